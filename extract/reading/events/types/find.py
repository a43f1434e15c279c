"""What kind of act each event is, with the words that decided.

Three questions, a room each: what kind of act the words name (`rules`), whether the sentence tells it as an act or only
names it within another one (`standing`), and what becomes of the kind while the act is not a fact (`unreal`). A false
type is worse than none, so each of them may say that there is none.

Method: the PLOVER codebook (Open Event Data Alliance). One act has one type: what is asked for, threatened, refused or
agreed to is the content of that act, not a second one; and an event needs somebody who does it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extract.english.lexicon import event_type_rules
from extract.english.syntax import Parse
from extract.reading.actors import Known
from extract.reading.events.participants import participants
from extract.reading.events.status import Status
from extract.reading.events.triggers import Trigger
from extract.reading.events.types.kind import Kind
from extract.reading.events.types.recipient import directed
from extract.reading.events.types.rules import kind_by_words
from extract.reading.events.types.standing import Frames, standing
from extract.reading.events.types.unreal import kind_by_content, kind_of_duty, kind_while

__all__ = ["Kind", "kinds"]


def kinds(known: Known, triggers: Sequence[Trigger], statuses: Sequence[Status]) -> tuple[Kind | None, ...]:
    """The kind of each event in the order of the triggers, or None."""
    spoken = frozenset(word.lemma for word in known.parse.words)
    named = [kind_by_words(known, trigger, spoken) or kind_of_duty(known, trigger) for trigger in triggers]
    frames = _frames(triggers, named)
    return tuple(
        _kind(known, frames, trigger, status, kind)
        for trigger, status, kind in zip(triggers, statuses, named, strict=True)
    )


def _frames(triggers: Sequence[Trigger], named: Sequence[Kind | None]) -> Frames:
    """The kind that each word's act has, by index: a light verb speaks for the noun that it carries."""
    frames: dict[int, Kind] = {}
    for trigger, kind in zip(triggers, named, strict=True):
        if kind is not None:
            frames[trigger.word.index] = kind
            if trigger.carrier is not None:
                frames.setdefault(trigger.carrier.index, kind)
    return frames


def _kind(
    known: Known, frames: Mapping[int, Kind], trigger: Trigger, status: Status, kind: Kind | None
) -> Kind | None:
    if kind is None or (kind.type == "ASSAULT" and trigger.is_noun and trigger.word.is_name):
        # a war by its name ("the Gulf War") is a time more than an act
        return None
    place = standing(known.parse, frames, trigger, kind)
    if place == "within" or (place == "beside" and not _has_doer(known, trigger)):
        return None
    if (
        trigger.is_noun
        and kind.type in event_type_rules().told_of_somebody
        and not _is_told(known, trigger, kind)
    ):
        return None
    real = kind_while(known.parse, trigger, status, kind_by_content(known.parse, frames, trigger, kind))
    # force to come that nobody is said to use threatens nobody: "will get beaten up"
    foretold = real is not None and real.type == "THREATEN" and kind.type in event_type_rules().ahead
    return (
        None if foretold and not (_has_subject(known.parse, trigger) or _has_doer(known, trigger)) else real
    )


def _is_told(known: Known, trigger: Trigger, kind: Kind) -> bool:
    """Whether a verb carries the noun or somebody takes part: "the inquiry" alone is what others speak of."""
    parts = directed(known, trigger, kind, participants(known, trigger, {}))
    return trigger.carrier is not None or any(role not in ("place", "other") for _, role in parts)


def _has_doer(known: Known, trigger: Trigger) -> bool:
    return any(role == "agent" for _, role in participants(known, trigger, {}))


def _has_subject(parse: Parse, trigger: Trigger) -> bool:
    verb = trigger.carrier or trigger.word
    bare = verb.tag == "VBN" and not parse.children(verb, "aux")
    return parse.subject(verb) is not None and not bare and not parse.is_passive(verb)
