"""The pieces of a reading, put together, are the story."""

from __future__ import annotations

import msgspec

from extract.progress import Actors, Events, Failed, Finished, Parsed, Piece, Sentences, Started, apply
from extract.story import Story
from tests.stories import invented_story


def pieces_of(story: Story) -> list[Piece]:
    """What a reading of this story would say."""
    assert story.pipeline is not None
    article = story.article
    return [
        Started(pipeline=story.pipeline),
        Parsed(done=10, total=len(article.text)),
        Sentences(sentences=story.sentences, entities=story.entities),
        Actors(
            actors=story.actors,
            times=story.times,
            published=article.published,
            published_basis=article.published_basis,
        ),
        Events(actors=story.actors, events=story.events, quotes=story.quotes),
        Finished(),
    ]


def test_all_pieces_in_order_make_the_story() -> None:
    story = invented_story()
    grown = Story(article=story.article)
    for piece in pieces_of(story):
        grown = apply(grown, piece)
    assert grown == story


def test_the_reading_dates_an_article_that_had_no_date() -> None:
    found = Actors(actors=(), times=(), published="2026", published_basis="inferred")
    story = apply(invented_story(), found)
    assert (story.article.published, story.article.published_basis) == ("2026", "inferred")


def test_progress_and_failure_leave_the_story_as_it_is() -> None:
    story = invented_story()
    for piece in (Parsed(done=1, total=2), Finished(), Failed(message="No.")):
        assert apply(story, piece) is story


def test_pieces_travel_as_lines() -> None:
    for piece in pieces_of(invented_story()):
        assert msgspec.json.decode(msgspec.json.encode(piece), type=Piece) == piece
