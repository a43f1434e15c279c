"""Copying and saving."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.actions import ON_ALL_SIZES, Size
from tests.tui.fakes import opened

pytestmark = ON_ALL_SIZES


async def test_copy(size: Size) -> None:
    async with opened(size) as dateline:
        await dateline.press("y")
        assert "Nothing is selected to copy" in dateline.text
        await dateline.press("1", "down", "y")
        await dateline.pilot.pause()
        assert len(dateline.clipboard.copied) == 1
        assert "“We are not to blame,” Lindholm told reporters." in dateline.clipboard.copied[0]
        assert "The Invented Post" in dateline.clipboard.copied[0]
        assert "Sent" in dateline.text
        await dateline.press("down")
        assert "Sent" not in dateline.text


async def test_copy_as(size: Size, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with opened(size) as dateline:
        await dateline.press("1", "down", "Y")
        await dateline.pilot.pause(0.1)
        assert "Actor sheet, as Markdown" in dateline.text
        assert "Lindholm told reporters." in dateline.text
        assert "characters. Fits." in dateline.text
        await dateline.press("j", "j", "enter")
        await dateline.pilot.pause(0.1)
        assert dateline.clipboard.copied[0].startswith("Mara Lindholm\nperson · chief executive\n")
        await dateline.press("Y", "k", "k", "s")
        await dateline.pilot.pause(0.1)
        await dateline.press("enter")
        saved = tmp_path / "norrvik-ferries-mara-lindholm.csv"
        assert saved.read_bytes().startswith(b"when,earliest,latest")
        assert f"Saved {saved.stat().st_size:,} bytes to" in dateline.text
        await dateline.press("Y", "k", "k", "s")
        await dateline.pilot.pause(0.1)
        await dateline.press("enter")
        assert "File exists" in dateline.text
