"""Whose act a clause is that names nobody, in the sentences that the lexicon explains itself with."""

from __future__ import annotations

import pytest

from extract.english.lexicon import ControlExample, control
from extract.english.lexicon.tables import marked


@pytest.mark.model
@pytest.mark.parametrize("example", control().examples, ids=lambda example: example.who)
def test_an_act_is_whose_the_word_above_it_says(parsed, example: ControlExample) -> None:
    sentence = marked(example.text)
    parse = parsed(sentence["text"])
    act = next(word for word in parse.words if word.text == sentence["trigger"])
    subject = parse.subject(act)
    assert subject is not None and subject.text == example.who
