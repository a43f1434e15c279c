"""TimeML 1.2.1: an article with its times and events marked in the text, one file an article.

The parts and their order are those of TempEval-3's files: DOCID, DCT, TITLE, TEXT with TIMEX3, EVENT and SIGNAL in it,
then MAKEINSTANCE and TLINK. Taking the tags out of TEXT gives the article's text; what XML 1.0 has no room for (U+FFFE,
a lone control) is replaced character by character. A TLINK is written only where the event's dates leave no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING, Final, Literal
from xml.sax.saxutils import escape, quoteattr

from msgspec import Struct

from extract.story import Article, Event, EventTime, Span, Story, Timex
from extract.timex import bounds

if TYPE_CHECKING:
    from extract.reading.marking import Marking

Relation = Literal["BEFORE", "AFTER", "IS_INCLUDED"]

SUFFIX: Final = ".tml"

_HEAD: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
)
_CREATION: Final = "t0"
_UNKNOWN: Final = "XXXX-XX-XX"
_NO_XML: Final = re.compile("[^\\t\\n\\r\\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_UNFIT: Final = re.compile(r"[^A-Za-z0-9._-]+")
_LONGEST_NAME: Final = 100
_DEVICES: Final = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:[.-]|$)", re.IGNORECASE)


def of_story(story: Story, marking: Marking) -> str:
    """The story as a TimeML document that ends in a line break."""
    tags = _tags(story, marking)
    marked = {tag.key for tag in tags}
    title = f"<TITLE>{_text(story.article.title)}</TITLE>\n" if story.article.title else ""
    return "".join(
        (
            _HEAD,
            f"<DOCID>{_text(story.article.id)}</DOCID>\n",
            f"<DCT>{_creation(story.article)}</DCT>\n",
            title,
            f"<TEXT>{''.join(_marked_text(story.article.text, tags))}</TEXT>\n",
            *_instances(story, marking, marked),
            *_links(story, marked),
            "</TimeML>\n",
        )
    )


def file_name(article_id: str, taken: Set[str] = frozenset()) -> str:
    """The name of an article's file: its id where that is a plain name, else what of it is plain with a short hash.

    `taken` are names in small letters that are in use: some systems tell capitals apart, and some do not.
    """
    plain = _UNFIT.sub("_", article_id).lstrip(".-")[:_LONGEST_NAME] or "article"
    odd = plain != article_id or _DEVICES.match(plain)
    if odd or f"{plain}{SUFFIX}".lower() in taken:
        plain = f"{plain.rstrip('.')}-{sha256(article_id.encode(errors='replace')).hexdigest()[:8]}"
        plain = f"_{plain}" if _DEVICES.match(plain) else plain
    return f"{plain}{SUFFIX}"


class _Tag(Struct, frozen=True):
    """An element in the text; `key` is the story's id of what it marks."""

    span: Span
    opening: str
    name: str
    key: str


def _tags(story: Story, marking: Marking) -> list[_Tag]:
    """All elements in text order; of two that overlap the one that begins first, and of those a time before an event."""
    linked = {event.time.timex for event in story.events if event.time is not None}
    found = [
        *(_Tag(time.span, _timex(time), "TIMEX3", time.id) for time in story.times),
        *(
            _Tag(_first_word(story.article.text, event.span), _event(event), "EVENT", event.id)
            for event in story.events
        ),
        *(
            _Tag(span, f'<SIGNAL sid="s{time[1:]}">', "SIGNAL", f"signal of {time}")
            for time, span in marking.signals.items()
            if time in linked
        ),
    ]
    kept: list[_Tag] = []
    for tag in sorted(found, key=lambda tag: tag.span[0]):
        if not kept or tag.span[0] >= kept[-1].span[1]:
            kept.append(tag)
    return kept


def _first_word(text: str, span: Span) -> Span:
    """TimeML's EVENT is one word: of "taken over" the verb."""
    first = text[span[0] : span[1]].split()[:1]
    return (span[0], span[0] + len(first[0])) if first else span


def _marked_text(text: str, tags: Sequence[_Tag]) -> Iterator[str]:
    at = 0
    for tag in tags:
        start, end = tag.span
        yield _text(text[at:start])
        yield f"{tag.opening}{_text(text[start:end])}</{tag.name}>"
        at = end
    yield _text(text[at:])


def _creation(article: Article) -> str:
    value = article.published or _UNKNOWN
    kind = "TIME" if "T" in value else "DATE"
    return (
        f'<TIMEX3 tid="{_CREATION}" type="{kind}" value={_quoted(value)} temporalFunction="false"'
        f' functionInDocument="CREATION_TIME">{_text(article.published or "")}</TIMEX3>'
    )


def _timex(time: Timex) -> str:
    more = f" mod={_quoted(time.mod)}" if time.mod else ""
    return f'<TIMEX3 tid={_quoted(time.id)} type="{time.type}" value={_quoted(time.value)}{more} functionInDocument="NONE">'


def _event(event: Event) -> str:
    return f'<EVENT eid={_quoted(event.id)} class="{event.event_class}">'


def _instances(story: Story, marking: Marking, marked: Set[str]) -> Iterator[str]:
    for event in story.events:
        if event.id not in marked:
            continue
        grammar = marking.instances[event.id]
        modality = f" modality={_quoted(grammar.modality)}" if grammar.modality else ""
        yield (
            f'<MAKEINSTANCE eiid={_quoted(_instance(event))} eventID={_quoted(event.id)} tense="{grammar.tense}"'
            f' aspect="{grammar.aspect}" polarity="{"NEG" if grammar.negated else "POS"}"{modality}'
            f' pos="{grammar.part_of_speech}"/>\n'
        )


def _instance(event: Event) -> str:
    return f"ei{event.id[1:]}"


def _links(story: Story, marked: Set[str]) -> list[str]:
    """What the dating says: of each event to the time that dates it, and to the publication."""
    times = {time.id: time for time in story.times}
    published = bounds(story.article.published[:10]) if story.article.published else None
    lines: list[str] = []
    for event in story.events:
        if event.time is None or event.id not in marked:
            continue
        at = (event.time.earliest, event.time.latest)
        timex = times.get(event.time.timex or "")
        if timex is not None and (found := _relation(at, (timex.earliest, timex.latest))):
            signal = f"signal of {timex.id}" in marked
            lines.append(_link(len(lines) + 1, event, found, timex.id, signal))
        found = _order(at, published) if published is not None else None
        if found or (story.article.published and (found := _by_tense(event.time))):
            lines.append(_link(len(lines) + 1, event, found, _CREATION, False))
    return lines


def _link(number: int, event: Event, relation: Relation, time: str, signal: bool) -> str:
    said = f' signalID="s{time[1:]}"' if signal else ""
    return (
        f'<TLINK lid="l{number}" relType="{relation}" eventInstanceID={_quoted(_instance(event))}'
        f" relatedToTime={_quoted(time)}{said}/>\n"
    )


_Days = tuple[date | None, date | None]


def _by_tense(time: EventTime) -> Relation | None:
    """What tense alone says, where it bounds the event by the publication."""
    if time.basis != "publication":
        return None
    if time.value == "PAST_REF" and time.latest is not None:
        return "BEFORE"
    return "AFTER" if time.value == "FUTURE_REF" and time.earliest is not None else None


def _relation(event: _Days, time: _Days) -> Relation | None:
    if event == time and None not in time:
        return "IS_INCLUDED"
    return _order(event, time)


def _order(event: _Days, time: _Days) -> Relation | None:
    """Whether the one ends before the other begins; None where the bounds leave that open."""
    if event[1] is not None and time[0] is not None and event[1] < time[0]:
        return "BEFORE"
    if event[0] is not None and time[1] is not None and event[0] > time[1]:
        return "AFTER"
    return None


def _text(text: str) -> str:
    return escape(_NO_XML.sub("�", text))


def _quoted(value: str) -> str:
    return quoteattr(_NO_XML.sub("�", value))
