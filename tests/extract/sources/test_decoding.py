"""Bytes become text, and the reader is told how where it was a guess."""

from __future__ import annotations

import pytest

from extract.sources.decoding import decode

ENGLISH = "The café’s owner said “no” – twice. " * 5


def test_utf_8_needs_no_notice() -> None:
    assert decode(ENGLISH.encode()) == (ENGLISH, None)


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode(ENGLISH.encode("utf-8-sig")) == (ENGLISH, None)


def test_windows_1252_is_read_and_named() -> None:
    text, notice = decode(ENGLISH.encode("cp1252"))
    assert text == ENGLISH
    assert notice == "Read as Windows-1252: it is not UTF-8, so some characters may be wrong."


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_two_and_four_byte_encodings_are_known_with_and_without_a_mark(encoding: str) -> None:
    text, notice = decode(ENGLISH.encode(encoding))
    assert text == ENGLISH
    assert notice is not None
    assert encoding[:6].upper() in notice


def test_another_script_is_guessed() -> None:
    russian = "Президент встретился с премьер-министром в Москве в пятницу. " * 10
    text, notice = decode(russian.encode("cp1251"))
    assert text == russian
    assert notice is not None


def test_one_broken_byte_does_not_spoil_the_rest() -> None:
    text, notice = decode(ENGLISH.encode() + b"\xff end")
    assert text == ENGLISH + "\ufffd end"
    assert notice == "1 byte is not UTF-8; \ufffd stands for it."


@pytest.mark.parametrize("byte", range(256))
def test_no_byte_makes_it_fail(byte: int) -> None:
    decode(bytes([byte]))
    decode(b"Some words " + bytes([byte]) * 3)
