"""Why: the words and rules behind what is selected, as rows of a label and what it says.

Pure. A reader who doubts a date, a status or a speaker sees the words of the article that decided it and the name of the
rule; one who doubts that "her" is Takaichi sees which step linked it. Nothing is said here that is not in the story.
"""

from __future__ import annotations

from typing import NamedTuple

from extract.links import Selection
from extract.quads import QUAD_OF
from extract.story import Actor, CueFor, Event, Mention, Quote, Span
from extract.wording import KINDS, full_time
from tui.known import Known
from tui.painting.wrap import one_line
from tui.panes.notes import by_you, noted, speaker_by_you

BASIS = {
    "explicit": "a date that stands with it",
    "inherited": "taken over from a nearby event or sentence",
    "publication": "the tense, against the date of publication",
    "corrected": "corrected",
}


class Reason(NamedTuple):
    label: str
    words: str
    style: str = "none"


def reasons(known: Known, selection: Selection, cursor: int) -> list[Reason]:
    """The reasons behind a selection; `cursor` is the sentence that the reader is at, for an actor's mentions there."""
    links = known.links
    if selection.actors:
        actors = [links.actors[actor] for actor in selection.actors if actor in links.actors]
        return [reason for actor in actors for reason in _of_actor(known, actor, cursor)]
    if len(selection.events) == 1 and selection.event in links.events:
        entry = known.entry_of.get(str(selection.event))
        return _of_event(known, links.events[entry.event if entry else str(selection.event)])
    if selection.events:
        return [_line(known, event) for event in known.rows_of(selection.events)]
    if selection.quote is not None and selection.quote < len(known.story.quotes):
        return _of_quote(known, selection.quote)
    if selection.sentence is not None and selection.sentence < len(known.story.sentences):
        return _of_sentence(known, selection.sentence)
    return [
        Reason(
            "",
            "Select an actor, an event, a quote or a sentence to see the words and rules behind it.",
            "dim",
        )
    ]


def _of_event(known: Known, event: Event) -> list[Reason]:
    entry = known.entry_of.get(event.id)
    story, links = known.story, known.links
    rows = [Reason("event", f"{one_line(entry.words if entry else event.gist)}", "strong")]
    kind = event.event_class.lower().replace("_", " ")
    rows.append(Reason("trigger", f"{_quoted(known, event.span)} in sentence {event.sentence + 1}, {kind}"))
    for other in links.mentions(event.id):
        if other.id != event.id:
            rows.append(Reason("again", f"{_quoted(known, other.span)} in sentence {other.sentence + 1}"))
    rows += [
        Reason(part.role, _who(known, links.actors[part.actor], event.sentence))
        for part in event.participants
        if part.actor in links.actors
    ]
    status = by_you(known, event, "status") or _cues(known, event, "factuality") or "as it is told"
    rows.append(Reason("status", f"{event.factuality}: {status}"))
    if event.time is None:
        none = by_you(known, event, "date") or "no words of the article give one"
        rows.append(Reason("when", f"no date: {none}"))
    else:
        named = next((timex for timex in story.times if timex.id == event.time.timex), None)
        words = _cues(known, event, "time") or (_quoted(known, named.span) if named else "")
        value = f"{entry.full} ({event.time.value})" if entry else event.time.value
        basis = by_you(known, event, "date") or BASIS[event.time.basis]
        rows.append(Reason("when", "; ".join(part for part in (value, words, basis) if part)))
        rows += _conflict(known, event)
        rows += [
            Reason("corrected", noted(known, note)) for note in story.corrections if note.what == "published"
        ]
    source = links.actors.get(event.source or "")
    if source is not None:
        cues = by_you(known, event, "speaker") or _cues(known, event, "source")
        rows.append(Reason("says", "; ".join(filter(None, (_who(known, source, event.sentence), cues)))))
    elif corrected := by_you(known, event, "speaker"):
        rows.append(Reason("says", f"nobody who is named; {corrected}"))
    if event.type is not None:
        words = _cues(known, event, "type") or _quoted(known, event.span)
        rows.append(Reason("type", f"{event.type}, {QUAD_OF[event.type]}: {words}"))
    return rows


def _who(known: Known, actor: Actor, sentence: int) -> str:
    """`Norrvik Ferries: “its”, pronoun, by “subject before”`: the words of a sentence that stand for somebody, and why."""
    words = dict.fromkeys(
        f"“{_words(known, mention.span)}”, {_rule(mention.form, mention.via)}"
        for mention in _inside(known, actor, sentence)
    )
    name = one_line(actor.name)
    return f"{name}: {'; '.join(words)}" if words else f"{name}, by the context"


def _conflict(known: Known, event: Event) -> list[Reason]:
    """What the text says against the date, where it does."""
    other = known.links.events.get((event.time and event.time.conflict) or "")
    if other is None:
        return []
    return [
        Reason(
            "but",
            f"the text sets it before or after {_quoted(known, other.span)} in sentence {other.sentence + 1}, "
            f"and that is {full_time(other.time)}",
        )
    ]


def _of_actor(known: Known, actor: Actor, cursor: int) -> list[Reason]:
    about = ", ".join(part for part in (KINDS.get(actor.kind, actor.kind), actor.role, actor.country) if part)
    rows = [Reason("actor", f"{one_line(actor.name)}: {one_line(about)}", "strong")]
    others = [f"“{one_line(alias)}”" for alias in actor.aliases if alias != actor.name]
    if others:
        rows.append(Reason("also", ", ".join(others)))
    rows += [
        Reason("corrected", noted(known, note)) for note in known.story.corrections if note.actor == actor.id
    ]
    rows += _mentions_in(known, actor, cursor)
    grouped: dict[tuple[str, str, str], list[int]] = {}
    for mention in actor.mentions:
        sentence = known.links.sentence_at(mention.span[0])
        key = (_words(known, mention.span), mention.form, mention.via)
        grouped.setdefault(key, []).append(-1 if sentence is None else sentence)
    for (words, form, via), sentences in sorted(grouped.items(), key=lambda item: -len(item[1])):
        places = sorted(set(sentences))
        shown = ", ".join(str(sentence + 1) for sentence in places[:12]) + (", …" if len(places) > 12 else "")
        where = f"sentence{'' if len(places) == 1 else 's'} {shown}"
        rows.append(Reason(f"{len(sentences)}×", f"“{words}”: {_rule(form, via)}; {where}"))
    return rows


def _of_sentence(known: Known, index: int) -> list[Reason]:
    links = known.links
    rows = [Reason("sentence", f"{index + 1} of {len(known.story.sentences)}", "strong")]
    start, end = known.story.sentences[index].span
    rows += [
        Reason("quote", _said(known, known.story.quotes[quote]))
        for quote in links.quotes_of_sentence.get(index, ())
    ]
    for actor_id in links.actors_of_sentence.get(index, ()):
        rows += _mentions_in(known, links.actors[actor_id], index)
    rows += [_line(known, event) for event in known.rows_of(links.events_of_sentence.get(index, ()))]
    rows += [
        Reason("corrected", noted(known, note))
        for note in known.story.corrections
        if note.span is not None and start <= note.span[0] < end
    ]
    return rows


def _of_quote(known: Known, index: int) -> list[Reason]:
    """Whose words they are, why, and what they claim."""
    quote, links = known.story.quotes[index], known.links
    rows = [Reason("quote", _quoted(known, quote.span), "strong"), Reason("said", _said(known, quote))]
    if speaker := links.actors.get(quote.speaker or ""):
        for sentence in links.sentences_of_quote(quote):
            rows += _mentions_in(known, speaker, sentence)
    rows += [
        _line(known, event)._replace(label="claims") for event in known.rows_of(links.events_in_quote(index))
    ]
    return rows


def _said(known: Known, quote: Quote) -> str:
    """`direct, said by Mara Lindholm (“told”)`."""
    speaker = known.links.actors.get(quote.speaker or "")
    cue = f" ({_quoted(known, quote.cue)})" if quote.cue else ""
    said = one_line(speaker.name) if speaker else "nobody that the reading found"
    corrected = speaker_by_you(known, quote)
    return f"{quote.kind}, said by {said}{f'; {corrected}' if corrected else cue}"


def _line(known: Known, event_id: str) -> Reason:
    """A row of the timeline in one line."""
    entry, event = known.entry_of[event_id], known.links.events[event_id]
    return Reason("event", f"{entry.sign} {event.factuality}, {entry.full}: {one_line(entry.words)}")


def _mentions_in(known: Known, actor: Actor, sentence: int) -> list[Reason]:
    return [
        Reason(
            "mention",
            f"“{_words(known, mention.span)}” is {one_line(actor.name)}: {_rule(mention.form, mention.via)}",
        )
        for mention in _inside(known, actor, sentence)
    ]


def _inside(known: Known, actor: Actor, sentence: int) -> list[Mention]:
    return [
        mention for mention in actor.mentions if known.links.sentence_at(mention.span[0]) == sentence >= 0
    ]


def _rule(form: str, via: str) -> str:
    return form if via in ("", form) else f"{form}, by “{one_line(via)}”"


def _cues(known: Known, event: Event, decides: CueFor) -> str:
    return ", ".join(_quoted(known, cue.span) for cue in event.cues if cue.decides == decides)


def _quoted(known: Known, span: Span) -> str:
    return f"“{_words(known, span)}”"


def _words(known: Known, span: Span) -> str:
    return one_line(known.story.article.text[span[0] : span[1]])
