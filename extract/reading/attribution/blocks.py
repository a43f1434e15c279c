"""A paragraph without marks that the one before brings in: "Ito wrote on her blog:" and what she wrote.

One paragraph only, for nothing shows where such a quote ends; items of a list are nobody's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.english.marks import Marked
from extract.english.syntax import Word
from extract.reading.actors import Known
from extract.reading.attribution.cues import cue_of
from extract.reading.attribution.found import Attribution
from extract.reading.attribution.places import Stretches
from extract.reading.attribution.reporters import doer, is_speech
from extract.reading.attribution.sources import speaker

_BROUGHT_IN = re.compile(r":[ \t]*\n\s*(?=[^\W\d_])([^\n]+)")
_FEWEST_WORDS = 6


def blocks(known: Known, marked: Sequence[Marked]) -> Iterator[Attribution]:
    """The paragraphs that are somebody's words by the colon before them."""
    text = known.parse.text
    in_marks = Stretches([each.inner for each in marked])
    for match in _BROUGHT_IN.finditer(text):
        inner = match.group(1).rstrip()
        span = (match.start(1), match.start(1) + len(inner))
        if len(inner.split()) < _FEWEST_WORDS or inner[-1] not in ".!?…" or len(in_marks.overlapping(span)):
            continue
        cue = _cue(known, known.parse.words_in((max(0, match.start() - 1), match.start() + 1)))
        if cue is not None:
            said_by = speaker(known, doer(known.parse, cue), cue)
            yield Attribution(span=span, kind="direct", speaker=said_by, cue=cue_of(known.parse, cue))


def _cue(known: Known, before: Sequence[Word]) -> Word | None:
    """The verb of speech of the sentence that the colon ends, if nothing else is said in it."""
    if not before:
        return None
    sentence = known.parse.in_sentence(before[-1].sentence)
    verbs = [word for word in sentence if is_speech(word) and known.parse.subject(word) is not None]
    cue = verbs[-1] if verbs else None
    return cue if cue is not None and not known.parse.children(cue, "ccomp") else None
