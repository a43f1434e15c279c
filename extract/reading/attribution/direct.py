"""What stands in quotation marks where no reported clause tells who says it.

A cue stands beside the marks ("…” Ito asked"), a name behind a dash, or the sentence before brings the quote in ("She
went on:"). Else a quote goes on with the speaker before it: in the same paragraph, after a quote that was not closed, and
in a paragraph of its own after one that ended with a speaker; but after a question the one who was asked answers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extract.english.marks import Marked
from extract.english.syntax import Word
from extract.reading.actors import Known
from extract.reading.attribution.beside import brought_in, cue_after, cue_beside, name_after
from extract.reading.attribution.cues import cue_of
from extract.reading.attribution.dialogue import Dialogue
from extract.reading.attribution.found import Attribution
from extract.reading.attribution.places import Paragraphs
from extract.reading.attribution.reporters import doer
from extract.reading.attribution.sources import signer, speaker

_FEWEST_WORDS_ALONE = 4
_SMALL = frozenset(
    "a an and as at by for from in into is nor of on or over the to up vs with ’s 's n’t n't ’t".split()
)


def quotes(
    known: Known, marked: Sequence[Marked], quoted: Mapping[int, Attribution], found: Sequence[Attribution]
) -> list[Attribution]:
    """The stretches in marks that no reported clause holds, as quotes; `quoted` are those that one does hold."""
    text = known.parse.text
    paragraphs = Paragraphs(text)
    dialogue = Dialogue(text, paragraphs)
    told: dict[int, Attribution] = {}
    for each in found:
        _tell(told, paragraphs, each)
    own: list[Attribution] = []
    previous: Attribution | None = None
    for number, stretch in enumerate(marked):
        if number in quoted:
            previous = quoted[number]
            dialogue.hear(stretch.inner, previous.speaker)
            continue
        words = known.parse.words_in(stretch.inner)
        paragraph = _is_paragraph(text, stretch)
        if not words or (is_title(words) and not paragraph) or _is_aside(known, stretch, words):
            continue
        quote = _with_cue(known, stretch, words)
        answering = None
        if quote is None and (paragraph or _stands_alone(words)):
            here = paragraphs.of(stretch.inner[0])
            open_still = number > 0 and not marked[number - 1].closed
            before = paragraphs.of(previous.span[1] - 1) if previous is not None else None
            if before == here or (open_still and before == here - 1):
                goes_on = previous.speaker if previous is not None else None
            else:
                opens = _opens_paragraph(text, stretch)
                answering = dialogue.answers(here) if opens else None
                last = told.get(here - 1) if opens else None
                goes_on = answering or (last.speaker if last is not None else None)
            quote = _quote(stretch, goes_on)
        if quote is not None:
            own.append(quote)
            _tell(told, paragraphs, quote)
            dialogue.hear(stretch.inner, quote.speaker, answering is not None)
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
    if signed := name_after(parse, stretch):
        return _quote(stretch, signer(known, signed))
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
    """Whether they name a book, a show, a song: capitals throughout but for small words ("Morning in the Valley")."""
    real = [word for word in words if word.text[0].isalpha()]
    large = [word for word in real if word.text[0].isupper()]
    small = all(word.text in _SMALL for word in real if word.text[0].islower())
    return len(large) > 1 and small and words[-1].text not in "?!"


def _is_aside(known: Known, stretch: Marked, words: Sequence[Word]) -> bool:
    """ "(CROSSTALK)", or the nickname in 'Marcia "Cia" Price'."""
    inner = known.parse.text[stretch.inner[0] : stretch.inner[1]].strip()
    first, last = words[0].index, words[-1].index
    around = [word for word in known.parse.words[max(0, first - 2) : last + 3] if word.text[0].isalnum()]
    nickname = (
        len(words) < 3
        and all(word.is_name or word in words for word in around)
        and len(around) == len(words) + 2
    )
    return (inner[:1] == "(" and inner.rstrip(".")[-1:] == ")") or nickname


def _is_paragraph(text: str, stretch: Marked) -> bool:
    """Whether it is all that stands in its paragraph: “On Monday.”"""
    end = text.find("\n", stretch.inner[1])
    rest = text[stretch.inner[1] : end if end >= 0 else len(text)]
    return _opens_paragraph(text, stretch) and not any(character.isalnum() for character in rest)


def _opens_paragraph(text: str, stretch: Marked) -> bool:
    """Whether nothing but marks stands before the quote in its paragraph."""
    line = text[text.rfind("\n", 0, stretch.inner[0]) + 1 : stretch.inner[0]]
    return not any(character.isalnum() for character in line)
