"""How the reading grows with the article, and what its pipelines cost: words a second on one core, and memory.

    python -m benchmarks.reading

Each row is a process of its own on one thread. The ratio is time a word against the same pipeline's first row: a reading
that is linear in length stays near 1.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time

from benchmarks.report import write
from benchmarks.synthetic import invented

LENGTHS = (1_000, 10_000, 100_000)
KINDS = ("paragraphs", "one line without a full stop")
PIPELINES = ("encoder", "fast")


def main() -> None:
    if len(sys.argv) > 1:
        _measure(sys.argv[1], sys.argv[2], int(sys.argv[3]))
        return
    rows = [["pipeline", "article", "words", "parse, words/s", "all, words/s", "ratio", "memory, MB"]]
    for pipeline in PIPELINES:
        first = 0.0
        for kind in KINDS:
            for words in LENGTHS:
                tokens, parse, whole, memory = _once(pipeline, kind, words)
                first = first or whole / tokens
                rows.append(
                    [
                        pipeline,
                        kind,
                        f"{words:,}",
                        f"{tokens / parse:,.0f}",
                        f"{tokens / whole:,.0f}",
                        f"{whole / tokens / first:.2f}",
                        f"{memory:,.0f}",
                    ]
                )
                sys.stdout.write("  ".join(rows[-1]) + "\n")
    write(
        "Reading",
        "python -m benchmarks.reading",
        "From text to parse, and from text to the whole story, on one core, in words as the pipeline counts them (marks too); memory is the most that the process held, "
        "with spaCy and the pipeline in it. The bar is 6,000 words a second for the encoder's parse, 10,000 for the fast one's.",
        rows,
    )


def _once(pipeline: str, kind: str, words: int) -> tuple[float, float, float, float]:
    """Words as the pipeline counts them, seconds to the parse, seconds to the story, megabytes."""
    env = os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    argv = [sys.executable, "-m", "benchmarks.reading", pipeline, kind, str(words)]
    done = subprocess.run(argv, env=env, capture_output=True, text=True, check=True)
    tokens, parse, whole, memory = map(float, done.stdout.split())
    return tokens, parse, whole, memory


def _measure(pipeline: str, kind: str, words: int) -> None:
    from extract.english.load import load_to_keep
    from extract.reading.parsing import docs_of
    from extract.reading.reader import read
    from extract.story import Article

    text = invented(words).article.text
    if kind == KINDS[1]:
        text = " ".join(text.replace(".", "").split())
    nlp = load_to_keep(pipeline, lambda _: None)
    list(docs_of("The first text through a pipeline fills its tables.", nlp))
    begun = time.process_time()
    docs = list(docs_of(text, nlp))
    parsed = time.process_time()
    tokens = sum(not token.is_space for doc, _ in docs for token in doc)
    docs.clear()
    begun_again = time.process_time()
    read(Article(id="benchmark", text=text), nlp)
    done = time.process_time()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(f"{tokens} {parsed - begun} {done - begun_again} {memory}\n")


if __name__ == "__main__":
    main()
