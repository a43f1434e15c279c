"""Capitals that stand for their state: "ties with Tokyo", "Beijing claims" – but not "met in Tokyo"."""

from __future__ import annotations

from functools import cache
from typing import Literal

from msgspec import Struct, field

from extract.english.lexicon import states
from extract.english.lexicon.tables import load, words
from extract.english.syntax import Parse, Word
from extract.reading.actors.known import Draft, Known, Link

Attachment = Literal["subject", "predicate", "object", "possessor", "oblique", "modifier"]
_LOCATIVE = frozenset(["in", "at", "near", "outside", "inside", "around", "across", "through", "within"])


class MetonymyExample(Struct, frozen=True):
    text: str
    name: str


class MetonymyRule(Struct, frozen=True, forbid_unknown_fields=True):
    """How a capital must hang on what word to be read as its state; metonymy.toml explains."""

    name: str
    attachment: Attachment = field(name="as")
    example: MetonymyExample
    counterexample: MetonymyExample
    words: str = ""
    not_words: str = ""
    preposition: str = ""


class _File(Struct, frozen=True):
    rule: tuple[MetonymyRule, ...]


@cache
def metonymy_rules() -> tuple[MetonymyRule, ...]:
    return load("metonymy.toml", _File).rule


def capitals_for_states(known: Known) -> None:
    """Move the mentions of capitals that a rule reads as the state's government from the place to the state."""
    for link in known.links:
        place = known.drafts[link.actors[0]]
        state = states().by_capital(place.name)
        if state is None or place.kind not in ("GPE", "LOC", "ORG"):
            continue
        rule = reading_as_state(known.parse, link.head)
        if rule is not None:
            draft = Draft(key=f"state:{state.code}", name=state.name, kind="GPE", country=state.country)
            via = f"capital for state: {rule.replace('-', ' ')}"
            known.move(
                link, Link(actors=(draft.key,), words=link.words, head=link.head, form="name", via=via), draft
            )


def reading_as_state(parse: Parse, name: Word) -> str | None:
    """The name of the rule that proves a capital to be its state here; None where it is a place."""
    word = name
    while word.relation == "conj":
        word = parse.head(word)
    governor = parse.head(word)
    for rule in metonymy_rules():
        if _holds(parse, rule, word, governor):
            return rule.name
    return None


def _holds(parse: Parse, rule: MetonymyRule, word: Word, governor: Word) -> bool:
    if _attachment(parse, word) != rule.attachment or governor.lemma in _words(rule.not_words):
        return False
    governors = {governor.lemma}
    if rule.attachment == "oblique":
        preposition = parse.preposition(word)
        if preposition in _LOCATIVE or preposition not in rule.preposition.split():
            return False
        # "seek ties with Tokyo": the phrase may hang on the verb and belong to its object
        governors.update(each.lemma for each in parse.objects(governor) if governor.is_verb)
    return not rule.words or bool(governors & _words(rule.words))


@cache
def _words(block: str) -> frozenset[str]:
    return frozenset(part for entry in words(block) for part in entry.split())


def _attachment(parse: Parse, word: Word) -> Attachment | None:
    relation = word.relation
    if relation == "nsubj":
        return "predicate" if parse.child(parse.head(word), "cop") else "subject"
    if relation in ("obj", "iobj", "nsubj:pass"):
        return "object"
    if relation == "nmod:poss":
        return "possessor"
    if relation in ("obl", "nmod", "obl:agent"):
        return "oblique"
    if relation in ("compound", "amod", "nmod:desc"):
        return "modifier"
    return None
