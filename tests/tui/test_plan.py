"""Everything has its place on every size of screen, and nothing lies over anything else."""

import pytest

from tests.tui.fakes import opened
from tui.plan import PANES, PaneName, Wanted, Widths, columns, plan
from tui.settings import Settings

SIZES = [
    (width, height)
    for width in (1, 10, 20, 60, 79, 80, 100, 119, 120, 160, 200, 300)
    for height in (1, 3, 5, 8, 24, 30, 60)
]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("focus", ["actors", "article", "timeline"])
def test_boxes_stay_on_the_screen_and_apart(size: tuple[int, int], focus: str) -> None:
    for why in (False, True):
        wanted = Wanted(focus=focus, side="actors", banner=True, why=why, foot=2)  # type: ignore[arg-type]
        taken: set[tuple[int, int]] = set()
        for x, y, width, height in plan(*size, wanted).boxes.values():
            cells = {(column, row) for column in range(x, x + width) for row in range(y, y + height)}
            assert not cells & taken
            taken |= cells
        assert taken <= {(column, row) for column in range(size[0]) for row in range(size[1])}


@pytest.mark.parametrize(("width", "panes"), [(79, 1), (80, 2), (119, 2), (120, 3), (200, 3)])
def test_as_many_panes_as_fit(width: int, panes: int) -> None:
    assert len(columns(width, Wanted())) == panes


def test_the_pane_in_use_is_always_shown() -> None:
    for width in (40, 80, 100, 120):
        assert "timeline" in columns(width, Wanted(focus="timeline"))


def test_beside_the_article_stands_the_side_pane_used_last() -> None:
    assert list(columns(90, Wanted(side="timeline"))) == ["article", "timeline"]
    assert list(columns(90, Wanted(side="actors"))) == ["actors", "article"]


def test_a_line_of_text_does_not_grow_with_the_screen() -> None:
    assert columns(300, Wanted())["article"] <= 94


def test_at_80_by_24_the_panes_have_20_rows() -> None:
    assert plan(80, 24, Wanted()).boxes["article"][3] == 20


@pytest.mark.parametrize("width", [80, 100, 119, 120, 160, 240])
@pytest.mark.parametrize("widths", [Widths(actors=28, timeline=50), Widths(actors=120, timeline=160)])
@pytest.mark.parametrize("focus", PANES)
def test_settled_widths_are_kept_as_far_as_the_article_leaves_room(
    width: int, widths: Widths, focus: PaneName
) -> None:
    found = columns(width, Wanted(focus=focus, widths=widths))
    assert sum(found.values()) + len(found) - 1 == width
    assert found["article"] >= 30
    assert all(found[name] > 0 for name in found)
    if widths.actors == 28 and width >= 120:
        assert (found["actors"], found["timeline"]) == (28, 50)


async def test_lines_of_the_article_are_as_long_as_was_settled() -> None:
    async with opened((200, 60), settings=Settings(text_width=40)) as dateline:
        page = dateline.explorer.article_pane._page
        assert max(end - start for start, end in page.rows) <= 40
