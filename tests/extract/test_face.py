"""`import extract`: what other programs call."""

from __future__ import annotations

from pathlib import Path

import pytest

import extract
from extract.sources import SourceError


def test_a_date_that_is_none_is_refused_before_anything_is_loaded() -> None:
    with pytest.raises(ValueError, match="is not a date"):
        extract.read("The ferry struck a pier.", published="soon")


def test_an_empty_text_is_refused() -> None:
    with pytest.raises(SourceError, match="the text is empty"):
        extract.read("")


def test_an_article_keeps_what_is_known_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extract, "_pipeline", lambda name: None)
    monkeypatch.setattr("extract.reading.reader.read", lambda article, nlp: extract.Story(article=article))
    given = extract.Article(id="a", text="It\trained.", title="Rain", publisher="P", published="2026-01-03")
    article = extract.read(given).article
    assert (article.id, article.title, article.publisher, article.text) == ("a", "Rain", "P", "It rained.")
    assert (article.published, article.published_basis) == ("2026-01-03", "metadata")


@pytest.mark.model
def test_a_text_becomes_a_story() -> None:
    story = extract.read("Prime Minister Ada Moor met Lee Chan in Oslo on Friday.", published="2026-01-03")
    assert "Ada Moor" in [actor.name for actor in story.actors]
    assert story.article.published_basis == "given"


def test_a_story_is_loaded_by_its_path(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text('{"format": "story/1", "article": {"id": "a", "text": "It rained."}}')
    assert extract.load_story(file).article.text == "It rained."


def test_what_extract_wrote_is_loaded_story_by_story(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    line = '{"format": "story/1", "article": {"id": "%s", "text": "It rained."}}\n'
    file.write_text(line % "a" + line % "b")
    assert [story.article.id for story in extract.load_stories(file)] == ["a", "b"]
