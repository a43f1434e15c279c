"""spaCy's rule lemmatizer, heeding its exceptions and the silent e.

spaCy's own takes, of two verbs that a form may come from, the one that its last rule makes, whatever the table of exceptions
says: "hoped" is of "hop" to it, "fined" of "fin". English doubles the consonant of such short verbs ("hopped"), so a single
one speaks for the verb in -e.
Importing this module registers the factory and does nothing else.
"""

from collections.abc import Callable
from typing import Any

from spacy.lang.en.lemmatizer import EnglishLemmatizer
from spacy.language import Language
from spacy.tokens import Token

FACTORY = "dateline_lemmatizer_v1"


@Language.factory(
    FACTORY, assigns=["token.lemma"], default_config={"scorer": {"@scorers": "spacy.lemmatizer_scorer.v1"}}
)
def make_lemmatizer(nlp: Language, name: str, scorer: Callable[..., Any] | None) -> "Lemmatizer":
    """The factory that a pipeline's config names; the tables come with `from_disk`."""
    return Lemmatizer(nlp.vocab, None, name, mode="rule", overwrite=False, scorer=scorer)


class Lemmatizer(EnglishLemmatizer):
    """Sets `lemma` from spaCy's public tables: exceptions first, then the verb in silent e, then spaCy's rules."""

    def rule_lemmatize(self, token: Token) -> list[str]:
        morph: Any = token.morph
        key = (token.orth, token.pos, morph.key)
        cache: dict[tuple[int, int, int], list[str]] = self.cache
        if key in cache:
            return cache[key]
        if self.is_base_form(token):
            return super().rule_lemmatize(token)
        word, pos = token.lower_, token.pos_.lower()
        said: list[str] | None = self.lookups.get_table("lemma_exc", {}).get(pos, {}).get(word)
        if said is None and pos == "verb":
            said = self._in_silent_e(word)
        if said is None:
            return super().rule_lemmatize(token)
        cache[key] = said
        return said

    def _in_silent_e(self, word: str) -> list[str] | None:
        """ "fine" for "fined"; "singing" is not of "singe"."""
        ending = next((each for each in ("ed", "ing") if word.endswith(each)), None)
        if ending is None:
            return None
        stem = word.removesuffix(ending)
        known = self.lookups.get_table("lemma_index", {}).get("verb", {})
        return [stem + "e"] if stem + "e" in known and not stem.endswith("ng") else None
