"""One article, one reading of a name: what most places and the surest ones say of it holds in all of them.

A person once named in full stays a person, "Solvane" beside "Solvane Energy" is the firm, one of several names after "in" is a
place like the others, and a known name is found again where the pipeline missed it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set

from extract.english.lexicon import first_names, leaders, organisation_words, reporting, states, titles
from extract.english.syntax import Parse, Word
from extract.reading.tabled import ACTING, Named, table_label, text_of

STORMS = frozenset("cyclone hurricane storm typhoon".split())
WHERE = frozenset({"in", "near", "across", "outside", "throughout"})
_TRUSTING = frozenset(
    "believe belief confidence confide faith find have hope interest interested invest involve involved see show trust".split()
)
_HELD = frozenset("bet career equity holding investment investor job position post share stake".split())
"""What one has in a firm, and not in a town."""
_PLACES_BEGIN = frozenset("Fort Lake Mount New Port Porto Puerto Rio San Santa Santo Saint São".split())
_RULED = frozenset(
    """argue article case decide decision find hold interview judge judgment opinion publish read report rule ruling see story
    write""".split()
)
_MADE = frozenset({"PRODUCT", "WORK_OF_ART"})


def consistent(found: Sequence[Named]) -> list[Named]:
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
        if each.label == "EVENT" and len(each.words) > 1 and each.words[0].lower in STORMS:
            proved[text_of(each.words[1:]).casefold()] = "EVENT"
        if each.proved and each.words[-1].text in organisation_words().institutions and len(each.words) > 2:
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


def who_speak(parse: Parse, found: Sequence[Named]) -> list[Named]:
    """What announces or says something is no product: "Corvid Motors announced a recall"."""
    result = []
    for each in found:
        if each.label in _MADE:
            head = parse.head_of(each.words)
            if head.relation == "nsubj" and reporting().says(parse.head(head).lemma):
                each = Named(each.words, "ORG")
        result.append(each)
    return result


def where(parse: Parse, found: Sequence[Named]) -> list[Named]:
    """One of several names after "in" is a place like the others: "in Dravo, Nesk and Upper Tarn"; so is a single one that stands
    nowhere else ("a court in Santa Brava"), unless it is a law case or somebody whom one trusts in. "Drivers in Norvik" are no part
    of "Norvik Rail"."""
    surnames = {each.words[-1].text for each in found if each.label == "PERSON" and len(each.words) > 1}
    heads = [parse.head_of(each.words) for each in found]
    labels = {head.index: each.label for head, each in zip(heads, found, strict=True)}
    called_after = {each.words[0].text for each in found if each.label == "ORG" and len(each.words) > 1}
    elsewhere = {
        each.text for each, head in zip(found, heads, strict=True) if parse.preposition(head) not in WHERE
    }
    result = []
    for each, head in zip(found, heads, strict=True):
        first, *others = members = parse.conjuncts(head)
        holder = parse.head(first)
        inside = parse.preposition(first) in WHERE and holder.lemma not in _TRUSTING
        alike = len(others) > 1 or any(labels.get(member.index) in ("GPE", "LOC") for member in members)
        alone = each.text not in elsewhere and not others and _takes_place(parse, each, holder)
        given = each.words[0].text in first_names() and each.words[0].text not in _PLACES_BEGIN
        somebody = given or (len(each.words) == 1 and each.text in surnames)
        if (
            inside
            and not somebody
            and ((each.label == "PERSON" and (alike or alone)) or (each.label == "ORG" and alone))
        ):
            each = Named(each.words, "GPE")
        if (
            each.label in ("ORG", "GPE")
            and inside
            and holder.lemma not in _HELD
            and each.text in called_after
        ):
            each = Named(each.words, "GPE", proved=True)
        result.append(each)
    return result


def _takes_place(parse: Parse, each: Named, holder: Word) -> bool:
    """Whether what is "in" a name can be in a place: no share, no ruling ("held in Sirhan") and nothing told in a paper; nor "in the
    High Court"."""
    says = holder.is_verb and reporting().says(holder.lemma)
    kept = holder.lemma in _HELD or holder.lemma in _RULED or says
    short = each.text.isupper() or organisation_words().shows_body(each.text)
    definite = any(parse.children(word, "det") for word in each.words)
    return not (kept or short or definite) and table_label(each.text) is None


def with_later_names(parse: Parse, found: Sequence[Named]) -> Iterator[Named]:
    """Known names where the pipeline missed them: the same words again, or a known person's surname alone."""
    known = {each.text: each.label for each in found if each.label in ACTING and each.label != "NORP"}
    known.update({each.words[-1].text: "PERSON" for each in found if each.label == "PERSON"})
    surnames = {each.words[-1].text for each in found if each.label == "PERSON" and len(each.words) > 1}
    taken = {word.index for each in found for word in each.words}
    longest = max((text.count(" ") + 1 for text in known), default=0)
    extra: list[Named] = []
    for word in parse.words:
        if word.index in taken or not word.text[:1].isupper():
            continue
        if not word.is_name and not (word.text in surnames and _may_be_surname(parse, word)):
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
