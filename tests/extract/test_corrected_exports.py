"""What is taken away says what of it a reader has corrected."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest

from extract import load_story
from extract.exports import Form, render
from extract.exports.takings import Taking, taken
from extract.library.corrections.changes import Hide, Rename, Retype, SetDate, Time
from extract.links import Selection
from tests.extract.library.corrections.making import after, what, who
from tests.stories import invented_story

STORY = invented_story()
MAY = Time(value="2026-05-04", earliest=date(2026, 5, 4), latest=date(2026, 5, 4))
TOLD = after(
    STORY,
    SetDate(event=what(STORY, "e1"), time=MAY),
    Rename(actor=who(STORY, "a1"), name="M. *Holm*"),
    Retype(actor=who(STORY, "a4"), kind="PERSON"),
    Hide(event=what(STORY, "e15")),
)
HOLM = Selection(actors=("a1",))


def test_a_row_says_that_its_date_is_corrected() -> None:
    told = render(TOLD, Selection(events=("e1",)), "plain")
    assert "Mon 4 May 2026, scheduled: Norrvik Ferries closes its Kestrel Bay route" in told
    assert "(according to M. *Holm*; date corrected)" in told
    assert (
        "Corrected on 8 Mar 2026: “Norrvik Ferries closes its Kestrel Bay route”: date Mon 4 May 2026, was Jun 2026\nSource: "
        in told
    )


def test_an_actor_has_their_corrections_and_no_others() -> None:
    told = render(TOLD, HOLM, "plain")
    assert "called “M. *Holm*”, was “Mara Lindholm”" in told
    assert "is hidden" in told
    assert "kind person" not in told


def test_what_was_not_corrected_says_nothing_of_it() -> None:
    told = render(TOLD, Selection(sentence=3), "plain")
    assert "orrected" not in told
    assert "orrected" not in render(STORY, Selection(), "markdown")


@pytest.mark.parametrize("form", ["plain", "markdown"])
def test_the_whole_story_lists_all_corrections(form: Form) -> None:
    told = render(TOLD, Selection(), form)
    assert told.count("Corrected on 8 Mar 2026") == 4


def test_corrections_are_no_markup() -> None:
    assert r"called “M. \*Holm\*”" in render(TOLD, HOLM, "markdown")
    assert r"called “M. \*Holm\*”" in taken(TOLD, HOLM, Taking("sheet", "markdown", ""))


def test_a_table_says_what_is_corrected_in_each_row() -> None:
    rows = list(csv.DictReader(io.StringIO(render(TOLD, Selection(), "csv"))))
    assert {row["event"]: row["corrected"] for row in rows if row["corrected"]} == {
        "Norrvik Ferries closes its Kestrel Bay route": "date"
    }


def test_an_excerpt_has_the_corrections_of_its_parts() -> None:
    notes = json.loads(render(TOLD, Selection(events=("e1",)), "json"))["corrections"]
    assert [note["what"] for note in notes] == ["date"]
    assert notes[0]["at"].startswith("2026-03-08T")


def test_a_corrected_story_comes_back_from_its_file(tmp_path: Path) -> None:
    file = tmp_path / "story.json"
    file.write_text(render(TOLD, Selection(), "json"), encoding="utf-8")
    assert load_story(file) == TOLD
