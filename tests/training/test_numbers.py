"""Dates and numbers by their form."""

import pytest

from extract.training.numbers import number_spans, time_span


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("worth $ 11 billion today", [("$ 11 billion", "MONEY"), ("today", "DATE")]),
        ("rose 40 percent", [("40 percent", "PERCENT")]),
        ("some 120 kilometers north", [("120 kilometers", "QUANTITY")]),
        ("the 250th anniversary", [("250th", "ORDINAL")]),
        ("killed 15 soldiers", [("15", "CARDINAL")]),
        ("left on Friday evening", [("Friday evening", "TIME")]),
        ("since last week", [("last week", "DATE")]),
        ("born in 1984 .", [("1984", "DATE")]),
        ("two years ago", [("two years ago", "DATE")]),
        ("wait a second", []),
    ],
)
def test_a_number_is_what_stands_around_it(words: str, found: list[tuple[str, str]]) -> None:
    tokens = words.split()
    assert [(" ".join(tokens[s:e]), label) for s, e, label in number_spans(tokens)] == found


def test_a_temporal_span_sheds_its_preposition() -> None:
    assert time_span("since March 2003".split(), 0, 3) == [(1, 3, "DATE")]


def test_a_temporal_span_that_is_no_time_is_left_open() -> None:
    assert time_span(["later"], 0, 1) is None
