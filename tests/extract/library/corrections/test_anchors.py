"""Words are found again where they stand, or nowhere."""

from __future__ import annotations

from msgspec.structs import replace

from extract.library.corrections.anchors import anchor, anchor_actor, find, find_actor, opening
from extract.library.corrections.changes import Anchor, Merge, Rename
from extract.library.corrections.correct import correct
from extract.story import Actor, Mention, Story
from tests.extract.library.corrections.making import actor, after, made, who
from tests.stories import Draft, invented_story

STORY = invented_story()
TEXT = STORY.article.text
SHE = Draft(TEXT).span("she")


def test_words_are_found_where_they_stood() -> None:
    assert find(TEXT, anchor(TEXT, SHE)) == SHE


def test_words_are_found_behind_a_new_paragraph() -> None:
    start, end = find("Updated at noon.\n\n" + TEXT, anchor(TEXT, SHE)) or (0, 0)
    assert (start, end) == (SHE[0] + 18, SHE[1] + 18)


def test_words_are_found_where_one_side_of_them_has_changed() -> None:
    newer = TEXT.replace("she added", "she said")
    assert find(newer, anchor(TEXT, SHE)) == SHE
    newer = TEXT.replace("clears Norrvik, she", "clears the firm, she")
    assert find(newer, anchor(TEXT, SHE)) == (SHE[0] + 1, SHE[1] + 1)


def test_words_that_may_be_in_two_places_are_found_in_none() -> None:
    assert find(f"{TEXT} {TEXT}"[5:], anchor(TEXT, SHE)) is None


def test_no_words_are_found_nowhere() -> None:
    assert find(TEXT, Anchor(span=(5, 5), words="", before=TEXT[:5], after=TEXT[5:9])) is None


def test_words_that_are_gone_are_found_nowhere() -> None:
    assert find(TEXT.replace("she", "he"), anchor(TEXT, SHE)) is None


def test_an_article_is_known_by_its_beginning() -> None:
    assert find(TEXT, opening(TEXT)) == (0, 60)
    assert find("Ferries collide\n\n" + TEXT[80:], opening(TEXT)) is None


def test_an_actor_is_found_by_most_of_its_words_whatever_its_id() -> None:
    sought = who(STORY, "a3")
    newer = replace(STORY, actors=tuple(replace(each, id=f"x{each.id}") for each in STORY.actors))
    assert find_actor(newer, sought) == "xa3"


def test_an_actor_of_whom_a_newer_reading_has_half_the_words_is_found_by_name() -> None:
    norrvik = actor(STORY, "a3")
    halves = [
        replace(norrvik, id="left", name="Kestrel", mentions=norrvik.mentions[::2]),
        replace(norrvik, id="right", mentions=norrvik.mentions[1::2]),
    ]
    assert find_actor(replace(STORY, actors=tuple(halves)), who(STORY, "a3")) == "right"


def test_an_actor_with_few_of_the_words_and_another_name_is_somebody_else() -> None:
    norrvik = actor(STORY, "a3")
    newer = replace(STORY, actors=(replace(norrvik, name="Kestrel", mentions=norrvik.mentions[:1]),))
    assert find_actor(newer, who(STORY, "a3")) is None


def test_a_name_with_a_title_before_it_is_the_same_name() -> None:
    okafor = actor(STORY, "a2")
    ((start, end),) = (each.span for each in okafor.mentions)
    newer = replace(
        STORY, actors=(replace(okafor, mentions=(Mention(span=(start - 10, end), form="name", via="name"),)),)
    )
    assert find_actor(newer, who(STORY, "a2")) == "a2"


def test_an_actor_is_anchored_to_the_words_that_the_reading_gave_it() -> None:
    merged = after(STORY, Merge(kept=who(STORY, "a4"), other=who(STORY, "a3")))
    spans = {each.span for each in anchor_actor(STORY, merged, "a4").words}
    assert {each.span for each in actor(STORY, "a4").mentions} <= spans


def test_a_correction_holds_in_a_newer_version_of_the_text() -> None:
    (correction,) = made(STORY, Rename(actor=who(STORY, "a2"), name="Tomas A. Okafor"))
    told, misfits = correct(_with_paragraph_before(STORY), [correction])
    assert (actor(told, "a2").name, misfits) == ("Tomas A. Okafor", ())


def _with_paragraph_before(story: Story) -> Story:
    """The actors of a story whose text has more at its beginning."""
    before = "Updated at noon.\n\n"

    def later(each: Actor) -> Actor:
        shifted = [
            replace(mention, span=(mention.span[0] + len(before), mention.span[1] + len(before)))
            for mention in each.mentions
        ]
        return replace(each, mentions=tuple(shifted))

    return Story(
        article=replace(story.article, text=before + story.article.text),
        actors=tuple(later(each) for each in story.actors),
    )
