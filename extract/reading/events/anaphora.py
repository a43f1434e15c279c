""" "This would mark …", "If approved by Congress, this …": a demonstrative that stands for the act spoken of before.

Only the bare "this" and "that" are linked, and only to the last act that a noun names in the sentence before: pronouns
for actors are `actors`' work, and a wrong link here would put words into a line that nobody wrote.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extract.english.syntax import Parse, Word
from extract.reading.events.triggers import Trigger


def antecedents(parse: Parse, triggers: Sequence[Trigger]) -> Mapping[int, Trigger]:
    """The act that each bare demonstrative subject stands for, by the demonstrative's index."""
    last_in: dict[int, Trigger] = {trigger.word.sentence: trigger for trigger in triggers if trigger.is_noun}
    found: dict[int, Trigger] = {}
    for word in parse.words:
        if is_demonstrative(word) and (act := last_in.get(word.sentence - 1)) is not None:
            found[word.index] = act
    return found


def is_demonstrative(word: Word) -> bool:
    return word.lower in ("this", "that") and word.tag == "DT" and word.relation in ("nsubj", "nsubj:pass")
