"""Whom words stand for, and what comes with them."""

from __future__ import annotations

from msgspec.structs import replace

from extract.library.corrections.correct import correct
from extract.story import Actor, Article, Mention, Participant, Quote, Story
from tests.extract.library.corrections.making import actor, after, event, made, moved
from tests.stories import Draft, invented_story

STORY = invented_story()
TEXT = "Ana Ruiz met Bo Frost on Friday. Frost said she would resign. He praised Ruiz, and Ruiz thanked him."


def two_people() -> Story:
    """She is Ruiz, and he is taken for Ruiz by mistake."""
    draft = Draft(TEXT)
    span, mention = draft.span, draft.mention
    return Story(
        article=Article(id="two", text=TEXT),
        sentences=draft.sentences,
        actors=(
            Actor(
                id="a1",
                name="Ana Ruiz",
                kind="PERSON",
                aliases=("Ana Ruiz", "Ruiz"),
                mentions=(
                    mention("Ana Ruiz"),
                    mention("she", form="pronoun"),
                    mention("He", form="pronoun"),
                    mention("Ruiz", 2),
                    mention("Ruiz", 3),
                ),
            ),
            Actor(
                id="a2",
                name="Bo Frost",
                kind="PERSON",
                aliases=("Bo Frost", "Frost"),
                mentions=(mention("Bo Frost"), mention("Frost", 2), mention("him", form="pronoun")),
            ),
        ),
        events=(
            draft.event("e1", "resign", gist="Ruiz would resign", participants=_agent("a1"), source="a2"),
            draft.event("e2", "praised", gist="Ruiz praised Ruiz", participants=_agent("a1")),
            draft.event("e3", "thanked", gist="Ruiz thanked Frost", participants=_agent("a1")),
        ),
        quotes=(Quote(span=span("she would resign"), kind="indirect", speaker="a2", cue=span("said")),),
    )


def _agent(actor_id: str) -> tuple[Participant, ...]:
    return (Participant(actor=actor_id, role="agent"),)


TWO = two_people()
DRAFT = Draft(TEXT)


def test_words_that_stand_for_another_are_no_mention_of_the_first() -> None:
    he = DRAFT.span("He")
    told = after(TWO, moved(TWO, he, "a1", "a2"))
    assert he not in [each.span for each in actor(told, "a1").mentions]
    assert Mention(span=he, form="pronoun", via="corrected") in actor(told, "a2").mentions
    spans = [each.span for each in actor(told, "a2").mentions]
    assert spans == sorted(spans)


def test_what_the_words_did_is_the_others_and_so_is_its_line() -> None:
    told = after(TWO, moved(TWO, DRAFT.span("He"), "a1", "a2"))
    assert event(told, "e2").participants == _agent("a2")
    assert event(told, "e2").gist == "Frost praised Ruiz"


def test_what_other_words_of_the_sentence_did_stays() -> None:
    told = after(TWO, moved(TWO, DRAFT.span("He"), "a1", "a2"))
    assert event(told, "e3") == event(TWO, "e3")


def test_the_only_words_in_a_sentence_take_all_that_is_done_there_with_them() -> None:
    told = after(TWO, moved(TWO, DRAFT.span("she"), "a1", "a2"))
    assert event(told, "e1").participants == _agent("a2")
    assert event(told, "e1").gist == "Frost would resign"


def test_what_is_said_in_words_that_stand_for_another_is_the_others() -> None:
    told = after(TWO, moved(TWO, DRAFT.span("Frost", 2), "a2", "a1"))
    assert told.quotes[0].speaker == "a1"
    assert event(told, "e1").source == "a1"


def test_detached_words_stand_for_nobody_and_the_line_has_them_as_they_are() -> None:
    told = after(TWO, moved(TWO, DRAFT.span("she"), "a1", None))
    assert event(told, "e1").participants == ()
    assert event(told, "e1").gist == "she would resign"
    assert (told.corrections[0].was, told.corrections[0].now) == ("Ana Ruiz", "")


def test_attached_words_bring_what_is_done_in_them() -> None:
    he = DRAFT.span("He")
    nobodys = after(TWO, moved(TWO, he, "a1", None))
    assert event(nobodys, "e2").gist == "He praised Ruiz"
    told = after(nobodys, moved(nobodys, he, None, "a2"))
    assert event(told, "e2").gist == "Frost praised Ruiz"
    assert event(told, "e2").participants == _agent("a2")
    assert actor(told, "a2").mentions[-2] == Mention(span=he, form="pronoun", via="corrected")


def test_a_group_has_a_member_less() -> None:
    draft = Draft(STORY.article.text)
    sides = draft.span("The two sides")
    told = after(STORY, moved(STORY, sides, "a4", None))
    assert event(told, "e14").participants == (Participant(actor="a3", role="agent"),)
    assert sides in [each.span for each in actor(told, "a3").mentions]
    grouped = replace(
        STORY,
        events=tuple(
            replace(each, gist="Norrvik Ferries and Harbour Workers’ Union meet")
            if each.id == "e14"
            else each
            for each in STORY.events
        ),
    )
    assert event(after(grouped, moved(grouped, sides, "a4", None)), "e14").gist == "Norrvik Ferries meet"


def test_who_loses_the_last_mention_is_no_actor() -> None:
    told = after(STORY, moved(STORY, Draft(STORY.article.text).span("Tomas Okafor"), "a2", None))
    assert "a2" not in [each.id for each in told.actors]
    assert event(told, "e6").participants == ()
    assert told.corrections[0].actor is None


def test_a_name_that_is_detached_is_none_of_the_actors_names_any_more() -> None:
    draft = Draft(STORY.article.text)
    told = after(STORY, moved(STORY, draft.span("Norrvik", 3), "a3", "a4"))
    assert actor(told, "a3").aliases == ("Norrvik Ferries",)
    assert actor(told, "a4").aliases == ("Harbour Workers’ Union", "Norrvik")


def test_words_that_do_not_stand_there_any_more_are_told() -> None:
    (correction,) = made(TWO, moved(TWO, DRAFT.span("she"), "a1", None))
    other = replace(TWO, article=replace(TWO.article, text=TEXT.replace("said she would", "said they could")))
    told, misfits = correct(other, [correction])
    assert told == other
    assert misfits[0].reason == "“she” does not stand where it stood"


def test_a_detached_mention_that_a_newer_reading_has_not_either_fits() -> None:
    assert len(after(TWO, *[moved(TWO, DRAFT.span("she"), "a1", None)] * 2).corrections) == 1


def test_of_two_pronouns_the_one_beside_the_verb_of_speech_is_who_said_it() -> None:
    text = "She will resign, she said on Friday."
    draft = Draft(text)
    first, second = draft.mention("She", form="pronoun"), draft.mention("she", form="pronoun")
    story = Story(
        article=Article(id="said", text=text),
        sentences=draft.sentences,
        actors=(
            Actor(id="a1", name="Ana Ruiz", kind="PERSON", aliases=("Ruiz",), mentions=(first, second)),
            Actor(
                id="a2", name="Friday", kind="ORG", aliases=("Friday",), mentions=(draft.mention("Friday"),)
            ),
        ),
        events=(
            draft.event(
                "e1",
                "resign",
                gist="Ruiz will resign",
                participants=_agent("a1"),
                source="a1",
                cues=(draft.cue("said", decides="source"),),
            ),
        ),
    )
    assert event(after(story, moved(story, second.span, "a1", "a2")), "e1").source == "a2"
    assert event(after(story, moved(story, second.span, "a1", "a2")), "e1").participants == _agent("a1")
    told = event(after(story, moved(story, first.span, "a1", "a2")), "e1")
    assert (told.source, told.participants, told.gist) == ("a1", _agent("a2"), "Friday will resign")


def test_what_an_unnamed_actor_did_is_told_in_the_articles_own_words() -> None:
    text = "The bank said the firm would close. The bank denied it."
    draft = Draft(text)
    bank = [draft.mention("The bank", nth, form="nominal") for nth in (1, 2)]
    story = Story(
        article=Article(id="bank", text=text),
        sentences=draft.sentences,
        actors=(
            Actor(id="a1", name="bank", kind="ORG", mentions=tuple(bank)),
            Actor(id="a2", name="firm", kind="ORG", mentions=(draft.mention("the firm", form="nominal"),)),
        ),
        events=(draft.event("e1", "denied", gist="The bank denied it", participants=_agent("a1")),),
    )
    told = event(after(story, moved(story, bank[1].span, "a1", "a2")), "e1")
    assert (told.gist, told.participants) == ("The bank denied it", _agent("a2"))
