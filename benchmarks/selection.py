"""From a key to the last byte of the answer, in an article of 100,000 words.

    python -m benchmarks.selection

The explorer has the whole invented story at hand; keys are pressed from the other end of a pty, and all bytes that come
back are counted. The same is done while another article of that length is being read in the background, and Textual's
TextArea shows the same article in the same run, with its selection moved in the same ways.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.report import spread, write
from benchmarks.startup import environment
from tests.terminal.pseudo import PseudoTerminal

TIMES = 24

EXPLORER = (
    # What is measured, the keys that lead there, and the keys that are timed in turns.
    ("in view: two actors in turns", ("1", "g", "j"), "kj"),
    ("in view: two sentences in turns, one event", ("2", "g", "j"), "kj"),
    ("with jump: actor after actor", ("1", "g"), "j"),
    ("with jump: event after event", ("3", "g"), "j"),
    ("with jump: next lit sentence", ("1", "G", "2"), "n"),
    ("with jump: who does what to whom, row after row", ("5", "g"), "j"),
    ("with jump: scale of time, month after month", ("t", "g"), "l"),
)
TEXT_AREA = (("TextArea: in view", (), "j"), ("TextArea: with a jump", (), "J"))
Case = tuple[str, tuple[str, ...], str]


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch)
        idle = _measured("benchmarks.explorer", [], EXPLORER, home)
        beside = _measured("benchmarks.explorer", [str(home / "beside")], EXPLORER, home)
        peer = _measured("benchmarks.text_area", [], TEXT_AREA, home)
    rows = [["key", "ms (least–most)", "bytes (least–most)", "while another is read, ms", "ratio"]]
    for words, (milliseconds, sizes) in (*idle.items(), *peer.items()):
        rows.append([words, spread(milliseconds, digits=1), spread(sizes), "", ""])
        if words in beside:
            busy = beside[words][0]
            ratio = statistics.median(busy) / statistics.median(milliseconds)
            rows[-1][3:] = [spread(busy, digits=1), f"{ratio:.1f}"]
    write(
        "Selection",
        "python -m benchmarks.selection",
        f"From the key to the last byte of the answer in an article of 100,000 words, at 120 × 40 and truecolor, median of "
        f"{TIMES}. The bar is 5 ms and 700 bytes in view, 15 ms and 8,000 bytes with a jump, and 2.5 times that while another "
        "article is read.",
        rows,
    )
    sys.stdout.write("\n".join("  ".join(row) for row in rows) + "\n")


def _measured(
    module: str, arguments: list[str], cases: tuple[Case, ...], home: Path
) -> dict[str, tuple[list[float], list[float]]]:
    """Milliseconds and bytes of each key press, by case."""
    measured = {}
    with PseudoTerminal([sys.executable, "-m", module, *arguments], environment(home)) as terminal:
        terminal.until(b"criticised")
        if arguments:
            # The reading process is at its work once it says how far it has come.
            terminal.until(b"1 of 2 read", deadline=60.0)
            time.sleep(8)
        terminal.settle(quiet=1.5, deadline=60.0)
        for words, way, keys in cases:
            for step in way:
                _press(terminal, step)
                terminal.settle(quiet=0.5)
            answers = [_press(terminal, keys[turn % len(keys)]) for turn in range(TIMES)]
            if statistics.median(size for _, size in answers) == 0:
                raise SystemExit(f"the keys {keys!r} changed nothing: {terminal.text()[-500:]}")
            measured[words] = [1000 * took for took, _ in answers], [float(size) for _, size in answers]
    return measured


def _press(terminal: PseudoTerminal, key: str) -> tuple[float, int]:
    """Seconds to the last byte that the key causes, and how many there are."""
    before = len(terminal.written)
    begun = last = time.perf_counter()
    terminal.send(key)
    while terminal.read(0.15):
        last = time.perf_counter()
    return last - begun, len(terminal.written) - before


if __name__ == "__main__":
    main()
