"""Where an event stands in time: a time expression of its own, one that it shares, bounds, or tense against publication.

Recognising expressions is `times`' work; what an event is is `events`'. Bounds are closed calendar days; an open side is
None. Nothing is made up: an event that nothing dates has no time.
"""

from extract.reading.dating.bounds import Stretch, meet
from extract.reading.dating.own import own_times
from extract.reading.dating.place import Placed, events_by_word, place
from extract.reading.dating.tense import by_date

__all__ = ["Placed", "Stretch", "by_date", "events_by_word", "meet", "own_times", "place"]
