"""Who "I" is: inside a quote its speaker, outside whoever wrote the letter or the piece, is interviewed, or says his name.

Outside quotes only where the form of the text shows it: a letter that is signed, a byline, questions and answers with one
person or two, remarks in full, a hearing, a host with a guest, "I am Ana Ruiz". A "we" may be anybody's and stays open there,
but where two are interviewed together.
"""

from __future__ import annotations

from collections.abc import Iterable

from extract.english.syntax import Word
from extract.reading.actors.known import Known, Link
from extract.reading.actors.spoken import hearing, interview, introductions, remarks
from extract.reading.actors.talk import monologue, talk_of_two
from extract.reading.actors.voices import WE, I, Voice, is_open, lines_of
from extract.reading.actors.written import byline, letter
from extract.story import MentionForm, Span


def first_person(known: Known, quoted: Iterable[tuple[Span, str]]) -> None:
    """ "I" inside a quote is its speaker; `quoted` holds the spans of direct and mixed quotes with their speakers' keys. Of a
    span with quotation marks in it only what is in them is in the speaker's words; a transcript's turn is so as a whole.

    "We" may be the speaker's firm, party or country, and only the speaker knows: it stays open unless a body speaks. "Our country" is
    that of a speaker whose office the article gives with its state.
    Outside quotes it is whoever the form of the text shows.
    """
    for span, speaker in quoted:
        own = I if known.drafts[speaker].kind == "PERSON" else I | WE
        words = known.parse.words_in(span)
        marked = [word for word in words if word.index in known.quoted]
        state = f"state:{known.drafts[speaker].country}"
        for word in marked or words:
            if _is_our_country(known, word) and state in known.drafts:
                known.add(_link(word, state, "country of the speaker", "nominal"))
            if word.lower in own and word.tag in ("PRP", "PRP$") and word.index not in known.taken:
                known.add(_link(word, speaker, "speaker of the quote"))
    _outside_quotes(known)


def _outside_quotes(known: Known) -> None:
    """Link "I", and in letters and interviews "you", where it is clear who speaks; what is in quotation marks is not."""
    for voice in _voices(known):
        for word in known.parse.words_in(voice.span):
            if word.lower in voice.words and word.tag in ("PRP", "PRP$") and is_open(known, word):
                known.add(_link(word, voice.actor, voice.via))


def _is_our_country(known: Known, word: Word) -> bool:
    possessor = (
        known.parse.possessor(word) if word.lemma in ("country", "nation") and not word.is_plural else None
    )
    return possessor is not None and possessor.lower == "our" and word.index not in known.taken


def _link(word: Word, actor: str, via: str, form: MentionForm = "pronoun") -> Link:
    return Link(actors=(actor,), words=(word,), head=word, form=form, via=via)


def _voices(known: Known) -> list[Voice]:
    """Those of the first form that shows any, behind those who say their names."""
    lines = lines_of(known.parse.text)
    found = list(introductions(known, lines))
    for form in (letter, interview, remarks, hearing, talk_of_two, monologue, byline):
        if voices := list(form(known, lines)):
            return found + voices
    return found
