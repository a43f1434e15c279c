"""spaCy's English tokenizer, brought nearer to the treebanks where news needs it.

UD English splits hyphenated compounds, and so does spaCy between letters, but not after a full stop: "U.S.-Japan relations"
stays one word in which neither state can be a name. On the other hand the
treebanks keep a prefix and its word together ("re-elected", "non-profit"), unless a name follows ("pro-Russian" is split here,
though not there, so that the name can be found). Everything lands in the tokenizer's own tables, which travel with the
pipeline, so that loading it needs no code of ours.
"""

import re
from collections.abc import Callable
from typing import Any

from spacy.lang.char_classes import ALPHA, ALPHA_UPPER, HYPHENS
from spacy.language import Language
from spacy.util import compile_infix_regex, registry

PREFIXES = (
    "non",
    "re",
    "co",
    "anti",
    "mid",
    "pre",
    "pro",
    "cross",
    "post",
    "over",
    "semi",
    "multi",
    "ex",
    "sub",
    "counter",
    "e",
)


def customise(nlp: Language) -> Language:
    """The same pipeline, splitting at a hyphen after an abbreviation ("U.S.-led") and not after a prefix ("re-elected")."""
    kept = "".join(rf"(?<!\b{p})(?<!\b{p.capitalize()})" for p in PREFIXES)
    infixes = [x for x in nlp.Defaults.infixes or [] if not re.search(x, "like-minded")]
    infixes += [
        rf"(?<=[{ALPHA}]){kept}(?:{HYPHENS})(?=[{ALPHA}])",
        rf"(?<=[{ALPHA}])(?:{HYPHENS})(?=[{ALPHA_UPPER}])",
        rf"(?<=[{ALPHA}]\.)(?:{HYPHENS})(?=[{ALPHA}])",
    ]
    tokenizer: Any = nlp.tokenizer
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    return nlp


def make_customise() -> Callable[[Language], Language]:
    """For the config's [initialize.before_init]."""
    return customise


registry.callbacks("dateline.customise_tokenizer.v1", func=make_customise)
