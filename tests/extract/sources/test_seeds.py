"""The articles that a new user opens first: whole, clean, and the invented ones marked as such."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.sources import Opened, open_inputs, safe

SEEDS = Path(__file__).parents[3] / "seeds"
INVENTED = sorted(SEEDS.glob("invented-*.txt"))


def test_the_directory_opens_without_a_problem() -> None:
    opened = list(open_inputs([str(SEEDS)]))
    assert len(opened) == 4
    assert all(isinstance(item, Opened) and not item.notices for item in opened)


@pytest.mark.parametrize("file", INVENTED, ids=lambda file: file.stem)
def test_an_invented_article_says_so_in_its_title(file: Path) -> None:
    (item,) = open_inputs([str(file)])
    assert isinstance(item, Opened)
    assert item.article.title is not None
    assert item.article.title.startswith("INVENTED ARTICLE – ")


@pytest.mark.parametrize("file", INVENTED, ids=lambda file: file.stem)
def test_an_invented_article_is_clean_and_of_a_length_to_read(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert safe(text) == text
    assert 250 <= len(text.split()) <= 450
