"""What may be typed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tui.arguments import Command, Doctor, Explore, Extract, Serve, ShowSettings, Times, parse


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("a.txt", Explore(inputs=("a.txt",))),
        ("a.txt b.txt", Explore(inputs=("a.txt", "b.txt"))),
        ("-", Explore(inputs=("-",))),
        ("articles --theme light --no-mouse", Explore(inputs=("articles",), theme="light", mouse=False)),
        ("--published 2026-01-03 a.txt", Explore(inputs=("a.txt",), published="2026-01-03")),
        ("a.txt --published 2026", Explore(inputs=("a.txt",), published="2026")),
        ("a.txt --pipeline en_core_web_trf", Explore(inputs=("a.txt",), pipeline="en_core_web_trf")),
        ("./doctor", Explore(inputs=("./doctor",))),
        ("-- -odd.txt", Explore(inputs=("-odd.txt",))),
        ("extract a.jsonl -", Extract(inputs=("a.jsonl", "-"))),
        ("extract a.txt -o out.jsonl", Extract(inputs=("a.txt",), output=Path("out.jsonl"))),
        ("extract --published 2026-01 a.txt", Extract(inputs=("a.txt",), published="2026-01")),
        ("extract a.txt --timeml marked", Extract(inputs=("a.txt",), timeml=Path("marked"))),
        ("times a.txt -", Times(inputs=("a.txt", "-"))),
        ("times --published 2026 a.txt", Times(inputs=("a.txt",), published="2026")),
        ("./times", Explore(inputs=("./times",))),
        ("--theme mine --mouse a.txt", Explore(inputs=("a.txt",), theme="mine", mouse=True)),
        ("settings", ShowSettings()),
        ("serve a.txt b", Serve(inputs=("a.txt", "b"))),
        (
            "serve a.txt --host 0.0.0.0 --port 0 --theme light",
            Serve(inputs=("a.txt",), host="0.0.0.0", port=0, theme="light"),
        ),
        ("doctor", Doctor()),
        ("doctor --clipboard", Doctor(clipboard=True)),
        ("doctor --pipeline x", Doctor(pipeline="x")),
    ],
)
def test_commands(typed: str, command: Command) -> None:
    assert parse(typed.split()) == command


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("", "no article given"),
        ("--published Friday a.txt", "“Friday” is not a date that Dateline knows"),
        ("--published 2026-02-30 a.txt", "2026-02-30"),
        ("--pub 2026 a.txt", "--pub"),
        ("extract", "INPUT"),
        ("extract a.txt -o out.jsonl --timeml marked", "not allowed with"),
        ("times", "INPUT"),
        ("doctor a.txt", "a.txt"),
        ("serve", "INPUT"),
        ("serve -", "standard input cannot be served"),
        ("serve a.txt --port 70000", "70000 is no port"),
    ],
)
def test_what_is_wrong_is_said_in_our_name_with_status_2(
    typed: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(typed.split())
    assert ended.value.code == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("dateline: ")
    assert message in printed.err
    assert "--help" in printed.err


@pytest.mark.parametrize("typed", ["", "extract", "times", "doctor", "serve", "settings"])
def test_help_fits_80_columns(
    typed: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit) as ended:
        parse([*typed.split(), "--help"])
    assert ended.value.code == 0
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 80


@pytest.mark.parametrize("value", ["2026", "2026-01", "2026-01-03", "2026-01-03T08:30:00+09:00"])
def test_a_date_may_be_as_exact_as_it_is_known(value: str) -> None:
    assert parse(["--published", value, "a.txt"]) == Explore(inputs=("a.txt",), published=value)


def test_help_needs_neither_textual_nor_spacy() -> None:
    code = (
        "import sys\nsys.argv = ['dateline', '--help']\nfrom tui.__main__ import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "sys.exit(str({'textual', 'rich', 'spacy', 'asyncio'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr.strip() == "set()"
