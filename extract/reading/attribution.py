"""Who says so: quotes with their speakers, reported clauses, and the source of each claim.

Direct quotes are found by their marks, paired within a paragraph so that an odd one spoils no other; indirect ones by
the clause that a reporting verb governs. A speaker is an actor's key, or None where the article names nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from extract.english.lexicon import reporting
from extract.english.syntax import Parse, Word
from extract.reading.actors import Known
from extract.reading.marks import Marked, marked_stretches
from extract.story import QuoteKind, Span

_FEWEST_WORDS_ALONE = 4


class Attribution(Struct, frozen=True, kw_only=True):
    """Words that are somebody's; `speaker` is an actor's key, `cue` the span of the reporting words."""

    span: Span
    kind: QuoteKind
    speaker: str | None
    cue: Span | None


def attributions(known: Known) -> tuple[Attribution, ...]:
    """All quotes of the article, direct, mixed and indirect, in text order."""
    parse = known.parse
    marked = marked_stretches(parse.text)
    reported = [*_reported_clauses(known), *_according_to(known)]
    found: list[Attribution] = []
    used: set[int] = set()
    for each in reported:
        inside = [index for index, stretch in enumerate(marked) if _overlap(each.span, stretch.inner)]
        used.update(inside)
        whole = any(_covers(marked[index].inner, each.span) for index in inside)
        kind: QuoteKind = "direct" if whole else "mixed" if inside else "indirect"
        span = _direct_span(each.span, [marked[index] for index in inside]) if whole else each.span
        found.append(Attribution(span=span, kind=kind, speaker=each.speaker, cue=each.cue))
    previous: Attribution | None = None
    for index, stretch in enumerate(marked):
        if index in used:
            previous = next((each for each in found if _overlap(each.span, stretch.inner)), previous)
            continue
        direct = _direct(known, stretch, previous)
        if direct is not None:
            found.append(direct)
            previous = direct
    return tuple(sorted(found, key=lambda each: each.span))


def speaker_of(said: Sequence[Attribution], trigger: Word) -> tuple[str, Span | None] | None:
    """Who claims the event at this word, with the cue: the innermost attribution around it that has a speaker."""
    best: Attribution | None = None
    for each in said:
        if each.speaker is None or not (each.span[0] <= trigger.start < each.span[1]):
            continue
        if best is None or each.span[1] - each.span[0] < best.span[1] - best.span[0]:
            best = each
    if best is None or best.speaker is None:
        return None
    return best.speaker, best.cue


# -- clauses and phrases that report


def _reported_clauses(known: Known) -> Iterator[Attribution]:
    """ "The ministry said that …", "…, she said", and what a passive discloses: "was disclosed by the ministry"."""
    parse = known.parse
    for verb in parse.words:
        if not verb.is_verb:
            continue
        particle = parse.particle(verb)
        entry = reporting().verb(verb.lemma, particle.lower if particle else None)
        if entry is None or not entry.speech:
            continue
        clause = _reported(parse, verb)
        if clause is None:
            continue
        speaker = _speaker(known, verb)
        span = _clause_span(parse, clause, verb)
        yield Attribution(span=span, kind="indirect", speaker=speaker, cue=verb.span)


def _reported(parse: Parse, verb: Word) -> Word | None:
    """The clause that the verb reports: its complement, or the clause that it is put into ("…, she said")."""
    for child in parse.children(verb, "ccomp"):
        return child
    for child in parse.children(verb, "parataxis"):
        if child.index < verb.index and child.is_verb:
            return child
    if verb.relation == "parataxis":
        return parse.head(verb)
    if parse.is_passive(verb) and parse.agent_by(verb) is not None:
        subject = parse.child(verb, "nsubj:pass")
        return subject if subject is not None and subject.is_noun else None
    return None


def _clause_span(parse: Parse, clause: Word, verb: Word) -> Span:
    """The clause without the reporting words that may stand inside it, and without "that" and marks at its ends."""
    below = {word.index for word in parse.subtree(verb)} if verb.head == clause.index else set()
    words = [word for word in parse.subtree(clause) if word.index not in below]
    while words and (words[0].lower == "that" or not words[0].text[0].isalnum()):
        words.pop(0)
    while words and not any(character.isalnum() or character in "%$)" for character in words[-1].text):
        words.pop()
    return (words[0].start, words[-1].end) if words else clause.span


def _according_to(known: Known) -> Iterator[Attribution]:
    parse = known.parse
    for word in parse.words:
        if word.relation not in ("obl", "nmod") or not parse.preposition(word).startswith("according to"):
            continue
        clause = parse.clause(parse.head(word))
        phrase = {each.index for each in parse.subtree(word)}
        words = [
            each for each in parse.subtree(clause) if each.index not in phrase and each.text[0].isalnum()
        ]
        case = list(parse.children(word, "case"))
        if words:
            cue = (case[0].start, max(each.end for first in case for each in parse.subtree(first)))
            yield Attribution(
                span=(words[0].start, words[-1].end), kind="indirect", speaker=_actor(known, word), cue=cue
            )


def _speaker(known: Known, verb: Word) -> str | None:
    parse = known.parse
    subject = parse.agent_by(verb) if parse.is_passive(verb) else parse.subject(verb)
    if subject is None and verb.relation == "parataxis":
        subject = parse.child(verb, "nsubj")
    return _actor(known, subject) if subject is not None else None


def _actor(known: Known, word: Word) -> str | None:
    """The one actor that a word stands for; a group speaks with one voice, its first member's, only if it is alone."""
    link = known.link_at(word)
    return link.actors[0] if link is not None and len(link.actors) == 1 else None


# -- marks


def _direct(known: Known, stretch: Marked, previous: Attribution | None) -> Attribution | None:
    """A stretch in marks as a quote: with its cue beside it, or, if it is a sentence of its own, carried on from the
    quote before in the same paragraph. Single words in marks that nobody says are no quote."""
    parse = known.parse
    words = parse.words_in(stretch.inner)
    if not words:
        return None
    cue = _cue_beside(parse, words)
    if cue is not None:
        return Attribution(span=stretch.inner, kind="direct", speaker=_speaker(known, cue), cue=cue.span)
    if len([word for word in words if word.text[0].isalnum()]) < _FEWEST_WORDS_ALONE:
        return None
    same_paragraph = previous is not None and "\n" not in parse.text[previous.span[1] : stretch.inner[0]]
    if previous is not None and same_paragraph:
        return Attribution(span=stretch.inner, kind="direct", speaker=previous.speaker, cue=None)
    return Attribution(span=stretch.inner, kind="direct", speaker=None, cue=None)


def _cue_beside(parse: Parse, words: Sequence[Word]) -> Word | None:
    """A reporting verb in the same sentence that the quoted words hang on, or that stands right beside them."""
    inside = {word.index for word in words}
    for ancestor in parse.ancestors(parse.head_of(words)):
        if ancestor.index not in inside and _speech(ancestor):
            return ancestor
    for sentence in dict.fromkeys((words[-1].sentence, words[0].sentence)):
        near = [word for word in parse.in_sentence(sentence) if word.index not in inside and _speech(word)]
        if near:
            return min(
                near,
                key=lambda word: min(abs(word.index - words[-1].index), abs(word.index - words[0].index)),
            )
    return None


def _speech(word: Word) -> bool:
    entry = reporting().verb(word.lemma) if word.is_verb else None
    return entry is not None and entry.speech


def _direct_span(span: Span, marked: Sequence[Marked]) -> Span:
    return (min(each.inner[0] for each in marked), max(each.inner[1] for each in marked))


def _overlap(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _covers(outer: Span, inner: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1] + 1
