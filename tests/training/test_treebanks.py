"""Treebank documents as samples of running text."""

import lzma
import random
from pathlib import Path

import pytest

from extract.training.treebanks import read, samples

SHEET = """\
# newdoc id = made_up_one
# meta::genre = {genre}
# newpar
# text = They don't go.
1\tThey\tthey\tPRON\tPRP\tCase=Nom\t4\tnsubj\t_\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# newpar
# text = A headline
1\tA\ta\tDET\tDT\t_\t2\tdet\t_\t_
2\theadline\theadline\tNOUN\tNN\t_\t0\troot\t_\t_

# newpar
# text = Last
1\tLast\tlast\tADJ\tJJ\t_\t0\troot\t_\t_

"""


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "made-up.conllu.xz"
    path.write_bytes(lzma.compress(SHEET.format(genre="news").encode()))
    return path


def test_a_contraction_has_no_space_inside(sheet: Path) -> None:
    words = next(read(sheet)).paragraphs[0][0]
    assert "".join(w.form + " " * w.space for w in words) == "They don't go. "


def test_paragraphs_follow_each_other_in_one_sample(sheet: Path) -> None:
    (sample,) = samples(sheet, random.Random(0))
    assert sample.text.split() == ["They", "don't", "go.", "A", "headline", "Last"]


def test_a_paragraph_without_a_full_stop_ends_in_a_line_break(sheet: Path) -> None:
    (sample,) = samples(sheet, random.Random(0))
    assert "\n" in sample.text.split("headline")[1].split("Last")[0]


def test_heads_point_into_their_own_sentence(sheet: Path) -> None:
    (sample,) = samples(sheet, random.Random(0))
    assert sample.syntax is not None
    headline = sample.words.index("headline")
    assert (sample.syntax.heads[headline], sample.syntax.heads[headline - 1]) == (headline, headline)


def test_a_non_commercial_genre_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "made-up.conllu.xz"
    path.write_bytes(lzma.compress(SHEET.format(genre="fiction").encode()))
    assert list(samples(path, random.Random(0))) == []
