"""Make extract/english/lexicon/verb_types.toml: verbs without a frame of their own, and whose frames they are read by.

    python scripts/build_verb_types.py CAMEO WORDNET

CAMEO is a folder with `CAMEO.2.0.txt` (or `cameo-verbs.txt.xz`) of github.com/openeventdata/petrarch2 and
`CAMEO2PLOVER-2021.txt` (or `cameo2plover-2021.txt`) of github.com/openeventdata/PLOVER, WORDNET one with the files of
WordNet 3.0 (Debian's wordnet-base has them in /usr/share/wordnet).

A verb is read by the frames of its synonyms, so that "strangled the man" and "strangled the economy" differ as "killed"
does. Who the synonyms are, two sources say, and each only where the verbs with frames bear it out:

- CAMEO's verbs stand in sets with a code. A set is taken where nearly all of its verbs that have frames in
  event_types.toml are mostly of the type that its code has; a verb of it where no other set has it as another type and its own
  patterns do not gainsay it.
- WordNet's neighbours of a verb are taken where most of its use has one type by them, and only for the types that
  the verbs with frames themselves, each left out in turn, nearly always get back.

What stands in verb_types_overrides.toml beside this file is left out: verbs that mean something else in most of the news.
"""

from __future__ import annotations

import lzma
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from wordnet_verbs import WordNet, wordnet

from extract.english.lexicon import event_type_rules
from extract.story import EventType

HERE = Path(__file__).parent
TARGET = HERE.parent / "extract" / "english" / "lexicon" / "verb_types.toml"

FEWEST, SHARE = 2, 0.75
"""How many verbs of a set must be of its type, and which part of those that have frames."""
AS_ONE = ({"CONCEDE", "RETREAT"}, {"COOPERATE", "AID"}, {"COERCE", "SANCTION"})
"""Types that CAMEO parts elsewhere than PLOVER does: here the frames decide between the two."""

LEAST_WEIGHT, FEWEST_NEAR, MOST_SENSES = 0.75, 2, 5
"""Of WordNet: the part of a verb's use that a type must have, by how many verbs, and of how many senses at most."""
LEAST_RIGHT, FEWEST_TRIED = 0.85, 4
"""Which part of the verbs with frames must get their type back, and how many must have been tried."""

VERB = re.compile(r"([+A-Z][A-Z_'-]*)\s*(\{[^}]*\})?\s*(?:\[([^\]]*)\])?")
SET = re.compile(r"---\s+(\S+)\s+\[([^\]]*)\]")
PATTERN = re.compile(r"- (.*?)\[([^\]]*)\]\s*#(.*)")

HEADER = """\
# Verbs without a frame in event_types.toml, and the verbs whose frames they are read by: a "strangled" is read as a "killed".
# Read by: extract/english/lexicon/verb_types.py.
# Made by scripts/build_verb_types.py; don't edit: what is wrong here is left out in scripts/verb_types_overrides.toml.
# Sources: the sets of verbs in CAMEO 2.0 (Open Event Data Alliance, MIT); the table from CAMEO to PLOVER of 2021 (Open Event
# Data Alliance, CC BY-SA 4.0), by which a set has a type; WordNet 3.0 (Princeton University, WordNet licence); our own
# event_types.toml (MIT). Licence of this file: CC BY-SA 4.0.
# Each line: the verb, with its particle where it has one, and the verbs that it is read by.
"""


class VerbSet(Struct, frozen=True):
    """Verbs that CAMEO calls synonyms, each with its own code or that of the set; particles follow a blank."""

    verbs: dict[str, str]
    patterns: tuple[tuple[str, str], ...]
    """The verb that a pattern was made for, and the pattern's code."""


def main(cameo: Path, net: Path) -> int:
    types = codes(_text(cameo, "CAMEO2PLOVER-2021.txt", "cameo2plover-2021.txt"))
    sets = list(verb_sets(_text(cameo, "CAMEO.2.0.txt", "cameo-verbs.txt.xz")))
    unsure = tomllib.loads((HERE / "verb_types_overrides.toml").read_text(encoding="utf-8"))["unsure"]
    frames = framed()
    left_out = {entry.strip() for entry in re.split(r"[,\n]", unsure)}
    found = by_neighbours(wordnet(net), frames) | by_synonyms(sets, types, frames)
    rows = {verb: found[verb] for verb in sorted(found) if verb not in left_out}
    blocks = []
    for kind in sorted({kind for kind, _ in rows.values()}):
        lines = [f"{verb} | {'; '.join(others)}" for verb, (own, others) in rows.items() if own == kind]
        blocks.append(f"{kind} = '''\n" + "\n".join(lines) + "\n'''\n")
    TARGET.write_text(HEADER + "\n" + "\n".join(blocks), encoding="utf-8")
    return 0


def framed() -> dict[str, EventType | None]:
    """The verbs that have frames, with the type that most of them give."""
    found: dict[str, EventType | None] = {}
    for (lemma, pos), rules in event_type_rules().by_lemma.items():
        if pos == "verb":
            counts = Counter(rule.type for rule in rules if rule.type is not None)
            found[lemma] = counts.most_common(1)[0][0] if counts else None
    return found


def codes(table: str) -> dict[str, EventType]:
    """PLOVER's type of each CAMEO code."""
    return {match[1]: match[2] for match in re.finditer(r"^(\d+): *([A-Z]+)", table, re.MULTILINE)}  # type: ignore[misc]


def verb_sets(dictionary: str) -> Iterator[VerbSet]:
    for block in re.split(r"^(?=---  )", dictionary, flags=re.MULTILINE)[1:]:
        head, *lines = block.split("\n")
        if (name := SET.match(head)) is None:
            continue
        verbs: dict[str, str] = {}
        patterns: list[tuple[str, str]] = []
        for line in lines:
            if (pattern := PATTERN.match(line)) is not None:
                patterns += [(_lemma(verb), pattern[2]) for verb in pattern[3].split(",")]
            elif (verb := VERB.match(line)) is not None:
                verbs.setdefault(_lemma(verb[1]), verb[3] or name[2])
        yield VerbSet(verbs, tuple(patterns))


def by_synonyms(
    sets: Sequence[VerbSet], types: Mapping[str, EventType], frames: Mapping[str, EventType | None]
) -> dict[str, tuple[EventType, tuple[str, ...]]]:
    """For each verb without frames the type that it may have and the verbs that it is read by."""
    found: dict[str, tuple[EventType, tuple[str, ...]]] = {}
    doubtful: set[str] = set()
    for each in sets:
        for verb, code in each.verbs.items():
            if verb in frames:
                continue
            kind = _type(types, code)
            others = _of_type(each, types, frames, kind) if kind is not None else ()
            gainsaid = kind is not None and not _borne_out(sets, types, verb, kind)
            if (
                kind is None
                or not others
                or gainsaid
                or (verb in found and found[verb][0] not in _alike(kind))
            ):
                doubtful.add(verb)
            else:
                found[verb] = (_most(frames, others) or kind, others)
    return {verb: row for verb, row in found.items() if verb not in doubtful}


def by_neighbours(
    net: WordNet, frames: Mapping[str, EventType | None]
) -> dict[str, tuple[EventType, tuple[str, ...]]]:
    """The same by WordNet, for the types that it gets right."""
    own = {verb: kind for verb, kind in frames.items() if kind is not None}
    tried = [(own[verb], near[0]) for verb in own if (near := _near(net, verb, own)) is not None]
    given = Counter(kind for _, kind in tried)
    right = Counter(kind for true, kind in tried if true == kind)
    sure = {kind for kind, n in given.items() if n >= FEWEST_TRIED and right[kind] >= LEAST_RIGHT * n}
    found: dict[str, tuple[EventType, tuple[str, ...]]] = {}
    for verb in net.senses:
        if verb not in frames and " " not in verb and (near := _near(net, verb, own)) and near[0] in sure:
            found[verb] = near
    return found


def _near(
    net: WordNet, verb: str, types: Mapping[str, EventType]
) -> tuple[EventType, tuple[str, ...]] | None:
    near = net.near(verb, types)
    if near is None or near.weight < LEAST_WEIGHT or len(near.verbs) < FEWEST_NEAR:
        return None
    return (near.type, near.verbs) if len(net.senses[verb]) <= MOST_SENSES else None  # type: ignore[return-value]


def _of_type(
    each: VerbSet, types: Mapping[str, EventType], frames: Mapping[str, EventType | None], kind: EventType
) -> tuple[str, ...]:
    """The verbs of the set that have the type by their frames, () where too few agree."""
    known = [verb for verb, code in each.verbs.items() if verb in frames and _type(types, code) is not None]
    agreeing = [verb for verb in known if frames[verb] in _alike(kind)]
    enough = len(agreeing) >= FEWEST and len(agreeing) >= SHARE * len(known)
    return tuple(agreeing) if enough else ()


def _most(frames: Mapping[str, EventType | None], verbs: Sequence[str]) -> EventType | None:
    """The type that most of the verbs have."""
    return Counter(frames[verb] for verb in verbs).most_common(1)[0][0]


def _borne_out(sets: Sequence[VerbSet], types: Mapping[str, EventType], verb: str, kind: EventType) -> bool:
    """Whether the verb's own patterns, if it has any, are mostly of the type."""
    own = [_type(types, code) for each in sets for maker, code in each.patterns if maker == verb]
    return 2 * sum(each in _alike(kind) for each in own) >= len(own)


def _alike(kind: EventType) -> set[str]:
    return next((group for group in AS_ONE if kind in group), {kind})


def _type(types: Mapping[str, EventType], code: str) -> EventType | None:
    """The type of a code, that of the code above it where the table lacks it."""
    own = code.split(":", maxsplit=1)[0]
    while len(own) > 1:
        if own in types:
            return types[own]
        own = own[:-1]
    return None


def _lemma(verb: str) -> str:
    return verb.strip().strip("+_").replace("_", " ").lower()


def _text(folder: Path, *names: str) -> str:
    """The first of these files that is there."""
    path = next(folder / name for name in names if (folder / name).exists())
    content = path.read_bytes()
    return (lzma.decompress(content) if path.suffix == ".xz" else content).decode("utf-8")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
