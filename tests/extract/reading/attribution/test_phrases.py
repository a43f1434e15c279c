"""What nouns and phrases bring in, and whose the words are."""

from __future__ import annotations

from tests.extract.reading.attribution import cues, read


def test_a_claim_that_somebody_makes_is_theirs():
    line = (
        "Ito/NNP/nmod:poss/3@PERSON _'s/POS/case/1 claim/NN/nsubj/8 that/IN/mark/6 prices/NNS/nsubj/6 fell|fall/VBD/acl/3 "
        "was/VBD/cop/8 wrong/JJ/root/0"
    )
    assert read(line) == [("prices fell", "indirect", "Ito")]


def test_a_claim_that_somebody_made_has_no_words_in_its_relative_clause():
    line = (
        "Ito/NNP/nmod:poss/3@PERSON _'s/POS/case/1 claim/NN/nsubj/8 that/WDT/obj/6 he/PRP/nsubj/6 made|make/VBD/acl:relcl/3 "
        "was/VBD/cop/8 wrong/JJ/root/0"
    )
    assert read(line) == []


def test_concern_that_somebody_voices_is_theirs():
    line = "Ito/NNP/nsubj/2@PERSON voiced|voice/VBD/root/0 concern/NN/obj/2 about/IN/case/6 the/DT/det/6 noise/NN/nmod/3"
    assert cues(line) == [("the noise", "voiced concern about")]


def test_concern_that_somebody_ignores_is_not_theirs():
    line = "Ito/NNP/nsubj/2@PERSON ignored|ignore/VBD/root/0 concern/NN/obj/2 about/IN/case/6 the/DT/det/6 noise/NN/nmod/3"
    assert read(line) == []


def test_a_report_speaks_for_whoever_published_it():
    line = (
        "A/DT/det/2 report/NN/nsubj/6 published|publish/VBN/acl/2 by/IN/case/5 Corvid/NNP/obl:agent/3@ORG said|say/VBD/root/0 "
        "prices/NNS/nsubj/8 fell|fall/VBD/ccomp/6"
    )
    assert ("prices fell", "indirect", "Corvid") in read(line)


def test_a_report_does_not_speak_for_whoever_saw_it():
    line = (
        "A/DT/det/2 report/NN/nsubj/6 seen|see/VBN/acl/2 by/IN/case/5 Corvid/NNP/obl:agent/3@ORG said|say/VBD/root/0 "
        "prices/NNS/nsubj/8 fell|fall/VBD/ccomp/6"
    )
    assert read(line) == [("prices fell", "indirect", None)]


def test_in_the_words_of_somebody_reports_the_clause_around_it():
    line = (
        "In/IN/case/3 the/DT/det/3 words|word/NNS/obl/8 of/IN/case/5 Ito/NNP/nmod/3@PERSON _,/,/punct/3 "
        "prices/NNS/nsubj/8 fell|fall/VBD/root/0"
    )
    assert read(line) == [("prices fell", "indirect", "Ito")]


def test_in_the_presence_of_somebody_reports_nothing():
    line = (
        "In/IN/case/3 the/DT/det/3 presence/NN/obl/8 of/IN/case/5 Ito/NNP/nmod/3@PERSON _,/,/punct/3 "
        "prices/NNS/nsubj/8 fell|fall/VBD/root/0"
    )
    assert read(line) == []


def test_what_a_claim_is_said_to_be_is_claimed():
    line = (
        "Ito/NNP/nmod:poss/3@PERSON _'s/POS/case/1 claim/NN/nsubj:outer/7 is/VBZ/cop/7 that/IN/mark/7 prices/NNS/nsubj/7 "
        "low/JJ/root/0"
    )
    assert read(line) == [("prices low", "indirect", "Ito")]


def test_according_to_at_the_end_of_a_sentence_is_of_all_of_it():
    line = (
        "Prices/NNS/nsubj/2 fell|fall/VBD/root/0 and/CC/cc/5 rents/NNS/nsubj/5 rose|rise/VBD/conj/2 _,/,/punct/9 "
        "according/VBG/case/9 to/IN/fixed/7 Ito/NNP/obl/5@PERSON"
    )
    assert read(line) == [("Prices fell and rents rose", "indirect", "Ito")]
    inside = line.replace(" _,/,/punct/9 ", " ").replace("/9 ", "/8 ").replace("fixed/7", "fixed/6")
    assert read(inside) == [("rents rose", "indirect", "Ito")]
