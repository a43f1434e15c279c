"""The views on one article are linked by the one selection, and open when they are asked for."""

from __future__ import annotations

import subprocess
import sys

import pytest
from msgspec.structs import replace
from textual.command import CommandPalette

from extract.links import Selection
from extract.story import Participant, Story
from tests.stories import invented_story
from tests.tui.fakes import SIZES, Opened, opened
from tui.known import Known
from tui.limits import Limits, Narrowing
from tui.panes.matrix import MatrixPane
from tui.panes.scale import ScalePane
from tui.panes.statements import StatementsPane

sizes = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
KNOWN = Known(invented_story())


def statements(dateline: Opened) -> StatementsPane:
    return dateline.explorer.query_one(StatementsPane)


def scale(dateline: Opened) -> ScalePane:
    return dateline.explorer.query_one(ScalePane)


async def test_why_a_view_is_empty_is_said_in_full_however_narrow() -> None:
    story = replace(invented_story(), events=(), quotes=())
    async with opened((80, 24), stories=[story]) as dateline:
        await dateline.press("5")
        words = " ".join(" ".join(row[44:].split()) for row in dateline.rows[3:6])
        assert "Nobody is said to do something to somebody else." in words


@sizes
async def test_the_scale_says_its_unit_as_soon_as_it_is_there(size: tuple[int, int]) -> None:
    async with opened(size) as dateline:
        await dateline.press("t")
        await dateline.pilot.pause()
        assert f"by {scale(dateline).scale.unit} " in dateline.text


# ── who said what ────────────────────────────────────────────────────────────────────────────────────────────────


@sizes
async def test_a_statement_lights_its_sentence_its_speaker_and_what_it_claims(size: tuple[int, int]) -> None:
    async with opened(size) as dateline:
        await dateline.press("4", "G")
        assert dateline.explorer.selection == Selection(quote=2)
        assert "1 lit" in dateline.text
        assert dateline.explorer.article_pane.lit_note == (0, 1)
        await dateline.press("1")
        assert "▌Harbour Workers" in dateline.text


async def test_an_actor_lights_their_statements() -> None:
    async with opened() as dateline:
        await dateline.press("4", "1", "down")
        lit = [row for row in dateline.rows if "▌" in row and "“" in row]
        assert any("told “We are not to blame”" in row for row in lit)


async def test_statements_are_filtered_with_everything_else() -> None:
    async with opened() as dateline:
        await dateline.press("4", "1", "down", "f")
        assert statements(dateline).ids == ("0",)


async def test_a_statement_is_copied_with_its_speaker_and_source() -> None:
    async with opened() as dateline:
        await dateline.press("4", "down", "y")
        await dateline.pilot.pause()
        assert dateline.clipboard.copied[0].startswith("Mara Lindholm, chief executive, word for word:\n")
        assert "The Invented Post" in dateline.clipboard.copied[0]


async def test_a_find_among_statements_goes_by_words_and_by_speaker() -> None:
    async with opened() as dateline:
        await dateline.press("4", "/", *"lindholm", "enter")
        assert dateline.explorer.selection == Selection(quote=0)
        await dateline.press("escape", "/", *"blocked", "enter")
        assert dateline.explorer.selection == Selection(quote=2)


async def test_back_returns_to_a_statement() -> None:
    async with opened() as dateline:
        await dateline.press("4", "down", "down", "1", "down", "[")
        assert dateline.explorer.selection == Selection(quote=1)
        assert statements(dateline).cursor == 1


# ── who did what to whom ─────────────────────────────────────────────────────────────────────────────────────────


@sizes
async def test_a_cell_selects_its_events_and_moving_goes_by_pairs(size: tuple[int, int]) -> None:
    async with opened(size) as dateline:
        await dateline.press("5", "down")
        pane = dateline.explorer.query_one(MatrixPane)
        seen = {pane.cursor}
        for _ in range(4):
            await dateline.press("down", "right")
            seen.add(pane.cursor)
            assert dateline.explorer.selection.events == pane.matrix.cells[pane.cursor].events  # type: ignore[index]
        assert ("a1", "a3") in seen


async def test_left_of_the_first_pair_is_the_pane_on_the_left() -> None:
    async with opened() as dateline:
        await dateline.press("5", "down", "left")
        assert dateline.explorer.pane.id == "article"


async def test_a_cell_whose_events_are_selected_elsewhere_is_lit() -> None:
    async with opened((120, 40)) as dateline:
        await dateline.press("5", "1", "down")
        assert any("▌Mara Lindholm" in row.split("│")[-1] for row in dateline.rows)


async def test_the_columns_that_find_no_room_come_with_the_cursor() -> None:
    async with opened((80, 12)) as dateline:
        await dateline.press("5", "down")
        pane = dateline.explorer.query_one(MatrixPane)
        for agent in pane.matrix.agents:
            for recipient in pane.matrix.recipients:
                if (agent, recipient) in pane.matrix.cells:
                    pane.go_to((agent, recipient))
                    await dateline.pilot.pause()
                    assert "▸" in dateline.text
                    assert dateline.explorer.selection.events == pane.matrix.cells[agent, recipient].events


async def test_acts_in_columns_beyond_the_window_are_marked_in_their_row() -> None:
    async with opened((120, 20), stories=[many_pairs()]) as dateline:
        await dateline.press("5")
        pane = dateline.explorer.query_one(MatrixPane)
        across = pane.matrix.recipients[: pane._columns]
        first = (
            dateline.rows.index(next(row for row in dateline.rows if "Who did" in row)) + 1 + pane._columns
        )
        for agent, row in zip(pane._shown, dateline.rows[first:], strict=False):
            beyond = any(pair[0] == agent and pair[1] not in across for pair in pane.matrix.cells)
            assert row.rstrip().endswith("›") is beyond


def name_of(actor: str) -> str:
    return KNOWN.links.actors[actor].name


@sizes
async def test_the_acts_of_a_pair_stand_below_the_matrix_and_what_its_signs_mean(
    size: tuple[int, int],
) -> None:
    async with opened(size) as dateline:
        await dateline.press("5")
        assert "against somebody: talk, deed" in dateline.text
        await dateline.press("down")
        pane = dateline.explorer.query_one(MatrixPane)
        assert pane.cursor is not None
        agent, recipient = (name_of(actor) for actor in pane.cursor)
        assert f"{agent} → {recipient}" in dateline.text.rsplit("\n", 3)[0]
        first = KNOWN.entry_of[pane.matrix.cells[pane.cursor].events[0]].words.split()[0]
        assert any(first in row.split("│")[-1] for row in dateline.rows[8:-2])


def many_pairs() -> Story:
    story = invented_story()
    actors = tuple(replace(story.actors[0], id=f"x{number}", name=f"Actor {number}") for number in range(30))
    events = tuple(
        replace(
            story.events[0],
            id=f"f{number}",
            participants=(
                Participant(actor=f"x{number}", role="agent"),
                Participant(actor=f"x{(number * 7 + 1) % 30}", role="patient"),
            ),
        )
        for number in range(30)
    )
    return replace(story, actors=actors, events=events)


async def test_a_matrix_larger_than_the_screen_bears_any_height() -> None:
    async with opened(stories=[many_pairs()]) as dateline:
        await dateline.press("5", "t", "t", "6", "G", "6", "6")
        pane = dateline.explorer.query_one(MatrixPane)
        for size in ((120, 12), (120, 50), (80, 9), (80, 40), (50, 60)):
            await dateline.pilot.resize_terminal(*size)
            await dateline.press("5", "G", "pageup", "down")
            assert pane.row_count <= max(2, pane.size.height)
            assert "▸" in dateline.text


async def test_a_story_in_which_nobody_does_anything_to_anybody_has_no_matrix() -> None:
    from msgspec.structs import replace

    story = replace(invented_story(), events=())
    async with opened(stories=[story]) as dateline:
        await dateline.press("5", "down", "right", "G", "pagedown", "/", "x", "enter")
        assert "Nobody is said to do something" in dateline.text


# ── the lead ─────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_the_lead_is_shown_where_there_is_room() -> None:
    async with opened((200, 60)) as dateline:
        assert "6 Lead" in dateline.text
        assert dateline.explorer.pane.id == "article"
    async with opened((120, 40)) as dateline:
        assert "6 Lead" not in dateline.text


async def test_each_line_of_the_lead_selects_what_it_speaks_of() -> None:
    async with opened() as dateline:
        await dateline.press("6", "down")
        assert dateline.explorer.selection.actors[0] == "a3"
        await dateline.press("down", "down")
        assert "e1" in dateline.explorer.selection.events
        await dateline.press("down")
        assert dateline.explorer.selection == Selection(sentence=1)


async def test_a_screen_too_low_for_the_lead_says_so() -> None:
    async with opened((80, 10)) as dateline:
        await dateline.press("6")
        assert "There is no room for it" in dateline.text
        assert dateline.explorer.pane.id == "article"


# ── the scale ────────────────────────────────────────────────────────────────────────────────────────────────────


@sizes
async def test_every_event_is_somewhere_on_the_scale(size: tuple[int, int]) -> None:
    async with opened(size) as dateline:
        await dateline.press("t")
        seen: set[str] = set()
        for _ in range(40):
            await dateline.press("right")
            seen.update(dateline.explorer.selection.events)
        assert seen == {entry.event for entry in dateline.explorer.known.entries}


async def test_what_is_held_on_the_scale_takes_in_all_between() -> None:
    async with opened() as dateline:
        await dateline.press("t", "g", "space", "G")
        assert set(dateline.explorer.selection.events) == {
            entry.event for entry in dateline.explorer.known.entries
        }
        assert "◆" in dateline.text
        await dateline.press("space")
        assert len(dateline.explorer.selection.events) < len(dateline.explorer.known.entries)


async def test_narrowing_the_range_filters_every_pane() -> None:
    async with opened((200, 60)) as dateline:
        await dateline.press("4", "t", "right", "}")
        explorer = dateline.explorer
        kept = set(explorer.timeline_pane.ids)
        assert kept
        assert len(explorer.actors_pane.ids) < 6
        assert scale(dateline).days is None or len(scale(dateline).slots) > 0
        assert {event for slot in scale(dateline).slots for event in slot.bin.events} <= kept
        await dateline.press("escape")
        assert not explorer.limits


@pytest.mark.parametrize("view", ["3", "4", "5"])
async def test_every_view_follows_what_everything_is_limited_to(view: str) -> None:
    async with opened() as dateline:
        await dateline.press(view, "6", "t", "right", "right", "}", view, "down", "{", "down", "up")
        assert not dateline.explorer.limits
        assert dateline.explorer.selection


async def test_a_selected_event_is_marked_on_the_scale() -> None:
    async with opened() as dateline:
        await dateline.press("t", "3", "down")
        assert "━" in dateline.rows[4]


async def test_another_width_keeps_the_place_on_the_scale() -> None:
    async with opened() as dateline:
        await dateline.press("t", "right", "right")
        before = dateline.explorer.selection
        await dateline.pilot.resize_terminal(90, 30)
        await dateline.pilot.pause()
        await dateline.press("down", "up")
        assert dateline.explorer.selection
        assert before.events


# ── all of them ──────────────────────────────────────────────────────────────────────────────────────────────────


async def test_tab_goes_round_strips_panes_and_reasons() -> None:
    async with opened((120, 40)) as dateline:
        await dateline.press("6", "t", "w", "5")
        seen = []
        for _ in range(6):
            await dateline.press("tab")
            seen.append(dateline.explorer.pane.id)
        assert seen == ["why", "lead", "scale", "actors", "article", "matrix"]


async def test_the_key_after_the_one_that_opens_a_view_is_the_view_s() -> None:
    async with opened() as dateline:
        dateline.app.simulate_key("4")
        dateline.app.simulate_key("j")
        await dateline.pilot.pause()
        await dateline.pilot.pause()
        assert dateline.explorer.selection == Selection(quote=0)


@pytest.mark.parametrize("keys", [("4",), ("5",), ("6",), ("t",), ("4", "6", "t", "w")])
async def test_views_bear_any_size(keys: tuple[str, ...]) -> None:
    async with opened() as dateline:
        await dateline.press(*keys, "down")
        selected = dateline.explorer.selection
        for size in ((20, 5), (300, 100), (81, 11), (79, 24), (41, 60), (1, 1), (120, 40)):
            await dateline.pilot.resize_terminal(*size)
            await dateline.pilot.pause()
            assert dateline.explorer.selection == selected
        await dateline.press("down", "up")


@pytest.mark.parametrize(("typed", "pane"), [("spring", "timeline"), ("not to blame", "statements")])
async def test_the_palette_finds_dates_and_quotes(typed: str, pane: str) -> None:
    async with opened() as dateline:
        await dateline.press("ctrl+p")
        assert isinstance(dateline.app.screen, CommandPalette)
        await dateline.press(*(key if key != " " else "space" for key in typed))
        await dateline.pilot.pause(0.3)
        await dateline.press("down", "enter")
        await dateline.pilot.pause(0.3)
        assert dateline.explorer.pane.id == pane
        assert dateline.explorer.selection


def test_views_are_loaded_when_they_are_asked_for() -> None:
    code = "import tui.app, sys; print([name for name in sys.modules if name.startswith(('extract.views', 'tui.panes.axis'))])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    "keys", [("3", "G", "up", "1"), ("4", "G", "1"), ("2", "G", "5", "1", "4", "down", "1")]
)
async def test_a_pane_that_was_hidden_is_shown_as_it_is_now(keys: tuple[str, ...]) -> None:
    async with opened((80, 24)) as dateline:
        await dateline.press(*keys)
        shown = dateline.rows
        for pane in (dateline.explorer.actors_pane, dateline.explorer.article_pane):
            pane.refresh()
        await dateline.pilot.pause()
        assert dateline.rows == shown


# ── limits ───────────────────────────────────────────────────────────────────────────────────────────────────────

LINDHOLM = Selection(actors=("a1",))


def test_steps_narrow_what_is_held_fast() -> None:
    limits = Limits(only=LINDHOLM).narrowed(KNOWN, Narrowing("1990s", ("e15", "e4")))
    assert limits is not None
    assert limits.scope(KNOWN) == Selection(events=("e15",))
    assert limits.words(KNOWN) == "only Mara Lindholm · 1990s"
    assert limits.wider() == Limits(only=LINDHOLM)
    assert not limits.wider().wider()


def test_a_step_that_leaves_nothing_or_everything_is_none() -> None:
    everything = tuple(entry.event for entry in KNOWN.entries)
    assert Limits().narrowed(KNOWN, Narrowing("x", ())) is None
    assert Limits().narrowed(KNOWN, Narrowing("x", everything)) is None
    assert Limits(only=LINDHOLM).narrowed(KNOWN, Narrowing("x", ("e4",))) is None
