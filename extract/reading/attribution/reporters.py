"""Who reports: the doer of a reporting verb, and which words speak at all."""

from __future__ import annotations

from extract.english.lexicon import reporting
from extract.english.lexicon.reporting_frames import reporting_frames
from extract.english.syntax import Parse, Word


def is_speech(word: Word) -> bool:
    """Whether it is a verb of speech."""
    return word.is_verb and reporting().says(word.lemma)


def is_document(noun: Word) -> bool:
    """Whether it speaks and is no actor: "a study", "the data"."""
    return noun.lemma in reporting_frames().documents or reporting().noun(noun.lemma) is not None


def doer(parse: Parse, verb: Word) -> Word | None:
    """Who reports: the subject, the agent of a passive, of "…, she said, adding that" she."""
    if parse.is_passive(verb):
        return parse.agent_by(verb)
    if verb.tag == "VBG" and verb.relation in ("advcl", "parataxis", "conj") and not _subject_of(parse, verb):
        above = parse.head(verb)
        between = [
            word
            for word in parse.words[above.index + 1 : verb.index]
            if is_speech(word) and _subject_of(parse, word)
        ]
        if between:
            return _subject_of(parse, between[-1])
    return parse.subject(verb) or strayed(parse, verb)


def strayed(parse: Parse, verb: Word) -> Word | None:
    """The subject of "…, said Ito" that a parser hung on what she said: a second one there, beside the reporting verb."""
    for clause in parse.children(verb, "ccomp", "parataxis"):
        subjects = parse.children(clause, "nsubj")
        for subject in subjects:
            behind = clause.index < verb.index < subject.index
            before = clause.index < subject.index < verb.index and len(subjects) > 1
            if behind or (before and parse.subtree(subject)[-1].index >= verb.index - 2):
                return subject
    return None


def _subject_of(parse: Parse, verb: Word) -> Word | None:
    return parse.child(verb, "nsubj")
