"""The first keys: told once, gone at the first key."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.fakes import SIZES, opened
from tui.settings import Settings
from tui.settings.first_time import ungreeted

SEEN = "dateline/greeted"


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_five_keys_stand_there_until_the_first_key(size: tuple[int, int]) -> None:
    greeted: list[bool] = []
    async with opened(size, greeted=lambda: greeted.append(True)) as dateline:
        said = dateline.said("foot").splitlines()
        assert len(said) == 6
        assert [line.split()[0] for line in said[1:]] == ["↓", "Tab", "w", "y", "?"]
        assert all(row.strip() in dateline.text for row in said)
        assert greeted == []
        await dateline.press("down")
        assert dateline.explorer.selection.sentence is not None, "the first key does what it does"
        assert greeted == [True]
        assert len(dateline.said("foot").splitlines()) == 1
        await dateline.press("down")
        assert greeted == [True]


async def test_what_has_to_be_told_stands_below_the_first_keys() -> None:
    async with opened(notices=("Read as Windows-1252.",), greeted=lambda: None) as dateline:
        assert dateline.said("foot").splitlines()[-1] == " Read as Windows-1252."
        await dateline.press("tab")
        assert "Windows" not in dateline.text


async def test_the_first_keys_are_those_that_are_set() -> None:
    settings = Settings(keys={"copy": ("f5",), "why": ()})
    async with opened(settings=settings, greeted=lambda: None) as dateline:
        said = dateline.said("foot").splitlines()
        assert [line.split()[0] for line in said[1:]] == ["↓", "Tab", "F5", "?"]


def test_they_do_not_come_back(tmp_path: Path) -> None:
    env = {"XDG_STATE_HOME": str(tmp_path)}
    greeted = ungreeted(env)
    assert greeted is not None
    assert not (tmp_path / SEEN).exists()
    greeted()
    assert (tmp_path / SEEN).exists()
    assert ungreeted(env) is None


def test_a_page_in_a_browser_has_no_first_time(tmp_path: Path) -> None:
    driver = {"TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver"}
    assert ungreeted({"XDG_STATE_HOME": str(tmp_path), **driver}) is None


def test_a_directory_that_cannot_be_written_is_no_crash(tmp_path: Path) -> None:
    (tmp_path / "dateline").write_text("in the way")
    greeted = ungreeted({"XDG_STATE_HOME": str(tmp_path)})
    assert greeted is not None
    greeted()
