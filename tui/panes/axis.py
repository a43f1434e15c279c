"""Where everything of a scale of time stands on a line of a width: stretches and lanes, their names, and where a cursor stops.

Pure, so that it can be tested without a screen; painting is the pane's.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extract.views.scale import Bin, Scale
from tui.painting.wrap import cells

LANE = 9
"""Cells of a lane: its bar and its number, and the line between."""
WIDEST = 8
"""Cells that a stretch takes at most."""
FAINT = 0.25
"""Below so many events a stretch only lies within coarse dates."""
PUBLISHED = "published"
_NUMBER = 3
"""Cells of a day's number and the gap behind it."""
_OWN = 5
"""The rank of a stretch's own name, which matters least."""


class Slot(NamedTuple):
    """A stretch or a lane where it is painted."""

    bin: Bin
    x: int
    width: int
    lane: str = ""
    """What a lane is called; empty for a stretch of the line."""


def placed(scale: Scale, width: int) -> tuple[Slot, ...]:
    """The lanes and stretches from the left, the line stretched over what the lanes leave."""
    lanes = [("earlier", scale.before), ("later", scale.after), ("no date", scale.undated)]
    taken = sum(LANE for _, lane in lanes if lane)
    bins = len(scale.bins)
    line = max(bins, min(WIDEST * bins, width - 2 - taken))
    if bins and line >= 2 * bins:
        line -= line % bins  # stretches of one width, where the line stays long enough
    slots, x = [], 1
    for name, lane in lanes[:1]:
        if lane:
            slots.append(Slot(lane, x, LANE - 1, name))
            x += LANE
    for number, each in enumerate(scale.bins):
        left, right = number * line // bins, (number + 1) * line // bins
        slots.append(Slot(each, x + left, right - left))
    x += line
    for name, lane in lanes[1:]:
        if lane:
            slots.append(Slot(lane, x + 1, LANE - 1, name))
            x += LANE
    return tuple(slots)


def stops(slots: Sequence[Slot]) -> tuple[range, ...]:
    """The slots that a cursor goes by: neighbours with the same events are one.

    What only lies within coarse dates is passed over where these are met elsewhere.
    """
    firm = {event for slot in slots if slot.bin.weight >= FAINT for event in slot.bin.events}
    found: list[range] = []
    for number, slot in enumerate(slots):
        if slot.bin.weight < FAINT and firm.issuperset(slot.bin.events):
            continue
        last = found[-1] if found else range(0)
        joined = last.stop == number and number and slots[number - 1].bin.events == slot.bin.events
        if joined:
            found[-1] = range(last.start, number + 1)
        else:
            found.append(range(number, number + 1))
    return tuple(found)


def published_at(scale: Scale, slots: Sequence[Slot]) -> int:
    """The slot of publication, -1 where it is not on the line."""
    before = sum(bool(slot.lane) for slot in slots[:1])
    return -1 if scale.published is None else scale.published + before


def names(scale: Scale, slots: Sequence[Slot], width: int) -> list[tuple[int, str]]:
    """Where each name begins, from the left; what matters more takes its room first, and no two touch."""
    today = published_at(scale, slots)
    wanted = [(0, slot.x, slot.lane) for slot in slots if slot.lane]
    for number, slot in enumerate(slots):
        if number == today:
            wanted.append((1, slot.x, PUBLISHED))
        if not slot.lane:
            rank, text = _tick(scale, slots, number)
            wanted.append((rank, slot.x, text))
    found: list[tuple[int, str]] = []
    # Days have all their numbers or none: "4  6   9" here and there says nothing.
    if scale.unit == "day" and min((slot.width for slot in slots if not slot.lane), default=0) < _NUMBER:
        wanted = [each for each in wanted if each[0] != _OWN]
    for _, left, text in sorted(wanted):
        right = left + cells(text)
        if text and right < width and all(right < x or left > x + cells(other) for x, other in found):
            found.append((left, text))
    return sorted(found)


def _tick(scale: Scale, slots: Sequence[Slot], number: int) -> tuple[int, str]:
    """What stands below a stretch: its own name in short, or a larger unit that begins with it; and how much it matters."""
    days, words = slots[number].bin.days, slots[number].bin.label.removeprefix("week of ").split()
    before = slots[number - 1].bin.days if number else None
    if days is None or before is None:
        return 2, " ".join(words)
    if before[0].year != days[0].year:
        return 3, words[-1]
    if scale.unit in ("day", "week") and before[0].month != days[0].month:
        return 4, words[-2]
    return _OWN, words[0] if scale.unit != "week" else ""
