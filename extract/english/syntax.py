"""One view of a parse: words with Universal Dependencies relations, and the questions that the reading asks of them.

The rooms of the reading see words and relations, never spaCy's objects: so they are tested on parses written by hand,
and it is settled in one place (`conversion`) how a pipeline with other labels is read. Words and their heads are `tree`'s;
here stands what they say in English. Lists are in text order.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from extract.english.lexicon import control
from extract.english.marks import Marked, marked_stretches
from extract.english.tree import Tree, Word, in_order, matches

__all__ = ["OBLIQUES", "SUBJECTS", "Oblique", "Parse", "Word", "matches"]

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass"})
OBLIQUES = frozenset({"obl", "obl:agent", "obl:unmarked", "obl:npmod", "obl:tmod"})
_BY_PREPOSITION = OBLIQUES | {"nmod", "nmod:unmarked", "nmod:tmod", "nmod:npmod"}
NAME_PARTS = frozenset({"flat", "compound", "nummod", "goeswith"})
_NOT_IN_PHRASE = frozenset(
    "acl advcl advmod appos aux case cc conj cop dep discourse expl mark nsubj obl orphan parataxis punct".split()
)
_NO_CLAUSE = frozenset({"amod", "compound", "aux", "aux:pass", "cop", "case"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "scarcely"})


class Oblique(NamedTuple):
    """A noun that hangs on another word by a preposition; `preposition` is lower-case, "" where there is none."""

    preposition: str
    word: Word


class Parse(Tree):
    """All words of an article, and what the sentences say of them."""

    @cached_property
    def marked(self) -> tuple[Marked, ...]:
        """What stands in quotation marks."""
        return marked_stretches(self.text)

    # -- clauses

    def subject(self, verb: Word) -> Word | None:
        """Who or what the clause is about: its own subject, or the one that it shares with the clause it hangs on.

        In a passive this is the patient; `is_passive` tells.
        """
        current = verb
        for _ in range(len(self._by_sentence[verb.sentence])):
            if self.child(current, *SUBJECTS) is not None:
                nominal = self.child(current, "nsubj")
                return self._antecedent(nominal, current) if nominal is not None else None
            head = self.head(current)
            infinitive = self.child(current, "mark") is not None and self.is_infinitive(current)
            if current.relation == "xcomp":
                controller = self._controlling_object(current, head)
                if controller is not None:
                    return controller
                current = head
            elif (other := self._judged(current, head) or self._made_to(current, head)) is not None:
                return other
            elif current.relation == "conj" or (
                current.relation in ("advcl", "parataxis") and (infinitive or current.tag in ("VBG", "VBN"))
            ):
                current = head
            elif current.relation == "acl" and infinitive:
                named = self._owner_of(current, head)
                if named is not None:
                    return named
                if head.lemma in control().asking and self.possessor(head) is not None:
                    return None  # "renewed its call to resign"
                # "they expressed intentions to deepen cooperation": who expresses is who deepens
                current = self.clause(head)
            elif current.relation == "acl" and self.marker(current) is not None and head.is_noun:
                # "her first trip since taking office": whose trip it is
                possessor = self.possessor(head)
                if possessor is not None:
                    return possessor
                current = self.clause(head)
            elif current.relation in ("acl", "acl:relcl") and head.is_noun:
                return head if current.tag in ("VBG", "VBN") else None
            else:
                return None
        return None

    def is_infinitive(self, verb: Word) -> bool:
        """Whether the clause is one: "sign", "to sign", "to be signed", "to be ready"."""
        return verb.tag == "VB" or any(mark.tag == "TO" for mark in self.children(verb, "mark"))

    def _controlling_object(self, verb: Word, head: Word) -> Word | None:
        """Of "urged Tokyo to act" Tokyo; None where the subject acts ("promised Tokyo to act", "agreed to act")."""
        if head.lemma in control().subject_control:
            return None
        held = self.child(head, "obj", "iobj")
        if held is None and head.lemma in control().calling:
            # "called on supporters to gather"
            held = next(
                (each.word for each in self.obliques(head) if each.preposition in ("on", "upon", "to")), None
            )
        return held if held is not None and held.index < verb.index else None

    def _owner_of(self, verb: Word, noun: Word) -> Word | None:
        """Of "Germany's plan to cut aid", "a plan by Germany to cut aid" Germany; of "a call on Iran to stop" Iran."""
        asking = noun.lemma in control().asking
        ways = ("on", "upon", "to", "for") if asking else ("by",)
        before = (each for each in self.obliques(noun) if each.word.index < verb.index)
        named = next((each.word for each in before if each.preposition in ways), None)
        return named if named is not None or asking else self.possessor(noun)

    def _judged(self, verb: Word, head: Word) -> Word | None:
        """Of "sentenced a mayor for diverting aid" the mayor, of "accused its rival of buying votes" the rival."""
        marker = self.marker(verb)
        if verb.tag != "VBG" or marker is None or marker.lower not in ("for", "of", "over"):
            return None
        if verb.relation == "acl" and head.relation == "obj" and self.head(head).lemma in control().judging:
            return head
        if verb.relation == "advcl" and head.lemma in control().judging:
            held = self.child(head, "obj", "iobj")
            return held if held is not None and held.index < verb.index else None
        if (
            verb.relation == "acl"
            and head.lemma in control().charges
            and (judging := self.clause(head)).lemma in control().judging
        ):
            # "arrested two men on suspicion of robbing a bank"
            return (
                self.child(judging, "nsubj:pass") if self.is_passive(judging) else self.child(judging, "obj")
            )
        return None

    def _made_to(self, verb: Word, head: Word) -> Word | None:
        """Of "forced the chairman, who sat there, to admit it" the chairman, also where the infinitive is read as a purpose."""
        if (
            verb.relation != "advcl"
            or head.lemma not in control().object_control
            or not self.is_infinitive(verb)
        ):
            return None
        held = self.child(head, "obj")
        return held if held is not None and held.index < verb.index else None

    def _antecedent(self, subject: Word, verb: Word) -> Word:
        """For "who", "which", "that" in a relative clause the noun that they stand for.

        A parser takes the nearest noun; but what angers or prompts is an act, so in "a visit to China, which angered
        Japan" it is the visit.
        """
        if subject.tag not in ("WDT", "WP"):
            return subject
        if verb.relation == "ccomp" and self.head(verb).relation == "acl:relcl":
            return self.head(self.head(verb))  # "the gang, which prosecutors say has killed nine"
        if verb.relation != "acl:relcl":
            return subject
        noun = self.head(verb)
        if subject.tag == "WDT" and noun.is_name and verb.lemma in control().causing:
            return next(
                (above for above in self.ancestors(noun) if above.is_noun and not above.is_name), noun
            )
        return noun

    def is_passive(self, verb: Word) -> bool:
        if self.children(verb, "aux:pass", "nsubj:pass"):
            return True
        if verb.tag == "VBN" and verb.relation == "conj" and not self.children(verb, "aux", "nsubj"):
            above = self.head(verb)  # "was fined and barred"
            return above.tag == "VBN" and self.is_passive(above)
        # a participle on a noun ("troops sent to …") and a reduced clause ("If approved by Congress")
        return (
            verb.tag == "VBN"
            and verb.relation in ("acl", "advcl")
            and not any(self.children(verb, "aux", "nsubj"))
        )

    def objects(self, verb: Word) -> list[Word]:
        """The direct object; of a relative clause that lacks one ("the deal that Japan signed") the noun it stands on."""
        relative = verb.relation == "acl:relcl" and self.head(verb).is_noun
        found = self.children(verb, "obj")
        if relative and not found and not self._has_its_noun(verb) and not self.is_passive(verb):
            own = self.child(verb, "nsubj")
            lacks = own is not None and not self.relative_in(own) and not self._has_whose(own)
            return [self.head(verb)] if lacks and verb.is_verb else []
        first = self.head(verb)
        if verb.relation == "conj" and not found and first.relation == "acl:relcl" and verb.is_verb:
            # "an offer that Spain accepted but Italy turned down"
            open_too = self.child(verb, "nsubj") is not None and not self.children(first, "obl", "nsubj:pass")
            return self.objects(first) if open_too and self.child(verb, "ccomp", "xcomp") is None else []
        return [self.head(verb) if relative and each.tag in ("WDT", "WP") else each for each in found]

    def _has_its_noun(self, relative: Word) -> bool:
        """Whether a relative clause has a place for its noun: "the day on which they met", "the law that he said was void"."""
        return any(
            child.tag == "WRB"
            or child.relation == "ccomp"
            or (child.relation in OBLIQUES and child.tag in ("WDT", "WP"))
            for child in self._children[relative.index]
        )

    def relative_in(self, noun: Word) -> Word | None:
        """The "which" of a phrase that says what it is of: "which", "the first of which"; None where it has none."""
        of = self.children(noun, "nmod")
        return next((each for each in (noun, *of) if each.tag in ("WDT", "WP")), None)

    def _has_whose(self, noun: Word) -> bool:
        return any(child.tag == "WP$" for child in self._children[noun.index])

    def obliques(self, word: Word) -> list[Oblique]:
        """Nouns on a verb, noun or adjective by preposition ("to China", "with Japan"), in text order."""
        return [
            Oblique(self.preposition(child), child)
            for child in self.children(word, "obl", "nmod")
            if child.relation in _BY_PREPOSITION
        ]

    def preposition(self, noun: Word) -> str:
        """Its preposition in lower case ("according to" in full), "" where it has none."""
        cases = [child for child in self.children(noun, "case") if child.tag != "POS"]
        if not cases:
            return ""
        parts = [*cases, *self.children(cases[0], "fixed")]
        return " ".join(part.lower for part in in_order(parts))

    def agent_by(self, verb: Word) -> Word | None:
        """Who acts in a passive: the noun after "by"."""
        for preposition, word in self.obliques(verb):
            if preposition == "by" or word.relation == "obl:agent":
                return word
        return None

    def possessor(self, noun: Word) -> Word | None:
        return self.child(noun, "nmod:poss")

    def auxiliaries(self, verb: Word) -> Sequence[Word]:
        return self.children(verb, "aux", "cop")

    def negation(self, word: Word) -> Word | None:
        """The word that negates this one: "not", "never", "no"."""
        for child in self.children(word, "advmod", "det", "cc"):
            if child.lower in _NEGATIONS:
                following = self.words[child.index + 1 : child.index + 2]
                # "not only … but also" affirms both
                if not (following and following[0].lower in ("only", "just", "merely", "least")):
                    return child
        return None

    def marker(self, verb: Word) -> Word | None:
        """The subordinator: "that", "if", "after", "to"."""
        return self.child(verb, "mark")

    def particle(self, verb: Word) -> Word | None:
        return self.child(verb, "compound:prt")

    def conjuncts(self, word: Word) -> list[Word]:
        """All members of the coordination that the word is in, in text order; itself where there is none."""
        first = word
        while first.relation == "conj":
            first = self.head(first)
        return [first, *self.children(first, "conj")]

    def clause(self, word: Word) -> Word:
        """The verb or predicate whose clause the word stands in; itself where it heads one."""
        current = word
        while current.head != current.index:
            if (current.is_verb and current.relation not in _NO_CLAUSE) or self.children(
                current, "cop", "nsubj"
            ):
                return current
            current = self.head(current)
        return current

    # -- noun phrases

    def core(self, noun: Word) -> list[Word]:
        """The noun with what is built into its name or compound, without determiners, relative clauses, appositions."""
        parts = [noun]
        for part in parts:
            parts += self.children(part, "amod", *NAME_PARTS)
        return in_order(parts)

    def phrase(self, noun: Word) -> list[Word]:
        """The noun with its determiners, modifiers and "of"-parts in text order; no clause, apposition, age or conjunct, but
        for a name right behind it ("opposition leader Conor Devane"), and for what makes a number another ("more than 20,000")."""
        parts = [noun]
        for child in self._children[noun.index]:
            number = noun.tag == "CD" and child.relation == "advmod" and child.index < noun.index
            age = (
                child.tag == "CD" and child.index > noun.index and noun.tag == "NNP" and self._is_apart(child)
            )
            if (not matches(child, _NOT_IN_PHRASE) and not age) or number or self.is_named_by(noun, child):
                parts.extend(self.phrase(child) if child.relation == "appos" else self.subtree(child))
        return in_order(parts)

    def _is_apart(self, word: Word) -> bool:
        """Whether a comma stands before the word: "Paolo Rinaldi, 58"."""
        return word.index > 0 and self.words[word.index - 1].text == ","

    def is_named_by(self, noun: Word, child: Word) -> bool:
        """Whether the child is the name of whom the noun describes, with nothing in between."""
        return child.relation == "appos" and child.is_name and child.index == noun.index + 1

    def determiner(self, noun: Word) -> str:
        """The determiner in lower case, "" where there is none."""
        found = self.child(noun, "det")
        return found.lower if found else ""
