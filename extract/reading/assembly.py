"""The events of an article, put together from what each room says of their triggers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from msgspec.structs import replace

from extract.english.syntax import Parse
from extract.reading.actors import Known
from extract.reading.attribution import Attribution, speaker_of
from extract.reading.carried import with_carriers
from extract.reading.dating import Placed, by_date, events_by_word, own_times, place
from extract.reading.events.anaphora import antecedents
from extract.reading.events.factuality import factuality_of
from extract.reading.events.gist import gist
from extract.reading.events.hypotheses import condition_of
from extract.reading.events.participants import Part, participants
from extract.reading.events.status import Status
from extract.reading.events.triggers import Trigger, span_of, triggers
from extract.reading.events.types import Kind, directed, kinds
from extract.reading.events.written import LONGEST, WITH_CONDITION
from extract.reading.retold import Told, retold
from extract.reading.times import Published
from extract.story import Cue, Event, EventTime, Participant, Timex


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
    acts = antecedents(parse, found)
    parts = [participants(known, trigger, acts) for trigger in found]
    own = own_times(parse, times, events_by_word(found))
    again = retold(
        parse,
        [
            Told(trigger, status, each, own[index].stretch if index in own else None)
            for index, (trigger, status, each) in enumerate(zip(found, statuses, parts, strict=True))
        ],
    )
    placed = place(parse, found, [status.factuality for status in statuses], times, published, again)
    dates = {
        word.index for timex in times if timex.type in ("DATE", "TIME") for word in parse.words_in(timex.span)
    }
    by_sentence = _by_sentence(parse, said)
    types = kinds(known, found, statuses)
    events = [
        _event(
            known,
            ids,
            by_sentence,
            dates,
            acts,
            index,
            trigger,
            each,
            Status(by_date(status.factuality, when.time if when else None, published), status.cues),
            kind,
            when,
            again.get(index),
        )
        for index, (trigger, each, status, kind, when) in enumerate(
            zip(found, parts, statuses, types, placed, strict=True)
        )
    ]
    return with_carriers(parse, found, events)


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
    index: int,
    trigger: Trigger,
    parts: Sequence[Part],
    status: Status,
    kind: Kind | None,
    when: Placed | None,
    same_as: int | None,
) -> Event:
    source = speaker_of(said.get(trigger.word.sentence, ()), trigger.word)
    cues = [Cue(span=word.span, decides="factuality") for word in status.cues]
    if when is not None:
        cues.extend(Cue(span=span, decides="time") for span in when.cues)
    if kind is not None:
        cues.extend(Cue(span=word.span, decides="type") for word in kind.cues)
    if source is not None and source[1] is not None and source[0] in ids:
        cues.append(Cue(span=source[1], decides="source"))
    condition = condition_of(known, trigger, status)
    return Event(
        id=_id(index),
        span=trigger.word.span if trigger.is_noun else span_of(known.parse, trigger.word),
        sentence=trigger.word.sentence,
        lemma=trigger.word.lemma,
        gist=gist(known, trigger, dates, acts, (WITH_CONDITION if condition else LONGEST) - len(condition))
        + condition,
        event_class=trigger.event_class,
        type=kind.type if kind is not None else None,
        participants=tuple(
            Participant(actor=ids[actor], role=role)
            for actor, role in directed(known, trigger, kind, parts)
            if actor in ids
        ),
        factuality=status.factuality,
        source=ids.get(source[0]) if source is not None else None,
        time=_time(when),
        same_as=None if same_as is None else _id(same_as),
        cues=tuple(cues),
    )


def _id(index: int) -> str:
    return f"e{index + 1}"


def _time(when: Placed | None) -> EventTime | None:
    if when is None or when.against is None:
        return None if when is None else when.time
    return replace(when.time, conflict=_id(when.against))
