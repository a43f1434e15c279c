"""What the tests of attribution share."""

from __future__ import annotations

from extract.reading.actors import find_actors
from extract.reading.attribution import Attribution, attributions
from extract.reading.entities import named
from tests.parses import parse_by_hand


def read(notation: str) -> list[tuple[str, str, str | None]]:
    """The words, the kind and the speaker's name of each attribution."""
    return [(words, each.kind, speaker) for each, words, _, speaker in _found(notation)]


def cues(notation: str) -> list[tuple[str, str | None]]:
    """The words and the reporting words of each attribution."""
    return [(words, cue) for _, words, cue, _ in _found(notation)]


def claims(notation: str) -> list[bool]:
    """Of each attribution, whether its source vouches for it."""
    return [each.asserts for each, *_ in _found(notation)]


def _found(notation: str) -> list[tuple[Attribution, str, str | None, str | None]]:
    parse = parse_by_hand(notation)
    known = find_actors(parse, named(parse))
    return [
        (
            each,
            parse.text[each.span[0] : each.span[1]],
            parse.text[each.cue[0] : each.cue[1]] if each.cue else None,
            known.drafts[each.speaker].name if each.speaker else None,
        )
        for each in attributions(known)
    ]
