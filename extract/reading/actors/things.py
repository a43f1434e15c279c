"""Whom "it" stands for: the organisation or state that is the subject around, or the one body that can have what is its."""

from __future__ import annotations

from extract.english.syntax import Parse, Word
from extract.reading.actors.groups import is_subject, subject_before
from extract.reading.actors.known import Known, Link

_EMPTY_VERBS = frozenset({"be", "seem", "appear", "remain", "become", "take"})
_THINGS = ("ORG", "GPE", "LOC", "FAC")


def is_empty(parse: Parse, pronoun: Word) -> bool:
    """ "It remains unclear whether", "it is likely that": an "it" that stands for nothing before."""
    if pronoun.relation.startswith("expl"):
        return True
    if pronoun.lower != "it" or pronoun.tag != "PRP":
        return False
    following = [
        word
        for word in parse.words[pronoun.index + 1 : pronoun.index + 7]
        if word.sentence == pronoun.sentence
    ]
    if not following or not (following[0].lemma in _EMPTY_VERBS or following[0].tag == "MD"):
        return False
    predicate = next(
        (word for word in following if word.tag.startswith(("JJ", "VBN")) or word.tag == "NN"), None
    )
    clause = next(
        (word for word in following if word.lower in ("whether", "that", "if", "to", "how", "why", "when")),
        None,
    )
    return predicate is not None and clause is not None and predicate.index < clause.index


def thing(known: Known, pronoun: Word) -> str | None:
    """An organisation or state: the subject of its own clause or of the one around it, else the last clause's subject.

    A subject in between that is no actor ("suggestions that it could …") leaves it open.
    """
    if pronoun.relation in ("obj", "iobj", "obl") and pronoun.lower not in ("itself",):
        # "Corvid replaced it": some thing, as a rule
        return None
    if _is_held_to(known, pronoun):
        return None
    if (subject := subject_before(known.parse, pronoun)) is not None:
        link = known.heads.get(subject.index)
        return single_thing(known, link) or _only_thing(known, pronoun, link)
    for link in known.before(pronoun, 1):
        cut = link.sentence != pronoun.sentence and link.head.index not in known.quoted
        if cut and pronoun.index in known.quoted:
            # words in marks are cut from another talk
            continue
        if is_subject(link.head) and (found := single_thing(known, link)):
            return found
    return None


def _is_held_to(known: Known, pronoun: Word) -> bool:
    """ "Hold Israel to its word", "invite Israel to its summit": whose, only the meaning says."""
    parse = known.parse
    owned = parse.head(pronoun)
    if pronoun.tag != "PRP$" or owned.relation != "obl" or parse.preposition(owned) != "to":
        return False
    objects = [known.heads.get(each.index) for each in parse.objects(parse.head(owned))]
    return any(single_thing(known, link) is not None for link in objects)


def _only_thing(known: Known, pronoun: Word, subject: Link | None) -> str | None:
    """ "Ruiz left Corvid because of its debts": what has something is not the person who acts, but the one body before it."""
    if pronoun.tag != "PRP$" or subject is None or not known.of_kind(subject, ("PERSON",)):
        return None
    before = (link for link in known.in_sentence(pronoun.sentence) if link.words[-1].index < pronoun.index)
    things = {found for link in before if (found := single_thing(known, link)) is not None}
    return next(iter(things)) if len(things) == 1 else None


def single_thing(known: Known, link: Link | None) -> str | None:
    if link is None or len(link.actors) != 1:
        return None
    draft = known.drafts[link.actors[0]]
    return draft.key if draft.kind in _THINGS and not draft.plural else None
