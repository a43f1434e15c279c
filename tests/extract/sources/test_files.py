"""Files, directories and standard input are opened, and what cannot be says what to do."""

from __future__ import annotations

import io
import json
import os
import socket
from pathlib import Path

import msgspec
import pytest

from extract.sources import Opened, SourceError, open_inputs
from tests.stories import invented_story


def opened(*inputs: str | Path, published: str | None = None, stdin: bytes = b"") -> list[Opened]:
    """What opens; the test fails on a problem."""
    found = list(open_inputs([str(name) for name in inputs], published=published, stdin=io.BytesIO(stdin)))
    assert all(isinstance(item, Opened) for item in found), found
    return [item for item in found if isinstance(item, Opened)]


def problem(*inputs: str | Path, stdin: bytes = b"") -> str:
    """The message of the one problem that comes of it."""
    (found,) = open_inputs([str(name) for name in inputs], stdin=io.BytesIO(stdin))
    assert isinstance(found, SourceError)
    return str(found)


def test_a_file_is_an_article_called_by_its_name(tmp_path: Path) -> None:
    file = tmp_path / "pier.txt"
    file.write_text("The ferry struck a pier.")
    (item,) = opened(file)
    assert (item.name, item.article.id, item.article.text) == ("pier.txt", "pier", "The ferry struck a pier.")


def test_a_named_file_opens_whatever_it_is_called(tmp_path: Path) -> None:
    file = tmp_path / "pier.news"
    file.write_text("The ferry struck a pier.")
    assert opened(file)


def test_a_directory_gives_its_articles_in_order(tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", "c.TEXT", ".hidden.txt", "picture.png"):
        (tmp_path / name).write_text("Words.")
    (tmp_path / "d.jsonl").write_text('{"id": "d", "text": "Words."}\n')
    (tmp_path / "sub.txt").mkdir()
    assert [item.article.id for item in opened(tmp_path)] == ["a", "b", "c", "d"]


def test_standard_input_is_an_article() -> None:
    (item,) = opened("-", stdin=b"The ferry struck a pier.")
    assert (item.name, item.article.text) == ("standard input", "The ferry struck a pier.")


def test_lines_of_articles_on_standard_input_are_known_by_their_first() -> None:
    assert [
        item.article.id for item in opened("-", stdin=b'{"id":"a","text":"A."}\n{"id":"b","text":"B."}\n')
    ] == [
        "a",
        "b",
    ]


def test_a_text_that_begins_with_a_brace_is_a_text() -> None:
    (item,) = opened("-", stdin=b"{sic} he wrote.\nAnd more.")
    assert item.article.text.startswith("{sic}")


def test_two_files_of_one_name_get_different_ids(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One.")
    (tmp_path / "a.md").write_text("Two.")
    first, second = opened(tmp_path)
    assert first.article.id == "a"
    assert second.article.id.startswith("a-")


def test_a_pipe_that_the_shell_opened_is_read() -> None:
    read, write = os.pipe()
    os.write(write, b"The ferry struck a pier.")
    os.close(write)
    try:
        (item,) = opened(f"/dev/fd/{read}")
    finally:
        os.close(read)
    assert item.article.text == "The ferry struck a pier."


def test_five_megabytes_open(tmp_path: Path) -> None:
    file = tmp_path / "long.txt"
    file.write_text("The ferry struck a pier. " * 200_000)
    assert len(opened(file)[0].article.text) == 5_000_000


def test_an_encoding_that_was_guessed_is_told(tmp_path: Path) -> None:
    file = tmp_path / "old.txt"
    file.write_bytes("The café’s owner said no.".encode("cp1252"))
    (item,) = opened(file)
    assert "Windows-1252" in item.notices[0]


def test_the_user_s_date_goes_for_all(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text('{"text": "A.", "published": "2020"}\n{"text": "B."}\n')
    assert [item.article.published for item in opened(file, published="2026-01-03")] == ["2026-01-03"] * 2


def test_a_date_that_is_none_is_refused_before_anything_is_read() -> None:
    with pytest.raises(SourceError, match=r"^--published: “soon” is not a date"):
        open_inputs(["-"], published="soon")


def test_one_bad_file_holds_up_no_other(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"%PDF-1.7")
    (tmp_path / "b.txt").write_text("Words.")
    kinds = [
        type(item) for item in open_inputs([str(tmp_path), str(tmp_path / "gone"), str(tmp_path / "b.txt")])
    ]
    assert kinds == [SourceError, Opened, SourceError, Opened]


def test_a_missing_file_names_one_that_is_like_it(tmp_path: Path) -> None:
    (tmp_path / "japan-us-visit.txt").write_text("x")
    message = problem(tmp_path / "japan-us-vist.txt")
    assert message.startswith(f"There is no file {tmp_path}/japan-us-vist.txt.")
    assert message.endswith(f"Did you mean {tmp_path}/japan-us-visit.txt?")


def test_a_link_to_nothing_says_where_it_points(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("nowhere")
    assert problem(tmp_path / "link").endswith("is a link to nowhere, which is not there.")


def test_an_empty_directory_says_so(tmp_path: Path) -> None:
    assert "is empty. Dateline looks for .txt, .text, .md and .jsonl" in problem(tmp_path)


def test_a_directory_without_articles_says_what_it_looked_for(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"")
    assert "has no articles in it. Dateline looks for" in problem(tmp_path)


def test_a_named_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert problem(tmp_path / "pipe").endswith(f"is a pipe. To read from it: dateline - < {tmp_path}/pipe")


def test_a_device_is_refused() -> None:
    assert "is a device" in problem("/dev/zero")


def test_a_socket_is_refused(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "s"))
        assert "is a device or a socket" in problem(tmp_path / "s")


def test_a_file_that_may_not_be_read_says_who_can_help(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "secret.txt"
    file.write_text("x")

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert problem(file) == f"{file} may not be read by you. Its owner can allow it: chmod +r {file}"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n", "is a PDF. Take its text out first: pdftotext"),
        (b"PK\x03\x04" + bytes(26) + b"[Content_Types].xml word/document.xml", "is a Word document."),
        (b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/epub+zip", "is an e-book (EPUB)."),
        (b"PK\x03\x04other", "is a ZIP archive."),
        (b"\x1f\x8b\x08", "is compressed (gzip)."),
        (b"{\\rtf1 text}", "is a rich text file"),
        (b"\n<!DOCTYPE html><html>", "is a web page. Take its text out first: pandoc --from html"),
        (b"<!-- saved --><HTML lang=en>", "is a web page."),
        (b'<?xml version="1.0"?><rss version="2.0">', "is a news feed."),
        (b'<?xml version="1.0"?><nitf>', "is an XML file."),
        (b"\x89PNG\r\n\x1a\n", "is an image."),
        (b"\x7fELF\x02", "is a program."),
        (bytes(range(256)) * 4, "is not text:"),
    ],
)
def test_what_is_no_text_is_named_with_what_to_do(tmp_path: Path, data: bytes, what: str) -> None:
    file = tmp_path / "it.txt"
    file.write_bytes(data)
    assert what in problem(file)


def test_the_advice_quotes_the_file_s_name_for_the_shell(tmp_path: Path) -> None:
    file = tmp_path / "my $(reboot).pdf"
    file.write_bytes(b"%PDF-1.7")
    assert f"pdftotext -layout '{file}' - | dateline -" in problem(file)


def test_a_stray_control_byte_does_not_make_a_text_binary(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"Words. " * 100 + b"\x00\x1b[31m" * 3)
    assert "\x1b" not in opened(file)[0].article.text


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf"])
def test_an_empty_file_says_so(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(data)
    assert " is empty" in problem(file)


def test_too_long_a_text_says_what_to_do(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    with file.open("wb") as out:
        out.truncate(65 * 1024**2)
    assert "too long for one article. Split it" in problem(file)


def test_a_file_name_cannot_act_on_the_terminal_that_shows_it(tmp_path: Path) -> None:
    name = "a\x1b[31m\u202e\udcffb.txt"
    message = problem(tmp_path / name)
    assert "a[31m\ufffdb.txt" in message


# Lines of articles


def lines(tmp_path: Path, *items: str) -> Path:
    file = tmp_path / "news.jsonl"
    file.write_text("\n".join(items), encoding="utf-8")
    return file


def test_a_line_gives_all_that_it_knows(tmp_path: Path) -> None:
    item = {
        "id": 7,
        "text": "The ferry struck a pier.",
        "title": "Pier",
        "url": "https://x.example",
        "author": "A",
        "publisher": "P",
        "published": "2026-01-03",
        "other": [1],
    }
    (found,) = opened(lines(tmp_path, json.dumps(item)))
    article = found.article
    assert found.name == "news.jsonl:1"
    assert (article.id, article.title, article.url, article.author, article.publisher) == (
        "7",
        "Pier",
        "https://x.example",
        "A",
        "P",
    )
    assert (article.published, article.published_basis) == ("2026-01-03", "metadata")


def test_blank_lines_count_and_are_passed_over(tmp_path: Path) -> None:
    assert [item.name for item in opened(lines(tmp_path, "", '{"text": "A."}', "  ", ""))] == ["news.jsonl:2"]


def test_a_story_gives_its_article_back(tmp_path: Path) -> None:
    story = invented_story()
    (item,) = opened(lines(tmp_path, msgspec.json.encode(story).decode()))
    assert (item.article.id, item.article.text) == (story.article.id, story.article.text)


def test_what_a_story_inferred_is_not_taken_for_metadata(tmp_path: Path) -> None:
    story = {
        "format": "story/1",
        "article": {"id": "a", "text": "A.", "published": "2026", "published_basis": "inferred"},
    }
    (item,) = opened(lines(tmp_path, json.dumps(story)))
    assert item.article.published is None


def test_a_date_that_nobody_understands_is_left_out_and_told(tmp_path: Path) -> None:
    (item,) = opened(lines(tmp_path, '{"text": "A.", "published": "last week"}'))
    assert item.article.published is None
    assert item.notices == ("Its publication date, “last week”, is none that Dateline knows: left out.",)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "news.jsonl:2 is not JSON"),
        ('{"id": "a"}', 'news.jsonl:2 has no "text"'),
        ('{"text": 3}', "news.jsonl:2 is not an article: Expected `str | null`, got `int` - at `$.text`"),
        ('{"text": " "}', "news.jsonl:2 is empty but for blanks"),
        ("[]", "news.jsonl:2 is not an article"),
        ('{"text": "\\ud800"}', "news.jsonl:2 is not JSON"),
        ('{"format": "story/1"}', 'news.jsonl:2 has no "text"'),
    ],
)
def test_a_bad_line_is_named_by_its_number_and_the_rest_goes_on(
    tmp_path: Path, line: str, message: str
) -> None:
    first, bad, last = open_inputs([str(lines(tmp_path, '{"text": "A."}', line, '{"text": "B."}'))])
    assert isinstance(first, Opened)
    assert str(bad).startswith(message)
    assert isinstance(last, Opened)


def test_a_line_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(b'{"text": "caf\xe9"}\n')
    assert problem(file).startswith("a.jsonl:1 is not JSON")


def test_no_lines_at_all_say_what_a_line_is(tmp_path: Path) -> None:
    assert "has no articles in it" in problem(lines(tmp_path, ""))


def test_a_byte_order_mark_before_the_first_line_is_no_part_of_it(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(b'\xef\xbb\xbf{"text": "A."}\n')
    assert opened(file)


def test_a_json_file_is_one_article_or_a_list(tmp_path: Path) -> None:
    one, many = tmp_path / "one.json", tmp_path / "many.json"
    one.write_text('{\n  "id": "a",\n  "text": "A."\n}')
    many.write_text('[{"text": "A."},\n {"text": "B."}]')
    assert [item.name for item in opened(one, many)] == ["one.json", "many.json[1]", "many.json[2]"]
