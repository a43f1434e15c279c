"""When the words of a rule are a time after all: what `only` names in time_rules.toml, each a small question.

"Sun" of Sun Microsystems, "a quarter of all shares" and "2026 cars" have the words of time, but not its place in the
sentence. What is asked of the words around is in `standing`, what is asked of units and numbers in `measuring`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from extract.reading.times import measuring, standing
from extract.reading.times.candidate import Candidate, exists


def conditions() -> frozenset[str]:
    """The names that `only` may hold."""
    return frozenset(_CONDITIONS)


def holds(only: str, candidate: Candidate) -> bool:
    """Whether every condition that `only` names holds, and the calendar has such a day."""
    return exists(candidate.captures) and all(_CONDITIONS[name](candidate) for name in only.split())


_CONDITIONS: Final[dict[str, Callable[[Candidate], bool]]] = {
    "name": standing.name,
    "capitals": standing.in_capitals,
    "noun": standing.noun,
    "attribute": standing.attribute,
    "sentence-adverb": standing.sentence_adverb,
    "some-day": measuring.some_day,
    "plural": measuring.plural,
    "singular": measuring.singular,
    "after-preposition": standing.after_preposition,
    "for": measuring.after_for,
    "not-of": standing.not_of,
    "stands-alone": standing.stands_alone,
    "nothing-follows": measuring.nothing_follows,
    "at-the-moment": standing.at_the_moment,
    "no-odd-day": standing.no_odd_day,
    "days-in-order": standing.days_in_order,
    "of-fame": standing.of_fame,
    "dated": standing.dated,
    "years-in-order": standing.years_in_order,
    "year-like": standing.year_like,
    "nth": standing.nth,
    "not-age": standing.not_age,
    "hour": measuring.hour,
    "clock-number": measuring.clock_number,
    "definite": standing.definite,
    "running": measuring.running,
    "numbered-century": measuring.numbered_century,
    "one-of-two": measuring.one_of_two,
    "ended": measuring.ended,
    "measured": measuring.measured,
    "counts-units": measuring.counts_units,
    "vague": measuring.vague,
    "bare": measuring.bare,
    "rate": measuring.rate,
    "how-often": measuring.how_often,
    "given": measuring.given,
    "of-event": measuring.of_event,
}
