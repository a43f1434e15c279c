"""What can be taken away of a selection, byte for byte; the expected texts lie in `golden/`, as `test_exports` has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.exports import SUFFIXES
from extract.exports.takings import SHEETS, TIMELINES, WHOLE, Taking, taken, takings
from extract.links import Links, Selection
from extract.story import Article, Story
from tests.stories import invented_story

GOLDEN = Path(__file__).parent / "golden"

SELECTIONS = {
    "actor": Selection(actors=("a1",)),
    "two-actors": Selection(actors=("a3", "a4")),
    "event": Selection(events=("e1",)),
    "sentence": Selection(sentence=8),
    "nothing-in-common": Selection(actors=("a2", "a4")),
}


def own(selection: Selection) -> list[Taking]:
    """Those that `test_exports` does not have."""
    return [taking for taking in takings(Links(invented_story()), selection) if taking.what != "selection"]


@pytest.mark.parametrize(
    ("name", "taking"), [(name, taking) for name, chosen in SELECTIONS.items() for taking in own(chosen)]
)
def test_the_bytes_are_the_contract(name: str, taking: Taking) -> None:
    text = taken(invented_story(), SELECTIONS[name], taking).encode()
    golden = GOLDEN / f"{name}-{taking.what}{SUFFIXES[taking.form]}"
    if not golden.exists():
        golden.write_bytes(text)
        pytest.fail(f"{golden.name} was missing and is written now; look at it and run again")
    assert text == golden.read_bytes()


def test_every_sentence_that_is_cited_has_its_source() -> None:
    text = taken(invented_story(), Selection(actors=("a1",)), own(Selection(actors=("a1",)))[0])
    assert text.count("— “Norrvik Ferries to end Kestrel Bay route after collision” (The Invented Post") == 4
    assert text.endswith(", sentence 11\n")


def test_what_is_offered_follows_the_selection() -> None:
    links = Links(invented_story())
    assert takings(links, Selection()) == WHOLE
    assert set(SHEETS) <= set(takings(links, Selection(actors=("a1",))))
    assert not set(SHEETS) & set(takings(links, Selection(events=("e1",))))
    assert not set(TIMELINES) & set(takings(links, Selection(sentence=0)))


def test_the_sheets_of_two_actors_have_what_is_each_ones_own() -> None:
    both = taken(invented_story(), Selection(actors=("a2", "a4")), SHEETS[0])
    assert "Okafor orders an inquiry" in both
    assert "Harbour Workers’ Union protests" in both


@pytest.mark.parametrize(
    "selection",
    [Selection(), Selection(actors=("gone",)), Selection(events=("gone",)), Selection(sentence=99)],
)
def test_what_is_not_there_can_be_taken_and_is_no_error(selection: Selection) -> None:
    for story in (invented_story(), Story(article=Article(id="a", text="Nothing yet."))):
        for taking in (*takings(Links(story), selection), *SHEETS, *TIMELINES):
            assert taken(story, selection, taking).endswith("\n")


def test_markup_in_an_article_is_text_in_every_markdown() -> None:
    from msgspec.structs import replace

    story = invented_story()
    actors = (replace(story.actors[0], name="[x](javascript:1) *M*", aliases=("<b>",)), *story.actors[1:])
    for taking in (SHEETS[1], TIMELINES[1]):
        text = taken(replace(story, actors=actors), Selection(actors=("a1",)), taking)
        assert "[x](" not in text.replace("\\[x\\](", "")
        assert "<b>" not in text.replace("\\<b\\>", "")
