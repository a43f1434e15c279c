"""From the return key to the article on the screen, against a Textual program that shows one line.

    python -m benchmarks.startup

Both are started in the same kind of pty, in turns, each time with empty caches of their own; the time is that at which
the text arrives on the other side of the pty. The reading process starts as always and loads its pipeline beside.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.report import spread, write
from benchmarks.synthetic import invented
from tests.terminal.pseudo import PseudoTerminal

RUNS = 15
SHORT = 600
MARKER = b"criticised"
"""In the first lines of every invented article."""


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        long = Path(scratch) / "long.txt"
        long.write_text(invented().article.text, encoding="utf-8")
        short = Path(scratch) / "short.txt"
        short.write_text(invented(SHORT).article.text, encoding="utf-8")
        many = Path(scratch) / "many"
        many.mkdir()
        for number in range(1000):
            (many / f"{number:03}.txt").write_text(short.read_text(encoding="utf-8"), encoding="utf-8")
        dateline = str(Path(sys.executable).parent / "dateline")
        programs = {
            "Textual, one line": ([sys.executable, "-m", "benchmarks.one_line"], b"The-one-line"),
            f"dateline, {SHORT} words": ([dateline, str(short)], MARKER),
            f"dateline, {SHORT} words read before": ([dateline, str(short)], MARKER),
            "dateline, 100,000 words": ([dateline, str(long)], MARKER),
            "dateline, a directory of 1,000 such files": ([dateline, str(many)], MARKER),
        }
        times: dict[str, list[float]] = {name: [] for name in programs}
        kept = Path(scratch) / "kept"
        _once(*programs[f"dateline, {SHORT} words"], kept, settle=True)
        for run in range(RUNS):
            for name, (argv, marker) in programs.items():
                home = kept if name.endswith("before") else Path(scratch) / f"{run}-{len(name)}"
                times[name].append(1000 * _once(argv, marker, home))
    least = statistics.median(times["Textual, one line"])
    rows = [["program", "text on the screen, ms (least–most)", "ratio"]]
    rows += [
        [name, spread(values), f"{statistics.median(values) / least:.2f}"] for name, values in times.items()
    ]
    write(
        "Start",
        "python -m benchmarks.startup",
        f"From the start of the process to the text at the other end of a pty of 120 × 40; median of {RUNS} runs in turns. "
        "The bar is 1.5 times a Textual program that shows one line, and 2.2 times for 100,000 words.",
        rows,
    )
    sys.stdout.write("\n".join("  ".join(row) for row in rows) + "\n")


def _once(argv: Sequence[str], marker: bytes, home: Path, *, settle: bool = False) -> float:
    with PseudoTerminal(argv, environment(home)) as terminal:
        seconds = terminal.until(marker)
        if settle:
            terminal.settle(quiet=6.0, deadline=60.0)
        terminal.send("q")
        terminal.settle(quiet=0.2)
    return seconds


def environment(home: Path) -> Mapping[str, str]:
    """A terminal as most are, and directories of its own for caches and logs; the first keys were seen."""
    greeted = home / ".local" / "state" / "dateline" / "greeted"
    greeted.parent.mkdir(parents=True, exist_ok=True)
    greeted.touch()
    code = {name: value for name, value in os.environ.items() if name == "PYTHONPATH"}
    return code | {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
    }


if __name__ == "__main__":
    main()
