"""What verbs and adjectives report in other forms than a clause: infinitives, objects, phrases.

Which word takes which form is the lexicon's knowledge (`reporting_frames`); here stands how each form looks in a parse.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from extract.english.lexicon.reporting_frames import Form, Frame, reporting_frames
from extract.english.syntax import Parse, Word
from extract.reading.attribution.cues import cue_of
from extract.reading.attribution.found import Reported, below
from extract.reading.attribution.phrases import noun_content, utters
from extract.reading.attribution.reporters import doer

_EMPTY = frozenset({"PRP", "WDT", "WP", "DT", "EX", "WRB"})
_MEASURES = frozenset({"DATE", "TIME", "QUANTITY", "PERCENT", "MONEY", "CARDINAL"})
Content: TypeAlias = tuple[tuple[Word, ...], Word | None]
"""The reported words, and the preposition that belongs to the cue."""


def with_frame(parse: Parse, verb: Word) -> Reported | None:
    """What a verb reports in the fullest of its forms that stands there."""
    frames = reporting_frames().verbs.get(verb.lemma)
    if frames is None:
        return None
    particles = {child.lower for child in parse.children(verb, "compound:prt", "advmod")}
    bound = parse.particle(verb)
    passive = parse.is_passive(verb)
    for form, read in _READERS:
        for frame in frames:
            if frame.form != form or (frame.particle and frame.particle not in particles):
                continue
            if bound is not None and bound.lower not in (frame.particle, frame.preposition):
                continue
            content = (_passive if passive else read)(parse, verb, frame)
            if content is None:
                continue
            words, preposition = content
            return Reported(
                words=words,
                source=doer(parse, verb),
                by=verb,
                cue=cue_of(parse, verb, preposition),
                asserts=passive and form == "object",
            )
    return None


def of_adjective(parse: Parse, word: Word, frame: Frame) -> Content | None:
    """The words that an adjective or noun brings in by this frame: "confident that …", "a critic of …"."""
    if frame.form == "clause":
        for clause in parse.children(word, "ccomp", "advcl"):
            marker = parse.marker(clause)
            said = marker.lower == "that" if marker is not None else clause.relation == "ccomp"
            if clause.index > word.index and said:
                return below(parse, [clause]), None
        return None
    if frame.form == "infinitive":
        inner = _to(parse, word, "xcomp", "ccomp", "advcl")
        return (below(parse, [inner]), None) if inner is not None else None
    return _phrase(parse, word, frame)


def _infinitive(parse: Parse, verb: Word, frame: Frame) -> Content | None:
    if parse.children(verb, "obj", "iobj"):
        return None
    inner = _to(parse, verb, "xcomp")
    return (below(parse, [inner]), None) if inner is not None else None


def _order(parse: Parse, verb: Word, frame: Frame) -> Content | None:
    asked = parse.child(verb, "obj", "iobj")
    preposition = None
    if frame.particle:
        oblique = _with_preposition(parse, verb, frame.particle)
        asked, preposition = oblique if oblique is not None else (None, None)
    inner = _to(parse, verb, "xcomp", "advcl", "ccomp", "acl")
    if asked is None or inner is None or inner.index < asked.index:
        return None
    return below(parse, [asked, inner], without=preposition), preposition


def _gerund(parse: Parse, verb: Word, frame: Frame) -> Content | None:
    for child in parse.children(verb, "xcomp", "ccomp", "advcl"):
        # "said, smiling" reports nothing: the words must follow at once
        near = child.relation != "advcl" or child.index == verb.index + 1
        if child.tag == "VBG" and child.index > verb.index and near and parse.marker(child) is None:
            return below(parse, [child]), None
    return None


def _object(parse: Parse, verb: Word, frame: Frame) -> Content | None:
    held = parse.child(verb, "obj")
    if held is None or held.tag in _EMPTY or held.index < verb.index or held.entity in _MEASURES:
        return None
    # whom somebody likes or attacks is no statement by itself
    if all(word.is_name for word in parse.subtree(held)):
        return None
    if utters(parse, verb, held) and noun_content(parse, held) is not None:
        return None
    return below(parse, [held]), None


def _predicate(parse: Parse, verb: Word, frame: Frame) -> Content | None:
    held, named = parse.child(verb, "obj", "iobj"), None
    for child in parse.children(verb, "xcomp", "obj"):
        if held is not None and child.index > held.index and not child.is_verb:
            named = child
    if held is None or named is None:
        return None
    return below(parse, [held, named]), None


def _object_phrase(parse: Parse, verb: Word, frame: Frame) -> Content | None:
    held = parse.child(verb, "obj", "iobj")
    found = _with_preposition(parse, verb, frame.preposition)
    if held is None or found is None or found[0].index < held.index:
        return None
    return below(parse, [held, found[0]]), None


def _phrase(parse: Parse, verb: Word, frame: Frame) -> Content | None:
    found = _with_preposition(parse, verb, frame.preposition)
    if found is None or found[0].tag in ("PRP", "EX"):
        return None
    return below(parse, [found[0]], without=found[1]), found[1]


def _passive(parse: Parse, verb: Word, frame: Frame) -> Content | None:
    """ "is expected to resign", "was accused of fraud", "was called a hero", "was announced by the ministry"."""
    subject = parse.child(verb, "nsubj:pass", "nsubj")
    if subject is None:
        return None
    if frame.form == "object":
        return (below(parse, [subject]), None) if parse.agent_by(verb) and subject.is_noun else None
    rest: Word | None = None
    if frame.form in ("infinitive", "order"):
        rest = _to(parse, verb, "xcomp")
    elif frame.form == "predicate":
        rest = next((each for each in parse.children(verb, "xcomp") if not each.is_verb), None)
    elif frame.form == "object-phrase" and (found := _with_preposition(parse, verb, frame.preposition)):
        rest = found[0]
    return (below(parse, [subject, rest]), None) if rest is not None else None


_READERS: Sequence[tuple[Form, Callable[[Parse, Word, Frame], Content | None]]] = (
    ("order", _order),
    ("infinitive", _infinitive),
    ("gerund", _gerund),
    ("predicate", _predicate),
    ("object-phrase", _object_phrase),
    ("phrase", _phrase),
    ("object", _object),
)


def _to(parse: Parse, word: Word, *relations: str) -> Word | None:
    """The infinitive with "to" after the word."""
    for child in parse.children(word, *relations):
        marker = parse.child(child, "mark")
        if child.index > word.index and marker is not None and marker.lower == "to":
            return child
    return None


def _with_preposition(parse: Parse, word: Word, preposition: str) -> tuple[Word, Word | None] | None:
    """What follows with this preposition, a noun or a clause, and the preposition."""
    for child in parse.children(word, "obl", "nmod", "advcl", "xcomp", "ccomp", "acl"):
        if child.index < word.index:
            continue
        opener = parse.child(child, "case", "mark")
        if opener is not None and opener.lower == preposition:
            return child, opener
    return None
