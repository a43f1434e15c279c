"""Bytes to text, and how it was done: a guess is always told to the reader, because it may be wrong."""

from __future__ import annotations

from typing import Final

from extract.sources.recognise import encoded_in_two_bytes
from extract.sources.text import REPLACEMENT


def decode(data: bytes) -> tuple[str, str | None]:
    """The text, and a notice where it is not plain UTF-8. Never fails: what is no character becomes U+FFFD."""
    wide = encoded_in_two_bytes(data)
    if wide is not None:
        return data.decode(wide, "replace"), f"Read as {wide[:6].upper()}: it is not UTF-8."
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError:
        pass
    mended = data.decode("utf-8-sig", "replace")
    broken = mended.count(REPLACEMENT)
    # Every other character beyond ASCII is a valid sequence, which hardly happens by chance in another encoding.
    if sum(not char.isascii() for char in mended) > 2 * broken:
        plural = "bytes are" if broken > 1 else "byte is"
        return (
            mended,
            f"{broken} {plural} not UTF-8; {REPLACEMENT} stands for {'them' if broken > 1 else 'it'}.",
        )
    encoding, text = _guessed(data)
    return text, f"Read as {encoding}: it is not UTF-8, so some characters may be wrong."


def _guessed(data: bytes) -> tuple[str, str]:
    """Windows-1252 where the bytes make sense in it, because English text outside UTF-8 nearly always is; else the best
    guess by frequencies."""
    high = len(data) - len(data.translate(None, _HIGH))
    if high / len(data) < 0.2:
        try:
            return "Windows-1252", data.decode("cp1252")
        except UnicodeDecodeError:  # one of its five undefined bytes
            pass
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_GUESS_FROM]).best()
    encoding = "latin-1" if best is None else best.encoding
    return _NAMES.get(encoding, encoding.replace("_", "-")), data.decode(encoding, "replace")


_HIGH: Final = bytes(range(0x80, 0x100))
_GUESS_FROM: Final = 256 * 1024
"""Bytes that the guess looks at; more makes it slower, hardly better."""

_NAMES: Final = {
    "cp1252": "Windows-1252",
    "cp1250": "Windows-1250",
    "cp1251": "Windows-1251",
    "latin_1": "Latin-1",
    "latin-1": "Latin-1",
    "mac_roman": "Mac Roman",
    "shift_jis": "Shift JIS",
    "cp932": "Shift JIS",
    "gb18030": "GB 18030",
    "big5": "Big5",
    "euc_jp": "EUC-JP",
    "euc_kr": "EUC-KR",
}
