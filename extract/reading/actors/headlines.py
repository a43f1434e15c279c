"""Whom a headline means before the text names them: the "former mayor" of "Former mayor jailed", the "court" of "Court halts dam".

A headline leaves out names and articles, and the lead after it may have a "junior minister" whom the next sentence names. Whoever the
first lines below call so is meant, if they call one so alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from extract.english.syntax import Word
from extract.reading.actors.known import Draft, Known, Link
from extract.reading.headline import headline_sentences

_RANKS = frozenset("junior senior top leading prominent veteran".split())
_MOST = 20
"""Mentions in a headline of which each is looked for below it."""
_FIRST_SENTENCES = 4
"""Below the headline: there a report says whom it is about."""


def bind_headline(known: Known) -> None:
    """Let what the headline's common nouns stand for be one with whom the first lines say it is."""
    headline = headline_sentences(known.parse)
    for number in range(min(headline + 1, len(known.parse.sentences))):
        for link in known.in_sentence(number)[:_MOST]:
            draft = known.drafts[link.actors[0]]
            bare = link.via == "unnamed" and not draft.plural and draft.owner is None
            if number == headline and not (draft.kind == "PERSON" and _is_new(known, link)):
                continue
            if bare and (same := _said_below(known, link, draft, max(headline, number + 1))) is not None:
                known.merge(draft.key, same)


def _is_new(known: Known, link: Link) -> bool:
    """ "A junior minister resigned": the lead says what somebody is, and the next sentence who."""
    return known.parse.determiner(link.head) in ("a", "an")


def _said_below(known: Known, link: Link, draft: Draft, headline: int) -> str | None:
    """The only actor whom the first sentence that calls anybody so calls so."""
    sentences = range(headline, min(headline + _FIRST_SENTENCES, len(known.parse.sentences)))
    for number in sentences:
        called = set(_called_so(known, link, draft, number))
        if called:
            return called.pop() if len(called) == 1 else None
    return None


def _called_so(known: Known, link: Link, draft: Draft, sentence: int) -> Iterator[str]:
    words = [word.lower for word in link.words if word.lower not in _RANKS]
    for other in known.in_sentence(sentence):
        key = other.actors[0]
        there = known.drafts[key]
        if len(other.actors) > 1 or key == draft.key or (there.kind == "PERSON") != (draft.kind == "PERSON"):
            continue
        if there.plural or there.owner is not None:
            continue
        if _fits(known, words, link.head, there):
            yield key


def _fits(known: Known, words: list[str], noun: Word, there: Draft) -> bool:
    """Whether all the headline's words are in what the text calls somebody: "former mayor" in "the town's former mayor"."""
    if there.kind == "PERSON":
        said = [there.role or ""]
        if there.key in known.described.get(noun.lemma, {}):
            said.append(" ".join(words) if len(words) == 1 else noun.lemma)
    elif there.key in known.described.get(" ".join(words), {}):
        return True
    else:
        said = [there.name]
    return any(_ends_so(each.lower().split(), words) for each in said)


def _ends_so(said: list[str], words: list[str]) -> bool:
    """ "hospital trust" in "northmere hospitals nhs trust"."""
    return said[-1:] == words[-1:] and all(word in said or f"{word}s" in said for word in words)
