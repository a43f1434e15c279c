"""Common nouns that stand for actors: "the prime minister", "the foreign ministry", "police", "the two leaders".

A nominal is linked to somebody named where the article bound them; else it is an actor of its own where it acts or
speaks; else it stands for nobody here. An unnamed official is never merged with another one.
"""

from __future__ import annotations

from extract.english.lexicon import reporting, titles
from extract.english.lexicon.titles import Nominal
from extract.english.syntax import Parse, Word
from extract.reading.actors.bearers import bearer, country_of
from extract.reading.actors.known import Draft, Known, Link
from extract.reading.actors.members import group_noun, members_before
from extract.reading.actors.possessed import (
    body_led_by_owner,
    client,
    ministry_before,
    note_client,
    note_related,
    owner_of,
    portfolio_body,
    related,
)
from extract.reading.tabled import possessive, text_of

_GOVERNMENT = frozenset(
    {"government", "administration", "authority", "official", "leadership", "regime", "cabinet"}
)
_ANYBODY = frozenset({"people", "person", "man", "woman", "boy", "girl", "child"})
_PREMISES = frozenset(
    "plant factory school shop store studio casino library museum gallery hospital clinic church mosque".split()
)
_OFFICES = frozenset({"administration", "government", "cabinet", "campaign", "ministry", "office", "army"})
_SOMEBODYS = frozenset(
    {"deputy", "predecessor", "successor", "kinsman", "protégé", "bandmate", "co-star", "fellow"}
)
"""Who is always somebody's, and an actor only by name."""
_SOMEBODY = Nominal(word="person", stands_for="person")
_SAYS_WHAT = frozenset(
    """party bloc union gang cartel militia newspaper daily weekly magazine tabloid broadcaster movement alliance airline charity
    coalition company firm federation league""".split()
)
_NAMING = frozenset({"know", "name", "call", "identify", "nickname"})


def nominal(known: Known, noun: Word) -> None:
    """Link this noun, if it stands for an actor; what comes before it in the article is known already."""
    parse = known.parse
    core = _own_words(known, noun)
    if behind := _hyphenated(parse, noun):
        # "brother-in-law" is no brother
        if (kin := titles().nominal(text_of([noun, *behind]))) is not None and noun.relation != "compound":
            _unnamed(known, noun, [*core, *behind], kin)
        return
    if (group := group_noun(parse, noun)) is not None:
        if members := members_before(known, noun, group):
            known.add(_link(members, noun, core, f"group of {len(members)}"))
        return
    kind = _nominal_of(core, noun) or (_SOMEBODY if noun.lemma in _ANYBODY else None)
    if noun.relation == "compound" or (noun.relation == "nmod:desc" and parse.head(noun).is_name):
        # "the carmaker Corvid" is spoken of by its name
        link = known.heads.get(noun.head)
        if noun.relation == "nmod:desc" and link is not None and len(link.actors) == 1:
            note_related(known, noun, link.actors[0])
        return
    named_by = _named_by(known, noun, kind)
    if named_by is not None:
        note_related(known, noun, named_by)
        known.add(_link((named_by,), noun, core, "apposition"))
    elif (relative := related(known, noun)) is not None:
        known.add(_link((relative,), noun, core, "named before with the same owner"))
    elif (served := client(known, noun)) is not None:
        known.add(_link((served,), noun, core, "client of the lawyer"))
    elif (led := body_led_by_owner(known, noun)) is not None:
        known.add(_link((led,), noun, core, "led by its owner"))
    elif (ministry := ministry_before(known, noun)) is not None:
        known.add(_link((ministry,), noun, core, "ministry of its minister"))
    elif (before := _name_before(known, noun)) is not None:
        after = [word for word in core if word.index > before.words[-1].index]
        known.add(_link(before.actors, noun, after, "named right before"))
    elif (bound := bearer(known, noun, core)) is not None:
        known.add(_link((bound[0],), noun, core, bound[1]))
    elif kind is None or kind.stands_for == "state":
        return
    else:
        _unnamed(known, noun, core, kind)
    if (link := known.heads.get(noun.index)) is not None:
        note_client(known, link)


def _named_by(known: Known, noun: Word, kind: Nominal | None) -> str | None:
    """The name beside the noun: "Toyota, the carmaker", "her deputy, Luis Frost"."""
    somebodys = noun.lemma in _SOMEBODYS and known.parse.possessor(noun) is not None
    stands_for_one = kind is not None and kind.stands_for != "state"
    return _apposed(known, noun) if stands_for_one or somebodys else None


def _name_before(known: Known, noun: Word) -> Link | None:
    """ "Unite" of "the Unite union": the name of what the noun only says what it is."""
    if noun.lemma not in _SAYS_WHAT or noun.is_plural:
        return None
    named = [known.heads.get(child.index) for child in known.parse.children(noun, "compound", "amod")]
    link = next((each for each in named if each is not None and each.words[-1].index == noun.index - 1), None)
    alone = link is not None and link.form == "name" and len(link.actors) == 1
    return link if link is not None and alone and known.of_kind(link, ("ORG",)) else None


def _own_words(known: Known, noun: Word) -> list[Word]:
    """ "Japanese foreign ministry": the noun with its modifiers, names in it included, determiners not."""
    words = _unbroken(
        known, [word for word in known.parse.core(noun) if word.tag not in ("CD", "PRP$")], noun
    )
    while len(words) > 1 and words[0].tag in ("RB", "JJS", "JJR"):
        words.pop(0)
    if words[-1].lower == "familiar":
        # "people familiar with the matter"
        words.extend(word for word in known.parse.subtree(words[-1]) if word.index > words[-1].index)
    return words


def _unbroken(known: Known, words: list[Word], noun: Word) -> list[Word]:
    """Of the words those around the noun, up to a gap with another noun in it or a word that is somebody else by itself: two
    mentions never overlap but for a name in what it modifies."""
    at = words.index(noun)
    start, end = at, at + 1
    while start > 0 and _hangs_together(known, words[start - 1], words[start], words[start - 1]):
        start -= 1
    while end < len(words) and _hangs_together(known, words[end - 1], words[end], words[end]):
        end += 1
    return words[start:end]


def _hangs_together(known: Known, left: Word, right: Word, taken_in: Word) -> bool:
    gap = known.parse.words[left.index + 1 : right.index]
    other = known.heads.get(taken_in.index)
    own = other is None or other.form == "name"
    return own and not any(word.is_noun or word.tag.startswith("PRP") for word in gap)


def _hyphenated(parse: Parse, noun: Word) -> list[Word]:
    """What hangs on a noun by hyphens: "-in-law" of "brother-in-law"."""
    behind: list[Word] = []
    at = noun.index + 1
    while (
        at + 1 < len(parse.words)
        and parse.words[at].text == "-"
        and parse.words[at - 1].end == parse.words[at].start
        and parse.words[at].end == parse.words[at + 1].start
    ):
        behind.extend(parse.words[at : at + 2])
        at += 2
    return behind


def _nominal_of(core: list[Word], noun: Word) -> Nominal | None:
    """The longest ending of the words that is in the list: "foreign ministry" before "ministry"."""
    for start in range(len(core)):
        stretch = core[start:]
        if stretch[-1].index != noun.index:
            break
        lemmas = [*(word.lower for word in stretch[:-1]), noun.lemma]
        if found := titles().nominal(" ".join(lemmas)):
            return found
    return None


def _of_another_place(known: Known, noun: Word) -> bool:
    """ "Georgia voters" where the article's Georgia is not the state of that name."""
    return any(
        (link := known.heads.get(child.index)) is not None and link.actors[0].startswith("place:")
        for child in known.parse.children(noun, "compound", "nmod:poss")
    )


def _apposed(known: Known, noun: Word) -> str | None:
    """ "Toyota, the carmaker": the name that the nominal stands beside."""
    parse = known.parse
    heads = known.heads
    near = [parse.head(noun)] if noun.relation == "appos" else parse.children(noun, "appos")
    behind = parse.words[noun.index + 1] if noun.index + 1 < len(parse.words) else noun
    if behind.is_name and (behind.head, behind.relation) == (noun.head, noun.relation):
        # "her colleague Peter Okafor", with two subjects in the parse
        near = [*near, behind]
    for word in [noun, *near]:
        near = [*near, *_called(parse, word)]
    for word in near:
        link = heads.get(word.index)
        if link is not None and len(link.actors) == 1:
            return link.actors[0]
    return None


def _called(parse: Parse, noun: Word) -> list[Word]:
    """ "a general known as Sokol", "a man named Ruiz"."""
    return [
        name
        for clause in parse.children(noun, "acl")
        if clause.lemma in _NAMING and clause.tag == "VBN"
        for name in parse.children(clause, "obl", "xcomp", "obj")
        if name.is_name and parse.preposition(name) in ("", "as")
    ]


def _unnamed(known: Known, noun: Word, core: list[Word], kind: Nominal) -> None:
    """An actor without a name of its own, if it acts: "police", "the Japanese foreign ministry", "a senior official"."""
    parse = known.parse
    country = None if _of_another_place(known, noun) else country_of(parse, noun)
    state = f"state:{country}"
    if noun.lemma in _GOVERNMENT and state in known.drafts and not _held_by_person(known, noun):
        known.add(_link((state,), noun, core, "government of the state"))
        return
    before = _named_before(known, noun)
    words = _unbroken(known, [*before, *core], noun) if before and before[-1].index < core[0].index else core
    person = kind.stands_for == "person"
    count = parse.child(noun, "nummod")
    # "41 nurses were moved" and "the plant closed" say what happened to whom; who speaks is somebody
    told = noun.lemma in _ANYBODY or noun.lemma in _PREMISES or count is not None
    acts = speaks(parse, noun) if told else _acts(parse, noun)
    if (several := titles().group(noun.lower)) is not None and len(several.members) > 1 and count is not None:
        # "two sides": which ones is not said
        return
    spoken_of = f"body of {country or ''}:{text_of(words).lower()}" in known.drafts
    if not acts and not spoken_of and not (before and noun.lemma in _OFFICES):
        return
    if count is not None:
        counted = {word.index: word for word in (*parse.subtree(count), *words)}
        words = _unbroken(known, [counted[index] for index in sorted(counted)], noun)
    name = text_of(words)
    possessed = parse.possessor(noun) is not None and country is None
    owner = owner_of(known, noun) if possessed else None
    possessor = parse.possessor(noun) if possessed else None
    if (
        (ministry := portfolio_body(known, noun)) is not None
        and owner is not None
        and noun.lemma == "ministry"
    ):
        name, country, owner = ministry, known.drafts[owner].country, None
        possessed = False
    elif owner is not None:
        name = f"{possessive(known.drafts[owner].name)} {name}"
    elif possessor is not None and possessor.is_noun:
        name = f"{possessive(text_of(parse.core(possessor)))} {name}"
    # "a senior official" here and "a senior official" there may be two; "police" are police
    key = (
        f"unnamed:{noun.index}"
        if (person and (not noun.is_plural or count is not None)) or (possessed and owner is None)
        else f"body of {owner or country or ''}:{name.lower()}"
    )
    state_before = parse.possessor(noun) if country is not None else None
    if state_before is not None and state_before.is_noun:
        # "Kenya's foreign ministry", whose key is the Kenyan one's
        name = f"{possessive(text_of(parse.core(state_before)))} {name}"
    draft = Draft(
        key=key,
        name=name,
        kind="PERSON" if person else "ORG",
        country=country,
        plural=noun.is_plural or noun.lemma == "police",
        anonymous=person,
        owner=owner,
        gender=None if noun.is_plural else kind.gender,
    )
    known.add(_link((key,), noun, words, "unnamed"), draft)


def _named_before(known: Known, noun: Word) -> list[Word]:
    """ "Trump" of "the Trump administration", with what else stands before the noun as a name."""
    heads = known.heads
    return [
        word
        for child in known.parse.children(noun, "compound")
        if (link := heads.get(child.index))
        for word in link.words
    ]


def _held_by_person(known: Known, noun: Word) -> bool:
    heads = known.heads
    return any(
        known.of_kind(heads[child.index], ("PERSON",))
        for child in known.parse.children(noun, "compound", "nmod:poss")
        if child.index in heads
    )


def _acts(parse: Parse, noun: Word) -> bool:
    """Whether the noun is the subject of a deed, or the one by whom it is done, or the source of what is said."""
    word = noun
    while word.relation == "conj":
        word = parse.head(word)
    verb = parse.head(word)
    if word.relation == "nsubj":
        return verb.is_verb and not parse.child(verb, "cop")
    if word.relation in ("obl:agent", "obl"):
        return parse.preposition(word) in ("by", "according to") and verb.is_verb
    return False


def stands_for_anybody(parse: Parse, noun: Word) -> bool:
    """Whether a noun says no more than that some live there or go there, or that one is a relative; "voters", not "white
    voters" or "the candidate"."""
    known = titles().nominal(noun.lemma)
    kin = known is not None and known.gender is not None and known.sector is None
    return (
        noun.lemma in _ANYBODY
        or kin
        or (
            known is not None
            and known.sector == "CVL"
            and noun.is_plural
            and not parse.children(noun, "amod", "compound", "nmod", "acl")
        )
    )


def speaks(parse: Parse, noun: Word) -> bool:
    """Whether the noun says something, or what is said is according to it."""
    said = reporting().verb(parse.head(noun).lemma) if noun.relation == "nsubj" else None
    return (said is not None and said.speech) or parse.preposition(noun) == "according to"


def _link(actors: tuple[str, ...], noun: Word, words: list[Word], via: str) -> Link:
    return Link(actors=actors, words=tuple(words), head=noun, form="nominal", via=via)
