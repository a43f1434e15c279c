"""The line that a person would want to read on a timeline: who, what, to whom, in the article's own words.

Which words of a clause make a line is in `phrases`, how they are written in `written`; here is whose clause tells it best.
Clauses that hang on the event are left to the article. Nothing is inflected or rephrased.
"""

from __future__ import annotations

from collections.abc import Mapping, Set

from extract.english.syntax import Parse, Word
from extract.reading.actors import Known
from extract.reading.events.phrases import is_set, told_clauses, without_times, words_of_noun, words_of_verb
from extract.reading.events.triggers import Trigger, lends_arguments, mover, setting
from extract.reading.events.written import LONGEST, shortened, written

_SHORT = 80
_PROMISING = frozenset({"promise", "pledge", "propose", "announce", "set"})
_FEWEST_WORDS = 3
_TELLING = frozenset({"to", "of", "with", "against", "into", "by", "until", "till", "than"})
"""Prepositions of what a verb is about: "charged with murder", "sentenced to death"."""


def gist(known: Known, trigger: Trigger, dates: Set[int], acts: Mapping[int, Trigger]) -> str:
    """One line, without a full stop; the words with indices in `dates` are left out, as they stand in the line's date,
    and a "this" is written as the act that it stands for."""
    parse = known.parse
    verb = mover(parse, trigger.word) if trigger.is_noun else None
    if verb is not None:
        # the date of "the vote was put off until May" stays: the line alone would say that it was put off then
        return shortened(written(known, words_of_verb(known, verb, acts)))
    if trigger.is_noun and _is_promised(parse, trigger.word):
        return shortened(written(known, words_of_verb(known, parse.head(trigger.word), acts)))
    predicate = setting(parse, trigger.word) if trigger.is_noun else None
    if predicate is not None and predicate.index not in dates:
        return shortened(written(known, without_times(parse, words_of_verb(known, predicate, acts), dates)))
    if not lends_arguments(parse, trigger):
        return shortened(written(known, without_times(parse, words_of_noun(parse, trigger), dates)))
    verb = trigger.carrier or trigger.word
    # "Police investigating" is told by what it hangs on: "Police began investigating"
    above = parse.head(verb)
    if is_set(parse, verb):
        # "The case is due to be heard" rather than "The case to be heard"
        line = written(known, without_times(parse, words_of_verb(known, above, acts), dates))
        if len(line) <= _SHORT:
            return line
    if _goes_along(parse, verb) and (together := _along(known, verb, dates, acts)):
        return together
    for told in (verb, *((above,) if verb.relation == "xcomp" else ())):
        own = dates - _in_clause(parse, told)
        words = without_times(parse, words_of_verb(known, told, acts), own)
        line = written(known, words)
        if len(line.split()) >= _fewest(known, told):
            return line if len(line) <= _SHORT else shortened(_without_tail(known, told, words, line))
    # "withdrew" alone tells nobody anything; the sentence does, and of what is said the clause
    span = parse.sentences[verb.sentence]
    if verb.relation == "ccomp":
        words = [word for word in parse.subtree(verb) if word.tag not in ("``", "''", ",")]
        span = (words[0].start, words[-1].end)
    return shortened(" ".join(parse.text[slice(*span)].split()))


def _is_promised(parse: Parse, noun: Word) -> bool:
    """Of "promised elections for May" the elections alone would say too little, and the promise was not in May."""
    verb = parse.head(noun)
    bare = not any(parse.children(noun, "amod", "compound", "nmod", "nmod:poss", "acl"))
    return noun.relation == "obj" and verb.is_verb and verb.lemma in _PROMISING and bare


def _goes_along(parse: Parse, verb: Word) -> bool:
    """Whether it is a participle that says what came of the act before it: "gave way, killing four people and cutting
    roads"."""
    alone = not parse.auxiliaries(verb) and parse.marker(verb) is None and parse.child(verb, "nsubj") is None
    first = _first_of(parse, verb)
    before = parse.words[max(0, first.index - 1)]
    above = parse.head(first)
    participles = first.relation == "advcl" and first.tag == verb.tag == "VBG"
    return participles and alone and before.text == "," and above.is_verb


def _first_of(parse: Parse, verb: Word) -> Word:
    return parse.head(verb) if verb.relation == "conj" else verb


def _along(known: Known, verb: Word, dates: Set[int], acts: Mapping[int, Trigger]) -> str:
    """The act with what came of it, cut short where the act alone is no long line, else ""."""
    parse = known.parse
    head = parse.head(_first_of(parse, verb))
    words = without_times(parse, words_of_verb(known, head, acts), dates)
    act = written(known, words)
    outcome = [word for word in words_of_verb(known, verb, acts) if word.index >= verb.index]
    came = written(known, without_times(parse, outcome, dates))
    if len(act) + len(came) > LONGEST:
        act = _without_tail(known, head, words, act, max(_SHORT // 2, LONGEST - len(came)))
    return shortened(f"{act}, {came}") if len(act) <= _SHORT else ""


def _in_clause(parse: Parse, verb: Word) -> set[int]:
    """The words of the clause that the line tells with its verb, whose dates are not the line's."""
    return {word.index for clause in told_clauses(parse, verb) for word in parse.subtree(clause)}


def _without_tail(known: Known, verb: Word, words: list[Word], line: str, longest: int = _SHORT) -> str:
    """The line without the last phrases that only say more of it ("…, in his campaign for re-election"), as long as it is too
    long; what stands first behind the verb is what it says."""
    parse = known.parse
    behind = [
        child
        for child in sorted(
            parse.children(verb, "obj", "iobj", "obl", "xcomp", "ccomp"), key=lambda each: each.index
        )
        if child.index > verb.index
    ]
    for last in reversed(behind[1:]):
        if len(line) <= longest or last.relation != "obl" or parse.preposition(last) in _TELLING:
            break
        gone = {word.index for word in parse.subtree(last)}
        words = [word for word in words if word.index not in gone]
        line = written(known, words)
    return line


def _fewest(known: Known, verb: Word) -> int:
    """A name and what it did are a line: "Rinaldi resigned"."""
    subject = known.parse.subject(verb)
    link = known.heads.get(subject.index) if subject is not None else None
    return 2 if link is not None and link.form != "nominal" else _FEWEST_WORDS
