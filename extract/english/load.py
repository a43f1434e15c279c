"""From a pipeline's name to a pipeline that reads: the one that ships, or any English spaCy pipeline that is installed.

Which pipelines are here is `installed`'s work, without spaCy; this imports spaCy, so only the reading process may.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.english.installed import PipelineError, find_pipeline

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["PipelineError", "load_pipeline", "pipeline_identity"]


def load_pipeline(name: str | None = None) -> Language:
    """The pipeline of this name or path, the shipped one for None, with line breaks ending sentences.

    Raises PipelineError where it is missing, lacks what the reading needs, or does not load; the message says what to do.
    """
    found = find_pipeline(name)
    import spacy

    from extract.english import attributes, line_breaks  # noqa: F401  (registers the factories)

    try:
        nlp = spacy.load(found.path)
    except (ImportError, OSError, ValueError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise PipelineError(
            f"the pipeline {found.name} {found.version} does not load: {reason} – "
            "install it again, or leave --pipeline out to use the one that ships"
        ) from error
    if not any(nlp.get_pipe_meta(each).factory == line_breaks.FACTORY for each in nlp.pipe_names):
        first = next(each for each in nlp.pipe_names if each in ("parser", "ner"))
        nlp.add_pipe(line_breaks.FACTORY, before=first)
    return nlp


def pipeline_identity(nlp: Language) -> tuple[str, str]:
    """Name and version as a story gives them, as `installed` has them: "en_dateline", "en_core_web_trf"."""
    return f"{nlp.meta['lang']}_{nlp.meta['name']}", str(nlp.meta["version"])
