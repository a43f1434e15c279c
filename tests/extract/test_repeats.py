"""Each act has one row."""

from __future__ import annotations

from datetime import date

import pytest

from extract.story import Article, Cue, Event, EventTime, Story, TimeBasis
from extract.timeline import entries
from tests.extract.happenings import DAY, PAST, SOMEBODY, TWO_SIDES, happening, rows_of


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


def test_an_undated_detail_of_an_act_by_the_same_people_is_no_row() -> None:
    past = EventTime(value="PAST_REF", basis="publication")
    affirm = act("affirm", "affirm", (0, 5), event_class="OCCURRENCE", time=past)
    commitment = act("commitment", "commitment", (9, 14), event_class="OCCURRENCE")
    assert shown(affirm, commitment) == {"affirm"}


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


def test_two_words_of_one_line_without_a_date_are_one_row() -> None:
    line = "Ito neither confirmed nor denied it"
    both = {"factuality": "negated", "time": None, "participants": SOMEBODY}
    assert rows_of(happening("confirm", 0, line, **both), happening("deny", 4, line, **both)) == ["confirm"]


def test_an_act_cut_short_to_make_room_for_what_came_of_it_is_one_row_with_it() -> None:
    whole = happening("x", 0, "x drones on the edge of the town")
    together = happening("kill", 8, "x drones, killing nine", type="ASSAULT")
    assert rows_of(whole, together) == ["kill"]


def test_what_somebody_pleads_guilty_to_is_told_with_the_plea() -> None:
    line = "Ito pleaded guilty to lying"
    plea = happening("plead", 0, line, event_class="I_ACTION")
    lying = happening(
        "lie",
        4,
        line,
        factuality="possible",
        cues=(Cue(span=(0, 1), decides="factuality"),),
        participants=SOMEBODY,
    )
    assert rows_of(plea, lying) == ["plead"]


@pytest.mark.parametrize(("basis", "row"), [("explicit", True), ("inherited", False)])
def test_a_word_alone_needs_a_date_of_its_own(basis: TimeBasis, row: bool) -> None:
    time = EventTime(value="2026-03-01", earliest=date(2026, 3, 1), latest=date(2026, 3, 1), basis=basis)
    assert bool(rows_of(happening("funeral", 0, "funeral", time=time, participants=TWO_SIDES))) is row
