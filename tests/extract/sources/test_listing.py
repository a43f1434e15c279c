"""Places: what is there is listed before anything is opened, and opened as often as it is wanted."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from extract.sources import SourceError, list_inputs, open_inputs


def write(path: Path, text: str) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


def names(*inputs: str) -> list[str]:
    return [place.name for place in list_inputs(inputs)]


@pytest.fixture
def news(tmp_path: Path) -> str:
    lines = [json.dumps({"id": f"n{number}", "text": f"Article {number}."}) for number in (1, 2)]
    return write(tmp_path / "news.jsonl", f"\ufeff{lines[0]}\n\n{lines[1]}\nnot json\n")


def test_a_directory_is_listed_by_the_names_of_its_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.pdf", ".d.txt"):
        write(tmp_path / name, "A text.")
    assert names(str(tmp_path)) == ["a.md", "b.txt"]


def test_nothing_is_opened_before_it_is_wanted(tmp_path: Path) -> None:
    file = Path(write(tmp_path / "a.txt", "A text."))
    (place,) = list_inputs([str(file)])
    file.write_text("Another text.")
    assert place.open().article.text == "Another text."
    file.unlink()
    with pytest.raises(SourceError, match=r"no file .*a\.txt"):
        place.open()


def test_each_line_is_a_place_and_opens_alone(news: str) -> None:
    places = list(list_inputs([news]))
    assert [place.name for place in places] == ["news.jsonl:1", "news.jsonl:3", "news.jsonl:4"]
    assert [place.open().article.text for place in (places[1], places[0], places[1])] == [
        "Article 2.",
        "Article 1.",
        "Article 2.",
    ]
    with pytest.raises(SourceError, match=r"news\.jsonl:4 is not JSON"):
        places[2].open()


def test_what_cannot_be_listed_is_a_place_that_says_so(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    write(tmp_path / "lines.jsonl", "\n")
    places = list_inputs([str(tmp_path / name) for name in ("no.txt", "empty", "lines.jsonl")])
    for place, words in zip(places, ("no file", "is empty", "has no articles"), strict=True):
        with pytest.raises(SourceError, match=words):
            place.open()


def test_standard_input_is_held_because_it_comes_only_once() -> None:
    (place,) = list_inputs(["-"], stdin=io.BytesIO(b"From a pipe."))
    assert [place.open().article.text for _ in range(2)] == ["From a pipe."] * 2


def test_an_opened_place_is_what_opening_the_input_gives(tmp_path: Path, news: str) -> None:
    inputs = [
        write(tmp_path / "one" / "x.txt", "One."),
        write(tmp_path / "two" / "x.txt", "Two."),
        write(tmp_path / "three.json", '[{"id": "a", "text": "Three."}, {"id": "b", "text": "Four."}]'),
        str(Path(news).rename(tmp_path / "good.jsonl")),
    ]
    Path(inputs[-1]).write_text(json.dumps({"text": "Five."}) + "\n")
    opened = list(open_inputs(inputs, published="2026-01-03"))
    assert [place.open() for place in list_inputs(inputs, published="2026-01-03")] == opened


def test_a_date_that_is_none_is_said_at_once() -> None:
    with pytest.raises(SourceError, match="--published"):
        list_inputs(["a.txt"], published="soon")
