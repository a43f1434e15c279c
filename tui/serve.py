"""`dateline serve`: the explorer in a browser.

textual-serve runs one `dateline` for each page that is open and carries what it draws through a web socket. What it leaves
open is closed here. Whoever reaches the port could read the articles and save files as this user: another user of the same
machine, or any web page, as browsers let every page talk to localhost. So nothing is answered without the key in the
address that is printed, or the cookie that comes with it, which no other site can send. And the page is ours, because
textual-serve's own asks Google for its font and so tells who reads.
"""

from __future__ import annotations

import html
import secrets
import shlex
import socket
import sys
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from extract.exit_status import MISUSED
from tui.arguments import Explore, Serve

if TYPE_CHECKING:
    from aiohttp import web

LOOPBACK = ("127.0.0.1", "localhost", "::1")
MISSING = (
    "dateline serve needs textual-serve, which is not installed. With pip: pip install 'dateline[serve]'; "
    "in a copy of the repository: uv sync --extra serve."
)
REFUSED = "Open the whole address that `dateline serve` printed, with its key.\n"


def serve(command: Serve) -> int:
    """Serve until interrupted; returns the exit status."""
    from tui.opening import nothing_to_open

    status, problem = nothing_to_open(
        Explore(
            inputs=command.inputs,
            published=command.published,
            pipeline=command.pipeline,
            theme=command.theme,
        )
    )
    if problem:
        return _refuse(problem, status)
    try:
        listening = _listen(command.host, command.port)
    except OSError as error:
        return _refuse(
            f"{command.host}:{command.port} cannot be served on: {error.strerror or error}. --port 0 takes any."
        )
    try:
        from aiohttp import web

        app = make_application(_explore_again(command), key := secrets.token_urlsafe(24))
    except ImportError:
        return _refuse(MISSING)
    port = listening.getsockname()[1]
    host = f"[{command.host}]" if ":" in command.host else command.host
    _say(f"the explorer is at http://{host}:{port}/?key={key}")
    if command.host in LOOPBACK:
        _say("only this machine can reach it. Ctrl+C ends it.")
    else:
        _say(
            "other machines can reach it, and the network can read along: it is not encrypted. Ctrl+C ends it."
        )
    web.run_app(app, sock=listening, print=None, access_log=None)
    return 0


def make_application(command: str, key: str) -> web.Application:
    """The web application that runs this command for each page. Raises ImportError where textual-serve is missing."""
    from aiohttp import web
    from textual_serve.server import Server

    server = Server(command, title="Dateline")
    cookie = f"dateline-{secrets.token_hex(4)}"

    @web.middleware
    async def guarded(
        request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        given = request.query.get("key") or request.cookies.get(cookie, "")
        if not secrets.compare_digest(given.encode(), key.encode()):
            raise web.HTTPForbidden(text=REFUSED)
        return await handler(request)

    async def page(request: web.Request) -> web.Response:
        nonce = secrets.token_urlsafe(12)
        # As the browser calls this host: through a tunnel it is another name and port than ours.
        answer = web.Response(
            text=_page(f"{'wss' if request.secure else 'ws'}://{request.host}/ws", nonce),
            content_type="text/html",
        )
        answer.set_cookie(cookie, key, httponly=True, samesite="Strict")
        answer.headers["Content-Security-Policy"] = (
            f"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            f"connect-src 'self' ws://{request.host} wss://{request.host}; frame-ancestors 'none'"
        )
        answer.headers["Referrer-Policy"] = "no-referrer"
        return answer

    app = web.Application(middlewares=[guarded])
    app.add_routes(
        [
            web.get("/", page),
            web.get("/ws", server.handle_websocket),
            web.get("/download/{key}", server.handle_download),
            web.static("/static", server.statics_path),
        ]
    )
    return app


def _explore_again(command: Serve) -> str:
    """What each page runs, as a line for the shell."""
    argv = [sys.executable, "-P", "-m", "tui"]
    for option, value in (
        ("--published", command.published),
        ("--pipeline", command.pipeline),
        ("--theme", command.theme),
    ):
        argv += [option, value] if value is not None else []
    return shlex.join([*argv, "--", *command.inputs])


def _listen(host: str, port: int) -> socket.socket:
    family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    return socket.create_server(address[:2], family=family)


def _page(url: str, nonce: str) -> str:
    return _PAGE.replace("WEBSOCKET", html.escape(url)).replace("NONCE", nonce)


def _refuse(message: str, status: int = MISUSED) -> int:
    _say(message)
    return status


def _say(message: str) -> None:
    sys.stderr.write(f"dateline: {message}\n")
    sys.stderr.flush()


_PAGE = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Dateline</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/static/css/xterm.css">
<style>
@font-face { font-family: "Roboto Mono"; src: url("/static/fonts/RobotoMono-VariableFont_wght.ttf"); font-weight: 100 700; }
@font-face { font-family: "Roboto Mono"; src: url("/static/fonts/RobotoMono-Italic-VariableFont_wght.ttf");
  font-weight: 100 700; font-style: italic; }
html, body { margin: 0; height: 100%; overflow: hidden; background: #1c1c1c; color: #d0d0d0;
  font-family: "Roboto Mono", monospace; }
.textual-terminal { position: absolute; inset: 0; }
#ended { display: none; position: absolute; inset: 0; background: #1c1c1c; text-align: center; padding-top: 40vh; }
body.-closed #ended { display: block; }
</style>
<script src="/static/js/textual.js"></script>
<script nonce="NONCE">
// The key has done its work; it need not stand in the history.
history.replaceState(null, "", "/");
addEventListener("DOMContentLoaded", () => {
  document.getElementById("again").addEventListener("click", () => location.reload());
  // Keys go to the explorer from the start, without a click.
  const waiting = setInterval(() => {
    const keys = document.querySelector(".xterm-helper-textarea");
    if (keys && document.body.classList.contains("-first-byte")) {
      keys.focus();
      clearInterval(waiting);
    }
  }, 50);
});
</script>
</head>
<body>
<div id="terminal" class="textual-terminal" data-session-websocket-url="WEBSOCKET" data-font-size="15"></div>
<div id="ended"><p>Dateline has been left, or <code>dateline serve</code> has ended.</p>
<button type="button" id="again">Open again</button></div>
</body>
</html>
"""
