"""What would be, told with what it hangs on: "the government could step in if the talks fail"."""

from __future__ import annotations

from typing import Final

from extract.english.syntax import Parse, Word
from extract.reading.actors import Known
from extract.reading.events.fitting import fitted
from extract.reading.events.status import Status
from extract.reading.events.together import set_by
from extract.reading.events.triggers import Trigger, lends_arguments
from extract.reading.events.written import LONGEST

_LONGEST: Final = LONGEST * 5 // 8
"""Characters of a condition, so that there is room for the act."""


def condition_of(known: Known, trigger: Trigger, status: Status) -> str:
    """The clause that says under which condition the act would be, as it stands behind a line; "" where there is none."""
    verb = trigger.carrier
    if status.factuality != "conditional" or verb is None or not lends_arguments(known.parse, trigger):
        return ""
    clause = _condition(known.parse, verb, status)
    if clause is None:
        return ""
    condition = fitted(known, known.parse.subtree(clause), clause, _LONGEST)
    return f" {condition[:1].lower()}{condition[1:]}"


def _condition(parse: Parse, verb: Word, status: Status) -> Word | None:
    """The clause that a cue opens, for the verb of the clause that it hangs on."""
    first = parse.head(verb) if verb.relation == "conj" else verb
    modal = any(each.tag == "MD" for each in (*parse.auxiliaries(first), *parse.auxiliaries(verb)))
    would = modal or set_by(parse, verb) is not None
    return next(
        (
            clause
            for clause in (*parse.children(verb, "advcl"), *parse.children(first, "advcl"))
            if would and parse.marker(clause) in status.cues and clause.index != verb.index
        ),
        None,
    )
