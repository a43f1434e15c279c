"""Times as lines: columns that a program can cut, and reasons that a person can check."""

from __future__ import annotations

from datetime import date

from extract.exports.time_list import time_lines
from extract.reading.times.reasons import Reason
from extract.story import Article, PublishedBasis, Timex

TEXT = "They met on Nov. 3.\nThey left\nthe next day."


def timex(words: str, value: str, earliest: str | None, latest: str | None) -> Timex:
    start = TEXT.index(words)
    first, last = (date.fromisoformat(day) if day else None for day in (earliest, latest))
    span = (start, start + len(words))
    return Timex(id="t", span=span, type="DATE", value=value, earliest=first, latest=last)


THIRD = timex("Nov. 3", "2025-11-03", "2025-11-03", "2025-11-03")


def lines(*reasons: Reason, published: str | None = "2026-01-03", basis: PublishedBasis = "given") -> str:
    return time_lines(Article(id="my file", text=TEXT, published=published, published_basis=basis), reasons)


def reason(timex: Timex, by_publication: bool = False, by_timex: Timex | None = None) -> Reason:
    return Reason(timex=timex, rule="a-rule", by_publication=by_publication, by_tense=None, by_timex=by_timex)


def test_a_line_says_where_what_when_and_why() -> None:
    told = Reason(timex=THIRD, rule="month-day", by_publication=True, by_tense="past", by_timex=None)
    assert lines(told) == (
        "my_file:1  DATE  2025-11-03  2025-11-03  month-day  “Nov. 3”  published 2026-01-03, past tense\n"
    )


def test_what_stands_before_the_words_has_no_blanks() -> None:
    told = lines(reason(THIRD), reason(timex("left\nthe next", "P1D", None, None)))
    assert [line.split()[:5] for line in told.splitlines()] == [
        ["my_file:1", "DATE", "2025-11-03", "2025-11-03", "a-rule"],
        ["my_file:2", "DATE", "P1D", "-", "a-rule"],
    ]
    assert "“left the next”" in told


def test_a_date_that_is_counted_from_another_names_it() -> None:
    told = lines(reason(timex("the next day", "2025-11-04", "2025-11-04", "2025-11-04"), by_timex=THIRD))
    assert told.endswith("“the next day”  from “Nov. 3” (2025-11-03)\n")


def test_an_open_side_is_left_open() -> None:
    assert "  ..2026-01-03  " in lines(reason(timex("They", "PAST_REF", None, "2026-01-03")))
    assert "  2026-01-03..  " in lines(reason(timex("They", "FUTURE_REF", "2026-01-03", None)))


def test_a_publication_date_that_nobody_gave_says_so() -> None:
    assert "published 2026 (inferred)" in lines(reason(THIRD, True), published="2026", basis="inferred")
    unknown = timex("They", "XXXX-WXX-5", None, None)
    assert lines(reason(unknown), published=None).endswith("publication date unknown\n")


def test_an_article_without_times_is_no_line() -> None:
    assert lines() == ""
