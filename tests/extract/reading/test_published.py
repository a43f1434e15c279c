"""When an article was published: what it states, what it leaves to infer, and what it leaves unknown."""

from __future__ import annotations

from extract.reading.published import published_in
from extract.reading.times import recognise
from extract.story import Article
from tests.parses import parse_by_hand

PAST = "He/PRP/nsubj/2 left/VBD/root/0 in/IN/case/4 {month}/NNP/obl/2 {year}/CD/nummod/4"
AHEAD = "She/PRP/nsubj/3 will/MD/aux/3 leave/VB/root/0 in/IN/case/5 {month}/NNP/obl/3 {year}/CD/nummod/5"


def found(notation: str, **metadata: str) -> tuple[str | None, str]:
    parse = parse_by_hand(notation)
    article = Article(id="a", text=parse.text, **metadata)  # type: ignore[arg-type]
    return published_in(article, parse, recognise(parse))


def test_what_was_given_stands():
    assert found(
        "Jan./NNP/root/0 3/CD/nummod/1 2026/CD/nummod/1", published="2025", published_basis="given"
    ) == (
        "2025",
        "given",
    )


def test_a_line_that_is_a_date_is_the_date():
    assert found("Jan./NNP/root/0 3/CD/nummod/1 _,/,/punct/1 2026/CD/nummod/1") == ("2026-01-03", "dateline")


def test_a_dateline_with_a_year_is_the_date():
    line = "TOKYO/NNP/root/0 _,/,/punct/1 Jan./NNP/appos/1 3/CD/nummod/3 _,/,/punct/3 2026/CD/nummod/3 –/:/punct/1"
    assert found(line) == ("2026-01-03", "dateline")


def test_a_date_inside_a_sentence_is_not():
    line = "He/PRP/nsubj/2 left/VBD/root/0 on/IN/case/4 Jan./NNP/obl/2 3/CD/nummod/4 _,/,/punct/4 2026/CD/nummod/4"
    assert found(line) == (None, "unknown")


def test_between_what_is_past_and_what_is_to_come_in_one_year_it_is_that_year():
    lines = f"{PAST.format(month='January', year=2026)}\n{AHEAD.format(month='April', year=2026)}"
    assert found(lines) == ("2026", "inferred")


def test_between_two_years_nothing_is_made_up():
    lines = f"{PAST.format(month='October', year=2025)}\n{AHEAD.format(month='April', year=2026)}"
    assert found(lines) == (None, "unknown")


def test_a_line_of_place_and_date_is_the_date():
    line = "Liska/NNP/root/0 _,/,/punct/1 12/CD/nummod/4 September/NNP/appos/1 2026/CD/nummod/4"
    assert found(line) == ("2026-09-12", "dateline")


def test_the_clock_time_behind_it_and_the_author_before_it_do_not_hide_a_date():
    clock = "Updated/VBN/root/0 3/CD/nummod/3 January/NNP/obl/1 2026/CD/nummod/3 _,/,/punct/6 18:42/CD/obl/1 GMT/NNP/compound/6"
    author = "By/IN/case/2 Ana/NNP/root/0 Ruiz/NNP/flat/2 ·/NFP/punct/2 3/CD/nummod/6 January/NNP/appos/2 2026/CD/nummod/6"
    assert found(clock) == found(author) == ("2026-01-03", "dateline")


def test_a_date_that_opens_a_paragraph_is_not_the_articles():
    told = " ".join(["he/PRP/dep/1"] * 120)
    line = f"Jan./NNP/root/0 3/CD/nummod/1 _,/,/punct/1 2026/CD/nummod/1 {told}"
    assert found(line) == (None, "unknown")
