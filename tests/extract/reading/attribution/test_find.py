"""Who says what: what is reported and what marks say of it, put together; on parses written by hand."""

from __future__ import annotations

from extract.reading.actors import find_actors, first_person
from extract.reading.attribution import Attribution, attributions, speaker_of
from extract.reading.entities import named
from tests.extract.reading.attribution import claims, read
from tests.parses import parse_by_hand, word


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


def test_what_stands_in_marks_to_the_end_of_a_mixed_quote_belongs_to_it():
    line = (
        "Ito/NNP/nsubj/2@PERSON called|call/VBD/root/0 it/PRP/obj/2 a/DT/det/6 “/``/punct/6 _mess/NN/xcomp/2 _././punct/2\n"
        "Nobody/NN/nsubj/2 knew|know/VBD/root/0 _././punct/2 _”/''/punct/2"
    )
    assert read(line) == [("it a “mess. Nobody knew", "mixed", "Ito")]


def test_inside_a_quote_what_the_speaker_thinks_is_no_attribution_of_its_own():
    line = (
        "“/``/punct/3 _I/PRP/nsubj/3 think/VBP/ccomp/9 prices/NNS/nsubj/5 fell|fall/VBD/ccomp/3 _,/,/punct/3 _”/''/punct/3 "
        "Ito/NNP/nsubj/9@PERSON said|say/VBD/root/0"
    )
    assert read(line) == [("I think prices fell,", "direct", "Ito")]


def test_inside_a_quote_what_somebody_else_said_is():
    line = (
        "“/``/punct/3 _Sato/NNP/nsubj/3@PERSON said|say/VBD/ccomp/9 prices/NNS/nsubj/5 fell|fall/VBD/ccomp/3 _,/,/punct/3 _”/''/punct/3 "
        "Ito/NNP/nsubj/9@PERSON said|say/VBD/root/0"
    )
    assert read(line) == [("Sato said prices fell,", "direct", "Ito"), ("prices fell", "indirect", "Sato")]


def test_a_wish_is_nobody_s_claim_that_something_happened():
    line = "Ito/NNP/nsubj/2@PERSON wants|want/VBZ/root/0 to/TO/mark/4 close/VB/xcomp/2 it/PRP/obj/4"
    assert claims(line) == [False]
    parse = parse_by_hand(line)
    known = find_actors(parse, named(parse))
    assert speaker_of(attributions(known), word(parse, "close")) is None


def test_a_belief_is_a_claim_and_its_denial_is_not():
    line = "Ito/NNP/nsubj/{0}@PERSON {1} believes|believe/VBZ/root/0 prices/NNS/nsubj/{2} fell|fall/VBD/ccomp/{0}"
    assert claims(line.format(2, "", 4).replace("  ", " ")) == [True]
    assert claims(line.format(3, "never/RB/advmod/3", 5)) == [False]


def test_a_quote_that_its_cue_parts_is_two_and_the_words_between_are_nobody_s():
    line = (
        "“/``/punct/2 _Yes/UH/discourse/10 _,/,/punct/2 _”/''/punct/2 said|say/VBD/root/0 Ito/NNP/nsubj/5@PERSON _,/,/punct/5 "
        "“/``/punct/10 _we/PRP/nsubj/10 won|win/VBD/ccomp/5 _././punct/5 _”/''/punct/5"
    )
    assert read(line) == [("Yes,", "direct", "Ito"), ("we won.", "direct", "Ito")]


def test_a_quote_inside_a_quote_ends_with_its_own_marks():
    line = (
        "“/``/punct/3 _She/PRP/nsubj/3 told|tell/VBD/ccomp/14 me/PRP/iobj/3 _,/,/punct/8 ‘/``/punct/8 _Go/VB/ccomp/3 "
        "home/RB/advmod/7 _,/,/punct/7 _’/''/punct/7 twice/RB/advmod/3 _,/,/punct/3 _”/''/punct/3 said|say/VBD/root/0 Trump/NNP/nsubj/14@PERSON"
    )
    assert ("Go home,", "direct") in [(words, kind) for words, kind, _ in read(line)]
