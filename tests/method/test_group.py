"""The group in the room against the owners on the map."""

import pytest

from journeytui.journey.model import Frame, Participant
from journeytui.method.group import in_the_room

ROOM = Frame(
    participants=(
        Participant(role="Planner", function="Sales"),
        Participant(role="Fitter", function="Installation"),
        Participant(role="Kundrådgivare", function="Kundtjänst"),
        Participant(role="Webbchef", function="IT"),
    )
)


@pytest.mark.parametrize(
    "owner",
    [
        "Planner",
        "planner",
        "Sales",
        "Head of sales",
        "INSTALLATION",
        "Foreman, Installation",
        "Kundtjänstchef",
    ],
)
def test_a_role_or_a_function_of_somebody_in_the_room_is_there(owner) -> None:
    assert in_the_room(ROOM, owner)


@pytest.mark.parametrize("owner", ["Logistics", "Credit controller", "", " ", "-", "Item owner", "Kund & Co"])
def test_anybody_else_is_not(owner) -> None:
    assert not in_the_room(ROOM, owner)


def test_nobody_is_in_an_empty_room() -> None:
    assert not in_the_room(Frame(), "Planner")
