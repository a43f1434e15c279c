"""Stories made by hand, so that panes, exports and links can be tested without a model.

`invented_story()` has something of everything: every status, a name, a title and pronouns for one person, a group that
stands for two actors, dates of every exactness, quotes of every kind, wide characters, an emoji and markup brackets.
Build others with `Draft`, which finds spans by their words, so that no test counts characters.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from extract.story import (
    Actor,
    Article,
    Cue,
    Entity,
    Event,
    EventTime,
    Mention,
    MentionForm,
    Participant,
    ParticipantRole,
    PipelineName,
    Quote,
    Sentence,
    Span,
    Story,
    Timex,
)

TITLE = "Norrvik Ferries to end Kestrel Bay route after collision"

TEXT = f"""{TITLE}

KESTREL BAY, March 7, 2026 – Norrvik Ferries will close its Kestrel Bay route in June, chief executive Mara Lindholm said on Friday. The company said it had not decided on the 140 jobs.

The ferry Halden struck a pier on 2 March, injuring three people. Norway’s transport minister, Tomas Okafor, ordered an inquiry the next day and may suspend the firm’s licence.

“We are not to blame,” Lindholm told reporters. If the inquiry clears Norrvik, she added, the route could reopen in 2027.

The Harbour Workers’ Union has protested outside the terminal since Tuesday. Its leader denied that members had blocked the road, where a sign now reads [closed] 渡輪 🚢.

The two sides are to meet in the spring. Lindholm founded the firm in the 1990s.
"""


class Draft:
    """A text whose spans are asked for by their words: `span("Lindholm", 2)` is the second "Lindholm"."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.sentences = _sentences(text)

    def span(self, words: str, nth: int = 1) -> Span:
        start = -1
        for _ in range(nth):
            start = self.text.index(words, start + 1)
        return (start, start + len(words))

    def sentence_of(self, span: Span) -> int:
        return next(
            index
            for index, sentence in enumerate(self.sentences)
            if sentence.span[0] <= span[0] < sentence.span[1]
        )

    def mention(self, words: str, nth: int = 1, form: MentionForm = "name", via: str = "name") -> Mention:
        return Mention(span=self.span(words, nth), form=form, via=via)

    def cue(self, words: str, nth: int = 1, decides: str = "factuality") -> Cue:
        return Cue(span=self.span(words, nth), decides=decides)  # type: ignore[arg-type]

    def event(self, id: str, trigger: str, nth: int = 1, **fields: Any) -> Event:  # noqa: A002 - the field's own name
        span = self.span(trigger, nth)
        given: dict[str, Any] = {
            "lemma": trigger,
            "gist": trigger,
            "event_class": "OCCURRENCE",
            "sentence": self.sentence_of(span),
        }
        return Event(id=id, span=span, **(given | fields))


def invented_story() -> Story:
    """The whole story of `TEXT`, as a perfect reading would have it."""
    draft = Draft(TEXT)
    span, mention, event, cue = draft.span, draft.mention, draft.event, draft.cue
    lindholm = Actor(
        id="a1",
        name="Mara Lindholm",
        kind="PERSON",
        role="chief executive",
        aliases=("Mara Lindholm", "Lindholm"),
        mentions=(
            mention("Mara Lindholm"),
            mention("Lindholm", 2, via="surname"),
            mention("she", form="pronoun", via="subject before"),
            mention("Lindholm", 3, via="surname"),
        ),
    )
    okafor = Actor(
        id="a2",
        name="Tomas Okafor",
        kind="PERSON",
        role="transport minister of Norway",
        country="NOR",
        aliases=("Tomas Okafor",),
        mentions=(mention("Tomas Okafor"),),
    )
    norrvik = Actor(
        id="a3",
        name="Norrvik Ferries",
        kind="ORG",
        aliases=("Norrvik Ferries", "Norrvik"),
        mentions=(
            mention("Norrvik Ferries"),
            mention("Norrvik Ferries", 2),
            mention("its", form="pronoun", via="subject before"),
            mention("The company", form="nominal", via="noun for kind"),
            mention("it", 2, form="pronoun", via="subject before"),
            mention("the firm", 1, form="nominal", via="noun for kind"),
            mention("We", form="pronoun", via="speaker's side"),
            mention("Norrvik", 3, via="shorter name"),
            mention("The two sides", form="nominal", via="group of two"),
            mention("the firm", 2, form="nominal", via="noun for kind"),
        ),
    )
    union = Actor(
        id="a4",
        name="Harbour Workers’ Union",
        kind="ORG",
        aliases=("Harbour Workers’ Union",),
        mentions=(
            mention("Harbour Workers’ Union"),
            mention("Its", form="pronoun", via="subject before"),
            mention("The two sides", form="nominal", via="group of two"),
        ),
    )
    norway = Actor(
        id="a5", name="Norway", kind="GPE", country="NOR", aliases=("Norway",), mentions=(mention("Norway"),)
    )
    bay = Actor(
        id="a6",
        name="Kestrel Bay",
        kind="GPE",
        aliases=("Kestrel Bay",),
        mentions=(mention("Kestrel Bay"), mention("Kestrel Bay", 2)),
    )

    times = (
        _day(draft, "t1", "March 7, 2026", date(2026, 3, 7)),
        _range(draft, "t2", "June", "2026-06", date(2026, 6, 1), date(2026, 6, 30)),
        _day(draft, "t3", "Friday", date(2026, 3, 6)),
        _day(draft, "t4", "2 March", date(2026, 3, 2)),
        _day(draft, "t5", "the next day", date(2026, 3, 3)),
        _range(draft, "t6", "2027", "2027", date(2027, 1, 1), date(2027, 12, 31)),
        _day(draft, "t7", "Tuesday", date(2026, 3, 3)),
        _range(draft, "t8", "the spring", "2026-SP", date(2026, 3, 1), date(2026, 5, 31)),
        _range(draft, "t9", "the 1990s", "199", date(1990, 1, 1), date(1999, 12, 31)),
    )

    events = (
        event(
            "e1",
            "close",
            gist="Norrvik Ferries closes its Kestrel Bay route",
            participants=_with(agent="a3", place="a6"),
            factuality="scheduled",
            source="a1",
            time=_at(times[1]),
            cues=(cue("will"), cue("said", decides="source"), cue("in June", decides="time")),
        ),
        event(
            "e2",
            "said",
            lemma="say",
            gist="Lindholm says",
            event_class="REPORTING",
            participants=_with(agent="a1"),
            time=_at(times[2]),
        ),
        event(
            "e3",
            "decided",
            lemma="decide",
            gist="Norrvik decides on the 140 jobs",
            event_class="I_ACTION",
            participants=_with(agent="a3"),
            factuality="negated",
            source="a3",
            time=EventTime(value="PAST_REF", latest=date(2026, 3, 7), basis="publication"),
            cues=(cue("not"), cue("said", 2, decides="source")),
        ),
        event("e4", "struck", lemma="strike", gist="The ferry Halden strikes a pier", time=_at(times[3])),
        event(
            "e5",
            "injuring",
            lemma="injure",
            gist="three people are injured",
            time=EventTime(
                value="2026-03-02", earliest=date(2026, 3, 2), latest=date(2026, 3, 2), basis="inherited"
            ),
        ),
        event(
            "e6",
            "ordered",
            lemma="order",
            gist="Okafor orders an inquiry",
            event_class="I_ACTION",
            participants=_with(agent="a2"),
            time=_at(times[4]),
        ),
        event(
            "e7",
            "suspend",
            gist="Okafor suspends the firm’s licence",
            type="SANCTION",
            participants=_with(agent="a2", patient="a3"),
            factuality="possible",
            cues=(cue("may"), cue("suspend", decides="type")),
        ),
        event("e8", "told", lemma="tell", gist="Lindholm tells reporters", event_class="REPORTING"),
        event(
            "e9",
            "clears",
            lemma="clear",
            gist="the inquiry clears Norrvik",
            participants=_with(patient="a3"),
            factuality="conditional",
            source="a1",
            cues=(cue("If"), cue("added", decides="source")),
        ),
        event(
            "e10",
            "reopen",
            gist="the route reopens",
            factuality="conditional",
            source="a1",
            time=_at(times[5]),
            cues=(cue("If"), cue("could"), cue("in 2027", decides="time")),
        ),
        event(
            "e11",
            "protested",
            lemma="protest",
            gist="Harbour Workers’ Union protests outside the terminal",
            type="PROTEST",
            participants=_with(agent="a4"),
            factuality="ongoing",
            time=EventTime(value="2026-03-03", earliest=date(2026, 3, 3), basis="explicit", timex="t7"),
            cues=(cue("has protested"), cue("since Tuesday", decides="time")),
        ),
        event(
            "e12",
            "denied",
            lemma="deny",
            gist="union leader denies that members blocked the road",
            event_class="REPORTING",
            type="REJECT",
            participants=_with(agent="a4"),
            time=EventTime(value="PAST_REF", latest=date(2026, 3, 7), basis="publication"),
        ),
        event(
            "e13",
            "blocked",
            lemma="block",
            gist="members block the road",
            factuality="negated",
            source="a4",
            cues=(cue("denied"), cue("denied", decides="source")),
        ),
        event(
            "e14",
            "meet",
            gist="The two sides meet",
            type="CONSULT",
            participants=(Participant(actor="a3", role="agent"), Participant(actor="a4", role="agent")),
            factuality="scheduled",
            time=_at(times[7]),
            cues=(cue("are to"), cue("in the spring", decides="time")),
        ),
        event(
            "e15",
            "founded",
            lemma="found",
            gist="Lindholm founds the firm",
            participants=_with(agent="a1", patient="a3"),
            time=_at(times[8]),
        ),
    )

    return Story(
        article=Article(
            id="norrvik-ferries",
            text=TEXT,
            title=TITLE,
            publisher="The Invented Post",
            url="https://news.example/norrvik",
            published="2026-03-07",
            published_basis="given",
        ),
        pipeline=PipelineName(name="by_hand", version="1"),
        sentences=draft.sentences,
        entities=tuple(
            Entity(span=span(words, nth), label=label)
            for words, nth, label in (
                ("Norrvik Ferries", 1, "ORG"),
                ("Kestrel Bay", 1, "GPE"),
                ("March 7, 2026", 1, "DATE"),
                ("Norrvik Ferries", 2, "ORG"),
                ("Kestrel Bay", 2, "GPE"),
                ("June", 1, "DATE"),
                ("Mara Lindholm", 1, "PERSON"),
                ("Friday", 1, "DATE"),
                ("140", 1, "CARDINAL"),
                ("Halden", 1, "PRODUCT"),
                ("2 March", 1, "DATE"),
                ("three", 1, "CARDINAL"),
                ("Norway", 1, "GPE"),
                ("Tomas Okafor", 1, "PERSON"),
                ("the next day", 1, "DATE"),
                ("Lindholm", 2, "PERSON"),
                ("Norrvik", 3, "ORG"),
                ("2027", 1, "DATE"),
                ("Harbour Workers’ Union", 1, "ORG"),
                ("Tuesday", 1, "DATE"),
                ("the spring", 1, "DATE"),
                ("Lindholm", 3, "PERSON"),
                ("the 1990s", 1, "DATE"),
            )
        ),
        actors=(lindholm, okafor, norrvik, union, norway, bay),
        times=times,
        events=events,
        quotes=(
            Quote(
                span=span("“We are not to blame,”"),
                kind="direct",
                speaker="a1",
                cue=span("told"),
            ),
            Quote(
                span=span("it had not decided on the 140 jobs"),
                kind="indirect",
                speaker="a3",
                cue=span("said", 2),
            ),
            Quote(
                span=span("members had blocked the road"), kind="indirect", speaker="a4", cue=span("denied")
            ),
        ),
    )


def _sentences(text: str) -> tuple[Sentence, ...]:
    """Sentences by line and full stop, without the stop inside a quotation: enough for texts written for it."""
    found = []
    paragraph = -1
    for line in re.finditer(r"[^\n]+", text):
        paragraph += 1
        for part in re.finditer(r"\S.*?(?:[.!?][”\"]?(?=\s|$)|$)", line.group()):
            found.append(
                Sentence(span=(line.start() + part.start(), line.start() + part.end()), paragraph=paragraph)
            )
    return tuple(found)


def _with(**roles: str) -> tuple[Participant, ...]:
    """Participants by role: `_with(agent="a1")`."""
    return tuple(Participant(actor=actor, role=_role(role)) for role, actor in roles.items())


def _role(role: str) -> ParticipantRole:
    return role  # type: ignore[return-value]


def _day(draft: Draft, id: str, words: str, day: date) -> Timex:  # noqa: A002
    return _range(draft, id, words, day.isoformat(), day, day)


def _range(draft: Draft, id: str, words: str, value: str, earliest: date, latest: date) -> Timex:  # noqa: A002
    return Timex(id=id, span=draft.span(words), type="DATE", value=value, earliest=earliest, latest=latest)


def _at(timex: Timex) -> EventTime:
    return EventTime(
        value=timex.value, earliest=timex.earliest, latest=timex.latest, basis="explicit", timex=timex.id
    )
