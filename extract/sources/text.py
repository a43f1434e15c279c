"""Makes any text safe, before any offset exists.

A terminal obeys what it is sent: an escape sequence in an article can set the clipboard, a C1 byte is one too, and a
bidirectional override makes a line read as what it is not. So these characters go once, here, on the way in, and no
pane or export has to think of them again. Line ends become `\\n` and every other blank one space, so that all rooms
agree on what a blank is; only the no-break space stays one, as it is print like any letter ("10 000", "Mr. Smith") and what
is copied should be what the author wrote. Nothing else is changed: clean text stays as it is, byte for byte, and spans
point into it.

Joiners (U+200D, U+200C) stay, because emoji, Persian and Indic scripts are written with them.
"""

from __future__ import annotations

import re
from typing import Final

REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"
"""What stands for something that is no character: an undecodable byte, or half of a surrogate pair. A lone surrogate
comes from a JSON escape without its partner or from a file name that is not UTF-8; it cannot be written as UTF-8, so
left alone it would fail at the first export."""


def safe(text: str) -> str:
    """The text without anything that acts on a terminal. Applying it twice changes nothing more."""
    if _SURROGATES.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if not _UNSAFE.search(text):
        return text
    return text.replace("\r\n", "\n").translate(_TABLE)


def safe_line(text: str) -> str:
    """The same for what stands on one line: a title, a name, a path in a message."""
    return " ".join(safe(text).split())


_LINE_ENDS: Final = "\r\v\f\x85\u2028\u2029"
"""With the page break of `pdftotext` (form feed) and Unicode's own; removed they would glue words together."""

_BLANKS: Final = (
    "\t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
"""The tab and all space separators of Unicode (category Zs) but the space itself and the no-break space."""

_MARKS: Final = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
"""Bidirectional marks, embeddings, overrides and isolates, and the byte order mark."""

_CONTROLS: Final = "".join(
    chr(code) for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n" + _LINE_ENDS + _BLANKS
)

_TABLE: Final[dict[int, str | None]] = {
    **{ord(char): "\n" for char in _LINE_ENDS},
    **{ord(char): " " for char in _BLANKS},
    **{ord(char): None for char in _CONTROLS + _MARKS},
}
_UNSAFE: Final = re.compile(f"[{re.escape(''.join(map(chr, _TABLE)))}]")
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
