"""Time expressions: every rule's example, and what values become when the publication date is not known."""

from __future__ import annotations

import pytest

from extract.reading.times import Published, recognise, resolve
from extract.reading.times.conditions import conditions
from extract.reading.times.expression import Rule, rules
from extract.reading.times.patterns import compiled
from extract.reading.times.words import word_list
from tests.parses import parse_by_hand


def read(notation: str, published: str | None = "2026-01-03"):
    parse = parse_by_hand(notation)
    times = resolve(parse, recognise(parse), Published.from_iso(published))
    return [(parse.text[time.span[0] : time.span[1]], time.value) for time in times]


SPOKE_ON_FRIDAY = "They/PRP/nsubj/2 spoke/VBD/root/0 on/IN/case/4 Friday/NNP/obl/2"


def test_a_weekday_with_a_past_verb_is_the_last_one_before_publication():
    assert read(SPOKE_ON_FRIDAY) == [("Friday", "2026-01-02")]


def test_a_weekday_with_a_future_verb_is_the_next_one():
    line = "They/PRP/nsubj/3 will/MD/aux/3 speak/VB/root/0 on/IN/case/5 Friday/NNP/obl/3"
    assert read(line) == [("Friday", "2026-01-09")]


def test_an_infinitive_after_a_plan_looks_ahead():
    line = "They/PRP/nsubj/2 plan/VBP/root/0 to/TO/mark/4 speak/VB/xcomp/2 on/IN/case/6 Friday/NNP/obl/4"
    assert read(line) == [("Friday", "2026-01-09")]


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


def test_march_as_a_verb_is_no_month():
    assert read("They/PRP/nsubj/2 March|march/VBP/root/0 on/IN/compound:prt/2") == []


def test_a_number_without_a_preposition_is_no_year():
    assert read("He/PRP/nsubj/2 sold/VBD/root/0 2026/CD/nummod/4 cars/NNS/obj/2") == []


def test_a_day_that_does_not_exist_is_no_date():
    line = "He/PRP/nsubj/2 left/VBD/root/0 on/IN/case/4 Feb./NNP/obl/2 30/CD/nummod/4"
    assert read(line) == []


@pytest.mark.parametrize(
    "words",
    [
        "the/DT/det/3 30th/JJ/obl/1 of/IN/case/5 February/NNP/nmod/3 2025/CD/nmod/5",
        "February/NNP/obl/1 29/CD/nummod/2 _,/,/punct/2 2025/CD/nmod/2",
        "29/CD/nummod/3 February/NNP/obl/1 2025/CD/nmod/3",
    ],
)
def test_no_part_of_a_day_that_does_not_exist_is_a_date(words: str):
    assert read(f"ended|end/VBD/root/0 {words}") == []


@pytest.mark.parametrize(("first", "value"), [("Dec.", "2025-12-28"), ("Jan.", "2026-01-28")])
def test_a_day_takes_the_year_of_the_day_that_it_reaches_to(first: str, value: str):
    line = (
        f"It/PRP/nsubj/2 ran|run/VBD/root/0 from/IN/case/4 {first}/NNP/obl/2 28/CD/nummod/4 to/IN/case/7 Feb./NNP/obl/2 "
        "3/CD/nummod/7 _,/,/punct/7 2026/CD/nmod/7"
    )
    assert read(line, "2030-06-01") == [(f"{first} 28", value), ("Feb. 3, 2026", "2026-02-03")]


def test_people_counted_after_a_month_are_no_day_of_it():
    line = "In/IN/case/2 February/NNP/obl/5 30/CD/nummod/4 people/NNS/nsubj/5 left/VBD/root/0"
    assert read(line) == [("February", "2025-02")]


def test_a_day_in_digits_that_does_not_exist_is_no_date():
    assert read("It/PRP/nsubj/2 ended/VBD/root/0 on/IN/case/4 2019-02-30/CD/obl/2") == []


# -- where the words around it look


def test_a_day_after_until_is_still_to_come():
    line = "They/PRP/nsubj/2 extended/VBD/root/0 it/PRP/obj/2 until/IN/case/5 Friday/NNP/obl/2"
    assert read(line) == [("Friday", "2026-01-09")]


def test_until_a_day_that_had_been_is_past():
    line = "Until/IN/case/2 Friday/NNP/obl/5 they/PRP/nsubj/5 had|have/VBD/aux/5 waited/VBN/root/0"
    assert read(line) == [("Friday", "2026-01-02")]


def test_what_meets_on_a_weekday_in_the_present_meets_on_the_next_one():
    line = "The/DT/det/2 council/NN/nsubj/3 meets/VBZ/root/0 Friday/NNP/obl:unmarked/3"
    assert read(line) == [("Friday", "2026-01-09")]


def test_what_was_announced_on_a_day_is_past_though_the_sentence_is_not():
    line = "The/DT/det/2 plan/NN/nsubj/6 announced/VBN/acl/2 Friday/NNP/obl:unmarked/3 will/MD/aux/6 help/VB/root/0"
    assert read(line) == [("Friday", "2026-01-02")]


def test_what_belongs_to_a_day_is_past():
    line = (
        "They/PRP/nsubj/3 will/MD/aux/3 discuss/VB/root/0 Friday/NNP/nmod:poss/6 _'s/POS/case/4 vote/NN/obj/3"
    )
    assert read(line) == [("Friday", "2026-01-02")]


def test_what_they_planned_is_still_to_come():
    line = "Workers/NNS/nsubj/2 planned|plan/VBD/root/0 a/DT/det/4 strike/NN/obj/2 for/IN/case/6 Friday/NNP/obl/2"
    assert read(line) == [("Friday", "2026-01-09")]


def test_what_had_been_due_may_have_come():
    line = (
        "Strikes/NNS/nsubj/4 had/VBD/aux/4 been|be/VBN/cop/4 due/JJ/root/0 to/TO/mark/6 end/VB/xcomp/4 "
        "Friday/NNP/obl:unmarked/6"
    )
    assert read(line) == [("Friday", "2026-01-02")]


def test_a_day_of_the_near_future_is_not_a_year_ago():
    line = "It/PRP/nsubj/2 extended/VBD/root/0 it/PRP/obj/2 to/IN/case/5 Jan./NNP/obl/2 20/CD/nummod/5"
    assert read(line) == [("Jan. 20", "2026-01-20")]


def test_a_month_that_a_past_verb_stands_in_is_over():
    assert read("He/PRP/nsubj/2 died/VBD/root/0 in/IN/case/4 February/NNP/obl/2") == [("February", "2025-02")]


def test_a_leap_day_without_a_year_is_the_last_one():
    line = "He/PRP/nsubj/2 left/VBD/root/0 on/IN/case/4 Feb./NNP/obl/2 29/CD/nummod/4"
    assert read(line) == [("Feb. 29", "2024-02-29")]


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


# -- what only looks like a time


@pytest.mark.parametrize(
    "line",
    [
        "It/PRP/nsubj/2 imports/VBZ/root/0 three-quarters/NNS/obj/2 of/IN/case/5 coal/NN/nmod/3",
        "A/DT/det/2 two-year-old/NN/nsubj/3 fell/VBD/root/0",
        "Sun/NNP/compound/2@ORG Microsystems/NNP/nsubj/3@+ fell/VBD/root/0",
        "They/PRP/nsubj/2 watch/VBP/root/0 60/CD/nummod/4 Minutes/NNPS/obj/2",
        "He/PRP/nsubj/2 met/VBD/root/0 Mr./NNP/compound/4 March/NNP/obj/2",
        "He/PRP/nsubj/3 soon/RB/advmod/3 left/VBD/root/0",
        "The/DT/det/3 annual/JJ/amod/3 report/NN/nsubj/4 fell/VBD/root/0",
        "It/PRP/nsubj/2 fell/VBD/root/0 in/IN/case/5 the/DT/det/5 30s/NNS/obl/2",
        "He/PRP/nsubj/2 took/VBD/root/0 flight/NN/obj/2 1549/CD/nummod/3",
    ],
)
def test_what_only_looks_like_a_time_is_left_out(line):
    assert read(line) == []


def test_a_headline_in_capitals_keeps_its_times():
    line = (
        "Trump/NNP/nsubj/3 To/TO/mark/3 Visit/VB/root/0 China/NNP/obj/3 With/IN/case/6 Ministers/NNS/obl/3 "
        "Next/JJ/amod/8 Week/NN/obl:unmarked/3"
    )
    assert read(line) == [("Next Week", "2026-W02")]


# -- ranges


def test_days_from_one_to_another_are_bounded_by_both():
    parse = parse_by_hand("They/PRP/nsubj/2 met/VBD/root/0 on/IN/case/4 July/NNP/obl/2 9-11/CD/nummod/4")
    (time,) = resolve(parse, recognise(parse), Published.from_iso("2026-01-03"))
    assert (time.value, str(time.earliest), str(time.latest)) == ("2025-07-09", "2025-07-09", "2025-07-11")


def test_a_range_that_runs_backwards_is_only_its_beginning():
    parse = parse_by_hand("They/PRP/nsubj/2 met/VBD/root/0 on/IN/case/4 July/NNP/obl/2 11-9/CD/nummod/4")
    (time,) = resolve(parse, recognise(parse), Published.from_iso("2026-01-03"))
    assert (str(time.earliest), str(time.latest)) == ("2025-07-11", "2025-07-11")


# -- bad input


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("the 45th of May", []),
        ("February 30", []),
        ("31/2/2026", []),
        ("2026-13-01", []),
        ("the year 0", []),
        ("in 0000", []),
        ("9" * 10_000, []),
        ("9" * 10_000 + " years", []),
        ("the 99th century", []),
        ("25:61 GMT", []),
        ("fifth quarter", []),
        ("the third half of 2019", [("2019", "2019")]),
        ("-", []),
        ("'s", []),
    ],
)
def test_what_no_calendar_has_is_no_date(words, found):
    tags = {"May": "NNP", "February": "NNP"}
    notation = " ".join(f"{word}/{tags.get(word, 'NN')}/dep/0" for word in words.split(" "))
    assert read(notation) == found


def test_an_article_of_dates_alone_is_read():
    months = ("January", "May", "June", "July")
    lines = [
        f"{month}/NNP/root/0 {day}/CD/nummod/1 _,/,/punct/1 {year}/CD/nummod/1"
        for month in months
        for day in (1, 15, 30)
        for year in (1999, 2026)
    ]
    assert len(read("\n".join(lines))) == len(lines)


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31", "2026-13", "2026-02-30", "yesterday"])
def test_an_odd_publication_date_is_an_unknown_one(published):
    line = "They/PRP/nsubj/2 met/VBD/root/0 yesterday/NN/obl:unmarked/2"
    assert read(line, published) == [("yesterday", "XXXX-XX-XX")]


def modified(notation: str, published: str | None = "2026-05-20"):
    parse = parse_by_hand(notation)
    return [
        (time.value, time.mod, str(time.earliest), str(time.latest))
        for time in resolve(parse, recognise(parse), Published.from_iso(published))
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


def test_what_will_be_at_noon_is_on_no_day_before_publication():
    met = "He/PRP/nsubj/2 came|come/VBD/root/0 on/IN/case/4 Friday/NNP/obl/2"
    leaves = "\nHe/PRP/nsubj/3 will/MD/aux/3 leave/VB/root/0 at/IN/case/5 noon/NN/obl/3"
    assert read(met + leaves)[-1] == ("noon", "2026-01-03T12:00")


@pytest.mark.parametrize(
    ("behind", "value"),
    [
        ("on/IN/case/6 Aug./NNP/obl/4 6/CD/nummod/6", "2025-08-06"),
        ("for/IN/case/6 Aug./NNP/obl/4 6/CD/nummod/6", "2026-08-06"),
    ],
)
def test_a_record_set_on_a_day_is_behind_and_talks_set_for_it_are_ahead(behind: str, value: str):
    line = f"They/PRP/nsubj/2 are|be/VBP/root/0 records/NNS/obj/2 set/VBN/acl/3 {behind}"
    assert [found for _, found in read(line, "2026-02-06")] == [value]


def test_a_planned_visit_in_a_month_is_ahead():
    line = (
        "They/PRP/nsubj/2 discussed/VBD/root/0 the/DT/det/5 planned|plan/VBN/amod/5 visit/NN/obj/2 "
        "in/IN/case/7 September/NNP/nmod/5"
    )
    assert read(line, "2026-08-26") == [("September", "2026-09")]


def test_what_was_is_what_they_meet_to_mark():
    line = (
        "They/PRP/nsubj/2 met|meet/VBD/root/0 to/TO/mark/4 mark/VB/advcl/2 the/DT/det/6 entry/NN/obj/4 "
        "on/IN/case/8 Friday/NNP/obl/4"
    )
    assert read(line) == [("Friday", "2026-01-02")]


# -- the rules


def test_rules_have_names_of_their_own():
    names = [rule.name for rule in rules()]
    assert len(names) == len(set(names))


READ_FROM_DIGITS = {
    "NUM",
    "YEAR",
    "DAYNUM",
    "MONTHNUM",
    "SHORTYEAR",
    "DECADE",
    "CLOCK",
    "TIME24",
    "MILITARY",
    "AMPM",
}


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_a_rule_names_only_classes_and_conditions_that_there_are(rule: Rule):
    places = {option for row in compiled(rule.pattern) for element in row for option in element.options}
    assert {place for place in places if place.isupper()} <= READ_FROM_DIGITS | set(word_list())
    assert set(rule.only.split()) <= conditions()


@pytest.mark.model
@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_every_rule_reads_its_example(rule: Rule, parsed):
    parse = parsed(rule.example.text)
    times = resolve(parse, recognise(parse), Published.from_iso(rule.example.published))
    found = [(parse.text[time.span[0] : time.span[1]], time.value) for time in times]
    if rule.make == "nothing":
        assert found == []
    else:
        assert (rule.example.words, rule.example.value) in found
