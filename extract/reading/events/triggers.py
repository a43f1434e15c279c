"""Which words are events: verbs, nouns that name events, and the light verbs that only carry one.

TimeML's notion (Pustejovsky et al. 2003): an auxiliary, a generic noun or a name is no event; of "made a trip" the trip is
the event, and the verb's subject, tense and adverbs are its.
"""

from __future__ import annotations

from msgspec import Struct

from extract.english.lexicon import connectives, event_classes, event_nouns, light_verbs
from extract.english.syntax import Parse, Word
from extract.reading.events.classes import class_of_adjective, class_of_verb
from extract.reading.events.moving import setting
from extract.reading.verbs import verb_group
from extract.story import EventClass, Span

_STAYING = frozenset({"remain", "stay"})
_NO_EVENT = frozenset({"be", "let", "include"})
_SOME_ACT = frozenset({"xcomp", "ccomp", "acl", "acl:relcl", "conj"})
_NOT_A_PREDICATE = frozenset(
    {"aux", "aux:pass", "cop", "case", "mark", "fixed", "amod", "compound", "cc", "discourse"}
)
_CONTAINERS = frozenset(
    {"package", "deal", "plan", "program", "programme", "campaign", "operation", "process", "bid"}
)
_STAMPING = frozenset({"publish", "update", "post", "modify", "revise"})
_PERIODS = frozenset({"quarter", "half", "year", "month", "week", "period", "season"})
_TALKING = frozenset({"know", "mean", "guess", "see"})


_DESCRIBING = frozenset({"lead", "head", "chair", "run"})
_IN_TIME = frozenset(
    {"after", "before", "ahead of", "prior to", "following", "since", "until", "till", "during"}
)
_OF_ARGUMENTS = frozenset({"of", "by", "between", "with", "against", "to", "from"})


class Trigger(Struct, frozen=True):
    """An event's word. `carrier` is the verb whose clause says when and whether it happens: for a verb itself, for a
    noun its light verb or one that says that it takes place, else None."""

    word: Word
    event_class: EventClass
    carrier: Word | None

    @property
    def is_noun(self) -> bool:
        return self.word.is_noun


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
        elif word.lower == "according" and parse.preposition(parse.head(word)) == "according to":
            found.append(Trigger(word, "REPORTING", None))  # TimeML has it as what is said
        elif word.is_verb and word.index not in carriers and _is_event_verb(parse, word):
            event_class = class_of_verb(parse, word)
            if event_class != "STATE" or not (_only_describes(parse, word) or _is_lasting(parse, word)):
                found.append(Trigger(word, "STATE" if _holds_office(parse, word) else event_class, word))
        elif word.tag.startswith("JJ") and (quality := class_of_adjective(parse, word)) is not None:
            found.append(Trigger(word, quality, word))
    return tuple(found)


def span_of(parse: Parse, verb: Word) -> Span:
    """A verb with its particle where that follows at once ("taken over")."""
    particle = parse.particle(verb)
    if particle is not None and particle.index == verb.index + 1:
        return (verb.start, particle.end)
    return verb.span


def tells_of_act(parse: Parse, verb: Word) -> bool:
    """Whether a carrier is a verb that does something: "made a trip"; not "the visit occurred", "following a call"."""
    return not _is_preposition(parse, verb) and not _takes_place(parse, verb)


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


def _is_event_verb(parse: Parse, verb: Word) -> bool:
    if verb.relation in _NOT_A_PREDICATE or _is_preposition(parse, verb):
        return False
    if verb.lemma in _NO_EVENT or (verb.lemma == "do" and verb.relation not in _SOME_ACT):
        return parse.particle(verb) is not None
    if verb.lemma in _STAMPING and _is_stamp(parse, verb):
        return False
    if verb.lemma == "have":
        return bool(parse.objects(verb))
    if verb.lemma == "end" and _is_of_account(parse, verb):
        return False
    if verb.lemma in _TALKING and verb.relation == "parataxis":
        subject = parse.child(verb, "nsubj")
        return subject is None or subject.lower not in ("you", "i")  # "you know", "I mean"
    return not _is_auxiliary(parse, verb)


def _is_stamp(parse: Parse, verb: Word) -> bool:
    """ "Published 14 March 2026", "Last updated at 18:42": says of the article itself when it appeared."""
    others = (each for each in parse.in_sentence(verb.sentence) if each != verb)
    return all(
        each.entity in ("DATE", "TIME") or each.tag in ("CD", "IN", "RB", "JJ") or not each.text[0].isalpha()
        for each in others
    )


def _is_of_account(parse: Parse, verb: Word) -> bool:
    """ "the quarter ended Sept. 30" says which quarter; nothing ended."""
    before = parse.words[max(0, verb.index - 1)]
    return verb.tag in ("VBN", "VBD", "VBG") and before.lemma in _PERIODS and not parse.auxiliaries(verb)


def _only_describes(parse: Parse, state: Word) -> bool:
    """ "a firm owned by Japan", "people living there": says which one it is, and no state that anything depends on."""
    return state.tag in ("VBG", "VBN") and state.relation in ("acl", "advcl") and not parse.auxiliaries(state)


def _is_lasting(parse: Parse, state: Word) -> bool:
    """ "The firm has 45 offices", "an island that belongs to Japan": told of no time but the present, and not as what somebody
    says or thinks; TimeML marks states that begin, end or have a date."""
    if state.lemma in _STAYING or state.relation.startswith(("ccomp", "xcomp")):
        return False
    group = verb_group(parse, state)
    present = group.tense == "PRESENT" and group.aspect == "NONE" and not group.modal
    return present and not any(child.entity in ("DATE", "TIME") for child in parse.children(state))


def _holds_office(parse: Parse, verb: Word) -> bool:
    """ "the alliance, led by Varga", "Arai, who leads the team": says who is at the head, and tells of no act."""
    if verb.lemma not in _DESCRIBING:
        return False
    if verb.relation == "acl" and verb.tag == "VBN":
        return parse.agent_by(verb) is not None
    return verb.relation == "acl:relcl" and verb.tag in ("VBZ", "VBP")


def _is_auxiliary(parse: Parse, verb: Word) -> bool:
    """ "is going to leave"."""
    return (
        verb.lower == "going"
        and bool(parse.auxiliaries(verb))
        and any(child.tag == "VB" for child in parse.children(verb, "xcomp"))
    )


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
            if _may_be_event(each) and light_verbs().of(verb.lemma, each.lemma, name) is not None:
                found.append(each)
    if not found and _takes_place(parse, verb):
        found.extend(_what_takes_place(parse, verb))
    return found


def _may_be_event(noun: Word) -> bool:
    """Whether its lemma names events, and the text no name by it: "began in March" is no march."""
    return noun.lemma in event_nouns() and not (noun.is_name and noun.entity not in ("", "EVENT"))


def _is_preposition(parse: Parse, verb: Word) -> bool:
    """ "following a call", "including a visit": participles that only attach what follows them."""
    return (
        verb.lower in event_classes().prepositions
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
    together = {
        f"{verb.lemma} {child.lower}" for child in parse.children(verb, "obj", "compound:prt", "advmod")
    }
    return bool({verb.lemma, *together} & event_classes().takes_place)


def _noun(parse: Parse, noun: Word, carrier: Word | None) -> Trigger | None:
    entry = event_nouns().get(noun.lemma)
    if entry is None or not _may_be_event(noun) or _is_in_name(parse, noun):
        return None
    if noun.relation in _NOT_A_PREDICATE - {"compound", "amod"}:
        return None
    if noun.relation == "compound" and parse.head(noun).lemma not in _CONTAINERS:
        return None
    known = carrier is not None or setting(parse, noun) is not None or _is_in_time(parse, noun)
    if entry.generic and not known and not _has_argument(parse, noun, entry.event_class):
        return None
    return Trigger(noun, entry.event_class, carrier)


def _is_in_name(parse: Parse, noun: Word) -> bool:
    """ "Resolution 425", "the Washington Treaty": a part of a name that no names' recogniser takes for an event's."""
    if not noun.is_name or noun.entity == "EVENT" or noun.text.isupper():
        return False
    near = parse.words[max(0, noun.index - 1)], parse.words[min(len(parse.words) - 1, noun.index + 1)]
    return any(each.sentence == noun.sentence and each != noun and each.tag in ("NNP", "CD") for each in near)


def _is_in_time(parse: Parse, noun: Word) -> bool:
    """ "after the vote", "in the run-up to the vote": what something else comes before or after happens."""
    opener = next(iter(parse.children(noun, "case")), None)
    if opener is None or not parse.determiner(noun):
        return False
    words = parse.preposition(noun)
    found = connectives().of(words, "noun") or connectives().ending(parse.text, opener.end)
    return found is not None and (found.relation != "same" or words == "during")


def _has_argument(parse: Parse, noun: Word, event_class: EventClass) -> bool:
    """Whether it says whose event or which one: "a sale to Taiwan", "Trump's response", "the hope that they come".

    A name before a noun without article says of what kind it is rather ("Taiwan sales").
    """
    if event_class in ("I_STATE", "REPORTING"):
        # "the hope that they come", "a plan to leave"; not "a plan announced on Friday"
        return any(
            each.relation == "ccomp" or parse.marker(each) is not None
            for each in parse.children(noun, "acl", "ccomp")
        )
    holder = parse.head(noun) if noun.relation == "compound" else noun
    if any(parse.children(each, "nmod:poss") for each in (noun, holder)):
        return True
    if any(each.preposition in _OF_ARGUMENTS for each in parse.obliques(holder)):
        return True
    named = any(child.is_name or child.entity for child in parse.children(noun, "compound", "amod"))
    return named and bool(parse.determiner(holder))
