"""Sentences made from `templates.toml`: what the corpora of names lack, with today's names in the slots.

Single words in capitals are the hard part of finding names ("Apple unveils …"), and neither GUM nor a news agency of the
2000s has many firms or products. Each epoch draws its own few hundred sentences.
"""

import random
import re
import tomllib
from functools import lru_cache
from importlib.resources import files

from spacy.language import Language

from extract.training.samples import MISSING, Sample, name_tags
from extract.training.today import Names

PIECE = re.compile(r"\{(?P<slot>[A-Z]+)\}|\[(?P<words>[^\]]+)\]\((?P<label>[A-Z]+)\)")


@lru_cache(maxsize=1)
def sentences() -> tuple[str, ...]:
    table = tomllib.loads(files("extract.training").joinpath("templates.toml").read_text(encoding="utf-8"))
    return tuple(line for line in table["sentences"].splitlines() if line)


def draw(nlp: Language, names: Names, rng: random.Random, count: int) -> list[Sample]:
    return [fill(rng.choice(sentences()), nlp, names, rng) for _ in range(count)]


def fill(template: str, nlp: Language, names: Names, rng: random.Random) -> Sample:
    """One template with names drawn for its slots; `nlp` is only asked for its tokenizer."""
    text, spans, at = "", [], 0
    for match in PIECE.finditer(template):
        text += template[at : match.start()]
        label = match["slot"] or match["label"]
        words = match["words"] or join(_name(label, names, rng))
        label = "PERSON" if label == "SURNAME" else label
        spans.append((len(text), len(text) + len(words), label))
        text += words
        at = match.end()
    text += template[at:]
    doc = nlp.make_doc(text)
    found, unsure = [], set()
    for start, end, label in spans:
        span = doc.char_span(start, end, label=label, alignment_mode="expand")
        assert span is not None  # expanded, it always covers whole words
        if span.text == text[start:end] and label != "O":
            found.append((span.start, span.end, label))
        elif label != "O":
            unsure |= set(range(span.start, span.end))
    tags = name_tags(len(doc), found)
    for i, token in enumerate(doc):
        if tags[i] == "O" and (i in unsure or token.text[0].isdigit() or token.text == "U.S."):
            tags[i] = MISSING
    return Sample([t.text for t in doc], [bool(t.whitespace_) for t in doc], None, tags, "template")


def _name(label: str, names: Names, rng: random.Random) -> list[str]:
    match label:
        case "PERSON":
            return names.person(rng)
        case "SURNAME":
            return names.surname(rng)
        case "ORG":
            return rng.choice(names.organisations[rng.choice((1, 1, 1, 2, 2, 3))])
        case "GPE":
            return rng.choice(names.places[rng.choice((1, 1, 1, 1, 2))])
        case "LOC":
            return rng.choice(names.landscapes[rng.choice((2, 2, 3))])
        case "NORP":
            return [names.a_people(rng)]
        case _:
            return rng.choice(names.products).split()


def join(words: list[str]) -> str:
    """Words of a name as print has them: no space around a hyphen, none before 's."""
    return " ".join(words).replace(" - ", "-").replace(" 's", "'s")
