"""Correcting by real keys: what is on the screen, what is kept, what the plain print says of it."""

from __future__ import annotations

import signal
import subprocess
from pathlib import Path

import pytest

from extract.library.corrections.log import path_of
from extract.sources import Opened, open_inputs
from extract.story import Article
from tests.terminal.pseudo import PseudoTerminal
from tests.terminal.test_wire import READ

pytestmark = [pytest.mark.terminal, pytest.mark.model]


def press(terminal: PseudoTerminal, *keys: str) -> None:
    for key in keys:
        terminal.send(key)
        terminal.settle()


def read(terminal: PseudoTerminal) -> None:
    terminal.until(READ, deadline=60.0)
    terminal.settle()


def kept(home: Path) -> Path:
    return home / ".local" / "share" / "dateline" / "corrections"


def article_of(path: Path) -> Article:
    (opened,) = open_inputs([str(path)], published=None)
    assert isinstance(opened, Opened)
    return opened.article


def test_a_date_of_publication_is_typed_and_all_dates_follow(
    dateline: str, env: dict[str, str], home: Path, article: Path
) -> None:
    with PseudoTerminal([dateline, str(article)], env) as terminal:
        read(terminal)
        press(terminal, "c", "\x1b[F", "\r")
        terminal.send("9 Mar 2026")
        terminal.settle()
        since = len(terminal.written)
        terminal.send("\r")
        terminal.until(b"10 Mar", since=since, deadline=60.0)
        terminal.until(b"9 Mar 2026 (corrected)", since=since)
        terminal.settle()
        press(terminal, "q")
        assert terminal.wait() == 0
    assert path_of(kept(home), article_of(article)).exists()
    with PseudoTerminal([dateline, str(article)], env) as terminal:
        terminal.until(b"10 Mar", deadline=60.0)
    printed = subprocess.run([dateline, str(article)], env=env, capture_output=True, text=True, check=True)
    assert "published 9 Mar 2026 (corrected)" in printed.stdout
    assert "Tue 10 Mar" in printed.stdout


def test_a_full_disk_is_told_and_the_correction_holds_until_the_end(
    dateline: str, env: dict[str, str], home: Path, article: Path
) -> None:
    log = path_of(kept(home), article_of(article))
    log.parent.mkdir(parents=True)
    log.symlink_to("/dev/full")
    with PseudoTerminal([dateline, str(article)], env) as terminal:
        read(terminal)
        press(terminal, "1", "j", "c", "\r", "\x15")
        terminal.send("M. Holm")
        terminal.settle()
        since = len(terminal.written)
        terminal.send("\r")
        terminal.until(b"No space left on device", since=since)
        press(terminal, "q")
        terminal.until(b"could not be kept", since=since)
        press(terminal, "q")
        assert terminal.wait() == 0
        assert LOST in said_at_the_end(terminal)


LOST = "“Mara Lindholm” is called “M. Holm”"


def said_at_the_end(terminal: PseudoTerminal) -> str:
    return " ".join(terminal.text(since=terminal.written.rindex(b"\x1b[?1049l")).split())


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_what_a_signal_ends_says_which_corrections_could_not_be_written(
    dateline: str, env: dict[str, str], home: Path, article: Path, number: signal.Signals
) -> None:
    log = path_of(kept(home), article_of(article))
    log.parent.mkdir(parents=True)
    log.symlink_to("/dev/full")
    with PseudoTerminal([dateline, str(article)], env) as terminal:
        read(terminal)
        press(terminal, "1", "j", "c", "\r", "\x15")
        terminal.send("M. Holm\r")
        terminal.until(b"No space left on device")
        terminal.signal(number)
        assert terminal.wait() == 128 + number
        said = said_at_the_end(terminal)
        assert f"dateline: ended by {number.name}" in said
        assert "1 correction of harbour not kept: No space left on device" in said
        assert LOST in said


def test_what_can_be_written_when_a_signal_comes_is_written(
    dateline: str, env: dict[str, str], home: Path, article: Path
) -> None:
    log = path_of(kept(home), article_of(article))
    log.parent.mkdir(parents=True)
    log.symlink_to("/dev/full")
    with PseudoTerminal([dateline, str(article)], env) as terminal:
        read(terminal)
        press(terminal, "1", "j", "c", "\r", "\x15")
        terminal.send("M. Holm\r")
        terminal.until(b"No space left on device")
        log.unlink()
        terminal.signal(signal.SIGTERM)
        assert terminal.wait() == 128 + signal.SIGTERM
        assert "not kept" not in said_at_the_end(terminal)
    assert "M. Holm" in log.read_text(encoding="utf-8")
