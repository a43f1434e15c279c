"""What TimeML marks beside a story: the grammar of each event's words, and the words that tie a time to it.

Read again from the parse, and only where TimeML is asked for: a story holds what people ask of an article.
Standard: TimeML 1.2.1 (MAKEINSTANCE, SIGNAL).
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from typing import TYPE_CHECKING, Final, Literal

from msgspec import Struct

from extract.english.syntax import Parse
from extract.progress import Piece, apply
from extract.reading.reader import found_in, parsed
from extract.reading.verbs import Aspect, Tense, verb_group
from extract.story import Article, Event, Span, Story, Timex

if TYPE_CHECKING:
    from spacy.language import Language

PartOfSpeech = Literal["VERB", "NOUN", "ADJECTIVE", "PREPOSITION", "OTHER"]

_PARTS: Final[Mapping[str, PartOfSpeech]] = {"V": "VERB", "N": "NOUN", "J": "ADJECTIVE", "I": "PREPOSITION"}
_MODAL: Final = {"'d": "would", "’d": "would", "ca": "can", "sha": "shall"}


class Instance(Struct, frozen=True, kw_only=True):
    """The grammar of an event's word; `modality` is the modal verb, "" where there is none."""

    tense: Tense
    aspect: Aspect
    negated: bool
    modality: str
    part_of_speech: PartOfSpeech


class Marking(Struct, frozen=True, kw_only=True):
    """By the story's ids: every event's grammar, and the prepositions of the times that have one."""

    instances: Mapping[str, Instance]
    signals: Mapping[str, Span]


def marked(article: Article, nlp: Language) -> Generator[Piece, None, tuple[Story, Marking]]:
    """How far the reading has come; at the end the story with its marking."""
    parse = yield from parsed(article, nlp)
    story = Story(article=article)
    for piece in found_in(article, parse):
        story = apply(story, piece)
    return story, marking(parse, story)


def marking(parse: Parse, story: Story) -> Marking:
    """The marking of a story that this parse was read to."""
    return Marking(
        instances={event.id: _instance(parse, event) for event in story.events},
        signals={time.id: span for time in story.times if (span := _signal(parse, time)) is not None},
    )


def _instance(parse: Parse, event: Event) -> Instance:
    word = parse.words_in(event.span)[0]
    group = verb_group(parse, word)
    noun = word.is_noun and not parse.children(word, "cop")
    return Instance(
        tense="NONE" if noun else group.tense,
        aspect="NONE" if noun else group.aspect,
        negated=parse.negation(word) is not None,
        modality="" if group.tense == "FUTURE" else _MODAL.get(group.modal, group.modal),
        part_of_speech=_PARTS.get(word.tag[:1], "OTHER"),
    )


def _signal(parse: Parse, time: Timex) -> Span | None:
    """The preposition before it that says how it holds: "on", "before"."""
    words = parse.words_in(time.span)
    case = parse.child(parse.head_of(words), "case") if words else None
    return case.span if case is not None and case.tag != "POS" and case.end <= time.span[0] else None
