"""Quotes whose speaker stands beside them or before them."""

from __future__ import annotations

from tests.extract.reading.attribution import read

_SAID = "Ito/NNP/nsubj/2@PERSON said|say/VBD/root/0 prices/NNS/nsubj/4 fell|fall/VBD/ccomp/2 _././punct/2"
_QUOTE = "“/``/punct/3 _We/PRP/nsubj/3 go/VBP/root/0 on/RP/compound:prt/3 from/IN/case/6 here/RB/advmod/3 _././punct/3 _”/''/punct/3"


def test_a_cue_that_a_parser_made_a_sentence_of_its_own_tells_who_asks():
    text = (
        "“/``/punct/3 _Who/WP/nsubj/3 won|win/VBD/root/0 _?/./punct/3 _”/''/punct/3\n"
        "Ito/NNP/nsubj/2@PERSON asked|ask/VBD/root/0 _././punct/2"
    )
    assert ("Who won?", "direct", "Ito") in read(text)


def test_a_name_behind_a_dash_signs_a_quote():
    text = f"{_QUOTE} ―/:/punct/10 Ana/NNP/parataxis/3@PERSON Ito/NNP/flat/10@+"
    assert ("We go on from here.", "direct", "Ana Ito") in read(text)


def test_a_sentence_with_a_colon_brings_a_quote_in():
    text = f"Ito/NNP/nsubj/2@PERSON went|go/VBD/root/0 on/RP/compound:prt/2 _:/:/punct/2\n\n{_QUOTE}"
    assert read(text) == [("We go on from here.", "direct", "Ito")]


def test_a_paragraph_that_is_a_quote_goes_on_with_whoever_spoke_last():
    assert read(f"{_SAID}\n\n{_QUOTE}")[1] == ("We go on from here.", "direct", "Ito")


def test_a_quote_two_paragraphs_on_is_nobody_s():
    between = "Rain/NN/nsubj/2 fell|fall/VBD/root/0 _././punct/2"
    assert read(f"{_SAID}\n\n{between}\n\n{_QUOTE}")[1] == ("We go on from here.", "direct", None)


def test_a_wish_is_not_what_a_quote_goes_on_from():
    wish = "Ito/NNP/nsubj/2@PERSON wants|want/VBZ/root/0 to/TO/mark/4 win/VB/xcomp/2 _././punct/2"
    assert read(f"{wish}\n\n{_QUOTE}")[1] == ("We go on from here.", "direct", None)


def test_a_title_in_marks_is_no_quote():
    line = (
        "Ito/NNP/nsubj/2@PERSON spoke|speak/VBD/root/0 on/IN/case/5 “/``/punct/5 _Morning/NNP/obl/2 in/IN/case/8 "
        "the/DT/det/8 Valley/NNP/nmod/5 _”/''/punct/5"
    )
    assert read(line) == []


def test_a_single_word_with_a_capital_is_a_quote_where_somebody_says_it():
    line = "“/``/punct/2 _Never/RB/advmod/5 _,/,/punct/2 _”/''/punct/2 said|say/VBD/root/0 Ito/NNP/nsubj/5@PERSON"
    assert read(line) == [("Never,", "direct", "Ito")]


def test_a_word_in_marks_far_from_the_cue_is_not_said():
    line = (
        "The/DT/det/4 “/``/punct/4 _pivot/NN/nsubj/13 _”/''/punct/3 "
        + "long/JJ/amod/3 " * 6
        + "now/RB/advmod/13 indeed/RB/advmod/13 grew|grow/VBD/root/0 as/IN/mark/16 Ito/NNP/nsubj/16@PERSON spoke|speak/VBD/advcl/13"
    )
    assert read(line) == []


def quote(words: str) -> str:
    """A paragraph that is a quote, of words that a parser made a sentence."""
    return f"“/``/punct/2 _{words} _”/''/punct/2"


def said_by(name: str, words: str, verb: str = "said|say") -> str:
    return f"{quote(words)} {name}/NNP/nsubj/{len(words.split()) + 4}@PERSON {verb}/VBD/root/0 _././punct/2"


def test_who_was_asked_answers_and_then_they_take_turns():
    text = "\n\n".join(
        (
            said_by("Sato", "No/UH/root/0 _,/,/punct/2"),
            said_by("Ito", "When/WRB/root/0 _?/./punct/2", "asked|ask"),
            quote("On/IN/case/3 Monday/NNP/root/0 _././punct/3"),
            quote("Which/WDT/det/3 one/NN/root/0 _?/./punct/3"),
        )
    )
    assert [speaker for _, _, speaker in read(text)] == ["Sato", "Ito", "Sato", "Ito"]


def test_a_quote_after_a_statement_goes_on_with_its_speaker():
    text = "\n\n".join(
        (
            said_by("Sato", "No/UH/root/0 _,/,/punct/2"),
            said_by("Ito", "Yes/UH/root/0 _,/,/punct/2"),
            _QUOTE,
        )
    )
    assert read(text)[-1] == ("We go on from here.", "direct", "Ito")


def test_a_small_word_between_capitals_is_in_a_title_too():
    line = "Ito/NNP/nsubj/2@PERSON read|read/VBD/root/0 “/``/punct/4 _War/NNP/obj/2 and/CC/cc/6 Peace/NNP/conj/4 _”/''/punct/4"
    assert read(line) == []


def test_a_name_without_a_blank_before_its_dash_signs_too():
    text = f"{_QUOTE} _—/:/punct/10 Ana/NNP/parataxis/3 Ito/NNP/flat/10"
    assert ("We go on from here.", "direct", "Ana Ito") in read(text)


def test_a_paragraph_that_a_colon_brings_in_needs_no_marks():
    wrote = "Ito/NNP/nsubj/2@PERSON wrote|write/VBD/root/0 _:/:/punct/2"
    words = "We/PRP/nsubj/3 never/RB/advmod/3 go/VBP/root/0 on/RP/compound:prt/3 from/IN/case/6 here/RB/advmod/3 _././punct/3"
    assert read(f"{wrote}\n\n{words}") == [("We never go on from here.", "direct", "Ito")]


def test_a_list_below_a_colon_is_nobody_s():
    wrote = "Ito/NNP/nsubj/2@PERSON named|name/VBD/root/0 three/CD/obj/2 _:/:/punct/2"
    words = "We/PRP/nsubj/3 never/RB/advmod/3 go/VBP/root/0 on/RP/compound:prt/3 from/IN/case/6 here/RB/advmod/3 _././punct/3"
    assert read(f"{wrote}\n\n{words}") == []


def test_what_somebody_calls_something_is_theirs_and_not_of_who_speaks_above():
    line = (
        "Sato/NNP/nsubj/2@PERSON accused|accuse/VBD/root/0 Corvid/NNP/obj/2@ORG _,/,/punct/2 a/DT/det/6 charge/NN/parataxis/2 "
        "that/IN/mark/9 Ito/NNP/nsubj/9@PERSON called|call/VBD/acl/6 “/``/punct/11 _plainly/RB/advmod/12 untrue/JJ/xcomp/9 _”/''/punct/11"
    )
    assert ("plainly untrue", "direct", "Ito") in read(line)


def test_a_nickname_and_a_stage_direction_are_no_quotes():
    name = "Ana/NNP/nsubj/6@PERSON “/``/punct/3 _Cia/NNP/flat/1@+ _”/''/punct/3 Ito/NNP/flat/1@+ spoke|speak/VBD/root/0"
    assert read(name) == []
    aside = "Ito/NNP/nsubj/2@PERSON spoke|speak/VBD/root/0 _./,/punct/2\n\n“/``/punct/3 _(/-LRB-/punct/3 _Crosstalk/NN/root/0 _)/-RRB-/punct/3 _”/''/punct/3"
    assert read(aside) == []


def test_nobody_says_nothing():
    assert read("Nobody/NN/nsubj/2 said|say/VBD/root/0 prices/NNS/nsubj/4 fell|fall/VBD/ccomp/2") == []
