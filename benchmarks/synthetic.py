"""A long invented article with its whole story, so that the screen can be measured without a pipeline.

Everything in it is made up, from lists of words and a fixed seed: the same size gives the same story. Its proportions are
those of long news texts: sentences of 20 words, five a paragraph, an event in most sentences, a few actors in very many
of them and many actors in few.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, timedelta
from random import Random

from extract.progress import Finished, Piece
from extract.story import (
    Actor,
    Article,
    Entity,
    Event,
    EventTime,
    Factuality,
    Mention,
    Participant,
    PipelineName,
    Sentence,
    Span,
    Story,
    Timex,
)
from tui.reading.process import pieces_of

_FIRST = [
    "Mara",
    "Tomas",
    "Ines",
    "Olav",
    "Petra",
    "Anselm",
    "Runa",
    "Idris",
    "Selma",
    "Viktor",
    "Noor",
    "Caspar",
    "Alma",
    "Bruno",
    "Tilda",
    "Emeka",
]
_LAST = [
    "Lindholm",
    "Okafor",
    "Varga",
    "Halvorsen",
    "Brandt",
    "Castellan",
    "Ashby",
    "Demir",
    "Quill",
    "Moreau",
    "Sandoval",
    "Kestrel",
    "Aydin",
    "Thorne",
]
_VERBS = [
    "criticised",
    "praised",
    "met",
    "called",
    "accused",
    "thanked",
    "sued",
    "joined",
    "warned",
    "backed",
    "visited",
    "replaced",
]
_REST = (
    "over the delayed plans for the harbour road, officials in the region said",
    "after a long meeting about prices, jobs and the coming winter on the coast",
    "while residents waited outside the old town hall for news of the inquiry",
    "and asked for more time to study the figures that the committee had published",
    "because the agreement on ferries and fisheries had not been kept by either side",
)
_STATUS: tuple[Factuality, ...] = (
    "occurred",
    "occurred",
    "occurred",
    "scheduled",
    "possible",
    "ongoing",
    "negated",
)
_BEGIN = date(2024, 1, 1)


def invented(words: int = 100_000, seed: int = 7) -> Story:
    """An article of about this many words and what a perfect reading finds in it."""
    return _Writer(words, seed).story()


class _Writer:
    def __init__(self, words: int, seed: int) -> None:
        self._random = Random(seed)
        self._words = words
        self._names = [f"{first} {last}" for last in _LAST for first in _FIRST]
        self._mentions: dict[str, list[Mention]] = {}
        self._sentences: list[Sentence] = []
        self._events: list[Event] = []
        self._times: list[Timex] = []
        self._parts: list[str] = []
        self._at = 0

    def story(self) -> Story:
        count = paragraph = 0
        while count < self._words:
            for _ in range(5):
                count += self._sentence(paragraph)
                self._put(" ")
            self._put("\n\n")
            paragraph += 1
        ids = {name: f"a{index}" for index, name in enumerate(self._mentions, 1)}
        actors = tuple(
            Actor(id=ids[name], name=name, kind="PERSON", aliases=(name,), mentions=tuple(mentions))
            for name, mentions in self._mentions.items()
        )
        text = "".join(self._parts)
        entities = sorted(m.span for mentions in self._mentions.values() for m in mentions)
        return Story(
            article=Article(id="invented", text=text, title="An invented article"),
            pipeline=PipelineName(name="invented", version="0"),
            sentences=tuple(self._sentences),
            entities=tuple(Entity(span=span, label="PERSON") for span in entities),
            actors=actors,
            times=tuple(self._times),
            events=tuple(self._events),
        )

    def _sentence(self, paragraph: int) -> int:
        start, index = self._at, len(self._sentences)
        agent, patient = self._somebody(), self._somebody()
        day = _BEGIN + timedelta(days=self._random.randrange(900))
        self._mention(agent)
        self._put(" ")
        verb = self._random.choice(_VERBS)
        trigger = self._put(verb)
        self._put(" ")
        self._mention(patient)
        self._put(" on ")
        time = self._put(f"{day.day} {day:%B %Y}")
        self._put(f" {self._random.choice(_REST)}.")
        self._sentences.append(Sentence(span=(start, self._at), paragraph=paragraph))
        self._times.append(
            Timex(id=f"t{index}", span=time, type="DATE", value=day.isoformat(), earliest=day, latest=day)
        )
        if self._random.random() < 0.8:
            self._events.append(self._event(index, trigger, verb, agent, patient, day))
        return len("".join(self._parts[-8:]).split())

    def _event(self, index: int, trigger: Span, verb: str, agent: str, patient: str, day: date) -> Event:
        names = list(self._mentions)
        return Event(
            id=f"e{index}",
            span=trigger,
            sentence=index,
            lemma=verb,
            gist=f"{agent.split()[1]} {verb} {patient.split()[1]}",
            event_class="OCCURRENCE",
            participants=(
                Participant(actor=f"a{names.index(agent) + 1}", role="agent"),
                Participant(actor=f"a{names.index(patient) + 1}", role="patient"),
            ),
            factuality=self._random.choice(_STATUS),
            time=EventTime(
                value=day.isoformat(), earliest=day, latest=day, basis="explicit", timex=f"t{index}"
            ),
        )

    def _somebody(self) -> str:
        """The first names come up far more often than the last, as in any long article."""
        return self._names[int(len(self._names) * self._random.random() ** 3)]

    def _mention(self, name: str) -> None:
        self._mentions.setdefault(name, []).append(Mention(span=self._put(name), form="name", via="name"))

    def _put(self, words: str) -> Span:
        start = self._at
        self._parts.append(words)
        self._at += len(words)
        return (start, self._at)


class ReadAlready:
    """A reading that has the story at once; satisfies `tui.reading.documents.Reading`."""

    def __init__(self, story: Story) -> None:
        self._story = story

    async def start(self, article: Article) -> AsyncIterator[Piece]:
        for piece in pieces_of(self._story):
            yield piece

    async def ahead(self, article: Article) -> AsyncIterator[Piece]:
        yield Finished()

    def cancel(self) -> None:
        """Nothing runs."""
