"""Which corrections stand after undoing and doing again."""

from __future__ import annotations

from extract.library.corrections.changes import NotActor, Record, Redone, Undone
from extract.library.corrections.records import done_last, standing, undone_last
from tests.extract.library.corrections.making import WHEN, made, who
from tests.stories import invented_story

STORY = invented_story()
A, B, C = made(STORY, *[NotActor(actor=who(STORY, each)) for each in ("a1", "a2", "a3")])


def undo(of: str) -> Undone:
    return Undone(at=WHEN, of=of)


def redo(of: str) -> Redone:
    return Redone(at=WHEN, of=of)


def test_what_was_made_stands_in_its_order() -> None:
    assert standing([A, B, C]) == (A, B, C)
    assert done_last([A, B, C]) == C


def test_what_is_undone_does_not_stand() -> None:
    assert standing([A, B, undo("c1")]) == (B,)
    assert done_last([A, B, undo("c2")]) == A


def test_what_is_done_again_stands_where_it_stood() -> None:
    assert standing([A, B, undo("c1"), redo("c1")]) == (A, B)


def test_the_last_undone_is_done_again_first() -> None:
    records: list[Record] = [A, B, undo("c2"), undo("c1")]
    assert undone_last(records) == A
    assert undone_last([*records, redo("c1")]) == B
    assert undone_last([*records, redo("c1"), redo("c2")]) is None


def test_a_new_correction_leaves_nothing_to_do_again() -> None:
    assert undone_last([A, undo("c1"), B]) is None


def test_undoing_twice_or_what_is_not_there_changes_nothing() -> None:
    assert standing([A, undo("c1"), undo("c1"), undo("c9"), redo("c1")]) == (A,)


def test_a_correction_that_stands_in_two_logs_is_one() -> None:
    assert standing([A, A, undo("c1")]) == ()


def test_nothing_is_nothing() -> None:
    assert (standing([]), done_last([]), undone_last([])) == ((), None, None)
