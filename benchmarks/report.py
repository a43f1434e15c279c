"""Writes figures into docs/benchmarks.md: one section a benchmark, replaced as a whole, the others left as they are."""

from __future__ import annotations

import os
import platform
import re
import statistics
from collections.abc import Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path

PAGE = Path(__file__).parent.parent / "docs" / "benchmarks.md"

_HEAD = """\
# Benchmarks

Each section is written by the command that it names, and says on what machine. Ratios are taken within one run, so that
they hold on other machines; absolute times do not.
"""


def write(title: str, command: str, words: str, rows: Sequence[Sequence[str]]) -> None:
    """Replace the section of this title. The first of the rows is the table's head."""
    head, *body = rows
    table = [_row(head), _row(["---", *["---:"] * (len(head) - 1)]), *map(_row, body)]
    section = "\n".join([f"## {title}", "", f"    {command}", "", words, "", *table, "", f"{machine()}", ""])
    page = PAGE.read_text(encoding="utf-8") if PAGE.exists() else _HEAD
    pattern = re.compile(rf"^## {re.escape(title)}\n.*?(?=^## |\Z)", re.DOTALL | re.MULTILINE)
    page = (
        pattern.sub(lambda _: section + "\n", page)
        if pattern.search(page)
        else f"{page.rstrip()}\n\n{section}"
    )
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page.rstrip() + "\n", encoding="utf-8")


def machine() -> str:
    """Where and when, in one line."""
    return (
        f"Measured {date.today().isoformat()}: {_processor()}, {os.cpu_count()} cores, {platform.system()} "
        f"{platform.release()}, Python {platform.python_version()}, Textual {version('textual')}, "
        f"load {os.getloadavg()[0]:.1f}."
    )


def spread(values: Sequence[float], digits: int = 0) -> str:
    """The median, and the least and the most of all runs."""
    return f"{statistics.median(values):,.{digits}f} ({min(values):,.{digits}f}–{max(values):,.{digits}f})"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _processor() -> str:
    try:
        found = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    except OSError:
        found = None
    return found[1] if found else platform.machine()
