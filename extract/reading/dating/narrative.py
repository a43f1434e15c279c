"""The tale of a paragraph: what is told in the simple past right after a dated act, with no time of its own, came no earlier.

"The two men were arrested on Friday. Police seized a car": on Friday or later, as a tale goes on. The day itself is mostly right as
well, but not always ("A mine was shut in May. An inquiry blamed its owner"), and a wrong date is worse than none. Only the
strictest form is believed: neighbouring sentences of one paragraph, both told plainly, no other time, and no quotation marks
between.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from extract.english.syntax import Parse
from extract.reading.dating.bounds import Stretch, since
from extract.reading.events.triggers import Trigger
from extract.reading.verbs import verb_group
from extract.story import Factuality, Span, Timex

_ACTS: Final = frozenset({"OCCURRENCE", "I_ACTION", "ASPECTUAL"})

Date = tuple[Stretch, str, str | None]
"""A stretch, the value that names it, and the expression that it came from."""


def told_then(
    parse: Parse,
    triggers: Sequence[Trigger],
    statuses: Sequence[Factuality],
    times: Sequence[Timex],
    dates: Mapping[int, Date],
) -> Iterator[tuple[int, Date, tuple[Span, ...]]]:
    """The undated events that begin with the day of the sentence before, with that sentence's words for it as cues."""
    main = {
        verb.sentence: index
        for index, trigger in enumerate(triggers)
        if (verb := trigger.carrier) is not None and verb.head == verb.index
    }
    spans = {timex.id: timex.span for timex in times}
    apart = _with_times_or_marks(parse, times)
    day: Date | None = None
    for number, (start, _) in enumerate(parse.sentences):
        if number and "\n" in parse.text[parse.sentences[number - 1][1] : start]:
            day = None
        index = main.get(number)
        if index is None or not _is_told(parse, triggers[index], statuses[index]):
            day = None
        elif index in dates:
            stretch, value, _ = dates[index]
            day = dates[index] if stretch.day is not None and not value.endswith("_REF") else None
        elif day is not None and number not in apart:
            stretch, value, timex = day
            cues = (spans[timex],) if timex in spans else ()
            yield index, (since(stretch), value.partition("T")[0], timex), cues
        else:
            day = None


def _is_told(parse: Parse, trigger: Trigger, status: Factuality) -> bool:
    """Whether its sentence tells an act plainly: "seized", not "had seized", "said" or "owned"."""
    group = verb_group(parse, trigger.carrier or trigger.word)
    simple = group.tense == "PAST" and group.aspect == "NONE" and not group.modal
    return simple and status == "occurred" and trigger.event_class in _ACTS


def _with_times_or_marks(parse: Parse, times: Sequence[Timex]) -> set[int]:
    """The sentences that have a date of some kind or quoted words in them."""
    spans = [timex.span for timex in times if timex.type in ("DATE", "TIME")]
    spans += [stretch.inner for stretch in parse.marked]
    return {word.sentence for span in spans for word in parse.words_in(span)}
