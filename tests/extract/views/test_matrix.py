"""Who did what to whom, as a matrix of actors."""

from __future__ import annotations

from extract.links import Links
from extract.story import Actor, Article, Event, EventType, Participant, Sentence, Story
from extract.timeline import Entry, entries
from extract.views.matrix import Matrix, matrix, pairs_of
from tests.stories import invented_story


def act(
    event: str, agents: str = "", others: str = "", kind: EventType | None = None, **fields: object
) -> Event:
    parts = [Participant(actor=actor, role="agent") for actor in agents.split()]
    parts += [Participant(actor=actor, role="patient") for actor in others.split()]
    return Event(
        id=event,
        span=(0, 1),
        sentence=0,
        lemma="x",
        gist="x",
        event_class="OCCURRENCE",
        type=kind,
        participants=tuple(parts),
        **fields,  # type: ignore[arg-type]
    )


def of(*events: Event, rows: tuple[tuple[str, ...], ...] = ()) -> Matrix:
    story = Story(
        article=Article(id="x", text="x"),
        sentences=(Sentence(span=(0, 1), paragraph=0),),
        actors=tuple(Actor(id=actor, name=actor, kind="PERSON") for actor in "abc"),
        events=events,
    )
    told = rows or tuple((event.id,) for event in events)
    return matrix(
        Links(story),
        [
            Entry(event=row[0], heading="", when="", full="", sign="●", quad="", words="", mentions=row)
            for row in told
        ],
    )


def test_a_cell_holds_what_one_does_to_another() -> None:
    found = of(act("e1", "a", "b", "ACCUSE"), act("e2", "a", "b", "AID"), act("e3", "b", "a"))
    assert found.cells["a", "b"].events == ("e1", "e2")
    assert found.cells["a", "b"].quads == (("verbal conflict", 1), ("material cooperation", 1))
    assert found.cells["b", "a"].quads == ((None, 1),)


def test_each_of_several_agents_does_it_to_each_of_several_others() -> None:
    assert set(of(act("e", "a b", "c")).cells) == {("a", "c"), ("b", "c")}


def test_what_two_do_with_each_other_stands_in_both_their_cells() -> None:
    assert set(of(act("e", "a b", kind="CONSULT")).cells) == {("a", "b"), ("b", "a")}


def test_what_two_do_side_by_side_is_not_done_to_each_other() -> None:
    assert not of(act("e", "a b", kind="PROTEST")).cells
    assert set(of(act("e", "a b", "c", kind="CONSULT")).cells) == {("a", "c"), ("b", "c")}


def test_nobody_does_anything_to_themselves() -> None:
    assert not of(act("e", "a", "a")).cells


def test_an_act_that_is_told_twice_counts_once() -> None:
    found = of(act("e1", "a", "b"), act("e2", "a", "b", same_as="e1"), rows=(("e1", "e2"),))
    assert found.cells["a", "b"].events == ("e1",)


def test_those_with_most_acts_stand_first() -> None:
    found = of(act("e1", "a", "b"), act("e2", "c", "b"), act("e3", "c", "a"))
    assert found.agents == ("c", "a")
    assert found.recipients == ("b", "a")


def test_the_pairs_of_several_rows_is_who_does_them_all_to_whom() -> None:
    story = invented_story()
    links = Links(story)
    rows = {row.event: row for row in entries(story)}
    assert pairs_of(links, [rows["e15"]]) == (("a1", "a3"),)
    assert pairs_of(links, [rows["e15"], rows["e4"]]) == ()
    assert pairs_of(links, [rows["e14"]]) == (("a3", "a4"), ("a4", "a3"))
    assert pairs_of(links, []) == ()


def test_only_some_rows_can_be_asked_for() -> None:
    links = Links(invented_story())
    rows = entries(links.story)
    assert ("a2", "a3") in matrix(links, rows).cells
    assert set(matrix(links, rows, within={"e15"}).cells) == {("a1", "a3")}
