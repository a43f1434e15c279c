"""The two components that spaCy does not bring, on docs without a model."""

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extract.english.attributes import FACTORY as ATTRIBUTES
from extract.english.attributes import Row
from extract.english.line_breaks import end_sentences_at_line_breaks

ROWS: list[Row] = [
    ("IN", "", "", "ADP", ""),
    ("IN", "mark", "", "SCONJ", ""),
    ("VBZ", "", "", "VERB", "Tense=Pres|VerbForm=Fin"),
    ("VBZ", "", "is", "AUX", ""),
]


def starts(text: str) -> list[str]:
    """The words that the component makes sentences start with."""
    doc = end_sentences_at_line_breaks(spacy.blank("en").make_doc(text))
    return [token.text for token in doc if token.i and token.is_sent_start]


@pytest.mark.parametrize("gap", ["\n", "\n\n", " \n", "\n ", " \n\n  \n ", "\r\n", "\u2028", "\x0b"])
def test_a_line_break_ends_a_sentence(gap: str) -> None:
    assert starts(f"A headline{gap}and more") == ["and"]


def test_spaces_alone_end_nothing() -> None:
    assert starts("A  headline   goes on") == []


def test_white_space_before_the_text_is_no_sentence() -> None:
    assert starts("\n\nA headline") == []


def test_white_space_never_starts_a_sentence() -> None:
    doc = end_sentences_at_line_breaks(spacy.blank("en").make_doc("One\n\nTwo"))
    assert [t.is_sent_start for t in doc if t.is_space] == [False]


def test_what_lies_between_line_breaks_is_left_to_the_parser() -> None:
    doc = end_sentences_at_line_breaks(spacy.blank("en").make_doc("One. Two\nthree"))
    assert doc[2].is_sent_start is None


def test_a_closing_quote_starts_no_sentence() -> None:
    doc = end_sentences_at_line_breaks(spacy.blank("en").make_doc('"I went." He left.'))
    quotes = [t for t in doc if t.text == '"']
    assert [t.is_sent_start for t in quotes[1:]] == [False]


@pytest.mark.parametrize(
    ("text", "word", "starts_there"),
    [
        ('"They get too much," Ms Bauer said.', "Ms", False),
        ('"It was over." Nobody came.', "Nobody", True),
        ("“It was over.” Nobody came.", "Nobody", True),
        ('"It was over." Anna Bauer said so.', "Anna", None),
        ('"Is it over?" Nobody knew.', "Nobody", None),
        ('He called it "over" Monday.', "Monday", None),
    ],
)
def test_the_stop_within_a_quotation_says_whether_a_sentence_starts_behind_it(
    text: str, word: str, starts_there: bool | None
) -> None:
    doc = end_sentences_at_line_breaks(spacy.blank("en").make_doc(text))
    assert next(t for t in doc if t.text == word).is_sent_start is starts_there


def test_an_opening_quote_is_left_to_the_parser() -> None:
    doc = end_sentences_at_line_breaks(spacy.blank("en").make_doc('He left. "I went."'))
    assert next(t for t in doc if t.text == '"').is_sent_start is None


@pytest.fixture
def nlp() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe(ATTRIBUTES, name="attributes").set_rows(ROWS)  # type: ignore[attr-defined]
    return nlp


def tagged(nlp: Language, word: str, tag: str, dep: str) -> Doc:
    return nlp.get_pipe("attributes")(Doc(nlp.vocab, words=[word], tags=[tag], deps=[dep], heads=[0]))


def test_a_tag_decides_the_part_of_speech(nlp: Language) -> None:
    assert tagged(nlp, "of", "IN", "case")[0].pos_ == "ADP"


def test_a_relation_goes_before_the_tag(nlp: Language) -> None:
    assert tagged(nlp, "if", "IN", "mark")[0].pos_ == "SCONJ"


def test_a_word_goes_before_the_tag_and_keeps_its_features(nlp: Language) -> None:
    token = tagged(nlp, "Is", "VBZ", "cop")[0]
    assert (token.pos_, str(token.morph)) == ("AUX", "Tense=Pres|VerbForm=Fin")


def test_an_unknown_tag_is_no_error(nlp: Language) -> None:
    assert tagged(nlp, "?", "??", "dep")[0].pos_ == "X"


def test_the_table_travels_with_the_pipeline(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    assert tagged(spacy.load(tmp_path), "if", "IN", "mark")[0].pos_ == "SCONJ"
