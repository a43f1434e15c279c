"""Cues of several words: "has yet to", "in the event of", "as long as", before what they decide on."""

from __future__ import annotations

from extract.english.lexicon import factuality_rules
from extract.english.lexicon.factuality import CuePos
from extract.english.syntax import Parse, Word
from extract.reading.events.governors import rule_of
from extract.reading.events.status import Status

_PHRASE_WINDOW = 8
"""Words before an event in which such a cue is looked for."""


def phrase_up_to(parse: Parse, end: int, *pos: CuePos) -> Status | None:
    """A cue of one or more words right before the word `end`: "*without* a deal", "*in the event of* an attack", "*as long as*
    they fight"."""
    texts = tuple(word.lower for word in parse.words[max(0, end - _PHRASE_WINDOW) : end])
    for phrase, rule in factuality_rules().phrases:
        if rule.pos in pos and texts[-len(phrase) :] == phrase:
            return Status(rule.effect, tuple(parse.words[end - len(phrase) : end]))
    before = parse.words[end - 1] if end and "preposition" in pos else None
    alone = None if before is None else rule_of(before, "modified", "preposition")
    return None if before is None or alone is None else Status(alone.effect, (before,))


def phrase_before(parse: Parse, verb: Word) -> Status | None:
    """A cue of several words in the verb's clause before it: "has yet to confirm", "in case it fails"."""
    before = [
        word
        for word in parse.words[max(0, verb.index - _PHRASE_WINDOW) : verb.index]
        if word.sentence == verb.sentence and (word.head == verb.index or parse.head(word).head == verb.index)
    ]
    texts = [word.lower for word in before]
    if factuality_rules().phrase_openers.isdisjoint(texts):
        return None
    for phrase, rule in factuality_rules().phrases:
        if phrase[0] not in texts:
            continue
        for at in range(len(texts) - len(phrase) + 1):
            if tuple(texts[at : at + len(phrase)]) == phrase and rule.pos in ("adverb", "conjunction"):
                return Status(rule.effect, tuple(before[at : at + len(phrase)]))
    return None
