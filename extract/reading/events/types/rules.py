"""What kind of act the words name: by trigger, object, particle and preposition.

Method: the rules of `event_types.toml`; of those whose conditions all hold the one with the most decides. A verb that has
none is read by those of its synonyms (`verb_types.toml`), where somebody does it to somebody or something that they name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from extract.english.lexicon import ReadAs, event_type_rules, states, verbs_read_as
from extract.english.lexicon.events import ActorSort, ClauseForm, EventTypeRule, TriggerPos
from extract.english.syntax import Parse, Word
from extract.reading.actors import Known
from extract.reading.events.triggers import Trigger, lends_arguments
from extract.reading.events.types.kind import Kind

_PLACES = ("LOC", "FAC")
_WHEN = ("DATE", "TIME")
_CLAUSES = ("xcomp", "ccomp", "acl", "advcl")
_SOMEBODY_OR_STATE: tuple[ActorSort, ...] = ("actor", "people", "state")
_SOMEBODY = frozenset({"he", "him", "she", "her", "himself", "herself", "who", "whom"})
_QUANTITY = frozenset(
    "one some all most many several half dozen score hundred thousand million group number handful couple majority part "
    "member lot series spate".split()
)


def kind_by_words(known: Known, trigger: Trigger, spoken: Set[str]) -> Kind | None:
    """The kind that the first rule which holds gives, or None; `spoken` are the lemmas of the article."""
    pos: TriggerPos = "noun" if trigger.is_noun else "verb"
    found = _first_that_holds(known, trigger, spoken, event_type_rules().of(trigger.word.lemma, pos))
    particle = known.parse.particle(trigger.word)
    read_as = verbs_read_as().get((trigger.word.lemma, particle.lower if particle is not None else None))
    if read_as is not None and not trigger.is_noun and (found is None or not found[0].particle):
        return _kind_by_synonyms(known, trigger, spoken, read_as)
    return Kind(found[0].type, found[1]) if found is not None and found[0].type is not None else None


def _kind_by_synonyms(known: Known, trigger: Trigger, spoken: Set[str], read_as: ReadAs) -> Kind | None:
    """The kind that the frames of the verb's synonyms give, where none of them gives another."""
    if not _by_somebody_if_by_any(known, trigger):
        return None
    found = [
        held
        for verb in read_as.verbs
        if (held := _first_that_holds(known, trigger, spoken, event_type_rules().of(verb, "verb")))
        is not None
    ]
    if not found or any(rule.type != read_as.type for rule, _ in found):
        return None
    objects = _objects(known.parse, trigger)
    named = any(rule.object or rule.oblique for rule, _ in found)
    if objects and not named and not any(_is_of(known, each, _SOMEBODY_OR_STATE) for each in objects):
        return None
    return Kind(read_as.type, found[0][1])


def _by_somebody_if_by_any(known: Known, trigger: Trigger) -> bool:
    """Whether an actor or people do it, as far as somebody is named who does."""
    subjects = _subjects(known.parse, trigger)
    return not subjects or any(_is_of(known, each, _SOMEBODY_OR_STATE) for each in subjects)


def _first_that_holds(
    known: Known, trigger: Trigger, spoken: Set[str], rules: Iterable[EventTypeRule]
) -> tuple[EventTypeRule, tuple[Word, ...]] | None:
    """The first of the rules whose conditions are all met, with the words that meet them."""
    for rule in rules:
        if (rule.amid and spoken.isdisjoint(rule.amid)) or not spoken.isdisjoint(rule.not_amid):
            continue
        if (cues := _cues(known, rule, trigger)) is not None:
            return rule, cues
    return None


def _cues(known: Known, rule: EventTypeRule, trigger: Trigger) -> tuple[Word, ...] | None:
    """The words that meet the rule's conditions in text order, None where one is not met."""
    found: dict[int, Word] = {}
    for met in _conditions(known, rule, trigger):
        word = next(iter(met), None)
        if word is None:
            return None
        found[word.index] = word
    found.pop(trigger.word.index, None)
    return tuple(found[index] for index in sorted(found))


def _conditions(known: Known, rule: EventTypeRule, trigger: Trigger) -> Iterator[Iterable[Word]]:
    """For each condition that the rule sets, the words that meet it."""
    parse, word = known.parse, trigger.word
    if rule.particle:
        yield [
            child for child in parse.children(word, "compound:prt", "advmod") if child.lower in rule.particle
        ]
    if rule.object or rule.not_object or rule.object_is:
        objects = _objects(parse, trigger)
        if rule.object:
            yield [each for each in objects if _named(parse, each, rule.object)]
        if rule.not_object:
            yield [] if any(_named(parse, each, rule.not_object) for each in objects) else [word]
        if rule.object_is:
            yield [each for each in objects if _is_of(known, each, rule.object_is)]
    if rule.plural:
        yield [word] if word.is_plural else []
    if rule.alone:
        yield [] if _objects(parse, trigger) else [word]
    if rule.subject:
        yield [each for each in _subjects(parse, trigger) if _named(parse, each, rule.subject)]
    if rule.subject_is:
        yield [each for each in _subjects(parse, trigger) if _is_of(known, each, rule.subject_is)]
    if rule.modifier:
        yield _modifiers(parse, (word, *_objects(parse, trigger)), rule.modifier)
    if rule.complement:
        yield [each for each, form in _complements(parse, word) if form in rule.complement]
    if rule.governs:
        yield [each for each in parse.children(word, *_CLAUSES) if each.lemma in rule.governs]
    if rule.preposition or rule.oblique:
        yield _obliques(parse, rule, word)


def _obliques(parse: Parse, rule: EventTypeRule, word: Word) -> list[Word]:
    found = [
        each
        for preposition, each in parse.obliques(word)
        if (not rule.preposition or preposition in rule.preposition)
        and (not rule.oblique or _named(parse, each, rule.oblique))
        and (rule.oblique or each.entity not in _WHEN)
    ]
    if rule.preposition and not rule.oblique:
        # without its noun ("the man they called for") or before a clause ("charged him with spying")
        particles = parse.children(word, "compound:prt", "advmod")
        marks = [
            mark for clause in parse.children(word, *_CLAUSES) for mark in parse.children(clause, "mark")
        ]
        found += [
            each for each in (*particles, *marks) if each.tag != "TO" and each.lower in rule.preposition
        ]
    return found


def _named(parse: Parse, word: Word, lemmas: tuple[str, ...]) -> bool:
    """Whether the word, the role before a name or what a quantity is of is one of these: "*commander* Bo Lind", "dozens of
    *soldiers*"; or the word with what stands with it: "cease-fire", "martial law", "state of emergency"."""
    if word.lemma in lemmas:
        return True
    if word.is_name:
        return any(child.lemma in lemmas for child in parse.children(word, "compound", "nmod:desc", "appos"))
    of = [each for preposition, each in parse.obliques(word) if preposition == "of"]
    if _is_quantity(word):
        return any(each.lemma in lemmas for each in of)
    before = parse.children(word, "compound", "amod")
    return any(
        f"{child.lower}-{word.lemma}" in lemmas or f"{child.lower} {word.lemma}" in lemmas for child in before
    ) or any(f"{word.lemma} of {each.lemma}" in lemmas for each in of)


def _is_quantity(word: Word) -> bool:
    return word.tag == "CD" or word.lemma in _QUANTITY


def _objects(parse: Parse, trigger: Trigger) -> list[Word]:
    word = trigger.word
    if trigger.is_noun:
        found = [each.word for each in parse.obliques(word) if each.preposition in ("of", "on", "against")]
        found += parse.children(word, "compound")
    else:
        # "warned Manila": who is told, where nothing is said to be told
        found = parse.objects(word) or list(parse.children(word, "iobj"))
        if _is_passive(parse, word) and (subject := parse.subject(word)):
            found = [subject, *found]
    return [member for each in found for member in parse.conjuncts(each)]


def _subjects(parse: Parse, trigger: Trigger) -> list[Word]:
    word = trigger.word
    found: list[Word] = []
    if trigger.is_noun:
        found += [each.word for each in parse.obliques(word) if each.preposition == "by"]
        found += parse.children(word, "nmod:poss", "compound")
        if not lends_arguments(parse, trigger) or trigger.carrier is None:
            return found
        word = trigger.carrier
    subject = parse.agent_by(word) if _is_passive(parse, word) else parse.subject(word)
    return [*found, *(parse.conjuncts(subject) if subject is not None else ())]


def _is_passive(parse: Parse, verb: Word) -> bool:
    """Also without its auxiliary, as in a headline: "Curfew lifted after a week"."""
    bare = verb.tag == "VBN" and not parse.children(verb, "aux", "obj") and verb.head == verb.index
    return bare or parse.is_passive(verb)


def _modifiers(parse: Parse, words: Iterable[Word], modifiers: tuple[str, ...]) -> list[Word]:
    return [
        child
        for word in words
        for child in parse.children(word, "amod", "compound", "nmod:poss")
        if child.lemma in modifiers or child.lower in modifiers
    ]


def _complements(parse: Parse, word: Word) -> Iterator[tuple[Word, ClauseForm]]:
    for child in parse.children(word, *_CLAUSES):
        if child.tag == "VB" and not parse.children(child, "aux"):
            yield child, "to"
        elif child.tag == "VBG":
            yield child, "ing"
        elif child.relation == "ccomp":
            yield child, "that"


def _is_of(known: Known, word: Word, sorts: tuple[ActorSort, ...]) -> bool:
    if "anything" in sorts or ("people" in sorts and _are_people(known.parse, word)):
        return True
    link = known.heads.get(word.index)
    if link is None:
        return bool("state" in sorts and states().by_demonym_plural(word.text))
    if "actor" in sorts:
        return True
    kinds = {known.drafts[actor].kind for actor in link.actors}
    return (
        (bool({"person", "people"} & set(sorts)) and bool(kinds & {"PERSON", "NORP"}))
        or ("organisation" in sorts and "ORG" in kinds)
        or ("state" in sorts and "GPE" in kinds)
        or ("place" in sorts and bool(kinds & {"GPE", *_PLACES}))
    )


def _are_people(parse: Parse, word: Word) -> bool:
    """Whether the noun is one for people, a number of them, or a name of a people."""
    if _is_quantity(word):
        of = [each for preposition, each in parse.obliques(word) if preposition == "of"]
        return any(_are_people(parse, each) for each in of) if of else word.entity in ("", "CARDINAL")
    return word.entity == "NORP" or word.lower in _SOMEBODY or _named(parse, word, event_type_rules().people)
