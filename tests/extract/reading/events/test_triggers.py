"""Which words are events, on parses written by hand."""

from __future__ import annotations

from tests.extract.reading import events_of
from tests.extract.reading.events import taking_part

TRUMP = "Donald/NNP/nsubj/3@PERSON Trump/NNP/flat/1@+"


def test_an_auxiliary_is_no_event():
    line = f"{TRUMP} has/VBZ/aux/4 left/VBD/root/0".replace("nsubj/3", "nsubj/4")
    assert list(events_of(line)) == ["left"]


def test_of_a_light_verb_the_noun_is_the_event_and_the_subject_its_agent():
    line = f"{TRUMP} made|make/VBD/root/0 a/DT/det/5 trip/NN/obj/3 to/IN/case/7 China/NNP/nmod/5@GPE"
    assert taking_part(line, "trip") == {("Donald Trump", "agent"), ("China", "recipient")}


def test_a_light_verb_is_an_event_of_the_same_act():
    line = f"{TRUMP} made|make/VBD/root/0 a/DT/det/5 trip/NN/obj/3 to/IN/case/7 China/NNP/nmod/5@GPE"
    events = events_of(line)
    assert list(events) == ["made", "trip"]
    assert events["trip"].same_as == events["made"].id
    assert events["made"].participants == events["trip"].participants


def test_what_only_takes_place_has_no_event_beside_it():
    line = "The/DT/det/2 visit/NN/nsubj/3 occurred|occur/VBD/root/0"
    assert list(events_of(line)) == ["visit"]


def test_a_particle_belongs_to_its_verb():
    line = f"{TRUMP} took|take/VBD/root/0 over/RP/compound:prt/3"
    assert "took over" in events_of(line)


def test_following_a_call_is_no_event_of_its_own():
    line = f"{TRUMP} smiled/VBD/root/0 following|follow/VBG/advcl/3 a/DT/det/6 call/NN/obj/4"
    assert set(events_of(line)) == {"smiled", "call"}


def test_who_leads_it_describes_and_is_no_act() -> None:
    line = "The/DT/det/2 bloc/NN/nsubj/6 led|lead/VBN/acl/2 by/IN/case/5 Takaichi/NNP/obl:agent/3@PERSON won|win/VBD/root/0"
    assert events_of(line)["led"].event_class == "STATE"


def test_what_something_comes_after_happens():
    assert "vote" in events_of(f"{TRUMP} left/VBD/root/0 after/IN/case/6 the/DT/det/6 vote/NN/obl/3")
    assert "vote" not in events_of(f"{TRUMP} lost/VBD/root/0 the/DT/det/5 vote/NN/obj/3")


def test_when_the_article_appeared_is_no_event_of_it():
    assert events_of("Published|publish/VBN/root/0 14/CD/nummod/3@DATE March/NNP/obl:unmarked/1@+") == {}
    assert "published" in events_of("It/PRP/nsubj:pass/3 was/VBD/aux:pass/3 published|publish/VBN/root/0")
