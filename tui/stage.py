"""What is on the screen: the article, what is known of it and what is selected, handed down to the panes.

Panes are bound to what is here and send messages up; none of them knows another. Where everything stands is `plan`'s, what
the lines around the panes say is `telling`'s, how far the reading has come is `shelf`'s. What keys do to it is `explorer`'s.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Sequence

from msgspec.structs import replace
from textual import events
from textual.app import ComposeResult
from textual.geometry import NULL_OFFSET, Region, Size, Spacing
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.reactive import Reactive, reactive
from textual.screen import Screen
from textual.widget import Widget

from extract.days import Days
from extract.links import Selection
from extract.story import Article, Story
from tui.actions import ACTIONS, Action
from tui.history import History
from tui.known import NOTHING, Known
from tui.limits import Limits
from tui.panes.actors import ActorsPane
from tui.panes.article import ArticlePane
from tui.panes.chrome import Painted, Upright
from tui.panes.lines import LinePane
from tui.panes.timeline import TimelinePane
from tui.panes.why import WhyPane
from tui.plan import BY_SIZE, PANES, STRIPS, PaneName, Plan, Wanted, Widths, plan
from tui.reading.documents import Clipboard, Listed, Reading
from tui.shelf import Shelf


class PlannedLayout(Layout):
    """Puts every widget where the screen's plan says; what is not in the plan is not shown."""

    name = "planned"

    def arrange(
        self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True
    ) -> ArrangeResult:
        assert isinstance(parent, Stage)
        boxes = dict(parent.plan_for(size).boxes)
        left = len(parent.asking)
        if left and "foot" in boxes:
            x, y, width, _ = boxes["foot"]
            boxes["prompt"] = (x + left, y, max(1, width - left), 1)
        return [
            WidgetPlacement(Region(*boxes[child.id]), NULL_OFFSET, Spacing(), child, order)
            for order, child in enumerate(children)
            if child.id in boxes
        ]


class Stage(Screen[None]):
    """Three linked panes over one article, and the one Selection that they show."""

    # Textual paints the whole screen when another widget gets the keys: 11 KB for a step to the next pane.
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    article: reactive[Article] = reactive(Article(id="", text=""), repaint=False)
    known: reactive[Known] = reactive(NOTHING, repaint=False)
    selection: reactive[Selection] = reactive(Selection(), repaint=False)
    held: reactive[tuple[str, ...]] = reactive((), repaint=False)
    """Actors that stay selected while others are added."""
    scope: reactive[Selection | None] = reactive(None, repaint=False)
    """Only what is related to this is shown, as `limits` has it; None for everything."""
    days: reactive[Days | None] = reactive(None, repaint=False)
    """The days that everything is limited to, where it is."""
    status: reactive[str] = reactive("", repaint=False)
    why_open: reactive[bool] = reactive(False, repaint=False)
    at_sentence: reactive[int] = reactive(-1, repaint=False)
    """The sentence that the cursor of the article is on."""

    def __init__(
        self,
        documents: Sequence[Listed],
        reading: Reading,
        clipboard: Clipboard,
        more: Iterable[Listed] = (),
        *,
        actions: tuple[Action, ...] = ACTIONS,
        widths: Widths = BY_SIZE,
    ) -> None:
        super().__init__(id="explorer")
        self.actions = actions
        """With the keys that the reader has given them."""
        self.shelf = Shelf(documents, reading, more)
        self.clipboard = clipboard
        self.history = History()
        self.wanted = Wanted(widths=widths)
        self.asking = ""
        """What the reader is asked for in the place of the line of keys."""
        self.limits = Limits()
        self.finding: PaneName | None = None
        """The pane that a find is active in."""
        self._layout = PlannedLayout()
        self._plan: tuple[Size, Wanted, Plan] | None = None

    @property
    def keys_of_panes(self) -> dict[str, str]:
        """The key that goes to each pane and strip, where it has one; the actions that do it are called as they are."""
        return {action.id: action.taught for action in self.actions if action.id in (*PANES, *STRIPS)}

    def key(self, action: str) -> str:
        """The key of an action, for what is said to the reader; its name where it has none."""
        return next((each.taught for each in self.actions if each.id == action), "") or action

    # ── what is said around the panes, by `telling` ──────────────────────────────────────────────────────────────

    def tell(self, message: str) -> None:
        """Say something until the next key."""

    def label(self) -> None:
        """Bring the lines around the panes up to date."""

    # ── what stands where ────────────────────────────────────────────────────────────────────────────────────────

    def compose(self) -> ComposeResult:
        here = Stage
        yield Painted(id="header", base="bar")
        yield Painted(id="banner", base="warning")
        yield Painted(id="titles")
        yield ActorsPane(id="actors").data_bind(
            here.known, here.selection, here.scope, here.held, here.status
        )
        yield Upright(id="between-1")
        yield ArticlePane(id="article", text_width=self.wanted.widths.text).data_bind(
            here.article, here.known, here.selection, here.scope
        )
        yield Upright(id="between-2")
        yield TimelinePane(id="timeline").data_bind(here.known, here.selection, here.scope, here.status)
        yield Painted(id="rule")
        yield Painted(id="why-title")
        yield WhyPane(id="why").data_bind(
            here.known, here.selection, open=here.why_open, cursor=here.at_sentence
        )
        yield Painted(id="detail")
        yield Painted(id="foot", base="foot")

    @property
    def layout(self) -> Layout:
        return self._layout

    def plan_for(self, size: Size) -> Plan:
        if self._plan is None or self._plan[:2] != (size, self.wanted):
            self._plan = (size, self.wanted, plan(size.width, size.height, self.wanted))
        return self._plan[2]

    def want(self, wanted: Wanted) -> None:
        """Show something else, where that changes the plan."""
        before = self.plan_for(self.size)
        self.wanted = wanted
        if self.plan_for(self.size) != before:
            # A widget asks for the layout, not the screen itself: only then is the arrangement worked out anew.
            self.query_one("#titles").refresh(layout=True)
        self.label()

    def on_mount(self) -> None:
        self.query_one("#article").focus()
        self.run_worker(self._list_more(), group="listing")
        self.open_article()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        name = next((name for name in PANES if name == event.widget.id), None)
        if name is not None:
            self.want(self.wanted.turned_to(name))
        else:
            self.label()

    # ── the panes ────────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def article_pane(self) -> ArticlePane:
        return self.query_one("#article", ArticlePane)

    @property
    def actors_pane(self) -> ActorsPane:
        return self.query_one("#actors", ActorsPane)

    @property
    def timeline_pane(self) -> TimelinePane:
        return self.query_one("#timeline", TimelinePane)

    @property
    def pane(self) -> LinePane:
        """The pane that keys go to."""
        focused = self.focused
        return focused if isinstance(focused, LinePane) else self.pane_named(self.wanted.focus)

    @property
    def place(self) -> str:
        """The name of the pane that keys go to."""
        return self.pane.id or self.wanted.focus

    def pane_named(self, name: PaneName) -> LinePane:
        return self.query_one(f"#{name}", LinePane)

    def turn_to_pane(self, name: PaneName) -> None:
        """Make this pane the one in use, and show it where only some fit."""
        self.want(self.wanted.turned_to(name))
        self.set_focus(self.pane_named(name), scroll_visible=False)

    # ── the article and its story ────────────────────────────────────────────────────────────────────────────────

    def open_article(self) -> None:
        """Show the article that the shelf is turned to, and read it."""
        self.selection, self.held, self.finding = Selection(), (), None
        self.limit(Limits())
        self.history = History()
        self.article = self.shelf.document.article
        self.show_story(self.shelf.story)
        self.tell(" ".join(self.shelf.document.notices))
        self.read()

    def limit(self, limits: Limits) -> None:
        """Show only what this leaves."""
        self.limits = limits
        self.scope = limits.scope(self.known)
        self.days = limits.days
        self.label()

    def read(self) -> None:
        self.run_worker(self._read(), group="reading", exclusive=True)

    async def _read(self) -> None:
        told = ""
        async for story in self.shelf.read():
            self.show_story(story)
            if self.shelf.notice != told:
                told = self.shelf.notice
                self.tell(told)
        self.show_story(self.shelf.story)
        self.story_is_whole()
        # A long story is some hundred thousand small objects, and looking them all through for garbage takes 70 ms, in
        # the middle of a key. They stay as long as the article does.
        if len(self.shelf.entries) > 1:
            # What was left with the article before is garbage by now.
            gc.unfreeze()
            gc.collect()
        gc.freeze()
        async for _ in self.shelf.read_ahead():
            self.others_changed()

    async def _list_more(self) -> None:
        async for _ in self.shelf.list_more():
            self.others_changed()

    def others_changed(self) -> None:
        """The list of articles has grown, or something about one that is not on the screen has changed."""

    def story_is_whole(self) -> None:
        """The reading of the article on the screen has ended, well or not."""

    def show_story(self, story: Story) -> None:
        """A story, or more of one, is known."""
        if story is not self.known.story:
            self.known = Known(story)
            self.selection = self.still_there(self.selection)
            self.held = tuple(actor for actor in self.held if actor in self.known.links.actors)
        self.status = self.shelf.words
        self.want(replace(self.wanted, banner=self.shelf.state == "failed"))

    def still_there(self, selection: Selection) -> Selection:
        """The selection without what the story does not have."""
        links, sentences = self.known.links, len(self.known.story.sentences)
        return replace(
            selection,
            actors=tuple(actor for actor in selection.actors if actor in links.actors),
            events=tuple(event for event in selection.events if event in links.events),
            quote=selection.quote if (selection.quote or 0) < len(self.known.story.quotes) else None,
            sentence=selection.sentence if (selection.sentence or 0) < sentences else None,
        )

    def select(self, selection: Selection) -> None:
        """Select this, and remember what was selected before."""
        self.history.visit(selection)
        self.selection = selection
        self.label()

    def show_now(self) -> None:
        """Paint what a key has changed. Textual comes to it as well, some twenty messages later; a new arrangement is its alone."""
        waiting = any(widget._layout_required or widget._scroll_required for widget in self.children)
        if self.app.screen is self and not waiting and not self.app._batch_count:
            self._compositor.update_widgets(set(self._compositor.visible_widgets))
            self._compositor_refresh()
