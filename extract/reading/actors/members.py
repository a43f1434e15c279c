"""Whom "the two leaders", "both sides", "the two countries" stand for: those whom the text has just brought together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import islice

from extract.english.lexicon import titles
from extract.english.lexicon.titles import GroupNoun
from extract.english.syntax import Parse, Word
from extract.reading.actors.groups import coordinated
from extract.reading.actors.known import Known, Link

_DEFINITE_PLURAL = frozenset({"the", "these", "those"})
_SENTENCES_BACK = 6
_MEDIATING = frozenset("arrange broker chair convene facilitate host mediate moderate sponsor".split())
_SIDES_BACK = 12
_OFTEN = 3
_MOST = 40
"""Mentions of one sentence among which the sides are looked for."""
_SAME_NOUN_BACK = 20
_LINKS_BACK = 200
_OF_TWO = frozenset({"couple", "pair", "duo"})
_ONE_OF_TWO = frozenset({"side", "camp"})
_EITHER = frozenset({"neither", "either", "each"})
_AGAINST = ("", "with", "against")
_KINDS = {"person": ("PERSON",), "organisation": ("ORG",), "state": ("GPE",)}


def group_noun(parse: Parse, noun: Word) -> GroupNoun | None:
    """A plural with "the two", "both" or "the" that several actors may stand behind; "two brothers" are new in the article."""
    if noun.lower in _ONE_OF_TWO and parse.determiner(noun) in _EITHER:
        return titles().group("sides")
    found = titles().group(noun.lower)
    if found is None or parse.children(noun, "acl", "nmod:poss", "nmod") or _superlative(parse, noun):
        return None
    definite = parse.determiner(noun) in _DEFINITE_PLURAL
    words = {child.lower for child in parse.children(noun, "nummod", "det", "det:predet", "cc:preconj")}
    if "both" in words or ("two" in words and definite):
        return found
    if noun.lower in _OF_TWO:
        return (
            found
            if parse.determiner(noun) == "the" and not parse.children(noun, "amod", "compound")
            else None
        )
    if noun.lower in ("sides", "neighbours", "neighbors", "leaders") and definite:
        return found
    return None


def _superlative(parse: Parse, noun: Word) -> bool:
    """ "The two largest economies" are said in full."""
    return any(child.tag in ("JJS", "RBS") for child in parse.children(noun, "amod"))


def members_before(known: Known, noun: Word, group: GroupNoun | None, count: int = 2) -> tuple[str, ...]:
    """The last `count` actors of a fitting kind before a word: those that one sentence brings together, first.

    Who urges "both sides" is neither: where the nearest would be exactly those, nobody is meant.
    """
    found = _members(known, noun, group, count)
    return () if found and set(found) <= _acting_on(known, noun) else found


def _acting_on(known: Known, noun: Word) -> set[str]:
    """The actors that are the subject of the clause in which the noun is something else."""
    parse = known.parse
    subject = parse.subject(parse.clause(parse.head(noun)))
    if subject is None or subject.index >= noun.index:
        return set()
    return {
        actor
        for member in parse.conjuncts(subject)
        if member.index < noun.index and (link := known.heads.get(member.index)) is not None
        for actor in link.actors
    }


def _members(known: Known, noun: Word, group: GroupNoun | None, count: int) -> tuple[str, ...]:
    if group is not None and len(group.members) > 1:
        return _sides(known, noun, count)
    if (holders := _holders(known, noun, group, count)) is not None:
        return holders
    office = _office(group)
    for kind in group.members if group else ("person", "organisation", "state"):
        kinds = _KINDS[kind]
        most = _most_named_states(known, noun, count) if kind == "state" else None
        for sentence in range(noun.sentence, max(-1, noun.sentence - _SENTENCES_BACK), -1):
            spoken_of = [link for link in known.in_sentence(sentence) if link.words[-1].index < noun.index]
            here = [link for link in spoken_of if known.of_kind(link, kinds) and _fits(link, kind)]
            here = [link for link in here if link.head.relation not in ("compound", "amod")]
            if office is not None:
                here = [link for link in here if _may_hold(known, link, office)]
            grouped = next((link for link in reversed(here) if len(link.actors) == count), None)
            if grouped is not None:
                return grouped.actors
            if noun.lower in _OF_TWO:
                # who only stand in one sentence are no couple
                if (pair := _together(known, here, count)) is not None:
                    return pair
                continue
            if most is not None:
                if (pair := _together(known, here, count)) is not None:
                    return pair
                continue
            actors = list(dict.fromkeys(actor for link in reversed(here) for actor in link.actors))
            if len(actors) > count and (together := _together(known, here, count)):
                return together
            if len(actors) >= count:
                return tuple(reversed(actors[:count]))
            if kind == "state":
                led = dict.fromkeys(
                    state for link in spoken_of for state in _states_of(known, link) if state in known.drafts
                )
                if len(led) == count:
                    return tuple(led)
        if most is not None:
            return most
    return ()


def _most_named_states(known: Known, noun: Word, count: int) -> tuple[str, ...] | None:
    """The states that the article is about, where it names them far more often than any other."""
    acting = _acting_on(known, noun)
    states = {
        key: often for key, often in known.named.items() if key.startswith("state:") and key not in acting
    }
    named = Counter(states)
    first = named.most_common(count + 1)
    if len(first) < count or first[count - 1][1] < _OFTEN:
        return None
    others = first[count][1] if len(first) > count else 0
    spoken_of = all(known.first_named[key] < noun.index for key, _ in first[:count])
    clear = first[count - 1][1] >= 2 * others and spoken_of
    return (
        tuple(sorted((key for key, _ in first[:count]), key=lambda key: known.first_named[key]))
        if clear
        else None
    )


def _office(group: GroupNoun | None) -> str | None:
    """What all of "both presidents" hold; "leaders" may be called otherwise."""
    title = titles().title(group.singular) if group is not None else None
    return title.word if title is not None and title.unique and title.word != "leader" else None


def _may_hold(known: Known, link: Link, office: str) -> bool:
    """Whether the article says so of all of them, or of none what they are."""
    drafts = [known.drafts[actor] for actor in link.actors]
    return all(not draft.titles or office in draft.titles for draft in drafts)


def _holders(known: Known, noun: Word, group: GroupNoun | None, count: int) -> tuple[str, ...] | None:
    """Of "the two senators" the last two who are said to be senators, where there are two."""
    title = titles().title(group.singular) if group is not None else None
    if title is None:
        return None
    found: dict[str, None] = {}
    for link in islice(known.before(noun, _SENTENCES_BACK), _LINKS_BACK):
        if len(link.actors) == 1 and title.word in known.drafts[link.actors[0]].titles:
            found[link.actors[0]] = None
            if len(found) == count:
                return tuple(reversed(found))
    return None


def _sides(known: Known, noun: Word, count: int) -> tuple[str, ...]:
    """Whom the same noun stood for before, bodies and states that the text has brought together, else those that one sentence names; persons are sides only where
    it names no others together, and then those whom they lead are."""
    for link in islice(known.before(noun, _SAME_NOUN_BACK), _LINKS_BACK):
        if link.head.lemma == noun.lemma and len(link.actors) == count:
            return link.actors
    persons: tuple[str, ...] = ()
    only_named: tuple[str, ...] = ()
    for sentence in range(noun.sentence, max(-1, noun.sentence - _SIDES_BACK), -1):
        here = [
            link
            for link in known.in_sentence(sentence)
            if link.words[-1].index < noun.index
            and link.head.relation not in ("compound", "amod")
            and not _mediates(known.parse, link.head)
        ][-_MOST:]
        bodies = [link for link in here if known.of_kind(link, ("ORG",)) or _fits(link, "state")]
        if (pair := _brought_together(known, bodies, count)) is not None:
            return pair
        if sentence <= noun.sentence - _SENTENCES_BACK:
            continue
        if not persons:
            people = [link for link in here if known.of_kind(link, ("PERSON",))]
            persons = _brought_together(known, people, count) or ()
        themselves = [link for link in bodies if link.head.relation != "nmod:poss" and link.via != "unnamed"]
        named = dict.fromkeys(actor for link in themselves for actor in link.actors)
        if not only_named and len(named) == count:
            only_named = tuple(named)
    return only_named or _led(known, persons) or persons


def _mediates(parse: Parse, name: Word) -> bool:
    """Whether it stands between the sides: "talks brokered by Qatar and Turkey", "Norway hosted the talks"."""
    first = parse.head(name) if name.relation == "conj" else name
    verb = parse.head(first)
    acts = first.relation == "nsubj" or parse.preposition(first) == "by"
    return acts and verb.lemma in _MEDIATING


def _brought_together(known: Known, here: Sequence[Link], count: int) -> tuple[str, ...] | None:
    """Of a group, of one phrase ("Israel and Hamas"), or of one deed ("Corsa fights the union")."""
    for link in reversed(here):
        if len(link.actors) == count:
            return link.actors
        phrase = known.parse.conjuncts(link.head)
        links = [known.heads.get(member.index) for member in phrase]
        if len(phrase) == count and all(each in here for each in links):
            return tuple(dict.fromkeys(actor for each in links if each is not None for actor in each.actors))
        subject = known.parse.subject(known.parse.head(link.head))
        other = known.heads.get(subject.index) if subject is not None else None
        opposed = link.head.relation in ("obj", "obl") and known.parse.preposition(link.head) in _AGAINST
        if opposed and count == 2 and other in here and other is not None and len(phrase) == 1:
            pair = dict.fromkeys((*other.actors, *link.actors))
            if len(pair) == count:
                return tuple(pair)
    return None


def _led(known: Known, persons: Sequence[str]) -> tuple[str, ...]:
    """The bodies that persons are said to lead, where each leads one."""
    led = [known.leads.get(person, set()) for person in persons]
    found = dict.fromkeys(body for bodies in led for body in bodies)
    return tuple(found) if len(found) == len(persons) and all(len(bodies) == 1 for bodies in led) else ()


def _together(known: Known, here: Sequence[Link], count: int) -> tuple[str, ...] | None:
    """Of "Kenya and Uganda agree as Tanzania protests" the two that one phrase names."""
    for link in reversed(here):
        if link.head.relation == "conj":
            found = coordinated(known, link)
            if found is not None and len(found) == count:
                return found
    return None


def _states_of(known: Known, link: Link) -> tuple[str, ...]:
    """A state, and the state of one who speaks for it: the two countries of "Ruto, who met Uganda's leader"."""
    if _fits(link, "state"):
        return link.actors
    draft = known.drafts[link.actors[0]]
    speaks_for = any(
        (title := titles().title(each)) is not None and title.acts_for == "state" for each in draft.titles
    )
    return (f"state:{draft.country}",) if len(link.actors) == 1 and draft.country and speaks_for else ()


def _fits(link: Link, kind: str) -> bool:
    """Of what is a GPE, only states are "countries"."""
    return kind != "state" or all(actor.startswith("state:") for actor in link.actors)
