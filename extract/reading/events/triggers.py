"""Which words are events: verbs, nouns that name events, and the light verbs that only carry one.

TimeML's notion (Pustejovsky et al. 2003): an auxiliary, a generic noun or a name is no event; of "made a trip" the trip is
the event, and the verb's subject, tense and adverbs are its.
"""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from extract.english.lexicon import event_nouns, light_verbs, reporting
from extract.english.lexicon.tables import load, words
from extract.english.syntax import Parse, Word
from extract.story import EventClass

_NO_EVENT = frozenset({"be", "have", "do", "let", "accord", "include"})
_NOT_A_PREDICATE = frozenset(
    {"aux", "aux:pass", "cop", "case", "mark", "fixed", "amod", "compound", "cc", "discourse"}
)
_CONTAINERS = frozenset(
    {"package", "deal", "plan", "program", "programme", "campaign", "operation", "process", "bid"}
)


class Trigger(Struct, frozen=True):
    """An event's word. `carrier` is the verb whose clause says when and whether it happens: for a verb itself, for a
    noun its light verb or one that says that it takes place, else None."""

    word: Word
    event_class: EventClass
    carrier: Word | None

    @property
    def is_noun(self) -> bool:
        return self.word.is_noun


class _Classes(Struct, frozen=True, forbid_unknown_fields=True):
    ASPECTUAL: str
    PERCEPTION: str
    I_ACTION: str
    I_STATE: str
    STATE: str
    reports_alone: str
    prepositions: str
    takes_place: str
    takes_place_with: str


def triggers(parse: Parse) -> tuple[Trigger, ...]:
    """All events of the article in text order."""
    carried: dict[int, Word] = {}
    for word in parse.words:
        if word.is_verb and word.relation not in _NOT_A_PREDICATE:
            for noun in _carried(parse, word):
                carried[noun.index] = word
    carriers = {verb.index for verb in carried.values()}
    found: list[Trigger] = []
    for word in parse.words:
        if word.is_noun:
            if (named := _noun(parse, word, carried.get(word.index))) is not None:
                found.append(named)
        elif word.is_verb and word.index not in carriers and _is_event_verb(parse, word):
            found.append(Trigger(word, class_of(parse, word), word))
    return tuple(found)


def lends_arguments(parse: Parse, trigger: Trigger) -> bool:
    """Whether the carrier's own subject and objects are the event's: those of "made a trip", not of "the visit occurs"."""
    if trigger.carrier is None:
        return False
    if not trigger.is_noun:
        return True
    if _is_preposition(parse, trigger.carrier):
        return False
    noun = trigger.word
    while noun.relation == "conj":
        noun = parse.head(noun)
    return noun.head == trigger.carrier.index and noun.relation in ("obj", "obl", "nsubj:pass")


def class_of(parse: Parse, verb: Word) -> EventClass:
    """The TimeML class of a verb, by its lemma and, where a lemma has two, by what it governs."""
    particle = parse.particle(verb)
    said = reporting().verb(verb.lemma, particle.lower if particle else None)
    reports = bool(parse.children(verb, "ccomp", "parataxis")) or verb.relation == "parataxis"
    classes = _by_lemma()
    if said is not None and said.speech and (reports or _always_reports(verb.lemma)):
        return "REPORTING"
    for name in ("ASPECTUAL", "PERCEPTION", "I_STATE", "STATE"):
        if verb.lemma in classes[name]:
            return name
    if verb.lemma in classes["I_ACTION"] and parse.children(verb, "xcomp", "ccomp", "obl"):
        return "I_ACTION"
    return "OCCURRENCE"


def _always_reports(lemma: str) -> bool:
    """Whether it reports without a clause too: "commented on it", but not "celebrated it", which is a deed."""
    return lemma in _names(_classes().reports_alone)


@cache
def _by_lemma() -> dict[EventClass, frozenset[str]]:
    file = _classes()
    return {
        "ASPECTUAL": frozenset(words(file.ASPECTUAL)),
        "PERCEPTION": frozenset(words(file.PERCEPTION)),
        "I_ACTION": frozenset(words(file.I_ACTION)),
        "I_STATE": frozenset(words(file.I_STATE)),
        "STATE": frozenset(words(file.STATE)),
    }


@cache
def _classes() -> _Classes:
    return load("event_classes.toml", _Classes)


def _is_event_verb(parse: Parse, verb: Word) -> bool:
    if verb.relation in _NOT_A_PREDICATE or _is_preposition(parse, verb):
        return False
    if verb.lemma in _NO_EVENT:
        return parse.particle(verb) is not None
    return True


def _carried(parse: Parse, verb: Word) -> list[Word]:
    """The event nouns that a light verb carries: its object, passive subject or oblique; or the subject that takes place."""
    if _is_preposition(parse, verb):
        return [each for each in parse.children(verb, "obj") if each.lemma in event_nouns()]
    particle = parse.particle(verb)
    name = particle.lower if particle else None
    found = []
    subjects = parse.children(verb, "nsubj:pass")
    obliques = [
        each.word for each in parse.obliques(verb) if each.preposition in ("on", "in", "into", "under", "to")
    ]
    own = list(parse.children(verb, "obj"))
    for noun in [*own, *subjects, *(obliques if not own else ())]:
        for each in parse.conjuncts(noun):
            if each.lemma in event_nouns() and light_verbs().of(verb.lemma, each.lemma, name) is not None:
                found.append(each)
    if not found and _takes_place(parse, verb):
        found.extend(_what_takes_place(parse, verb))
    return found


def _is_preposition(parse: Parse, verb: Word) -> bool:
    """ "following a call", "including a visit": participles that only attach what follows them."""
    return (
        verb.lower in _names(_classes().prepositions)
        and verb.relation in ("acl", "advcl", "amod", "case", "nmod", "obl")
        and not parse.children(verb, "aux", "nsubj")
    )


def _what_takes_place(parse: Parse, verb: Word) -> list[Word]:
    """The event noun before it: its subject, or "her visit" of "agreed to arrange for her visit to occur"."""
    subject = parse.subject(verb)
    if subject is not None and subject.lemma in event_nouns():
        return [subject]
    near = [
        word for word in parse.words[max(0, verb.index - 3) : verb.index] if word.sentence == verb.sentence
    ]
    return (
        [word for word in near if word.is_noun and word.lemma in event_nouns()][-1:]
        if verb.tag == "VB"
        else []
    )


def _takes_place(parse: Parse, verb: Word) -> bool:
    if verb.lemma in _names(_classes().takes_place):
        return True
    together = {
        f"{verb.lemma} {child.lower}" for child in parse.children(verb, "obj", "compound:prt", "advmod")
    }
    return bool(together & _names(_classes().takes_place_with))


@cache
def _names(block: str) -> frozenset[str]:
    return frozenset(words(block))


def _noun(parse: Parse, noun: Word, carrier: Word | None) -> Trigger | None:
    entry = event_nouns().get(noun.lemma)
    if entry is None or (noun.is_name and noun.entity not in ("", "EVENT")):
        return None
    if noun.relation in _NOT_A_PREDICATE - {"compound", "amod"}:
        return None
    if noun.relation == "compound" and parse.head(noun).lemma not in _CONTAINERS:
        return None
    if entry.generic and carrier is None and not _has_argument(parse, noun):
        return None
    return Trigger(noun, entry.event_class, carrier)


def _has_argument(parse: Parse, noun: Word) -> bool:
    holder = parse.head(noun) if noun.relation == "compound" else noun
    if any(parse.children(each, "nmod:poss") for each in (noun, holder)):
        return True
    if any(child.is_name or child.entity for child in parse.children(noun, "compound", "amod")):
        return True
    return any(
        each.preposition in ("of", "by", "between", "with", "against", "to", "from")
        for each in parse.obliques(holder)
    )
