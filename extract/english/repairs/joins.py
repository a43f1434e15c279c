"""What joins what: which verb a second verb is added to, whose clause it is, what a possessive stands before."""

from __future__ import annotations

from extract.english.repairs.draft import Draft
from extract.story import PLACES

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

_AMOUNTS = frozenset({"MONEY", "PERCENT", "QUANTITY"})
_MONEY = frozenset(
    {"pence", "cents", "dollars", "pounds", "euros", "crowns", "francs", "yen", "yuan", "rupees", "roubles"}
)
_CALLING = frozenset({"called", "call", "calls", "calling", "appealed", "appeal", "appeals", "appealing"})
_URGING = frozenset("urge urges urged invite invited invites warn warned warns force forced forces".split())
_VOTING = frozenset({"voted", "vote", "votes", "voting"})
_PERSONAL = frozenset({"he", "she", "they", "it", "we", "i", "you", "who"})
_HAVE = frozenset({"had", "has", "have"})
_NEAR = 8
"""Words before the noun of a phrase in which a parser looks for it."""

_WITHIN = ("xcomp", "ccomp", "advcl", "acl", "conj", "acl:relcl")
_SUBJECTS = ("nsubj", "nsubj:pass")


def rejoin(tree: Draft) -> None:
    """All of them; `words` are in small letters."""
    _possessives_stand_before(tree)
    _between_joins_two(tree)
    for index, relation in enumerate(tree.relations):
        match relation:
            case "conj" if tree.tags[index] == "VBN":
                _undergone_by_whom_is_told_of(tree, index)
            case "conj" if tree.tags[index] == "VBD":
                _past_joins_past(tree, index)
            case "appos" if tree.entities[index] == "BPERSON":
                _who_speaks_for_a_body(tree, index)
            case "appos" if tree.tags[index] == "NN":
                _said_of_the_name_before(tree, index)
            case "amod" if tree.words[index] in _TELLING and tree.words[index - 1] == "and":
                _tells_of_its_object(tree, index)
            case "advcl" if tree.words[index] in _WHAT_COMES_OF_IT:
                _comes_of_what_is_told(tree, index)
            case "advcl" if tree.tags[index] == "VB":
                _asked_to(tree, index)
            case "acl":
                _told_in_a_statement(tree, index)
            case "acl:relcl":
                _who_is_no_place(tree, index)
                _amounts_are_of_something(tree, index)


def _possessives_stand_before(tree: Draft) -> None:
    """ "evacuated the hospital after its generators failed": an "its" is of the noun behind it."""
    for index, tag in enumerate(tree.tags):
        if tag != "PRP$" or tree.relations[index] != "nmod:poss" or tree.heads[index] > index:
            continue
        behind = index + 1
        while behind < len(tree.tags) and tree.tags[behind].startswith(("JJ", "CD", "VBG", "VBN", "RB")):
            behind += 1
        if behind < len(tree.tags) and tree.tags[behind].startswith("NN"):
            while (
                behind + 1 < len(tree.tags)
                and tree.heads[behind] == behind + 1
                and tree.relations[behind] == "compound"
            ):
                behind += 1
            if not tree.hangs_on(behind, index):
                tree.hang(index, behind)


def _between_joins_two(tree: Draft) -> None:
    """ "Talks between the union and Corsa broke down": the talks did, and Corsa is the other side of them."""
    for index, word in enumerate(tree.words):
        one = tree.heads[index]
        if word != "between" or tree.relations[index] != "case" or tree.tags[one] not in ("NN", "NNP"):
            continue
        both = one + 1
        talks = tree.heads[one]
        joined = any(tree.relations[child] == "conj" for child in tree.children(one))
        if joined or talks > index or both >= len(tree.words) or tree.words[both] != "and":
            continue
        other = both + 1
        while (
            other < len(tree.words)
            and both < tree.heads[other] < other + _NEAR
            and tree.relations[other] not in _SUBJECTS
        ):
            other = tree.heads[other]
        if (
            other >= len(tree.words)
            or not tree.tags[other].startswith("NN")
            or tree.relations[other] not in (*_SUBJECTS, "conj")
        ):
            continue
        if tree.heads[talks] == other:
            tree.hang(talks, tree.heads[other], tree.relations[other])
        elif tree.heads[other] != talks or tree.relations[other] != "conj":
            continue
        tree.hang(other, one, "conj")
        tree.hang(both, other)


def _who_speaks_for_a_body(tree: Draft, name: int) -> None:
    """ "A spokeswoman for Belltower, Dana Cruz": she is the spokeswoman."""
    body = tree.heads[name]
    noun = tree.heads[body]
    if (
        tree.entities[body][1:] in ("ORG", "GPE")
        and tree.relations[body] == "nmod"
        and tree.tags[noun] == "NN"
    ):
        tree.hang(name, noun)


def _said_of_the_name_before(tree: Draft, noun: int) -> None:
    """ "The union and Corsa, the operator": one noun is said of the last of several names, not of the first."""
    first = noun
    while first > 0 and tree.heads[first - 1] == noun and tree.words[first - 1] != ",":
        first -= 1
    said_of, name = tree.heads[noun], first - 2
    if name <= said_of or tree.words[first - 1] != "," or not tree.tags[said_of].startswith("NNP"):
        return
    while tree.relations[name] in ("flat", "compound") and tree.tags[name].startswith("NNP"):
        name = tree.heads[name]
    joined = tree.relations[name] == "conj" and tree.tags[name].startswith("NNP")
    if joined and tree.hangs_on(name, said_of):
        tree.hang(noun, name)


def _undergone_by_whom_is_told_of(tree: Draft, verb: int) -> None:
    """ "Envoys were turned away, police said, but were let in later": the envoys were let in, not the police."""
    saying = tree.heads[verb]
    told = tree.heads[saying]
    passive = [
        any(tree.relations[child] == "aux:pass" for child in tree.children(each)) for each in (told, verb)
    ]
    has_subject = any(tree.relations[child] in _SUBJECTS for child in tree.children(verb))
    if tree.relations[saying] == "parataxis" and told < saying < verb and all(passive) and not has_subject:
        tree.hang(verb, told)


def _past_joins_past(tree: Draft, verb: int) -> None:
    """ "promised to send them and offered a reward": "offered" is added to "promised", as no infinitive goes on in the past;
    "said that the law was void and urged a vote": a law urges nothing; "said it had been told and urged a vote": nor has it then."""
    first = tree.heads[verb]
    if any(tree.relations[child] in _SUBJECTS for child in tree.children(verb)):
        return
    had_been = tree.tags[first] == "VBN" and any(tree.words[child] in _HAVE for child in tree.children(first))
    tells = tree.words[verb] in _TELLING and (had_been or _is_of_a_thing(tree, first))
    if tree.tags[first] != "VB" and not tells:
        return
    above = first
    while tree.heads[above] != above and tree.relations[above] in _WITHIN:
        above = tree.heads[above]
        had = tree.tags[above] == "VBN" and any(tree.words[child] in _HAVE for child in tree.children(above))
        if (tree.tags[above] == "VBD" or had) and above < verb:
            tree.hang(verb, above)
            return


def _tells_of_its_object(tree: Draft, verb: int) -> None:
    """ "defended the plan and accused critics of lying": nobody defended accused critics; it is a second verb, in the past."""
    noun = tree.heads[verb]
    thing = tree.heads[noun]
    above = tree.heads[thing]
    joined = tree.relations[noun] == "conj" and tree.relations[thing] in ("obj", "obl") and verb < noun
    if not joined or tree.tags[above] != "VBD" or tree.heads[verb - 1] != noun:
        return
    tree.tags[verb] = "VBD"
    tree.hang(verb, above, "conj")
    tree.hang(verb - 1, verb)
    tree.hang(noun, verb, "obj")


def _is_of_a_thing(tree: Draft, predicate: int) -> bool:
    """Whether the predicate of a clause within another is said of something that tells nobody anything."""
    subjects = [child for child in tree.children(predicate) if tree.relations[child] in _SUBJECTS]
    if tree.relations[predicate] != "ccomp" or not subjects:
        return False
    subject = subjects[0]
    named = tree.entities[subject] != "O" or tree.tags[subject].startswith("NNP")
    return not named and tree.words[subject] not in _PERSONAL and tree.tags[subject] in ("NN", "NNS")


def _comes_of_what_is_told(tree: Draft, participle: int) -> None:
    """ "The dam broke, officials said on Monday, killing nine": what broke killed them, not what they said."""
    telling = tree.heads[participle]
    if not telling < participle or tree.words[participle - 1] != ",":
        return
    if tree.relations[telling] == "parataxis" and tree.heads[telling] < telling:
        told = tree.heads[telling]
    else:
        told = next((child for child in tree.children(telling) if tree.relations[child] == "ccomp"), telling)
    if told < telling and tree.tags[told].startswith("VB") and tree.tags[telling].startswith("VB"):
        tree.hang(participle, told)


def _asked_to(tree: Draft, infinitive: int) -> None:
    """ "called on supporters to gather", "voted to strike": what they are called on to do, and no purpose of the call."""
    verb = tree.heads[infinitive]
    marked = any(
        tree.words[child] == "to" and tree.relations[child] == "mark" for child in tree.children(infinitive)
    )
    if not marked or verb > infinitive:
        return
    called_on = any(
        tree.relations[child] == "obl"
        and child < infinitive
        and any(
            tree.words[case] in ("on", "upon", "to")
            for case in tree.children(child)
            if tree.relations[case] == "case"
        )
        for child in tree.children(verb)
    )
    has_object = any(tree.relations[child] in ("obj", "iobj") for child in tree.children(verb))
    if has_object and tree.words[verb] in _URGING:
        tree.relations[infinitive] = "xcomp"
    if not has_object and (tree.words[verb] in _VOTING or (tree.words[verb] in _CALLING and called_on)):
        tree.relations[infinitive] = "xcomp"


def _told_in_a_statement(tree: Draft, verb: int) -> None:
    """ "said in a statement that it would sue": the clause is what is said."""
    noun = tree.heads[verb]
    telling = tree.heads[noun]
    opened = any(
        tree.words[child] == "that" and tree.relations[child] == "mark" for child in tree.children(verb)
    )
    if not opened or not tree.relations[noun].startswith("obl") or tree.words[telling] not in _SAYING:
        return
    if not any(tree.relations[child] == "ccomp" for child in tree.children(telling)) and telling < verb:
        tree.hang(verb, telling, "ccomp")


def _who_is_no_place(tree: Draft, verb: int) -> None:
    """ "The mayor of Rome, Anna Conti, who resigned": Rome resigned from nothing."""
    place = tree.heads[verb]
    above = tree.heads[place]
    who = any(tree.words[child] == "who" for child in tree.children(verb))
    if not who or tree.entities[place][1:] not in PLACES or tree.relations[place] != "nmod" or above == place:
        return
    named = [
        child for child in tree.children(above) if tree.relations[child] == "appos" and place < child < verb
    ]
    tree.hang(verb, named[-1] if named else above)


def _amounts_are_of_something(tree: Draft, verb: int) -> None:
    """ "a bid of 555 pence that the board rejected": the board rejected the bid."""
    amount = tree.heads[verb]
    of = any(tree.words[child] == "of" and tree.relations[child] == "case" for child in tree.children(amount))
    if (
        of
        and (tree.entities[amount][1:] in _AMOUNTS or tree.words[amount] in _MONEY)
        and tree.relations[amount] == "nmod"
        and tree.heads[amount] < amount
    ):
        tree.hang(verb, tree.heads[amount])
