"""Nothing in a story is obeyed by the terminal, taken for markup, or able to break the screen."""

from __future__ import annotations

import re
from random import Random

import pytest
from msgspec.structs import replace
from textual.events import Paste

from extract.story import Actor, Article, Event, EventTime, Mention, Sentence, Story
from tests.tui.fakes import opened
from tui.actions import ACTIONS

EVIL = "A\x1b]52;c;ZXZpbA==\x07\x9b31m\u202eB[/] [red [0] [bold]c\r\n\td\x00\x7f"
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def hostile_story() -> Story:
    """What no source would let through, come by another way: a file of stories made by someone else."""
    text = f"Somebody [/] said [red] {EVIL.replace(chr(10), ' ')} here. Nobody answered [0]."
    end = text.index(" Nobody")
    return Story(
        article=Article(id=EVIL, text=text, title=EVIL, author=EVIL, publisher=EVIL, published=EVIL),
        sentences=(Sentence(span=(0, end), paragraph=0), Sentence(span=(end + 1, len(text)), paragraph=0)),
        actors=(
            Actor(
                id="a1",
                name=EVIL,
                kind=EVIL,
                role=EVIL,
                country=EVIL,
                aliases=(EVIL, "x"),
                mentions=(Mention(span=(0, 8), form="name", via=EVIL),),
            ),
        ),
        events=(
            Event(
                id="e1",
                span=(13, 17),
                sentence=0,
                lemma=EVIL,
                gist=EVIL,
                event_class="OCCURRENCE",
                source="a1",
                time=EventTime(value=EVIL, basis="explicit"),
            ),
        ),
    )


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_no_control_character_reaches_the_screen(size: tuple[int, int]) -> None:
    async with opened(size, stories=[hostile_story()], notices=(EVIL,)) as dateline:
        for keys in (
            ("1", "down", "w"),
            ("3", "down"),
            ("2", "down", "n"),
            ("f",),
            ("Y",),
            ("j", "j"),
            ("escape",),
            ("?",),
        ):
            await dateline.press(*keys)
            await dateline.pilot.pause(0.1)
            for row in dateline.rows:
                assert CONTROL.search(row) is None, (keys, row)


async def test_brackets_are_text() -> None:
    async with opened((120, 40), stories=[hostile_story()]) as dateline:
        await dateline.press("1", "down")
        assert "[/]" in dateline.text
        assert "[red" in dateline.text


async def test_the_palette_takes_hostile_names() -> None:
    async with opened((120, 40), stories=[hostile_story()]) as dateline:
        await dateline.press("ctrl+p", *"red")
        await dateline.pilot.pause(0.3)
        assert all(CONTROL.search(row) is None for row in dateline.rows)


@pytest.mark.parametrize(
    "text",
    [
        "x" * 50_000,
        "a " * 20_000,
        "\n" * 500 + "x",
        "漢" * 5_000,
        "👨‍👩‍👧‍👦" * 500,
        "\u0301" * 500,
        "שלום " * 500,
        " ",
    ],
    ids=["endless", "words", "lines", "wide", "families", "marks", "hebrew", "blank"],
)
async def test_odd_texts_make_a_working_screen(text: str) -> None:
    async with opened((80, 24), stories=[Story(article=Article(id="odd", text=text))]) as dateline:
        await dateline.press("2", "down", "pagedown", "G", "g", "/", "x", "enter", "w")
        assert len(dateline.rows) == 24


async def test_any_size_works() -> None:
    async with opened((120, 40)) as dateline:
        await dateline.press("1", "down", "w")
        for size in ((20, 5), (1, 1), (300, 100), (79, 24), (80, 3), (120, 8), (60, 200), (120, 40)):
            await dateline.pilot.resize_terminal(*size)
            await dateline.pilot.pause()
            assert len(dateline.rows) == size[1]
        assert "Mara Lindholm · 4 mentions" in dateline.text


async def test_resizing_keeps_the_place() -> None:
    text = "\n\n".join(f"Paragraph {number} " + "with quite a few words in it " * 6 for number in range(200))
    async with opened(
        (120, 40), stories=[replace(hostile_story(), article=Article(id="long", text=text))]
    ) as dateline:
        pane = dateline.explorer.article_pane
        await dateline.press("2", *["pagedown"] * 5)
        before = pane._page.stretch(pane.in_view)[0]
        await dateline.pilot.resize_terminal(90, 30)
        await dateline.pilot.pause()
        after = pane._page.stretch(pane.in_view)[0]
        assert abs(after - before) < 200


@pytest.mark.parametrize("seed", [1, 2])
async def test_any_keys_in_any_order_leave_a_working_screen(seed: int) -> None:
    random = Random(seed)
    keys = [
        key
        for action in ACTIONS
        for key in action.keys
        if action.id not in ("leave", "interrupt", "copy_as", "palette")
    ]
    async with opened((100, 30)) as dateline:
        for _ in range(6):
            await dateline.press(*random.choices(keys, k=12), "escape", "escape")
            await dateline.pilot.resize_terminal(random.randint(1, 160), random.randint(1, 50))
            await dateline.pilot.pause()
        await dateline.pilot.resize_terminal(120, 40)
        while dateline.app.screen is not dateline.explorer:
            await dateline.press("escape")
        await dateline.press(*["escape"] * 6, "1", "g")
        assert dateline.explorer.selection.actors == ("a1",)
        assert "Mara Lindholm · 4 mentions" in dateline.text


async def test_what_is_pasted_into_a_find_is_one_safe_line() -> None:
    async with opened() as dateline:
        await dateline.press("/")
        dateline.app.post_message(Paste("Hal\x1b]52;c;eA==\x07den\nstruck"))
        await dateline.pilot.pause()
        assert "/ Hal]52;c;eA==den struck" in dateline.text
        assert all(CONTROL.search(row) is None for row in dateline.rows)
