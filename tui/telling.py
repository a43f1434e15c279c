"""The lines around the panes: the names above them, what is selected, the keys, and what is said to the reader.

What each line says is `chrome`'s and `detail`'s; here is when it is said anew, and what stands in the place of the keys.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from tui.actions import in_foot
from tui.painting.wrap import one_line, wrap
from tui.panes.chrome import Painted, floor, header, keys, titles
from tui.panes.detail import Said, about
from tui.panes.greeting import first_keys
from tui.plan import PANES, PaneName
from tui.stage import Stage

MESSAGE_ROWS = 4


class Telling(Stage):
    """The screen with its lines."""

    message = ""
    """What is said until the next key."""
    _greeting: tuple[Said, ...] = ()
    _greeted: Callable[[], None]

    def greet(self, greeted: Callable[[], None]) -> None:
        """Show the first keys until a key is pressed, then call `greeted`."""
        self._greeted = greeted
        self._greeting = first_keys(self.actions)

    # ── in the place of the line of keys ─────────────────────────────────────────────────────────────────────────

    def tell(self, message: str) -> None:
        """Say something in the place of the line of keys, or below what is asked for, until the next key."""
        self.message = one_line(message)
        self.want(replace(self.wanted, foot=max(1, len(self._below()))))

    def _below(self) -> list[Said]:
        """What stands in the place of the line of keys."""
        said: list[Said] = [((self.asking, "foot_key"),)] if self.asking else []
        if self.message:
            rows = wrap(self.message, 0, len(self.message), max(1, self.size.width - 2))
            said += [((" " + self.message[start:end], "strong"),) for start, end in rows]
        return [*self._greeting, *said[:MESSAGE_ROWS]]

    def on_resize(self) -> None:
        if self.message:
            self.tell(self.message)
        self.label()

    def on_key(self) -> None:
        if self._greeting:
            self._greeting = ()
            self._greeted()
            self.tell("")
        elif self.message and not self.asking:
            self.tell("")

    # ── all lines ────────────────────────────────────────────────────────────────────────────────────────────────

    def label(self) -> None:
        """Bring the lines around the panes up to date; each is repainted only if it says something new."""
        if not self.is_mounted or not self.is_attached:
            return
        shelf, known, width = self.shelf, self.known, self.size.width
        now = self.plan_for(self.size)
        focus = self.place
        self.at_sentence = self.article_pane.cursor
        self._label_header()
        self._say("banner", ((f" {shelf.problem} {self._again}", "none"),))
        self._say("titles", titles(now, self.wanted.row, focus, self._notes(), self.keys_of_panes))
        self._say("rule", floor(now))
        heavy = "━" if focus == "why" else "─"
        self._say(
            "why-title",
            ((f"{heavy} Why {heavy * max(0, width - 6)}", "rule_focus" if focus == "why" else "rule"),),
        )
        hint = self._joining_hint
        said = about(known, self.selection, width - 2 - len(hint)) or ((self._idle_words, "dim"),)
        self._say("detail", ((" ", "none"), *said, (hint, "dim")))
        self._say("foot", *(self._below() or [keys(in_foot(focus, self.actions), width)]))

    def others_changed(self) -> None:
        super().others_changed()
        if self.is_attached:
            self._label_header()

    def _label_header(self) -> None:
        shelf, known = self.shelf, self.known
        place = (shelf.at + 1, len(shelf.entries))
        self._say(
            "header",
            header(
                shelf.document.name,
                known.story,
                shelf.words,
                len(known.entries),
                place,
                self.size.width,
                shelf.others,
            ),
        )

    @property
    def _idle_words(self) -> str:
        if self.shelf.state in ("waiting", "reading"):
            return f"{self.shelf.words}  {self.key('escape')} cancels; the article can be read meanwhile."
        if self.shelf.state == "cancelled":
            return f"{self.shelf.words} {self._again}"
        panes = " ".join(filter(None, (self.keys_of_panes[name] for name in PANES)))
        go = f"{self.key('down')} selects; {self.key('next_pane')} or {panes} go from pane to pane."
        return self.shelf.words or f"Nothing selected. {go}"

    @property
    def _joining_hint(self) -> str:
        """That several actors can be looked at the other way too."""
        if len(self.selection.actors) < 2:
            return ""
        return f" · {self.key('join')} for {'either' if self.selection.joining == 'all' else 'both'}"

    @property
    def _again(self) -> str:
        return f"({self.key('read_again')} reads again)"

    def _say(self, name: str, *lines: Said) -> None:
        self.query_one(f"#{name}", Painted).say(*lines)

    def _notes(self) -> dict[PaneName, str]:
        """What the titles say beside the names: the find or the lit sentences, and what everything is limited to."""
        notes: dict[PaneName, str] = {}
        at, total = self.article_pane.lit_note
        if total:
            notes["article"] = f"{at}/{total} lit" if at else f"{total} lit"
        if self.limits:
            parts = (self.limits.words(self.known), notes.get("article", ""))
            notes["article"] = " · ".join(part for part in parts if part)
        if self.finding is not None:
            pane = self.pane_named(self.finding)
            at, total = pane.matched
            notes[self.finding] = f"/{pane.query_text} {at}/{total}" if at else f"/{pane.query_text} {total}"
        return notes
