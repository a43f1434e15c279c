"""The words beside a quote that say whose it is: a verb of speech, a name behind a dash, a sentence that brings it in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.english.lexicon import reporting
from extract.english.lexicon.reporting_frames import reporting_frames
from extract.english.marks import Marked
from extract.english.syntax import Parse, Word
from extract.reading.attribution.reporters import is_speech

_SIGNED = re.compile(
    r"[”\"’'»]{1,2}[ \t]*(?:--?|[–—―])[ \t]*((?:[A-ZÀ-Ž][\w.’'-]*[ \t]+){1,4}[A-ZÀ-Ž][\w’'-]*)(?=[ \t]*(?:[.,][^\n]{0,80})?(?:\n|$|[“\"]))"
)
_MARKS = frozenset({'"', "“", "”", "''", "``", "'", "‘", "’", "«", "»"})
_FARTHEST = 25
_FEW = 3
_CLOSE = 6


def cue_beside(parse: Parse, words: Sequence[Word]) -> Word | None:
    """A reporting verb in the same sentence that the quoted words hang on, or the one nearest to them.

    One or two words in marks need it close by: what stands at the other end of a sentence does not say them.
    """
    inside = {word.index for word in words}
    for ancestor in parse.ancestors(parse.head_of(words)):
        if ancestor.index not in inside and _brings_in(parse, ancestor):
            return ancestor
    few = sum(word.text[0].isalnum() for word in words) < _FEW
    for sentence in dict.fromkeys((words[-1].sentence, words[0].sentence)):
        near = {
            min(abs(word.index - words[-1].index), abs(word.index - words[0].index)): word
            for word in reversed(parse.in_sentence(sentence))
            if word.index not in inside and _brings_in(parse, word)
        }
        if near and (not few or min(near) <= _CLOSE):
            return near[min(near)]
    return None


def _brings_in(parse: Parse, word: Word) -> bool:
    """Whether it is a verb of speech with the particle that it has ("put on" is none), or calls something by a name."""
    if not word.is_verb:
        return False
    particle = parse.particle(word)
    if particle is not None:
        return reporting().says(word.lemma, particle.lower)
    if word.lemma == "put":
        return any(each.lower == "it" for each in parse.children(word, "obj"))
    return is_speech(word) or any(
        frame.form == "predicate" for frame in reporting_frames().verbs.get(word.lemma, ())
    )


def cue_after(parse: Parse, words: Sequence[Word]) -> Word | None:
    """ "…?” Ito asked.": a parser may end the sentence at the mark; the next one then is the cue and no more."""
    after = _after(parse, words)
    if not after or after[0].sentence == words[-1].sentence:
        return None
    root = next((word for word in after if is_speech(word) and parse.child(word, "nsubj")), None)
    bare = root is not None and not parse.children(root, "ccomp", "obj")
    return root if bare and root is not None and root.head == root.index else None


def name_after(parse: Parse, stretch: Marked) -> list[Word]:
    """ "…” — Ana Ito": the words of the name that a dash signs the quote with, up to the line's end; [] where none does."""
    signed = _SIGNED.match(parse.text, stretch.inner[1]) if stretch.closed else None
    return [word for word in parse.words_in(signed.span(1)) if word.is_name] if signed is not None else []


def brought_in(parse: Parse, words: Sequence[Word]) -> Word | None:
    """ "She went on:" and a quote in the next sentence or paragraph: the verb that brings it in."""
    at = words[0].index - 1
    while at >= 0 and parse.words[at].text in _MARKS:
        at -= 1
    if at < 0 or parse.words[at].text != ":" or parse.words[at].sentence == words[0].sentence:
        return None
    sentence = parse.in_sentence(parse.words[at].sentence)
    verbs = [word for word in sentence if word.is_verb and parse.child(word, "nsubj")]
    said = [word for word in verbs if is_speech(word)]
    found = said or verbs
    return found[-1] if found else None


def _after(parse: Parse, words: Sequence[Word]) -> list[Word]:
    """The words of the same paragraph that follow the closing mark."""
    at = words[-1].index + 1
    while at < len(parse.words) and parse.words[at].text in _MARKS:
        at += 1
    following: list[Word] = []
    for word in parse.words[at : at + _FARTHEST]:
        if "\n" in parse.text[words[-1].end : word.start]:
            break
        if following and word.sentence != following[0].sentence:
            break
        following.append(word)
    return following
