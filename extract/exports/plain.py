"""Plain text: what `y` copies, and what `dateline FILE | less` prints.

Lines are never wrapped: who pipes them has their own width, and a sentence that stays on its line can be found by grep.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from extract.exports.citation import described, quoted, source_line, subject
from extract.exports.corrected import corrected_lines, remark
from extract.exports.excerpt import Excerpt, excerpt, sentence_text, sentences_of
from extract.links import Links, Selection
from extract.quads import QUAD_SIGNS
from extract.story import Story
from extract.timeline import Entry
from extract.wording import KINDS, SIGNS, published

WIDEST_NAME = 48
"""Cells after which a name pushes its own row to the right, and no longer every row."""


def of_selection(part: Excerpt) -> str:
    """What was chosen, in words that need no legend, then where it comes from."""
    lines = []
    if part.selection.actors:
        lines = [subject(part), "", *(_sentences(part) or ["No sentence mentions all of them."])]
    elif part.selection.events:
        lines = [*(row_line(part.links, row) for row in part.rows), *_sentences(part)]
    elif part.quote is not None:
        lines = [f"{quoted(part.links, part.quote)}:", *_sentences(part)]
    else:
        lines = _sentences(part)
    return "\n".join([*lines, "", *sourced(part)]) + "\n"


def of_story(story: Story) -> str:
    """The whole story: what was read, the actors, then the timeline, each row with its sentence."""
    whole = excerpt(story, Selection())
    corrected = [f"  {line}" for line in corrected_lines(whole)]
    end = ["", "CORRECTIONS", *corrected] if corrected else []
    return "\n".join([*_head(whole), "", *_actors(whole), "", *timeline_lines(whole), *end]) + "\n"


def sourced(part: Excerpt) -> list[str]:
    """The lines at the end: what of it was corrected, and where it comes from."""
    return [*corrected_lines(part), f"Source: {source_line(part.links.story.article)}"]


def _sentences(part: Excerpt) -> list[str]:
    return [sentence_text(part.links, index) for index in part.sentences]


def row_line(links: Links, row: Entry) -> str:
    """`Jun 2026, scheduled: the route closes (according to Mara Lindholm)`."""
    event = links.events[row.event]
    source = remark(links, row)
    return f"{row.full}, {event.factuality}: {row.words}{f' ({source})' if source else ''}"


def _head(whole: Excerpt) -> Iterator[str]:
    story = whole.links.story
    article = story.article
    yield article.title or article.id
    yield " · ".join(
        part for part in (article.author, article.publisher, published(article), article.url) if part
    )
    counts = f"{count(story.sentences, 'sentence')} · {count(story.actors, 'actor')} · {count(whole.rows, 'event')}"
    pipeline = story.pipeline
    yield counts if pipeline is None else f"{counts} · read by {pipeline.name} {pipeline.version}"


def _actors(whole: Excerpt) -> Iterator[str]:
    """Those who are mentioned most come first; equals stay in the order of the text."""
    yield "ACTORS"
    actors = sorted(whole.actors, key=lambda actor: -len(actor.mentions))
    if not actors:
        yield "  none found"
        return
    name_width = min(WIDEST_NAME, max(_cells(described(actor)) for actor in actors))
    kinds = {actor.id: KINDS.get(actor.kind, actor.kind.lower()) for actor in actors}
    kind_width = max(map(len, kinds.values()))
    for actor in actors:
        events = whole.rows_of(actor.id)
        yield (
            f"  {_padded(described(actor), name_width)}  {kinds[actor.id]:<{kind_width}}"
            f"  {count(actor.mentions, 'mention')}, {count(events, 'event')}"
        )


def timeline_lines(whole: Excerpt) -> Iterator[str]:
    """The legend, then every row under its heading, with its sentences."""
    yield f"TIMELINE  {LEGEND}"
    if any(row.quad for row in whole.rows):
        yield f"          {QUADS}"
    if not whole.rows:
        yield "  no events found"
        return
    when_width = max(len(row.when) for row in whole.rows)
    heading = None
    for row in whole.rows:
        if row.heading != heading:
            heading = row.heading
            yield ""
            yield heading
        source = remark(whole.links, row)
        yield f"  {row.when:<{when_width}}  {row.sign}{row.quad or ' '} {row.words}{f' ({source})' if source else ''}"
        for sentence in sentences_of(whole.links, row):
            yield f"  {'':<{when_width}}     {sentence}"


def _legend() -> str:
    """The signs with their words; one sign that stands for two statuses is explained once."""
    words: dict[str, list[str]] = {}
    for factuality, sign in SIGNS.items():
        words.setdefault(sign, []).append(factuality)
    return "  ".join(f"{sign} {' or '.join(names)}" for sign, names in words.items())


LEGEND = _legend()
QUADS = "  ".join(f"{sign} {quad}" for quad, sign in QUAD_SIGNS.items())


def count(things: tuple[object, ...], word: str) -> str:
    return f"{len(things)} {word}{'' if len(things) == 1 else 's'}"


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _cells(text))


def _cells(text: str) -> int:
    """How many cells a terminal gives the text; enough for columns, and without a terminal library."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )
