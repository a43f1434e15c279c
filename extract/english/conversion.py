"""From a spaCy Doc to a Parse: the one place that knows which label scheme a pipeline has.

The pipeline that ships has Universal Dependencies labels; spaCy's own English pipelines (`en_core_web_*`) have ClearNLP's,
where a preposition heads its noun, "be" heads its predicate, and conjuncts hang on one another in a chain. These are
turned into UD's basic tree (de Marneffe et al. 2014 give the correspondences), so that no room asks twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from sys import intern
from typing import TYPE_CHECKING

from extract.english.repairs import mend
from extract.english.syntax import Parse, Word

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CLEARNLP_ONLY = frozenset(
    {"dobj", "pobj", "nsubjpass", "auxpass", "prep", "attr", "acomp", "relcl", "poss", "npadvmod"}
)
_RENAMED = {
    "ROOT": "root",
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "auxpass": "aux:pass",
    "dobj": "obj",
    "dative": "iobj",
    "poss": "nmod:poss",
    "relcl": "acl:relcl",
    "neg": "advmod",
    "prt": "compound:prt",
    "quantmod": "advmod",
    "npadvmod": "obl:unmarked",
    "nmod": "compound",
    "oprd": "xcomp",
    "acomp": "xcomp",
    "attr": "xcomp",
    "intj": "discourse",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "complm": "mark",
    "meta": "dep",
}


def parse_of(doc: Doc) -> Parse:
    """The Doc as a Parse. Blank tokens are left out, and what hung on one hangs on its head."""
    # Each question to a Doc makes its tokens anew, so they are made once.
    text, tokens = doc.text, list(doc)
    kept = [token for token in tokens if not token.is_space]
    heads = _heads(doc, tokens, kept)
    # of the few labels each is one object, so that comparing two is fast
    relations = [intern(token.dep_) for token in kept]
    tags = [intern(token.tag_) for token in kept]
    texts = [token.text for token in kept]
    lemmas = [(token.lemma_ or token.lower_).lower() for token in kept]
    entities = [(token.ent_iob_, token.ent_type_) for token in kept]
    if _CLEARNLP_ONLY & set(relations):
        heads, relations = to_universal(heads, relations, tags, lemmas)
    mend(heads, relations, tags, words=texts, entities=[begin + label for begin, label in entities])
    starts = [token.idx for token in kept]
    sentence_of, spans = _sentences(text, tokens, kept, starts, texts)
    words = [
        Word.of(
            index=new,
            text=texts[new],
            lemma=lemmas[new],
            tag=tags[new],
            head=heads[new] if sentence_of[heads[new]] == sentence_of[new] else new,
            relation="root" if heads[new] == new else relations[new],
            start=starts[new],
            sentence=sentence_of[new],
            entity=entities[new][1],
            entity_start=entities[new][0] == "B",
        )
        for new in range(len(kept))
    ]
    return Parse(text, words, spans)


def _heads(doc: Doc, tokens: Sequence[Token], kept: Sequence[Token]) -> list[int]:
    """Where the head of each kept token stands among the kept; what hung on a blank hangs on the head of that."""
    relative: list[int] = doc.to_array("HEAD").astype("int64").tolist()
    place = [-1] * len(tokens)
    for new, token in enumerate(kept):
        place[token.i] = new
    heads: list[int] = []
    for new, token in enumerate(kept):
        head = token.i + relative[token.i]
        while place[head] < 0 and relative[head]:
            head += relative[head]
        heads.append(place[head] if place[head] >= 0 else new)
    return heads


def to_universal(
    heads: Sequence[int], relations: Sequence[str], tags: Sequence[str], lemmas: Sequence[str]
) -> tuple[list[int], list[str]]:
    """ClearNLP heads and relations as UD's basic ones; all lists go by word, a root is its own head."""
    new_heads, new_relations = list(heads), [_RENAMED.get(relation, relation) for relation in relations]
    _unchain_conjuncts(new_heads, new_relations)
    _prepositions_become_case(heads, relations, tags, new_heads, new_relations)
    _copulas_step_down(relations, lemmas, new_heads, new_relations)
    return new_heads, new_relations


def _unchain_conjuncts(heads: list[int], relations: list[str]) -> None:
    """In UD every conjunct hangs on the first one."""
    for index in range(len(heads)):
        if relations[index] == "conj":
            while relations[heads[index]] == "conj":
                heads[index] = heads[heads[index]]


def _prepositions_become_case(
    old_heads: Sequence[int], old: Sequence[str], tags: Sequence[str], heads: list[int], relations: list[str]
) -> None:
    for index, relation in enumerate(old):
        if relation not in ("prep", "agent", "dative") or tags[index] not in ("IN", "TO", "RP", "VBG", "RB"):
            continue
        governor = heads[index]
        below = [child for child, head in enumerate(old_heads) if head == index and child != index]
        nouns = [child for child in below if old[child] in ("pobj", "pcomp")]
        inner = [child for child in below if old[child] == "prep"]
        if not nouns and inner:
            # "from behind the curtain", "because of the storm": the inner preposition brings the noun
            heads[inner[0]] = governor
            heads[index], relations[index] = inner[0], "fixed"
            continue
        if not nouns:
            relations[index] = "advmod"
            continue
        noun = nouns[0]
        heads[noun] = governor
        if old[noun] == "pcomp":
            relations[noun], relations[index] = "advcl", "mark"
        else:
            nominal = tags[governor].startswith(("NN", "PRP", "CD"))
            relations[noun] = "obl:agent" if relation == "agent" else "nmod" if nominal else "obl"
            relations[index] = "case"
        heads[index] = noun
        for child in below:
            if child != noun:
                heads[child] = noun


def _copulas_step_down(
    old: Sequence[str], lemmas: Sequence[str], heads: list[int], relations: list[str]
) -> None:
    """ "Xi is president": UD has the predicate as head, and "is" hangs on it."""
    for index, relation in enumerate(old):
        be = heads[index]
        if relation not in ("attr", "acomp") or lemmas[be] != "be" or be == index:
            continue
        for child, head in enumerate(heads):
            if head == be and child not in (be, index):
                heads[child] = index
        at_root = heads[be] == be
        heads[index] = index if at_root else heads[be]
        relations[index] = relations[be]
        heads[be], relations[be] = index, "cop"


def _sentences(
    text: str, tokens: Sequence[Token], kept: Sequence[Token], starts: Sequence[int], texts: Sequence[str]
) -> tuple[list[int], list[tuple[int, int]]]:
    """The sentence of each kept token, and the sentences' spans without the blanks around them."""
    number, index = [], -1
    for at, token in enumerate(tokens):
        index += bool(token.is_sent_start) or at == 0
        number.append(index)
    spans: list[tuple[int, int]] = []
    sentence_of: list[int] = []
    previous, end = -1, 0
    for token, start, word in zip(kept, starts, texts, strict=True):
        this = number[token.i]
        if this != previous or "\n" in text[end:start]:
            spans.append((start, start))
        previous, end = this, start + len(word)
        spans[-1] = (spans[-1][0], end)
        sentence_of.append(len(spans) - 1)
    return sentence_of, spans
