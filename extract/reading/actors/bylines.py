"""Who wrote the report: "By Elena Marchetti", "(Reporting by …; editing by …)". They are nobody in the story."""

from __future__ import annotations

import re

from extract.english.syntax import Parse

_TOP_LINES = 6
_LONGEST = 120
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_BY = re.compile(r"\s*(?:Story |Written |Words |Analysis )?(?:By|BY|by):? (?=[^\W\d_])")
_CREDIT = re.compile(
    r"(?:(?<=\()|^\W*)(?:(?:Additional|Further|Extra|With)\s+)?"
    r"(?:reporting|writing|editing|compiled|written|edited|reported|photographs?|graphics?)"
    r"(?:(?:,| and)\s+\w+)*\s+by\s[^\n]*",
    re.IGNORECASE | re.MULTILINE,
)
_SMALL = frozenset({"and", "with", "in", "of", "for", "the", "de", "van", "von", "al", "bin", "der", "da"})


def byline_words(parse: Parse) -> frozenset[int]:
    """The indices of the words in lines that only say who wrote, edited or photographed."""
    spans = [found.span() for found in _CREDIT.finditer(parse.text)]
    for number, line in enumerate(_LINE.finditer(parse.text)):
        if number == _TOP_LINES:
            break
        if _is_byline(line.group()):
            spans.append(line.span())
    return frozenset(word.index for span in spans for word in parse.words_in(span))


def _is_byline(line: str) -> bool:
    """ "By Elena Marchetti and Tom Harding, Rome": names alone, without a full stop."""
    opened = _BY.match(line)
    if opened is None or len(line) > _LONGEST or line.rstrip()[-1] in ".?!:":
        return False
    words = re.findall(r"[^\W\d_][\w.’'-]*", line[opened.end() :])
    return len(words) > 1 and all(word[0].isupper() or word.lower() in _SMALL for word in words)
