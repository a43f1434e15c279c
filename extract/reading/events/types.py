"""PLOVER's type of an event: by trigger, object, particle and preposition, with future and past kept apart.

Method: the PLOVER codebook (Open Event Data Alliance); its rule that "any future CONSULT, SUPPORT, COOPERATE or AID is
AGREE" is applied here, after the lexicon's rules.
"""

from __future__ import annotations

from extract.english.lexicon import event_type_rules, states
from extract.english.lexicon.events import ActorSort, ClauseForm, EventTypeRule, TriggerPos
from extract.english.syntax import Parse, Word
from extract.reading.actors import Known
from extract.reading.events.triggers import Trigger
from extract.story import EventType, Factuality

_PLACES = ("LOC", "FAC")


def event_type(known: Known, trigger: Trigger, factuality: Factuality) -> EventType | None:
    """The type, or None where no rule holds."""
    word = trigger.word
    pos: TriggerPos = "noun" if trigger.is_noun else "verb"
    for rule in event_type_rules().of(word.lemma, pos):
        if _holds(known, rule, trigger):
            if rule.type is not None and factuality == "scheduled":
                return event_type_rules().ahead.get(rule.type, rule.type)
            return rule.type
    return None


def _holds(known: Known, rule: EventTypeRule, trigger: Trigger) -> bool:
    parse, word = known.parse, trigger.word
    objects = _objects(parse, trigger)
    if rule.particle and not any(
        child.lower in rule.particle for child in parse.children(word, "compound:prt", "advmod")
    ):
        return False
    if rule.object and not any(each.lemma in rule.object for each in objects):
        return False
    if rule.not_object and any(each.lemma in rule.not_object for each in objects):
        return False
    if rule.object_is and not any(_is_of(known, each, rule.object_is) for each in objects):
        return False
    if rule.subject and not any(each.lemma in rule.subject for each in _subjects(parse, trigger)):
        return False
    if rule.modifier and not _modified(parse, (word, *objects), rule.modifier):
        return False
    if rule.complement and not (set(rule.complement) & _complements(parse, word)):
        return False
    return _oblique_holds(parse, rule, word)


def _oblique_holds(parse: Parse, rule: EventTypeRule, word: Word) -> bool:
    if not rule.preposition and not rule.oblique:
        return True
    return any(
        (not rule.preposition or preposition in rule.preposition)
        and (not rule.oblique or each.lemma in rule.oblique)
        for preposition, each in parse.obliques(word)
    ) or (
        bool(rule.preposition)
        and not rule.oblique
        and any(child.lower in rule.preposition for child in parse.children(word, "compound:prt", "advmod"))
    )


def _objects(parse: Parse, trigger: Trigger) -> list[Word]:
    word = trigger.word
    if trigger.is_noun:
        found = [each.word for each in parse.obliques(word) if each.preposition in ("of", "on", "against")]
        found += parse.children(word, "compound")
    else:
        found = parse.objects(word)
        if parse.is_passive(word) and (subject := parse.subject(word)):
            found = [subject, *found]
    return [member for each in found for member in parse.conjuncts(each)]


def _subjects(parse: Parse, trigger: Trigger) -> list[Word]:
    word = trigger.word
    if trigger.is_noun:
        found = [each.word for each in parse.obliques(word) if each.preposition == "by"]
        return [*parse.children(word, "nmod:poss", "compound"), *found]
    subject = parse.agent_by(word) if parse.is_passive(word) else parse.subject(word)
    return parse.conjuncts(subject) if subject is not None else []


def _modified(parse: Parse, words: tuple[Word, ...], modifiers: tuple[str, ...]) -> bool:
    return any(
        child.lemma in modifiers or child.lower in modifiers
        for word in words
        for child in parse.children(word, "amod", "compound", "nmod:poss")
    )


def _complements(parse: Parse, word: Word) -> set[ClauseForm]:
    found: set[ClauseForm] = set()
    for child in parse.children(word, "xcomp", "ccomp", "acl", "advcl"):
        if child.tag == "VB":
            found.add("to")
        elif child.tag == "VBG":
            found.add("ing")
        elif child.relation == "ccomp":
            found.add("that")
    return found


def _is_of(known: Known, word: Word, sorts: tuple[ActorSort, ...]) -> bool:
    link = known.heads.get(word.index)
    if link is None:
        return bool("state" in sorts and states().by_demonym_plural(word.text))
    if "actor" in sorts:
        return True
    kinds = {known.drafts[actor].kind for actor in link.actors}
    return (
        ("person" in sorts and "PERSON" in kinds)
        or ("organisation" in sorts and "ORG" in kinds)
        or ("state" in sorts and "GPE" in kinds)
        or ("place" in sorts and bool(kinds & {"GPE", *_PLACES}))
    )
