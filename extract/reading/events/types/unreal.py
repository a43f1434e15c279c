"""What becomes of a kind of act while the act is no fact: planned, wanted, refused, demanded.

Method: the PLOVER codebook. A cooperation still to come is AGREE, a retreat CONCEDE; force or restriction still to come
is THREATEN; what somebody says that they will not do is REJECT, what they say that another must do is REQUEST. What is
possible, hangs on a condition or did not happen has no type.
"""

from __future__ import annotations

from collections.abc import Mapping

from extract.english.lexicon import event_type_rules, reporting
from extract.english.syntax import Parse, Word
from extract.reading.actors import Known
from extract.reading.events.status import Status
from extract.reading.events.triggers import Trigger
from extract.reading.events.types.kind import Kind

_WILL = frozenset({"will", "would", "wo", "'ll", "’ll", "shall"})


def kind_while(parse: Parse, trigger: Trigger, status: Status, kind: Kind) -> Kind | None:
    """The kind as it is while the event has this status."""
    rules = event_type_rules()
    if status.factuality in ("occurred", "ongoing"):
        return kind
    if status.factuality == "scheduled":
        ahead = rules.ahead.get(kind.type, kind.type)
        return None if ahead == "THREATEN" and not _is_announced(trigger, status) else Kind(ahead, kind.cues)
    if status.factuality == "negated" and kind.type in rules.refusable:
        refused = _will_not(parse, trigger)
        return Kind("REJECT", refused) if refused else None
    if status.factuality == "negated":
        return None
    if (wish := _willing(parse, trigger)) is not None:
        wanted = "AGREE" if kind.type in rules.refusable else rules.ahead.get(kind.type)
        return Kind(wanted, (wish, *kind.cues)) if wanted is not None else None
    if (warning := _warned(parse, trigger)) is not None and rules.ahead.get(kind.type) == "THREATEN":
        return Kind("THREATEN", (warning, *kind.cues))
    if status.factuality == "conditional":
        return kind if kind.type in rules.verbal and _was_said(parse, trigger) else None
    return kind if kind.type == "ASSAULT" and _was_tried(parse, trigger) else None


def kind_by_content(parse: Parse, frames: Mapping[int, Kind], trigger: Trigger, kind: Kind) -> Kind:
    """THREATEN instead of AGREE where what is promised is force: "promised to renew the bombing"."""
    rules = event_type_rules()
    if trigger.word.lemma not in rules.promise or kind.type != "AGREE":
        return kind
    for content in parse.children(trigger.word, "xcomp", "ccomp", "obj", "acl"):
        promised = frames.get(content.index)
        if promised is not None and rules.ahead.get(promised.type) == "THREATEN":
            return Kind("THREATEN", (content,))
    return kind


def kind_of_duty(known: Known, trigger: Trigger) -> Kind | None:
    """REQUEST, of a verb of saying: "said that Libya must hand over the men"."""
    parse, verb = known.parse, trigger.word
    if trigger.is_noun or not reporting().says(verb.lemma):
        return None
    for clause in parse.children(verb, "ccomp"):
        other = parse.child(clause, "nsubj")
        must = next((aux for aux in parse.auxiliaries(clause) if aux.lemma in event_type_rules().duty), None)
        if must is not None and other is not None and _is_another(known, verb, other, must.lemma == "must"):
            return Kind("REQUEST", (must,))
    return None


def _is_announced(trigger: Trigger, status: Status) -> bool:
    """Whether words say of force that it is to come; "the attack will cost him his office" says it of something else."""
    return bool(status.cues) and (trigger.carrier is not None or not trigger.is_noun)


def _is_another(known: Known, verb: Word, other: Word, strict: bool) -> bool:
    """Whether the one who must is an actor and not the one who says so; what a crowd "should" is advice."""
    link, subject = known.link_at(other), known.parse.subject(verb)
    if link is None or other.tag.startswith("PRP"):
        return False
    if not strict and any(known.drafts[actor].plural for actor in link.actors):
        return False
    own = known.link_at(subject) if subject is not None else None
    return own is None or not set(own.actors) & set(link.actors)


def _will_not(parse: Parse, trigger: Trigger) -> tuple[Word, ...]:
    """The "will" and "not" of a verb that somebody will not do."""
    verb = trigger.carrier or trigger.word
    will = next((aux for aux in parse.auxiliaries(verb) if aux.lower in _WILL), None)
    negation = parse.negation(verb)
    return (will, negation) if will is not None and negation is not None else ()


def _willing(parse: Parse, trigger: Trigger) -> Word | None:
    """The "ready" of "is ready to contribute troops"."""
    head = _governor(parse, trigger)
    if head is None or head.tag not in ("JJ", "VBN") or head.lemma not in event_type_rules().willing:
        return None
    return head if parse.negation(head) is None else None


def _warned(parse: Parse, trigger: Trigger) -> Word | None:
    """The "warned" of "warned that it would expel him"."""
    head = _governor(parse, trigger)
    return head if head is not None and head.lemma in event_type_rules().warning else None


def _was_tried(parse: Parse, trigger: Trigger) -> bool:
    """An attempt on a life is an act, also where it fails."""
    head = _governor(parse, trigger)
    return (
        head is not None
        and head.lemma in ("try", "attempt")
        and head.tag in ("VBD", "VBN", "VBP", "VBZ", "VBG")
    )


def _was_said(parse: Parse, trigger: Trigger) -> bool:
    """A finite verb of speech: of "threatened to leave if …" the leaving hangs on the condition, not the threat."""
    verb = trigger.carrier or trigger.word
    marker = parse.marker(verb)
    finite = verb.tag in ("VBD", "VBZ", "VBP") or any(aux.lemma == "have" for aux in parse.auxiliaries(verb))
    return finite and marker is None and not any(aux.tag == "MD" for aux in parse.auxiliaries(verb))


def _governor(parse: Parse, trigger: Trigger) -> Word | None:
    """The word that governs the event's clause."""
    verb = trigger.carrier or trigger.word
    while verb.relation == "conj":
        verb = parse.head(verb)
    return parse.head(verb) if verb.relation in ("xcomp", "ccomp", "advcl", "acl") else None
