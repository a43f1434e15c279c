"""What the doctor says."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tui.clipboard.tmux import TmuxFacts
from tui.doctor import Finding, printed, terminal_findings
from tui.terminal import describe


def told(env: dict[str, str], tmux: TmuxFacts | None = None) -> dict[str, Finding]:
    return {finding.about: finding for finding in terminal_findings(describe(env), tmux, env)}


def test_findings_stand_in_columns_and_advice_under_them() -> None:
    findings = [Finding("terminal", "xterm"), Finding("characters", "not UTF-8", "Set a UTF-8 locale.")]
    assert printed(findings) == (
        "terminal    xterm\n"
        "characters  not UTF-8\n"
        "            → Set a UTF-8 locale.\n"
        "\n"
        "Everything that is needed is here.\n"
    )


def test_what_is_needed_and_missing_is_named_last() -> None:
    findings = [
        Finding("pipeline", "our own", "Install it.", needed=True),
        Finding("colours", "none", "Well."),
    ]
    assert printed(findings).endswith("\nMissing: pipeline.\n")


def test_tmux_as_it_comes_needs_no_advice() -> None:
    tmux = TmuxFacts(version="3.3a", outside="xterm-256color", forwards=True, set_clipboard="external")
    findings = told({"TERM": "screen", "TMUX": "x", "LANG": "C.UTF-8"}, tmux)
    assert (
        findings["multiplexer"].found
        == "tmux 3.3a in xterm-256color, set-clipboard external, allow-passthrough off"
    )
    assert findings["copying"].found.startswith("tmux load-buffer -w -")
    assert findings["copying"].advice is None


def test_a_tmux_around_a_tmux_is_what_has_to_be_set() -> None:
    tmux = TmuxFacts(version="3.3a", outside="tmux-256color", forwards=True)
    assert "in the tmux around this one" in (told({"TMUX": "x"}, tmux)["copying"].advice or "")


def test_a_terminal_that_tmux_does_not_trust_gets_the_line_for_tmux_conf() -> None:
    tmux = TmuxFacts(version="3.3a", outside="rxvt", forwards=False)
    assert "set -as terminal-features ',rxvt:clipboard'" in (
        told({"TMUX": "x"}, tmux)["copying"].advice or ""
    )


@pytest.mark.parametrize(
    ("env", "about", "advice"),
    [
        ({"TERM": "dumb"}, "terminal", "plain text"),
        ({"TERM": "xterm"}, "colours", "TERM=xterm-256color"),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, "colours", "NO_COLOR"),
        ({"TERM": "xterm", "LANG": "C"}, "characters", "UTF-8 locale"),
        ({"TERM": "xterm"}, "copying", "OSC 52"),
        ({"TERM": "screen-256color", "SSH_TTY": "x"}, "copying", "set -s set-clipboard on"),
        ({"TERM": "screen.xterm-256color", "SSH_TTY": "x"}, "copying", "allow OSC 52"),
        ({"TERM": "screen", "TMUX": "x"}, "multiplexer", "PATH"),
    ],
)
def test_advice(env: dict[str, str], about: str, advice: str) -> None:
    assert advice in (told(env)[about].advice or "")


def test_a_pipeline_that_is_missing_is_status_1_and_says_what_to_install() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tui", "doctor", "--pipeline", "en_not_there"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr == ""
    assert "python -m spacy download en_not_there" in " ".join(done.stdout.split())


def test_the_doctor_imports_neither_textual_nor_spacy() -> None:
    code = (
        "import sys\nfrom tui.__main__ import run\nrun(['doctor'])\n"
        "sys.exit(str({'textual', 'rich', 'spacy'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr.strip() == "set()"
