"""What no English tree has, mended: the slips that parsers make again and again, each decidable from its words.

Trees are in Universal Dependencies, as lists by word: the head's index (a root is its own) and the relation. Repairs change
the lists in place.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.english.repair_joins import hangs_on, rejoin
from extract.english.repair_subjects import one_subject_each

_NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})
_TIMES = frozenset({"DATE", "TIME"})
_NUMBERED = {"NN": False, "NNP": False, "NNS": True, "NNPS": True}
_BE = frozenset({"is", "are", "was", "were", "be", "been", "'s", "’s", "'re", "’re"})


def mend(
    heads: list[int],
    relations: list[str],
    tags: Sequence[str],
    *,
    words: Sequence[str],
    entities: Sequence[str],
) -> None:
    """All repairs; `tags` are Penn Treebank's, `entities` IOB and label in one ("BPERSON", "O")."""
    lower = [word.lower() for word in words]
    _infinitives_have_no_subject(heads, relations, tags, lower)
    for index, tag in enumerate(tags):
        if tag == "TO" and relations[index] == "case" and tags[heads[index]] == "VB":
            relations[index] = "mark"
    _for_brings_a_subject(heads, relations, tags, lower, entities)
    _due_governs_its_infinitive(heads, relations, tags, lower)
    _the_first_since_is_the_nouns(heads, relations, tags, lower)
    _relative_clauses_agree(heads, relations, tags, lower)
    _times_cross_no_clause(heads, relations, tags, entities)
    _unmarked_clauses_stand_beside(heads, relations, tags)
    _particles_belong_to_verbs(heads, relations, tags)
    _appositions_are_near(heads, relations, tags, words)
    _keep_names_whole(heads, relations, entities)
    _descriptions_hang_on_names(heads, relations, tags, entities)
    one_subject_each(heads, relations, tags, entities)
    _some_of_which_act(heads, relations, tags, lower)
    rejoin(heads, relations, tags, lower, entities)


def _for_brings_a_subject(
    heads: list[int],
    relations: list[str],
    tags: Sequence[str],
    words: Sequence[str],
    entities: Sequence[str],
) -> None:
    """ "waited for the talks to begin": the talks begin, and "for" marks their clause; "worked for years to win" and "left for
    Paris to study" stay."""
    for index, word in enumerate(words):
        if word != "for" or relations[index] != "case":
            continue
        noun = heads[index]
        following = _end(heads, noun) + 1
        if following >= len(words) or words[following] != "to":
            continue
        verb = heads[following]
        elsewhere = entities[noun][1:] in _TIMES or entities[noun][1:] in ("GPE", "LOC", "FAC")
        beside = relations[verb] in ("advcl", "xcomp", "acl") and heads[verb] == heads[noun] != noun
        has_subject = any(relations[child] == "nsubj" for child in _children(heads, verb))
        if tags[verb] == "VB" and beside and not elsewhere and not has_subject:
            heads[index], relations[index] = verb, "mark"
            heads[noun], relations[noun] = verb, "nsubj"
            relations[verb] = "ccomp" if relations[verb] == "advcl" else relations[verb]


def _due_governs_its_infinitive(
    heads: list[int], relations: list[str], tags: Sequence[str], words: Sequence[str]
) -> None:
    """ "is due to be heard": due to what? Read as the "due to" of causes, it hangs below the verb as a mark."""
    for index, word in enumerate(words):
        verb = heads[index]
        if word != "due" or relations[index] not in ("mark", "case", "advmod") or verb <= index:
            continue
        if words[index + 1 : index + 2] != ["to"] or tags[verb] not in ("VB", "VBN"):
            continue
        be = index - 1
        if be < 0 or words[be] not in _BE or heads[be] != verb:
            continue
        above = heads[verb]
        heads[index], relations[index] = (index if above == verb else above), relations[verb]
        heads[verb], relations[verb] = index, "xcomp"
        heads[index + 1], relations[index + 1] = verb, "mark"
        for child in _children(heads, verb):
            if child < index:
                heads[child] = index
                relations[child] = "cop" if child == be else relations[child].removesuffix(":pass")


def _the_first_since_is_the_nouns(
    heads: list[int], relations: list[str], tags: Sequence[str], words: Sequence[str]
) -> None:
    """ "marking her first trip since taking office": her trip since she took office, not the marking."""
    for index, word in enumerate(words):
        verb = heads[index]
        if word != "since" or relations[index] != "mark" or tags[verb] != "VBG" or relations[verb] != "advcl":
            continue
        above = heads[verb]
        for noun in range(above + 1, index):
            ranked = any(
                heads[child] == noun and (tags[child] == "JJS" or words[child] in _ORDINALS)
                for child in range(above + 1, noun)
            )
            if (
                heads[noun] == above
                and relations[noun] == "obj"
                and ranked
                and _end(heads, noun) == index - 1
            ):
                heads[verb], relations[verb] = noun, "acl"


_ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth only last latest".split()
)


def _times_cross_no_clause(
    heads: list[int], relations: Sequence[str], tags: Sequence[str], entities: Sequence[str]
) -> None:
    """ "came after he said that she would travel Thursday with her son": she travels on Thursday, as what follows is of her
    travel; an arc from "came" would cross that clause."""
    for index, relation in enumerate(relations):
        if entities[index][1:] not in _TIMES or not relation.startswith("obl"):
            continue
        above, following = heads[index], _end(heads, index) + 1
        if above >= index - 1 or following >= len(heads):
            continue
        while following > index and heads[following] != following:
            following = heads[following]
        while above < following < index and not tags[following].startswith("VB"):
            following = heads[following]
        if above < following < index and tags[following].startswith("VB"):
            heads[index] = following


def _children(heads: Sequence[int], top: int) -> list[int]:
    """What hangs on a word, as far as a sentence reaches: an article is too long to be searched for each of its words."""
    near = range(max(0, top - _REACH), min(len(heads), top + _REACH))
    return [child for child in near if heads[child] == top != child]


_REACH = 100


def _end(heads: Sequence[int], top: int) -> int:
    """The last word of those right behind `top` that hang on it, directly or not."""
    end = top
    while end + 1 < len(heads) and hangs_on(heads, end + 1, top):
        end += 1
    return end


def _infinitives_have_no_subject(
    heads: list[int], relations: list[str], tags: Sequence[str], words: Sequence[str]
) -> None:
    """ "invited her to visit": UD has "her" as the object of "invited", and parsers slip; but "for her to visit" stays."""
    for index, tag in enumerate(tags):
        verb = heads[index]
        if (
            tag not in ("VB", "VBN")
            or relations[index] not in ("ccomp", "xcomp", "parataxis", "advcl")
            or verb >= index
            or not tags[verb].startswith("VB")
        ):
            continue
        below = [child for child in range(verb + 1, index) if heads[child] == index]
        marked = any(relations[child] == "mark" and words[child] == "to" for child in below)
        if not marked or any(words[child] == "for" for child in below):
            continue
        for child in below:
            if relations[child] in ("nsubj", "nsubj:pass"):
                heads[child], relations[child], relations[index] = verb, "obj", "xcomp"


def _relative_clauses_agree(
    heads: list[int], relations: list[str], tags: Sequence[str], words: Sequence[str]
) -> None:
    """ "talks with the company, which were frozen": the talks were, the company was not."""
    for verb, relation in enumerate(relations):
        noun = heads[verb]
        above = heads[noun]
        if relation != "acl:relcl" or relations[noun] != "nmod" or above == noun:
            continue
        children = _children(heads, verb)
        if not any(
            words[each] in ("which", "who", "that") and relations[each].startswith("nsubj")
            for each in children
        ):
            continue
        finite = [
            each
            for each in (*children, verb)
            if relations[each] in ("aux", "aux:pass", "cop") or each == verb
        ]
        plural = _number(tags, words, min(finite))
        joined = any(relations[each] == "conj" for near in (noun, above) for each in _children(heads, near))
        if plural is None or joined or tags[noun] not in _NUMBERED or tags[above] not in _NUMBERED:
            continue
        if _NUMBERED[tags[noun]] != plural == _NUMBERED[tags[above]]:
            heads[verb] = above


def _number(tags: Sequence[str], words: Sequence[str], verb: int) -> bool | None:
    """Whether a finite verb is in the plural; None where its form does not tell."""
    if words[verb] in ("were", "are", "have") or tags[verb] == "VBP":
        return True
    if words[verb] in ("was", "is", "has") or tags[verb] == "VBZ":
        return False
    return None


def _unmarked_clauses_stand_beside(heads: list[int], relations: list[str], tags: Sequence[str]) -> None:
    """ "The deal could collapse, she wrote": a finite clause that nothing opens ("if", "when") is no adverbial."""
    for index, tag in enumerate(tags):
        if relations[index] != "advcl" or tag not in ("VBD", "VBZ", "VBP") or heads[index] > index:
            continue
        below = _children(heads, index)
        opened = any(
            relations[child] == "mark" or tags[child] in ("WRB", "IN", "WP", "WDT") for child in below
        )
        if not opened and any(relations[child] == "nsubj" for child in below):
            relations[index] = "parataxis"


def _particles_belong_to_verbs(heads: list[int], relations: list[str], tags: Sequence[str]) -> None:
    """ "shot down a drone": what is tagged as a particle is no preposition of the noun behind it."""
    for index, tag in enumerate(tags):
        noun = heads[index]
        verb = heads[noun]
        if (
            tag != "RP"
            or relations[index] != "case"
            or relations[noun] != "obl"
            or not tags[verb].startswith("VB")
        ):
            continue
        heads[index], relations[index] = verb, "compound:prt"
        others = "case" in (relations[child] for child in range(verb, noun) if heads[child] == noun)
        if not others:
            relations[noun] = "obj"


def _appositions_are_near(
    heads: list[int], relations: Sequence[str], tags: Sequence[str], words: Sequence[str]
) -> None:
    """ "Wanjiru and her counterpart, Samuel Okello": the name is the nearer one's, not the first conjunct's."""
    for index in range(2, len(heads)):
        near = index - 2
        named = relations[index] == "appos" and tags[index] == "NNP" and words[index - 1] == ","
        if (
            named
            and relations[near] == "conj"
            and heads[near] == heads[index]
            and not tags[near].startswith("NNP")
        ):
            heads[index] = near


def _keep_names_whole(heads: list[int], relations: list[str], entities: Sequence[str]) -> None:
    """A name is one phrase: where a parse hangs its words apart ("Donald" and "Trump" both subjects), they hang on its head."""
    start = 0
    while start < len(entities):
        end = start + 1
        while end < len(entities) and entities[end] == f"I{entities[start][1:]}":
            end += 1
        if entities[start][1:] in _NAMES and end - start > 1:
            inside = range(start, end)
            outward = [index for index in inside if heads[index] not in inside or heads[index] == index]
            # the highest one becomes the head, so that no circle can arise
            head = min(outward, key=lambda index: _depth(heads, index))
            for index in outward:
                if index != head and relations[index] not in ("case", "punct"):
                    heads[index], relations[index] = head, "flat"
        start = end


def _descriptions_hang_on_names(
    heads: list[int], relations: list[str], tags: Sequence[str], entities: Sequence[str]
) -> None:
    """ "carmaker Corvid Motors rejected it": Corvid did, and what it is hangs on its name, not the other way round."""
    for index, entity in enumerate(entities):
        name = index
        while relations[name] == "compound" and heads[name] == name + 1:
            name += 1
        noun = heads[name]
        described = entity[:1] == "B" and entity[1:] in ("PERSON", "ORG") and noun == index - 1
        if not described or tags[noun] not in ("NN", "NNS") or relations[name] not in ("flat", "appos"):
            continue
        above = heads[noun]
        heads[name], relations[name] = (name if above == noun else above), relations[noun]
        heads[noun], relations[noun] = name, "nmod:desc"
        for child in _children(heads, noun):
            if relations[child] in _OF_THE_WHOLE:
                heads[child] = name


def _some_of_which_act(
    heads: list[int], relations: list[str], tags: Sequence[str], words: Sequence[str]
) -> None:
    """ "three plants, the first of which opened in June": the first of them opened, and is no name for the plants."""
    for index, word in enumerate(words):
        some = heads[index]
        if word not in ("which", "whom") or relations[some] != "appos" or words[index - 1] != "of":
            continue
        noun = heads[some]
        verbs = [
            child for child in _children(heads, noun) if relations[child] == "acl:relcl" and child > index
        ]
        if verbs and tags[verbs[0]].startswith("VB"):
            heads[some], relations[some] = verbs[0], "nsubj"


# What hangs on a noun phrase as a whole, and not on the noun in it that says what somebody is.
_OF_THE_WHOLE = ("case", "cc", "punct", "conj", "acl", "acl:relcl", "appos", "nmod:poss")


def _depth(heads: Sequence[int], index: int) -> int:
    depth = 0
    while heads[index] != index:
        index, depth = heads[index], depth + 1
    return depth
