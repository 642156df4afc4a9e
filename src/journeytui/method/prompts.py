"""What the facilitator reads aloud: several prompts per stage, chosen by where the focus stands.

The first prompt of the stage that fits is taken, so the same place always asks the same.
"""

from journeytui.i18n import _
from journeytui.journey.model import Journey, StageName
from journeytui.method import frame
from journeytui.method.prompt_table import PROMPTS
from journeytui.method.standing import standing


def prompt(journey: Journey, stage: StageName, focus_id: str) -> str:
    """The prompt for the focus in `stage`: a node's id, or in `frame` the key of a question (or nothing)."""
    if stage == "frame":
        return _frame(journey, focus_id)
    where = standing(journey, focus_id)
    return _(next(one.text for one in PROMPTS[stage] if one.fits(where)))


def _frame(journey: Journey, key: str) -> str:
    known = {one.key for one in frame.QUESTIONS}
    wanted = key if key in known else frame.first_open(journey.frame)
    if not wanted:
        return _("The frame stands. Is it still true? Read it aloud once, then walk on.")
    return _(frame.question(wanted).ask)
