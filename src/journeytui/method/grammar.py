"""The grammar of the input line in words: one table for the help, the hints and the README."""

from typing import Final, NamedTuple

from journeytui.i18n import N_
from journeytui.journey.model import StageName

ALL: Final[tuple[StageName, ...]] = (
    "frame",
    "phases",
    "activities",
    "thoughts",
    "feelings",
    "touchpoints",
    "stickers",
    "changes",
    "wrap",
)
_CARDS: Final[tuple[StageName, ...]] = ("activities", "thoughts", "feelings", "touchpoints")


class GrammarLine(NamedTuple):
    """What is typed, what it does (both to be translated when shown) and the stages it does it in."""

    typed: str
    does: str
    stages: tuple[StageName, ...]


GRAMMAR: Final[tuple[GrammarLine, ...]] = (
    GrammarLine(N_("text"), N_("answers the question"), ("frame",)),
    GrammarLine(N_("text"), N_("a phase"), ("phases",)),
    GrammarLine(N_("text"), N_("an activity in the phase in focus"), ("activities",)),
    GrammarLine(N_("= text"), N_("a situation: what happens to the customer"), ("activities",)),
    GrammarLine(N_("text ^"), N_("outside our sight or control"), ("activities",)),
    GrammarLine(N_("text"), N_("a thought"), ("thoughts",)),
    GrammarLine(
        N_("-2 word … +2 word"), N_("a feeling: number and word; a number alone is fine"), ("feelings",)
    ),
    GrammarLine(N_("word"), N_("a feeling; its number is asked for"), ("feelings",)),
    GrammarLine(
        N_("text; channel: …; owner: …; for: …; measure: …; front"),
        N_("a touchpoint with its fields; front or back stage"),
        ("touchpoints",),
    ),
    GrammarLine(N_("! note"), N_("a red sticker: it hurts"), ("stickers",)),
    GrammarLine(N_("+ note"), N_("a green sticker: joy or curiosity"), ("stickers",)),
    GrammarLine(N_("* note"), N_("a moment of truth, and why"), ("stickers",)),
    GrammarLine(N_("% note"), N_("a break point: here they turn, stop or leave"), ("stickers",)),
    GrammarLine(
        N_("text; owner: …; due: 2026-12-01; as is: …; to be: …; kind: relieve"),
        N_("a change; kinds are relieve, remove, support, idea"),
        ("changes",),
    ),
    GrammarLine(N_("= reason"), N_("we accept this, and why"), ("changes",)),
    GrammarLine(
        N_("# text; now: 12; goal: 30; kind: satisfaction"),
        N_("a measure; kinds are satisfaction, repurchase, churn, extra sales, other"),
        ("changes",),
    ),
    GrammarLine(
        N_("owner: …"),
        N_("only fields: they go on the last card"),
        ("touchpoints", "changes"),
    ),
    GrammarLine(N_("text"), N_("answers the parked question"), ("wrap",)),
    GrammarLine(N_("owner: …; due: 2026-12-01"), N_("assigns it; it stays open"), ("wrap",)),
    GrammarLine(N_("~ reason"), N_("drops it, and why"), ("wrap",)),
    GrammarLine(N_("^ text"), N_("needs insight: what to find out, or nothing"), ("wrap",)),
    GrammarLine(N_("note: text"), N_("a note for next time"), ("wrap",)),
    GrammarLine(N_("“text”"), N_("a verbatim quote, kept as such"), ("activities", "thoughts", "feelings")),
    GrammarLine(
        N_("… !  … +  … *  … %"), N_("with a sticker: pain, joy, moment of truth, break point"), _CARDS
    ),
    GrammarLine(
        N_("… @source"),
        N_("with that source, and so an insight; tab completes it, @“several words” too"),
        _CARDS,
    ),
    GrammarLine(
        N_("/ Support: they are afraid"),
        N_("how others see the last card, kept beside it; /2: text says the second anew, /-2 takes it away"),
        (*_CARDS, "stickers", "changes"),
    ),
    GrammarLine(N_("~ reason"), N_("marks this lane not known, for the list of missing insight"), _CARDS[1:]),
    GrammarLine(N_("enter"), N_("on an empty line: on to the next"), ALL),
    GrammarLine(N_("? text"), N_("parks a question; ?! a risk, ?? a decision, ?+ an idea"), ALL),
    GrammarLine(N_("> text"), N_("a touchpoint; before its stage it is held in the side list"), ALL),
    GrammarLine(N_(":"), N_("the command palette"), ALL),
    GrammarLine(N_("\\ text"), N_("takes the rest as it stands; after > = and a number too"), ALL),
    GrammarLine(N_("several lines"), N_("pasted: one card each, undone as one"), ALL),
)

GAP_GRAMMAR: Final[tuple[GrammarLine, ...]] = (
    GrammarLine(N_("text"), N_("what the line asks for: an activity at the gap, a thought, a feeling"), ()),
    GrammarLine(N_("= text"), N_("a situation: what happens to the customer"), ()),
    GrammarLine(N_("text ^"), N_("outside our sight or control"), ()),
    GrammarLine(
        N_("-2 word … +2 word"), N_("a feeling at this activity; more than two words: what happens"), ()
    ),
    GrammarLine(N_("> text"), N_("a touchpoint here; before its stage it is held in the side list"), ()),
    GrammarLine(N_("~ reason"), N_("marks what is missing here as not known, and why"), ()),
    GrammarLine(N_("? text"), N_("parks a question; ?! a risk, ?? a decision, ?+ an idea"), ()),
    GrammarLine(N_("“text”"), N_("a verbatim quote, kept as such"), ()),
    GrammarLine(N_("… !  … +  … *  … %"), N_("with a sticker: pain, joy, moment of truth, break point"), ()),
    GrammarLine(
        N_("… @source"), N_("with that source, and so an insight; tab completes it, @“several words” too"), ()
    ),
    GrammarLine(N_("enter"), N_("on an empty line: on to the next question"), ()),
    GrammarLine(N_(":"), N_("the command palette"), ()),
    GrammarLine(N_("\\ text"), N_("takes the rest as it stands"), ()),
    GrammarLine(N_("several lines"), N_("pasted: one card each, undone as one"), ()),
)
"""What can be typed in the walk for gaps; the signs mean there what they mean in the stages."""
