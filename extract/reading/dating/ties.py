"""What sets one event before, after or beside another: connectives, participles, complements, what takes part.

A tie says only what the words say. "After" has no end, a day stays a day ("flew over it" of "declared it on Tuesday
afternoon" was on Tuesday), and a tie that is only likely is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from extract.english.lexicon import Connective, Relation, connectives, simultaneous
from extract.english.syntax import Parse, Word
from extract.reading.events.triggers import Trigger
from extract.reading.verbs import VerbGroup, verb_group
from extract.story import Factuality, Span, Timex

_ORDINALS: Final = frozenset("first second third fourth fifth last".split())
_UNREAL: Final = frozenset({"negated", "conditional", "possible"})
_FURTHEST: Final = 4


class Tie(Struct, frozen=True):
    """`event` is at the time of `other`, before or after it; `cues` are the words that say so.

    `mutual` is a tie that dates either by the other; `exactly` a length of time between them (`P2D`).
    """

    event: int
    other: int
    relation: Relation
    cues: tuple[Span, ...] = ()
    mutual: bool = False
    exactly: str | None = None


def ties(
    parse: Parse,
    triggers: Sequence[Trigger],
    statuses: Sequence[Factuality],
    times: Sequence[Timex],
    by_word: Mapping[int, int],
) -> Iterator[Tie]:
    """All ties of the article; `by_word` says which event a word is of."""
    lengths = {
        words[-1].index: (timex, words)
        for timex in times
        if timex.type == "DURATION" and (words := parse.words_in(timex.span))
    }
    for index, trigger in enumerate(triggers):
        if trigger.is_noun:
            yield from _of_noun(parse, index, trigger.word, by_word, lengths)
        verb = trigger.carrier
        if verb is not None:
            yield from _of_clause(parse, index, verb, by_word, lengths)
            yield from _of_complement(parse, index, verb, by_word, statuses)
            yield from _of_conjunct(parse, index, verb, by_word, statuses)


_Lengths = Mapping[int, tuple[Timex, Sequence[Word]]]


# -- clauses


def _of_clause(
    parse: Parse, index: int, verb: Word, by_word: Mapping[int, int], lengths: _Lengths
) -> Iterator[Tie]:
    """ "resigned after the court ruled", "two days before he left", "sending a wave through three villages"."""
    if verb.relation == "acl:relcl" and _is_in_which(parse, verb):
        noun_event = by_word.get(parse.head(verb).index)
        if noun_event is not None and noun_event != index:
            yield Tie(index, noun_event, "same", (parse.head(verb).span,), mutual=True)
    if verb.relation == "acl:relcl" and parse.head(verb).lemma == "time":
        noun = parse.head(verb)
        main = _above(parse, noun, by_word)
        if main is not None and main != index and parse.preposition(noun) == "by":
            yield Tie(main, index, "before", (_joined([*parse.children(noun, "case"), noun]),))
        return
    if not verb.relation.startswith(("advcl", "acl")) or verb.relation == "acl:relcl":
        return
    main = _above(parse, verb, by_word)
    if main is None or main == index:
        return
    opener = _opener(parse, verb)
    if opener is None:
        if verb.tag == "VBG" and verb.relation.startswith("advcl"):
            yield Tie(index, main, "same")
        return
    found = connectives().of(opener.lower, "clause")
    head = _clause_above(parse, verb)
    if found is None or head is None or not _tenses_fit(parse, found, head, verb):
        return
    if opener.lower == "since" and _is_ranked(parse, parse.head(verb)):
        return
    relation = found.relation
    if relation == "same" and verb_group(parse, head).aspect.startswith("PERFECTIVE"):
        relation = "before"  # "had left when they arrived"
    yield _apart(main, index, relation, opener, lengths)


def _is_ranked(parse: Parse, noun: Word) -> bool:
    """ "her first trip since taking office" counts trips and says nothing of when."""
    return any(
        child.tag in ("JJS", "RBS") or child.lower in _ORDINALS
        for child in parse.children(noun, "amod", "advmod")
    )


def _is_in_which(parse: Parse, clause: Word) -> bool:
    """ "a quake in which 9,000 people died"."""
    return any(
        preposition in ("in", "during", "at") and word.tag in ("WDT", "WP")
        for preposition, word in parse.obliques(clause)
    )


def _opener(parse: Parse, verb: Word) -> Word | None:
    """The word that opens a clause: "after", "when"; not "that" or "to"."""
    for child in parse.children(verb, "mark", "advmod"):
        if child.index < verb.index and (child.relation == "mark" or child.tag == "WRB"):
            return child if child.tag != "TO" else None
    return None


def _tenses_fit(parse: Parse, found: Connective, main: Word, below: Word) -> bool:
    above, under = verb_group(parse, main), verb_group(parse, below)
    match found.when:
        case "any":
            return True
        case "perfect":
            return above.aspect.startswith("PERFECTIVE") or under.tense == "PRESPART"
        case "told":
            ahead = above.tense == "FUTURE" and under.tense == "PRESENT"
            return under.aspect in ("NONE", "PROGRESSIVE") and (
                ahead or (_is_past(above) and under.tense == "PAST")
            )


def _is_past(group: VerbGroup) -> bool:
    return group.tense == "PAST" and not group.modal


def _apart(main: int, index: int, relation: Relation, opener: Word, lengths: _Lengths) -> Tie:
    """The tie, with the length of time that stands right before its word: "two days before he left"."""
    cue = (opener.span,)
    if relation != "same" and (measured := lengths.get(opener.index - 1)) is not None:
        return Tie(main, index, relation, (measured[0].span, *cue), exactly=measured[0].value)
    return Tie(main, index, relation, cue, mutual=relation == "same")


def _clause_above(parse: Parse, verb: Word) -> Word | None:
    for number, above in enumerate(parse.ancestors(verb)):
        if above.is_verb:
            return above
        if number == _FURTHEST:
            break
    return None


# -- nouns


def _of_noun(
    parse: Parse, index: int, noun: Word, by_word: Mapping[int, int], lengths: _Lengths
) -> Iterator[Tie]:
    """ "consulted ahead of the agreement", "two days after the vote", "in the wake of the attack", "the blast killed 12"."""
    above = parse.head(noun)
    if noun.relation.startswith(("obl", "nmod")):
        yield from _behind_preposition(parse, index, noun, above, by_word, lengths)
    owner = by_word.get(above.index)
    if (
        noun.relation == "nsubj"
        and owner is not None
        and owner != index
        and above.lemma in simultaneous().subject
    ):
        yield Tie(index, owner, "same", (above.span,), mutual=True)
    if (
        noun.relation in ("nsubj:pass", "obj")
        and owner is not None
        and owner != index
        and above.lemma in simultaneous().planned
    ):
        yield Tie(index, owner, "same", (above.span,))
    if (
        noun.relation == "obj"
        and owner is not None
        and owner != index
        and above.lemma in simultaneous().object
    ):
        yield Tie(index, owner, "same", (above.span,), mutual=True)
    for clause in parse.children(noun, "acl"):
        planned = by_word.get(clause.index)
        if planned is not None and planned != index and _sets(parse, clause):
            yield Tie(index, planned, "same", (clause.span,), mutual=True)


def _sets(parse: Parse, clause: Word) -> bool:
    """ "planned for Friday", "that was held on Sunday", "that killed 12"."""
    if clause.relation == "acl:relcl":
        return clause.lemma in simultaneous().subject or (
            clause.lemma in simultaneous().planned and parse.is_passive(clause)
        )
    return clause.lemma in simultaneous().planned or (
        clause.tag == "VBG" and clause.lemma in simultaneous().subject
    )


def _behind_preposition(
    parse: Parse,
    index: int,
    noun: Word,
    above: Word,
    by_word: Mapping[int, int],
    lengths: _Lengths,
) -> Iterator[Tie]:
    words, measure, relation = parse.preposition(noun), None, noun.relation
    opener = next((child for child in parse.children(noun, "case") if child.tag != "POS"), None)
    if opener is None:
        return
    if (
        words == "of"
        and above.is_noun
        and (before := parse.preposition(above))
        and above.index not in by_word
    ):
        # "in the wake of the attack"
        words, relation = f"{before} the {above.lower} of", above.relation
    elif (measured := lengths.get(opener.index - 1)) is not None:
        measure = measured[0]
    if words == "in" and above.lemma in simultaneous().setting and noun.relation.startswith("obl"):
        words = "during"  # "killed in the attack"; "charged in the attack" was later
    found = connectives().of(words, "noun") or connectives().ending(parse.text, opener.end)
    if found is None or (found.relation == "same" and relation.startswith("nmod")):
        return
    main = by_word.get(above.index)
    if main is None or measure is not None:
        main = _above(parse, noun, by_word)
    if main is None or main == index:
        return
    head = _clause_above(parse, noun)
    if found.when == "perfect" and (head is None or not _reaches_now(parse, head)):
        return
    cues = (noun.span,) if found.relation == "same" else (_joined([opener, noun]),)
    if measure is not None and found.relation != "same":
        yield Tie(main, index, found.relation, (measure.span, *cues), exactly=measure.value)
    else:
        yield Tie(main, index, found.relation, cues, mutual=found.relation == "same")


def _reaches_now(parse: Parse, verb: Word) -> bool:
    return verb_group(parse, verb).aspect.startswith("PERFECTIVE")


# -- what hangs on a verb


def _of_complement(
    parse: Parse, index: int, verb: Word, by_word: Mapping[int, int], statuses: Sequence[Factuality]
) -> Iterator[Tie]:
    """ "began to fall", "was found abandoned"; what was said had happened before, and what was agreed comes after."""
    if not verb.relation.startswith(("xcomp", "ccomp")):
        return
    above = parse.head(verb)
    main = by_word.get(above.index)
    if main is None or main == index:
        return
    if verb.relation == "xcomp" and above.lemma in simultaneous().complement:
        yield Tie(index, main, "same", mutual=True)
        return
    if statuses[index] in _UNREAL:
        return
    group = verb_group(parse, verb)
    if verb.relation == "xcomp":
        if verb.tag == "VB":
            yield Tie(index, main, "after", (above.span,))
    elif group.tense == "FUTURE" or group.modal == "would":
        yield Tie(index, main, "after", (above.span,))
    elif _is_past(group) or (group.aspect.startswith("PERFECTIVE") and not group.modal):
        yield Tie(index, main, "before", (above.span,))


def _of_conjunct(
    parse: Parse, index: int, verb: Word, by_word: Mapping[int, int], statuses: Sequence[Factuality]
) -> Iterator[Tie]:
    """ "declared it on Tuesday and flew there", "was arrested and charged on Friday"; not "would appeal within a month and, if
    that failed, leave"."""
    above = parse.head(verb)
    main = by_word.get(above.index)
    told = {verb.tag, above.tag} <= {"VBD", "VBN"}
    if verb.relation != "conj" or main is None or main == index or not (told or verb.tag == above.tag):
        return
    if (statuses[index] == "conditional") != (statuses[main] == "conditional"):
        return
    if _same_tense(parse, above, verb):
        close = verb.index - above.index <= 2
        yield Tie(index, main, "same", mutual=close)


def _same_tense(parse: Parse, one: Word, other: Word) -> bool:
    """Whether neither has auxiliaries that set it apart: not "was arrested and has been held"."""
    first, second = verb_group(parse, one), verb_group(parse, other)
    return (first.tense, first.modal) == (second.tense, second.modal)


# -- the way up


def _above(parse: Parse, word: Word, by_word: Mapping[int, int]) -> int | None:
    """The nearest event above a word, by way of what is none ("fell silent as soon as …")."""
    for number, above in enumerate(parse.ancestors(word)):
        if above.index in by_word:
            return by_word[above.index]
        if number == _FURTHEST:
            break
    return None


def _joined(words: Sequence[Word]) -> Span:
    """The stretch from the first to the last of some words."""
    ordered = sorted(words, key=lambda word: word.index)
    return ordered[0].start, ordered[-1].end
