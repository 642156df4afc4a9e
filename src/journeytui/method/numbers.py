"""Numbers that shall move: how far a measure is from its goal."""

import math
from decimal import Decimal
from typing import Final

from journeytui.journey.model import Measure, MeasureKind

UP: Final[frozenset[MeasureKind]] = frozenset({"satisfaction", "repurchase", "extra_sales"})
"""Kinds of which more is better."""

DOWN: Final[frozenset[MeasureKind]] = frozenset({"churn"})
"""Kinds of which less is better."""


def to_go(measure: Measure) -> Decimal | None:
    """How far the number still has to move, up or (below 0) down; 0 when the goal is reached.

    Nothing while it is not measured or has no goal. Past the goal is reached, where the kind says which
    way is better; of another kind, past it is as far away as before it.
    """
    now, goal = measure.now, measure.goal
    if now is None or goal is None or not (math.isfinite(now) and math.isfinite(goal)):
        return None
    left = Decimal(str(goal)) - Decimal(str(now))
    passed = (measure.kind in UP and left < 0) or (measure.kind in DOWN and left > 0)
    return Decimal(0) if passed else left


def shown(number: Decimal) -> str:
    """A number without needless zeros."""
    return f"{number.normalize():f}"
