"""Numbers that shall move: how far a measure is from its goal."""

from decimal import Context, Decimal
from typing import Final

from journeytui.journey.model import Measure, MeasureKind

UP: Final[frozenset[MeasureKind]] = frozenset({"satisfaction", "repurchase", "extra_sales"})
"""Kinds of which more is better."""

DOWN: Final[frozenset[MeasureKind]] = frozenset({"churn"})
"""Kinds of which less is better."""

DIGITS: Final = 12
"""Digits that a number is shown with at most: nobody reads more, and a board has no room for them."""


def to_go(measure: Measure) -> Decimal | None:
    """How far the number still has to move, up or (below 0) down; 0 when the goal is reached.

    Nothing while it is not measured or has no goal. Past the goal is reached, where the kind says which
    way is better; of another kind, past it is as far away as before it.
    """
    if measure.now is None or measure.goal is None:
        return None
    now, goal = Decimal(str(measure.now)), Decimal(str(measure.goal))
    if not (now.is_finite() and goal.is_finite()):
        return None
    left = goal - now
    passed = (measure.kind in UP and left < 0) or (measure.kind in DOWN and left > 0)
    return Decimal(0) if passed else left


def shown(number: Decimal | float) -> str:
    """A number without needless zeros; one of more than 12 digits as `1.5e+300`."""
    exact = Decimal(str(number)).normalize()
    written = f"{exact:f}"
    if sum(map(str.isdigit, written)) <= DIGITS:
        return written
    return f"{Context(prec=DIGITS).plus(exact).normalize():g}"
