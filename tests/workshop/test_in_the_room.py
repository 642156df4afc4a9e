"""What the workshop says of the group and of the moments that decide, while somebody types."""

from journeytui.journey.model import (
    Activity,
    Feeling,
    Frame,
    Journey,
    Participant,
    Phase,
    Sticker,
    Thought,
    Touchpoint,
)
from journeytui.workshop.entries import Header
from journeytui.workshop.inviting import invitation
from journeytui.workshop.recap import recap
from tests.workshop.host import START, Room

ROOM = Frame(participants=(Participant(role="Planner", function="Sales"),))
WAITS = Activity(
    id="ac-waits",
    text="Waits",
    thoughts=(Thought(id="th", text="When?"),),
    feelings=(Feeling(id="fe", valence=-2, text="forgotten"),),
    stickers=(Sticker(id="st", kind="truth"),),
)
HEADER = Header(journey="x", session="s", kind="workshop", started=START, minutes=240)


def at(stage: str, activity: Activity = WAITS, frame: Frame = ROOM) -> Room:
    return Room(Journey(id="x", stage=stage, frame=frame, phases=(Phase(id="ph", activities=(activity,)),)))


def test_an_owner_who_is_not_in_the_room_is_named_once() -> None:
    said = at("touchpoints").type(
        "A letter; owner: Logistics", "A call; owner: Logistics", "Talk; owner: Sales"
    )
    assert ["is not in the room" in one for one in said] == [True, False, False]
    said = at("touchpoints").type("A letter", "owner: Logistics")
    assert "Logistics is not in the room: invite them next time?" in said[-1]
    said = at("changes").type("Ring them; owner: Installation")
    assert "Installation is not in the room" in said[0]


def test_nothing_is_said_of_a_room_of_which_nobody_is_named() -> None:
    (said,) = at("touchpoints", frame=Frame()).type("A letter; owner: Logistics")
    assert "room" not in said


def test_a_moment_of_truth_without_a_reason_gets_it_and_no_second_one() -> None:
    room = at("stickers")
    room.type("* here they decide")
    assert [(one.id, one.note) for one in room.journey.activities[0].stickers] == [("st", "here they decide")]
    room.type("* and here again")
    assert len(room.journey.activities[0].stickers) == 2
    room.workshop.undo()
    room.workshop.undo()
    assert room.journey == room.start


def test_a_moment_of_truth_by_key_asks_why() -> None:
    room = at("stickers")
    assert "why?" in room.workshop.hand.sticker("truth", "fe").said
    assert "why?" not in room.workshop.hand.sticker("pain", "fe").said
    assert "why?" not in room.workshop.hand.sticker("truth", "fe").said, "off again"


def test_the_stage_of_stickers_opens_with_the_worst_moments() -> None:
    room = at("touchpoints")
    assert room.workshop.go_to("stickers").said == "The worst: −2 Waits"


def test_the_recap_and_the_invitation_say_whom_to_invite() -> None:
    activity = Activity(
        id="ac",
        text="Waits *long*",
        feelings=(Feeling(id="fe", valence=-1),),
        touchpoints=(Touchpoint(id="tp", owner="Logistics"), Touchpoint(id="tq", owner="Planner")),
    )
    line = "- **Logistics**: 1 touchpoint, 1 where it feels bad (Waits \\*long\\*)"
    journey = at("wrap", activity).journey
    assert line in recap(HEADER, [], journey)
    assert line in invitation(journey)
    assert "Planner" not in recap(HEADER, [], journey)
    assert "Everybody who owns" in invitation(at("wrap").journey)
    assert "Say in the frame" in invitation(at("wrap", frame=Frame()).journey)
