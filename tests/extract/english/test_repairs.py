"""Slips of a parser, mended; each sentence stands as `word/TAG/relation/head`, heads counted from 1."""

import pytest

from extract.english.repairs import mend


def mended(line: str) -> dict[str, tuple[str, str]]:
    """Each word's relation and head after the repairs; an entity's label follows "@"."""
    rows = [word.split("/") for word in line.split()]
    words = [row[0] for row in rows]
    heads, relations, entities = [], [], []
    for place, row in enumerate(rows):
        head, _, entity = row[3].partition("@")
        heads.append(int(head) - 1 if head != "0" else place)
        relations.append(row[2])
        entities.append(f"B{entity}" if entity else "O")
    mend(heads, relations, [row[1] for row in rows], words=words, entities=entities)
    return {
        word: (relation, words[head]) for word, relation, head in zip(words, relations, heads, strict=True)
    }


def test_for_brings_the_subject_of_an_infinitive() -> None:
    tree = mended(
        "They/PRP/nsubj/2 waited/VBD/root/0 for/IN/case/5 the/DT/det/5 talks/NNS/obl/2 to/TO/mark/7 begin/VB/advcl/2"
    )
    assert tree["talks"] == ("nsubj", "begin")
    assert tree["for"] == ("mark", "begin")
    assert tree["begin"] == ("ccomp", "waited")


@pytest.mark.parametrize(
    "line",
    [
        "They/PRP/nsubj/2 worked/VBD/root/0 for/IN/case/4 years/NNS/obl/2@DATE to/TO/mark/6 win/VB/advcl/2",
        "They/PRP/nsubj/2 left/VBD/root/0 for/IN/case/4 Oslo/NNP/obl/2@GPE to/TO/mark/6 study/VB/advcl/2",
        "They/PRP/nsubj/2 paid/VBD/root/0 for/IN/case/5 a/DT/det/5 chance/NN/obl/2 to/TO/mark/7 win/VB/acl/5",
    ],
)
def test_for_a_time_a_place_or_a_noun_with_its_own_infinitive_stays(line: str) -> None:
    assert mended(line)["for"][0] == "case"


def test_since_after_a_first_belongs_to_the_noun() -> None:
    tree = mended(
        "It/PRP/nsubj/2 marks/VBZ/root/0 her/PRP$/nmod:poss/5 first/JJ/amod/5 win/NN/obj/2 since/IN/mark/7 joining/VBG/advcl/2"
    )
    assert tree["joining"] == ("acl", "win")


def test_since_after_any_other_noun_stays_with_the_verb() -> None:
    tree = mended(
        "She/PRP/nsubj/2 praised/VBD/root/0 his/PRP$/nmod:poss/4 work/NN/obj/2 since/IN/mark/6 visiting/VBG/advcl/2"
    )
    assert tree["visiting"] == ("advcl", "praised")


@pytest.mark.parametrize("relation", ["flat", "appos"])
def test_what_somebody_is_hangs_on_the_name(relation: str) -> None:
    tree = mended(f"by/IN/case/3 German/JJ/amod/3 builder/NN/obl/0 Brandauer/NNP/{relation}/3@ORG")
    assert tree["Brandauer"] == ("obl", "Brandauer")
    assert tree["builder"] == ("nmod:desc", "Brandauer")
    assert tree["by"] == ("case", "Brandauer")
    assert tree["German"] == ("amod", "builder")


def test_a_name_behind_a_comma_stays_an_apposition() -> None:
    tree = mended("rival/NN/nsubj/4 ,/,/punct/3 Corvid/NNP/appos/1@ORG fell/VBD/root/0")
    assert tree["Corvid"] == ("appos", "rival")


def test_a_verb_with_a_subject_of_its_own_takes_no_second_one() -> None:
    tree = mended(
        "Carmaker/NN/nsubj/7 Corvid/NNP/nsubj/4@ORG will/MD/aux/4 close/VB/ccomp/7 ,/,/punct/7 Ito/NNP/nsubj/7@PERSON "
        "told/VBD/root/0 workers/NNS/obj/7"
    )
    assert tree["Carmaker"] == ("nmod:desc", "Corvid")
    assert tree["Ito"] == ("nsubj", "told")


def test_a_description_before_a_name_is_no_second_subject() -> None:
    tree = mended("Analyst/NN/nsubj/4 Ana/NNP/nsubj/4@PERSON Ito/NNP/flat/2@+ says/VBZ/root/0 so/RB/advmod/4")
    assert tree["Analyst"] == ("nmod:desc", "Ana")


def test_who_stands_before_who_tells_it_belongs_to_the_clause_behind() -> None:
    tree = mended(
        "Peru/NNP/nsubj/4 ,/,/punct/4 Ito/NNP/nsubj/4@PERSON said/VBD/root/0 ,/,/punct/4 has/VBZ/aux/7 changed/VBN/ccomp/4"
    )
    assert tree["Peru"] == ("nsubj", "changed")
    assert tree["Ito"] == ("nsubj", "said")


def test_a_description_in_front_is_who_the_name_is() -> None:
    tree = mended("A/DT/det/2 critic/NN/nsubj/5 ,/,/punct/2 Ito/NNP/nsubj/5@PERSON voted/VBD/root/0")
    assert tree["critic"] == ("appos", "Ito")


def test_who_stands_before_a_clause_that_is_told_belongs_to_it() -> None:
    line = "Peru/NNP/nsubj/6@GPE has/VBZ/aux/3 changed/VBN/ccomp/6 ,/,/punct/6 Ito/NNP/nsubj/6@PERSON said/VBD/root/0"
    assert mended(line)["Peru"] == ("nsubj", "changed")
    assert mended(line)["Ito"] == ("nsubj", "said")
    called = "Minister/NNP/nsubj/6 you/PRP/nsubj/3 lied/VBD/ccomp/6 ,/,/punct/6 Ito/NNP/nsubj/6@PERSON said/VBD/root/0"
    assert mended(called)["Minister"] == ("vocative", "lied")


@pytest.mark.parametrize(("opener", "relation"), [("", "parataxis"), ("when/WRB/advmod/5 ", "advcl")])
def test_a_finite_clause_that_nothing_opens_stands_beside(opener: str, relation: str) -> None:
    subject, verb = ("4", "2") if not opener else ("5", "2")
    tree = mended(f"It/PRP/nsubj/2 fell/VBD/root/0 {opener}she/PRP/nsubj/{subject} wrote/VBD/advcl/{verb}")
    assert tree["wrote"] == (relation, "fell")


def test_due_governs_its_infinitive() -> None:
    tree = mended(
        "The/DT/det/2 case/NN/nsubj:pass/7 is/VBZ/aux:pass/7 due/JJ/mark/7 to/TO/fixed/4 be/VB/aux:pass/7 heard/VBN/root/0"
    )
    assert tree["due"] == ("root", "due")
    assert tree["heard"] == ("xcomp", "due")
    assert tree["to"] == ("mark", "heard")
    assert (tree["case"], tree["is"], tree["be"]) == (
        ("nsubj", "due"),
        ("cop", "due"),
        ("aux:pass", "heard"),
    )


def test_due_to_a_cause_stays() -> None:
    line = "It/PRP/nsubj:pass/3 was/VBD/aux:pass/3 cancelled/VBN/root/0 due/JJ/case/6 to/IN/fixed/4 rain/NN/obl/3"
    assert mended(line)["due"] == ("case", "rain")


@pytest.mark.parametrize(
    ("line", "antecedent"),
    [
        (
            "talks/NNS/root/0 with/IN/case/3 Union/NNP/nmod/1 which/WDT/nsubj:pass/6 were/VBD/aux:pass/6 frozen/VBN/acl:relcl/3",
            "talks",
        ),
        (
            "leader/NN/root/0 of/IN/case/3 rebels/NNS/nmod/1 who/WP/nsubj:pass/6 was/VBD/aux:pass/6 arrested/VBN/acl:relcl/3",
            "leader",
        ),
        (
            "leader/NN/root/0 of/IN/case/3 rebels/NNS/nmod/1 who/WP/nsubj/5 control/VBP/acl:relcl/3 it/PRP/obj/5",
            "rebels",
        ),
        (
            "talks/NNS/root/0 with/IN/case/3 Oslo/NNP/nmod/1 and/CC/cc/5 Bern/NNP/conj/3 which/WDT/nsubj/8 were/VBD/aux/8 "
            "waiting/VBG/acl:relcl/3",
            "Oslo",
        ),
    ],
)
def test_a_relative_clause_agrees_with_its_noun(line: str, antecedent: str) -> None:
    verb = next(row.split("/")[0] for row in line.split() if "acl:relcl" in row)
    assert mended(line)[verb] == ("acl:relcl", antecedent)


TRAVELS_THURSDAY = (
    "It/PRP/nsubj/2 came/VBD/root/0 after/IN/mark/5 she/PRP/nsubj/5 said/VBD/advcl/2 that/IN/mark/9 he/PRP/nsubj/9 "
    "would/MD/aux/9 travel/VB/ccomp/5 Thursday/NNP/obl:unmarked/{0}@DATE with/IN/case/12 Kim/NNP/obl/9"
)


def test_a_time_belongs_to_the_clause_that_goes_on_behind_it() -> None:
    assert mended(TRAVELS_THURSDAY.format(2))["Thursday"] == ("obl:unmarked", "travel")


def test_a_time_at_the_end_of_a_clause_stays_where_it_hangs() -> None:
    line = (
        "They/PRP/nsubj/2 said/VBD/root/0 he/PRP/nsubj/4 left/VBD/ccomp/2 Oslo/NNP/obj/4@GPE "
        "on/IN/case/7 Friday/NNP/obl/2@DATE in/IN/case/9 Rome/NNP/obl/2@GPE"
    )
    assert mended(line)["Friday"] == ("obl", "said")


def test_the_first_of_two_subjects_is_of_what_is_told() -> None:
    tree = mended(
        "Miller/NN/nsubj/6 Acme/NNP/compound/3@ORG Foods/NNP/appos/1 will/MD/aux/5 close/VB/ccomp/7 its/PRP$/nsubj/7 "
        "told/VBD/root/0".replace("Miller/NN/nsubj/6", "Miller/NN/nsubj/7").replace("its/PRP$", "she/PRP")
    )
    assert tree["Foods"] == ("nsubj", "close")
    assert tree["Miller"] == ("nmod:desc", "Foods")
    assert tree["she"] == ("nsubj", "told")


def test_some_of_which_do_what_the_clause_tells() -> None:
    tree = mended(
        "Plants/NNS/root/0 ,/,/punct/4 the/DT/det/4 first/JJ/appos/1 of/IN/case/6 which/WDT/nmod/4 "
        "opened/VBD/acl:relcl/1"
    )
    assert tree["first"] == ("nsubj", "opened")


def test_a_measured_noun_is_one_subject() -> None:
    tree = mended("A/DT/det/2 magnitude/NN/nsubj/5 6.8/CD/nummod/4 earthquake/NN/nsubj/5 struck/VBD/root/0")
    assert tree["magnitude"] == ("compound", "earthquake")
    assert tree["earthquake"] == ("nsubj", "struck")


def test_a_past_tense_is_added_to_the_verb_in_the_past_and_not_to_an_infinitive() -> None:
    tree = mended(
        "Ito/NNP/nsubj/2 promised/VBD/root/0 to/TO/mark/4 send/VB/xcomp/2 them/PRP/obj/4 and/CC/cc/7 offered/VBD/conj/4 "
        "aid/NN/obj/7"
    )
    assert tree["offered"] == ("conj", "promised")


@pytest.mark.parametrize(
    ("subject", "above"), [("law/NN", "said"), ("she/PRP", "failed"), ("Ito/NNP", "failed")]
)
def test_a_thing_tells_nobody_anything(subject: str, above: str) -> None:
    tree = mended(
        f"He/PRP/nsubj/2 said/VBD/root/0 the/DT/det/4 {subject}/nsubj/5 failed/VBD/ccomp/2 and/CC/cc/7 urged/VBD/conj/5 "
        "talks/NNS/obj/7"
    )
    assert tree["urged"] == ("conj", above)


def test_what_comes_of_an_act_hangs_on_it_and_not_on_who_tells_it() -> None:
    line = (
        "Dams/NNS/nsubj/2 broke/VBD/ccomp/5 ,/,/punct/5 officials/NNS/nsubj/5 said/VBD/root/0 ,/,/punct/7 {}/VBG/advcl/5 "
        "heads/NNS/obj/7"
    )
    assert mended(line.format("killing"))["killing"] == ("advcl", "broke")
    assert mended(line.format("shaking"))["shaking"] == ("advcl", "said")


def test_what_is_said_in_a_statement_is_what_is_said() -> None:
    tree = mended(
        "He/PRP/nsubj/2 said/VBD/root/0 in/IN/case/5 a/DT/det/5 statement/NN/obl/2 that/IN/mark/8 he/PRP/nsubj/8 paid/VBD/acl/5"
    )
    assert tree["paid"] == ("ccomp", "said")


def test_who_is_not_the_place_that_somebody_is_of() -> None:
    tree = mended(
        "Mayors/NNS/nsubj/6 of/IN/case/3 Rome/NNP/nmod/1@GPE who/WP/nsubj/5 resigned/VBD/acl:relcl/3 spoke/VBD/root/0"
    )
    assert tree["resigned"] == ("acl:relcl", "Mayors")


def test_a_bid_of_so_much_is_rejected_and_not_the_sum() -> None:
    tree = mended(
        "A/DT/det/2 bid/NN/root/0 of/IN/case/5 555/CD/nummod/5 pence/NNS/nmod/2@MONEY that/WDT/obj/8 they/PRP/nsubj/8 "
        "rejected/VBD/acl:relcl/5"
    )
    assert tree["rejected"] == ("acl:relcl", "bid")


def test_a_possessive_is_of_the_noun_behind_it() -> None:
    tree = mended(
        "Wards/NNS/nsubj/2 closed/VBD/root/0 after/IN/mark/6 its/PRP$/nmod:poss/1 generators/NNS/nsubj/6 failed/VBD/advcl/2"
    )
    assert tree["its"] == ("nmod:poss", "generators")


@pytest.mark.parametrize(("verb", "relation"), [("called", "xcomp"), ("voted", "xcomp"), ("relied", "advcl")])
def test_what_somebody_is_called_on_to_do_is_no_purpose(verb: str, relation: str) -> None:
    tree = mended(
        f"He/PRP/nsubj/2 {verb}/VBD/root/0 on/IN/case/4 Ito/NNP/obl/2 to/TO/mark/6 resign/VB/advcl/2"
    )
    assert tree["resign"][0] == relation


@pytest.mark.parametrize(
    "slip", ["talks/NNS/appos/6 {} Corsa/NNP/nsubj/7", "talks/NNS/nsubj/7 {} Corsa/NNP/conj/1"]
)
def test_between_joins_two(slip: str) -> None:
    line = slip.format("between/IN/case/4 its/PRP$/nmod:poss/4 union/NN/nmod/1 and/CC/cc/6")
    tree = mended(f"{line} failed/VBD/root/0")
    assert tree["talks"] == ("nsubj", "failed")
    assert tree["Corsa"] == ("conj", "union")


def test_one_noun_is_said_of_the_last_of_two_names() -> None:
    tree = mended(
        "Unite/NNP/nsubj/8 and/CC/cc/3 Corsa/NNP/conj/1 ,/,/punct/7 the/DT/det/7 port/NN/compound/7 operator/NN/appos/1 "
        "agreed/VBD/root/0"
    )
    assert tree["operator"] == ("appos", "Corsa")


def test_several_are_said_of_both_names() -> None:
    tree = mended(
        "Unite/NNP/nsubj/7 and/CC/cc/3 Corsa/NNP/conj/1 ,/,/punct/6 the/DT/det/6 rivals/NNS/appos/1 agreed/VBD/root/0"
    )
    assert tree["rivals"] == ("appos", "Unite")


@pytest.mark.parametrize(
    ("line", "tag"),
    [
        ("Rebels/NNS/nsubj/2 hit/VBP/root/0 towns/NNS/obj/2 on/IN/case/5 Friday/NNP/obl/2", "VBD"),
        ("Floods/NNS/nsubj/2 hit/VBP/root/0 towns/NNS/obj/2 last/JJ/amod/5 week/NN/obl:unmarked/2", "VBD"),
        (
            "Early/RB/advmod/5 on/IN/case/3 Sunday/NNP/obl/1 drones/NNS/nsubj/5 hit/VBP/root/0 it/PRP/obj/5",
            "VBD",
        ),
        ("Rebels/NNS/nsubj/2 hit/VBP/root/0 towns/NNS/obj/2 every/DT/det/5 week/NN/obl:unmarked/2", "VBP"),
        ("Rebels/NNS/nsubj/2 attack/VBP/root/0 towns/NNS/obj/2 on/IN/case/5 Friday/NNP/obl/2", "VBP"),
    ],
)
def test_what_was_done_on_a_day_is_past_where_past_and_present_have_one_form(line: str, tag: str) -> None:
    rows = [word.split("/") for word in line.split()]
    heads = [int(row[3]) - 1 if row[3] != "0" else place for place, row in enumerate(rows)]
    tags = [row[1] for row in rows]
    mend(heads, [row[2] for row in rows], tags, words=[row[0] for row in rows], entities=["O"] * len(rows))
    assert tag in tags


def test_a_second_verb_is_no_adjective_of_whom_it_tells() -> None:
    tree = mended(
        "Ito/NNP/nsubj/2@PERSON defended/VBD/root/0 the/DT/det/4 plan/NN/obj/2 and/CC/cc/7 accused/VBN/amod/7 "
        "critics/NNS/conj/4 of/IN/mark/9 lying/VBG/acl/7"
    )
    assert tree["accused"] == ("conj", "defended")
    assert tree["critics"] == ("obj", "accused")


def test_what_stands_before_a_nouns_own_preposition_is_of_the_verb() -> None:
    tree = mended(
        "Acme/NNP/nsubj/2@ORG left/VBD/root/0 in/IN/case/4 Rome/NNP/nmod/7@GPE by/IN/case/7 the/DT/det/7 end/NN/obl/2"
    )
    assert tree["Rome"] == ("obl", "left")


def test_who_stands_behind_the_verb_is_found_guilty_and_finds_nothing() -> None:
    tree = mended(
        "A/DT/det/2 jury/NN/nsubj/3 found/VBD/root/0 Ito/NNP/nsubj/3@PERSON guilty/JJ/ccomp/3 of/IN/case/7 fraud/NN/obl/5"
    )
    assert tree["Ito"] == ("nsubj", "guilty")
    assert tree["jury"] == ("nsubj", "found")


def test_what_somebody_told_is_not_part_of_what_they_had_been_told() -> None:
    tree = mended(
        "Acme/NNP/nsubj/2@ORG said/VBD/root/0 it/PRP/nsubj:pass/6 had/VBD/aux/6 been/VBN/aux:pass/6 informed/VBN/ccomp/2 "
        "and/CC/cc/8 threatened/VBD/conj/6 a/DT/det/10 strike/NN/obj/8"
    )
    assert tree["threatened"] == ("conj", "said")


def test_due_takes_the_is_before_it() -> None:
    tree = mended("It/PRP/nsubj/3 was/VBD/cop/5 due/JJ/root/0 to/TO/mark/5 expire/VB/advcl/3")
    assert tree["was"] == ("cop", "due")


@pytest.mark.parametrize("relation", ["obj", "compound"])
def test_a_company_by_name_is_whom_the_noun_before_it_describes(relation: str) -> None:
    tree = mended(f"A/DT/det/2 fund/NN/nsubj/4 Acme/NNP/{relation}/2@ORG left/VBD/root/0 Rome/NNP/obj/4@GPE")
    assert tree["Acme"] == ("nsubj", "left")
    assert tree["fund"] == ("nmod:desc", "Acme")


def test_who_is_due_for_a_visit_is_no_visit() -> None:
    tree = mended("He/PRP/nsubj/3 is/VBZ/cop/6 due/JJ/root/0 for/IN/case/6 a/DT/det/6 visit/NN/obl/3")
    assert tree["is"] == ("cop", "due")


@pytest.mark.parametrize(("noun", "relation"), [("allegations", "acl"), ("money", "acl:relcl")])
def test_what_is_claimed_is_no_relative_clause(noun: str, relation: str) -> None:
    tree = mended(f"{noun}/NNS/root/0 that/WDT/obj/4 he/PRP/nsubj/4 paid/VBD/acl:relcl/1 them/PRP/obj/4")
    assert tree["paid"] == (relation, noun)


@pytest.mark.parametrize("on", ["on/IN/advmod/2", "on/IN/mark/4"])
def test_what_goes_on_is_what_is_done(on: str) -> None:
    tree = mended(f"They/PRP/nsubj/2 went/VBD/root/0 {on} searching/VBG/advcl/2")
    assert (tree["on"], tree["searching"]) == (("compound:prt", "went"), ("xcomp", "went"))


def test_who_insists_on_something_goes_on_with_nothing() -> None:
    tree = mended("They/PRP/nsubj/2 insisted/VBD/root/0 on/IN/mark/4 leaving/VBG/advcl/2")
    assert tree["on"] == ("mark", "leaving")


def test_due_for_is_no_preposition_after_a_copula() -> None:
    tree = mended("He/PRP/nsubj/6 is/VBZ/cop/6 due/JJ/case/6 for/IN/case/6 a/DT/det/6 visit/NN/root/0")
    assert (tree["He"], tree["visit"], tree["due"]) == (("nsubj", "due"), ("obl", "due"), ("root", "due"))


def test_a_day_behind_who_says_so_is_the_day_they_said_it() -> None:
    tree = mended(
        "A/DT/det/2 ferry/NN/nsubj/3 sank/VBD/ccomp/6 ,/,/punct/3 police/NNS/nsubj/6 said/VBD/root/0 on/IN/case/8 "
        "Friday/NNP/obl/3@DATE"
    )
    assert tree["Friday"] == ("obl", "said")


def test_a_spokeswoman_for_a_body_is_who_is_named_behind_it() -> None:
    tree = mended(
        "A/DT/det/2 spokeswoman/NN/nsubj/7 for/IN/case/4 Corvid/NNP/nmod/2@ORG ,/,/punct/6 Dana/NNP/appos/4@PERSON said/VBD/root/0"
    )
    assert tree["Dana"] == ("appos", "spokeswoman")


def test_ahead_of_is_one_preposition() -> None:
    tree = mended("He/PRP/nsubj/2 left/VBD/root/0 ahead/RB/advmod/2 of/IN/case/6 the/DT/det/6 vote/NN/obl/3")
    assert (tree["vote"], tree["ahead"], tree["of"]) == (
        ("obl", "left"),
        ("case", "vote"),
        ("fixed", "ahead"),
    )


def test_who_stands_right_before_a_verb_without_a_subject_acts() -> None:
    tree = mended(
        "in/IN/case/3 December/NNP/compound/3@DATE robbers/NNS/obl/4 killed/VBD/root/0 a/DT/det/6 guard/NN/obj/4"
    )
    assert tree["robbers"] == ("nsubj", "killed")
    assert tree["December"] == ("obl", "killed")


def test_until_opens_a_clause_and_brings_nobody() -> None:
    tree = mended(
        "They/PRP/nsubj/2 waited/VBD/root/0 until/IN/case/5 a/DT/det/5 patient/NN/obl/6 died/VBD/advcl/2"
    )
    assert tree["until"] == ("mark", "died")
    assert tree["patient"] == ("nsubj", "died")


def test_who_was_turned_away_was_let_in_and_not_who_says_so() -> None:
    tree = mended(
        "Envoys/NNS/nsubj:pass/3 were/VBD/aux:pass/3 turned/VBN/root/0 away/RP/compound:prt/3 ,/,/punct/7 "
        "police/NNS/nsubj/7 said/VBD/parataxis/3 ,/,/punct/11 but/CC/cc/11 were/VBD/aux:pass/11 let/VBN/conj/7"
    )
    assert tree["let"] == ("conj", "turned")


@pytest.mark.parametrize(("verb", "relation"), [("urged", "xcomp"), ("built", "advcl")])
def test_what_somebody_is_urged_to_do_is_no_purpose(verb: str, relation: str) -> None:
    tree = mended(f"He/PRP/nsubj/2 {verb}/VBD/root/0 them/PRP/iobj/2 to/TO/mark/5 leave/VB/advcl/2")
    assert tree["leave"][0] == relation


def test_a_participle_behind_its_noun_is_no_past_tense() -> None:
    tags = ["DT", "NN", "VBD", "IN", "NNP", "VBD"]
    words = ["A", "law", "passed", "in", "May", "helped"]
    mend(
        [1, 5, 1, 4, 2, 5],
        ["det", "nsubj", "acl", "case", "obl", "root"],
        tags,
        words=words,
        entities=["O"] * 6,
    )
    assert tags[2] == "VBN"


def test_whom_somebody_calls_on_by_a_name_like_a_places_acts() -> None:
    tree = mended(
        "He/PRP/nsubj/2 called/VBD/root/0 for/IN/case/4 Chad/NNP/obl/2@GPE to/TO/mark/6 resign/VB/advcl/2"
    )
    assert tree["Chad"] == ("nsubj", "resign")


def test_who_gets_something_is_no_second_object() -> None:
    tree = mended("She/PRP/nsubj/2 handed/VBD/root/0 Ito/NNP/obj/2 the/DT/det/5 keys/NNS/obj/2")
    assert (tree["Ito"], tree["keys"]) == (("iobj", "handed"), ("obj", "handed"))


def test_a_name_before_a_number_is_who_gets_so_many() -> None:
    tree = mended("They/PRP/nsubj/2 sold/VBD/root/0 India/NNP/compound/5 ten/CD/nummod/5 jets/NNS/obj/2")
    assert tree["India"] == ("iobj", "sold")


def test_two_things_that_are_given_are_no_giver_and_taker() -> None:
    tree = mended("They/PRP/nsubj/2 sold/VBD/root/0 India/NNP/compound/4 tea/NN/obj/2")
    assert tree["India"] == ("compound", "tea")


@pytest.mark.parametrize(("noun", "head"), [("plan", "plan"), ("bill", "blocked")])
def test_what_is_planned_hangs_on_the_plan(noun: str, head: str) -> None:
    tree = mended(
        f"They/PRP/nsubj/2 blocked/VBD/root/0 a/DT/det/4 {noun}/NN/obj/2 by/IN/case/6 Germany/NNP/nmod/4 to/TO/mark/8 "
        "cut/VB/advcl/2 aid/NN/obj/8"
    )
    assert tree["cut"][1] == head


def test_after_opens_the_clause_of_the_verb_behind_it() -> None:
    tree = mended(
        "It/PRP/nsubj/2 began/VBD/root/0 after/IN/case/4 talks/NNS/obl/5 collapsed/VBD/conj/2 late/RB/advmod/5"
    )
    assert tree["after"] == ("mark", "collapsed")
    assert tree["talks"] == ("nsubj", "collapsed")
    assert tree["collapsed"] == ("advcl", "began")


def test_a_month_stays_in_the_clause_that_it_stands_in() -> None:
    tree = mended(
        "He/PRP/nsubj/3 has/VBZ/aux/3 ruled/VBN/root/0 since/IN/case/5 2011/CD/obl/3@DATE and/CC/cc/7 won/VBD/conj/3 "
        "last/JJ/amod/9 May/NNP/nmod:unmarked/5@DATE"
    )
    assert tree["May"] == ("obl:unmarked", "won")
