"""Who "I" is in what somebody says without quotation marks: interviews, remarks in full, hearings, talk to a camera."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from extract.english.lexicon import reporting, titles
from extract.english.syntax import Word
from extract.reading.actors.known import Known
from extract.reading.actors.talk import introduced
from extract.reading.actors.voices import YOU, I, Voice, names_person, only, person_in, persons_in, says_i
from extract.story import Span

_QUESTIONS = 2
_QUESTIONS_UNTOLD = 3
"""How many questions make an interview where the text does not say that it is one."""
_INTERVIEWS = frozenset({"interview", "interviewer", "interviewee"})
_LEAD_LINES = 6
_REMARKS = frozenset(
    {"remark", "speech", "address", "statement", "testimony", "keynote", "lecture", "sermon"}
)
_GIVING = frozenset({"deliver", "make", "give", "issue", "release"})


_MARKS = '“"‘'
_LABEL = re.compile(r"(Q|A)(?:[.:]\s|\s{2,}|[.:]?$)")


# -- questions and answers


def interview(known: Known, lines: Sequence[Span]) -> Iterator[Voice]:
    """Questions, which end in a question mark or begin with "Q", and answers between them, after a beginning that presents one
    person."""
    text = known.parse.text
    labels = {line: found[1] for line in lines if (found := _LABEL.match(text, *line)) is not None}
    if Counter(labels.values()).keys() != {"Q", "A"}:
        labels = {line: "Q" for line in lines if text[slice(*line)].rstrip()[-1:] == "?"}
        labelled = False
    else:
        labelled = True
    questions = sum(label == "Q" for label in labels.values())
    if questions < _QUESTIONS:
        return
    first = min(labels)[0]
    person = _presented(known, (0, first), lines[0], questions, labelled)
    if person is None:
        return
    asking = False
    for line in lines:
        if line[0] < first:
            continue
        asking = labels.get(line, "Q" if labelled and asking else "A") == "Q"
        yield Voice(line, YOU if asking else I, person, "person interviewed")


def _presented(known: Known, beginning: Span, headline: Span, questions: int, labelled: bool) -> str | None:
    """Where the beginning speaks of an interview, the only person of the headline, else whom it says to be interviewed, else the
    one named far more often than others; where it does not, who tells something in the headline. Where lines are labelled as
    questions and answers, the only person of the beginning."""
    told = [word for word in known.parse.words_in(beginning) if word.lemma in _INTERVIEWS]
    named = person_in(known, headline)
    if not told:
        if labelled:
            return named or person_in(known, beginning)
        tells = named is not None and named in _who_tell(known, headline)
        return named if tells and questions >= _QUESTIONS_UNTOLD else None
    if named is not None:
        return named
    asked = [noun for word in told for noun in _interviewed(known, word)]
    if (person := only([actor for noun in asked for actor in _one_person(known, noun)])) is not None:
        return person
    if any(noun.is_plural or len(known.parse.conjuncts(noun)) > 1 for noun in asked):
        return None
    best = Counter(persons_in(known, beginning)).most_common(2)
    clear = len(best) == 1 or (bool(best) and best[0][1] >= 2 * best[1][1])
    return best[0][0] if clear else None


def _who_tell(known: Known, headline: Span) -> Iterator[str]:
    """Of "Ana Ruiz tells the Courier about ants" Ana Ruiz."""
    for word in known.parse.words_in(headline):
        link = known.heads.get(word.index)
        says = word.relation == "nsubj" and reporting().says(known.parse.head(word).lemma)
        if link is not None and says:
            yield link.actors[0]


def _interviewed(known: Known, word: Word) -> list[Word]:
    """Of "interviewed Ana Ruiz", "an interview with Ana Ruiz" the name."""
    parse = known.parse
    if word.is_verb:
        return [*parse.objects(word), *parse.children(word, "nsubj:pass")]
    return [each.word for each in parse.obliques(word) if each.preposition in ("with", "of")]


def _one_person(known: Known, noun: Word) -> Iterator[str]:
    link = known.link_at(noun)
    alone = len(known.parse.conjuncts(noun)) == 1
    if link is not None and alone and len(link.actors) == 1 and known.of_kind(link, ("PERSON",)):
        yield link.actors[0]


# -- remarks in full


def remarks(known: Known, lines: Sequence[Span]) -> Iterator[Voice]:
    """What follows a beginning that says whose remarks they are: "Remarks by President Ruiz", "Ruiz delivered remarks …"."""
    for line in lines[:_LEAD_LINES]:
        speaker = only(
            [actor for word in known.parse.words_in(line) for actor in _whose_remarks(known, word)]
        )
        body = (line[1], len(known.parse.text))
        if speaker is not None and says_i(known, body):
            yield Voice(body, I, speaker, "who gives the speech")
            return


def _whose_remarks(known: Known, noun: Word) -> Iterator[str]:
    parse = known.parse
    if noun.lemma not in _REMARKS or not noun.is_noun or noun.index in known.quoted:
        return
    by = [each.word for each in parse.obliques(noun) if each.preposition in ("by", "of")]
    verb = parse.head(noun)
    if noun.relation == "obj" and verb.lemma in _GIVING and (giver := parse.subject(verb)) is not None:
        by.append(giver)
    for person in [*by, *parse.children(noun, "nmod:poss")]:
        yield from _one_person(known, person)


# -- hearings


def hearing(known: Known, lines: Sequence[Span]) -> Iterator[Voice]:
    """Who is called upon ("Ms. Ruiz?", "General Frost.") speaks in the next line, and in every other one after it, for those
    between are the bench's, until another is called upon."""
    speaker, theirs = None, False
    for line in lines:
        text = known.parse.text[slice(*line)]
        if text.isupper() or text[0] in _MARKS:
            # a heading, or what is read out: no turn of its own
            continue
        if speaker is not None:
            theirs = not theirs
            yield Voice(line, I if theirs else YOU, speaker, "called upon to speak")
        if (called := _called_upon(known, line)) is not None:
            speaker, theirs = called, False


def _called_upon(known: Known, line: Span) -> str | None:
    """The person whom the last sentence of a line consists of, title and name."""
    words = known.parse.words_in(line)
    if not words or words[-1].text not in (".", "?"):
        return None
    sentence = [word for word in words if word.sentence == words[-1].sentence]
    link = next((known.heads[word.index] for word in sentence if word.index in known.heads), None)
    if link is None or not names_person(known, link) or sentence[0].index == link.words[0].index:
        return None
    titled = known.parse.words[sentence[0].index : link.words[0].index]
    rest = known.parse.words[link.words[-1].index + 1 : sentence[-1].index + 1]
    told = titles().title(" ".join(word.text for word in titled)) is not None
    return link.actors[0] if told and len(rest) == 1 else None


# -- "I am Ana Ruiz"


def introductions(known: Known, lines: Sequence[Span]) -> Iterator[Voice]:
    """Who says a name speaks to the end of the line."""
    for line in lines:
        if (speaker := introduced(known, line)) is not None:
            yield Voice(line, I, speaker, "says who is speaking")
