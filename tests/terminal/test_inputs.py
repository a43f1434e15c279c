"""Bad and odd inputs, given to the installed program: a clear message or a working screen, and nothing else."""

from __future__ import annotations

import re
import subprocess
import time
from pathlib import Path

import pytest

from extract.exit_status import FAILED, MISUSED
from tests.terminal.pseudo import PseudoTerminal

pytestmark = pytest.mark.terminal

HOSTILE = (
    "The harbour\x1b]52;c;ZXZpbA==\x07 board \x1b[31mmet\x1b[0m on \x9b2JTuesday.\x1bP+q544e\x1b\\ \x1b]0;owned\x07"
    "It \u202egnihtemos\u202c said [bold]nothing[/] and [/] and [@click=app.quit]this[/].\x08\x7f\x0e\n"
)


def refused(dateline: str, env: dict[str, str], *arguments: str, status: int = FAILED) -> str:
    """What is said when no article opens: one line on the terminal, and the status that a pipe gets."""
    piped = subprocess.run([dateline, *arguments], env=env, capture_output=True, stdin=subprocess.DEVNULL)
    assert (piped.returncode, piped.stdout) == (status, b"")
    with PseudoTerminal([dateline, *arguments], env) as terminal:
        assert terminal.wait() == status
        written = bytes(terminal.written)
    assert b"\x1b" not in written
    assert b"Traceback" not in written
    assert written.startswith(b"dateline: ")
    return written.decode()


def test_a_missing_file(dateline: str, env: dict[str, str], tmp_path: Path) -> None:
    assert "no-such.txt" in refused(dateline, env, str(tmp_path / "no-such.txt"))


def test_an_empty_file(dateline: str, env: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    assert "empty" in refused(dateline, env, str(tmp_path / "empty.txt"))


def test_a_directory_without_articles(dateline: str, env: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    assert "articles" in refused(dateline, env, str(tmp_path / "articles"))


def test_a_binary_file(dateline: str, env: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 40)
    assert "picture.png" in refused(dateline, env, str(tmp_path / "picture.png"))


def test_a_name_that_is_an_escape_sequence_is_not_one_in_the_message(
    dateline: str, env: dict[str, str], tmp_path: Path
) -> None:
    assert "no-such" in refused(dateline, env, str(tmp_path / "no-such\x1b]0;owned\x07"))


def test_nothing_on_standard_input(env: dict[str, str], dateline: str) -> None:
    with PseudoTerminal(["sh", "-c", f"{dateline} - < /dev/null"], env) as terminal:
        assert terminal.wait() == 1
        assert b"dateline: standard input is empty" in terminal.written


def test_a_pipeline_that_is_not_installed(dateline: str, env: dict[str, str], article: Path) -> None:
    said = refused(dateline, env, str(article), "--pipeline", "en_not_there", status=MISUSED)
    assert "python -m spacy download en_not_there" in " ".join(said.split())


def test_no_argument(dateline: str, env: dict[str, str]) -> None:
    assert "dateline FILE" in refused(dateline, env, status=MISUSED)


@pytest.mark.parametrize(
    ("content", "word"),
    [
        pytest.param(HOSTILE.encode(), b"harbour", id="escape sequences and markup"),
        pytest.param("Café owners in Málaga met on Tuesday.\n".encode("latin-1"), b"owners", id="latin-1"),
        pytest.param(b"endless " * 120_000, b"endless", id="one line of a megabyte"),
        pytest.param(b"x" * 300_000, b"xxxxxxxx", id="one word of 300 KB"),
        pytest.param(
            "قال الوزير \u200f harbour 日本 👩‍👩‍👧‍👦 e\u0301\n".encode(),
            b"harbour",
            id="right to left, wide, joined",
        ),
    ],
)
def test_an_odd_article_is_a_working_screen(
    dateline: str, env: dict[str, str], tmp_path: Path, content: bytes, word: bytes
) -> None:
    path = tmp_path / "odd.txt"
    path.write_bytes(content)
    with PseudoTerminal([dateline, str(path)], env) as terminal:
        terminal.until(word)
        terminal.send("q")
        assert terminal.wait() == 0


def test_nothing_in_an_article_is_obeyed_by_the_terminal(
    dateline: str, env: dict[str, str], tmp_path: Path
) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text(HOSTILE * 3, encoding="utf-8")
    with PseudoTerminal([dateline, str(path)], env) as terminal:
        terminal.until(b"harbour")
        terminal.settle()
        for key in "jjn]y":
            terminal.send(key)
            terminal.settle(quiet=0.15)
        terminal.send("q")
        terminal.wait()
        written = bytes(terminal.written)
    assert b"owned" not in re.sub(rb"\x1b\[[0-9;:]*m", b"", written) or not re.search(
        rb"\x1b\][02];owned", written
    )
    assert b"ZXZpbA==" not in b"".join(re.findall(rb"\x1b\]52;[^\x07]*\x07", written))
    assert not re.search(rb"\x1b\[31m|\x1bP\+q", written)
    text = written.decode(errors="replace")
    assert not re.search("[\x80-\x9f\u202a-\u202e\u2066-\u2069]", text)
    assert not re.search("[\x00-\x06\x0e-\x1a\x1c-\x1f\x7f]", text)


def test_an_article_from_a_pipe_leaves_the_keys_to_the_terminal(
    dateline: str, env: dict[str, str], article: Path
) -> None:
    with PseudoTerminal(["sh", "-c", f"cat {article} | {dateline} -"], env) as terminal:
        terminal.until(b"harbour")
        terminal.settle()
        terminal.send("q")
        assert terminal.wait() == 0


def test_errors_sent_to_a_file_do_not_take_the_screen_along(
    dateline: str, env: dict[str, str], article: Path, tmp_path: Path
) -> None:
    with PseudoTerminal(["sh", "-c", f"{dateline} {article} 2>{tmp_path / 'errors'}"], env) as terminal:
        terminal.until(b"harbour")
        terminal.send("q")
        assert terminal.wait() == 0
    assert (tmp_path / "errors").read_bytes() == b""


def test_one_bad_file_among_good_ones_is_a_notice(dateline: str, env: dict[str, str], article: Path) -> None:
    with PseudoTerminal([dateline, "no-such-file.txt", str(article)], env) as terminal:
        terminal.until(b"harbour")
        terminal.settle()
        assert "no-such-file.txt" in terminal.text()
        terminal.send("q")
        assert terminal.wait() == 0


def test_a_bad_file_after_good_ones_is_a_notice_at_once(
    dateline: str, env: dict[str, str], article: Path
) -> None:
    with PseudoTerminal([dateline, str(article), "no-such-file.txt"], env) as terminal:
        terminal.until(b"There is no file no-such-file.txt")
        terminal.send("q")
        assert terminal.wait() == 0


@pytest.mark.model
def test_a_directory_is_read_in_the_background(
    dateline: str, env: dict[str, str], article: Path, tmp_path: Path
) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    for name in ("one", "two", "three"):
        (articles / f"{name}.txt").write_text(f"Number {name}. " + article.read_text(), encoding="utf-8")
    with PseudoTerminal([dateline, str(articles)], env) as terminal:
        terminal.until(b"1/3")
        kept = Path(env["HOME"]) / ".cache" / "dateline" / "stories"
        deadline = time.monotonic() + 60
        while len(list(kept.glob("[!.]*"))) < 3:
            assert time.monotonic() < deadline
            terminal.read(0.1)
        terminal.send(">")
        terminal.until(b"three")
        terminal.send("q")
        assert terminal.wait() == 0


@pytest.mark.model
def test_a_dumb_terminal_gets_plain_text_and_a_hint(
    dateline: str, env: dict[str, str], article: Path
) -> None:
    with PseudoTerminal([dateline, str(article)], env | {"TERM": "dumb"}) as terminal:
        assert terminal.wait(60) == 0
        written = bytes(terminal.written)
    assert b"\x1b" not in written
    assert b"TERM=dumb" in written
    assert b"Lindholm" in written


@pytest.mark.model
def test_without_a_terminal_the_story_is_plain_text(
    dateline: str, env: dict[str, str], article: Path
) -> None:
    done = subprocess.run(
        [dateline, str(article)], env=env, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0
    assert "Lindholm" in done.stdout
    assert "\x1b" not in done.stdout
