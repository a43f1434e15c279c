"""What everything on the screen is limited to: what is related to one selection, and within that a stretch of time or more.

Pure. The panes know one selection that is their scope; how it comes about is here.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from extract.days import Days
from extract.links import Selection, relate
from tui.known import Known
from tui.panes.detail import about


class Narrowing(Struct, frozen=True):
    """One step closer: these events alone, and the days that were chosen, where days were."""

    words: str
    events: tuple[str, ...]
    days: Days | None = None


class Limits(Struct, frozen=True, kw_only=True):
    only: Selection | None = None
    """What `f` holds fast."""
    steps: tuple[Narrowing, ...] = ()
    """Each within the one before."""

    def __bool__(self) -> bool:
        return self.only is not None or bool(self.steps)

    @property
    def days(self) -> Days | None:
        """The days that were chosen last."""
        return next((step.days for step in reversed(self.steps) if step.days), None)

    def narrowed(self, known: Known, to: Narrowing) -> Limits | None:
        """One step closer; None where that would leave nothing, or everything that there is."""
        scope = self.scope(known)
        shown = set(known.rows_of(known.entry_of if scope is None else relate(known.links, scope).events))
        left = tuple(event for event in known.rows_of(to.events) if event in shown)
        if not left or len(left) == len(shown):
            return None
        return replace(self, steps=(*self.steps, Narrowing(to.words, left, to.days)))

    def wider(self) -> Limits:
        """One step back: first out of what was narrowed, then out of what is held fast."""
        return replace(self, steps=self.steps[:-1]) if self.steps else Limits()

    def kept(self, still_there: Callable[[Selection], Selection]) -> Limits:
        """The same without what a story that was read anew or corrected no longer has."""
        only = None if self.only is None else still_there(self.only) or None
        steps = (
            Narrowing(step.words, still_there(Selection(events=step.events)).events, step.days)
            for step in self.steps
        )
        return Limits(only=only, steps=tuple(step for step in steps if step.events))

    def scope(self, known: Known) -> Selection | None:
        """What the panes show: None for everything."""
        if not self.steps:
            return self.only
        events = self.steps[-1].events
        if self.only is not None:
            within = relate(known.links, self.only).events
            events = tuple(event for event in events if event in within)
        return Selection(events=events)

    def words(self, known: Known) -> str:
        """`only Mara Lindholm · Mar 2026`; empty where everything is shown."""
        names = [] if self.only is None else [name_of(known, self.only)]
        names += [step.words for step in self.steps[-1:]]
        return f"only {' · '.join(names)}" if names else ""


def name_of(known: Known, selection: Selection) -> str:
    """What a selection is called in one word or two."""
    return next((text for text, style in about(known, selection) if style == "strong"), "related")
