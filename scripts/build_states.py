"""Make extract/english/lexicon/states.toml: every state and state-like territory, its names, people and capitals.

    uv run --group tables python scripts/build_states.py

Names come from CLDR as Babel has it, codes, demonyms and capitals from countryinfo, and what both lack or have
otherwise than news writes it from states_overrides.toml beside this file. The result is committed, so that neither
package is needed to read an article, and the difference shows what a new version of a package changed.
"""

from __future__ import annotations

import json
import sys
import tomllib
import unicodedata
from importlib import resources
from importlib.metadata import version
from pathlib import Path
from typing import Any

from babel import Locale

HERE = Path(__file__).parent
TARGET = HERE.parent / "extract" / "english" / "lexicon" / "states.toml"
FIELDS = ("names", "adjectives", "plurals", "singulars", "invariant", "capitals")

HEADER = f"""\
# States and state-like territories: names, peoples, capitals, as English-language news writes them.
# Read by: extract/english/lexicon/states.py.
# Made by scripts/build_states.py; don't edit: what is wrong here is put right in scripts/states_overrides.toml.
# Sources: countryinfo {version("countryinfo")} (MIT), Unicode CLDR through Babel {version("babel")} (BSD 3-Clause; data
# under the Unicode Licence), and our own knowledge (MIT).
# Keys are ISO 3166-1 alpha-3, XKX for Kosovo, x-… for territories that have no code and stand for themselves.
"""


def main() -> int:
    overrides = tomllib.loads((HERE / "states_overrides.toml").read_text(encoding="utf-8"))
    rows = from_packages(frozenset(overrides["skip"]))
    for code, fields in overrides["states"].items():
        row = rows.setdefault(code, {"names": []})
        given = fields.get("name")
        row.update({key: value for key, value in fields.items() if key != "names"})
        row["names"] = [*fields.get("names", []), *row["names"]]
        if given:
            row["names"] = [name for name in row["names"] if name != given]
    dropped = frozenset(overrides["drop_names"])
    table = sorted(rows.items(), key=lambda item: (item[0].startswith("x-"), item[0]))
    lines = [
        HEADER,
        "# code | name | country | other names | adjectives | plurals | singulars | invariant plurals | capitals",
        "states = '''",
        *(line(code, finished(row, dropped)) for code, row in table),
        "'''",
        "",
        "# Words that two states share with equal right.",
        f"shared = {toml(overrides['shared'])}",
        "",
        "# Words that several states share, and the one that news means.",
        "[primary]",
        *(f"{toml(word)} = {toml(code)}" for word, code in sorted(overrides["primary"].items())),
        "",
        "# What else a word may be: a person's name, another place, an ordinary word.",
        "[ambiguous]",
        *(f"{toml(word)} = {toml(kinds)}" for word, kinds in sorted(overrides["ambiguous"].items())),
    ]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


def from_packages(skip: frozenset[str]) -> dict[str, dict[str, Any]]:
    """A row for every state that countryinfo knows by its ISO code."""
    territories = Locale("en").territories
    rows: dict[str, dict[str, Any]] = {}
    for file in sorted((resources.files("countryinfo") / "data").iterdir(), key=lambda file: file.name):
        if not file.name.endswith(".json"):
            continue
        country = json.loads(file.read_text(encoding="utf-8"))
        code = country.get("ISO", {}).get("alpha3", "").upper()
        if not code or code in skip or code in rows:
            continue
        cldr = spelt(territories.get(country["ISO"]["alpha2"].upper(), ""))
        other = spelt(country["name"])
        rows[code] = {
            "name": cldr or other,
            "names": [other] if cldr and other != cldr else [],
            "adjectives": [word for word in (country.get("demonym") or "").split(",") if word],
            "capitals": [country["capital"]]
            if isinstance(country.get("capital"), str) and country["capital"]
            else [],
        }
    return rows


def finished(row: dict[str, Any], dropped: frozenset[str]) -> dict[str, Any]:
    """The row with its plurals, and with every name also as a keyboard without accents has it."""
    adjectives = row.get("adjectives", [])
    if "plurals" not in row:
        row["plurals"] = [word + "s" for word in adjectives if word.endswith(("an", "i", "er", "en"))]
    if "invariant" not in row:
        row["invariant"] = [word for word in adjectives if word.endswith(("ese", "ss"))]
    row["names"] = [name for name in row["names"] if name not in dropped]
    for key in FIELDS:
        spellings = [variant for word in row.get(key, []) for variant in variants(word)]
        if key == "names":
            spellings += variants(row["name"])
            spellings = [name for name in spellings if name != row["name"]]
        row[key] = list(dict.fromkeys(spellings))
    return row


def variants(name: str) -> list[str]:
    """The name, without its accents, and with Saint written both ways."""
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    found = [name, bare]
    for spelling in (name, bare):
        for short, long in (("St. ", "Saint "), ("Saint ", "St. ")):
            if spelling.startswith(short):
                found.append(long + spelling.removeprefix(short))
    return list(dict.fromkeys(found))


def spelt(name: str) -> str:
    """A package's name as news spells it: "and" for "&", no "The", no "SAR China"."""
    return name.replace("’", "'").replace(" & ", " and ").removeprefix("The ").removesuffix(" SAR China")


def line(code: str, row: dict[str, Any]) -> str:
    lists = ("; ".join(row.get(key, ())) for key in FIELDS)
    return " | ".join([code, row["name"], row.get("country", ""), *lists]).rstrip()


def toml(value: str | list[str]) -> str:
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    sys.exit(main())
