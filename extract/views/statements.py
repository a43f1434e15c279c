"""Who said what: the quotes and claims of a story by their speakers.

The reading finds all words that are given as somebody's. Here they are put together as a reader wants them: what was only
going to be said is no statement yet, what the same speaker says within their own words is no second one, and what somebody
is said to have said goes with who says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from extract.links import Links
from extract.story import Actor, Event, Quote, QuoteKind, Span

_BODIES: Final = frozenset({"ORG", "GPE", "LOC", "FAC", "NORP"})
"""Who can be held to what they say without a name: "police", "the central bank"."""
_TO_COME: Final = frozenset({"scheduled", "possible", "conditional"})
_MARKS: Final = '“”"«»„ '
_AT_END: Final = _MARKS + ","


class Statement(Struct, frozen=True, kw_only=True):
    """One quote; `quote` is its index in the story. `words` are its own, without the marks around them, `verb` those that report
    it. They stand behind what they report where the article has them right there (`verb_last`): "The offer was announced". `by` is
    who says that it was said, where that is not the article itself."""

    quote: int
    kind: QuoteKind
    words: str
    verb: str
    verb_last: bool = False
    by: str | None = None


class Speaker(Struct, frozen=True, kw_only=True):
    """Somebody's statements in the order of the text; `actor` is None for those whose speaker was not found."""

    actor: str | None
    anonymous: bool
    statements: tuple[Statement, ...]


def speakers(links: Links) -> tuple[Speaker, ...]:
    """Those who say most first, equals in the order of the text; statements without a speaker last."""
    told: dict[str | None, list[Statement]] = {}
    for statement, speaker in _statements(links):
        told.setdefault(speaker, []).append(statement)
    found = [
        Speaker(
            actor=speaker,
            anonymous=speaker is not None and is_anonymous(links.actors[speaker]),
            statements=tuple(said),
        )
        for speaker, said in told.items()
    ]
    return tuple(sorted(found, key=lambda one: (one.actor is None, -len(one.statements))))


def is_anonymous(actor: Actor) -> bool:
    """Whether the article never names a person, or people, whom it quotes; a body without a name can be found all the same."""
    return actor.kind not in _BODIES and all(mention.form != "name" for mention in actor.mentions)


def _statements(links: Links) -> list[tuple[Statement, str | None]]:
    """All statements with their speakers, in the order of the text."""
    quotes = links.story.quotes
    around = _around(quotes)
    events = {event.span: event for event in links.story.events}
    found = []
    for index, quote in enumerate(quotes):
        outer = quotes[around[index]] if index in around else None
        speaker = quote.speaker if quote.speaker in links.actors else None
        if outer is not None and (speaker is None or outer.speaker == quote.speaker):
            continue
        saying = None if quote.cue is None else _saying(events, quote.cue)
        if saying is not None and saying.factuality in _TO_COME:
            continue
        reported = outer is not None and saying is not None and saying.source == outer.speaker
        statement = Statement(
            quote=index,
            kind=quote.kind,
            words=_words(links, quote),
            verb="" if quote.cue is None else links.story.article.words(quote.cue),
            verb_last=_is_subject(links, quote),
            by=saying.source if reported and saying is not None and saying.source in links.actors else None,
        )
        found.append((statement, speaker))
    return found


def _around(quotes: tuple[Quote, ...]) -> Mapping[int, int]:
    """Of each quote that stands within another, the innermost that is around it."""
    inside: dict[int, int] = {}
    open_ones: list[int] = []
    for index in sorted(range(len(quotes)), key=lambda each: (quotes[each].span[0], -quotes[each].span[1])):
        start, end = quotes[index].span
        while open_ones and quotes[open_ones[-1]].span[1] < end:
            open_ones.pop()
        if open_ones and quotes[open_ones[-1]].span[0] <= start:
            inside[index] = open_ones[-1]
        open_ones.append(index)
    return inside


def _saying(events: Mapping[Span, Event], cue: Span) -> Event | None:
    """The event of saying it, whose trigger ends as the cue does: "report" of "will report"."""
    return next((events[start, cue[1]] for start in range(*cue) if (start, cue[1]) in events), None)


def _is_subject(links: Links, quote: Quote) -> bool:
    """Whether what is reported is the subject of the words that report it, with nothing but a blank between."""
    if quote.kind == "direct" or quote.cue is None or quote.cue[0] <= quote.span[1]:
        return False
    return not links.story.article.text[quote.span[1] : quote.cue[0]].strip()


def _words(links: Links, quote: Quote) -> str:
    words = links.story.article.words(quote.span)
    if quote.kind == "direct":
        return words.strip(_MARKS).rstrip(_AT_END)
    missing = words.count("“") - words.count("”")
    return words + "”" * max(0, missing)
