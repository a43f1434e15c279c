"""Lines that stand for themselves: no pronoun without its noun, no half of a phrase, what came of an act with the act."""

from __future__ import annotations

import pytest

from tests.extract.reading import events_of
from tests.extract.reading.events import line

TRUMP = "Donald/NNP/nsubj/3@PERSON Trump/NNP/flat/1@+"
FELL = "Shares|share/NNS/nsubj/4 of/IN/case/3 Acme/NNP/nmod/1@ORG fell|fall/VBD/root/0 _././punct/4"
ROSE = "They/PRP/nsubj/3 had|have/VBD/aux/3 gained|gain/VBN/root/0"


def test_the_subject_of_a_sentence_goes_on_as_they() -> None:
    assert line(f"{FELL}\n{ROSE}", "gained") == "Shares of Acme had gained"


def test_a_subject_in_another_number_does_not_go_on() -> None:
    one = FELL.replace("Shares|share/NNS", "Stock/NN")
    assert line(f"{one}\n{ROSE}", "gained") == "They had gained"


def test_a_quoted_they_is_not_who_is_spoken_of_outside() -> None:
    quoted = f"“/``/punct/4 {ROSE.replace('/3', '/4').replace('They/PRP/nsubj/3', 'They/PRP/nsubj/4')}"
    assert line(f"{FELL}\n{quoted}", "gained") == "They had gained"


def test_what_is_offered_is_what_arrives() -> None:
    notation = (
        "Peru/NNP/nsubj/2@GPE sent|send/VBD/root/0 teams|team/NNS/obj/2 _;/:/punct/6 they/PRP/nsubj/6 "
        "arrived|arrive/VBD/parataxis/2 in/IN/case/8 Rome/NNP/obl/6@GPE"
    )
    assert line(notation, "arrived") == "teams arrived in Rome"


def test_the_first_of_which_says_of_what() -> None:
    notation = (
        "Acme/NNP/nsubj/2@ORG opened|open/VBD/root/0 three/CD/nummod/4 plants|plant/NNS/obj/2 _,/,/punct/10 "
        "the/DT/det/7 first/JJ/nsubj/10 of/IN/case/9 which/WDT/nmod/7 closed|close/VBD/acl:relcl/4"
    )
    assert line(notation, "closed") == "the first of three plants closed"


def test_what_came_of_an_act_is_told_with_the_act() -> None:
    notation = (
        "The/DT/det/2 dam/NN/nsubj/3 burst/VBD/root/0 _,/,/punct/5 killing|kill/VBG/advcl/3 four/CD/nummod/7 "
        "people/NNS/obj/5"
    )
    assert line(notation, "killing") == "The dam burst, killing four people"


def test_a_participle_keeps_the_comma_that_makes_it_one() -> None:
    notation = (
        "The/DT/det/2 dam/NN/nsubj/8 _,/,/punct/4 built|build/VBN/acl/2 in/IN/case/6 1931/CD/obl/4 _,/,/punct/2 "
        "burst/VBD/root/0"
    )
    assert line(notation, "built") == "The dam, built"


def test_as_early_as_goes_with_its_date() -> None:
    notation = (
        "Acme/NNP/nsubj/2@ORG warned|warn/VBD/root/0 Rome/NNP/obj/2@GPE as/RB/advmod/5 early/RB/advmod/2 "
        "as/IN/case/7 November/NNP/obl/5"
    )
    assert line(notation, "warned") == "Acme warned Rome"


def test_shortly_before_something_stays_whole() -> None:
    notation = (
        "Crews|crew/NNS/nsubj/2 left/VBD/root/0 the/DT/det/4 town/NN/obj/2 shortly/RB/advmod/8 before/IN/case/8 "
        "the/DT/det/8 storm/NN/obl/2"
    )
    assert line(notation, "left") == "Crews left the town shortly before the storm"


def test_whose_it_is_goes_where_nobody_knows() -> None:
    notation = (
        "Its/PRP$/nmod:poss/2 listing/NN/nsubj/3 failed|fail/VBD/root/0 in/IN/case/5 Rome/NNP/obl/3@GPE"
    )
    assert line(notation, "failed") == "listing failed in Rome"


MOVED = [
    (
        "The/DT/det/2 meeting/NN/nsubj:pass/4 was|be/VBD/aux:pass/4 postponed|postpone/VBN/root/0 until/IN/case/6 "
        "May/NNP/obl/4",
        "The meeting was postponed until May",
    ),
    (
        "Acme/NNP/nsubj/3@ORG has|have/VBZ/aux/3 moved|move/VBN/root/0 the/DT/det/5 meeting/NN/obj/3 from/IN/case/7 "
        "April/NNP/obl/3 to/IN/case/9 May/NNP/obl/3",
        "Acme has moved the meeting from April to May",
    ),
    (
        "The/DT/det/2 meeting/NN/nsubj/8 _,/,/punct/4 delayed|delay/VBN/acl/2 until/IN/case/6 May/NNP/obl/4 _,/,/punct/2 "
        "matters|matter/VBZ/root/0",
        "The meeting, delayed until May",
    ),
    (
        "The/DT/det/2 meeting/NN/nsubj:pass/5 had|have/VBD/aux/5 been|be/VBN/aux:pass/5 expected|expect/VBN/root/0 "
        "last/JJ/amod/7 month/NN/obl:unmarked/5 but/CC/cc/10 was|be/VBD/aux:pass/10 delayed|delay/VBN/conj/5 "
        "until/IN/case/12 May/NNP/obl/10",
        "The meeting was delayed until May",
    ),
]


@pytest.mark.parametrize(("notation", "gist"), MOVED)
def test_what_is_put_off_is_on_its_new_date_and_its_line_says_that_it_was_moved(
    notation: str, gist: str
) -> None:
    meeting = events_of(notation)["meeting"]
    assert meeting.time is not None
    assert (meeting.time.value, str(meeting.time.earliest), meeting.gist) == ("2026-05", "2026-05-01", gist)
    assert meeting.factuality == "scheduled"


def test_putting_it_off_was_not_on_the_new_date() -> None:
    time = events_of(MOVED[0][0])["postponed"].time
    assert time is not None
    assert time.value == "PAST_REF"


def test_elections_promised_for_a_month_are_in_it_and_the_promise_is_not() -> None:
    events = events_of(
        "He/PRP/nsubj/2 promised|promise/VBD/root/0 elections|election/NNS/obj/2 for/IN/case/5 May/NNP/obl/2"
    )
    assert events["elections"].time is not None
    assert (events["elections"].time.value, events["elections"].factuality) == ("2026-05", "scheduled")
    assert events["promised"].time is None or events["promised"].time.basis == "publication"


def test_had_it_gone_through_it_did_not() -> None:
    events = events_of(
        "Had|have/VBD/aux/4 the/DT/det/3 sale/NN/nsubj/4 failed|fail/VBN/advcl/7 _,/,/punct/4 she/PRP/nsubj/7 "
        "said|say/VBD/root/0 _,/,/punct/11 he/PRP/nsubj/11 would/MD/aux/11 leave/VB/ccomp/7"
    )
    assert (events["failed"].factuality, events["leave"].factuality) == ("negated", "conditional")


LONG = (
    "The/DT/det/2 minister/NN/nsubj/3 put/VBD/root/0 the/DT/det/6 republic/NN/compound/6 question/NN/obj/3 "
    "{0}/IN/case/9 the/DT/det/9 spotlight/NN/obl/3 in/IN/case/13 his/PRP$/nmod:poss/13 unsuccessful/JJ/amod/13 "
    "campaign/NN/obl/3 for/IN/case/15 re-election/NN/nmod/13"
)


def test_a_long_line_ends_before_what_only_says_more() -> None:
    assert line(LONG.format("in"), "put") == "The minister put the republic question in the spotlight"


def test_what_a_verb_is_about_stays_in_a_long_line() -> None:
    last = LONG.format("in").replace("in/IN/case/13", "against/IN/case/13")
    assert "campaign" in line(last, "put")


@pytest.mark.parametrize(
    ("notation", "trigger", "gist"),
    [
        (
            "He/PRP/nsubj:pass/3 was|be/VBD/aux:pass/3 charged|charge/VBN/root/0 with/IN/mark/5 ordering|order/VBG/advcl/3 "
            "troops|troop/NNS/obj/5 to/TO/mark/8 fire/VB/xcomp/5",
            "charged",
            "He was charged with ordering troops to fire",
        ),
        (
            "Acme/NNP/nsubj/2@ORG called|call/VBD/root/0 the/DT/det/4 ruling/NN/obj/2 a/DT/det/7 political/JJ/amod/7 "
            "decision/NN/xcomp/2",
            "called",
            "Acme called the ruling a political decision",
        ),
        (
            "The/DT/det/2 dam/NN/nsubj/3 burst/VBD/root/0 _,/,/punct/5 killing|kill/VBG/advcl/3 four/CD/obj/5 "
            "and/CC/cc/8 cutting|cut/VBG/conj/5 roads|road/NNS/obj/8",
            "cutting",
            "The dam burst, cutting roads",
        ),
        (
            "The/DT/det/2 retrial/NN/nsubj/5 is|be/VBZ/cop/5 to/TO/mark/5 begin/VB/root/0 no/RB/advmod/7 "
            "later/RBR/advmod/5 than/IN/case/9 February/NNP/obl/5",
            "begin",
            "The retrial is to begin",
        ),
        (
            "They/PRP/nsubj/2 promised|promise/VBD/root/0 elections|election/NNS/obj/2 for/IN/case/5 May/NNP/obl/2",
            "elections",
            "They promised elections for May",
        ),
    ],
)
def test_a_line_says_what_its_verb_needs(notation: str, trigger: str, gist: str) -> None:
    assert line(notation, trigger) == gist


@pytest.mark.parametrize(
    ("bound", "earliest", "latest"), [("later", None, "2026-02-28"), ("earlier", "2026-02-01", None)]
)
def test_no_later_than_is_a_bound(bound: str, earliest: str | None, latest: str | None) -> None:
    time = events_of(
        f"It/PRP/nsubj/3 will/MD/aux/3 close/VB/root/0 no/RB/advmod/5 {bound}/RBR/advmod/3 than/IN/case/7 "
        "February/NNP/obl/3"
    )["close"].time
    assert time is not None
    days = tuple(day.isoformat() if day else None for day in (time.earliest, time.latest))
    assert days == (earliest, latest)


def test_what_is_tried_since_then_has_no_end_either() -> None:
    events = events_of(
        "He/PRP/nsubj/3 has|have/VBZ/aux/3 tried|try/VBN/root/0 to/TO/mark/5 leave/VB/xcomp/3 since/IN/case/7 2019/CD/obl/5"
    )
    assert events["tried"].time is not None
    assert (str(events["tried"].time.earliest), events["tried"].time.latest) == ("2019-01-01", None)


def test_what_was_expected_on_a_weekday_is_still_to_come() -> None:
    time = events_of(
        "It/PRP/nsubj:pass/3 was|be/VBD/aux:pass/3 expected|expect/VBN/root/0 to/TO/mark/5 close/VB/xcomp/3 "
        "on/IN/case/7 Tuesday/NNP/obl/5"
    )["close"].time
    assert time is not None
    assert time.value == "2026-01-06"


def test_what_would_be_is_told_with_its_condition():
    line = (
        "If/IN/mark/3 talks|talk/NNS/nsubj/3 fail/VBP/advcl/7 _,/,/punct/3 Ito/NNP/nsubj/7@PERSON could/MD/aux/7 "
        "leave/VB/root/0 Rome/NNP/obj/7@GPE"
    )
    assert events_of(line)["leave"].gist == "Ito could leave Rome if talks fail"


def test_the_condition_of_a_second_verb_is_its_own():
    line = (
        "Ito/NNP/nsubj/2@PERSON stayed|stay/VBD/root/0 and/CC/cc/5 would/MD/aux/5 leave/VB/conj/2 Rome/NNP/obj/5@GPE "
        "if/IN/mark/9 talks|talk/NNS/nsubj/9 failed|fail/VBD/advcl/5"
    )
    assert events_of(line)["leave"].gist == "Ito would leave Rome if talks failed"


def test_as_what_somebody_is_found_is_told():
    line = (
        "A/DT/det/2 court/NN/nsubj/3 found|find/VBD/root/0 Ito/NNP/nsubj/5@PERSON guilty/JJ/ccomp/3 on/IN/case/7 "
        "Friday/NNP/obl/3@DATE"
    )
    assert events_of(line)["found"].gist == "A court found Ito guilty"


def test_what_came_of_an_act_is_told_with_it_and_cut_short_at_its_end():
    act = "Ito/NNP/nsubj/2@PERSON cut|cut/VBD/root/0 jobs|job/NNS/obj/2 in/IN/case/6 the/DT/det/6 north/NN/obl/2 _,/,/punct/8 "
    came = (
        "forcing|force/VBG/advcl/2 "
        + " ".join(f"{'very' * 5}/JJ/amod/13" for _ in range(4))
        + " towns|town/NNS/obj/8"
    )
    line = events_of(act + came)["forcing"].gist
    assert line.startswith("Ito cut jobs in the north, forcing very") and line.endswith("…")


def test_the_line_names_whom_a_pronoun_stands_for():
    events = events_of(
        f"{TRUMP} met|meet/VBD/root/0 Sanae/NNP/obj/3@PERSON Takaichi/NNP/flat/4@+\n"
        "Previously/RB/advmod/3 he/PRP/nsubj/3 thanked|thank/VBD/root/0 her/PRP/obj/3"
    )
    assert events["thanked"].gist == "Trump thanked Takaichi"


def test_a_name_and_what_it_did_are_a_line():
    events = events_of("Takaichi/NNP/nsubj/2@PERSON resigned/VBD/root/0 on/IN/case/4 Friday/NNP/obl/2")
    assert events["resigned"].gist == "Takaichi resigned"


def test_what_was_only_begun_is_told_with_its_beginning():
    events = events_of(
        "Police/NNS/nsubj/2 began|begin/VBD/root/0 investigating|investigate/VBG/xcomp/2 in/IN/case/5 May/NNP/obl/3"
    )
    assert events["investigating"].gist == "Police began investigating"


def test_a_clause_in_place_of_a_noun_keeps_its_what():
    events = events_of(
        "Takaichi/NNP/nsubj/2@PERSON attacked|attack/VBD/root/0 what/WP/obj/2 Trump/NNP/nsubj/5@PERSON called|call/VBD/acl:relcl/3 "
        "progress/NN/obj/5"
    )
    assert events["attacked"].gist.startswith("Takaichi attacked what")


def test_what_a_comma_adds_with_a_clause_of_its_own_is_left_out():
    events = events_of(
        "Takaichi/NNP/nsubj/2@PERSON left/VBD/root/0 Japan/NNP/obj/2@GPE ,/,/punct/6 amid/IN/case/6 fears/NNS/obl/2 that/IN/mark/9 "
        "he/PRP/nsubj/9 failed|fail/VBD/acl/6"
    )
    assert events["left"].gist == "Takaichi left Japan"


def test_a_long_line_is_cut_at_a_word():
    from extract.reading.events.written import shortened

    assert shortened("one two three", 9) == "one two …"


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
    assert events_of(line)[trigger].gist == gist
