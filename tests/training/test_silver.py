"""What cleaning makes of the silver corpus' tags, on sentences made up for each rule."""

import pytest

from extract.training import gazetteer, silver
from extract.training.samples import name_spans


@pytest.fixture(autouse=True)
def _small_gazetteer(monkeypatch: pytest.MonkeyPatch) -> None:
    """The lists that need no package: the rules are the subject here, not GeoNames."""
    monkeypatch.setattr(gazetteer, "states", lambda: gazetteer.STATES | {"Japan", "Kenya", "Jordan"})
    monkeypatch.setattr(gazetteer, "cities", lambda: frozenset({"Nairobi", "Osaka"}))


def clean(words: str, **spans: str) -> list[tuple[str, str]]:
    """The names after cleaning. Spans are given as label="the words"."""
    tokens = words.split()
    tags = ["O"] * len(tokens)
    for label, name in spans.items():
        size = len(name.split())
        at = next(i for i in range(len(tokens)) if tokens[i : i + size] == name.split())
        tags[at : at + size] = ["B-" + label] + ["I-" + label] * (size - 1)
    out = silver.clean(tokens, tags)
    return [(" ".join(tokens[s:e]), label) for s, e, label in name_spans(out)]


def missing(words: str, **spans: str) -> list[str]:
    tokens = words.split()
    tags = ["O"] * len(tokens)
    for label, name in spans.items():
        tags[tokens.index(name)] = "B-" + label
    return [t for t, tag in zip(tokens, silver.clean(tokens, tags), strict=True) if tag == "-"]


def test_titles_are_cut_off_a_person() -> None:
    assert clean("they met Prime Minister Jane Doe .", per="Prime Minister Jane Doe") == [
        ("Jane Doe", "PERSON")
    ]


def test_a_bare_title_is_nobody() -> None:
    assert clean("they met the President .", per="President") == []


def test_a_title_split_off_by_the_corpus_is_cut_too() -> None:
    words = "they met Prime Minister Jane Doe .".split()
    tags = ["O", "O", "B-per", "B-per", "I-per", "I-per", "O"]
    assert name_spans(silver.clean(words, tags)) == [(4, 6, "PERSON")]


def test_gpe_of_a_demonym_is_a_people() -> None:
    assert clean("the Kenyan envoy left .", gpe="Kenyan") == [("Kenyan", "NORP")]


def test_gpe_of_a_state_stays_a_state() -> None:
    assert clean("envoys left Jordan .", gpe="Jordan") == [("Jordan", "GPE")]


def test_geo_of_a_town_is_gpe() -> None:
    assert clean("envoys left Nairobi .", geo="Nairobi") == [("Nairobi", "GPE")]


def test_geo_of_a_landscape_is_loc() -> None:
    assert clean("storms crossed the Indian Ocean .", geo="Indian Ocean") == [("Indian Ocean", "LOC")]


def test_geo_that_no_list_knows_is_left_open() -> None:
    assert missing("storms crossed Quux .", geo="Quux") == ["Quux"]


def test_org_of_a_state_is_a_state() -> None:
    assert clean("Japan sent aid .", org="Japan") == [("Japan", "GPE")]


def test_an_office_is_cut_off_an_organisation() -> None:
    assert clean("the U.N. Secretary-General left .", org="U.N. Secretary-General") == [("U.N.", "ORG")]


def test_a_company_tagged_as_a_person_is_a_company() -> None:
    assert clean("shares of Acme Motors fell .", per="Acme Motors") == [("Acme Motors", "ORG")]


def test_an_untagged_capital_is_left_open() -> None:
    assert missing("a spokesman for Quux declined .") == ["Quux"]


def test_a_title_before_a_name_is_outside() -> None:
    assert "Minister" not in missing("they met Foreign Minister Doe .", per="Doe")


def test_single_persons_nobody_knows_are_left_open() -> None:
    words, tags = "Quux and Doe agreed".split(), ["B-PERSON", "O", "B-PERSON", "O"]
    assert silver.without_strangers(words, tags, {"Doe"}) == ["-", "O", "B-PERSON", "O"]


def test_numbers_in_lakhs_are_what_the_news_had() -> None:
    assert silver.mend("2,00,000") == "200,000"


def test_ordinary_numbers_are_left_alone() -> None:
    assert silver.mend("1,250,000") == "1,250,000"


def test_quotation_marks_open_and_close_in_turn() -> None:
    words = 'he said " no " .'.split()
    spaces = silver.spacing(words)
    assert "".join(w + " " * s for w, s in zip(words, spaces, strict=True)) == 'he said "no".'
