"""Turning from article to article: to the next, to one in the list, and back to where one was in it.

Which articles there are, and in which order they are read, is the shelf's. Here is what the reader does with them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.finding import Finding
from tui.history import Left

if TYPE_CHECKING:
    from tui.dialogs.articles import ArticlesScreen


class Turning(Finding):
    """A screen that shows one article of a list."""

    articles: ArticlesScreen | None = None
    """The list, while it is open."""

    def action_previous_article(self) -> None:
        self._step_article(-1)

    def action_next_article(self) -> None:
        self._step_article(1)

    def _step_article(self, step: int) -> None:
        """To the nearest article on this side that can be opened; what is wrong with those between is said."""
        entries, problems = self.shelf.entries, []
        index = self.shelf.at + step
        while 0 <= index < len(entries) and not self.turn_to_article(index):
            problems.append(entries[index].problem)
            index += step
        if not 0 <= index < len(entries):
            problems.append("There is no other article there.")
        if problems:
            self.tell(" ".join(problems))

    def action_articles(self) -> None:
        from tui.dialogs.articles import articles_screen

        self.articles = articles_screen(self.shelf, self.actions)
        self.app.push_screen(self.articles, self._chosen_article)

    def _chosen_article(self, index: int | None) -> None:
        self.articles = None
        if index is not None and index != self.shelf.at and not self.turn_to_article(index):
            self.tell(self.shelf.entries[index].problem)

    def turn_to_article(self, index: int) -> bool:
        """Show another article, as it was left; False where that cannot be, and its entry has the reason."""
        self.end_find()
        before = self.shelf.entry
        left = Left(
            self.selection,
            self.held,
            self.limits,
            self.history,
            {name: self.pane_named(name).mark() for name in self.wanted.row},
        )
        if not self.shelf.turn_to(index):
            return False
        before.left = left
        self.open_article()
        return True

    def story_is_whole(self) -> None:
        """Go on where the reader was, unless they have begun anew meanwhile."""
        super().story_is_whole()
        left, self.shelf.entry.left = self.shelf.entry.left, None
        if left is None or self.selection or self.article_pane.cursor >= 0:
            return
        self.history, self.held, self.selection = left.history, left.held, left.selection
        self.limit(left.limits)
        for name, mark in left.marks.items():
            self.pane_named(name).return_to(mark)
        self.label()

    def label(self) -> None:
        super().label()
        self._tell_list()

    def others_changed(self) -> None:
        super().others_changed()
        self._tell_list()

    def _tell_list(self) -> None:
        if self.articles is not None:
            self.articles.tell_changes()

    # ── what is being read ───────────────────────────────────────────────────────────────────────────────────────

    def action_read_again(self) -> None:
        shelf = self.shelf
        if shelf.state in ("cancelled", "failed"):
            self.read()
        elif shelf.words:
            self.tell("This article is being read.")
        elif shelf.stopped:
            shelf.stopped = False
            self.tell("Reading the other articles.")
            self.read()
        else:
            self.tell("This article has been read.")

    def cancel_reading(self) -> None:
        """Stop what is being read, the article on the screen or else the others, and say which."""
        shelf = self.shelf
        name, reading = shelf.entry.name, shelf.state in ("waiting", "reading")
        others = shelf.count("waiting", "reading") - reading
        if shelf.cancel():
            self.show_story(shelf.story)
            still = (
                ""
                if shelf.stopped or not others
                else f" {_others(others)} read; {self.key('escape')} again stops that."
            )
            self.tell(f"Stopped reading {name}; {self.key('read_again')} reads it again.{still}")
        elif shelf.stop():
            self.tell(
                f"Stopped reading ahead. {_others(others)} read when you turn there; {self.key('read_again')} goes on."
            )


def _others(count: int) -> str:
    return "The other article is" if count == 1 else f"The {count} other articles are"
