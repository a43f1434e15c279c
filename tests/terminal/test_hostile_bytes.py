"""Whatever an article, its name and its title hold: what goes over the wire is the program's own sequences, and text.

The grammar is of what may be sent, not of what may not: a sequence that nobody thought of fails too.
"""

from __future__ import annotations

import json
import re
from base64 import b64decode
from pathlib import Path
from random import Random

import pytest

from tests.terminal.pseudo import PseudoTerminal
from tui.actions import ACTIONS

pytestmark = pytest.mark.terminal

OURS = re.compile(
    rb"\x1b\[[0-9;:]*m"  # a style
    rb"|\x1b\[[0-9;]*H|\x1b\[[0-9]*C|\x08{0,4}\x1b\[B"  # a place, one further right, and one below
    rb"|\x1b\[\?(?:7|25|1000|1002|1003|1004|1006|1015|1049|2004|2026|2048)[hl]"  # a mode of the terminal
    rb"|\x1b\[\?(?:2026|2048)\$p"  # a question about one
    rb"|\x1b\[[<>]?[0-9;]*u"  # how keys are reported
    rb"|\x1b\]22;[a-z-]+\x07"  # the shape of the mouse's pointer
)
COPIED = re.compile(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")
NO_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")

PIECES = (
    *(
        "The harbour board met on Tuesday.",
        "Mara Lindholm accused Norrvik Ferries of “neglect”.",
        "2 May 2026",
    ),
    *(
        "\x1b]52;c;ZXZpbA==\x07",
        "\x1b]0;owned\x07",
        "\x1b[2J",
        "\x1b[?1049l",
        "\x1b[31m",
        "\x1bP+q544e\x1b\\",
        "\x1bc",
    ),
    *(
        "\x9b2J",
        "\x9d52;c;eA==\x9c",
        "\x90q",
        "\x84",
        "\x05",
        "\x0e",
        "\x0f",
        "\x08\x08",
        "\x7f",
        "\x00",
        "\x18",
    ),
    *("\u202egnihtemos\u202c", "\u2066x\u2069", "\u200f", "\u061c", "\u200b" * 500, "\ufeff", "\u2028"),
    *("[/]", "[red", "[@click=app.quit]x[/]", "[0]", "$x", "\\[", "{0}", "%s"),
    *("e" + "\u0301" * 300, "👩‍👩‍👧‍👦", "日本語", "🇳🇴", "\U000e0041", "قال", "א", "\ud7ff", "\u0600"),
    *("w" * 10_000, "漢" * 3_000, "\t", "\r\n", "\r", "\v", "\f", "\x85", "  "),
)
NEVER = {"leave", "interrupt", "suspend"}
"""What ends the program, or hands the terminal to a shell for a while, so that the keys are echoed by the terminal itself."""


def hostile(random: Random) -> str:
    return "".join(random.choice(PIECES) + random.choice(("", " ", ". ", "\n\n")) for _ in range(60))


@pytest.mark.parametrize("seed", range(3))
def test_nothing_but_our_own_sequences_and_text_is_sent(
    dateline: str, env: dict[str, str], tmp_path: Path, seed: int
) -> None:
    random = Random(seed)
    articles = tmp_path / "articles"
    articles.mkdir()
    for number in range(3):
        name = re.sub(r"[/\x00]", "", "".join(random.choices(PIECES[3:38], k=3)))[:60]
        (articles / f"{number}{name}.txt").write_text(
            f"The harbour board. {hostile(random)}", encoding="utf-8", errors="surrogatepass"
        )
    fields = {"id": hostile(random)[:99], "title": hostile(random), "author": hostile(random)}
    lines = {**fields, "text": hostile(random), "published": "2026-05-02", "url": hostile(random)[:200]}
    (articles / "z.jsonl").write_text(json.dumps(lines) + "\n", encoding="utf-8")
    with PseudoTerminal([dateline, str(articles)], env) as terminal:
        terminal.until(b"The harbour board")
        terminal.settle()
        keys = [_typed(key) for action in ACTIONS if action.id not in NEVER for key in action.keys[:1]]
        for key in [*keys, *random.choices(keys, k=30)]:
            terminal.send(key)
            terminal.read(0.05)
        for _ in range(8):
            terminal.send("\x1b")
            terminal.settle(quiet=0.2)
        terminal.send(">>>2gy")
        terminal.settle()
        written = bytes(terminal.written)
        terminal.send("\x03\x03")
        terminal.wait()
    for copied in COPIED.findall(written):
        assert NO_TEXT.search(b64decode(copied).decode().replace("\n", "")) is None
    rest = OURS.sub(b"", COPIED.sub(b"", written)).decode()
    found = NO_TEXT.search(rest.replace("\r\n", ""))
    assert found is None, repr(rest[max(0, found.start() - 60) : found.end() + 60])


def _typed(key: str) -> str:
    """A key as a terminal sends it."""
    known = {
        "up": "\x1b[A",
        "down": "\x1b[B",
        "pagedown": "\x1b[6~",
        "pageup": "\x1b[5~",
        "tab": "\t",
        "shift+tab": "\x1b[Z",
        "enter": "\r",
        "space": " ",
        "escape": "\x1b",
    }
    if key.startswith("ctrl+") and len(key) == 6:
        return chr(ord(key[-1]) & 0x1F)
    return known.get(key, key if len(key) == 1 else "")
