"""What leaves the program, byte for byte: other programs and people's habits rest on it.

The expected texts lie in `golden/`. To change one on purpose, delete it and run this file: it is written anew, and the
test fails once, so that nobody does it by accident.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

import msgspec
import pytest

from extract.exports import FORMS, SUFFIXES, Form, render
from extract.exports.markdown import escaped
from extract.exports.story_json import story_line
from extract.exports.table import guarded
from extract.links import Selection
from extract.story import Article, Event, Sentence, Story
from tests.stories import invented_story

GOLDEN = Path(__file__).parent / "golden"

SELECTIONS = {
    "story": Selection(),
    "actor": Selection(actors=("a1",)),
    "two-actors": Selection(actors=("a3", "a4")),
    "nothing-in-common": Selection(actors=("a2", "a4")),
    "event": Selection(events=("e1",)),
    "events": Selection(events=("e7", "e15")),
    "quote": Selection(quote=2),
    "sentence": Selection(sentence=8),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", SELECTIONS)
def test_the_bytes_are_the_contract(name: str, form: Form) -> None:
    text = render(invented_story(), SELECTIONS[name], form).encode()
    golden = GOLDEN / f"{name}{SUFFIXES[form]}"
    if not golden.exists():
        golden.parent.mkdir(exist_ok=True)
        golden.write_bytes(text)
        pytest.fail(f"{golden.name} was missing and is written now; look at it and run again")
    assert text == golden.read_bytes()


def story(sentence: str, **article: str) -> Story:
    """One sentence with one event, whose gist is the sentence."""
    return Story(
        article=Article(id="a-file", text=sentence, **article),  # type: ignore[arg-type]
        sentences=(Sentence(span=(0, len(sentence)), paragraph=0),),
        events=(
            Event(
                id="e",
                span=(0, 1),
                sentence=0,
                lemma="x",
                gist=sentence,
                event_class="OCCURRENCE",
                source="gone",
            ),
        ),
    )


@pytest.mark.parametrize("form", FORMS)
def test_a_story_that_has_nothing_but_its_text_can_be_exported(form: Form) -> None:
    assert render(Story(article=Article(id="a", text="Nothing yet.")), Selection(), form)


@pytest.mark.parametrize("form", FORMS)
def test_a_selection_of_what_is_not_there_is_empty_and_no_error(form: Form) -> None:
    assert render(invented_story(), Selection(actors=("gone",)), form)
    assert render(invented_story(), Selection(events=("gone",)), form)
    assert render(invented_story(), Selection(quote=999), form)
    assert render(invented_story(), Selection(sentence=999), form)


def test_an_unknown_publication_date_is_said() -> None:
    assert "Source: a-file (publication date unknown)\n" in render(
        story("It rained."), Selection(sentence=0), "plain"
    )


def test_an_event_that_the_timeline_leaves_out_can_still_be_copied() -> None:
    assert "Lindholm says" in render(invented_story(), Selection(events=("e2",)), "plain")


def test_actors_are_joined_by_or_where_either_counts() -> None:
    text = render(invented_story(), Selection(actors=("a2", "a4"), joining="any"), "plain")
    assert text.startswith("Tomas Okafor or Harbour Workers’ Union\n")


def test_the_whole_story_as_json_is_the_story() -> None:
    text = render(invented_story(), Selection(), "json")
    assert msgspec.json.decode(text, type=Story) == invented_story()


def test_a_story_line_is_one_line() -> None:
    line = story_line(invented_story())
    assert line.count(b"\n") == 1
    assert msgspec.json.decode(line, type=Story) == invented_story()


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("plain words, U.S.-Japan (2026)!", "plain words, U.S.-Japan (2026)!"),
        ("*bold* _it_ `code`", r"\*bold\* \_it\_ \`code\`"),
        ("<script>alert(1)</script>", r"\<script\>alert(1)\</script\>"),
        ("![x](http://x.example)", r"!\[x\](http://x.example)"),
        ("a | b", r"a \| b"),
        ("$1 and $2", r"\$1 and \$2"),
        ("&lt;", r"\&lt;"),
        ("# no heading", r"\# no heading"),
        ("- no list", r"\- no list"),
        ("1. no list", r"1\. no list"),
        ("2026 was wet", "2026 was wet"),
        ("1.5 million", "1.5 million"),
        ("--- no rule", r"\--- no rule"),
        ("back\\slash", r"back\\slash"),
    ],
)
def test_the_words_of_an_article_are_never_markup(text: str, markdown: str) -> None:
    assert escaped(text) == markdown


@pytest.mark.parametrize("url", ["https://x.example/a>b", "https://x.example/a<b"])
def test_a_link_cannot_end_early(url: str) -> None:
    text = render(story("It rained.", url=url), Selection(sentence=0), "markdown")
    assert "](<https://x.example/a%3" in text


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠SUM(A1)"]
)
def test_a_cell_that_looks_like_a_formula_is_text(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "Fri 2 Jan 2026", "—", "a=b"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert guarded(cell) == cell


def test_every_cell_of_the_csv_is_guarded() -> None:
    text = render(story('=HYPERLINK("http://x.example")', title="@x", publisher="+y"), Selection(), "csv")
    row = list(csv.reader(io.StringIO(text)))[1]
    assert not [cell for cell in row if cell[:1] in ("=", "+", "-", "@")]


def test_csv_quotes_what_it_must() -> None:
    text = render(story('He said "no", twice.'), Selection(), "csv")
    assert next(csv.DictReader(io.StringIO(text)))["sentence"] == 'He said "no", twice.'
