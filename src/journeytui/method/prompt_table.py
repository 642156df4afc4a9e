"""The table of prompts: for each stage what may be read aloud, and where on the journey it fits.

The most particular stand first and the last one always fits. They are short enough for one line of 80
columns, and speak of what the customer does and feels, never of how good we were.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from journeytui.i18n import N_
from journeytui.journey.model import Activity, Change, Parked, StageName
from journeytui.method.change_states import ACTED_ON
from journeytui.method.gate import is_ready
from journeytui.method.stages import MOST_PHASES, is_settled
from journeytui.method.standing import Standing


class Prompt(NamedTuple):
    """A question for the room, and where it fits."""

    fits: Callable[[Standing], bool]
    text: str


def _always(_where: Standing) -> bool:
    return True


def _looked_through(where: Standing) -> bool:
    """Whether nothing parked is unlooked at."""
    return all(is_settled(one) for one in where.journey.parked)


def _unjudged(where: Standing) -> bool:
    """Whether a belief has not been compared with the map."""
    frame = where.journey.frame
    return not {one.belief for one in frame.verdicts}.issuperset(frame.beliefs)


def _on(test: Callable[[Activity], bool]) -> Callable[[Standing], bool]:
    """Where there is an activity that passes the test."""
    return lambda at: at.activity is not None and test(at.activity)


def _not_known(lane: str) -> Callable[[Standing], bool]:
    return _on(lambda it: lane in it.not_known)


def _parked(test: Callable[[Parked], bool]) -> Callable[[Standing], bool]:
    """Where there is a parked item that passes the test."""
    return lambda at: at.parked is not None and test(at.parked)


def _a_change(lacks: Callable[[Change], bool]) -> Callable[[Standing], bool]:
    """Where a change lacks something; one that we accept lacks nothing."""
    return lambda at: any(lacks(one) for one in at.changes if one.state in ACTED_ON)


PROMPTS: Final[dict[StageName, tuple[Prompt, ...]]] = {
    "phases": (
        Prompt(
            lambda at: at.phases == 0,
            N_("Begin before they knew us. What is the first stretch, in their own words?"),
        ),
        Prompt(
            lambda at: at.phases > MOST_PHASES,
            N_("That is more than a room can hold in its head. Which two are really one?"),
        ),
        Prompt(
            lambda at: at.phases == 1,
            N_("What comes next? Think of chapters in their life, not steps in our process."),
        ),
        Prompt(
            lambda at: at.phases == 2,
            N_("And then? Follow them until the need is gone, not until we are paid."),
        ),
        Prompt(
            lambda at: at.in_first_phase,
            N_("Is there a stretch before this one, when they only dream or worry?"),
        ),
        Prompt(
            lambda at: at.in_last_phase, N_("What is life like after us? Where does the journey really end?")
        ),
        Prompt(_always, N_("Would a customer call this stretch by that name? Is one missing?")),
    ),
    "activities": (
        Prompt(
            lambda at: at.phases == 0,
            N_("There are no phases yet. Page up, and name the big stretches first."),
        ),
        Prompt(
            lambda at: at.phase_is_empty and at.in_first_phase,
            N_("They have not heard of us yet. What happens that sets it all off?"),
        ),
        Prompt(
            lambda at: at.phase_is_empty and at.in_last_phase,
            N_("We think that we are finished. What do they do then? Alone? With others?"),
        ),
        Prompt(
            lambda at: at.phase_is_empty,
            N_("What is the first thing that they do here? Only do; thinking comes later."),
        ),
        Prompt(lambda at: at.situation, N_("This happens to them. What do they do about it?")),
        Prompt(lambda at: at.outside, N_("We never see this. Who is with them? What do they do just after?")),
        Prompt(lambda at: at.first, N_("What came just before this? Did somebody say or show something?")),
        Prompt(lambda at: at.last, N_("And then? What do they do when everybody else has gone home?")),
        Prompt(
            lambda at: at.activity is not None and at.last_in_phase and at.all_in_sight,
            N_("What do they do here that we never see? Search, ask a friend, try a rival?"),
        ),
        Prompt(
            lambda at: at.last_in_phase,
            N_("What is the last thing that they do before the next stretch begins?"),
        ),
        Prompt(_always, N_("What do they do just after this? And just before?")),
    ),
    "thoughts": (
        Prompt(
            _not_known("thoughts"),
            N_("Marked as not known. Has anybody heard a customer speak of this since?"),
        ),
        Prompt(
            _on(lambda it: any(one.quote for one in it.thoughts)),
            N_("And what do they think that they would never say to us?"),
        ),
        Prompt(
            _on(lambda it: bool(it.thoughts)),
            N_("Has anybody heard it said? Then write it as they said it, in “ ”."),
        ),
        Prompt(
            lambda at: at.situation,
            N_("It comes over them. What is the first thing that goes through their head?"),
        ),
        Prompt(
            lambda at: at.outside,
            N_("We are not there. What do they ask themselves, or whoever is beside them?"),
        ),
        Prompt(lambda at: at.first, N_("Here it starts. What do they hope for, and what do they fear?")),
        Prompt(lambda at: at.last, N_("Looking back from here: what would they tell a friend?")),
        Prompt(lambda at: at.first_in_phase, N_("A new stretch begins. What do they expect of it?")),
        Prompt(_always, N_("What goes through their head right here? In their words.")),
    ),
    "feelings": (
        Prompt(_not_known("feelings"), N_("Marked as not known. Can anybody tell by now how it felt?")),
        Prompt(
            lambda at: at.lowest is not None and at.lowest < 0,
            N_("What is it that makes it feel so? Is there something worse beneath?"),
        ),
        Prompt(
            lambda at: at.lowest is not None,
            N_("Is it like that for all of them? If it is worse for some, add that too."),
        ),
        Prompt(
            lambda at: at.situation, N_("Nobody asked for this to happen. How does it feel when it does?")
        ),
        Prompt(lambda at: at.outside, N_("None of us is there. How does it feel to be left with it?")),
        Prompt(lambda at: at.first, N_("Nothing is decided yet. How does it feel, −2 to +2, in a word?")),
        Prompt(lambda at: at.last, N_("It is over. What feeling do they carry away, −2 to +2?")),
        Prompt(lambda at: at.wonders, N_("There is a question in their head. How does it feel not to know?")),
        Prompt(lambda at: at.was_bad_before, N_("The step before hurt. Is it better here, or worse?")),
        Prompt(_always, N_("How does it feel while they do this? −2 to +2, then a word.")),
    ),
    "touchpoints": (
        Prompt(
            _on(lambda it: not is_ready(it)), N_("First them, then us: what do they think and feel here?")
        ),
        Prompt(
            _on(lambda it: any(not one.owner for one in it.touchpoints)),
            N_("Who answers for it when it breaks? Type owner: and a role."),
        ),
        Prompt(
            _on(lambda it: any(not one.purpose for one in it.touchpoints)),
            N_("What is it for, seen from the customer? Type for: and the reason."),
        ),
        Prompt(
            _on(lambda it: any(not one.measure for one in it.touchpoints)),
            N_("How would we notice that it works? Type measure: and what we count."),
        ),
        Prompt(
            _on(lambda it: bool(it.touchpoints)),
            N_("Does anybody else meet them here: a partner, another customer, a rival?"),
        ),
        Prompt(lambda at: at.outside, N_("This is out of our sight. Who meets them here instead of us?")),
        Prompt(
            lambda at: at.lowest is not None and at.lowest < 0,
            N_("It feels bad here. Is anybody there to help, and through which channel?"),
        ),
        Prompt(
            lambda at: at.after_touchpoint and at.before_touchpoint,
            N_("We met them just before and meet them just after. What about right here?"),
        ),
        Prompt(
            lambda at: at.after_touchpoint,
            N_("We have just met them. Do they hear from anybody now, or is it quiet?"),
        ),
        Prompt(
            lambda at: at.silence,
            N_("Nobody meets them before or after this either. Have they been forgotten?"),
        ),
        Prompt(_always, N_("Who meets the customer here, we or others? In which channel?")),
    ),
    "stickers": (
        Prompt(
            lambda at: at.lowest == -2 and not at.stickers("pain"),
            N_("It does not get worse than this. What exactly hurts? Type ! and why."),
        ),
        Prompt(
            lambda at: at.lowest == -1 and not at.stickers("pain"),
            N_("Something chafes here. Is it worth a red sticker? Type ! and why."),
        ),
        Prompt(
            lambda at: any(not one.note for one in at.stickers("truth")),
            N_("A moment of truth: what is won or lost here? Type * and why."),
        ),
        Prompt(
            lambda at: bool(at.stickers("pain")) and not at.stickers("truth"),
            N_("It hurts. Is it also where they make up their mind about us? Type * and why."),
        ),
        Prompt(
            lambda at: at.lowest is not None and at.lowest > 0 and not at.stickers("joy"),
            N_("Something is good here. What makes it so? Type + and why."),
        ),
        Prompt(
            lambda at: at.outside or at.silence,
            N_("We are not with them here. Could they turn away unseen? Type % and why."),
        ),
        Prompt(lambda at: at.last, N_("Do they come back after this, or leave for good? Type % or +.")),
        Prompt(_always, N_("What hurts here, what pleases, what decides, where do they turn away?")),
    ),
    "changes": (
        Prompt(
            lambda at: bool(at.stickers("pain")) and not at.changes,
            N_("This hurts, and nothing is planned. Relieve it, remove it, or = accept it?"),
        ),
        Prompt(
            _a_change(lambda change: not change.owner),
            N_("Who does it? Type owner: and a role that is in the room, or should be."),
        ),
        Prompt(
            _a_change(lambda change: change.due is None),
            N_("By when shall the customer notice it? Type due: and a date."),
        ),
        Prompt(
            _a_change(lambda change: not change.measures),
            N_("Which number moves then? Type # and its name; now: …; goal: …"),
        ),
        Prompt(lambda at: bool(at.changes), N_("What more would it take? What can we stop doing instead?")),
        Prompt(
            lambda at: bool(at.stickers("truth")),
            N_("A moment of truth. What would make them remember it gladly?"),
        ),
        Prompt(
            lambda at: bool(at.stickers("joy")),
            N_("This is good already. How do we keep it, and where else could it be so?"),
        ),
        Prompt(
            lambda at: at.silence or at.outside,
            N_("They are on their own here. What support would they be glad of?"),
        ),
        Prompt(_always, N_("What shall be different here, for whom, and who does it?")),
    ),
    "wrap": (
        Prompt(
            lambda at: at.parked is None and _looked_through(at) and _unjudged(at),
            N_("f7 compares what you believed with what the map says: does it hold?"),
        ),
        Prompt(
            lambda at: not at.journey.parked,
            N_("Nothing is parked. What do we need to remember next time? Type note: …"),
        ),
        Prompt(
            lambda at: at.parked is None and _looked_through(at),
            N_("All of it is looked at. What happens next, and when do we meet?"),
        ),
        Prompt(
            lambda at: at.parked is None, N_("Some of what was parked still waits. Take it one by one: tab.")
        ),
        Prompt(
            _parked(lambda it: it.state == "needs_insight"),
            N_("Which customers could tell us, and who asks them? owner: …; due: …"),
        ),
        Prompt(_parked(lambda it: it.state != "open"), N_("This one is settled. Enter goes on to the next.")),
        Prompt(
            _parked(lambda it: bool(it.owner) and it.due is None),
            N_("It has an owner. By when do we know? Type due: and a date."),
        ),
        Prompt(
            _parked(lambda it: it.kind == "touchpoint"),
            N_("It waits for the touchpoints. Enter keeps it, ~ and a reason drops it."),
        ),
        Prompt(
            _parked(lambda it: it.kind == "decision"),
            N_("Who can decide this, and by when? owner: …; due: …"),
        ),
        Prompt(
            _parked(lambda it: it.kind == "risk"),
            N_("Who keeps an eye on it, and what do we do if it happens?"),
        ),
        Prompt(
            _parked(lambda it: it.kind == "idea"),
            N_("Does anybody want to carry this on? owner: …, or ~ and a reason."),
        ),
        Prompt(_always, N_("Can anybody answer it now? If not: who finds out, and by when?")),
    ),
}
"""For each stage but `frame`: its prompts, the most particular first, the last one fitting anywhere."""
