"""What time expressions take over from one beside them: years, days, "next", the end of a quarter."""

from __future__ import annotations

from tests.extract.reading.times import times


def values(notation: str, published: str = "2026-10-26") -> list[str]:
    return [time.value for time in times(notation, published)]


MET = "They/PRP/nsubj/2 met|meet/VBD/root/0"
WILL_MEET = "They/PRP/nsubj/3 will/MD/aux/3 meet/VB/root/0"


def test_months_share_the_year_of_the_last_one():
    line = (
        MET
        + " in/IN/case/4 April/NNP/obl/2 _,/,/punct/6 May/NNP/conj/4 and/CC/cc/8 June/NNP/conj/4 2025/CD/nmod:unmarked/8"
    )
    assert values(line) == ["2025-04", "2025-05", "2025-06"]


def test_a_range_that_ends_in_a_named_year_begins_in_the_year_before_where_its_month_is_later():
    line = (
        MET
        + " from/IN/case/4 Dec./NNP/obl/2 28/CD/nummod/4 to/IN/case/7 Jan./NNP/nmod/4 3/CD/nummod/7 _,/,/punct/10 2026/CD/nummod/7"
    )
    assert values(line) == ["2025-12-28", "2026-01-03"]


def test_next_is_said_once_for_two_weekdays():
    line = WILL_MEET + " next/JJ/amod/5 Monday/NNP/obl:unmarked/3 or/CC/cc/7 Tuesday/NNP/conj/5"
    assert values(line) == ["2026-11-02", "2026-11-03"]


def test_a_past_weekday_is_not_put_ahead_of_publication_to_follow_another():
    line = MET + " on/IN/case/4 Friday/NNP/obl/2 and/CC/cc/6 Thursday/NNP/conj/4"
    assert values(line) == ["2026-10-23", "2026-10-22"]


def test_two_clock_times_share_the_day_that_stands_behind_the_second():
    line = (
        "It/PRP/nsubj/2 opened|open/VBD/root/0 at/IN/case/4 7/CD/obl/2 a.m./NN/advmod/4 and/CC/cc/7 closed|close/VBD/conj/2"
        " at/IN/case/9 8/CD/obl/7 p.m./NN/advmod/9 on/IN/case/12 Sunday/NNP/nmod/9"
    )
    assert values(line) == ["2026-10-25T07:00", "2026-10-25T20:00"]


def test_a_clock_time_is_of_the_day_that_hangs_on_the_same_verb():
    line = "It/PRP/nsubj/5 at/IN/case/3 4/CD/obl/5 a.m./NN/advmod/3 burst/VBD/root/0 on/IN/case/7 Tuesday/NNP/obl/5"
    assert values(line) == ["2026-10-20T04:00", "2026-10-20"]


def test_a_night_that_ends_in_the_morning_ends_on_the_next_day():
    line = "It/PRP/nsubj/2 ran|run/VBD/root/0 from/IN/case/4 9/CD/obl/2 p.m./NN/advmod/4 to/IN/case/7 5/CD/obl/2 a.m./NN/advmod/7"
    assert values(line) == ["2026-10-26T21:00", "2026-10-27T05:00"]


QUARTER_TO_JULY = (
    "Profit/NN/nsubj/2 fell|fall/VBD/root/0 in/IN/case/5 the/DT/det/5 quarter/NN/obl/2 ended|end/VBN/acl/5"
    " July/NNP/obl:unmarked/6 31/CD/nummod/7"
)


def test_a_quarter_has_the_days_up_to_the_end_that_is_named():
    quarter, _ = times(QUARTER_TO_JULY, "2026-10-26")
    assert (quarter.value, str(quarter.earliest), str(quarter.latest)) == (
        "2026-Q2",
        "2026-05-01",
        "2026-07-31",
    )


def test_the_quarter_a_year_earlier_has_the_same_days_of_its_year():
    later = "\nIt/PRP/nsubj/2 rose|rise/VBD/root/0 a/DT/det/4 year/NN/obl:unmarked/5 earlier/RBR/advmod/2"
    before = times(QUARTER_TO_JULY + later, "2026-10-26")[-1]
    assert (before.value, str(before.earliest), str(before.latest)) == ("2025-Q2", "2025-05-01", "2025-07-31")


MARKED = "They/PRP/nsubj/2 marked|mark/VBD/root/0 the/DT/det/5 10th/JJ/amod/5 anniversary/NN/obj/2"


def test_an_anniversary_is_so_many_years_after_what_it_is_of():
    assert values(MARKED + " of/IN/case/9 the/DT/det/9 2016/CD/nummod/9 attack/NN/nmod/5") == ["2026", "2016"]


def test_an_anniversary_of_what_has_no_date_is_no_date():
    assert values(MARKED + " in/IN/case/7 2025/CD/obl/2") == ["2025"]
