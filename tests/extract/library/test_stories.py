"""A story file may come from anywhere: it is taken whole, or refused with the reason."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from extract import load_stories, load_story
from extract.exports import render
from extract.exports.story_json import story_line
from extract.library.stories import StoryError
from extract.links import Selection
from extract.story import Actor, Entity, Story
from tests.stories import invented_story

STORY = invented_story()


def write(tmp_path: Path, content: bytes) -> Path:
    file = tmp_path / "story.json"
    file.write_bytes(content)
    return file


def test_a_story_that_was_exported_comes_back(tmp_path: Path) -> None:
    assert load_story(write(tmp_path, render(STORY, Selection(), "json").encode())) == STORY


def test_stories_come_one_after_another(tmp_path: Path) -> None:
    file = write(tmp_path, story_line(STORY) + b"\n" + story_line(STORY))
    assert list(load_stories(file)) == [STORY, STORY]


def test_a_bad_line_is_named(tmp_path: Path) -> None:
    file = write(tmp_path, story_line(STORY) + b"{}\n")
    with pytest.raises(StoryError, match=r"story\.json:2 is not a story/1"):
        list(load_stories(file))


def test_another_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoryError, match="Invalid enum value 'story/2'"):
        load_story(
            write(tmp_path, msgspec.json.encode({"format": "story/2", "article": {"id": "a", "text": ""}}))
        )


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (
            {"article": replace(STORY.article, text=STORY.article.text + "\x1b]52;c;eA==\x07")},
            "story.article.text",
        ),
        ({"article": replace(STORY.article, title="a\nb")}, "story.article.title"),
        ({"actors": (Actor(id="a1", name="\u202ex", kind="ORG"),)}, r"story.actors\[0\].name"),
    ],
)
def test_what_could_act_on_a_terminal_is_refused(tmp_path: Path, change: dict[str, Any], where: str) -> None:
    with pytest.raises(StoryError, match=f"{where} holds characters that could act"):
        load_story(write(tmp_path, story_line(replace(STORY, **change))))


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"entities": (Entity(span=(0, 99_999), label="ORG"),)}, "span 0–99999 lies outside"),
        ({"entities": (Entity(span=(5, 2), label="ORG"),)}, "span 5–2 lies outside"),
        ({"sentences": STORY.sentences[::-1]}, "not in the order"),
        ({"sentences": STORY.sentences[:3]}, "names a sentence that is not there"),
        ({"actors": (STORY.actors[0], STORY.actors[0])}, "share an id"),
    ],
)
def test_spans_and_references_must_be_in_their_place(
    tmp_path: Path, change: dict[str, Any], reason: str
) -> None:
    with pytest.raises(StoryError, match=reason):
        load_story(write(tmp_path, story_line(replace(STORY, **change))))


def test_a_story_of_nothing_but_its_text_is_one(tmp_path: Path) -> None:
    story = Story(article=STORY.article)
    assert load_story(write(tmp_path, story_line(story))) == story
