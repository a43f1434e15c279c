"""From a spaCy Doc to a Parse: the one place that knows which label scheme a pipeline has.

The pipeline that ships has Universal Dependencies labels; spaCy's own English pipelines (`en_core_web_*`) have ClearNLP's,
where a preposition heads its noun, "be" heads its predicate, and conjuncts hang on one another in a chain. These are
turned into UD's basic tree (de Marneffe et al. 2014 give the correspondences), so that no room asks twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from extract.english.repairs import mend
from extract.english.syntax import Parse, Word

if TYPE_CHECKING:
    from spacy.tokens import Doc

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
    kept = [token.i for token in doc if not token.is_space]
    place = {old: new for new, old in enumerate(kept)}
    heads: list[int] = []
    for old in kept:
        head = doc[old].head
        while head.is_space and head.head.i != head.i:
            head = head.head
        heads.append(place.get(head.i, place[old]))
    relations = [doc[old].dep_ for old in kept]
    tags = [doc[old].tag_ for old in kept]
    lemmas = [(doc[old].lemma_ or doc[old].lower_).lower() for old in kept]
    if _CLEARNLP_ONLY & set(relations):
        heads, relations = to_universal(heads, relations, tags, lemmas)
    mend(
        heads,
        relations,
        tags,
        words=[doc[old].text for old in kept],
        entities=[doc[old].ent_iob_ + doc[old].ent_type_ for old in kept],
    )
    sentence_of, spans = _sentences(doc, kept)
    words = [
        Word(
            index=new,
            text=doc[old].text,
            lemma=lemmas[new],
            tag=tags[new],
            head=heads[new] if sentence_of[heads[new]] == sentence_of[new] else new,
            relation="root" if heads[new] == new else relations[new],
            start=doc[old].idx,
            sentence=sentence_of[new],
            entity=doc[old].ent_type_,
            entity_start=doc[old].ent_iob_ == "B",
        )
        for new, old in enumerate(kept)
    ]
    return Parse(doc.text, words, spans)


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


def _sentences(doc: Doc, kept: Sequence[int]) -> tuple[list[int], list[tuple[int, int]]]:
    """The sentence of each kept token, and the sentences' spans without the blanks around them."""
    text = doc.text  # a Doc puts its text together each time it is asked
    number, index = [], -1
    for token in doc:
        index += bool(token.is_sent_start) or token.i == 0
        number.append(index)
    spans: list[tuple[int, int]] = []
    sentence_of: list[int] = []
    previous = -1
    for old in kept:
        token = doc[old]
        if number[old] != previous or "\n" in text[spans[-1][1] : token.idx]:
            spans.append((token.idx, token.idx + len(token)))
        else:
            spans[-1] = (spans[-1][0], token.idx + len(token))
        previous = number[old]
        sentence_of.append(len(spans) - 1)
    return sentence_of, spans
