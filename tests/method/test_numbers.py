"""How far a number is from its goal, and when it is reached."""

from decimal import Decimal

import pytest

from journeytui.journey.model import Measure
from journeytui.method.numbers import shown, to_go


@pytest.mark.parametrize(
    ("kind", "now", "goal", "left"),
    [
        ("other", 12, 30, "18"),
        ("other", 96, 30, "-66"),
        ("other", 30, 30, "0"),
        ("satisfaction", 35, 30, "0"),  # more is better: past the goal is reached
        ("satisfaction", -5, 30, "35"),
        ("repurchase", 4.1, 10, "5.9"),
        ("churn", 9, 11, "0"),  # less is better
        ("churn", 17, 11, "-6"),
        ("extra_sales", 0.1, 0.3, "0.2"),
        ("other", 1200, 1000, "-200"),
        ("other", None, 30, None),
        ("other", 30, None, None),
        ("other", float("nan"), 30, None),
        ("other", float("inf"), 30, None),
        ("other", 10**400, 30, "-1e+400"),
    ],
)
def test_how_far_it_has_to_go(kind, now, goal, left):
    found = to_go(Measure(id="m", kind=kind, now=now, goal=goal))
    assert (None if found is None else shown(found)) == left


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("12.50", "12.5"),
        ("1000", "1000"),
        ("0.000001", "0.000001"),
        ("-123456789012", "-123456789012"),
        ("0.12345678901", "0.12345678901"),
        ("1e300", "1e+300"),
        ("-1e-300", "-1e-300"),
        ("1234567890123.5", "1.23456789012e+12"),
    ],
)
def test_a_number_of_more_than_twelve_digits_is_shortened(number, text):
    assert shown(Decimal(number)) == text
