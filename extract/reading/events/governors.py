"""Which words decide on an event: the predicate that it is the complement of, a condition that hangs on it, who only
accuses of it or denies it."""

from __future__ import annotations

from extract.english.lexicon import factuality_rules
from extract.english.lexicon.factuality import CuePos, FactualityRule
from extract.english.syntax import Parse, Word
from extract.reading.events.status import Status

_CLAIMS = frozenset(
    "accusation allegation assertion charge claim report rumor rumour speculation story suggestion suspicion".split()
)
_TURNING_DOWN = frozenset({"deny", "reject", "dismiss", "refute", "dispute", "disavow"})
_AWAY = frozenset({"from", "against"})
"""What marks a clause as a complement: "kept them from leaving", "decided against selling"."""

_BLAMING = frozenset({"accuse", "suspect", "charge"})
_BLAMED_WITH = frozenset({"of", "with"})
_WHEN = frozenset({"before", "after", "during", "since", "until", "following", "ahead of", "despite", "amid"})
"""Prepositions that set one thing beside another: what stands behind them is no complement."""


def governing_rule(parse: Parse, governor: Word, word: Word) -> FactualityRule | None:
    """The rule by which this governor decides on this complement."""
    form = _form(parse, word)
    if form is None:
        return None
    particle = parse.particle(governor)
    marker = parse.marker(word)
    near = {
        particle.lower if particle else None,
        parse.preposition(word) or None,
        marker.lower if marker else None,
    }
    for rule in factuality_rules().of(governor.lemma, _pos(governor)):
        if rule.reach != "complement" or (rule.complement and form not in rule.complement):
            continue
        if rule.particle is not None and rule.particle not in near:
            continue
        return rule
    return None


def _form(parse: Parse, word: Word) -> str | None:
    """How a complement is put: "to", "ing", "that", "whether", "noun"; None where the word is no complement."""
    if word.relation in ("obj", "nsubj:pass", "obl", "nmod") and not word.is_verb:
        if word.relation == "obj" and parse.child(parse.head(word), "xcomp") is not None:
            return None  # "expect the storm to weaken": not the storm is expected
        return None if word.relation == "obl" and parse.preposition(word) in _WHEN else "noun"
    if word.relation in ("xcomp", "ccomp", "acl", "advcl", "csubj"):
        marker = parse.marker(word)
        if marker is not None and marker.lower in ("whether", "if") and word.relation == "ccomp":
            return "whether"
        finite = any(each.tag == "MD" for each in parse.auxiliaries(word))
        if parse.is_infinitive(word) and not finite:
            return "to"
        if word.tag == "VBG" and (word.relation != "advcl" or (marker and marker.lower in _AWAY)):
            return "ing"
        return "that" if word.relation in ("ccomp", "csubj") or (word.relation == "acl" and marker) else None
    return None


def rule_of(word: Word, reach: str, pos: CuePos | None = None) -> FactualityRule | None:
    for form in dict.fromkeys((word.lemma, word.lower)):
        for rule in factuality_rules().of(form, pos):
            if rule.reach == reach:
                return rule
    return None


def _pos(word: Word) -> CuePos:
    if word.is_verb:
        return "verb"
    return "noun" if word.is_noun else "adjective"


def put_under(parse: Parse, verb: Word) -> Status | None:
    """What a clause that hangs on the verb makes of it: "buys the jets *if* they are sold"."""
    for clause in parse.children(verb, "advcl"):
        opener = parse.marker(clause)
        if opener is not None and (rule := rule_of(opener, "main", "conjunction")) is not None:
            return Status(rule.effect, (opener,))
    return None


def is_announced(parse: Parse, verb: Word) -> bool:
    """Whether a condition is of what the verb announces rather than of the verb: "threatened to leave unless it was paid"."""
    auxiliaries = parse.children(verb, "aux")
    modal = any(each.tag == "MD" for each in auxiliaries)
    finite = verb.tag in ("VBD", "VBZ", "VBP") or any(each.lemma in ("have", "be") for each in auxiliaries)
    rules = (governing_rule(parse, verb, child) for child in parse.children(verb, "xcomp", "ccomp"))
    return (
        finite
        and not modal
        and any(rule is not None and rule.effect in ("scheduled", "possible") for rule in rules)
    )


def is_only_feared(parse: Parse, verb: Word) -> bool:
    """ "fears that it will close" does not say that it will; "expects that it will" does."""
    rule = governing_rule(parse, parse.head(verb), verb) if verb.relation in ("ccomp", "csubj") else None
    return rule is not None and rule.outweighs


def blaming(parse: Parse, word: Word) -> Word | None:
    """The verb that only accuses of it: "*accused* its rival of buying votes"."""
    marker = parse.marker(word)
    if word.tag != "VBG" or marker is None or marker.lower not in _BLAMED_WITH:
        return None
    above = parse.head(word)
    verb = above if above.is_verb else parse.head(above)
    return verb if word.relation in ("advcl", "acl") and verb.lemma in _BLAMING else None


def denied(parse: Parse, claim: Word) -> Status | None:
    """What is said not to be so: "*denied* a report that they met"."""
    above = parse.head(claim)
    turned_down = above.lemma in _TURNING_DOWN and claim.relation in ("obj", "nsubj:pass")
    if claim.lemma not in _CLAIMS or not turned_down or parse.negation(above) is not None:
        return None
    return Status("negated", (above, claim))
