"""The field's own words for the values that the file keeps as keys: "under way" for `under_way`.

Tables of texts that are translated when they are shown: `named(BASES, card.basis)`.
"""

from collections.abc import Mapping
from typing import Final

from journeytui.i18n import N_, _

STAGES: Final[Mapping[str, str]] = {
    "frame": N_("Frame"),
    "phases": N_("Phases"),
    "activities": N_("Activities"),
    "thoughts": N_("Thoughts"),
    "feelings": N_("Feelings"),
    "touchpoints": N_("Touchpoints"),
    "stickers": N_("Stickers"),
    "changes": N_("Changes"),
    "wrap": N_("Wrap-up"),
}
KINDS: Final[Mapping[str, str]] = {
    "phase": N_("phase"),
    "activity": N_("activity"),
    "situation": N_("situation"),
    "thought": N_("thought"),
    "feeling": N_("feeling"),
    "touchpoint": N_("touchpoint"),
    "sticker": N_("sticker"),
    "change": N_("change"),
    "measure": N_("measure"),
    "parked": N_("parked item"),
    "source": N_("source"),
}
LANES: Final[Mapping[str, str]] = {
    "thoughts": N_("thoughts"),
    "feelings": N_("feelings"),
    "touchpoints": N_("touchpoints"),
}
BASES: Final[Mapping[str, str]] = {
    "insight": N_("insight"),
    "assumption": N_("assumption"),
    "belief": N_("belief"),
    "wish": N_("wish"),
}
PURPOSES: Final[Mapping[str, str]] = {
    "document": N_("document how it is"),
    "understand": N_("understand the customer"),
    "roles": N_("see each other's roles"),
    "optimise": N_("make it better"),
}
SOURCES: Final[Mapping[str, str]] = {
    "interview": N_("interview"),
    "home_visit": N_("home visit"),
    "observation": N_("observation"),
    "survey": N_("survey"),
    "data": N_("data"),
    "story": N_("story"),
}
HOLDINGS: Final[Mapping[str, str]] = {
    "yes": N_("holds"),
    "partly": N_("holds partly"),
    "no": N_("does not hold"),
}
SIDES: Final[Mapping[str, str]] = {"front": N_("front stage"), "back": N_("back stage")}
STICKERS: Final[Mapping[str, str]] = {
    "pain": N_("red sticker"),
    "joy": N_("green sticker"),
    "truth": N_("moment of truth"),
    "break": N_("break point"),
}
CHANGES: Final[Mapping[str, str]] = {
    "relieve": N_("relieve"),
    "remove": N_("remove"),
    "support": N_("new support"),
    "idea": N_("new idea"),
}
CHANGE_STATES: Final[Mapping[str, str]] = {
    "idea": N_("idea"),
    "planned": N_("planned"),
    "under_way": N_("under way"),
    "done": N_("done"),
    "dropped": N_("dropped"),
    "accepted": N_("we accept"),
}
MEASURES: Final[Mapping[str, str]] = {
    "satisfaction": N_("satisfaction"),
    "repurchase": N_("repurchase"),
    "churn": N_("churn"),
    "extra_sales": N_("extra sales"),
    "other": N_("measure"),
}
PARKED: Final[Mapping[str, str]] = {
    "question": N_("question"),
    "touchpoint": N_("touchpoint"),
    "idea": N_("idea"),
    "decision": N_("decision"),
    "risk": N_("risk"),
}
PARKED_STATES: Final[Mapping[str, str]] = {
    "open": N_("open"),
    "answered": N_("answered"),
    "needs_insight": N_("needs insight"),
    "dropped": N_("dropped"),
    "placed": N_("placed on the map"),
}


def named(table: Mapping[str, str], key: str) -> str:
    """What a person calls `key`, in their language; the key itself when the table does not know it."""
    return _(table.get(key, key))


def signed(valence: int) -> str:
    """A feeling's number as it is said: "−2", "0", "+1"."""
    return f"{valence:+d}".replace("-", "−") if valence else "0"
