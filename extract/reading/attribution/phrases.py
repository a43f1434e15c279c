"""What nouns and phrases bring in: "the claim that …", "criticism of …", "according to …", "in the words of …"."""

from __future__ import annotations

from collections.abc import Iterator

from extract.english.lexicon import reporting
from extract.english.lexicon.reporting_frames import reporting_frames
from extract.english.syntax import Parse, Word
from extract.reading.attribution.cues import cue_of
from extract.reading.attribution.found import Reported, below
from extract.story import Span

_NEAREST = 4
_DESCRIBING = ("compound", "nmod:desc", "flat")
_PARTS_OF_A_CLAUSE = ("conj", "acl", "acl:relcl", "xcomp")


def from_nouns(parse: Parse) -> Iterator[Reported]:
    """What is said with a noun: its clause with "that" or "to", or what follows with its preposition."""
    for noun in parse.words:
        content = noun_content(parse, noun) if noun.is_noun else None
        if content is None:
            continue
        words, opener = content
        source = author(parse, noun)
        if opener is None or source is not None:
            yield Reported(words=words, source=source, by=noun, cue=_cue(parse, noun, opener), asserts=False)


def noun_content(parse: Parse, noun: Word) -> tuple[tuple[Word, ...], Word | None] | None:
    """The words that a noun brings in, and the preposition that belongs to the cue; None where it brings in none."""
    if not noun.is_noun or noun.relation == "compound":
        return None
    if reporting().noun(noun.lemma) is not None:
        if (clause := _noun_clause(parse, noun)) is not None:
            return below(parse, [clause]), None
        if (predicate := _predicate_clause(parse, noun)) is not None:
            be = parse.child(predicate, "cop")
            return tuple(word for word in below(parse, [predicate], without=noun) if word is not be), None
    for frame in reporting_frames().nouns.get(noun.lemma, ()):
        if (found := _following(parse, noun, frame.preposition)) is not None:
            return below(parse, [found[0]], without=found[1]), found[1]
    return None


def utters(parse: Parse, verb: Word, noun: Word) -> bool:
    """Whether verb and noun are one cue: "voiced concern", "made the claim"."""
    return noun.relation == "obj" and noun.head == verb.index and verb.lemma in reporting_frames().uttering


def _cue(parse: Parse, noun: Word, opener: Word | None) -> Span:
    verb = parse.head(noun)
    own = cue_of(parse, noun, opener)
    near = utters(parse, verb, noun) and 0 < noun.index - verb.index <= _NEAREST
    return (cue_of(parse, verb)[0], own[1]) if near else own


def author(parse: Parse, noun: Word) -> Word | None:
    """Whose the words are: "Trump's claim", "a statement from the ministry", "officials voiced concern"."""
    verb, possessor = parse.head(noun), parse.possessor(noun)
    if utters(parse, verb, noun) and (possessor is None or possessor.tag == "PRP$"):
        return parse.subject(verb)
    if possessor is not None:
        return possessor
    for preposition, word in parse.obliques(noun):
        if preposition in ("by", "from"):
            return word
    for made in parse.children(noun, "acl"):
        maker = parse.agent_by(made) if made.lemma in reporting_frames().making else None
        if maker is not None:
            return maker
    return None


def _noun_clause(parse: Parse, noun: Word) -> Word | None:
    """ "the claim that prices fell", "a promise to cut taxes"; no relative clause ("the claim that he made")."""
    for clause in parse.children(noun, "acl", "ccomp"):
        marker = parse.child(clause, "mark")
        if clause.relation == "acl:relcl" or marker is None or clause.index < noun.index:
            continue
        whole = clause.is_verb or parse.children(clause, "nsubj", "cop", "expl")
        if whole and (marker.lower == "that" or (marker.lower == "to" and clause.tag == "VB")):
            return clause
    return None


def _predicate_clause(parse: Parse, noun: Word) -> Word | None:
    """ "Ito's claim is that prices fell": what the noun is said to be, a clause."""
    clause = parse.head(noun)
    marker, be = parse.marker(clause), parse.child(clause, "cop")
    if not noun.relation.startswith("nsubj") or marker is None or marker.lower != "that" or be is None:
        return None
    return clause if noun.index < be.index < marker.index else None


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
        for at, token in enumerate(tokens):
            phrase = reporting().phrase_at(tokens, at) if token in reporting().phrases else None
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
    words = below(parse, [_told_by_phrase(parse, governor, phrase, top)], without=top)
    return Reported(words=words, source=source, by=phrase[0], cue=(phrase[0].start, phrase[-1].end))


def _told_by_phrase(parse: Parse, governor: Word, phrase: list[Word], source: Word) -> Word:
    """The head of what the phrase says of: its clause, and set off by a comma at either end of a sentence all of this."""
    clause = parse.clause(governor)
    sentence = [word for word in parse.in_sentence(phrase[0].sentence) if word.text[0].isalnum()]
    ends = phrase[0] is sentence[0] or parse.subtree(source)[-1].index >= sentence[-1].index
    apart = phrase[0] is sentence[0] or not parse.words[phrase[0].index - 1].text[0].isalnum()
    while ends and apart and clause.relation in _PARTS_OF_A_CLAUSE:
        clause = parse.clause(parse.head(clause))
    return clause


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
