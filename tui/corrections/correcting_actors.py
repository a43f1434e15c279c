"""Ways to correct who acts: what somebody is called and is, who is the same as whom, and whom words stand for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from extract.links import Selection
from extract.story import Actor
from tui.corrections.asking import Asking
from tui.painting.wrap import one_line

if TYPE_CHECKING:
    from extract.library.corrections.changes import ActorAnchor, Kind

LONGEST_NAME = 120
NO_WORDS = "Select an actor or a sentence first, whose words stand for somebody."
GONE = "What was to be corrected is not there any more."


class CorrectingActors(Asking):
    """A screen whose actors can be corrected."""

    async def rename_actor(self) -> None:
        from extract.library.corrections.changes import Rename

        actor = self._actor()
        if actor is None:
            return
        sought = self._who(actor.id)
        typed = await self.ask_for("name", actor.name, "Enter takes the name · Esc leaves", _name)
        if typed is not None:
            await self.make(Rename(actor=sought, name=typed[0]))

    async def merge_actors(self) -> None:
        """Several selected actors are one, which has the name that is chosen; one alone is whoever is chosen."""
        from extract.library.corrections.changes import Merge
        from tui.corrections.offers import actor_choices
        from tui.dialogs.chooser import Choice

        links = self.known.links
        chosen = [links.actors[each] for each in self.selection.actors if each in links.actors]
        if len(chosen) > 1:
            names = [Choice(each.id, each.name) for each in chosen]
            kept = await self.choose("They are one. Which name stays?", names)
        elif chosen:
            near = (*links.sentences_of_actor[chosen[0].id], 0)[0]
            title = f"“{one_line(chosen[0].name)}” is the same as …"
            kept = await self.choose(title, actor_choices(self.known, near, [chosen[0].id]))
        else:
            self.tell(f"Select an actor first; {self.key('actors')} goes to the actors.")
            return
        if kept is not None and self._are_there(kept, *(each.id for each in chosen)):
            who = self._who(kept)
            changes = [Merge(kept=who, other=self._who(each.id)) for each in chosen if each.id != kept]
            await self.make(*changes)
            self.held = ()
            self.select(self.still_there(Selection(actors=(kept,))))

    async def retype_actor(self) -> None:
        from extract.library.corrections.changes import Retype
        from tui.corrections.offers import kind_choices

        actor = self._actor()
        if actor is None:
            return
        kind = await self.choose(f"“{one_line(actor.name)}” is a …", kind_choices(actor.kind))
        if kind is not None and self._are_there(actor.id):
            await self.make(Retype(actor=self._who(actor.id), kind=cast("Kind", kind)))

    async def remove_actor(self) -> None:
        from extract.library.corrections.changes import NotActor

        actor = self._actor()
        if actor is None:
            return
        following = beside(self.actors_pane.ids, actor.id)
        await self.make(NotActor(actor=self._who(actor.id)))
        self.select(self.still_there(Selection(actors=following)))

    async def move_words(self) -> None:
        """Words that stand for somebody stand for somebody else, or for nobody."""
        from extract.library.corrections.anchors import anchor
        from extract.library.corrections.changes import Attribute
        from tui.corrections.offers import NOBODY, actor_choices, mention_choices, mentions
        from tui.dialogs.chooser import Choice

        found = mentions(self.known, self.selection, self.article_pane.cursor)
        if not found:
            self.tell(NO_WORDS)
            return
        number = await self.choose("Which words?", mention_choices(self.known, found))
        if number is None:
            return
        actor, mention = found[int(number)]
        text = self.known.story.article.text
        near = self.known.links.sentence_at(mention.span[0]) or 0
        others = actor_choices(self.known, near, [actor.id])
        title = f"“{one_line(text[slice(*mention.span)])}” is not {one_line(actor.name)}, but …"
        now = await self.choose(title, [Choice(NOBODY, "nobody in this list"), *others])
        if now is not None and self._are_there(actor.id, *([] if now == NOBODY else [now])):
            await self.make(
                Attribute(
                    words=anchor(text, mention.span),
                    was=self._who(actor.id),
                    now=None if now == NOBODY else self._who(now),
                )
            )

    async def attach_words(self) -> None:
        """Words that stood for nobody stand for somebody."""
        from extract.library.corrections.anchors import anchor
        from extract.library.corrections.changes import Attribute
        from extract.library.corrections.mentions import holders_of
        from tui.corrections.offers import actor_choices, place_of, words_in

        known, chosen = self.known, self.selection.actors
        sentence = place_of(known, self.selection, self.article_pane.cursor)
        if sentence is None:
            self.tell(f"Select a sentence first; {self.key('article')} goes to the article.")
            return
        hint = f"The words, as they stand in sentence {sentence + 1} · Enter takes them · Esc leaves"
        typed = await self.ask_for("words", "", hint, lambda words: words_in(known, sentence, words))
        if typed is None:
            return
        text, span = known.story.article.text, typed[0]
        if len(chosen) == 1:
            now: str | None = chosen[0]
        else:
            theirs = [actor.id for actor in holders_of(known.story, span)]
            title = f"“{one_line(text[slice(*span)])}” is …"
            now = await self.choose(title, actor_choices(known, sentence, theirs))
        if now is not None and self._are_there(now):
            await self.make(Attribute(words=anchor(text, span), now=self._who(now)))

    # ── who is corrected ─────────────────────────────────────────────────────────────────────────────────────────────

    def _actor(self) -> Actor | None:
        """The one actor that is selected; the last of several."""
        there = [each for each in self.selection.actors if each in self.known.links.actors]
        if not there:
            self.tell(f"Select an actor first; {self.key('actors')} goes to the actors.")
            return None
        return self.known.links.actors[there[-1]]

    def _are_there(self, *actors: str) -> bool:
        """Whether the story still has these actors: another explorer may have corrected it meanwhile."""
        there = all(actor in self.known.links.actors for actor in actors)
        if not there:
            self.tell(GONE)
        return there

    def _who(self, actor_id: str) -> ActorAnchor:
        from extract.library.corrections.anchors import anchor_actor

        return anchor_actor(self.shelf.story, self.known.story, actor_id)


def _name(typed: str) -> str:
    """A name as it was typed. Raises ValueError where it is none."""
    from extract.sources.text import safe_line

    name = safe_line(typed)
    if not name:
        raise ValueError("A name has at least one letter.")
    if len(name) > LONGEST_NAME:
        raise ValueError(f"A name has at most {LONGEST_NAME} letters; this has {len(name)}.")
    return name


def beside(ids: Sequence[str], gone: str) -> tuple[str, ...]:
    """What stands after this one, or before it where it is the last."""
    if gone not in ids:
        return ()
    at = ids.index(gone)
    return tuple(ids[at + 1 : at + 2]) or tuple(ids[max(0, at - 1) : at])
