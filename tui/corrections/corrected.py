"""The story on the screen as its reader has corrected it; undoing, doing again, and keeping it.

The shelf holds the story as it was read. What is shown is made of that and of the corrections that stand, so undoing shows what
was there before. A date of publication is the one correction that another reading has to follow: the article is read again with
it, and what was known stays on the screen until that is done.
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extract.links import Selection
from extract.story import Article, Story
from tui.copying import Copying

if TYPE_CHECKING:
    from extract.library.corrections.changes import Change, Made
    from extract.library.corrections.correct import Misfit
    from tui.corrections.ledger import Ledger


LAST_TRY = 2.0
"""Seconds that writing may take when the program ends."""


class Corrected(Copying):
    """A screen whose story can be corrected."""

    corrections: Path | None = None
    """The directory that corrections are kept in; None where they last as long as the program."""
    _made_of: tuple[Story, tuple[Made, ...], Story, tuple[Misfit, ...]] | None = None
    """The story as it was read, the corrections, what came of them, and which do not fit."""
    _unfit: tuple[Misfit, ...] = ()
    _warned = False
    opening = False
    """Whether a question is about to be asked, so that what is typed ahead is its answer."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._ledgers: dict[Article, Ledger] = {}

    @property
    def ledger(self) -> Ledger | None:
        """The corrections of the article on the screen, once its log has been looked for."""
        return self._ledgers.get(self.article)

    @property
    def standing(self) -> tuple[Made, ...]:
        return () if self.ledger is None else self.ledger.standing

    async def _read(self) -> None:
        """The log comes first, as it may have the date that the article is to be read with."""
        if self.article not in self._ledgers:
            await self._load(self.article)
        self._date_anew()
        await super()._read()

    async def _load(self, article: Article) -> None:
        # What it needs is loaded beside the screen: most articles have never been corrected.
        ledger = (await asyncio.to_thread(_ledger))(article, self.corrections)
        await ledger.load()
        self._ledgers[article] = ledger

    def story_is_whole(self) -> None:
        super().story_is_whole()
        if self.shelf.state == "done":
            self._tell_log()

    def show_story(self, story: Story) -> None:
        super().show_story(self._corrected(story))
        if self.limits:
            self.limit(self.limits.kept(self.still_there))

    def _corrected(self, story: Story) -> Story:
        """A story as it was read, with the corrections that stand."""
        made = self.standing if story.actors or story.events else ()
        if not made:
            self._unfit = ()
            return story
        if self._made_of is None or self._made_of[0] is not story or self._made_of[1] is not made:
            from extract.library.corrections.correct import correct

            before, begun, told, unfit = self._made_of or (story, (), story, ())
            if before is not story or made[: len(begun)] != begun:
                begun, told, unfit = (), story, ()
            # What was corrected last builds on what was corrected before.
            told, more = correct(told, made[len(begun) :])
            self._made_of = (story, made, told, unfit + more)
        self._unfit = self._made_of[3]
        return self._made_of[2]

    def _date_anew(self) -> bool:
        """Have the shelf read the article with the date that the reader gave it, or its own where that is undone; whether that
        is another than it was read with."""
        if not self.standing and self.shelf.asked == self.article:
            return False
        from extract.library.corrections.correct import dated

        article = dated(self.article, self.standing)
        if article == self.shelf.asked:
            return False
        self.shelf.redate(article)
        return True

    def _tell_log(self) -> None:
        """Say what became of the corrections that were kept, once for each article."""
        ledger = self.ledger
        if ledger is None or ledger.told:
            return
        ledger.told = True
        told = list(ledger.problems)
        if ledger.standing:
            count = len(ledger.standing)
            told.insert(
                0,
                f"With {count} correction{'' if count == 1 else 's'} of yours ({self.key('correct')} lists them).",
            )
        if self._unfit:
            from extract.library.corrections.told import told as words

            first = self._unfit[0]
            more = f", and {len(self._unfit) - 1} more" if len(self._unfit) > 1 else ""
            told.insert(1, f"Does not fit this reading: {words(first.made.change)} ({first.reason}){more}.")
        if told:
            self.tell(" ".join([*filter(None, [self.message]), *told]))

    # ── correcting, undoing, doing again ─────────────────────────────────────────────────────────────────────────

    async def make(self, *changes: Change) -> None:
        """Correct the story, show it so, and keep it."""
        from extract.library.corrections.told import told

        ledger = self.ledger
        if ledger is None:
            return
        done = []
        for change in changes:
            made = ledger.made(change)
            if reason := self._no_use(made):
                self.tell(f"Nothing is corrected: {reason}.")
                break
            ledger.add(made)
            self._show_again()
            done.append(told(change))
        self.opening = False
        if done:
            await self._keep(ledger, f"Corrected: {'; '.join(done)}. {self.key('undo')} undoes it.")

    def _no_use(self, made: Made) -> str:
        """Why a correction would change nothing, if it would not."""
        from extract.library.corrections.changes import SetPublished
        from extract.library.corrections.correct import correct

        if isinstance(made.change, SetPublished):
            return ""
        story, unfit = correct(self.known.story, [made])
        if unfit:
            return unfit[0].reason
        return "it is so already" if story is self.known.story else ""

    def action_undo(self) -> None:
        from extract.library.corrections.records import done_last

        made = None if self.ledger is None else done_last(self.ledger.records)
        if made is None:
            self.tell("There is no correction to undo.")
        else:
            self.take_back(made)

    def take_back(self, made: Made) -> None:
        from extract.library.corrections.told import told

        if self.ledger is not None:
            self.ledger.undo(made)
            self._settle_corrections(f"Undone: {told(made.change)}. {self.key('redo')} does it again.")

    def action_redo(self) -> None:
        from extract.library.corrections.records import undone_last
        from extract.library.corrections.told import told

        made = None if self.ledger is None else undone_last(self.ledger.records)
        if made is None or self.ledger is None:
            self.tell("There is no correction to do again.")
        else:
            self.ledger.redo(made)
            self._settle_corrections(f"Done again: {told(made.change)}.")

    def _settle_corrections(self, words: str) -> None:
        ledger = self.ledger
        if ledger is not None:
            self._show_again()
            self.run_worker(self._keep(ledger, words), group="keep")

    def _show_again(self) -> None:
        if self._date_anew():
            self.read()
        self.show_story(self.shelf.story)

    async def _keep(self, ledger: Ledger, words: str) -> None:
        self.tell(words)
        try:
            await ledger.keep()
        except OSError:
            self.tell(
                f"{words} But it is not kept: {ledger.failure}. It holds until you leave, and is tried again."
            )
            return
        self._warned = False
        if ledger is self.ledger:
            self._show_again()  # with what another explorer has written meanwhile

    def may_leave(self) -> bool:
        """Whether nothing is lost by leaving, or the reader has been told what is."""
        lost = [ledger for ledger in self._ledgers.values() if ledger.failure and ledger.unkept]
        if not lost or self._warned:
            return True
        self._warned = True
        count = sum(ledger.unkept for ledger in lost)
        self.tell(
            f"{count} correction{'' if count == 1 else 's'} could not be kept: {lost[0].failure}. "
            f"{self.key('leave')} again leaves without."
        )
        return False

    async def keep_all(self) -> list[str]:
        """Write what is in no log yet, for the last time; what cannot be, in lines for a person, nothing where all is kept."""
        lost: list[str] = []
        for ledger in [each for each in self._ledgers.values() if each.unkept]:
            reason = ""
            try:
                await asyncio.wait_for(ledger.keep(), LAST_TRY)
            except TimeoutError:
                reason = "the disk does not answer"
            except OSError:
                reason = ledger.failure
            if reason:
                from tui.corrections.unkept import lines

                lost += lines(ledger, reason)
        return lost

    # ── what survives ────────────────────────────────────────────────────────────────────────────────────────────

    def still_there(self, selection: Selection) -> Selection:
        kept = super().still_there(selection)
        return kept if kept else Selection()


def _ledger() -> type[Ledger]:
    from tui.corrections.ledger import Ledger

    return Ledger
