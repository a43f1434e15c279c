"""The lexicon's files are well-formed, and say what news means.

What the rules make of a sentence is tested where they are read, on parses; here is what the tables hold.
"""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import get_args

import pytest

from extract.english.lexicon import (
    event_nouns,
    event_type_rules,
    factuality_rules,
    family_first,
    first_names,
    light_verbs,
    reporting,
    seats,
    states,
    titles,
)
from extract.english.lexicon.tables import HERE
from extract.story import EventType


def twice(entries: Iterable[object]) -> set[object]:
    return {entry for entry, count in Counter(entries).items() if count > 1}


# ---- Every file ----


def test_loading_the_lexicon_does_not_load_spacy() -> None:
    code = (
        "import sys, extract.english.lexicon as lexicon\n"
        "for name in lexicon.__all__:\n"
        "    if name.islower(): getattr(lexicon, name)()\n"
        "assert 'spacy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize("file", sorted(HERE.glob("*.toml")), ids=lambda file: str(file.name))
def test_every_file_begins_by_saying_what_it_is(file: Path) -> None:
    assert file.read_text(encoding="utf-8").startswith("# ")


def test_a_table_is_made_once() -> None:
    assert titles() is titles()


# ---- Titles and common nouns ----


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Prime Minister", "prime minister"),
        ("PRIME MINISTER", "prime minister"),
        ("PM", "prime minister"),
        ("Gen.", "general"),
        ("Lt. Gen.", "lieutenant general"),
        ("Sen.", "senator"),
        ("Foreign Minister", "foreign minister"),
        ("FM", "foreign minister"),
        ("Minister of Foreign Affairs", "minister of foreign affairs"),
        ("Defense Secretary", "defense secretary"),
        ("Health and Human Services Secretary", "health and human services secretary"),
        ("Secretary of State", "secretary of state"),
        ("foreign ministers", "foreign minister"),
        ("attorneys general", "attorney general"),
        ("policewomen", "policewoman"),
        ("CEO", "chief executive officer"),
        ("Mr.", "mr"),
    ],
)
def test_a_title_is_found_however_it_is_written(text: str, word: str) -> None:
    found = titles().title(text)
    assert found is not None
    assert found.word == word


@pytest.mark.parametrize("text", ["pm", "gen.", "rep", "St.", "Tokyo", "banana minister", ""])
def test_what_only_looks_like_a_title_is_none(text: str) -> None:
    assert titles().title(text) is None


@pytest.mark.parametrize("text", ["Cook", "Dean", "Marine", "Don", "Baker"])
def test_a_title_with_a_capital_may_be_a_name(text: str) -> None:
    assert titles().title(text) is None
    assert titles().title(text.lower()) is not None


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("King", "m"),
        ("Queen", "f"),
        ("spokeswoman", "f"),
        ("Mrs.", "f"),
        ("chairman", "m"),
        ("president", None),
    ],
)
def test_gender_is_given_only_where_the_word_shows_it(text: str, gender: str | None) -> None:
    found = titles().title(text)
    assert found is not None
    assert found.gender == gender


@pytest.mark.parametrize(
    ("text", "acts_for", "unique"),
    [
        ("prime minister", "state", True),
        ("foreign minister", "state", True),
        ("ambassador", "state", False),
        ("spokesman", "organisation", False),
        ("chief executive", "organisation", True),
        ("senator", None, False),
        ("dr", None, False),
    ],
)
def test_whom_a_title_speaks_for(text: str, acts_for: str | None, unique: bool) -> None:
    found = titles().title(text)
    assert found is not None
    assert (found.acts_for, found.unique) == (acts_for, unique)


@pytest.mark.parametrize(
    ("lemma", "stands_for"),
    [
        ("woman", "person"),
        ("suspect", "person"),
        ("senator", "person"),
        ("prime minister", "person"),
        ("ministry", "organisation"),
        ("foreign ministry", "organisation"),
        ("environment ministry", "organisation"),
        ("police", "organisation"),
        ("firm", "organisation"),
        ("country", "state"),
        ("neighbour", "state"),
        ("island", "state"),
    ],
)
def test_what_a_common_noun_stands_for(lemma: str, stands_for: str) -> None:
    found = titles().nominal(lemma)
    assert found is not None
    assert found.stands_for == stands_for


def test_a_neighbour_may_be_a_person_too() -> None:
    neighbour = titles().nominal("neighbour")
    assert neighbour is not None
    assert neighbour.also == ("person",)


def test_an_honorific_is_no_common_noun() -> None:
    assert titles().nominal("mr") is None


@pytest.mark.parametrize(
    ("word", "member"),
    [("leaders", "person"), ("countries", "state"), ("companies", "organisation"), ("sides", "state")],
)
def test_what_a_plural_groups(word: str, member: str) -> None:
    found = titles().group(word)
    assert found is not None
    assert found.members[0] == member


def test_abbreviations_are_of_titles() -> None:
    assert all(titles().title(word) for word in titles().abbreviations)


def test_what_may_be_a_name_is_a_title() -> None:
    assert titles().also_names <= titles().titles.keys()


def test_titles_and_nouns_are_in_small_letters() -> None:
    table = titles()
    words = [*table.titles, *table.nominals, *table.groups, *table.modifiers, *table.portfolios]
    assert not [word for word in words if word != word.lower() or word != word.strip()]


# ---- Reporting ----


@pytest.mark.parametrize(
    ("lemma", "particle", "stance"),
    [
        ("say", None, "neutral"),
        ("confirm", None, "factive"),
        ("disclose", None, "factive"),
        ("acknowledge", None, "factive"),
        ("point", "out", "factive"),
        ("claim", None, "doubting"),
        ("allege", None, "doubting"),
        ("deny", None, "denying"),
        ("rule", "out", "denying"),
        ("predict", None, "future"),
        ("pledge", None, "future"),
        ("urge", None, "directive"),
        ("call", "for", "directive"),
        ("believe", None, "belief"),
    ],
)
def test_how_the_writer_stands_to_what_is_said(lemma: str, particle: str | None, stance: str) -> None:
    found = reporting().verb(lemma, particle)
    assert found is not None
    assert found.stance == stance


def test_thinking_is_no_speech() -> None:
    said, thought = reporting().verb("say"), reporting().verb("think")
    assert said is not None
    assert thought is not None
    assert (said.speech, thought.speech) == (True, False)


def test_a_verb_that_needs_its_particle_is_not_found_without_it() -> None:
    assert reporting().verb("point") is None


def test_the_longest_source_phrase_wins() -> None:
    found = reporting().phrase_at(["In", "a", "statement", "from", "the", "palace"], 0)
    assert found is not None
    assert found.words == ("in", "a", "statement", "from")


def test_reporting_words_are_lemmas() -> None:
    table = reporting()
    words = [lemma for lemma, _ in table.verbs] + [*table.nouns, *table.adverbs]
    assert not [word for word in words if word != word.lower()]


# ---- Factuality ----


def test_a_rule_shows_its_own_effect() -> None:
    for rule in factuality_rules().all:
        assert rule.example.factuality == rule.effect
        assert rule.example.trigger in rule.example.text


def test_factuality_rules_have_names_and_lemmas_of_their_own() -> None:
    rules = factuality_rules().all
    assert not twice(rule.name for rule in rules)
    assert not [rule.name for rule in rules if twice(rule.lemmas) or any(w != w.lower() for w in rule.lemmas)]


def test_no_two_factuality_rules_meet_on_one_use() -> None:
    uses = [
        (lemma, rule.pos, rule.reach, rule.particle, form)
        for rule in factuality_rules().all
        for lemma in rule.lemmas
        for form in rule.complement or ("any",)
    ]
    assert not twice(uses)


@pytest.mark.parametrize(
    ("lemma", "pos", "effect"),
    [
        ("plan", "verb", "scheduled"),
        ("expect", "verb", "scheduled"),
        ("due", "adjective", "scheduled"),
        ("consider", "verb", "possible"),
        ("likely", "adjective", "possible"),
        ("if", "conjunction", "conditional"),
        ("unless", "conjunction", "conditional"),
        ("fail", "verb", "negated"),
        ("avert", "verb", "negated"),
        ("without", "conjunction", "negated"),
        ("continue", "verb", "ongoing"),
        ("manage", "verb", "occurred"),
    ],
)
def test_what_a_word_makes_of_an_event(lemma: str, pos: str, effect: str) -> None:
    found = [rule for rule in factuality_rules().by_lemma[lemma] if rule.pos == pos]
    assert found[0].effect == effect


# ---- Events ----


def test_event_type_rules_are_well_formed() -> None:
    rules = event_type_rules().all
    assert not twice(rule.name for rule in rules)
    for rule in rules:
        assert rule.lemmas
        assert rule.example.type == rule.type
        assert rule.example.trigger in rule.example.text
        for words in (rule.lemmas, rule.object, rule.not_object, rule.subject, rule.modifier, rule.oblique):
            assert not twice(words)
            assert all(word == word.lower() for word in words)


def test_every_type_has_rules_for_verbs_and_for_nouns() -> None:
    for name in get_args(EventType):
        found = {rule.pos for rule in event_type_rules().all if rule.type == name}
        assert found == {"verb", "noun"}, name


def test_a_rule_without_a_type_asks_for_something() -> None:
    assert all(rule.conditions for rule in event_type_rules().all if rule.type is None)


def test_the_rule_that_asks_most_comes_first() -> None:
    rules = event_type_rules().of("strike", "verb")
    assert [rule.conditions for rule in rules] == sorted((rule.conditions for rule in rules), reverse=True)


def test_what_is_still_to_come_is_an_agreement() -> None:
    assert event_type_rules().ahead["CONSULT"] == "AGREE"


@pytest.mark.parametrize(
    "lemma", ["visit", "meeting", "election", "earthquake", "merger", "resignation", "drill"]
)
def test_a_noun_names_an_event(lemma: str) -> None:
    found = event_nouns().get(lemma)
    assert found is not None
    assert not found.generic


@pytest.mark.parametrize("lemma", ["sale", "plan", "statement", "deal"])
def test_a_noun_that_needs_an_argument_says_so(lemma: str) -> None:
    found = event_nouns().get(lemma)
    assert found is not None
    assert found.generic


@pytest.mark.parametrize("lemma", ["government", "price", "company", "interest"])
def test_a_thing_is_no_event(lemma: str) -> None:
    assert event_nouns().get(lemma) is None


@pytest.mark.parametrize(
    ("lemma", "particle", "noun"),
    [
        ("make", None, "trip"),
        ("hold", None, "talk"),
        ("carry", "out", "attack"),
        ("take", None, "vote"),
        ("pay", None, "visit"),
    ],
)
def test_a_light_verb_carries_its_noun(lemma: str, particle: str | None, noun: str) -> None:
    assert light_verbs().of(lemma, noun, particle) is not None


def test_a_verb_is_not_light_with_every_noun() -> None:
    assert light_verbs().of("make", "earthquake") is None


def test_what_a_light_verb_carries_is_an_event() -> None:
    nouns = {noun for verbs in light_verbs().verbs.values() for verb in verbs for noun in verb.nouns}
    assert not [noun for noun in nouns if noun not in event_nouns()]


# ---- Seats and bodies ----


@pytest.mark.parametrize(
    ("name", "state", "organ"),
    [
        ("the White House", "USA", "executive"),
        ("Kremlin", "RUS", "executive"),
        ("Downing Street", "GBR", "executive"),
        ("No. 10", "GBR", "executive"),
        ("Élysée", "FRA", "executive"),
        ("Elysee", "FRA", "executive"),
        ("Blue House", "KOR", "executive"),
        ("Zhongnanhai", "CHN", "executive"),
        ("Pentagon", "USA", "defence"),
        ("State Department", "USA", "foreign"),
        ("Foggy Bottom", "USA", "foreign"),
        ("Quai d’Orsay", "FRA", "foreign"),
        ("Capitol Hill", "USA", "legislature"),
        ("Knesset", "ISR", "legislature"),
        ("Bundestag", "DEU", "legislature"),
        ("Verkhovna Rada", "UKR", "legislature"),
        ("Whitehall", "GBR", "executive"),
        ("Holy See", "VAT", "executive"),
        ("FBI", "USA", "police"),
    ],
)
def test_a_seat_stands_for_its_state(name: str, state: str, organ: str) -> None:
    found = seats().seat(name)
    assert found is not None
    assert (found.state, found.organ) == (state, organ)


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("UN", "United Nations"),
        ("the U.N.", "United Nations"),
        ("EU", "European Union"),
        ("E.U.", "European Union"),
        ("Nato", "North Atlantic Treaty Organization"),
        ("NATO", "North Atlantic Treaty Organization"),
        ("ASEAN", "Association of Southeast Asian Nations"),
        ("IMF", "International Monetary Fund"),
        ("W.H.O.", "World Health Organization"),
        ("OPEC", "Organization of the Petroleum Exporting Countries"),
        ("G-7", "Group of Seven"),
        ("Doctors Without Borders", "Médecins Sans Frontières"),
    ],
)
def test_a_body_is_found_by_each_form_of_its_name(name: str, full: str) -> None:
    found = seats().body(name)
    assert found is not None
    assert found.name == full


def test_who_is_a_pronoun() -> None:
    assert seats().body("who") is None


def test_seats_and_bodies_point_at_what_there_is() -> None:
    table = seats()
    assert all(states().by_code(seat.state) for seat in table.seats)
    assert all(body.part_of is None or table.body(body.part_of) for body in table.bodies)
    assert all(
        table.body(body) and states().by_code(host.state)
        for host in table.hosts.values()
        for body in host.bodies
    )


def test_a_name_of_two_seats_or_bodies_is_called_ambiguous() -> None:
    table = seats()
    names = [name for seat in table.seats for name in (seat.name, *seat.names)]
    names += [name for body in table.bodies for name in {body.name, body.short, *body.names}]
    assert all(table.ambiguous(str(name)) for name in twice(names))
    assert table.unclear <= set(names)


def test_brussels_may_be_the_union_or_the_alliance() -> None:
    found = seats().hosted_in("Brussels")
    assert found is not None
    assert found.bodies[:2] == ("European Union", "North Atlantic Treaty Organization")


# ---- Names of persons ----


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Sanae", "f"),
        ("Kamala", "f"),
        ("Giorgia", "f"),
        ("Ngozi", "f"),
        ("Donald", "m"),
        ("Volodymyr", "m"),
        ("Narendra", "m"),
        ("Robin", "both"),
        ("Andrea", "both"),
        ("Zxqv", None),
    ],
)
def test_what_a_given_name_shows(name: str, gender: str | None) -> None:
    assert first_names().gender(name) == gender


@pytest.mark.parametrize(
    "name",
    [
        "Xi Jinping",
        "Mao Zedong",
        "Wang Yi",
        "Lai Ching-te",
        "Kim Jong-un",
        "Kim Jong Un",
        "Moon Jae-in",
        "Lee Hsien Loong",
        "Pham Minh Chinh",
        "To Lam",
        "Hun Sen",
    ],
)
def test_a_surname_that_comes_first(name: str) -> None:
    assert family_first().leads(name.split())


@pytest.mark.parametrize(
    "name",
    ["Kim Kardashian", "Lee Zeldin", "Sam Altman", "Jo Cox", "Mo Farah", "Lou Reed", "Novak Djokovic", "Xi"],
)
def test_a_surname_that_comes_last(name: str) -> None:
    assert not family_first().leads(name.split())
