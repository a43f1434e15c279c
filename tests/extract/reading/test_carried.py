"""Both words of "made a trip": one act, and the order and ties of all events as before."""

from __future__ import annotations

from tests.extract.reading import events_of

MADE = "Trump/NNP/nsubj/2@PERSON made|make/VBD/root/0 a/DT/det/4 trip/NN/obj/2 on/IN/case/6 Friday/NNP/obl/2"


def test_the_verb_has_the_time_and_the_people_of_its_noun() -> None:
    events = events_of(MADE)
    assert events["made"].time == events["trip"].time
    assert events["made"].participants == events["trip"].participants
    assert events["made"].gist == events["trip"].gist


def test_the_first_word_in_the_text_is_the_one_that_others_name() -> None:
    events = events_of(MADE)
    assert (events["made"].same_as, events["trip"].same_as) == (None, events["made"].id)


def test_a_verb_behind_its_noun_names_the_noun() -> None:
    events = events_of("Talks|talk/NNS/nsubj:pass/3 were|be/VBD/aux:pass/3 held|hold/VBN/root/0")
    assert (events["Talks"].same_as, events["held"].same_as) == (None, events["Talks"].id)


def test_a_later_mention_names_the_first_word_of_all() -> None:
    line = MADE + " _././punct/2\nHe/PRP/nsubj/2 praised|praise/VBD/root/0 the/DT/det/4 trip/NN/obj/2"
    events = events_of(line)
    assert {events["trip"].same_as, events["trip 2"].same_as} == {events["made"].id}


def test_ids_count_in_the_order_of_the_text() -> None:
    events = sorted(events_of(MADE).values(), key=lambda event: event.span)
    assert [event.id for event in events] == ["e1", "e2"]


def test_two_nouns_of_one_verb_have_one_verb_beside_them() -> None:
    events = events_of(
        "They/PRP/nsubj/2 held|hold/VBD/root/0 talks|talk/NNS/obj/2 and/CC/cc/6 a/DT/det/6 dinner/NN/conj/3"
    )
    assert list(events) == ["held", "talks", "dinner"]
    assert events["dinner"].same_as is None
