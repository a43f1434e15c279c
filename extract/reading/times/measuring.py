"""Conditions on units and their numbers: what is a length, how often something is, and what only measures something else.

Each is named in `conditions` as the rules call it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from extract.english.lexicon import event_nouns
from extract.reading.times.candidate import Candidate
from extract.reading.times.standing import PREPOSITIONS
from extract.reading.times.words import Part

_FOR_SO_LONG: Final = frozenset(
    """about after all almost around as at barely every for in just last lasted less lasting more nearly once
    only over roughly spanning than took takes take under up within another""".split()
)
_TAKING_TIME: Final = frozenset("allow buy get give grant last need offer spend take wait".split())
_FOLLOWING: Final = frozenset({"before", "after", "later", "earlier", "ahead", "of", "since", "until"})
_STOPS: Final = frozenset({".", ",", ";", ":", "!", "?", ")", "''", '"', "”"})
_THIRD: Final = 3
_LAST_CENTURY: Final = 30
_HOURS_OF_CLOCK: Final = 12


def plural(candidate: Candidate) -> bool:
    return any(part.word.is_plural for part in _units(candidate))


def singular(candidate: Candidate) -> bool:
    return not plural(candidate)


def _units(candidate: Candidate) -> Sequence[Part]:
    """The parts that name its unit; its last part where none does."""
    parts = candidate.parts[candidate.at : candidate.end]
    return [part for part in parts if "UNIT" in part.classes] or parts[-1:]


def measured(candidate: Candidate) -> bool:
    """ "a week" as a length: after a word that measures, or before one that counts from there."""
    first = candidate.parts[candidate.at].lower
    if first not in ("a", "an"):
        return True
    return candidate.before in _FOR_SO_LONG or candidate.after in ("after", "before", "later", "or")


def given(candidate: Candidate) -> bool:
    """ "gave them a week to leave", "waited a year", "spent a month in jail": what takes a length for its object."""
    verb = candidate.parse.head(candidate.last)
    return (
        candidate.last.relation in ("obj", "obl:unmarked")
        and verb.lemma in _TAKING_TIME
        and candidate.after not in ("ago", "earlier", "-")
    )


def of_event(candidate: Candidate) -> bool:
    """ "the eight-month-old truce": how long something has gone on; of people and things it is an age."""
    return candidate.next is not None and candidate.next.lemma in event_nouns()


def counts_units(candidate: Candidate) -> bool:
    """ "six seconds" is a time, "three-quarters of all coal" and "two years old" are none."""
    parts_of_it = candidate.captures.get("UNIT") == "Q" and "NUM" in candidate.captures
    quarters = parts_of_it and candidate.after in ("of", "the")
    return not quarters and candidate.after not in ("old", "older", "olds")


def vague(candidate: Candidate) -> bool:
    """ "some days", "a several-year tenure"; "some day" and "its third cut in as many months" are no length."""
    if candidate.before in ("as", "so", "how", "too"):
        return False
    return candidate.last.is_plural or candidate.parts[candidate.end - 2].lower == "-"


def bare(candidate: Candidate) -> bool:
    """ "for weeks", "within days", "months of talks": units without a number."""
    if not candidate.last.is_plural:
        return False
    if candidate.before in ("for", "in", "within", "over", "after", "follows", "took", "takes", "take"):
        return candidate.after != "-" and (candidate.after != "of" or candidate.before == "within")
    if candidate.before == "the":
        return candidate.after in ("before", "after", "that", "since")
    return candidate.after in ("before", "after", "later") and not candidate.first.relation.startswith("obj")


def rate(candidate: Candidate) -> bool:
    """ "twice a week", "$2 million a year": so much in each."""
    head = candidate.parse.head(candidate.last)
    return (
        candidate.before not in PREPOSITIONS
        and candidate.after not in ("ago", "earlier", "before", "after", "later", "of", "-")
        and candidate.last.relation
        in ("nmod:unmarked", "obl:unmarked", "nmod:npmod", "obl:npmod", "nmod", "nmod:tmod")
        and head.index < candidate.first.index
    )


def how_often(candidate: Candidate) -> bool:
    """How often something is done; an "annual report" or a "quarterly dividend" only says which one it is."""
    kind_of_thing = candidate.captures["FREQUENCY"] in ("P1Y", "P1Q", "P1M")
    return not kind_of_thing or candidate.first.tag.startswith("RB") or candidate.first.relation == "advmod"


def running(candidate: Candidate) -> bool:
    """Not "the day", which is mostly any day."""
    return candidate.captures.get("UNIT") in ("Y", "W", "M") or "PARTOF" in candidate.captures


def ended(candidate: Candidate) -> bool:
    """ "the year ended Sept. 30", "the year to September" is as long as a year; which one, the date behind it says."""
    reaches = candidate.after == "to" and any(
        "MONTH" in part.classes for part in candidate.parts[candidate.end + 1 : candidate.end + 3]
    )
    return reaches or candidate.after in ("ended", "ending", "through")


def after_for(candidate: Candidate) -> bool:
    return candidate.before in ("for", "after", "in")


def nothing_follows(candidate: Candidate) -> bool:
    """ "two days later", "two days before."; in "two days before the vote" the vote says which two days."""
    if candidate.parts[candidate.end - 1].lower in ("before", "after"):
        return not candidate.after or candidate.after in _STOPS
    return candidate.after not in ("than", "of")


def some_day(candidate: Candidate) -> bool:
    """ "he will one day return", "One day, a man came"; not "it lasted one day" or "one day after the vote"."""
    following = candidate.next
    before_verb = following is not None and following.is_verb and candidate.before not in _FOR_SO_LONG
    return before_verb or (not candidate.before and candidate.after not in _FOLLOWING)


def numbered_century(candidate: Candidate) -> bool:
    return 1 <= int(candidate.captures["ORDINAL"]) <= _LAST_CENTURY


def one_of_two(candidate: Candidate) -> bool:
    """Halves: there is no third one."""
    return int(candidate.captures.get("NTH", 1)) < _THIRD


def hour(candidate: Candidate) -> bool:
    return "HOUR" in candidate.captures or "AMPM" in candidate.captures


def clock_number(candidate: Candidate) -> bool:
    number = candidate.captures.get("NUM", 1)
    return isinstance(number, int) and 1 <= number <= _HOURS_OF_CLOCK
