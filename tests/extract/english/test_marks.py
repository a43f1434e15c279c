"""Quotation marks are paired within a paragraph, whatever else the text holds."""

from __future__ import annotations

import pytest

from extract.english.marks import marked_stretches


def quoted(text: str) -> list[str]:
    return [text[each.inner[0] : each.inner[1]] for each in marked_stretches(text)]


@pytest.mark.parametrize(
    "text",
    [
        "She said “we won” today.",
        'She said "we won" today.',
        "She said «we won» today.",
        "She said ''we won'' today.",
        "She said ``we won'' today.",
        "She said ‘we won’ today.",
        "She said 'we won' today.",
    ],
)
def test_marks_of_every_kind_are_paired(text):
    assert quoted(text) == ["we won"]


def test_an_apostrophe_is_no_mark():
    assert quoted("Japan’s and China's talks") == []


def test_inches_are_no_mark():
    assert quoted('a 12" gun and "a bigger one" too') == ["a bigger one"]


def test_a_stray_mark_does_not_shift_those_of_the_next_paragraph():
    assert quoted('An odd " here.\n"We won," she said.') == ["We won,"]


def test_a_quote_left_open_lasts_to_the_end_of_its_paragraph():
    assert quoted("“We won.\n“And we stay,” she said.") == ["We won.", "And we stay,"]


def test_a_straight_mark_left_open_is_one_where_the_next_paragraph_opens_again():
    assert quoted('"We won," she said. "It is so.\n"We stay," she said.') == [
        "We won,",
        "It is so.",
        "We stay,",
    ]
    assert quoted('"We won.\n"We stay," she said.') == ["We won.", "We stay,"]


def test_a_straight_mark_left_open_before_who_says_it_is_a_slip():
    assert quoted('"We won, he said.\n"We stay," she said.') == ["We stay,"]


def test_marks_within_marks_of_the_same_kind_close_nothing_where_all_are_paired():
    assert quoted("“He called it “hell” then,” she said. “Yes.”") == ["He called it “hell” then,", "Yes."]
    assert quoted("“He called it “hell then,” she said.") == ["He called it “hell then,"]


def test_a_closing_mark_alone_quotes_nothing():
    assert quoted("nothing here” at all") == []


@pytest.mark.parametrize(
    "text", ["the players' union and the workers' party", "rock 'n' roll in the '90s", "’Tis the boys’ day"]
)
def test_plurals_and_contractions_open_no_single_marks(text):
    assert quoted(text) == []


def test_the_apostrophe_of_a_plural_does_not_close_single_marks():
    assert quoted("‘We won,’ he said. ‘It’s the players’ day.’") == ["We won,", "It’s the players’ day."]


def test_single_marks_within_double_ones_are_no_quote_of_their_own():
    assert quoted("“They call it ‘home’ here.”") == ["They call it ‘home’ here."]


def test_a_closing_mark_that_begins_a_paragraph_is_a_slip_for_an_opening_one():
    assert quoted("”We won,” she said.") == ["We won,"]


def test_many_single_marks_that_nothing_closes_take_no_time():
    assert quoted(" 'a" * 50_000) == []
