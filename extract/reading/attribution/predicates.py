"""What verbs and adjectives bring in: clauses ("said that …", "…, she said"), infinitives, objects, phrases.

A verb reports in one form at a time: in a clause (`clauses`), else in the fullest other one that it has (`frames`).
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from extract.english.lexicon.reporting_frames import reporting_frames
from extract.english.syntax import Parse, Word
from extract.reading.attribution.clauses import with_clause
from extract.reading.attribution.cues import cue_of
from extract.reading.attribution.found import Reported
from extract.reading.attribution.frames import of_adjective, with_frame

_NO_PREDICATE = ("amod", "compound", "aux", "aux:pass", "cop", "case", "mark", "fixed", "det")
_NOBODY = frozenset({"nobody", "none", "noone", "nothing"})


def from_verbs(parse: Parse) -> Iterator[Reported]:
    """What each verb of the article reports."""
    for verb in parse.words:
        if not verb.is_verb or verb.relation in _NO_PREDICATE or _unsaid(parse, verb):
            continue
        found = with_clause(parse, verb) or with_frame(parse, verb)
        if found is not None:
            yield replace(found, words=_past_colon(parse, found))


def from_adjectives(parse: Parse) -> Iterator[Reported]:
    """ "is confident that …", "were reluctant to …", "is a critic of …": of whom the adjective or noun is said."""
    frames = reporting_frames().adjectives
    for word in parse.words:
        if word.lower not in frames or not _is_predicate(parse, word):
            continue
        if word.relation == "xcomp" and parse.head(word).lemma == "make":
            continue
        subject = parse.child(word, "nsubj", "nsubj:pass") or parse.subject(word)
        if subject is None or parse.children(word, "expl") or subject.lower == "it":
            continue
        for frame in frames[word.lower]:
            if (content := of_adjective(parse, word, frame)) is not None:
                words, preposition = content
                yield Reported(
                    words=words,
                    source=subject,
                    by=word,
                    cue=cue_of(parse, word, preposition),
                    asserts=frame.form == "clause" and parse.negation(word) is None,
                )
                break


def _unsaid(parse: Parse, verb: Word) -> bool:
    """ "Failed to report it", "nobody asked": what stands under such a verb was not said."""
    own = parse.child(verb, "nsubj")
    if own is not None and own.lower in _NOBODY:
        return True
    return verb.relation == "xcomp" and parse.head(verb).lemma in reporting_frames().unsaid


def _is_predicate(parse: Parse, word: Word) -> bool:
    """An adjective or participle, or a noun that something is said to be ("is a supporter of")."""
    if word.is_noun:
        return bool(parse.children(word, "cop"))
    return word.tag.startswith("JJ") or word.tag == "VBN"


def _past_colon(parse: Parse, found: Reported) -> tuple[Word, ...]:
    """The words with what a colon right behind them adds: "suggested a way out: borrow now"."""
    last = found.words[-1].index
    sentence = parse.in_sentence(found.words[-1].sentence)
    if last + 2 >= len(parse.words) or parse.words[last + 1].text != ":" or found.by.index > last:
        return found.words
    return (*found.words, *(word for word in sentence if word.index > last))
