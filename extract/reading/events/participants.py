"""Who takes part in an event, and as what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from extract.english.lexicon import event_nouns, event_type_rules, states
from extract.english.syntax import Parse, Word
from extract.reading.actors import Known
from extract.reading.events.anaphora import thing_meant
from extract.reading.events.moving import begun
from extract.reading.events.triggers import Trigger, lends_arguments
from extract.story import PLACES, ParticipantRole

_PLACE = frozenset({"in", "at", "near", "inside", "outside", "around", "off", "across", "over", "throughout"})
_RECIPIENT = frozenset({"to", "for"})
_TOGETHER = frozenset({"between", "among"})

Part = tuple[str, ParticipantRole]


def participants(known: Known, trigger: Trigger, acts: Mapping[int, Trigger]) -> tuple[Part, ...]:
    """Actor keys with their roles, each actor once, in the role that says most.

    `acts` are the acts that a "this" stands for: those who take part in one are touched by what is said of it.
    """
    found: dict[str, ParticipantRole] = {}
    for word, role in _arguments(known.parse, trigger):
        if (act := acts.get(word.index)) is not None and act is not trigger:
            for actor, _ in participants(known, act, {}):
                found.setdefault(actor, "other")
        for actor in actors_at(known, word):
            if actor not in found or (found[actor] == "other" and role != "place"):
                before = role == "agent" and word.relation == "compound"
                site = before and known.drafts[actor].kind in PLACES
                found[actor] = _before_noun(known, word, actor) if site else role
    return tuple(found.items())


def _before_noun(known: Known, name: Word, actor: str) -> ParticipantRole:
    """As what a place's name before an event's noun takes part: "the *Nairobi* bombing" was there, "the *U.S.* strike" is
    its state's, and of "the *Kenya* bombing" nobody knows."""
    if not actor.startswith("state:"):
        return "place"
    acts = name.text.isupper() or "." in name.text or states().by_demonym(name.text) is not None
    return "agent" if acts else "other"


def actors_at(known: Known, word: Word) -> Iterator[str]:
    """The actors that a word and its conjuncts stand for; a people's adjective stands for its state."""
    members = known.parse.conjuncts(word) if word.relation != "conj" else [word]
    for member in members:
        link = known.link_at(member)
        if link is None and (meant := thing_meant(known, member)) is not None:
            link = known.link_at(meant)
        if link is not None:
            yield from link.actors
        elif state := _state_of(known, member):
            yield state
        elif member.lemma in event_type_rules().armed:
            # "Russian jets", "Iran's navy": what forces do, their state does
            for owner in known.parse.children(member, "amod", "compound", "nmod:poss"):
                if state := _state_of(known, owner):
                    yield state


def _state_of(known: Known, word: Word) -> str | None:
    """The key of the state that a name or a people's adjective stands for, if the article has it."""
    if (link := known.heads.get(word.index)) is not None:
        return link.actors[0] if len(link.actors) == 1 and link.actors[0].startswith("state:") else None
    state = states().by_demonym(word.text)
    return f"state:{state.code}" if state is not None and f"state:{state.code}" in known.drafts else None


def _arguments(parse: Parse, trigger: Trigger) -> Iterator[tuple[Word, ParticipantRole]]:
    if trigger.is_noun:
        yield from _of_noun(parse, trigger)
        if lends_arguments(parse, trigger):
            yield from _of_carrier(parse, trigger)
    else:
        yield from _of_verb(parse, trigger.word)


def _of_verb(parse: Parse, verb: Word) -> Iterator[tuple[Word, ParticipantRole]]:
    subject = begun(parse, verb) or parse.subject(verb)
    passive = parse.is_passive(verb) or _is_passive_without_be(parse, verb)
    if passive and (agent := parse.agent_by(verb)):
        yield agent, "agent"
    if subject is not None:
        yield subject, "patient" if passive else "agent"
    for each in parse.objects(verb):
        yield each, "patient"
        yield from _possessors(parse, each)
    for each in parse.children(verb, "xcomp"):
        # "invited her to visit" where the parse makes her the subject of the visit
        if (moved := parse.child(each, "nsubj")) is not None:
            yield moved, "patient"
    for each in parse.children(verb, "iobj"):
        yield each, "recipient"
    for preposition, word in parse.obliques(verb):
        if not (passive and preposition == "by"):
            yield word, _role(preposition)
            if preposition not in _PLACE:
                yield from _possessors(parse, word)


def _is_passive_without_be(parse: Parse, verb: Word) -> bool:
    """ "Two men jailed for fraud", "with the town annexed": without an auxiliary; in a headline, a whole sentence, a tagger may
    read "jailed" as past."""
    if parse.children(verb, "aux", "obj", "iobj", "ccomp", "xcomp"):
        return False
    if verb.tag == "VBN":
        return verb.head == verb.index or verb.relation in ("advcl", "acl")
    return verb.tag == "VBD" and verb.head == verb.index and verb.lemma in event_nouns().always_to


def _of_noun(parse: Parse, trigger: Trigger) -> Iterator[tuple[Word, ParticipantRole]]:
    noun = trigger.word
    holder = parse.head(noun) if noun.relation == "compound" else noun
    done_to = noun.lemma in event_nouns().done_to_of
    for each in (noun, holder):
        if possessor := parse.possessor(each):
            yield possessor, "patient" if noun.lemma in event_nouns().done_to_owner else "agent"
    for each in (noun, holder) if holder is not noun else (noun,):
        obliques = parse.obliques(each)
        taken_by = (
            any(oblique.preposition == "by" for oblique in obliques) or parse.possessor(each) is not None
        )
        for preposition, word in obliques:
            if preposition == "by" or preposition in _TOGETHER:
                yield word, "agent"
            elif preposition in ("of", "on", "against"):
                yield word, "patient" if done_to or taken_by or preposition != "of" else "agent"
                yield from _possessors(parse, word)
            else:
                yield word, _role(preposition)
        for child in parse.children(each, "compound", "amod"):
            yield child, _role_before(noun, child)


def _role_before(noun: Word, name: Word) -> ParticipantRole:
    """As what the name before an event's noun takes part: "the *Bo* visit", "the *Bo* arrest", "the *Bo* probe"."""
    if name.entity != "PERSON":
        return "agent"
    if noun.lemma in event_nouns().either:
        return "other"
    return "patient" if noun.lemma in event_nouns().done_to_owner else "agent"


def _of_carrier(parse: Parse, trigger: Trigger) -> Iterator[tuple[Word, ParticipantRole]]:
    """The light verb's own arguments, but for the event noun itself."""
    verb = trigger.carrier
    if verb is None:
        return
    undergone = verb.lemma in event_nouns().undergoing
    for word, role in _of_verb(parse, verb):
        if word.index != trigger.word.index and word.head != trigger.word.index:
            yield word, "patient" if undergone and role == "agent" else role


def _possessors(parse: Parse, noun: Word) -> Iterator[tuple[Word, ParticipantRole]]:
    """ "criticized Beijing's decision": Beijing is touched by it."""
    if possessor := parse.possessor(noun):
        yield possessor, "other"


def _role(preposition: str) -> ParticipantRole:
    if preposition in _PLACE:
        return "place"
    if preposition in _RECIPIENT:
        return "recipient"
    return "other"
