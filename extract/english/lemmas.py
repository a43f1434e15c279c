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
    """Sets `lemma` from spaCy's public tables: exceptions first, then the verb in silent e, then spaCy's rules.

    The tables hold lists; they are looked up as sets, which on a new word takes microseconds and not fifths of a millisecond.
    """

    _known: dict[str, frozenset[str]] | None = None

    def rule_lemmatize(self, token: Token) -> list[str]:
        morph: Any = token.morph
        key = (token.orth, token.pos, morph.key)
        cache: dict[tuple[int, int, int], list[str]] = self.cache
        if key not in cache:
            word = token.lower_
            cache[key] = [word if self.is_base_form(token) else self._lemma(word, token)]
        return cache[key]

    def _lemma(self, word: str, token: Token) -> str:
        pos = token.pos_.lower()
        if said := self._table("lemma_exc").get(pos, {}).get(word):
            return str(said[0])
        rules = self._table("lemma_rules").get(pos, [])
        if pos == "propn" and not rules:
            return token.text
        forms = [word.removesuffix(old) + new for old, new in rules if word.endswith(old)]
        known = [form for form in forms if form in self._verbs_and_others(pos) or not form.isalpha()]
        if pos == "verb":
            known = [form for form in known if _in_silent_e(form, word)] or known
        # The last rule is the one that changes least.
        return (known[::-1] or forms or [word])[0] or word

    def _verbs_and_others(self, pos: str) -> frozenset[str]:
        if self._known is None:
            self._known = {}
        if pos not in self._known:
            self._known[pos] = frozenset(self._table("lemma_index").get(pos, ()))
        return self._known[pos]

    def _table(self, name: str) -> Any:
        return self.lookups.get_table(name, {})


def _in_silent_e(form: str, word: str) -> bool:
    """ "fine" for "fined" and "fining"; "singing" is not of "singe"."""
    return form.endswith("e") and word in (form + "d", form[:-1] + "ing") and not form.endswith("nge")
