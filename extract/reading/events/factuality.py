"""Whether an event happened, goes on, is planned, may be, hangs on a condition, or did not happen.

What decides is the nearest thing that speaks of it: its own negation and auxiliaries, the clause it opens with, the
predicate that governs it, then tense. The words that decided are kept as cues.

Method: TimeML's SLINKs and De Facto (Saurí and Pustejovsky 2012), for the article's own voice; who claims it is
`attribution`'s work.
"""

from __future__ import annotations

from extract.english.lexicon import reporting
from extract.english.lexicon.factuality import FactualityRule
from extract.english.syntax import Parse, Word
from extract.reading.events.governors import (
    blaming,
    denied,
    governing_rule,
    is_announced,
    is_only_feared,
    put_under,
    rule_of,
)
from extract.reading.events.negation import counterfactual, had_it, negation_of
from extract.reading.events.phrase_cues import phrase_before, phrase_up_to
from extract.reading.events.status import Status
from extract.reading.events.triggers import Trigger
from extract.reading.headline import headline_sentences
from extract.reading.verbs import verb_group
from extract.story import Factuality

_WILL = frozenset({"will", "wo", "'ll", "’ll", "shall"})
_OPEN_MODALS = frozenset({"may", "might", "could", "can", "should", "ought", "must"})
_IRREALIS: tuple[Factuality, ...] = ("negated", "conditional", "possible", "scheduled")
_ONLY_THEN = frozenset({"until", "till", "once"})
"""What opens a clause on which the other hangs: nobody says that it will be."""

_BESIDE_IN_TIME = frozenset({"before", "when", "after", "as", "while", "whenever"})
_WHICH = frozenset({"WP", "WDT", "WP$", "WRB"})
_MAXIMUM_DEPTH = 6


def factuality_of(parse: Parse, trigger: Trigger) -> Status:
    """The status of an event with the words that decided it; no cue where tense alone did."""
    if trigger.is_noun:
        return _told_in_headline(parse, trigger, _of_noun(parse, trigger))
    return _told_in_headline(parse, trigger, _of_predicate(parse, trigger.word, 0))


def _told_in_headline(parse: Parse, trigger: Trigger, status: Status) -> Status:
    """ "Strike halts port": the present of headlines tells what has happened; "Japan wants peace" still holds."""
    verb = trigger.carrier or trigger.word
    tells = verb.tag in ("VBZ", "VBP") and trigger.event_class not in ("STATE", "I_STATE")
    if status != Status("ongoing") or not tells or verb.sentence >= headline_sentences(parse):
        return status
    return Status("occurred")


def _of_noun(parse: Parse, trigger: Trigger) -> Status:
    noun = trigger.word
    holder = parse.head(noun) if noun.relation == "compound" else noun
    if (condition := _condition(parse, trigger.carrier or parse.head(holder))) is not None:
        return condition  # "if no deal is reached" does not say that none is
    if (phrase := phrase_up_to(parse, parse.phrase(holder)[0].index, "preposition")) is not None:
        return phrase
    for each in (noun, holder):
        if negation := parse.negation(each):
            return Status("negated", (negation,))
        for child in parse.children(each, "amod", "compound", "det"):
            if (rule := rule_of(child, "modified")) is not None:
                return Status(rule.effect, (child,))
    if trigger.carrier is not None:
        return _of_predicate(parse, trigger.carrier, 0)
    return _of_governor(parse, holder, 0) or Status("occurred")


def _condition(parse: Parse, verb: Word) -> Status | None:
    """The condition that a verb's clause is put under."""
    marker = parse.marker(verb) if verb.relation == "advcl" else None
    rule = None if marker is None else rule_of(marker, "clause", "conjunction")
    if marker is None or rule is None or rule.effect != "conditional":
        return None
    return Status(rule.effect, (marker,))


def _of_predicate(parse: Parse, verb: Word, depth: int) -> Status:
    if (unreal := counterfactual(parse, verb)) is not None:
        return unreal
    if (asked := _asked(parse, verb)) is not None:
        return asked
    own = _of_own_clause(parse, verb)
    if own is not None and own.factuality in ("negated", "conditional"):
        return own
    governed = _of_governor(parse, verb, depth) if depth < _MAXIMUM_DEPTH else None
    if governed is not None and (own is None or governed.factuality in ("negated", "conditional")):
        return governed
    if own is not None and own.factuality == "scheduled" and is_only_feared(parse, verb):
        return Status("possible", (parse.head(verb),))
    if own is not None:
        return own
    return Status(_by_tense(parse, verb))


def _asked(parse: Parse, verb: Word) -> Status | None:
    """ "Will they block it?" asks whether; "Who will block it?" and "Why did they?" take it for granted."""
    subject = parse.child(verb, "nsubj", "nsubj:pass", "expl")
    turned = [
        each
        for each in parse.children(verb, "aux", "aux:pass", "cop")
        if subject and each.index < subject.index
    ]
    if not turned:
        return None
    sentence = parse.in_sentence(verb.sentence)
    mark = next((each for each in sentence[turned[0].index - sentence[0].index :] if each.lower == "?"), None)
    asks_which = any(each.tag in _WHICH for each in sentence if each.index < turned[0].index)
    return None if mark is None or asks_which else Status("possible", (mark,))


def _own(parse: Parse, verb: Word) -> Status | None:
    """What its own words say of a verb: that it would have been, or what its clause says."""
    return counterfactual(parse, verb) or _of_own_clause(parse, verb)


def _of_own_clause(parse: Parse, verb: Word) -> Status | None:
    """What the verb's own clause says: "if", "not", "may", "will", an adverb.

    What opens the clause comes before its negation: "if it was not reopened" does not say that it was not.
    """
    marker = parse.marker(verb) or parse.child(verb, "advmod")
    if marker is not None and (rule := rule_of(marker, "clause", "conjunction")) is not None:
        return Status(rule.effect, (marker,))
    if negation := negation_of(parse, verb):
        return Status("negated", (negation,))
    condition = put_under(parse, verb)
    if condition is not None and not is_announced(parse, verb):
        return condition
    opener = next(iter(parse.children(verb, "mark")), None)
    opened = None if opener is None else phrase_up_to(parse, opener.index + 1, "conjunction", "adverb")
    if (phrase := opened or phrase_before(parse, verb)) is not None:
        return phrase
    for child in parse.children(verb, "advmod", "aux"):
        if child.tag == "MD" and child.lower in _OPEN_MODALS:
            return Status("possible", (child,))
        if child.lower in ("would", "'d", "’d") and child.tag == "MD":
            return Status("scheduled" if _future_in_the_past(parse, verb) else "conditional", (child,))
        if child.relation == "advmod" and (rule := rule_of(child, "modified", "adverb")) is not None:
            return Status(rule.effect, (child,))
    group = verb_group(parse, verb)
    if group.tense == "FUTURE":
        will = next((child for child in parse.auxiliaries(verb)), verb)
        return Status("scheduled", (will,))
    return None


def _future_in_the_past(parse: Parse, verb: Word) -> bool:
    """ "said it would act" is "it will act", told later; with an "if" it stays conditional."""
    while verb.relation == "conj":
        verb = parse.head(verb)  # "said it had not traded and would sue"
    above = parse.head(verb)
    said = reporting().verb(above.lemma)
    conditions = any(
        ((mark := parse.marker(each)) is not None and mark.lower == "if") or had_it(parse, each)
        for each in (*parse.children(verb, "advcl"), *parse.children(above, "advcl"))
    )
    return verb.relation == "ccomp" and said is not None and above.tag in ("VBD", "VBN") and not conditions


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
    if (rule := governing_rule(parse, governor, word)) is not None:
        return _through(parse, rule, governor, depth)
    if word.is_noun and word.relation in ("obj", "nsubj", "nsubj:pass", "obl"):
        return _of_clause(parse, word, governor, depth)
    if word.relation in ("nmod", "nmod:poss", "compound") and governor.is_noun:
        return None
    if (accuser := blaming(parse, word)) is not None:
        return Status("possible", (accuser,))
    if (awaited := _awaited(parse, word, depth)) is not None:
        return awaited
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
        if above is not None and above.factuality == "conditional" and parse.child(governor, "cop") is None:
            return None  # "until it rehires the men dismissed in May": they were
        subject = governor.relation.startswith("nsubj")
        # "the envoy named last week will leave": only what he does is still to come
        return None if subject or (above is not None and above.factuality == "scheduled") else above
    if word.relation == "xcomp" and depth < _MAXIMUM_DEPTH:
        return _of_predicate(parse, governor, depth + 1)
    return None


def _awaited(parse: Parse, verb: Word, depth: int) -> Status | None:
    """What has not come yet, as what waits for it is to come or not: "will last until they are paid", "would not order any
    before the council decided". What lies behind ("will go after it lost the vote") stays as it is."""
    opener = parse.marker(verb) or parse.child(verb, "advmod")
    if verb.relation != "advcl" or opener is None or depth >= _MAXIMUM_DEPTH:
        return None
    above = parse.head(verb)
    only_then, beside = opener.lower in _ONLY_THEN, opener.lower in _BESIDE_IN_TIME
    if not only_then and not beside:
        return None
    status = _of_predicate(parse, above, depth + 1)
    modal = next((each.lower for each in parse.auxiliaries(above) if each.tag == "MD"), "")
    if status.factuality == "negated" and not modal:
        return None
    if _irrealis(status) is None:
        return None
    past = verb_group(parse, verb).tense == "PAST"
    if (past and modal in _WILL) or (past and opener.lower in ("after", "as", "while")):
        return None
    if only_then or status.factuality in ("conditional", "possible"):
        return Status("conditional" if only_then else status.factuality, (opener,))
    return Status("scheduled", (opener,))


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
    condition = put_under(parse, governor) if governor.is_verb else None
    if condition is not None and is_announced(parse, governor):
        return condition
    predicate = governor.is_verb or parse.child(governor, "cop") is not None
    negation = negation_of(parse, governor) if predicate else parse.negation(governor)
    if negation is not None:
        if rule.flips:
            return Status("occurred" if rule.effect == "negated" else "negated", (negation, governor))
        return Status("possible" if rule.effect == "scheduled" else rule.effect, (negation, governor))
    if (untrue := denied(parse, governor)) is not None:
        return untrue
    above = _own(parse, governor)
    hung = _of_governor(parse, governor, depth + 1) if governor.is_verb and depth < _MAXIMUM_DEPTH else None
    if hung is not None and hung.factuality == "negated" and not rule.flips:
        return Status("possible" if rule.effect == "scheduled" else rule.effect, (*hung.cues, governor))
    dropped = governing_rule(parse, parse.head(governor), governor) if governor.is_noun else None
    if dropped is not None and dropped.effect == "negated" and rule.effect == "scheduled":
        return Status("negated", (parse.head(governor), governor))  # "abandoned a plan to buy it"
    if (
        above is not None
        and above.factuality in ("conditional", "possible", "scheduled")
        and (above.factuality == "conditional" or rule.effect in ("occurred", "ongoing", "scheduled"))
    ):
        return Status(above.factuality, (*above.cues, governor))
    return Status(rule.effect, (governor,))


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
        return "occurred" if reporting().says(verb.lemma) else "ongoing"
    if group.tense == "INFINITIVE":
        return "possible"
    return "occurred"
