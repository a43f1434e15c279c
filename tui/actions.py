"""Every action of the explorer, once, as strings.

Key bindings, the line of keys, the help screen, the command palette and the tests are made from this list, so none of
them can say what another does not. `id` is the name that a keymap uses, and `action_<id>` is the method that does it.
No class of the screen is imported here: whoever wants to know the keys need not load a screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from msgspec import Struct

Where = Literal["everywhere", "actors", "article", "timeline", "statements", "matrix", "lead", "scale"]
PLACES: dict[str, str] = {
    "actors": (
        "Who acts, by kind. Behind each name how often the article mentions them and how many events of the timeline are "
        "theirs; below it their role or country, as the article has it."
    ),
    "article": (
        "The text as it is. A bar and weight mark the sentences that belong to what is selected, and in them words are marked "
        "by what they stand for: mentions, the word of an event, its time, what else decided about it, quotes."
    ),
    "timeline": (
        "What happened, goes on or shall happen, by its date: as exact as the article is and no more. What the article gives "
        "no date stands last. The signs say whether it happened, and whether it is for or against somebody."
    ),
    "statements": (
        "The quotes and claims, by who makes them; who is not named stands under “not named”. The signs say whether they are "
        "word for word."
    ),
    "matrix": (
        "Who does what to whom: those who act at the left, those it is done to above, and where they meet how many acts of "
        "which kind. Moving goes from one pair to the next and selects their events."
    ),
    "lead": "Who, what, when and where, as far as the article says it; each line selects what it speaks of.",
    "scale": (
        "How many events fall on each stretch of time. What is long before publication or long after it stands beside the "
        "line, and so does what has no date. A stretch can be held and then narrows everything to its events."
    ),
    "why": "The words of the article and the rules that decided about what is selected: date, status, speaker, whom words mean.",
}
"""What each pane shows, for its help."""

Group = Literal["Move", "Select", "Look closer", "Correct", "Take away", "Dateline"]


class Action(Struct, frozen=True):
    id: str
    keys: tuple[str, ...]
    """As Textual names them; the first is the one to teach."""
    shown: str
    """The keys as a person reads them."""
    words: str
    """What it does, for the help and the palette."""
    group: Group
    short: str = ""
    """For the line of keys; empty where it is not worth the room."""
    where: tuple[Where, ...] = ("everywhere",)

    @property
    def taught(self) -> str:
        """The key to teach, as a person reads it; empty where there is none."""
        return self.shown.split()[0] if self.keys else ""

    def here(self, pane: str) -> bool:
        return "everywhere" in self.where or pane in self.where


ACTIONS: tuple[Action, ...] = (
    Action("down", ("down", "j"), "↓ j", "next actor, sentence or event; moving selects it", "Move", "move"),
    Action("up", ("up", "k"), "↑ k", "the one before", "Move"),
    Action("page_down", ("pagedown",), "PgDn", "a page down", "Move"),
    Action("page_up", ("pageup",), "PgUp", "a page up", "Move"),
    Action("half_down", ("ctrl+d",), "Ctrl+D", "half a page down", "Move"),
    Action("half_up", ("ctrl+u",), "Ctrl+U", "half a page up", "Move"),
    Action("first", ("g", "home"), "g Home", "the first one", "Move"),
    Action("last", ("G", "end"), "G End", "the last one", "Move"),
    Action("next_pane", ("tab",), "Tab", "next pane", "Move", "pane"),
    Action("previous_pane", ("shift+tab",), "Shift+Tab", "previous pane", "Move"),
    Action("actors", ("1",), "1", "go to the actors", "Move"),
    Action("article", ("2",), "2", "go to the article", "Move"),
    Action("timeline", ("3",), "3", "go to the timeline", "Move"),
    Action("statements", ("4",), "4", "go to who said what", "Move"),
    Action("matrix", ("5",), "5", "go to who did what to whom", "Move"),
    Action("lead", ("6",), "6", "go to the lead: who, what, when, where; from there, close it", "Move"),
    Action("scale", ("t",), "t", "go to time as a scale; from there, close it", "Move"),
    Action("left", ("h", "left"), "h ←", "the pane on the left; the pair or the date on the left", "Move"),
    Action("right", ("l", "right"), "l →", "the pane, the pair or the date on the right", "Move"),
    Action("go", ("enter",), "Enter", "to its words in the article; from a sentence to its first event", "Select", "go"),
    Action("hold", ("space",), "Space", "keep this actor, or this date of the scale, and add the next", "Select", "hold", ("actors", "scale")),
    Action("join", ("&",), "&", "held actors: what they have in common, or what either has", "Select"),
    Action("next_lit", ("n",), "n", "next lit sentence, or next match of a find", "Select", "lit"),
    Action("previous_lit", ("N",), "N", "previous lit sentence or match", "Select"),
    Action("only", ("f",), "f", "only what is related to the selection, or everything", "Select", "only"),
    Action("narrow", ("}",), "}", "narrower: only the selected events, and their dates alone in the scale", "Select", "narrow"),
    Action("widen", ("{",), "{", "wider again", "Select", "wide"),
    Action("back", ("[",), "[", "back to what was selected before", "Select"),
    Action("forward", ("]",), "]", "forward again", "Select"),
    Action("escape", ("escape",), "Esc", "clear: the find, the reasons, the filter step by step, the selection; then stop the reading", "Select"),
    Action("find", ("/",), "/", "find in this pane; n and N step through the matches", "Look closer", "find"),
    Action("why", ("w",), "w", "why: the words and rules behind what is selected", "Look closer", "why"),
    Action("help", ("?",), "?", "all keys", "Look closer", "keys"),
    Action("palette", ("ctrl+p",), "Ctrl+P", "find a command, an actor, an event, a date or a quote by name", "Look closer"),
    Action("correct", ("c",), "c", "correct what is selected: names, whom words stand for, dates, statuses", "Correct", "correct"),
    Action("undo", ("u",), "u", "undo the last correction", "Correct"),
    Action("redo", ("U",), "U", "do again what was undone", "Correct"),
    Action("rename", (), "", "call the selected actor something else", "Correct"),
    Action("merge", (), "", "the selected actors are one", "Correct"),
    Action("retype", (), "", "the selected actor is a person, an organisation, a state …", "Correct"),
    Action("not_an_actor", (), "", "what is selected is no actor", "Correct"),
    Action("mention", (), "", "words here are taken for the wrong actor", "Correct"),
    Action("attach", (), "", "words here should stand for an actor", "Correct"),
    Action("set_speaker", (), "", "set who says the selected quote, or claims the selected event", "Correct"),
    Action("set_published", (), "", "set the date of publication; all relative dates follow", "Correct"),
    Action("set_date", (), "", "set the date of the selected event", "Correct"),
    Action("set_status", (), "", "set whether the selected event occurred, is planned …", "Correct"),
    Action("hide_event", (), "", "hide the selected event", "Correct"),
    Action("corrections", (), "", "see your corrections of this article, and take one back", "Correct"),
    Action("copy", ("y",), "y", "copy the selection with its source and date", "Take away", "copy"),
    Action("copy_as", ("Y",), "Y", "take it away: citations, actor sheet, timeline, as text, Markdown, CSV or JSON, to copy or save", "Take away"),
    Action("articles", ("o",), "o", "the list of articles: which are read, and to turn to one", "Dateline"),
    Action("previous_article", ("<",), "<", "the article before", "Dateline"),
    Action("next_article", (">",), ">", "the next article", "Dateline"),
    Action("read_again", ("r",), "r", "read again what was stopped or failed", "Dateline"),
    Action("theme", ("T",), "T", "other colours: dark, light, of high contrast, the terminal's own, or yours", "Dateline"),
    Action("redraw", ("ctrl+l",), "Ctrl+L", "paint the screen anew, where something else has written on it", "Dateline"),
    Action("suspend", ("ctrl+z",), "Ctrl+Z", "to the shell for a while; fg comes back", "Dateline"),
    Action("leave", ("q", "ctrl+q"), "q Ctrl+Q", "leave", "Dateline", "quit"),
    Action("interrupt", ("ctrl+c",), "Ctrl+C", "twice: leave", "Dateline"),
)  # fmt: skip

FOOT = (
    "down",
    "next_pane",
    "go",
    "hold",
    "narrow",
    "widen",
    "next_lit",
    "only",
    "find",
    "why",
    "correct",
    "copy",
    "help",
    "leave",
)
"""The order of the line of keys."""

DROPPED = (
    "widen",
    "narrow",
    "down",
    "go",
    "next_pane",
    "only",
    "correct",
    "hold",
    "next_lit",
    "why",
    "find",
    "copy",
    "leave",
    "help",
)
"""What leaves the line of keys first where it is too long: what is found without being told."""

ARROWS = "↑↓←→"

GROUPS: tuple[Group, ...] = ("Move", "Select", "Look closer", "Correct", "Take away", "Dateline")


PAIRED = {"down": "up", "next_lit": "previous_lit"}
"""Two actions that share a place in the line of keys, because both keys say more than one."""


class Hint(NamedTuple):
    """A place in the line of keys: which action, the key as a person reads it, and a word."""

    action: str
    key: str
    words: str


def in_foot(pane: str, actions: Sequence[Action] = ACTIONS) -> tuple[Hint, ...]:
    """What is worth a place in the line of keys while this pane is in use."""
    by_id = {action.id: action for action in actions if action.keys and action.here(pane)}
    return tuple(
        Hint(name, _both(by_id[name], by_id.get(PAIRED.get(name, ""))), by_id[name].short)
        for name in FOOT
        if name in by_id
    )


def _both(action: Action, other: Action | None) -> str:
    if other is None:
        return action.taught
    arrows = action.taught in ARROWS and other.taught in ARROWS
    return f"{other.taught}{action.taught}" if arrows else f"{action.taught} {other.taught}"


def as_markdown() -> str:
    """All keys as tables: `docs/keys.md`, which a test holds to this list."""
    lines = [
        "# Keys",
        "",
        "Made from `tui/actions.py` by `python -m tui.actions`. Keys can be changed in the [settings](settings.md).",
    ]
    lines += ["", "## What the panes show", ""]
    lines += [f"- **{place}**: {words}" for place, words in PLACES.items()]
    for group in GROUPS:
        lines += ["", f"## {group}", "", "| key | does | where | in the settings |", "|---|---|---|---|"]
        lines += [
            f"| {' '.join(f'`{key}`' for key in action.shown.split())} | {action.words} | {', '.join(action.where)} | `{action.id}` |"
            for action in ACTIONS
            if action.group == group
        ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    import sys

    sys.stdout.write(as_markdown())
