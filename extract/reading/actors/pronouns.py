"""Pronouns: "he" and "she" to persons, "it" to organisations and states, "they" to groups; a doubtful one stays open.

Method: recency with a preference for subjects and a check that arguments of one clause differ, as in Lappin and Leass
(1994) and the deterministic sieves of Lee et al. (2013); gender only where a title or a first name shows it.
"""

from __future__ import annotations

from collections.abc import Iterable

from extract.english.lexicon import event_type_rules
from extract.english.syntax import Parse, Word
from extract.reading.actors.known import Draft, Gender, Known, Link
from extract.story import Span

_HE: dict[str, Gender] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
}
_I = frozenset({"i", "me", "my", "mine", "myself"})
_WE = frozenset({"we", "us", "our", "ours", "ourselves"})
_IT = frozenset({"it", "its", "itself"})
_THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
_EMPTY_VERBS = frozenset({"be", "seem", "appear", "remain", "become", "take"})
_SENTENCES_BACK = 3
_THINGS = ("ORG", "GPE")


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
    if lower in _HE:
        actor = _person(known, pronoun, _HE[lower])
        return ((actor,), "last fitting person") if actor else None
    if lower in _IT:
        actor = None if _is_empty(known.parse, pronoun) else _thing(known, pronoun)
        return ((actor,), "last fitting organisation or state") if actor else None
    if lower in _THEY:
        return _group(known, pronoun)
    return None


# -- he, she


def _person(known: Known, pronoun: Word, gender: Gender) -> str | None:
    """The best candidate, or None where the two best are alike and their gender does not tell them apart."""
    scores: dict[str, float] = {}
    excluded = _arguments_beside(known, pronoun)
    for link in known.before(pronoun, _SENTENCES_BACK):
        for actor in link.actors:
            draft = known.drafts[actor]
            if draft.kind != "PERSON" or draft.plural or not _may_be(draft, gender):
                continue
            if draft.anonymous and link.sentence != pronoun.sentence:
                continue
            if len(link.actors) == 1 and actor in excluded:
                continue
            score = _score(known.parse, link, pronoun) + (3 if draft.gender == gender else 0)
            scores[actor] = max(scores.get(actor, -99.0), score)
    return max(scores, key=lambda actor: scores[actor], default=None) or _cataphor(known, pronoun, gender)


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


# -- it


def _is_empty(parse: Parse, pronoun: Word) -> bool:
    """ "It remains unclear whether", "it is likely that": an "it" that stands for nothing before."""
    if pronoun.relation.startswith("expl"):
        return True
    if pronoun.lower != "it" or pronoun.tag != "PRP":
        return False
    following = [
        word
        for word in parse.words[pronoun.index + 1 : pronoun.index + 7]
        if word.sentence == pronoun.sentence
    ]
    if not following or not (following[0].lemma in _EMPTY_VERBS or following[0].tag == "MD"):
        return False
    predicate = next(
        (word for word in following if word.tag.startswith(("JJ", "VBN")) or word.tag == "NN"), None
    )
    clause = next(
        (word for word in following if word.lower in ("whether", "that", "if", "to", "how", "why", "when")),
        None,
    )
    return predicate is not None and clause is not None and predicate.index < clause.index


def _thing(known: Known, pronoun: Word) -> str | None:
    """An organisation or state: the subject of its own clause or of the one around it, else the last clause's subject.

    A subject in between that is no actor ("suggestions that it could …") leaves it open.
    """
    parse, heads = known.parse, known.heads
    clause = parse.clause(parse.head(pronoun)) if pronoun.tag == "PRP$" else parse.head(pronoun)
    seen: set[int] = set()
    while clause.index not in seen:
        seen.add(clause.index)
        subject = parse.subject(clause)
        if subject is not None and subject.index < pronoun.index and subject.index != pronoun.index:
            return _single_thing(known, heads.get(subject.index))
        for child in parse.children(clause, "advcl", "obl", "nmod"):
            inner = parse.subject(child) if child.is_verb else None
            if inner is not None and inner.index < pronoun.index:
                return _single_thing(known, heads.get(inner.index))
        if clause.head == clause.index:
            break
        clause = parse.clause(parse.head(clause))
    for link in known.before(pronoun, 1):
        if link.head.relation in ("nsubj", "nsubj:pass") and (found := _single_thing(known, link)):
            return found
    return None


def _single_thing(known: Known, link: Link | None) -> str | None:
    if link is None or len(link.actors) != 1:
        return None
    draft = known.drafts[link.actors[0]]
    return draft.key if draft.kind in _THINGS and not draft.plural else None


# -- they


def _group(known: Known, pronoun: Word) -> tuple[tuple[str, ...], str] | None:
    """Several actors that one phrase or one deed brings together, in this sentence or the two before it."""
    parse = known.parse
    for sentence in range(pronoun.sentence, max(-1, pronoun.sentence - 3), -1):
        here = [link for link in known.in_sentence(sentence) if link.words[-1].index < pronoun.index]
        subject_first = sorted(
            here, key=lambda link: (_is_subject(parse, link), link.head.index), reverse=True
        )
        for link in subject_first:
            if len(link.actors) > 1:
                return link.actors, "group named before"
            if (members := _coordinated(known, link)) is not None:
                return members, "named together"
            if known.drafts[link.actors[0]].plural and _is_subject(parse, link):
                return link.actors, "last fitting plural"
        if (pair := _interacting(known, here)) is not None and pronoun.lower != "them":
            return pair, "act together"
        if not _needs_actors(parse, pronoun) and _other_plural(known, pronoun, sentence):
            return None
    return None


def _needs_actors(parse: Parse, pronoun: Word) -> bool:
    """ "Their discussions": a political act is somebody's, so no plural thing in between can be meant; "their
    commencement" may be that of the drills."""
    noun = parse.head(pronoun)
    return pronoun.tag == "PRP$" and any(rule.type for rule in event_type_rules().of(noun.lemma, "noun"))


def _is_subject(parse: Parse, link: Link) -> bool:
    head = link.head
    while head.relation == "conj":
        head = parse.head(head)
    return head.relation in ("nsubj", "nsubj:pass")


def _coordinated(known: Known, link: Link) -> tuple[str, ...] | None:
    """The actors of "Takaichi and Trump", where all conjuncts are actors of one kind."""
    heads = known.heads
    members = known.parse.conjuncts(link.head)
    links = [heads[member.index] for member in members if member.index in heads]
    if len(links) < 2 or len(links) < len(members):
        return None
    actors = tuple(dict.fromkeys(actor for each in links for actor in each.actors))
    kinds = {known.drafts[actor].kind for actor in actors}
    return actors if len(kinds) == 1 and len(actors) > 1 else None


def _interacting(known: Known, here: list[Link]) -> tuple[str, ...] | None:
    """Subject and object of one deed between persons: "he met Takaichi … they"."""
    parse, heads = known.parse, known.heads
    for link in reversed(here):
        if link.head.relation not in ("obj", "iobj", "obl") or len(link.actors) != 1:
            continue
        subject = parse.subject(parse.head(link.head))
        other = heads.get(subject.index) if subject is not None else None
        if other is None or len(other.actors) != 1 or other.actors == link.actors:
            continue
        if known.of_kind(link, ("PERSON",)) and known.of_kind(other, ("PERSON",)):
            return (*other.actors, *link.actors)
    return None


def _other_plural(known: Known, pronoun: Word, sentence: int) -> bool:
    """Whether the sentence has a plural before the pronoun that is no actor, which "they" may just as well mean."""
    heads = known.heads
    return any(
        word.is_plural and word.index < pronoun.index and word.index not in heads
        for word in known.parse.in_sentence(sentence)
    )


# -- I, within a quote


def first_person(known: Known, quoted: Iterable[tuple[Span, str]]) -> None:
    """ "I" inside a quote is its speaker; `quoted` holds the direct quotes' spans with their speakers' keys.

    "We" may be the speaker's firm, party or country, and only the speaker knows: it stays open unless a body speaks.
    """
    for span, speaker in quoted:
        own = _I if known.drafts[speaker].kind == "PERSON" else _I | _WE
        for word in known.parse.words_in(span):
            if word.lower in own and word.tag in ("PRP", "PRP$") and word.index not in known.taken:
                known.add(
                    Link(
                        actors=(speaker,),
                        words=(word,),
                        head=word,
                        form="pronoun",
                        via="speaker of the quote",
                    )
                )
