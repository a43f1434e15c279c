"""What would be, told with what it hangs on: "the government could step in if the talks fail"."""

from __future__ import annotations

from extract.english.syntax import Parse, Word
from extract.reading.actors import Known
from extract.reading.events.status import Status
from extract.reading.events.triggers import Trigger, lends_arguments
from extract.reading.events.written import shortened, written


def with_condition(known: Known, trigger: Trigger, status: Status, line: str) -> str:
    """The line with its condition behind it, where a clause of the article says under which one the act would be."""
    verb = trigger.carrier
    if status.factuality != "conditional" or verb is None or not lends_arguments(known.parse, trigger):
        return line
    clause = _condition(known.parse, verb, status)
    if clause is None or line.endswith("…"):
        return line
    condition = written(known, known.parse.subtree(clause))
    return shortened(f"{line} {condition[:1].lower()}{condition[1:]}")


def _condition(parse: Parse, verb: Word, status: Status) -> Word | None:
    """The clause that a cue opens, for the verb of the clause that it hangs on."""
    first = parse.head(verb) if verb.relation == "conj" else verb
    would = any(each.tag == "MD" for each in (*parse.auxiliaries(first), *parse.auxiliaries(verb)))
    return next(
        (
            clause
            for clause in (*parse.children(verb, "advcl"), *parse.children(first, "advcl"))
            if would and parse.marker(clause) in status.cues and clause.index != verb.index
        ),
        None,
    )
