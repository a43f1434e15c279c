"""The file of settings: what is read from it, and what is said where it is wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from extract.exit_status import DONE, MISUSED
from tests.tui.fakes import opened
from tui.actions import ACTIONS
from tui.arguments import Explore
from tui.opening import nothing_to_open
from tui.painting.palettes import PALETTES
from tui.panes.lines import LinePane
from tui.settings import Settings, SettingsError, load
from tui.settings.keymap import losses
from tui.settings.own_themes import own_palettes
from tui.settings.places import line_of
from tui.settings.schema import SETTINGS
from tui.settings.template import as_markdown, template

DOCS = Path(__file__).parent.parent.parent / "docs" / "settings.md"


def loaded(tmp_path: Path, text: str) -> Settings:
    path = tmp_path / "dateline" / "settings.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return load({"XDG_CONFIG_HOME": str(tmp_path)})


def refused(tmp_path: Path, text: str) -> list[str]:
    """What is said about a file, without its name."""
    with pytest.raises(SettingsError) as raised:
        own_palettes(loaded(tmp_path, text))
    return [problem.partition("settings.toml")[2].lstrip(", ") for problem in raised.value.problems]


def test_without_a_file_everything_is_as_it_comes(tmp_path: Path) -> None:
    assert load({"XDG_CONFIG_HOME": str(tmp_path)}) == Settings()


def test_every_setting_is_read(tmp_path: Path) -> None:
    settings = loaded(
        tmp_path,
        'theme = "mine"\ntext_width = 72\nmouse = false\nanimation = true\nclipboard = ["xsel", "-b"]\n'
        '[panes]\nactors = 28\ntimeline = 50\n[keys]\ncopy = "c"\nonly = []\n[themes.mine]\nlit = "on 18"\n',
    )
    assert (settings.theme, settings.text_width, settings.mouse, settings.animation) == (
        "mine",
        72,
        False,
        True,
    )
    assert settings.clipboard == ("xsel", "-b")
    assert (settings.actors_width, settings.timeline_width) == (28, 50)
    assert settings.keys == {"copy": ("c",), "only": ()}
    assert settings.themes == {"mine": {"lit": "on 18"}}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\n\nthem = 1\n", "line 3: them is no setting; did you mean theme?"),
        ("[pains]\nactors = 30\n", "line 1: pains is no setting; did you mean panes?"),
        ("[panes]\nactor = 30\n", "line 2: panes.actor is no setting; did you mean actors?"),
        ("xyzzy = 1\n", "line 1: xyzzy is no setting."),
        (
            "text_width = 900\n",
            "line 1: text_width is 900; it must be a whole number from 30 to 200.",
        ),
        ("# wide\n\ntext_width = true\n", "line 3: text_width is true; it must be a whole number from 30"),
        ('mouse = "no"\n', 'line 1: mouse is "no"; it must be true or false.'),
        ('clipboard = "fax"\n', 'line 1: clipboard is "fax"; it must be auto, osc52'),
        ("clipboard = []\n", "line 1: clipboard is []; it must be"),
        ("panes = 3\n", "line 1: panes must be a table: [panes]."),
        ('theme = "drak"\n', 'line 1: theme is "drak"; there are dark, light, contrast, ansi; did you mean dark?'),
        ('[keys]\ncoppy = "c"\n', "line 2: keys.coppy is no action; did you mean copy?"),
        ("[keys]\ncopy = 3\n", "line 2: keys.copy is 3; it must be a key or a list of keys."),
        ('[keys]\ncopy = ["c", "hyper+c"]\n', 'line 2: keys.copy has "hyper+c", which is no key; write'),
        ('[keys]\ncopy = "ctrl+i"\n', 'line 2: keys.copy has "ctrl+i", which is Tab in a terminal'),
        ('[keys]\ncopy = "ctrl+q"\n', 'line 2: keys.copy has "ctrl+q", which stays with leave'),
        ('[keys]\ninterrupt = "x"\n', "line 2: keys.interrupt keeps Ctrl+C"),
        ('[keys]\ncopy = "x"\nwhy = "x"\n', 'line 3: keys.why has "x", and so has keys.copy'),
        ('[themes.dark]\nlit = "bold"\n', "line 1: themes.dark is a theme of ours"),
        ("[themes]\nmine = 3\n", "line 2: themes.mine must be a table"),
        ('[themes.mine]\nbase = "drak"\n', 'line 2: themes.mine.base is "drak"; it must be dark'),
        ("[themes.mine]\nlit = 3\n", "line 2: themes.mine.lit is 3; it must be text."),
        ('[themes.mine]\nlitt = "bold"\n', "line 2: themes.mine.litt is no look; did you mean lit?"),
        ('[themes.mine]\nlit = "bald"\n', 'line 2: themes.mine.lit has "bald", which is nothing'),
        ('[themes.mine]\nlit = "on"\n', 'line 2: themes.mine.lit has "", which is nothing'),
        ('[themes.mine]\nlit = "300"\n', 'line 2: themes.mine.lit has "300", which is nothing'),
        ('[themes.mine]\n\nlit = "not bold"\n', "line 3: themes.mine.lit is like plain text without colours"),
        ('[themes.mine]\nplain = "#fff000 on #fff000"\n', "line 2: themes.mine.plain is not to be read"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    assert refused(tmp_path, text)[0].startswith(said)


def test_what_is_said_of_a_file_is_obeyed_by_no_terminal(tmp_path: Path) -> None:
    assert refused(tmp_path, 'theme = "\\u001b]0;x\\u0007"\n') == [
        'line 1: theme is "]0;x"; there are dark, light, contrast, ansi.'
    ]


def test_everything_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    assert len(refused(tmp_path, 'mouse = 1\n[panes]\nactors = 0\n[keys]\ncopy = "??"\n')) == 3


def test_what_is_not_toml_is_said_with_its_place(tmp_path: Path) -> None:
    said = refused(tmp_path, "theme = 'dark'\nmouse = yes\n")[0]
    assert said == "line 2, column 9: invalid value; this is no TOML."


def test_a_file_that_is_no_text_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "dateline").mkdir()
    (tmp_path / "dateline" / "settings.toml").write_bytes(b"theme = \xff\n")
    with pytest.raises(SettingsError, match="not UTF-8"):
        load({"XDG_CONFIG_HOME": str(tmp_path)})


def test_a_directory_in_its_place_is_said_to_be_one(tmp_path: Path) -> None:
    (tmp_path / "dateline" / "settings.toml").mkdir(parents=True)
    with pytest.raises(SettingsError, match="directory"):
        load({"XDG_CONFIG_HOME": str(tmp_path)})


def test_the_line_is_where_a_setting_begins() -> None:
    text = '# a = 1\n[keys]\n# copy = "x"\ncopy = [\n  "c",\n  "d",\n]\n\n[themes.mine]\n"lit" = """\nbold"""\nbase="dark"\n'
    assert line_of(text, ("keys", "copy")) == 4
    assert line_of(text, ("themes", "mine", "lit")) == 10
    assert line_of(text, ("themes", "mine", "base")) == 12
    assert line_of(text, ("keys", "why")) is None


def test_the_default_is_all_comment_and_right_without_it(tmp_path: Path) -> None:
    assert loaded(tmp_path, template()) == Settings(
        source=(template(), str(tmp_path / "dateline/settings.toml"))
    )
    settled = "\n".join(
        line[2:]
        for line in template().splitlines()
        if line.startswith("# ") and (line[2:].startswith("[") or " = " in line.partition("  #")[0])
    )
    settings = loaded(tmp_path, settled.replace('theme = "dark"', 'theme = "mine"'))
    assert settings.keys == {action.id: action.keys for action in ACTIONS if action.id != "interrupt"}
    assert settings.text_width == Settings().text_width
    assert "mine" in own_palettes(settings)
    for setting in SETTINGS:
        assert setting.key.rpartition(".")[2] in template()


def test_a_theme_of_ones_own_keeps_what_it_does_not_name(tmp_path: Path) -> None:
    settings = loaded(
        tmp_path,
        '[themes.mine]\nbase = "light"\nlit = "on #ffd7af"\nplain = "on 254"\nmention = "not underline bold"\n',
    )
    mine = own_palettes(settings)["mine"]
    assert mine.cursor == PALETTES["light"].cursor
    assert mine.lit.bold
    assert mine.lit.color == PALETTES["light"].lit.color
    assert mine.lit.bgcolor is not None
    assert mine.lit.bgcolor.name == "#ffd7af"
    assert mine.mention.underline is False
    assert mine.rule.bgcolor == mine.plain.bgcolor != PALETTES["light"].rule.bgcolor


@pytest.mark.parametrize("page", ["settings.md", "clipboard.md"])
def test_what_the_pages_give_as_examples_is_right(tmp_path: Path, page: str) -> None:
    examples = re.findall(r"```toml\n(.*?)```", (DOCS.parent / page).read_text(encoding="utf-8"), re.DOTALL)
    assert examples
    for example in examples:
        text = example.replace("clipboard = [", "#")  # the other of two ways
        settings = loaded(tmp_path, text)
        own_palettes(settings)
        assert losses(settings.keys) == []


def test_the_page_of_settings_is_made_from_the_lists() -> None:
    assert DOCS.read_text(encoding="utf-8") == as_markdown()


async def test_with_motion_the_panes_come_to_where_they_would_be_without() -> None:
    keys = ("2", "G", "g", "pagedown", "down", "3", "G", "up", "1", "down", "enter", "n", "n")
    places = []
    for motion in (False, True):
        async with opened((80, 24), settings=Settings(animation=motion)) as dateline:
            for key in keys:
                await dateline.press(key)
            await dateline.pilot.pause(0.4)
            panes = dateline.explorer.query(LinePane)
            places.append([(pane.id, pane.scroll_offset.y, pane.top) for pane in panes])
            assert dateline.app.animation_level == ("full" if motion else "none")
    assert places[0] == places[1]


async def test_motion_can_be_watched() -> None:
    async with opened((80, 24), settings=Settings(animation=True)) as dateline:
        pane = dateline.explorer.article_pane
        seen: list[float] = []
        pane.watch(pane, "scroll_y", lambda place: seen.append(place), init=False)
        await dateline.press("2", "G")
        await dateline.pilot.pause(0.4)
        assert len(seen) > 2


@pytest.mark.parametrize("text", ["them = 1\n", '[themes.mine]\nlit = "not bold"\n'])
def test_nothing_is_served_with_settings_that_are_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    article = tmp_path / "a.txt"
    article.write_text("It rained.\n", encoding="utf-8")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    command = Explore(inputs=(str(article),))
    assert nothing_to_open(command) == (DONE, "")
    (tmp_path / "dateline").mkdir()
    (tmp_path / "dateline" / "settings.toml").write_text(text, encoding="utf-8")
    status, problem = nothing_to_open(command)
    assert status == MISUSED
    assert "line " in problem
