"""What no English tree has, mended: the slips that parsers make again and again, each decidable from its words.

Every repair is a function over a `Draft` and says in its first line which words it is for. They are run in one order, as
some rest on others.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.english.repairs import clauses, names, objects
from extract.english.repairs.draft import Draft
from extract.english.repairs.joins import rejoin
from extract.english.repairs.subjects import one_subject_each, who_stands_before_the_verb_acts
from extract.english.repairs.tags import participles_of_nouns, what_was_done_once_is_past


def mend(
    heads: list[int],
    relations: list[str],
    tags: list[str],
    *,
    words: Sequence[str],
    entities: Sequence[str],
) -> None:
    """All repairs, in place, on a tree in Universal Dependencies; what the lists hold `Draft` says."""
    tree = Draft(heads, relations, tags, words=[word.lower() for word in words], entities=entities)
    for repair in _REPAIRS:
        repair(tree)


_REPAIRS = (
    what_was_done_once_is_past,
    participles_of_nouns,
    clauses.infinitives_have_no_subject,
    clauses.to_marks_an_infinitive,
    clauses.copulas_stand_before_their_predicate,
    clauses.who_is_due_is_no_visit,
    objects.what_somebody_plans_hangs_on_the_plan,
    objects.who_gets_something_stands_first,
    clauses.ahead_of_is_one_preposition,
    clauses.that_brings_what_is_claimed,
    clauses.modifiers_stand_behind,
    clauses.for_brings_a_subject,
    clauses.due_governs_its_infinitive,
    clauses.the_first_since_is_the_nouns,
    clauses.relative_clauses_agree,
    clauses.times_cross_no_clause,
    clauses.unmarked_clauses_stand_beside,
    clauses.particles_belong_to_verbs,
    clauses.on_goes_with_what_is_gone_on_with,
    names.appositions_are_near,
    names.keep_names_whole,
    names.descriptions_hang_on_names,
    who_stands_before_the_verb_acts,
    one_subject_each,
    clauses.some_of_which_act,
    rejoin,
)
