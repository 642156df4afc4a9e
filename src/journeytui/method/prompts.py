"""What the facilitator reads aloud: several prompts per stage, chosen by where the focus stands.

The first one for a place is always the same. The walk asks by the state of things, its most particular
question first; where it has none but the general one, every third place begins with a question of the trade.
"""

from collections.abc import Sequence
from typing import Final

from journeytui.i18n import _
from journeytui.journey.model import Journey, StageName
from journeytui.method import frame, trades
from journeytui.method.prompt_table import PROMPTS
from journeytui.method.standing import standing

EACH: Final = 3
"""The trade begins at each third place where the walk has nothing particular to ask."""


def prompts(journey: Journey, stage: StageName, focus_id: str) -> Sequence[str]:
    """All that may be asked at the focus, the prompt first: the questions of the walk, then of the trade.

    The focus is the id of a node, or in the stage `frame` the key of a question (or nothing).
    """
    if stage == "frame":
        return (_frame(journey, focus_id),)
    where = standing(journey, focus_id)
    walk = [one.text for one in PROMPTS[stage] if one.fits(where)]
    trade = trades.questions(journey.frame.trade, stage)
    at = where.place
    if trade and at >= 0:  # each place begins with another one of them
        turn = at // EACH % len(trade)
        trade = (*trade[turn:], *trade[:turn])
        if len(walk) == 1 and at % EACH == EACH - 1:
            walk, trade = [trade[0], *walk], trade[1:]
    return [_(text) for text in (*walk, *trade)]


def _frame(journey: Journey, key: str) -> str:
    known = {one.key for one in frame.QUESTIONS}
    wanted = key if key in known else frame.first_open(journey.frame)
    if not wanted:
        return _("The frame stands. Is it still true? Read it aloud once, then walk on.")
    return _(frame.question(wanted).ask)
