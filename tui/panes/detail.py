"""The line at the foot that says in words what is selected: who, how often, how much of it happened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from extract.links import Selection, relate
from extract.story import Factuality
from extract.wording import HOW, SIGNS
from tui.known import Known
from tui.painting.wrap import cells, clip, one_line

Said = tuple[tuple[str, str], ...]
"""Pieces of a line: text, and the name of its style."""

LEAST_NAME = 20
"""Cells that a name keeps, however much is said of it."""
STATUSES: tuple[Factuality, ...] = ("occurred", "ongoing", "scheduled", "possible", "conditional", "negated")


class Short(NamedTuple):
    """What can be said in words, or shorter by signs."""

    words: str
    signs: str


Piece = tuple[str | Short, str]


def about(known: Known, selection: Selection, width: int = 1000) -> Said:
    """What is selected, the name first; empty where nothing is. Where it does not fit, statuses are said by signs, and a name
    is cut before what is said of it."""
    pieces = tuple(_about(known, selection))
    said = tuple((text.words if isinstance(text, Short) else text, style) for text, style in pieces)
    if _wide(said) <= width:
        return said
    said = tuple((text.signs if isinstance(text, Short) else text, style) for text, style in pieces)
    over = _wide(said) - width
    if over <= 0 or not said or said[0][1] != "strong":
        return said
    (name, style), *rest = said
    return ((_cut(known, selection, name, cells(name) - over), style), *rest)


def _cut(known: Known, selection: Selection, name: str, room: int) -> str:
    """A name that fits; of several as much of each as the others leave."""
    names = [
        one_line(known.links.actors[actor].name) for actor in selection.actors if actor in known.links.actors
    ]
    if len(names) < 2:
        return clip(name, max(LEAST_NAME, room))
    word = _joined(selection)
    share = (room - cells(word) * (len(names) - 1)) // len(names)
    return word.join(clip(each, max(LEAST_NAME // 2, share)) for each in names)


def _joined(selection: Selection) -> str:
    return " and " if selection.joining == "all" else " or "


def _wide(said: Said) -> int:
    return sum(cells(text) for text, _ in said)


def _about(known: Known, selection: Selection) -> Iterable[Piece]:
    if selection.actors:
        return _actors(known, selection)
    events = tuple(event for event in selection.events if event in known.links.events)
    if len(events) == 1:
        return _event(known, events[0])
    if events:
        return _events(known, events)
    if selection.quote is not None and selection.quote < len(known.story.quotes):
        return _quote(known, selection.quote)
    if selection.sentence is not None and selection.sentence < len(known.story.sentences):
        return _sentence(known, selection.sentence)
    return ()


def _actors(known: Known, selection: Selection) -> Iterable[Piece]:
    actors = [known.links.actors[actor] for actor in selection.actors if actor in known.links.actors]
    related = relate(known.links, selection)
    where = count(len(related.sentences), "sentence")
    if len(actors) == 1:
        where = f"{count(len(actors[0].mentions), 'mention')} in {where}"
    yield _joined(selection).join(one_line(actor.name) for actor in actors), "strong"
    yield f" · {where} · ", "none"
    yield statuses(known, known.rows_of(related.events)), "none"


def _event(known: Known, event_id: str) -> Iterable[Piece]:
    entry = known.entry_of.get(event_id)
    event = known.links.events[entry.event if entry else event_id]
    sign, when, words = (entry.sign, entry.full, entry.words) if entry else ("", "", event.gist)
    yield f"{sign} {event.factuality}", event_style(event.factuality)
    yield f" · {when} · ", "none"
    yield one_line(words), "strong"
    source = known.links.actors.get(event.source or "")
    if source is not None:
        yield f" · according to {one_line(source.name)}", "none"


def _events(known: Known, events: Iterable[str]) -> Iterable[Piece]:
    """Several at once, by who does them to whom where that is the same, and by what became of them."""
    related = relate(known.links, Selection(events=tuple(events)))
    rows = known.rows_of(related.events)
    if pair := known.pair_of(rows):
        yield pair, "strong"
        yield " · ", "none"
        yield statuses(known, rows), "none"
    else:
        yield count(len(rows), "event"), "strong"
        yield " · ", "none"
        yield _statuses(known, rows), "none"
    yield f" · {count(len(related.sentences), 'sentence')}", "none"


def _quote(known: Known, index: int) -> Iterable[Piece]:
    quote = known.story.quotes[index]
    speaker = known.links.actors.get(quote.speaker or "")
    yield one_line(speaker.name) if speaker else "No speaker found", "strong"
    yield f" · {HOW[quote.kind]}", "none"
    if claimed := known.rows_of(known.links.events_in_quote(index)):
        yield " · claims ", "none"
        yield statuses(known, claimed), "none"


def _sentence(known: Known, index: int) -> Iterable[Piece]:
    related = relate(known.links, Selection(sentence=index))
    yield f"Sentence {index + 1} of {len(known.story.sentences)}", "strong"
    yield f" · {count(len(related.actors), 'actor')} · ", "none"
    yield statuses(known, known.rows_of(known.links.events_of_sentence.get(index, ()))), "none"


def statuses(known: Known, rows: Sequence[str]) -> Short:
    """`9 events: 6 occurred, 3 scheduled`, or `9 events: 6● 3◌`; of rows by their events."""
    total, parts = count(len(rows), "event"), _statuses(known, rows)
    return Short(f"{total}: {parts.words}", f"{total}: {parts.signs}") if rows else Short(total, total)


def _statuses(known: Known, rows: Sequence[str]) -> Short:
    counted = Counter(map(known.status_of.__getitem__, rows))
    there = [(counted[status], status) for status in STATUSES if counted[status]]
    return Short(
        ", ".join(f"{number} {status}" for number, status in there),
        " ".join(f"{number}{SIGNS[status]}" for number, status in there),
    )


def event_style(factuality: str) -> str:
    return {"possible": "open", "conditional": "open", "occurred": "none"}.get(factuality, factuality)


def count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
