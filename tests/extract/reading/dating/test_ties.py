"""What an event has from another: its date, a bound, or nothing."""

from __future__ import annotations

import pytest

from extract.english.lexicon import Connective, connectives, simultaneous
from extract.reading.dating.place import events_by_word
from extract.reading.dating.ties import ties
from extract.reading.events.factuality import factuality_of
from extract.reading.events.triggers import triggers
from tests.extract.reading import events_of
from tests.extract.reading.dating import when

FRIDAY = ("2026-01-02", "2026-01-02", "inherited")
ON_FRIDAY = "on/IN/case/{0} Friday/NNP/obl/2"


@pytest.mark.parametrize(
    ("opener", "expected"),
    [
        ("when/WRB/advmod", ("2026-01-02", "2026-01-02", "explicit")),
        ("as/IN/mark", FRIDAY),
        ("after/IN/mark", (None, "2026-01-02", "inherited")),
        ("before/IN/mark", ("2026-01-02", "2026-01-03", "inherited")),
        ("because/IN/mark", (None, "2026-01-03", "publication")),
    ],
)
def test_a_connective_says_where_its_clause_stands(opener: str, expected: tuple[str | None, ...]) -> None:
    line = (
        f"He/PRP/nsubj/2 left/VBD/root/0 on/IN/case/4 Friday/NNP/obl/2 {opener}/7 she/PRP/nsubj/7 "
        "arrived|arrive/VBD/advcl/2"
    )
    assert when(line, "arrived") == expected


def test_a_habit_has_no_date() -> None:
    line = (
        "He/PRP/nsubj/2 smiles|smile/VBZ/root/0 when/WRB/advmod/5 she/PRP/nsubj/5 wins|win/VBZ/advcl/2 "
        "on/IN/case/7 Friday/NNP/obl/5"
    )
    assert events_of(line)["smiles"].time is None


def test_two_days_after_is_a_day() -> None:
    line = (
        "He/PRP/nsubj/2 left/VBD/root/0 two/CD/nummod/4 days|day/NNS/obl:unmarked/7 after/IN/mark/7 "
        "she/PRP/nsubj/7 arrived|arrive/VBD/advcl/2 on/IN/case/9 Tuesday/NNP/obl/7"
    )
    assert when(line, "left") == ("2026-01-01", "2026-01-01", "inherited")


def test_and_counts_back_too() -> None:
    line = (
        "He/PRP/nsubj/2 left/VBD/root/0 on/IN/case/4 Friday/NNP/obl/2 _,/,/punct/2 two/CD/nummod/7 "
        "days|day/NNS/obl:unmarked/10 after/IN/mark/10 she/PRP/nsubj/10 arrived|arrive/VBD/advcl/2"
    )
    assert when(line, "arrived") == ("2025-12-31", "2025-12-31", "inherited")


def test_ahead_of_an_event_ends_where_it_ends() -> None:
    line = (
        "He/PRP/nsubj/2 left/VBD/root/0 ahead/IN/case/7 of/IN/fixed/3 Friday/NNP/nmod:poss/7 _'s/POS/case/5 "
        "vote/NN/obl/2"
    )
    assert when(line, "left") == (None, "2026-01-02", "inherited")


def test_in_the_wake_of_is_after() -> None:
    line = (
        "He/PRP/nsubj/2 left/VBD/root/0 in/IN/case/5 the/DT/det/5 wake/NN/obl/2 of/IN/case/9 "
        "Thursday/NNP/nmod:poss/9 _'s/POS/case/7 attack/NN/nmod/5"
    )
    assert when(line, "left") == ("2026-01-01", "2026-01-03", "inherited")


def test_a_participle_is_when_its_verb_is() -> None:
    line = (
        "It/PRP/nsubj/2 burst/VBD/root/0 on/IN/case/4 Friday/NNP/obl/2 _,/,/punct/6 "
        "killing|kill/VBG/advcl/2 nine/CD/obj/6"
    )
    assert when(line, "killing") == FRIDAY


def test_what_a_trip_is_planned_for_is_when_it_is() -> None:
    line = (
        "A/DT/det/2 trip/NN/nsubj:pass/8 to/IN/case/4 Uganda/NNP/nmod/2@GPE planned|plan/VBN/acl/2 for/IN/case/7 "
        "Friday/NNP/obl/5 was|be/VBD/aux:pass/9 cancelled|cancel/VBN/root/0"
    ).replace("nsubj:pass/8", "nsubj:pass/9")
    assert events_of(line)["trip"].time is not None


def test_what_was_said_on_friday_had_happened_by_then() -> None:
    line = (
        "He/PRP/nsubj/2 said|say/VBD/root/0 on/IN/case/4 Thursday/NNP/obl/2 that/IN/mark/7 she/PRP/nsubj/7 "
        "left/VBD/ccomp/2"
    )
    assert when(line, "left") == (None, "2026-01-01", "inherited")


def test_the_second_of_two_verbs_has_the_day_of_the_first_and_not_its_hour() -> None:
    line = (
        "He/PRP/nsubj/2 spoke|speak/VBD/root/0 on/IN/case/5 Friday/NNP/compound/5 morning/NN/obl/2 and/CC/cc/7 "
        "left/VBD/conj/2"
    )
    time = events_of(line)["left"].time
    assert time is not None
    assert time.value == "2026-01-02"


def test_what_is_agreed_on_comes_after_the_agreement() -> None:
    line = (
        "He/PRP/nsubj/2 agreed|agree/VBD/root/0 on/IN/case/4 Friday/NNP/obl/2 to/TO/mark/6 leave/VB/xcomp/2"
    )
    earliest, _, basis = when(line, "leave")
    assert (earliest, basis) == ("2026-01-02", "inherited")


def test_two_days_that_the_text_orders_otherwise_are_both_left_and_marked() -> None:
    line = (
        "He/PRP/nsubj/2 left/VBD/root/0 on/IN/case/4 Friday/NNP/obl/2 before/IN/mark/7 she/PRP/nsubj/7 "
        "arrived|arrive/VBD/advcl/2 on/IN/case/9 Thursday/NNP/obl/7"
    )
    left, arrived = (events_of(line)[word] for word in ("left", "arrived"))
    assert left.time is not None
    assert arrived.time is not None
    assert (left.time.value, arrived.time.value) == ("2026-01-02", "2026-01-01")
    assert (left.time.conflict, arrived.time.conflict) == (arrived.id, left.id)


def test_the_words_that_tie_are_cues() -> None:
    line = (
        "He/PRP/nsubj/2 left/VBD/root/0 on/IN/case/4 Friday/NNP/obl/2 after/IN/mark/7 she/PRP/nsubj/7 "
        "arrived|arrive/VBD/advcl/2"
    )
    cues = [cue.span for cue in events_of(line)["arrived"].cues if cue.decides == "time"]
    assert cues == [(18, 23), (11, 17)]


def test_a_first_since_something_says_nothing_of_when() -> None:
    line = (
        "They/PRP/nsubj/2 praised|praise/VBD/root/0 her/PRP$/nmod:poss/5 first/JJ/amod/5 trip/NN/obj/2 since/IN/mark/7 "
        "resigning|resign/VBG/acl/5 in/IN/case/9 2025/CD/obl/7"
    )
    assert when(line, "trip")[2] != "inherited"


@pytest.mark.model
@pytest.mark.parametrize("rule", connectives().all, ids=lambda rule: rule.words.split(",")[0])
def test_every_connective_sets_what_its_example_says(rule: Connective, parsed) -> None:
    parse = parsed(rule.example.text.replace("*", ""))
    acts = triggers(parse)
    statuses = [factuality_of(parse, each).factuality for each in acts]
    found = ties(parse, acts, statuses, (), events_by_word(acts))
    assert rule.relation in [tie.relation for tie in found]


@pytest.mark.model
@pytest.mark.parametrize("example", simultaneous().examples)
def test_every_verb_of_one_time_with_another_event_says_so_in_its_example(example: str, parsed) -> None:
    _, one, _, other, _ = example.split("*")
    parse = parsed(example.replace("*", ""))
    acts = triggers(parse)
    statuses = [factuality_of(parse, each).factuality for each in acts]
    found = ties(parse, acts, statuses, (), events_by_word(acts))
    pairs = [
        {acts[tie.event].word.text, acts[tie.other].word.text} for tie in found if tie.relation == "same"
    ]
    assert {one, other} in pairs
