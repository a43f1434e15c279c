"""Where a text comes from, in one line: every export ends or begins with it.

Unknown is said, never left out silently: a reader of the copy must see that the date is missing, not guess that it was
cut off.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.exports.excerpt import Excerpt, actor_name
from extract.links import Links
from extract.story import Actor, Article, Event, Quote
from extract.wording import HOW, published


def source_line(article: Article) -> str:
    """`“Title” (Publisher, published 3 Jan 2026), https://…`; the file's name where there is no title."""
    name = f"“{article.title}”" if article.title else article.id
    known = [part for part in (article.author, article.publisher) if part]
    where = f", {article.url}" if article.url else ""
    return f"{name} ({', '.join((*known, published(article)))}){where}"


def described(actor: Actor) -> str:
    """`Sanae Takaichi, Prime Minister of Japan`."""
    return f"{actor.name}, {actor.role}" if actor.role else actor.name


def subject(excerpt: Excerpt) -> str:
    """Who an excerpt is about: one actor with their role, or several by name; empty where no actor was chosen."""
    if len(excerpt.actors) == 1:
        return described(excerpt.actors[0])
    word = "and" if excerpt.selection.joining == "all" else "or"
    return listed([actor.name for actor in excerpt.actors], word)


def claimed_by(links: Links, event: Event) -> str:
    """`according to Mara Lindholm`, or nothing where the article itself says so."""
    return "" if event.source is None else f"according to {actor_name(links, event.source)}"


def quoted(links: Links, quote: Quote) -> str:
    """`Mara Lindholm, chief executive, word for word`: whose words a quote has, and how far they are theirs."""
    speaker = links.actors.get(quote.speaker or "")
    who = "a speaker whom the reading did not find" if speaker is None else described(speaker)
    return f"{who}, {HOW[quote.kind]}"


def listed(words: Sequence[str], word: str) -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {word} {words[-1]}"
