"""The four quads of PLOVER's types."""

from typing import get_args

from extract.quads import QUAD_OF, QUAD_SIGNS, Quad, quad_sign
from extract.story import EventType


def test_every_type_lies_in_one_quad() -> None:
    assert set(QUAD_OF) == set(get_args(EventType))


def test_every_quad_has_a_shape_of_its_own() -> None:
    assert set(QUAD_SIGNS) == set(get_args(Quad))
    assert len(set(QUAD_SIGNS.values())) == len(QUAD_SIGNS)


def test_an_act_without_a_type_has_no_sign() -> None:
    assert quad_sign(None) == ""
    assert quad_sign("ASSAULT") == "▼"
