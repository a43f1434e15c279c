"""What stands in quotation marks where no reported clause tells who says it.

A cue stands beside the marks ("…” Ito asked"), a name behind a dash, or the sentence before brings the quote in ("She
went on:"). Else a quote goes on with the speaker before it: in the same paragraph, after a quote that was not closed, and
in a paragraph of its own after one that ended with a speaker.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extract.english.syntax import Word
from extract.reading.actors import Known
from extract.reading.attribution.beside import brought_in, cue_after, cue_beside, name_after
from extract.reading.attribution.cues import cue_of
from extract.reading.attribution.found import Attribution
from extract.reading.attribution.places import Paragraphs
from extract.reading.attribution.predicates import doer
from extract.reading.attribution.sources import speaker
from extract.reading.marks import Marked

_FEWEST_WORDS_ALONE = 4


def quotes(
    known: Known, marked: Sequence[Marked], quoted: Mapping[int, Attribution], found: Sequence[Attribution]
) -> list[Attribution]:
    """The stretches in marks that no reported clause holds, as quotes; `quoted` are those that one does hold."""
    text = known.parse.text
    paragraphs = Paragraphs(text)
    told: dict[int, Attribution] = {}
    for each in found:
        _tell(told, paragraphs, each)
    own: list[Attribution] = []
    previous: Attribution | None = None
    for number, stretch in enumerate(marked):
        if number in quoted:
            previous = quoted[number]
            continue
        words = known.parse.words_in(stretch.inner)
        if not words or is_title(words):
            continue
        quote = _with_cue(known, stretch, words)
        if quote is None and _stands_alone(words):
            here = paragraphs.of(stretch.inner[0])
            open_still = number > 0 and not marked[number - 1].closed
            before = paragraphs.of(previous.span[1] - 1) if previous is not None else None
            if before == here or (open_still and before == here - 1):
                goes_on = previous
            else:
                goes_on = told.get(here - 1) if _opens_paragraph(text, stretch) else None
            quote = _quote(stretch, goes_on.speaker if goes_on is not None else None)
        if quote is not None:
            own.append(quote)
            _tell(told, paragraphs, quote)
            previous = quote
    return own


def _tell(told: dict[int, Attribution], paragraphs: Paragraphs, each: Attribution) -> None:
    """Keep the last one of each paragraph that has a speaker."""
    if each.speaker is None or not each.asserts:
        return
    here = paragraphs.of(max(each.span[1], each.cue[1] if each.cue else 0) - 1)
    if here not in told or told[here].span < each.span:
        told[here] = each


def _with_cue(known: Known, stretch: Marked, words: Sequence[Word]) -> Attribution | None:
    parse = known.parse
    if (signed := name_after(parse, words)) is not None:
        return _quote(stretch, speaker(known, signed, None))
    cue = cue_after(parse, words) or cue_beside(parse, words) or brought_in(parse, words)
    if cue is None:
        return None
    return Attribution(
        span=stretch.inner,
        kind="direct",
        speaker=speaker(known, doer(parse, cue), cue),
        cue=cue_of(parse, cue),
    )


def _quote(stretch: Marked, said_by: str | None) -> Attribution:
    return Attribution(span=stretch.inner, kind="direct", speaker=said_by, cue=None)


def _stands_alone(words: Sequence[Word]) -> bool:
    """Whether the words are enough to be a quote without a cue: no scare quotes, no titles."""
    real = [word for word in words if word.text[0].isalnum()]
    return len(real) >= _FEWEST_WORDS_ALONE and not is_title(words)


def is_title(words: Sequence[Word]) -> bool:
    """Whether they name a book, a show, a song: capitals throughout ("Morning in the Valley")."""
    long = [word for word in words if word.text[0].isalpha() and len(word.text) > 3]
    return len(long) > 1 and all(word.text[0].isupper() for word in long) and words[-1].text not in "?!"


def _opens_paragraph(text: str, stretch: Marked) -> bool:
    """Whether nothing but marks stands before the quote in its paragraph."""
    line = text[text.rfind("\n", 0, stretch.inner[0]) + 1 : stretch.inner[0]]
    return not any(character.isalnum() for character in line)
