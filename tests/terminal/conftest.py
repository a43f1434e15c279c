"""The installed program, and a machine of its own for it: empty directories for caches, logs and copies."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
SEED = ROOT / "seeds" / "japan-us-visit.txt"


@pytest.fixture
def dateline() -> str:
    """The command as a user has it."""
    command = Path(sys.executable).parent / "dateline"
    assert command.exists(), "install the project first: uv sync"
    return str(command)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    directory = tmp_path / "home"
    directory.mkdir()
    # Nobody opens it for the first time, or every test would begin with the first keys.
    greeted = directory / ".local" / "state" / "dateline" / "greeted"
    greeted.parent.mkdir(parents=True)
    greeted.touch()
    return directory


@pytest.fixture
def env(home: Path) -> dict[str, str]:
    """A terminal as most are. No variable of the machine that runs the tests gets in, but the one that says which code."""
    code = {"PYTHONPATH": os.environ["PYTHONPATH"]} if "PYTHONPATH" in os.environ else {}
    return code | {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
        "SHELL": "/bin/sh",
    }


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A short article that is not in any cache."""
    path = tmp_path / "harbour.txt"
    path.write_text(
        "The harbour board will meet on Tuesday, chairwoman Mara Lindholm said.\n\n"
        "Ferries from Norrvik did not sail. The union has called a strike.\n",
        encoding="utf-8",
    )
    return path
