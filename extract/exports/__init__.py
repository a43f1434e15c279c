"""What leaves Dateline as text: a selection, or the whole story where nothing is selected, in one of four forms.

One file a form. What belongs to a selection is decided once, in `excerpt`, so that a person copies the same sentences
in every form; a source line comes with all of them, because a copied sentence without its source is hearsay.
"""

from __future__ import annotations

from typing import Final, Literal, assert_never, get_args

from extract.exports import markdown, plain, story_json, table
from extract.exports.excerpt import excerpt
from extract.links import Selection
from extract.story import Story

Form = Literal["plain", "markdown", "json", "csv"]

FORMS: Final[tuple[Form, ...]] = get_args(Form)

SUFFIXES: Final[dict[Form, str]] = {"plain": ".txt", "markdown": ".md", "json": ".json", "csv": ".csv"}
"""What a file of each form is called."""


def render(story: Story, selection: Selection, form: Form) -> str:
    """The selection as text that ends in a line break; an empty selection is the whole story."""
    match form:
        case "plain":
            return plain.of_selection(excerpt(story, selection)) if selection else plain.of_story(story)
        case "markdown":
            return markdown.of_selection(excerpt(story, selection)) if selection else markdown.of_story(story)
        case "json":
            return (
                story_json.of_selection(excerpt(story, selection))
                if selection
                else story_json.of_story(story)
            )
        case "csv":
            return table.of_selection(excerpt(story, selection)) if selection else table.of_story(story)
    assert_never(form)
