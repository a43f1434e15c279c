"""Who said what: the quotes and claims of the article by their speakers, word for word or not."""

from __future__ import annotations

import itertools

from extract.links import Related, Selection, relate
from extract.story import QuoteKind
from extract.views.statements import Speaker, Statement
from extract.wording import CORRECTED
from tui.painting.wrap import cells, clip, one_line, wrap
from tui.panes.lines import Chose
from tui.panes.lists import ListPane, Row

ROWS = 6
"""Rows that a statement may take; what is longer is cut, and whole in the article."""
SIGNS: dict[QuoteKind, str] = {"direct": "“", "indirect": "›", "mixed": "»"}
"""One cell each: word for word, in the reporter's words, and both."""
UNNAMED = "not named"
NOBODY = "No speaker found"


class StatementsPane(ListPane):
    """Statements under those who make them, those who say most first."""

    EMPTY = "No quotes or claims found."

    def shown(self) -> list[Speaker]:
        if self.scope is None:
            return list(self.known.speakers)
        quotes = relate(self.known.links, self.scope).quotes
        found = []
        for speaker in self.known.speakers:
            said = tuple(statement for statement in speaker.statements if statement.quote in quotes)
            if said:
                found.append(Speaker(actor=speaker.actor, anonymous=speaker.anonymous, statements=said))
        return found

    def build(self, width: int) -> tuple[tuple[str, ...], list[Row]]:
        ids: list[str] = []
        rows: list[Row] = []
        for speaker in self.shown():
            rows += self._heading(speaker, width - 2)
            for statement in speaker.statements:
                rows += self._statement(statement, len(ids), max(8, width - 5))
                ids.append(str(statement.quote))
        return tuple(ids), rows

    def _heading(self, speaker: Speaker, room: int) -> list[Row]:
        """The speaker with what they are, and how often they are heard."""
        actor = self.known.links.actors.get(speaker.actor or "")
        name = NOBODY if actor is None else one_line(actor.name)
        count = f" {len(speaker.statements)} "
        name = clip(name, room - cells(count))
        left = room - cells(name) - cells(count)
        role = UNNAMED if speaker.anonymous else one_line(actor.role or "") if actor else ""
        style = "open" if speaker.anonymous else "dim"
        beside = f"  {role}" if role and cells(role) + 2 <= left else ""
        head = Row(
            -1,
            (
                (name, "heading"),
                (beside, style),
                (" " * (left - cells(beside)), "none"),
                (count, "dim"),
            ),
        )
        if role and not beside:
            return [head, Row(-1, ((clip(f" {role}", room), style),))]
        return [head]

    def _statement(self, statement: Statement, item: int, room: int) -> list[Row]:
        """The words that report it, then its own, or as the article has them; those that stand for who else says so last."""
        words = one_line(statement.words)
        verb = one_line(statement.verb)
        said = f"“{words}”" if statement.kind == "direct" else words
        by = self.known.links.actors.get(statement.by or "")
        tail = f" ({one_line(by.name)} says)" if by else ""
        told = [said, verb] if statement.verb_last else [verb, said]
        text = " ".join(part for part in told if part)
        own = (0, len(said)) if statement.verb_last else (len(text) - len(said), len(text))
        text += tail + (f" {CORRECTED}" if statement.quote in self.known.corrected_quotes else "")
        spans = wrap(text, 0, len(text), room)
        rows = []
        for number, (start, end) in enumerate(spans[:ROWS]):
            sign = SIGNS[statement.kind] if number == 0 else " "
            pieces = [(f"{sign} ", "none" if statement.kind == "direct" else "dim")]
            cuts = sorted({start, end, *(cut for cut in own if start < cut < end)})
            for left, right in itertools.pairwise(cuts):
                pieces.append((text[left:right], "none" if own[0] <= left < own[1] else "dim"))
            if number == ROWS - 1 and len(spans) > ROWS:
                pieces[-1] = (clip(pieces[-1][0] + " " * room, cells(pieces[-1][0])), pieces[-1][1])
            rows.append(Row(item, tuple(pieces)))
        return rows

    def lit_by(self, related: Related) -> frozenset[str]:
        return frozenset(map(str, related.quotes))

    def chosen(self, selection: Selection) -> str | None:
        return None if selection.quote is None else str(selection.quote)

    def choose(self, item: str) -> None:
        self.screen.post_message(Chose(Selection(quote=int(item))))

    def searched(self, item: str) -> str:
        quote = self.known.story.quotes[int(item)]
        speaker = self.known.links.actors.get(quote.speaker or "")
        words = self.known.story.article.text[slice(*quote.span)]
        return f"{speaker.name if speaker else ''}\n{one_line(words)}"
