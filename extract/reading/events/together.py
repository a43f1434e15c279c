"""Which verbs are told together: "is scheduled to begin", "accused of lying", "ruled that the law was void".

Each of such two says nothing, or something else, without the other.
"""

from __future__ import annotations

from extract.english.syntax import Parse, Word
from extract.reading.events.moving import SETTING

_PLANNING = frozenset({"plan", "intend", "aim", "hope", "expect", "prepare"})
_STARTING = frozenset({"start", "begin", "continue", "stop", "keep"})
_SET_BY_ADJECTIVE = frozenset(
    {"due", "set", "likely", "unlikely", "able", "unable", "willing", "unwilling", "ready", "prepared"}
)
CHARGED = frozenset({"with", "of", "from", "for", "over"})


def set_by(parse: Parse, verb: Word) -> Word | None:
    """The predicate that only says that the verb's act is to come, and is told with it: "is *scheduled* to begin", "*plans* to
    start selling", "*expects* sales to fall"; None where there is none."""
    above = parse.head(verb)
    if verb.relation == "xcomp" and above.lemma in _STARTING and not is_set(parse, verb):
        return above if verb.tag == "VBG" and set_by(parse, above) is None else set_by(parse, above)
    if is_set(parse, verb):
        return above
    planned = above.lemma in _PLANNING and above.is_verb and parse.child(above, "nsubj") is not None
    inside = verb.relation in ("xcomp", "ccomp") and parse.is_infinitive(verb)
    return above if planned and inside and parse.negation(above) is None else None


def is_set(parse: Parse, verb: Word) -> bool:
    """Whether it is an infinitive that hangs on what only says that it is to come: "is scheduled to begin"."""
    above = parse.head(verb)
    if verb.relation not in ("xcomp", "advcl") or not parse.is_infinitive(verb):
        return False
    if above.lemma in _SET_BY_ADJECTIVE and parse.child(above, "cop") is not None:
        return above.index < verb.index
    return (
        verb.relation == "xcomp" and above.lemma in SETTING and above.tag == "VBN" and parse.is_passive(above)
    )


def told_clauses(parse: Parse, verb: Word) -> list[Word]:
    """What is ruled, promised or warned, where the verb says nothing without it: "ruled that the law was void"."""
    if parse.objects(verb) or parse.children(verb, "xcomp"):
        return []
    return [
        clause
        for clause in parse.children(verb, "ccomp")
        if clause.index > verb.index
        and (marker := parse.marker(clause)) is not None
        and marker.lower in ("that", "for")
        and not is_elided(clause)
    ]


def charged_by(parse: Parse, clause: Word) -> Word | None:
    """The verb with which a participle is told: "*accused* them of lying", "*pleaded* guilty to lying"; None where it stands alone."""
    above = parse.head(clause)
    if clause.relation == "acl" and above.relation == "obj":
        marker = parse.marker(clause)
        charged = clause.tag == "VBG" and marker is not None and marker.lower in CHARGED
        return parse.head(above) if charged and parse.head(above).is_verb else None
    return above if clause.relation == "advcl" and above.is_verb and is_charge(parse, clause) else None


def is_charge(parse: Parse, clause: Word) -> bool:
    """ "charged with ordering it", "accused of lying": the verb says nothing without."""
    marker = parse.marker(clause)
    after = parse.head(clause).index < clause.index
    return clause.tag == "VBG" and after and marker is not None and marker.lower in CHARGED | {"by", "to"}


def is_found_so(parse: Parse, clause: Word) -> bool:
    """ "found the minister guilty": a clause without a verb, which the line needs."""
    return not clause.is_verb and not parse.children(clause, "cop", "aux", "mark")


def is_elided(clause: Word) -> bool:
    """ "found that only a third had been": nobody knows what without the sentence before."""
    return clause.is_verb and clause.lemma in ("be", "have", "do")
