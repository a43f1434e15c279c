"""The shipped pipeline, loaded once, for the tests that are marked `model`."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.english.syntax import Parse


@pytest.fixture(scope="session")
def pipeline():
    from extract.english.load import load_pipeline

    return load_pipeline(None)


@pytest.fixture(scope="session")
def parsed(pipeline) -> Callable[[str], Parse]:
    from extract.english.conversion import parse_of

    return lambda text: parse_of(pipeline(text))
