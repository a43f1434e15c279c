"""From entities to actors: names first, then one walk through the article that links nominals and pronouns."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from extract.english.lexicon import regions, states
from extract.english.syntax import SUBJECTS, Parse
from extract.reading.actors.bearers import describe
from extract.reading.actors.headlines import bind_headline
from extract.reading.actors.known import Known, Link
from extract.reading.actors.metonymy import capitals_for_states
from extract.reading.actors.names import names
from extract.reading.actors.nominals import nominal
from extract.reading.actors.possessed import note_leaders, note_marriages
from extract.reading.actors.pronouns import is_pronoun, pronoun
from extract.reading.actors.unnamed import speaks, stands_for_anybody
from extract.reading.tabled import Named, text_of
from extract.story import PLACES, Actor, Mention

_SAYING_WHICH = ("compound", "amod", "nmod:desc")


def find_actors(parse: Parse, entities: Sequence[Named]) -> Known:
    """All who are named, spoken of and referred to in the article."""
    known = names(parse, entities)
    capitals_for_states(known)
    describe(known)
    note_leaders(known)
    note_marriages(known)
    labelled = {word.index for entity in entities for word in entity.words}
    for word in parse.words:
        if word.index in known.taken:
            continue
        if is_pronoun(word):
            pronoun(known, word)
        elif word.is_noun and word.index not in labelled:
            nominal(known, word)
    bind_headline(known)
    return known


def actors_of(known: Known) -> tuple[tuple[Actor, ...], dict[str, str]]:
    """The story's actors in the order in which the article brings them, and each key's id (`a1`, `a2` …).

    A place that only says which one something else is ("the Macon plant"), and that once, is none; nor is a part of the world
    that does nothing.
    """
    by_actor: dict[str, list[Link]] = {}
    for link in known.links:
        for actor in link.actors:
            by_actor.setdefault(actor, []).append(link)
    kept = {key: links for key, links in by_actor.items() if _is_actor(known, key, links)}
    ids = {key: f"a{number}" for number, key in enumerate(kept, 1)}
    return tuple(_actor(known, key, ids[key], links) for key, links in kept.items()), ids


def _is_actor(known: Known, key: str, links: Sequence[Link]) -> bool:
    draft = known.drafts[key]
    if draft.anonymous and draft.owner is None and _is_anybody(known, links):
        return False
    if draft.kind not in PLACES or key.startswith("state:"):
        return True
    if any(link.head.relation in SUBJECTS or link.head.relation in ("nmod:poss", "obj") for link in links):
        return True
    if draft.name in regions():
        return False
    return links[0].sentence != links[-1].sentence or any(
        link.head.relation not in _SAYING_WHICH for link in links
    )


def _is_anybody(known: Known, links: Sequence[Link]) -> bool:
    """ "Residents", "a brother", "the people": nobody in particular, unless they claim something or come back."""
    parse = known.parse
    first = links[0]
    spoken = [link for link in links if link.head.index not in known.quoted]
    if not spoken:
        return stands_for_anybody(parse, first.head)
    if len(spoken) > 1 or not stands_for_anybody(parse, first.head):
        return False
    verb = parse.head(first.head)
    claims = parse.children(verb, "ccomp", "parataxis", "obj") or verb.relation == "parataxis"
    return not (claims and speaks(parse, first.head)) and first.via != "source of a claim"


def _actor(known: Known, key: str, identity: str, links: Sequence[Link]) -> Actor:
    draft = known.drafts[key]
    names_used = [text_of(link.words) for link in links if link.form == "name"]
    name = (
        draft.name
        if draft.name in names_used or not names_used or not key.startswith("state:")
        else _best(names_used)
    )
    return Actor(
        id=identity,
        name=name,
        kind=draft.kind,
        role=draft.role,
        country=draft.country,
        aliases=tuple(dict.fromkeys(alias for alias in names_used if alias != name)),
        mentions=tuple(
            Mention(span=(link.words[0].start, link.words[-1].end), form=link.form, via=link.via)
            for link in links
        ),
    )


def _best(names_used: Collection[str]) -> str:
    """The state's own name as the article has it, not its capital's: the longest of its names."""
    own = [name for name in names_used if states().by_name(name)]
    return max(own or names_used, key=len)
