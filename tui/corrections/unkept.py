"""What could not be written, in words: the last that a reader hears of it, so that they can make it again."""

from __future__ import annotations

from extract.library.corrections.changes import Made, Redone
from extract.library.corrections.told import told
from tui.corrections.ledger import Ledger
from tui.painting.wrap import one_line


def lines(ledger: Ledger, reason: str) -> list[str]:
    """Which corrections of an article are lost, and why."""
    by_id = {record.id: told(record.change) for record in ledger.records if isinstance(record, Made)}
    count = ledger.unkept
    found = [
        f"{count} correction{'' if count == 1 else 's'} of {one_line(ledger.article.id)} not kept: {reason}"
    ]
    for record in ledger.records[len(ledger.records) - count :]:
        if isinstance(record, Made):
            found.append(f"  {one_line(told(record.change))}")
        else:
            word = "done again" if isinstance(record, Redone) else "undone"
            found.append(f"  {word}: {one_line(by_id.get(record.of, 'a correction'))}")
    return found
