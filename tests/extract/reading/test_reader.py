"""The way through all rooms, with the pipeline that ships."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from extract.reading.reader import read
from extract.story import Article

pytestmark = pytest.mark.model


def test_a_no_break_space_stays_in_the_text_and_reads_like_any_other(pipeline):
    typeset = "President\u00a0Ruto sent 10\u00a0000 men on Friday,\u00a0officials said."
    typed = typeset.replace("\u00a0", " ")
    found = read(Article(id="a", text=typeset), pipeline)
    assert found.article.text == typeset
    assert replace(found, article=Article(id="a", text=typed)) == read(Article(id="a", text=typed), pipeline)
