"""Whose the words are: the actor that the source's noun stands for, found or, where somebody unnamed speaks, made.

"Experts say" has a source that the article does not name: an actor of its own, as "a senior official" is. A document is
its author's ("a report by the bank"); one without an author is nobody's.
"""

from __future__ import annotations

from extract.english.lexicon import event_nouns, reporting
from extract.english.syntax import Word
from extract.reading.actors import Known
from extract.reading.actors.known import Draft, Link
from extract.reading.attribution.phrases import author
from extract.reading.tabled import text_of

_DOCUMENTS = frozenset(
    """ad advert advertisement book clip data document evidence figure film footage headline image law magazine map movie
    number page photo picture record research result rule show sign slide song source-code statistic story thing title
    version video website""".split()
)

_NOBODY = frozenset(
    "lot anybody anyone everybody everyone nobody somebody someone thing place case day week month year time".split()
)


def speaker(known: Known, source: Word | None) -> str | None:
    """The one actor that a source stands for; a group speaks with one voice only if it is one actor."""
    if source is None:
        return None
    link = known.link_at(source)
    if link is not None:
        return link.actors[0] if len(link.actors) == 1 else None
    if (name := _name_beside(known, source)) is not None:
        return name
    if not source.is_noun or source.is_name:
        return None
    if _is_document(source):
        return _author(known, source)
    return None


def _name_beside(known: Known, noun: Word) -> str | None:
    """ "Radio host Ana Ito", "his partner at the bank, Ana Ito": the name of whom the noun describes."""
    for child in known.parse.children(noun, "flat", "appos", "nmod:desc"):
        link = known.link_at(child) if child.is_name else None
        if link is not None and len(link.actors) == 1:
            return link.actors[0]
    return None


def _is_document(noun: Word) -> bool:
    return noun.lemma in _DOCUMENTS or reporting().noun(noun.lemma) is not None


def _author(known: Known, document: Word) -> str | None:
    """ "A report by the bank", "the bank's report", "a Reuters poll"."""
    parse = known.parse
    near = [author(parse, document), *parse.children(document, "compound")]
    for word in near:
        link = known.link_at(word) if word is not None else None
        if link is not None and len(link.actors) == 1:
            return link.actors[0]
    return None


def unnamed(known: Known, source: Word, verb: Word) -> str | None:
    """Somebody unnamed who speaks or thinks, as an actor of their own: "experts", "a neighbour"."""
    if known.link_at(source) is not None or source.index in known.taken:
        return None
    if source.tag not in ("NN", "NNS") or not _is_somebody(source) or not _speaks(verb):
        return None
    core = [word for word in known.parse.core(source) if word.tag not in ("CD", "PRP$")]
    name = text_of(core)
    plural = source.is_plural
    key = f"body of :{name.lower()}" if plural else f"unnamed:{source.index}"
    draft = Draft(key=key, name=name, kind="PERSON", plural=plural, anonymous=True)
    link = Link(actors=(key,), words=tuple(core), head=source, form="nominal", via="source of a claim")
    known.add(link, draft)
    return key


def _is_somebody(noun: Word) -> bool:
    """Whether the noun may stand for who speaks: no paper, no event ("the visit"), no "lot" of others."""
    return not _is_document(noun) and noun.lemma not in event_nouns() and noun.lemma not in _NOBODY


def _speaks(verb: Word) -> bool:
    """Whether only somebody can do it: data "show" and signs "suggest", but who says or thinks is a person or body."""
    entry = reporting().verb(verb.lemma) if verb.is_verb else None
    return entry is not None and verb.lemma not in _OF_THINGS and (entry.speech or entry.stance == "belief")


_OF_THINGS = frozenset(
    "suggest indicate imply signal reveal mean hint outline detail state read put characterize underline underscore highlight express convey report".split()
)
