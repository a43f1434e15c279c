"""The log: what is written stays, what is odd costs nothing else, and what cannot be written is not half written."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from extract.library.corrections import log
from extract.library.corrections.changes import Made, NotActor, Rename, Undone
from extract.library.corrections.log import append, path_of, read_log
from tests.extract.library.corrections.making import WHEN, made, who
from tests.stories import invented_story

STORY = invented_story()
ARTICLE = STORY.article
FIRST, SECOND = made(
    STORY, NotActor(actor=who(STORY, "a1")), Rename(actor=who(STORY, "a2"), name="T. Okafor")
)


def test_what_was_written_is_read_back(tmp_path: Path) -> None:
    path = path_of(tmp_path / "new", ARTICLE)
    append(path, [FIRST])
    append(path, [SECOND, Undone(at=WHEN, of="c1")])
    assert read_log(tmp_path / "new", ARTICLE).records == (FIRST, SECOND, Undone(at=WHEN, of="c1"))


def test_a_log_is_its_owners_alone(tmp_path: Path) -> None:
    path = path_of(tmp_path / "new", ARTICLE)
    append(path, [FIRST])
    assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_no_log_is_an_empty_one(tmp_path: Path) -> None:
    assert read_log(tmp_path / "none", ARTICLE) == read_log(tmp_path, ARTICLE)
    assert read_log(tmp_path, ARTICLE).records == ()


@pytest.mark.parametrize(
    "odd",
    [
        b"{",
        b"\xff\xfe",
        b"[]",
        b'{"record":"from another version"}',
        msgspec.json.encode(SECOND)[:-20],
        msgspec.json.encode(replace(SECOND, change=replace(SECOND.change, name="a\x1b]52;c;eA==\x07"))),
        msgspec.json.encode(replace(SECOND, change=replace(SECOND.change, name=""))),
        msgspec.json.encode(replace(SECOND, at=WHEN.replace(tzinfo=None))),
        msgspec.json.encode(SECOND).replace(b'"change":"rename"', b'"change":"hack"'),
    ],
)
def test_an_odd_line_is_told_and_stays_and_the_others_hold(tmp_path: Path, odd: bytes) -> None:
    path = path_of(tmp_path, ARTICLE)
    append(path, [FIRST])
    path.write_bytes(path.read_bytes() + odd)
    append(path, [SECOND])
    found = read_log(tmp_path, ARTICLE)
    assert found.records == (FIRST, SECOND)
    assert found.problems == (
        f"Line 2 of {path} is no correction that this version knows; it is left as it is.",
    )
    assert odd in path.read_bytes()


def test_a_log_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    append(path_of(tmp_path, ARTICLE), [FIRST])

    def refused(path: Path) -> bytes:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(log, "_read", refused)
    found = read_log(tmp_path, ARTICLE)
    assert found.records == ()
    assert "cannot be read: Permission denied" in found.problems[0]


def test_what_is_no_file_is_no_log(tmp_path: Path) -> None:
    os.mkfifo(path_of(tmp_path, ARTICLE))
    assert read_log(tmp_path, ARTICLE).records == ()


def test_a_text_has_its_corrections_under_another_name(tmp_path: Path) -> None:
    append(path_of(tmp_path, ARTICLE), [FIRST])
    assert read_log(tmp_path, replace(ARTICLE, id="copy")).records == (FIRST,)


def test_a_newer_version_of_an_article_has_the_corrections_of_the_older(tmp_path: Path) -> None:
    append(path_of(tmp_path, ARTICLE), [FIRST])
    newer = replace(ARTICLE, text="Updated.\n\n" + ARTICLE.text)
    append(path_of(tmp_path, newer), [replace(SECOND, at=WHEN)])
    assert read_log(tmp_path, newer).records == (replace(SECOND, at=WHEN), FIRST)


def test_another_article_of_the_same_name_has_none_of_them(tmp_path: Path) -> None:
    append(path_of(tmp_path, ARTICLE), [FIRST, SECOND])
    other = replace(ARTICLE, text="Frost met Ruiz in Halden, where talks had begun on Monday.")
    assert read_log(tmp_path, other).records == ()


def test_an_id_is_never_a_path(tmp_path: Path) -> None:
    path = path_of(tmp_path, replace(ARTICLE, id="../../etc/passwd\n"))
    assert path.parent == tmp_path


def test_what_cannot_be_written_whole_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = path_of(tmp_path, ARTICLE)
    append(path, [FIRST])
    whole, write = path.read_bytes(), os.write

    def full(descriptor: int, data: bytes) -> int:
        if len(data) <= 50:
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(descriptor, data[:-50])

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(OSError, match="No space left"):
        append(path, [SECOND])
    assert path.read_bytes() == whole


def test_a_full_disk_is_an_error(tmp_path: Path) -> None:
    link = tmp_path / "full.jsonl"
    link.symlink_to("/dev/full")
    with pytest.raises(OSError, match="No space left"):
        append(link, [FIRST])


def test_explorers_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    path = path_of(tmp_path, ARTICLE)
    script = f"""
import sys
from pathlib import Path
from msgspec.structs import replace
from extract.library.corrections.log import append
from tests.extract.library.corrections.test_log import SECOND
for number in range(50):
    append(Path({str(path)!r}), [replace(SECOND, id=f"{{sys.argv[1]}}-{{number}}")])
"""
    running = [subprocess.Popen([sys.executable, "-c", script, str(each)]) for each in range(3)]
    assert [each.wait() for each in running] == [0, 0, 0]
    found = read_log(tmp_path, ARTICLE)
    assert found.problems == ()
    assert len({record.id for record in found.records if isinstance(record, Made)}) == 150
