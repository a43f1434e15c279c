"""From a key to the last byte of the answer, in an article of 100,000 words.

    python -m benchmarks.selection

The explorer has the whole invented story at hand; keys are pressed from the other end of a pty, and all bytes that come
back are counted. Textual's TextArea shows the same article in the same run, with its selection moved in the same ways.
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
BAR_MS = 15.0
BAR_BYTES = 8_000

EXPLORER = (
    # What is measured, the keys that lead there, and the key that is timed.
    ("sentence after sentence, in view", ("2", "g"), "j"),
    ("actor after actor", ("1", "g"), "j"),
    ("event after event, the article jumps", ("3", "g"), "j"),
    ("next lit sentence, the article jumps", ("1", "G", "2"), "n"),
)
TEXT_AREA = (("TextArea: in view", (), "j"), ("TextArea: with a jump", (), "J"))


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        rows = [["key", "ms (least–most)", "bytes (least–most)"]]
        for module, cases in (("benchmarks.explorer", EXPLORER), ("benchmarks.text_area", TEXT_AREA)):
            with PseudoTerminal([sys.executable, "-m", module], environment(Path(scratch))) as terminal:
                terminal.until(b"criticised")
                terminal.settle(quiet=1.5, deadline=60.0)
                for words, way, key in cases:
                    for step in way:
                        _press(terminal, step)
                    rows.append([words, *_measured(terminal, key)])
    write(
        "Selection",
        "python -m benchmarks.selection",
        f"From the key to the last byte of the answer in an article of 100,000 words, at 120 × 40 and truecolor, median of "
        f"{TIMES}. The bar is {BAR_MS:g} ms and {BAR_BYTES:,} bytes.",
        rows,
    )
    sys.stdout.write("\n".join("  ".join(row) for row in rows) + "\n")


def _measured(terminal: PseudoTerminal, key: str) -> tuple[str, str]:
    answers = [_press(terminal, key) for _ in range(TIMES)]
    milliseconds = [1000 * seconds for seconds, _ in answers]
    if statistics.median(size for _, size in answers) == 0:
        raise SystemExit(f"the key {key!r} changed nothing on the screen: {terminal.text()[-500:]}")
    return spread(milliseconds, digits=1), spread([float(size) for _, size in answers])


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
