"""What verbs and adjectives bring in: clauses ("said that …", "…, she said"), infinitives, objects, phrases.

Which word takes which form is the lexicon's knowledge (`reporting`, `reporting_frames`); here stands how each form looks
in a parse. A verb reports in one form at a time, the fullest that it has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from extract.english.lexicon import reporting
from extract.english.lexicon.reporting import ReportingVerb
from extract.english.lexicon.reporting_frames import Form, Frame, reporting_frames
from extract.english.syntax import Parse, Word
from extract.reading.attribution.cues import cue_of
from extract.reading.attribution.found import Reported, below
from extract.reading.attribution.phrases import noun_content, utters

_NO_PREDICATE = ("amod", "compound", "aux", "aux:pass", "cop", "case", "mark", "fixed", "det")
_EMPTY = frozenset({"PRP", "WDT", "WP", "DT", "EX", "WRB"})
_MEASURES = frozenset({"DATE", "TIME", "QUANTITY", "PERCENT", "MONEY", "CARDINAL"})
_NOBODY = frozenset({"nobody", "none", "noone", "nothing"})
_CLEAR = frozenset({"clear", "plain", "known", "explicit", "public"})
_Content = tuple[tuple[Word, ...], Word | None]
"""The reported words, and the preposition that belongs to the cue."""


def from_verbs(parse: Parse) -> Iterator[Reported]:
    """What each verb of the article reports."""
    for verb in parse.words:
        if not verb.is_verb or verb.relation in _NO_PREDICATE or _unsaid(parse, verb):
            continue
        entry = _entry(parse, verb)
        found = _clause(parse, verb, entry) if entry is not None else _made_clear(parse, verb)
        found = found or _framed(parse, verb)
        if found is not None:
            yield replace(found, words=_past_colon(parse, found))


def from_adjectives(parse: Parse) -> Iterator[Reported]:
    """ "is confident that …", "were reluctant to …", "is a critic of …": of whom the adjective or noun is said."""
    frames = reporting_frames().adjectives
    for word in parse.words:
        made = word.relation == "xcomp" and parse.head(word).lemma == "make"
        if word.lower not in frames or not _is_predicate(parse, word) or made:
            continue
        subject = parse.child(word, "nsubj", "nsubj:pass") or parse.subject(word)
        if subject is None or parse.children(word, "expl") or subject.lower == "it":
            continue
        for frame in frames[word.lower]:
            if (content := _of_adjective(parse, word, frame)) is not None:
                words, preposition = content
                yield Reported(
                    words=words,
                    source=subject,
                    by=word,
                    cue=cue_of(parse, word, preposition),
                    asserts=frame.form == "clause" and parse.negation(word) is None,
                )
                break


def _unsaid(parse: Parse, verb: Word) -> bool:
    """ "Failed to report it", "nobody asked": what stands under such a verb was not said."""
    own = parse.child(verb, "nsubj")
    if own is not None and own.lower in _NOBODY:
        return True
    return verb.relation == "xcomp" and parse.head(verb).lemma in reporting_frames().unsaid


def _is_predicate(parse: Parse, word: Word) -> bool:
    """An adjective or participle, or a noun that something is said to be ("is a supporter of")."""
    if word.is_noun:
        return bool(parse.children(word, "cop"))
    return word.tag.startswith("JJ") or word.tag == "VBN"


def is_speech(word: Word) -> bool:
    """Whether it is a verb of speech."""
    entry = reporting().verb(word.lemma) if word.is_verb else None
    return entry is not None and entry.speech


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


# -- clauses


def _entry(parse: Parse, verb: Word) -> ReportingVerb | None:
    particle = parse.particle(verb)
    return reporting().verb(verb.lemma, particle.lower if particle else None)


def _clause(parse: Parse, verb: Word, entry: ReportingVerb) -> Reported | None:
    """The clause that the verb governs, or the one that it is put into."""
    if verb.lemma in reporting_frames().without_clause:
        return None
    # one with "that" comes before one that a parser made of an aside ("cautioned, as did others, that …")
    clause = min(
        parse.children(verb, "ccomp"),
        key=lambda each: (marker := parse.marker(each)) is None or marker.lower != "that",
        default=None,
    )
    if clause is not None:
        return Reported(
            words=below(parse, [clause], without=None if parse.subject(verb) else strayed(parse, verb)),
            source=doer(parse, verb),
            by=verb,
            cue=cue_of(parse, verb),
            asserts=_vouches(parse, verb, entry),
        )
    around = _around(parse, verb, entry)
    if around is None:
        return None
    return Reported(
        words=below(parse, [around], without=verb if verb.head == around.index else None),
        source=doer(parse, verb),
        by=verb,
        cue=cue_of(parse, verb),
        asserts=_vouches(parse, verb, entry),
    )


def _vouches(parse: Parse, verb: Word, entry: ReportingVerb) -> bool:
    """Whether the source gives the clause as so: "said", "believes", not "did not say"; and what "she found" the writer gives
    as so, but not what "the study found"."""
    source = parse.subject(verb)
    written = source is not None and is_document(source)
    return (entry.speech or entry.stance == "belief" or written) and parse.negation(verb) is None


def _made_clear(parse: Parse, verb: Word) -> Reported | None:
    """ "made it clear that …", "made clear that …"."""
    clear = next((each for each in parse.children(verb, "xcomp") if each.lemma in _CLEAR), None)
    if verb.lemma != "make" or clear is None:
        return None
    clause = parse.child(verb, "ccomp") or parse.child(clear, "ccomp")
    if clause is None or clause.index < clear.index:
        return None
    return Reported(
        words=below(parse, [clause]),
        source=doer(parse, verb),
        by=verb,
        cue=(cue_of(parse, verb)[0], clear.end),
        asserts=parse.negation(verb) is None,
    )


def _past_colon(parse: Parse, found: Reported) -> tuple[Word, ...]:
    """The words with what a colon right behind them adds: "suggested a way out: borrow now"."""
    last = found.words[-1].index
    sentence = parse.in_sentence(found.words[-1].sentence)
    if last + 2 >= len(parse.words) or parse.words[last + 1].text != ":" or found.by.index > last:
        return found.words
    return (*found.words, *(word for word in sentence if word.index > last))


def _around(parse: Parse, verb: Word, entry: ReportingVerb) -> Word | None:
    """The clause that the reporting words are put into or after: "…, she said", "as the mayor put it, …"."""
    marker = parse.marker(verb)
    if marker is not None and marker.lower == "as" and verb.relation == "advcl":
        apart = verb.index < verb.head or not parse.words[marker.index - 1].text[0].isalnum()
        held = parse.child(verb, "obj")
        # "as the mayor put it"
        empty = held is None or (verb.lemma == "put" and held.lower == "it")
        return parse.head(verb) if entry.speech and apart and empty else None
    if parse.children(verb, "obj", "xcomp"):
        return None
    for child in parse.children(verb, "parataxis"):
        if child.index < verb.index and (child.is_verb or parse.child(child, "cop", "nsubj")):
            return child
    if verb.relation == "parataxis" and parse.child(verb, "nsubj") is not None:
        return parse.head(verb)
    return None


# -- other forms


def _framed(parse: Parse, verb: Word) -> Reported | None:
    frames = reporting_frames().verbs.get(verb.lemma, ())
    particles = {child.lower for child in parse.children(verb, "compound:prt", "advmod")}
    bound = parse.particle(verb)
    passive = parse.is_passive(verb)
    for form, read in _READERS:
        for frame in frames:
            if frame.form != form or (frame.particle and frame.particle not in particles):
                continue
            if bound is not None and bound.lower not in (frame.particle, frame.preposition):
                continue
            content = (_PASSIVE if passive else read)(parse, verb, frame)
            if content is None:
                continue
            words, preposition = content
            return Reported(
                words=words,
                source=doer(parse, verb),
                by=verb,
                cue=cue_of(parse, verb, preposition),
                asserts=passive and form == "object",
            )
    return None


def _infinitive(parse: Parse, verb: Word, frame: Frame) -> _Content | None:
    if parse.children(verb, "obj", "iobj"):
        return None
    inner = _to(parse, verb, "xcomp")
    return (below(parse, [inner]), None) if inner is not None else None


def _order(parse: Parse, verb: Word, frame: Frame) -> _Content | None:
    asked = parse.child(verb, "obj", "iobj")
    preposition = None
    if frame.particle:
        oblique = _with_preposition(parse, verb, frame.particle)
        asked, preposition = oblique if oblique is not None else (None, None)
    inner = _to(parse, verb, "xcomp", "advcl", "ccomp", "acl")
    if asked is None or inner is None or inner.index < asked.index:
        return None
    return below(parse, [asked, inner], without=preposition), preposition


def _gerund(parse: Parse, verb: Word, frame: Frame) -> _Content | None:
    for child in parse.children(verb, "xcomp", "ccomp", "advcl"):
        # "said, smiling" reports nothing: the words must follow at once
        near = child.relation != "advcl" or child.index == verb.index + 1
        if child.tag == "VBG" and child.index > verb.index and near and parse.marker(child) is None:
            return below(parse, [child]), None
    return None


def _object(parse: Parse, verb: Word, frame: Frame) -> _Content | None:
    held = parse.child(verb, "obj")
    if held is None or held.tag in _EMPTY or held.index < verb.index or held.entity in _MEASURES:
        return None
    # whom somebody likes or attacks is no statement by itself
    if all(word.is_name for word in parse.subtree(held)):
        return None
    if utters(parse, verb, held) and noun_content(parse, held) is not None:
        return None
    return below(parse, [held]), None


def _predicate(parse: Parse, verb: Word, frame: Frame) -> _Content | None:
    held, named = parse.child(verb, "obj", "iobj"), None
    for child in parse.children(verb, "xcomp", "obj"):
        if held is not None and child.index > held.index and not child.is_verb:
            named = child
    if held is None or named is None:
        return None
    return below(parse, [held, named]), None


def _object_phrase(parse: Parse, verb: Word, frame: Frame) -> _Content | None:
    held = parse.child(verb, "obj", "iobj")
    found = _with_preposition(parse, verb, frame.preposition)
    if held is None or found is None or found[0].index < held.index:
        return None
    return below(parse, [held, found[0]]), None


def _phrase(parse: Parse, verb: Word, frame: Frame) -> _Content | None:
    found = _with_preposition(parse, verb, frame.preposition)
    if found is None or found[0].tag in ("PRP", "EX"):
        return None
    return below(parse, [found[0]], without=found[1]), found[1]


def _passive(parse: Parse, verb: Word, frame: Frame) -> _Content | None:
    """ "is expected to resign", "was accused of fraud", "was called a hero", "was announced by the ministry"."""
    subject = parse.child(verb, "nsubj:pass", "nsubj")
    if subject is None:
        return None
    if frame.form == "object":
        return (below(parse, [subject]), None) if parse.agent_by(verb) and subject.is_noun else None
    rest: Word | None = None
    if frame.form in ("infinitive", "order"):
        rest = _to(parse, verb, "xcomp")
    elif frame.form == "predicate":
        rest = next((each for each in parse.children(verb, "xcomp") if not each.is_verb), None)
    elif frame.form == "object-phrase" and (found := _with_preposition(parse, verb, frame.preposition)):
        rest = found[0]
    return (below(parse, [subject, rest]), None) if rest is not None else None


_PASSIVE = _passive
_READERS: Sequence[tuple[Form, Callable[[Parse, Word, Frame], _Content | None]]] = (
    ("order", _order),
    ("infinitive", _infinitive),
    ("gerund", _gerund),
    ("predicate", _predicate),
    ("object-phrase", _object_phrase),
    ("phrase", _phrase),
    ("object", _object),
)


def _of_adjective(parse: Parse, word: Word, frame: Frame) -> _Content | None:
    if frame.form == "clause":
        for clause in parse.children(word, "ccomp", "advcl"):
            marker = parse.marker(clause)
            said = marker.lower == "that" if marker is not None else clause.relation == "ccomp"
            if clause.index > word.index and said:
                return below(parse, [clause]), None
        return None
    if frame.form == "infinitive":
        inner = _to(parse, word, "xcomp", "ccomp", "advcl")
        return (below(parse, [inner]), None) if inner is not None else None
    return _phrase(parse, word, frame)


def _to(parse: Parse, word: Word, *relations: str) -> Word | None:
    """The infinitive with "to" after the word."""
    for child in parse.children(word, *relations):
        marker = parse.child(child, "mark")
        if child.index > word.index and marker is not None and marker.lower == "to":
            return child
    return None


def _with_preposition(parse: Parse, word: Word, preposition: str) -> tuple[Word, Word | None] | None:
    """What follows with this preposition, a noun or a clause, and the preposition."""
    for child in parse.children(word, "obl", "nmod", "advcl", "xcomp", "ccomp", "acl"):
        if child.index < word.index:
            continue
        opener = parse.child(child, "case", "mark")
        if opener is not None and opener.lower == preposition:
            return child, opener
    return None
