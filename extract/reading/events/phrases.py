"""Which words of a clause or a noun phrase make a line: who first, then what is done, without what only hangs on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extract.english.lexicon import factuality_rules
from extract.english.syntax import Parse, Word, matches
from extract.reading.actors import Known
from extract.reading.events.moving import begun
from extract.reading.events.together import CHARGED, is_charge, is_elided, is_found_so, is_set, told_clauses
from extract.reading.events.triggers import Trigger

_CALLING = frozenset({"call", "label", "term", "brand", "consider", "deem", "declare", "dub"})
_DEEPEST = 4
_LEFT_OUT = (
    "punct",
    "advcl",
    "parataxis",
    "acl:relcl",
    "ccomp",
    "conj",
    "cc",
    "mark",
    "discourse",
    "dislocated",
    "vocative",
    "appos",
)


def words_of_noun(parse: Parse, trigger: Trigger) -> list[Word]:
    noun = trigger.word
    holder = parse.head(noun) if noun.relation == "compound" else noun
    words = [word for word in parse.phrase(holder) if word.tag != "DT" or word.lower in ("no", "neither")]
    while len(words) > 1 and words[0].tag in ("IN", "WDT", "RB") and words[0].index < noun.index:
        words.pop(0)
    return words


def words_of_verb(known: Known, verb: Word, acts: Mapping[int, Trigger]) -> list[Word]:
    """Who first, also where the text has the subject elsewhere ("If approved by Congress, this …"); then the rest."""
    parse = known.parse
    verb = _first_of_neither(parse, verb)
    subject = begun(parse, verb) or parse.subject(verb)
    first = _subject(known, verb, subject, acts) if subject is not None else []
    kept = [verb]
    beyond = [
        word
        for each in parse.objects(verb)
        if each.head != verb.index
        for word in sorted(noun_phrase(parse, each), key=lambda word: word.index)
    ]
    own = subject is not None and subject.head == verb.index
    opening = subject.index if subject is not None and own else verb.index
    for child in parse.children(verb):
        if child.relation == "advcl" and (is_set(parse, child) or is_charge(parse, child)):
            kept.extend(_complement(parse, child))
            continue
        if child.relation == "ccomp" and child.index > verb.index and is_found_so(parse, child):
            kept.extend(_complement(parse, child))
            continue
        if child.relation == "punct" and child.index == verb.index - 1 and _is_added_participle(verb):
            kept.append(child)
        if child.relation in ("nsubj", "nsubj:pass", "nsubj:outer", "expl") or matches(child, _LEFT_OUT):
            continue
        if (
            child.index < opening
            and child.relation not in ("aux", "aux:pass", "cop")
            and child != parse.negation(verb)
        ):
            continue  # "Moreover, …", "During the call, …": the line begins with who
        if child.relation == "xcomp":
            kept.extend(_complement(parse, child))
        elif _is_added(parse, child):
            continue
        elif child.relation in ("obj", "iobj", "obl", "obl:agent", "obl:unmarked"):
            kept.extend(_with_case(parse, child))
        else:
            kept.extend(parse.subtree(child))
    kept.extend(_shared_auxiliaries(parse, verb))
    kept.extend(_neither_nor(parse, verb))
    for clause in told_clauses(parse, verb):
        kept.extend(_complement(parse, clause))
    for marker in parse.children(verb, "mark"):
        if marker.lower in ("to", "due"):  # behind "that" too: "that repairs were to begin"
            kept.extend(parse.subtree(marker))
    rest = {
        word.index: word
        for word in kept
        # "which" of the clause itself goes, as the line has who is meant; "what he called a trick" stays
        if not (
            word.tag in ("WRB", "WDT", "WP", "WP$")
            and word.index < verb.index
            and verb.index in (word.head, parse.head(word).head)
        )
        and word not in first
    }
    if own and subject is not None and any(each.index < opening for each in parse.children(verb, "aux")):
        together = {word.index: word for word in (*first, *rest.values())}
        return [together[index] for index in sorted(together)]  # "Had Sudan not withdrawn"
    # "which he put at $140 million": the object stands behind its verb again
    last = max(verb.index, *(each.index for each in parse.children(verb, "compound:prt")), 0)
    return [
        *first,
        *(rest[index] for index in sorted(rest) if index <= last),
        *(word for word in beyond if word not in first),
        *(rest[index] for index in sorted(rest) if index > last),
    ]


def noun_phrase(parse: Parse, noun: Word) -> list[Word]:
    """A noun phrase with its conjuncts and the name of whom it describes, without relative clauses, but for what a "what" is."""
    if noun.tag in ("WP", "WDT", "DT", "PRP"):
        return [
            noun,
            *(word for clause in parse.children(noun, "acl:relcl") for word in _complement(parse, clause)),
        ]
    words = []
    for member in parse.conjuncts(noun) if noun.relation != "conj" else [noun]:
        words.extend(_described(parse, member))
        for clause in parse.children(member, "acl"):
            # "intentions to deepen cooperation", "on condition that they leave", but not "her visit to occur"
            marker = parse.marker(clause)
            said = parse.is_infinitive(clause) or marker is not None
            that = marker is not None and marker.lower == "that"
            if that or (said and factuality_rules().of(member.lemma, "noun")):
                words.extend(_complement(parse, clause))
        words.extend(parse.children(member, "cc"))
        words.extend(
            child
            for child in parse.children(member, "punct")
            if child.text == "," and child.index < member.index and member is not noun
        )
    return words


def _described(parse: Parse, noun: Word) -> list[Word]:
    """The phrase of a noun, and the name that stands behind it for whom it describes: "Japan's envoy, Ana Ito"; the name alone
    where that reads on: "the governor of the region, Ana Ito", "a contractor, Acme", "one of her aides, Ana Ito"."""
    words = _without_asides(parse, noun)
    of = parse.children(noun, "nmod") if noun.tag == "CD" else []
    name = next(
        (name for each in (noun, *of) for name in parse.children(each, "appos") if name.is_name), None
    )
    named_so = noun.entity in ("PERSON", "ORG", "GPE")
    if name is None or named_so or parse.is_named_by(noun, name) or parse.children(name, "conj", "cc"):
        return words
    named = parse.phrase(name)
    if not any(each.entity in ("PERSON", "ORG", "GPE") for each in named):
        return words
    one_of_several = noun.tag == "CD" or parse.determiner(noun) in ("a", "an", "another")
    return named if one_of_several or words[-1] != noun else [*words, *named]


def _without_asides(parse: Parse, noun: Word) -> list[Word]:
    """The phrase without what commas set apart inside it: "trials of a vaccine, made by Acme," are trials of a vaccine."""
    words = parse.phrase(noun)
    gone: set[int] = set()
    for word in words:
        if word.relation in ("acl", "acl:relcl") and word.head != noun.index:
            first = parse.subtree(word)[0]
            if "," in (first.text, parse.words[max(0, first.index - 1)].text):
                gone.update(each.index for each in parse.subtree(word))
    return [word for word in words if word.index not in gone]


def _is_added_participle(verb: Word) -> bool:
    """ "The dam, built in 1931": without its comma it would read as if the dam built something."""
    return verb.relation == "acl" and verb.tag == "VBN"


def _first_of_neither(parse: Parse, verb: Word) -> Word:
    """ "accepted" of "has neither accepted nor rejected it": the two are told together."""
    above = parse.head(verb)
    neither = parse.child(above, "cc:preconj") if verb.relation == "conj" else None
    return above if neither is not None and neither.lower == "neither" else verb


def _neither_nor(parse: Parse, verb: Word) -> list[Word]:
    """The "neither" of a verb, and what is denied with it."""
    neither = parse.child(verb, "cc:preconj")
    if neither is None or neither.lower != "neither":
        return []
    words = [neither]
    for other in parse.children(verb, "conj"):
        words += [*parse.children(other, "cc"), *_complement(parse, other)]
    return words


def _shared_auxiliaries(parse: Parse, verb: Word) -> Sequence[Word]:
    """ "will report in May and hold a meeting": "will hold a meeting"."""
    above = parse.head(verb)
    alone = verb.relation == "conj" and not parse.auxiliaries(verb) and parse.marker(verb) is None
    if not alone or verb.tag != above.tag or verb.tag not in ("VB", "VBN") or parse.negation(above):
        return []
    return parse.auxiliaries(above)


def _subject(known: Known, verb: Word, subject: Word, acts: Mapping[int, Trigger]) -> list[Word]:
    if subject.index in acts:
        return words_of_noun(known.parse, acts[subject.index])
    words = (
        noun_phrase(known.parse, subject) if subject.head == verb.index else _name_or_phrase(known, subject)
    )
    return sorted({word.index: word for word in words}.values(), key=lambda word: word.index)


def _name_or_phrase(known: Known, noun: Word) -> list[Word]:
    """Somebody named already in full is named by the name alone; of "Nwosu, an editor, who was held" it is Nwosu."""
    if noun.relation == "appos" and known.heads.get(known.parse.head(noun).index) is not None:
        noun = known.parse.head(noun)
    link = known.heads.get(noun.index)
    person = link is not None and known.of_kind(link, ("PERSON",))
    if link is None or not person or link.form != "name" or known.parse.conjuncts(noun) != [noun]:
        return noun_phrase(known.parse, noun)
    return list(link.words)


def _with_case(parse: Parse, noun: Word) -> list[Word]:
    words = noun_phrase(parse, noun)
    for opener in parse.children(noun, "case"):
        words.extend(parse.subtree(opener))
    for close in parse.children(noun, "advmod"):
        # "shortly before noon"
        words.extend(parse.subtree(close))
    if noun.relation == "obj" and parse.head(noun).lemma in _CALLING:
        # "called the decision a trick", "called the charges fabricated"
        for so in parse.children(noun, "acl"):
            words.extend(_complement(parse, so) if parse.marker(so) is None and so.tag != "VBG" else ())
    if noun.relation == "obj":
        # "accused them of lying", "fined the firm for hiding it"
        for clause in parse.children(noun, "acl"):
            marker = parse.marker(clause)
            if clause.tag == "VBG" and marker is not None and marker.lower in CHARGED:
                words.extend(_complement(parse, clause))
    if parse.preposition(noun) == "for":
        # "called for the charges to be dropped"
        for clause in parse.children(noun, "acl"):
            if parse.is_infinitive(clause):
                words.extend(_complement(parse, clause))
    return words


def _complement(parse: Parse, verb: Word, depth: int = 0) -> list[Word]:
    words = [verb, *parse.children(verb, "mark", "aux", "cop", "compound:prt", "det")]
    for each in parse.children(verb, "advmod"):
        words.extend(parse.subtree(each))  # "how long they would last"
    if not verb.is_verb:
        words.extend(parse.phrase(verb))  # "called it a political decision"
    for child in parse.children(verb, "nsubj"):
        words.extend(noun_phrase(parse, child))
    for child in parse.children(verb, "obj", "iobj", "obl", "nmod"):
        if not _is_added(parse, child):
            words.extend(_with_case(parse, child))
    for child in parse.children(verb, "xcomp", "ccomp") if depth < _DEEPEST else ():
        # "agreed to arrange for her visit to occur", but not what is said
        said = child.index > verb.index and not parse.children(verb, "obj") and not is_elided(child)
        if child.relation == "xcomp" or parse.is_infinitive(child) or (depth and said):
            words.extend(_complement(parse, child, depth + 1))
    for child in parse.children(verb, "advcl") if depth < _DEEPEST else ():
        if is_charge(parse, child):
            words.extend(_complement(parse, child, depth + 1))  # "found guilty of accepting a bribe"
    return words


def _is_added(parse: Parse, noun: Word) -> bool:
    """Whether a comma sets a phrase with a clause apart: ", with suggestions that it could coincide with the festival"; or it
    only says who says so."""
    if parse.preposition(noun).startswith("according"):
        return True
    if noun.relation != "obl" or not parse.children(noun, "acl"):
        return False
    first = parse.subtree(noun)[0]
    return "," in (first.text, parse.words[max(0, first.index - 1)].text)
