"""What the words around a name show that it is: a place, a company, a storm, or no name at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.english.lexicon import first_names, organisation_words, titles
from extract.english.syntax import SUBJECTS, Parse, Word
from extract.reading.alike import STORMS, WHERE
from extract.reading.tabled import ACTING, NAMES, Named, table_label, text_of

_OFFICES = frozenset({"Minister", "Ministers", "Ministry", "Secretary", "Department"})
_SETTLEMENTS = frozenset(
    "island isle archipelago peninsula valley town city village port district province region county suburb capital municipality".split()
)
_BODIES = frozenset({"BUS", "JRN", "LAB", "PTY", "CRM", "REB"})
_RUNNING = frozenset({"owner", "operator"})
"""What a person may be, too, but is then named in full."""

_BUILT = frozenset(
    "airport bridge canal dam dyke embankment mine port quarry refinery reservoir tunnel".split()
)
"""What is called by the place where it stands: "the Asby dyke"."""

MAKERS = ("maker", "builder")
_OF_COMPANIES = frozenset(
    "chairman chairwoman creditor dividend insurer shareholder subsidiary takeover".split()
)
_OF_A_PLACE = frozenset({"Bank", "University", "Republic", "Kingdom", "Emirate", "Archdiocese"})
_PARTS = frozenset("northern southern eastern western central".split())
_COURTESY = frozenset("mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady".split())


def homes(found: Sequence[Named]) -> Iterator[Named]:
    """What a bank, university or republic is of is a place wherever it stands: "Bank of Tavria"."""
    after = (each.text.partition(" of ") for each in found if each.label in ("ORG", "GPE"))
    places = {rest for body, of, rest in after if of and body in _OF_A_PLACE and " " not in rest}
    for each in found:
        yield Named(each.words, "GPE") if each.text in places and each.label in ("PERSON", "ORG") else each


def is_portfolio(parse: Parse, entity: Named) -> bool:
    """ "Labour" of "Labour Minister" is what the minister is for, and no party."""
    after = parse.words[entity.words[-1].index + 1 : entity.words[-1].index + 2]
    office = bool(after) and after[0].text in _OFFICES
    return office and entity.label in NAMES and entity.text.lower() in titles().portfolios


def is_said_to_be_company(parse: Parse, words: Sequence[Word]) -> bool:
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
        if noun.lemma in _RUNNING and _is_only_name(parse, words):
            return True
    return False


def _is_only_name(parse: Parse, words: Sequence[Word]) -> bool:
    """Whether it is one word that stands behind no other name in the article: "its owner, Norvat", and no "Petra Norvat"."""
    name = words[0].text
    return len(words) == 1 and not any(
        word.text == name and word.index and parse.words[word.index - 1].tag == "NNP" for word in parse.words
    )


def _does_business(parse: Parse, clause: Word) -> bool:
    """ "Deltamar, which won three contracts", "Deltamar, which went bankrupt": what no person who is "which", and no place, does."""
    subject = parse.child(clause, "nsubj")
    if subject is None or subject.lower != "which":
        return False
    won = clause.lemma == "win" and any(each.lemma == "contract" for each in parse.objects(clause))
    broke = any(each.lower == "bankrupt" for each in parse.children(clause, "xcomp"))
    return won or broke or clause.lemma == "employ"


def is_called_body(parse: Parse, words: Sequence[Word]) -> bool:
    """ "Steelmaker Brandauer", "the newspaper La Voce": the noun right before the name says that it is a body; not "the company Frost
    founded". "Brandauer’s shareholders" are a company's."""
    if table_label(text_of(words)) is not None or words[0].text in first_names():
        return False
    head = parse.head_of(words)
    after = parse.words[words[-1].index + 1 : words[-1].index + 4]
    owned = parse.head(head) if head.relation == "nmod:poss" and after and after[0].tag == "POS" else None
    if owned is not None and owned.lemma in _OF_COMPANIES:
        return True
    if any(_does_business(parse, clause) for clause in parse.children(head, "acl:relcl")):
        return True
    noun = parse.words[words[0].index - 1] if words[0].index else None
    if noun is None or noun.sentence != words[0].sentence:
        return False
    opening = noun.index == 0 or parse.words[noun.index - 1].sentence != noun.sentence
    if noun.tag != "NN" and not (opening and noun.tag == "NNP"):
        return False
    known = titles().nominal(noun.lower)
    body = known is not None and known.stands_for == "organisation" and known.sector in _BODIES
    body = body or noun.lower.endswith(MAKERS)
    clause = parse.head(head) if head.relation in SUBJECTS else None
    apart = clause is not None and clause.relation.startswith("acl")
    return body and titles().title(noun.lemma) is None and not apart


def by_context(parse: Parse, words: Sequence[Word], label: str) -> str | None:
    """What the words around a name prove: "the town of X" is a place, a dateline is one, "X Corp." is a company, "Hurricane X"
    a storm."""
    if label not in ACTING or label == "NORP":
        return None
    before = [word.lower for word in parse.words[max(0, words[0].index - 2) : words[0].index]]
    if len(before) == 2 and before[1] == "of" and before[0] in _SETTLEMENTS:
        return "GPE"
    if (before and before[-1] in STORMS) or (len(words) > 1 and words[0].lower in STORMS):
        return "EVENT"
    if len(before) == 2 and before[0] in WHERE and before[1] in _PARTS:
        return "GPE"
    built = parse.words[words[-1].index + 1 : words[-1].index + 2]
    if len(words) == 1 and before[-1:] == ["the"] and built and built[0].lower in _BUILT:
        return label if label == "ORG" or words[0].text in first_names() else "GPE"
    if organisation_words().shows_body(text_of(words)) and (before[-1:] or [""])[0] not in _COURTESY:
        return "ORG"
    first_of_line = (
        words[0].index == 0 or "\n" in parse.text[parse.words[words[0].index - 1].end : words[0].start]
    )
    after = parse.words[words[-1].index + 1 : words[-1].index + 2]
    in_capitals = all(word.text.isupper() for word in words) and len(words[0].text) > 3
    if first_of_line and in_capitals and after and after[0].text in (",", "(", "–", "—", "-"):
        return "GPE"
    return None
