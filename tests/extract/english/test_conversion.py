"""The two label schemes give one view: each sentence here is parsed by hand in both."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
import spacy
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extract.english.conversion import parse_of


@dataclass(frozen=True)
class Sentence:
    words: list[str]
    tags: list[str]
    universal: list[tuple[int, str]]
    clearnlp: list[tuple[int, str]]
    lemmas: list[str] | None = None


PASSIVE = Sentence(
    words=["It", "was", "disclosed", "by", "the", "ministry", "."],
    tags=["PRP", "VBD", "VBN", "IN", "DT", "NN", "."],
    universal=[
        (2, "nsubj:pass"),
        (2, "aux:pass"),
        (2, "root"),
        (5, "case"),
        (5, "det"),
        (2, "obl:agent"),
        (2, "punct"),
    ],
    clearnlp=[
        (2, "nsubjpass"),
        (2, "auxpass"),
        (2, "ROOT"),
        (2, "agent"),
        (5, "det"),
        (3, "pobj"),
        (2, "punct"),
    ],
)
COPULA = Sentence(
    words=["Xi", "is", "president", "of", "China", "."],
    tags=["NNP", "VBZ", "NN", "IN", "NNP", "."],
    universal=[(2, "nsubj"), (2, "cop"), (2, "root"), (4, "case"), (2, "nmod"), (2, "punct")],
    clearnlp=[(1, "nsubj"), (1, "ROOT"), (1, "attr"), (2, "prep"), (3, "pobj"), (1, "punct")],
    lemmas=["xi", "be", "president", "of", "china", "."],
)
CHAIN = Sentence(
    words=["Trump", "met", "Takaichi", ",", "Xi", "and", "Kim", "in", "Tokyo"],
    tags=["NNP", "VBD", "NNP", ",", "NNP", "CC", "NNP", "IN", "NNP"],
    universal=[
        (1, "nsubj"), (1, "root"), (1, "obj"), (4, "punct"), (2, "conj"), (6, "cc"), (2, "conj"), (8, "case"), (1, "obl"),
    ],
    clearnlp=[
        (1, "nsubj"), (1, "ROOT"), (1, "dobj"), (2, "punct"), (2, "conj"), (4, "cc"), (4, "conj"), (1, "prep"), (7, "pobj"),
    ],
)  # fmt: skip
RELATIVE = Sentence(
    words=["Japan", "'s", "deal", "that", "angered", "China"],
    tags=["NNP", "POS", "NN", "WDT", "VBD", "NNP"],
    universal=[(2, "nmod:poss"), (0, "case"), (2, "root"), (4, "nsubj"), (2, "acl:relcl"), (4, "obj")],
    clearnlp=[(2, "poss"), (0, "case"), (2, "ROOT"), (4, "nsubj"), (2, "relcl"), (4, "dobj")],
)


def parsed(sentence: Sentence, tree: list[tuple[int, str]]):
    doc = Doc(
        Vocab(),
        words=sentence.words,
        tags=sentence.tags,
        lemmas=sentence.lemmas or [word.lower() for word in sentence.words],
        heads=[head for head, _ in tree],
        deps=[relation for _, relation in tree],
        sent_starts=[True, *[False] * (len(sentence.words) - 1)],
    )
    return parse_of(doc)


@pytest.mark.parametrize(
    "sentence", [PASSIVE, COPULA, CHAIN, RELATIVE], ids=["passive", "copula", "chain", "relative"]
)
def test_both_schemes_give_the_same_heads(sentence):
    universal, clearnlp = parsed(sentence, sentence.universal), parsed(sentence, sentence.clearnlp)
    of_interest = [word.index for word in universal.words if word.relation not in ("punct", "cc")]
    assert [universal.words[i].head for i in of_interest] == [clearnlp.words[i].head for i in of_interest]


@pytest.mark.parametrize("tree", ["universal", "clearnlp"])
def test_the_agent_of_a_passive_is_found_in_both(tree):
    parse = parsed(PASSIVE, getattr(PASSIVE, tree))
    agent = parse.agent_by(parse.words[2])
    assert agent is not None and agent.text == "ministry"
    assert parse.is_passive(parse.words[2])


@pytest.mark.parametrize("tree", ["universal", "clearnlp"])
def test_a_predicate_noun_has_the_subject_of_its_copula_in_both(tree):
    parse = parsed(COPULA, getattr(COPULA, tree))
    subject = parse.subject(parse.words[2])
    assert subject is not None and subject.text == "Xi"
    assert [(each.preposition, each.word.text) for each in parse.obliques(parse.words[2])] == [
        ("of", "China")
    ]


@pytest.mark.parametrize("tree", ["universal", "clearnlp"])
def test_all_conjuncts_belong_together_in_both(tree):
    parse = parsed(CHAIN, getattr(CHAIN, tree))
    assert [word.text for word in parse.conjuncts(parse.words[2])] == ["Takaichi", "Xi", "Kim"]
    assert [(each.preposition, each.word.text) for each in parse.obliques(parse.words[1])] == [
        ("in", "Tokyo")
    ]


@pytest.mark.parametrize("tree", ["universal", "clearnlp"])
def test_a_relative_pronoun_stands_for_its_noun_in_both(tree):
    parse = parsed(RELATIVE, getattr(RELATIVE, tree))
    subject = parse.subject(parse.words[4])
    assert subject is not None and subject.text == "deal"
    possessor = parse.possessor(parse.words[2])
    assert possessor is not None and possessor.text == "Japan"


def test_words_of_a_name_that_the_parse_hangs_apart_are_put_together():
    doc = Doc(
        Vocab(),
        words=["Donald", "Trump", "left"],
        tags=["NNP", "NNP", "VBD"],
        lemmas=["donald", "trump", "leave"],
        heads=[2, 2, 2],
        deps=["nsubj", "nsubj", "root"],
        ents=["B-PERSON", "I-PERSON", "O"],
    )
    parse = parse_of(doc)
    assert (parse.words[1].head, parse.words[1].relation) == (0, "flat")


def test_a_name_after_a_comma_belongs_to_the_nearer_conjunct():
    doc = Doc(
        Vocab(),
        words=["Ann", "and", "her", "counterpart", ",", "Sam", "left"],
        tags=["NNP", "CC", "PRP$", "NN", ",", "NNP", "VBD"],
        lemmas=["ann", "and", "her", "counterpart", ",", "sam", "leave"],
        heads=[6, 3, 3, 0, 5, 0, 6],
        deps=["nsubj", "cc", "nmod:poss", "conj", "punct", "appos", "root"],
    )
    assert parse_of(doc).words[5].head == 3


def test_blank_tokens_are_left_out_and_offsets_stay():
    doc = Doc(
        spacy.blank("en").vocab,
        words=["He", "\n", "left"],
        spaces=[False, False, False],
        heads=[2, 0, 2],
        deps=["nsubj", "dep", "root"],
    )
    parse = parse_of(doc)
    assert [(word.text, word.start) for word in parse.words] == [("He", 0), ("left", 3)]
