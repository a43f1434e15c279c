"""What the lines around the panes and the panel of reasons say."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest
from msgspec.structs import replace

from extract.links import Selection
from extract.quads import QUAD_SIGNS
from extract.story import Event, Participant
from extract.wording import CORRECTED, SIGNS
from tests.stories import invented_story
from tests.tui.fakes import FakeReading, opened
from tui.actions import ACTIONS, GROUPS, PLACES, Where, as_markdown, in_foot
from tui.copying import file_name
from tui.dialogs import help as help_dialog
from tui.dialogs.help import help_screen
from tui.history import History
from tui.known import Known
from tui.panes import pairs, statements, timeline
from tui.panes.chrome import header, keys
from tui.panes.detail import about
from tui.panes.page import Layer, only, runs, whole
from tui.panes.reasons import reasons
from tui.plan import PANES, STRIPS

KNOWN = Known(invented_story())


def said(pieces: object) -> str:
    return "".join(text for text, _ in pieces)  # type: ignore[attr-defined]


def why(selection: Selection, cursor: int = -1) -> list[str]:
    return [f"{reason.label}: {reason.words}" for reason in reasons(KNOWN, selection, cursor)]


def test_an_actor_is_said_with_mentions_sentences_and_statuses() -> None:
    words = said(about(KNOWN, Selection(actors=("a1",))))
    assert words.startswith("Mara Lindholm · 4 mentions in 4 sentences · ")
    assert "1 occurred, 1 scheduled" in words


def test_where_words_do_not_fit_statuses_are_signs() -> None:
    assert "1● 1◌" in said(about(KNOWN, Selection(actors=("a1",)), 70))


def test_an_event_is_said_with_its_status_date_and_speaker() -> None:
    assert said(about(KNOWN, Selection(events=("e1",)))) == (
        "◌ scheduled · Jun 2026 · Norrvik Ferries closes its Kestrel Bay route · according to Mara Lindholm"
    )


def test_names_that_are_too_long_are_cut_before_what_is_said_of_them() -> None:
    one, several = Selection(actors=("a4",)), Selection(actors=("a4", "a3"))
    full = said(about(KNOWN, one))
    cut = said(about(KNOWN, one, len(said(about(KNOWN, one, 60))) - 1))
    assert full.startswith("Harbour Workers’ Union · ")
    assert cut.startswith("Harbour Workers’ Un")
    assert cut.endswith(said(about(KNOWN, one, 60)[1:]))
    both = said(about(KNOWN, several, 50))
    assert re.match("Harbour W.*… and Norrvik.* · 1 sentence · 1 event", both)


def test_one_of_a_kind_is_counted_as_one() -> None:
    story = invented_story()
    story = replace(story, actors=story.actors[:1], sentences=story.sentences[:1])
    counted = said(header("a", story, "", 1, (1, 1), 200))
    assert counted.endswith("· 1 sentence · 1 actor · 1 event")


@pytest.mark.parametrize("width", [-9, 0, 1])
def test_a_line_that_has_no_room_is_no_error(width: int) -> None:
    assert about(KNOWN, Selection(), width) == ()
    assert said(about(KNOWN, Selection(actors=("a4", "a3")), width))


def test_nothing_selected_is_nothing_said() -> None:
    assert about(KNOWN, Selection()) == ()
    assert about(KNOWN, Selection(events=("gone",))) == ()


def test_the_reasons_of_an_event_are_its_words() -> None:
    rows = why(Selection(events=("e1",)))
    assert "status: scheduled: “will”" in rows
    assert "when: Jun 2026 (2026-06); “in June”; a date that stands with it" in rows
    assert "trigger: “close” in sentence 2, occurrence" in rows
    assert "says: Mara Lindholm: “Mara Lindholm”, name; “said”" in rows
    assert "agent: Norrvik Ferries: “Norrvik Ferries”, name; “its”, pronoun, by “subject before”" in rows
    assert "place: Kestrel Bay: “Kestrel Bay”, name" in rows


def test_the_reasons_of_a_type_are_its_cue_or_else_the_trigger() -> None:
    assert "type: SANCTION, material conflict: “suspend”" in why(Selection(events=("e7",)))
    assert "type: PROTEST, material conflict: “protested”" in why(Selection(events=("e11",)))


def test_the_reasons_of_several_events_are_their_lines() -> None:
    rows = why(Selection(events=("e4", "e14")))
    assert rows == [
        "event: ● occurred, Mon 2 Mar 2026: The ferry Halden strikes a pier",
        "event: ◌ scheduled, spring 2026: The two sides meet",
    ]


def test_the_reasons_of_a_quote_are_who_said_it_and_what_it_claims() -> None:
    rows = why(Selection(quote=2))
    assert rows[0] == "quote: “members had blocked the road”"
    assert rows[1] == "said: indirect, said by Harbour Workers’ Union (“denied”)"
    assert any("“Its” is Harbour Workers’ Union" in row for row in rows)


def test_several_events_are_said_with_who_does_them_to_whom() -> None:
    assert said(about(KNOWN, Selection(events=("e15", "e4")))).startswith(
        "2 events · 2 occurred · 2 sentences"
    )
    pair = Known(replace(KNOWN.story, events=tuple(_between(event) for event in KNOWN.story.events)))
    assert said(about(pair, Selection(events=("e15", "e14")))).startswith(
        "Mara Lindholm → Norrvik Ferries · 2 events"
    )


def _between(event: Event) -> Event:
    """The same event, done by Lindholm to the firm."""
    parts = (Participant(actor="a1", role="agent"), Participant(actor="a3", role="patient"))
    return replace(event, participants=parts)


def test_a_quote_is_said_with_its_speaker_and_how_far_the_words_are_theirs() -> None:
    assert said(about(KNOWN, Selection(quote=0))) == "Mara Lindholm · word for word"


def test_a_date_that_is_not_given_is_said_to_be_none() -> None:
    assert "when: no date: no words of the article give one" in why(Selection(events=("e7",)))


def test_the_reasons_of_an_actor_are_its_names_and_the_rules_that_linked_its_mentions() -> None:
    rows = why(Selection(actors=("a1",)), cursor=6)
    assert rows[0] == "actor: Mara Lindholm: person, chief executive"
    assert rows[2] == "mention: “she” is Mara Lindholm: pronoun, by “subject before”"
    assert "2×: “Lindholm”: name, by “surname”; sentences 6, 11" in rows


def test_the_reasons_of_a_sentence_are_its_quotes_mentions_and_events() -> None:
    rows = why(Selection(sentence=5))
    assert any(row.startswith("quote: direct, said by Mara Lindholm") for row in rows)
    assert any("“We” is Norrvik Ferries" in row for row in rows)


@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_header_never_cuts_a_count_in_half(width: int) -> None:
    words = said(header("norrvik-ferries.txt", KNOWN.story, "", 11, (1, 1), width))
    assert len(words) <= width or words.count("·") == 2


@pytest.mark.parametrize("pane", ["actors", "article", "timeline"])
def test_the_line_of_keys_fits_and_keeps_help(pane: str) -> None:
    for width in (20, 40, 80, 120):
        words = said(keys(in_foot(pane), width))
        assert len(words) <= width
        assert "? keys" in words


def test_no_key_has_two_actions_and_every_action_is_in_a_group() -> None:
    taken = [key for action in ACTIONS for key in action.keys]
    assert len(taken) == len(set(taken))
    assert {action.group for action in ACTIONS} == set(GROUPS)


def test_no_action_has_only_a_key_that_a_terminal_or_multiplexer_takes() -> None:
    lost = {f"ctrl+{letter}" for letter in "abshjmo"}
    assert [action.id for action in ACTIONS if action.keys and set(action.keys) <= lost] == []


def test_history_goes_back_and_forward_and_forgets_what_lay_ahead() -> None:
    history = History()
    first, second, third = (Selection(sentence=index) for index in range(3))
    for selection in (first, second, Selection()):
        history.visit(selection)
    assert history.back() == second
    assert history.back() == first
    assert history.back() is None
    assert history.forward() == second
    history.visit(third)
    assert history.forward() is None
    assert history.back() == second


def test_a_page_finds_the_row_of_a_position_and_the_position_of_a_row() -> None:
    story = invented_story()
    page = whole(story.article, 40)
    for row in range(len(page)):
        span = page.span_of(row)
        if span and span[1] > span[0]:
            assert page.row_at(span[0]) == page.row_at(span[1] - 1) == row


def test_a_part_of_an_article_shows_only_that() -> None:
    story = invented_story()
    spans = [story.sentences[index].span for index in (1, 6)]
    page = only(story.article, spans, 40)
    text = " ".join(story.article.text[start:end] for start, end in page.rows)
    assert "KESTREL BAY" in text
    assert "she added" in text.replace("\n", " ")
    assert "struck" not in text


def test_marks_that_overlap_are_cut_into_runs() -> None:
    assert runs(0, 10, [(2, 6, 1), (4, 12, 2)]) == ((0, 2, 0), (2, 4, 1), (4, 6, 3), (6, 10, 2))


def test_a_layer_finds_what_overlaps() -> None:
    layer = Layer([(0, 5), (5, 9), (12, 20)])
    assert layer.overlapping(4, 13) == [0, 1, 2]
    assert layer.overlapping(9, 12) == []


def test_a_file_name_is_harmless() -> None:
    assert file_name("../../etc/passwd", "Mara Lindholm", form="markdown") == "etc-passwd-mara-lindholm.md"
    assert file_name("", form="plain") == "dateline.txt"


def test_the_page_of_keys_is_made_from_the_list_of_actions() -> None:
    page = Path(__file__).parents[2] / "docs" / "keys.md"
    assert page.read_text(encoding="utf-8") == as_markdown(), "python -m tui.actions > docs/keys.md"


async def test_what_is_taken_before_the_reading_is_done_is_said_to_be_a_part() -> None:
    story = invented_story()
    reading = FakeReading([story], held=True)
    async with opened(reading=reading) as dateline:
        reading.release(4)
        await dateline.pilot.pause()
        await dateline.press("1", "down", "Y")
        assert "Mara Lindholm (still being read)" in dateline.text
        await dateline.press("escape")
        reading.release(4)
        await dateline.pilot.pause()
        await dateline.press("Y")
        assert "still being read" not in dateline.text


def test_every_place_of_an_action_has_words_about_what_it_shows() -> None:
    assert set(PLACES) >= {*PANES, *STRIPS, *get_args(Where)} - {"everywhere"}


@pytest.mark.parametrize("place", sorted(PLACES))
async def test_help_says_what_the_pane_shows_and_which_keys_are_its_own(place: str) -> None:
    async with opened((120, 40)) as dateline:
        dateline.app.push_screen(help_screen(place, ACTIONS))
        await dateline.pilot.pause()
        rows = [row.partition("│")[2].partition("│")[0].strip() for row in dateline.rows]
        assert PLACES[place].startswith(rows[1])
        own = [action for action in ACTIONS if place in action.where]
        assert (f"ONLY IN THE {place.upper()}" in rows) is bool(own)


def test_help_explains_every_sign_of_the_panes_in_its_colour() -> None:
    explained = {sign: style for signs, style, _ in help_dialog.SIGNS for sign in signs.split()}
    shown = {*SIGNS.values(), *QUAD_SIGNS.values(), *statements.SIGNS.values(), CORRECTED, pairs.OF_NO_TYPE}
    assert shown <= set(explained)
    for sign, style in (timeline.STYLE_OF_SIGN | timeline.STYLE_OF_QUAD).items():
        assert sign in shown
        assert explained[sign] == style or sign == "▲"  # which is the cursor of the scale as well
