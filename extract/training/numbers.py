"""Dates, times and numbers by their form, where a corpus of names leaves them untagged or lumps them together.

Only used to clean training data: what a careful rule finds here, the model learns from, and then finds in contexts that no
rule names. Everything is decided on words, because the silver corpora have no parse.
"""

import re

Span = tuple[int, int, str]

MONTHS = frozenset("January February March April May June July August September October November December "
                   "Jan. Feb. Mar. Apr. Aug. Sept. Sep. Oct. Nov. Dec.".split())  # fmt: skip
WEEKDAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
SMALL = frozenset(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety""".split()
)
LARGE = frozenset("hundred thousand million billion trillion dozen".split())
ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
)
UNITS = frozenset(
    """kilometers kilometer kilometres kilometre meters meter metres miles mile feet foot inches acres hectares tons tonnes ton
    kilograms kilogram kilos pounds barrels gallons liters litres degrees megawatts kilometers-per-hour""".split()
)
CURRENCIES = frozenset("dollars euros yen pounds rupees yuan rubles dollar euro pesos francs".split())
PERIODS = frozenset(
    "day days week weeks month months year years decade decades century centuries quarter season".split()
)
CLOCK = frozenset("hour hours minute minutes second seconds".split())
PARTS_OF_DAY = frozenset("morning afternoon evening night tonight midnight noon".split())
DEICTIC = frozenset("today yesterday tomorrow".split())
VAGUE = frozenset("next last past previous coming recent early late this earlier ago".split())
SEASONS = frozenset("spring summer autumn fall winter weekend".split())
_NUMBER = re.compile(r"\d[\d,]*(\.\d+)?$")
_YEAR = re.compile(r"(1[5-9]|20)\d\d(s)?$")
_ORDINAL = re.compile(r"\d+(st|nd|rd|th)$")


def is_number(word: str) -> bool:
    return bool(_NUMBER.match(word)) or word.lower() in SMALL or word.lower() in LARGE


def temporal(word: str) -> bool:
    """Words that an untagged date or time may hold."""
    low = word.lower()
    return (
        word in MONTHS or word in WEEKDAYS or low in PERIODS or low in CLOCK or low in PARTS_OF_DAY or low in DEICTIC
        or low in VAGUE or low in SEASONS or low in SMALL or low in LARGE or low in ORDINALS or low in UNITS
    )  # fmt: skip


def number_spans(words: list[str]) -> list[Span]:
    """Sums, percentages, measures, ordinals, counts and plain dates that their own form decides."""
    spans: list[Span] = []
    i = 0
    while i < len(words):
        span = _at(words, i)
        if span:
            spans.append(span)
            i = span[1]
        else:
            i += 1
    return spans


def _at(words: list[str], i: int) -> Span | None:
    word, low = words[i], words[i].lower()
    if word in {"$", "£", "€"}:
        end = _numbers(words, i + 1)
        return (i, end, "MONEY") if end > i + 1 else None
    if word in WEEKDAYS:
        end = i + 1
        if end < len(words) and words[end].lower() in PARTS_OF_DAY:
            return (i, end + 1, "TIME")
        return (i, end, "DATE")
    if low in DEICTIC:
        return (i, i + 1, "DATE")
    if (low in ORDINALS and low != "second") or _ORDINAL.match(low):
        following = words[i + 1].lower() if i + 1 < len(words) else ""
        return None if following in PERIODS or following in {"century", "-"} else (i, i + 1, "ORDINAL")
    if low in {"last", "next", "this"} and i + 1 < len(words):
        following = words[i + 1]
        if following.lower() in {
            "week",
            "month",
            "year",
            "weekend",
            "summer",
            "spring",
            "winter",
            "autumn",
            "decade",
            "century",
        }:
            return (i, i + 2, "DATE")
        if following in MONTHS or following in WEEKDAYS:
            return (i, i + 2, "DATE")
    if not is_number(word) or (low in LARGE and low != "dozen"):
        return None
    end = _numbers(words, i)
    following = words[end] if end < len(words) else ""
    if following in {"percent", "%"}:
        return (i, end + 1, "PERCENT")
    if following == "per" and words[end + 1 : end + 2] == ["cent"]:
        return (i, end + 2, "PERCENT")
    if following in CURRENCIES and following != "pounds":
        return (i, end + 1, "MONEY")
    if following in UNITS:
        return (i, end + 1, "QUANTITY")
    if following in PERIODS:
        tail = words[end + 1 : end + 2]
        return (i, end + 1 + (tail == ["ago"]), "DATE")
    if following in CLOCK:
        return (i, end + 1, "TIME")
    if following in {"square", "cubic", "metric"} or following.lower() in {"-", "to", "or", "and"}:
        return None
    if _YEAR.match(word) and end == i + 1:
        return (
            (i, end, "DATE")
            if i and words[i - 1].lower() in {"in", "since", "until", "by", "of", "from"}
            else None
        )
    before = words[i - 1] if i else ""
    if (
        before in MONTHS
        or following in MONTHS
        or before in {"-", "/", ":"}
        or following in {"/", ":", "a.m.", "p.m."}
    ):
        return None
    if (low == "one" and following in {"of", "another"}) or before.lower() in {
        "no",
        "this",
        "that",
        "number",
        "any",
    }:
        return (i, end, "CARDINAL") if following == "of" else None
    return (i, end, "CARDINAL")


def _numbers(words: list[str], i: int) -> int:
    """The end of a run of number words that starts at i."""
    start = i
    while i < len(words) and (
        _NUMBER.match(words[i]) or words[i].lower() in LARGE or words[i].lower() in SMALL
    ):
        if i > start and words[i].lower() not in LARGE:
            break
        i += 1
    return i


def time_span(words: list[str], start: int, end: int) -> list[Span] | None:
    """A corpus's one label for anything temporal or numeric, as DATE or TIME; None where it is neither for sure."""
    while start < end and words[start].lower() in {"since", "in", "on", "from", "between", "until", "by", "later", "about", "end", "of", "late", "early", "mid", "and", "each", "during", ","}:  # fmt: skip
        start += 1
    if start == end:
        return None
    span = [w.lower() for w in words[start:end]]
    originals = words[start:end]
    if any(w in PARTS_OF_DAY or w in CLOCK or w in {"a.m.", "p.m.", "gmt", "utc"} for w in span):
        return [(start, end, "TIME")]
    dated = any(w in MONTHS or w in WEEKDAYS or _YEAR.match(w) for w in originals)
    if dated and all(
        w in MONTHS
        or w in WEEKDAYS
        or _YEAR.match(w)
        or w in {",", "the", "and", "to", "-", "of"}
        or re.match(r"\d+(st|nd|rd|th)?$", w)
        for w in originals
    ):
        if start and words[start - 1].lower() in {"last", "next", "this", "late", "early"}:
            start -= 1
        return [(start, end, "DATE")]
    if (
        any(w in PERIODS for w in span)
        and start
        and (is_number(words[start]) or span[0] in VAGUE | {"the", "several", "few"})
    ):
        return [(start, end, "DATE")]
    if len(span) == 1 and span[0] in DEICTIC | SEASONS:
        return [(start, end, "DATE")]
    return None
