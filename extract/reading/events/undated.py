"""A line without the words that only date it, as a row has its date beside it."""

from __future__ import annotations

from collections.abc import Set

from extract.english.syntax import Parse, Word, matches
from extract.reading.events.moving import no_later

_UNITS = frozenset({"day", "week", "month", "quarter", "year"})
_DATING = ("obl", "nmod", "nmod:unmarked", "advmod")


def without_times(parse: Parse, words: list[Word], timed: Set[int]) -> list[Word]:
    """Without the time words that only date the act, and the preposition that brought them; a time that is part of the
    act ("the 2026 budget") stays."""
    heads = [
        word
        for word in words
        if word.index in timed
        and matches(word, _DATING)
        and not _is_needed(parse, word, timed)
        and not (word.head in timed and _is_needed(parse, parse.head(word), timed))
    ]
    gone = {
        each.index
        for head in heads
        for each in parse.subtree(head)
        if each.index in timed
        or each.tag in ("IN", "TO", "POS")
        or (each.tag == "CC" and each.head in timed)  # "between 2017 and 2020"
    }
    for head in heads:
        # "as early as November"
        soon = parse.head(head)
        if soon.lower in ("early", "late", "soon", "recently") and soon.relation == "advmod":
            gone.update(each.index for each in parse.subtree(soon))
        gone.update(each.index for each in no_later(parse, head))
    return [word for word in words if word.index not in gone]


def _is_needed(parse: Parse, time: Word, timed: Set[int]) -> bool:
    """ "stay closed until 1 July", "the three months to June", "shortly after noon", "more than a year ago": what would
    be another thing, or leave half of a phrase, without the time."""
    if parse.preposition(time) in ("until", "till"):
        return True
    first = parse.subtree(time)[0]
    if first.index and first.lower in ("to", "ended") and parse.words[first.index - 1].lemma in _UNITS:
        return True
    return any(
        each.tag in ("RB", "RBR", "JJR") and each.index not in timed and parse.head(each).index in timed
        for each in parse.subtree(time)
    )
