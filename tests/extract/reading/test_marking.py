"""What TimeML asks of an event's words beside the story."""

from __future__ import annotations

import pytest

from extract.reading.marking import Instance, marking
from extract.reading.times import Published, recognise, resolve
from extract.story import Article, Event, Story
from tests.parses import parse_by_hand


def instance(notation: str, trigger: str) -> Instance:
    parse = parse_by_hand(notation)
    start = parse.text.index(trigger)
    event = Event(
        id="e1",
        span=(start, start + len(trigger)),
        sentence=0,
        lemma="x",
        gist="x",
        event_class="OCCURRENCE",
    )
    return marking(parse, Story(article=Article(id="a", text=parse.text), events=(event,))).instances["e1"]


@pytest.mark.parametrize(
    ("line", "trigger", "tense", "aspect", "modality", "part"),
    [
        ("He/PRP/nsubj/3 had|have/VBD/aux/3 left/VBN/root/0", "left", "PAST", "PERFECTIVE", "", "VERB"),
        ("He/PRP/nsubj/3 will/MD/aux/3 leave/VB/root/0", "leave", "FUTURE", "NONE", "", "VERB"),
        ("He/PRP/nsubj/3 might/MD/aux/3 leave/VB/root/0", "leave", "PRESENT", "NONE", "might", "VERB"),
        ("He/PRP/nsubj/3 _'d/MD/aux/3 leave/VB/root/0", "leave", "PRESENT", "NONE", "would", "VERB"),
        ("The/DT/det/2 visit/NN/nsubj/3 ended/VBD/root/0", "visit", "NONE", "NONE", "", "NOUN"),
        ("He/PRP/nsubj/3 was|be/VBD/cop/3 ill/JJ/root/0", "ill", "PAST", "NONE", "", "ADJECTIVE"),
    ],
)
def test_the_grammar_of_an_event(
    line: str, trigger: str, tense: str, aspect: str, modality: str, part: str
) -> None:
    found = instance(line, trigger)
    assert (found.tense, found.aspect, found.modality, found.part_of_speech) == (
        tense,
        aspect,
        modality,
        part,
    )


def test_not_makes_it_negative() -> None:
    line = "He/PRP/nsubj/4 did|do/VBD/aux/4 not/RB/advmod/4 leave/VB/root/0"
    assert instance(line, "leave").negated


def test_the_preposition_of_a_time() -> None:
    parse = parse_by_hand("He/PRP/nsubj/2 left/VBD/root/0 before/IN/case/5 early/JJ/amod/5 2019/CD/obl/2")
    times = resolve(parse, recognise(parse), Published())
    found = marking(parse, Story(article=Article(id="a", text=parse.text), times=times))
    assert parse.text[slice(*found.signals["t1"])] == "before"
