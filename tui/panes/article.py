"""The article: its words as they are, with what belongs to the selection lit.

The text is here before anything is known about it; until its sentences are, the cursor goes by paragraph. A row's look is
a run of marks over its span: lit, what its words mean in the selection, cursor, match. Where the text breaks is `page`'s; what is lit is `relate`'s.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple, cast

from textual import events
from textual.reactive import reactive

from extract.links import Meaning, Related, Selection, mentioned, relate
from extract.story import Article
from extract.wording import CORRECTED
from tui.known import NOTHING, Known
from tui.painting.strips import Piece
from tui.painting.themes import over
from tui.painting.wrap import paragraphs
from tui.panes.lines import Chose, LinePane
from tui.panes.page import Layer, Page, only, runs, title_span, whole
from tui.plan import TEXT_WIDTH

TITLE, LIT, CURSOR, MATCH, HERE, QUOTE, CUE, TIME, TRIGGER, MENTION = (1 << bit for bit in range(10))
MEANINGS: dict[Meaning, int] = {
    "mention": MENTION,
    "trigger": TRIGGER,
    "time": TIME,
    "cue": CUE,
    "quote": QUOTE,
}
MARGIN = 3
"""Cells left of the text: the cursor's mark or the sign of corrected words, the bar of a lit row, a blank."""


class Look(NamedTuple):
    """What a row's look depends on: the mark of the cursor, the bar, the sign that words in it are corrected, and runs of
    `(start, end, marks)` over its text."""

    cursor: bool
    bar: bool
    corrected: bool
    runs: tuple[tuple[int, int, int], ...]


BLANK = Look(False, False, False, ())


class ArticlePane(LinePane):
    article: reactive[Article] = reactive(Article(id="", text=""), repaint=False, init=False)
    known: reactive[Known] = reactive(NOTHING, repaint=False, init=False)
    scope: reactive[Selection | None] = reactive(None, repaint=False, init=False)

    def __init__(self, *, id: str, text_width: int = TEXT_WIDTH) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._text_width = text_width
        self.units = Layer()
        """What the cursor steps through: sentences, or paragraphs until those are known."""
        self.cursor = -1
        self._page = Page([])
        self._related = Related()
        self._title = (0, 0)
        self._words = Layer()
        self._matches = Layer()
        self._match = -1
        self._corrected = Layer()

    # ── what changes ─────────────────────────────────────────────────────────────────────────────────────────────

    def watch_article(self) -> None:
        self.cursor, self.query_text, self._matches, self._match = -1, "", Layer(), -1
        self.units = Layer(paragraphs(self.article.text))
        self._title = title_span(self.article)
        self.scroll_target_y = self.scroll_y = 0
        self.rearrange()

    def watch_known(self) -> None:
        sentences = self.known.story.sentences
        if sentences and self.known.story.article.id == self.article.id:
            at = self.units.spans[self.cursor][0] if 0 <= self.cursor < len(self.units) else None
            self.units = Layer([sentence.span for sentence in sentences])
            self.cursor = -1 if at is None else self.units.before(at)
        self._corrected = Layer(self.known.corrected_words)
        self._relate()
        self.repaint()

    def watch_scope(self) -> None:
        self.rearrange()
        if self.cursor >= 0:
            self.reveal_unit(self.cursor)

    def watch_selection(self) -> None:
        self._relate()
        if self.selection.sentence is not None and self.selection.sentence < len(self.units):
            self.cursor = self.selection.sentence
        self.keep_in_view()
        self.repaint()

    def keep_in_view(self) -> None:
        if self.selection.sentence is not None and 0 <= self.cursor < len(self.units):
            self.reveal_unit(self.cursor)
        elif self._related.sentences:
            self.reveal_lit()

    def _relate(self) -> None:
        self._related = relate(self.known.links, self.selection)
        self._words = Layer([mark.span for mark in self._related.marks])

    # ── rows ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def lay_out(self, width: int) -> int:
        room = max(1, min(self._text_width, width - MARGIN - 1))
        shown = self._shown()
        if shown is None:
            self._page = whole(self.article, room)
        else:
            self._page = only(self.article, (self.units.spans[unit] for unit in shown), room)
        return len(self._page)

    def _shown(self) -> Sequence[int] | None:
        """The sentences that are shown, where that is not all."""
        return None if self.scope is None else relate(self.known.links, self.scope).sentences

    def place(self) -> Hashable:
        span = self._page.span_of(self.top)
        return span[0] if span and self.top else -1

    def row_of_place(self, place: Hashable) -> int:
        return self._page.row_at(cast(int, place)) if cast(int, place) >= 0 else 0

    def signature(self, row: int) -> Hashable:
        span = self._page.span_of(row)
        if span is None or span[0] == span[1]:
            return BLANK
        start, end = span
        marks: list[tuple[int, int, int]] = [(*self._title, TITLE)] if start < self._title[1] else []
        cursor = lit = False
        for unit in range(self.units.before(start), self.units.first_from(end)):
            left, right = self.units.spans[unit]
            bits = (LIT if self._is_lit(unit) else 0) | (CURSOR if unit == self.cursor else 0)
            if bits and right > start:
                marks.append((left, right, bits))
                if bits & LIT:
                    lit = True
                    who = mentioned(self.known.links, self._related, unit)
                    marks += [(*words, MENTION) for words, _ in who if words[0] < end and words[1] > start]
                cursor = cursor or (unit == self.cursor and left >= start)
        for number in self._words.overlapping(start, end):
            marks.append((*self._words.spans[number], MEANINGS[self._related.marks[number].meaning]))
        for number in self._matches.overlapping(start, end):
            marks.append((*self._matches.spans[number], MATCH | (HERE if number == self._match else 0)))
        corrected = any(True for _ in self._corrected.overlapping(start, end))
        return Look(cursor, lit, corrected, runs(start, end, marks))

    def _is_lit(self, unit: int) -> bool:
        at = bisect_left(self._related.sentences, unit)
        return at < len(self._related.sentences) and self._related.sentences[at] == unit

    def paint(self, row: int, signature: Hashable) -> Iterable[Piece]:
        look, mine = self.palette, cast(Look, signature)
        gutter = over(look.plain, look.gutter)
        yield "▸" if mine.cursor else CORRECTED if mine.corrected else " ", gutter
        yield "▌" if mine.bar else " ", gutter
        yield " ", look.plain
        if row < len(self._page.heads):
            text, name = self._page.heads[row]
            yield text, over(look.plain, getattr(look, name))
        styles = (
            (TITLE, look.strong),
            (LIT, look.lit),
            (CURSOR, look.here),
            (QUOTE, look.quote),
            (CUE, look.cue),
            (TIME, look.time),
            (MENTION, look.mention),
            (TRIGGER, look.trigger),
            (MATCH, look.match),
            (HERE, look.match_here),
        )
        for start, end, bits in mine.runs:
            layers = [style for bit, style in styles if bits & bit]
            yield self.article.text[start:end], over(look.plain, *layers)

    # ── moving ───────────────────────────────────────────────────────────────────────────────────────────────────

    def go_to(self, unit: int) -> None:
        """Put the cursor here, and select the sentence where it is one; the screen has it painted then, in one frame."""
        if len(self.units):
            self.cursor = min(max(0, unit), len(self.units) - 1)
            known = bool(self.known.story.sentences)
            self.screen.post_message(Chose(Selection(sentence=self.cursor if known else None)))

    def visit(self, unit: int) -> None:
        """Put the cursor here without selecting anything."""
        self.cursor = unit
        self.show_cursor()

    def show_cursor(self) -> None:
        if 0 <= self.cursor < len(self.units):
            self.reveal_unit(self.cursor)
            self.repaint()

    def move(self, step: int) -> None:
        if self.cursor < 0:
            self.go_to(self._first_in_view())
            return
        first, last = self._page.rows_of(self.units.spans[self.cursor])
        top, screen = self.top, max(1, self.size.height - 2)
        shown = self._shown()
        if step > 0 and first < top + self.size.height <= last:
            self.scroll_rows(screen)  # a sentence longer than the screen is read before it is left
        elif step < 0 and first < top <= last:
            self.scroll_rows(-screen)
        elif shown is None:
            self.go_to(self.cursor + step)
        elif shown:
            at = bisect_right(shown, self.cursor) if step > 0 else bisect_left(shown, self.cursor) - 1
            self.go_to(shown[min(max(0, at), len(shown) - 1)])

    def page(self, step: int, *, half: bool = False) -> None:
        if self.row_count:
            super().page(step, half=half)
            at_end = self.top + self.size.height >= self.row_count and step > 0
            self.go_to(self._last_in_view() if at_end else self._first_in_view())

    def edge(self, *, last: bool) -> None:
        shown = self._shown() or range(len(self.units))
        if shown:
            self.go_to(shown[-1 if last else 0])
            if not last:
                self.show_row(0)

    def _first_in_view(self) -> int:
        return self._nearest(self.units.first_from(self._page.stretch(self.in_view)[0]))

    def _last_in_view(self) -> int:
        return self._nearest(self.units.first_from(self._page.stretch(self.in_view)[1]) - 1)

    def _nearest(self, unit: int) -> int:
        """This unit, or the next one that is shown."""
        shown = self._shown()
        unit = min(max(0, unit), len(self.units) - 1)
        return unit if not shown else shown[min(bisect_left(shown, unit), len(shown) - 1)]

    def reveal_unit(self, unit: int) -> None:
        """A sentence below the view comes up to its upper third: the next steps then need no scrolling."""
        self.reveal(*self._page.rows_of(self.units.spans[unit]), lead=max(2, self.size.height * 2 // 3))

    def reveal_lit(self) -> None:
        """Scroll to the lit sentence that is nearest, only if none is in view."""
        start, end = self._page.stretch(self.in_view)
        after = bisect_left(self._related.sentences, self.units.before(start))
        near = self._related.sentences[max(0, after - 1) : after + 2]
        if not any(self.units.spans[unit][0] < end and self.units.spans[unit][1] > start for unit in near):
            self.reveal_unit(min(near, key=lambda unit: abs(self.units.spans[unit][0] - start)))

    def on_click(self, event: events.Click) -> None:
        span = self._page.span_of(self.scroll_offset.y + event.y)
        if span is not None:
            self.go_to(self.units.before(min(span[0] + max(0, event.x - MARGIN), max(span[0], span[1] - 1))))

    # ── lit sentences and matches ────────────────────────────────────────────────────────────────────────────────

    @property
    def lit_note(self) -> tuple[int, int]:
        """Which lit sentence the cursor is on, counted from 1 (0 when on none), and how many there are."""
        at = bisect_left(self._related.sentences, self.cursor)
        return (at + 1 if self._is_lit(self.cursor) else 0), len(self._related.sentences)

    def step_lit(self, step: int) -> None:
        """Go to the next or previous lit sentence from where the reader is looking, round the ends."""
        if not self._related.sentences:
            return
        start, end = self._page.stretch(self.in_view)
        left, right = self.units.spans[self.cursor] if self.cursor >= 0 else (end, start)
        if left < end and right > start:
            at = (
                bisect_right(self._related.sentences, self.cursor)
                if step > 0
                else bisect_left(self._related.sentences, self.cursor) - 1
            )
        else:
            at = bisect_left(self._related.sentences, self._first_in_view()) - (0 if step > 0 else 1)
        self.visit(self._related.sentences[at % len(self._related.sentences)])

    def search(self, query: str) -> None:
        self.query_text = query
        pattern = re.escape(" ".join(query.split())).replace(r"\ ", r"\s+")
        found = re.finditer(pattern, self.article.text, re.IGNORECASE) if pattern else ()
        self._matches = Layer([match.span() for match in found])
        self._match = -1
        self.repaint()

    def step_match(self, step: int) -> None:
        if not len(self._matches):
            return
        if self._match >= 0:
            at = self._match + step
        else:
            at = self._matches.first_from(self._page.stretch(self.in_view)[0]) - (0 if step > 0 else 1)
        self._match = at % len(self._matches)
        span = self._matches.spans[self._match]
        self.cursor = self.units.before(span[0])
        self.reveal(*self._page.rows_of(span), lead=3)
        self.repaint()

    def show_match(self) -> None:
        self.step_match(1)

    def mark(self) -> Hashable:
        return self.cursor, self.top

    def return_to(self, mark: Hashable) -> None:
        self.cursor, row = cast(tuple[int, int], mark)
        self.show_row(row)
        self.repaint()

    @property
    def matched(self) -> tuple[int, int]:
        return self._match + 1, len(self._matches)
