"""`python -m extract.training DATA WORK`: every step from the corpora to the two pipelines that ship, and their figures.

DATA holds the corpora as `*.conllu.xz` and `ner-*.jsonl.xz`; WORK takes the DocBins and checkpoints: what is there already is
not made again, and the folder can be thrown away. Some three hours on two cores; `--only` makes one of the two.
"""

import argparse
import os
from pathlib import Path

# One core for numpy: products this small only lose by being shared out. Before numpy is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m extract.training", description="Train the English pipelines."
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--to", type=Path, default=Path("extract/english/pipelines"), help="where they go")
    parser.add_argument("--only", choices=("encoder", "fast"), help="only this one")
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()

    from extract.training.corpora import convert
    from extract.training.evaluate import syntax
    from extract.training.pack import note
    from extract.training.treebanks import read

    # Before hours of training, not after.
    args.to.mkdir(parents=True, exist_ok=True)
    args.work.mkdir(parents=True, exist_ok=True)
    if not (args.work / "dev.spacy").exists():
        print("corpora:", convert(args.data, args.work, args.seed))  # noqa: T201
    for name in ("encoder", "fast"):
        if args.only not in (None, name):
            continue
        if name == "encoder":
            from extract.training.encoder.make import make
        else:
            from extract.training.fast.make import make
        nlp = make(args.work, args.to / name, args.seed)
        figures = {
            each: syntax(nlp, read(args.data / f"{each}.conllu.xz")) for each in ("ud-ewt-dev", "ud-gum-dev")
        }
        note(args.to / name, figures)
        for each, row in figures.items():
            print(name, each, "  ".join(f"{key} {value:.2f}" for key, value in row.items()))  # noqa: T201


if __name__ == "__main__":
    main()
