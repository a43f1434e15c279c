"""Cleaning the Groningen Meaning Bank, whose names were tagged by a machine and partly corrected.

Its labels are coarser than ours and its errors are regular, so most can be undone by rule: person spans swallow titles
("Prime Minister Tony Blair"), `gpe` is mostly peoples but also states, `geo` and `org` hold both. Where a rule cannot tell,
the words become missing ("-"), because a wrong label teaches and a missing one does not. Numbers, sums and percentages,
which the corpus leaves untagged, are filled in where their form decides.
"""

import json
import lzma
import re
from collections.abc import Iterator
from pathlib import Path

from extract.training.gazetteer import is_people, kind_of_place
from extract.training.numbers import number_spans, temporal
from extract.training.samples import MISSING, Sample, name_spans, name_tags

Span = tuple[int, int, str]

TITLES = frozenset(
    """mr. mrs. ms. dr. mr mrs ms dr president prime minister vice deputy chancellor king queen prince princess crown pope
    senator sen. governor gov. mayor general gen. colonel col. lieutenant lt. major maj. captain capt. sergeant sgt. admiral
    brigadier commander secretary secretary-general secretary-of-state ambassador chairman chairwoman spokesman spokeswoman
    judge justice professor prof. sheikh sheik ayatollah grand cardinal archbishop bishop father sir lord lady premier
    foreign defense interior finance president-elect former ex-president chief attorney representative rep. congressman
    congresswoman envoy director speaker leader presidential candidate candidate rev. reverend emperor sultan marshal
    warlord cleric state""".split()
)
# Offices that the corpus puts into an organisation's span: "U.N. Secretary-General".
OFFICES = frozenset(
    """secretary-general secretary minister president spokesman spokeswoman ambassador chairman director chief commander
    general deputy envoy prime vice senator leader head officials official troops forces""".split()
)
ORGANISATIONS = frozenset(
    """U.N. UN EU AU NATO NASA CIA FBI IAEA IMF WHO OPEC FARC PKK ETA VOA ASEAN Hamas Hezbollah Fatah Taliban Taleban al-Qaida
    Al-Qaida Xinhua Reuters Pentagon Congress Senate Parliament Yukos Gazprom Interpol ISIL""".split()
) | {
    "United Nations", "European Union", "African Union", "White House", "Supreme Court", "Security Council", "World Bank",
    "Human Rights Watch", "Amnesty International", "U.N. Security Council", "State Department", "Red Cross",
    "Arab League", "European Commission", "Associated Press", "The Associated Press", "International Monetary Fund",
    "World Trade Organization", "Palestinian Authority", "Muslim Brotherhood", "Islamic Jihad", "Red Crescent",
}  # fmt: skip
FAITHS = frozenset(
    """Shi'ite Shi'ites Shiite Shiites Sunni Sunnis Muslim Muslims Christian Christians Jewish Jews Jew Hindu Hindus Buddhist
    Buddhists Catholic Catholics Protestant Protestants Islamic Islamist Islamists Kurdish Kurds Kurd Arab Arabs European
    Europeans Asian Asians African Africans Western Soviet Democrats Democrat Republicans Republican Democratic Communist
    Communists Maoist Maoists Saudi Saudis Serb Serbs Tamil Tamils Hutu Hutus Tutsi Tutsis Uighur Uighurs Chechen
    Chechens Basque Pashtun Pashtuns Orthodox Croat Croats Swede Swedes Dane Danes Pole Poles Finn Finns Turk Turks Czech
    Czechs Thai Thais Greek Greeks Zionist Marxist Baathist Baathists Philippine Filipino Filipinos Dutch French Swiss
    Latin""".split()
)
COMPANY_HEADS = frozenset(
    """Inc Corp Co Ltd Group Motors Airlines Airways Bank Computer Electronics Industries Company Corporation Holdings
    Technologies Systems Motor Oil Energy Brothers International Partners Capital Pharmaceuticals News Times Post""".split()
)
HOLIDAYS = frozenset(
    {"Christmas", "Christmas Eve", "Easter", "Ramadan", "New Year", "Thanksgiving", "May Day"}
)


def read(path: Path) -> Iterator[Sample]:
    """The cleaned sentences of ner-gmb.jsonl.xz, in two passes: who is called by a full name or a title somewhere in the
    corpus may be called by one word; any other single word tagged as a person is as often a company."""
    found = []
    persons: set[str] = set()
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            words = [mend(w) for w in record["tokens"]]
            if len(words) < 3 or any(w.strip() != w or not w for w in words):
                continue
            tags = clean(words, record["tags"])
            found.append((record["id"], words, tags))
            for start, end, label in name_spans(tags):
                titled = start > 0 and words[start - 1].lower() in TITLES
                if label == "PERSON" and (end - start > 1 or titled):
                    persons.add(words[end - 1])
    for name, words, tags in found:
        yield Sample(words, spacing(words), None, without_strangers(words, tags, persons), "silver/" + name)


def without_strangers(words: list[str], tags: list[str], persons: set[str]) -> list[str]:
    """Single words tagged as persons become missing unless they are known as somebody's name."""
    out = list(tags)
    for start, end, label in name_spans(tags):
        if label == "PERSON" and end - start == 1 and words[start] not in persons:
            out[start] = MISSING
    return out


def mend(word: str) -> str:
    """Undo what a spreadsheet did to numbers: "2,00,000" was 200,000 in the news."""
    if re.fullmatch(r"\d{1,2}(,\d\d)*,\d{3}", word) and not re.fullmatch(r"\d{1,3}(,\d{3})*", word):
        return f"{int(word.replace(',', '')):,}"
    return {"``": '"', "''": '"'}.get(word, word)


def spacing(words: list[str]) -> list[bool]:
    """Whether a space follows each word, as print has it. Quotation marks open and close in turn."""
    spaces = [True] * len(words)
    quoted = False
    for i, word in enumerate(words):
        if word == '"':
            spaces[i] = quoted
            if quoted and i:
                spaces[i - 1] = False
            quoted = not quoted
        elif word in {"(", "[", "$", "£", "€"}:
            spaces[i] = False
        elif i and (
            word in {",", ".", ":", ";", "?", "!", ")", "]", "%", "n't", "..."}
            or re.match(r"['’](s|re|ve|ll|d|m|t)?$", word)
        ):
            spaces[i - 1] = False
    spaces[-1] = False
    return spaces


def clean(words: list[str], tags: list[str]) -> list[str]:
    """GMB's IOB tags as OntoNotes tags, with "-" where neither a rule nor the corpus is to be trusted."""
    spans: list[Span] = []
    unsure: list[tuple[int, int]] = []
    for start, end, label in _joined(words, name_spans(tags)):
        fixed = _relabel(words, start, end, label)
        if fixed is None:
            unsure.append((start, end))
        else:
            spans += fixed
    taken = {i for s, e, _ in spans for i in range(s, e)}
    taken |= {i for s, e in unsure for i in range(s, e)}
    spans += [s for s in number_spans(words) if taken.isdisjoint(range(s[0], s[1]))]
    out = name_tags(len(words), spans)
    for start, end in unsure:
        for i in range(start, end):
            if out[i] == "O":
                out[i] = MISSING
    for i, word in enumerate(words):
        if out[i] != "O":
            continue
        if word in FAITHS and (i == 0 or words[i - 1][0].islower() or not words[i - 1].isalpha()):
            following = words[i + 1] if i + 1 < len(words) else "."
            out[i] = "B-NORP" if not following[0].isupper() else MISSING
        elif _doubtful(words, i):
            out[i] = MISSING
    return out


def _doubtful(words: list[str], i: int) -> bool:
    """Untagged words that may well be part of a name, a date or a number."""
    word = words[i]
    if any(c.isdigit() for c in word) or temporal(word):
        return True
    if not word[0].isupper() or word.lower() in TITLES or word.lower() in OFFICES:
        return False
    if "-" in word:
        return True
    inner = i > 0 and words[i - 1] not in {'"', ".", ":", "``"}
    return inner and word != "I"


def _joined(words: list[str], spans: list[Span]) -> list[Span]:
    """Spans that the corpus broke apart: "Prime" as one person and "Minister X" as the next, "World War" + "II"."""
    out: list[Span] = []
    for start, end, label in spans:
        if out and out[-1][1] == start and label == out[-1][2] == "per":
            out[-1] = (out[-1][0], end, label)
        elif words[start:end] in (["I"], ["II"]) and words[max(0, start - 2) : start] == ["World", "War"]:
            out = [s for s in out if s[1] <= start - 2]
            out.append((start - 2, end, "eve"))
        else:
            out.append((start, end, label))
    return out


def _relabel(words: list[str], start: int, end: int, label: str) -> list[Span] | None:
    """One span of the corpus as ours: none, one or two spans; None where we cannot tell."""
    while end > start and (words[end - 1] in {",", "-", "for", "of", "and", "'s", '"', ".", "the"}):
        end -= 1
    while start < end and words[start] in {"the", "The", "a", ",", '"', "an", "A"}:
        start += 1
    if start == end:
        return None
    name = " ".join(words[start:end])
    match label:
        case "per":
            return _person(words, start, end)
        case "gpe":
            return _people(words, start, end, name)
        case "geo":
            return _place(words, start, end, name)
        case "org":
            return _organisation(words, start, end, name)
        case "eve":
            kind = (
                "DATE"
                if name in HOLIDAYS
                else "EVENT"
                if end - start > 1 or name in {"Olympics", "Holocaust"}
                else None
            )
            return [(start, end, kind)] if kind else None
        case "tim":
            from extract.training.numbers import time_span

            return time_span(words, start, end)
        case _:
            return None


def _person(words: list[str], start: int, end: int) -> list[Span] | None:
    name = " ".join(words[start:end])
    if kind_of_place(name) or name in ORGANISATIONS or name in FAITHS or name == "Western":
        return _place(words, start, end, name) if name not in FAITHS else [(start, end, "NORP")]
    titled = False
    while start < end and words[start].lower() in TITLES:
        start, titled = start + 1, True
    if start == end:
        return []  # a bare title is nobody's name
    names = words[start:end]
    if any(w.lower() in TITLES - {"king", "prince", "major", "grand", "general", "state"} for w in names):
        return None
    if not all(w[0].isupper() or w in {"bin", "al", "ben", "de", "da", "dos", "von", "van", "der", "el", "la", "Al", "ibn", "du", "ul", "-"} or w[:3] in {"al-", "el-", "ul-"} for w in names):  # fmt: skip
        return None
    if names[-1].rstrip(".") in COMPANY_HEADS and len(names) > 1:
        return [(start, end, "ORG")]
    if end - start == 1 and not titled and (names[0].isupper() or not re.fullmatch(r"[\w'’.-]+", names[0])):
        return None
    if end - start > 5 or any(
        w in {"Department", "Ministry", "Party", "Council", "Union", "University", "Sri", "Corp.", "Inc."}
        for w in names
    ):
        return None
    return [(start, end, "PERSON")]


def _people(words: list[str], start: int, end: int, name: str) -> list[Span] | None:
    if name in FAITHS:
        return [(start, end, "NORP")]
    place = kind_of_place(name)
    if place:
        return [(start, end, place)]
    if end - start <= 2 and all(is_people(w) for w in words[start:end]):
        return [(start, end, "NORP")]
    return None


def _place(words: list[str], start: int, end: int, name: str) -> list[Span] | None:
    if name in ORGANISATIONS:
        return [(start, end, "ORG")]
    while start < end - 1 and words[start][0].islower():  # "southern Kashmir"
        start += 1
    name = " ".join(words[start:end])
    if start and name in {"Korea", "Bank", "Strip"}:
        return None
    place = kind_of_place(name)
    if place:
        return [(start, end, place)]
    if end - start == 1 and re.fullmatch(r"[A-Z][\w'’-]+", name) and not is_people(name):
        # Villages and districts that no gazetteer of larger towns has.
        before = words[start - 1] if start else ""
        if before in {"in", "near", "to", "from", "at", "around", "outside"}:
            return [(start, end, "GPE")]
    return None


def _organisation(words: list[str], start: int, end: int, name: str) -> list[Span] | None:
    if name in ORGANISATIONS:
        return [(start, end, "ORG")]
    if name in FAITHS:
        return [(start, end, "NORP")]
    place = kind_of_place(name)
    if place:
        return [(start, end, place)]
    if all(w.lower() in TITLES | OFFICES for w in words[start:end]):
        return []
    cut = next((i for i in range(start, end) if words[i].lower() in OFFICES), end)
    if cut < end:
        # "U.N. Secretary-General", "State Department spokesman Tom Casey": keep what is surely the organisation.
        head = _organisation(words, start, cut, " ".join(words[start:cut])) if cut > start else None
        return head
    if end - start == 1:
        word = words[start]
        known = word.isupper() and len(word) > 1 and word not in {"US", "UK", "HIV", "AIDS", "GDP"}
        return [(start, end, "ORG")] if known or re.search(r"[a-z][A-Z]", word) else None
    if all(
        w[0].isupper() or w in {"of", "and", "for", "the", "in", "on", "'s", "&", "de", "to"}
        for w in words[start:end]
    ):
        return [(start, end, "ORG")]
    return None
