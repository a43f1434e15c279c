"""The folders that ship: what was trained, completed with what needs no training, and nothing that training needed.

Added are the coarse tags and features (a table off the treebanks) and the lemmatizer (spaCy's public tables). Taken away are
the paths, callbacks and corpora of the training config, so that `spacy.load` of the folder needs only `extract.english`.
"""

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import DocBin

import extract.english.line_breaks  # noqa: F401  (registers its factory)
from extract.training.attributes import add_attributes, add_lemmatizer

LABELLED = ("tagger", "parser", "ner")

META: dict[str, Any] = {
    "lang": "en",
    "author": "The Dateline founders",
    "email": "",
    "url": "",
    "license": "CC BY-SA 4.0",
    "spacy_version": ">=3.8.7,<3.9.0",
    "sources": [
        {"name": "UD English EWT 2.16", "license": "CC BY-SA 4.0 (annotation)", "url": "https://universaldependencies.org"},
        {"name": "UD English GUM 2.16, non-NC documents", "license": "CC BY 4.0 (annotation)", "url": "https://gucorpling.org/gum"},
        {"name": "Groningen Meaning Bank", "license": "ODbL 1.0, DbCL 1.0", "url": "https://gmb.let.rug.nl"},
        {"name": "re3d, without its test documents", "license": "by source", "url": "https://github.com/dstl/re3d"},
        {"name": "CrossNER, train and dev", "license": "MIT", "url": "https://github.com/zliucr/CrossNER"},
        {"name": "Universal NER, English EWT dev", "license": "CC BY-SA 4.0", "url": "https://www.universalner.org"},
        {"name": "spacy-lookups-data (lemma tables)", "license": "MIT, WordNet", "url": "https://github.com/explosion/spacy-lookups-data"},
    ],
}  # fmt: skip


def complete(nlp: Language, work: Path) -> None:
    """Add what is counted off the treebanks and not trained."""
    # Read into a vocabulary of their own: the corpora's words have no business in the one that ships.
    docs = list(DocBin().from_disk(work / "gold.spacy").get_docs(spacy.blank("en").vocab))
    add_attributes(nlp, docs)
    add_lemmatizer(nlp, docs)


def write(
    nlp: Language,
    target: Path,
    *,
    name: str,
    version: str,
    description: str,
    requirements: Sequence[str] = (),
) -> None:
    """Write the folder in one move, without anything that only training needs.

    The version is raised whenever a pipeline reads otherwise than before: kept readings are known by it.
    """
    nlp.meta.update(
        META, name=name, version=version, description=description, requirements=list(requirements)
    )
    nlp.meta["performance"] = {}
    for section in ("paths", "corpora", "training", "pretraining", "initialize"):
        nlp.config[section] = {}
    nlp.config["nlp"]["before_creation"] = None
    fresh = target.with_name(target.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    nlp.to_disk(fresh, exclude=["vectors"])
    strings = json.dumps(_strings(nlp), ensure_ascii=False, indent=0)
    (fresh / "vocab" / "strings.json").write_text(strings, encoding="utf-8")
    shutil.rmtree(target, ignore_errors=True)
    fresh.rename(target)


def _strings(nlp: Language) -> list[str]:
    """The strings that travel: labels, and nothing that training has read. Words are hashed, no layer needs their text."""
    kept = set(spacy.blank("en").vocab.strings) | {"SPACE", "_SP"}
    for name in LABELLED:
        for label in getattr(nlp.get_pipe(name), "labels", ()):
            kept |= {label, *label.split("||")}
    attributes: Any = nlp.get_pipe("attributes")
    for row in attributes.rows:
        kept |= set(row)
    return sorted(kept - {""})


def note(target: Path, performance: dict[str, dict[str, float]]) -> None:
    """Put figures into the packed folder's meta.json, by the file that they were measured on."""
    path = target / "meta.json"
    meta = json.loads(path.read_text(encoding="utf-8"))
    meta["performance"] = {
        name: {key: round(value, 2) for key, value in figures.items()}
        for name, figures in performance.items()
    }
    path.write_text(json.dumps(meta, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
