"""Words of an article, written down so that they are found again: where they stood, and what stood around them.

In the text that they were taken from they are found by position. In another version of it they are found by themselves and
what stands around them, and only where that is in one place: rather nowhere than in the wrong one.

Method: the selectors of the Web Annotation Data Model (TextQuoteSelector with TextPositionSelector).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from typing import Final

from extract.library.corrections.changes import (
    ActorAnchor,
    Anchor,
    Attribute,
    Change,
    EventAnchor,
    Hide,
    Merge,
    NotActor,
    Rename,
    Retype,
    SetDate,
    SetPublished,
    SetSpeaker,
    SetStatus,
)
from extract.story import Actor, Event, Span, Story

REACH: Final = 24
"""Code points on each side that are kept."""
OPENING: Final = 60
"""Code points of an article's beginning that stand for the whole."""
_FEWEST: Final = 8
"""Code points beside the words that are enough where the other side has changed."""
MENTIONS: Final = 6
"""Mentions that an actor is known by."""


def anchor(text: str, span: Span) -> Anchor:
    start, end = span
    return Anchor(
        span=span,
        words=text[start:end],
        before=text[max(0, start - REACH) : start],
        after=text[end : end + REACH],
    )


def opening(text: str) -> Anchor:
    """What stands for the article as a whole."""
    start = len(text) - len(text.lstrip())
    return anchor(text, (start, min(len(text), start + OPENING)))


def anchor_actor(raw: Story, story: Story, actor_id: str) -> ActorAnchor:
    """An actor of the corrected story; words that the reading itself gave it stand for it before those that it got by a
    correction, which may be undone, and names before pronouns. Raises KeyError where there is no such actor."""
    actor = _actor(story, actor_id)
    own = {mention.span for each in raw.actors if each.id == actor_id for mention in each.mentions}
    forms = ("name", "nominal", "pronoun")
    best = sorted(
        actor.mentions, key=lambda mention: (mention.span not in own, forms.index(mention.form), mention.span)
    )
    text = story.article.text
    return ActorAnchor(name=actor.name, words=tuple(anchor(text, each.span) for each in best[:MENTIONS]))


def anchor_event(story: Story, event: Event) -> EventAnchor:
    return EventAnchor(gist=event.gist, words=anchor(story.article.text, event.span))


def find(text: str, words: Anchor) -> Span | None:
    """Where the words stand in this text, or None where they do not, or may in several places."""
    if not words.words:
        return None
    start, end = words.span
    whole = words.before + words.words + words.after
    if 0 <= start <= end and text[max(0, start - len(words.before)) : end + len(words.after)] == whole:
        return (start, end)
    tries = [(whole, len(words.before))]
    if len(words.before) >= _FEWEST:
        tries.append((words.before + words.words, len(words.before)))
    if len(words.after) >= _FEWEST:
        tries.append((words.words + words.after, 0))
    for sought, offset in tries:
        if sought.strip() and (at := _only(text, sought)) is not None:
            return (at + offset, at + offset + len(words.words))
    return None


def find_actor(story: Story, sought: ActorAnchor) -> str | None:
    """The actor whom most of the words stand for in this story; of two alike the one of that name; None where there is none."""
    spans = [span for each in sought.words if (span := find(story.article.text, each)) is not None]
    votes = Counter(actor.id for actor in story.actors for span in spans if _is_at(actor, span))
    if not votes:
        return None
    names = {actor.id: actor.name for actor in story.actors}
    most = max(votes.values())
    best = [actor for actor, count in votes.items() if count == most]
    named = [actor for actor in best if names[actor] == sought.name]
    if 2 * most <= len(spans) and not named:
        return None
    return named[0] if named else best[0] if len(best) == 1 else None


def find_event(story: Story, sought: EventAnchor) -> Event | None:
    """The event of this trigger; one whose trigger only has more or fewer words is the same."""
    span = find(story.article.text, sought.words)
    if span is None:
        return None
    beside = [event for event in story.events if event.span[0] < span[1] and span[0] < event.span[1]]
    exact = [event for event in beside if event.span == span]
    return exact[0] if exact else beside[0] if len(beside) == 1 else None


def stands(text: str, change: Change) -> bool:
    """Whether any of the words that a correction is anchored to stand in this text."""
    return any(find(text, words) is not None for words in anchors_of(change))


def anchors_of(change: Change) -> Iterator[Anchor]:
    match change:
        case Merge(kept=kept, other=other):
            yield from (*kept.words, *other.words)
        case Rename(actor=actor) | Retype(actor=actor) | NotActor(actor=actor):
            yield from actor.words
        case Attribute(words=words) | SetSpeaker(words=words):
            yield words
        case SetPublished(opening=words):
            yield words
        case SetDate(event=event) | SetStatus(event=event) | Hide(event=event):
            yield event.words


def _is_at(actor: Actor, span: Span) -> bool:
    """Whether these words stand for the actor: exactly, or as a name with more or fewer of them. Mentions are in text order,
    so a name that overlaps stands beside the place where these words would."""
    at = bisect_left(actor.mentions, span, key=lambda mention: mention.span)
    near = actor.mentions[max(0, at - 1) : at + 2]
    return any(
        each.span == span or (each.form == "name" and each.span[0] < span[1] and span[0] < each.span[1])
        for each in near
    )


def _only(text: str, sought: str) -> int | None:
    """Where this stands, if that is one place."""
    at = text.find(sought)
    return None if at < 0 or text.find(sought, at + 1) >= 0 else at


def _actor(story: Story, actor_id: str) -> Actor:
    return {actor.id: actor for actor in story.actors}[actor_id]
