"""Conditions on where words stand: which words are around a time, and what an ordinary word has there instead.

Each is named in `conditions` as the rules call it.
"""

from __future__ import annotations

import re
from typing import Final

from extract.reading.times.candidate import Candidate
from extract.reading.times.words import is_abbreviated

PREPOSITIONS: Final = frozenset(
    """about after ahead amid and around as at before between by circa compared during following for from in into
    late early like of on or over per since than through throughout till to toward under until up versus within with -
    ( entering""".split()
)
_LEADING: Final = frozenset(
    {"the", "a", "an", "this", "that", "his", "her", "its", "their", "our", "'s", "s", "'"}
)
_BEFORE_NAMES: Final = frozenset({"mr.", "mr", "mrs.", "mrs", "ms.", "ms", "dr.", "dr"})
_COUNTED: Final = frozenset({"percent", "%", "million", "billion", "people", "years", "kilometers", "miles"})
_NUMBERED: Final = frozenset(
    {"$", "#", "no", "number", "flight", "route", "highway", "than", "about", "nearly", "over"}
)
_BEFORE_SEASONS: Final = frozenset(
    {
        "in",
        "by",
        "until",
        "till",
        "since",
        "through",
        "during",
        "before",
        "after",
        "from",
        "to",
        "of",
        "late",
        "early",
        "",
    }
)
_SAYS_WHICH: Final = frozenset(
    {
        "of",
        "after",
        "before",
        "when",
        "that",
        "since",
        "ahead",
        "later",
        "-",
        "i",
        "he",
        "she",
        "it",
        "we",
        "they",
    }
)
_QUOTES: Final = frozenset({'"', "“", "”", "``", "''", "‘", "’"})
_LAST_DAY: Final = 31
_FEW_DAYS: Final = 4
_OF_FAME: Final = frozenset(
    "attack attacks assault committee defendant hijacker hijacking insurrection massacre riot rioter terror".split()
)
_DIGITS_OF_DAY: Final = re.compile(r"\d{1,2}")


def name(candidate: Candidate) -> bool:
    """A month or weekday on its own: March, but not to march, Jan, or the March of Dimes."""
    for part in candidate.parts[candidate.at : candidate.end]:
        if "MONTH" in part.classes or "WEEKDAY" in part.classes:
            word = part.word
            if not word.text[:1].isupper() or word.is_verb or word.tag == "MD" or is_abbreviated(part.lower):
                return False
            if "MONTH" in part.classes and (word.entity == "PERSON" or candidate.before in _BEFORE_NAMES):
                return False
            demonstration = part.lower == "march" and candidate.after in ("for", "of", "on")
            if demonstration and candidate.before not in PREPOSITIONS:
                return False
    return True


def no_odd_day(candidate: Candidate) -> bool:
    """A month alone: "in February", "in December 40 people died"; not what is left of "December 40"."""
    number = candidate.next
    if number is None or not _DIGITS_OF_DAY.fullmatch(candidate.after):
        return True
    counted = candidate.parts[candidate.end + 1 : candidate.end + 2]
    return candidate.before != "on" and bool(counted) and counted[0].word.tag in ("NNS", "JJ")


def days_in_order(candidate: Candidate) -> bool:
    """ "July 9-11", "June 3, 4 and 7"; "June 9 and 20" are no stretch of days, and in "June 3, 4 people" four are no day."""
    named = [
        int(part.classes["DAYNUM"])
        for part in candidate.parts[candidate.at : candidate.end]
        if "DAYNUM" in part.classes
    ]
    joined = any(part.lower == "and" for part in candidate.parts[candidate.at : candidate.end])
    wide = joined and named[-1] - named[0] > _FEW_DAYS
    following = candidate.next
    counts = following is not None and following.tag == "NNS" and candidate.last.text.isdecimal()
    return named == sorted(set(named)) and not wide and not (counts and "YEAR" not in candidate.captures)


def of_fame(candidate: Candidate) -> bool:
    """ "the Sept. 11 attacks": what happened then stands behind."""
    following = candidate.next
    return following is not None and following.lemma in _OF_FAME


def after_preposition(candidate: Candidate) -> bool:
    return candidate.before in PREPOSITIONS or candidate.first.entity in ("DATE", "TIME")


def dated(candidate: Candidate) -> bool:
    """A year: "in 2019", "(2019)", "the 2019 accord", "its 2019 results"; not "2019 cars", not "2019 dollars". What is said
    as only years are ("nineteen ninety-six") is one anywhere."""
    following, before = candidate.next, candidate.before
    if (before in _QUOTES and candidate.after in _QUOTES) or (
        candidate.after == "by" and candidate.first.relation in ("obj", "nsubj")
    ):
        return False  # a title
    if candidate.first.lower[0].isalpha() and candidate.first.lower not in _LEADING:
        return candidate.first != candidate.last and candidate.after not in _COUNTED
    if candidate.after in _COUNTED or before in _NUMBERED or _is_glued(candidate):
        return False
    noun = following is not None and (following.is_noun or following.tag in ("JJ", "VBN", "VBG"))
    if before in _LEADING:
        return noun
    if candidate.first.entity in ("DATE", "TIME"):
        return True
    counts = following is not None and following.tag == "NNS" and candidate.first.relation == "nummod"
    if before in PREPOSITIONS:
        return not counts
    return (noun and not counts) if before else candidate.after == ","


def years_in_order(candidate: Candidate) -> bool:
    """ "2015-17", "2015-2017"; not the beginning of "2019-02-30"."""
    first, last = int(candidate.captures["YEAR"]), candidate.captures.get("YEAR2")
    later = first // 100 * 100 + int(candidate.captures["SHORTYEAR"]) if last is None else int(last)
    return later > first and candidate.after not in ("-", "/")


def _is_glued(candidate: Candidate) -> bool:
    """Whether a hyphen follows with no blank between: "the 1500-meter run"."""
    end = candidate.end
    return candidate.after == "-" and candidate.parts[end].start == candidate.parts[end - 1].end


def noun(candidate: Candidate) -> bool:
    """A season of its own: "in the fall", not "the fall collection", "the fall of Kabul" or "a spring of hope"."""
    if (
        not candidate.last.is_noun
        or candidate.last.relation in ("compound", "amod")
        or candidate.after == "of"
    ):
        return False
    return candidate.parts[candidate.at].lower == "the" or candidate.before in _BEFORE_SEASONS


def stands_alone(candidate: Candidate) -> bool:
    """ "in the past", not "in the past three summers"."""
    following = candidate.next
    return following is None or not (following.is_noun or following.tag in ("CD", "JJ"))


def not_of(candidate: Candidate) -> bool:
    """Where "of" does not say whose it is: "the future of Europe" is no time."""
    return candidate.after != "of"


def definite(candidate: Candidate) -> bool:
    """ "for the quarter": a unit that the article has named, or the one that runs; not "the day of the vote"."""
    return after_preposition(candidate) and candidate.after not in _SAYS_WHICH


def attribute(candidate: Candidate) -> bool:
    """An adjective before its noun: "current members", not "the ocean's current"."""
    return candidate.first.tag.startswith("JJ") and candidate.first.relation == "amod"


def sentence_adverb(candidate: Candidate) -> bool:
    """ "now" and "soon" as times: not "Now, what next?", which only leads on, nor "she soon left", which only says
    that one thing came after another."""
    word = candidate.first
    if word.lower in ("soon", "shortly"):
        verb = candidate.parse.clause(word)
        return not any(each.tag == "VBD" for each in (verb, *candidate.parse.auxiliaries(verb)))
    return not (candidate.at == 0 and candidate.after == "," and word.lower == "now")


def in_capitals(candidate: Candidate) -> bool:
    return candidate.last.text[:1].isupper() or candidate.first.text[:1].isupper()


def nth(candidate: Candidate) -> bool:
    """ "on the 13th", where no noun follows."""
    day, following = candidate.captures["ORDINAL"], candidate.next
    return (
        int(day) <= _LAST_DAY
        and candidate.last.text[:1].isdigit()
        and candidate.before in ("on", "by", "until", "till", "since", "from", "before", "after")
        and (following is None or not (following.is_noun or following.tag.startswith(("JJ", "CD"))))
    )


def not_age(candidate: Candidate) -> bool:
    """ "the '80s", "the late 80s"; "in his 80s" and "in the 80s" may count years and degrees."""
    decade = candidate.last.text
    if candidate.before in ("his", "her", "their", "my", "our", "your", "low", "high", "upper", "mid"):
        return False
    named = {part.lower for part in candidate.parts[candidate.at : candidate.end]}
    return len(decade) > len("80s") or "'" in named or bool(named & {"early", "late"})


def year_like(candidate: Candidate) -> bool:
    return candidate.after not in _COUNTED


def at_the_moment(candidate: Candidate) -> bool:
    return candidate.before in ("at", "for") and candidate.after not in ("of", "that", "when")
