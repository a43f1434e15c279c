"""Who is meant: names, capitals for states, nominals, pronouns, in this order; each step sees what those before found."""

from extract.reading.actors.find import actors_of, find_actors
from extract.reading.actors.known import Draft, Known, Link, surname
from extract.reading.actors.narrator import first_person

__all__ = ["Draft", "Known", "Link", "actors_of", "find_actors", "first_person", "surname"]
