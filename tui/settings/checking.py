"""Holds a file of settings against the schema. Everything that is wrong is said at once, each thing with its line."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from extract.sources.text import safe_line
from tui.actions import ACTIONS
from tui.settings.keymap import FIXED, clashes, understood
from tui.settings.model import Settings, SettingsError, Source
from tui.settings.places import line_of
from tui.settings.schema import SETTINGS, TABLES
from tui.terminal import BUILT_IN

Path = tuple[str, ...]


def checked(text: str, name: str) -> Settings:
    """The settings in a file's text; `name` is what to call the file. Raises SettingsError."""
    try:
        written = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError([_no_toml(name, str(error))]) from None
    findings = Findings((text, name))
    known = {tuple(setting.key.split(".")): setting for setting in SETTINGS}
    values: dict[str, Any] = {}
    for path, value in _plain(written, findings):
        setting = known.get(path)
        if setting is None:
            beside = [key[-1] for key in known if key[:-1] == path[:-1]]
            findings.unknown(path, beside if path[:-1] else [*beside, *TABLES])
        elif setting.check(value):
            values[setting.field] = tuple(value) if isinstance(value, list) else value
        else:
            findings.add(path, f"is {_toml(value)}; it must be {setting.allowed}")
    values["keys"] = _keys(_table(written, "keys"), findings)
    values["themes"] = _themes(_table(written, "themes"), findings)
    theme = values.get("theme")
    if theme is not None and theme not in (*BUILT_IN, *values["themes"]):
        names = (*BUILT_IN, *values["themes"])
        findings.add(("theme",), f'is "{theme}"; there are {", ".join(names)}{nearest(theme, names)}')
    if findings.problems:
        raise SettingsError(findings.problems)
    return Settings(**values, source=findings.source)


def _no_toml(name: str, error: str) -> str:
    """`… (at line 2, column 9)` is said as everything else is: the place first."""
    what, _, place = error.rstrip(")").partition(" (at ")
    return safe_line(f"{name}, {place or 'somewhere'}: {what[:1].lower()}{what[1:]}; this is no TOML.")


class Findings:
    """What is wrong in a file so far."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[str] = []

    def add(self, path: Sequence[str], what: str) -> None:
        """`path` is the key, from the top; `what` goes on after its name."""
        text, name = self.source
        line = line_of(text, path)
        where = name if line is None else f"{name}, line {line}"
        self.problems.append(
            safe_line(f"{where}: {'.'.join(path)} {what}{'' if what.endswith('?') else '.'}")
        )

    def unknown(self, path: Sequence[str], known: Iterable[str], *, thing: str = "setting") -> None:
        self.add(path, f"is no {thing}{nearest(path[-1], known)}")


def nearest(name: str, known: Iterable[str]) -> str:
    """`; did you mean theme?`, or nothing where no name is near."""
    from difflib import get_close_matches

    close = get_close_matches(name, list(known), n=1)
    return f"; did you mean {close[0]}?" if close else ""


def _plain(written: Mapping[str, Any], findings: Findings) -> Iterable[tuple[Path, object]]:
    """Every setting outside the tables of keys and themes, with its path."""
    for key, value in written.items():
        if key in TABLES and not isinstance(value, dict):
            findings.add((key,), f"must be a table: [{key}]")
        elif key == "panes":
            yield from (((key, inner), each) for inner, each in value.items())
        elif key not in TABLES:
            yield (key,), value


def _table(written: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    table = written.get(name, {})
    return table if isinstance(table, dict) else {}


def _keys(table: Mapping[str, Any], findings: Findings) -> dict[str, tuple[str, ...]]:
    ids = [action.id for action in ACTIONS]
    keys: dict[str, tuple[str, ...]] = {}
    for name, value in table.items():
        path = ("keys", name)
        if name not in ids:
            findings.unknown(path, ids, thing="action")
            continue
        if name == "interrupt":
            findings.add(path, "keeps Ctrl+C, so that nobody is locked in")
            continue
        listed = [value] if isinstance(value, str) else value
        if not isinstance(listed, list) or not all(isinstance(key, str) for key in listed):
            findings.add(path, f"is {_toml(value)}; it must be a key or a list of keys")
            continue
        read = []
        for key in listed:
            try:
                read.append(understood(key))
            except ValueError as error:
                findings.add(path, f'has "{key}", which {error}')
                continue
            owner = next(
                (owner for owner, fixed in FIXED.items() if fixed == read[-1] and owner != name), None
            )
            if owner is not None:
                findings.add(path, f'has "{key}", which stays with {owner}, so that nobody is locked in')
        keys[name] = tuple(dict.fromkeys(read))
    for key, first, second in clashes(keys):
        findings.add(("keys", second), f'has "{key}", and so has keys.{first}; one of them can have it')
    return keys


def _themes(table: Mapping[str, Any], findings: Findings) -> dict[str, dict[str, str]]:
    """Themes by name; which looks there are, and what may be written for one, `themes` checks when one is used."""
    themes: dict[str, dict[str, str]] = {}
    for name, looks in table.items():
        path = ("themes", name)
        if name in BUILT_IN:
            findings.add(path, "is a theme of ours; give yours another name")
        elif not isinstance(looks, dict):
            findings.add(path, f"must be a table: [themes.{name}]")
        else:
            wrong = [look for look, value in looks.items() if not isinstance(value, str)]
            for look in wrong:
                findings.add((*path, look), f"is {_toml(looks[look])}; it must be text")
            base = looks.get("base", BUILT_IN[0])
            if isinstance(base, str) and base not in BUILT_IN:
                findings.add((*path, "base"), f'is "{base}"; it must be {", ".join(BUILT_IN)}')
            themes[name] = {look: value for look, value in looks.items() if look not in wrong}
    return themes


def _toml(value: object) -> str:
    """The value, about as it was written."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f'"{value}"'
    return "a table" if isinstance(value, dict) else str(value)
