"""Which expressions are an event's own, and what a preposition leaves of them."""

from __future__ import annotations

import pytest

from tests.extract.reading.dating import events_of, when


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
