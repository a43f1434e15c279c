"""Time expressions: found by a grammar over classes of words, then resolved against the publication date and the verbs."""

from extract.reading.times.expression import Expression
from extract.reading.times.published import Published
from extract.reading.times.recognise import recognise
from extract.reading.times.resolve import resolve

__all__ = ["Expression", "Published", "recognise", "resolve"]
