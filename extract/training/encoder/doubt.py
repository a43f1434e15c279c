"""Silver names looked at once more, by a network that was taught by people's names alone.

Where it contradicts a label, the label becomes missing: a wrong label teaches, and a missing one does not. Where a label is
missing and the network is sure, it gives its own.
"""

from dataclasses import replace

from extract.training.samples import MISSING, Sample, name_spans

# The chance that the network must give its own label to speak against another's, and to speak where nobody has.
DOUBT, SURE = 0.6, 0.95


def with_second_look(sample: Sample, said: list[str], chances: list[float]) -> Sample:
    """The sample with its names looked at once more; `said` and `chances` are the network's, one a word, white space left out,
    as far as it has read."""
    places = [place for place, word in enumerate(sample.words) if not word.isspace()][: len(said)]
    before = sample.names or [MISSING] * len(sample.words)
    heard, tags = list(before), list(before)
    for place, label, chance in zip(places, said, chances, strict=True):
        heard[place] = label
        if before[place] == MISSING:
            tags[place] = label if chance >= SURE else MISSING
        elif before[place] != label and chance >= DOUBT:
            tags[place] = MISSING
    # Half a name would be a wrong one: what is missing in part is missing whole.
    for start, end, _ in (*name_spans(before), *name_spans(heard)):
        if MISSING in tags[start:end]:
            tags[start:end] = [MISSING] * (end - start)
    return replace(sample, names=tags)
