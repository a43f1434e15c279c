"""A part of the timeline, as it stands on the screen: rows under their headings, each with its sentences, then the source.

In plain text and in Markdown. As CSV and JSON a selection has all of this anyway (`table`, `story_json`).
"""

from __future__ import annotations

from extract.exports import markdown, plain
from extract.exports.citation import subject
from extract.exports.excerpt import Excerpt


def as_plain(part: Excerpt) -> str:
    whose = subject(part)
    head = [f"Timeline of {whose}", ""] if whose else []
    return "\n".join([*head, *plain.timeline_lines(part), "", *plain.sourced(part)]) + "\n"


def as_markdown(part: Excerpt) -> str:
    whose = subject(part)
    head = f"Timeline of {markdown.escaped(whose)}" if whose else "Timeline"
    return "\n".join([f"## {head}", *markdown.timeline_lines(part), "", *markdown.sourced(part)]) + "\n"
