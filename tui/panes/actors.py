"""Who acts: the actors of the article, by kind, those on whom most of the story hangs first, with mentions and events."""

from __future__ import annotations

from functools import partial
from itertools import groupby

from extract.links import Links, Related, Selection, relate
from extract.salience import only_says_where
from extract.story import Actor
from extract.wording import CORRECTED
from tui.painting.wrap import cells, clip, one_line
from tui.panes.lines import Chose
from tui.panes.lists import ListPane, Row

SECTIONS = ("PEOPLE", "STATES, CITIES", "ORGANISATIONS", "PLACES", "PEOPLES", "OTHER")
_SECTION_OF = {"PERSON": 0, "GPE": 1, "ORG": 2, "LOC": 3, "FAC": 3, "NORP": 4}
LEGEND = "mentions · events"


def section_of(links: Links, actor: Actor) -> int:
    """Its heading; a town where something only happened stands with the places."""
    if actor.kind == "GPE" and only_says_where(links, actor):
        return _SECTION_OF["LOC"]
    return _SECTION_OF.get(actor.kind, len(SECTIONS) - 1)


class ActorsPane(ListPane):
    """Actors under the headings of their kinds, those on whom most of the story hangs first."""

    EMPTY = "No actors found."

    def shown(self) -> list[Actor]:
        links = self.known.links
        actors = self.known.story.actors
        if self.scope is not None:
            related = relate(links, self.scope)
            inside = set(related.actors)
            for event in related.events:
                inside.update(participant.actor for participant in links.events[event].participants)
            for sentence in related.sentences:
                inside.update(links.actors_of_sentence.get(sentence, ()))
            actors = tuple(actor for actor in actors if actor.id in inside)
        return sorted(actors, key=lambda actor: (section_of(links, actor), -self.known.salience[actor.id]))

    def build(self, width: int) -> tuple[tuple[str, ...], list[Row]]:
        actors = self.shown()
        rows: list[Row] = []
        counts = {
            actor.id: (str(len(actor.mentions)), str(len(self.known.rows_of_actor[actor.id])))
            for actor in actors
        }
        wide = max((len(events) for _, events in counts.values()), default=1)
        item = 0
        for section, members in groupby(actors, partial(section_of, self.known.links)):
            heading, legend = SECTIONS[section], LEGEND if not rows else ""
            gap = width - 3 - cells(heading) - len(legend)
            if gap < 2:
                legend, gap = "", 0
            rows.append(Row(-1, ((heading, "heading"), (" " * gap + legend, "dim"))))
            for actor in members:
                mentions, events = counts[actor.id]
                tally = f" {mentions} · {events:>{wide}} "
                room = width - 2 - len(tally)
                sign = f" {CORRECTED}" if actor.id in self.known.corrected else ""
                name = clip(one_line(actor.name), room - cells(sign))
                gap = room - cells(name) - cells(sign)
                rows.append(
                    Row(item, ((name, "none"), (sign, "gutter"), (" " * gap, "none"), (tally, "dim")))
                )
                about = self.about(actor)
                if about:
                    rows.append(Row(item, ((" " + clip(about, width - 4), "dim"),)))
                item += 1
        return tuple(actor.id for actor in actors), rows

    def lit_by(self, related: Related) -> frozenset[str]:
        return related.actors

    def chosen(self, selection: Selection) -> str | None:
        return selection.actors[-1] if selection.actors else None

    def choose(self, item: str) -> None:
        self.screen.post_message(Chose(Selection(actors=(item,))))

    def searched(self, item: str) -> str:
        actor = self.known.links.actors[item]
        return "\n".join((actor.name, *actor.aliases, actor.role or "", actor.country or ""))

    def about(self, actor: Actor) -> str:
        """The role of an actor as the article gives it, or else the country, by the name that the article has for it."""
        if actor.role:
            return one_line(actor.role)
        if actor.country is None or actor.kind == "GPE":
            return ""
        states = (
            state
            for state in self.known.story.actors
            if state.kind == "GPE" and state.country == actor.country
        )
        return one_line(next((state.name for state in states), actor.country))
