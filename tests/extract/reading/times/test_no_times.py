"""What only looks like a time, and what no calendar has."""

from __future__ import annotations

import pytest

from tests.extract.reading.times import read


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


def test_people_counted_after_a_month_are_no_day_of_it():
    line = "In/IN/case/2 February/NNP/obl/5 30/CD/nummod/4 people/NNS/nsubj/5 left/VBD/root/0"
    assert read(line) == [("February", "2025-02")]


def test_a_day_in_digits_that_does_not_exist_is_no_date():
    assert read("It/PRP/nsubj/2 ended/VBD/root/0 on/IN/case/4 2019-02-30/CD/obl/2") == []


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


@pytest.mark.parametrize("opening", ['"', "“"])
def test_a_number_alone_in_quotation_marks_is_a_title(opening):
    closing = {'"': '"', "“": "”"}[opening]
    assert (
        read(f"He/PRP/nsubj/2 read/VBD/root/0 {opening}/``/punct/4 _1984/CD/obj/2 _{closing}/''/punct/4")
        == []
    )
