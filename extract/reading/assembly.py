"""The events of an article, put together from what each room says of their triggers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from extract.english.syntax import Parse
from extract.reading.actors import Known
from extract.reading.attribution import Attribution, speaker_of
from extract.reading.dating import Placed, place
from extract.reading.events.anaphora import antecedents
from extract.reading.events.factuality import Status, factuality_of
from extract.reading.events.gist import gist
from extract.reading.events.participants import participants
from extract.reading.events.triggers import Trigger, triggers
from extract.reading.events.types import Kind, kinds
from extract.reading.times import Published
from extract.story import Cue, Event, Participant, Span, Timex


def find_events(
    known: Known,
    ids: Mapping[str, str],
    said: Sequence[Attribution],
    times: Sequence[Timex],
    published: Published,
) -> tuple[Event, ...]:
    """All events in text order; `ids` gives the story's id of each actor key."""
    parse = known.parse
    timed = {word.index for timex in times for word in parse.words_in(timex.span)}
    found = [
        each
        for each in triggers(parse)
        if each.word.index not in known.heads and each.word.index not in timed
    ]
    statuses = [factuality_of(parse, trigger) for trigger in found]
    placed = place(parse, found, [status.factuality for status in statuses], times, published)
    dates = {
        word.index for timex in times if timex.type in ("DATE", "TIME") for word in parse.words_in(timex.span)
    }
    by_sentence = _by_sentence(parse, said)
    acts = antecedents(parse, found)
    types = kinds(known, found, statuses)
    return tuple(
        _event(known, ids, by_sentence, dates, acts, number, trigger, status, kind, when)
        for number, (trigger, status, kind, when) in enumerate(
            zip(found, statuses, types, placed, strict=True), 1
        )
    )


def _by_sentence(parse: Parse, said: Sequence[Attribution]) -> dict[int, list[Attribution]]:
    """What is said in each sentence; a quote of several sentences is in each of them."""
    table: dict[int, list[Attribution]] = {}
    for each in said:
        words = parse.words_in(each.span)
        for sentence in range(words[0].sentence, words[-1].sentence + 1) if words else ():
            table.setdefault(sentence, []).append(each)
    return table


def _event(
    known: Known,
    ids: Mapping[str, str],
    said: Mapping[int, Sequence[Attribution]],
    dates: Set[int],
    acts: Mapping[int, Trigger],
    number: int,
    trigger: Trigger,
    status: Status,
    kind: Kind | None,
    when: Placed | None,
) -> Event:
    source = speaker_of(said.get(trigger.word.sentence, ()), trigger.word)
    cues = [Cue(span=word.span, decides="factuality") for word in status.cues]
    if when is not None and when.cue is not None:
        cues.append(Cue(span=when.cue, decides="time"))
    if kind is not None:
        cues.extend(Cue(span=word.span, decides="type") for word in kind.cues)
    if source is not None and source[1] is not None and source[0] in ids:
        cues.append(Cue(span=source[1], decides="source"))
    return Event(
        id=f"e{number}",
        span=_span(known.parse, trigger),
        sentence=trigger.word.sentence,
        lemma=trigger.word.lemma,
        gist=gist(known, trigger, dates, acts),
        event_class=trigger.event_class,
        type=kind.type if kind is not None else None,
        participants=tuple(
            Participant(actor=ids[actor], role=role)
            for actor, role in participants(known, trigger, acts)
            if actor in ids
        ),
        factuality=status.factuality,
        source=ids.get(source[0]) if source is not None else None,
        time=when.time if when is not None else None,
        cues=tuple(cues),
    )


def _span(parse: Parse, trigger: Trigger) -> Span:
    """The head word, with its particle where that follows at once ("taken over")."""
    word = trigger.word
    particle = None if trigger.is_noun else parse.particle(word)
    if particle is not None and particle.index == word.index + 1:
        return (word.start, particle.end)
    return word.span
