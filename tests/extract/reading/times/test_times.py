"""Time expressions: every rule's example, and what values become when the publication date is not known."""

from __future__ import annotations

import pytest

from extract.reading.times import Published, recognise, resolve
from tests.extract.reading.times import read, times
from tests.parses import parse_by_hand

SPOKE_ON_FRIDAY = "They/PRP/nsubj/2 spoke/VBD/root/0 on/IN/case/4 Friday/NNP/obl/2"


def test_the_day_of_publication_is_itself():
    assert read(SPOKE_ON_FRIDAY, "2026-01-02") == [("Friday", "2026-01-02")]


@pytest.mark.parametrize("published", [None, "2026", "2026-01"])
def test_a_weekday_stays_open_where_the_day_of_publication_is_not_known(published):
    assert read(SPOKE_ON_FRIDAY, published) == [("Friday", "XXXX-WXX-5")]


def test_a_month_without_a_year_stays_open_without_publication():
    assert read("He/PRP/nsubj/2 left/VBD/root/0 in/IN/case/4 April/NNP/obl/2", None) == [("April", "XXXX-04")]


def test_this_year_needs_only_the_year_of_publication():
    line = "He/PRP/nsubj/2 came/VBD/root/0 this/DT/det/4 year/NN/obl:unmarked/2"
    assert read(line, "2026") == [("this year", "2026")]


BURST_ON_TUESDAY = "A/DT/det/2 dam/NN/nsubj/3 burst/VBD/{0} on/IN/case/5 Tuesday/NNP/obl/3"
AT_FOUR = "\nIt/PRP/nsubj/2 broke|break/VBD/root/0 at/IN/case/4 4/CD/obl/2 a.m./RB/advmod/4"


def test_a_clock_time_is_of_the_day_that_is_told_of_not_of_the_day_on_which_somebody_spoke():
    line = BURST_ON_TUESDAY.format("ccomp/7") + (
        " she/PRP/nsubj/7 said|say/VBD/root/0 on/IN/case/9 Wednesday/NNP/obl/7"
    )
    assert read(line + AT_FOUR)[-1] == ("4 a.m.", "2025-12-30T04:00")


def test_a_day_in_quotation_marks_is_the_speakers():
    quoted = "\n“/``/punct/3 _We/PRP/nsubj/3 won|win/VBD/root/0 today/NN/obl:unmarked/3 _”/''/punct/3"
    assert read(BURST_ON_TUESDAY.format("root/0") + quoted + AT_FOUR)[-1] == ("4 a.m.", "2025-12-30T04:00")


def test_what_is_counted_from_a_month_is_no_more_exact_than_the_month():
    parse = parse_by_hand(
        "He/PRP/nsubj/2 left/VBD/root/0 in/IN/case/4 March/NNP/obl/2 2024/CD/nmod:unmarked/4\n"
        "He/PRP/nsubj/2 died|die/VBD/root/0 two/CD/nummod/4 weeks|week/NNS/obl:unmarked/5 later/RB/advmod/2"
    )
    time = resolve(parse, recognise(parse), Published.from_iso("2026-01-03"))[-1]
    assert (str(time.earliest), str(time.latest)) == ("2024-03-11", "2024-04-16")


@pytest.mark.parametrize(("first", "value"), [("Dec.", "2025-12-28"), ("Jan.", "2026-01-28")])
def test_a_day_takes_the_year_of_the_day_that_it_reaches_to(first: str, value: str):
    line = (
        f"It/PRP/nsubj/2 ran|run/VBD/root/0 from/IN/case/4 {first}/NNP/obl/2 28/CD/nummod/4 to/IN/case/7 Feb./NNP/obl/2 "
        "3/CD/nummod/7 _,/,/punct/7 2026/CD/nmod/7"
    )
    assert read(line, "2030-06-01") == [(f"{first} 28", value), ("Feb. 3, 2026", "2026-02-03")]


# -- reports

THIRD_QUARTER = "Profit/NN/nsubj/2 rose/VBD/root/0 in/IN/case/6 the/DT/det/6 third/JJ/amod/6 quarter/NN/obl/2"
NINE_MONTHS = "Profit/NN/nsubj/2 rose/VBD/root/0 in/IN/case/6 the/DT/det/6 nine/CD/nummod/6 months/NNS/obl/2"
A_YEAR_EARLIER = "It/PRP/nsubj/2 fell/VBD/root/0 a/DT/det/4 year/NN/obl:unmarked/5 earlier/RBR/advmod/2"
THE_QUARTER = "It/PRP/nsubj/2 rose/VBD/root/0 in/IN/case/5 the/DT/det/5 quarter/NN/obl/2"


def test_a_year_earlier_than_a_quarter_is_a_quarter():
    assert read(f"{THIRD_QUARTER}\n{A_YEAR_EARLIER}")[1] == ("a year earlier", "2024-Q3")


def test_a_year_earlier_than_nine_months_is_a_year():
    assert read(f"{THIRD_QUARTER}\n{NINE_MONTHS}\n{A_YEAR_EARLIER}")[2] == ("a year earlier", "2025")


def test_the_quarter_is_the_one_that_is_reported_on():
    assert read(f"{THIRD_QUARTER}\n{THE_QUARTER}")[1] == ("the quarter", "2025-Q3")


def test_the_quarter_of_a_report_that_names_none_is_the_last_that_is_over():
    assert read(THE_QUARTER, "2026-02-10") == [("the quarter", "2025-Q4")]


def test_a_quarter_that_is_over_is_meant_though_it_is_to_be_reported():
    line = (
        "It/PRP/nsubj/3 will/MD/aux/3 report/VB/root/0 fourth/JJ/amod/6 _-/HYPH/punct/4 _quarter/NN/compound/7 "
        "results/NNS/obj/3"
    )
    assert read(line) == [("fourth-quarter", "2025-Q4")]


# -- lengths and numbers


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("twenty/CD/nummod/3 five/CD/nummod/3 years/NNS/obl/0", "P25Y"),
        ("two/CD/nummod/4 hundred/CD/nummod/4 fifty/CD/nummod/4 days/NNS/obl/0", "P250D"),
        ("2/CD/nummod/3 1/2/CD/nummod/3 years/NNS/obl/0", "P2Y6M"),
        ("two-and-a-half/CD/nummod/2 hours/NNS/obl/0", "PT2H30M"),
        ("half/DT/det/3 an/DT/det/3 hour/NN/obl/0", "PT30M"),
        ("1,000/CD/nummod/2 days/NNS/obl/0", "P1000D"),
        ("two/CD/nummod/2 decades/NNS/obl/0", "P20Y"),
        ("six-month/JJ/amod/0", "P6M"),
    ],
)
def test_a_number_of_units_is_a_length(words, value):
    assert [each[1] for each in read(words)] == [value]


def test_a_year_may_be_said_in_words():
    line = "It/PRP/nsubj/2 fell/VBD/root/0 in/IN/case/5 nineteen/CD/nummod/5 ninety-six/CD/obl/2"
    assert read(line) == [("nineteen ninety-six", "1996")]


# -- ranges


def test_days_from_one_to_another_are_bounded_by_both():
    (time,) = times(
        "They/PRP/nsubj/2 met/VBD/root/0 on/IN/case/4 July/NNP/obl/2 9-11/CD/nummod/4", "2026-01-03"
    )
    assert (time.value, str(time.earliest), str(time.latest)) == ("2025-07-09", "2025-07-09", "2025-07-11")


def test_a_range_that_runs_backwards_is_only_its_beginning():
    (time,) = times(
        "They/PRP/nsubj/2 met/VBD/root/0 on/IN/case/4 July/NNP/obl/2 11-9/CD/nummod/4", "2026-01-03"
    )
    assert (str(time.earliest), str(time.latest)) == ("2025-07-11", "2025-07-11")


def modified(notation: str, published: str | None = "2026-05-20"):
    return [
        (time.value, time.mod, str(time.earliest), str(time.latest)) for time in times(notation, published)
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("early/JJ/amod/3 2019/CD/obl/1", ("2019", "START", "2019-01-01", "2019-12-31")),
        ("late/JJ/amod/3 Monday/NNP/obl/1", ("2026-05-18", "END", "2026-05-18", "2026-05-18")),
        ("last/JJ/amod/3 May/NNP/obl/1", ("2025-05", None, "2025-05-01", "2025-05-31")),
        ("earlier/RBR/amod/4 this/DT/det/4 year/NN/obl/1", ("2026", None, "2026-01-01", "2026-05-20")),
        ("earlier/RBR/amod/4 last/JJ/amod/4 year/NN/obl/1", ("2025", None, "2025-01-01", "2025-12-31")),
    ],
)
def test_which_part_of_a_time_is_meant_is_its_mod_or_in_its_bounds(words: str, found: tuple[str, ...]):
    assert modified(f"came|come/VBD/root/0 {words}") == [found]


def test_later_this_month_is_not_before_publication():
    line = "He/PRP/nsubj/3 will/MD/aux/3 come/VB/root/0 later/RBR/amod/6 this/DT/det/6 month/NN/obl/3"
    assert modified(line) == [("2026-05", None, "2026-05-20", "2026-05-31")]


def test_about_three_is_approximate():
    line = "It/PRP/nsubj/2 began|begin/VBD/root/0 at/IN/case/5 about/RB/advmod/5 3/CD/obl/2 p.m./NN/nmod/5"
    assert [(value, mod) for value, mod, *_ in modified(line)] == [("2026-05-20T15:00", "APPROX")]


def test_a_clock_time_is_of_the_day_told_of_where_they_said_ends_the_sentence():
    burst = (
        "It/PRP/nsubj/2 burst/VBD/root/0 on/IN/case/4 Tuesday/NNP/obl/2 they/PRP/nsubj/6 "
        "said|say/VBD/parataxis/2 on/IN/case/8 Wednesday/NNP/obl/6"
    )
    assert read(burst + AT_FOUR, "2026-01-01")[-1] == ("4 a.m.", "2025-12-30T04:00")
