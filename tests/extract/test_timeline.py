"""Which events become rows, and where they stand."""

from __future__ import annotations

from datetime import date

import pytest

from extract.rows import is_row
from extract.story import Article, Cue, Event, EventClass, EventTime, Participant, Story, Timex
from extract.timeline import Entry, entries
from tests.stories import invented_story

BOTH = (Participant(actor="a", role="agent"), Participant(actor="b", role="patient"))


def story(*times: EventTime | None) -> Story:
    """A story of political acts at these times, named by their place in the text: e0, e1 …"""
    events = tuple(
        Event(
            id=f"e{n}",
            span=(n, n + 1),
            sentence=0,
            lemma="x",
            gist=f"x{n}",
            event_class="OCCURRENCE",
            type="CONSULT",
            participants=(Participant(actor="a", role="agent"),),
            time=time,
        )
        for n, time in enumerate(times)
    )
    return Story(article=Article(id="a", text="x" * len(times)), events=events)


def at(value: str, earliest: date | None = None, latest: date | None = None) -> EventTime:
    return EventTime(value=value, earliest=earliest, latest=latest, basis="explicit")


def order(*times: EventTime | None) -> list[str]:
    return [entry.event for entry in entries(story(*times))]


DAY = at("2026-03-01", date(2026, 3, 1), date(2026, 3, 1))
PAST = EventTime(value="PAST_REF", basis="publication")
MONTH = at("2026-03", date(2026, 3, 1), date(2026, 3, 31))


def test_rows_stand_in_the_order_of_time_not_of_the_text() -> None:
    assert order(MONTH, at("2025", date(2025, 1, 1), date(2025, 12, 31))) == ["e1", "e0"]


def test_a_coarse_date_stands_after_an_exact_one_that_it_begins_with() -> None:
    assert order(MONTH, DAY) == ["e1", "e0"]


def test_what_has_an_hour_stands_in_its_order_before_what_has_only_the_day() -> None:
    times = [
        at(value, date(2026, 3, 1), date(2026, 3, 1))
        for value in ("2026-03-01", "2026-03-01TAF", "2026-03-01T09:30", "2026-03-01TMO")
    ]
    assert order(*times) == ["e3", "e2", "e1", "e0"]


def test_an_open_beginning_stands_where_it_ends() -> None:
    assert order(DAY, MONTH, at("PAST_REF", latest=date(2026, 3, 1))) == ["e2", "e0", "e1"]


def test_the_day_of_publication_is_no_date_of_an_event() -> None:
    past = EventTime(value="PAST_REF", latest=date(2026, 3, 1), basis="publication")
    ahead = EventTime(value="FUTURE_REF", earliest=date(2026, 3, 1), basis="publication")
    rows = entries(story(ahead, None, past, DAY))
    assert [(row.event, row.heading, row.when) for row in rows] == [
        ("e3", "2026", "Sun 1 Mar"),
        ("e2", "no date", "past"),
        ("e1", "no date", "—"),
        ("e0", "no date", "future"),
    ]


def test_a_date_that_the_text_contradicts_is_marked() -> None:
    against = EventTime(
        value="2026-03-01", earliest=DAY.earliest, latest=DAY.latest, basis="explicit", conflict="e1"
    )
    assert entries(story(against, DAY))[0].when == "Sun 1 Mar (!)"


def test_an_open_end_stands_after_what_begins_with_it_and_ends() -> None:
    assert order(at("2026-03", earliest=date(2026, 3, 1)), MONTH) == ["e1", "e0"]


def test_undated_rows_stand_last_in_the_order_of_the_text() -> None:
    assert order(None, at("no value"), DAY) == ["e2", "e0", "e1"]


def test_a_date_without_a_year_stands_between_the_dated_and_the_undated() -> None:
    rows = entries(story(None, at("XXXX-WXX-5"), DAY))
    assert [row.heading for row in rows] == ["2026", "year unknown", "no date"]


def test_bounds_are_taken_from_the_value_where_the_story_has_none() -> None:
    assert entries(story(at("2026-04")))[0].heading == "2026"


def test_a_weekday_of_an_unknown_week_stands_under_the_year_that_bounds_it() -> None:
    row = entries(story(at("XXXX-WXX-5", date(2026, 1, 1), date(2026, 12, 31))))[0]
    assert (row.heading, row.when) == ("2026", "Fri ?")


def test_headings_never_come_twice() -> None:
    headings = [entry.heading for entry in entries(invented_story())]
    blocks = [heading for n, heading in enumerate(headings) if n == 0 or headings[n - 1] != heading]
    assert len(blocks) == len(set(blocks))


def test_a_row_has_its_date_its_sign_and_its_words() -> None:
    row = next(entry for entry in entries(invented_story()) if entry.event == "e1")
    assert row == Entry(
        event="e1",
        heading="2026",
        when="Jun",
        full="Jun 2026",
        sign="◌",
        quad="",
        words="Norrvik Ferries closes its Kestrel Bay route",
        mentions=("e1",),
    )


def test_a_recurring_time_is_worded_as_one() -> None:
    event = Event(
        id="e",
        span=(0, 1),
        sentence=0,
        lemma="x",
        gist="x",
        event_class="OCCURRENCE",
        time=EventTime(value="P1W", basis="explicit", timex="t"),
    )
    timex = Timex(id="t", span=(0, 1), type="SET", value="P1W")
    assert (
        entries(Story(article=Article(id="a", text="x"), events=(event,), times=(timex,)))[0].when == "weekly"
    )


SOMEBODY = (Participant(actor="a", role="agent"),)
SOMEWHERE = (Participant(actor="a", role="recipient"),)
AHEAD = EventTime(value="FUTURE_REF", basis="publication")
TWO_SIDES = (*SOMEBODY, Participant(actor="b", role="patient"))


@pytest.mark.parametrize(
    ("event_class", "fields", "row"),
    [
        ("OCCURRENCE", {}, False),
        ("OCCURRENCE", {"participants": SOMEBODY}, False),
        (
            "OCCURRENCE",
            {"participants": SOMEBODY, "time": EventTime(value="PAST_REF", basis="publication")},
            True,
        ),
        ("OCCURRENCE", {"participants": TWO_SIDES}, True),
        ("OCCURRENCE", {"participants": (Participant(actor="a", role="place"),)}, False),
        ("OCCURRENCE", {"time": DAY}, True),
        ("OCCURRENCE", {"time": EventTime(value="PAST_REF", basis="publication")}, False),
        ("I_ACTION", {"type": "AGREE"}, False),
        ("I_ACTION", {"type": "AGREE", "participants": SOMEBODY}, True),
        ("REPORTING", {"participants": SOMEBODY}, False),
        ("REPORTING", {"participants": SOMEBODY, "type": "ACCUSE"}, True),
        ("REPORTING", {"participants": SOMEBODY, "type": "ACCUSE", "gist": "she said"}, False),
        ("PERCEPTION", {"time": DAY}, False),
        ("PERCEPTION", {"time": DAY, "factuality": "scheduled"}, True),
        ("ASPECTUAL", {"time": DAY, "factuality": "scheduled"}, True),
        ("REPORTING", {"time": DAY, "factuality": "scheduled"}, True),
        ("STATE", {"time": DAY, "factuality": "scheduled"}, False),
        ("OCCURRENCE", {"time": AHEAD, "factuality": "scheduled", "gist": "Jobs will be lost"}, True),
        ("OCCURRENCE", {"time": AHEAD, "factuality": "scheduled", "gist": "we will look ahead"}, False),
        ("OCCURRENCE", {"time": AHEAD, "factuality": "scheduled", "gist": "a ceremony"}, False),
        (
            "OCCURRENCE",
            {"time": AHEAD, "factuality": "scheduled", "gist": "Jobs will be lost", "source": "a"},
            False,
        ),
        ("OCCURRENCE", {"type": "CONSULT", "participants": SOMEWHERE}, False),
        ("STATE", {"time": DAY}, False),
        ("STATE", {"time": DAY, "participants": SOMEBODY}, True),
        ("I_STATE", {"participants": SOMEBODY}, False),
        ("OCCURRENCE", {"participants": SOMEBODY, "factuality": "negated", "gist": "Ito did not sign"}, True),
        ("OCCURRENCE", {"participants": SOMEBODY, "factuality": "negated", "gist": "Ito to sign it"}, False),
        (
            "OCCURRENCE",
            {"participants": SOMEBODY, "factuality": "negated", "gist": "Ito cannot help them"},
            False,
        ),
        (
            "OCCURRENCE",
            {"participants": SOMEBODY, "factuality": "negated", "gist": "Ito has not yet left"},
            True,
        ),
        (
            "OCCURRENCE",
            {"participants": SOMEBODY, "factuality": "possible", "gist": "Ito must sign it"},
            True,
        ),
        ("OCCURRENCE", {"participants": SOMEBODY, "factuality": "possible", "gist": "Ito to sign it"}, False),
        ("I_ACTION", {"participants": SOMEBODY, "time": PAST, "gist": "Ito declined to comment"}, False),
        ("OCCURRENCE", {"factuality": "negated", "gist": "Nobody signed the deal"}, False),
        (
            "OCCURRENCE",
            {"participants": SOMEBODY, "factuality": "scheduled", "gist": "Ito would sign it"},
            True,
        ),
        (
            "OCCURRENCE",
            {"participants": SOMEBODY, "factuality": "scheduled", "gist": "Ito to sign it"},
            False,
        ),
        (
            "OCCURRENCE",
            {"participants": SOMEBODY, "factuality": "conditional", "gist": "Ito signs it"},
            False,
        ),
        (
            "OCCURRENCE",
            {"participants": SOMEBODY, "factuality": "conditional", "gist": "Ito could sign if paid"},
            True,
        ),
        ("OCCURRENCE", {"participants": SOMEBODY, "factuality": "ongoing", "gist": "Ito is hiring"}, True),
        ("OCCURRENCE", {"participants": SOMEBODY, "factuality": "ongoing", "gist": "Ito hires men"}, False),
        ("I_STATE", {"participants": SOMEBODY, "factuality": "ongoing", "gist": "Ito is weighing it"}, True),
        ("ASPECTUAL", {"participants": SOMEBODY, "time": PAST}, True),
        ("ASPECTUAL", {"time": PAST}, False),
    ],
)
def test_what_is_worth_a_row(event_class: EventClass, fields: dict[str, object], row: bool) -> None:
    known = {"gist": "They did so", **fields}
    event = Event(id="e", span=(0, 1), sentence=0, lemma="x", event_class=event_class, **known)  # type: ignore[arg-type]
    assert is_row(event) is row


def test_who_denies_something_is_a_row() -> None:
    event = Event(
        id="e",
        span=(0, 1),
        sentence=0,
        lemma="deny",
        gist="Ito denied that he paid",
        event_class="REPORTING",
        participants=SOMEBODY,
    )
    assert is_row(event)


def test_what_the_first_sentence_tells_is_a_row_whoever_does_it() -> None:
    event = Event(
        id="e",
        span=(0, 1),
        sentence=0,
        lemma="cut",
        gist="A vaccine cut deaths by a third",
        event_class="OCCURRENCE",
        time=PAST,
    )
    assert is_row(event, in_lead=True) and not is_row(event)


def test_what_only_says_how_an_act_counts_is_no_row() -> None:
    event = Event(
        id="e",
        span=(0, 1),
        sentence=0,
        lemma="mark",
        gist="x",
        event_class="OCCURRENCE",
        participants=TWO_SIDES,
    )
    assert not is_row(event)


def act(event_id: str, lemma: str, span: tuple[int, int], **fields: object) -> Event:
    return Event(
        id=event_id,
        span=span,
        sentence=0,
        lemma=lemma,
        gist=lemma,
        participants=TWO_SIDES,
        **fields,  # type: ignore[arg-type]
    )


def shown(*events: Event) -> set[str]:
    return {entry.event for entry in entries(Story(article=Article(id="a", text="x"), events=events))}


def test_a_plan_and_what_is_planned_are_one_row() -> None:
    plan = act("plan", "plan", (0, 5), event_class="I_ACTION")
    build = act(
        "build", "build", (9, 14), event_class="OCCURRENCE", cues=(Cue(span=(0, 5), decides="factuality"),)
    )
    assert shown(plan, build) == {"build"}


def test_an_act_of_its_own_stands_and_its_undated_content_does_not() -> None:
    agree = act("agree", "agree", (0, 5), event_class="I_ACTION", type="AGREE")
    meet = act(
        "meet", "meet", (9, 14), event_class="OCCURRENCE", cues=(Cue(span=(0, 5), decides="factuality"),)
    )
    assert shown(agree, meet) == {"agree"}


@pytest.mark.parametrize("lemma", ["fail", "refuse"])
def test_who_fails_to_do_something_has_one_row(lemma: str) -> None:
    fail = act("fail", lemma, (0, 5), event_class="I_ACTION", time=PAST)
    pay = act(
        "pay",
        "pay",
        (9, 14),
        event_class="OCCURRENCE",
        factuality="negated",
        cues=(Cue(span=(0, 5), decides="factuality"),),
        time=DAY,
    )
    assert shown(fail, pay) == {"fail"}


def test_what_another_line_of_the_sentence_says_word_for_word_is_no_row() -> None:
    text = "Ito begins paying them"
    begin = Event(
        id="begin",
        span=(4, 10),
        sentence=0,
        lemma="begin",
        gist=text,
        event_class="OCCURRENCE",
        participants=TWO_SIDES,
    )
    pay = Event(
        id="pay",
        span=(11, 17),
        sentence=0,
        lemma="pay",
        gist="Ito paying them",
        event_class="OCCURRENCE",
        participants=TWO_SIDES,
    )
    rows = entries(Story(article=Article(id="a", text=text), events=(begin, pay)))
    assert [row.event for row in rows] == ["begin"]


def test_a_later_mention_of_a_dated_act_is_no_second_row() -> None:
    day = {"value": "2026-01-02"}
    call = act("call", "call", (0, 5), event_class="OCCURRENCE", time=EventTime(**day, basis="explicit"))
    again = act("again", "call", (9, 14), event_class="OCCURRENCE", time=EventTime(**day, basis="inherited"))
    assert shown(call, again) == {"call"}


def test_mentions_of_one_act_are_one_row_with_the_most_exact_date() -> None:
    year = EventTime(value="2026", earliest=date(2026, 1, 1), latest=date(2026, 12, 31), basis="explicit")
    first = act("first", "visit", (0, 5), event_class="OCCURRENCE", time=year)
    again = act("again", "visit", (9, 14), event_class="OCCURRENCE", time=DAY, same_as="first")
    (row,) = entries(Story(article=Article(id="a", text="x"), events=(first, again)))
    assert (row.event, row.when, row.mentions) == ("again", "Sun 1 Mar", ("first", "again"))


def test_what_speaks_of_the_status_stands_for_all_mentions() -> None:
    planned = act("planned", "visit", (0, 5), event_class="OCCURRENCE", factuality="scheduled")
    bare = act("bare", "visit", (9, 14), event_class="OCCURRENCE", time=DAY, same_as="planned")
    assert shown(planned, bare) == {"planned"}


def test_bounds_on_one_side_alone_are_no_date_that_makes_a_row() -> None:
    open_end = EventTime(value="2026-03-01", earliest=date(2026, 3, 1), basis="inherited")
    event = Event(
        id="e", span=(0, 1), sentence=0, lemma="x", gist="x", event_class="OCCURRENCE", time=open_end
    )
    assert not is_row(event)


def test_an_undated_detail_of_an_act_by_the_same_people_is_no_row() -> None:
    past = EventTime(value="PAST_REF", basis="publication")
    affirm = act("affirm", "affirm", (0, 5), event_class="OCCURRENCE", time=past)
    commitment = act("commitment", "commitment", (9, 14), event_class="OCCURRENCE")
    assert shown(affirm, commitment) == {"affirm"}


def rows_of(*events: Event) -> list[str]:
    return [entry.event for entry in entries(Story(article=Article(id="a", text="x" * 20), events=events))]


def happening(name: str, place: int, gist: str, **fields: object) -> Event:
    time = EventTime(
        value="2026-03-01", earliest=date(2026, 3, 1), latest=date(2026, 3, 1), basis="explicit", timex="t1"
    )
    known = {"lemma": name, "event_class": "OCCURRENCE", "time": time, **fields}
    return Event(id=name, span=(place, place + 1), sentence=0, gist=gist, **known)  # type: ignore[arg-type]


def test_harm_to_people_is_a_row_whoever_did_it() -> None:
    time = EventTime(value="2026-03-01", latest=date(2026, 3, 1), basis="inherited")
    assert rows_of(happening("kill", 0, "a blast killed nine", time=time)) == ["kill"]


def test_when_something_began_is_a_row_and_when_it_might_is_none() -> None:
    began = happening("begin", 0, "The war began", event_class="ASPECTUAL")
    might = happening("end", 1, "It might end", event_class="ASPECTUAL", factuality="possible")
    assert rows_of(began, might) == ["begin"]


def test_what_is_due_on_a_day_is_a_row() -> None:
    due = happening("due", 0, "Final results are due", event_class="STATE", factuality="scheduled")
    assert rows_of(due) == ["due"]


def test_what_another_row_of_its_time_says_in_full_is_no_row() -> None:
    assert rows_of(happening("flood", 0, "The floods"), happening("kill", 1, "The floods killed 17")) == [
        "kill"
    ]


def test_a_single_word_with_nobody_in_it_is_no_row() -> None:
    assert rows_of(happening("flood", 0, "2023 floods")) == []


def test_what_another_act_only_took_place_in_is_no_row() -> None:
    assert rows_of(happening("election", 0, "last election"), happening("win", 1, "the Front won")) == ["win"]


def test_what_was_tried_is_the_row_and_not_what_may_have_come_of_it() -> None:
    tried = act("tried", "try", (0, 5), event_class="I_ACTION", time=DAY)
    sell = act(
        "sell",
        "sell",
        (9, 13),
        event_class="OCCURRENCE",
        time=DAY,
        factuality="possible",
        cues=(Cue(span=(0, 5), decides="factuality"),),
    )
    assert shown(tried, sell) == {"tried"}


def test_a_typed_detail_that_its_act_says_is_no_row() -> None:
    past = EventTime(value="PAST_REF", basis="publication")
    affirm = happening("affirm", 0, "Both affirmed their commitment", time=past, participants=TWO_SIDES)
    detail = happening("commitment", 1, "their commitment", time=None, participants=TWO_SIDES, type="AGREE")
    assert rows_of(affirm, detail) == ["affirm"]


@pytest.mark.parametrize(
    ("act_type", "outcome_type", "row"),
    [(None, None, "kill"), ("ASSAULT", "ASSAULT", "kill"), ("REJECT", None, "attack")],
)
def test_an_act_and_the_act_with_what_came_of_it_are_one_row(
    act_type: str | None, outcome_type: str | None, row: str
) -> None:
    attack = happening("attack", 0, "Rebels attacked a base", type=act_type)
    kill = happening("kill", 1, "Rebels attacked a base, killing nine", type=outcome_type)
    assert rows_of(attack, kill) == [row]


def test_of_two_rows_with_one_line_the_dated_one_stays() -> None:
    past = EventTime(value="PAST_REF", basis="publication")
    line = "The vote was postponed until March"
    postponed = happening("postpone", 0, line, time=past, participants=TWO_SIDES)
    assert rows_of(postponed, happening("vote", 1, line, factuality="scheduled")) == ["vote"]


def test_of_two_words_of_one_line_the_noun_stands_for_the_act() -> None:
    made = happening("make", 0, "Trump made a trip", participants=TWO_SIDES)
    trip = happening("trip", 1, "Trump made a trip", participants=TWO_SIDES, same_as="make")
    assert rows_of(made, trip) == ["trip"]


def test_an_undated_row_that_a_dated_one_goes_on_from_is_none() -> None:
    past = EventTime(value="PAST_REF", basis="publication")
    moved = happening("move", 0, "Acme has moved its vote", time=past, participants=TWO_SIDES)
    assert rows_of(moved, happening("vote", 1, "Acme has moved its vote to March")) == ["vote"]


MARCH_FIRST = {
    "value": "2026-03-01",
    "earliest": date(2026, 3, 1),
    "latest": date(2026, 3, 1),
    "basis": "explicit",
}


def test_of_two_mentions_on_one_day_the_one_with_the_hour_stands_for_both() -> None:
    clock = EventTime(**{**MARCH_FIRST, "value": "2026-03-01T23:42"})
    day = EventTime(**MARCH_FIRST)
    told = happening("hit", 0, "The quake hit Chile", time=clock)
    assert rows_of(told, happening("strike", 1, "A quake struck", time=day, same_as="hit")) == ["hit"]
    assert rows_of(
        happening("hit", 0, "A quake hit", time=day), happening("x", 1, "y z w", time=clock, same_as="hit")
    ) == ["x"]
