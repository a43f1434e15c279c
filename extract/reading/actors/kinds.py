"""What a body is by its name or by what the article calls it: a company, a union, a bloc of states.

So "the company" is none of a federation, "the union" may be the Nurses' Alliance, and "the bloc" the EU.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from extract.english.lexicon import organisation_words, seats, titles
from extract.english.syntax import Word
from extract.reading.actors.known import Draft, Known

_ANY = frozenset({"group", "giant"})
"""What a body that is no company may be called as well."""
_SENTENCES_BACK = 40
_LINKS_BACK = 80
_JOINED = frozenset(
    "union federation confederation alliance association brotherhood guild congress league society".split()
)
_ARMED = ("armed group", "movement")
_AT_WORK = ("profession", "academic", "sport")
_OPEN_ENDED = ("workers", "drivers")


def kinds_of(draft: Draft) -> Iterator[str]:
    """The common nouns that a body may be called by for what it is, whether or not its name holds them."""
    if draft.kind != "ORG":
        return
    yield from seats().called(draft.name)
    body = seats().body(draft.name)
    if body is not None and body.kind in _ARMED:
        yield from ("group", "movement")
    if draft.name.startswith("Bank of "):
        yield "central bank"
    if organisation_words().watches(draft.name):
        yield from ("regulator", "watchdog")
    words = [part.rstrip("'’").lower() for part in draft.name.split()]
    joined = words[-1] == "workers" or any(word in _JOINED for word in words)
    if joined and any(_are_at_work(word) for word in words):
        yield "union"


def _are_at_work(plural: str) -> bool:
    """ "Nurses", "metalworkers"."""
    if not plural.endswith("s"):
        return False
    title = titles().title(plural)
    return plural.endswith(_OPEN_ENDED) or (title is not None and title.kind in _AT_WORK)


def last_company(known: Known, noun: Word, country: str | None) -> str | None:
    """Whom "the company" means: the organisation last named, in this sentence or the three before, that may be one; else the
    article's only one so far, however far back. "The Japanese company" is the last one that the article calls Japanese."""
    if country is not None and len(known.parse.children(noun, "amod", "compound")) > 1:
        # "the biggest Japanese music retailer" is said in full
        return None
    for link in islice(known.before(noun, 3 if country is None else _SENTENCES_BACK), _LINKS_BACK):
        key = link.actors[0]
        if len(link.actors) > 1 or (country is not None and known.drafts[key].country != country):
            continue
        if key.startswith("organisation:") and not _is_another_body(known, key, noun):
            return key
    if noun.lemma in _ANY or country is not None:
        return None
    if known.companies is None:
        named = sorted(known.first_named, key=lambda key: known.first_named[key])
        known.companies = [key for key in named if _is_company(known, key)]
    before = [key for key in known.companies[:2] if known.first_named[key] < noun.index]
    return before[0] if len(before) == 1 else None


def _is_another_body(known: Known, key: str, noun: Word | None = None) -> bool:
    """Whether it is a ministry, a federation, a party, a newspaper; which may be "the group" nonetheless."""
    public = titles().nominal(known.drafts[key].name.split()[-1])
    if public is not None and public.acts_for == "state":
        return True
    if noun is not None and noun.lemma in _ANY:
        return False
    return any(
        (kind := titles().nominal(lemma)) is not None
        and kind.stands_for == "organisation"
        and kind.sector != "BUS"
        for lemma in known.nouns.get(key, ())
    )


def _is_company(known: Known, key: str) -> bool:
    """Whether the name or the article shows that it is a company."""
    if not key.startswith("organisation:") or _is_another_body(known, key):
        return False
    called = (titles().nominal(lemma) for lemma in known.nouns.get(key, ()))
    by_noun = any(kind is not None and kind.sector == "BUS" for kind in called)
    return by_noun or organisation_words().shows_body(known.drafts[key].name)
