"""The client of the reading process, against processes that do what they should and what they should not."""

from __future__ import annotations

import asyncio
import os
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from extract.progress import Failed, Finished, Parsed, Piece, Started, apply
from extract.story import Article, Story
from tui.reading.process import Cache, WorkerReading

ARTICLE = Article(id="a", text="Norrvik Ferries will close its route. 日本\n")

PRELUDE = """
import json, os, signal, sys, time
def say(piece, **fields):
    print(json.dumps({"piece": piece, **fields}), flush=True)
def questions():
    for line in sys.stdin:
        yield json.loads(line)["article"]
started = {"pipeline": {"name": "fake", "version": "1"}}
"""

GOOD = """
for article in questions():
    say("started", **started)
    say("parsed", done=len(article["text"]), total=len(article["text"]))
    say("finished")
"""

Fake = Callable[..., WorkerReading]


@pytest.fixture
def fake(tmp_path: Path) -> Fake:
    """A reading whose process runs the given lines."""

    def make(body: str, cache: Cache | None = None) -> WorkerReading:
        script = tmp_path / "worker.py"
        script.write_text(PRELUDE + textwrap.dedent(body), encoding="utf-8")
        return WorkerReading(
            log=tmp_path / "state" / "dateline.log", cache=cache, command=(sys.executable, str(script))
        )

    return make


async def collect(reading: WorkerReading, article: Article = ARTICLE) -> list[Piece]:
    return [piece async for piece in reading.start(article)]


async def test_pieces_come_in_order_and_end_with_finished(fake: Fake) -> None:
    reading = fake(GOOD)
    reading.prepare(ARTICLE)
    started, parsed, finished = await collect(reading)
    assert isinstance(started, Started)
    assert parsed == Parsed(done=len(ARTICLE.text), total=len(ARTICLE.text))
    assert finished == Finished()
    reading.close()


async def test_one_process_reads_one_article_after_the_other(fake: Fake) -> None:
    reading = fake(
        'for article in questions():\n    say("parsed", done=os.getpid(), total=0)\n    say("finished")\n'
    )
    assert await collect(reading) == await collect(reading)
    reading.close()


async def test_an_article_larger_than_any_pipe_does_not_block(fake: Fake) -> None:
    reading = fake("time.sleep(0.2)\n" + GOOD)
    reading.prepare(ARTICLE)
    turns = 0

    async def count() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0.01)

    counting = asyncio.create_task(count())
    pieces = await collect(reading, Article(id="a", text="x" * 5_000_000))
    counting.cancel()
    assert pieces[1] == Parsed(done=5_000_000, total=5_000_000)
    assert turns > 10
    reading.close()


async def test_a_crash_becomes_a_message_that_names_the_log(fake: Fake, tmp_path: Path) -> None:
    reading = fake(
        'for article in questions():\n    say("started", **started)\n    raise ValueError("no such rule")\n'
    )
    *_, last = await collect(reading)
    assert isinstance(last, Failed)
    assert "exit status 1" in last.message
    assert "dateline.log" in last.message
    assert "no such rule" in (tmp_path / "state" / "dateline.log").read_text()


async def test_a_process_that_the_system_kills_is_told_from_one_that_crashed(fake: Fake) -> None:
    reading = fake("for article in questions():\n    os.kill(os.getpid(), signal.SIGKILL)\n")
    (failed,) = await collect(reading)
    assert isinstance(failed, Failed)
    assert "memory" in failed.message


async def test_a_process_that_dies_at_once_is_a_message_too(fake: Fake) -> None:
    reading = fake("sys.exit(3)\n")
    reading.prepare(ARTICLE)
    (failed,) = await collect(reading)
    assert isinstance(failed, Failed)
    assert "exit status 3" in failed.message


async def test_a_command_that_is_not_there_is_a_message_too(tmp_path: Path) -> None:
    reading = WorkerReading(log=tmp_path / "log", command=("no-such-command-at-all",))
    reading.prepare(ARTICLE)
    (failed,) = await collect(reading)
    assert isinstance(failed, Failed)


async def test_after_a_crash_the_next_article_gets_a_new_process(fake: Fake, tmp_path: Path) -> None:
    reading = fake(
        f"""
        mark = {str(tmp_path / "crashed")!r}
        for article in questions():
            if not os.path.exists(mark):
                open(mark, "w").close()
                sys.exit(1)
            say("finished")
        """
    )
    assert isinstance((await collect(reading))[-1], Failed)
    assert await collect(reading) == [Finished()]
    reading.close()


async def test_what_a_library_prints_is_logged_and_skipped(fake: Fake, tmp_path: Path) -> None:
    reading = fake(
        'for article in questions():\n    print("Downloading \\x1b[1mmodel")\n    say("finished")\n'
    )
    assert await collect(reading) == [Finished()]
    log = (tmp_path / "state" / "dateline.log").read_text()
    assert "Downloading" in log
    assert "\x1b" not in log
    reading.close()


async def test_a_broken_piece_is_a_failure_because_the_story_would_have_a_hole(fake: Fake) -> None:
    reading = fake('for article in questions():\n    say("actors", actors=7)\n    say("finished")\n')
    (failed,) = await collect(reading)
    assert isinstance(failed, Failed)


async def test_cancelling_ends_the_pieces_and_the_process(fake: Fake) -> None:
    reading = fake(
        'for article in questions():\n    say("parsed", done=os.getpid(), total=0)\n    time.sleep(60)\n'
    )
    pieces = reading.start(ARTICLE)
    first = await anext(pieces)
    assert isinstance(first, Parsed)
    begun = time.monotonic()
    reading.cancel()
    assert [piece async for piece in pieces] == []
    await gone(first.done)
    assert time.monotonic() - begun < 2
    reading.cancel()


async def test_cancelling_while_waiting_wakes_the_one_who_waits(fake: Fake) -> None:
    reading = fake("for article in questions():\n    time.sleep(60)\n")
    collecting = asyncio.create_task(collect(reading))
    await asyncio.sleep(0.2)
    reading.cancel()
    assert await asyncio.wait_for(collecting, 2) == []


async def test_after_a_cancel_the_next_article_is_read(fake: Fake) -> None:
    reading = fake(
        """
        for article in questions():
            say("parsed", done=0, total=0)
            if article["id"] == "slow":
                time.sleep(60)
            say("finished")
        """
    )
    slow = reading.start(Article(id="slow", text="x"))
    await anext(slow)
    assert (await collect(reading))[-1] == Finished()
    assert [piece async for piece in slow] == []
    reading.close()


async def test_an_abandoned_reading_does_not_answer_the_next_one(fake: Fake) -> None:
    reading = fake(
        'for article in questions():\n    for n in range(3):\n        say("parsed", done=ord(article["id"]), total=0)\n    say("finished")\n'
    )
    abandoned = reading.start(ARTICLE)
    await anext(abandoned)
    await abandoned.aclose()  # type: ignore[attr-defined]
    pieces = await collect(reading, Article(id="b", text="x"))
    assert pieces == [Parsed(done=ord("b"), total=0)] * 3 + [Finished()]
    reading.close()


async def test_a_warm_process_outlives_a_cancel_when_nothing_runs(fake: Fake) -> None:
    reading = fake(
        'for article in questions():\n    say("parsed", done=os.getpid(), total=0)\n    say("finished")\n'
    )
    before = await collect(reading)
    reading.cancel()
    assert await collect(reading) == before
    reading.close()


def test_a_process_that_waits_is_ended_after_the_loop_is_closed(fake: Fake) -> None:
    reading = fake(
        'for article in questions():\n    say("parsed", done=os.getpid(), total=0)\n    say("finished")\n'
    )
    parsed, _ = asyncio.run(collect(reading))
    assert isinstance(parsed, Parsed)
    reading.close()
    asyncio.run(gone(parsed.done))


READ = """
for article in questions():
    say("started", **started)
    say("sentences", sentences=[{"span": [0, 37], "paragraph": 0}], entities=[])
    say("actors", actors=[], times=[], published="2026-01", published_basis="inferred")
    say("events", actors=[], events=[], quotes=[])
    say("finished")
"""


class Memory:
    """A cache that has a story once it was asked about it, as if the reading process had written it meanwhile."""

    def __init__(self, directory: Path = Path("/nowhere"), *, writable: bool = True) -> None:
        self.stories: dict[str, Story] = {}
        self.directory = directory
        self._writable = writable
        self._asked: set[str] = set()

    def has(self, article: Article, pipeline: str | None = None) -> bool:
        asked = article.text in self._asked
        self._asked.add(article.text)
        return article.text in self.stories or (asked and self._writable)

    def get(self, article: Article, pipeline: str | None = None) -> Story | None:
        return self.stories.get(article.text)


async def test_a_story_that_was_read_before_needs_no_process(fake: Fake, tmp_path: Path) -> None:
    memory = Memory()
    pieces = await collect(fake(READ))
    story = Story(article=ARTICLE)
    for piece in pieces:
        story = apply(story, piece)
    memory.stories[ARTICLE.text] = story
    second = WorkerReading(log=tmp_path / "log", cache=memory, command=("no-such-command-at-all",))
    second.prepare(ARTICLE)
    assert await collect(second) == pieces
    assert await collect(second) == pieces


ASKED = """
for line in sys.stdin:
    asked = json.loads(line)
    say("parsed", done=int(asked["quiet"]), total=len(asked["keep"] or ""))
    say("finished")
"""


async def test_the_process_is_told_where_to_keep_a_story_and_whether_somebody_looks_on(fake: Fake) -> None:
    memory = Memory(Path("/a/b"))
    reading = fake(ASKED, memory)
    assert await collect(reading) == [Parsed(done=0, total=4), Finished()]
    first, _ = await ahead(reading, Article(id="b", text="other"))
    assert first == Parsed(done=1, total=4)
    reading.close()


async def test_what_is_kept_already_is_not_read_ahead(fake: Fake) -> None:
    memory = Memory()
    memory.stories[ARTICLE.text] = Story(article=ARTICLE)
    assert await ahead(fake("sys.exit(1)", memory)) == [Finished()]


async def test_where_stories_cannot_be_kept_none_is_read_ahead_after_the_first(fake: Fake) -> None:
    reading = fake(ASKED, Memory(writable=False))
    *_, failed = await ahead(reading)
    assert isinstance(failed, Failed)
    assert "cannot be kept in /nowhere" in failed.message
    assert await ahead(reading) == [failed]
    reading.close()


SLOW = """
for article in questions():
    say("parsed", done=os.getpid(), total=0)
    time.sleep(60 if len(article["text"]) > 30 else 0.3)
    say("finished")
"""


async def test_a_short_article_that_is_read_ahead_is_waited_for(fake: Fake) -> None:
    reading = fake(SLOW, Memory())
    behind = asyncio.create_task(ahead(reading, Article(id="b", text="short")))
    await asyncio.sleep(0.2)
    parsed, finished = await collect(reading, Article(id="a", text="shorter"))
    before, *_ = await behind
    assert parsed == before, "both are from one process"
    assert finished == Finished()
    reading.close()


async def test_a_long_one_is_put_off(fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.reading.exchange.SHORT", 30)
    reading = fake(SLOW, Memory())
    behind = asyncio.create_task(ahead(reading, Article(id="b", text="long " * 30)))
    await asyncio.sleep(0.2)
    parsed, _ = await collect(reading, Article(id="a", text="short"))
    (before,) = await behind
    assert parsed != before
    reading.close()


async def test_a_short_one_that_takes_too_long_is_put_off_too(
    fake: Fake, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.reading.exchange.PATIENCE", 0.1)
    reading = fake(SLOW, Memory())
    behind = asyncio.create_task(ahead(reading, Article(id="b", text="long " * 30)))
    await asyncio.sleep(0.2)
    assert (await collect(reading, Article(id="a", text="short")))[-1] == Finished()
    assert Finished() not in await behind
    reading.close()


async def test_a_short_one_that_nobody_looks_at_any_more_is_read_to_its_end(fake: Fake) -> None:
    reading = fake(SLOW, Memory())
    left = reading.start(Article(id="b", text="short"))
    parsed = await anext(left)
    await left.aclose()  # type: ignore[attr-defined]
    assert (await collect(reading, Article(id="a", text="x")))[0] == parsed
    reading.close()


async def ahead(reading: WorkerReading, article: Article = ARTICLE) -> list[Piece]:
    return [piece async for piece in reading.ahead(article)]


async def test_the_pipeline_is_named_when_the_process_starts_and_when_it_is_asked(tmp_path: Path) -> None:
    script = tmp_path / "worker.py"
    script.write_text(
        "import json, sys\n"
        "asked = json.loads(sys.stdin.readline())['pipeline']\n"
        "print(json.dumps({'piece': 'failed', 'message': f'{sys.argv[1:]} {asked}'}), flush=True)\n"
    )
    reading = WorkerReading(log=tmp_path / "log", pipeline="en_x", command=(sys.executable, str(script)))
    assert await collect(reading) == [Failed(message="['--pipeline', 'en_x'] en_x")]


async def until(holds: Callable[[], object]) -> None:
    deadline = time.monotonic() + 5
    while not holds():
        assert time.monotonic() < deadline
        await asyncio.sleep(0.01)


async def gone(pid: int) -> None:
    deadline = time.monotonic() + 2
    while time.monotonic() < deadline:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return
        await asyncio.sleep(0.02)
    pytest.fail(f"process {pid} is still there")
