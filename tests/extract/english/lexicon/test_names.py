"""Names of persons: what the tables hold."""

from __future__ import annotations

import pytest

from extract.english.lexicon import (
    family_first,
    first_names,
    leaders,
)


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Sanae", "f"),
        ("Kamala", "f"),
        ("Giorgia", "f"),
        ("Ngozi", "f"),
        ("Donald", "m"),
        ("Volodymyr", "m"),
        ("Narendra", "m"),
        ("Robin", "both"),
        ("Andrea", "both"),
        ("Zxqv", None),
    ],
)
def test_what_a_given_name_shows(name: str, gender: str | None) -> None:
    assert first_names().gender(name) == gender


@pytest.mark.parametrize(
    "name",
    [
        "Xi Jinping",
        "Mao Zedong",
        "Wang Yi",
        "Lai Ching-te",
        "Kim Jong-un",
        "Kim Jong Un",
        "Moon Jae-in",
        "Lee Hsien Loong",
        "Pham Minh Chinh",
        "To Lam",
        "Hun Sen",
    ],
)
def test_a_surname_that_comes_first(name: str) -> None:
    assert family_first().leads(name.split())


@pytest.mark.parametrize(
    "name",
    ["Kim Kardashian", "Lee Zeldin", "Sam Altman", "Jo Cox", "Mo Farah", "Lou Reed", "Novak Djokovic", "Xi"],
)
def test_a_surname_that_comes_last(name: str) -> None:
    assert not family_first().leads(name.split())


@pytest.mark.parametrize(
    ("name", "known"), [("Assad", True), ("Takaichi", True), ("Ford", False), ("Xi", False)]
)
def test_leaders_whom_a_surname_alone_names(name: str, known: bool) -> None:
    assert (name in leaders()) is known
