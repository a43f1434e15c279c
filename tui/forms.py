"""The choice of a form: copy or save, as text, Markdown, JSON or CSV."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from extract.exports import FORMS, Form
from tui.wrap import clip, one_line

NAMES: dict[Form, str] = {
    "plain": "plain text",
    "markdown": "Markdown",
    "json": "JSON (story/1)",
    "csv": "CSV",
}


class FormChooser(ModalScreen[tuple[str, Form] | None]):
    """Dismissed with ("copy" or "save", the form), or with None."""

    CSS_PATH = "forms.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,Y", "dismiss(None)", show=False),
        Binding("j", "down", show=False),
        Binding("k", "up", show=False),
    ]

    def __init__(self, what: str) -> None:
        super().__init__()
        self._what = clip(one_line(what), 36)

    def compose(self) -> ComposeResult:
        options = [
            Option(Content(f"{verb} as {NAMES[form]}"), id=f"{verb.lower()}-{form}")
            for verb in ("Copy", "Save")
            for form in FORMS
        ]
        with Vertical(id="chooser"):
            yield Static(Content(self._what), id="chooser-what")
            yield OptionList(*options, id="chooser-options", markup=False)
            yield Static(Content("Enter takes it · Esc leaves"), id="chooser-keys")

    def on_mount(self) -> None:
        self.query_one(OptionList).focus()

    def action_down(self) -> None:
        self.query_one(OptionList).action_cursor_down()

    def action_up(self) -> None:
        self.query_one(OptionList).action_cursor_up()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        verb, _, form = str(event.option.id).partition("-")
        self.dismiss((verb, next(known for known in FORMS if known == form)))
