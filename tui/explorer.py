"""What keys do: the owner of the selection and its history.

Every method `action_<id>` is one action of `actions.ACTIONS`. Moving is the panes' own; what they choose comes back as
`Chose`, and only here does it become the selection.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from msgspec.structs import replace
from textual.binding import BindingType

from extract.links import Joining, Selection, relate
from tui.actions import ACTIONS
from tui.bound import bindings
from tui.colouring import Colouring
from tui.corrections.correcting import Correcting
from tui.panes.lines import Chose
from tui.plan import STRIPS, PaneName
from tui.turning import Turning
from tui.viewing import Viewing

NOTHING_LIT = "Nothing is lit. Select an actor, an event or a sentence first."


class Explorer(Viewing, Correcting, Turning, Colouring):
    """The screen with its keys."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS)

    # ── moving ───────────────────────────────────────────────────────────────────────────────────────────────────

    def action_down(self) -> None:
        self.pane.move(1)

    def action_up(self) -> None:
        self.pane.move(-1)

    def action_page_down(self) -> None:
        self.pane.page(1)

    def action_page_up(self) -> None:
        self.pane.page(-1)

    def action_half_down(self) -> None:
        self.pane.page(1, half=True)

    def action_half_up(self) -> None:
        self.pane.page(-1, half=True)

    def action_first(self) -> None:
        self.pane.edge(last=False)

    def action_last(self) -> None:
        self.pane.edge(last=True)

    def action_next_pane(self) -> None:
        self._step_pane(1)

    def action_previous_pane(self) -> None:
        self._step_pane(-1)

    def action_actors(self) -> None:
        self.turn_to_pane("actors")

    def action_article(self) -> None:
        self.turn_to_pane("article")

    def action_timeline(self) -> None:
        self.turn_to_pane("timeline")

    def action_left(self) -> None:
        self._step_aside(-1)

    def action_right(self) -> None:
        self._step_aside(1)

    def _step_aside(self, step: int) -> None:
        if not self.pane.sideways(step):
            row = self.wanted.row
            self.turn_to_pane(row[min(max(0, row.index(self.wanted.focus) + step), len(row) - 1)])

    def _step_pane(self, step: int) -> None:
        """Round the panes, from the strips above them to the reasons below, as far as these are shown."""
        shown = self.plan_for(self.size).boxes
        strips = [name for name in STRIPS if name in shown]
        names = [*strips, *self.wanted.row, *(["why"] if "why" in shown else [])]
        at = names.index(self.pane.id) if self.pane.id in names else 0
        self.turn_to(names[(at + step) % len(names)])

    # ── selecting ────────────────────────────────────────────────────────────────────────────────────────────────

    def on_chose(self, message: Chose) -> None:
        """A pane's cursor moved; before the sentences are known, it moved onto nothing that can be selected."""
        chosen = message.selection
        if len(chosen.actors) == 1:
            (actor,) = chosen.actors
            actors = (*(held for held in self.held if held != actor), actor)
            self.select(Selection(actors=actors, joining=self.joining))
        elif chosen:
            self.held = chosen.actors[:-1]
            self.select(chosen)
        self.pane.show_cursor()
        self.show_now()

    @property
    def joining(self) -> Joining:
        """Whether several actors show what they have in common; a choice that lasts while actors are held."""
        return self.selection.joining if self.held else "all"

    def action_hold(self) -> None:
        pane = self.actors_pane
        if self.pane.hold():
            self.pane.show_cursor()
        elif self.pane is not pane:
            self.tell(f"{self.key('hold')} holds an actor: {self.key('actors')} goes to the actors.")
        elif 0 <= pane.cursor < len(pane.ids):
            actor = pane.ids[pane.cursor]
            others = tuple(held for held in self.held if held != actor)
            self.held = others if actor in self.held else (*others, actor)
            self.select(Selection(actors=(*others, actor), joining=self.selection.joining))
            if self.held:
                self.tell(
                    f"Held. Move to another actor to see what they have in common; {self.key('join')} switches to either."
                )

    def action_join(self) -> None:
        if len(self.selection.actors) < 2:
            self.tell(f"Hold an actor with {self.key('hold')} and move to another first.")
            return
        self.select(replace(self.selection, joining="any" if self.selection.joining == "all" else "all"))

    def action_go(self) -> None:
        if self.wanted.focus == "article":
            event = self.known.first_row_of_sentence(self.article_pane.cursor)
            if event is None:
                self.tell("No event of the timeline is in this sentence.")
                return
            self.turn_to_pane("timeline")
            self.held = ()
            self.select(Selection(events=(event,)))
        elif sentences := relate(self.known.links, self.selection).sentences:
            self.turn_to_pane("article")
            self.article_pane.visit(sentences[0])
            self.label()
        else:
            self.tell(NOTHING_LIT)

    def action_next_lit(self) -> None:
        self._step_lit(1)

    def action_previous_lit(self) -> None:
        self._step_lit(-1)

    def _step_lit(self, step: int) -> None:
        """Through the matches of a find while there is one, else through the lit sentences."""
        if self.finding is not None:
            self.turn_to_pane(self.finding)
            self.pane_named(self.finding).step_match(step)
        elif self.article_pane.lit_note[1] == 0:
            self.tell(NOTHING_LIT)
        else:
            if "article" not in self.plan_for(self.size).panes:
                self.turn_to_pane("article")
            self.article_pane.step_lit(step)
        self.label()

    def action_only(self) -> None:
        only = self.limits.only
        if only is None and not self.selection:
            self.tell(NOTHING_LIT)
            return
        self.limit(replace(self.limits, only=self.selection if only is None else None))

    def action_back(self) -> None:
        self._travel(self.history.back, "Nothing was selected before this.")

    def action_forward(self) -> None:
        self._travel(self.history.forward, "Nothing was selected after this.")

    def _travel(self, step: Callable[[], Selection | None], end: str) -> None:
        """Past what is not there any more: somebody may have been corrected away."""
        selection = step()
        while selection and not self.still_there(selection):
            selection = step()
        if selection is None:
            self.tell(end)
            return
        self.selection = self.still_there(selection)
        self.held = self.selection.actors[:-1]
        self.label()

    def action_escape(self) -> None:
        """Clear the topmost thing: the find, the reasons, the filter, the selection; else cancel the reading."""
        if self.finding is not None:
            self.end_find()
        elif self.why_open:
            self.action_why()
        elif self.limits:
            self.limit(self.limits.wider())
        elif self.selection:
            self.held = ()
            self.select(Selection())
        else:
            self.cancel_reading()
        self.label()

    # ── looking closer ───────────────────────────────────────────────────────────────────────────────────────────

    def action_why(self) -> None:
        self.why_open = not self.why_open
        if not self.why_open and self.pane.id == "why":
            self.turn_to_pane(self.wanted.focus)
        self.want(replace(self.wanted, why=self.why_open))

    def action_help(self) -> None:
        from tui.dialogs.help import help_screen

        self.app.push_screen(help_screen(self.place, self.actions))

    def action_palette(self) -> None:
        self.app.action_command_palette()

    # ── the program ──────────────────────────────────────────────────────────────────────────────────────────────

    def action_redraw(self) -> None:
        self.refresh()

    def action_suspend(self) -> None:
        self.app.action_suspend_process()

    async def action_leave(self) -> None:
        if self.may_leave():
            await self.app.run_action("leave")

    async def action_interrupt(self) -> None:
        await self.app.run_action("interrupt")

    def goto(self, pane: PaneName, selection: Selection) -> None:
        """Go to a pane and select something there: what the palette does."""
        self.held = ()
        self.turn_to_pane(pane)
        self.select(selection)
