"""What a rule's pattern caught, as numbers."""

from __future__ import annotations

from extract.reading.times.expression import Expression


def number(expression: Expression, name: str) -> int:
    """What the class holds; the rule's pattern has it without fail."""
    return int(expression.captures[name])


def optional_number(expression: Expression, *names: str) -> int:
    """What the first of these classes holds that the expression has; 0 where it has none."""
    return next((int(expression.captures[name]) for name in names if name in expression.captures), 0)
