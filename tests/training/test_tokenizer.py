"""Where news needs a word split, and where the treebanks keep one whole."""

import pytest
import spacy

from extract.training.tokenizer import customise

NLP = customise(spacy.blank("en"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("U.S.-Japan relations", ["U.S.", "-", "Japan", "relations"]),
        ("Japan-U.S. alliance", ["Japan", "-", "U.S.", "alliance"]),
        ("U.N.-led", ["U.N.", "-", "led"]),
        ("like-minded", ["like", "-", "minded"]),
        ("re-elected", ["re-elected"]),
        ("Non-profit", ["Non-profit"]),
        ("pro-Russian", ["pro", "-", "Russian"]),
        ("core-business", ["core", "-", "business"]),
        ("its 250th", ["its", "250th"]),
    ],
)
def test_hyphens_part_names_and_keep_prefixes(text: str, words: list[str]) -> None:
    assert [token.text for token in NLP(text)] == words
