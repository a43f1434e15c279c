"""The sheet of an actor: who they are, what they do or shall do, what they say, where they are mentioned, and the source.

In plain text and in Markdown; several actors have a sheet each, one after the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from extract.exports import markdown, plain
from extract.exports.excerpt import Excerpt, sentence_text
from extract.links import Links
from extract.story import Actor, Quote
from extract.wording import HOW, KINDS


def as_plain(part: Excerpt) -> str:
    lines: list[str] = []
    for actor in part.actors:
        lines += [actor.name, *_about(part, actor), ""]
        rows = part.rows_of(actor.id)
        if rows:
            lines += ["EVENTS", *(f"  {plain.row_line(part.links, row)}" for row in rows), ""]
        said = [
            f"  {part.links.story.article.words(quote.span)} ({_where(part.links, quote)})"
            for quote in _said(part, actor)
        ]
        if said:
            lines += ["SAYS", *said, ""]
        lines += ["SENTENCES"]
        lines += [
            f"  {index + 1}  {sentence_text(part.links, index)}"
            for index in part.links.sentences_of_actor[actor.id]
        ]
        lines.append("")
    return "\n".join([*lines, *plain.sourced(part)]) + "\n"


def as_markdown(part: Excerpt) -> str:
    lines: list[str] = []
    for actor in part.actors:
        lines += [f"## {markdown.escaped(actor.name)}", ""]
        lines += ["  \n".join(markdown.escaped(line) for line in _about(part, actor)), ""]
        rows = part.rows_of(actor.id)
        if rows:
            lines += ["### Events", "", *(f"- {markdown.row_line(part.links, row)}" for row in rows), ""]
        said = [
            f"- {markdown.escaped(part.links.story.article.words(quote.span))} *({_where(part.links, quote)})*"
            for quote in _said(part, actor)
        ]
        if said:
            lines += ["### Says", "", *said, ""]
        lines += ["### Sentences", ""]
        for index in part.links.sentences_of_actor[actor.id]:
            lines += [f"> {markdown.escaped(sentence_text(part.links, index))} *(sentence {index + 1})*", ""]
    return "\n".join([*lines, *markdown.sourced(part)]) + "\n"


def _about(part: Excerpt, actor: Actor) -> Iterator[str]:
    kind = KINDS.get(actor.kind, actor.kind.lower())
    yield " · ".join(word for word in (kind, actor.role, actor.country) if word)
    also = [alias for alias in actor.aliases if alias != actor.name]
    if also:
        yield f"Also: {'; '.join(also)}"
    sentences = part.links.sentences_of_actor[actor.id]
    yield (
        f"{plain.count(actor.mentions, 'mention')} in {plain.count(sentences, 'sentence')}"
        f" · {plain.count(part.rows_of(actor.id), 'event')}"
    )


def _said(part: Excerpt, actor: Actor) -> tuple[Quote, ...]:
    return tuple(quote for quote in part.links.story.quotes if quote.speaker == actor.id)


def _where(links: Links, quote: Quote) -> str:
    sentences = [str(index + 1) for index in links.sentences_of(quote.span)]
    return f"{HOW[quote.kind]}, sentence{'s' if len(sentences) > 1 else ''} {', '.join(sentences)}"
