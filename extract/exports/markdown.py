"""Markdown: for notes, issue trackers and reports. CommonMark, with a table for the actors (GitHub, Obsidian, Pandoc).

The words of an article are never markup: whatever Markdown or HTML would read in them is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.exports.citation import quoted, subject
from extract.exports.corrected import corrected_lines, remark
from extract.exports.excerpt import Excerpt, excerpt, sentence_text, sentences_of
from extract.links import Links, Selection
from extract.story import Article, Story
from extract.timeline import Entry
from extract.wording import KINDS, published


def of_selection(part: Excerpt) -> str:
    """What was chosen as a heading or rows, its sentences as quotations, then the source."""
    lines: list[str] = []
    if part.selection.actors:
        lines = [f"## {escaped(subject(part))}", ""]
    elif part.selection.events:
        lines = ["  \n".join(row_line(part.links, row) for row in part.rows), ""]
    elif part.quote is not None:
        lines = [f"{escaped(quoted(part.links, part.quote))}:", ""]
    if part.selection.actors and not part.sentences:
        lines += ["No sentence mentions all of them.", ""]
    for index in part.sentences:
        lines += [f"> {escaped(sentence_text(part.links, index))}", ""]
    return "\n".join([*lines, *sourced(part)]) + "\n"


def of_story(story: Story) -> str:
    """The whole story as a document: title, source, actors, timeline."""
    whole = excerpt(story, Selection())
    title = story.article.title or story.article.id
    corrected = [f"- {escaped(line)}" for line in corrected_lines(whole)]
    return (
        "\n".join(
            [
                f"# {escaped(title)}",
                "",
                source_line(story.article),
                "",
                *_actors(whole),
                "## Timeline",
                *timeline_lines(whole),
                *(["", "## Corrections", "", *corrected] if corrected else []),
            ]
        )
        + "\n"
    )


def sourced(part: Excerpt) -> list[str]:
    """The paragraphs at the end: what of it was corrected, and where it comes from."""
    corrected = [f"*{escaped(line)}*" for line in corrected_lines(part)]
    source = f"Source: {source_line(part.links.story.article)}"
    return ["  \n".join(corrected), "", source] if corrected else [source]


def escaped(text: str) -> str:
    """The text so that a Markdown reader shows it as it is."""
    text = _ANYWHERE.sub(r"\\\g<0>", text)
    return _AT_START.sub(r"\1\\\2", text)


_ANYWHERE = re.compile(r"[\\`*_\[\]<>|~$&]")
_AT_START = re.compile(r"^(\d*)([#+\-=.)](?=\s|$)|[#+\-=]+)")
"""What opens a heading, a list or a rule where it begins a block: `#`, `-`, `+`, `=`, `1.`, `1)`."""


def _actors(whole: Excerpt) -> Iterator[str]:
    if not whole.actors:
        return
    yield "## Actors"
    yield ""
    yield "| Name | Kind | Role | Mentions | Events |"
    yield "| --- | --- | --- | ---: | ---: |"
    for actor in sorted(whole.actors, key=lambda actor: -len(actor.mentions)):
        kind = KINDS.get(actor.kind, actor.kind.lower())
        events = len(whole.rows_of(actor.id))
        yield f"| {escaped(actor.name)} | {kind} | {escaped(actor.role or '')} | {len(actor.mentions)} | {events} |"
    yield ""


def timeline_lines(whole: Excerpt) -> Iterator[str]:
    """Every row under its heading, with its sentences."""
    heading = None
    for row in whole.rows:
        if row.heading != heading:
            heading = row.heading
            yield ""
            yield f"### {heading}"
            yield ""
        yield "  \n".join(
            [
                f"- {row_line(whole.links, row)}",
                *(f"  {escaped(each)}" for each in sentences_of(whole.links, row)),
            ]
        )


def row_line(links: Links, row: Entry) -> str:
    event = links.events[row.event]
    source = remark(links, row)
    said = f" *({escaped(source)})*" if source else ""
    return f"**{row.full}**, {event.factuality}: {escaped(row.words)}{said}"


def source_line(article: Article) -> str:
    name = escaped(article.title or article.id)
    if article.url:
        name = f"[{name}](<{article.url.replace('>', '%3E').replace('<', '%3C')}>)"
    known = [escaped(part) for part in (article.author, article.publisher) if part]
    return f"{name} ({', '.join((*known, published(article)))})"
