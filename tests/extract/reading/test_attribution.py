"""Who says what, on parses written by hand."""

from __future__ import annotations

from extract.reading.actors import find_actors, first_person
from extract.reading.attribution import Attribution, attributions
from extract.reading.entities import named
from tests.parses import parse_by_hand


def read(notation: str) -> list[tuple[str, str, str | None]]:
    """The words, the kind and the speaker's name of each attribution."""
    parse = parse_by_hand(notation)
    known = find_actors(parse, named(parse))
    return [
        (
            parse.text[each.span[0] : each.span[1]],
            each.kind,
            known.drafts[each.speaker].name if each.speaker else None,
        )
        for each in attributions(known)
    ]


def test_a_reported_clause_is_an_indirect_quote_without_that():
    line = (
        "Trump/NNP/nsubj/2@PERSON said|say/VBD/root/0 that/IN/mark/5 prices/NNS/nsubj/5 fell|fall/VBD/ccomp/2"
    )
    assert read(line) == [("prices fell", "indirect", "Trump")]


def test_words_in_marks_with_a_cue_are_a_direct_quote():
    line = "“/``/punct/4 _We/PRP/nsubj/3 won|win/VBD/ccomp/6 _,/,/punct/3 _”/''/punct/3 said|say/VBD/root/0 Trump/NNP/nsubj/6@PERSON"
    assert read(line) == [("We won,", "direct", "Trump")]


def test_a_reported_clause_with_some_words_in_marks_is_mixed():
    line = (
        "Trump/NNP/nsubj/2@PERSON said|say/VBD/root/0 it/PRP/nsubj/7 was/VBD/cop/7 a/DT/det/7 “/``/punct/7 "
        "_disaster/NN/ccomp/2 _”/''/punct/7"
    )
    assert [kind for _, kind, _ in read(line)] == ["mixed"]


def test_a_word_in_marks_that_nobody_says_is_no_quote():
    assert (
        read("The/DT/det/4 “/``/punct/4 _pivot/NN/nsubj/6 _”/''/punct/3 has/VBZ/aux/6 begun|begin/VBN/root/0")
        == []
    )


def test_according_to_somebody():
    line = "Prices/NNS/nsubj/2 fell|fall/VBD/root/0 according/VBG/case/5 to/IN/fixed/3 Trump/NNP/obl/2@PERSON"
    assert read(line) == [("Prices fell", "indirect", "Trump")]


def test_a_second_sentence_in_marks_goes_on_with_the_speaker_of_the_first():
    text = (
        "“/``/punct/3 _We/PRP/nsubj/3 won|win/VBD/ccomp/6 _,/,/punct/3 _”/''/punct/3 said|say/VBD/root/0 Trump/NNP/nsubj/6@PERSON\n"
        "“/``/punct/3 _We/PRP/nsubj/3 go/VBP/root/0 on/RP/compound:prt/3 from/IN/case/6 here/RB/advmod/3 _”/''/punct/3"
    )
    assert read(text)[1] == ("We go on from here", "direct", "Trump")


def test_i_in_a_quote_is_its_speaker():
    parse = parse_by_hand(
        "“/``/punct/3 _I/PRP/nsubj/3 won|win/VBD/ccomp/6 _,/,/punct/3 _”/''/punct/3 said|say/VBD/root/0 Trump/NNP/nsubj/6@PERSON"
    )
    known = find_actors(parse, named(parse))
    said: list[Attribution] = list(attributions(known))
    first_person(known, [(each.span, each.speaker) for each in said if each.speaker])
    assert [link.actors for link in known.links if link.words[0].text == "I"] == [("person:Trump",)]
