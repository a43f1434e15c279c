"""The same article in Textual's own TextArea, with a selection that moves: what the explorer's panes are compared with.

j selects the next sentence, J one far away.
"""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

from benchmarks.synthetic import invented

FAR = 400


class Reader(App[None]):
    BINDINGS = [("j", "step(1)"), ("J", f"step({FAR})")]  # noqa: RUF012 - as Textual declares it

    def __init__(self) -> None:
        super().__init__()
        self.story = invented()
        self.index = 0

    def compose(self) -> ComposeResult:
        area = TextArea(self.story.article.text, read_only=True, soft_wrap=True, show_cursor=False)
        # Bindings of the app come first; a cursor that blinks would never let the terminal rest.
        area.can_focus = False
        area.cursor_blink = False
        yield area

    def action_step(self, by: int) -> None:
        self.index = (self.index + by) % len(self.story.sentences)
        start, end = self.story.sentences[self.index].span
        document = self.query_one(TextArea).document
        self.query_one(TextArea).selection = Selection(
            document.get_location_from_index(start), document.get_location_from_index(end)
        )


if __name__ == "__main__":
    Reader().run()
