"""Pronouns: "he" and "she" to persons, "it" to organisations and states, "they" to groups; a doubtful one stays open.

Method: recency with a preference for subjects and a check that arguments of one clause differ, as in Lappin and Leass
(1994) and the deterministic sieves of Lee et al. (2013), and one for those whom the article names often; gender only
where a title, a first name or a pronoun before shows it.
"""

from __future__ import annotations

from msgspec.structs import replace

from extract.english.lexicon import first_names, reporting, titles
from extract.english.syntax import Parse, Word
from extract.reading.actors.groups import group, is_subject
from extract.reading.actors.known import Draft, Gender, Known, Link
from extract.reading.actors.possessed import counsel_before
from extract.reading.actors.things import is_empty, single_thing, thing

_HE: dict[str, Gender] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
}
_IT = frozenset({"it", "its", "itself"})
_THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
_SENTENCES_BACK = 3
_WEIGHT_OF_GENDER = 3.0
"""What it counts for that the gender is known; what a given name alone shows is a hint against the other gender only."""
_WEIGHT_OF_FAME = 3.0
"""What it counts for that the article names somebody `_OFTEN` times: pronouns go to those whom it is about."""
_OFTEN = 8
_WEIGHT_OF_MARKS = 2.0
"""What it counts against words in quotation marks for a pronoun outside them: they are about others than the talk around."""
_WEIGHT_OF_SPEECH = 2.0
"""What it counts for that both speak: "Ruiz said so. … “Yes,” she added"."""
_SOMEBODY = frozenset({"person", "man", "woman", "boy", "girl"})
_KIN: dict[str, Gender] = {
    **dict.fromkeys(("father", "son", "husband", "brother", "uncle", "nephew", "grandfather", "dad"), "m"),
    **dict.fromkeys(("mother", "daughter", "wife", "sister", "aunt", "niece", "grandmother", "mom"), "f"),
}
_SEXES: dict[str, Gender] = {"man": "m", "boy": "m", "woman": "f", "girl": "f"}
_INDEFINITE = frozenset({"a", "an", "any", "every", "each", "no"})
_FRONTED = ("obl", "advcl")


def is_pronoun(word: Word) -> bool:
    """Whether it is one of the pronouns that this room links."""
    return word.tag in ("PRP", "PRP$") and (word.lower in _HE or word.lower in _IT or word.lower in _THEY)


def pronoun(known: Known, word: Word) -> None:
    """Link this pronoun, if it is clear whom it stands for; what comes before it in the article is known already."""
    found = _antecedent(known, word)
    if found is not None:
        actors, via = found
        known.add(Link(actors=actors, words=(word,), head=word, form="pronoun", via=via))


def _antecedent(known: Known, pronoun: Word) -> tuple[tuple[str, ...], str] | None:
    lower = pronoun.lower
    if lower not in _THEY and (beside := _named_with(known, pronoun)) is not None:
        return (beside,), "named with what is theirs"
    if lower in _HE:
        if _is_of_somebody_beside(known, pronoun, _HE[lower]):
            return None
        actor = _person(known, pronoun, _HE[lower])
        return ((actor,), "last fitting person") if actor else None
    if lower in _IT:
        actor = None if is_empty(known.parse, pronoun) else thing(known, pronoun)
        return ((actor,), "last fitting organisation or state") if actor else None
    if lower in _THEY:
        return group(known, pronoun)
    return None


def _named_with(known: Known, pronoun: Word) -> str | None:
    """Of "Ruiz and his pupils" Ruiz, of "the caucus and its chair" the caucus."""
    parse = known.parse
    owned = parse.head(pronoun)
    if pronoun.tag != "PRP$" or owned.relation != "conj":
        return None
    before = [known.heads.get(word.index) for word in parse.conjuncts(owned) if word.index < pronoun.index]
    link = next((each for each in reversed(before) if each is not None and each.form == "name"), None)
    if link is None or len(link.actors) != 1:
        return None
    draft = known.drafts[link.actors[0]]
    gender = _HE.get(pronoun.lower)
    if gender is None:
        return single_thing(known, link)
    return draft.key if draft.kind == "PERSON" and not draft.plural and _may_be(draft, gender) else None


# -- he, she


def _is_of_somebody_beside(known: Known, pronoun: Word, gender: Gender) -> bool:
    """ "A woman and her son": whose he is is said, whoever else has been spoken of."""
    owned = known.parse.head(pronoun)
    if pronoun.tag != "PRP$" or owned.relation != "conj":
        return False
    before = [word for word in known.parse.conjuncts(owned) if word.index < pronoun.index]
    if not before or before[-1].index in known.heads:
        return False
    found = titles().nominal(before[-1].lemma)
    person = before[-1].lemma in _SOMEBODY or (found is not None and found.stands_for == "person")
    return (
        person
        and not before[-1].is_plural
        and _KIN.get(before[-1].lemma, _SEXES.get(before[-1].lemma, gender)) == gender
    )


def _person(known: Known, pronoun: Word, gender: Gender) -> str | None:
    """The best candidate; None where somebody whom the article does not name stands nearer ("a woman … she")."""
    if (counsel := counsel_before(known, pronoun)) is not None:
        return counsel
    if (owner := _who_has_one(known, pronoun, gender)) is not None:
        return owner
    scores: dict[str, float] = {}
    excluded = _arguments_beside(known, pronoun)
    for link in known.in_sentence(pronoun.sentence):
        if _says_it(known, link, pronoun):
            excluded.update(link.actors)
    speaks, kin = _is_speaker(known, pronoun), _is_of_kin(known.parse, pronoun)
    # words in marks are cut from another talk: whom they mean is near or not said
    for link in known.before(pronoun, 2 if pronoun.index in known.quoted else _SENTENCES_BACK):
        for actor in link.actors:
            draft = known.drafts[actor]
            if draft.kind != "PERSON" or draft.plural or not _may_be(draft, gender):
                continue
            if draft.anonymous and (link.sentence != pronoun.sentence or (kin and draft.owner is not None)):
                continue
            if len(link.actors) == 1 and (actor in excluded or _says_it(known, link, pronoun)):
                continue
            score = _score(known.parse, link, pronoun)
            if draft.gender == gender and draft.name not in first_names():
                score += _WEIGHT_OF_GENDER
            if link.head.index in known.quoted and pronoun.index not in known.quoted:
                score -= _WEIGHT_OF_MARKS
            if speaks and _is_speaker(known, link.head):
                score += _WEIGHT_OF_SPEECH
            score += _WEIGHT_OF_FAME * min(1.0, known.named[actor] / _OFTEN)
            scores[actor] = max(scores.get(actor, -99.0), score)
    best = max(scores, key=lambda actor: scores[actor], default=None)
    if best is None:
        return _fronted(known, pronoun, gender) or _cataphor(known, pronoun, gender)
    if _somebody_between(known, pronoun, gender):
        return _fronted(known, pronoun, gender)
    if known.drafts[best].gender is None:
        # the article has shown it now, and "he" later in it is another
        known.drafts[best] = replace(known.drafts[best], gender=gender)
    return best


def _who_has_one(known: Known, pronoun: Word, gender: Gender) -> str | None:
    """ "Her husband", where of those just spoken of one alone has a husband whom the article has named."""
    noun = known.parse.head(pronoun)
    if pronoun.tag != "PRP$" or all(lemma != noun.lemma for _, lemma in known.related):
        return None
    near = {actor for link in known.before(pronoun, _SENTENCES_BACK) for actor in link.actors}
    owners = [
        actor
        for actor in near
        if (actor, noun.lemma) in known.related and _may_be(known.drafts[actor], gender)
    ]
    return owners[0] if len(owners) == 1 else None


def _says_it(known: Known, link: Link, pronoun: Word) -> bool:
    """Whether the link is who says the words in marks that the pronoun is in: "he" there is another."""
    return pronoun.index in known.quoted and _is_speaker(known, link.head)


def _is_speaker(known: Known, word: Word) -> bool:
    """Whether the word is the subject of a verb of saying, outside of marks."""
    if word.index in known.quoted or not is_subject(word):
        return False
    return reporting().says(known.parse.head(word).lemma)


def _somebody_between(known: Known, pronoun: Word, gender: Gender) -> bool:
    """Whether the subject before the pronoun is a person who is no actor: "A buyer who waits … he"; or a pronoun like it
    that stayed open."""
    parse = known.parse
    if _is_of_kin(parse, pronoun):
        return False
    own = [
        word
        for word in parse.in_sentence(pronoun.sentence)
        if word.index < pronoun.index and is_subject(word)
    ]
    if own:
        return _is_nobody(known, own[-1], gender)
    if any(link.words[0].index < pronoun.index for link in known.in_sentence(pronoun.sentence)):
        return False
    before = parse.in_sentence(pronoun.sentence - 1) if pronoun.sentence else []
    main = next((word for word in before if is_subject(word) and parse.head(word).relation == "root"), None)
    return main is not None and _is_nobody(known, main, gender)


def _is_of_kin(parse: Parse, pronoun: Word) -> bool:
    """ "His father is a Pole, and his mother …": both are the same one's."""
    return pronoun.tag == "PRP$" and parse.head(pronoun).lemma in _KIN


def _is_nobody(known: Known, subject: Word, gender: Gender) -> bool:
    parse = known.parse
    if subject.index in known.heads:
        return False
    if subject.tag == "PRP":
        return _HE.get(subject.lower) == gender
    if _KIN.get(subject.lemma) == gender:
        return True
    found = titles().nominal(subject.lemma)
    person = subject.lemma in _SOMEBODY or (found is not None and found.stands_for == "person")
    return subject.tag == "NN" and person and parse.determiner(subject) in _INDEFINITE


def _fronted(known: Known, pronoun: Word, gender: Gender) -> str | None:
    """ "In his first speech, Ruiz said": a phrase before the subject that the pronoun opens is the subject's, where no person
    is named in it and the subject is one by name."""
    parse = known.parse
    if pronoun.tag != "PRP$" or pronoun.index in known.quoted:
        return None
    main = next((word for word in (pronoun, *parse.ancestors(pronoun)) if word.relation in _FRONTED), None)
    subject = parse.child(parse.head(main), "nsubj") if main is not None else None
    link = known.heads.get(subject.index) if subject is not None else None
    if subject is None or link is None or link.form != "name" or subject.index < pronoun.index:
        return None
    sentence = parse.in_sentence(pronoun.sentence)
    if any(
        word.index in known.heads
        for word in sentence
        if word.index < subject.index and word not in link.words
    ):
        return None
    draft = known.drafts[link.actors[0]]
    fits = draft.kind == "PERSON" and _may_be(draft, gender)
    return draft.key if fits and len(parse.conjuncts(subject)) == 1 else None


def _cataphor(known: Known, pronoun: Word, gender: Gender) -> str | None:
    """ "After her inauguration, Takaichi …": nobody before in the article, the subject of the main clause after."""
    if next(known.before(pronoun, _SENTENCES_BACK), None) is not None:
        return None
    for link in known.in_sentence(pronoun.sentence):
        if link.words[0].index > pronoun.index and link.head.relation == "nsubj":
            draft = known.drafts[link.actors[0]]
            if draft.kind == "PERSON" and _may_be(draft, gender):
                return draft.key
    return None


def _may_be(draft: Draft, gender: Gender) -> bool:
    return draft.gender in (None, gender)


def _score(parse: Parse, link: Link, pronoun: Word) -> float:
    """Nearer is better, subjects are better, and a subject pronoun continues a subject."""
    head = link.head
    while head.relation == "conj":
        head = parse.head(head)
    subject = head.relation in ("nsubj", "nsubj:pass")
    score = -2.0 * (pronoun.sentence - link.sentence)
    score += 2.0 if subject else 0.0
    score += 1.0 if subject and pronoun.relation in ("nsubj", "nsubj:pass") else 0.0
    score -= 1.0 if head.relation in ("nmod:poss", "nmod", "compound") else 0.0
    return score - 0.01 * (pronoun.index - link.words[-1].index)


def _arguments_beside(known: Known, pronoun: Word) -> set[str]:
    """Those who cannot be meant: other arguments of the same verb ("Trump reassured her": not Trump)."""
    if pronoun.tag == "PRP$" or pronoun.lower in _REFLEXIVE:
        return set()
    verb = known.parse.head(pronoun)
    heads = known.heads
    beside = [child for child in known.parse.children(verb) if child.index != pronoun.index]
    subject = known.parse.subject(verb)
    if subject is not None and subject.index != pronoun.index and pronoun.relation in ("obj", "iobj", "obl"):
        beside.append(subject)
    return {
        actor
        for child in beside
        if child.relation in ("nsubj", "nsubj:pass", "obj", "iobj") or child is subject
        if (link := heads.get(child.index))
        for actor in link.actors
    }
