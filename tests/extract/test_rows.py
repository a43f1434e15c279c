"""Which events are worth a row."""

from __future__ import annotations

from datetime import date

import pytest

from extract.rows import is_row
from extract.story import Event, EventClass, EventTime, Participant
from tests.extract.happenings import DAY, PAST, SOMEBODY, TWO_SIDES, happening, rows_of

SOMEWHERE = (Participant(actor="a", role="recipient"),)
AHEAD = EventTime(value="FUTURE_REF", basis="publication")


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
        (
            "OCCURRENCE",
            {"participants": SOMEBODY, "time": PAST, "gist": "Ito was not authorized to speak publicly"},
            False,
        ),
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


def test_bounds_on_one_side_alone_are_no_date_that_makes_a_row() -> None:
    open_end = EventTime(value="2026-03-01", earliest=date(2026, 3, 1), basis="inherited")
    event = Event(
        id="e", span=(0, 1), sentence=0, lemma="x", gist="x", event_class="OCCURRENCE", time=open_end
    )
    assert not is_row(event)


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


def told(gist: str, **fields: object) -> Event:
    """An event without actors, whose word is the one in capitals of its line."""
    word = next(each for each in gist.split() if each.isupper() and len(each) > 1)
    line = gist.replace(word, word.lower())
    text = word.lower()
    known = {"event_class": "OCCURRENCE", "time": PAST, "lemma": text, **fields}
    return Event(id="e", span=(0, len(text)), sentence=0, gist=line, **known)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("gist", "row"),
    [
        ("Residents of three villages were ORDERED to leave", True),
        ("Fifteen others were TAKEN to hospital", True),
        ("Hundreds of people MARCHED through the town", True),
        ("One of the men CONFESSED", True),
        ("Thousands of workers also WENT on strike", True),
        ("Two 19-year-old suspects have been CAUGHT at a roadblock", True),
        ("The schoolchildren were MOVED to another town", True),
        ("The people have SPOKEN at last", False),
        ("The bomb was MADE of fertiliser", False),
        ("The house of the teachers was SOLD last", False),
        ("Shares were BOUGHT by workers", False),
        ("A bridge COLLAPSED", True),
    ],
)
def test_what_people_without_a_name_did_or_underwent_is_a_row(gist: str, row: bool) -> None:
    lemma = "collapse" if "COLLAPSED" in gist else "x"
    assert (
        is_row(
            told(gist, lemma=lemma),
            next(each.lower() for each in gist.split() if each.isupper() and len(each) > 1),
        )
        is row
    )


@pytest.mark.parametrize(
    ("gist", "status", "row"),
    [
        ("The river could OVERFLOW if the rain goes on", "conditional", True),
        ("If convicted, they could be JAILED", "conditional", False),
        ("The line, IDENTIFY if you hear", "conditional", False),
        ("A ruling is expected SOON within days", "scheduled", True),
        ("A ruling was WANTED within days", "scheduled", False),
    ],
)
def test_what_would_come_of_something_and_what_is_expected_are_rows_whoever_acts(
    gist: str, status: str, row: bool
) -> None:
    assert is_row(told(gist, factuality=status, time=None)) is row


@pytest.mark.parametrize(("lemma", "row"), [("hurt", True), ("charge", True), ("sign", False)])
def test_that_nobody_was_hurt_or_charged_is_news(lemma: str, row: bool) -> None:
    assert is_row(told("No one has been HURT", lemma=lemma, factuality="negated", time=None)) is row


@pytest.mark.parametrize(
    ("gist", "lemma", "row"),
    [
        ("Ito JOINING the team", "join", False),
        ("Ito is JOINING the team", "join", True),
        ("Ito started JOINING them", "join", True),
        ("The dam burst, KILLING four", "kill", True),
        ("A MEETING with Ito", "meeting", True),
    ],
)
def test_what_only_hangs_on_another_act_is_no_row(gist: str, lemma: str, row: bool) -> None:
    event = told(gist, lemma=lemma, participants=TWO_SIDES)
    assert (
        is_row(
            event, next(each.strip(",").lower() for each in gist.split() if each.isupper() and len(each) > 1)
        )
        is row
    )


@pytest.mark.parametrize(("sides", "row"), [((), False), (SOMEBODY, True)])
def test_what_only_came_after_something_is_no_row(sides: tuple[Participant, ...], row: bool) -> None:
    event = told("The offer CAME after a visit", lemma="come", time=DAY, participants=sides)
    assert is_row(event) is row


@pytest.mark.parametrize(
    ("gist", "lemma"), [("small INCREASE", "increase"), ("Rome could not VERIFY it", "verify")]
)
def test_what_tells_nobody_anything_is_no_row(gist: str, lemma: str) -> None:
    assert not is_row(told(gist, lemma=lemma, time=DAY))


def test_what_is_due_if_something_else_is_done_is_a_row() -> None:
    assert is_row(told("Trials are due to START if they agree", factuality="conditional", time=None))
