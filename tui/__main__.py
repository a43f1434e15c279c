"""`dateline`: from what was typed to an open article.

The order is what makes it quick. Articles are read and made safe first, which takes milliseconds; then the reading
process is spawned, so that its pipeline loads while Textual does; the terminal's abilities are settled, because Textual
looks at them on import; and only then is the screen imported. What goes wrong before there is a screen is one line on
standard error and a status that says of what kind it is, never a traceback.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from extract.exit_status import FAILED, INTERRUPTED, UNHEARD
from tui.arguments import Command, Doctor, Explore, Extract, Serve, ShowSettings, Times, parse


def main() -> NoReturn:
    """The entry point of the installed command."""
    for stream in (sys.stdout, sys.stderr):
        # A locale without our characters shall show question marks, not a traceback.
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Do what was typed; returns the exit status."""
    try:
        return _do(parse(arguments))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # `dateline x | head` has what it wanted; Python would complain once more when it closes standard output.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return UNHEARD
    except Exception as error:  # noqa: BLE001 - the edge of the program: whatever it is, the reader sees one line
        return _told(error)


def _told(error: Exception) -> int:
    """A fault of ours: the reason goes to the log, because it may quote an article."""
    import traceback

    from tui.log import place_of_reason, write_log
    from tui.paths import log_file

    written = write_log(log_file(), "".join(traceback.format_exception(error)).rstrip())
    place = place_of_reason(log_file(), written=written)
    sys.stderr.write(f"dateline: {type(error).__name__}; the reason is in {place}\n")
    return FAILED


def _do(command: Command) -> int:
    match command:
        case Doctor(clipboard=True):
            from tui.doctor import try_clipboard

            return try_clipboard()
        case Doctor(pipeline=pipeline):
            from tui.doctor import doctor

            return doctor(pipeline)
        case ShowSettings():
            from tui.settings.command import settings_command

            return settings_command()
        case Extract():
            from extract.commands import extract_command, timeml_command

            if command.timeml is not None:
                return timeml_command(
                    command.inputs,
                    published=command.published,
                    pipeline=command.pipeline,
                    directory=command.timeml,
                )
            return extract_command(
                command.inputs, published=command.published, pipeline=command.pipeline, output=command.output
            )
        case Times():
            from extract.commands import times_command

            return times_command(command.inputs, published=command.published, pipeline=command.pipeline)
        case Serve():
            from tui.serve import serve

            return serve(command)
        case Explore():
            from tui.opening import explore

            return explore(command)


if __name__ == "__main__":
    main()
