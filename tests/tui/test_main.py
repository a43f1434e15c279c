"""The command as a whole, where no terminal is needed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tui.__main__ import run


def test_the_version_is_on_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("dateline ")


def test_a_fault_of_ours_is_one_line_and_a_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(pipeline: str | None) -> int:
        raise ValueError("with \x1b[31m words of an article")

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setattr("tui.doctor.doctor", fail)
    assert run(["doctor"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("dateline: ValueError; the reason is in ")
    assert "\x1b" not in said
    log = (tmp_path / "dateline" / "dateline.log").read_text()
    assert "words of an article" in log
    assert "\x1b" not in log


def test_a_locale_without_our_characters_is_no_traceback() -> None:
    env = {name: value for name, value in os.environ.items() if not name.startswith("LC_")}
    done = subprocess.run(
        [sys.executable, "-m", "tui", "--help"],
        env=env | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


def test_an_interrupt_is_status_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(pipeline: str | None) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("tui.doctor.doctor", interrupt)
    assert run(["doctor"]) == 130
