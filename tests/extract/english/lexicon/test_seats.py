"""Seats and bodies: what the tables hold."""

from __future__ import annotations

import pytest

from extract.english.lexicon import (
    seats,
    states,
)
from tests.extract.english.lexicon import twice


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


def test_a_name_of_two_seats_or_bodies_is_called_ambiguous() -> None:
    table = seats()
    names = [name for seat in table.seats for name in (seat.name, *seat.names)]
    names += [name for body in table.bodies for name in {body.name, body.short, *body.names}]
    assert all(table.ambiguous(str(name)) for name in twice(names))
    assert table.unclear <= set(names)


def test_bodies_that_news_calls_by_a_noun_are_in_the_table() -> None:
    table = seats()
    assert all(table.body(name) for name in table.nouns)
    assert table.called("the EU") == ("bloc",)
    assert table.called("Corvid Motors") == ()
