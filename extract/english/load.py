"""From a pipeline's name to a pipeline that reads: the one that ships, or any English spaCy pipeline that is installed.

Which pipelines are here is `installed`'s work, without spaCy; this imports spaCy, so only the reading process may.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from contextlib import nullcontext
from types import ModuleType
from typing import TYPE_CHECKING, cast

from extract.english.installed import BEST, FAST, Pipeline, PipelineError, fallback, find_pipeline

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["PipelineError", "forgo_torch", "load_pipeline", "load_to_keep", "pipeline_identity"]


def load_pipeline(name: str | None = None, tell: Callable[[str], None] = lambda words: None) -> Language:
    """The pipeline of this name or path, the best of our own for None, with line breaks ending sentences.

    Where our best one cannot run here, the smaller one is loaded, and `tell` hears why. Raises PipelineError where a pipeline
    is missing, lacks what the reading needs, or does not load; the message says what to do.
    """
    found = find_pipeline(name)
    try:
        nlp = _loaded(found, own=name in (None, BEST, FAST))
    except PipelineError as error:
        if name is not None or found.instead:
            raise
        found = fallback(str(error))
        nlp = _loaded(found, own=True)
    if found.instead:
        tell(found.instead)
    return nlp


def load_to_keep(name: str | None, tell: Callable[[str], None]) -> Language:
    """The pipeline for a process that is there to read and keeps it: Python's collector, which would look through all of it
    again and again for nothing, leaves it alone from now on. Raises PipelineError."""
    gc.disable()
    try:
        nlp = load_pipeline(name, tell)
        gc.collect()
        gc.freeze()
    finally:
        gc.enable()
    return nlp


def forgo_torch(name: str | None) -> None:
    """For a process that reads with this pipeline and no other, before spaCy is imported: torch is not to be found in it
    where the pipeline is one of ours.

    thinc imports torch wherever it is installed. That takes two seconds and 170 MB, and our own pipelines have no use for it.
    """
    if name in (None, BEST, FAST) and "thinc" not in sys.modules:
        sys.modules.setdefault("torch", cast(ModuleType, None))


def pipeline_identity(nlp: Language) -> tuple[str, str]:
    """Name and version as a story gives them, as `installed` has them: "en_dateline", "en_core_web_trf"."""
    return f"{nlp.meta['lang']}_{nlp.meta['name']}", str(nlp.meta["version"])


def _loaded(found: Pipeline, own: bool) -> Language:
    by_numpy = own and _on_one_core()
    import spacy
    from thinc.api import use_ops

    from extract.english import attributes, late_tagger, lemmas, line_breaks  # noqa: F401  (registers the factories)
    from extract.english.encoder import component  # noqa: F401  (likewise)

    try:
        with use_ops("numpy", use_blis=False) if by_numpy else nullcontext():
            nlp = spacy.load(found.path)
    except (ImportError, OSError, ValueError, RuntimeError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise PipelineError(
            f"the pipeline {found.name} {found.version} does not load: {reason} – "
            "install it again, or leave --pipeline out to use the one that ships"
        ) from error
    if not any(nlp.get_pipe_meta(each).factory == line_breaks.FACTORY for each in nlp.pipe_names):
        first = next(each for each in nlp.pipe_names if each in ("parser", "ner"))
        nlp.add_pipe(line_breaks.FACTORY, before=first)
    return nlp


def _on_one_core() -> bool:
    """Whether numpy multiplies on one core, which is settled when it is first imported; where it is not yet, it will.

    Its products are up to three times as fast as those of thinc's own BLAS, but matrices as small as ours only lose by being
    shared out among cores, and a batch has its cores busy with processes.
    """
    if "numpy" not in sys.modules:
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    return os.environ.get("OPENBLAS_NUM_THREADS") == "1"
