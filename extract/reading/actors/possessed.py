"""Whose a party, an office or a client is: "his party" is never another's, and whoever leads a party has it.

A body that has an owner is told apart by its owner, and where the article says whom somebody leads ("the Alliance, led by
Varga"), "her party" is that. Who has a lawyer is "his client" when the lawyer speaks.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from extract.english.lexicon import titles
from extract.english.syntax import Parse, Word
from extract.reading.actors.known import Known, Link

_LEADING = frozenset({"lead", "head", "chair", "found", "run"})
_LEADERS = frozenset(
    "leader head chief chair chairman chairwoman chairperson president founder co-founder ceo director".split()
)
_LED = frozenset(
    "party bloc movement alliance coalition group company firm organisation organization".split()
)
_COUNSEL = frozenset("lawyer attorney solicitor barrister counsel agent advocate defender".split())
_MINISTRIES = frozenset({"ministry", "department"})
_MINISTERS = frozenset({"minister", "secretary"})
_SENTENCES_BACK = 40
_LINKS_BACK = 40
_SPOUSES = ("wife", "husband", "spouse")


def owner_of(known: Known, noun: Word) -> str | None:
    """The key of the one actor whose the noun is: "his party", "Varga's party", "Varga, whose party"."""
    owners = _owners(known, noun)
    return owners[0] if len(owners) == 1 else None


def _owners(known: Known, noun: Word) -> tuple[str, ...]:
    """All whose the noun is: "their daughter"."""
    possessor = known.parse.possessor(noun)
    if possessor is not None and possessor.tag == "WP$":
        # "Soler, whose husband drives"
        clause = next((word for word in known.parse.ancestors(noun) if word.relation == "acl:relcl"), None)
        possessor = known.parse.head(clause) if clause is not None else None
    link = known.heads.get(possessor.index) if possessor is not None else None
    return link.actors if link is not None else ()


def note_leaders(known: Known) -> None:
    """Note of all persons which organisation the article says that they lead."""
    for link in known.links:
        if link.form != "name" or not known.of_kind(link, ("PERSON",)):
            continue
        for body in _bodies_led(known.parse, link):
            led = known.heads.get(body.index)
            if led is not None and known.of_kind(led, ("ORG",)) and len(led.actors) == 1:
                known.leads.setdefault(link.actors[0], set()).add(led.actors[0])


def _bodies_led(parse: Parse, link: Link) -> Iterator[Word]:
    """The nouns that may name what a person leads."""
    head = link.head
    governor = parse.head(head)
    if (
        head.relation in ("obl:agent", "obl")
        and governor.lemma in _LEADING
        and parse.preposition(head) == "by"
    ):
        # "the Alliance, led by Varga"
        yield parse.head(governor)
    beside = parse.children(head, "appos", "nmod:desc", "compound")
    if head.relation == "appos":
        beside = [*beside, governor]
    for noun in beside:
        if noun.lemma in _LEADERS:
            # "the League's leader, Brandt", "Varga, leader of the Alliance"
            yield from (child for child in parse.children(noun, "nmod:poss", "nmod", "compound"))
    for clause in parse.children(head, "acl:relcl"):
        if clause.lemma in _LEADING and clause.tag in ("VBZ", "VBP") and parse.child(clause, "nsubj"):
            # "Varga, who leads the Alliance"
            yield from parse.objects(clause)


def body_led_by_owner(known: Known, noun: Word) -> str | None:
    """ "Her party" is the party that she is said to lead, where she is said to lead one."""
    if noun.lemma not in _LED or noun.is_plural or (owner := owner_of(known, noun)) is None:
        return None
    led = known.leads.get(owner, set())
    return next(iter(led)) if len(led) == 1 else None


def portfolio_body(known: Known, noun: Word) -> str | None:
    """What "his ministry" is by the office of whose it is: the "environment ministry" of the environment minister."""
    owner = owner_of(known, noun) if noun.lemma in _MINISTRIES and not noun.is_plural else None
    if owner is None or known.parse.children(noun, "amod", "compound"):
        return None
    for title in sorted(known.drafts[owner].titles):
        portfolio, _, office = title.rpartition(" ")
        if office in _MINISTERS and portfolio in titles().portfolios:
            return f"{portfolio} {noun.lemma}"
    return None


def ministry_before(known: Known, noun: Word) -> str | None:
    """The ministry spoken of before that "his ministry" is."""
    wanted = portfolio_body(known, noun)
    if wanted is None:
        return None
    for link in islice(known.before(noun, _SENTENCES_BACK), _LINKS_BACK):
        draft = known.drafts[link.actors[0]]
        if draft.kind == "ORG" and draft.name.lower().endswith(wanted):
            return draft.key
    return None


# -- relatives and others


def note_related(known: Known, noun: Word, named: str) -> None:
    """Of "his wife Ana", "Frost's lawyer, Ruiz" note who that is."""
    # of "whose husband Diego" the parser may hang "whose" on either
    owners = _owners(known, noun) or _owners(known, known.parse.head(noun))
    if noun.is_plural or named in owners or known.drafts[named].kind != "PERSON":
        return
    for owner in owners:
        known.related[owner, noun.lemma] = named


def note_marriages(known: Known) -> None:
    """Of "Chao married Yang Buwei" note whose husband and wife they are."""
    for link in known.links:
        verb = known.parse.head(link.head)
        subject = known.parse.subject(verb) if verb.lemma == "marry" and link.head.relation == "obj" else None
        other = known.heads.get(subject.index) if subject is not None else None
        if other is None or len(other.actors) > 1 or not known.of_kind(link, ("PERSON",)):
            continue
        for one, spouse in ((link, other), (other, link)):
            for noun in _SPOUSES:
                known.related.setdefault((one.actors[0], noun), spouse.actors[0])


def related(known: Known, noun: Word) -> str | None:
    """Who "his wife" is, where the article has named her before; "his daughter" is the one of "their daughter, Isla"."""
    owner = owner_of(known, noun) if not noun.is_plural else None
    if owner is None or known.parse.children(noun, "amod", "compound", "nummod"):
        # "his younger brother" may be another
        return None
    return known.related.get((owner, noun.lemma))


# -- lawyers and their clients


def note_client(known: Known, link: Link) -> None:
    """Of "Rinaldi's lawyer" note whose lawyer that is."""
    if link.head.lemma in _COUNSEL and len(link.actors) == 1:
        owner = owner_of(known, link.head)
        if owner is not None and owner != link.actors[0]:
            known.clients[link.actors[0]] = owner


def counsel_before(known: Known, possessor: Word) -> str | None:
    """Whose "his client" is: the lawyer's who was spoken of last, whose client is known."""
    if possessor.tag != "PRP$" or known.parse.head(possessor).lemma != "client":
        return None
    for link in islice(known.before(possessor, 1), _LINKS_BACK):
        if len(link.actors) == 1 and link.actors[0] in known.clients:
            return link.actors[0]
    return None


def client(known: Known, noun: Word) -> str | None:
    """Who "his client" is."""
    if noun.lemma != "client" or noun.is_plural or (owner := owner_of(known, noun)) is None:
        return None
    return known.clients.get(owner)
