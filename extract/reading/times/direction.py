"""Which way the words around a time expression look: back, ahead, or neither.

The governing verb's tense is `verbs`' work. Here is what speaks before it: "effective Feb. 1", "payable Dec. 15",
"scheduled for Friday" look ahead whatever the tense, "the plan announced Thursday" looks back in a sentence about
tomorrow, and so does "Friday's vote".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from extract.english.syntax import Parse, Word
from extract.reading.times.context import Tense
from extract.reading.verbs import governing_tense, verb_group

_AHEAD: Final = frozenset(
    """anticipate await book due effective expect forecast forthcoming hope intend likely payable plan prepare project
    schedule set slate tentative unlikely upcoming""".split()
)
"""What speaks of things to come, unless it is itself told as past ("was scheduled for Friday")."""

_SET: Final = "set"
"""Ahead in "set for Friday", "set to meet on Friday"; not in "a record set on Aug. 6"."""

_LOOKING_BACK: Final = frozenset(
    """avenge celebrate commemorate condemn denounce honor honour investigate mark mourn probe protest recall remember
    review""".split()
)
"""What is done about things that have been: "held events to mark the entry on Friday"."""

_STILL: Final = frozenset({"expect", "forecast", "anticipate", "likely", "unlikely"})
_PUT_OFF: Final = frozenset("adjourn defer delay extend move postpone push reschedule shift".split())
_AHEAD_BEFORE: Final = frozenset({"effective", "payable", "due", "upcoming"})
_BESIDE_NOUN: Final = frozenset({"compound", "nmod:unmarked", "nmod:tmod", "nummod", "amod"})
_AHEAD_AFTER: Final = frozenset({"by", "through"})
_AS_EARLY_AS: Final = (["as", "early", "as"], ["as", "soon", "as"])
_BEGINNING: Final = frozenset({"beginning", "starting", "commencing"})
_ANNOUNCING: Final = frozenset("announce declare order impose call agree schedule plan set".split())
_ANNOUNCING_FOR: Final = _ANNOUNCING | {"promise", "pledge", "propose", "fix", "book"}
_PROMISING: Final = frozenset({"promise", "pledge", "vow", "offer"})
_NOBODY: Final = frozenset({"nobody", "none", "neither", "no", "nothing"})
_WHEN: Final = frozenset({"in", "on", "during", "at", "", "since", "from", "between"})


class Direction(Struct, frozen=True):
    """Where the words look; `firm` where they are of the verb whose own time this is."""

    tense: Tense
    firm: bool = False


def direction(parse: Parse, words: Sequence[Word]) -> Direction:
    """The time that the words around an expression speak of; `words` are the expression's."""
    head = parse.head_of(words)
    above = parse.head(head)
    before = _before(parse, words[0])
    near = before[-1].lower if before else ""
    if near in _AHEAD_BEFORE:
        return Direction("future")
    if near in ("until", "till"):
        group = verb_group(parse, parse.clause(above))
        return Direction(
            "past" if group.tense == "PAST" and group.aspect.startswith("PERFECTIVE") else "future"
        )
    if [word.lower for word in before] in _AS_EARLY_AS:
        return Direction("future")
    if near == "to" and above.lemma in _PUT_OFF:
        return Direction("future")
    if above.tag == "VBG" and above.lower in _BEGINNING and not parse.auxiliaries(above):
        # "declared three days of mourning, beginning on Saturday"
        governor = parse.head(above)
        if above.relation == "advcl" and governor.lemma in _ANNOUNCING:
            return Direction("future")
    if near == "since" or head.relation == "nmod:poss":
        return Direction("past", firm=near == "since")
    verb = before[-2] if len(before) > 1 and near == "on" else before[-1] if before else None
    if verb is not None and verb.tag == "VBD" and not _is_ahead(parse, verb):
        # "he ruled Wednesday that they must leave": a parser may hang the day on either verb
        return Direction("past", firm=True)
    if verb is not None and verb.tag == "VBN" and not _is_ahead(parse, verb):
        return _of_participle(parse, verb)
    preposition = parse.preposition(head) or (near if before and before[-1].tag == "IN" else "")
    governor = parse.clause(above) if head.relation in _BESIDE_NOUN or above.is_noun else above
    if preposition == "by" and governor.lemma in _PROMISING:
        return Direction("future")  # "has promised two more by the weekend"
    if preposition == "for" and governor.lemma in _ANNOUNCING_FOR:
        return Direction("future")  # "promised elections for May"
    if governor.lemma == "call" and any(
        case == "for" and noun.index < words[0].index for case, noun in parse.obliques(governor)
    ):
        # "called for protests on Saturday"
        return Direction("future")
    for word in (above, governor):
        if _is_ahead(parse, word):
            return Direction("past" if _is_told(parse, word) else "future")
    if above.tag == "VB" and _is_ahead(parse, parse.head(above)) and _is_told(parse, parse.head(above)):
        # "the ban had been due to end Friday"
        return Direction("past")
    if (
        above.tag == "VBN"
        and above.relation.startswith(("acl", "amod", "advcl"))
        and not parse.auxiliaries(above)
    ):
        return Direction("past", firm=above.relation != "advcl")
    tense = "future" if _is_to_be(parse, above) else governing_tense(parse, head)
    if tense == "future" and _could_not(parse, parse.clause(head)):
        return Direction("past")
    if tense == "future" and _is_of_what_was(parse, head, above):
        return Direction("past")
    if preposition in _AHEAD_AFTER and tense != "future":
        return Direction("future" if tense == "present" else "none")
    own = above.is_verb or parse.child(head, "cop") is not None
    sure = tense in ("past", "present") or (tense == "future" and verb_group(parse, above).tense == "FUTURE")
    return Direction(tense, firm=own and sure and preposition in _WHEN)


def _before(parse: Parse, word: Word) -> tuple[Word, ...]:
    """Up to three words before it in its sentence."""
    near = parse.words[max(0, word.index - 3) : word.index]
    return tuple(each for each in near if each.sentence == word.sentence)


def _of_participle(parse: Parse, participle: Word) -> Direction:
    """ "announced Wednesday by …" is past; with auxiliaries it is theirs to say."""
    auxiliaries = parse.auxiliaries(participle)
    if not auxiliaries and participle.relation != "conj":
        return Direction("past", firm=True)
    tense = "future" if _is_to_be(parse, participle) else governing_tense(parse, participle)
    if tense == "future" and _could_not(parse, participle):
        return Direction("past")
    return Direction(tense, firm=tense == "past")


def _is_ahead(parse: Parse, word: Word) -> bool:
    if word.lower == _SET and (word.relation == "acl" or not word.is_verb or parse.is_passive(word)):
        return any(case in ("for", "to") for case, _ in parse.obliques(word)) or any(
            parse.is_infinitive(child) for child in parse.children(word, "xcomp", "advcl")
        )
    if word.is_noun and any(child.lower in _AHEAD for child in parse.children(word, "amod")):
        return True  # "the slated visit in September"
    return word.lemma in _AHEAD or word.lower in _AHEAD


def _is_of_what_was(parse: Parse, time: Word, above: Word) -> bool:
    """Whether the time stands behind the object of what looks back, although the verb itself may lie ahead."""
    verb = parse.clause(above)
    return verb.lemma in _LOOKING_BACK and any(
        verb.index < each.index < time.index for each in parse.objects(verb)
    )


def _is_to_be(parse: Parse, participle: Word) -> bool:
    """ "rules to be published in May"."""
    marker = parse.marker(participle) if participle.tag == "VBN" else None
    return marker is not None and marker.lower == "to"


def _is_told(parse: Parse, word: Word) -> bool:
    """ "had been scheduled", "was due": it was to come then, and may have come since. What "they planned" is news of
    what is still to come, and so is what "was expected"."""
    group = verb_group(parse, word)
    if any(each.lower == "having" for each in parse.auxiliaries(word)):
        return True  # "having forecast a rise in July"
    expected = word.lemma in _STILL or (word.is_verb and not parse.is_passive(word))
    return group.tense == "PAST" and (not expected or group.aspect.startswith("PERFECTIVE"))


def _could_not(parse: Parse, verb: Word) -> bool:
    """ "nobody could be reached Wednesday" tells what was; "he could play on Sunday" what may come."""
    if verb_group(parse, verb).modal != "could":
        return False
    subject = parse.subject(verb)
    nobody = subject is not None and parse.subtree(subject)[0].lower in _NOBODY
    return nobody or parse.negation(verb) is not None
