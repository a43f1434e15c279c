"""What the command palette offers: every action, and every actor, event, date and quote of the article."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.types import IgnoreReturnCallbackType
from textual.widgets import Input

from extract.links import Selection
from tui.explorer import Explorer
from tui.painting.wrap import one_line
from tui.panes.detail import count

NOT_HERE = frozenset({"palette", "interrupt", "down", "up"})
"""Actions that make no sense from a list."""


class Palette(CommandPalette):
    """Textual's, in our words."""

    # A magnifying glass is two cells in one terminal and one in the next, and none in a console.
    DEFAULT_CSS = "Palette SearchIcon { display: none; }"

    def __init__(self) -> None:
        super().__init__(placeholder="What to do, or the name of an actor, an event, a date or a quote")

    def _action_command_list(self, action: str) -> None:
        """Pages are turned in a list that has a place on the screen: in one that is not laid out Textual ends with a KeyError."""
        if self.query_one(CommandList).scrollable_content_region:
            super()._action_command_list(action)


class Offer(NamedTuple):
    words: str
    about: str
    """Textual reads this as markup, so brackets are escaped."""
    run: IgnoreReturnCallbackType


class Commands(Provider):
    """Offers for the explorer's screen; nothing for the screens above it."""

    async def startup(self) -> None:
        for field in self.app.screen.query(Input):
            field.cursor_blink = self.app.animation_level != "none"

    def _actions(self) -> Iterator[Offer]:
        explorer = self.screen
        if isinstance(explorer, Explorer):
            for action in explorer.actions:
                if action.id not in NOT_HERE:
                    yield Offer(
                        action.words,
                        action.shown.replace("[", r"\["),
                        partial(explorer.run_action, action.id),
                    )

    def _story(self) -> Iterator[Offer]:
        explorer = self.screen
        if isinstance(explorer, Explorer):
            for actor in explorer.known.story.actors:
                run = partial(explorer.goto, "actors", Selection(actors=(actor.id,)))
                yield Offer(one_line(actor.name), "actor", run)
            for entry in explorer.known.entries:
                run = partial(explorer.goto, "timeline", Selection(events=(entry.event,)))
                yield Offer(one_line(f"{entry.sign} {entry.full} · {entry.words}"), "event", run)
            for date, events in explorer.known.rows_of_date.items():
                run = partial(explorer.goto, "timeline", Selection(events=events))
                yield Offer(one_line(f"{date} · {count(len(events), 'event')}"), "date", run)
            for speaker in explorer.known.speakers:
                found = explorer.known.links.actors.get(speaker.actor or "")
                name = found.name if found else "no speaker found"
                for said in speaker.statements:
                    run = partial(explorer.goto, "statements", Selection(quote=said.quote))
                    yield Offer(one_line(f"{name}: {said.words}"), "quote", run)

    async def discover(self) -> Hits:
        for offer in self._actions():
            yield DiscoveryHit(Content(offer.words), offer.run, offer.words, offer.about)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for offers in (self._actions(), self._story()):
            for offer in offers:
                score = matcher.match(offer.words)
                if score > 0:
                    score += _begins(offer, query)
                    yield Hit(score, matcher.highlight(offer.words), offer.run, offer.words, offer.about)


def _begins(offer: Offer, query: str) -> int:
    """How much it counts that what was typed begins a word: most in a name, then as the first word of anything."""
    words, wanted = f" {offer.words.casefold()}", f" {query.strip().casefold()}"
    if wanted not in words:
        return 0
    return 3 if offer.about == "actor" else 2 if words.startswith(wanted) else 1
