"""Pipelines found by their files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from extract.english.installed import PipelineError, find_pipeline

META: dict[str, Any] = {
    "lang": "en",
    "name": "core_test",
    "version": "1.2.3",
    "pipeline": ["tok2vec", "tagger", "parser", "lemmatizer", "ner"],
}


def make(folder: Path, **changes: Any) -> Path:
    folder.mkdir(parents=True)
    (folder / "meta.json").write_text(json.dumps(META | changes))
    (folder / "config.cfg").write_text("[nlp]\n")
    return folder


def test_a_path_names_the_folder_itself(tmp_path: Path) -> None:
    folder = make(tmp_path / "model")
    found = find_pipeline(str(folder))
    assert (found.name, found.version, found.path) == ("en_core_test", "1.2.3", folder)


def test_an_installed_package_holds_its_folder_inside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make(tmp_path / "en_core_test" / "en_core_test-1.2.3")
    (tmp_path / "en_core_test" / "__init__.py").write_text("raise RuntimeError('imported')")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert find_pipeline("en_core_test").path == folder


def test_our_own_is_the_one_without_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = make(tmp_path / "pipeline")
    monkeypatch.setattr("extract.english.installed.OWN", folder)
    assert find_pipeline().path == folder


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"pipeline": ["tok2vec", "tagger", "parser"]}, "no ner"),
        ({"lang": "de"}, "'de'"),
        ({"requirements": ["spacy-no-such-thing>=1.0", "msgspec>=0.1"]}, "needs spacy-no-such-thing>=1.0:"),
    ],
)
def test_a_pipeline_that_cannot_serve_says_why(tmp_path: Path, changes: dict[str, Any], message: str) -> None:
    folder = make(tmp_path / "model", **changes)
    with pytest.raises(PipelineError, match=message):
        find_pipeline(str(folder))


def test_a_broken_pipeline_says_where_it_is(tmp_path: Path) -> None:
    folder = make(tmp_path / "model")
    (folder / "meta.json").write_text("{")
    with pytest.raises(PipelineError, match="cannot be read"):
        find_pipeline(str(folder))


@pytest.mark.parametrize("name", ["en_not_there", "../secret", "en core", "a.b", ""])
def test_a_pipeline_that_is_not_there_says_how_to_install_it(name: str) -> None:
    with pytest.raises(PipelineError, match="not installed"):
        find_pipeline(name)
