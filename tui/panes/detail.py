"""The line at the foot that says in words what is selected: who, how often, how much of it happened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from extract.links import Selection, relate
from extract.story import Factuality
from extract.wording import HOW, SIGNS
from tui.known import Known
from tui.painting.wrap import cells, one_line

Said = tuple[tuple[str, str], ...]
"""Pieces of a line: text, and the name of its style."""

STATUSES: tuple[Factuality, ...] = ("occurred", "ongoing", "scheduled", "possible", "conditional", "negated")


def about(known: Known, selection: Selection, width: int = 1000) -> Said:
    """What is selected, the name first; empty where nothing is. Where it does not fit, statuses are said by signs."""
    said = _about(known, selection, signs=False)
    fits = sum(cells(text) for text, _ in said) <= width
    return said if fits else _about(known, selection, signs=True)


def _about(known: Known, selection: Selection, *, signs: bool) -> Said:
    if selection.actors:
        return _actors(known, selection, signs=signs)
    events = tuple(event for event in selection.events if event in known.links.events)
    if len(events) == 1:
        return _event(known, events[0])
    if events:
        return _events(known, events, signs=signs)
    if selection.quote is not None and selection.quote < len(known.story.quotes):
        return _quote(known, selection.quote, signs=signs)
    if selection.sentence is not None and selection.sentence < len(known.story.sentences):
        return _sentence(known, selection.sentence, signs=signs)
    return ()


def _actors(known: Known, selection: Selection, *, signs: bool) -> Said:
    actors = [known.links.actors[actor] for actor in selection.actors if actor in known.links.actors]
    related = relate(known.links, selection)
    rows = known.rows_of(related.events)
    where = count(len(related.sentences), "sentence")
    if len(actors) == 1:
        mentions = count(len(actors[0].mentions), "mention")
        return (
            (one_line(actors[0].name), "strong"),
            (f" · {mentions} in {where} · {statuses(known, rows, signs=signs)}", "none"),
        )
    word = " and " if selection.joining == "all" else " or "
    names = word.join(one_line(actor.name) for actor in actors)
    return (
        (names, "strong"),
        (f" · {where} · {statuses(known, rows, signs=signs)}", "none"),
    )


def _event(known: Known, event_id: str) -> Said:
    entry = known.entry_of.get(event_id)
    event = known.links.events[entry.event if entry else event_id]
    sign, when, words = (entry.sign, entry.full, entry.words) if entry else ("", "", event.gist)
    pieces: list[tuple[str, str]] = [(f"{sign} {event.factuality}", event_style(event.factuality))]
    pieces += [(f" · {when} · ", "none"), (one_line(words), "strong")]
    source = known.links.actors.get(event.source or "")
    if source is not None:
        pieces.append((f" · according to {one_line(source.name)}", "none"))
    return tuple(pieces)


def _events(known: Known, events: Iterable[str], *, signs: bool) -> Said:
    """Several at once, by who does them to whom where that is the same, and by what became of them."""
    related = relate(known.links, Selection(events=tuple(events)))
    rows = known.rows_of(related.events)
    where = count(len(related.sentences), "sentence")
    told = statuses(known, rows, signs=signs)
    if pair := known.pair_of(rows):
        return ((pair, "strong"), (f" · {told} · {where}", "none"))
    total, _, parts = told.partition(": ")
    return ((total, "strong"), (f" · {parts} · {where}", "none"))


def _quote(known: Known, index: int, *, signs: bool) -> Said:
    quote = known.story.quotes[index]
    speaker = known.links.actors.get(quote.speaker or "")
    claimed = known.rows_of(known.links.events_in_quote(index))
    return (
        (one_line(speaker.name) if speaker else "No speaker found", "strong"),
        (f" · {HOW[quote.kind]}", "none"),
        (f" · claims {statuses(known, claimed, signs=signs)}" if claimed else "", "none"),
    )


def _sentence(known: Known, index: int, *, signs: bool) -> Said:
    related = relate(known.links, Selection(sentence=index))
    rows = known.rows_of(known.links.events_of_sentence.get(index, ()))
    return (
        (f"Sentence {index + 1} of {len(known.story.sentences)}", "strong"),
        (f" · {count(len(related.actors), 'actor')} · {statuses(known, rows, signs=signs)}", "none"),
    )


def statuses(known: Known, events: Iterable[str], *, signs: bool = False) -> str:
    """`9 events: 6 occurred, 3 scheduled`, or `9 events: 6● 3◌`."""
    counted = Counter(known.links.events[event].factuality for event in events)
    total = count(counted.total(), "event")
    there = [status for status in STATUSES if counted[status]]
    if signs:
        parts = " ".join(f"{counted[status]}{SIGNS[status]}" for status in there)
    else:
        parts = ", ".join(f"{counted[status]} {status}" for status in there)
    return f"{total}: {parts}" if parts else total


def event_style(factuality: str) -> str:
    return {"possible": "open", "conditional": "open", "occurred": "none"}.get(factuality, factuality)


def count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
