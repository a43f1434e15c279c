"""Which pipelines are here, told from their files: spaCy is not imported, so the screen and the cache may ask.

Loading one is `load`'s work. A pipeline is a folder with a `meta.json` and a `config.cfg`: our own two lie in this package;
others come as installed Python packages, or as folders named by their path.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

OWN = Path(__file__).parent / "pipelines"
"""Where the pipelines that ship lie, each in a folder of its name."""

BEST, FAST = "encoder", "fast"
"""The one that reads where nobody names another, and the smaller one for where that one cannot run."""

NEEDED = ("tagger", "parser", "ner")
"""What the reading cannot do without."""


class PipelineError(Exception):
    """A pipeline that is missing or cannot serve; the message says what to install."""


class Pipeline(Struct, frozen=True, kw_only=True):
    """A pipeline by its meta.json; `path` is the folder that spaCy loads. `instead` says why it stands in for our best one."""

    name: str
    version: str
    path: Path
    components: tuple[str, ...] = ()
    requirements: tuple[str, ...] = ()
    instead: str = ""


def find_pipeline(name: str | None = None) -> Pipeline:
    """The pipeline of this name, or the best of our own that can run here.

    Raises PipelineError where it is not installed, lacks a component that the reading needs, is not English, or needs a
    package that is not there.
    """
    if name is None:
        try:
            return find_pipeline(BEST)
        except PipelineError as error:
            return fallback(str(error))
    folder = _named(name)
    if folder is None and name in (BEST, FAST):
        raise PipelineError(
            f"The {name} pipeline that belongs to Dateline is missing from this installation. Install Dateline again, or "
            "name an installed spaCy pipeline with --pipeline."
        )
    if folder is None:
        raise PipelineError(
            f"The pipeline {name!r} is not installed. spaCy's own are installed by "
            f"`python -m spacy download {name}` in the environment of Dateline."
        )
    return _described(folder, name)


def fallback(reason: str) -> Pipeline:
    """The small pipeline, saying why it is not the best one. Raises PipelineError where it is missing, too."""
    found = find_pipeline(FAST)
    return replace(
        found, instead=f"{reason.rstrip('.')}. Reading with the smaller {found.name}, which errs more often."
    )


def _described(folder: Path, name: str) -> Pipeline:
    try:
        meta: dict[str, Any] = msgspec.json.decode((folder / "meta.json").read_bytes(), type=dict[str, Any])
        found = Pipeline(
            name=name if not _is_own(folder) and "/" not in name else f"{meta['lang']}_{meta['name']}",
            version=str(meta["version"]),
            path=folder,
            components=tuple(meta.get("pipeline", ())),
            requirements=tuple(meta.get("requirements", ())),
        )
    except (OSError, msgspec.DecodeError, KeyError, TypeError) as error:
        raise PipelineError(f"The pipeline in {folder} cannot be read: {error}.") from error
    if meta["lang"] != "en":
        raise PipelineError(
            f"{found.name} reads {meta['lang']!r}, and Dateline reads English articles so far."
        )
    if lacking := [component for component in NEEDED if component not in found.components]:
        raise PipelineError(
            f"{found.name} has no {' and no '.join(lacking)}, which the reading needs. Whole English pipelines are, for "
            "example, en_core_web_sm and en_core_web_trf."
        )
    if missing := [requirement for requirement in found.requirements if not _is_installed(requirement)]:
        raise PipelineError(
            f"{found.name} needs {', '.join(missing)}: install {'it' if len(missing) == 1 else 'them'} with pip in the "
            "environment of Dateline."
        )
    return found


def _named(name: str) -> Path | None:
    """The folder of a path, or of an installed package: spaCy's packages hold it as `name-version/` inside."""
    if name in (BEST, FAST):
        return next(_folders(OWN / name), None)
    path = Path(name)
    if (path / "config.cfg").is_file():
        return path
    if not re.fullmatch(r"\w+", name):
        return None
    try:
        spec = find_spec(name)
    except (ImportError, ValueError):
        return None
    places = [Path(place) for place in (spec.submodule_search_locations or ())] if spec is not None else []
    return next((folder for place in places for folder in _folders(place)), None)


def _folders(place: Path) -> Iterator[Path]:
    """The folder itself or one below it, whichever spaCy could load."""
    for config in (place / "config.cfg", *sorted(place.glob("*/config.cfg"))):
        if config.is_file() and (config.parent / "meta.json").is_file():
            yield config.parent


def _is_own(folder: Path) -> bool:
    return folder.is_relative_to(OWN)


def _is_installed(requirement: str) -> bool:
    """Whether a package is here; it is not imported. Most are modules of their name, and to look into the packages' metadata
    costs more than all the rest of finding a pipeline."""
    named = re.match(r"[\w.-]+", requirement)
    if named is None:
        return True
    if find_spec(named[0].replace("-", "_").partition(".")[0]) is not None:
        return True
    from importlib.metadata import PackageNotFoundError, version

    try:
        version(named[0])
    except PackageNotFoundError:
        return False
    return True
