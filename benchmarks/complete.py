"""From the article on the screen to its whole story, what both processes hold then, and what is written without a key.

    python -m benchmarks.complete

An invented article of 600 words in the installed program, each time in a new home (cold) and once more in the same one (from
the cache). Memory is what each process has resident, which counts libraries that several share in each.
"""

from __future__ import annotations

import re
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.report import spread, write
from benchmarks.startup import MARKER, SHORT, environment
from benchmarks.synthetic import invented
from tests.terminal.pseudo import PseudoTerminal

RUNS = 7
WHOLE = re.compile(rb"Nothing selected")
"""What the screen says once the reading has ended."""


def main() -> None:
    figures: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as scratch:
        article = Path(scratch) / "short.txt"
        article.write_text(invented(SHORT).article.text, encoding="utf-8")
        for run in range(RUNS):
            for state in ("cold", "from the cache"):
                for name, value in _once(article, Path(scratch) / str(run), state).items():
                    figures.setdefault(name, []).append(value)
    rows = [["what", "median (least–most)"]]
    rows += [[name, spread(values, digits=1)] for name, values in figures.items()]
    write(
        "Story",
        "python -m benchmarks.complete",
        f"An article of {SHORT} words, {RUNS} runs. The bar is 2.5 s cold and 0.3 s from the cache after the text is on the screen, "
        "60 MB for the screen's process, 400 MB for the reading's, and not a byte in two seconds without a key.",
        rows,
    )
    sys.stdout.write("\n".join("  ".join(row) for row in rows) + "\n")


def _once(article: Path, home: Path, state: str) -> dict[str, float]:
    dateline = str(Path(sys.executable).parent / "dateline")
    with PseudoTerminal([dateline, str(article)], environment(home)) as terminal:
        shown = terminal.until(MARKER)
        whole = terminal.until(WHOLE, deadline=60.0)
        terminal.settle(quiet=1.0)
        found = {f"story whole {state}, s after the text": whole - shown}
        before = len(terminal.written)
        end = time.perf_counter() + 2
        while time.perf_counter() < end:
            terminal.read(0.1)
        found[f"written in 2 s without a key {state}, bytes"] = float(len(terminal.written) - before)
        found[f"screen's process {state}, MB"] = _resident(terminal.pid)
        for child in Path(f"/proc/{terminal.pid}/task/{terminal.pid}/children").read_text().split():
            found[f"reading process {state}, MB"] = _resident(int(child))
        terminal.send("q")
        terminal.wait()
    return found


def _resident(pid: int) -> float:
    """Megabytes, at their highest."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    assert found is not None
    return int(found[1]) / 1024


if __name__ == "__main__":
    main()
