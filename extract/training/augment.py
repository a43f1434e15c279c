"""News as it looks, from corpora that look otherwise.

The treebanks have straight quotation marks, hardly a headline, and the names of their own years. Each function takes a sample
and a random source and gives back a sample with the same layers; none changes what is true of the words. Swaps keep the
number of words, so that the tree stands as it is.
"""

import random
from collections.abc import Sequence
from dataclasses import replace

from extract.training.samples import Sample, name_spans
from extract.training.today import Names

CURLY = {
    "'": "’",
    "`": "‘",
    "'s": "’s",
    "n't": "n’t",
    "'re": "’re",
    "'ve": "’ve",
    "'ll": "’ll",
    "'d": "’d",
    "'m": "’m",
}
LED = ("led", "backed", "based", "run", "born", "owned", "controlled", "brokered")


def curly(sample: Sample, rng: random.Random) -> Sample:
    """Typographic quotation marks and apostrophes. A mark before a word opens, any other closes."""
    words = list(sample.words)
    for i, word in enumerate(words):
        if word == '"':
            opens = not sample.spaces[i] and (i == 0 or sample.spaces[i - 1] or words[i - 1].isspace())
            words[i] = "“" if opens else "”"
        elif word == "'" and not sample.spaces[i] and (i == 0 or sample.spaces[i - 1]):
            words[i] = "‘"
        elif "'" in word:
            words[i] = (
                CURLY.get(word.lower(), word.replace("'", "’")) if word.islower() else word.replace("'", "’")
            )
    return sample.with_words(words)


def lower(sample: Sample, rng: random.Random) -> Sample:
    return sample.with_words([w.lower() for w in sample.words])


def upper(sample: Sample, rng: random.Random) -> Sample:
    """Capitals, as agencies' headlines have them."""
    return sample.with_words([w.upper() for w in sample.words])


def swap(sample: Sample, rng: random.Random, names: Names, rate: float = 0.5) -> Sample:
    """Other people, companies and places in the same sentences: a name is replaced by one of as many words.

    Parts of a person's name are replaced alike through the sample, so that "Holt" stays the Holt of line one.
    """
    if sample.names is None:
        return sample
    words = list(sample.words)
    known: dict[str, str] = {}
    for start, end, label in name_spans(sample.names):
        old = words[start:end]
        if any(w.isspace() or (w.isupper() and len(w) > 5) for w in old):
            continue
        if label == "PERSON" and all(w in known for w in old):
            words[start:end] = [known[w] for w in old]
        elif rng.random() < rate:
            new = names.draw(label, old, rng)
            if new:
                words[start:end] = new
                if label == "PERSON":
                    known.update(zip(old, new, strict=True))
    return sample.with_words(words)


def pair(sample: Sample, rng: random.Random, names: Names) -> Sample:
    """Put a hyphenated pair where a one-word state or people modifies a noun: "U.S.-Japan talks", "Gaza-based group".

    Only for samples without a tree: the words change in number.
    """
    if sample.names is None or sample.syntax is not None:
        return sample
    spots = [
        i
        for i, tag in enumerate(sample.names[:-1])
        if tag in {"B-NORP", "B-GPE"} and sample.names[i + 1] == "O" and sample.words[i + 1].islower() and sample.spaces[i]
        and sample.words[i + 1].isalpha() and sample.words[i].isalpha()
    ]  # fmt: skip
    spots = [i for i in spots if sample.names[i] == "B-NORP"] or []
    if not spots:
        return sample
    at = rng.choice(spots)
    if rng.random() < 0.5:
        one, two = names.state(rng), names.state(rng)
        new, tags = [one, "-", two], ["B-GPE", "O", "B-GPE"]
        if rng.random() < 0.3:
            new, tags = [sample.words[at], "-", names.a_people(rng)], ["B-NORP", "O", "B-NORP"]
    else:
        new, tags = [names.state(rng), "-", rng.choice(LED)], ["B-GPE", "O", "O"]
    return _splice(sample, at, at + 1, new, tags)


def _splice(sample: Sample, start: int, end: int, words: Sequence[str], tags: Sequence[str]) -> Sample:
    assert sample.names is not None
    spaces = [False] * len(words)
    spaces[-1] = sample.spaces[end - 1]
    return replace(
        sample,
        words=[*sample.words[:start], *words, *sample.words[end:]],
        spaces=[*sample.spaces[:start], *spaces, *sample.spaces[end:]],
        names=[*sample.names[:start], *tags, *sample.names[end:]],
    )


def as_the_press_has_it(sample: Sample, rng: random.Random, names: Names) -> Sample:
    """One random variant; about half of all samples come back with little or no change."""
    if rng.random() < 0.4:
        sample = swap(sample, rng, names)
    if rng.random() < 0.3:
        sample = pair(sample, rng, names)
    if rng.random() < 0.35:
        sample = curly(sample, rng)
    case = rng.random()
    if case < 0.02:
        sample = upper(sample, rng)
    elif case < 0.05:
        sample = lower(sample, rng)
    return sample
