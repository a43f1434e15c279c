"""Other views on the article: who said what, who did what to whom, the lead, and time as a scale.

They are loaded and made when they are first asked for, as most readings of an article do without. What a view shows is its
pane's affair; here is where it stands, and what the keys do to what everything is limited to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from msgspec.structs import replace

from extract.links import relate
from tui.finding import Finding
from tui.limits import Narrowing, name_of
from tui.panes.chrome import Painted, strip_title
from tui.panes.lines import LinePane
from tui.plan import PANES, STRIPS, PaneName

if TYPE_CHECKING:
    from tui.panes.lead import LeadPane
    from tui.panes.matrix import MatrixPane
    from tui.panes.scale import ScalePane
    from tui.panes.statements import StatementsPane

    View: TypeAlias = LeadPane | MatrixPane | ScalePane | StatementsPane

NAMES = {"lead": "Lead", "scale": "Scale"}


class Viewing(Finding):
    """A screen with views that open on demand."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._titles: dict[str, Painted] = {}
        """Of the strips that were made."""

    # ── where they stand ─────────────────────────────────────────────────────────────────────────────────────────

    # Textual calls the handlers of every class in turn, this one's before that of `Stage`.

    def on_mount(self) -> None:
        self._make_what_is_shown()

    def on_resize(self) -> None:
        self._make_what_is_shown()

    def pane_named(self, name: PaneName) -> LinePane:
        self._make(name)
        return super().pane_named(name)

    def turn_to(self, name: str) -> None:
        """Give the keys to a pane, a strip or the reasons."""
        pane = next((pane for pane in PANES if pane == name), None)
        if pane is None:
            self.set_focus(self.query_one(f"#{name}", LinePane), scroll_visible=False)
        else:
            self.turn_to_pane(pane)

    def _make_what_is_shown(self) -> None:
        for name in STRIPS:
            if name in self.plan_for(self.size).boxes:
                self._make(name)

    def _make(self, name: str) -> None:
        """Make a view that was not on the screen before, as it would be had it been there from the start."""
        if self.query(f"#{name}"):
            return
        pane = _view(name)
        now: tuple[tuple[Any, object], ...] = (
            (type(pane).known, self.known),
            (type(pane).selection, self.selection),
            (type(pane).scope, self.scope),
        )
        for mine, value in now:
            pane.set_reactive(mine, value)
        pane.watch_known()  # it knows its items before it is painted: the next key may be there already
        here = Viewing
        with (
            self._context()
        ):  # data is bound to whoever composes, and the key that asks for it came to another widget
            pane.data_bind(here.known, here.selection, here.scope, here.status)
            if name == "scale":
                pane.data_bind(here.days)
        if name in STRIPS:
            self._titles[name] = Painted(id=f"{name}-title")
            self.mount(self._titles[name])
        self.mount(pane)

    def on_rearranged(self) -> None:
        self.label()

    def label(self) -> None:
        super().label()
        if self.is_mounted:
            for name, title in self._titles.items():
                pane = self.query_one(f"#{name}", LinePane)
                words = f"{self.keys_of_panes.get(name, '')} {NAMES[name]}".strip()
                title.say(strip_title(words, pane.note, self.size.width, self.place == name))

    # ── keys ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def action_statements(self) -> None:
        self.turn_to_pane("statements")

    def action_matrix(self) -> None:
        self.turn_to_pane("matrix")

    def action_lead(self) -> None:
        self._show_or_hide("lead")

    def action_scale(self) -> None:
        self._show_or_hide("scale")

    def _show_or_hide(self, name: str) -> None:
        """Go to a strip; from the strip itself, close it."""
        shown = name in self.plan_for(self.size).boxes
        if shown and self.place == name:
            self.turn_to_pane(self.wanted.focus)
            self.want(replace(self.wanted, **{name: False}))
            return
        self.want(replace(self.wanted, **{name: True}))
        if name in self.plan_for(self.size).boxes:
            self._make(name)
            self.turn_to(name)
        else:
            self.want(replace(self.wanted, **{name: False}))
            self.tell("There is no room for it. A larger window has, or this one without the reasons.")

    # ── narrower and wider ───────────────────────────────────────────────────────────────────────────────────────

    def action_narrow(self) -> None:
        events = tuple(relate(self.known.links, self.selection).events)
        days = self._scale.days_of(self.selection) if self.place == "scale" else None
        words = self._scale.words if days else name_of(self.known, self.selection)
        limits = self.limits.narrowed(self.known, Narrowing(words, events, days))
        if limits is None:
            self.tell(
                "Select some of the events that are shown first: "
                f"in the scale ({self.key('scale')}), a date or several ({self.key('hold')})."
            )
        else:
            self.limit(limits)

    def action_widen(self) -> None:
        if self.limits:
            self.limit(self.limits.wider())
        else:
            self.tell("Everything is shown.")

    @property
    def _scale(self) -> ScalePane:
        from tui.panes.scale import ScalePane

        return self.query_one("#scale", ScalePane)


def _view(name: str) -> View:
    """A new pane; its module is loaded only now."""
    match name:
        case "statements":
            from tui.panes.statements import StatementsPane

            return StatementsPane(id=name)
        case "matrix":
            from tui.panes.matrix import MatrixPane

            return MatrixPane(id=name)
        case "lead":
            from tui.panes.lead import LeadPane

            return LeadPane(id=name)
        case "scale":
            from tui.panes.scale import ScalePane

            return ScalePane(id=name)
    raise ValueError(name)
