"""The line that a person would want to read on a timeline: who, what, to whom, in the article's own words.

Pronouns and "the two leaders" are written as whom they stand for, so that the line reads by itself; clauses that hang on
the event are left to the article. Nothing is inflected or rephrased.
"""

from __future__ import annotations

from collections.abc import Mapping, Set

from extract.english.lexicon import factuality_rules
from extract.english.syntax import Parse, Word, matches
from extract.reading.actors import Known, surname
from extract.reading.events.anaphora import thing_meant
from extract.reading.events.triggers import Trigger, begun, lends_arguments, mover, setting
from extract.reading.tabled import possessive

_LONGEST = 110
_SHORT = 80
_SET_BY_VERB = frozenset({"expect", "schedule", "set", "slate", "plan"})
_SET_BY_ADJECTIVE = frozenset({"due", "set", "likely", "unlikely"})
_PROMISING = frozenset({"promise", "pledge", "propose", "announce", "call", "set"})
_UNITS = frozenset({"day", "week", "month", "quarter", "year"})
_FEWEST_WORDS = 3
_DEEPEST = 4
_TELLING = frozenset({"to", "of", "with", "against", "into", "by", "until", "till", "than"})
"""Prepositions of what a verb is about: "charged with murder", "sentenced to death"."""

_NEAR = 20
"""Words before "the first of which" among which those are that it is of."""
_WITH_ARTICLE = frozenset({"U.S.", "U.K.", "US", "UK", "Netherlands", "Philippines", "Maldives", "Bahamas"})
_DATING = ("obl", "nmod", "nmod:unmarked", "advmod")
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


def gist(known: Known, trigger: Trigger, dates: Set[int], acts: Mapping[int, Trigger]) -> str:
    """One line, without a full stop; the words with indices in `dates` are left out, as they stand in the line's date,
    and a "this" is written as the act that it stands for."""
    parse = known.parse
    verb = mover(parse, trigger.word) if trigger.is_noun else None
    if verb is not None:
        # the date of "the vote was put off until May" stays: the line alone would say that it was put off then
        return shortened(_written(known, _of_verb(known, verb, acts)))
    if trigger.is_noun and _is_promised(parse, trigger.word):
        return shortened(_written(known, _of_verb(known, parse.head(trigger.word), acts)))
    predicate = setting(parse, trigger.word) if trigger.is_noun else None
    if predicate is not None and predicate.index not in dates:
        return shortened(_written(known, _without_times(parse, _of_verb(known, predicate, acts), dates)))
    if not lends_arguments(parse, trigger):
        return shortened(_written(known, _without_times(parse, _of_noun(parse, trigger), dates)))
    verb = trigger.carrier or trigger.word
    # "Police investigating" is told by what it hangs on: "Police began investigating"
    above = parse.head(verb)
    if _is_set(parse, verb):
        # "The case is due to be heard" rather than "The case to be heard"
        line = _written(known, _without_times(parse, _of_verb(known, above, acts), dates))
        if len(line) <= _SHORT:
            return line
    if _goes_along(parse, verb) and (together := _along(known, verb, dates, acts)):
        return together
    for told in (verb, *((above,) if verb.relation == "xcomp" else ())):
        own = dates - _in_clause(parse, told)
        words = _without_times(parse, _of_verb(known, told, acts), own)
        line = _written(known, words)
        if len(line.split()) >= _fewest(known, told):
            return line if len(line) <= _SHORT else shortened(_without_tail(known, told, words, line))
    # "withdrew" alone tells nobody anything; the sentence does, and of what is said the clause
    span = parse.sentences[verb.sentence]
    if verb.relation == "ccomp":
        words = [word for word in parse.subtree(verb) if word.tag not in ("``", "''", ",")]
        span = (words[0].start, words[-1].end)
    return shortened(" ".join(parse.text[slice(*span)].split()))


def _is_promised(parse: Parse, noun: Word) -> bool:
    """Of "promised elections for May" the elections alone would say too little, and the promise was not in May."""
    verb = parse.head(noun)
    bare = not any(parse.children(noun, "amod", "compound", "nmod", "nmod:poss", "acl"))
    return noun.relation == "obj" and verb.is_verb and verb.lemma in _PROMISING and bare


def _is_set(parse: Parse, verb: Word) -> bool:
    """Whether it is an infinitive that hangs on what only says that it is to come: "is scheduled to begin"."""
    above = parse.head(verb)
    if verb.relation not in ("xcomp", "advcl") or not parse.is_infinitive(verb):
        return False
    if above.lemma in _SET_BY_ADJECTIVE and parse.child(above, "cop") is not None:
        return above.index < verb.index
    return (
        verb.relation == "xcomp"
        and above.lemma in _SET_BY_VERB
        and above.tag == "VBN"
        and parse.is_passive(above)
    )


def _goes_along(parse: Parse, verb: Word) -> bool:
    """Whether it is a participle that says what came of the act before it: "gave way, killing four people"."""
    before = parse.words[max(0, verb.index - 1)]
    alone = not parse.auxiliaries(verb) and parse.marker(verb) is None and parse.child(verb, "nsubj") is None
    above = parse.head(verb)
    return verb.relation == "advcl" and verb.tag == "VBG" and alone and before.text == "," and above.is_verb


def _along(known: Known, verb: Word, dates: Set[int], acts: Mapping[int, Trigger]) -> str:
    """The act with what came of it, "" where that is too long for a line."""
    parse = known.parse
    act = _without_times(parse, _of_verb(known, parse.head(verb), acts), dates)
    outcome = [word for word in _of_verb(known, verb, acts) if word.index >= verb.index]
    line = f"{_written(known, act)}, {_written(known, _without_times(parse, outcome, dates))}"
    return line if len(line) <= _LONGEST else ""


def _in_clause(parse: Parse, verb: Word) -> set[int]:
    """The words of the clause that the line tells with its verb, whose dates are not the line's."""
    return {word.index for clause in _told_clauses(parse, verb) for word in parse.subtree(clause)}


def _told_clauses(parse: Parse, verb: Word) -> list[Word]:
    """What is ruled, promised or warned, where the verb says nothing without it: "ruled that the law was void"."""
    if parse.objects(verb) or parse.children(verb, "xcomp"):
        return []
    return [
        clause
        for clause in parse.children(verb, "ccomp")
        if clause.index > verb.index
        and (marker := parse.marker(clause)) is not None
        and marker.lower == "that"
    ]


def _without_tail(known: Known, verb: Word, words: list[Word], line: str) -> str:
    """The line without the last phrases that only say more of it ("…, in his campaign for re-election"), as long as it is too
    long; what stands first behind the verb is what it says."""
    parse = known.parse
    behind = [
        child
        for child in sorted(
            parse.children(verb, "obj", "iobj", "obl", "xcomp", "ccomp"), key=lambda each: each.index
        )
        if child.index > verb.index
    ]
    for last in reversed(behind[1:]):
        if len(line) <= _SHORT or last.relation != "obl" or parse.preposition(last) in _TELLING:
            break
        gone = {word.index for word in parse.subtree(last)}
        words = [word for word in words if word.index not in gone]
        line = _written(known, words)
    return line


def shortened(line: str, longest: int = _LONGEST) -> str:
    """Cut at a word, with an ellipsis, where the line is too long for a timeline."""
    if len(line) <= longest:
        return line
    return line[:longest].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"


def _fewest(known: Known, verb: Word) -> int:
    """A name and what it did are a line: "Rinaldi resigned"."""
    subject = known.parse.subject(verb)
    link = known.heads.get(subject.index) if subject is not None else None
    return 2 if link is not None and link.form != "nominal" else _FEWEST_WORDS


def _of_noun(parse: Parse, trigger: Trigger) -> list[Word]:
    noun = trigger.word
    holder = parse.head(noun) if noun.relation == "compound" else noun
    words = [word for word in parse.phrase(holder) if word.tag != "DT" or word.lower in ("no", "neither")]
    while len(words) > 1 and words[0].tag in ("IN", "WDT", "RB") and words[0].index < noun.index:
        words.pop(0)
    return words


def _of_verb(known: Known, verb: Word, acts: Mapping[int, Trigger]) -> list[Word]:
    """Who first, also where the text has the subject elsewhere ("If approved by Congress, this …"); then the rest."""
    parse = known.parse
    subject = begun(parse, verb) or parse.subject(verb)
    first = _subject(known, verb, subject, acts) if subject is not None else []
    kept = [verb]
    beyond = [
        word for each in parse.objects(verb) if each.head != verb.index for word in _phrase(parse, each)
    ]
    own = subject is not None and subject.head == verb.index
    opening = subject.index if subject is not None and own else verb.index
    for child in parse.children(verb):
        if child.relation == "advcl" and _is_set(parse, child):
            kept.extend(_complement(parse, child))
            continue
        if child.relation == "punct" and child.index == verb.index - 1 and _is_added_participle(verb):
            kept.append(child)
        if child.relation in ("nsubj", "nsubj:pass", "nsubj:outer", "expl") or matches(
            child.relation, _LEFT_OUT
        ):
            continue
        if (
            child.index < opening
            and child.relation not in ("aux", "aux:pass")
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
    for clause in _told_clauses(parse, verb):
        kept.extend(_complement(parse, clause))
    marker = parse.marker(verb)
    if marker is not None and marker.lower in ("to", "due"):
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


def _is_added_participle(verb: Word) -> bool:
    """ "The dam, built in 1931": without its comma it would read as if the dam built something."""
    return verb.relation == "acl" and verb.tag == "VBN"


def _shared_auxiliaries(parse: Parse, verb: Word) -> list[Word]:
    """ "will report in May and hold a meeting": "will hold a meeting"."""
    above = parse.head(verb)
    alone = verb.relation == "conj" and not parse.auxiliaries(verb) and parse.marker(verb) is None
    if not alone or verb.tag != above.tag or verb.tag not in ("VB", "VBN") or parse.negation(above):
        return []
    return parse.auxiliaries(above)


def _subject(known: Known, verb: Word, subject: Word, acts: Mapping[int, Trigger]) -> list[Word]:
    if subject.index in acts:
        return _of_noun(known.parse, acts[subject.index])
    words = _phrase(known.parse, subject) if subject.head == verb.index else _name_or_phrase(known, subject)
    return sorted({word.index: word for word in words}.values(), key=lambda word: word.index)


def _name_or_phrase(known: Known, noun: Word) -> list[Word]:
    """Somebody named already in full is named by the name alone; of "Nwosu, an editor, who was held" it is Nwosu."""
    if noun.relation == "appos" and known.heads.get(known.parse.head(noun).index) is not None:
        noun = known.parse.head(noun)
    link = known.heads.get(noun.index)
    person = link is not None and known.of_kind(link, ("PERSON",))
    if link is None or not person or link.form != "name" or known.parse.conjuncts(noun) != [noun]:
        return _phrase(known.parse, noun)
    return list(link.words)


def _phrase(parse: Parse, noun: Word) -> list[Word]:
    """A noun phrase with its conjuncts, without relative clauses."""
    if noun.tag in ("WP", "WDT", "DT", "PRP"):
        return [noun]
    words = []
    for member in parse.conjuncts(noun) if noun.relation != "conj" else [noun]:
        words.extend(parse.phrase(member))
        for clause in parse.children(member, "acl"):
            # "intentions to deepen cooperation", but not "her visit to occur"
            if parse.is_infinitive(clause) and factuality_rules().of(member.lemma, "noun"):
                words.extend(_complement(parse, clause))
        words.extend(parse.children(member, "cc"))
        words.extend(
            child for child in parse.children(member, "punct") if child.text == "," and member is not noun
        )
    return words


def _with_case(parse: Parse, noun: Word) -> list[Word]:
    words = _phrase(parse, noun)
    for opener in parse.children(noun, "case"):
        words.extend(parse.subtree(opener))
    for close in parse.children(noun, "advmod"):
        # "shortly before noon"
        words.extend(parse.subtree(close))
    if parse.preposition(noun) == "for":
        # "called for the charges to be dropped"
        for clause in parse.children(noun, "acl"):
            if parse.is_infinitive(clause):
                words.extend(_complement(parse, clause))
    return words


def _complement(parse: Parse, verb: Word, depth: int = 0) -> list[Word]:
    words = [verb, *parse.children(verb, "mark", "aux", "cop", "compound:prt", "advmod", "det")]
    for child in parse.children(verb, "nsubj"):
        words.extend(_phrase(parse, child))
    for child in parse.children(verb, "obj", "iobj", "obl", "nmod"):
        if not _is_added(parse, child):
            words.extend(_with_case(parse, child))
    for child in parse.children(verb, "xcomp", "ccomp") if depth < _DEEPEST else ():
        # "agreed to arrange for her visit to occur", but not what is said
        if child.relation == "xcomp" or parse.is_infinitive(child):
            words.extend(_complement(parse, child, depth + 1))
    return words


def _is_added(parse: Parse, noun: Word) -> bool:
    """Whether a comma sets a phrase with a clause apart: ", with suggestions that it could coincide with the festival"."""
    first = parse.subtree(noun)[0]
    before = parse.words[max(0, first.index - 1)]
    return noun.relation == "obl" and "," in (first.text, before.text) and bool(parse.children(noun, "acl"))


def _without_times(parse: Parse, words: list[Word], timed: Set[int]) -> list[Word]:
    """Without the time words that only date the act, and the preposition that brought them; a time that is part of the
    act ("the 2026 budget") stays."""
    heads = [
        word
        for word in words
        if word.index in timed
        and matches(word.relation, _DATING)
        and not _is_needed(parse, word, timed)
        and not (word.head in timed and _is_needed(parse, parse.head(word), timed))
    ]
    gone = {
        each.index
        for head in heads
        for each in parse.subtree(head)
        if each.index in timed or each.tag in ("IN", "TO", "POS")
    }
    for head in heads:
        # "as early as November"
        soon = parse.head(head)
        if soon.lower in ("early", "late", "soon", "recently") and soon.relation == "advmod":
            gone.update(each.index for each in parse.subtree(soon))
    return [word for word in words if word.index not in gone]


def _is_needed(parse: Parse, time: Word, timed: Set[int]) -> bool:
    """ "stay closed until 1 July", "the three months to June", "shortly after noon", "more than a year ago": what would
    be another thing, or leave half of a phrase, without the time."""
    if parse.preposition(time) in ("until", "till"):
        return True
    first = parse.subtree(time)[0]
    if first.index and first.lower in ("to", "ended") and parse.words[first.index - 1].lemma in _UNITS:
        return True
    return any(
        each.tag in ("RB", "RBR", "JJR") and each.index not in timed and parse.head(each).index in timed
        for each in parse.subtree(time)
    )


def _written(known: Known, words: list[Word]) -> str:
    """The words with groups and pronouns as names, spaced as in the text; a pronoun stays after its own name."""
    present = {word.index for word in words}
    named = {
        actor
        for word in words
        if (link := known.heads.get(word.index)) is not None and link.form != "pronoun"
        for actor in link.actors
    }
    while len(words) > 1 and (
        words[0].tag in ("CC", "WP$") or (words[0].tag == "PRP$" and words[0].index not in known.heads)
    ):
        words = words[1:]
    while len(words) > 1 and words[-1].tag == "CC":
        words = words[:-1]
    line = ""
    previous: Word | None = None
    for place, word in enumerate(words):
        following = words[place + 1].index if place + 1 < len(words) else -1
        if word.tag in (",", ":") and following != word.index + 1:
            continue  # what stood behind the comma was left out
        written = _names_for(known, word, present, named)
        if written == "":
            continue
        touching = previous is not None and previous.end == word.start and written is None
        line += ("" if touching else " ") + (written or word.text)
        previous = word
    return " ".join(line.strip(" ,;:").split())


def _names_for(known: Known, word: Word, present: set[int], named: set[str]) -> str | None:
    """What is written in place of a word: None to keep it, "" to leave it out; `named` grows by whom it names."""
    link = known.heads.get(word.index)
    if link is not None and (link.form == "pronoun" or len(link.actors) > 1):
        if link.form == "pronoun" and named.issuperset(link.actors):
            return None
        named.update(link.actors)
        joined = " and ".join(_short(known, actor) for actor in link.actors)
        return possessive(joined) if word.tag == "PRP$" else joined
    if link is None and (meant := thing_meant(known, word)) is not None:
        return _thing(known, meant)
    if link is None and (some := _some_of(known, word)) is not None:
        words = _text(known.parse, known.parse.phrase(some))
        return words if some.is_name else words[:1].lower() + words[1:]
    above = known.heads.get(word.head) if word.head in present else None
    if (
        above is not None
        and len(above.actors) > 1
        and word.relation in ("nummod", "det", "amod", "det:predet", "cc:preconj")
    ):
        return ""
    return None


def _thing(known: Known, noun: Word) -> str:
    """A noun phrase for its pronoun: by name where it is named, else as it stands."""
    link = known.heads.get(noun.index)
    if link is not None and link.form == "name":
        return " and ".join(_short(known, actor) for actor in link.actors)
    return _text(known.parse, _phrase(known.parse, noun))


def _some_of(known: Known, word: Word) -> Word | None:
    """What "the first of which" are some of: the last plural before it."""
    parse = known.parse
    some = parse.head(word)
    clause = parse.head(some)
    if word.tag not in ("WDT", "WP") or some.relation != "nsubj" or clause.relation != "acl:relcl":
        return None
    near = parse.words[max(0, some.index - _NEAR) : parse.subtree(some)[0].index]
    before = [each for each in near if each.sentence == word.sentence and each.is_noun and each.is_plural]
    return before[-1] if before else None


def _text(parse: Parse, words: list[Word]) -> str:
    """Words of the text as they stand there."""
    found = sorted({word.index: word for word in words}.values(), key=lambda word: word.index)
    line = ""
    for place, word in enumerate(found):
        touching = place > 0 and found[place - 1].end == word.start
        line += ("" if touching or not place else " ") + word.text
    return line.strip(" ,")


def _short(known: Known, actor: str) -> str:
    """A person by surname as news has it, unless two share it; others by name."""
    draft = known.drafts[actor]
    if draft.kind == "GPE" and (draft.name.startswith("United ") or draft.name in _WITH_ARTICLE):
        return f"the {draft.name}"
    if draft.kind != "PERSON" or draft.anonymous:
        return draft.name
    short = surname(draft.name)
    return short if known.surnames[short] == 1 else draft.name
