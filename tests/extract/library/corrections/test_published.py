"""The date of publication as its reader gave it: another reading has to follow, and the story says whose date it is."""

from __future__ import annotations

from msgspec.structs import replace

from extract.library.corrections.anchors import opening
from extract.library.corrections.changes import SetPublished
from extract.library.corrections.correct import correct, dated
from extract.story import Correction
from tests.extract.library.corrections.making import made
from tests.stories import invented_story

STORY = invented_story()
ARTICLE = STORY.article


def given(published: str) -> SetPublished:
    return SetPublished(published=published, was="7 Mar 2026", opening=opening(ARTICLE.text))


def test_the_article_is_to_be_read_with_the_date_that_was_given_last() -> None:
    asked = dated(ARTICLE, made(STORY, given("2026-03-08"), given("2026-03-09")))
    assert asked == replace(ARTICLE, published="2026-03-09", published_basis="given")


def test_an_article_without_such_a_correction_is_read_as_it_came() -> None:
    assert dated(ARTICLE, ()) is ARTICLE


def test_a_story_that_was_read_with_it_says_that_it_was_corrected() -> None:
    read = replace(STORY, article=replace(ARTICLE, published="2026-03-09", published_basis="given"))
    (correction,) = made(STORY, given("2026-03-09"))
    told, misfits = correct(read, [correction])
    assert (told.article.published, told.article.published_basis, misfits) == ("2026-03-09", "corrected", ())
    assert told.corrections == (
        Correction(what="published", at=correction.at, was="7 Mar 2026", now="2026-03-09"),
    )


def test_a_story_that_was_not_read_with_it_yet_does_not_say_so() -> None:
    assert correct(STORY, made(STORY, given("2026-03-09"))) == (STORY, ())


def test_a_version_that_begins_otherwise_may_be_of_another_day() -> None:
    newer = replace(ARTICLE, text="Ferries sail again.\n\n" + ARTICLE.text[80:])
    corrections = made(STORY, given("2026-03-09"))
    assert dated(newer, corrections) is newer
    _, misfits = correct(replace(STORY, article=newer, sentences=()), corrections)
    assert [each.reason for each in misfits] == ["the article begins otherwise than it did"]
