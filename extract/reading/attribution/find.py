"""All attributions of an article, put together: reported words, what marks say of them, and quotes with no clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from extract.english.marks import Marked
from extract.english.syntax import Parse, Word
from extract.reading.actors import Known
from extract.reading.attribution.blocks import blocks
from extract.reading.attribution.direct import is_title, quotes
from extract.reading.attribution.found import Attribution, Reported, trimmed
from extract.reading.attribution.phrases import from_nouns, from_phrases
from extract.reading.attribution.places import Stretches, covers, overlap
from extract.reading.attribution.predicates import from_adjectives, from_verbs
from extract.reading.attribution.reporters import is_speech
from extract.reading.attribution.sources import speaker
from extract.reading.attribution.turns import turns
from extract.story import QuoteKind, Span

_OPENING = ("‘", "'", "“", '"')
_CLOSING = re.compile(r"(?<=[\w.,!?…])[’'”\"](?!\w)")
_SPEAKER_OR_HEARER = frozenset({"i", "we", "you", "it", "one"})


def attributions(known: Known) -> tuple[Attribution, ...]:
    """All quotes and claims of the article, direct, mixed and indirect, in text order.

    Whoever speaks without a name ("experts say") joins the actors here, so that the claim has its source.
    """
    spoken = turns(known)
    in_turns = Stretches([each.span for each in spoken])
    marked = [each for each in known.parse.marked if not len(in_turns.overlapping(each.inner))]
    in_marks = Stretches([each.inner for each in marked])
    found: list[Attribution] = []
    quoted: dict[int, Attribution] = {}
    for each in _reported(known.parse):
        span = trimmed(each.words)
        if span is None:
            continue
        inside = in_marks.overlapping(span)
        said_in = any(covers(marked[number].inner, each.by.span) for number in inside)
        if said_in or any(spoken[number].kind == "direct" for number in in_turns.overlapping(each.by.span)):
            if _told_by_another(each):
                found += _within(known, each, span)
            continue
        if any(covers(marked[number].inner, span) and is_title(each.words) for number in inside):
            continue
        parts = _parts(known, each, span, [marked[number] for number in inside])
        # what nobody wants, demands or praises is no news of who says so
        if parts and (parts[0].speaker is not None or each.asserts):
            found += parts
            quoted |= {
                number: part
                for part in parts
                for number in inside
                if overlap(part.span, marked[number].inner)
            }
    found += blocks(known, marked)
    found += quotes(known, marked, quoted, found)
    return tuple(sorted([*spoken, *found], key=lambda each: each.span))


def speaker_of(said: Sequence[Attribution], trigger: Word) -> tuple[str, Span | None] | None:
    """Who claims the event at this word, with the cue: the innermost attribution around it that has a speaker and is a
    claim, not a wish or a judgement."""
    around = [
        each
        for each in said
        if each.speaker is not None and each.asserts and each.span[0] <= trigger.start < each.span[1]
    ]
    best = min(around, key=lambda each: each.span[1] - each.span[0], default=None)
    return None if best is None or best.speaker is None else (best.speaker, best.cue)


def _reported(parse: Parse) -> Iterator[Reported]:
    yield from from_verbs(parse)
    yield from from_adjectives(parse)
    yield from from_nouns(parse)
    yield from from_phrases(parse)


def _told_by_another(each: Reported) -> bool:
    """Inside a quote only what somebody else said is an attribution of its own; "I think" and "we want" are the speaker's."""
    source = each.source
    return (
        is_speech(each.by) and each.asserts and source is not None and source.lower not in _SPEAKER_OR_HEARER
    )


def _within(known: Known, each: Reported, span: Span) -> list[Attribution]:
    """A claim inside a quote; where it has marks of its own ("I heard Ito say, ‘Go,’ and left") it ends with them."""
    text = known.parse.text
    parts = _parts(known, each, span, ())
    closing = _CLOSING.search(text, span[0], span[1] + 2) if text[span[0] - 1 : span[0]] in _OPENING else None
    if closing is None:
        return parts
    return [replace(part, span=(span[0], closing.start()), kind="direct") for part in parts]


def _parts(known: Known, each: Reported, span: Span, inside: Sequence[Marked]) -> list[Attribution]:
    """What is reported as one attribution, or as one for each stretch in marks that the cue parts ("“Yes,” he said, “it
    is.”").

    Direct where marks hold all of it, mixed where they hold some: then they end what the verb began ("called it “a mess.
    Nobody knew”").
    """
    said_by = speaker(known, each.source, each.by)
    whole = any(covers(stretch.inner, span) for stretch in inside)
    if inside and inside[0].inner[0] <= span[0] and inside[0].inner[1] <= each.by.start:
        spans = _runs(inside, each.by)
        return [Attribution(span=run, kind="direct", speaker=said_by, cue=each.cue) for run in spans]
    if whole:
        span = (min(stretch.inner[0] for stretch in inside), max(stretch.inner[1] for stretch in inside))
    elif inside and inside[-1].inner[0] > span[0]:
        end = max(span[1], inside[-1].inner[1])
        span = (span[0], span[1] + len(known.parse.text[span[1] : end].rstrip(" .,;:")))
    kind: QuoteKind = "direct" if whole else "mixed" if inside else "indirect"
    return [Attribution(span=span, kind=kind, speaker=said_by, cue=each.cue, asserts=each.asserts or whole)]


def _runs(inside: Sequence[Marked], by: Word) -> list[Span]:
    """The stretches before the cue and those after it, each run as one span."""
    runs = []
    for run in (
        [each.inner for each in inside if each.inner[1] <= by.start],
        [each.inner for each in inside if each.inner[0] >= by.end],
    ):
        if run:
            runs.append((run[0][0], run[-1][1]))
    return runs
