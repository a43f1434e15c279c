"""Titles and common nouns: what the tables hold."""

from __future__ import annotations

import pytest

from extract.english.lexicon import (
    titles,
)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Prime Minister", "prime minister"),
        ("PRIME MINISTER", "prime minister"),
        ("PM", "prime minister"),
        ("Gen.", "general"),
        ("Lt. Gen.", "lieutenant general"),
        ("Sen.", "senator"),
        ("Foreign Minister", "foreign minister"),
        ("FM", "foreign minister"),
        ("Minister of Foreign Affairs", "minister of foreign affairs"),
        ("Defense Secretary", "defense secretary"),
        ("Health and Human Services Secretary", "health and human services secretary"),
        ("Secretary of State", "secretary of state"),
        ("foreign ministers", "foreign minister"),
        ("attorneys general", "attorney general"),
        ("policewomen", "policewoman"),
        ("CEO", "chief executive officer"),
        ("Mr.", "mr"),
    ],
)
def test_a_title_is_found_however_it_is_written(text: str, word: str) -> None:
    found = titles().title(text)
    assert found is not None
    assert found.word == word


@pytest.mark.parametrize("text", ["pm", "gen.", "rep", "St.", "Tokyo", "banana minister", ""])
def test_what_only_looks_like_a_title_is_none(text: str) -> None:
    assert titles().title(text) is None


@pytest.mark.parametrize("text", ["Cook", "Dean", "Marine", "Don", "Baker"])
def test_a_title_with_a_capital_may_be_a_name(text: str) -> None:
    assert titles().title(text) is None
    assert titles().title(text.lower()) is not None


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("King", "m"),
        ("Queen", "f"),
        ("spokeswoman", "f"),
        ("Mrs.", "f"),
        ("chairman", "m"),
        ("president", None),
    ],
)
def test_gender_is_given_only_where_the_word_shows_it(text: str, gender: str | None) -> None:
    found = titles().title(text)
    assert found is not None
    assert found.gender == gender


@pytest.mark.parametrize(
    ("text", "acts_for", "unique"),
    [
        ("prime minister", "state", True),
        ("foreign minister", "state", True),
        ("ambassador", "state", False),
        ("spokesman", "organisation", False),
        ("chief executive", "organisation", True),
        ("senator", None, False),
        ("dr", None, False),
    ],
)
def test_whom_a_title_speaks_for(text: str, acts_for: str | None, unique: bool) -> None:
    found = titles().title(text)
    assert found is not None
    assert (found.acts_for, found.unique) == (acts_for, unique)


@pytest.mark.parametrize(
    ("lemma", "stands_for"),
    [
        ("woman", "person"),
        ("suspect", "person"),
        ("senator", "person"),
        ("prime minister", "person"),
        ("ministry", "organisation"),
        ("foreign ministry", "organisation"),
        ("environment ministry", "organisation"),
        ("police", "organisation"),
        ("firm", "organisation"),
        ("country", "state"),
        ("neighbour", "state"),
        ("island", "state"),
    ],
)
def test_what_a_common_noun_stands_for(lemma: str, stands_for: str) -> None:
    found = titles().nominal(lemma)
    assert found is not None
    assert found.stands_for == stands_for


def test_a_neighbour_may_be_a_person_too() -> None:
    neighbour = titles().nominal("neighbour")
    assert neighbour is not None
    assert neighbour.also == ("person",)


def test_an_honorific_is_no_common_noun() -> None:
    assert titles().nominal("mr") is None


@pytest.mark.parametrize(
    ("word", "member"),
    [("leaders", "person"), ("countries", "state"), ("companies", "organisation"), ("sides", "state")],
)
def test_what_a_plural_groups(word: str, member: str) -> None:
    found = titles().group(word)
    assert found is not None
    assert found.members[0] == member


def test_abbreviations_are_of_titles() -> None:
    assert all(titles().title(word) for word in titles().abbreviations)


def test_what_may_be_a_name_is_a_title() -> None:
    assert titles().also_names <= titles().titles.keys()


def test_titles_and_nouns_are_in_small_letters() -> None:
    table = titles()
    words = [*table.titles, *table.nominals, *table.groups, *table.modifiers, *table.portfolios]
    assert not [word for word in words if word != word.lower() or word != word.strip()]
