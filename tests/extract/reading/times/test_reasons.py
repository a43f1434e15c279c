"""Why a time has its value: a reason is only what the value would be another one without."""

from __future__ import annotations

from extract.reading.times import Published, recognise, resolve
from extract.reading.times.reasons import Reason, reasons
from tests.parses import parse_by_hand

ON_NOV_3 = (
    "They/PRP/nsubj/2 met/VBD/root/0 on/IN/case/4 Nov./NNP/obl/2 3/CD/nummod/4 _,/,/punct/4 2025/CD/nummod/4"
)


def read(notation: str, published: str | None = "2026-01-03") -> list[Reason]:
    parse = parse_by_hand(notation)
    expressions, anchor = recognise(parse), Published.from_iso(published)
    return list(reasons(parse, expressions, resolve(parse, expressions, anchor), anchor))


def test_a_full_date_rests_on_nothing() -> None:
    (found,) = read(ON_NOV_3)
    assert (found.rule, found.by_publication, found.by_tense, found.by_timex) == (
        "month-day-year",
        False,
        None,
        None,
    )


def test_a_weekday_rests_on_the_publication_and_the_tense() -> None:
    (found,) = read("They/PRP/nsubj/2 met/VBD/root/0 on/IN/case/4 Friday/NNP/obl/2")
    assert (found.rule, found.by_publication, found.by_tense) == ("weekday", True, "past")


def test_yesterday_rests_on_the_publication_alone() -> None:
    (found,) = read("They/PRP/nsubj/2 met/VBD/root/0 yesterday/NN/obl:unmarked/2")
    assert (found.by_publication, found.by_tense) == (True, None)


def test_the_next_day_rests_on_the_day_before_it() -> None:
    first, second = read(
        f"{ON_NOV_3}\nThey/PRP/nsubj/2 left/VBD/root/0 the/DT/det/5 next/JJ/amod/5 day/NN/obl:unmarked/2"
    )
    assert second.by_timex == first.timex
    assert not second.by_publication


def test_a_year_earlier_rests_on_the_quarter_that_is_reported_on() -> None:
    first, second = read(
        "Third/JJ/amod/3 _-/HYPH/punct/3 _quarter/NN/compound/4 sales/NNS/nsubj/5 fell/VBD/root/0\n"
        "They/PRP/nsubj/2 rose/VBD/root/0 a/DT/det/4 year/NN/obl:unmarked/5 earlier/RB/advmod/2"
    )
    assert (second.timex.value, second.by_timex) == ("2024-Q3", first.timex)


def test_where_the_publication_is_unknown_nothing_rests_on_it() -> None:
    (found,) = read("They/PRP/nsubj/2 met/VBD/root/0 on/IN/case/4 Friday/NNP/obl/2", published=None)
    assert not found.by_publication


def test_the_past_is_bounded_by_the_publication() -> None:
    (found,) = read("They/PRP/nsubj/3 recently/RB/advmod/3 left/VBD/root/0")
    assert (found.timex.value, found.by_publication) == ("PAST_REF", True)
