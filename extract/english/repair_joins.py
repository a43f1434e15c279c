"""What joins what: which verb a second verb is added to, whose clause it is, what a possessive stands before.

Part of `repairs`, which says what the lists are.
"""

from __future__ import annotations

from collections.abc import Sequence

_TELLING = frozenset(
    """said added warned urged told called accused criticised criticized blamed promised pledged denied asked demanded condemned
    rejected vowed threatened announced""".split()
)
_SAYING = frozenset({"said", "says", "told", "wrote", "added", "announced", "argued"})
_WHAT_COMES_OF_IT = frozenset(
    """forcing raising sending killing wounding injuring leaving causing sparking prompting triggering halting trapping
    destroying damaging displacing cutting pushing bringing driving knocking tearing burying flooding blocking disrupting
    fuelling fueling dashing clearing ending plunging""".split()
)
"""Of "the dam broke, officials said, killing nine" the dam killed them; of "…, he said, smiling" he smiled."""

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_AMOUNTS = frozenset({"MONEY", "PERCENT", "QUANTITY"})
_MONEY = frozenset(
    {"pence", "cents", "dollars", "pounds", "euros", "crowns", "francs", "yen", "yuan", "rupees", "roubles"}
)
_CALLING = frozenset({"called", "call", "calls", "calling", "appealed", "appeal", "appeals", "appealing"})
_VOTING = frozenset({"voted", "vote", "votes", "voting"})
_PERSONAL = frozenset({"he", "she", "they", "it", "we", "i", "you", "who"})
_HAVE = frozenset({"had", "has", "have"})
_NEAR = 8
"""Words before the noun of a phrase in which a parser looks for it."""

_WITHIN = ("xcomp", "ccomp", "advcl", "acl", "conj", "acl:relcl")
_SUBJECTS = ("nsubj", "nsubj:pass")


def rejoin(
    heads: list[int],
    relations: list[str],
    tags: Sequence[str],
    words: Sequence[str],
    entities: Sequence[str],
) -> None:
    """All of them; `words` are in small letters."""
    below: dict[int, list[int]] = {}
    for index, head in enumerate(heads):
        if head != index:
            below.setdefault(head, []).append(index)
    _possessives_stand_before(heads, relations, tags)
    _between_joins_two(heads, relations, tags, words, below)
    for index, relation in enumerate(relations):
        match relation:
            case "conj" if tags[index] == "VBD":
                _past_joins_past(heads, relations, tags, words, entities, below, index)
            case "advcl" if words[index] in _WHAT_COMES_OF_IT:
                _comes_of_what_is_told(heads, relations, tags, words, below, index)
            case "advcl" if tags[index] == "VB":
                _asked_to(heads, relations, words, below, index)
            case "acl":
                _told_in_a_statement(heads, relations, words, below, index)
            case "acl:relcl":
                _who_is_no_place(heads, relations, words, entities, below, index)
                _amounts_are_of_something(heads, relations, words, entities, below, index)


def _possessives_stand_before(heads: list[int], relations: Sequence[str], tags: Sequence[str]) -> None:
    """ "evacuated the hospital after its generators failed": an "its" is of the noun behind it."""
    for index, tag in enumerate(tags):
        if tag != "PRP$" or relations[index] != "nmod:poss" or heads[index] > index:
            continue
        behind = index + 1
        while behind < len(tags) and tags[behind].startswith(("JJ", "CD", "VBG", "VBN", "RB")):
            behind += 1
        if behind < len(tags) and tags[behind].startswith("NN"):
            while behind + 1 < len(tags) and heads[behind] == behind + 1 and relations[behind] == "compound":
                behind += 1
            if not hangs_on(heads, behind, index):
                heads[index] = behind


def _between_joins_two(
    heads: list[int],
    relations: list[str],
    tags: Sequence[str],
    words: Sequence[str],
    below: dict[int, list[int]],
) -> None:
    """ "Talks between the union and Corsa broke down": the talks did, and Corsa is the other side of them."""
    for index, word in enumerate(words):
        one = heads[index]
        if word != "between" or relations[index] != "case" or tags[one] not in ("NN", "NNP"):
            continue
        both = one + 1
        talks = heads[one]
        joined = any(relations[child] == "conj" for child in below.get(one, ()))
        if joined or talks > index or both >= len(words) or words[both] != "and":
            continue
        other = both + 1
        while (
            other < len(words) and both < heads[other] < other + _NEAR and relations[other] not in _SUBJECTS
        ):
            other = heads[other]
        if (
            other >= len(words)
            or not tags[other].startswith("NN")
            or relations[other] not in (*_SUBJECTS, "conj")
        ):
            continue
        if heads[talks] == other:
            heads[talks], relations[talks] = heads[other], relations[other]
        elif heads[other] != talks or relations[other] != "conj":
            continue
        heads[other], relations[other] = one, "conj"
        heads[both] = other


def _past_joins_past(
    heads: list[int],
    relations: Sequence[str],
    tags: Sequence[str],
    words: Sequence[str],
    entities: Sequence[str],
    below: dict[int, list[int]],
    verb: int,
) -> None:
    """ "promised to send them and offered a reward": "offered" is added to "promised", as no infinitive goes on in the past;
    "said that the law was void and urged a vote": a law urges nothing."""
    first = heads[verb]
    if any(relations[child] in _SUBJECTS for child in below.get(verb, ())):
        return
    if tags[first] != "VB" and not (
        words[verb] in _TELLING and _is_of_a_thing(relations, tags, words, entities, below, first)
    ):
        return
    above = first
    while heads[above] != above and relations[above] in _WITHIN:
        above = heads[above]
        had = tags[above] == "VBN" and any(words[child] in _HAVE for child in below.get(above, ()))
        if (tags[above] == "VBD" or had) and above < verb:
            heads[verb] = above
            return


def _is_of_a_thing(
    relations: Sequence[str],
    tags: Sequence[str],
    words: Sequence[str],
    entities: Sequence[str],
    below: dict[int, list[int]],
    predicate: int,
) -> bool:
    """Whether the predicate of a clause within another is said of something that tells nobody anything."""
    subjects = [child for child in below.get(predicate, ()) if relations[child] in _SUBJECTS]
    if relations[predicate] != "ccomp" or not subjects:
        return False
    subject = subjects[0]
    named = entities[subject] != "O" or tags[subject].startswith("NNP")
    return not named and words[subject] not in _PERSONAL and tags[subject] in ("NN", "NNS")


def _comes_of_what_is_told(
    heads: list[int],
    relations: Sequence[str],
    tags: Sequence[str],
    words: Sequence[str],
    below: dict[int, list[int]],
    participle: int,
) -> None:
    """ "The dam broke, officials said on Monday, killing nine": what broke killed them, not what they said."""
    telling = heads[participle]
    if not telling < participle or words[participle - 1] != ",":
        return
    if relations[telling] == "parataxis" and heads[telling] < telling:
        told = heads[telling]
    else:
        told = next((child for child in below.get(telling, ()) if relations[child] == "ccomp"), telling)
    if told < telling and tags[told].startswith("VB") and tags[telling].startswith("VB"):
        heads[participle] = told


def _asked_to(
    heads: Sequence[int],
    relations: list[str],
    words: Sequence[str],
    below: dict[int, list[int]],
    infinitive: int,
) -> None:
    """ "called on supporters to gather", "voted to strike": what they are called on to do, and no purpose of the call."""
    verb = heads[infinitive]
    marked = any(words[child] == "to" and relations[child] == "mark" for child in below.get(infinitive, ()))
    if not marked or verb > infinitive:
        return
    called_on = any(
        relations[child] == "obl"
        and child < infinitive
        and any(
            words[case] in ("on", "upon", "to") for case in below.get(child, ()) if relations[case] == "case"
        )
        for child in below.get(verb, ())
    )
    has_object = any(relations[child] in ("obj", "iobj") for child in below.get(verb, ()))
    if not has_object and (words[verb] in _VOTING or (words[verb] in _CALLING and called_on)):
        relations[infinitive] = "xcomp"


def _told_in_a_statement(
    heads: list[int],
    relations: list[str],
    words: Sequence[str],
    below: dict[int, list[int]],
    verb: int,
) -> None:
    """ "said in a statement that it would sue": the clause is what is said."""
    noun = heads[verb]
    telling = heads[noun]
    opened = any(words[child] == "that" and relations[child] == "mark" for child in below.get(verb, ()))
    if not opened or not relations[noun].startswith("obl") or words[telling] not in _SAYING:
        return
    if not any(relations[child] == "ccomp" for child in below.get(telling, ())) and telling < verb:
        heads[verb], relations[verb] = telling, "ccomp"


def _who_is_no_place(
    heads: list[int],
    relations: Sequence[str],
    words: Sequence[str],
    entities: Sequence[str],
    below: dict[int, list[int]],
    verb: int,
) -> None:
    """ "The mayor of Rome, Anna Conti, who resigned": Rome resigned from nothing."""
    place = heads[verb]
    above = heads[place]
    who = any(words[child] == "who" for child in below.get(verb, ()))
    if not who or entities[place][1:] not in _PLACES or relations[place] != "nmod" or above == place:
        return
    named = [child for child in below.get(above, ()) if relations[child] == "appos" and place < child < verb]
    heads[verb] = named[-1] if named else above


def _amounts_are_of_something(
    heads: list[int],
    relations: Sequence[str],
    words: Sequence[str],
    entities: Sequence[str],
    below: dict[int, list[int]],
    verb: int,
) -> None:
    """ "a bid of 555 pence that the board rejected": the board rejected the bid."""
    amount = heads[verb]
    of = any(words[child] == "of" and relations[child] == "case" for child in below.get(amount, ()))
    if (
        of
        and (entities[amount][1:] in _AMOUNTS or words[amount] in _MONEY)
        and relations[amount] == "nmod"
        and heads[amount] < amount
    ):
        heads[verb] = heads[amount]


def hangs_on(heads: Sequence[int], index: int, top: int) -> bool:
    """Whether a word is below another, directly or not."""
    while heads[index] != index:
        index = heads[index]
        if index == top:
            return True
    return False
