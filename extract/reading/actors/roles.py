"""What the article says a person is: the title before the name, an apposition, a predicate.

A role is given in the article's own words ("Japanese Prime Minister"); its titles ("prime minister") are kept beside it,
so that "the prime minister" can be bound later.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from extract.english.lexicon import seats, states, titles
from extract.english.lexicon.titles import Title
from extract.english.syntax import Parse, Word
from extract.reading.actors.known import Gender
from extract.reading.tabled import text_of

_LONGEST_TITLE = 5


class Role(Struct, frozen=True, kw_only=True):
    """`words` is "" where the title says nothing of an office ("Mr.")."""

    words: str
    titles: frozenset[str]
    country: str | None
    gender: Gender | None


def role_of(parse: Parse, name: Sequence[Word], head: Word) -> Role | None:
    """The role that this mention of a person is given, if any."""
    return (
        _before(parse, name) or _beside(parse, name, head) or _predicate(parse, head) or _shared(parse, head)
    )


def _shared(parse: Parse, head: Word) -> Role | None:
    """Of "his aides, Marta Conti and Luca Ferri" or "Presidents Trump and Xi" the second one's."""
    if head.relation != "conj" or not head.is_name:
        return None
    first = parse.head(head)
    name = [first, *parse.children(first, "flat")]
    before = parse.words[max(0, first.index - 2) : first.index]
    if not any(word.is_plural for word in before):
        return None
    return _before(parse, name)


def _before(parse: Parse, name: Sequence[Word]) -> Role | None:
    """ "former Japanese Prime Minister Shinzo Abe", "Toyota CEO Koji Sato": the words right before the name."""
    first = name[0]
    near = parse.words[max(0, first.index - 9) : first.index]
    room = [word for word in near if word.sentence == first.sentence]
    if room and room[-1].text == "," and len(room) > 1:
        # "Japan's prime minister, Sanae Takaichi, said"
        inner = room[:-1]
        return _ending_in_title(inner) if _heads_apposition(parse, name, inner[-1]) else None
    return _ending_in_title(room)


def _heads_apposition(parse: Parse, name: Sequence[Word], noun: Word) -> bool:
    """Whether the name stands beside the noun, whichever of them the parser took for the head of the other."""
    head = parse.head_of(name)
    described = noun.relation in ("nmod:desc", "appos") and noun.head == head.index
    return "appos" in (name[0].relation, head.relation) or described


def _ending_in_title(words: Sequence[Word]) -> Role | None:
    for length in range(min(_LONGEST_TITLE, len(words)), 0, -1):
        stretch = words[-length:]
        if not stretch[0].text[:1].isalpha():
            continue
        if title := titles().title(text_of(stretch)):
            return _role(title, _leftwards(words, len(words) - length))
    return None


def _leftwards(words: Sequence[Word], start: int) -> Sequence[Word]:
    """The stretch from what modifies the title: "former", a people, a state or organisation before it."""
    while start > 0:
        word = words[start - 1]
        possessed = word.tag == "POS" or word.lower in ("'s", "’s")
        if (
            titles().modifier(word.text)
            or states().by_demonym(word.text)
            or ((word.is_name or word.tag == "JJ") and word.text[0].isupper())
        ):
            start -= 1
        elif possessed and start > 1 and words[start - 2].is_name:
            start -= 2
        else:
            break
    return words[start:]


def _beside(parse: Parse, name: Sequence[Word], head: Word) -> Role | None:
    """ "Xi Jinping, the president of China," and "the president, Xi Jinping,"."""
    last = name[-1].index
    for word in parse.children(head, "appos"):
        if word.index > last:
            return _of_noun(parse, word)
    return None


def _predicate(parse: Parse, head: Word) -> Role | None:
    """ "Xi is the president of China"."""
    if head.relation != "nsubj":
        return None
    predicate = parse.head(head)
    copula = parse.child(predicate, "cop")
    if copula is None or copula.lower not in ("is", "'s", "’s") or parse.negation(predicate):
        return None
    return _of_noun(parse, predicate)


def _of_noun(parse: Parse, noun: Word) -> Role | None:
    core = parse.core(noun)
    for start in range(len(core)):
        if title := titles().title(text_of(core[start:])):
            phrase = [word for word in parse.phrase(noun) if word.tag not in ("DT", "PRP$")]
            return _role(title, phrase) if len(phrase) <= 12 else _role(title, core)
    return None


def _role(title: Title, words: Sequence[Word]) -> Role:
    says_nothing = title.kind == "honorific"
    former = any(
        modifier.effect in ("former", "late", "candidate", "next")
        for word in words
        if (modifier := titles().modifier(word.text))
    )
    return Role(
        words="" if says_nothing else _of_one(title, words).removeprefix("the ").removeprefix("The "),
        titles=frozenset() if says_nothing or former else frozenset({title.word}),
        country=_country(_without(title, words)),
        gender=title.gender,
    )


def _of_one(title: Title, words: Sequence[Word]) -> str:
    """The role's words; what several are called is said of one: "aide" of "his aides"."""
    last = words[-1]
    if not last.is_plural or not last.lower.startswith(last.lemma.lower()[:2]):
        return text_of(words)
    one = title.word.rsplit(maxsplit=1)[-1] if last.lower != title.word else last.lemma
    one = one.capitalize() if last.text[0].isupper() else one
    return f"{text_of(words[:-1])} {one}" if len(words) > 1 else one


def _without(title: Title, words: Sequence[Word]) -> Sequence[Word]:
    """What stands before the title: the "Labour" of "Labour Minister" is no party."""
    length = len(title.word.split())
    return words[:-length] if text_of(words[-length:]).lower() == title.word else words


def _country(words: Sequence[Word]) -> str | None:
    for width in (3, 2, 1):
        for at in range(len(words) - width + 1):
            text = text_of(words[at : at + width])
            if state := states().by_demonym(text) or states().by_name(text):
                return state.country
            if seat := seats().seat(text):
                owner = states().by_code(seat.state)
                return owner.country if owner else None
    return None
