"""When an article was published, where nobody said: only what its own first and last lines state in full.

A line of its own that is a date ("January 3, 2026"), or a dateline with a year ("TOKYO, Jan. 3, 2026 –"). Failing that,
the year, where the article speaks of one date in it as past and of another as to come. A date that would have to be
guessed is left unknown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.english.syntax import Parse
from extract.reading.times import Expression, Published, resolve
from extract.reading.verbs import governing_tense
from extract.story import Article, PublishedBasis

_WITH_DAY = frozenset(
    [
        "weekday-month-day-year",
        "month-day-year",
        "day-month-year",
        "weekday-day-month",
        "iso-day",
    ]
)
_LABELS = ("published", "updated", "posted", "date", "last updated", "published on", "posted on")
_FIRST_LINES = 5
"""Lines that are not blank."""
_PLACE = 40
_BYLINE = 60
_LONGEST = 200
"""Characters of a line that says no more than when, and who or where."""
_CLOCK = re.compile(r"(?:\bat )?\b\d{1,2}[:.]\d\d(?: ?[ap]\.?m\b\.?)?(?: ?[A-Z]{2,4}\b)?")


def published_in(
    article: Article, parse: Parse, expressions: Sequence[Expression]
) -> tuple[str | None, PublishedBasis]:
    """The article's own date with its basis; what was given or is in metadata stands."""
    if article.published is not None:
        return article.published, article.published_basis
    start, end, number = 0, 0, 0
    for line in parse.text.split("\n"):
        end = start + len(line)
        for expression in expressions:
            if not start <= expression.span[0] < end or not _is_whole_date(expression):
                continue
            if _stands_alone(line, expression, start) or _in_dateline(line, expression, start):
                return _value(expression), "dateline"
        start = end + 1
        number += bool(line.strip())
        if number >= _FIRST_LINES:
            break
    year = _year_between(parse, expressions)
    return (None, "unknown") if year is None else (f"{year:04}", "inferred")


def _year_between(parse: Parse, expressions: Sequence[Expression]) -> int | None:
    """The year of publication, if what is past and what is to come leave only one."""
    tenses = [
        governing_tense(parse, parse.head_of(each.words)) if "YEAR" in each.captures else "none"
        for each in expressions
    ]
    if not {"past", "future"} <= set(tenses):
        return None
    bounded = list(zip(resolve(parse, expressions, Published()), tenses, strict=True))
    past = [each.earliest for each, tense in bounded if tense == "past" and each.earliest and each.latest]
    ahead = [each.latest for each, tense in bounded if tense == "future" and each.earliest and each.latest]
    return max(past).year if past and ahead and max(past).year == min(ahead).year else None


def _is_whole_date(expression: Expression) -> bool:
    return expression.rule.name in _WITH_DAY and "YEAR" in expression.captures


def _stands_alone(line: str, expression: Expression, start: int) -> bool:
    """ "Published: 12 September 2026, 18:42 GMT", "By Ana Ruiz | Sept. 12, 2026"."""
    if len(line) > _LONGEST:
        return False
    rest = line[: expression.span[0] - start] + _CLOCK.sub("", line[expression.span[1] - start :])
    rest = rest.strip(" .:,;-–—|·•()").lower()
    return rest in ("", *_LABELS) or (rest.startswith("by ") and len(rest) < _BYLINE)


def _in_dateline(line: str, expression: Expression, start: int) -> bool:
    """ "TOKYO, Jan. 3, 2026 (Reuters) –": a place in capitals before it, a dash soon after; "Tokyo, Jan. 3, 2026" on a line of
    its own."""
    begins, ends = expression.span[0] - start, expression.span[1] - start
    before, after = line[: min(begins, _PLACE)].strip(" ,"), line[ends : ends + _PLACE]
    if not before or len(before) >= _PLACE:
        return False
    if not after.strip(" .()"):
        return all(word[0].isupper() for word in before.split())
    return before.split(",")[0].isupper() and any(dash in after for dash in ("–", "—", "--", " - "))


def _value(expression: Expression) -> str:
    captures = expression.captures
    month = captures["MONTHNUM"] if expression.rule.name == "iso-day" else captures["MONTH"]
    day = captures["DAYNUM"] if "DAYNUM" in captures else captures["ORDINAL"]
    return f"{int(captures['YEAR']):04}-{int(month):02}-{int(day):02}"
