"""Lemmas where English leaves two verbs open."""

import pytest
import spacy
from spacy.language import Language
from spacy.lookups import Lookups
from spacy.tokens import Doc

from extract.english.lemmas import FACTORY

VERBS = ["hope", "hop", "fine", "fin", "sing", "singe", "walk", "tie", "agree", "win"]


@pytest.fixture(scope="module")
def nlp() -> Language:
    tables = Lookups()
    tables.add_table("lemma_index", {"verb": dict.fromkeys(VERBS, 1)})
    tables.add_table("lemma_exc", {"verb": {"won": ["win"], "hopped": ["hop"], "finned": ["fin"]}})
    endings = [["s", ""], ["ed", "e"], ["ed", ""], ["ing", "e"], ["ing", ""]]
    tables.add_table("lemma_rules", {"verb": endings})
    made = spacy.blank("en")
    made.add_pipe(FACTORY).initialize(lookups=tables)
    return made


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("hoped", "hope"),
        ("Hoping", "hope"),
        ("hopped", "hop"),
        ("fined", "fine"),
        ("finned", "fin"),
        ("singing", "sing"),
        ("walked", "walk"),
        ("tied", "tie"),
        ("agreed", "agree"),
        ("won", "win"),
        ("walks", "walk"),
    ],
)
def test_the_verb_that_a_form_is_of(nlp: Language, word: str, lemma: str) -> None:
    doc = Doc(nlp.vocab, words=[word], pos=["VERB"], morphs=["Tense=Past|VerbForm=Part"])
    assert nlp.get_pipe(FACTORY)(doc)[0].lemma_ == lemma
