"""Our own pipelines on a machine that cannot run the better one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from extract.english import installed
from extract.english.load import PipelineError, load_pipeline, pipeline_identity

pytestmark = pytest.mark.model


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installation whose encoder has lost its weights."""
    ours = installed.OWN
    (tmp_path / "fast").symlink_to(ours / "fast")
    for file in (ours / "encoder").rglob("*"):
        if file.is_file() and file.suffix != ".onnx":
            copy = tmp_path / "encoder" / file.relative_to(ours / "encoder")
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(file.read_bytes())
    monkeypatch.setattr(installed, "OWN", tmp_path)
    return tmp_path


def test_the_small_one_stands_in_and_it_is_said(broken: Path) -> None:
    heard: list[str] = []
    assert pipeline_identity(load_pipeline(None, heard.append))[0] == "en_dateline_fast"
    assert len(heard) == 1
    assert "en_dateline_fast" in heard[0]


def test_who_asks_for_the_encoder_gets_it_or_an_error(broken: Path) -> None:
    with pytest.raises(PipelineError, match="does not load"):
        load_pipeline("encoder")


def test_without_onnx_runtime_the_small_one_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installed, "_is_installed", lambda requirement: "onnxruntime" not in requirement)
    found = installed.find_pipeline()
    assert found.name == "en_dateline_fast"
    assert "needs onnxruntime" in found.instead


def test_where_all_is_well_nothing_is_said() -> None:
    heard: list[str] = []
    load_pipeline(None, heard.append)
    assert heard == []


@pytest.mark.parametrize(
    ("pipeline", "imported"), [(None, False), ("fast", False), ("en_core_web_trf", True)]
)
def test_torch_is_left_alone_by_a_process_that_reads_with_our_own_pipelines(
    tmp_path: Path, pipeline: str | None, imported: bool
) -> None:
    (tmp_path / "torch.py").write_text("raise ImportError(print('torch was imported'))")
    code = f"from extract.english.load import forgo_torch; forgo_torch({pipeline!r}); import spacy"
    env = os.environ | {"PYTHONPATH": os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    assert ("torch was imported" in done.stdout) == imported
