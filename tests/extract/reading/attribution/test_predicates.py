"""What verbs and adjectives bring in, form by form, each with what looks alike and is nobody's words."""

from __future__ import annotations

import pytest

from extract.english.lexicon.reporting_frames import reporting_frames
from extract.reading.actors import find_actors
from extract.reading.attribution import attributions
from extract.reading.entities import named
from tests.extract.reading.attribution import claims, cues, read


def contents(notation: str) -> list[str]:
    return [words for words, _, _ in read(notation)]


# -- clauses


def test_the_whole_verb_group_is_the_cue():
    line = (
        "Ito/NNP/nsubj/4@PERSON has/VBZ/aux/4 repeatedly/RB/advmod/4 said|say/VBN/root/0 "
        "prices/NNS/nsubj/6 fell|fall/VBD/ccomp/4"
    )
    assert cues(line) == [("prices fell", "has repeatedly said")]


def test_what_something_means_is_nobody_s_words():
    assert read("This/DT/nsubj/2 means|mean/VBZ/root/0 prices/NNS/nsubj/4 fell|fall/VBD/ccomp/2") == []


def test_what_somebody_makes_clear_is_said_once():
    line = "Ito/NNP/nsubj/2@PERSON made|make/VBD/root/0 clear/JJ/xcomp/2 that/IN/mark/6 prices/NNS/nsubj/6 fell|fall/VBD/ccomp/3"
    assert cues(line) == [("prices fell", "made clear")]


def test_what_stands_behind_a_colon_is_said_too():
    line = (
        "Ito/NNP/nsubj/2@PERSON suggested|suggest/VBD/root/0 a/DT/det/4 remedy/NN/obj/2 _:/:/punct/6 borrow/VB/parataxis/2 "
        "now/RB/advmod/6 _././punct/2"
    )
    assert contents(line) == ["a remedy: borrow now"]


def test_what_a_study_finds_is_claimed_and_what_a_person_finds_is_so():
    line = "{0}/{1}/nsubj/2{2} found|find/VBD/root/0 prices/NNS/nsubj/4 fell|fall/VBD/ccomp/2"
    assert claims(line.format("Studies|study", "NNS", "")) == [True]
    assert claims(line.format("Ito", "NNP", "@PERSON")) == [False]


def test_as_somebody_puts_it():
    line = "As/IN/mark/3 Ito/NNP/nsubj/3@PERSON put/VBD/advcl/7 it/PRP/obj/3 _,/,/punct/3 prices/NNS/nsubj/7 fell|fall/VBD/root/0"
    assert read(line) == [("prices fell", "indirect", "Ito")]


def test_what_somebody_believes_is_reported():
    line = "Ito/NNP/nsubj/2@PERSON believes|believe/VBZ/root/0 prices/NNS/nsubj/4 fell|fall/VBD/ccomp/2"
    assert read(line) == [("prices fell", "indirect", "Ito")]


def test_words_put_into_a_clause_report_it():
    line = "Prices/NNS/nsubj/6 _,/,/punct/4 Ito/NNP/nsubj/4@PERSON said|say/VBD/parataxis/6 _,/,/punct/4 fell|fall/VBD/root/0"
    assert read(line)[0][1:] == ("indirect", "Ito")


def test_a_deed_with_an_object_is_not_put_into_a_clause():
    line = (
        "Prices/NNS/nsubj/2 fell|fall/VBD/root/0 _,/,/punct/5 Ito/NNP/nsubj/5@PERSON read/VBD/parataxis/2 "
        "a/DT/det/7 book/NN/obj/5"
    )
    assert read(line) == []


def test_as_somebody_said_reports_the_clause_around_it():
    line = "Prices/NNS/nsubj/2 fell|fall/VBD/root/0 _,/,/punct/6 as/IN/mark/6 Ito/NNP/nsubj/6@PERSON noted|note/VBD/advcl/2"
    assert read(line) == [("Prices fell", "indirect", "Ito")]


@pytest.mark.parametrize("verb", ["spoke|speak", "complained|complain"])
def test_as_somebody_speaks_tells_when_and_not_who_says_so(verb):
    line = f"Crowds/NNS/nsubj/2 grew|grow/VBD/root/0 as/IN/mark/5 Ito/NNP/nsubj/5@PERSON {verb}/VBD/advcl/2"
    assert read(line) == []


def test_as_with_a_deed_reports_nothing():
    line = (
        "Prices/NNS/nsubj/2 fell|fall/VBD/root/0 as/IN/mark/5 Ito/NNP/nsubj/5@PERSON read/VBD/advcl/2 "
        "a/DT/det/7 book/NN/obj/5"
    )
    assert read(line) == []


def test_adding_that_goes_on_with_the_one_who_said():
    line = (
        "Sato/NNP/nsubj/2@PERSON won|win/VBD/root/0 _,/,/punct/5 Ito/NNP/nsubj/5@PERSON said|say/VBD/parataxis/2 _,/,/punct/7 "
        "adding|add/VBG/advcl/2 prices/NNS/nsubj/9 fell|fall/VBD/ccomp/7"
    )
    assert ("prices fell", "indirect", "Ito") in read(line)


def test_citing_goes_with_the_one_who_acts_where_the_cue_stands_before():
    line = (
        "Ito/NNP/nsubj/2@PERSON said|say/VBD/root/0 Sato/NNP/nsubj/4@PERSON resigned|resign/VBD/ccomp/2 _,/,/punct/6 "
        "citing|cite/VBG/advcl/4 his/PRP$/nmod:poss/8 health/NN/obj/6"
    )
    assert ("his health", "indirect", "Sato") in read(line)


def test_a_subject_that_a_parser_hung_on_the_quoted_clause_still_speaks():
    line = "“/``/punct/3 _We/PRP/nsubj/3 won|win/VBD/ccomp/6 _,/,/punct/3 _”/''/punct/3 said|say/VBD/root/0 Ito/NNP/nsubj/3@PERSON"
    assert read(line) == [("We won,", "direct", "Ito")]


# -- infinitives, gerunds


def test_what_somebody_vows_to_do_is_theirs():
    line = "Ito/NNP/nsubj/2@PERSON vowed|vow/VBD/root/0 to/TO/mark/4 close/VB/xcomp/2 it/PRP/obj/4"
    assert read(line) == [("to close it", "indirect", "Ito")]


def test_what_somebody_begins_to_do_is_no_attribution():
    line = "Ito/NNP/nsubj/2@PERSON began|begin/VBD/root/0 to/TO/mark/4 close/VB/xcomp/2 it/PRP/obj/4"
    assert read(line) == []


def test_what_others_are_urged_to_do_is_the_urger_s():
    line = "Ito/NNP/nsubj/2@PERSON urged|urge/VBD/root/0 Sato/NNP/obj/2@PERSON to/TO/mark/5 close/VB/xcomp/2 it/PRP/obj/5"
    assert read(line) == [("Sato to close it", "indirect", "Ito")]


def test_what_others_are_helped_to_do_is_no_attribution():
    line = "Ito/NNP/nsubj/2@PERSON helped|help/VBD/root/0 Sato/NNP/obj/2@PERSON to/TO/mark/5 close/VB/xcomp/2 it/PRP/obj/5"
    assert read(line) == []


def test_what_is_expected_to_happen_is_reported_where_somebody_expects_it():
    line = (
        "Sato/NNP/nsubj:pass/3@PERSON is|be/VBZ/aux:pass/3 expected|expect/VBN/root/0 by/IN/case/5 Ito/NNP/obl:agent/3@PERSON "
        "to/TO/mark/7 resign/VB/xcomp/3"
    )
    assert [(kind, speaker) for _, kind, speaker in read(line)] == [("indirect", "Ito")]


def test_what_nobody_expects_by_name_is_left_out():
    line = "Sato/NNP/nsubj:pass/3@PERSON is|be/VBZ/aux:pass/3 expected|expect/VBN/root/0 to/TO/mark/5 resign/VB/xcomp/3"
    assert read(line) == []


def test_what_somebody_denies_doing_is_reported():
    line = "Ito/NNP/nsubj/2@PERSON denied|deny/VBD/root/0 taking|take/VBG/xcomp/2 money/NN/obj/3"
    assert read(line) == [("taking money", "indirect", "Ito")]


def test_what_somebody_does_while_speaking_is_not():
    line = "Ito/NNP/nsubj/2@PERSON described|describe/VBD/root/0 it/PRP/obj/2 _,/,/punct/5 smiling|smile/VBG/advcl/2"
    assert read(line) == []


# -- objects, names of things, prepositions


def test_what_is_announced_is_reported():
    line = "Ito/NNP/nsubj/2@PERSON announced|announce/VBD/root/0 a/DT/det/4 ban/NN/obj/2"
    assert read(line) == [("a ban", "indirect", "Ito")]


@pytest.mark.parametrize("held", ["it/PRP/obj/2", "Friday/NNP/obj/2@DATE", "Sato/NNP/obj/2@PERSON"])
def test_a_pronoun_a_day_or_a_name_alone_is_nothing_announced(held):
    assert read(f"Ito/NNP/nsubj/2@PERSON announced|announce/VBD/root/0 {held}") == []


def test_what_somebody_failed_to_announce_was_not_said():
    line = "Ito/NNP/nsubj/2@PERSON failed|fail/VBD/root/0 to/TO/mark/4 announce/VB/xcomp/2 a/DT/det/6 ban/NN/obj/4"
    assert read(line) == []


def test_an_object_of_a_deed_is_no_attribution():
    assert read("Ito/NNP/nsubj/2@PERSON bought|buy/VBD/root/0 a/DT/det/4 house/NN/obj/2") == []


def test_what_somebody_calls_a_thing_is_reported_with_the_thing():
    line = "Ito/NNP/nsubj/2@PERSON called|call/VBD/root/0 the/DT/det/4 plan/NN/obj/2 a/DT/det/6 disaster/NN/xcomp/2"
    assert read(line) == [("the plan a disaster", "indirect", "Ito")]


def test_who_calls_a_cab_says_nothing_of_it():
    assert read("Ito/NNP/nsubj/2@PERSON called|call/VBD/root/0 a/DT/det/4 cab/NN/obj/2") == []


def test_what_somebody_is_accused_of_is_the_accuser_s():
    line = "Ito/NNP/nsubj/2@PERSON accused|accuse/VBD/root/0 the/DT/det/4 bank/NN/obj/2 of/IN/case/6 fraud/NN/obl/2"
    assert read(line) == [("the bank of fraud", "indirect", "Ito")]


def test_a_preposition_that_the_verb_needs_belongs_to_the_cue():
    line = "Ito/NNP/nsubj/2@PERSON called|call/VBD/root/0 for/IN/case/5 a/DT/det/5 truce/NN/obl/2"
    assert cues(line) == [("a truce", "called for")]


def test_another_preposition_brings_in_nothing():
    line = "Ito/NNP/nsubj/2@PERSON called|call/VBD/root/0 at/IN/case/4 noon/NN/obl/2"
    assert read(line) == []


# -- adjectives


def test_who_is_confident_that_holds_it():
    line = "Ito/NNP/nsubj/3@PERSON is|be/VBZ/cop/3 confident/JJ/root/0 that/IN/mark/6 they/PRP/nsubj/6 won|win/VBD/ccomp/3"
    assert cues(line) == [("they won", "is confident")]


def test_what_is_clear_is_nobody_s():
    line = "It/PRP/expl/3 is|be/VBZ/cop/3 clear/JJ/root/0 that/IN/mark/6 they/PRP/nsubj/6 won|win/VBD/csubj/3"
    assert read(line) == []


def test_who_is_critical_of_a_thing_judges_it():
    line = (
        "Ito/NNP/nsubj/3@PERSON was|be/VBD/cop/3 critical/JJ/root/0 of/IN/case/6 the/DT/det/6 court/NN/obl/3"
    )
    assert cues(line) == [("the court", "was critical of")]


def test_who_is_a_critic_of_a_thing_judges_it_and_a_critic_who_acts_does_not():
    line = "Ito/NNP/nsubj/4@PERSON is|be/VBZ/cop/4 a/DT/det/4 critic/NN/root/0 of/IN/case/7 the/DT/det/7 court/NN/nmod/4"
    assert cues(line) == [("the court", "critic of")]
    acting = (
        "A/DT/det/2 critic/NN/nsubj/6 of/IN/case/5 the/DT/det/5 court/NN/nmod/2 sneezed|sneeze/VBD/root/0"
    )
    assert read(acting) == []


def test_the_clause_with_that_is_what_somebody_says_and_an_aside_is_not():
    line = (
        "Ito/NNP/nsubj/2@PERSON warned|warn/VBD/root/0 _,/,/punct/5 as/IN/mark/5 others|other/NNS/ccomp/2 _,/,/punct/9 "
        "that/IN/mark/9 prices/NNS/nsubj/9 fell|fall/VBD/ccomp/2"
    )
    assert read(line) == [("prices fell", "indirect", "Ito")]


@pytest.mark.model
@pytest.mark.parametrize("example", reporting_frames().examples, ids=lambda each: each.text)
def test_each_frame_s_example_is_read_as_it_says(example, parsed):
    parse = parsed(example.text)
    known = find_actors(parse, named(parse))
    found = [parse.text[each.span[0] : each.span[1]] for each in attributions(known)]
    assert any(example.content in words for words in found)
