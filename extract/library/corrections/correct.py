"""A story and the corrections that stand, made into the story as corrected."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from extract.library.corrections.anchors import find
from extract.library.corrections.changes import (
    Attribute,
    Change,
    Hide,
    Made,
    Merge,
    NotActor,
    Rename,
    Retype,
    SetDate,
    SetPublished,
    SetSpeaker,
    SetStatus,
)
from extract.library.corrections.happenings import hide, set_date, set_status
from extract.library.corrections.mentions import attribute
from extract.library.corrections.parts import DoesNotFit
from extract.library.corrections.people import Outcome, merge, not_an_actor, rename, retype
from extract.library.corrections.speakers import set_speaker
from extract.story import Article, Correction, Story


class Misfit(Struct, frozen=True):
    """A correction that changes nothing here, and why."""

    made: Made
    reason: str


def correct(story: Story, made: Sequence[Made]) -> tuple[Story, tuple[Misfit, ...]]:
    """The story with these corrections, one after the other, and those that do not fit it.

    Without any it is the story itself. Each correction that changed something stands in its `corrections`; one that the
    reading agrees with by now changes nothing and is none that does not fit.
    """
    misfits = []
    for each in made:
        try:
            story, note = _corrected(story, each.change, each.at)
        except DoesNotFit as reason:
            misfits.append(Misfit(each, str(reason)))
            continue
        if note is not None:
            story = replace(story, corrections=(*story.corrections, note))
    return story, tuple(misfits)


def dated(article: Article, made: Sequence[Made]) -> Article:
    """The article as it is to be read: with the date of publication that the reader gave it last, if any.

    Relative dates hang on the words around them, so a story gets another date by being read with it, and no other way.
    """
    given = [
        each.change.published
        for each in made
        if isinstance(each.change, SetPublished) and find(article.text, each.change.opening) is not None
    ]
    return replace(article, published=given[-1], published_basis="given") if given else article


def _corrected(story: Story, change: Change, at: datetime) -> Outcome:
    match change:
        case Merge():
            return merge(story, change, at)
        case Rename():
            return rename(story, change, at)
        case Retype():
            return retype(story, change, at)
        case NotActor():
            return not_an_actor(story, change, at)
        case Attribute():
            return attribute(story, change, at)
        case SetSpeaker():
            return set_speaker(story, change, at)
        case SetDate():
            return set_date(story, change, at)
        case SetStatus():
            return set_status(story, change, at)
        case Hide():
            return hide(story, change, at)
        case SetPublished():
            return _set_published(story, change, at)
    assert_never(change)


def _set_published(story: Story, change: SetPublished, at: datetime) -> Outcome:
    """Said of a story that was read with this date (`dated`); another is not there yet. A newer version that begins otherwise
    may have appeared on another day."""
    if find(story.article.text, change.opening) is None:
        raise DoesNotFit("the article begins otherwise than it did")
    if story.article.published != change.published:
        return story, None
    note = Correction(what="published", at=at, was=change.was, now=change.published)
    article = replace(story.article, published_basis="corrected")
    return replace(story, article=article), note
