"""The line that a person would want to read on a timeline: who, what, to whom, in the article's own words.

Which words of a clause make a line is in `phrases`, which verbs are told together in `together`, which words only date it in
`undated`, how they are written in `written`, what goes where there are too many in `fitting`; here is whose clause tells it best.
Clauses that hang on the event are left to the article. Nothing is inflected or rephrased.
"""

from __future__ import annotations

from collections.abc import Mapping, Set

from extract.english.syntax import Parse, Word
from extract.reading.actors import Known
from extract.reading.events.fitting import fitted
from extract.reading.events.moving import begun, mover, setting
from extract.reading.events.phrases import words_of_noun, words_of_verb
from extract.reading.events.together import charged_by, set_by, told_clauses
from extract.reading.events.triggers import Trigger, lends_arguments
from extract.reading.events.undated import without_times
from extract.reading.events.written import LONGEST, shortened

_PROMISING = frozenset({"promise", "pledge", "propose", "announce", "set"})
_FEWEST_WORDS = 3
_OF_ACT = (LONGEST, LONGEST * 3 // 4, LONGEST * 5 // 8, LONGEST * 3 // 8)
"""Characters that an act may keep where what came of it stands behind it, as long as there is room for both."""

_OF_OUTCOME = LONGEST // 4
"""Characters of what came of it that tell something."""


def gist(
    known: Known, trigger: Trigger, dates: Set[int], acts: Mapping[int, Trigger], longest: int = LONGEST
) -> str:
    """One line of at most `longest` characters, without a full stop; the words with indices in `dates` are left out, as they
    stand in the line's date, and a "this" is written as the act that it stands for."""
    parse = known.parse
    verb = mover(parse, trigger.word) if trigger.is_noun else None
    if verb is not None:
        # the date of "the vote was put off until May" stays: the line alone would say that it was put off then
        return fitted(known, words_of_verb(known, verb, acts), verb, longest)
    if trigger.is_noun and _is_promised(parse, trigger.word):
        above = parse.head(trigger.word)
        return fitted(known, words_of_verb(known, above, acts), above, longest)
    predicate = setting(parse, trigger.word) if trigger.is_noun else None
    if predicate is not None and predicate.index not in dates:
        words = without_times(parse, words_of_verb(known, predicate, acts), dates)
        return fitted(known, words, predicate, longest)
    if not lends_arguments(parse, trigger) or _is_aside(parse, trigger):
        words = without_times(parse, words_of_noun(parse, trigger), dates)
        return fitted(known, words, trigger.word, longest)
    return _of_clause(known, trigger.carrier or trigger.word, dates, acts, longest)


def _of_clause(known: Known, verb: Word, dates: Set[int], acts: Mapping[int, Trigger], longest: int) -> str:
    parse = known.parse
    above = set_by(parse, verb)
    if above is not None:
        # "The case is due to be heard", "plans to start selling" rather than "The case to be heard"
        words = without_times(parse, words_of_verb(known, above, acts), dates)
        return fitted(known, words, above, longest)
    blaming = charged_by(parse, verb)
    if blaming is not None:
        words = without_times(parse, words_of_verb(known, blaming, acts), dates)
        return fitted(known, words, blaming, longest)
    if _goes_along(parse, verb) and begun(parse, verb) is None:
        return _along(known, verb, dates, acts, longest)
    above = parse.head(verb)
    for told in (verb, *((above,) if verb.relation == "xcomp" else ())):
        inside = _in_clause(parse, told)
        own = (
            dates - inside if inside else dates
        )  # the article's dates are many, and most lines have no such clause
        line = fitted(known, without_times(parse, words_of_verb(known, told, acts), own), told, longest)
        if (length := len(line.split())) >= _FEWEST_WORDS or length >= _fewest(known, told):
            return line
    # "withdrew" alone tells nobody anything; the sentence does, and of what is said the clause
    span = parse.sentences[verb.sentence]
    if verb.relation == "ccomp":
        words = [word for word in parse.subtree(verb) if word.tag not in ("``", "''", ",")]
        span = (words[0].start, words[-1].end)
    return shortened(" ".join(parse.text[slice(*span)].split()), longest)


def _is_aside(parse: Parse, trigger: Trigger) -> bool:
    """ "fell ill after attending a funeral": the funeral is told as a noun, as its verb makes no line."""
    verb = trigger.carrier
    if verb is None or not trigger.is_noun or verb.tag != "VBG" or verb.relation not in ("advcl", "acl"):
        return False
    return parse.marker(verb) is not None and not parse.auxiliaries(verb)


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
    participles = first.relation == "advcl" and first.tag == verb.tag == "VBG" and first.index > above.index
    return participles and alone and before.text == "," and above.is_verb


def _first_of(parse: Parse, verb: Word) -> Word:
    """The first of several: "killing" of "killing four, burying others and cutting roads"."""
    above = parse.head(verb)
    while verb.tag == above.tag == "VBG" and verb.relation in ("conj", "advcl") and above != verb:
        verb, above = above, parse.head(above)
    return verb


def _along(known: Known, verb: Word, dates: Set[int], acts: Mapping[int, Trigger], longest: int) -> str:
    """The act with what came of it, where there is room for both, else the act."""
    parse = known.parse
    head = parse.head(_first_of(parse, verb))
    words = without_times(parse, words_of_verb(known, head, acts), dates)
    outcome = without_times(
        parse, [word for word in words_of_verb(known, verb, acts) if word.index >= verb.index], dates
    )
    cut = ""
    for room in _OF_ACT:
        act = fitted(known, words, head, room)
        left = longest - len(act) - len(", ")
        if act.endswith("…") or left < _OF_OUTCOME:
            continue
        together = f"{act}, {fitted(known, outcome, verb, left)}"
        if not together.endswith("…"):
            return together
        cut = cut or together
    return cut or fitted(known, words, head, longest)


def _in_clause(parse: Parse, verb: Word) -> set[int]:
    """The words of the clause that the line tells with its verb, whose dates are not the line's."""
    return {word.index for clause in told_clauses(parse, verb) for word in parse.subtree(clause)}


def _fewest(known: Known, verb: Word) -> int:
    """A name, or a noun, and what it did are a line: "Rinaldi resigned", "fighting resumed"; "they resigned" is none."""
    subject = known.parse.subject(verb)
    if subject is None:
        return _FEWEST_WORDS
    link = known.heads.get(subject.index)
    return (
        2
        if subject.is_noun or subject.tag == "VBG" or (link is not None and link.form != "nominal")
        else _FEWEST_WORDS
    )
