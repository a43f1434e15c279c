"""The times of any row of words at all: values of TIMEX3, bounds in order, a reason for each, and never an exception."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as some

from extract.english.syntax import Parse, Word
from extract.reading.times import Published, recognise, resolve
from extract.reading.times.reasons import reasons
from extract.reading.times.words import word_list
from extract.timex import bounds

VALUE = re.compile(
    r"(\d\d|\d{3}|(\d{4}|XXXX)(-(\d\d|XX)(-(\d\d|XX))?|-W(\d\d|XX)(-(WE|\d))?|-(SP|SU|FA|WI)|-Q[1-4X]|-H[12])?)"
    r"(T(\d\d:\d\d|MO|MI|AF|EV|NI|DT))?"
    r"|P(\d+(\.\d+)?|X+)(Y|M|W|D|DE|CE|ML|Q|WE)|PXX|P(\d+[YWD]){1,2}\d+[MD]|P(\d+D)?T\d+H"
    r"|PT((\d+(\.\d+)?|X)[HMS]|(\d+[HM])?\d+[MS])|(PAST|PRESENT|FUTURE)_REF|BC\d{4}"
)
OF_ACCOUNT = re.compile(r"\d{4}-[QH]\d")
WORDS = sorted({word for entries in word_list().values() for entry in entries for word in entry.split()})
ODD = (
    "the of in on to from until by , - – / . 's 0 00 0000 7 13 31 32 45 45th 30 29 1900 1999 2000 2026 9999 10000 3/4/98 "
    "31/2/2026 2026-02-30 2026-13-01 12:61 25:00 9-11 11-9 2017-15 15-17 half and or old 1990s Q5 FY99 ٣ Ⅳ é "
    + "9"
    * 400
).split()
PUBLISHED = some.sampled_from(
    (
        None,
        "2026",
        "2026-01",
        "2026-01-03",
        "2024-02-29",
        "2023-03-01",
        "1999-12-31",
        "1400-01-01",
        "2999-12-31",
    )
)


@some.composite
def parses(draw: some.DrawFn) -> Parse:
    """Any words, tags and tree; an article may be dates and nothing else."""
    row = draw(some.lists(some.sampled_from(WORDS) | some.sampled_from(ODD), min_size=1, max_size=12))
    text, words = "", []
    for index, word in enumerate(row):
        words.append(
            Word.of(
                index=index,
                text=word.capitalize() if draw(some.booleans()) else word,
                lemma=word,
                tag=draw(
                    some.sampled_from(("NN", "NNS", "NNP", "CD", "JJ", "RB", "IN", "VBD", "VBN", "VB", "MD"))
                ),
                head=draw(some.integers(0, max(0, index - 1))),
                relation=draw(
                    some.sampled_from(("obl", "nummod", "compound", "amod", "nmod:poss", "advmod", "acl"))
                ),
                start=len(text),
                sentence=0,
                entity=draw(some.sampled_from(("", "", "DATE", "ORG", "PERSON"))),
            )
        )
        text += f"{word} "
    return Parse(text, words, [(0, len(text))])


@settings(max_examples=400, deadline=None)
@given(parses(), PUBLISHED)
def test_any_words_give_values_of_timex3_with_bounds_in_order_and_within_the_value(
    parse: Parse, published: str | None
) -> None:
    expressions, anchor = recognise(parse), Published.from_iso(published)
    times = resolve(parse, expressions, anchor)
    for time in times:
        assert VALUE.fullmatch(time.value), time
        assert time.earliest is None or time.latest is None or time.earliest <= time.latest, time
        named = bounds(time.value)
        if OF_ACCOUNT.fullmatch(time.value) and time.earliest is not None:
            continue  # "the quarter ended July 31" has its own months
        if named is not None:
            assert time.earliest == named[0], time
            assert time.latest is not None and time.latest >= named[1], time
    told = reasons(parse, expressions, times, anchor)
    assert [reason.timex for reason in told] == list(times)


@settings(max_examples=100, deadline=None)
@given(parses(), PUBLISHED)
def test_times_stand_in_text_order_and_none_overlaps_another(parse: Parse, published: str | None) -> None:
    times = resolve(parse, recognise(parse), Published.from_iso(published))
    spans = [time.span for time in times]
    assert all(start < end for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@settings(max_examples=100, deadline=None)
@given(parses())
def test_without_a_publication_date_nothing_is_counted_from_one(parse: Parse) -> None:
    expressions = recognise(parse)
    told = reasons(parse, expressions, resolve(parse, expressions, Published()), Published())
    assert not any(reason.by_publication for reason in told)
