"""Whether an event happened, goes on, is planned, may be, hangs on a condition, or did not happen.

What decides is the nearest thing that speaks of it: its own negation and auxiliaries, the clause it opens with, the
predicate that governs it, then tense. The words that decided are kept as cues.

Method: TimeML's SLINKs and De Facto (Saurí and Pustejovsky 2012), for the article's own voice; who claims it is
`attribution`'s work.
"""

from __future__ import annotations

from msgspec import Struct

from extract.english.lexicon import factuality_rules, reporting
from extract.english.lexicon.factuality import CuePos, FactualityRule
from extract.english.syntax import Parse, Word
from extract.reading.events.triggers import Trigger
from extract.reading.verbs import verb_group
from extract.story import Factuality

_OPEN_MODALS = frozenset({"may", "might", "could", "can", "should", "ought", "must"})
_IRREALIS: tuple[Factuality, ...] = ("negated", "conditional", "possible", "scheduled")
_UNREAL_MODALS = frozenset({"would", "should", "'d", "’d"})
_UNREAL_AFTER_HAD = _UNREAL_MODALS | {"might", "could"}
_WHEN = frozenset({"before", "after", "during", "since", "until", "following", "ahead of", "despite", "amid"})
"""Prepositions that set one thing beside another: what stands behind them is no complement."""

_MAXIMUM_DEPTH = 6
_PHRASE_WINDOW = 8


class Status(Struct, frozen=True):
    factuality: Factuality
    cues: tuple[Word, ...] = ()


def factuality_of(parse: Parse, trigger: Trigger) -> Status:
    """The status of an event with the words that decided it; no cue where tense alone did."""
    if trigger.is_noun:
        return _of_noun(parse, trigger)
    return _of_predicate(parse, trigger.word, 0)


def _of_noun(parse: Parse, trigger: Trigger) -> Status:
    noun = trigger.word
    holder = parse.head(noun) if noun.relation == "compound" else noun
    if (condition := _condition(parse, trigger.carrier or parse.head(holder))) is not None:
        return condition  # "if no deal is reached" does not say that none is
    for each in (noun, holder):
        if negation := parse.negation(each):
            return Status("negated", (negation,))
        for child in parse.children(each, "amod", "compound", "det"):
            if (rule := _rule(child, "modified")) is not None:
                return Status(rule.effect, (child,))
    if trigger.carrier is not None:
        return _of_predicate(parse, trigger.carrier, 0)
    return _of_governor(parse, holder, 0) or Status("occurred")


def _condition(parse: Parse, verb: Word) -> Status | None:
    """The condition that a verb's clause is put under."""
    marker = parse.marker(verb) if verb.relation == "advcl" else None
    rule = None if marker is None else _rule(marker, "clause", "conjunction")
    if marker is None or rule is None or rule.effect != "conditional":
        return None
    return Status(rule.effect, (marker,))


def _of_predicate(parse: Parse, verb: Word, depth: int) -> Status:
    if (counterfactual := _counterfactual(parse, verb)) is not None:
        return counterfactual
    own = _own(parse, verb)
    if own is not None and own.factuality in ("negated", "conditional"):
        return own
    governed = _of_governor(parse, verb, depth) if depth < _MAXIMUM_DEPTH else None
    if governed is not None and (own is None or governed.factuality in ("negated", "conditional")):
        return governed
    if own is not None:
        return own
    return Status(_by_tense(parse, verb))


def _own(parse: Parse, verb: Word) -> Status | None:
    """What the verb's own clause says: "if", "not", "may", "will", an adverb.

    What opens the clause comes before its negation: "if it was not reopened" does not say that it was not.
    """
    if (counterfactual := _counterfactual(parse, verb)) is not None:
        return counterfactual
    marker = parse.marker(verb) or parse.child(verb, "advmod")
    if marker is not None and (rule := _rule(marker, "clause", "conjunction")) is not None:
        return Status(rule.effect, (marker,))
    if negation := parse.negation(verb):
        return Status("negated", (negation,))
    for clause in parse.children(verb, "advcl"):
        opener = parse.marker(clause)
        if opener is not None and (rule := _rule(opener, "main", "conjunction")) is not None:
            return Status(rule.effect, (opener,))
    if (phrase := _phrase_before(parse, verb)) is not None:
        return phrase
    for child in parse.children(verb, "advmod", "aux"):
        if child.tag == "MD" and child.lower in _OPEN_MODALS:
            return Status("possible", (child,))
        if child.lower in ("would", "'d", "’d") and child.tag == "MD":
            return Status("scheduled" if _future_in_the_past(parse, verb) else "conditional", (child,))
        if child.relation == "advmod" and (rule := _rule(child, "modified", "adverb")) is not None:
            return Status(rule.effect, (child,))
    group = verb_group(parse, verb)
    if group.tense == "FUTURE":
        will = next((child for child in parse.auxiliaries(verb)), verb)
        return Status("scheduled", (will,))
    return None


def _counterfactual(parse: Parse, verb: Word) -> Status | None:
    """What would have been was not, nor was what it hung on: "if it had rained", "had it not rained, they would have come"."""
    unreal = _unreal_perfect(parse, verb, _UNREAL_MODALS)
    if not unreal and any(_had_it(parse, clause) for clause in parse.children(verb, "advcl")):
        unreal = _unreal_perfect(parse, verb, _UNREAL_AFTER_HAD)
    if not unreal and verb.relation == "advcl" and verb.tag == "VBN":
        had = _had_it(parse, verb)
        if parse.marker(verb) is None or _unreal_perfect(parse, parse.head(verb), _UNREAL_AFTER_HAD):
            unreal = had  # "had it rained" is unreal whatever follows
    if not unreal:
        return None
    negation = parse.negation(verb)
    return Status("occurred" if negation else "negated", (*unreal, *((negation,) if negation else ())))


def _had_it(parse: Parse, verb: Word) -> list[Word]:
    """The "had" of an unreal condition: "had it rained", "if it had rained"; nothing where it is none."""
    had = [each for each in parse.children(verb, "aux") if each.lower in ("had", "'d", "’d")]
    subject, marker = parse.subject(verb), parse.marker(verb)
    inverted = marker is None and subject is not None and had and had[0].index < subject.index
    return had if inverted or (marker is not None and marker.lower in ("if", "unless")) else []


def _unreal_perfect(parse: Parse, verb: Word, modals: frozenset[str]) -> list[Word]:
    """The words "would have" or "should have" of a verb, nothing where it has none."""
    auxiliaries = parse.children(verb, "aux")
    modal = [each for each in auxiliaries if each.tag == "MD" and each.lower in modals]
    have = [each for each in auxiliaries if each.lemma == "have" and each.tag == "VB"]
    return [modal[0], have[0]] if verb.tag == "VBN" and modal and have else []


def _future_in_the_past(parse: Parse, verb: Word) -> bool:
    """ "said it would act" is "it will act", told later; with an "if" it stays conditional."""
    above = parse.head(verb)
    said = reporting().verb(above.lemma)
    conditions = any(
        ((mark := parse.marker(each)) is not None and mark.lower == "if") or _had_it(parse, each)
        for each in (*parse.children(verb, "advcl"), *parse.children(above, "advcl"))
    )
    return verb.relation == "ccomp" and said is not None and above.tag in ("VBD", "VBN") and not conditions


def _phrase_before(parse: Parse, verb: Word) -> Status | None:
    """A cue of several words in the verb's clause before it: "has yet to confirm", "in case it fails"."""
    before = [
        word
        for word in parse.words[max(0, verb.index - _PHRASE_WINDOW) : verb.index]
        if word.sentence == verb.sentence and (word.head == verb.index or parse.head(word).head == verb.index)
    ]
    texts = [word.lower for word in before]
    for phrase, rule in factuality_rules().phrases:
        if phrase[0] not in texts:
            continue
        for at in range(len(texts) - len(phrase) + 1):
            if tuple(texts[at : at + len(phrase)]) == phrase and rule.pos in ("adverb", "conjunction"):
                return Status(rule.effect, tuple(before[at : at + len(phrase)]))
    return None


def _of_governor(parse: Parse, word: Word, depth: int) -> Status | None:
    """What the predicate above says of its complement; None where it says nothing."""
    if word.head == word.index:
        return None
    governor = parse.head(word)
    if (
        word.relation == "conj"
        and word.tag in ("VBD", "VBZ", "VBP")
        and parse.child(word, "nsubj") is not None
    ):
        return None
    if word.relation == "conj":
        if word.tag == governor.tag == "VB" and not parse.auxiliaries(word) and depth < _MAXIMUM_DEPTH:
            return _irrealis(_of_predicate(parse, governor, depth + 1))  # "would scrap it and hold a vote"
        return _of_governor(parse, governor, depth + 1) if depth < _MAXIMUM_DEPTH else None
    if (rule := _governing_rule(parse, governor, word)) is not None:
        return _through(parse, rule, governor, depth)
    if word.is_noun and word.relation in ("obj", "nsubj", "nsubj:pass", "obl"):
        return _of_clause(parse, word, governor, depth)
    if word.relation in ("nmod", "nmod:poss", "compound") and governor.is_noun:
        return None
    if word.relation in ("advcl", "acl") and word.tag == "VBG" and (marker := parse.marker(word)) is not None:
        above = _of_predicate(parse, governor, depth + 1) if depth < _MAXIMUM_DEPTH else None
        if marker.lower == "since" or (
            marker.lower in ("after", "following", "by") and _irrealis(above) is None
        ):
            return Status("occurred", (marker,))
        return _irrealis(above)
    if word.relation == "advcl" and (word.tag == "VBG" or parse.marker(word) is None):
        return _irrealis(_of_predicate(parse, governor, depth + 1)) if depth < _MAXIMUM_DEPTH else None
    if word.relation == "advcl" and parse.is_infinitive(word) and _marker_is_to(parse, word):
        return Status("possible", ())
    infinitive = word.relation in ("xcomp", "acl", "csubj") or (
        word.relation == "ccomp" and _has_to(parse, word)
    )
    if infinitive and parse.is_infinitive(word):
        above = _of_predicate(parse, governor, depth + 1) if depth < _MAXIMUM_DEPTH else None
        return _irrealis(above) or Status("scheduled" if word.relation == "acl" else "possible")
    if word.relation == "acl" and word.tag in ("VBN", "VBG") and depth < _MAXIMUM_DEPTH:
        # "this would be the largest aid provided": the aid of a clause that is not real is not provided
        above = _irrealis(_of_governor(parse, governor, depth + 1))
        subject = governor.relation.startswith("nsubj")
        # "the envoy named last week will leave": only what he does is still to come
        return None if subject or (above is not None and above.factuality == "scheduled") else above
    if word.relation == "xcomp" and depth < _MAXIMUM_DEPTH:
        return _of_predicate(parse, governor, depth + 1)
    return None


def _has_to(parse: Parse, verb: Word) -> bool:
    """Whether "to" is among its marks: "for the talks to begin" has two."""
    return any(mark.tag == "TO" for mark in parse.children(verb, "mark"))


def _of_clause(parse: Parse, noun: Word, verb: Word, depth: int) -> Status | None:
    """An event noun in a clause that is not real is not real either: "will discuss the visit" says nothing of the visit,
    "may cancel talks" does, and is a rule; so only a subject or object of a verb that brings it about follows it."""
    said = reporting().verb(verb.lemma)
    if said is not None or depth >= _MAXIMUM_DEPTH or noun.relation == "obl":
        return None
    return _irrealis(_of_predicate(parse, verb, depth + 1))


def _through(parse: Parse, rule: FactualityRule, governor: Word, depth: int) -> Status:
    """The rule's effect, turned round where the governor is itself negated and the rule says so."""
    negation = parse.negation(governor)
    if negation is not None:
        if rule.flips:
            return Status("occurred" if rule.effect == "negated" else "negated", (negation, governor))
        return Status("possible" if rule.effect == "scheduled" else rule.effect, (negation, governor))
    above = _own(parse, governor)
    dropped = _governing_rule(parse, parse.head(governor), governor) if governor.is_noun else None
    if dropped is not None and dropped.effect == "negated" and rule.effect == "scheduled":
        return Status("negated", (parse.head(governor), governor))  # "abandoned a plan to buy it"
    if (
        above is not None
        and above.factuality in ("conditional", "possible", "scheduled")
        and rule.effect in ("occurred", "ongoing", "scheduled")
    ):
        return Status(above.factuality, (*above.cues, governor))
    return Status(rule.effect, (governor,))


def _governing_rule(parse: Parse, governor: Word, word: Word) -> FactualityRule | None:
    """The rule by which this governor decides on this complement."""
    form = _form(parse, word)
    if form is None:
        return None
    particle = parse.particle(governor)
    near = {particle.lower if particle else None, parse.preposition(word) or None}
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
        return None if word.relation == "obl" and parse.preposition(word) in _WHEN else "noun"
    if word.relation in ("xcomp", "ccomp", "acl", "advcl", "csubj"):
        marker = parse.marker(word)
        if marker is not None and marker.lower in ("whether", "if") and word.relation == "ccomp":
            return "whether"
        if parse.is_infinitive(word):
            return "to"
        if word.tag == "VBG" and word.relation != "advcl":
            return "ing"
        return "that" if word.relation in ("ccomp", "csubj") or (word.relation == "acl" and marker) else None
    return None


def _rule(word: Word, reach: str, pos: CuePos | None = None) -> FactualityRule | None:
    for form in dict.fromkeys((word.lemma, word.lower)):
        for rule in factuality_rules().of(form, pos):
            if rule.reach == reach:
                return rule
    return None


def _pos(word: Word) -> CuePos:
    if word.is_verb:
        return "verb"
    return "noun" if word.is_noun else "adjective"


def _marker_is_to(parse: Parse, verb: Word) -> bool:
    marker = parse.marker(verb)
    return marker is not None and marker.lower in ("to", "in order")


def _irrealis(status: Status | None) -> Status | None:
    return status if status is not None and status.factuality in _IRREALIS else None


def _by_tense(parse: Parse, verb: Word) -> Factuality:
    group = verb_group(parse, verb)
    if group.aspect in ("PROGRESSIVE", "PERFECTIVE_PROGRESSIVE") and group.tense == "PRESENT":
        return "ongoing"
    if group.tense == "PRESENT" and group.aspect == "NONE" and not parse.is_passive(verb):
        said = reporting().verb(verb.lemma)
        return "occurred" if said is not None and said.speech else "ongoing"
    if group.tense == "INFINITIVE":
        return "possible"
    return "occurred"
