"""What follows a name and a colon: the turns of a transcript ("ITO: We won."), and a headline's "Ito: we won".

A turn lasts to the end of its paragraph. Names in capitals are turns where the article has two of them or more; another
name at the head of a paragraph must be a person's that the article knows, for "Tokyo:" is a dateline, "Update:" a label.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from extract.english.lexicon import titles
from extract.english.lexicon.reporting_frames import reporting_frames
from extract.reading.actors import Known
from extract.reading.actors.known import Draft, Link, surname
from extract.reading.attribution.found import Attribution
from extract.story import MentionForm, QuoteKind, Span

_TURN = re.compile(r"^[“\"]?((?:[A-Z][A-Z.’'-]+ ){0,3}[A-Z][A-Z’'-]+):[ \t]+(?=\S)", re.MULTILINE)
_HEAD = re.compile(r"^[“\"]?([^\n:]{2,40}):[ \t]+(?=\S)", re.MULTILINE)
_FEWEST_TURNS = 3
_ENDS = " \t”\"'’."


def turns(known: Known) -> tuple[Attribution, ...]:
    """What is said after names and colons, in text order."""
    text = known.parse.text
    spoken = list(_TURN.finditer(text))
    if len(spoken) < 2:
        return tuple(_headed(known))
    labels = Counter(match.group(1) for match in spoken)
    transcript = len(labels) > 1 and len(spoken) >= _FEWEST_TURNS and max(labels.values()) > 1
    persons = {label: _by_surname(known, label) for label in labels}
    turns = []
    for match in spoken:
        label = match.group(1)
        speaker = persons[label]
        if speaker is None and transcript and labels[label] > 1:
            speaker = _named_so(known, match)
        if not transcript and not any(persons.values()):
            # labels, not names: "UPDATE" and the like
            continue
        turns.append(_turn(text, match, "direct", speaker))
    return tuple(turns)


def _headed(known: Known) -> Iterator[Attribution]:
    for match in _HEAD.finditer(known.parse.text):
        words = known.parse.words_in(match.span(1))
        link = known.link_at(known.parse.head_of(words)) if words else None
        if link is None or len(link.actors) != 1 or not known.of_kind(link, ("PERSON",)):
            continue
        if link.form == "name" and [word.index for word in link.words] == [word.index for word in words]:
            yield _turn(known.parse.text, match, "indirect", link.actors[0])


def _turn(text: str, match: re.Match[str], kind: QuoteKind, speaker: str | None) -> Attribution:
    end = text.find("\n", match.end())
    end = len(text) if end < 0 else end
    inner = text[match.end() : end]
    start = match.end() + len(inner) - len(inner.lstrip("“\"‘'"))
    span: Span = (start, max(start + 1, match.end() + len(inner.rstrip(_ENDS))))
    colon = text.index(":", match.end(1))
    return Attribution(span=span, kind=kind, speaker=speaker, cue=(colon, colon + 1))


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
