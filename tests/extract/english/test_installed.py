"""Pipelines found by their files."""

from __future__ import annotations

import json
import shutil
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


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where our own pipelines lie: the small one, and nothing else yet."""
    monkeypatch.setattr("extract.english.installed.OWN", tmp_path / "pipelines")
    make(tmp_path / "pipelines" / "fast", name="dateline_fast")
    return tmp_path / "pipelines"


def test_our_best_is_the_one_without_a_name(own: Path) -> None:
    best = make(own / "encoder", name="dateline", requirements=["msgspec>=0.1"])
    found = find_pipeline()
    assert (found.name, found.path, found.instead) == ("en_dateline", best, "")


@pytest.mark.parametrize(("name", "called"), [("encoder", "en_dateline"), ("fast", "en_dateline_fast")])
def test_each_of_our_own_has_a_name(own: Path, name: str, called: str) -> None:
    make(own / "encoder", name="dateline")
    assert find_pipeline(name).name == called


def test_where_the_best_cannot_run_the_small_one_reads_and_says_why(own: Path) -> None:
    make(own / "encoder", name="dateline", requirements=["spacy-no-such-thing>=1.0"])
    found = find_pipeline()
    assert found.name == "en_dateline_fast"
    assert "spacy-no-such-thing" in found.instead


def test_where_the_best_is_asked_for_and_cannot_run_nothing_stands_in(own: Path) -> None:
    make(own / "encoder", name="dateline", requirements=["spacy-no-such-thing>=1.0"])
    with pytest.raises(PipelineError, match="spacy-no-such-thing"):
        find_pipeline("encoder")


def test_without_any_of_our_own_the_installation_is_broken(own: Path) -> None:
    shutil.rmtree(own)
    with pytest.raises(PipelineError, match="Install Dateline again"):
        find_pipeline()


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
