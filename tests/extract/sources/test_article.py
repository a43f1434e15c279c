"""A text becomes an article: an id that stays, and a title only where there is a headline."""

from __future__ import annotations

import pytest

from extract.sources import SourceError, make_article
from extract.sources.article import headline, id_from_name

BODY = "KESTREL BAY, March 7 – " + "The ferry struck a pier on Monday, injuring three people. " * 3


@pytest.mark.parametrize(
    "text",
    [
        f"Ferry strikes pier\n\n{BODY}",
        f"\n\nFerry strikes pier\n\n{BODY}",
        f"# Ferry strikes pier\n\n{BODY}",
        f"Ferry strikes pier\n{BODY}",
        "Ferry strikes pier\n\nShort.",
    ],
)
def test_a_short_line_above_a_body_is_the_title(text: str) -> None:
    assert headline(text) == "Ferry strikes pier"


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"{BODY}\n\n{BODY}",
        f"The ferry struck a pier.\n\n{BODY}",
        "Ferry strikes pier",
        "Ferry strikes pier\n\n",
        "The ferry struck a pier on Monday in heavy rain, and three of those\nwho were on board had to go to hospital.",
        f"He said “no.”\n\n{BODY}",
        "",
    ],
)
def test_a_sentence_or_a_line_alone_is_no_title(text: str) -> None:
    assert headline(text) is None


@pytest.mark.parametrize("title", ["Who owns the pier?", "Ferry strikes pier!", "‘It was no accident’"])
def test_questions_exclamations_and_quotations_may_be_headlines(title: str) -> None:
    assert headline(f"{title}\n\n{BODY}") == title


def test_a_given_title_goes_before_the_headline() -> None:
    assert make_article(f"Headline\n\n{BODY}", name="x", title="Given").title == "Given"


def test_without_a_name_the_id_is_the_text_s() -> None:
    one, same, other = (make_article(text, name="x").id for text in ("One.", "One.", "Other."))
    assert one == same != other


@pytest.mark.parametrize(
    ("stem", "id_"),
    [("japan-us-visit", "japan-us-visit"), ("a b\x1b[31m/c", "a-b-31m-c"), ("渡輪", "渡輪"), ("…", None)],
)
def test_a_file_s_name_becomes_an_id_without_anything_odd(stem: str, id_: str | None) -> None:
    assert id_from_name(stem) == id_


def test_metadata_are_made_safe_as_well() -> None:
    article = make_article("Text.", name="x", title="a\x1b]0;b\n", publisher="\u202ec", url="", author=" ")
    assert (article.title, article.publisher, article.url, article.author) == ("a]0;b", "c", None, None)


def test_the_text_is_made_safe() -> None:
    assert make_article("a\r\n\x1b[31mb", name="x").text == "a\n[31mb"


@pytest.mark.parametrize(
    ("text", "message"), [("", "x is empty."), (" \n\t\ufeff", "x is empty but for blanks.")]
)
def test_nothing_in_it_is_an_error_that_says_so(text: str, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        make_article(text, name="x")


def test_the_user_s_date_goes_before_the_file_s() -> None:
    article = make_article("Text.", name="x", given="2026", published="2025-01-01")
    assert (article.published, article.published_basis) == ("2026", "given")


def test_without_a_date_the_basis_is_unknown() -> None:
    article = make_article("Text.", name="x")
    assert (article.published, article.published_basis) == (None, "unknown")
