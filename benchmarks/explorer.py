"""The explorer over the invented article, its story at hand at once: what `benchmarks.selection` presses keys in.

    python -m benchmarks.explorer [DIRECTORY]

With a directory for its cache, a second article of the same length is being read in the background meanwhile.
"""

from __future__ import annotations

import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path

from benchmarks.synthetic import ReadAlready, invented
from extract.progress import Piece
from extract.story import Article
from tui.terminal import Terminal, textual_environment


class Nowhere:
    """A clipboard that takes nothing."""

    def connect(self, write: object) -> None:
        """Nothing is written."""

    async def foresee(self, text: str) -> str:
        return ""

    async def copy(self, text: str) -> str:
        return ""


class ReadBeside(ReadAlready):
    """The story of the first article is at hand; others are read by the reading process."""

    def __init__(self, story: object, directory: Path) -> None:
        from extract.library.cache import Cache
        from tui.reading.process import WorkerReading

        super().__init__(story)  # type: ignore[arg-type]
        self._beside = WorkerReading(log=directory / "log", cache=Cache(directory / "stories"))

    def ahead(self, article: Article) -> AsyncIterator[Piece]:
        return self._beside.ahead(article)

    def cancel(self) -> None:
        self._beside.close()


def main() -> None:
    os.environ.update(textual_environment(Terminal(colours="truecolor"), "dark", os.environ))
    from tui.app import DatelineApp
    from tui.reading.documents import Document

    story = invented()
    documents = [Document(article=story.article, name="invented.txt")]
    reading = ReadAlready(story)
    if sys.argv[1:]:
        reading = ReadBeside(story, Path(sys.argv[1]))
        other = invented(seed=8).article
        documents.append(Document(article=other, name="another.txt"))
    DatelineApp(documents, reading, Nowhere(), theme="dark").run()


if __name__ == "__main__":
    main()
