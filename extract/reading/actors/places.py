"""Which state or town "the country", "the city", "the village" is: whoever acts or speaks for one, the one around, the article's own."""

from __future__ import annotations

from collections import Counter
from itertools import islice

from extract.english.lexicon import states, titles
from extract.english.syntax import Parse, Word
from extract.reading.actors.known import Known, MainPlace

STATES = frozenset({"country", "nation"})
TOWNS = frozenset({"city", "town", "village", "municipality"})
_SMALL = TOWNS - {"city"}
_NEAR = 2
_LINKS_BACK = 80
_RESTRICTING = ("acl", "nummod", "nmod", "appos")
_SAYS_LITTLE = frozenset({"entire", "whole", "same"})


def place_spoken_of(known: Known, noun: Word) -> str | None:
    """The state or town that a bare noun means, where the article leaves no doubt."""
    state = noun.lemma in STATES
    if (not state and noun.lemma not in TOWNS) or not _is_bare(known.parse, noun):
        return None
    own = state and known.parse.determiner(noun) == "the"
    key = (_acting_for(known, noun) if own else None) or _main_place(known, noun, state)
    small_capital = key is not None and noun.lemma in _SMALL and states().by_capital(known.drafts[key].name)
    return None if small_capital else key


def _acting_for(known: Known, noun: Word) -> str | None:
    """The state for which the subject of the clause speaks: "Zelenskiy thanked the country’s forces"."""
    subject = known.parse.subject(known.parse.clause(known.parse.head(noun)))
    link = known.heads.get(subject.index) if subject is not None and subject.index < noun.index else None
    if link is None or len(link.actors) != 1:
        return None
    draft = known.drafts[link.actors[0]]
    speaks_for = any(
        (title := titles().title(each)) is not None and title.acts_for == "state" for each in draft.titles
    )
    state = f"state:{draft.country}"
    return state if draft.kind == "PERSON" and speaks_for and state in known.drafts else None


def _main_place(known: Known, noun: Word, state: bool) -> str | None:
    """The state or the town that the sentences around speak of, where it is one alone, else the one that the article
    speaks of most."""
    near: dict[str, int] = {}
    for link in islice(known.before(noun, _NEAR), _LINKS_BACK):
        for key in link.actors:
            if _is_state_or_town(known, key, state):
                near.setdefault(key, link.sentence)
    if len(near) == 1:
        return next(iter(near))
    if state not in known.main_places:
        known.main_places[state] = _most_spoken_of(known, state)
    main = known.main_places[state]
    later = main is not None and known.first_named[main.key] > noun.index
    if main is None or (later and not (main.alone and known.named[main.key] > 1)):
        return None
    if len(near) > 1 and state and main.outdone:
        return None
    return main.key if main.key in near or not near else None


def _most_spoken_of(known: Known, state: bool) -> MainPlace | None:
    """The state or town that is named twice as often as any other."""
    counts = Counter(
        {key: count for key, count in known.named.items() if _is_state_or_town(known, key, state)}
    )
    best = counts.most_common(2)
    if not best or (len(best) > 1 and best[0][1] < 2 * best[1][1]):
        return None
    key, often = best[0]
    outdone = any(
        count >= often
        and _is_state_or_town(known, other, False)
        and states().by_capital(known.drafts[other].name) is None
        for other, count in known.named.items()
    )
    return MainPlace(key=key, alone=len(best) == 1, outdone=outdone)


def _is_state_or_town(known: Known, key: str, state: bool) -> bool:
    return key.startswith("state:") if state else known.drafts[key].kind == "GPE" and key.startswith("place:")


def _is_bare(parse: Parse, noun: Word) -> bool:
    """Whether nothing says which one: "the city", not "the city of his birth"."""
    return not parse.children(noun, *_RESTRICTING) and not any(
        child.lower not in _SAYS_LITTLE for child in parse.children(noun, "amod", "compound")
    )
