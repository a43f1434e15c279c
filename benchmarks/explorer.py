"""The explorer over the invented article, its story at hand at once: what `benchmarks.selection` presses keys in."""

from __future__ import annotations

import os

from benchmarks.synthetic import ReadAlready, invented
from tui.terminal import Terminal, textual_environment


class Nowhere:
    """A clipboard that takes nothing."""

    def connect(self, write: object) -> None:
        """Nothing is written."""

    async def copy(self, text: str) -> str:
        return ""


def main() -> None:
    os.environ.update(textual_environment(Terminal(colours="truecolor"), "dark", os.environ))
    from tui.app import DatelineApp
    from tui.documents import Document

    story = invented()
    document = Document(article=story.article, name="invented.txt")
    DatelineApp([document], ReadAlready(story), Nowhere(), theme="dark").run()


if __name__ == "__main__":
    main()
