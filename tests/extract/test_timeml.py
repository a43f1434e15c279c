"""TimeML: an XML parser must get the article back, letter for letter, with every time and event at its place."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some
from msgspec.structs import replace

from extract.exports.timeml import file_name, of_story
from extract.reading.marking import Instance, Marking
from extract.sources.text import safe
from extract.story import Article, Event, EventTime, Story, Timex

TEXT = "Ferries & <boats>\n\nIt was not taken over on Friday, she said."
GRAMMAR = Instance(tense="PAST", aspect="NONE", negated=True, modality="would", part_of_speech="VERB")


def span(words: str, text: str = TEXT) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


FRIDAY = Timex(
    id="t1",
    span=span("Friday"),
    type="DATE",
    value="2026-01-02",
    earliest=date(2026, 1, 2),
    latest=date(2026, 1, 2),
)
ON_FRIDAY = EventTime(
    value="2026-01-02",
    earliest=date(2026, 1, 2),
    latest=date(2026, 1, 2),
    basis="explicit",
    timex="t1",
)


def event(words: str, time: EventTime | None = None, number: int = 1) -> Event:
    return Event(
        id=f"e{number}",
        span=span(words),
        sentence=0,
        lemma="x",
        gist="x",
        event_class="OCCURRENCE",
        time=time,
    )


def written(
    *events: Event,
    times: tuple[Timex, ...] = (FRIDAY,),
    published: str | None = "2026-01-03",
    **article: str,
) -> ET.Element:
    story = Story(
        article=Article(**({"id": "a-file", "text": TEXT} | article), published=published),  # type: ignore[arg-type]
        times=times,
        events=events,
    )
    marking = Marking(instances={each.id: GRAMMAR for each in events}, signals={"t1": span("on")})
    return ET.fromstring(of_story(story, marking))


def marked(root: ET.Element) -> list[tuple[str, str | None]]:
    return [(each.tag, each.text) for each in root.find("TEXT") or ()]


def links(root: ET.Element) -> list[tuple[str | None, ...]]:
    return [(each.get("relType"), each.get("relatedToTime")) for each in root.iter("TLINK")]


def test_without_its_tags_the_text_is_the_article() -> None:
    text = written(event("taken over")).find("TEXT")
    assert text is not None and "".join(text.itertext()) == TEXT


def test_times_events_and_signals_stand_where_the_article_has_them() -> None:
    root = written(event("taken over", ON_FRIDAY), event("said", number=2))
    assert marked(root) == [("EVENT", "taken"), ("SIGNAL", "on"), ("TIMEX3", "Friday"), ("EVENT", "said")]


def test_every_event_has_its_grammar() -> None:
    (instance,) = written(event("taken over")).iter("MAKEINSTANCE")
    assert instance.attrib == {
        "eiid": "ei1",
        "eventID": "e1",
        "tense": "PAST",
        "aspect": "NONE",
        "polarity": "NEG",
        "modality": "would",
        "pos": "VERB",
    }


def test_a_time_has_its_type_value_and_modifier() -> None:
    early = replace(FRIDAY, mod="START")
    (time,) = [each for each in written(times=(early,)).iter("TIMEX3") if each.get("tid") == "t1"]
    assert (time.get("type"), time.get("value"), time.get("mod")) == ("DATE", "2026-01-02", "START")


def test_what_links_name_is_in_the_file() -> None:
    root = written(event("taken over", ON_FRIDAY))
    ids = {value for each in root.iter() for name, value in each.items() if name in ("tid", "sid", "eiid")}
    (first, _) = root.iter("TLINK")
    assert {first.get("eventInstanceID"), first.get("relatedToTime"), first.get("signalID")} <= ids


def test_of_two_things_in_one_place_only_one_is_marked_and_nothing_hangs_on_the_other() -> None:
    root = written(event("Friday, she", ON_FRIDAY))
    assert marked(root) == [("SIGNAL", "on"), ("TIMEX3", "Friday")]
    assert not list(root.iter("MAKEINSTANCE"))
    assert not links(root)


@pytest.mark.parametrize(
    ("published", "value", "kind"),
    [
        ("2026-01-03", "2026-01-03", "DATE"),
        ("2026-01", "2026-01", "DATE"),
        ("2026-01-03T08:30", "2026-01-03T08:30", "TIME"),
        (None, "XXXX-XX-XX", "DATE"),
    ],
)
def test_the_creation_time_is_as_exact_as_it_is_known(published: str | None, value: str, kind: str) -> None:
    time = written(published=published).find("DCT/TIMEX3")
    assert time is not None
    assert (time.get("value"), time.get("type"), time.text or None) == (value, kind, published)


# -- links: only what the dates leave no other way


def days(earliest: str | None, latest: str | None, value: str = "x", basis: str = "explicit") -> EventTime:
    first, last = (date.fromisoformat(day) if day else None for day in (earliest, latest))
    timex = "t1" if basis == "explicit" else None
    return EventTime(value=value, earliest=first, latest=last, basis=basis, timex=timex)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        (ON_FRIDAY, [("IS_INCLUDED", "t1"), ("BEFORE", "t0")]),
        (days("2026-01-05", None), [("AFTER", "t1"), ("AFTER", "t0")]),
        (days(None, "2026-01-01"), [("BEFORE", "t1"), ("BEFORE", "t0")]),
        (days(None, "2026-01-02"), [("BEFORE", "t0")]),
        (days(None, None), []),
        (days(None, "2026-01-03", "PAST_REF", "publication"), [("BEFORE", "t0")]),
        (days("2026-01-03", None, "FUTURE_REF", "publication"), [("AFTER", "t0")]),
        (days(None, None, "FUTURE_REF", "publication"), []),
    ],
)
def test_an_event_is_linked_as_far_as_its_dates_go(time: EventTime, expected: list[tuple[str, str]]) -> None:
    assert links(written(event("taken over", time))) == expected


def test_nothing_is_before_a_publication_that_nobody_knows() -> None:
    assert links(written(event("taken over", days(None, None, "PAST_REF")), published=None)) == []


# -- hostile input


@pytest.mark.parametrize("words", ["</TEXT><x>", "]]>", "\"a\" & 'b'", "\x00\x1b[31m", "￾", "a\r\nb"])
def test_no_article_breaks_the_file(words: str) -> None:
    root = written(id=words, title=words, text=words + TEXT, times=())
    text = root.find("TEXT")
    assert text is not None and "".join(text.itertext()).endswith(TEXT.replace("\r", ""))


@given(some.text().map(safe), some.text().map(safe), some.text())
def test_any_article_is_read_back_as_long_as_it_was(text: str, title: str, id: str) -> None:  # noqa: A002
    story = Story(article=Article(id=id, title=title, text=text))
    found = ET.fromstring(of_story(story, Marking(instances={}, signals={}))).findtext("TEXT") or ""
    assert len(found) == len(text)
    assert all(one in (other, "�") for one, other in zip(found, text, strict=True))


@given(some.text())
def test_any_id_gives_a_plain_file_name(id: str) -> None:  # noqa: A002
    assert re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,120}\.tml", file_name(id))


@pytest.mark.parametrize("id", ["news-1", "ABC_2026.01", "a.b"])
def test_a_plain_id_names_its_file(id: str) -> None:  # noqa: A002
    assert file_name(id) == f"{id}.tml"


@pytest.mark.parametrize(
    "id", ["../../etc/passwd", "/abs", "a/b", "..", "", "-rf", ".hidden", "a\x1b[0m", "CON", "con.x", "ü" * 300]
)  # fmt: skip
def test_no_id_leads_out_of_the_directory_or_is_a_device(id: str) -> None:  # noqa: A002
    name = file_name(id)
    assert not set(name) & set("/\\\x1b") and name[0] not in ".-" and len(name) < 128
    assert name.split(".")[0].lower() != "con"


def test_ids_that_differ_only_in_what_a_file_cannot_have_get_files_of_their_own() -> None:
    assert len({file_name(id) for id in ("a/b", "a b", "a_b", "a:b")}) == 4  # noqa: A001


def test_ids_that_differ_only_in_capitals_get_files_of_their_own() -> None:
    assert file_name("News", {"news.tml"}) not in ("News.tml", "news.tml")
