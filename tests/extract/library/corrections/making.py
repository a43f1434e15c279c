"""Corrections made by hand, for tests: of actors and events by their ids in a story."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from extract.library.corrections.anchors import anchor, anchor_actor, anchor_event
from extract.library.corrections.changes import ActorAnchor, Attribute, Change, EventAnchor, Made
from extract.library.corrections.correct import correct
from extract.sources.article import digest
from extract.story import Actor, Event, Span, Story

WHEN = datetime(2026, 3, 8, 9, 30, tzinfo=UTC)


def made(story: Story, *changes: Change) -> tuple[Made, ...]:
    """The changes as corrections of this text, a minute apart."""
    return tuple(
        Made(
            id=f"c{number}",
            at=WHEN + timedelta(minutes=number),
            text=digest(story.article.text),
            change=change,
        )
        for number, change in enumerate(changes, 1)
    )


def after(story: Story, *changes: Change) -> Story:
    """The story with these changes, all of which must fit."""
    told, misfits = correct(story, made(story, *changes))
    assert [each.reason for each in misfits] == []
    return told


def who(story: Story, actor_id: str) -> ActorAnchor:
    return anchor_actor(story, story, actor_id)


def what(story: Story, event_id: str) -> EventAnchor:
    return anchor_event(story, event(story, event_id))


def moved(story: Story, span: Span, was: str | None, now: str | None) -> Attribute:
    return Attribute(
        words=anchor(story.article.text, span),
        was=None if was is None else who(story, was),
        now=None if now is None else who(story, now),
    )


def actor(story: Story, actor_id: str) -> Actor:
    return next(each for each in story.actors if each.id == actor_id)


def event(story: Story, event_id: str) -> Event:
    return next(each for each in story.events if each.id == event_id)
