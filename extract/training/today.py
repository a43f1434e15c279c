"""The name lists of `today.toml`, and drawing from them."""

import random
import re
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from extract.training.gazetteer import large_cities


@dataclass(frozen=True, slots=True)
class Names:
    """Lists by number of words, as the tokenizer counts them (a hyphen parts words, an abbreviation stays whole)."""

    people: tuple[tuple[tuple[str, ...], tuple[str, ...], bool], ...]  # given, family, family first
    organisations: dict[int, list[list[str]]]
    places: dict[int, list[list[str]]]
    landscapes: dict[int, list[list[str]]]
    products: tuple[str, ...]
    demonyms: tuple[str, ...]
    states: tuple[str, ...]

    def draw(self, label: str, old: list[str], rng: random.Random) -> list[str] | None:
        """A name of that label in as many words as the old one, or None where there is none to put."""
        size = len(old)
        match label:
            case "PERSON":
                return self._person(size, rng)
            case "ORG" if size in self.organisations and "'s" not in old:
                return rng.choice(self.organisations[size])
            case "GPE" if size in self.places and size < 4:
                return rng.choice(self.places[size])
            case "LOC" if size in self.landscapes and size > 1:
                return rng.choice(self.landscapes[size])
            case "NORP" if size == 1 and not old[0].endswith("s") and old[0][:1].isupper():
                return [rng.choice(self.demonyms)]
            case _:
                return None

    def _person(self, size: int, rng: random.Random) -> list[str] | None:
        given, family, family_first = rng.choice(self.people)
        first, last = rng.choice(given), rng.choice(family)
        for _ in range(10):
            parts = [split(last), split(first)] if family_first else [split(first), split(last)]
            if size == 1:
                parts = [split(last)]
            words = [w for part in parts for w in part]
            if len(words) == size:
                return words
            if size == 3 and len(words) == 2 and not family_first:
                return [words[0], rng.choice("ABCDEFGHJKLMPRSTW") + ".", words[1]]
            first, last = rng.choice(given), rng.choice(family)
        return None

    def person(self, rng: random.Random) -> list[str]:
        return self._person(rng.choice((1, 2, 2, 2)), rng) or ["Smith"]

    def surname(self, rng: random.Random) -> list[str]:
        _, family, _ = rng.choice(self.people)
        return split(rng.choice(family))

    def state(self, rng: random.Random) -> str:
        return rng.choice(self.states)

    def a_people(self, rng: random.Random) -> str:
        return rng.choice(self.demonyms)


def split(name: str) -> list[str]:
    """A name in the tokenizer's words."""
    return re.sub(r"(?<=[^\W\d])-(?=[^\W\d])", " - ", name).replace("'s", " 's").split()


def _by_size(names: str) -> dict[int, list[list[str]]]:
    found: dict[int, list[list[str]]] = defaultdict(list)
    for name in names.split("|"):
        if name:
            found[len(split(name))].append(split(name))
    return dict(found)


@lru_cache(maxsize=1)
def load() -> Names:
    table = tomllib.loads(files("extract.training").joinpath("today.toml").read_text(encoding="utf-8"))
    organisations = _by_size(table["organisations"]["names"].replace("\n", ""))
    states = table["states"]["names"].split("|")
    places = _by_size("|".join(states * 3 + [city for city, _ in large_cities()[:600]]))
    landscapes = _by_size(table["landscapes"]["names"])
    return Names(
        tuple(
            (tuple(r["given"].split()), tuple(r["family"].split()), r.get("family_first", False))
            for r in table["people"]
        ),
        organisations,
        places,
        landscapes,
        tuple(table["products"]["names"].split("|")),
        tuple(table["peoples"]["names"].split()),
        tuple(s for s in states if len(s.split()) == 1),
    )
