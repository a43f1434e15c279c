"""What an import must not pull in. import-linter sees what stands in the files; only a process sees what is loaded.

spaCy takes a second to import, Textual a fifth: whoever shows a screen must not wait for the first, and whoever reads
articles on a server must not need the second.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

LIGHT_HALF = (
    "extract.story, extract.links, extract.timeline, extract.wording, extract.exports, extract.progress, "
    "extract.sources, extract.library.cache, extract.library.stories, extract.commands, extract.worker"
)


def loaded_after(statement: str) -> set[str]:
    """The top-level packages, and the packages of `extract`, that a new process has after this statement."""
    code = f"{statement}\nimport sys\nprint('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    names = [name.split(".") for name in done.stdout.splitlines()]
    return {name[0] for name in names} | {".".join(name[:2]) for name in names}


@pytest.mark.parametrize("statement", ["import tui.app, tui.__main__, tui.opening", f"import {LIGHT_HALF}"])
def test_the_screen_and_what_it_asks_load_no_spacy(statement: str) -> None:
    assert not loaded_after(statement) & {"spacy", "thinc", "numpy", "extract.reading", "extract.training"}


def test_the_library_loads_no_screen() -> None:
    loaded = loaded_after(f"import {LIGHT_HALF}, extract.reading.reader, extract.english.load")
    assert not loaded & {"tui", "textual"}


def test_the_library_s_face_is_light() -> None:
    loaded = loaded_after("import extract")
    assert {name for name in loaded if name.startswith("extract.")} == {"extract.story"}


def test_the_command_line_answers_before_it_loads_a_screen() -> None:
    assert not loaded_after("import tui.__main__, tui.arguments") & {"textual", "rich", "spacy"}


def test_settings_are_read_without_a_screen_and_cost_nothing_where_there_are_none(tmp_path: Path) -> None:
    load = f"from tui.settings import load; load({{'XDG_CONFIG_HOME': {str(tmp_path)!r}}})"
    assert not loaded_after(load) & {"tomllib", "textual", "rich"}
    (tmp_path / "dateline").mkdir()
    (tmp_path / "dateline" / "settings.toml").write_text('theme = "mine"\n[themes.mine]\nlit = "bold"\n')
    assert not loaded_after(load) & {"textual", "rich"}


def test_the_screen_starts_without_what_correcting_needs() -> None:
    code = "import tui.app, tui.opening, sys; print('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert not loaded & {
        "extract.library.corrections.changes",
        "tui.corrections.ledger",
        "tui.dialogs.chooser",
        "extract.exports",
    }
