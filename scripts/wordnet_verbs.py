"""Which verbs with a known type stand near a verb in WordNet 3.0: its synonyms, the verbs above and below, and their synonyms.

Format of the files: wndb(5WN), cntlist(5WN). A sense weighs as often as it is counted in the tagged texts; a neighbour
counts by how near it is and by how much of its own use that sense has, so that a verb's odd senses say little.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

_OWN, _ABOVE, _BELOW = 1.0, 0.8, 0.6
_LEAST_USE = 0.2
"""What part of a neighbour's use a sense must have."""


class Near(Struct, frozen=True):
    """The type of the verbs near a verb: `weight` is the part of its use that the type has, from 0 to 1."""

    type: str
    weight: float
    verbs: tuple[str, ...]


class WordNet(Struct, frozen=True):
    words: Mapping[str, tuple[str, ...]]
    """The verbs of a sense, by the sense's offset."""
    relations: Mapping[str, tuple[tuple[str, str], ...]]
    """A sense's relations to others: "@" above, "~" below, "$" of one group."""
    senses: Mapping[str, tuple[tuple[str, float], ...]]
    """A verb's senses with the part of its use that each has."""

    def near(self, verb: str, types: Mapping[str, str]) -> Near | None:
        """The type that most of the verb's use has by its neighbours with a type, if any has one."""
        total = Counter[str]()
        verbs: dict[str, Counter[str]] = {}
        for sense, part in self.senses.get(verb, ()):
            votes = {other: vote for other, vote in self._votes(sense) if other != verb and other in types}
            by_type = Counter[str]()
            for other, vote in votes.items():
                by_type[types[other]] += vote  # type: ignore[assignment]
                verbs.setdefault(types[other], Counter())[other] += part * vote  # type: ignore[assignment]
            for kind, votes_for in by_type.items():
                total[kind] += part * votes_for / sum(by_type.values())  # type: ignore[assignment]
        if not total:
            return None
        kind, weight = total.most_common(1)[0]
        return Near(kind, weight, tuple(other for other, _ in verbs[kind].most_common()))

    def _votes(self, sense: str) -> Iterator[tuple[str, float]]:
        """The verbs near a sense with how much they count, the least first, so that the best vote stands."""
        found: dict[str, float] = {}
        for near, weight in self._senses_near(sense):
            for verb in self.words[near]:
                use = dict(self.senses[verb]).get(near, 0.0)
                if use >= _LEAST_USE:
                    found[verb] = max(found.get(verb, 0.0), weight * use)
        return iter(found.items())

    def _senses_near(self, sense: str) -> Iterator[tuple[str, float]]:
        yield sense, _OWN
        for relation, other in self.relations[sense]:
            if relation == "@":
                yield other, _ABOVE
            elif relation in "~$":
                yield other, _BELOW


def wordnet(folder: Path) -> WordNet:
    """WordNet's verbs from its files `data.verb`, `index.verb` and `cntlist.rev`."""
    words: dict[str, tuple[str, ...]] = {}
    relations: dict[str, tuple[tuple[str, str], ...]] = {}
    for fields in _lines(folder / "data.verb"):
        count = int(fields[3], 16)
        words[fields[0]] = tuple(_verb(fields[4 + 2 * at]) for at in range(count))
        first = 5 + 2 * count
        pointers = [fields[first + 4 * at : first + 4 * at + 4] for at in range(int(fields[first - 1]))]
        # 0000: a relation between senses, not between two words of them
        relations[fields[0]] = tuple(
            (sign, offset) for sign, offset, pos, words_of in pointers if pos == "v" and words_of == "0000"
        )
    counted = Counter[tuple[str, int]]()
    for key, number, times in _lines(folder / "cntlist.rev"):
        word, _, rest = key.partition("%")
        if rest.startswith("2"):
            counted[_verb(word), int(number)] += int(times)
    senses: dict[str, tuple[tuple[str, float], ...]] = {}
    for fields in _lines(folder / "index.verb"):
        verb, offsets = _verb(fields[0]), fields[-int(fields[2]) :]
        uses = [counted[verb, number] + 1 / number for number in range(1, len(offsets) + 1)]
        senses[verb] = tuple((offset, use / sum(uses)) for offset, use in zip(offsets, uses, strict=True))
    return WordNet(words, relations, senses)


def _lines(path: Path) -> Iterator[list[str]]:
    """The fields of each line; the licence at the head is set in by two blanks, and a gloss follows a bar."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("  "):
            yield line.partition("|")[0].split()


def _verb(word: str) -> str:
    return word.replace("_", " ").lower()
