"""Who "I" is: inside a quote its speaker, outside whoever wrote the letter or the piece, is interviewed, or says his name.

Outside quotes only where the form of the text shows it: a letter that is signed, a byline, questions and answers with one
person, "I am Ana Ruiz". A "we" may be anybody's and stays open there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from extract.english.lexicon import titles
from extract.english.syntax import Word
from extract.reading.actors.known import Known, Link
from extract.reading.tabled import is_mark
from extract.story import Span

_I = frozenset({"i", "me", "my", "mine", "myself"})
_WE = frozenset({"we", "us", "our", "ours", "ourselves"})
_YOU = frozenset({"you", "your", "yours", "yourself"})
_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
_CLOSING = re.compile(
    r"(?:yours(?: \w+)?|(?:very )?sincerely(?: yours)?|respectfully(?: \w+)?|(?:best|kind|warm)? ?regards|best wishes"
    r"|cordially|faithfully(?: yours)?|with love|love|your friend)\s*,",
    re.IGNORECASE,
)
_FIRST_LINES = 15
_LAST_LINES = 12
_BYLINE_LINES = 4
_QUESTIONS = 3


def first_person(known: Known, quoted: Iterable[tuple[Span, str]]) -> None:
    """ "I" inside a quote is its speaker; `quoted` holds the direct quotes' spans with their speakers' keys.

    "We" may be the speaker's firm, party or country, and only the speaker knows: it stays open unless a body speaks.
    Outside quotes it is whoever the form of the text shows.
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
    _outside_quotes(known)


class Voice(Struct, frozen=True):
    """In this stretch these pronouns are this actor."""

    span: Span
    words: frozenset[str]
    actor: str
    via: str


def _outside_quotes(known: Known) -> None:
    """Link "I", and in letters and interviews "you", where it is clear who speaks; what is in quotation marks is not."""
    for voice in _voices(known):
        for word in known.parse.words_in(voice.span):
            if word.lower in voice.words and word.tag in ("PRP", "PRP$") and _is_open(known, word):
                known.add(
                    Link(actors=(voice.actor,), words=(word,), head=word, form="pronoun", via=voice.via)
                )


def _is_open(known: Known, word: Word) -> bool:
    return word.index not in known.taken and word.index not in known.quoted


def _voices(known: Known) -> list[Voice]:
    lines = [match.span() for match in _LINE.finditer(known.parse.text)]
    introduced = list(_introductions(known, lines))
    return introduced + (
        list(_letter(known, lines)) or list(_interview(known, lines)) or list(_byline(known, lines))
    )


# -- letters


def _letter(known: Known, lines: list[Span]) -> Iterator[Voice]:
    text = known.parse.text
    for number in range(max(1, len(lines) - _LAST_LINES), len(lines)):
        start, end = lines[number]
        if (closing := _CLOSING.match(text, start, end)) is None:
            continue
        rest = (closing.end(), end) if text[closing.end() : end].strip() else None
        below = lines[number + 1] if number + 1 < len(lines) else None
        writer = _person_in(known, rest or below)
        if writer is None:
            continue
        whole = (0, start)
        yield Voice(whole, _I, writer, "writer of the letter")
        for line in lines[:_FIRST_LINES]:
            if (reader := _addressed(known, line)) is not None and reader != writer:
                yield Voice(whole, _YOU, reader, "reader of the letter")
                break
        return


def _addressed(known: Known, line: Span) -> str | None:
    """Whom a line "Dear Hannah:" or "Dr. Pangborn," addresses."""
    words = known.parse.words_in(line)
    if not words or words[-1].text not in (",", ":"):
        return None
    person = _person_in(known, line)
    others = [word for word in words if word.index not in known.taken and not is_mark(word)]
    return person if all(word.lower == "dear" or titles().title(word.text) for word in others) else None


def _person_in(known: Known, span: Span | None) -> str | None:
    """The only person whom a line names."""
    if span is None:
        return None
    return _only(
        [
            link.actors[0]
            for word in known.parse.words_in(span)
            if (link := known.heads.get(word.index)) and _names_person(known, link)
        ]
    )


def _names_person(known: Known, link: Link) -> bool:
    """Not in "a Santorum cocktail", where the name only says which cocktail."""
    modifies = link.head.relation in ("compound", "amod")
    return link.form == "name" and not modifies and known.of_kind(link, ("PERSON",))


def _only(keys: list[str]) -> str | None:
    return keys[0] if keys and len(set(keys)) == 1 else None


# -- bylines


def _byline(known: Known, lines: list[Span]) -> Iterator[Voice]:
    """ "By Ana Ruiz" on a line of its own, near the top."""
    for line in lines[:_BYLINE_LINES]:
        named = [each for each in known.authors if line[0] <= each[0].words[0].start < line[1]]
        persons = [each for each in named if each[1].kind == "PERSON"]
        if len(persons) != 1:
            continue
        link, draft = persons[0]
        body = (line[1], len(known.parse.text))
        if any(
            word.lower in _I and word.tag in ("PRP", "PRP$") and _is_open(known, word)
            for word in known.parse.words_in(body)
        ):
            known.add(link, draft)
            yield Voice(body, _I, draft.key, "author of the article")
        return


# -- questions and answers


def _interview(known: Known, lines: list[Span]) -> Iterator[Voice]:
    """Lines that end in a question mark, with answers between them, after a beginning that presents one person."""
    text = known.parse.text
    questions = {line for line in lines if text[slice(*line)].rstrip()[-1:] == "?"}
    if len(questions) < _QUESTIONS:
        return
    first = min(questions)[0]
    person = _presented(known, (0, first), lines[0])
    if person is None:
        return
    for line in lines:
        if line[0] < first:
            continue
        if line in questions:
            yield Voice(line, _YOU, person, "person interviewed")
        else:
            yield Voice(line, _I, person, "person interviewed")


def _presented(known: Known, beginning: Span, headline: Span) -> str | None:
    """The person of the headline, where what comes before the questions speaks of an interview and of nobody as often."""
    words = known.parse.words_in(beginning)
    if not any(word.lemma in ("interview", "interviewer", "interviewee") for word in words):
        return None
    counts: dict[str, int] = {}
    for word in words:
        link = known.heads.get(word.index)
        if link is not None and _names_person(known, link):
            counts[link.actors[0]] = counts.get(link.actors[0], 0) + 1
    if (named := _person_in(known, headline)) is not None:
        return named
    best = sorted(counts, key=lambda key: -counts[key])[:2]
    return best[0] if len(best) == 1 or (best and counts[best[0]] >= 2 * counts[best[1]]) else None


# -- "I am Ana Ruiz"


def _introductions(known: Known, lines: list[Span]) -> Iterator[Voice]:
    at = 0
    for link in known.links:
        if (
            not _names_person(known, link)
            or link.head.index in known.quoted
            or not _says_own_name(known, link)
        ):
            continue
        while at < len(lines) - 1 and lines[at][1] <= link.words[0].start:
            at += 1
        yield Voice(lines[at], _I, link.actors[0], "says who is speaking")


def _says_own_name(known: Known, link: Link) -> bool:
    """ "I'm Ana Ruiz", "I am your host, Ana Ruiz", "my name is Ana Ruiz", "I, Ana Ruiz, declare"."""
    parse = known.parse
    head = link.head
    if head.relation == "appos":
        head = parse.head(head)
        if head.lower == "i":
            return True
    subject = parse.child(head, "nsubj")
    copula = parse.child(head, "cop")
    if (
        subject is None
        or copula is None
        or copula.lower not in ("am", "is", "'m", "’m", "'s", "’s")
        or parse.negation(head)
    ):
        return False
    if subject.lower == "i":
        return True
    possessor = parse.possessor(subject)
    return subject.lower == "name" and possessor is not None and possessor.lower == "my"
