"""Whom "they" stands for: actors that one phrase or one deed brings together; and what the steps ask of subjects."""

from __future__ import annotations

from extract.english.lexicon import event_type_rules
from extract.english.syntax import Parse, Word
from extract.reading.actors.known import Known, Link

_PLURAL_PRONOUNS = frozenset(
    {"some", "others", "many", "few", "most", "several", "those", "these", "we", "us", "they", "all"}
)


def group(known: Known, pronoun: Word) -> tuple[tuple[str, ...], str] | None:
    """Several actors that one phrase or one deed brings together, in this sentence or the two before it."""
    parse = known.parse
    subject = subject_before(parse, pronoun)
    if subject is not None and subject.index not in known.heads and _is_plural(subject):
        return None
    for sentence in range(pronoun.sentence, max(-1, pronoun.sentence - 3), -1):
        here = [
            link
            for link in known.in_sentence(sentence)
            if link.words[-1].index < pronoun.index and not _acts_on(parse, link, pronoun)
        ]
        subject_first = sorted(
            here, key=lambda link: (_is_subject(parse, link), link.head.index), reverse=True
        )
        for link in subject_first:
            if pronoun.lower == "them" and _other_plural(known, pronoun, link):
                return None
            if len(link.actors) > 1:
                return link.actors, "group named before"
            if (members := coordinated(known, link)) is not None:
                return members, "named together"
            if _is_several(known, link) and _is_subject(parse, link):
                # who speaks may be one of them
                if pronoun.index in known.quoted and link.head.index not in known.quoted:
                    return None
                return link.actors, "last fitting plural"
        if (pair := _interacting(known, here)) is not None and pronoun.lower != "them":
            return pair, "act together"
        if not _needs_actors(parse, pronoun) and _has_other_plural(known, pronoun, sentence):
            return None
    return None


def _acts_on(parse: Parse, link: Link, pronoun: Word) -> bool:
    """Whether the link is the subject of the pronoun's own verb: who "want them" are others."""
    return pronoun.lower == "them" and is_subject(link.head) and link.head.head == pronoun.head


def _is_several(known: Known, link: Link) -> bool:
    """Officials, a people, or a body whose name is a plural: "the Social Democrats"."""
    return known.drafts[link.actors[0]].plural or (
        link.form == "name" and link.head.tag == "NNPS" and known.of_kind(link, ("ORG",))
    )


def _is_plural(subject: Word) -> bool:
    """ "Some had difficulty finishing their orders": those who are meant are no actors."""
    return subject.is_plural or subject.lower in _PLURAL_PRONOUNS


def _needs_actors(parse: Parse, pronoun: Word) -> bool:
    """ "Their discussions": a political act is somebody's, so no plural thing in between can be meant; "their
    commencement" may be that of the drills."""
    noun = parse.head(pronoun)
    return pronoun.tag == "PRP$" and any(rule.type for rule in event_type_rules().of(noun.lemma, "noun"))


def _is_subject(parse: Parse, link: Link) -> bool:
    head = link.head
    while head.relation == "conj":
        head = parse.head(head)
    return head.relation in ("nsubj", "nsubj:pass")


def coordinated(known: Known, link: Link) -> tuple[str, ...] | None:
    """The actors of "Takaichi and Trump", where all conjuncts are actors of one kind."""
    heads = known.heads
    members = known.parse.conjuncts(link.head)
    links = [heads[member.index] for member in members if member.index in heads]
    if len(links) < 2 or len(links) < len(members):
        return None
    actors = tuple(dict.fromkeys(actor for each in links for actor in each.actors))
    kinds = {known.drafts[actor].kind for actor in actors}
    return actors if len(kinds) == 1 and len(actors) > 1 else None


def _interacting(known: Known, here: list[Link]) -> tuple[str, ...] | None:
    """Subject and object of one deed between persons: "he met Takaichi … they"."""
    parse, heads = known.parse, known.heads
    for link in reversed(here):
        if link.head.relation not in ("obj", "iobj", "obl") or len(link.actors) != 1:
            continue
        subject = parse.subject(parse.head(link.head))
        other = heads.get(subject.index) if subject is not None else None
        if other is None or len(other.actors) != 1 or other.actors == link.actors:
            continue
        if known.of_kind(link, ("PERSON",)) and known.of_kind(other, ("PERSON",)):
            return (*other.actors, *link.actors)
    return None


def _other_plural(known: Known, pronoun: Word, link: Link) -> bool:
    """Whether a plural that is no actor stands in the link's sentence behind it as an object: "they wanted elections"."""
    return any(
        word.is_plural
        and word.relation == "obj"
        and link.head.index < word.index < pronoun.index
        and word.index not in known.heads
        for word in known.parse.in_sentence(link.sentence)
    )


def _has_other_plural(known: Known, pronoun: Word, sentence: int) -> bool:
    """Whether the sentence has a plural before the pronoun that is no actor, which "they" may just as well mean."""
    heads = known.heads
    return any(
        word.is_plural and word.index < pronoun.index and word.index not in heads
        for word in known.parse.in_sentence(sentence)
    )


def subject_before(parse: Parse, pronoun: Word) -> Word | None:
    """The nearest subject before the pronoun, of its own clause, of one in it, or of one around it."""
    clause = parse.clause(parse.head(pronoun)) if pronoun.tag == "PRP$" else parse.head(pronoun)
    seen: set[int] = set()
    while clause.index not in seen:
        seen.add(clause.index)
        subject = parse.subject(clause)
        if subject is not None and subject.index < pronoun.index:
            return subject
        for child in parse.children(clause, "advcl", "obl", "nmod"):
            inner = parse.subject(child) if child.is_verb else None
            if inner is not None and inner.index < pronoun.index:
                return inner
        if clause.head == clause.index:
            break
        clause = parse.clause(parse.head(clause))
    return None


def is_subject(word: Word) -> bool:
    return word.relation in ("nsubj", "nsubj:pass")
