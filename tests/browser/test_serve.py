"""`dateline serve`, in a real browser, and what it answers to whom."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest

from tui.arguments import Serve
from tui.serve import MISSING, serve

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

pytestmark = pytest.mark.terminal

ARTICLE = (
    "The harbour board will meet on Tuesday, chairwoman Mara Lindholm said – for “twenty” minutes.\n\n"
    "Ferries from Norrvik did not sail. The union has called a strike.\n"
)


class Served:
    """A running server; `output` is what it has said so far."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.output = ""
        assert process.stderr is not None
        while "Ctrl+C" not in self.output:
            line = process.stderr.readline()
            assert line, self.output
            self.output += line
        found = re.search(r"http://127\.0\.0\.1:(\d+)/\?key=(\S+)", self.output)
        assert found is not None, self.output
        self.url, self.port, self.key = found[0], int(found[1]), found[2]

    def get(self, path: str, **headers: str) -> tuple[int, str, dict[str, str]]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        return answer.status, answer.read().decode(), dict(answer.getheaders())


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    article = tmp_path / "harbour.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    env = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    env |= {"HOME": str(tmp_path), "LANG": "C.UTF-8", "TMUX": "/not/there,1,0", "DISPLAY": ":99"}
    process = subprocess.Popen(
        [sys.executable, "-m", "tui", "serve", str(article), "--port", "0"],
        env=env,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield Served(process)
    finally:
        process.terminate()
        process.wait(20)


def test_it_says_who_can_reach_it(served: Served) -> None:
    assert "only this machine can reach it" in served.output


@pytest.mark.parametrize("path", ["/", "/?key=guessed", "/ws", "/static/js/textual.js", "/download/x"])
def test_without_the_key_nothing_is_answered(served: Served, path: str) -> None:
    status, text, headers = served.get(path)
    assert status == 403
    assert "Set-Cookie" not in headers
    assert served.key not in text


def test_the_page_asks_no_other_machine_for_anything(served: Served) -> None:
    status, page, headers = served.get(f"/?key={served.key}")
    assert status == 200
    assert set(re.findall(r"\w+://[^/\"]+", page)) == {f"ws://127.0.0.1:{served.port}"}
    assert headers["Content-Security-Policy"].startswith("default-src 'self';")
    assert "SameSite=Strict" in headers["Set-Cookie"]
    assert "HttpOnly" in headers["Set-Cookie"]


def test_through_a_tunnel_the_page_calls_back_by_the_tunnels_name(served: Served) -> None:
    _, page, _ = served.get(f"/?key={served.key}", Host="localhost:9000")
    assert "ws://localhost:9000/ws" in page


def test_what_cannot_be_opened_is_said_before_anything_is_served(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert serve(Serve(inputs=(str(tmp_path / "no-such.txt"),), port=0)) == 1
    assert "There is no file" in capsys.readouterr().err


def test_a_port_that_is_taken_is_said(
    served: Served, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert serve(Serve(inputs=(str(tmp_path / "harbour.txt"),), port=served.port)) == 2
    assert "--port 0" in capsys.readouterr().err


def test_without_textual_serve_it_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("A text.")
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)
    assert serve(Serve(inputs=(str(tmp_path / "a.txt"),), port=0)) == 2
    assert MISSING in capsys.readouterr().err


class Page:
    """The explorer in the browser: what it was sent is known, what it painted is not text any more."""

    def __init__(self, page: Any, served: Served) -> None:
        self.page = page
        self.written = b""
        self.asked: set[str] = set()
        page.on("websocket", lambda socket: socket.on("framereceived", self._took))
        page.on("request", lambda request: self.asked.add(request.url))
        page.goto(served.url)

    def _took(self, frame: bytes | str) -> None:
        self.written += frame if isinstance(frame, bytes) else b""

    def until(self, words: bytes, since: int = 0) -> None:
        deadline = time.monotonic() + 60
        while words not in re.sub(rb"\x1b\[[0-9;?]*[A-Za-z]", b"", self.written[since:]):
            assert time.monotonic() < deadline, self.written[-2000:]
            self.page.wait_for_timeout(50)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
            self.page.wait_for_timeout(150)


@pytest.fixture
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if CHROMIUM is None:
        pytest.skip("no Chromium is installed; nothing else shows that a browser takes what is served")
    with playwright.sync_playwright() as driver:
        # In a container there is no second sandbox to be had; the only page opened is ours.
        launched = driver.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--no-proxy-server"]
        )
        yield launched.new_context(
            viewport={"width": 1200, "height": 800},
            permissions=["clipboard-read", "clipboard-write"],
            accept_downloads=True,
        )
        launched.close()


@pytest.mark.model
def test_an_article_is_opened_read_and_copied_in_a_browser(served: Served, browser: Any) -> None:
    page = Page(browser.new_page(), served)
    page.until(b"The harbour board will meet on Tuesday")
    page.until(b"Nothing selected")
    page.press("2", "g")
    page.until(b"Sentence 1 of 3")
    page.press("y")
    page.until(b"to your browser's clipboard")
    copied = page.page.evaluate("navigator.clipboard.readText()")
    assert "chairwoman Mara Lindholm said – for “twenty” minutes." in copied
    assert page.page.url == f"http://127.0.0.1:{served.port}/", "the key stays out of the history"
    assert {re.split(r"(?<!/)/(?!/)", url)[0] for url in page.asked} == {f"http://127.0.0.1:{served.port}"}


@pytest.mark.model
def test_what_is_saved_in_a_browser_is_a_download(served: Served, browser: Any, tmp_path: Path) -> None:
    page = Page(browser.new_page(), served)
    page.until(b"Nothing selected")
    page.press("2", "g", "Y", "s")
    with page.page.expect_download() as coming:
        page.press("Enter")
    saved = Path(coming.value.path()).read_text(encoding="utf-8")
    assert "Mara Lindholm" in saved
    assert coming.value.suggested_filename.startswith("harbour")
    assert not list(Path.cwd().glob("harbour*"))


def test_a_page_that_is_resized_and_left_ends_its_process(served: Served, browser: Any) -> None:
    page = Page(browser.new_page(), served)
    page.until(b"The harbour board")
    before = len(page.written)
    page.page.set_viewport_size({"width": 700, "height": 500})
    page.until(b"harbour board", since=before)
    page.press("q")
    page.page.wait_for_selector("body.-closed")
    deadline = time.monotonic() + 20
    while _children(served.process.pid):
        assert time.monotonic() < deadline
        time.sleep(0.1)


def _children(pid: int) -> str:
    listed = subprocess.run(
        ["ps", "-o", "stat=", "--ppid", str(pid)], capture_output=True, text=True, check=False
    )
    return "".join(line for line in listed.stdout.splitlines() if not line.startswith("Z"))
