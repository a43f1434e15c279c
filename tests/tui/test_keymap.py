"""Keys as a reader writes them, and what comes of giving them to actions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.keys import Keys

from tests.tui.fakes import opened
from tui.actions import ACTIONS
from tui.dialogs.help import HelpScreen
from tui.settings import Settings
from tui.settings.keymap import FIXED, NAMED, SAME, clashes, keymapped, losses, shown_key, understood


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("y", "y"),
        ("Y", "Y"),
        ("&", "&"),
        ("+", "+"),
        ("PgDn", "pagedown"),
        ("Esc", "escape"),
        ("Ctrl+K", "ctrl+k"),
        ("shift+g", "G"),
        ("Shift+Tab", "shift+tab"),
        ("F5", "f5"),
        ("alt+x", "alt+x"),
        ("shift+ctrl+left", "ctrl+shift+left"),
    ],
)
def test_keys_are_understood(written: str, key: str) -> None:
    assert understood(written) == key


@pytest.mark.parametrize("written", ["", " ", "yy", "hyper+x", "ctrl+", "shift+1", "f25", "\x1b", *SAME])
def test_what_is_no_key_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"key|terminal"):
        understood(written)


@given(st.text(max_size=12))
def test_what_is_understood_is_understood_again(written: str) -> None:
    try:
        key = understood(written)
    except ValueError:
        return
    assert understood(key) == key


def test_our_own_keys_are_understood_and_shown_as_the_list_has_them() -> None:
    for action in ACTIONS:
        assert [understood(key) for key in action.keys] == list(action.keys)
        assert " ".join(map(shown_key, action.keys)) == action.shown


def test_named_keys_are_textuals() -> None:
    assert {*NAMED} <= {key.value for key in Keys}


def test_our_own_keys_do_not_clash() -> None:
    assert clashes({action.id: action.keys for action in ACTIONS}) == []


def test_two_actions_of_one_place_cannot_have_one_key() -> None:
    assert clashes({"copy": ("x",), "why": ("z", "x")}) == [("x", "copy", "why")]


def test_a_key_that_is_given_away_is_gone_and_said_to_be() -> None:
    by_id = {action.id: action for action in keymapped({"copy": ("n",), "find": ("j",)})}
    assert (by_id["copy"].keys, by_id["copy"].shown) == (("n",), "n")
    assert by_id["next_lit"].keys == ()
    assert by_id["down"].keys == ("down",)
    assert losses({"copy": ("n",), "find": ("j",)}) == [("next_lit", "n", "copy")]
    assert losses({"copy": ("n",), "next_lit": ()}) == []


def test_ctrl_q_always_leaves() -> None:
    by_id = {action.id: action for action in keymapped({"leave": ("x",)})}
    assert by_id["leave"].keys == ("x", FIXED["leave"])


SWAPPED = Settings(keys={"copy": ("n",), "next_lit": ("y",), "help": ("f1",), "down": ("ctrl+n", ","), "palette": ("p",)})  # fmt: skip


async def test_keys_the_line_of_keys_the_help_and_the_palette_follow() -> None:
    async with opened(settings=SWAPPED) as dateline:
        foot = dateline.said("foot")
        assert "n copy" in foot
        assert "F1 keys" in foot
        await dateline.press("1", "ctrl+n", "n")
        assert len(dateline.clipboard.copied) == 1
        await dateline.press("comma")
        assert dateline.explorer.selection.actors == ("a2",)
        await dateline.press("j", "down", "question_mark", "ctrl+p")
        assert dateline.explorer.selection.actors == ("a2",)
        assert dateline.app.screen is dateline.explorer
        await dateline.press("f1")
        assert isinstance(dateline.app.screen, HelpScreen)
        assert "Ctrl+N ,    next actor" in dateline.text
        await dateline.press("ctrl+n", "f1")
        assert dateline.app.screen is dateline.explorer
        await dateline.press("p", *"copy the sel")
        await dateline.pilot.pause(0.3)
        assert "n\n" in "\n".join(row.strip() for row in dateline.rows)


async def test_an_action_without_a_key_is_not_in_the_line_of_keys() -> None:
    async with opened(settings=Settings(keys={"copy": ()})) as dateline:
        assert "copy" not in dateline.said("foot")
        await dateline.press("1", "down", "y")
        assert dateline.clipboard.copied == []


async def test_what_is_said_names_the_keys_that_are_set() -> None:
    settings = Settings(
        keys={"hold": ("x",), "join": ("+",), "actors": ("f2",), "leave": ("Q",), "copy_as": ("e",)}
    )
    async with opened(settings=settings) as dateline:
        assert "F2 2 3 4 5 go from pane to pane" in dateline.detail
        assert "F2 Actors" in dateline.text
        await dateline.press("x")
        assert "x holds an actor: F2 goes to the actors." in dateline.text
        await dateline.press("y")
        assert "e copies or saves the whole story" in dateline.text
        await dateline.press("f2", "down", "x")
        assert "+ switches to either" in dateline.text
        await dateline.press("down")
        assert dateline.detail.endswith(" · + for either")
        await dateline.press("ctrl+c")
        assert "(or Q)" in dateline.text
