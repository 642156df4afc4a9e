"""What shall come of a half day, and how far it came: ideal, enough, and at least."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from journeytui.i18n import N_, _
from journeytui.inert import excerpt
from journeytui.workshop.outcome import Outcome

if TYPE_CHECKING:
    from journeytui.workshop.workshop import Workshop

Aim = Literal["ideal", "enough", "minimal"]
Reached = Literal["ideal", "enough", "minimal", "less"]

AIMS: Final[dict[Aim, str]] = {"ideal": N_("Ideal"), "enough": N_("Enough"), "minimal": N_("At least")}
"""What each is called; to be translated."""

QUESTIONS: Final[dict[Aim, str]] = {
    "ideal": N_("If all goes well: what will stand on the map when this half day ends?"),
    "enough": N_("What is enough, so that the half day was worth it?"),
    "minimal": N_("What must stand there at least, whatever happens?"),
}
"""What the group is asked for each; to be translated."""

REACHED: Final[dict[Reached, str]] = {
    "ideal": N_("The ideal"),
    "enough": N_("Enough"),
    "minimal": N_("At least that"),
    "less": N_("Less than that"),
}
"""How far a half day came; to be translated."""


class Aims(NamedTuple):
    """The aims of a half day, a line each; empty where nothing was said."""

    ideal: str = ""
    enough: str = ""
    minimal: str = ""

    @classmethod
    def of(cls, card: Mapping[str, Any] | None) -> "Aims":
        """Those that a log has in `card`; what is no text there is passed over."""
        known = {aim: card.get(aim) for aim in AIMS} if card else {}
        return cls(**{aim: said for aim, said in known.items() if isinstance(said, str)})

    @property
    def said(self) -> dict[Aim, str]:
        """Those of them that were said."""
        every: dict[Aim, str] = {"ideal": self.ideal, "enough": self.enough, "minimal": self.minimal}
        return {aim: text for aim, text in every.items() if text}


def set_aim(workshop: "Workshop", aim: Aim, text: str) -> Outcome:
    """One aim of the half day that runs is said, changed, or (with no text) taken back; logged."""
    half_day = workshop.half_day
    if half_day is None or half_day.timing is None:
        return Outcome(_("No half day is running."), ok=False)
    said = " ".join(text.split())
    if getattr(half_day.aims, aim) == said:
        return Outcome()
    half_day.aims = half_day.aims._replace(**{aim: said})
    workshop.document.note("aim", card={str(aim): text for aim, text in half_day.aims.said.items()})
    return Outcome(f"{_(AIMS[aim])}: {excerpt(said, 60) or _('taken back')}")


def set_reached(workshop: "Workshop", how: Reached) -> Outcome:
    """The group says how far the half day came; the last answer counts."""
    if workshop.half_day is not None:
        workshop.half_day.reached = how
    workshop.document.note("reached", text=how)
    return Outcome(_("reached: {how}").format(how=_(REACHED[how])))


def reached_words(how: str) -> str:
    """How far a half day came, as a log says it, in words."""
    named = next((said for key, said in REACHED.items() if key == how), "")
    return _(named) if named else how
