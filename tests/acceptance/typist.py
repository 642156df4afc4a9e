"""The script that types a half day, and its own model of what should stand where.

The model is made from what the group says, never from what the program answers; `standing` reads a journey
file with nothing but `tomllib`. So the two can be compared.
"""

import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from tests.acceptance.hearing_aid import HEARING_AID, STOPS, Stop
from tests.acceptance.terminal import ENTER, PAGE_DOWN, SHIFT_TAB, Terminal

Said = tuple[str, ...]
"""Something said in the room: its lane, then what the model keeps of it."""


class Step(NamedTuple):
    """What is typed at once, and what the screen then shows."""

    keys: str
    shows: str
    """On the line under the input, for a line of text; anywhere on the screen, for a walk onward."""
    said: Said = ()
    """What the journey holds afterwards and did not before; nothing for a walk onward."""
    stage: str = ""
    """The stage that the walk is in afterwards."""

    def shown_on(self, terminal: Terminal) -> bool:
        if self.said:
            return terminal.said.startswith(self.shows)
        return terminal.shows(f"▶{self.stage.upper()}") and terminal.shows(self.shows)


STAGES: Final = ("frame", "phases", "activities", "thoughts", "feelings", "touchpoints")


def steps(first: str = "frame") -> Iterator[Step]:
    """The half day from the stage `first` on, which has just been entered."""
    for stage in STAGES[STAGES.index(first) :]:
        if stage != first:
            yield Step(PAGE_DOWN, f"▶{stage.upper()}", stage=stage)
        for step in _in_stage(stage):
            yield step._replace(stage=stage)


def _in_stage(stage: str) -> Iterator[Step]:
    if stage == "phases":
        for stretch in HEARING_AID:
            yield _line(stretch.phase, f"phase “{stretch.phase}”", "phase", stretch.phase)
    elif stage == "activities":
        yield from _activities()
    elif stage != "frame":
        if stage == "touchpoints":
            # The stage lands where a held touchpoint has no owner yet: back to the start of the journey.
            landed = next(at for at, stop in enumerate(STOPS) if stop.early and not stop.owner)
            for stop in reversed(STOPS[:landed]):
                yield Step(SHIFT_TAB, f"▶ {stop.activity}")
        for at, stop in enumerate(STOPS):
            if at:
                yield Step(ENTER, f"▶ {stop.activity}")
            yield from _at_stop(stage, stop)


def _activities() -> Iterator[Step]:
    for at, stretch in enumerate(HEARING_AID):
        if at:
            yield Step(ENTER, f"Phase {at + 1} of {len(HEARING_AID)}")
        for stop in stretch.stops:
            typed = ("= " if stop.situation else "") + stop.activity + (" ^" if stop.outside else "")
            yield _line(typed, f"activity “{stop.activity}”", "activity", stop.activity)


def _at_stop(stage: str, stop: Stop) -> Iterator[Step]:
    if stage == "thoughts":
        for thought in stop.thoughts:
            yield _line(thought, f"thought “{thought}”", "thought", stop.activity, thought)
        if stop.early:
            typed = _touchpoint_line(stop)
            shows = f"held for the touchpoints: “{stop.touchpoint[:30]}"
            yield _line(f"> {typed}", shows, "held", stop.activity, typed)
    elif stage == "feelings":
        for valence, word in stop.feelings:
            shown = f"{valence:+d}".replace("-", "−") if valence else "0"
            yield _line(
                f"{valence:+d} {word}",
                f"feeling “{shown} {word}”",
                "feeling",
                stop.activity,
                str(valence),
                word,
            )
        for question in stop.asked:
            yield _line(f"? {question}", f"parked: “{question}”", "parked", stop.activity, question)
    elif not stop.early:
        shows = f"touchpoint “{stop.touchpoint}”"
        yield _line(_touchpoint_line(stop), shows, "touchpoint", stop.activity)


def _line(typed: str, shows: str, *said: str) -> Step:
    return Step(typed + ENTER, shows, said)


def _touchpoint_line(stop: Stop) -> str:
    fields = (("kanal", stop.channel), ("ägare", stop.owner), ("för", stop.purpose))
    return "; ".join([stop.touchpoint, *(f"{name}: {said}" for name, said in fields if said)])


def expected(done: Sequence[Step], begun_with: Sequence[Step] = ()) -> dict[str, Any]:
    """What stands in the journey when `done` was typed, on top of what stood there before."""
    every = (*begun_with, *done)
    said = [step.said for step in every if step.said]
    stage = every[-1].stage if every else "frame"
    placed = stage == "touchpoints"
    return {
        "stage": stage,
        "phases": [
            {
                "title": stretch.phase,
                "activities": [
                    _expected_activity(stop, said, placed=placed)
                    for stop in stretch.stops
                    if ("activity", stop.activity) in said
                ],
            }
            for stretch in HEARING_AID
            if ("phase", stretch.phase) in said
        ],
        "parked": [
            {
                "kind": "touchpoint" if one[0] == "held" else "question",
                "text": _parked_text(one, placed=placed),
                "at": one[1],
                "stage": "thoughts" if one[0] == "held" else "feelings",
                "state": "placed" if one[0] == "held" and placed else "open",
            }
            for one in said
            if one[0] in ("held", "parked")
        ],
    }


def _parked_text(said: Said, *, placed: bool) -> str:
    """A held touchpoint is kept as it was said; once it stands on the map, its fields are on the card."""
    return said[2].partition(";")[0] if placed and said[0] == "held" else said[2]


def _expected_activity(stop: Stop, said: list[Said], *, placed: bool) -> dict[str, Any]:
    here = [one for one in said if one[1] == stop.activity]
    kinds = {one[0] for one in here}
    meets = "touchpoint" in kinds or ("held" in kinds and placed)
    return {
        "text": stop.activity,
        "kind": "situation" if stop.situation else "activity",
        "outside": stop.outside,
        "thoughts": [one[2] for one in here if one[0] == "thought"],
        "feelings": [(int(one[2]), one[3]) for one in here if one[0] == "feeling"],
        "touchpoints": [(stop.touchpoint, stop.channel, stop.owner, stop.purpose)] if meets else [],
    }


def standing(source: Path | str) -> dict[str, Any]:
    """What stands in a journey file (or its text), in the words of `expected`."""
    journey = tomllib.loads(source.read_text("utf-8") if isinstance(source, Path) else source)
    phases = journey.get("phase", [])
    names = {activity["id"]: activity["text"] for phase in phases for activity in phase.get("activity", [])}
    return {
        "stage": journey.get("stage", "frame"),
        "phases": [
            {
                "title": phase["title"],
                "activities": [_standing_activity(one) for one in phase.get("activity", [])],
            }
            for phase in phases
        ],
        "parked": [
            {
                "kind": item.get("kind", "question"),
                "text": item["text"],
                "at": names.get(item["at"]),
                "stage": item["stage"],
                "state": item.get("state", "open"),
            }
            for item in journey.get("parked", [])
        ],
    }


def _standing_activity(activity: dict[str, Any]) -> dict[str, Any]:
    keys = ("text", "channel", "owner", "purpose")
    return {
        "text": activity["text"],
        "kind": activity.get("kind", "activity"),
        "outside": activity.get("outside", False),
        "thoughts": [one["text"] for one in activity.get("thought", [])],
        "feelings": [(one["valence"], one.get("text", "")) for one in activity.get("feeling", [])],
        "touchpoints": [tuple(one.get(key, "") for key in keys) for one in activity.get("touchpoint", [])],
    }


def begun_at(stage: str) -> tuple[str, tuple[Step, ...]]:
    """A journey written by hand that stands at the begin of `stage`, and the steps that it is the sum of."""
    done: list[Step] = []
    for step in steps():
        done.append(step)
        if step.stage == stage and not step.said:
            break
    else:
        done = []
    lines = ["format = 1", 'id = "horapparat"', 'title = "Skaffa hörapparat"', f'stage = "{stage}"']
    holds = expected(done)
    for p, phase in enumerate(holds["phases"]):
        lines += ["", "[[phase]]", f'id = "ph-{p}"', f'title = "{phase["title"]}"']
        for activity in phase["activities"]:
            lines += _by_hand(activity)
    for n, item in enumerate(holds["parked"]):
        at = [stop.activity for stop in STOPS].index(item["at"])
        lines += ["", "[[parked]]", f'id = "pa-{n}"', f'at = "ac-{at}"', "asked = 2026-11-21T09:38:12+01:00"]
        lines += [f'{key} = "{item[key]}"' for key in ("kind", "text", "stage", "state")]
    return "\n".join(lines) + "\n", tuple(done)


def _by_hand(activity: dict[str, Any]) -> list[str]:
    at = [stop.activity for stop in STOPS].index(activity["text"])
    lines = ["", "[[phase.activity]]", f'id = "ac-{at}"', f'text = "{activity["text"]}"']
    lines += [f'kind = "{activity["kind"]}"', f"outside = {str(activity['outside']).lower()}"]
    for n, thought in enumerate(activity["thoughts"]):
        lines += ["", "[[phase.activity.thought]]", f'id = "th-{at}-{n}"', f'text = "{thought}"']
    for n, (valence, word) in enumerate(activity["feelings"]):
        lines += ["", "[[phase.activity.feeling]]", f'id = "fe-{at}-{n}"']
        lines += [f"valence = {valence}", f'text = "{word}"']
    for n, touchpoint in enumerate(activity["touchpoints"]):
        fields = zip(("text", "channel", "owner", "purpose"), touchpoint, strict=True)
        lines += ["", "[[phase.activity.touchpoint]]", f'id = "to-{at}-{n}"']
        lines += [f'{key} = "{said}"' for key, said in fields if said]
    return lines
