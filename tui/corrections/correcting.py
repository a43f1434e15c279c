"""Correcting what is selected: the actions, and the ways to correct events and the date of publication.

Each way through the questions is one action, so each is in the list that `c` opens and in the command palette. What is asked
for is `offers`', what a correction does is the library's, and that it is shown and kept is `corrected`'s.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, cast

from extract.links import Selection
from extract.story import Event, Factuality
from tui.corrections.correcting_actors import CorrectingActors, beside
from tui.painting.wrap import one_line

if TYPE_CHECKING:
    from extract.library.corrections.changes import EventAnchor

NO_CLAIM = "Select a quote or an event first."


class Correcting(CorrectingActors):
    """A screen on which everything can be corrected that a reading finds."""

    def action_correct(self) -> None:
        self._begin(self._correct)

    def action_rename(self) -> None:
        self._begin(self.rename_actor)

    def action_merge(self) -> None:
        self._begin(self.merge_actors)

    def action_retype(self) -> None:
        self._begin(self.retype_actor)

    def action_not_an_actor(self) -> None:
        self._begin(self.remove_actor)

    def action_mention(self) -> None:
        self._begin(self.move_words)

    def action_attach(self) -> None:
        self._begin(self.attach_words)

    def action_set_speaker(self) -> None:
        self._begin(self._set_speaker)

    def action_set_published(self) -> None:
        self._begin(self._set_published)

    def action_set_date(self) -> None:
        self._begin(self._set_date)

    def action_set_status(self) -> None:
        self._begin(self._set_status)

    def action_hide_event(self) -> None:
        self._begin(self._hide_event)

    def action_corrections(self) -> None:
        self._begin(self._corrections)

    def _begin(self, way: Callable[[], Awaitable[None]]) -> None:
        """Go this way through the questions; an article that is still being read is not corrected yet."""
        if self.shelf.state != "done" or self.ledger is None:
            self.tell("What has not been read to its end cannot be corrected yet.")
            return

        self.run_worker(self.going(way), group="correct", exclusive=True)

    async def _correct(self) -> None:
        """Choose one of the actions that fit what is selected."""
        from tui.corrections.offers import offers

        found = offers(self.known, self.selection, self.article_pane.cursor, self.standing)
        chosen = await self.choose("Correct", found)
        if chosen is not None:
            await self.run_action(chosen)

    async def _set_speaker(self) -> None:
        """Who says the selected quote, or claims the selected event."""
        from extract.library.corrections.anchors import anchor
        from extract.library.corrections.changes import SetSpeaker
        from tui.corrections.offers import NOBODY, actor_choices, claimed
        from tui.dialogs.chooser import Choice

        found = claimed(self.known, self.selection)
        if found is None:
            self.tell(NO_CLAIM)
            return
        text, (span, was) = self.known.story.article.text, found
        near = self.known.links.sentence_at(span[0]) or 0
        title = f"“{one_line(text[slice(*span)])[:120]}” is said by …"
        others = actor_choices(self.known, near, [was] if was else [])
        nobody = [Choice(NOBODY, "nobody who is named")] if was else []
        now = await self.choose(title, [*nobody, *others])
        if now is not None and (now == NOBODY or self._are_there(now)):
            who = None if now == NOBODY else self._who(now)
            await self.make(SetSpeaker(words=anchor(text, span), speaker=who))

    async def _set_published(self) -> None:
        from extract.library.corrections.anchors import opening
        from extract.library.corrections.changes import SetPublished
        from extract.library.corrections.typed import PUBLISHED_FORMS, publication_date
        from extract.wording import published

        self.shelf.get_ready()  # it loads while a date is typed
        article = self.known.story.article
        hint = f"{PUBLISHED_FORMS} · all relative dates follow"
        typed = await self.ask_for("published", article.published or "", hint, publication_date)
        if typed is None or (
            typed[0] == article.published and article.published_basis in ("given", "corrected")
        ):
            return
        read = self.shelf.story.article
        was = published(read).removeprefix("published ") if read.published else "unknown"
        await self.make(SetPublished(published=typed[0], was=was, opening=opening(article.text)))

    async def _set_date(self) -> None:
        from extract.library.corrections.changes import SetDate
        from extract.library.corrections.typed import FORMS, event_date

        event = self._event()
        if event is None:
            return
        sought = self._what(event)
        value = _typable(self.known.entry_of[event.id].full if event.id in self.known.entry_of else "")
        typed = await self.ask_for("date", value, FORMS, event_date)
        if typed is not None:
            await self.make(SetDate(event=sought, time=typed[0]))

    async def _set_status(self) -> None:
        from extract.library.corrections.changes import SetStatus
        from tui.corrections.offers import status_choices

        event = self._event()
        if event is None:
            return
        sought = self._what(event)
        status = await self.choose(f"“{one_line(event.gist)}” is …", status_choices(event.factuality))
        if status is not None:
            await self.make(SetStatus(event=sought, status=cast("Factuality", status)))

    async def _hide_event(self) -> None:
        from extract.library.corrections.changes import Hide

        event = self._event()
        if event is None:
            return
        following = beside(self.timeline_pane.ids, event.id)
        await self.make(Hide(event=self._what(event)))
        self.select(self.still_there(Selection(events=following)))

    async def _corrections(self) -> None:
        """See all corrections of this article; the one that is chosen is taken back."""
        from tui.corrections.offers import correction_choices

        made = {each.id: each for each in self.standing}
        if not made:
            self.tell("You have corrected nothing in this article.")
            return
        unfit = [each.made.id for each in self._unfit]
        title = "Your corrections; Enter takes one back"
        chosen = await self.choose(title, correction_choices(tuple(made.values()), unfit))
        if chosen is not None:
            self.take_back(made[chosen])

    # ── what is corrected ────────────────────────────────────────────────────────────────────────────────────────

    def _event(self) -> Event | None:
        """The event of the row that is selected."""
        from tui.corrections.offers import chosen_event

        event = chosen_event(self.known, self.selection)
        if event is None:
            self.tell(f"Select an event first; {self.key('timeline')} goes to the timeline.")
            return None
        return self.known.links.events[event]

    def _what(self, event: Event) -> EventAnchor:
        from extract.library.corrections.anchors import anchor_event

        return anchor_event(self.known.story, event)


def _typable(date: str) -> str:
    """The date as it is shown, where it can be typed so; else nothing to begin with."""
    from extract.library.corrections.typed import event_date

    try:
        event_date(date)
    except ValueError:
        return ""
    return "" if date == "no date" else date
