"""The named-entity layer: what the pipeline labelled, made consistent over the article and checked against the tables.

The pipeline reads one sentence at a time; an article does not call a person "Tokyo" in one line and a place in the next.
So a name read as a person once stays one, names of states come from the table, and titles are cut from names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from extract.english.lexicon import first_names, organisation_words, states, titles
from extract.english.syntax import Parse, Word
from extract.reading.alike import consistent, where, who_speak, with_later_names
from extract.reading.around import (
    MAKERS,
    by_context,
    homes,
    is_called_body,
    is_portfolio,
    is_said_to_be_company,
)
from extract.reading.tabled import ACTING, NAMES, Named, datelines, from_tables, is_mark, table_label, text_of
from extract.story import Entity

_OF_PLACE = ("n", "an", "ian", "ese", "i", "ish")
_NO_BODY = frozenset({"PERSON", "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART"})
_PRIZES = frozenset({"Prize", "Prizes", "Award", "Awards", "Medal", "Trophy"})
_LAWS = frozenset({"Act", "Bill", "Treaty", "Accord", "Accords", "Protocol", "Constitution"})
_DEGREES = frozenset("QC KC SC MP MEP MSP MLA MPP PhD MD JD RN OBE CBE MBE CB FRS Esq Jr Sr".split())


def named(parse: Parse) -> tuple[Named, ...]:
    """All entities in text order, none overlapping."""
    labelled = (part for each in _joined(parse, _labelled(parse)) for part in _parted(each))
    found = [each for each in (_trimmed(parse, each) for each in labelled) if each is not None]
    found = _settle(_institutions(parse, _settle(found, from_tables(parse))), datelines(parse))
    found = [each for each in found if not is_portfolio(parse, each)]
    found = list(_peoples(parse, list(homes(found))))
    found = consistent(where(parse, who_speak(parse, found)))
    return tuple(with_later_names(parse, found))


def _peoples(parse: Parse, found: Sequence[Named]) -> Iterator[Named]:
    """ "Qasiran officials" are Qasira's, where the article names a Qasira that no table has."""
    places = {each.text for each in found if each.label in ("GPE", "LOC")}
    for each in found:
        single = len(each.words) == 1 and each.label in ACTING and table_label(each.text) is None
        if single and parse.head_of(each.words).relation in ("amod", "compound"):
            stems = {each.text.removesuffix(ending) for ending in _OF_PLACE} - {each.text}
            if stems & places:
                each = Named(each.words, "NORP")
        yield each


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
    if len(words) > 1 and words[0].lower.endswith(MAKERS) and _begins_sentence(parse, words[0]):
        # "Chipmaker Arvex"
        words.pop(0)
    if words and _is_nominal_at_start(parse, words):
        return None
    if len(words) == 1 and (_is_degree(parse, words[0]) or _begins_nominal(parse, words[0])):
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
        if is_said_to_be_company(parse, words):
            return Named(tuple(words), "ORG")
    if label in _NO_BODY and words and is_called_body(parse, words):
        return Named(tuple(words), "ORG", proved=True)
    if not words or (label in ACTING and not any(word.text[:1].isupper() for word in words)):
        return None
    if label in ACTING and _is_prize(parse, words[-1]):
        return None
    if label in ACTING and (_is_rank(words) or _is_named_act(words)):
        return Named(tuple(words), "LAW", proved=True) if _is_named_act(words) else None
    if label == "ORG" and len(words) == 1 and words[0].tag == "JJ" and words[0].relation == "amod":
        # "the Democratic side", "European courts"
        label = "NORP"
    proved = by_context(parse, words, label)
    return Named(tuple(words), proved or label, proved is not None)


def _is_prize(parse: Parse, last: Word) -> bool:
    """ "Vetlesen" of "the Vetlesen Prize"."""
    after = parse.words[last.index + 1 : last.index + 2]
    return bool(after) and after[0].text in _PRIZES


def _begins_sentence(parse: Parse, word: Word) -> bool:
    return word.index == 0 or parse.words[word.index - 1].sentence != word.sentence


def _is_degree(parse: Parse, word: Word) -> bool:
    """The letters behind a name: "Mark Tedeschi, QC"."""
    before = parse.words[max(0, word.index - 2) : word.index]
    named = len(before) == 2 and before[1].text == "," and before[0].entity == "PERSON"
    return word.text.replace(".", "") in _DEGREES and named


def _is_rank(words: Sequence[Word]) -> bool:
    """ "No. 1"."""
    return words[0].lower in ("no.", "no", "nos.") and all(
        word.text.isdigit() or word.text == "." for word in words[1:]
    )


def _is_named_act(words: Sequence[Word]) -> bool:
    """ "Clean Rivers Act", "Treaty" of somewhere: a law, whatever the pipeline saw."""
    return len(words) > 1 and words[-1].text in _LAWS


def _is_nominal_at_start(parse: Parse, words: Sequence[Word]) -> bool:
    """ "Central bank", which has its capital from the sentence that it begins."""
    small = len(words) > 1 and all(word.text.islower() for word in words[1:])
    return (
        small and _begins_sentence(parse, words[0]) and titles().nominal(text_of(words).lower()) is not None
    )


def _begins_nominal(parse: Parse, word: Word) -> bool:
    """ "Human" of "Human rights group", which has its capital from the sentence that it begins."""
    if word.index and parse.words[word.index - 1].sentence == word.sentence:
        return False
    near = parse.words[word.index + 1 : word.index + 4]
    behind = list(takewhile(lambda each: each.text.islower() and each.sentence == word.sentence, near))
    return any(
        titles().nominal(text_of([word, *behind[:width]]).lower()) for width in range(1, len(behind) + 1)
    )


def _begins_with_person(words: Sequence[Word]) -> bool:
    """ "Priya Raman of Northgate Securities": a given name, a surname, and where she is from."""
    return len(words) > 2 and words[2].lower == "of" and words[0].text in first_names()


def _institutions(parse: Parse, found: Sequence[Named]) -> list[Named]:
    """ "St. Brendan’s Hospital" is one name, whomever it is called after."""
    result: list[Named] = []
    for each in found:
        end = each.words[-1].index + 1
        after = [word for word in parse.words[end : end + 3] if word.sentence == each.words[0].sentence]
        if len(after) > 1 and after[0].tag == "POS" and after[1].text in organisation_words().institutions:
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
