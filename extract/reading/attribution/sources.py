"""Whose the words are: the actor that the source's noun stands for, found or, where somebody unnamed speaks, made.

"Experts say" has a source that the article does not name: an actor of its own, as "a senior official" is. A document is
its author's ("a report by the bank"); one without an author is nobody's.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.english.lexicon import event_nouns, reporting, titles
from extract.english.lexicon.reporting_frames import reporting_frames
from extract.english.syntax import Word
from extract.reading.actors import Known
from extract.reading.actors.known import Draft, Link, surname
from extract.reading.attribution.phrases import author
from extract.reading.attribution.reporters import is_document
from extract.reading.tabled import possessive, text_of

_SHORTEST_AGENT = 4
_SOME = frozenset(
    {"one", "some", "many", "most", "several", "all", "both", "few", "two", "three", "none", "number", "half"}
)
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
    if (counted := _counted(known, source)) is not None:
        if (name := _name_beside(known, counted)) is not None:
            return name
        return _unnamed(known, counted, by, source.relation) if by is not None else None
    if not source.is_noun or source.is_name:
        return None
    if source.text[0].isupper() and (person := _of_surname(known, source.text)) is not None:
        return person
    if is_document(source):
        return _author(known, source)
    return _unnamed(known, source, by, source.relation) if by is not None else None


def signer(known: Known, words: Sequence[Word]) -> str | None:
    """The person whose name these words are, who signs a quote with it, found or made."""
    head = known.parse.head_of(words)
    link = known.heads.get(head.index)
    if link is not None:
        return link.actors[0] if len(link.actors) == 1 else None
    if any(word.index in known.taken for word in words):
        return None
    name = text_of(words)
    draft = Draft(key=f"person:{name}", name=name, kind="PERSON")
    known.add(
        Link(actors=(draft.key,), words=tuple(words), head=head, form="name", via="signs a quote"), draft
    )
    return draft.key


def _name_beside(known: Known, noun: Word) -> str | None:
    """ "Radio host Ana Ito", "his partner at the bank, Ana Ito": the name of whom the noun describes."""
    for child in known.parse.children(noun, "flat", "appos", "nmod:desc"):
        link = known.link_at(child) if child.is_name else None
        if link is not None and len(link.actors) == 1:
            return link.actors[0]
    return None


def _counted(known: Known, source: Word) -> Word | None:
    """ "Many of *his supporters* believe": of whom some speak."""
    if source.lemma not in _SOME:
        return None
    return next((word for preposition, word in known.parse.obliques(source) if preposition == "of"), None)


def _of_surname(known: Known, name: str) -> str | None:
    """The one person whose surname a tagger took for a common noun ("Waters said")."""
    if known.surnames[name] != 1:
        return None
    return next(
        (
            draft.key
            for draft in known.drafts.values()
            if draft.kind == "PERSON" and not draft.anonymous and surname(draft.name) == name
        ),
        None,
    )


def _author(known: Known, document: Word) -> str | None:
    """ "A report by the bank", "the bank's report", "a Reuters poll"."""
    parse = known.parse
    near = [author(parse, document), *parse.children(document, "compound")]
    for word in near:
        link = known.link_at(word) if word is not None else None
        if link is not None and len(link.actors) == 1:
            return link.actors[0]
    return None


def _unnamed(known: Known, source: Word, verb: Word, relation: str) -> str | None:
    """Somebody unnamed who speaks or thinks, as an actor of their own: "experts", "a neighbour", "Ito’s office"."""
    parse = known.parse
    possessor = parse.possessor(source)
    counted = possessor is not None or parse.children(source, "det", "nummod", "amod", "compound")
    if source.tag not in ("NN", "NNS") or source.index in known.taken or not _is_somebody(source):
        return None
    # a singular noun that nothing determines is a name that the tagger does not know: "Ito said"
    if not (source.is_plural or counted) or relation not in _SUBJECTS or not _speaks(verb):
        return None
    core = tuple(word for word in parse.core(source) if word.tag not in ("CD", "PRP$"))
    owner = known.link_at(possessor) if possessor is not None else None
    whose = known.drafts[owner.actors[0]].name if owner is not None and len(owner.actors) == 1 else ""
    name = f"{possessive(whose)} {text_of(core)}" if whose else text_of(core)
    key = f"body of :{name.lower()}" if source.is_plural or whose else f"unnamed:{source.index}"
    body = (noun := titles().nominal(source.lemma)) is not None and noun.stands_for != "person"
    kind = "ORG" if body else "PERSON"
    draft = Draft(key=key, name=name, kind=kind, plural=source.is_plural, anonymous=True)
    known.add(Link(actors=(key,), words=core, head=source, form="nominal", via="source of a claim"), draft)
    return key


def _is_somebody(noun: Word) -> bool:
    """Whether the noun may stand for who speaks: a person or body, no paper and no event ("the encounter")."""
    frames = reporting_frames()
    if is_document(noun) or noun.lemma in event_nouns() or noun.lemma in frames.things:
        return False
    several = titles().group(noun.lower) or titles().group(f"{noun.lower}s")
    if several is not None and len(several.members) > 1:
        # "two sides", "neither side" are some that the article has named or will name
        return False
    if noun.lemma in frames.somebody or titles().nominal(noun.lemma) is not None:
        return True
    return len(noun.lemma) > _SHORTEST_AGENT and noun.lemma.endswith(frames.agent_endings)


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
