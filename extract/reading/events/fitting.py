"""A line no longer than a timeline has room for: what only describes or adds goes first, what is done and to whom stays.

What goes, goes whole, by the tree: what a named person is ("German carmaker"), what stands in brackets, clauses that hang on a
noun, phrases that only say more of the act, then those that say more of a noun. What is still too long is cut at a word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from extract.english.syntax import Parse, Word, matches
from extract.reading.actors import Known
from extract.reading.events.written import LONGEST, shortened, written

_TELLING: Final = frozenset({"to", "of", "with", "against", "into", "by", "until", "till", "than", "as"})
"""Prepositions of what a verb is about: "charged with murder", "sentenced to death"."""

_OVER: Final = 10
"""A line may be a tenth too long to stay whole."""

_NAMED: Final = ("PERSON", "ORG", "GPE")
_BRACKETS: Final = frozenset({"-LRB-", "-RRB-"})
_ON_NOUNS: Final = ("acl", "acl:relcl")
_CLAUSES: Final = ("ccomp", "xcomp")


def fitted(known: Known, words: list[Word], head: Word, longest: int = LONGEST) -> str:
    """The words as a line of about `longest` characters at most; `head` is the verb or noun that they tell of."""
    line = written(known, words)
    if len(line) <= longest:
        return line
    for gone in _least_needed(known, words, head):
        fewer = [word for word in words if word.index not in gone]
        shorter = written(known, fewer)
        if head.index not in gone and len(shorter) < len(line):
            words, line = fewer, shorter
        if len(line) <= longest:
            return line
    # a word or two over is read more easily than a line that breaks off
    return line if len(line) <= longest + longest // _OVER else shortened(line, longest)


def _least_needed(known: Known, words: Sequence[Word], head: Word) -> Iterator[set[int]]:
    """Indices of words that may go, what is least missed first."""
    parse = known.parse
    yield from _descriptions(known, words)
    brackets = [word.index for word in words if word.tag in _BRACKETS]
    if len(brackets) > 1:
        yield set(range(brackets[0], brackets[-1] + 1))
    behind = [word for word in reversed(words) if word != head]
    for word in behind:
        if word.relation in _ON_NOUNS and word.head != head.index and _is_added_to(parse, word):
            yield _below(parse, word)
    for word in behind:
        if word.relation == "obl" and _only_adds(parse, word):
            yield _below(parse, word) | _reaching(parse, word)
    for word in behind:
        # "through forests north of the town"
        if word.relation == "advmod" and word.index > word.head and parse.child(word, "obl") is not None:
            yield _below(parse, word)
    for word in behind:
        of_noun = word.relation == "nmod" and word.index > word.head and parse.head(word) != head
        in_name = word.entity != "" and not word.entity_start and word.entity == parse.head(word).entity
        if of_noun and not in_name and parse.preposition(word) not in ("of", "for", "", "between"):
            yield _below(parse, word)
    for word in behind:
        if word.relation == parse.head(word).relation == "nmod" and parse.preposition(word) == "of":
            yield _below(parse, word)


def _descriptions(known: Known, words: Sequence[Word]) -> Iterator[set[int]]:
    """What stands before a name to say who bears it, but for the article's own "the"."""
    parse = known.parse
    for word in words:
        link = known.heads.get(word.index)
        if link is None or link.form != "name" or not known.of_kind(link, _NAMED):
            continue
        for child in parse.children(word, "nmod:desc"):
            before = [each for each in parse.children(word, "amod", "det") if each.index < child.index]
            yield {each.index for top in (child, *before) for each in parse.subtree(top)}
        if word.relation == "appos":
            noun = parse.head(word)
            yield {each.index for each in parse.phrase(noun)} - _below(parse, word)


def _is_added_to(parse: Parse, clause: Word) -> bool:
    """Whether the noun says what it is without the clause: not "what it called a trick", "the right to vote"."""
    noun = parse.head(clause)
    whole = noun.tag not in ("WP", "WDT") and not parse.is_infinitive(clause)
    return whole and (clause.relation == "acl:relcl" or parse.marker(clause) is None)


def _only_adds(parse: Parse, noun: Word) -> bool:
    """Whether it stands behind a verb's first complement, by a preposition that does not say what the verb is about."""
    verb = parse.head(noun)
    if noun.index < verb.index or parse.preposition(noun) in _TELLING:
        return False
    return any(
        verb.index < each.index < noun.index and matches(each, ("obj", "iobj", "obl", *_CLAUSES))
        for each in parse.children(verb)
    )


def _reaching(parse: Parse, noun: Word) -> set[int]:
    """What goes with it: "to June" of "in the three months to June"."""
    behind = parse.subtree(noun)[-1].index + 1
    beside = [each for each in parse.children(parse.head(noun), "obl") if parse.preposition(each) == "to"]
    return {
        word.index for each in beside if (inside := parse.subtree(each))[0].index == behind for word in inside
    }


def _below(parse: Parse, top: Word) -> set[int]:
    return {word.index for word in parse.subtree(top)}
