"""Each example of organisations.toml is read as it says."""

from __future__ import annotations

import pytest

from extract.english.lexicon import organisation_words
from extract.english.lexicon.organisations import NameExample


@pytest.mark.parametrize("example", organisation_words().examples, ids=lambda example: example.name)
def test_a_name_shows_what_its_example_says(example: NameExample):
    assert organisation_words().shows_body(example.name) == example.body
