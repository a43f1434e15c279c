"""What is an event, whether it happened, who takes part, and the line that says so, on parses written by hand."""

from __future__ import annotations

import pytest

from extract.reading.actors import actors_of, find_actors
from extract.reading.assembly import find_events
from extract.reading.attribution import attributions
from extract.reading.entities import named
from extract.reading.times import Published, recognise, resolve
from extract.story import Event
from tests.parses import parse_by_hand

TRUMP = "Donald/NNP/nsubj/3@PERSON Trump/NNP/flat/1@+"


def read(notation: str, published: str | None = "2026-01-03") -> tuple[dict[str, Event], dict[str, str]]:
    """Events by trigger, and the names of actors by id."""
    parse = parse_by_hand(notation)
    known = find_actors(parse, named(parse))
    said = attributions(known)
    actors, ids = actors_of(known)
    date = Published.from_iso(published)
    times = resolve(parse, recognise(parse), date)
    events = find_events(known, ids, said, times, date)
    return {parse.text[e.span[0] : e.span[1]]: e for e in events}, {actor.id: actor.name for actor in actors}


def status(notation: str, trigger: str) -> str:
    return read(notation)[0][trigger].factuality


def taking_part(notation: str, trigger: str) -> set[tuple[str, str]]:
    events, names = read(notation)
    return {(names[each.actor], each.role) for each in events[trigger].participants}


# -- triggers


def test_an_auxiliary_is_no_event():
    line = f"{TRUMP} has/VBZ/aux/4 left/VBD/root/0".replace("nsubj/3", "nsubj/4")
    assert list(read(line)[0]) == ["left"]


def test_of_a_light_verb_the_noun_is_the_event_and_the_subject_its_agent():
    line = f"{TRUMP} made|make/VBD/root/0 a/DT/det/5 trip/NN/obj/3 to/IN/case/7 China/NNP/nmod/5@GPE"
    assert taking_part(line, "trip") == {("Donald Trump", "agent"), ("China", "recipient")}


def test_a_light_verb_is_an_event_of_the_same_act():
    line = f"{TRUMP} made|make/VBD/root/0 a/DT/det/5 trip/NN/obj/3 to/IN/case/7 China/NNP/nmod/5@GPE"
    events, _ = read(line)
    assert list(events) == ["made", "trip"]
    assert events["trip"].same_as == events["made"].id
    assert events["made"].participants == events["trip"].participants


def test_what_only_takes_place_has_no_event_beside_it():
    line = "The/DT/det/2 visit/NN/nsubj/3 occurred|occur/VBD/root/0"
    assert list(read(line)[0]) == ["visit"]


def test_a_particle_belongs_to_its_verb():
    line = f"{TRUMP} took|take/VBD/root/0 over/RP/compound:prt/3"
    assert "took over" in read(line)[0]


def test_following_a_call_is_no_event_of_its_own():
    line = f"{TRUMP} smiled/VBD/root/0 following|follow/VBG/advcl/3 a/DT/det/6 call/NN/obj/4"
    assert set(read(line)[0]) == {"smiled", "call"}


# -- factuality


@pytest.mark.parametrize(
    ("line", "trigger", "expected"),
    [
        ("He/PRP/nsubj/2 left/VBD/root/0", "left", "occurred"),
        ("He/PRP/nsubj/3 is|be/VBZ/aux/3 leaving|leave/VBG/root/0", "leaving", "ongoing"),
        ("He/PRP/nsubj/3 will/MD/aux/3 leave/VB/root/0", "leave", "scheduled"),
        ("He/PRP/nsubj/3 may/MD/aux/3 leave/VB/root/0", "leave", "possible"),
        ("He/PRP/nsubj/4 did|do/VBD/aux/4 not/RB/advmod/4 leave/VB/root/0", "leave", "negated"),
        ("He/PRP/nsubj/2 plans|plan/VBZ/root/0 to/TO/mark/4 leave/VB/xcomp/2", "leave", "scheduled"),
        ("He/PRP/nsubj/2 failed|fail/VBD/root/0 to/TO/mark/4 leave/VB/xcomp/2", "leave", "negated"),
        ("He/PRP/nsubj/2 managed|manage/VBD/root/0 to/TO/mark/4 leave/VB/xcomp/2", "leave", "occurred"),
        (
            "If/IN/mark/3 he/PRP/nsubj/3 leaves|leave/VBZ/advcl/6 _,/,/punct/3 she/PRP/nsubj/6 stays|stay/VBZ/root/0",
            "leaves",
            "conditional",
        ),
        (
            "If/IN/mark/4 he/PRP/nsubj/4 not/RB/advmod/4 leaves|leave/VBZ/advcl/7 _,/,/punct/4 she/PRP/nsubj/7 stays|stay/VBZ/root/0",
            "leaves",
            "conditional",
        ),
        (
            "He/PRP/nsubj/5 has|have/VBZ/aux/5 yet/RB/advmod/5 to/TO/mark/5 leave/VB/root/0",
            "leave",
            "negated",
        ),
        (
            "It/PRP/nsubj/4 would/MD/aux/4 have/VB/aux/4 fallen|fall/VBN/root/0",
            "fallen",
            "negated",
        ),
        (
            "It/PRP/nsubj/5 would/MD/aux/5 not/RB/advmod/5 have/VB/aux/5 fallen|fall/VBN/root/0",
            "fallen",
            "occurred",
        ),
        (
            "Had|have/VBD/aux/3 he/PRP/nsubj/3 left|leave/VBN/advcl/7 she/PRP/nsubj/7 would/MD/aux/7 have/VB/aux/7 "
            "stayed|stay/VBN/root/0",
            "left",
            "negated",
        ),
        (
            "If/IN/mark/5 he/PRP/nsubj/5 had|have/VBD/aux/5 not/RB/advmod/5 left|leave/VBN/advcl/9 she/PRP/nsubj/9 "
            "would/MD/aux/9 have/VB/aux/9 stayed|stay/VBN/root/0",
            "left",
            "occurred",
        ),
        (
            "It/PRP/nsubj:pass/3 is|be/VBZ/aux:pass/3 expected|expect/VBN/root/0 to/TO/mark/6 be/VB/aux:pass/6 "
            "closed|close/VBN/xcomp/3",
            "closed",
            "scheduled",
        ),
        (
            "He/PRP/nsubj/4 may/MD/aux/4 have/VB/aux/4 left|leave/VBN/root/0",
            "left",
            "possible",
        ),
        ("A/DT/det/3 potential/JJ/amod/3 visit/NN/nsubj/4 worries|worry/VBZ/root/0 her/PRP/obj/4", "visit", "possible"),
        (
            "A/DT/det/2 road/NN/nsubj:pass/6 is|be/VBZ/aux/6 to/TO/mark/6 be/VB/aux:pass/6 closed|close/VBN/root/0",
            "closed",
            "scheduled",
        ),
    ],
)  # fmt: skip
def test_the_nearest_word_that_speaks_of_it_decides(line, trigger, expected):
    assert status(line, trigger) == expected


def test_the_words_that_decided_are_kept():
    parse_line = "He/PRP/nsubj/3 may/MD/aux/3 leave/VB/root/0"
    event = read(parse_line)[0]["leave"]
    assert [(cue.span, cue.decides) for cue in event.cues if cue.decides == "factuality"] == [
        ((3, 6), "factuality")
    ]


# -- participants


def test_in_a_passive_the_subject_is_the_patient():
    line = "Trump/NNP/nsubj:pass/3@PERSON was|be/VBD/aux:pass/3 invited|invite/VBN/root/0 by/IN/case/5 Xi/NNP/obl:agent/3@PERSON"
    assert taking_part(line, "invited") == {("Trump", "patient"), ("Xi", "agent")}


def test_those_between_whom_it_is_are_all_agents():
    line = "talks|talk/NNS/root/0 between/IN/case/3 Japan/NNP/nmod/1@GPE and/CC/cc/5 China/NNP/conj/3@GPE"
    assert taking_part(line, "talks") == {("Japan", "agent"), ("China", "agent")}


def test_this_is_the_act_spoken_of_before():
    events, names = read(
        "Trump/NNP/nsubj/2@PERSON announced|announce/VBD/root/0 a/DT/det/4 sale/NN/obj/2 to/IN/case/6 Taiwan/NNP/nmod/4@GPE\n"
        "If/IN/mark/2 approved|approve/VBN/advcl/7 by/IN/case/4 Congress/NNP/obl:agent/2@ORG this/DT/nsubj/7 "
        "would/MD/aux/7 help/VB/root/0"
    )
    event = events["approved"]
    assert event.gist == "sale to Taiwan approved by Congress"
    assert {names[each.actor] for each in event.participants} == {"Congress", "Taiwan"}


# -- dates


def test_an_event_has_the_date_in_its_clause():
    line = f"{TRUMP} left/VBD/root/0 on/IN/case/5 Friday/NNP/obl/3"
    time = read(line)[0]["left"].time
    assert time is not None
    assert (time.value, time.basis) == ("2026-01-02", "explicit")


def test_during_an_event_is_when_that_event_is():
    events, _ = read(
        "The/DT/det/2 call/NN/nsubj/3 took|take/VBD/root/0 place/NN/obj/3 on/IN/case/6 Friday/NNP/obl/3\n"
        "During/IN/case/3 the/DT/det/3 call/NN/obl/5 they/PRP/nsubj/5 agreed|agree/VBD/root/0"
    )
    time = events["agreed"].time
    assert time is not None
    assert (time.value, time.basis) == ("2026-01-02", "inherited")


def test_another_visit_does_not_take_over_the_date_of_the_first():
    events, _ = read(
        "Her/PRP$/nmod:poss/2 visit/NN/nsubj/4 will/MD/aux/4 occur/VB/root/0 in/IN/case/6 April/NNP/obl/4\n"
        "He/PRP/nsubj/2 recalled|recall/VBD/root/0 a/DT/det/5 joint/JJ/amod/5 visit/NN/obj/2"
    )
    assert events["visit"].time is None


@pytest.mark.parametrize(
    ("preposition", "leaving"), [("after/IN", True), ("following/VBG", True), ("before/IN", False)]
)
def test_a_date_right_behind_an_event_is_that_events(preposition: str, leaving: bool):
    """Whichever the parse hangs it on: "left after the talks on Friday"."""
    events, _ = read(
        f"{TRUMP} left/VBD/root/0 {preposition}/case/6 the/DT/det/6 talks|talk/NNS/obl/3 on/IN/case/8 Friday/NNP/obl/3"
    )
    assert events["talks"].time is not None
    assert (events["talks"].time.value, events["talks"].time.basis) == ("2026-01-02", "explicit")
    assert events["left"].time is not None
    assert (events["left"].time.earliest is not None) == leaving


def test_until_leaves_the_beginning_open():
    time = read("It/PRP/nsubj/2 lasts|last/VBZ/root/0 until/IN/case/4 Friday/NNP/obl/2")[0]["lasts"].time
    assert time is not None
    assert time.earliest is None
    assert time.latest is not None


def test_past_tense_alone_says_before_publication():
    time = read("He/PRP/nsubj/2 left/VBD/root/0")[0]["left"].time
    assert time is not None
    assert (time.basis, str(time.latest)) == ("publication", "2026-01-03")


# -- the line


def test_the_line_names_whom_a_pronoun_stands_for():
    events, _ = read(
        f"{TRUMP} met|meet/VBD/root/0 Sanae/NNP/obj/3@PERSON Takaichi/NNP/flat/4@+\n"
        "Previously/RB/advmod/3 he/PRP/nsubj/3 thanked|thank/VBD/root/0 her/PRP/obj/3"
    )
    assert events["thanked"].gist == "Trump thanked Takaichi"


def test_a_name_and_what_it_did_are_a_line():
    events, _ = read("Takaichi/NNP/nsubj/2@PERSON resigned/VBD/root/0 on/IN/case/4 Friday/NNP/obl/2")
    assert events["resigned"].gist == "Takaichi resigned"


def test_what_was_only_begun_is_told_with_its_beginning():
    events, _ = read(
        "Police/NNS/nsubj/2 began|begin/VBD/root/0 investigating|investigate/VBG/xcomp/2 in/IN/case/5 May/NNP/obl/3"
    )
    assert events["investigating"].gist == "Police began investigating"


def test_a_clause_in_place_of_a_noun_keeps_its_what():
    events, _ = read(
        "Takaichi/NNP/nsubj/2@PERSON attacked|attack/VBD/root/0 what/WP/obj/2 Trump/NNP/nsubj/5@PERSON called|call/VBD/acl:relcl/3 "
        "progress/NN/obj/5"
    )
    assert events["attacked"].gist.startswith("Takaichi attacked what")


def test_what_a_comma_adds_with_a_clause_of_its_own_is_left_out():
    events, _ = read(
        "Takaichi/NNP/nsubj/2@PERSON left/VBD/root/0 Japan/NNP/obj/2@GPE ,/,/punct/6 amid/IN/case/6 fears/NNS/obl/2 that/IN/mark/9 "
        "he/PRP/nsubj/9 failed|fail/VBD/acl/6"
    )
    assert events["left"].gist == "Takaichi left Japan"


def test_a_long_line_is_cut_at_a_word():
    from extract.reading.events.written import shortened

    assert shortened("one two three", 9) == "one two …"


def test_said_it_would_was_to_come_then_and_may_have_come_since():
    event = read(
        "He/PRP/nsubj/2 said|say/VBD/root/0 he/PRP/nsubj/5 would/MD/aux/5 sell/VB/ccomp/2 it/PRP/obj/5"
    )[0]["sell"]
    assert event.factuality == "scheduled"
    assert event.time is not None
    assert (event.time.value, event.time.earliest, event.time.latest) == ("FUTURE_REF", None, None)


@pytest.mark.parametrize(
    ("line", "trigger", "expected"),
    [
        (
            "Had|have/VBD/aux/4 he/PRP/nsubj/4 not/RB/advmod/4 left|leave/VBN/advcl/8 she/PRP/nsubj/8 might/MD/aux/8 "
            "have/VB/aux/8 stayed|stay/VBN/root/0",
            "left",
            "occurred",
        ),
        (
            "Had|have/VBD/aux/3 he/PRP/nsubj/3 left|leave/VBN/advcl/7 she/PRP/nsubj/7 might/MD/aux/7 "
            "have/VB/aux/7 stayed|stay/VBN/root/0",
            "stayed",
            "negated",
        ),
        (
            "If/IN/mark/5 no/DT/det/3 agreement/NN/nsubj:pass/5 is|be/VBZ/aux:pass/5 reached|reach/VBN/advcl/7 "
            "they/PRP/nsubj/7 leave/VBP/root/0",
            "agreement",
            "conditional",
        ),
        (
            "The/DT/det/2 envoy/NN/nsubj/8 named|name/VBN/acl/2 by/IN/case/5 Rome/NNP/obl:agent/3@GPE last/JJ/amod/7 "
            "week/NN/obl:unmarked/3 leaves/VBZ/root/0".replace("leaves/VBZ/root/0", "will/MD/aux/9 leave/VB/root/0").replace(
                "nsubj/8", "nsubj/9"
            ),
            "named",
            "occurred",
        ),
        (
            "She/PRP/nsubj/2 said|say/VBD/root/0 it/PRP/nsubj/5 would/MD/aux/5 scrap/VB/ccomp/2 it/PRP/obj/5 "
            "and/CC/cc/8 leave/VB/conj/5 Rome/NNP/obj/8@GPE",
            "leave",
            "scheduled",
        ),
        (
            "Before/IN/case/3 the/DT/det/3 visit/NN/obl/5 they/PRP/nsubj/5 expected|expect/VBD/root/0 rain/NN/obj/5",
            "visit",
            "occurred",
        ),
    ],
)  # fmt: skip
def test_what_stands_around_it_says_whether_it_is_real(line: str, trigger: str, expected: str) -> None:
    assert status(line, trigger) == expected


@pytest.mark.parametrize(
    ("line", "trigger", "gist"),
    [
        (
            "Takaichi/NNP/nsubj/2@PERSON ruled|rule/VBD/root/0 that/IN/mark/6 the/DT/det/5 law/NN/nsubj/6 "
            "stands|stand/VBZ/ccomp/2",
            "ruled",
            "Takaichi ruled that the law stands",
        ),
        (
            "The/DT/det/2 trial/NN/nsubj:pass/4 is|be/VBZ/aux:pass/4 scheduled|schedule/VBN/root/0 to/TO/mark/6 "
            "begin/VB/xcomp/4",
            "begin",
            "The trial is scheduled to begin",
        ),
        (
            "Takaichi/NNP/nsubj/3@PERSON was|be/VBD/cop/3 due/JJ/root/0 to/TO/mark/5 resign/VB/advcl/3",
            "resign",
            "Takaichi was due to resign",
        ),
        (
            "Takaichi/NNP/nsubj/3@PERSON will/MD/aux/3 stay/VB/root/0 and/CC/cc/5 fight/VB/conj/3 China/NNP/obj/5@GPE",
            "fight",
            "Takaichi will fight China",
        ),
        (
            "A/DT/det/2 vote/NN/nsubj:pass/4 is|be/VBZ/aux:pass/4 expected|expect/VBN/root/0 next/JJ/amod/6 "
            "week/NN/obl:unmarked/4",
            "vote",
            "A vote is expected",
        ),
        (
            "Rome/NNP/nsubj/2@GPE called|call/VBD/root/0 for/IN/case/5 the/DT/det/5 charges|charge/NNS/obl/2 "
            "to/TO/mark/8 be/VB/aux:pass/8 dropped|drop/VBN/acl/5",
            "called",
            "Rome called for the charges to be dropped",
        ),
        (
            "Schools|school/NNS/nsubj/3 will/MD/aux/3 close/VB/root/0 until/IN/case/5 Friday/NNP/obl/3",
            "close",
            "Schools will close until Friday",
        ),
        (
            "Had|have/VBD/aux/4 Rome/NNP/nsubj/4@GPE not/RB/advmod/4 left|leave/VBN/advcl/8 they/PRP/nsubj/8 "
            "would/MD/aux/8 have/VB/aux/8 stayed|stay/VBN/root/0",
            "left",
            "Had Rome not left",
        ),
    ],
)  # fmt: skip
def test_the_line_says_enough_to_be_read_by_itself(line: str, trigger: str, gist: str) -> None:
    assert read(line)[0][trigger].gist == gist


def test_who_leads_it_describes_and_is_no_act() -> None:
    line = "The/DT/det/2 bloc/NN/nsubj/6 led|lead/VBN/acl/2 by/IN/case/5 Takaichi/NNP/obl:agent/3@PERSON won|win/VBD/root/0"
    assert read(line)[0]["led"].event_class == "STATE"


def test_what_was_planned_and_given_up_is_not_to_come() -> None:
    line = (
        "Acme/NNP/nsubj/2@ORG abandoned|abandon/VBD/root/0 a/DT/det/4 plan/NN/obj/2 to/TO/mark/6 buy/VB/acl/4 "
        "Solis/NNP/obj/6@ORG"
    )
    assert status(line, "buy") == "negated"


def test_it_is_the_mourning_that_begins_and_not_who_declared_it() -> None:
    line = (
        "Takaichi/NNP/nsubj/2@PERSON declared|declare/VBD/root/0 mourning/NN/obj/2 beginning|begin/VBG/advcl/2 "
        "on/IN/case/6 Friday/NNP/obl/4"
    )
    begun = read(line)[0]["beginning"]
    assert begun.participants == ()
    assert begun.gist == "mourning beginning"
