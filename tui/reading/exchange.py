"""One question to the reading process, until its answer has ended.

The process answers one question at a time. Who has a more urgent one has to know how long this one may take: reading a
short article takes less time than loading a new process, so it is waited for; anything else is given up at once.
"""

from __future__ import annotations

import asyncio

from extract.story import Article
from tui.reading.child import Child

SHORT = 20_000
"""Characters of an article that is read in less time than a new process takes to load."""

PATIENCE = 2.0
"""Seconds that a short article is waited for once it is being read; then something is wrong with it."""


class Exchange:
    """`begun` is set with the first piece of the answer: until then the process is loading. `over` when nothing more
    comes, whatever the reason."""

    def __init__(self, child: Child, article: Article) -> None:
        self.child = child
        self.short = len(article.text) <= SHORT
        self.begun = asyncio.Event()
        self.over = asyncio.Event()

    async def soon(self) -> None:
        """Return when it is over or takes longer than it should; at once where it is a long one."""
        if not self.short:
            return
        over = asyncio.ensure_future(self.over.wait())
        begun = asyncio.ensure_future(self.begun.wait())
        try:
            await asyncio.wait((over, begun), return_when=asyncio.FIRST_COMPLETED)
            await asyncio.wait((over,), timeout=PATIENCE)
        finally:
            over.cancel()
            begun.cancel()
