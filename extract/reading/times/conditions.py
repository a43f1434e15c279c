"""When the words of a rule are a time after all: what `only` names in time_rules.toml, each a small question.

"Sun" of Sun Microsystems, "a quarter of all shares" and "2026 cars" have the words of time, but not its place in the
sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from extract.reading.times.candidate import Candidate, exists
from extract.reading.times.words import Part, is_abbreviated

_PREPOSITIONS: Final = frozenset(
    """about after ahead amid and around as at before between by circa compared during following for from in into
    late early like of on or over per since than through throughout till to toward under until up versus within with -
    ( entering""".split()
)
_FOR_SO_LONG: Final = frozenset(
    """about after all almost around as at barely every for in just last lasted less lasting more nearly once
    only over roughly spanning than took takes take under up within another""".split()
)
_FOLLOWING: Final = frozenset({"before", "after", "later", "earlier", "ahead", "of", "since", "until"})
_LEADING: Final = frozenset(
    {"the", "a", "an", "this", "that", "his", "her", "its", "their", "our", "'s", "s", "'"}
)
_BEFORE_NAMES: Final = frozenset({"mr.", "mr", "mrs.", "mrs", "ms.", "ms", "dr.", "dr"})
_COUNTED: Final = frozenset({"percent", "%", "million", "billion", "people", "years", "kilometers", "miles"})
_NUMBERED: Final = frozenset(
    {"$", "#", "no", "number", "flight", "route", "highway", "than", "about", "nearly", "over"}
)
_STOPS: Final = frozenset({".", ",", ";", ":", "!", "?", ")", "''", '"', "”"})
_THIRD: Final = 3
_LAST_DAY: Final = 31
_LAST_CENTURY: Final = 30
_HOURS_OF_CLOCK: Final = 12


def holds(only: str, candidate: Candidate) -> bool:
    """Whether every condition that `only` names holds, and the calendar has such a day."""
    return exists(candidate.captures) and all(_CONDITIONS[name](candidate) for name in only.split())


def _name(candidate: Candidate) -> bool:
    """A month or weekday on its own: March, but not to march, Jan, or the March of Dimes."""
    for part in candidate.parts[candidate.at : candidate.end]:
        if "MONTH" in part.classes or "WEEKDAY" in part.classes:
            word = part.word
            if not word.text[:1].isupper() or word.is_verb or word.tag == "MD" or is_abbreviated(part.lower):
                return False
            if "MONTH" in part.classes and (word.entity == "PERSON" or candidate.before in _BEFORE_NAMES):
                return False
            demonstration = part.lower == "march" and candidate.after in ("for", "of", "on")
            if demonstration and candidate.before not in _PREPOSITIONS:
                return False
    return True


def _after_preposition(candidate: Candidate) -> bool:
    return candidate.before in _PREPOSITIONS or candidate.first.entity in ("DATE", "TIME")


def _dated(candidate: Candidate) -> bool:
    """A year: "in 2019", "(2019)", "the 2019 accord", "its 2019 results"; not "2019 cars", not "2019 dollars"."""
    following, before = candidate.next, candidate.before
    if candidate.after in _COUNTED or before in _NUMBERED or _is_glued(candidate):
        return False
    noun = following is not None and (following.is_noun or following.tag in ("JJ", "VBN", "VBG"))
    if before in _LEADING:
        return noun
    if candidate.first.entity in ("DATE", "TIME"):
        return True
    counts = following is not None and following.tag == "NNS" and candidate.first.relation == "nummod"
    if before in _PREPOSITIONS:
        return not counts
    return (noun and not counts) if before else candidate.after == ","


def _years_in_order(candidate: Candidate) -> bool:
    """ "2015-17", "2015-2017"; not the beginning of "2019-02-30"."""
    first, last = int(candidate.captures["YEAR"]), candidate.captures.get("YEAR2")
    later = first // 100 * 100 + int(candidate.captures["SHORTYEAR"]) if last is None else int(last)
    return later > first and candidate.after not in ("-", "/")


def _is_glued(candidate: Candidate) -> bool:
    """Whether a hyphen follows with no blank between: "the 1500-meter run"."""
    end = candidate.end
    return candidate.after == "-" and candidate.parts[end].start == candidate.parts[end - 1].end


def _noun(candidate: Candidate) -> bool:
    return candidate.last.is_noun and candidate.last.relation not in ("compound", "amod")


def _measured(candidate: Candidate) -> bool:
    """ "a week" as a length: after a word that measures, or before one that counts from there."""
    first = candidate.parts[candidate.at].lower
    if first not in ("a", "an"):
        return True
    return candidate.before in _FOR_SO_LONG or candidate.after in ("after", "before", "later", "or")


def _rate(candidate: Candidate) -> bool:
    """ "twice a week", "$2 million a year": so much in each."""
    head = candidate.parse.head(candidate.last)
    return (
        candidate.before not in _PREPOSITIONS
        and candidate.after not in ("ago", "earlier", "before", "after", "later", "of", "-")
        and candidate.last.relation
        in ("nmod:unmarked", "obl:unmarked", "nmod:npmod", "obl:npmod", "nmod", "nmod:tmod")
        and head.index < candidate.first.index
    )


def _bare(candidate: Candidate) -> bool:
    """ "for weeks", "within days", "months of talks": units without a number."""
    if not candidate.last.is_plural:
        return False
    if candidate.before in ("for", "in", "within", "over", "after", "follows", "took", "takes", "take"):
        return candidate.after != "-" and (candidate.after != "of" or candidate.before == "within")
    if candidate.before == "the":
        return candidate.after in ("before", "after", "that", "since")
    return candidate.after in ("before", "after", "later") and not candidate.first.relation.startswith("obj")


def _not_of(candidate: Candidate) -> bool:
    return candidate.after != "of"


def _definite(candidate: Candidate) -> bool:
    """ "for the quarter": a unit that the article has named, or the one that runs; not "the day of the vote"."""
    return _after_preposition(candidate) and candidate.after not in (
        "of",
        "after",
        "before",
        "when",
        "that",
        "-",
        "since",
        "he",
        "she",
        "they",
        "it",
        "we",
        "ahead",
        "later",
        "i",
    )


def _attribute(candidate: Candidate) -> bool:
    """An adjective before its noun: "current members", not "the ocean's current"."""
    return candidate.first.tag.startswith("JJ") and candidate.first.relation == "amod"


def _how_often(candidate: Candidate) -> bool:
    """How often something is done; an "annual report" or a "quarterly dividend" only says which one it is."""
    kind_of_thing = candidate.captures["FREQUENCY"] in ("P1Y", "P1Q", "P1M")
    return not kind_of_thing or candidate.first.tag.startswith("RB") or candidate.first.relation == "advmod"


def _sentence_adverb(candidate: Candidate) -> bool:
    """ "now" and "soon" as times: not "Now, what next?", which only leads on, nor "she soon left", which only says
    that one thing came after another."""
    word = candidate.first
    if word.lower in ("soon", "shortly"):
        verb = candidate.parse.clause(word)
        return not any(each.tag == "VBD" for each in (verb, *candidate.parse.auxiliaries(verb)))
    return not (candidate.at == 0 and candidate.after == "," and word.lower == "now")


def _plural(candidate: Candidate) -> bool:
    return any(part.word.is_plural for part in _units(candidate))


def _singular(candidate: Candidate) -> bool:
    return not _plural(candidate)


def _units(candidate: Candidate) -> Sequence[Part]:
    """The parts that name its unit; its last part where none does."""
    parts = candidate.parts[candidate.at : candidate.end]
    return [part for part in parts if "UNIT" in part.classes] or parts[-1:]


def _some_day(candidate: Candidate) -> bool:
    """ "he will one day return", "One day, a man came"; not "it lasted one day" or "one day after the vote"."""
    following = candidate.next
    before_verb = following is not None and following.is_verb and candidate.before not in _FOR_SO_LONG
    return before_verb or (not candidate.before and candidate.after not in _FOLLOWING)


def _in_capitals(candidate: Candidate) -> bool:
    return candidate.last.text[:1].isupper() or candidate.first.text[:1].isupper()


def _counts_units(candidate: Candidate) -> bool:
    """ "six seconds" is a time, "three-quarters of its food" and "two years old" are none."""
    parts_of_it = candidate.captures.get("UNIT") == "Q" and "NUM" in candidate.captures
    quarters = parts_of_it and candidate.after in ("of", "the")
    return not quarters and candidate.after not in ("old", "older", "olds")


def _vague(candidate: Candidate) -> bool:
    """ "some days", "a several-year tenure"; "some day" is no length."""
    return candidate.last.is_plural or candidate.parts[candidate.end - 2].lower == "-"


def _nth(candidate: Candidate) -> bool:
    """ "on the 13th", where no noun follows."""
    day, following = candidate.captures["ORDINAL"], candidate.next
    return (
        int(day) <= _LAST_DAY
        and candidate.last.text[:1].isdigit()
        and candidate.before in ("on", "by", "until", "till", "since", "from", "before", "after")
        and (following is None or not (following.is_noun or following.tag.startswith(("JJ", "CD"))))
    )


def _not_age(candidate: Candidate) -> bool:
    """ "the '80s", "the late 80s"; "in his 80s" and "in the 80s" may count years and degrees."""
    decade = candidate.last.text
    if candidate.before in ("his", "her", "their", "my", "our", "your", "low", "high", "upper", "mid"):
        return False
    named = {part.lower for part in candidate.parts[candidate.at : candidate.end]}
    return len(decade) > len("80s") or "'" in named or bool(named & {"early", "late"})


def _hour(candidate: Candidate) -> bool:
    return "HOUR" in candidate.captures or "AMPM" in candidate.captures


def _clock_number(candidate: Candidate) -> bool:
    number = candidate.captures.get("NUM", 1)
    return isinstance(number, int) and 1 <= number <= _HOURS_OF_CLOCK


def _numbered_century(candidate: Candidate) -> bool:
    return 1 <= int(candidate.captures["ORDINAL"]) <= _LAST_CENTURY


def _one_of_two(candidate: Candidate) -> bool:
    """Halves: there is no third one."""
    return int(candidate.captures.get("NTH", 1)) < _THIRD


def _year_like(candidate: Candidate) -> bool:
    return candidate.after not in _COUNTED


def _ended(candidate: Candidate) -> bool:
    """ "the year ended Sept. 30" is as long as a year; which one, the date behind it says."""
    return candidate.after in ("ended", "ending", "through")


def _running(candidate: Candidate) -> bool:
    """Not "the day", which is mostly any day."""
    return candidate.captures.get("UNIT") in ("Y", "W", "M") or "PARTOF" in candidate.captures


def _for(candidate: Candidate) -> bool:
    return candidate.before in ("for", "after", "in")


def _nothing_follows(candidate: Candidate) -> bool:
    """ "two days later", "two days before."; in "two days before the vote" the vote says which two days."""
    if candidate.parts[candidate.end - 1].lower in ("before", "after"):
        return not candidate.after or candidate.after in _STOPS
    return candidate.after not in ("than", "of")


def _at_the_moment(candidate: Candidate) -> bool:
    return candidate.before in ("at", "for") and candidate.after not in ("of", "that", "when")


_CONDITIONS: Final[dict[str, Callable[[Candidate], bool]]] = {
    "name": _name,
    "capitals": _in_capitals,
    "noun": _noun,
    "attribute": _attribute,
    "sentence-adverb": _sentence_adverb,
    "some-day": _some_day,
    "plural": _plural,
    "singular": _singular,
    "after-preposition": _after_preposition,
    "for": _for,
    "not-of": _not_of,
    "nothing-follows": _nothing_follows,
    "at-the-moment": _at_the_moment,
    "dated": _dated,
    "years-in-order": _years_in_order,
    "year-like": _year_like,
    "nth": _nth,
    "not-age": _not_age,
    "hour": _hour,
    "clock-number": _clock_number,
    "definite": _definite,
    "running": _running,
    "numbered-century": _numbered_century,
    "one-of-two": _one_of_two,
    "ended": _ended,
    "measured": _measured,
    "counts-units": _counts_units,
    "vague": _vague,
    "bare": _bare,
    "rate": _rate,
    "how-often": _how_often,
}
