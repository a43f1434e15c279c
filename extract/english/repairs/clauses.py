"""Which clause a word is of: infinitives and their subjects, relative clauses, particles, what "since" and "due" govern."""

from __future__ import annotations

from extract.english.repairs.draft import Draft
from extract.story import PLACES

_TIMES = frozenset({"DATE", "TIME"})
_NUMBERED = {"NN": False, "NNP": False, "NNS": True, "NNPS": True}
_CALLING = frozenset({"call", "calls", "called", "calling"})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "'s", "’s", "'re", "’re"})
_GOING = frozenset(
    """go goes going gone went carry carries carrying carried press presses pressing pressed push pushes pushing pushed move
    moves moving moved""".split()
)
_CLAIMED = frozenset(
    """accusation allegation argument assertion belief charge claim concern conclusion evidence fact fear finding hint news
    notion report rumor rumour speculation suggestion suspicion theory view warning""".split()
)
_ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth only last latest".split()
)


def infinitives_have_no_subject(tree: Draft) -> None:
    """ "invited her to visit": UD has "her" as the object of "invited", and parsers slip; but "for her to visit" stays."""
    for index, tag in enumerate(tree.tags):
        verb = tree.heads[index]
        if (
            tag not in ("VB", "VBN")
            or tree.relations[index] not in ("ccomp", "xcomp", "parataxis", "advcl")
            or verb >= index
            or not tree.tags[verb].startswith("VB")
        ):
            continue
        below = [child for child in range(verb + 1, index) if tree.heads[child] == index]
        marked = any(tree.relations[child] == "mark" and tree.words[child] == "to" for child in below)
        if not marked or any(tree.words[child] == "for" for child in below):
            continue
        for child in below:
            if tree.relations[child] in ("nsubj", "nsubj:pass"):
                tree.hang(child, verb, "obj")
                tree.relations[index] = "xcomp"


def to_marks_an_infinitive(tree: Draft) -> None:
    """ "agreed to sign": a "to" before a verb is no preposition."""
    for index, tag in enumerate(tree.tags):
        if tag == "TO" and tree.relations[index] == "case" and tree.tags[tree.heads[index]] == "VB":
            tree.relations[index] = "mark"


def modifiers_stand_behind(tree: Draft) -> None:
    """ "close a plant in Leipzig by the end of the year": what has a preposition of its own stands behind its noun, or is of
    the verb."""
    cases: dict[int, int] = {}
    for index, relation in enumerate(tree.relations):
        if relation == "case":
            cases.setdefault(tree.heads[index], index)
    for index, relation in enumerate(tree.relations):
        noun = tree.heads[index]
        before = relation == "nmod" and index in cases and index < cases.get(noun, -1)
        if before and tree.heads[noun] != noun:
            tree.hang(index, tree.heads[noun], tree.relations[noun])


def copulas_stand_before_their_predicate(tree: Draft) -> None:
    """ "the envoy is due for a visit": he is due, and no visit."""
    for index, relation in enumerate(tree.relations):
        noun = tree.heads[index]
        above = tree.heads[noun]
        if relation != "cop" or not index < above < noun or not tree.tags[above].startswith("JJ"):
            continue
        if any(tree.relations[child] == "case" and above < child < noun for child in tree.children(noun)):
            tree.hang(index, above)


def ahead_of_is_one_preposition(tree: Draft) -> None:
    """ "left ahead of the vote": as "before the vote"."""
    for index, word in enumerate(tree.words[:-1]):
        noun, verb = tree.heads[index + 1], tree.heads[index]
        if word != "ahead" or tree.words[index + 1] != "of" or tree.relations[index] != "advmod":
            continue
        if tree.heads[noun] == index and tree.relations[index + 1] == "case":
            tree.hang(noun, verb, "obl" if tree.tags[verb].startswith("VB") else "nmod")
            tree.hang(index, noun, "case")
            tree.hang(index + 1, index, "fixed")


def who_is_due_is_no_visit(tree: Draft) -> None:
    """ "the suspect is due for a hearing": where "due for" was taken for a preposition."""
    for index, word in enumerate(tree.words[:-1]):
        if word != "due" or tree.relations[index] != "case" or tree.words[index + 1] != "for":
            continue
        noun = tree.heads[index]
        before = [child for child in tree.children(noun) if child < index]
        if not any(tree.relations[child] == "cop" for child in before):
            continue
        above = index if tree.heads[noun] == noun else tree.heads[noun]
        tree.hang(index, above, tree.relations[noun])
        for child in before:
            tree.hang(child, index)
        tree.hang(noun, index, "obl")


def that_brings_what_is_claimed(tree: Draft) -> None:
    """ "allegations that he paid the delegates": he paid them, and no allegations."""
    for index, relation in enumerate(tree.relations):
        verb = tree.heads[index]
        noun = tree.heads[verb]
        clause = relation == "obj" and tree.words[index] == "that" and tree.relations[verb] == "acl:relcl"
        if not clause or tree.words[noun].removesuffix("s") not in _CLAIMED or index != noun + 1:
            continue
        if any(tree.relations[child] == "obj" and child > verb for child in tree.children(verb)):
            tree.relations[index], tree.relations[verb] = "mark", "acl"


def for_brings_a_subject(tree: Draft) -> None:
    """ "waited for the talks to begin": the talks begin, and "for" marks their clause; "worked for years to win" and "left for
    Paris to study" stay."""
    for index, word in enumerate(tree.words):
        if word != "for" or tree.relations[index] != "case":
            continue
        noun = tree.heads[index]
        following = tree.end(noun) + 1
        if following >= len(tree.words) or tree.words[following] != "to":
            continue
        verb = tree.heads[following]
        called_for = tree.words[tree.heads[noun]] in _CALLING
        elsewhere = tree.entities[noun][1:] in _TIMES | PLACES and not called_for
        beside = (
            tree.relations[verb] in ("advcl", "xcomp", "acl") and tree.heads[verb] == tree.heads[noun] != noun
        )
        has_subject = any(tree.relations[child] == "nsubj" for child in tree.children(verb))
        if tree.tags[verb] == "VB" and beside and not elsewhere and not has_subject:
            tree.hang(index, verb, "mark")
            tree.hang(noun, verb, "nsubj")
            tree.relations[verb] = "ccomp" if tree.relations[verb] == "advcl" else tree.relations[verb]


def due_governs_its_infinitive(tree: Draft) -> None:
    """ "is due to be heard": due to what? Read as the "due to" of causes, it hangs below the verb as a mark; or its "is" does."""
    for index, word in enumerate(tree.words):
        verb = tree.heads[index]
        before = index - 1
        below = tree.heads[before]
        if word == "due" and index and tree.words[before] in _BE and tree.heads[below] == index != below:
            tree.hang(before, index, "cop")
        if word != "due" or tree.relations[index] not in ("mark", "case", "advmod") or verb <= index:
            continue
        if tree.words[index + 1 : index + 2] != ["to"] or tree.tags[verb] not in ("VB", "VBN"):
            continue
        be = index - 1
        if be < 0 or tree.words[be] not in _BE or tree.heads[be] != verb:
            continue
        above = tree.heads[verb]
        tree.hang(index, (index if above == verb else above), tree.relations[verb])
        tree.hang(verb, index, "xcomp")
        tree.hang(index + 1, verb, "mark")
        for child in tree.children(verb):
            if child < index:
                tree.hang(child, index)
                tree.relations[child] = "cop" if child == be else tree.relations[child].removesuffix(":pass")


def the_first_since_is_the_nouns(tree: Draft) -> None:
    """ "marking her first trip since taking office": her trip since she took office, not the marking."""
    for index, word in enumerate(tree.words):
        verb = tree.heads[index]
        if (
            word != "since"
            or tree.relations[index] != "mark"
            or tree.tags[verb] != "VBG"
            or tree.relations[verb] != "advcl"
        ):
            continue
        above = tree.heads[verb]
        for noun in range(above + 1, index):
            ranked = any(
                tree.heads[child] == noun and (tree.tags[child] == "JJS" or tree.words[child] in _ORDINALS)
                for child in range(above + 1, noun)
            )
            if (
                tree.heads[noun] == above
                and tree.relations[noun] == "obj"
                and ranked
                and tree.end(noun) == index - 1
            ):
                tree.hang(verb, noun, "acl")


def relative_clauses_agree(tree: Draft) -> None:
    """ "talks with the company, which were frozen": the talks were, the company was not."""
    for verb, relation in enumerate(tree.relations):
        noun = tree.heads[verb]
        above = tree.heads[noun]
        if relation != "acl:relcl" or tree.relations[noun] != "nmod" or above == noun:
            continue
        children = tree.children(verb)
        if not any(
            tree.words[each] in ("which", "who", "that") and tree.relations[each].startswith("nsubj")
            for each in children
        ):
            continue
        finite = [
            each
            for each in (*children, verb)
            if tree.relations[each] in ("aux", "aux:pass", "cop") or each == verb
        ]
        plural = _number(tree, min(finite))
        joined = any(tree.relations[each] == "conj" for near in (noun, above) for each in tree.children(near))
        if plural is None or joined or tree.tags[noun] not in _NUMBERED or tree.tags[above] not in _NUMBERED:
            continue
        if _NUMBERED[tree.tags[noun]] != plural == _NUMBERED[tree.tags[above]]:
            tree.hang(verb, above)


def _number(tree: Draft, verb: int) -> bool | None:
    """Whether a finite verb is in the plural; None where its form does not tell."""
    if tree.words[verb] in ("were", "are", "have") or tree.tags[verb] == "VBP":
        return True
    if tree.words[verb] in ("was", "is", "has") or tree.tags[verb] == "VBZ":
        return False
    return None


def _stays_in_its_clause(tree: Draft, time: int) -> None:
    """ "has ruled since 2011 and won a vote last May": won last May, and no May of 2011."""
    verbs = [index for index in range(tree.heads[time] + 1, time) if tree.tags[index] == "VBD"]
    if verbs and not tree.hangs_on(verbs[-1], tree.heads[time]):
        tree.hang(time, verbs[-1], "obl:unmarked")


def times_cross_no_clause(tree: Draft) -> None:
    """ "came after he said that she would travel Thursday with her son": she travels on Thursday, as what follows is of her
    travel; an arc from "came" would cross that clause. And of "a ferry sank, police said on Friday" they said it on Friday."""
    for index, relation in enumerate(tree.relations):
        if relation == "nmod:unmarked" and tree.entities[index][1:] in _TIMES:
            _stays_in_its_clause(tree, index)
        if not relation.startswith("obl") or tree.entities[index][1:] not in _TIMES:
            continue
        told, saying = tree.heads[index], tree.heads[tree.heads[index]]
        if tree.relations[told] == "ccomp" and told < saying < index:
            tree.hang(index, saying)
            continue
        above, following = tree.heads[index], tree.end(index) + 1
        if above >= index - 1 or following >= len(tree.heads):
            continue
        while following > index and tree.heads[following] != following:
            following = tree.heads[following]
        while above < following < index and not tree.tags[following].startswith("VB"):
            following = tree.heads[following]
        if above < following < index and tree.tags[following].startswith("VB"):
            tree.hang(index, following)


def unmarked_clauses_stand_beside(tree: Draft) -> None:
    """ "The deal could collapse, she wrote": a finite clause that nothing opens ("if", "when") is no adverbial."""
    for index, tag in enumerate(tree.tags):
        if tree.relations[index] != "advcl" or tag not in ("VBD", "VBZ", "VBP") or tree.heads[index] > index:
            continue
        below = tree.children(index)
        opened = any(
            tree.relations[child] == "mark" or tree.tags[child] in ("WRB", "IN", "WP", "WDT")
            for child in below
        )
        if not opened and any(tree.relations[child] == "nsubj" for child in below):
            tree.relations[index] = "parataxis"


def particles_belong_to_verbs(tree: Draft) -> None:
    """ "shot down a drone": what is tagged as a particle is no preposition of the noun behind it."""
    for index, tag in enumerate(tree.tags):
        noun = tree.heads[index]
        verb = tree.heads[noun]
        if (
            tag != "RP"
            or tree.relations[index] != "case"
            or tree.relations[noun] != "obl"
            or not tree.tags[verb].startswith("VB")
        ):
            continue
        tree.hang(index, verb, "compound:prt")
        others = "case" in (tree.relations[child] for child in range(verb, noun) if tree.heads[child] == noun)
        if not others:
            tree.relations[noun] = "obj"


def on_goes_with_what_is_gone_on_with(tree: Draft) -> None:
    """ "went on searching": the search went on."""
    for index in range(1, len(tree.words) - 1):
        verb, doing = index - 1, index + 1
        if tree.words[index] != "on" or tree.words[verb] not in _GOING or tree.tags[doing] != "VBG":
            continue
        if tree.heads[doing] == verb and tree.relations[index] in ("advmod", "mark"):
            tree.hang(index, verb, "compound:prt")
            tree.relations[doing] = "xcomp"


def some_of_which_act(tree: Draft) -> None:
    """ "three plants, the first of which opened in June": the first of them opened, and is no name for the plants."""
    for index, word in enumerate(tree.words):
        some = tree.heads[index]
        if word not in ("which", "whom") or tree.relations[some] != "appos" or tree.words[index - 1] != "of":
            continue
        noun = tree.heads[some]
        verbs = [
            child for child in tree.children(noun) if tree.relations[child] == "acl:relcl" and child > index
        ]
        if verbs and tree.tags[verbs[0]].startswith("VB"):
            tree.hang(some, verbs[0], "nsubj")
