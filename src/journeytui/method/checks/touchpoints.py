"""JT6xx: the touchpoints. Who answers for each, what is it there for, and were they asked?"""

from collections.abc import Iterator

from journeytui.i18n import N_, _, ngettext
from journeytui.inert import called, excerpt
from journeytui.journey.model import Phase, Touchpoint
from journeytui.journey.remembering import remembered
from journeytui.method.checks.check import Hit, check
from journeytui.method.checks.ground import Ground
from journeytui.method.group import owners_not_there


@check(
    "JT601",
    "warning",
    "touchpoints",
    N_("A touchpoint has no owner."),
    why=N_(
        "What nobody answers for nobody improves: the letter that was written years ago, the form that two "
        "departments share. Name the role that can change it. If it is not ours (a bank, a portal), "
        "name them."
    ),
    example=N_("Not “The invoice”, but “The invoice, owner: Credit controller”."),
)
def without_owner(ground: Ground) -> Iterator[Hit]:
    for phase in ground.journey.phases:
        for one in _meetings(phase):
            if not one.owner.strip():
                yield Hit(
                    one.id, "owner", _("“{touchpoint}” has no owner.").format(touchpoint=called(one.text))
                )


@check(
    "JT602",
    "hint",
    "touchpoints",
    N_("A touchpoint has no purpose, or nothing tells whether it works."),
    why=N_(
        "A touchpoint without a purpose for the customer is there out of habit. With a purpose and without a "
        "number nobody notices when it stops working. What is it for, and how would you know?"
    ),
    example=N_(
        "Not “Call on the third day”, but “purpose: hear what is unclear; KPI: called of offers sent”."
    ),
)
def without_purpose(ground: Ground) -> Iterator[Hit]:
    for phase in ground.journey.phases:
        for one in _meetings(phase):
            if not (one.purpose.strip() and one.measure.strip()):
                yield Hit(one.id, "measure" if one.purpose.strip() else "purpose", _lacking(one))


@check(
    "JT603",
    "hint",
    "touchpoints",
    N_("A touchpoint is owned by somebody who was not in the room."),
    why=N_(
        "What the room says about a touchpoint of others is hearsay, and what it decides about it they hear "
        "last. Invite them to the next half day. Only asked when the frame names who is in the room; a role "
        "or a function counts, whatever the case."
    ),
    example=N_("Not eight from Sales deciding about the invoice, but the credit controller among them."),
)
def owner_not_there(ground: Ground) -> Iterator[Hit]:
    for owner, theirs, *_more in owners_not_there(ground.journey):
        if not theirs:
            continue
        text = ngettext(
            "“{{owner}}” owns “{{touchpoint}}” and was not in the room: invite them next time.",
            "“{{owner}}” owns {n} touchpoints and was not in the room: invite them next time.",
            len(theirs),
        )
        message = text.format(owner=excerpt(owner), touchpoint=called(theirs[0].text))
        yield Hit(theirs[0].id, "owner", message)


@remembered
def _meetings(phase: Phase) -> tuple[Touchpoint, ...]:
    return tuple(one for activity in phase.activities for one in activity.touchpoints)


def _lacking(touchpoint: Touchpoint) -> str:
    if touchpoint.purpose.strip():
        text = _("Nothing tells whether “{touchpoint}” works: it has no measure.")
    elif touchpoint.measure.strip():
        text = _("“{touchpoint}” has no purpose.")
    else:
        text = _("“{touchpoint}” has no purpose, and nothing tells whether it works.")
    return text.format(touchpoint=called(touchpoint.text))
