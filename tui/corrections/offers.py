"""What can be corrected about what is selected, and the choices that follow from it. Pure: what is done is `correcting`'s.

An offer names an action of `actions.ACTIONS`; so whatever stands in this list is also in the command palette.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, get_args

from extract.library.corrections.changes import Kind, Made
from extract.library.corrections.told import told
from extract.links import Selection
from extract.story import Actor, Factuality, Mention, Span, Story
from extract.wording import KINDS, SIGNS, day_here
from tui.dialogs.chooser import Choice
from tui.known import Known
from tui.painting.wrap import clip, one_line

NOBODY: Final = "nobody"
_AROUND: Final = 16
"""Code points of the article that are shown on each side of a mention."""


def offers(known: Known, selection: Selection, sentence: int, made: Sequence[Made]) -> list[Choice]:
    """The actions that fit the selection, in words that name it; `sentence` is where the cursor of the article is."""
    found: list[Choice] = []
    actors = [known.links.actors[actor] for actor in selection.actors if actor in known.links.actors]
    event = chosen_event(known, selection)
    if len(actors) > 1:
        names = " and ".join(_short(actor.name) for actor in actors)
        found.append(Choice("merge", f"{names} are the same…"))
    elif actors:
        name = _short(actors[0].name)
        kind = KINDS.get(actors[0].kind, actors[0].kind.lower())
        found += [
            Choice("rename", f"Call {name} something else…"),
            Choice("merge", f"{name} is the same as somebody else here…"),
            Choice("retype", f"{name} is something else than “{kind}”…"),
            Choice("not_an_actor", f"{name} is no actor"),
        ]
    elif event is not None:
        line = _short(known.links.events[event].gist)
        found += [
            Choice("set_date", f"The date of {line}…"),
            Choice("set_status", f"The status of {line}…"),
            Choice("hide_event", f"Hide {line}"),
        ]
    if claimed(known, selection) is not None:
        found.append(Choice("set_speaker", "Who says so…"))
    if mentions(known, selection, sentence):
        found.append(Choice("mention", "Words that are taken for the wrong actor…"))
    if place_of(known, selection, sentence) is not None:
        whom = _short(actors[0].name) if len(actors) == 1 else "an actor"
        found.append(Choice("attach", f"Words that should stand for {whom}…"))
    found.append(Choice("set_published", "The date of publication…"))
    if made:
        count = f"your {len(made)} corrections" if len(made) > 1 else "your correction"
        found.append(Choice("corrections", f"See {count} of this article, and take one back…"))
    return found


def chosen_event(known: Known, selection: Selection) -> str | None:
    """The event of the row that is selected, if that is one."""
    if selection.actors or selection.event not in known.links.events:
        return None
    entry = known.entry_of.get(str(selection.event))
    return entry.event if entry else selection.event


def claimed(known: Known, selection: Selection) -> tuple[Span, str | None] | None:
    """The words of the selected quote, or of the trigger of the selected event, and who is taken to say so."""
    if selection.quote is not None and selection.quote < len(known.story.quotes):
        quote = known.story.quotes[selection.quote]
        return quote.span, quote.speaker
    event = chosen_event(known, selection)
    if event is None:
        return None
    return known.links.events[event].span, known.links.events[event].source


def place_of(known: Known, selection: Selection, sentence: int) -> int | None:
    """The sentence whose words are corrected: the selected one or that of the event, else the one at the cursor."""
    event = chosen_event(known, selection)
    if event is not None:
        return known.links.events[event].sentence
    if selection.quote is not None and selection.quote < len(known.story.quotes):
        return next(iter(known.links.sentences_of_quote(known.story.quotes[selection.quote])), None)
    at = selection.sentence if selection.sentence is not None else sentence
    return at if 0 <= at < len(known.story.sentences) else None


def mentions(known: Known, selection: Selection, sentence: int) -> list[tuple[Actor, Mention]]:
    """The mentions that may be corrected: those of the selected actor, from where the cursor is; else those of the sentence."""
    links = known.links
    if len(selection.actors) == 1 and selection.actors[0] in links.actors:
        actor = links.actors[selection.actors[0]]
        here = [each for each in actor.mentions if (links.sentence_at(each.span[0]) or 0) >= sentence]
        return [(actor, each) for each in (*here, *(each for each in actor.mentions if each not in here))]
    at = place_of(known, selection, sentence)
    if at is None:
        return []
    return sorted(
        (
            (links.actors[actor], each)
            for actor in links.actors_of_sentence.get(at, ())
            for each in links.actors[actor].mentions
            if links.sentence_at(each.span[0]) == at
        ),
        key=lambda pair: pair[1].span,
    )


def mention_choices(known: Known, found: Sequence[tuple[Actor, Mention]]) -> list[Choice]:
    """The mentions by whom they stand for, with the words around them."""
    return [
        Choice(str(number), f"{clip(one_line(actor.name), 24)}: {in_context(known.story, each.span)}")
        for number, (actor, each) in enumerate(found)
    ]


def actor_choices(known: Known, near: int, without: Sequence[str] = ()) -> list[Choice]:
    """All actors but these, those first whom the article has mentioned last."""
    links = known.links

    def distance(actor: Actor) -> tuple[int, int]:
        before = [at for at in links.sentences_of_actor[actor.id] if at <= near]
        return (near - before[-1] if before else len(known.story.sentences), -len(actor.mentions))

    return [
        Choice(actor.id, f"{one_line(actor.name)}{f', {one_line(actor.role)}' if actor.role else ''}")
        for actor in sorted(known.story.actors, key=distance)
        if actor.id not in without
    ]


def kind_choices(now: str) -> list[Choice]:
    kinds: tuple[Kind, ...] = get_args(Kind)
    return [Choice(kind, KINDS[kind]) for kind in kinds if kind != now]


def status_choices(now: Factuality) -> list[Choice]:
    statuses: tuple[Factuality, ...] = get_args(Factuality)
    return [Choice(status, f"{SIGNS[status]} {status}") for status in statuses if status != now]


def correction_choices(made: Sequence[Made], unfit: Sequence[str]) -> list[Choice]:
    """The corrections, the last one first; those that change nothing here say so."""
    return [
        Choice(
            each.id,
            f"{day_here(each.at)}{' (does not fit)' if each.id in unfit else ''}: {told(each.change)}",
        )
        for each in reversed(made)
    ]


def words_in(known: Known, sentence: int, typed: str) -> Span:
    """Where these words stand in a sentence. Raises ValueError with a message where they do not."""
    start, end = known.story.sentences[sentence].span
    words = typed.strip()
    if not words:
        raise ValueError("Type the words as they stand in the sentence.")
    text = known.story.article.text
    for at in _places(text, words, start, end):
        return (at, at + len(words))
    raise ValueError(
        f"“{one_line(words)}” is not in sentence {sentence + 1}. Type the words as they stand there."
    )


def in_context(story: Story, span: Span) -> str:
    """`…said “he” would…`"""
    text, (start, end) = story.article.text, span
    before = text[max(0, start - _AROUND) : start].rpartition("\n")[2]
    after = text[end : end + _AROUND].partition("\n")[0]
    return one_line(f"…{before}“{text[start:end]}”{after}…")


def _places(text: str, words: str, start: int, end: int) -> Iterator[int]:
    """Whole words, in their own case first, then in any."""
    for flags in (0, re.IGNORECASE):
        pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", flags)
        yield from (found.start() for found in pattern.finditer(text, start, end))


def _short(words: str) -> str:
    return f"“{clip(one_line(words), 34)}”"
