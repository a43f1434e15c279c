"""What nouns and phrases bring in: "the claim that …", "criticism of …", "according to …", "in the words of …"."""

from __future__ import annotations

from collections.abc import Iterator

from extract.english.lexicon import reporting
from extract.english.lexicon.reporting_frames import reporting_frames
from extract.english.syntax import Parse, Word
from extract.reading.attribution.cues import cue_of
from extract.reading.attribution.found import Reported, below

_UTTERING = frozenset(
    """make issue express voice have raise offer give deliver repeat send file hold show release publish announce reiterate
    share put lodge present state air maintain feel harbor harbour take reach sign win lead launch renew step dismiss""".split()
)
_DESCRIBING = ("compound", "nmod:desc", "flat")


def from_nouns(parse: Parse) -> Iterator[Reported]:
    """What is said with a noun: its clause with "that" or "to", or what follows with its preposition."""
    frames = reporting_frames().nouns
    for noun in parse.words:
        if not noun.is_noun or noun.relation == "compound":
            continue
        entry = reporting().noun(noun.lemma)
        source = author(parse, noun)
        if entry is not None and (clause := _noun_clause(parse, noun)) is not None:
            yield Reported(words=below(parse, [clause]), source=source, by=noun, cue=noun.span, asserts=False)
            continue
        for frame in frames.get(noun.lemma, ()):
            found = _following(parse, noun, frame.preposition)
            if found is not None and source is not None:
                content, opener = found
                yield Reported(
                    words=below(parse, [content], without=opener),
                    source=source,
                    by=noun,
                    cue=cue_of(parse, noun, opener),
                    asserts=False,
                )
                break


def author(parse: Parse, noun: Word) -> Word | None:
    """Whose the words are: "Trump's claim", "a statement from the ministry", "officials voiced concern"."""
    if (possessor := parse.possessor(noun)) is not None:
        return possessor
    for preposition, word in parse.obliques(noun):
        if preposition in ("by", "from"):
            return word
    for made in parse.children(noun, "acl"):
        if parse.is_passive(made) and (maker := parse.agent_by(made)) is not None:
            return maker
    verb = parse.head(noun)
    if noun.relation == "obj" and verb.is_verb and verb.lemma in _UTTERING:
        return parse.subject(verb)
    return None


def _noun_clause(parse: Parse, noun: Word) -> Word | None:
    """ "the claim that prices fell", "a promise to cut taxes"; no relative clause ("the claim that he made")."""
    for clause in parse.children(noun, "acl", "ccomp"):
        marker = parse.child(clause, "mark")
        if clause.relation == "acl:relcl" or marker is None or clause.index < noun.index:
            continue
        if marker.lower == "that" or (marker.lower == "to" and clause.tag == "VB"):
            return clause
    return None


def _following(parse: Parse, noun: Word, preposition: str) -> tuple[Word, Word] | None:
    for child in parse.children(noun, "nmod", "acl"):
        opener = parse.child(child, "case", "mark")
        if opener is not None and opener.lower == preposition and child.index > noun.index:
            return child, opener
    return None


def from_phrases(parse: Parse) -> Iterator[Reported]:
    """ "according to the ministry", "in the words of Ms Ito", "as reported by Reuters": the clause around the phrase."""
    for sentence in range(len(parse.sentences)):
        words = parse.in_sentence(sentence)
        tokens = [word.lower for word in words]
        for at in range(len(words)):
            phrase = reporting().phrase_at(tokens, at)
            if phrase is None:
                continue
            found = _around_phrase(parse, words[at : at + len(phrase.words)])
            if found is not None:
                yield found


def _around_phrase(parse: Parse, phrase: list[Word]) -> Reported | None:
    source = _source(parse, phrase)
    if source is None:
        return None
    top = source
    inside = {word.index for word in phrase}
    while top.head in inside and top.head != top.index:
        top = parse.head(top)
    governor = parse.head(top)
    if governor.index == top.index:
        return None
    words = below(parse, [parse.clause(governor)], without=top)
    return Reported(words=words, source=source, by=phrase[0], cue=(phrase[0].start, phrase[-1].end))


def _source(parse: Parse, phrase: list[Word]) -> Word | None:
    """The noun after the phrase: what its last preposition stands before."""
    inside = {word.index for word in phrase}
    for word in reversed(phrase):
        head = parse.head(word)
        if head.index not in inside and head.index > phrase[-1].index:
            while head.relation in _DESCRIBING:
                head = parse.head(head)
            return head
        for child in parse.children(word, "obl", "nmod", "obj"):
            if child.index > phrase[-1].index:
                return child
    return None
