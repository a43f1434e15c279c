"""`python -m extract.training DATA WORK`: every step from the corpora to the pipeline that ships, and its figures.

DATA holds the corpora as `*.conllu.xz` and `ner-*.jsonl.xz`; WORK takes the DocBins and checkpoints and can be thrown away.
The pipeline goes to `extract/english/pipeline`, or where --to says. An hour or two on one core.
"""

import argparse
import json
import os
from pathlib import Path
from typing import Any

# One core: products this small only lose by being shared out. Before numpy is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m extract.training", description="Train the English pipeline."
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument(
        "--to", type=Path, default=Path("extract/english/pipeline"), help="where the pipeline goes"
    )
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--start", type=Path, help="go on from this checkpoint")
    parser.add_argument("--pack-only", type=Path, metavar="CHECKPOINT", help="train nothing, pack this")
    parser.add_argument(
        "--set", nargs="*", default=[], metavar="SECTION.KEY=VALUE", help="overrides of config.cfg"
    )
    args = parser.parse_args()

    from extract.training.corpora import convert
    from extract.training.pack import note, pack
    from extract.training.train import train

    print("corpora:", convert(args.data, args.work, args.seed))  # noqa: T201
    checkpoint = args.pack_only
    if checkpoint is None:
        overrides = {"system.seed": args.seed, **dict(map(_override, args.set))}
        checkpoint = train(args.work, args.work / "checkpoints", overrides, args.start)
    nlp = pack(checkpoint, args.work, args.to)

    from extract.training.evaluate import syntax
    from extract.training.treebanks import read

    figures = {
        name: syntax(nlp, read(args.data / f"{name}.conllu.xz")) for name in ("ud-ewt-dev", "ud-gum-dev")
    }
    note(args.to, figures)
    for name, row in figures.items():
        print(name, "  ".join(f"{key} {value:.2f}" for key, value in row.items()))  # noqa: T201


def _override(text: str) -> tuple[str, Any]:
    key, value = text.split("=", 1)
    try:
        return key, json.loads(value)
    except json.JSONDecodeError:
        return key, value


if __name__ == "__main__":
    main()
