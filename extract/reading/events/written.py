"""The words of a line as text: pronouns and "the two leaders" as whom they stand for, and spaces as in the article."""

from __future__ import annotations

from extract.english.syntax import Parse, Word
from extract.reading.actors import Known, surname
from extract.reading.events.anaphora import thing_meant
from extract.reading.events.phrases import noun_phrase
from extract.reading.tabled import possessive

LONGEST = 80
"""Characters of the longest line that a timeline shows."""

WITH_CONDITION = 96
"""Characters where the line says as well under which condition it would be: two clauses need more room."""

_HANGING = frozenset(
    """a an the of to in on at by for with from and or but that which its his her their into over as than between until end
    beginning start middle""".split()
)
"""What no cut leaves at the end of a line."""

_NEAR = 20
"""Words before "the first of which" among which those are that it is of."""

_WITH_ARTICLE = frozenset({"U.S.", "U.K.", "US", "UK", "Netherlands", "Philippines", "Maldives", "Bahamas"})


def written(known: Known, words: list[Word]) -> str:
    """The words with groups and pronouns as names, spaced as in the text; a pronoun stays after its own name."""
    present = {word.index for word in words}
    named = {
        actor
        for word in words
        if (link := known.heads.get(word.index)) is not None and link.form != "pronoun"
        for actor in link.actors
    }
    while len(words) > 1 and (
        words[0].tag in ("CC", "WP$") or (words[0].tag == "PRP$" and words[0].index not in known.heads)
    ):
        words = words[1:]
    while len(words) > 1 and words[-1].tag == "CC":
        words = words[:-1]
    line = ""
    previous: Word | None = None
    for place, word in enumerate(words):
        if word.tag in (",", ":"):
            following = words[place + 1].index if place + 1 < len(words) else -1
            behind = previous is not None and previous.index == word.index - 1
            if not (following == word.index + 1 and behind):
                continue  # what the comma set apart was left out
        written = _names_for(known, word, present, named, opens=not line)
        if written == "":
            continue
        touching = previous is not None and previous.end == word.start and written is None
        line += ("" if touching else " ") + (written or word.text)
        previous = word
    return " ".join(line.strip(" ,;:").split())


def shortened(line: str, longest: int = LONGEST) -> str:
    """Cut at a word, with an ellipsis, where the line is too long for a timeline."""
    if len(line) <= longest:
        return line
    words = line[: longest - 1].rsplit(" ", 1)[0].split()
    while len(words) > 1 and (
        words[-1].lower().rstrip(",;:–-") in _HANGING or words[-1].endswith(("'s", "’s"))
    ):
        words.pop()
    return " ".join(words).rstrip(" ,;:–-") + " …"


def _names_for(known: Known, word: Word, present: set[int], named: set[str], *, opens: bool) -> str | None:
    """What is written in place of a word: None to keep it, "" to leave it out; `named` grows by whom it names, and `opens` says
    that it opens the line."""
    link = known.heads.get(word.index)
    if link is not None and (link.form == "pronoun" or len(link.actors) > 1):
        if link.form == "pronoun" and named.issuperset(link.actors):
            return None
        named.update(link.actors)
        joined = " and ".join(_short(known, actor) for actor in link.actors)
        return possessive(joined) if word.tag == "PRP$" else joined
    if link is None and (meant := thing_meant(known, word)) is not None:
        return _thing(known, meant, opens=opens)
    if link is None and (some := _some_of(known, word)) is not None:
        return _inside(known.parse, known.parse.phrase(some), opens=False)
    above = known.heads.get(word.head) if word.head in present else None
    if (
        above is not None
        and len(above.actors) > 1
        and word.relation in ("nummod", "det", "amod", "det:predet", "cc:preconj")
    ):
        return ""
    return None


def _thing(known: Known, noun: Word, *, opens: bool) -> str:
    """A noun phrase for its pronoun: by name where it is named, else as it stands."""
    link = known.heads.get(noun.index)
    if link is not None and link.form == "name":
        return " and ".join(_short(known, actor) for actor in link.actors)
    return _inside(known.parse, noun_phrase(known.parse, noun), opens=opens)


def _inside(parse: Parse, words: list[Word], *, opens: bool) -> str:
    """Words as they stand within a line: small, unless they open it or are a name."""
    first = min(words, key=lambda word: word.index)
    line = _as_it_stands(parse, words)
    return line if opens or first.is_name or first.text.isupper() else line[:1].lower() + line[1:]


def _some_of(known: Known, word: Word) -> Word | None:
    """What "the first of which" are some of: the last plural before it."""
    parse = known.parse
    some = parse.head(word) if word.tag in ("WDT", "WP") else None
    if some is None or some.relation != "nsubj" or parse.head(some).relation != "acl:relcl":
        return None
    near = parse.words[max(0, some.index - _NEAR) : parse.subtree(some)[0].index]
    before = [each for each in near if each.sentence == word.sentence and each.is_noun and each.is_plural]
    return before[-1] if before else None


def _as_it_stands(parse: Parse, words: list[Word]) -> str:
    """Words of the text as they stand there."""
    found = sorted({word.index: word for word in words}.values(), key=lambda word: word.index)
    line = ""
    for place, word in enumerate(found):
        touching = place > 0 and found[place - 1].end == word.start
        line += ("" if touching or not place else " ") + word.text
    return line.strip(" ,")


def _short(known: Known, actor: str) -> str:
    """A person by surname as news has it, unless two share it; others by name."""
    draft = known.drafts[actor]
    if draft.kind == "GPE" and (draft.name.startswith("United ") or draft.name in _WITH_ARTICLE):
        return f"the {draft.name}"
    if draft.kind != "PERSON" or draft.anonymous:
        return draft.name
    short = surname(draft.name)
    return short if known.surnames[short] == 1 else draft.name
