"""No action is without its test."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from tests.tui import actions
from tui.actions import ACTIONS


def test_no_action_is_without_its_test() -> None:
    modules = [
        import_module(f"{actions.__name__}.{module.name}") for module in iter_modules(actions.__path__)
    ]
    tested = {name for module in modules for name in vars(module)}
    assert [action.id for action in ACTIONS if f"test_{action.id}" not in tested] == []
