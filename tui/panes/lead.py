"""The lead: who, what, when and where, a line each."""

from __future__ import annotations

from extract.links import Related, Selection
from extract.story import Span
from extract.wording import full_date
from tui.painting.wrap import clip, one_line
from tui.panes.lines import Chose
from tui.panes.lists import ListPane, Row
from tui.panes.timeline import STYLE_OF_QUAD, STYLE_OF_SIGN

LABEL = 7
NOT_SAID = "the article does not say"


class LeadPane(ListPane):
    """Four lines, each of which selects what it speaks of."""

    EMPTY = "Nothing found that the article is about."

    def build(self, width: int) -> tuple[tuple[str, ...], list[Row]]:
        known = self.known
        if not known.story.actors and not known.entries:
            return (), []
        lines = {"who": self._who(), "what": self._what(), "when": self._when(), "where": self._where()}
        rows = []
        for item, (label, pieces) in enumerate(lines.items()):
            room = width - 2 - LABEL
            cut = []
            for text, style in pieces or ((NOT_SAID, "dim"),):
                cut.append((clip(text, room), style))
                room -= len(text)
            rows.append(Row(item, ((f"{label:<{LABEL}}", "heading"), *cut)))
        return tuple(lines), rows

    def _who(self) -> list[tuple[str, str]]:
        pieces: list[tuple[str, str]] = []
        for number, actor_id in enumerate(self.known.lead.who):
            actor = self.known.links.actors[actor_id]
            if number:
                pieces.append((" · ", "dim"))
            pieces.append((one_line(actor.name), "strong"))
            if actor.role:
                pieces.append((f", {one_line(actor.role)}", "none"))
        return pieces

    def _what(self) -> list[tuple[str, str]]:
        entry = self.known.lead.what
        if entry is None:
            return []
        event = self.known.links.events[entry.event]
        source = self.known.links.actors.get(event.source or "")
        pieces = [
            (entry.sign, STYLE_OF_SIGN.get(entry.sign, "none")),
            (f"{entry.quad} ", STYLE_OF_QUAD.get(entry.quad, "none")),
            (one_line(entry.words), "strong"),
        ]
        if source is not None:
            pieces.append((f" · according to {one_line(source.name)}", "none"))
        return pieces

    def _when(self) -> list[tuple[str, str]]:
        entry = self.known.lead.what
        published = full_date(self.known.story.article.published)
        beside = [(f" · published {published}", "dim")] if published else []
        if entry is None:
            return beside
        event = self.known.links.events[entry.event]
        if event.time is None or event.time.basis == "publication":
            return [(NOT_SAID, "dim"), *beside]
        return [(entry.full, "strong"), (f" · {event.factuality}", "none"), *beside]

    def _where(self) -> list[tuple[str, str]]:
        places = [one_line(self._place(span)) for span in self.known.lead.where]
        return [(", ".join(dict.fromkeys(places)), "strong")] if places else []

    def _place(self, span: Span) -> str:
        """A place by its name where it is an actor, as datelines are in capitals; else by its words."""
        links = self.known.links
        sentence = links.sentence_at(span[0])
        present = () if sentence is None else links.actors_of_sentence.get(sentence, ())
        named = (links.actors[actor].name for actor in present if span in links.mention_spans(actor))
        return next(named, self.known.story.article.text[slice(*span)])

    def _selection(self, item: str) -> Selection:
        lead, links = self.known.lead, self.known.links
        match item:
            case "who":
                return Selection(actors=lead.who, joining="any")
            case "what" if lead.what:
                return Selection(events=(lead.what.event,))
            case "when" if lead.what:
                same = self.known.rows_of_date.get(lead.what.full, (lead.what.event,))
                return Selection(events=same)
            case "where" if lead.where:
                return Selection(sentence=links.sentence_at(lead.where[0][0]))
        return Selection()

    def lit_by(self, related: Related) -> frozenset[str]:
        lead = self.known.lead
        lit = {"who"} if related.actors.intersection(lead.who) else set()
        if lead.what is not None and related.events.intersection(lead.what.mentions):
            lit.add("what")
        return frozenset(lit)

    def chosen(self, selection: Selection) -> str | None:
        """The line that the cursor is on, as long as it is what is selected."""
        at = self.ids[self.cursor] if 0 <= self.cursor < len(self.ids) else ""
        return at if at and self._selection(at) == selection else None

    def choose(self, item: str) -> None:
        self.screen.post_message(Chose(self._selection(item)))

    def searched(self, item: str) -> str:
        return ""
