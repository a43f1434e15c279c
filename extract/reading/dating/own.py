"""The time expressions that an event has of its own: those in its clause or phrase.

An expression dates the nearest event above it in the tree, unless it stands there for something else: which results
("its 2019 results"), what is compared ("from $9 million a year earlier"), or where something was moved ("postponed until
May"). After "before", "until", "since" only the side is known that the word leaves closed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from extract.english.syntax import Parse, Word
from extract.reading.dating.bounds import Stretch, meet
from extract.reading.dating.left import BEFORE, IN_ORDER, UP_TO, Own, left, months_to
from extract.reading.events.moving import MOVED_TO, is_moving, moved, no_later
from extract.reading.verbs import governing_tense, verb_group
from extract.story import Timex

_ENDING: Final = frozenset({"to", "until", "till", "through", "and"})
_REACHING: Final = frozenset({"to", "ended", "ending", "through"})
_MOVED_FROM: Final = MOVED_TO | {"from", "through"}
_NEW: Final = "new date"
"""In place of the preposition before the date to which something is moved."""

_COMPARING: Final = frozenset({"from", "than", "compared with", "compared to", "against", "versus"})
_CLOSE: Final = frozenset("shortly just soon moments minutes seconds immediately".split())
_BEGINNING: Final = frozenset({"beginning", "starting", "commencing"})
_AHEAD: Final = frozenset({"expect", "schedule", "set", "due", "slate"})
_UNTIL: Final = frozenset({"until", "till", "ahead of"})
_WITHIN: Final = frozenset({"in", "on", "at", ""})
_HAVING: Final = frozenset({"have", "give", "get", "allow"})
_TOPIC: Final = frozenset({"on", "about", "over"})
_THROUGHOUT: Final = frozenset(
    {"", "across", "during", "for", "in", "over", "through", "throughout", "within"}
)
"""What stands before a length in which, or all through which, something was."""

_PAST_A_COMMA: Final = 2
"""Words on, a comma in between."""

_END: Final = re.compile(r"\bend\b")

_BEFORE_NOUN: Final = ("compound", "amod", "nummod", "nmod:poss", "det")


_OF_ACCOUNT: Final = re.compile(r"-[QH][1-4]$")
_NEAR: Final = re.compile(r"-[QH][1-4]$|-\d\d(-\d\d|T)|-\d$")
"""Values of days, and of the quarters and halves that accounts are of."""


def own_times(parse: Parse, times: Sequence[Timex], by_word: Mapping[int, int]) -> dict[int, Own]:
    """The time of each event that has one of its own; `by_word` says which event a word is of."""
    found: dict[int, list[tuple[str, Own, bool]]] = {}
    begun: int | None = None
    quoted = _quoted(parse)
    lengths = {
        words[-1].index: timex.value
        for timex in times
        if timex.type == "DURATION" and (words := parse.words_in(timex.span))
    }
    accounts = {
        words[-1].index
        for timex in times
        if _OF_ACCOUNT.search(timex.value) and (words := parse.words_in(timex.span))
    }
    for timex in times:
        words = parse.words_in(timex.span) if timex.type in ("DATE", "TIME") or _is_spanned(timex) else []
        if not words:
            continue
        if words[0].index - 2 in accounts and parse.words[words[0].index - 1].lower in _REACHING:
            continue  # "in the quarter ended July 31": the quarter has that as its end
        head = parse.head_of(words)
        preposition = _preposition(parse, head)
        if timex.type == "DURATION" and preposition not in _THROUGHOUT:
            continue
        if begun is not None and begun == words[0].index - 1 and parse.words[begun].lower == "and":
            preposition = "and"
        begun = words[-1].index + 1 if preposition == "between" else None
        near = _NEAR.search(timex.value) is not None
        above = _above(parse, head, quoted, near=near)
        if preposition in MOVED_TO and (verb := next((each for each in above if each.is_verb), None)):
            preposition = _NEW if is_moving(parse, verb) else preposition
        ordering = _ordering(parse, head, above, by_word)
        preposition = ordering or preposition
        whose = next((each for each in above if each.is_verb or not ordering), head)
        told = bool(above) and verb_group(parse, above[0]).tense == "PAST"
        for owner in _owners(parse, head, above, by_word, through=near):
            if _is_its(parse, whose, preposition):
                measured = lengths.get(words[0].index - 2)
                at_end = _END.search(parse.text[slice(*timex.span)]) is not None
                own = left(timex, preposition, at_end=at_end, told=told)
                if measured is not None and parse.words[words[0].index - 1].lower in _REACHING:
                    preposition, own = "", months_to(own, timex, measured)
                direct = bool(above) and by_word.get(above[0].index) == owner
                found.setdefault(owner, []).append((preposition, own, direct))
        for clause in parse.children(head, "acl:relcl", "advcl"):
            # "in 1968, when troops marched in"
            if clause.index in by_word and any(child.lower == "when" for child in parse.children(clause)):
                found.setdefault(by_word[clause.index], []).append(("", left(timex, ""), True))
        for clause in parse.children(parse.head(head), "advcl"):
            # "dry since July 29, when a pump broke"
            openers = [each.index for each in parse.children(clause) if each.lower == "when"]
            near = bool(openers) and 0 < openers[0] - words[-1].index <= _PAST_A_COMMA
            if near and clause.index in by_word and timex.type in ("DATE", "TIME"):
                found.setdefault(by_word[clause.index], []).append(("", left(timex, ""), True))
    return {owner: _joined(each) for owner, each in found.items()}


def _is_spanned(timex: Timex) -> bool:
    """Whether a length has its days: "the past three months", "the next ten days"."""
    return timex.type == "DURATION" and timex.earliest is not None and timex.latest is not None


def _is_its(parse: Parse, above: Word, preposition: str) -> bool:
    """Whether the expression says when: not "declared three days of mourning, beginning on Saturday", nor "its first cut
    since 2021", "fell to the lowest since 2019", which only compare."""
    if preposition in _BEGINNING:
        return above.tag != "VBD"
    if preposition != "since":
        return True
    group = verb_group(parse, above)
    ahead = governing_tense(parse, above) == "future"  # "promised to publish all contracts since 2015"
    return above.is_verb and not ahead and (group.tense != "PAST" or group.aspect != "NONE")


def _preposition(parse: Parse, head: Word) -> str:
    """What stands before the expression; "" for "shortly before 4 p.m.", which is the same day."""
    if head.relation == "obj":
        return "object"
    if bound := no_later(parse, head):
        return "by" if bound[-1].lower == "later" else "from"
    opener = parse.child(head, "case") or head
    before = parse.words[opener.index - 1].lower if opener.index else ""
    if before in _BEGINNING:
        return before
    return "" if before in _CLOSE else parse.preposition(head)


def _quoted(parse: Parse) -> dict[int, int]:
    """The number of the stretch in quotation marks that each word stands in."""
    return {
        word.index: number
        for number, stretch in enumerate(parse.marked)
        for word in parse.words_in(stretch.inner)
    }


def _above(parse: Parse, head: Word, quoted: Mapping[int, int], *, near: bool) -> list[Word]:
    """What a time stands under, the nearest first, where the parse may have hung it too low, or too high.

    The words of a quote do not take the time at which it was said ("'It is over,' she said on Friday"), nor does what is
    told take the day that stands before it ("said on Tuesday it would close"; "said last year that …"). The verb right
    before it, in a clause of its own, does ("to sign nobody before the window closes on 1 September").
    """
    above = list(parse.ancestors(head))
    while (
        len(above) > 1
        and above[0].is_verb
        and above[0].relation not in ("acl", "advcl", "xcomp")
        and quoted.get(above[0].index, head.index) != quoted.get(head.index, head.index)
    ):
        above.pop(0)
    before = parse.words[max(0, parse.subtree(head)[0].index - 1)]
    if (
        above
        and before.relation == "advcl"
        and before.head == above[0].index
        and parse.marker(before) is not None
    ):
        above.insert(0, before)
    if above and above[0].lemma in _AHEAD:
        # "had been expected to resign on Monday"
        planned = parse.child(above[0], "xcomp")
        if (
            planned is not None
            and above[0].index < planned.index < head.index
            and parse.is_infinitive(planned)
        ):
            above.insert(0, planned)
    if len(above) > 1 and above[0].relation == "ccomp" and above[1].index < head.index < above[0].index:
        marker, subject = parse.marker(above[0]), parse.child(above[0], "nsubj", "nsubj:pass")
        opener = marker or (subject if near else None)
        if opener is not None and head.index < parse.subtree(opener)[0].index:
            above.pop(0)
    return above


def _owners(
    parse: Parse, head: Word, above: Sequence[Word], by_word: Mapping[int, int], *, through: bool
) -> list[int]:
    """The event whose clause or phrase the expression stands in: the nearest one above it in the tree.

    "disclosed following a call on Friday", "left after talks on Friday": grammar leaves open which of the two was on Friday,
    and mostly both were; after "before" it is the nearer one alone. A day or quarter that stands before a noun dates what
    the noun does, too (`through`: "third-quarter profit rose"), a year or "the current" does not ("its 2019 law bans it").
    """
    below = head
    subject = parse.child(head, "nsubj") if parse.child(head, "cop") is not None else None
    if subject is not None and subject.index in by_word:
        return [by_word[subject.index]]  # "the vote is on Friday"
    if (due := _has_until(parse, head)) is not None and due.index in by_word:
        return [by_word[due.index]]
    for ancestor in above:
        if _is_topic(parse, ancestor) and parse.head(ancestor).index in by_word:
            continue
        if ancestor.index in by_word:
            if _is_compared(parse, ancestor, head):
                return []
            if _is_moved(parse, ancestor, head):
                return _of_moved(parse, ancestor, head, by_word)
            owner = by_word[ancestor.index]
            ahead = ancestor.lemma == "expect" or (ancestor.is_verb and parse.preposition(head) == "for")
            for noun in parse.children(ancestor, "obj", "nsubj:pass") if ahead else ():
                if noun.index in by_word:
                    return [by_word[noun.index]]  # "expect a deal by June", "promised elections for May"
            nearer = _beside(parse, ancestor, head, by_word)
            if nearer is None:
                return [owner]
            preposition, event = nearer
            return [event] if preposition in BEFORE | UP_TO | {"for"} else [event, owner]
        if ancestor.is_verb and ancestor.relation in ("acl:relcl", "ccomp", "root"):
            return []
        if ancestor.is_noun and below.relation in _BEFORE_NOUN and not through:
            return []
        below = ancestor
    return []


def _ordering(parse: Parse, time: Word, above: Sequence[Word], by_word: Mapping[int, int]) -> str:
    """The preposition of what the time belongs to, where that is no event itself and only says up to when: of "will run it until
    its congress in October" the running is until October, and what has been "since independence in 1960" from 1960. "" where there
    is none."""
    below = time
    for ancestor in above:
        if ancestor.index in by_word:
            break
        below = ancestor
    if below != time:
        found = parse.preposition(below)
        return found if found in _UNTIL | {"since"} else ""
    verb = parse.head(time)
    first = parse.subtree(time)[0].index
    for preposition, noun in parse.obliques(verb) if verb.is_verb else ():
        bounds = preposition in _UNTIL and noun.index not in by_word and noun != time
        if bounds and parse.preposition(time) in _WITHIN and parse.subtree(noun)[-1].index == first - 1:
            return preposition
    return ""


def _has_until(parse: Parse, time: Word) -> Word | None:
    """What somebody has until then to do: of "was given until Friday to pay" the paying."""
    verb = parse.head(time)
    if parse.preposition(time) not in UP_TO or verb.lemma not in _HAVING:
        return None
    return next(
        (each for each in parse.children(verb, "advcl", "xcomp", "acl") if parse.is_infinitive(each)), None
    )


def _is_topic(parse: Parse, verb: Word) -> bool:
    """What is only spoken of or decided on: of "a referendum on leaving by 2028" the date is the referendum's."""
    marker = parse.marker(verb) if verb.tag == "VBG" and verb.relation == "acl" else None
    return marker is not None and marker.lower in _TOPIC


def _is_moved(parse: Parse, verb: Word, time: Word) -> bool:
    """ "postponed until May", "moved from Monday to Friday": when it will be, not when it was postponed."""
    return is_moving(parse, verb) and parse.preposition(time) in _MOVED_FROM


def _of_moved(parse: Parse, verb: Word, time: Word, by_word: Mapping[int, int]) -> list[int]:
    """What the new date is of: of "the vote was postponed until May" the vote."""
    thing = moved(parse, verb) if parse.preposition(time) in MOVED_TO else None
    return [by_word[thing.index]] if thing is not None and thing.index in by_word else []


def _is_compared(parse: Parse, event: Word, time: Word) -> bool:
    """ "fell to 80 from 90 a year earlier", "more than in 2019": when it was otherwise."""
    if parse.preposition(time).split(" ")[0] == "than" and not no_later(parse, time):
        return True
    first = parse.subtree(time)[0].index
    for preposition, word in parse.obliques(event):
        counted = word.tag in ("CD", "$") or parse.child(word, "nummod") is not None or word.text == "%"
        if preposition in _COMPARING and counted and word != time:
            inside = parse.subtree(word)
            if inside[0].index < first <= inside[-1].index + 2:
                return True
    return False


def _beside(parse: Parse, verb: Word, time: Word, by_word: Mapping[int, int]) -> tuple[str, int] | None:
    """The event in the phrase right before the time, where both hang on one verb, with the preposition of the phrase: after
    "before", "since" and their like, and what is called for ("called for protests on Saturday")."""
    if not verb.is_verb or parse.head(time) != verb:
        return None
    first = parse.subtree(time)[0].index
    for preposition, noun in parse.obliques(verb):
        ordered = preposition in IN_ORDER or (preposition == "for" and verb.lemma == "call")
        if ordered and noun.index in by_word and any(each.index == first - 1 for each in parse.subtree(noun)):
            return preposition, by_word[noun.index]
    return None


def _joined(found: Sequence[tuple[str, Own, bool]]) -> Own:
    """One time of several: the one to which it was moved, a range ("from March to May"), else the first, made as exact as others that lie within it.

    What is said of the event itself goes before what is said of its parts ("will report third-quarter results on 24 October"). What does not lie within it dates something else ("joined in 1952, the others in 1955").
    """
    (preposition, joined, _), *others = sorted(
        found, key=lambda each: (each[0] != _NEW, each[1].timex.value.endswith("_REF"), not each[2])
    )
    if preposition == _NEW:
        return joined
    for other_preposition, other, _ in others:
        if preposition in ("from", "between") and other_preposition in _ENDING:
            both = meet(joined.stretch, Stretch(None, other.timex.latest))
            if both is not None:
                joined = Own(joined.timex, both, joined.cues + other.cues)
            continue
        vague = any(each.stretch.is_open or each.timex.value.endswith("_REF") for each in (joined, other))
        if vague or other_preposition == "object":
            continue
        both = meet(joined.stretch, other.stretch)
        if both is None or both == joined.stretch:
            continue
        named = other.timex if both == other.stretch else joined.timex
        joined = Own(named, both, joined.cues + other.cues)
    return joined
