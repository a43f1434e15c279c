"""Who answers: quotes that take turns, each in a paragraph of its own, where no cue says whose the next one is.

In news a quote without a cue goes on with whoever spoke last; but who was asked something answers, and once an answer has come
without a cue the two take turns until a cue says otherwise.
"""

from __future__ import annotations

from extract.reading.attribution.places import Paragraphs
from extract.story import Span

_FARTHEST = 4
"""How many paragraphs back the other one may have spoken."""


class Dialogue:
    """The last two who spoke in quotes; it grows with the quotes of one article."""

    def __init__(self, text: str, paragraphs: Paragraphs) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._heard: dict[str, int] = {}
        """The paragraph in which each of them spoke last, the latest at the end."""
        self._asked = False
        self._taking_turns = False

    def hear(self, span: Span, speaker: str | None, answering: bool = False) -> None:
        """A quote and whose it is; `answering` says that it was taken for an answer."""
        self._asked = self._text[span[0] : span[1]].rstrip(" ”\"'’").endswith("?")
        self._taking_turns = answering
        if speaker is not None:
            self._heard.pop(speaker, None)
            self._heard[speaker] = self._paragraphs.of(span[1] - 1)

    def answers(self, paragraph: int) -> str | None:
        """Whose a quote in this paragraph is, if it answers the one in the paragraph before."""
        if len(self._heard) < 2 or not (self._asked or self._taking_turns):
            return None
        other, last = list(self._heard)[-2:]
        near = self._heard[other] >= paragraph - _FARTHEST and self._heard[last] == paragraph - 1
        return other if near else None
