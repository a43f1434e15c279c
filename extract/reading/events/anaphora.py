""" "This would mark …", "it had been inspected": what stands in a line for something spoken of before.

The bare "this" and "that" are linked to the last act that a noun names in the sentence before. Pronouns for actors are
`actors`' work; an "it" or "they" that is none of them, and the subject of its clause, is taken for the subject above it or
before it, where the number fits: a wrong link would put words into a line that nobody wrote, and subjects go on as subjects.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from extract.english.syntax import SUBJECTS, Parse, Word
from extract.reading.actors import Known
from extract.reading.events.triggers import Trigger

_SINGULAR: Final = frozenset({"NN", "NNP"})
_PLURAL: Final = frozenset({"NNS", "NNPS"})
_QUOTES: Final = frozenset({"``", "''"})


def antecedents(parse: Parse, triggers: Sequence[Trigger]) -> Mapping[int, Trigger]:
    """The act that each bare demonstrative subject stands for, by the demonstrative's index."""
    last_in: dict[int, Trigger] = {trigger.word.sentence: trigger for trigger in triggers if trigger.is_noun}
    found: dict[int, Trigger] = {}
    for word in parse.words:
        if is_demonstrative(word) and (act := last_in.get(word.sentence - 1)) is not None:
            found[word.index] = act
    return found


def is_demonstrative(word: Word) -> bool:
    return word.lower in ("this", "that") and word.tag == "DT" and word.relation in ("nsubj", "nsubj:pass")


def thing_meant(known: Known, pronoun: Word) -> Word | None:
    """The noun that an "it" or "they" without an actor stands for; None where nothing says which one."""
    parse = known.parse
    if (
        pronoun.lower not in ("it", "they")
        or pronoun.relation not in SUBJECTS
        or pronoun.index in known.heads
    ):
        return None
    verb = parse.head(pronoun)
    if parse.children(verb, "ccomp", "csubj") and parse.child(verb, "cop") is not None:
        return None  # "it is likely that …"
    above = next((each for each in _subjects_above(parse, pronoun) if _may_be(known, each, pronoun)), None)
    return above or _subject_before(known, pronoun)


def _subjects_above(parse: Parse, pronoun: Word) -> Iterator[Word]:
    """The subjects of the clauses that the pronoun's clause hangs on, and the objects before it: "offered teams; they arrive"."""
    verb = parse.head(pronoun)
    for above in parse.ancestors(verb):
        if above.is_verb and not (
            verb.relation == "conj" and above == parse.head(verb) and above.relation != "root"
        ):
            yield from parse.children(above, "nsubj", "nsubj:pass", "obj")


def _may_be(known: Known, noun: Word, pronoun: Word) -> bool:
    if not noun.index < pronoun.index or any(
        each.tag in _QUOTES for each in known.parse.words[noun.index : pronoun.index]
    ):
        return False
    link = known.heads.get(noun.index)
    if link is not None and (known.of_kind(link, ("PERSON",)) or link.form == "pronoun"):
        return False
    several = noun.tag in _PLURAL or len(known.parse.conjuncts(noun)) > 1
    return several if pronoun.lower == "they" else noun.tag in _SINGULAR and not several


def _subject_before(known: Known, pronoun: Word) -> Word | None:
    """The subject of the sentence before, in its paragraph, for the subject of a sentence: "Shares fell. They had gained"."""
    parse = known.parse
    if parse.head(pronoun).relation != "root" or not pronoun.sentence:
        return None
    start, end = parse.sentences[pronoun.sentence - 1]
    if "\n" in parse.text[start : parse.sentences[pronoun.sentence][0]].rstrip(" ")[end - start :]:
        return None
    for word in parse.in_sentence(pronoun.sentence - 1):
        if word.relation in ("nsubj", "nsubj:pass") and parse.head(word).relation == "root":
            return word if _may_be(known, word, pronoun) else None
    return None
