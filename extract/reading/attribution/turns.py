"""What follows a name and a colon: the turns of a transcript ("ITO: We won."), and a headline's "Ito: we won".

In a transcript a turn lasts up to the next name, or question ("Q"), paragraph by paragraph, and the name may stand on a line of its
own; elsewhere, and at its end, to the end of its paragraph. Names in capitals are turns where the article has two of them or
more; another name at the head of a paragraph must be a person's that the article knows, for "Tokyo:" is a dateline, "Update:" a
label.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from extract.english.lexicon import titles
from extract.english.lexicon.reporting_frames import reporting_frames
from extract.reading.actors import Known
from extract.reading.actors.known import Draft, Link, surname
from extract.reading.attribution.found import Attribution
from extract.story import MentionForm, QuoteKind, Span

_TURN = re.compile(
    r"^[^\S\n]*[“\"]?((?:[A-Z][A-Z.’'-]+ ){0,3}[A-Z][A-Z’'-]+):(?:[ \t]+|[ \t]*\n\s*)(?=\S)", re.MULTILINE
)
_NAMED_TURN = re.compile(
    r"^((?:[A-Z][\w.’'-]+ ){0,3}[A-Z][\w’'-]+):(?:[ \t]+|[ \t]*\n\s*)(?=\S)", re.MULTILINE
)
_QUESTION = re.compile(r"^Q(?:[.:]?[ \t]{2,}|[.:][ \t]|[.:]?[ \t]*$)", re.MULTILINE)
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_ASIDE = re.compile(r"\s*[(\[][^()\[\]\n]*[)\]]\s*$")
_HEAD = re.compile(r"^[“\"]?([^\n:]{2,40}):[ \t]+(?=\S)", re.MULTILINE)
_FEWEST_TURNS = 3
_ENDS = " \t”\"'’."


def turns(known: Known) -> tuple[Attribution, ...]:
    """What is said after names and colons, in text order."""
    text = known.parse.text
    spoken = list(_TURN.finditer(text))
    if len(spoken) < 2:
        spoken = list(_NAMED_TURN.finditer(text))
        if not _is_transcript(spoken) or not any(_speaker(known, label) for label in _labels(spoken)):
            return tuple(_headed(known))
    labels = _labels(spoken)
    transcript = _is_transcript(spoken)
    persons = {label: _speaker(known, label) for label in labels}
    if not transcript and not any(persons.values()):
        # labels, not names: "UPDATE" and the like
        return ()
    ends = sorted(match.start() for match in (*spoken, *_QUESTION.finditer(text)))
    turns: list[Attribution] = []
    for match in spoken:
        label = match.group(1)
        speaker = persons[label]
        if speaker is None and transcript and labels[label] > 1:
            speaker = _named_so(known, match)
        at = bisect_right(ends, match.start())
        next_turn = ends[at] if transcript and at < len(ends) else None
        turns.extend(_paragraphs(text, match, speaker, next_turn))
    return tuple(turns)


def _labels(spoken: list[re.Match[str]]) -> Counter[str]:
    return Counter(match.group(1) for match in spoken)


def _is_transcript(spoken: list[re.Match[str]]) -> bool:
    labels = _labels(spoken)
    return len(labels) > 1 and len(spoken) >= _FEWEST_TURNS and max(labels.values()) > 1


def _paragraphs(
    text: str, match: re.Match[str], speaker: str | None, until: int | None
) -> Iterator[Attribution]:
    """A turn's paragraphs, each by itself, without "(Applause.)"; the first alone where nothing shows where the turn ends."""
    for number, line in enumerate(_LINE.finditer(text, match.end(), len(text) if until is None else until)):
        if not _ASIDE.match(line.group()):
            yield _turn(text, match, "direct", speaker, line.span())
        if until is None and number == 0:
            return


def _headed(known: Known) -> Iterator[Attribution]:
    for match in _HEAD.finditer(known.parse.text):
        words = known.parse.words_in(match.span(1))
        link = known.link_at(known.parse.head_of(words)) if words else None
        if link is None or len(link.actors) != 1 or not known.of_kind(link, ("PERSON",)):
            continue
        if link.form == "name" and [word.index for word in link.words] == [word.index for word in words]:
            end = known.parse.text.find("\n", match.end())
            line = (match.end(), len(known.parse.text) if end < 0 else end)
            yield _turn(known.parse.text, match, "indirect", link.actors[0], line)


def _turn(text: str, match: re.Match[str], kind: QuoteKind, speaker: str | None, line: Span) -> Attribution:
    inner = text[slice(*line)]
    start = line[0] + len(inner) - len(inner.lstrip("“\"‘' "))
    span: Span = (start, max(start + 1, line[0] + len(inner.rstrip(_ENDS))))
    colon = text.index(":", match.end(1))
    return Attribution(span=span, kind=kind, speaker=speaker, cue=(colon, colon + 1))


def _speaker(known: Known, label: str) -> str | None:
    """Whom a label means: "ITO", "Senator ITO", "THE PRESIDENT"."""
    return _by_surname(known, label) or _by_office(known, label)


def _by_office(known: Known, label: str) -> str | None:
    """The one person who is called so in the article: "THE VICE PRESIDENT"."""
    title = titles().title(label.lower().removeprefix("the "))
    if title is None:
        return None
    found = [draft.key for draft in known.drafts.values() if title.word in draft.titles]
    return found[0] if len(found) == 1 else None


def _by_surname(known: Known, name: str) -> str | None:
    """The one person whose surname it is."""
    last = name.rsplit(maxsplit=1)[-1].lower()
    found = [
        draft.key
        for draft in known.drafts.values()
        if draft.kind == "PERSON" and not draft.anonymous and surname(draft.name).lower() == last
    ]
    return found[0] if len(found) == 1 else None


def _named_so(known: Known, match: re.Match[str]) -> str:
    """Somebody whom only the transcript names, as an actor of their own: "ITO", or unnamed as in "REPORTER"."""
    label = match.group(1)
    role = label.lower()
    frames = reporting_frames()
    unnamed = (
        titles().nominal(role) is not None or role in frames.somebody or role.endswith(frames.agent_endings)
    )
    name = role if unnamed else label.title()
    draft = Draft(key=f"in turns:{role}", name=name, kind="PERSON", anonymous=unnamed)
    words = tuple(word for word in known.parse.words_in(match.span(1)) if word.index not in known.taken)
    if words:
        head = known.parse.head_of(words)
        form: MentionForm = "nominal" if unnamed else "name"
        known.add(Link(actors=(draft.key,), words=words, head=head, form=form, via="speaks in turns"), draft)
    return draft.key
