"""Who "I" is in talk that nothing labels: a host who names a guest and takes turns with them, one who greets and goes on alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.english.syntax import Word
from extract.reading.actors.known import Known, Link
from extract.reading.actors.voices import YOU, I, Voice, names_person
from extract.story import Span

_FIRST_LINES = 3
_FEWEST_TURNS = 4
_LONG = 240
"""Characters of the lines of somebody who talks alone, at the least on an average: a turn is shorter."""
_GREETING = frozenset({"hi", "hello", "hey", "welcome", "morning", "afternoon", "evening"})
_WITH = ("by", "with", "to")
_TOGETHER = frozenset({"join", "talk", "speak", "sit", "chat", "be"})
_GUEST = frozenset({"guest", "co-host", "cohost", "colleague"})


def talk_of_two(known: Known, lines: Sequence[Span]) -> Iterator[Voice]:
    """ "I'm Dina Castell, and I'm joined today by Mark Oyelaran": every other line is the guest's, up to one that calls its own
    speaker by name."""
    for at, line in enumerate(lines[:_FIRST_LINES]):
        turns = lines[at:]
        host = introduced(known, line) if len(turns) >= _FEWEST_TURNS else None
        guest = _guest(known, line) if host is not None else None
        if host is None or guest is None or host == guest:
            continue
        for number, turn in enumerate(turns):
            speaker, other = (guest, host) if number % 2 else (host, guest)
            if number and _calls(known, turn, speaker):
                return
            yield Voice(turn, I, speaker, "takes turns in talk")
            if number and _asks(known, turn):
                yield Voice(turn, YOU, other, "takes turns in talk")
        return


def monologue(known: Known, lines: Sequence[Span]) -> Iterator[Voice]:
    """ "Hi, it's Jackie": who greets with a name, in a text of long lines, speaks all of it."""
    if not lines or sum(end - start for start, end in lines) < _LONG * len(lines):
        return
    for line in lines[:_FIRST_LINES]:
        greets = any(word.lower in _GREETING for word in known.parse.words_in(line))
        if greets and (speaker := introduced(known, line)) is not None:
            yield Voice((line[0], lines[-1][1]), I, speaker, "greets with a name")
            return


def introduced(known: Known, line: Span) -> str | None:
    """Who says a name of their own in this line, where one alone does."""
    named = [
        link.actors[0]
        for word in known.parse.words_in(line)
        if (link := known.heads.get(word.index)) is not None
        if names_person(known, link) and is_own_name(known, link)
    ]
    return named[0] if len(set(named)) == 1 else None


def is_own_name(known: Known, link: Link) -> bool:
    """ "I'm Ana Ruiz", "I am your host, Ana Ruiz", "my name is Ana Ruiz", "it's Ana Ruiz here", "I, Ana Ruiz, declare"."""
    parse = known.parse
    if link.head.index in known.quoted:
        return False
    head = link.head
    if head.relation == "appos" or _is_said_of_a_role(known, head):
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
    if subject.lower == "it":
        here = any(child.lower == "here" for child in parse.children(head, "advmod"))
        return here or _greets_before(known, subject)
    possessor = parse.possessor(subject)
    return subject.lower == "name" and possessor is not None and possessor.lower == "my"


def _is_said_of_a_role(known: Known, name: Word) -> bool:
    """ "I'm your host as always, Dave", which a parser takes for a call; "I'm a fan, Dave" is one."""
    possessor = known.parse.possessor(known.parse.head(name))
    return name.relation == "vocative" and possessor is not None and possessor.lower in ("your", "our")


def _greets_before(known: Known, subject: Word) -> bool:
    """ "Hey, it's Jackie"."""
    before = known.parse.words[max(0, subject.index - 3) : subject.index]
    return any(word.lower in _GREETING and word.sentence == subject.sentence for word in before)


def _guest(known: Known, line: Span) -> str | None:
    """Who is with the host: "joined by Ana Ruiz", "talking to Ana Ruiz", "with me is Ana Ruiz", "my guest, Ana Ruiz"."""
    found = {
        link.actors[0]
        for word in known.parse.words_in(line)
        if (link := known.heads.get(word.index)) is not None
        if names_person(known, link) and _is_with(known, link.head)
    }
    return found.pop() if len(found) == 1 else None


def _is_with(known: Known, name: Word) -> bool:
    parse = known.parse
    while name.relation in ("appos", "flat"):
        name = parse.head(name)
    governor = parse.head(name)
    if parse.preposition(name) in _WITH and governor.lemma in _TOGETHER:
        return True
    described = [*parse.children(name, "appos", "nmod:desc", "compound", "nsubj"), name, governor]
    if any(noun.lemma in _GUEST for noun in described):
        return True
    me = [child for child in parse.children(governor, "obl") if child.lower == "me"]
    return name.relation == "nsubj" and any(parse.preposition(child) == "with" for child in me)


def _calls(known: Known, line: Span, speaker: str) -> bool:
    """Whether a line speaks to somebody by name: nobody does to themselves."""
    return any(
        word.relation in ("vocative", "discourse", "parataxis", "root")
        and (link := known.heads.get(word.index)) is not None
        and link.form == "name"
        and link.actors[0] == speaker
        for word in known.parse.words_in(line)
    )


def _asks(known: Known, line: Span) -> bool:
    return known.parse.text[slice(*line)].rstrip()[-1:] == "?"
