"""The picture in the README, made by the program of itself: the explorer on the seed article, an actor selected.

python scripts/screenshot.py [docs/explorer.svg]
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from extract.english.load import load_pipeline
from extract.progress import Piece
from extract.reading.reader import pieces
from extract.sources import Opened, open_inputs
from extract.story import Article
from tui.app import DatelineApp
from tui.reading.documents import Document

ROOT = Path(__file__).parent.parent
SIZE = (132, 40)
KEYS = ("1", "down", "down")


class Here:
    """Reads in this process: a picture need not stay responsive."""

    async def start(self, article: Article) -> AsyncIterator[Piece]:
        for piece in pieces(article, load_pipeline()):
            yield piece

    def cancel(self) -> None:
        pass


class Nowhere:
    """A clipboard for a program that nobody copies from."""

    def connect(self, write: Callable[[str], None]) -> None:
        pass

    async def copy(self, text: str) -> str:
        return ""


def plain(picture: str) -> str:
    """The words of an SVG, whose blanks are written as entities."""
    return picture.replace("&#160;", " ")


async def photograph(path: Path) -> None:
    seed = ROOT / "seeds" / "japan-us-visit.txt"
    (opened,) = open_inputs([str(seed)], published="2026-01-03")
    assert isinstance(opened, Opened)
    app = DatelineApp([Document(article=opened.article, name=seed.name)], Here(), Nowhere(), theme="dark")
    async with app.run_test(size=SIZE) as pilot:
        while " events " not in plain(app.export_screenshot()):
            await pilot.pause(0.2)
        await pilot.press(*KEYS)
        await pilot.pause(0.5)
        path.write_text(app.export_screenshot(title="dateline seeds/japan-us-visit.txt"), encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(photograph(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "explorer.svg"))
