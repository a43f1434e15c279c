"""Each act once: which of the events that tell of one act has its row.

An article comes back to what it told, names an act and what it only took place in, says "plans" and what is planned. Here
is what keeps these from being two rows; what is worth one at all is `rows`'.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from typing import Final

from extract.days import ends_of, exactness
from extract.rows import BARE
from extract.story import Event, Span

_ATTEMPTS: Final = frozenset("try attempt seek strive struggle endeavor endeavour".split())
"""What was done although what was tried may not have been: the attempt is the row."""

_FAILING: Final = frozenset({"fail", "refuse", "decline"})
"""What says by itself that something was not done."""

_ARTICLES: Final = re.compile(r"\b(?:an?|the) ")
_LEAST: Final = 2
"""Words that another line must have from an event's word on, to tell it as well."""


def without_repeats(rows: Sequence[Event], pinned: Set[str], text: str) -> list[Event]:
    """One event for each act, of those that are worth a row; `text` is the article's. What is pinned stays."""
    rows = _fullest(rows, pinned)
    hidden = _hidden(rows) - pinned
    by_sentence: dict[int, list[Event]] = {}
    for event in rows:
        by_sentence.setdefault(event.sentence, []).append(event)
    kept: list[Event] = []
    before: dict[tuple[str, str], set[frozenset[str]]] = {}
    """Of each word and date, who took part in the rows that are kept."""
    for event in rows:
        beside = by_sentence[event.sentence]
        said = any(
            _is_part_of(event, other) or _is_setting(event, other) or _is_said_by(event, other, text)
            for other in beside
            if other.time is not None and other.id not in hidden
        )
        said = said or any(_is_same_line(event, other) for other in beside if other.id not in hidden)
        told = any(_is_told_in(event, other, text) for other in beside if other.id not in hidden)
        again = event.time is not None and any(
            event.time.basis == "inherited" and _who(event) <= others
            for others in before.get((event.lemma, event.time.value), ())
        )
        if event.id not in pinned and (said or told or again or _names_only(event) or event.id in hidden):
            continue
        kept.append(event)
        if event.time is not None:
            before.setdefault((event.lemma, event.time.value), set()).add(_who(event))
    return kept


def _who(event: Event) -> frozenset[str]:
    return frozenset(each.actor for each in event.participants)


def _fullest(rows: Sequence[Event], pinned: Set[str]) -> list[Event]:
    """One event for each act that the article speaks of more than once: the one that is pinned, or else says most.

    What speaks of its status goes first ("may visit" before "the visit"), then the most exact date, then who takes part.
    """
    best: dict[str, Event] = {}
    for event in rows:
        act = event.same_as or event.id
        if (
            act not in best
            or _rank(event, pinned) > _rank(best[act], pinned)
            or (_rank(event, pinned) == _rank(best[act], pinned) and _is_of_one_line(event, best[act]))
        ):
            best[act] = event
    kept = {event.id for event in best.values()}
    return [event for event in rows if event.id in kept]


def _is_of_one_line(event: Event, other: Event) -> bool:
    """Two words of one line: of "made a trip" the later one stands for it, which mostly is the noun."""
    return event.gist == other.gist and event.sentence == other.sentence


def _rank(event: Event, pinned: Set[str]) -> tuple[bool, tuple[bool, int, bool, int]]:
    return event.id in pinned, _fullness(event)


def _fullness(event: Event) -> tuple[bool, int, bool, int]:
    told = event.factuality not in ("occurred", "ongoing")
    status = told or any(cue.decides == "factuality" for cue in event.cues)
    explicit = event.time is not None and event.time.basis == "explicit"
    return (status, exactness(event.time), explicit, len(event.participants) + (event.type is not None))


def _hidden(rows: Sequence[Event]) -> set[str]:
    """Of "plans" and what is planned one, of "tried", "failed" or "denied" and what was not done the other."""
    by_span = {event.span: event for event in rows}
    hidden: set[str] = set()
    for event in rows:
        governor = _governor(event, by_span)
        if governor is None:
            continue
        if (
            (governor.lemma in _ATTEMPTS and event.factuality == "possible")
            or governor.lemma in _FAILING
            or (event.factuality == "negated" and not _says_more(event, governor))
        ):
            hidden.add(event.id)
        elif event.gist == governor.gist and event.factuality == "possible":
            hidden.add(event.id)  # "pleaded guilty to lying"
        elif governor.type is None and governor.event_class in ("I_ACTION", "I_STATE"):
            hidden.add(governor.id)
        elif event.type is None and (event.time is None or event.time.basis != "explicit"):
            hidden.add(event.id)
    return hidden


def _is_part_of(event: Event, other: Event) -> bool:
    """For rows of one sentence: an undated detail of the other, by the same people ("their commitment" of "affirmed
    their commitment")."""
    detail = event.time is None and event.factuality in ("occurred", "ongoing", "possible")
    if event is other or not detail or not event.participants:
        return False
    if event.type is not None and event.lemma not in other.gist.lower().split():
        return False
    return {each.actor for each in event.participants} <= {each.actor for each in other.participants}


def _is_setting(event: Event, other: Event) -> bool:
    """For rows of one sentence: what another of the same time says with more words, the first of two alike, or what it only
    took place in ("the floods" of "the floods killed 17", "a summit" of "a promise made at a summit")."""
    if event is other or event.time is None or other.time is None or event.type is not None:
        return False
    if event.time.timex is None or event.time.timex != other.time.timex:
        return False
    mine, its = event.gist.lower(), other.gist.lower()
    if mine == its:
        return other.span < event.span
    inside = _ARTICLES.sub("", mine) in _ARTICLES.sub("", its)
    return inside or (not event.participants and len(mine.split()) <= BARE)


def _is_said_by(event: Event, other: Event, text: str) -> bool:
    """For rows of one sentence: what the other's line says as well, with what came of it or with the date: "attacked a base"
    of "attacked a base, killing nine". Of the two the one with a type stays, else the longer one."""
    mine, its = event.gist.lower(), other.gist.lower()
    if mine == its:
        explicit = other.time is not None and other.time.basis == "explicit"
        return event is not other and explicit and event.time is not None and event.time.basis != "explicit"
    if its.startswith(f"{mine},") or _is_cut_in(mine, its, text[slice(*event.span)].lower()):
        return other.type is not None or event.type is None
    if its.startswith(f"{mine} "):
        return other.time is not None and other.time.basis == "explicit" and ends_of(event.time) is None
    return mine.startswith(f"{its},") and event.type is None and other.type is not None


def _is_same_line(event: Event, other: Event) -> bool:
    """For rows of one sentence: of two with one line and one status the one with a type, a date, or the first, where neither
    has a date of its own: "neither confirmed nor denied it"."""
    if event is other or event.gist != other.gist or event.factuality != other.factuality:
        return False
    if any(each.time is not None and each.time.basis == "explicit" for each in (event, other)):
        return False
    return _standing(other) < _standing(event)


def _standing(event: Event) -> tuple[bool, int, Span]:
    return event.type is None, -exactness(event.time), event.span


def _is_cut_in(mine: str, its: str, word: str) -> bool:
    """Whether the other line begins with this one, cut shorter to make room for what came of it: some of its words with the
    event's own among them, then a comma."""
    act, _, came = its.partition(", ")
    if not came or not word or word.split(maxsplit=1)[0] not in act.split():
        return False
    words = iter(mine.split())
    return all(each in words for each in act.split())


def _says_more(event: Event, governor: Event) -> bool:
    """Whether what was cancelled or denied has a date of its own, and a line that says what it is."""
    explicit = event.time is not None and event.time.basis == "explicit"
    same = governor.time is not None and event.time is not None and governor.time.timex == event.time.timex
    return explicit and not same and len(event.gist.split()) > BARE


def _is_told_in(event: Event, other: Event, text: str) -> bool:
    """For rows of one sentence: what the line of an earlier one has word for word from the event's word on: "pay" of "promised
    to pay them". With a type or a date of its own it stands."""
    if other is event or other.span >= event.span or (event.type is not None and other.type is None):
        return False
    explicit = event.time is not None and event.time.basis == "explicit"
    if explicit and (other.time is None or event.time is None or other.time.timex != event.time.timex):
        return False
    word = text[slice(*event.span)]
    told = event.gist[event.gist.find(word) :] if word and word in event.gist else ""
    return bool(told) and len(told.split()) >= _LEAST and told in other.gist


def _names_only(event: Event) -> bool:
    """A single word with nobody in it, or no date of its own, but for what is to come: "floods", "the 2023 floods", a "recommendation" that may be."""
    words = [word for word in event.gist.split() if not word[0].isdigit()]
    told = event.participants and event.time is not None and event.time.basis == "explicit"
    alone = len(words) < 2 and not told and ends_of(event.time) is not None
    return alone and event.factuality != "scheduled"


def _governor(event: Event, by_span: Mapping[Span, Event]) -> Event | None:
    """The row that this event is the content of: "agreed" of "agreed to meet"."""
    for cue in event.cues:
        if (
            cue.decides == "factuality"
            and (found := by_span.get(cue.span)) is not None
            and found is not event
        ):
            return found
    return None
