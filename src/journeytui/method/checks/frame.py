"""JT1xx: the frame. Why the journey is mapped, for whom, and who is in the room.

Only what makes a frame at all is a warning (purpose, customer, owner, and a room that sees one side); the
rest is asked for and never forced, so it is a hint.
"""

from collections.abc import Iterator

from journeytui.i18n import N_, ngettext
from journeytui.journey.edits import FRAME
from journeytui.method.checks.check import Hit, check
from journeytui.method.checks.ground import Ground
from journeytui.method.group import functions, too_few_functions, wrong_size


@check(
    "JT101",
    "warning",
    "frame",
    N_("The journey has no purpose."),
    why=N_(
        "A map can document, help to understand, sort out roles or improve something. Each asks for another "
        "walk: who is in the room, how deep to go, when to stop. Without a purpose the group cannot tell "
        "whether it is done, and the map ends as a poster. Say it in the frame: purposes."
    ),
    example=N_("Not “Let us map our customers”, but purposes: understand and optimise, to halve the calls."),
)
def purpose(ground: Ground) -> Iterator[Hit]:
    if not ground.journey.frame.purposes:
        yield Hit(FRAME, "purposes")


@check(
    "JT102",
    "hint",
    "frame",
    N_("Nobody has said when the work is done."),
    why=N_(
        "A journey can always be mapped further. A definition of done (“each red sticker has an owner”) is "
        "what lets a group stop with a good conscience, and what the last half day is measured against. "
        "Say it in the frame: done_when."
    ),
    example=N_("Not “when we run out of time”, but “when each red sticker has an owner and a date”."),
)
def done_when(ground: Ground) -> Iterator[Hit]:
    if not ground.journey.frame.done_when.strip():
        yield Hit(FRAME, "done_when")


@check(
    "JT103",
    "hint",
    "frame",
    N_("The journey has no sponsor."),
    why=N_(
        "A journey crosses departments, and so do the changes that come out of it. Without somebody who "
        "wants them and can say yes across those borders, they stay on the wall. Say in the frame which role "
        "it is: sponsor."
    ),
    example=N_("Not “the company”, but “Head of sales”: a role that can say yes across departments."),
)
def sponsor(ground: Ground) -> Iterator[Hit]:
    if not ground.journey.frame.sponsor.strip():
        yield Hit(FRAME, "sponsor")


@check(
    "JT104",
    "warning",
    "frame",
    N_("Nobody owns the journey as a whole."),
    why=N_(
        "Each touchpoint has a department; the customer walks through all of them. If nobody looks after the "
        "whole way, each part is improved by itself and the gaps between them stay. Name a role in the "
        "frame: owner."
    ),
    example=N_("Not “each department its part”, but “Customer experience” for the way as a whole."),
)
def owner(ground: Ground) -> Iterator[Hit]:
    if not ground.journey.frame.owner.strip():
        yield Hit(FRAME, "owner")


@check(
    "JT105",
    "warning",
    "frame",
    N_("There is no segment and no persona: a journey for everybody is for nobody."),
    why=N_(
        "A first-time buyer and a landlord do, think and feel different things on the same way. A map of all "
        "of them at once holds only what is true of everyone, and that is little. Choose one: segment, or "
        "persona. The others get a map of what differs."
    ),
    example=N_("Not “our customers”, but “families who buy their first kitchen”, or “Anna, 34, first flat”."),
)
def customer(ground: Ground) -> Iterator[Hit]:
    journey = ground.journey
    if not (journey.frame.segment + journey.frame.persona).strip():
        yield Hit(FRAME, "segment")


@check(
    "JT106",
    "hint",
    "frame",
    N_("The group is smaller or larger than seven to nine."),
    why=N_(
        "With fewer than seven the room lacks somebody who has met the customer at some stretch; with more "
        "than nine the talk splits and the quiet ones stop. A larger group works better as two, each "
        "with its own half day. Only asked when the frame names who is in the room."
    ),
    example=N_(
        "Not fifteen round one wall, but eight: two groups of seven and eight see more than one of fifteen."
    ),
)
def group(ground: Ground) -> Iterator[Hit]:
    frame = ground.journey.frame
    size = len(frame.participants)
    if wrong_size(frame):
        message = ngettext(
            "There is {n} in the room; seven to nine is a good group.",
            "There are {n} in the room; seven to nine is a good group.",
            size,
        )
        yield Hit(FRAME, "participant", message)


@check(
    "JT107",
    "warning",
    "frame",
    N_("Fewer than three functions are in the room."),
    why=N_(
        "Sales knows the beginning, installation the middle, support the end. A room of one or two functions "
        "maps its own stretch in detail and guesses the rest. Invite those who meet the customer elsewhere. "
        "Only asked when the frame names who is in the room; a hint while a function is missing there."
    ),
    example=N_(
        "Not four from Sales and four from Marketing, but Sales, Installation and Support at one wall."
    ),
)
def several_functions(ground: Ground) -> Iterator[Hit]:
    if too_few_functions(ground.journey.frame):
        known = functions(ground.journey.frame)
        message = ngettext(
            "{n} function is in the room; fewer than three see only their own stretch.",
            "{n} functions are in the room; fewer than three see only their own stretch.",
            len(known),
        )
        told = all(one.function.strip() for one in ground.journey.frame.participants)
        yield Hit(FRAME, "participant", message, None if told else "hint")


@check(
    "JT108",
    "hint",
    "frame",
    N_("No customer's story was told."),
    why=N_(
        "A story of one customer, told from the beginning, turns the room from our process to their way "
        "before the first card is written. It need not be typical, it must have happened. Write it in the "
        "frame: story."
    ),
    example=N_(
        "Not “customers want quality”, but “She stood in the yard at a quarter to seven, with two children”."
    ),
)
def story(ground: Ground) -> Iterator[Hit]:
    if not ground.journey.frame.story.strip():
        yield Hit(FRAME, "story")


@check(
    "JT109",
    "hint",
    "frame",
    N_("The purpose stops at how things are today."),
    why=N_(
        "Every third mapping ends with the mapping: a true picture, and nothing done. If the purpose is only "
        "to document or to understand, say what it is for after that, with roles or optimise. Where there "
        "are changes already, the purpose should say so: it tells the next group how far to go."
    ),
    example=N_("Not only document and understand, but optimise as well, or roles."),
)
def stops_at_as_is(ground: Ground) -> Iterator[Hit]:
    purposes = set(ground.journey.frame.purposes)
    if purposes and purposes <= {"document", "understand"}:
        yield Hit(FRAME, "purposes")
