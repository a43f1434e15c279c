"""Which events speak of one before them once more: "has invited … the invitation", the headline's act and the lead's.

A wrong link puts two acts into one row, which nobody can see; two rows for one act can be seen and are only untidy. So all
must fit: the act's word, who takes part, what it is done to, its date, whether it happened; and of several acts that fit,
none is chosen. `timeline` makes one row of what is linked here, `dating` gives it one date.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from msgspec import Struct

from extract.english.lexicon import acts
from extract.english.syntax import Parse, Word
from extract.reading.dating import Stretch, meet
from extract.reading.events.participants import Part
from extract.reading.events.status import Status
from extract.reading.events.triggers import Trigger
from extract.reading.headline import headline_sentences
from extract.story import Factuality, ParticipantRole

_FITTING: Final[tuple[frozenset[Factuality], ...]] = (
    frozenset({"occurred", "ongoing"}),
    frozenset({"scheduled", "possible", "conditional"}),
)
_POINTING: Final = frozenset({"the", "this", "that", "these", "those"})
_CORE: Final = frozenset({"agent", "patient", "recipient"})
_NO_ACT: Final = frozenset({"STATE", "I_STATE", "PERCEPTION", "ASPECTUAL"})
_TAKING_PLACE: Final = frozenset({"strike", "hit", "occur", "happen", "erupt"})
_STRIKING: Final = frozenset(
    """quake earthquake aftershock tremor storm hurricane typhoon cyclone tornado flood tsunami avalanche landslide mudslide
    eruption blast explosion attack airstrike shooting crash collision fire accident massacre""".split()
)
"""What strikes when it happens; of "talks hit a snag" the talks went on."""

_SUFFERING: Final = frozenset({"suffer", "experience", "undergo"})
_PLURAL_AS_ONE: Final = frozenset({"talk", "exercise", "negotiate", "celebrate", "maneuver"})
"""Acts whose plural is one act: "the talks", "military exercises"."""

_OWN_CLAUSE: Final = ("advcl", "parataxis", "ccomp", "conj", "acl", "appos", "list")
_MEASURED: Final = frozenset(
    """advance climb decline decrease drop fall fluctuation gain growth improvement increase jump loss outflow plunge rally
    recovery rise shipment shift slide slowdown slump surge""".split()
)
"""What accounts and prices do: "the decline" is of whatever the sentence is of."""

_TOLD: Final = frozenset({"occurred", "ongoing", "scheduled"})
_SHARED_IN_HEADLINE: Final = 2
_SHARED_BY_OTHERS: Final = 3
"""Of words that headline and lead share: as many are one act, even where they name others as who acts."""

_REMEMBERED: Final = 12
"""Acts of one word, and mentions of one act, that a new one is held against: more would cost much and tell nothing."""

_LEAD: Final = 3
"""Sentences below the headline in which its act is told again."""


class Told(Struct, frozen=True):
    """An event as far as it is known when mentions are linked."""

    trigger: Trigger
    status: Status
    parts: tuple[Part, ...]
    when: Stretch | None


class _Mention(Struct, frozen=True):
    """What a mention says of its act, ready to be compared."""

    index: int
    told: Told
    agents: frozenset[str]
    patients: frozenset[str]
    places: frozenset[str]
    core: frozenset[str]
    """Who acts, or is acted on."""
    content: frozenset[str]
    """The lemmas of the nouns, names and numbers that it stands with in its phrase or clause."""
    words: frozenset[str]
    """All lemmas there."""
    telling: frozenset[str]
    """The lemmas of its nouns, names, numbers and verbs, without its own."""


def retold(parse: Parse, events: Sequence[Told]) -> dict[int, int]:
    """For each event that speaks of an earlier one, the first that does; indices are those of `events`."""
    headline = headline_sentences(parse)
    by_word = {told.trigger.word.index: index for index, told in enumerate(events)}
    groups: dict[str, list[list[_Mention]]] = {}
    found: dict[int, int] = {}
    for index, told in enumerate(events):
        if told.trigger.event_class in _NO_ACT or told.trigger.word.lemma in _MEASURED:
            continue
        if told.trigger.event_class == "REPORTING" and not told.trigger.is_noun:
            continue
        mention = _mention(parse, index, told)
        other = _taking_place(parse, told.trigger, by_word)
        if other is not None and other < index:
            found[index] = found.get(other, other)
            continue
        same_act = groups.setdefault(acts().of(_name(parse, told.trigger)), [])
        fitting = [group for group in same_act if _is_again(parse, mention, group, headline)]
        if len(fitting) == 1:
            found[index] = fitting[0][0].index
            del fitting[0][_REMEMBERED:]
            fitting[0].append(mention)
        else:
            del same_act[:-_REMEMBERED]
            same_act.append([mention])
    return found


def _taking_place(parse: Parse, trigger: Trigger, by_word: Mapping[int, int]) -> int | None:
    """The other word of "the quake struck" and "suffered a quake": a verb that only says that the noun takes place."""
    if trigger.is_noun:
        verb = parse.head(trigger.word)
        return (
            by_word.get(verb.index) if trigger.word.relation == "obj" and verb.lemma in _SUFFERING else None
        )
    subject = parse.child(trigger.word, "nsubj")
    if subject is None or trigger.word.lemma not in _TAKING_PLACE:
        return None
    return by_word.get(subject.index) if subject.lemma in _STRIKING else None


def _name(parse: Parse, trigger: Trigger) -> str:
    """The lemma with its particle: "take over"."""
    particle = None if trigger.is_noun else parse.particle(trigger.word)
    return f"{trigger.word.lemma} {particle.lower}" if particle else trigger.word.lemma


def _mention(parse: Parse, index: int, told: Told) -> _Mention:
    around = _around(parse, told.trigger)
    content = {word.lemma for word in around if word.is_noun or word.tag == "CD"}
    return _Mention(
        index,
        told,
        _in_role(told, "agent"),
        _in_role(told, "patient"),
        _in_role(told, "place"),
        frozenset(actor for actor, role in told.parts if role in _CORE),
        frozenset(content - {told.trigger.word.lemma}),
        frozenset(word.lemma for word in around),
        frozenset(
            word.lemma
            for word in around
            if (word.is_noun or word.tag == "CD" or (word.is_verb and not word.relation.startswith("aux")))
            and word.index != told.trigger.word.index
        ),
    )


def _is_again(parse: Parse, mention: _Mention, group: Sequence[_Mention], headline: int) -> bool:
    """Whether the mention speaks of the act of the group."""
    first = group[0]
    lead = (
        first.told.trigger.word.sentence < headline <= mention.told.trigger.word.sentence < headline + _LEAD
    )
    if lead and _is_headlines(mention, first):
        return True
    if not all(_compatible(mention, other) for other in group):
        return False
    if mention.told.trigger.is_noun:
        return _is_one_act(parse, first) and _points_back(parse, mention, group)
    return _repeats(parse, mention, first)


def _is_headlines(mention: _Mention, first: _Mention) -> bool:
    """Whether the lead tells the act of the headline, which says less of it, and who acts in other words: "Kenya agrees" is
    its government. A number that both have tells most."""
    if not _statuses_fit(mention.told, first.told):
        return False
    if not _dates_fit(mention.told.when, first.told.when):
        return False
    shared = sum(2 if lemma[:1].isdigit() else 1 for lemma in first.telling & mention.telling)
    one, other = ({actor for actor, _ in each.told.parts} for each in (mention, first))
    others = bool(one and other and not one & other)
    return shared >= (_SHARED_BY_OTHERS if others else _SHARED_IN_HEADLINE)


def _compatible(one: _Mention, other: _Mention) -> bool:
    """Whether nothing sets the two apart: status, dates, who takes part as what, one against many."""
    if not _statuses_fit(one.told, other.told):
        return False
    if not _dates_fit(one.told.when, other.told.when):
        return False
    if one.core and other.core and not (one.core <= other.core or other.core <= one.core):
        return False
    for first, second in (
        (one.agents, other.agents),
        (one.patients, other.patients),
        (one.places, other.places),
    ):
        if first and second and not first & second:
            return False
    both_nouns = one.told.trigger.is_noun and other.told.trigger.is_noun
    return not (both_nouns and one.told.trigger.word.is_plural != other.told.trigger.word.is_plural)


def _dates_fit(one: Stretch | None, other: Stretch | None) -> bool:
    """Whether one date lies within the other, where both have one."""
    return one is None or other is None or meet(one, other) in (one, other)


def _statuses_fit(later: Told, earlier: Told) -> bool:
    """A noun of which nothing more is said is as its act is, if that happens at all."""
    both = {later.status.factuality, earlier.status.factuality}
    if "negated" in both:
        return len(both) == 1
    if later.trigger.is_noun and later.trigger.carrier is None and not later.status.cues:
        return True
    return any(both <= fitting for fitting in _FITTING)


def _in_role(told: Told, role: ParticipantRole) -> frozenset[str]:
    return frozenset(actor for actor, each in told.parts if each == role)


def _points_back(parse: Parse, mention: _Mention, group: Sequence[_Mention]) -> bool:
    """ "the invitation", "his resignation", "Friday's attack": a noun that says that it was told before, and says nothing
    new of it: "the new attack", "the sale of the mine" are other acts until the article says otherwise."""
    noun = mention.told.trigger.word
    possessor = parse.possessor(noun)
    if parse.determiner(noun) not in _POINTING and possessor is None:
        return False
    if noun.relation == "compound" or parse.children(noun, "nummod", "acl"):
        return False
    earlier = group[0].told.trigger
    if noun.is_plural and not earlier.is_noun and acts().of(noun.lemma) not in _PLURAL_AS_ONE:
        return False
    known = {actor for each in group for actor, _ in each.told.parts}
    if possessor is not None and (not mention.core or not mention.core <= known):
        return False  # "its trial" is not the trial of somebody else that was spoken of
    told = frozenset[str]().union(*(each.words for each in group))
    new = [
        child.lemma
        for child in (
            *parse.children(noun, "amod", "compound"),
            *(each.word for each in parse.obliques(noun)),
        )
        if child.lemma not in told
    ]
    actors = bool(mention.core & known)
    named = {child.lemma for child in parse.children(noun, "compound") if child.is_name}
    return not [lemma for lemma in new if not (actors and lemma in named)]


def _around(parse: Parse, trigger: Trigger) -> Sequence[Word]:
    """The words of its phrase or clause, without the clauses that hang on it."""
    found = [trigger.carrier or trigger.word]
    for word in found:
        found.extend(
            child
            for child in parse.children(word)
            # "found him guilty" is one clause
            if not child.relation.startswith(_OWN_CLAUSE)
            or (child.relation == "ccomp" and not _is_clause(parse, child))
        )
    return found


def _is_clause(parse: Parse, head: Word) -> bool:
    return head.is_verb or bool(parse.children(head, "cop", "mark"))


def _is_one_act(parse: Parse, mention: _Mention) -> bool:
    """Not "arrested a dozen times", nor "to be murdered" of nobody in particular."""
    trigger = mention.told.trigger
    if trigger.is_noun:
        return True
    times = [each for each in parse.children(trigger.word, "obl", "obj") if each.lower == "times"]
    return not times and bool(mention.core)


def _repeats(parse: Parse, mention: _Mention, first: _Mention) -> bool:
    """ "Japan invited her … Japan has invited her": the same verb by and to the same, or an act named by a noun before."""
    if first.told.trigger.is_noun:
        return bool(first.core) and first.core <= mention.core and first.content <= mention.content
    status, infinitive = mention.told.status.factuality, mention.told.trigger.word.tag == "VB"
    if status not in _TOLD or (infinitive and status != "scheduled"):
        return False
    agents, patients = mention.agents & first.agents, mention.patients & first.patients
    if not (agents or patients):
        return False
    if _objects(parse, mention.told.trigger) != _objects(parse, first.told.trigger):
        return False
    if not (agents and patients) and not (mention.content & first.content):
        return False
    return _tells_the_same(mention, first)


def _tells_the_same(one: _Mention, other: _Mention) -> bool:
    """Whether one says no more than the other, so that two deeds of one kind stay two ("won in Rome", "won in Bonn")."""
    return one.content <= other.content or other.content <= one.content


def _objects(parse: Parse, trigger: Trigger) -> set[str]:
    verb = trigger.carrier or trigger.word
    held = parse.children(verb, "nsubj:pass") if parse.is_passive(verb) else parse.objects(verb)
    return {each.lemma for each in held if each.is_noun or each.tag == "CD"}
