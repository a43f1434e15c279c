"""Who "I" is in what somebody wrote: a letter that is signed, a piece with a byline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.english.lexicon import titles
from extract.reading.actors.known import Known
from extract.reading.actors.voices import YOU, I, Voice, person_in, says_i
from extract.reading.tabled import is_mark
from extract.story import Span

_CLOSING = re.compile(
    r"(?:yours(?: \w+)?|(?:very )?sincerely(?: yours)?|respectfully(?: \w+)?|(?:best|kind|warm)? ?regards|best wishes"
    r"|cordially|faithfully(?: yours)?|with love|love|your friend)\s*,",
    re.IGNORECASE,
)
_FIRST_LINES = 15
_LAST_LINES = 12
_BYLINE_LINES = 4
_HEADING = 80
"""Characters of a heading at most."""


def letter(known: Known, lines: Sequence[Span]) -> Iterator[Voice]:
    """Whoever signs it is its "I", whom it addresses its "you"."""
    text = known.parse.text
    for number in range(max(1, len(lines) - _LAST_LINES), len(lines)):
        start, end = lines[number]
        if (closing := _CLOSING.match(text, start, end)) is None:
            continue
        rest = (closing.end(), end) if text[closing.end() : end].strip() else None
        below = lines[number + 1] if number + 1 < len(lines) else None
        writer = person_in(known, rest or below)
        if writer is None:
            continue
        whole = (0, start)
        yield Voice(whole, I, writer, "writer of the letter")
        for line in lines[:_FIRST_LINES]:
            if (reader := _addressed(known, line)) is not None and reader != writer:
                yield Voice(whole, YOU, reader, "reader of the letter")
                break
        return


def _addressed(known: Known, line: Span) -> str | None:
    """Whom a line "Dear Hannah:" or "Dr. Pangborn," addresses."""
    words = known.parse.words_in(line)
    if not words or words[-1].text not in (",", ":"):
        return None
    person = person_in(known, line)
    others = [word for word in words if word.index not in known.taken and not is_mark(word)]
    return person if all(word.lower == "dear" or titles().title(word.text) for word in others) else None


def byline(known: Known, lines: Sequence[Span]) -> Iterator[Voice]:
    """ "By Ana Ruiz" on a line of its own, near the top."""
    for line in lines[:_BYLINE_LINES]:
        named = [each for each in known.authors if line[0] <= each[0].words[0].start < line[1]]
        persons = [each for each in named if each[1].kind == "PERSON"]
        if len(persons) != 1:
            continue
        link, draft = persons[0]
        told = [
            each for each in lines if each[0] >= line[1] and not _is_question(known.parse.text[slice(*each)])
        ]
        if any(says_i(known, each) for each in told):
            known.add(link, draft)
            for each in told:
                yield Voice(each, I, draft.key, "author of the article")
        return


def _is_question(line: str) -> bool:
    """ "What happens to my ticket?" over an answer: there "my" is the reader's."""
    words = line.strip()
    return len(words) <= _HEADING and words.endswith("?") and not re.search(r"[.!?] ", words)
