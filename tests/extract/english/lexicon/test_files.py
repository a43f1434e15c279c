"""Every file: what the tables hold."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from extract.english.lexicon import (
    titles,
)
from extract.english.lexicon.tables import HERE


def test_loading_the_lexicon_does_not_load_spacy() -> None:
    code = (
        "import sys, extract.english.lexicon as lexicon\n"
        "for name in lexicon.__all__:\n"
        "    if name.islower(): getattr(lexicon, name)()\n"
        "assert 'spacy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize("file", sorted(HERE.glob("*.toml")), ids=lambda file: str(file.name))
def test_every_file_begins_by_saying_what_it_is(file: Path) -> None:
    assert file.read_text(encoding="utf-8").startswith("# ")


def test_a_table_is_made_once() -> None:
    assert titles() is titles()
