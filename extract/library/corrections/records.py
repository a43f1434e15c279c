"""From the records of a log to the corrections that stand.

Undoing takes nothing out of a log: it is a record of its own, and so is doing again. A correction that is done again stands
where it stood, because what came after it may build on it.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.library.corrections.changes import Made, Record, Redone, Undone


def standing(records: Sequence[Record]) -> tuple[Made, ...]:
    """The corrections that are not undone, in the order in which they were made."""
    undone, _ = _walk(records)
    return tuple(each for each in _made(records).values() if each.id not in undone)


def done_last(records: Sequence[Record]) -> Made | None:
    """The correction that an undo takes back, or None."""
    return next(reversed(standing(records)), None)


def undone_last(records: Sequence[Record]) -> Made | None:
    """The correction that can be done again, or None: a new correction leaves nothing to do again."""
    _, again = _walk(records)
    return _made(records)[again[-1]] if again else None


def _made(records: Sequence[Record]) -> dict[str, Made]:
    made: dict[str, Made] = {}
    for record in records:
        if isinstance(record, Made):
            made.setdefault(record.id, record)
    return made


def _walk(records: Sequence[Record]) -> tuple[set[str], list[str]]:
    """The ids of what is undone, and those of them that can be done again, the last one last."""
    known: set[str] = set()
    undone: set[str] = set()
    again: list[str] = []
    for record in records:
        match record:
            case Made(id=made):
                if made not in known:
                    known.add(made)
                    again.clear()
            case Undone(of=of):
                if of in known and of not in undone:
                    undone.add(of)
                    again.append(of)
            case Redone(of=of):
                undone.discard(of)
                again = [each for each in again if each != of]
    return undone, again
