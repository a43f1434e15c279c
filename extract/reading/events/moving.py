"""What says of an event that it is to come, that it begins, or that it is put on another date.

Such a word dates the event and not itself: of "the vote was postponed until May" the vote is in May.
"""

from __future__ import annotations

from extract.english.lexicon import event_nouns
from extract.english.syntax import Parse, Word

SETTING = frozenset({"expect", "schedule", "plan", "set", "slate"})
"""Verbs whose passive says that something is to come."""

_BEGINNING = frozenset({"begin", "start", "commence"})
_MOVING = frozenset("adjourn defer delay extend move postpone push reschedule shift".split())
_MOVING_OFF = frozenset({"put off", "put back", "push back", "bring forward"})
MOVED_TO = frozenset({"to", "until", "till"})
"""What stands before the new date of what is moved."""


def setting(parse: Parse, noun: Word) -> Word | None:
    """The predicate that says of an event's noun that it is to come: "a vote is *expected*", "the ruling is *due*"."""
    above = parse.head(noun)
    if noun.relation == "obj" and above.lemma == "expect":
        return above if parse.child(above, "xcomp") is None else None  # "expects sales to fall": not sales
    if noun.relation == "nsubj:pass" and above.lemma in SETTING and above.tag == "VBN":
        return above
    if noun.relation != "nsubj" or parse.child(above, "cop") is None:
        return None
    due = "due" in (above.lower, *(child.lower for child in parse.children(above, "case")))
    return above if due else None


def begun(parse: Parse, verb: Word) -> Word | None:
    """What begins, where the parse has somebody or something else for it: "three days of *mourning*, beginning on Saturday",
    "the *evacuation* of 300 people, which begins on Friday"."""
    above = parse.head(verb)
    if verb.lemma not in _BEGINNING:
        return None
    if verb.tag == "VBG" and verb.relation == "advcl" and not parse.auxiliaries(verb):
        objects = parse.objects(above)
        before = objects[-1] if objects else None
        return before if before is not None and above.index < before.index < verb.index else None
    if verb.relation == "acl:relcl" and above.relation == "nmod" and above.lemma not in event_nouns():
        holder = parse.head(above)
        return holder if holder.lemma in event_nouns() else None
    return None


def is_moving(parse: Parse, verb: Word) -> bool:
    """Whether it puts something on another date: "postponed", "put off"."""
    particle = parse.particle(verb)
    return verb.lemma in _MOVING or (particle is not None and f"{verb.lemma} {particle.lower}" in _MOVING_OFF)


def moved(parse: Parse, verb: Word) -> Word | None:
    """What a verb puts on another date: "a decision that was *postponed*", "*moved* the vote"."""
    if parse.is_passive(verb):
        return parse.subject(verb)
    return next(iter(parse.objects(verb)), None)


def mover(parse: Parse, noun: Word) -> Word | None:
    """The verb that puts an event on another date, where it says on which: "postponed until May", "moved to June"."""
    above = parse.head(noun)
    near = [above, *parse.children(above, "conj"), *parse.children(noun, "acl", "acl:relcl")]
    return next(
        (
            verb
            for verb in near
            if verb.is_verb
            and is_moving(parse, verb)
            and moved(parse, verb) == noun
            and any(each.preposition in MOVED_TO for each in parse.obliques(verb))
        ),
        None,
    )


def no_later(parse: Parse, time: Word) -> list[Word]:
    """The words "no later" or "no earlier" of "no later than February"; none where there are no such."""
    case = parse.child(time, "case")
    if case is None or case.lower != "than" or case.index < len(("no", "later")):
        return []
    before = parse.words[case.index - 2 : case.index]
    return list(before) if [each.lower for each in before] in (["no", "later"], ["no", "earlier"]) else []
