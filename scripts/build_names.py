"""Make extract/english/lexicon/first_names.toml: given names and the gender that they show.

    uv run --group tables python scripts/build_names.py

Faker's lists of given names are made for test data, so one list alone is taken at its word only for a country whose
list we have looked through; else two have to agree. Where lists differ, three to one decides, and a name nearer to even
is one that anybody may bear. What stands in names_overrides.toml beside this file goes before them all.
"""

from __future__ import annotations

import importlib
import re
import sys
import tomllib
from collections import Counter
from importlib.metadata import version
from pathlib import Path
from textwrap import fill

HERE = Path(__file__).parent
TARGET = HERE.parent / "extract" / "english" / "lexicon" / "first_names.toml"

TRUSTED = (
    "cs_CZ da_DK de_AT en_GB en_US es_ES fi_FI fr_FR hr_HR hu_HU it_IT nl_NL no_NO pl_PL pt_BR ro_RO".split()
)
OTHERS = "de_CH de_DE en en_IE en_IN en_NZ es_AR es_CO es_MX fr_BE fr_CA fr_CH id_ID is_IS lv_LV nl_BE pt_PT sk_SK sl_SI".split()
NAME = re.compile(r"[A-ZÀ-Ž][a-zà-ž]+(?:[-'][A-ZÀ-Ž]?[a-zà-ž]+)?")

HEADER = f"""\
# Given names and the gender that they show, as a hint for pronouns.
# Read by: extract/english/lexicon/names.py.
# Made by scripts/build_names.py; don't edit: what is wrong here is put right in scripts/names_overrides.toml.
# Sources: the lists of given names in Faker {version("faker")} (MIT), and our own knowledge (MIT).
"""


def main() -> int:
    female, male = Counter[str](), Counter[str]()
    for locale in (*TRUSTED, *OTHERS):
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        weight = 2 if locale in TRUSTED else 1
        for votes, field in ((female, "first_names_female"), (male, "first_names_male")):
            votes.update({name: weight for name in set(getattr(provider, field, ())) if NAME.fullmatch(name)})
    lists: dict[str, set[str]] = {"female": set(), "male": set(), "both": set()}
    for name in female.keys() | male.keys():
        if gender := decided(female[name], male[name]):
            lists[gender].add(name)
    ours: dict[str, set[str]] = {"female": set(), "male": set(), "both": set()}
    for group in tomllib.loads((HERE / "names_overrides.toml").read_text(encoding="utf-8"))["names"]:
        for gender, names in ours.items():
            names.update(group[gender].split())
    ours["both"] |= ours["female"] & ours["male"]
    for gender, names in lists.items():
        names -= set().union(*ours.values())
        names |= ours[gender] - (ours["both"] if gender != "both" else set())
    blocks = (f"{gender} = '''\n{wrapped(names)}\n'''\n" for gender, names in lists.items())
    TARGET.write_text(HEADER + "\n" + "\n".join(blocks), encoding="utf-8")
    return 0


def decided(female: int, male: int) -> str | None:
    """What the votes make of a name; None where too few lists have it."""
    if female + male < 2:
        return None
    if female >= 3 * male:
        return "female"
    return "male" if male >= 3 * female else "both"


def wrapped(names: set[str]) -> str:
    return fill(" ".join(sorted(names)), width=118, break_on_hyphens=False)


if __name__ == "__main__":
    sys.exit(main())
