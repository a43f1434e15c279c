"""The clause that a verb reports, governed by it ("said that …") or around it ("…, she said")."""

from __future__ import annotations

from extract.english.lexicon import reporting
from extract.english.lexicon.reporting import ReportingVerb
from extract.english.lexicon.reporting_frames import reporting_frames
from extract.english.syntax import Parse, Word
from extract.reading.attribution.cues import cue_of
from extract.reading.attribution.found import Reported, below
from extract.reading.attribution.reporters import doer, is_document, strayed

_CLEAR = frozenset({"clear", "plain", "known", "explicit", "public"})


def with_clause(parse: Parse, verb: Word) -> Reported | None:
    """What a reporting verb says with a clause, or "made clear"; None where it does not."""
    particle = parse.particle(verb)
    entry = reporting().verb(verb.lemma, particle.lower if particle else None)
    return _clause(parse, verb, entry) if entry is not None else _made_clear(parse, verb)


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
