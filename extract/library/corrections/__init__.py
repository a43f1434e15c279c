"""What a reader corrects in the reading of an article, kept beside it and applied to it again.

The reading itself stays as it is: `correct` makes a new Story from the old one and the corrections that stand (`records`), which
are the lines of a log (`log`). Corrections name no ids, which change with every new pipeline, but words of the article and
where they stand (`anchors`); one that fits nothing is told, and stays in the log.

Nothing heavy is imported here, because the screen asks at its start whether there are any.
"""

from __future__ import annotations

from pathlib import Path


def default_directory() -> Path:
    """In the user's data directory: what is kept here was made by hand, and is not made again."""
    from platformdirs import user_data_path

    return user_data_path("dateline") / "corrections"
