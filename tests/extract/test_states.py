"""Which state a name, a people or a capital is of: the words that news uses, and those that tables usually lack."""

from __future__ import annotations

import pytest

from extract.english.lexicon import states

NAMES = {
    "United States": "USA",
    "the United States": "USA",
    "U.S.": "USA",
    "US": "USA",
    "USA": "USA",
    "America": "USA",
    "the States": "USA",
    "United Kingdom": "GBR",
    "U.K.": "GBR",
    "UK": "GBR",
    "Britain": "GBR",
    "Great Britain": "GBR",
    "Japan": "JPN",
    "JAPAN": "JPN",
    "China": "CHN",
    "PRC": "CHN",
    "People’s Republic of China": "CHN",
    "South Korea": "KOR",
    "ROK": "KOR",
    "Republic of Korea": "KOR",
    "North Korea": "PRK",
    "DPRK": "PRK",
    "Democratic People's Republic of Korea": "PRK",
    "Burma": "MMR",
    "Myanmar": "MMR",
    "Holland": "NLD",
    "the Netherlands": "NLD",
    "Ivory Coast": "CIV",
    "Côte d’Ivoire": "CIV",
    "Cote d'Ivoire": "CIV",
    "Türkiye": "TUR",
    "Turkey": "TUR",
    "Czechia": "CZE",
    "Czech Republic": "CZE",
    "UAE": "ARE",
    "the U.A.E.": "ARE",
    "DRC": "COD",
    "Congo": "COD",
    "Republic of Congo": "COG",
    "Congo-Brazzaville": "COG",
    "Bosnia": "BIH",
    "Swaziland": "SWZ",
    "Macedonia": "MKD",
    "East Timor": "TLS",
    "Timor-Leste": "TLS",
    "Cape Verde": "CPV",
    "the Gambia": "GMB",
    "The Bahamas": "BHS",
    "Vatican": "VAT",
    "Holy See": "VAT",
    "Russian Federation": "RUS",
    "Soviet Union": "x-soviet-union",
    "St. Lucia": "LCA",
    "Saint Lucia": "LCA",
    "TRINIDAD AND TOBAGO": "TTO",
}

STAND_FOR_THEMSELVES = {
    "Taiwan": "TWN",
    "Kosovo": "XKX",
    "Palestine": "PSE",
    "Hong Kong": "HKG",
    "Macau": "MAC",
    "Western Sahara": "ESH",
    "Greenland": "GRL",
    "Puerto Rico": "PRI",
    "Crimea": "x-crimea",
    "Transnistria": "x-transnistria",
    "Abkhazia": "x-abkhazia",
    "South Ossetia": "x-south-ossetia",
    "Nagorno-Karabakh": "x-nagorno-karabakh",
    "Somaliland": "x-somaliland",
    "Northern Cyprus": "x-northern-cyprus",
    "Tibet": "x-tibet",
}

ADJECTIVES = {
    "American": "USA",
    "Japanese": "JPN",
    "British": "GBR",
    "Chinese": "CHN",
    "Taiwanese": "TWN",
    "Argentine": "ARG",
    "Argentinean": "ARG",
    "Argentinian": "ARG",
    "Bhutanese": "BTN",
    "Chadian": "TCD",
    "Dutch": "NLD",
    "Swiss": "CHE",
    "Nigerien": "NER",
    "Nigerian": "NGA",
    "Dominican": "DOM",
    "Congolese": "COD",
    "Kosovar": "XKX",
    "Palestinian": "PSE",
    "Emirati": "ARE",
    "Saudi": "SAU",
    "Burmese": "MMR",
    "Kyrgyz": "KGZ",
    "Filipino": "PHL",
    "Philippine": "PHL",
    "Burkinabe": "BFA",
    "Salvadoran": "SLV",
    "Azeri": "AZE",
    "Hong Konger": "HKG",
    "New Zealander": "NZL",
    "Briton": "GBR",
    "Spaniard": "ESP",
    "Turk": "TUR",
    "Dane": "DNK",
    "Scottish": "x-scotland",
    "Gazan": "x-gaza",
    "Soviet": "x-soviet-union",
}

PLURALS = {
    "Americans": "USA",
    "Russians": "RUS",
    "Britons": "GBR",
    "Spaniards": "ESP",
    "Israelis": "ISR",
    "Turks": "TUR",
    "Filipinos": "PHL",
    "Afghans": "AFG",
    "Danes": "DNK",
    "Finns": "FIN",
    "Poles": "POL",
    "Thais": "THA",
    "Swedes": "SWE",
    "Serbs": "SRB",
    "Czechs": "CZE",
    "Kazakhs": "KAZ",
    "Saudis": "SAU",
    "Iraqis": "IRQ",
    "Batswana": "BWA",
    "Icelanders": "ISL",
    "Palestinians": "PSE",
    "Kosovars": "XKX",
    "Scots": "x-scotland",
    "Chinese": "CHN",
    "Japanese": "JPN",
    "British": "GBR",
    "French": "FRA",
    "Irish": "IRL",
    "Swiss": "CHE",
    "Portuguese": "PRT",
}

CAPITALS = {
    "Washington": "USA",
    "Washington, D.C.": "USA",
    "Tokyo": "JPN",
    "TOKYO": "JPN",
    "Beijing": "CHN",
    "Moscow": "RUS",
    "London": "GBR",
    "Canberra": "AUS",
    "Bern": "CHE",
    "Oslo": "NOR",
    "Paris": "FRA",
    "Ottawa": "CAN",
    "Astana": "KAZ",
    "Kyiv": "UKR",
    "Kiev": "UKR",
    "Taipei": "TWN",
    "Pristina": "XKX",
    "Ramallah": "PSE",
    "Tehran": "IRN",
    "Naypyidaw": "MMR",
    "Brasilia": "BRA",
    "Brasília": "BRA",
    "The Hague": "NLD",
    "La Paz": "BOL",
    "Pretoria": "ZAF",
    "Abuja": "NGA",
    "N’Djamena": "TCD",
    "Sanaa": "YEM",
    "Delhi": "IND",
    "Gitega": "BDI",
    "Dodoma": "TZA",
}


@pytest.mark.parametrize(("word", "code"), [*NAMES.items(), *STAND_FOR_THEMSELVES.items()])
def test_a_name_is_of_its_state(word: str, code: str) -> None:
    assert states().by_name(word) == states().by_code(code)


@pytest.mark.parametrize(("word", "code"), ADJECTIVES.items())
def test_an_adjective_or_singular_is_of_its_state(word: str, code: str) -> None:
    assert states().by_demonym(word) == states().by_code(code)


@pytest.mark.parametrize(("word", "code"), PLURALS.items())
def test_a_people_is_of_its_state(word: str, code: str) -> None:
    assert states().by_demonym_plural(word) == states().by_code(code)


@pytest.mark.parametrize(("word", "code"), CAPITALS.items())
def test_a_capital_is_of_its_state(word: str, code: str) -> None:
    assert states().by_capital(word) == states().by_code(code)


@pytest.mark.parametrize("word", ["us", "Us", "turkey", "polish", "china", "chad", "usa", "", "the"])
def test_case_matters(word: str) -> None:
    assert states().candidates(word) == ()


@pytest.mark.parametrize("word", ["Korea", "Korean", "Koreans"])
def test_a_word_that_two_states_share_decides_nothing(word: str) -> None:
    table = states()
    assert table.by_name(word) is table.by_demonym(word) is table.by_demonym_plural(word) is None
    assert {state.code for state in table.candidates(word)} == {"KOR", "PRK"}


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Georgia", "place"),
        ("Georgia", "person"),
        ("Jordan", "person"),
        ("JORDAN", "person"),
        ("Chad", "person"),
        ("Turkey", "word"),
        ("US", "word"),
        ("Polish", "word"),
        ("Washington", "person"),
        ("Male", "word"),
    ],
)
def test_a_name_that_may_be_something_else_says_so(word: str, kind: str) -> None:
    assert kind in states().also(word)


@pytest.mark.parametrize("word", ["Japan", "U.S.", "Tokyo", "Chinese", "Taiwan"])
def test_a_clear_name_is_not_called_ambiguous(word: str) -> None:
    assert not states().also(word)


def test_only_the_invariant_words_are_plurals_without_a_plural_form() -> None:
    japan = states().by_code("JPN")
    america = states().by_code("USA")
    assert japan is not None
    assert america is not None
    assert japan.invariant == ("Japanese",)
    assert america.invariant == ()
    assert states().by_demonym_plural("American") is None


def test_what_has_no_code_gives_no_country_unless_nobody_disputes_it() -> None:
    country = {state.code: state.country for state in states()}
    assert country["x-crimea"] is None
    assert country["x-scotland"] == "GBR"
    assert country["XKX"] == "XKX"
    assert country["TWN"] == "TWN"


def test_every_state_is_well_formed() -> None:
    for state in states():
        code = state.code
        assert (len(code) == 3 and code.isupper()) or code.startswith("x-")
        assert state.country is None or (len(state.country) == 3 and state.country.isupper())
        for field in (
            state.names,
            state.adjectives,
            state.plurals,
            state.singulars,
            state.invariant,
            state.capitals,
        ):
            assert len(set(field)) == len(field)
            assert all(word and word == word.strip() and "’" not in word for word in field)
        assert state.name not in state.names
        assert set(state.invariant) <= set(state.adjectives)


def test_no_word_is_of_two_states_unless_the_table_says_which() -> None:
    table = states()
    told = {
        "Congo",
        "Congolese",
        "Dominican",
        "Dominicans",
        "St. Martin",
        "Saint Martin",
        "Korea",
        "Korean",
        "Koreans",
    }
    for words in (table.names, table.demonyms, table.demonym_plurals, table.capitals):
        assert {word for word, found in words.items() if len(found) > 1} <= told


def test_the_members_of_the_united_nations_are_all_there() -> None:
    coded = [state for state in states() if state.code.isupper()]
    assert len(coded) >= 195 + 30
    assert all(
        state.adjectives or state.code in {"GGY", "JEY", "MNP", "SJM", "SXM", "TCA", "MAF", "CUW"}
        for state in coded
    )
