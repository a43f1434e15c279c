"""The way through all rooms of the reading: Article → Story, piece by piece."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from typing import TYPE_CHECKING

from extract.english.conversion import parse_of
from extract.english.load import pipeline_identity
from extract.english.syntax import Parse
from extract.progress import Actors, Events, Finished, Parsed, Piece, Sentences, Started, apply
from extract.reading.actors import actors_of, find_actors, first_person
from extract.reading.assembly import find_events
from extract.reading.attribution import Attribution, attributions
from extract.reading.entities import entity_layer, named
from extract.reading.parsing import docs_of, joined
from extract.reading.published import published_in
from extract.reading.times import Published, recognise, resolve
from extract.story import Actor, Article, Event, PipelineName, Quote, Sentence, Story

if TYPE_CHECKING:
    from spacy.language import Language


def read(article: Article, nlp: Language) -> Story:
    """The whole Story of one article."""
    story = Story(article=article)
    for piece in pieces(article, nlp):
        story = apply(story, piece)
    return story


def pieces(article: Article, nlp: Language) -> Iterator[Piece]:
    """What is found in the article, in the order in which it is found, closed by `Finished`."""
    parse = yield from parsed(article, nlp)
    yield from found_in(article, parse)
    yield Finished()


def parsed(article: Article, nlp: Language) -> Generator[Piece, None, Parse]:
    """How far the parse has come, and at the end the parse."""
    name, version = pipeline_identity(nlp)
    yield Started(pipeline=PipelineName(name=name, version=version))
    # The rooms behind need to know one blank only; the offsets stay.
    text = article.text.replace("\N{NO-BREAK SPACE}", " ")
    docs = []
    for doc, done in docs_of(text, nlp):
        docs.append(doc)
        yield Parsed(done=done, total=len(text))
    return parse_of(joined(docs, nlp, text))


def found_in(article: Article, parse: Parse) -> Iterator[Piece]:
    """What the rooms of the reading find in a parsed article."""
    entities = named(parse)
    yield Sentences(sentences=_sentences(parse), entities=entity_layer(entities))
    expressions = recognise(parse)
    published, basis = published_in(article, parse, expressions)
    anchor = Published.from_iso(published)
    times = resolve(parse, expressions, anchor)
    known = find_actors(parse, entities)
    actors, _ = actors_of(known)
    yield Actors(actors=actors, times=times, published=published, published_basis=basis)
    said = attributions(known)
    first_person(
        known, [(each.span, each.speaker) for each in said if each.kind != "indirect" and each.speaker]
    )
    actors, ids = actors_of(known)
    events = find_events(known, ids, said, times, anchor)
    quotes = tuple(_quote(each, ids) for each in said)
    yield Events(actors=_who_matter(actors, events, quotes), events=events, quotes=quotes)


def _sentences(parse: Parse) -> tuple[Sentence, ...]:
    """The sentences with their paragraphs, which line breaks part."""
    found: list[Sentence] = []
    paragraph, last = 0, 0
    for span in parse.sentences:
        if found and "\n" in parse.text[last : span[0]]:
            paragraph += 1
        found.append(Sentence(span=span, paragraph=paragraph))
        last = span[1]
    return tuple(found)


def _who_matter(
    actors: Sequence[Actor], events: Sequence[Event], quotes: Sequence[Quote]
) -> tuple[Actor, ...]:
    """All who are named, and of the others those who do, suffer or say something."""
    involved = {each.actor for event in events for each in event.participants}
    involved |= {event.source for event in events if event.source} | {
        each.speaker for each in quotes if each.speaker
    }
    return tuple(
        actor
        for actor in actors
        if actor.id in involved or any(mention.form == "name" for mention in actor.mentions)
    )


def _quote(said: Attribution, ids: dict[str, str]) -> Quote:
    speaker = ids.get(said.speaker) if said.speaker is not None else None
    return Quote(span=said.span, kind=said.kind, speaker=speaker, cue=said.cue)
