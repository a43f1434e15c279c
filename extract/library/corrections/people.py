"""Corrections of actors: who is one with whom, and what somebody is called and is.

Every function gives the new story and what stands in it of the correction; None where the story is as corrected already.
"""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from extract.library.corrections.anchors import find, find_actor
from extract.library.corrections.changes import ActorAnchor, Merge, NotActor, Rename, Retype
from extract.library.corrections.gists import named_anew
from extract.library.corrections.parts import DoesNotFit, actor_of, renumbered, with_actor, with_events
from extract.links import actors_of
from extract.story import Actor, Correction, Story
from extract.wording import KINDS

Outcome = tuple[Story, Correction | None]


def merge(story: Story, change: Merge, at: datetime) -> Outcome:
    kept, other = sought(story, change.kept), sought(story, change.other)
    if kept.id == other.id:
        return story, None
    told = _called(story, other, kept)
    told = renumbered(told, {other.id: kept.id})
    taken = {mention.span for mention in kept.mentions}
    mentions = (*kept.mentions, *(each for each in other.mentions if each.span not in taken))
    both = replace(
        kept,
        role=kept.role or other.role,
        country=kept.country or other.country,
        aliases=tuple(dict.fromkeys((*kept.aliases, *other.aliases))),
        mentions=tuple(sorted(mentions, key=lambda mention: mention.span)),
    )
    return with_actor(told, both), Correction(
        what="merged", at=at, actor=kept.id, was=other.name, now=kept.name
    )


def rename(story: Story, change: Rename, at: datetime) -> Outcome:
    actor = sought(story, change.actor)
    if actor.name == change.name:
        return story, None
    renamed = replace(actor, name=change.name)
    told = with_actor(_called(story, actor, renamed), renamed)
    return told, Correction(what="name", at=at, actor=actor.id, was=actor.name, now=change.name)


def retype(story: Story, change: Retype, at: datetime) -> Outcome:
    actor = sought(story, change.actor)
    if actor.kind == change.kind:
        return story, None
    note = Correction(
        what="kind", at=at, actor=actor.id, was=KINDS.get(actor.kind, actor.kind), now=KINDS[change.kind]
    )
    return with_actor(story, replace(actor, kind=change.kind)), note


def not_an_actor(story: Story, change: NotActor, at: datetime) -> Outcome:
    actor_id = find_actor(story, change.actor)
    if actor_id is None and any(find(story.article.text, words) for words in change.actor.words):
        return story, None
    actor = sought(story, change.actor)
    return renumbered(story, {actor.id: None}), Correction(
        what="no actor", at=at, was=actor.name, span=actor.mentions[0].span
    )


def sought(story: Story, actor: ActorAnchor) -> Actor:
    """The actor of this story. Raises DoesNotFit where there is none."""
    found = find_actor(story, actor)
    if found is None:
        raise DoesNotFit(f"no actor here is “{actor.name}”")
    return actor_of(story, found)


def _called(story: Story, was: Actor, now: Actor) -> Story:
    """The story whose lines call an actor by another name, where they name him or her by the reading's own choice."""
    return with_events(
        story,
        lambda event: (
            replace(event, gist=named_anew(story, event, was, now)) if was.id in actors_of(event) else event
        ),
    )
