"""Parses written by hand, so that rules are tested without a model.

One sentence a line, one word as `text/TAG/relation/head`, the head counted from 1 in its sentence (0 is the root);
`text|lemma` where the lemma is not the word in small letters, and `@LABEL` at the end for a named entity, `@+` to
continue it. An underscore stands for a word that touches the one before: `_'s/POS/case/1`.
"""

from __future__ import annotations

from extract.english.syntax import Parse, Word


def parse_by_hand(notation: str) -> Parse:
    """The Parse of these lines; words are parted by one space, sentences by one, lines with a blank one by "\\n"."""
    text = ""
    words: list[Word] = []
    sentences: list[tuple[int, int]] = []
    for line in notation.strip().split("\n"):
        if not line.strip():
            text += "\n"
            continue
        first = len(words)
        begin: int | None = None
        previous_label = ""
        for token in line.split():
            token, _, label = token.partition("@")
            form, tag, relation, head = token.rsplit("/", 3)
            touching = form.startswith("_") and len(form) > 1
            form = form[1:] if touching else form
            form, _, lemma = form.partition("|")
            if text and not touching and not text.endswith("\n"):
                text += " "
            begin = len(text) if begin is None else begin
            index = len(words)
            words.append(
                Word.of(
                    index=index,
                    text=form,
                    lemma=lemma or form.lower(),
                    tag=tag,
                    head=first + int(head) - 1 if int(head) else index,
                    relation=relation,
                    start=len(text),
                    sentence=len(sentences),
                    entity=previous_label if label == "+" else label,
                    entity_start=bool(label) and label != "+",
                )
            )
            previous_label = words[-1].entity
            text += form
        sentences.append((begin or 0, len(text)))
    return Parse(text, words, sentences)


def word(parse: Parse, text: str, nth: int = 1) -> Word:
    """The n-th word with this text."""
    return [each for each in parse.words if each.text == text][nth - 1]
