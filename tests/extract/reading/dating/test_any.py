"""Any words in any tree: never an exception, bounds in order, and no date that tense forbids."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as some

from extract.english.syntax import Parse, Word
from extract.reading.actors import actors_of, find_actors
from extract.reading.assembly import find_events
from extract.reading.dating import events_by_word, own_times, place
from extract.reading.dating.tense import has_happened
from extract.reading.dating.ties import ties
from extract.reading.entities import named
from extract.reading.events.factuality import factuality_of
from extract.reading.events.triggers import triggers
from extract.reading.retold import Told, retold
from extract.reading.times import Published, recognise, resolve
from extract.story import Article, Story
from extract.timeline import entries
from tests.parses import parse_by_hand

VOCABULARY = [
    *((word, "VBD") for word in ("left", "arrived", "said", "began", "struck", "suffered")),
    *((word, "VB") for word in ("leave", "vote")),
    *((word, "VBG") for word in ("leaving", "following", "beginning", "according", "killing")),
    *((word, "PRP") for word in ("it", "they", "its")),
    *((word, "VBN") for word in ("postponed", "made", "held", "ended")),
    ("which", "WDT"),
    ("than", "IN"),
    (",", ","),
    *((word, "NN") for word in ("visit", "attack", "day", "wake", "quake", "vote", "time")),
    *((word, "NNS") for word in ("talks", "days", "years")),
    *((word, "IN") for word in ("after", "before", "since", "until", "on", "from", "of", "as", "between")),
    *((word, "NNP") for word in ("Friday", "May", "October")),
    *((word, "CD") for word in ("2019", "9999", "two", "31")),
    *((word, "MD") for word in ("will", "would", "may")),
    ("when", "WRB"),
    ("had", "VBD"),
    ("the", "DT"),
    ("not", "RB"),
    ("later", "RB"),
    ("and", "CC"),
    ("to", "TO"),
]
RELATIONS = (
    "nsubj nsubj:pass obj obl obl:unmarked nmod nmod:poss case mark advmod aux xcomp ccomp advcl acl acl:relcl conj det "
    "nummod compound amod parataxis cc"
).split()
DAYS = some.none() | some.integers(1, 31)
PUBLISHED = some.sampled_from(["2026-01-03", "2026-01", "2026", "0001-01-01", None])


@some.composite
def parses(draw: some.DrawFn) -> Parse:
    """A few sentences, each word on one before it in its sentence, or the first one after it."""
    text, words, sentences = "", [], []
    for sentence in range(draw(some.integers(1, 3))):
        first, start = len(words), len(text)
        for number, (word, tag) in enumerate(
            draw(some.lists(some.sampled_from(VOCABULARY), min_size=1, max_size=12))
        ):
            head = first + (draw(some.integers(0, number - 1)) if number else 0)
            words.append(
                Word.of(
                    index=first + number,
                    text=word,
                    lemma={"left": "leave", "days": "day", "talks": "talk", "years": "year"}.get(word, word),
                    tag=tag,
                    head=head,
                    relation=draw(some.sampled_from(RELATIONS)) if number else "root",
                    start=len(text),
                    sentence=sentence,
                )
            )
            text += f"{word} "
        sentences.append((start, len(text) - 1))
        text += draw(some.sampled_from(["", "\n"]))
    return Parse(text, words, sentences)


@settings(max_examples=150, deadline=None)
@given(parses(), PUBLISHED)
def test_whatever_the_words_bounds_are_in_order_and_fit_the_tense(
    parse: Parse, published: str | None
) -> None:
    anchor = Published.from_iso(published)
    times = resolve(parse, recognise(parse), anchor)
    found = triggers(parse)
    statuses = [factuality_of(parse, trigger) for trigger in found]
    own = own_times(parse, times, events_by_word(found))
    again = retold(
        parse,
        [
            Told(trigger, status, (), own[index].stretch if index in own else None)
            for index, (trigger, status) in enumerate(zip(found, statuses, strict=True))
        ],
    )
    assert all(first < later and first not in again for later, first in again.items())
    placed = place(parse, found, [status.factuality for status in statuses], times, anchor, again)
    for trigger, status, each in zip(found, statuses, placed, strict=True):
        if each is None:
            continue
        earliest, latest = each.time.earliest, each.time.latest
        assert earliest is None or latest is None or earliest <= latest
        if anchor.day is not None and has_happened(parse, trigger, status.factuality):
            assert (earliest or date.min) <= anchor.day
        assert all(0 <= start < end <= len(parse.text) for start, end in each.cues)


@settings(max_examples=150, deadline=None)
@given(parses(), PUBLISHED)
def test_whatever_the_words_every_event_has_a_line_and_a_place(parse: Parse, published: str | None) -> None:
    anchor = Published.from_iso(published)
    times = resolve(parse, recognise(parse), anchor)
    known = find_actors(parse, named(parse))
    events = find_events(known, actors_of(known)[1], (), times, anchor)
    assert [event.id for event in events] == [f"e{number}" for number in range(1, len(events) + 1)]
    assert all(one.span[0] < later.span[0] for one, later in pairwise(events))
    assert all(event.gist for event in events)
    first = {event.id for event in events if event.same_as is None}
    assert all(event.same_as in first for event in events if event.same_as is not None)
    entries(Story(article=Article(id="a", text=parse.text), times=times, events=events))


@settings(max_examples=150, deadline=None)
@given(
    some.lists(
        some.tuples(some.sampled_from(["after", "before", "until", "once"]), DAYS), min_size=2, max_size=5
    )
)
def test_what_is_said_to_be_before_is_not_later_unless_it_says_so(
    clauses: list[tuple[str, int | None]],
) -> None:
    """A chain of clauses, each behind a connective, some with a day of their own."""
    line, verb = [], 0
    for opener, day in clauses:
        own = len(line)
        mark = [f"{opener}/IN/mark/{own + 2}"] if own else ["He/PRP/nsubj/2"]
        line += [*mark, f"left|leave/VBD/{f'advcl/{verb}' if own else 'root/0'}"]
        verb = own + 2
        if day is not None:
            line += [f"on/IN/case/{verb + 2}", f"May/NNP/obl/{verb}", f"{day}/CD/nummod/{verb + 2}"]
    parse = parse_by_hand(" ".join(line))
    anchor = Published.from_iso("2026-01-03")
    times = resolve(parse, recognise(parse), anchor)
    found = triggers(parse)
    statuses = [factuality_of(parse, trigger).factuality for trigger in found]
    placed = place(parse, found, statuses, times, anchor)
    ordering = [
        tie for tie in ties(parse, found, statuses, times, events_by_word(found)) if tie.relation != "same"
    ]
    assert len(ordering) == len(clauses) - 1
    if any(each is None or each.against is not None for each in placed):
        return
    for tie in ordering:
        one, other = placed[tie.event], placed[tie.other]
        assert one is not None
        assert other is not None
        first, second = (one, other) if tie.relation == "before" else (other, one)
        assert (first.time.earliest or date.min) <= (second.time.earliest or date.max)
        assert (first.time.latest or date.min) <= (second.time.latest or date.max)
