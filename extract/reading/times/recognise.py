"""Finding time expressions: rules over classes of words, the longest first; what they mean is `resolve`'s work."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from msgspec import Struct, convert

from extract.english.syntax import Parse, Word
from extract.reading.times.words import Classes, Value, classes_of, word_list
from extract.story import Span

_MEASURING = frozenset(
    ["for", "within", "over", "after", "than", "about", "nearly", "almost", "around", "every"]
)
_PREPOSITIONS = frozenset(
    [
        "in",
        "since",
        "by",
        "until",
        "till",
        "from",
        "of",
        "to",
        "through",
        "during",
        "before",
        "after",
        "for",
        "around",
        "circa",
        "between",
        "and",
        "at",
        "for",
        "over",
    ]
)


class Example(Struct, frozen=True):
    text: str
    words: str
    value: str
    published: str = "2026-01-03"


class Rule(Struct, frozen=True):
    """A named pattern with the normaliser that reads it, as time_rules.toml explains."""

    name: str
    pattern: str
    make: str
    example: Example
    only: str = ""


class Expression(Struct, frozen=True):
    """A time expression as found: its words, the rule, and what each class in it holds (`MONTH` → 4)."""

    span: Span
    words: tuple[Word, ...]
    rule: Rule
    captures: dict[str, Value]


class _Element(Struct, frozen=True):
    options: tuple[str, ...]
    optional: bool


@cache
def rules() -> tuple[Rule, ...]:
    data = files("extract.english.lexicon").joinpath("time_rules.toml").read_text(encoding="utf-8")
    return convert(tomllib.loads(data)["rule"], tuple[Rule, ...])


def recognise(parse: Parse) -> tuple[Expression, ...]:
    """All time expressions of the article in text order; none overlaps another."""
    found: list[Expression] = []
    for number in range(len(parse.sentences)):
        words = parse.in_sentence(number)
        classes = [_with_numbers(word) for word in words]
        at = 0
        while at < len(words):
            expression = _longest(words, classes, at)
            if expression is None:
                at += 1
                continue
            if expression.rule.make != "nothing":
                found.append(expression)
            at += len(expression.words)
    return tuple(found)


def _with_numbers(word: Word) -> Classes:
    classes = classes_of(word)
    if "NUMBER" in classes and "NUM" not in classes:
        return {**classes, "NUM": classes["NUMBER"]}
    return classes


def _longest(words: list[Word], classes: list[Classes], at: int) -> Expression | None:
    if not classes[at] and words[at].lower not in _openers():
        return None
    best: Expression | None = None
    for rule, elements in _compiled():
        match = _match(elements, words, classes, at, {})
        if match is None:
            continue
        end, captures = match
        if (best is None or end - at > len(best.words)) and _allowed(rule, words, classes, at, end):
            best = Expression(
                span=(words[at].start, words[end - 1].end),
                words=tuple(words[at:end]),
                rule=rule,
                captures=captures,
            )
    return best


@cache
def _compiled() -> tuple[tuple[Rule, tuple[_Element, ...]], ...]:
    return tuple((rule, _elements(rule.pattern)) for rule in rules())


def _elements(pattern: str) -> tuple[_Element, ...]:
    return tuple(
        _Element(options=tuple(part.rstrip("?").split("|")), optional=part.endswith("?"))
        for part in pattern.split()
    )


@cache
def _openers() -> frozenset[str]:
    """Plain words that a pattern can begin with ("the", "last")."""
    openers: set[str] = {holiday.split()[0] for holiday in word_list()["HOLIDAY"]}
    for _, elements in _compiled():
        for element in elements:
            openers.update(option for option in element.options if not option.isupper())
            if not element.optional:
                break
    return frozenset(openers)


def _match(
    elements: tuple[_Element, ...],
    words: list[Word],
    classes: list[Classes],
    at: int,
    captures: dict[str, Value],
) -> tuple[int, dict[str, Value]] | None:
    """Where a match that begins here ends, with its captures; greedy, with optional parts tried first."""
    if not elements:
        return at, captures
    element, rest = elements[0], elements[1:]
    for option in element.options if at < len(words) else ():
        width, value = _consume(option, words, classes, at)
        if width:
            taken = captures if value is None else {**captures, _free_name(option, captures): value}
            if found := _match(rest, words, classes, at + width, taken):
                return found
    return _match(rest, words, classes, at, captures) if element.optional else None


def _consume(option: str, words: list[Word], classes: list[Classes], at: int) -> tuple[int, Value | None]:
    """How many words this option takes here (0: none) and the value it gives."""
    if option == "HOLIDAY":
        return _holiday(words, at)
    if option.isupper() and option not in ("GMT", "UTC"):
        value = classes[at].get(option)
        return (0, None) if value is None else (1, value)
    return (
        (1, option if option in ("earlier", "later", "before") else None)
        if words[at].lower == option.lower()
        else (0, None)
    )


def _holiday(words: list[Word], at: int) -> tuple[int, Value | None]:
    for width in (3, 2, 1):
        phrase = "".join(
            ("" if index == 0 or word.start == words[at + index - 1].end else " ") + word.lower
            for index, word in enumerate(words[at : at + width])
        ).replace("’", "'")
        if value := word_list()["HOLIDAY"].get(phrase):
            return min(width, len(words) - at), value
    return 0, None


def _free_name(option: str, captures: dict[str, Value]) -> str:
    """A second "DAYNUM" in one pattern is kept as "DAYNUM2"; plain words are kept as "WORD"."""
    name = option if option.isupper() else "WORD"
    return f"{name}2" if name in captures else name


def _allowed(rule: Rule, words: list[Word], classes: list[Classes], at: int, end: int) -> bool:
    before = words[at - 1].lower if at else ""
    if rule.only == "measured" and words[at].lower in ("a", "an"):
        return before in _MEASURING
    if rule.only == "name":
        return all(
            word.text[:1].isupper() and not word.is_verb and word.tag != "MD" for word in words[end - 1 : end]
        )
    if rule.only == "after-preposition":
        return before in _PREPOSITIONS or words[at].entity in ("DATE", "TIME")
    if rule.only == "noun":
        return words[end - 1].is_noun and words[at].relation not in ("compound", "amod")
    return True
