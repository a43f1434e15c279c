"""Dateline's library: the text of an article in, its Story out. No screen.

    >>> import extract
    >>> story = extract.read("Trump met Takaichi in Tokyo on Friday.", published="2026-01-03")
    >>> [actor.name for actor in story.actors]

`read` loads spaCy and the pipeline when it is first called; importing this package does not. Story and its parts are frozen;
what each field means stands in `docs/story-format.md`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from extract.story import Article, Story

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["Article", "Story", "load_stories", "load_story", "read"]


def read(text: str | Article, published: str | None = None, pipeline: str | None = None) -> Story:
    """What the article says: who did what to whom, when, and who says so.

    `published` is when it appeared (`2026-01-03`, `2026-01` or `2026`): "Friday" is reckoned from it, and without it stays
    an unknown Friday. `pipeline` names an installed spaCy pipeline; None is the one that ships. A text is made safe first
    (line ends, tabs, characters that act on a terminal), and the spans of the story are those of `story.article.text`.

    Raises ValueError where the date is none, SourceError where the text is empty, and PipelineError where the pipeline
    is not installed or lacks a component.
    """
    from extract.reading.reader import read as read_article
    from extract.sources import make_article
    from extract.sources.published import checked

    given = None if published is None else checked(published)
    if isinstance(text, str):
        article = make_article(text, name="the text", given=given)
    else:
        article = make_article(
            text.text,
            name=text.id,
            id=text.id,
            title=text.title,
            url=text.url,
            author=text.author,
            publisher=text.publisher,
            given=given,
            published=text.published,
        )
    return read_article(article, _pipeline(pipeline))


def load_story(path: str | Path) -> Story:
    """A story from its file, checked. Raises StoryError (a ValueError) where it is none."""
    from extract.library.stories import load_story as load

    return load(path)


def load_stories(path: str | Path) -> Iterator[Story]:
    """What `dateline extract` wrote, story by story, each checked. Raises StoryError at the line that holds none."""
    from extract.library.stories import load_stories as load

    return load(path)


@lru_cache(maxsize=1)
def _pipeline(name: str | None) -> Language:
    """Loaded once: it takes longer than reading an article does."""
    from extract.english.load import load_pipeline

    return load_pipeline(name)
