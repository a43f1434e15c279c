"""The named-entity layer: what the pipeline labelled, made consistent over the article and checked against the tables.

The pipeline reads one sentence at a time; an article does not call a person "Tokyo" in one line and a place in the next.
So a name read as a person once stays one, names of states come from the table, and titles are cut from names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import takewhile

from extract.english.lexicon import first_names, leaders, reporting, states, titles
from extract.english.syntax import Parse, Word
from extract.reading.tabled import ACTING, NAMES, Named, datelines, from_tables, is_mark, table_label, text_of
from extract.story import Entity

_SETTLEMENTS = frozenset(
    "town city village port district province region county suburb capital municipality".split()
)
_DEGREES = frozenset("QC KC SC MP MEP MSP MLA MPP PhD MD JD RN OBE CBE MBE CB FRS Esq Jr Sr".split())
_STORMS = frozenset("cyclone hurricane storm typhoon".split())
_WHERE = frozenset({"in", "near", "across", "outside", "throughout"})
_TRUSTING = frozenset(
    "believe belief confidence confide faith find have hope interest interested invest involve involved see show trust".split()
)
_MADE = frozenset({"PRODUCT", "WORK_OF_ART"})
_INSTITUTIONS = frozenset(
    "Hospital School College University Church Cathedral Institute Academy Club Clinic Trust Union Association Party "
    "Federation League Society".split()
)
_ORGANISATION_ENDINGS = frozenset(
    "inc corp corporation co ltd limited llc plc ag nv gmbh motors energy bank holdings industries airlines airways "
    "pharmaceuticals technologies electric securities partners capital systems foods university institute ministry "
    "council commission committee agency authority party union association federation foundation workers".split()
)


def named(parse: Parse) -> tuple[Named, ...]:
    """All entities in text order, none overlapping."""
    labelled = (part for each in _joined(parse, _labelled(parse)) for part in _parted(each))
    found = [each for each in (_trimmed(parse, each) for each in labelled) if each is not None]
    found = _settle(_institutions(parse, _settle(found, from_tables(parse))), datelines(parse))
    found = _consistent(_where(parse, _who_speak(parse, found)))
    return tuple(_with_later_names(parse, found))


def entity_layer(entities: Sequence[Named]) -> tuple[Entity, ...]:
    return tuple(
        Entity(span=(each.words[0].start, each.words[-1].end), label=each.label) for each in entities
    )


def _labelled(parse: Parse) -> Iterator[Named]:
    current: list[Word] = []
    for word in parse.words:
        if current and (
            word.entity != current[0].entity or word.entity_start or word.sentence != current[0].sentence
        ):
            yield Named(tuple(current), current[0].entity)
            current = []
        if word.entity:
            current.append(word)
    if current:
        yield Named(tuple(current), current[0].entity)


def _joined(parse: Parse, labelled: Iterable[Named]) -> Iterator[Named]:
    """ "Brandt & Cole" is one firm."""
    last: Named | None = None
    for each in labelled:
        if last is not None and _is_one_firm(parse, last, each):
            last = Named(parse.words[last.start : each.words[-1].index + 1], "ORG", proved=True)
            continue
        if last is not None:
            yield last
        last = each
    if last is not None:
        yield last


def _is_one_firm(parse: Parse, left: Named, right: Named) -> bool:
    between = parse.words[left.words[-1].index + 1 : right.start]
    return (
        len(between) == 1
        and between[0].text == "&"
        and left.label in ("ORG", "PERSON")
        and right.label in ("ORG", "PERSON")
        and left.words[0].sentence == right.words[0].sentence
    )


def _parted(entity: Named) -> Iterator[Named]:
    """ "U.S.-Japan" is two states; "Baden-Baden" is one town."""
    texts = [word.text for word in entity.words]
    if "-" in texts:
        at = texts.index("-")
        left, right = entity.words[:at], entity.words[at + 1 :]
        if left and right and table_label(text_of(left)) and table_label(text_of(right)):
            yield Named(left, entity.label)
            yield Named(right, entity.label)
            return
    yield entity


def _trimmed(parse: Parse, entity: Named) -> Named | None:
    """Without "the", a possessive 's, quotation marks at its ends and, for persons, the title."""
    words = list(entity.words)
    while words and (words[0].lower in ("the", "a", "an") or is_mark(words[0])) and entity.label in NAMES:
        words.pop(0)
    while words and (words[-1].tag == "POS" or words[-1].lower in ("'s", "’s") or is_mark(words[-1])):
        words.pop()
    label = entity.label
    if len(words) == 1 and _is_degree(parse, words[0]):
        return None
    first = parse.words[words[0].index - 1] if words and words[0].index else None
    if label in ACTING and first is not None and first.lower in ("st.", "st", "saint") and first.is_name:
        words.insert(0, first)
    if label in ("ORG", "GPE", "FAC") and 0 < title_length(words) < len(words) and _may_be_person(words):
        label = "PERSON"
    if (
        label in ("PERSON", "ORG")
        and any(word.lower == "of" for word in words)
        and _begins_with_person(words)
    ):
        words = list(takewhile(lambda word: word.lower != "of", words))
        label = "PERSON"
    if label == "PERSON":
        words = words[title_length(words) :] or words
        if len(words) == 1 and (not words[0].text[:1].isupper() or titles().title(words[0].text)):
            return None
        office = len(words) > 1 and titles().title(words[-1].text) is not None
        if office and (whose := table_label(text_of(words[:-1]))) is not None:
            return Named(tuple(words[:-1]), whose)  # "US Secretary"
        if _is_said_to_be_company(parse, words):
            return Named(tuple(words), "ORG")
    if not words or (label in ACTING and not any(word.text[:1].isupper() for word in words)):
        return None
    proved = _by_context(parse, words, label)
    return Named(tuple(words), proved or label, proved is not None)


def _is_degree(parse: Parse, word: Word) -> bool:
    """The letters behind a name: "Mark Tedeschi, QC"."""
    before = parse.words[max(0, word.index - 2) : word.index]
    named = len(before) == 2 and before[1].text == "," and before[0].entity == "PERSON"
    return word.text.replace(".", "") in _DEGREES and named


def _is_said_to_be_company(parse: Parse, words: Sequence[Word]) -> bool:
    """ "Brandauer, a carmaker": no given name or title, and what it is said to be is a body and never a person."""
    before = parse.words[words[0].index - 1] if words[0].index else None
    if words[0].text in first_names() or (before is not None and titles().title(before.text)):
        return False
    head = parse.head_of(words)
    beside = parse.children(head, "appos", "nmod:desc")
    if head.relation == "appos":
        beside = [*beside, parse.head(head)]
    for noun in beside:
        known = titles().nominal(noun.lemma) if noun.tag == "NN" else None
        body = known is not None and known.stands_for == "organisation" and known.sector == "BUS"
        if body and titles().title(noun.lemma) is None:
            return True
    return False


def _begins_with_person(words: Sequence[Word]) -> bool:
    """ "Priya Raman of Northgate Securities": a given name, a surname, and where she is from."""
    return len(words) > 2 and words[2].lower == "of" and words[0].text in first_names()


def _institutions(parse: Parse, found: Sequence[Named]) -> list[Named]:
    """ "St. Brendan’s Hospital" is one name, whomever it is called after."""
    result: list[Named] = []
    for each in found:
        end = each.words[-1].index + 1
        after = [word for word in parse.words[end : end + 3] if word.sentence == each.words[0].sentence]
        if len(after) > 1 and after[0].tag == "POS" and after[1].text in _INSTITUTIONS:
            whole = parse.words[each.start : after[1].index + 1]
            result.append(Named(tuple(whole), "ORG", proved=True))
        elif not result or result[-1].words[-1].index < each.start:
            result.append(each)
    return result


def _may_be_person(words: Sequence[Word]) -> bool:
    """ "Captain Iván Sepreda", read as an organisation: a title and then a given name; not "General Electric"."""
    length = title_length(words)
    rest = words[length:]
    if table_label(text_of(rest)) is not None or not all(word.is_name for word in rest):
        return False
    return text_of(words[:length]).endswith(".") or rest[0].text in first_names()


def _by_context(parse: Parse, words: Sequence[Word], label: str) -> str | None:
    """What the words around a name prove: "the town of X" is a place, a dateline is one, "X Corp." is a company, "Hurricane X"
    a storm."""
    if label not in ACTING or label == "NORP":
        return None
    before = [word.lower for word in parse.words[max(0, words[0].index - 2) : words[0].index]]
    if len(before) == 2 and before[1] == "of" and before[0] in _SETTLEMENTS:
        return "GPE"
    if before and before[-1] in _STORMS:
        return "EVENT"
    if len(words) > 1 and words[-1].lower.rstrip(".") in _ORGANISATION_ENDINGS:
        return "ORG"
    first_of_line = (
        words[0].index == 0 or "\n" in parse.text[parse.words[words[0].index - 1].end : words[0].start]
    )
    after = parse.words[words[-1].index + 1 : words[-1].index + 2]
    in_capitals = all(word.text.isupper() for word in words) and len(words[0].text) > 3
    if first_of_line and in_capitals and after and after[0].text in (",", "(", "–", "—", "-"):
        return "GPE"
    return None


def title_length(words: Sequence[Word]) -> int:
    """How many words at the beginning are a title ("Prime Minister", "Gen."), with what modifies it ("former")."""
    for length in range(min(len(words) - 1, 6), 0, -1):
        start = 0
        while start < length and (
            titles().modifier(words[start].text) or states().by_demonym(words[start].text)
        ):
            start += 1
        if start < length and titles().title(text_of(words[start:length])):
            return length
    return 0


def _settle(found: Sequence[Named], tabled: Sequence[Named]) -> list[Named]:
    """Both together: a longer name keeps what lies in it ("Bank of Japan"), else the table's word stands."""
    taken: dict[int, Named] = {word.index: each for each in found for word in each.words}
    dropped: set[int] = set()
    kept: list[Named] = []
    for each in tabled:
        others = {
            id(taken[word.index]): taken[word.index] for word in each.words if word.index in taken
        }.values()
        if any(len(other.words) > len(each.words) and other.label in NAMES for other in others):
            continue
        dropped.update(id(other) for other in others)
        kept.append(each)
    return sorted([*(each for each in found if id(each) not in dropped), *kept], key=lambda each: each.start)


def _consistent(found: Sequence[Named]) -> list[Named]:
    """One label a name: a person once named in full stays a person; else what most places say, the first on a tie."""
    surnames = {each.words[-1].text for each in found if each.label == "PERSON" and len(each.words) > 1} - {
        each.text for each in found if table_label(each.text)
    }
    # "Solvane" beside "Solvane Energy"
    organisations = {
        each.words[0].text
        for each in found
        if each.label == "ORG" and len(each.words) > 1 and not _is_called_after_place(each)
    }
    # "Volkner" beside "Volkner Marine": people are called by their last name, firms by their first
    firms = {each.text for each in found if each.label == "ORG" and len(each.words) == 1}
    of_persons = {
        word.text for each in found if each.label == "PERSON" and len(each.words) > 1 for word in each.words
    }
    votes: dict[str, Counter[str]] = {}
    proved = {each.text.casefold(): each.label for each in found if each.proved}
    for each in found:
        if each.label == "EVENT" and len(each.words) > 1 and each.words[0].lower in _STORMS:
            proved[text_of(each.words[1:]).casefold()] = "EVENT"
        if each.proved and each.words[-1].text in _INSTITUTIONS and len(each.words) > 2:
            proved[text_of(each.words[:-2]).casefold()] = each.label
    for each in found:
        if each.label in ACTING:
            votes.setdefault(each.text, Counter())[each.label] += 1
    result = []
    for each in found:
        label = each.label
        if label in _MADE and votes.get(each.text, Counter())["ORG"]:
            # "Corvid Motors" is not its own product
            label = "ORG"
        if (
            label == "PERSON"
            and each.text not in of_persons
            and votes[each.text]["GPE"]
            and states().by_name(each.text)
        ):
            # "Chad said", where the article has spoken of the state
            label = "GPE"
        if label in ACTING and not table_label(each.text):
            counts = votes.get(each.text, Counter({label: 1}))
            if (certain := proved.get(each.text.casefold())) is not None:
                label = certain
            elif (each.text in organisations and each.text not in surnames) or (
                label == "PERSON" and _is_firm(each.words, firms)
            ):
                label = "ORG"
            elif (
                each.text in surnames or each.text in leaders() or (counts["PERSON"] and len(each.words) > 1)
            ):
                label = "PERSON"
            else:
                label = counts.most_common(1)[0][0]
        result.append(Named(each.words, label))
    return result


def _is_called_after_place(organisation: Named) -> bool:
    """ "Halden Police" is that of Halden."""
    body = titles().nominal(organisation.words[-1].lower)
    return body is not None and body.acts_for == "state"


def _is_firm(words: Sequence[Word], firms: Set[str]) -> bool:
    """Whether the first word alone is an organisation elsewhere, and nobody's given name."""
    return words[0].text in firms - {words[-1].text} and words[0].text not in first_names()


def _who_speak(parse: Parse, found: Sequence[Named]) -> list[Named]:
    """What announces or says something is no product: "Corvid Motors announced a recall"."""
    result = []
    for each in found:
        if each.label in _MADE:
            head = parse.head_of(each.words)
            said = reporting().verb(parse.head(head).lemma) if head.relation == "nsubj" else None
            if said is not None and said.speech:
                each = Named(each.words, "ORG")
        result.append(each)
    return result


def _where(parse: Parse, found: Sequence[Named]) -> list[Named]:
    """One of several names after "in" is a place like the others: "in Dravo, Nesk and Upper Tarn". A single one may be a law
    case, and two its sides; and one trusts in people."""
    surnames = {each.words[-1].text for each in found if each.label == "PERSON" and len(each.words) > 1}
    heads = [parse.head_of(each.words) for each in found]
    labels = {head.index: each.label for head, each in zip(heads, found, strict=True)}
    result = []
    for each, head in zip(found, heads, strict=True):
        first, *others = members = parse.conjuncts(head)
        inside = parse.preposition(first) in _WHERE and parse.head(first).lemma not in _TRUSTING
        alike = len(others) > 1 or any(labels.get(member.index) in ("GPE", "LOC") for member in members)
        somebody = each.words[0].text in first_names() or (len(each.words) == 1 and each.text in surnames)
        if each.label == "PERSON" and inside and alike and not somebody:
            each = Named(each.words, "GPE")
        result.append(each)
    return result


def _with_later_names(parse: Parse, found: Sequence[Named]) -> Iterator[Named]:
    """Known names where the pipeline missed them: the same words again, or a known person's surname alone."""
    known = {each.text: each.label for each in found if each.label in ACTING and each.label != "NORP"}
    known.update({each.words[-1].text: "PERSON" for each in found if each.label == "PERSON"})
    surnames = {each.words[-1].text for each in found if each.label == "PERSON" and len(each.words) > 1}
    taken = {word.index for each in found for word in each.words}
    longest = max((text.count(" ") + 1 for text in known), default=0)
    extra: list[Named] = []
    for word in parse.words:
        surname = word.text in surnames and _may_be_surname(parse, word)
        if word.index in taken or not (word.is_name or surname) or not word.text[:1].isupper():
            continue
        for width in range(longest, 0, -1):
            stretch = parse.words[word.index : word.index + width]
            if (
                len(stretch) < width
                or stretch[-1].sentence != word.sentence
                or any(w.index in taken for w in stretch)
            ):
                continue
            if (label := known.get(text_of(stretch))) is not None:
                extra.append(Named(tuple(stretch), label))
                taken.update(w.index for w in stretch)
                break
    yield from _in_order(found, extra)


def _may_be_surname(parse: Parse, word: Word) -> bool:
    """ "Jobs resigned", read as a plural: a bare noun with a capital, in the middle of a sentence or as who does something."""
    if word.tag not in ("NNS", "NN") or parse.children(
        word, "det", "amod", "compound", "nummod", "nmod:poss"
    ):
        return False
    if word.index and parse.words[word.index - 1].sentence == word.sentence:
        return True
    verb = parse.head(word)
    return word.relation == "nsubj" and verb.tag in ("VBD", "VBZ")


def _in_order(*lists: Iterable[Named]) -> list[Named]:
    return sorted((each for each_list in lists for each in each_list), key=lambda each: each.start)
