"""What the pages say of files is so: a page that names a room that has moved sends its reader astray."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted(
    [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("extract/**/*.md"), *ROOT.glob("seeds/*.md")]
)
FOLDERS = ("extract", "tui", "tests", "docs", "scripts", "benchmarks", "seeds")


@pytest.fixture(scope="module")
def places() -> set[str]:
    """All files and folders, by their whole path and by every end of it."""
    found = {path.relative_to(ROOT).parts for folder in FOLDERS for path in (ROOT / folder).rglob("*")}
    return {"/".join(parts[start:]) for parts in found for start in range(len(parts))}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!\w+:|#)([^)#\s]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_file_and_folder_of_the_architecture_is_there(places: set[str]) -> None:
    words = re.findall(r"`([\w./-]+)`", (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8"))
    paths = [word.rstrip("/") for word in words if "/" in word or word.endswith((".py", ".toml", ".md"))]
    assert len(paths) > 40
    assert [path for path in paths if path not in places] == []


@pytest.mark.parametrize(
    "folder", ["extract", "extract/reading", "extract/english", "extract/library", "tui"]
)
def test_every_room_of_the_house_stands_in_the_architecture(folder: str) -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = {word.rstrip("/").rsplit("/", 1)[-1].removesuffix(".py") for word in re.findall(r"[\w./]+", page)}
    rooms = {
        path.stem
        for path in (ROOT / folder).iterdir()
        if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert sorted(room for room in rooms - named if not room.startswith("_")) == []
