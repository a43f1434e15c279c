"""Coarse tags, features and lemmas from fine tags: what the treebanks teach without a neural model.

UPOS and features follow from the PTB tag in nearly all cases; a relation or a word that decides otherwise gets a row of its
own (`extract.english.attributes` says which row wins). Rows are counted off the treebanks, so there is nothing to maintain by
hand.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from extract.english.attributes import FACTORY, Row
from extract.english.lemmas import FACTORY as LEMMATIZER

# Features that say something of the word and not of the treebank's habits.
FEATURES = frozenset(
    "Number Tense VerbForm Person Degree Case Gender Poss PronType Mood Reflex NumType Definite".split()
)
# Words whose features differ from those of their tag: "me" and "we" are both PRP.
VARIED = frozenset({"PRP", "PRP$", "VBD", "VBP", "DT", "WP", "MD"})
Key = tuple[str, str, str]


def rows(docs: Sequence[Doc], least: int = 12) -> list[Row]:
    """One row a tag, and one for each relation or word of a tag that is seen often enough and says something else."""
    parts: dict[Key, Counter[str]] = defaultdict(Counter)
    features: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for doc in docs:
        for token in doc:
            tag, dep, low = token.tag_, token.dep_, token.lower_
            for key in ((tag, "", ""), (tag, dep, ""), (tag, "", low), (tag, dep, low)):
                parts[key][token.pos_] += 1
            morph = "|".join(f for f in str(token.morph).split("|") if f.split("=")[0] in FEATURES)
            features[tag, ""][morph] += 1
            features[tag, low][morph] += 1
    chosen: dict[Key, Row] = {}
    for key in sorted(parts, key=lambda k: (bool(k[1]) + 2 * bool(k[2]), k)):
        tag, dep, low = key
        pos, count = parts[key].most_common(1)[0]
        usual = features[tag, ""].most_common(1)[0][0]
        own, times = features[tag, low].most_common(1)[0] if low and not dep else (usual, 0)
        other_features = tag in VARIED and times >= 5 * least and own != usual
        if dep or low:
            total = sum(parts[key].values())
            general = next(chosen[k] for k in ((tag, "", low), (tag, dep, ""), (tag, "", "")) if k in chosen)
            other_part = total >= least and count >= 0.8 * total and general[3] != pos
            if not other_part and not other_features:
                continue
            pos = pos if other_part else general[3]
        chosen[key] = (tag, dep, low, pos, own if other_features or not (dep or low) else "")
    return list(chosen.values())


def add_attributes(nlp: Language, docs: Sequence[Doc]) -> None:
    component: Any = nlp.add_pipe(FACTORY, name="attributes", after="parser")
    component.set_rows(rows(docs))


def add_lemmatizer(nlp: Language, docs: Iterable[Doc], least: int = 2) -> None:
    """spaCy's rule lemmatizer with its public tables, put right by what the treebanks say often enough."""
    lemmatizer: Any = nlp.add_pipe(LEMMATIZER, name="lemmatizer", after="attributes")
    lemmatizer.initialize(nlp=nlp)
    said: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for doc in docs:
        for token in doc:
            if token.pos_ not in {"PROPN", "PUNCT", "SPACE", "X", "SYM", "NUM"} and token.lemma_.isascii():
                said[token.lower_, token.pos_.lower()][token.lemma_] += 1
    exceptions = lemmatizer.lookups.get_table("lemma_exc")
    for (low, pos), counts in sorted(said.items()):
        lemma, count = counts.most_common(1)[0]
        if count >= least and count >= 0.7 * sum(counts.values()):
            table = dict(exceptions.get(pos, {}))
            table[low] = [lemma]
            exceptions[pos] = table
