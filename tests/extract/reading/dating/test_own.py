"""Which expressions are an event's own, and what a preposition leaves of them."""

from __future__ import annotations

import pytest

from tests.extract.reading import events_of
from tests.extract.reading.dating import when


@pytest.mark.parametrize(
    ("preposition", "expected"),
    [
        ("on/IN", ("2026-01-02", "2026-01-02", "explicit")),
        ("before/IN", (None, "2026-01-01", "explicit")),
        ("by/IN", (None, "2026-01-02", "explicit")),
        ("after/IN", ("2026-01-03", None, "explicit")),
    ],
)
def test_a_preposition_says_which_side_is_known(preposition: str, expected: tuple[str | None, ...]) -> None:
    assert when(f"He/PRP/nsubj/2 left/VBD/root/0 {preposition}/case/4 Friday/NNP/obl/2", "left") == expected


def test_from_and_to_are_the_ends_of_one_stretch() -> None:
    line = "It/PRP/nsubj/2 lasted|last/VBD/root/0 from/IN/case/4 March/NNP/obl/2 to/IN/case/6 May/NNP/obl/2"
    assert when(line, "lasted", "2026-12-01") == ("2026-03-01", "2026-05-31", "explicit")


def test_between_and_are_the_ends_of_one_stretch() -> None:
    line = "It/PRP/nsubj/2 fell|fall/VBD/root/0 between/IN/case/4 2019/CD/obl/2 and/CC/cc/6 2022/CD/conj/4"
    assert when(line, "fell") == ("2019-01-01", "2022-12-31", "explicit")


def test_two_expressions_of_which_one_lies_in_the_other_are_the_more_exact() -> None:
    line = "In/IN/case/2 2025/CD/obl/4 he/PRP/nsubj/4 left/VBD/root/0 in/IN/case/6 May/NNP/obl/4"
    assert when(line, "left", "2025-12-01") == ("2025-05-01", "2025-05-31", "explicit")


def test_of_a_list_of_years_the_first_is_the_verbs() -> None:
    line = (
        "Greece/NNP/nsubj/2@GPE joined|join/VBD/root/0 in/IN/case/4 1952/CD/obl/2 and/CC/cc/6 "
        "Spain/NNP/conj/1@GPE in/IN/case/8 1982/CD/obl/2"
    )
    assert when(line, "joined") == ("1952-01-01", "1952-12-31", "explicit")


def test_a_year_before_a_noun_is_not_when_the_noun_does_something() -> None:
    line = "Its/PRP$/nmod:poss/3 2019/CD/nummod/3 law/NN/nsubj/4 bans|ban/VBZ/root/0 it/PRP/obj/4"
    assert events_of(line)["bans"].time is None


def test_where_it_was_moved_to_is_not_when_it_was_moved() -> None:
    line = "They/PRP/nsubj/2 postponed|postpone/VBD/root/0 it/PRP/obj/2 until/IN/case/5 May/NNP/obl/2"
    assert when(line, "postponed") == (None, "2026-01-03", "publication")


def test_a_deadline_that_lies_ahead_is_not_when_it_was_promised() -> None:
    line = "He/PRP/nsubj/2 promised|promise/VBD/root/0 rules|rule/NNS/obj/2 by/IN/case/5 May/NNP/obl/2"
    assert when(line, "promised") == (None, "2026-01-03", "publication")


def test_in_2025_when_something_happened_dates_both() -> None:
    line = (
        "He/PRP/nsubj/2 left/VBD/root/0 in/IN/case/4 2025/CD/obl/2 _,/,/punct/4 when/WRB/advmod/8 "
        "she/PRP/nsubj/8 arrived|arrive/VBD/acl:relcl/4"
    )
    assert when(line, "left") == when(line, "arrived") == ("2025-01-01", "2025-12-31", "explicit")


def test_the_lowest_since_does_not_date_the_fall() -> None:
    line = "Shares|share/NNS/nsubj/2 fell|fall/VBD/root/0 most/RB/advmod/2 since/IN/case/5 2019/CD/obl/2"
    assert when(line, "fell") == (None, "2026-01-03", "publication")


def test_what_has_gone_on_since_then_has_no_end() -> None:
    line = "He/PRP/nsubj/3 has|have/VBZ/aux/3 run/VBN/root/0 it/PRP/obj/3 since/IN/case/6 2019/CD/obl/3"
    assert when(line, "run") == ("2019-01-01", None, "explicit")


def test_this_year_ends_with_publication_for_what_has_happened() -> None:
    line = "He/PRP/nsubj/2 left/VBD/root/0 this/DT/det/4 year/NN/obl:unmarked/2"
    assert when(line, "left", "2026-02-11") == ("2026-01-01", "2026-02-11", "explicit")


def test_what_is_called_for_on_a_day_is_of_that_day_and_the_call_is_not() -> None:
    line = (
        "He/PRP/nsubj/2 called|call/VBD/root/0 for/IN/case/4 protests|protest/NNS/obl/2 in/IN/case/6 Kampala/NNP/nmod/4@GPE "
        "on/IN/case/8 Sunday/NNP/obl/2"
    )
    assert when(line, "protests") == ("2026-01-04", "2026-01-04", "explicit")
    assert when(line, "called") != ("2026-01-04", "2026-01-04", "explicit")


@pytest.mark.parametrize("preposition", ["by", "before"])
def test_the_end_of_a_year_is_its_last_day(preposition: str) -> None:
    line = (
        f"It/PRP/nsubj/3 will/MD/aux/3 close/VB/root/0 {preposition}/IN/case/6 the/DT/det/6 end/NN/obl/3 "
        "of/IN/case/9 the/DT/det/9 year/NN/nmod/6"
    )
    time = events_of(line, "2026-06-15")["close"].time
    assert time is not None
    assert (time.value, time.earliest, str(time.latest)) == ("2026-12-31", None, "2026-12-31")


def test_what_is_quoted_does_not_take_the_time_of_the_telling() -> None:
    line = (
        "“/``/punct/4 _We/PRP/nsubj/4 have/VBP/aux/4 won|win/VBN/ccomp/7 _”/''/punct/4 she/PRP/nsubj/7 "
        "said|say/VBD/root/0 on/IN/case/9 Friday/NNP/obl/4"
    )
    assert when(line, "won") == (None, "2026-01-02", "inherited")
    assert when(line, "said") == ("2026-01-02", "2026-01-02", "explicit")


def test_a_day_before_what_is_said_is_when_it_was_said() -> None:
    line = (
        "Acme/NNP/nsubj/2@ORG said|say/VBD/root/0 on/IN/case/4 Friday/NNP/obl/7 it/PRP/nsubj/7 would/MD/aux/7 "
        "close/VB/ccomp/2"
    )
    assert when(line, "said") == ("2026-01-02", "2026-01-02", "explicit")
    assert when(line, "close")[2] != "explicit"


def test_a_date_behind_what_is_voted_on_is_the_votes() -> None:
    line = (
        "It/PRP/nsubj/3 will/MD/aux/3 hold/VB/root/0 a/DT/det/5 referendum/NN/obj/3 on/IN/mark/7 "
        "joining|join/VBG/acl/5 it/PRP/obj/7 by/IN/case/10 2028/CD/obl/7"
    )
    assert when(line, "referendum")[1:] == ("2028-12-31", "explicit")
    assert when(line, "joining")[2] is None


def test_an_event_that_is_on_a_day_has_that_day() -> None:
    line = "The/DT/det/2 vote/NN/nsubj/5 is|be/VBZ/cop/5 on/IN/case/5 Friday/NNP/root/0"
    line = line.replace("The/DT/det/2 vote", "The/DT/det/2 wedding")
    assert when(line, "wedding") == ("2026-01-09", "2026-01-09", "explicit")


def test_a_date_right_behind_the_verb_of_a_clause_is_that_clauses() -> None:
    line = (
        "He/PRP/nsubj/3 will/MD/aux/3 sign/VB/root/0 before/IN/mark/7 the/DT/det/6 window/NN/nsubj/7 "
        "closes|close/VBZ/advcl/3 on/IN/case/9 Friday/NNP/obl/3"
    )
    assert when(line, "closes") == ("2026-01-09", "2026-01-09", "explicit")
    assert when(line, "sign")[2] == "inherited"


def test_months_to_a_day_are_all_of_them() -> None:
    line = (
        "It/PRP/nsubj/2 fell|fall/VBD/root/0 in/IN/case/6 the/DT/det/6 three/CD/nummod/6 months|month/NNS/obl/2 "
        "to/IN/case/9 September/NNP/nmod:unmarked/9 30/CD/nmod/6"
    )
    assert when(line, "fell", "2026-11-10") == ("2026-07-01", "2026-09-30", "explicit")


def test_what_has_a_date_after_publication_is_to_come() -> None:
    line = "The/DT/det/2 window/NN/nsubj/3 closes|close/VBZ/root/0 on/IN/case/5 May/NNP/obl/3 1/CD/nummod/5"
    assert events_of(line)["closes"].factuality == "scheduled"


def test_a_month_after_begin_is_no_march() -> None:
    line = (
        "The/DT/det/2 war/NN/nsubj/3 began|begin/VBD/root/0 in/IN/case/5 March/NNP/obl/3@DATE "
        "2024/CD/nmod:unmarked/5@+"
    )
    assert when(line, "began") == ("2024-03-01", "2024-03-31", "explicit")


def test_the_day_of_an_act_goes_before_the_quarter_of_what_it_is_about() -> None:
    line = (
        "It/PRP/nsubj/3 will/MD/aux/3 announce/VB/root/0 third/JJ/amod/5 quarter/NN/compound/6 "
        "results|result/NNS/obj/3 on/IN/case/8 May/NNP/obl/3 4/CD/nummod/8"
    )
    assert when(line, "announce") == ("2026-05-04", "2026-05-04", "explicit")


def test_a_day_behind_what_was_expected_is_when_that_was_to_be() -> None:
    line = (
        "He/PRP/nsubj:pass/4 had|have/VBD/aux/4 been|be/VBN/aux:pass/4 expected|expect/VBN/root/0 to/TO/mark/6 "
        "resign/VB/xcomp/4 on/IN/case/8 Friday/NNP/obl/4"
    )
    assert when(line, "resign") == ("2026-01-02", "2026-01-02", "explicit")


def test_a_date_behind_what_is_expected_is_not_when_it_is_expected() -> None:
    line = (
        "Analysts|analyst/NNS/nsubj/2 expect/VBP/root/0 a/DT/det/4 deal/NN/obj/2 by/IN/case/6 May/NNP/obl/2"
    )
    assert when(line, "deal") == (None, "2026-05-31", "explicit")
    assert when(line, "expect")[2] != "explicit"


def test_a_deadline_does_not_begin_with_the_day_it_was_spoken_of() -> None:
    line = (
        "Acme/NNP/nsubj/2@ORG said|say/VBD/root/0 on/IN/case/4 Friday/NNP/obl/2 that/IN/mark/8 it/PRP/nsubj/8 "
        "would/MD/aux/8 move/VB/ccomp/2 by/IN/case/10 2028/CD/obl/8"
    )
    assert when(line, "move") == (None, "2028-12-31", "explicit")


@pytest.mark.parametrize(("published", "year"), [("2026-06-15", 2025), ("2026-09-15", 2026)])
def test_last_spring_is_not_the_one_that_is_hardly_over(published: str, year: int) -> None:
    line = "She/PRP/nsubj/2 resigned|resign/VBD/root/0 last/JJ/amod/4 spring/NN/obl:unmarked/2"
    assert when(line, "resigned", published)[:2] == (f"{year}-03-01", f"{year}-05-31")


def test_a_length_that_ends_with_publication_dates_what_was_in_it() -> None:
    line = (
        "It/PRP/nsubj/2 cut/VBD/root/0 jobs|job/NNS/obj/2 over/IN/case/8 the/DT/det/8 past/JJ/amod/8 three/CD/nummod/8"
        " months|month/NNS/obl/2"
    )
    assert when(line, "cut") == ("2025-10-03", "2026-01-03", "explicit")


def test_what_was_in_a_quarter_was_not_on_its_last_day() -> None:
    line = (
        "It/PRP/nsubj/2 left/VBD/root/0 in/IN/case/5 the/DT/det/5 quarter/NN/obl/2 ended|end/VBN/acl/5"
        " Nov./NNP/obl:unmarked/6 30/CD/nummod/7"
    )
    assert when(line, "left") == ("2025-09-01", "2025-11-30", "explicit")


def test_what_somebody_has_until_a_day_to_do_is_due_by_that_day() -> None:
    line = "They/PRP/nsubj/2 have/VBP/root/0 until/IN/case/4 May/NNP/obl/2 to/TO/mark/6 decide/VB/advcl/2"
    assert when(line, "decide") == (None, "2026-05-31", "explicit")


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("left/VBD/root/0", ("2026-01-02", "2026-01-02", "explicit")),
        ("leaving|leave/VBG/root/0", (None, "2026-01-02", "explicit")),
    ],
)
def test_what_was_done_before_a_time_of_day_was_on_that_day(
    verb: str, expected: tuple[str | None, ...]
) -> None:
    line = f"He/PRP/nsubj/2 {verb} before/IN/case/4 noon/NN/obl/2 on/IN/case/6 Friday/NNP/obl/2"
    assert when(line, verb.split("/", maxsplit=1)[0].split("|", maxsplit=1)[0]) == expected


@pytest.mark.parametrize("above", ["4", "7"])
def test_until_its_congress_in_a_month_is_until_that_month(above: str) -> None:
    line = (
        "He/PRP/nsubj/3 will/MD/aux/3 lead/VB/root/0 it/PRP/obj/3 until/IN/case/7 its/PRP$/nmod:poss/7 gala/NN/obl/3 "
        f"in/IN/case/9 October/NNP/{'nmod' if above == '7' else 'obl'}/{above.replace('4', '3')}"
    )
    assert when(line, "lead") == (None, "2026-10-31", "explicit")


def test_before_a_judge_on_a_day_is_on_that_day() -> None:
    line = (
        "He/PRP/nsubj/3 will/MD/aux/3 appear/VB/root/0 before/IN/case/6 a/DT/det/6 judge/NN/obl/3 on/IN/case/8 "
        "Friday/NNP/obl/3"
    )
    assert when(line, "appear") == ("2026-01-09", "2026-01-09", "explicit")


def test_within_so_many_days_is_from_publication_on() -> None:
    line = "He/PRP/nsubj/3 will/MD/aux/3 appeal/VB/root/0 within/IN/case/6 30/CD/nummod/6 days|day/NNS/obl/3"
    assert when(line, "appeal") == ("2026-01-03", "2026-02-02", "explicit")


def test_within_so_many_days_of_something_is_not_counted_from_publication() -> None:
    line = (
        "He/PRP/nsubj/3 will/MD/aux/3 appeal/VB/root/0 within/IN/case/6 30/CD/nummod/6 days|day/NNS/obl/3 of/IN/case/9 "
        "the/DT/det/9 verdict/NN/nmod/6"
    )
    assert when(line, "appeal")[2] == "publication"


def test_what_would_be_if_something_failed_is_not_on_the_day_of_what_it_stands_beside() -> None:
    line = (
        "He/PRP/nsubj/3 will/MD/aux/3 appeal/VB/root/0 on/IN/case/5 Monday/NNP/obl/3 and/CC/cc/12 _,/,/punct/12 "
        "if/IN/mark/9 refused|refuse/VBN/advcl/12 _,/,/punct/12 would/MD/aux/12 leave/VB/conj/3"
    )
    assert when(line, "leave")[0] is None


def test_a_time_late_in_the_day_is_of_the_night_that_is_told_of() -> None:
    lines = (
        "Men|man/NNS/nsubj/2 raided|raid/VBD/root/0 it/PRP/obj/2 on/IN/case/5 Friday/NNP/obl/2\n"
        "She/PRP/nsubj/2 resigned|resign/VBD/root/0 on/IN/case/4 Saturday/NNP/obl/2\n"
        "Alarms|alarm/NNS/nsubj/2 rang|ring/VBD/root/0 at/IN/case/5 11/CD/nummod/5 p.m./NN/obl/2"
    )
    assert when(lines, "rang") == ("2026-01-02", "2026-01-02", "explicit")


def test_what_is_unlikely_before_something_in_a_month_waits_for_the_coming_one() -> None:
    line = (
        "He/PRP/nsubj/2 said|say/VBD/root/0 a/DT/det/4 deal/NN/nsubj/6 was|be/VBD/cop/6 unlikely/JJ/ccomp/2 "
        "before/IN/case/8 elections|election/NNS/obl/6 in/IN/case/10 May/NNP/nmod/8"
    )
    assert when(line, "elections") == ("2026-05-01", "2026-05-31", "explicit")


def test_when_right_behind_a_day_is_that_day() -> None:
    line = (
        "Taps|tap/NNS/nsubj/3 are|be/VBP/cop/3 dry/JJ/root/0 since/IN/case/5 Friday/NNP/obl/3 _,/,/punct/9 when/WRB/advmod/9 "
        "pumps|pump/NNS/nsubj/9 failed|fail/VBD/advcl/3"
    )
    assert when(line, "failed") == ("2026-01-02", "2026-01-02", "explicit")


def test_what_is_told_as_done_has_no_end_that_is_still_to_come() -> None:
    line = "Seats/NNS/root/0 sold|sell/VBN/acl/1 until/IN/case/4 May/NNP/obl/2 2027/CD/nmod:unmarked/4"
    assert events_of(line)["sold"].time is None


def test_what_has_been_since_something_in_a_year_is_from_that_year() -> None:
    line = (
        "Peru/NNP/nsubj/3@GPE has|have/VBZ/aux/3 changed|change/VBN/root/0 since/IN/case/5 independence/NN/obl/3 in/IN/case/7 "
        "1960/CD/nmod/5"
    )
    assert when(line, "changed")[:2] == ("1960-01-01", None)


def test_a_quoted_word_of_an_accusation_takes_its_own_time() -> None:
    line = (
        "Ana/NNP/nsubj/2@PERSON accused|accuse/VBD/root/0 them/PRP/obj/2 of/IN/mark/6 “/``/punct/6 leaving|leave/VBG/advcl/2 "
        "”/''/punct/6 this/DT/det/9 year/NN/obl:unmarked/6"
    )
    assert when(line, "accused")[2] == "publication"


def test_what_is_still_to_be_done_is_not_since_a_year() -> None:
    line = (
        "They/PRP/nsubj/2 promised|promise/VBD/root/0 to/TO/mark/4 publish/VB/xcomp/2 contracts|contract/NNS/obj/4"
        " since/IN/case/7 2015/CD/obl/4"
    )
    assert events_of(line)["publish"].time is None
