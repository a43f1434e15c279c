"""What a file is that is no text, by its first bytes, and what its owner can do about it."""

from __future__ import annotations

import re
from typing import Final

SAMPLE: Final = 64 * 1024
"""Bytes looked at; what a file is shows at its beginning."""


def refusal(data: bytes, name: str, *, command_file: str = "FILE") -> str | None:
    """Why these bytes are no article, as a sentence that says what to do; None for text in whatever encoding.

    `command_file` is what the advised command calls the file, quoted for a shell.
    """
    head = data[:SAMPLE]
    for magic, what, advice in _MAGIC:
        if magic.match(head):
            return f"{name} is {what}. {advice.format(file=command_file)}"
    if _is_binary(head):
        return f"{name} is not text: it holds bytes that no article has. Open the article as a text file."
    return None


_AS_TEXT: Final = "Take its text out first: {command} | dateline -"
_PANDOC: Final = "pandoc --to plain --wrap=none {file}"
_NO_TEXT: Final = "Dateline reads text: .txt, .md or .jsonl."


def _with(command: str) -> str:
    return _AS_TEXT.replace("{command}", command)


_MAGIC: Final[tuple[tuple[re.Pattern[bytes], str, str], ...]] = tuple(
    (re.compile(pattern, re.DOTALL | re.IGNORECASE), what, advice)
    for pattern, what, advice in (
        (rb"\s*%PDF-", "a PDF", _with("pdftotext -layout {file} -")),
        (rb"PK\x03\x04.{0,8192}word/", "a Word document", _with(_PANDOC)),
        (rb"PK\x03\x04.{26}mimetypeapplication/epub", "an e-book (EPUB)", _with(_PANDOC)),
        (rb"PK\x03\x04.{26}mimetypeapplication/vnd\.oasis", "an OpenDocument file", _with(_PANDOC)),
        (rb"PK\x03\x04", "a ZIP archive", "Unpack it and open the text files inside."),
        (rb"\x1f\x8b", "compressed (gzip)", _with("zcat {file}")),
        (rb"BZh[1-9]", "compressed (bzip2)", _with("bzcat {file}")),
        (rb"\xfd7zXZ\x00", "compressed (xz)", _with("xzcat {file}")),
        (rb"\x28\xb5\x2f\xfd", "compressed (zstd)", _with("zstdcat {file}")),
        (rb"\{\\rtf", "a rich text file (RTF)", _with(_PANDOC)),
        (rb"\xd0\xcf\x11\xe0", "an old Office document", "Save it as a text file and open that."),
        (
            rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b",
            "a web page",
            _with("pandoc --from html --to plain --wrap=none {file}"),
        ),
        (rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:rss|feed|rdf:rdf)\b", "a news feed", _NO_TEXT),
        (rb"(?:\xef\xbb\xbf)?\s*<\?xml\b", "an XML file", _NO_TEXT),
        (rb"\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP|II\*\x00|MM\x00\*", "an image", _NO_TEXT),
        (rb"ID3[\x02-\x04]|RIFF.{4}WAVE|OggS|fLaC|.{4}ftyp|\x1aE\xdf\xa3", "sound or film", _NO_TEXT),
        (rb"SQLite format 3\x00", "a database", _NO_TEXT),
        (rb"\x7fELF|MZ.{50,}PE\x00\x00|\xcf\xfa\xed\xfe", "a program", _NO_TEXT),
    )
)

_CONTROLS: Final = bytes([*range(9), *range(14, 27), *range(28, 32), 127])
"""Control bytes that no text needs; escape is not among them, because text full of it is still text."""


def _is_binary(head: bytes) -> bool:
    """Text may hold a stray control byte; a share of them, or of NULs where it is not UTF-16, makes it something else."""
    if not head or encoded_in_two_bytes(head):
        return False
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return controls / len(head) > (0.02 if b"\0" in head else 0.3)


def encoded_in_two_bytes(data: bytes) -> str | None:
    """The byte order of UTF-16 or UTF-32, by its mark, or of UTF-16 without a mark, by where its zeros are."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    head = data[:4096]
    pairs = len(head) // 2
    if pairs == 0:
        return None
    even, odd = head[0::2].count(0) / pairs, head[1::2].count(0) / pairs
    if odd > 0.6 and even < 0.05:
        return "utf-16-le"
    if even > 0.6 and odd < 0.05:
        return "utf-16-be"
    return None


_MARKS: Final = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
