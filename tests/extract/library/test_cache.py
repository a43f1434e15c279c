"""Stories read before: found again by what decides them, and never a reason to fail."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from extract.english.installed import Pipeline, PipelineError
from extract.library import cache as module
from extract.library.cache import Cache
from extract.story import Article, PipelineName, Story
from tests.stories import invented_story

STORY = invented_story()
ARTICLE = STORY.article


@pytest.fixture(autouse=True)
def pipelines(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Pipelines that need no files: every name is one, but "missing"."""
    (tmp_path / "meta.json").write_text("{}")

    def find(name: str | None = None) -> Pipeline:
        if name == "missing":
            raise PipelineError("not installed")
        return Pipeline(name=name or "by_hand", version="1", path=tmp_path)

    monkeypatch.setattr(module, "find_pipeline", find)


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "stories")


def files(cache: Cache) -> list[Path]:
    return sorted(cache.directory.iterdir())


def test_a_story_is_found_again(cache: Cache) -> None:
    cache.put(ARTICLE, STORY)
    assert cache.get(ARTICLE) == STORY


def test_what_was_never_read_is_a_miss(cache: Cache) -> None:
    assert cache.get(ARTICLE) is None
    assert not cache.has(ARTICLE)


def test_what_is_there_is_seen_without_opening_it(cache: Cache) -> None:
    cache.put(ARTICLE, STORY)
    files(cache)[0].write_bytes(b"")
    assert cache.has(ARTICLE)
    assert not cache.has(ARTICLE, "en_core_web_trf")


@pytest.mark.parametrize("fields", [{"text": "Other."}, {"title": "Other"}, {"published": "2025"}])
def test_another_text_title_or_date_is_another_story(cache: Cache, fields: dict[str, str]) -> None:
    cache.put(ARTICLE, STORY)
    assert cache.get(replace(ARTICLE, **fields)) is None


def test_another_pipeline_reads_another_story(cache: Cache) -> None:
    cache.put(ARTICLE, STORY)
    assert cache.get(ARTICLE, "en_core_web_trf") is None


def test_the_article_keeps_its_own_name_and_source(cache: Cache) -> None:
    cache.put(ARTICLE, STORY)
    asked = replace(ARTICLE, id="elsewhere", url=None, published_basis="metadata")
    found = cache.get(asked)
    assert found is not None
    assert found.article == asked


def test_a_date_that_the_reading_found_comes_along(cache: Cache) -> None:
    asked = Article(id="a", text=ARTICLE.text)
    cache.put(asked, replace(STORY, article=replace(asked, published="2026", published_basis="inferred")))
    found = cache.get(asked)
    assert found is not None
    assert (found.article.published, found.article.published_basis) == ("2026", "inferred")


def test_a_rule_that_changed_makes_it_a_miss(cache: Cache, tmp_path: Path) -> None:
    cache.put(ARTICLE, STORY)
    module._rules.cache_clear()
    os.utime(tmp_path / "meta.json", (1, 1))
    assert cache.get(ARTICLE) is None
    module._rules.cache_clear()


@pytest.mark.parametrize("content", [b"", b"not msgpack", b"\x80"])
def test_a_broken_file_is_a_miss(cache: Cache, content: bytes) -> None:
    cache.put(ARTICLE, STORY)
    files(cache)[0].write_bytes(content)
    assert cache.get(ARTICLE) is None


def test_a_story_of_another_text_under_its_name_is_a_miss(cache: Cache) -> None:
    cache.put(ARTICLE, Story(article=Article(id="a", text="Other.")))
    assert cache.get(ARTICLE) is None


def test_nobody_else_may_read_it(cache: Cache) -> None:
    cache.put(ARTICLE, STORY)
    assert stat.S_IMODE(files(cache)[0].stat().st_mode) == 0o600
    assert stat.S_IMODE(cache.directory.stat().st_mode) == 0o700


def test_the_longest_unused_go_first(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "stories")
    articles = [Article(id="a", text=f"{n} words of an article") for n in range(3)]
    cache.put(articles[0], Story(article=articles[0]))
    size = files(cache)[0].stat().st_size
    cache = Cache(tmp_path / "stories", limit=2 * size + size // 2)
    cache.put(articles[1], Story(article=articles[1]))
    for age, file in enumerate(files(cache)):
        os.utime(file, (age, age))
    used = next(article for article in articles[:2] if cache.get(article))
    cache.put(articles[2], Story(article=articles[2]))
    assert len(files(cache)) == 2
    assert cache.get(articles[2]) is not None
    assert cache.get(used) is not None


def test_one_that_is_larger_than_all_that_is_kept_is_not_kept(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "stories", limit=10)
    cache.put(ARTICLE, STORY)
    assert not cache.directory.exists()


def test_a_directory_that_cannot_be_made_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    cache = Cache(tmp_path / "file" / "stories")
    cache.put(ARTICLE, STORY)
    assert cache.get(ARTICLE) is None


def test_what_a_stand_in_has_read_is_not_kept(cache: Cache) -> None:
    cache.put(ARTICLE, replace(STORY, pipeline=PipelineName(name="en_small", version="1")))
    assert cache.get(ARTICLE) is None


def test_a_pipeline_that_is_missing_is_a_miss(cache: Cache) -> None:
    cache.put(ARTICLE, STORY, "missing")
    assert cache.get(ARTICLE, "missing") is None


def test_nothing_is_left_of_a_write_that_fails(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", refuse)
    cache.put(ARTICLE, STORY)
    assert files(cache) == []


def test_it_needs_no_spacy() -> None:
    code = "import sys; from extract.library.cache import Cache; Cache(); sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
