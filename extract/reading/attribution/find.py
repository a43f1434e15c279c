"""All attributions of an article, put together: reported words, what marks say of them, and quotes with no clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.english.syntax import Parse, Word
from extract.reading.actors import Known
from extract.reading.attribution.cues import cue_of
from extract.reading.attribution.direct import (
    brought_in,
    cue_after,
    cue_beside,
    is_title,
    name_after,
    opens_paragraph,
    paragraphs_between,
    stands_alone,
)
from extract.reading.attribution.found import Attribution, Reported, trimmed
from extract.reading.attribution.phrases import from_nouns, from_phrases
from extract.reading.attribution.predicates import doer, from_adjectives, from_verbs, is_speech
from extract.reading.attribution.sources import speaker, unnamed
from extract.reading.marks import Marked, marked_stretches
from extract.story import Span


def attributions(known: Known) -> tuple[Attribution, ...]:
    """All quotes and claims of the article, direct, mixed and indirect, in text order.

    Whoever speaks without a name ("experts say") joins the actors here, so that the claim has its source.
    """
    parse = known.parse
    marked = marked_stretches(parse.text)
    found: list[Attribution] = []
    nested: list[Reported] = []
    used: set[int] = set()
    for each in _reported(parse):
        inside = _stretches(marked, each)
        if any(_covers(marked[index].inner, each.by.span) for index in inside):
            if _told_by_another(each):
                nested.append(each)
            continue
        one = _attribution(known, each, [marked[index] for index in inside])
        if one is not None and (one.speaker is not None or each.asserts or inside):
            found.append(one)
            used.update(inside)
    found += _unreported(known, marked, used, found)
    for each in nested:
        if (span := trimmed(each.words)) is not None:
            found.append(
                Attribution(
                    span=span,
                    kind="indirect",
                    speaker=_speaker(known, each.source, each.by),
                    cue=each.cue,
                    asserts=each.asserts,
                )
            )
    return tuple(sorted(found, key=lambda each: each.span))


def speaker_of(said: Sequence[Attribution], trigger: Word) -> tuple[str, Span | None] | None:
    """Who claims the event at this word, with the cue: the innermost attribution around it that has a speaker."""
    best: Attribution | None = None
    for each in said:
        if each.speaker is None or not each.asserts or not (each.span[0] <= trigger.start < each.span[1]):
            continue
        if best is None or each.span[1] - each.span[0] < best.span[1] - best.span[0]:
            best = each
    if best is None or best.speaker is None:
        return None
    return best.speaker, best.cue


def _reported(parse: Parse) -> Iterator[Reported]:
    yield from from_verbs(parse)
    yield from from_adjectives(parse)
    yield from from_nouns(parse)
    yield from from_phrases(parse)


def _stretches(marked: Sequence[Marked], each: Reported) -> list[int]:
    span = trimmed(each.words)
    return [
        index for index, stretch in enumerate(marked) if span is not None and _overlap(span, stretch.inner)
    ]


def _attribution(known: Known, each: Reported, inside: Sequence[Marked]) -> Attribution | None:
    span = trimmed(each.words)
    if span is None:
        return None
    whole = any(_covers(stretch.inner, span) for stretch in inside)
    if whole:
        span = (min(stretch.inner[0] for stretch in inside), max(stretch.inner[1] for stretch in inside))
    elif inside and inside[-1].inner[0] > span[0]:
        # "called it “a mess. Nobody knew”": the marks end what the verb began
        span = (span[0], max(span[1], inside[-1].inner[1]))
    return Attribution(
        span=span,
        kind="direct" if whole else "mixed" if inside else "indirect",
        speaker=_speaker(known, each.source, each.by),
        cue=each.cue,
        asserts=each.asserts or whole,
    )


def _speaker(known: Known, source: Word | None, by: Word) -> str | None:
    found = speaker(known, source)
    return found or (unnamed(known, source, by) if source is not None else None)


def _told_by_another(each: Reported) -> bool:
    """Inside a quote only what somebody else said is an attribution of its own; "I think" and "we want" are the speaker's."""
    return is_speech(each.by) and each.asserts and each.source is not None and each.source.tag != "PRP"


# -- marks without a reported clause


def _unreported(
    known: Known, marked: Sequence[Marked], used: set[int], found: Sequence[Attribution]
) -> list[Attribution]:
    quotes: list[Attribution] = []
    previous: Attribution | None = None
    for index, stretch in enumerate(marked):
        if index in used:
            previous = next((each for each in found if _overlap(each.span, stretch.inner)), previous)
            continue
        words = known.parse.words_in(stretch.inner)
        if not words or is_title(words):
            continue
        direct = _with_cue(known, stretch, words)
        if direct is None and stands_alone(words):
            speaker = _carried_on(known.parse.text, stretch, marked[:index], previous, [*found, *quotes])
            direct = Attribution(span=stretch.inner, kind="direct", speaker=speaker, cue=None)
        if direct is not None:
            quotes.append(direct)
            previous = direct
    return quotes


def _with_cue(known: Known, stretch: Marked, words: Sequence[Word]) -> Attribution | None:
    parse = known.parse
    if (signed := name_after(parse, words)) is not None:
        return Attribution(span=stretch.inner, kind="direct", speaker=speaker(known, signed), cue=None)
    cue = cue_after(parse, words) or cue_beside(parse, words) or brought_in(parse, words)
    if cue is None:
        return None
    said_by = _speaker(known, doer(parse, cue), cue)
    return Attribution(span=stretch.inner, kind="direct", speaker=said_by, cue=cue_of(parse, cue))


def _carried_on(
    text: str,
    stretch: Marked,
    before: Sequence[Marked],
    previous: Attribution | None,
    found: Sequence[Attribution],
) -> str | None:
    """The speaker before, where a quote without a cue goes on."""
    if previous is not None:
        between = paragraphs_between(text, previous.span[1], stretch.inner[0])
        open_still = bool(before) and not before[-1].closed and before[-1].inner[1] <= stretch.inner[0]
        if between == 0 or (between == 1 and open_still):
            return previous.speaker
    if not opens_paragraph(text, stretch.inner):
        return None
    end = _end(text, stretch.inner[0])
    told = [
        each
        for each in found
        if each.asserts
        and each.speaker is not None
        and max(each.span[1], each.cue[1] if each.cue else 0) <= end
        and paragraphs_between(text, each.span[1], stretch.inner[0]) == 1
    ]
    return max(told, key=lambda each: each.span).speaker if told else None


def _end(text: str, start: int) -> int:
    """Where the paragraph before this place ends."""
    return len(text[:start].rstrip("“\"'‘`« ").rstrip())


def _overlap(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _covers(outer: Span, inner: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1] + 1
