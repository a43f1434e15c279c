"""Whose the words are: the actor that the source's noun stands for, found or, where somebody unnamed speaks, made.

"Experts say" has a source that the article does not name: an actor of its own, as "a senior official" is. A document is
its author's ("a report by the bank"); one without an author is nobody's.
"""

from __future__ import annotations

from extract.english.lexicon import event_nouns, reporting
from extract.english.lexicon.reporting_frames import reporting_frames
from extract.english.syntax import Word
from extract.reading.actors import Known
from extract.reading.actors.known import Draft, Link
from extract.reading.attribution.phrases import author
from extract.reading.tabled import text_of

_SUBJECTS = ("nsubj", "obl:agent", "obl")


def speaker(known: Known, source: Word | None, by: Word | None) -> str | None:
    """The one actor that a source stands for, or is made for whoever unnamed speaks by this verb; a group speaks with one
    voice only if it is one actor."""
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
    return _unnamed(known, source, by) if by is not None else None


def _name_beside(known: Known, noun: Word) -> str | None:
    """ "Radio host Ana Ito", "his partner at the bank, Ana Ito": the name of whom the noun describes."""
    for child in known.parse.children(noun, "flat", "appos", "nmod:desc"):
        link = known.link_at(child) if child.is_name else None
        if link is not None and len(link.actors) == 1:
            return link.actors[0]
    return None


def _is_document(noun: Word) -> bool:
    return noun.lemma in reporting_frames().documents or reporting().noun(noun.lemma) is not None


def _author(known: Known, document: Word) -> str | None:
    """ "A report by the bank", "the bank's report", "a Reuters poll"."""
    parse = known.parse
    near = [author(parse, document), *parse.children(document, "compound")]
    for word in near:
        link = known.link_at(word) if word is not None else None
        if link is not None and len(link.actors) == 1:
            return link.actors[0]
    return None


def _unnamed(known: Known, source: Word, verb: Word) -> str | None:
    """Somebody unnamed who speaks or thinks, as an actor of their own: "experts", "a neighbour", "Ito’s office"."""
    parse = known.parse
    possessor = parse.possessor(source)
    counted = possessor is not None or parse.children(source, "det", "nummod", "amod", "compound")
    if source.tag not in ("NN", "NNS") or source.index in known.taken or not _is_somebody(source):
        return None
    # a singular noun that nothing determines is a name that the tagger does not know: "Ito said"
    if not (source.is_plural or counted) or source.relation not in _SUBJECTS or not _speaks(verb):
        return None
    core = tuple(word for word in parse.core(source) if word.tag not in ("CD", "PRP$"))
    owner = known.link_at(possessor) if possessor is not None else None
    whose = f"{known.drafts[owner.actors[0]].name}’s " if owner is not None and len(owner.actors) == 1 else ""
    name = whose + text_of(core)
    key = f"body of :{name.lower()}" if source.is_plural or whose else f"unnamed:{source.index}"
    draft = Draft(key=key, name=name, kind="PERSON", plural=source.is_plural, anonymous=True)
    known.add(Link(actors=(key,), words=core, head=source, form="nominal", via="source of a claim"), draft)
    return key


def _is_somebody(noun: Word) -> bool:
    """Whether the noun may stand for who speaks: no paper, no event ("the visit"), no "lot" of others."""
    return (
        not _is_document(noun)
        and noun.lemma not in event_nouns()
        and noun.lemma not in reporting_frames().nobody
    )


def _speaks(verb: Word) -> bool:
    """Whether only somebody can do it: data "show", a policy "promises" and "urges", but who says, thinks or
    is worried is a person or body."""
    frames = reporting_frames()
    if verb.lemma in frames.done_by_things:
        return False
    if verb.lower in frames.adjectives:
        return True
    entry = reporting().verb(verb.lemma) if verb.is_verb else None
    if entry is None or entry.stance in ("directive", "future"):
        return False
    return entry.speech or entry.stance == "belief"
