"""JSON: the whole story as story/1, or a part of it as excerpt/1.

A part is no story: spans would point into a text that is not there, and sentences would be counted anew. So an excerpt
holds the words themselves, keeps the story's ids and indices, and names another format.
"""

from __future__ import annotations

from typing import Any, Final

import msgspec

from extract.exports.corrected import corrections_of
from extract.exports.excerpt import Excerpt, actor_name, sentence_text
from extract.links import Links
from extract.story import Quote, Story
from extract.timeline import Entry

EXCERPT_FORMAT: Final = "excerpt/1"


def of_story(story: Story) -> str:
    """story/1, indented for people; programs want one line a story and take `story_line`."""
    return _indented(story)


def story_line(story: Story) -> bytes:
    """story/1 as one line of JSON Lines, with its line break."""
    return msgspec.json.encode(story) + b"\n"


def of_selection(part: Excerpt) -> str:
    """excerpt/1: the article without its text, then the actors, events and sentences that were chosen."""
    article = msgspec.to_builtins(part.links.story.article)
    del article["text"]
    return _indented(
        {
            "format": EXCERPT_FORMAT,
            "article": article,
            "actors": [
                {
                    "id": actor.id,
                    "name": actor.name,
                    "kind": actor.kind,
                    "role": actor.role,
                    "country": actor.country,
                }
                for actor in part.actors
            ],
            "events": [_event(part.links, row) for row in part.rows],
            **({} if part.quote is None else {"quotes": [_quote(part.links, part.quote)]}),
            **({"corrections": corrections_of(part)} if corrections_of(part) else {}),
            "sentences": [
                {
                    "index": index,
                    "span": part.links.story.sentences[index].span,
                    "text": sentence_text(part.links, index),
                }
                for index in part.sentences
            ],
        }
    )


def _event(links: Links, row: Entry) -> dict[str, Any]:
    """The event as the story has it, with the names and the date in words, so that it can be read alone."""
    event = links.events[row.event]
    return {
        "id": event.id,
        "gist": event.gist,
        "when": row.full,
        "factuality": event.factuality,
        "type": event.type,
        "participants": [
            {"actor": part.actor, "name": actor_name(links, part.actor), "role": part.role}
            for part in event.participants
        ],
        "source": None
        if event.source is None
        else {"actor": event.source, "name": actor_name(links, event.source)},
        "time": None if event.time is None else msgspec.to_builtins(event.time),
        "sentence": event.sentence,
        "sentences": sorted({each.sentence for each in links.mentions(row.event)}),
    }


def _quote(links: Links, quote: Quote) -> dict[str, Any]:
    return {
        "kind": quote.kind,
        "speaker": None
        if quote.speaker is None
        else {"actor": quote.speaker, "name": actor_name(links, quote.speaker)},
        "span": quote.span,
        "text": links.story.article.words(quote.span),
    }


def _indented(value: object) -> str:
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n"
