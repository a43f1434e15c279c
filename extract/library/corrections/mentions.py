"""Corrections of mentions: whom the words of an article stand for.

What somebody does and says in a sentence hangs on the words that stand for them there. Where these turn out to be another's, so do
the events and quotes that they brought, and the lines that name them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from msgspec.structs import replace

from extract.library.corrections.anchors import find
from extract.library.corrections.changes import Attribute
from extract.library.corrections.gists import is_told_in, told_anew
from extract.library.corrections.parts import (
    DoesNotFit,
    actor_of,
    renumbered,
    sentence_at,
    with_actor,
    with_events,
)
from extract.library.corrections.people import Outcome, sought
from extract.story import (
    Actor,
    Correction,
    Event,
    Mention,
    MentionForm,
    Participant,
    ParticipantRole,
    Quote,
    Span,
    Story,
)

VIA: Final = "corrected"
"""What linked a mention to an actor where the reader did."""

_PRONOUNS: Final = frozenset(
    """he she it they him her them his hers its their theirs himself herself itself themselves we us our ours ourselves
    i me my mine myself you your yours yourself who whom whose""".split()
)
_BE: Final = frozenset("is are was were be been being 's".split())


def attribute(story: Story, change: Attribute, at: datetime) -> Outcome:
    """The words stand for one actor more, one less, or for another."""
    span = find(story.article.text, change.words)
    if span is None:
        raise DoesNotFit(f"“{change.words.words}” does not stand where it stood")
    now = None if change.now is None else sought(story, change.now)
    holders = holders_of(story, span)
    was = None
    if change.was is not None and holders:
        wanted = sought(story, change.was)
        was = next((actor for actor in holders if actor.id == wanted.id), None)
    if now is not None and any(actor.id == now.id for actor in holders):
        now = None  # it has the words already; with `was` they are then taken from that one alone
    if was is None and now is None:
        return story, None
    told = _moved(story, span, was, now)
    if was is not None:
        told = _without_mention(told, was.id, span)
    if now is not None:
        form = holders[0] if holders else None
        told = _with_mention(told, now.id, span, _form_of(form, span) if form else _guess(story, span, now))
    concerned = now.id if now else was.id if was else ""
    return told, Correction(
        what="mention",
        at=at,
        actor=concerned if any(actor.id == concerned for actor in told.actors) else None,
        span=span,
        was=was.name if was else "",
        now=now.name if now else "",
    )


def holders_of(story: Story, span: Span) -> tuple[Actor, ...]:
    """The actors whom exactly these words stand for."""
    return tuple(actor for actor in story.actors if _has(actor, span))


def _has(actor: Actor, span: Span) -> bool:
    at = bisect_left(actor.mentions, span, key=lambda mention: mention.span)
    return at < len(actor.mentions) and actor.mentions[at].span == span


def _moved(story: Story, span: Span, was: Actor | None, now: Actor | None) -> Story:
    """The story with what the words bring in their sentence taken from the one and given to the other."""
    sentence = sentence_at(story, span[0])
    before = holders_of(story, span)
    after = tuple(each for each in (now if was and actor.id == was.id else actor for actor in before) if each)
    if was is None and now is not None:
        after = (*before, now)
    only_here = was is not None and not any(
        each.span != span and sentence_at(story, each.span[0]) == sentence for each in was.mentions
    )
    # A name and "the minister" stand in a line as they are; a pronoun or "the two leaders" as whom they stand for.
    stands_in = len(before) > 1 or _is_pronoun(story, span)

    def reports(cue: Span | None) -> bool:
        """Whether it is these words that are said to have said it."""
        return only_here or (cue is not None and _side_by_side(story.article.text, cue, span))

    quotes = {
        quote
        for quote in story.quotes
        if was is not None
        and quote.speaker == was.id
        and _told_in(story, quote) == sentence
        and reports(quote.cue)
    }

    def says(event: Event) -> bool:
        if any(quote.span[0] <= event.span[0] < quote.span[1] for quote in quotes):
            return True
        cues = (cue.span for cue in event.cues if cue.decides == "source")
        return event.sentence == sentence and (only_here or any(map(reports, cues)))

    def event_of(event: Event) -> Event:
        source = event.source
        if was is not None and source == was.id and says(event):
            source = now.id if now else None
        if event.sentence != sentence:
            return replace(event, source=source) if source != event.source else event
        gist = event.gist
        if stands_in:
            gist = told_anew(
                story, event, span, before or [_words_as_actor(story, span)], after, alone=only_here
            )
        parts = event.participants
        told_there = gist != event.gist or (not stands_in and is_told_in(story, event, span))
        if was is not None and (only_here or told_there):
            parts = _replaced(parts, was.id, now.id if now else None)
        elif was is None and now is not None:
            parts = _added(story, event, span, now.id)
        return replace(event, gist=gist, participants=parts, source=source)

    told = with_events(story, event_of)
    return replace(
        told,
        quotes=tuple(
            replace(quote, speaker=now.id if now else None) if quote in quotes else quote
            for quote in told.quotes
        ),
    )


def _side_by_side(text: str, one: Span, other: Span) -> bool:
    """Whether nothing but blanks stands between two stretches."""
    first, second = sorted((one, other))
    return first[1] <= second[0] and not text[first[1] : second[0]].strip()


def _told_in(story: Story, quote: Quote) -> int:
    """The sentence that says who speaks."""
    return sentence_at(story, (quote.cue or quote.span)[0])


def _replaced(parts: Sequence[Participant], was: str, now: str | None) -> tuple[Participant, ...]:
    taken = {part.actor for part in parts}
    if now is None or now in taken:
        return tuple(part for part in parts if part.actor != was)
    return tuple(Participant(actor=now, role=part.role) if part.actor == was else part for part in parts)


def _added(story: Story, event: Event, span: Span, actor: str) -> tuple[Participant, ...]:
    """With the actor, where the event's line has the words: as who acts where it begins with them, unless it is told of
    somebody to whom it is done."""
    words = story.article.words(span)
    line, trigger = event.gist, story.article.text[slice(*event.span)]
    at = f" {line} ".find(f" {words} ")
    if at < 0 or any(part.actor == actor for part in event.participants):
        return event.participants
    role: ParticipantRole = "other"
    if at == 0 and trigger in line:
        between = line[len(words) : line.find(trigger)].lower().split()
        role = "patient" if between and between[-1] in _BE and not trigger.endswith("ing") else "agent"
    return (*event.participants, Participant(actor=actor, role=role))


def _without_mention(story: Story, actor_id: str, span: Span) -> Story:
    """An actor for whom no words stand any more is none."""
    actor = actor_of(story, actor_id)
    left = tuple(each for each in actor.mentions if each.span != span)
    if not left:
        return renumbered(story, {actor_id: None})
    words = story.article.words
    used = {words(each.span) for each in left if each.form == "name"}
    gone = words(span)
    aliases = tuple(alias for alias in actor.aliases if alias != gone or alias in used or alias == actor.name)
    return with_actor(story, replace(actor, mentions=left, aliases=aliases))


def _with_mention(story: Story, actor_id: str, span: Span, form: MentionForm) -> Story:
    actor = actor_of(story, actor_id)
    mentions = sorted(
        (*actor.mentions, Mention(span=span, form=form, via=VIA)), key=lambda mention: mention.span
    )
    name = (story.article.words(span),) if form == "name" else ()
    aliases = tuple(dict.fromkeys((*actor.aliases, *name)))
    return with_actor(story, replace(actor, mentions=tuple(mentions), aliases=aliases))


def _form_of(actor: Actor, span: Span) -> MentionForm:
    return next(each.form for each in actor.mentions if each.span == span)


def _guess(story: Story, span: Span, actor: Actor) -> MentionForm:
    words = story.article.words(span)
    if _is_pronoun(story, span):
        return "pronoun"
    named = any(part in actor.name.split() for part in words.split() if part[:1].isupper())
    return "name" if named or words in actor.aliases else "nominal"


def _is_pronoun(story: Story, span: Span) -> bool:
    return story.article.words(span).lower() in _PRONOUNS


def _words_as_actor(story: Story, span: Span) -> Actor:
    return Actor(id="", name=story.article.words(span), kind="")
