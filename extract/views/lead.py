"""The lead of a story in four lines: who, what, when, where, as a first paragraph has them.

The act is the row of the timeline that most speaks for: it stands where articles say what they are about, is told more than
once, and is done by or to those on whom most of the story hangs. Who, when and where are that act's. Nothing is inferred:
an act without a date has none, and a place is one only where the article says so.

The parts are those of Giveme5W1H (Hamborg et al. 2019: position, frequency, exactness); the weights are ours.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Final

from msgspec import Struct

from extract.links import Links
from extract.salience import only_says_where
from extract.story import PLACES, Entity, Event, Span
from extract.timeline import Entry

_FIRST: Final = 6.0
_AGAIN: Final = 1.5
_MOST_AGAIN: Final = 3
_BY_WHOM: Final = 2.0
_IN_TITLE: Final = 4.0
_TYPED: Final = 1.5
_DATED: Final = 1.5
_CERTAIN: Final = 1.5
_PEOPLE: Final = 3
"""How many of those who matter are named where the act itself names fewer than two."""
_OPENING: Final = 6
"""Sentences among which a headline, a byline and a dateline are looked for."""
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_STEM: Final = 5


class Lead(Struct, frozen=True, kw_only=True):
    """The answers that the story gives; what it does not say is empty."""

    who: tuple[str, ...] = ()
    """Actors: those of the act, then others on whom most of the story hangs."""
    what: Entry | None = None
    where: tuple[Span, ...] = ()
    """The words of places, in the order of the text."""


def lead(links: Links, rows: Sequence[Entry], weight: Mapping[str, float]) -> Lead:
    """The lead of a story whose timeline has these rows, and in which so much hangs on each actor (`salience`)."""
    top = max(weight.values(), default=0.0) or 1.0
    title = _stems(links.story.article.title or "")
    opening = _opening(links, title)
    share = {actor: weight[actor] / top for actor in weight}
    what = max(rows, key=lambda row: _score(links, row, share, title, opening), default=None)
    return Lead(who=_who(links, what, weight), what=what, where=_where(links, what))


def _score(
    links: Links, row: Entry, share: Mapping[str, float], title: frozenset[str], opening: int
) -> tuple[float, int]:
    """How much a row speaks for the story, and for equals how early it stands. A headline's own line is short of what its
    story says, and so the line that says the same behind it goes before."""
    told = links.mentions(row.event)
    event = links.events[row.event]
    first = min(each.sentence - opening if each.sentence >= opening else 1 for each in told)
    who = sorted((share[part] for part in _acting(links, told)), reverse=True)
    words = _stems(row.words)
    score = (
        _FIRST / (1 + first)
        + _AGAIN * min(_MOST_AGAIN, len({each.sentence for each in told}) - 1)
        + _BY_WHOM * sum(who[:2])
        + _IN_TITLE * len(words & title) / max(1, len(words))
        + _TYPED * (event.type is not None)
        + _DATED * (event.time is not None and event.time.basis == "explicit")
        + _CERTAIN * (event.factuality in ("occurred", "ongoing", "scheduled"))
    )
    return score, -event.span[0]


def _acting(links: Links, told: Sequence[Event]) -> list[str]:
    """Those who do the act or to whom it is done, agents first."""
    parts = (
        part
        for role in ("agent", "patient", "recipient")
        for event in told
        for part in event.participants
        if part.role == role
    )
    acting = [part.actor for part in parts if part.actor in links.actors]
    if not any(part.role == "agent" for event in told for part in event.participants):
        # what somebody says of an act that nobody is said to do is mostly their own
        acting = [event.source for event in told if event.source in links.actors and event.source] + acting
    return list(dict.fromkeys(acting))


def _who(links: Links, what: Entry | None, weight: Mapping[str, float]) -> tuple[str, ...]:
    mine = [] if what is None else _acting(links, links.mentions(what.event))
    others = sorted(weight, key=lambda actor: -weight[actor])
    rest = (
        actor for actor in others if actor not in mine and not only_says_where(links, links.actors[actor])
    )
    wanted = _PEOPLE - len(mine) if len(mine) < 2 else 0
    return (*mine, *(actor for _, actor in zip(range(wanted), rest, strict=False)))


def _where(links: Links, what: Entry | None) -> tuple[Span, ...]:
    """Where the act took place: by its own words, else by the article's dateline."""
    if what is None:
        return _dateline(links)
    told = links.mentions(what.event)
    named = {part.actor for event in told for part in event.participants if part.role == "place"}
    sentences = {event.sentence for event in told}
    own = [
        span
        for actor in named & links.actors.keys()
        for span in links.mention_spans(actor)
        if links.sentence_at(span[0]) in sentences
    ]
    return tuple(sorted(own)) or _dateline(links)


def _dateline(links: Links) -> tuple[Span, ...]:
    """The places of the line that says where an article was written: it begins with one, ends in a dash and tells nothing.

    It stands last of all that looks like one: what an agency puts before its headline may, too.
    """
    story = links.story
    found: tuple[Span, ...] = ()
    for index, sentence in enumerate(story.sentences[:_OPENING]):
        start, end = sentence.span
        inside = story.entities[
            bisect_left(story.entities, start, key=_begin) : bisect_left(story.entities, end, key=_begin)
        ]
        places = tuple(entity.span for entity in inside if entity.label in PLACES)
        dashed = story.article.text[start:end].rstrip().endswith(("–", "—", "-", "_"))
        if places and places[0][0] == start and dashed and index not in links.events_of_sentence:
            found = _side_by_side(story.article.text, places)
    return found


def _side_by_side(text: str, places: tuple[Span, ...]) -> tuple[Span, ...]:
    """The first places with nothing but a comma between: "OSLO, Norway"; not the agency in "VALPAREL (Andean Wire)"."""
    joined = [places[0]]
    for place in places[1:]:
        if text[joined[-1][1] : place[0]].strip(" /") not in ("", ",", "and"):
            break
        joined.append(place)
    return tuple(joined)


def _begin(entity: Entity) -> int:
    return entity.span[0]


def _opening(links: Links, title: frozenset[str]) -> int:
    """The first sentence that tells something of the story, behind headline, byline and dateline."""
    for index, sentence in enumerate(links.story.sentences[:_OPENING]):
        words = _stems(links.story.article.text[slice(*sentence.span)])
        if words - title and index in links.events_of_sentence:
            return index
    return 0


def _stems(text: str) -> frozenset[str]:
    """The beginnings of words: enough to see "claims" in "claimed"."""
    return frozenset(word[:_STEM] for word in _WORD.findall(text.lower()))
