"""The lines of events, where a correction changes whom they name.

A line is made of the article's own words, but for pronouns and groups, which stand in it as the names of those whom they were
taken for. So a name is replaced only where it stands for such a word: where the sentence itself does not have it, or where
the words beside it in the line are those beside the mention in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import permutations

from extract.story import Actor, Event, Span, Story

_MOST = 3
"""Members of a group whose order in a line is tried."""
_WORD = re.compile(r"[^\W_]+")


def named_anew(story: Story, event: Event, was: Actor, now: Actor) -> str:
    """The event's line where an actor is called something else: the article's own words stay."""
    sentence = _sentence(story, event)
    for name in _names(was):
        if not _pattern(name).search(sentence):
            line = _pattern(name).sub(lambda _: short(now), event.gist)
            if line != event.gist:
                return line
    return event.gist


def told_anew(
    story: Story, event: Event, mention: Span, was: Sequence[Actor], now: Sequence[Actor], *, alone: bool
) -> str:
    """The event's line where a pronoun or a group stands for others than before; for nobody, the words themselves.

    `alone` says that no other words of the sentence stand for these: then it is their name wherever the line has it.
    """
    text = story.article.text
    new = " and ".join(short(actor) for actor in now) or story.article.words(mention)
    for old in _joined(was):
        for found in _pattern(old).finditer(event.gist):
            if alone or _beside(text, mention, event.gist, found.span()):
                return event.gist[: found.start()] + new + event.gist[found.end() :]
    return event.gist


def is_told_in(story: Story, event: Event, mention: Span) -> bool:
    """Whether the event's line has these very words of the article, and not the same elsewhere in the sentence."""
    text = story.article.text
    words = _pattern(story.article.words(mention))
    return any(_beside(text, mention, event.gist, found.span()) for found in words.finditer(event.gist))


def short(actor: Actor) -> str:
    """As the article calls an actor for short: a person by a part of the name, where it does so."""
    if actor.kind != "PERSON":
        return actor.name
    parts = [alias for alias in actor.aliases if alias and f" {alias} " in f" {actor.name} "]
    return min(parts, key=len, default=actor.name)


def _joined(actors: Sequence[Actor]) -> Iterator[str]:
    """The ways in which a line may name them, the longest first."""
    if len(actors) > _MOST:
        return
    for order in permutations(actors):
        yield " and ".join(actor.name for actor in order)
        yield " and ".join(short(actor) for actor in order)
        if all(actor.kind == "PERSON" for actor in order):
            yield " and ".join(actor.name.split()[-1] for actor in order)


def _names(actor: Actor) -> list[str]:
    return sorted({actor.name, short(actor)}, key=len, reverse=True)


@lru_cache(maxsize=64)
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")


def _beside(text: str, mention: Span, line: str, name: Span) -> bool:
    """Whether the word after the name, or else before it, is the one after, or before, the mention."""
    after, following = _WORD.search(text, mention[1]), _WORD.search(line, name[1])
    if after and following:
        return after.group() == following.group()
    before, preceding = _last_word(text[max(0, mention[0] - 40) : mention[0]]), _last_word(line[: name[0]])
    return preceding != "" and before == preceding


def _last_word(text: str) -> str:
    words: list[str] = _WORD.findall(text)
    return words[-1] if words else ""


def _sentence(story: Story, event: Event) -> str:
    return story.article.text[slice(*story.sentences[event.sentence].span)]
