"""Evidence in the view: the shares of insight, what is not known, the beliefs, the sources."""

from collections.abc import Container, Mapping
from functools import cached_property, partial
from typing import Final

from rich.cells import cell_len
from textual.content import Content

from journeytui.i18n import _, ngettext
from journeytui.journey import words
from journeytui.journey.lookup import find
from journeytui.journey.model import Activity, Feeling, Journey, Phase, Source, Thought
from journeytui.method.beliefs import Compared, compared
from journeytui.method.believing import CARD_LANES, Share, is_known, shares
from journeytui.method.evidence import Weak, missing_insight, reason_words, standing_words
from journeytui.method.sources import carried, carried_in, source_name
from journeytui.ui.glyphs import Glyphs
from journeytui.widgets.faces.activity import quoted
from journeytui.widgets.faces.listed import Listed, columns, heading
from journeytui.widgets.faces.rows import clip, fill, text
from journeytui.widgets.map.told import believed

BELIEF, PHASE, NEW_SOURCE = "belief:", "phase:", "new-source"
"""What the keys of rows begin with that stand for no card, source or lane; and the row that asks for one."""

BAR: Final = 20
"""Cells of a bar at most."""
SHORTEST: Final = 6
"""Cells of a name below which it is left out."""
WIDE: Final = 96
"""Cells from which a row says in a word why it is on the list, besides the sign."""


class EvidenceFace:
    """Rows, summary and full texts of one journey."""

    def __init__(self, journey: Journey, glyphs: Glyphs) -> None:
        self.journey, self.glyphs = journey, glyphs
        self.weak = missing_insight(journey)
        self.beliefs = compared(journey)
        self.shares = shares(journey)

    @cached_property
    def by_key(self) -> Mapping[str, Weak]:
        return {one.key: one for one in self.weak}

    @cached_property
    def _cards(self) -> Mapping[str, int]:
        return carried(self.journey)

    def belief(self, key: str) -> Compared | None:
        """The belief that a row stands for."""
        at = key.removeprefix(BELIEF)
        return self.beliefs[int(at)] if key.startswith(BELIEF) and int(at) < len(self.beliefs) else None

    def source(self, key: str) -> Source | None:
        """The source that a row stands for."""
        return next((one for one in self.journey.sources if one.id == key), None)

    # The rows ----------------------------------------------------------------------------------------

    def rows(self, width: int, marked: Container[str]) -> list[Listed]:
        """What is not known, then beliefs, sources and phases; each with its heading."""
        rows = heading(_("missing insight"), len(self.weak))
        rows += [Listed(partial(self._weak_row, one, width, marked), one.key) for one in self.weak]
        if not self.weak:
            said = _("Every card rests on what customers said or showed. Is that so?")
            if not self.shares.whole.cards:
                said = _("There is no card yet: what the customer does comes first.")
            rows.append(Listed(text(said, "$muted"), "nothing-missing"))
        if self.beliefs:
            rows += heading(_("what the house believed"), len(self.beliefs))
            rows += [
                Listed(partial(self._belief_row, one, width), f"{BELIEF}{at}")
                for at, one in enumerate(self.beliefs)
            ]
        rows += heading(_("sources"), len(self.journey.sources))
        rows += [Listed(partial(self._source_row, one, width), one.id) for one in self.journey.sources]
        if not self.journey.sources:
            said = _("None yet: a adds the first, such as an interview, a home visit, a survey.")
            rows.append(Listed(text(said, "$muted"), NEW_SOURCE))
        if self.journey.phases:
            rows += heading(_("by phase"))
            rows += [
                Listed(partial(self._phase_row, at, width), f"{PHASE}{one.id}")
                for at, one in enumerate(self.journey.phases)
            ]
        return rows[1:]

    def _weak_row(self, row: Weak, width: int, marked: Container[str]) -> Content:
        g = self.glyphs
        sign = g.not_known if row.card is None else g.basis(row.card.basis)
        front = text("x " if row.key in marked else "  ", "$focus bold") + text(f"{sign} ", "bold")
        if width >= WIDE:
            without = row.why in ("quote", "source")  # that it is a quote is seen by its quotation marks
            front += text(fill(_("no source") if without else reason_words(row.why), 12), "$muted")
        front += text(fill(self._lane(row), 8), "$muted")
        why = standing_words(row)
        return columns(width, front + self._said(row), (why, min(max(width * 2 // 5, 20), 56), "$muted"))

    def _lane(self, row: Weak) -> str:
        names = {"thoughts": _("thinks"), "feelings": _("feels"), "touchpoints": _("meets")}
        if row.lane is not None:
            return names[row.lane]
        match row.card:
            case Activity():
                return _("does")
            case Thought():
                return names["thoughts"]
            case Feeling():
                return names["feelings"]
        return names["touchpoints"]

    def _said(self, row: Weak) -> Content:
        card = row.card
        if card is None:
            return text(_("not known"), "$warn") + text(f": {row.activity.text}")
        body = text(quoted(card.text or self.glyphs.more, self.glyphs, quote=getattr(card, "quote", False)))
        if isinstance(card, Feeling):
            style = "$joy" if card.valence > 0 else "$pain bold" if card.valence < 0 else ""
            body = text(f"{self.glyphs.valence(card.valence)} ", style) + text(card.text)
        return body

    def _belief_row(self, one: Compared, width: int) -> Content:
        holds = words.named(words.HOLDINGS, one.verdict.holds) if one.verdict else _("not compared yet")
        front = text(fill(holds, 18), "$muted" if one.verdict else "$warn")
        says = one.verdict.says if one.verdict else one.proposal
        half = max(width // 2 - 4, 16)
        return columns(width, front + text(one.belief), (f"{self.glyphs.leads} {says}", half, "$muted"))

    def _source_row(self, one: Source, width: int) -> Content:
        front = text(fill(words.named(words.SOURCES, one.kind), 12), "$muted")
        front += text(one.about or self.glyphs.more, "bold")
        if one.speaks_for and width >= WIDE:
            front += text(f"  {_('for')} {one.speaks_for}", "$muted")
        cards = ngettext("{n} card", "{n} cards", self._cards.get(one.id, 0))
        return columns(
            width, front, (one.date.isoformat() if one.date else "", 10, "$muted"), (cards, 10, "")
        )

    def _phase_row(self, at: int, width: int) -> Content:
        share, phase = self.shares.phases[at], self.journey.phases[at]
        quotes = ngettext("{n} quote", "{n} quotes", share.quotes)
        count = _("{n} of {all} cards").format(n=share.insight, all=share.cards)
        front = text(f"{at + 1} {phase.title}")
        room = min(BAR, max(width - 60, 6))
        bar = self._bar(share, room)
        return columns(
            width,
            front,
            (bar, room, ""),
            (f"{share.percent:>3} %", 5, "bold"),
            (count, 16, ""),
            (quotes, 9, ""),
        )

    # The summary -------------------------------------------------------------------------------------

    def summary(self, width: int) -> list[Content]:
        """How things stand: as the map says it; the whole with its goal; by lane; by phase."""
        told = believed(self.journey, self.glyphs, width)
        if not self.shares.whole.cards:
            return [told]
        return [told, self._whole(width), self._by_lane(width), self._by_phase(width)]

    def _whole(self, width: int) -> Content:
        share, goal = self.shares.whole, self.journey.frame.insight_goal
        dot = f" {self.glyphs.dot} "
        line = text(fill(_("insight"), 9), "$muted") + text(
            self._bar(share, min(BAR, width // 6), goal) + " ", "$focus"
        )
        said = ngettext("{{percent}} % of {n} card", "{{percent}} % of {n} cards", share.cards)
        said = said.format(percent=share.percent)
        line += text(said, "bold")
        if goal is not None:
            reached = share.percent >= goal
            goal_said = _("goal {n} %, reached") if reached else _("goal {n} %, not yet")
            line += text(dot + goal_said.format(n=goal), "$ok" if reached else "$warn")
        quotes = ngettext("{n} quote", "{n} quotes", share.quotes)
        return (line + text(dot + quotes, "$muted")).truncate(width, ellipsis=True)

    def _by_lane(self, width: int) -> Content:
        names = [words.named(words.STAGES, one).lower() for one in CARD_LANES]
        return self._beside(_("lanes"), names, list(self.shares.lanes.values()), width)

    def _by_phase(self, width: int) -> Content:
        names = [f"{at} {one.title}" for at, one in enumerate(self.journey.phases, 1)]
        return self._beside(_("phases"), names, list(self.shares.phases), width)

    def _beside(self, label: str, names: list[str], several: list[Share], width: int) -> Content:
        """Shares side by side: names as long as there is room for, at least their number."""
        line = text(fill(label, 9), "$muted")
        tails = [f" {one.percent} %" if one.cards else " –" for one in several]
        room = width - 7 - sum(cell_len(one) + 2 for one in tails)
        longest = max(map(cell_len, names), default=0)
        while longest > SHORTEST and sum(min(cell_len(one), longest) for one in names) > room:
            longest -= 1
        if longest <= SHORTEST:  # a name of which nothing is left says less than its number
            names = [one.partition(" ")[0] + ":" for one in names]
            longest = SHORTEST
        for name, tail in zip(names, tails, strict=True):
            line += text(clip(name, longest), "$muted") + text(tail, "bold") + Content("  ")
        return line.rstrip().truncate(width, ellipsis=True)

    def _bar(self, share: Share, cells: int, goal: int | None = None) -> str:
        """A share as a bar; a line across it where the goal is."""
        full = share.percent * cells // 100
        bar = self.glyphs.window * full + self.glyphs.rule * (cells - full)
        at = cells if goal is None else min(goal * cells // 100, cells - 1)
        return bar[:at] + self.glyphs.border + bar[at + 1 :] if at < cells else bar

    # In full -------------------------------------------------------------------------------------------

    def whole(self, key: str, width: int) -> list[Content]:
        """A row with all that it says; where it stands, on one line."""
        if (row := self.by_key.get(key)) is not None:
            return self._weak_whole(row, width)
        if (belief := self.belief(key)) is not None:
            return self._belief_whole(belief)
        if (source := self.source(key)) is not None:
            return self._source_whole(source)
        if key.startswith(PHASE):
            place = find(self.journey, key.removeprefix(PHASE))
            return self._phase_whole(place.phase) if place is not None and place.phase else []
        return []

    def _weak_whole(self, row: Weak, width: int) -> list[Content]:
        dot = f" {self.glyphs.dot} "
        where = (
            f"{clip(row.activity.text, max(width - cell_len(row.phase.title) - 8, 20))}{dot}{row.phase.title}"
        )
        front = text(f"{self._lane(row)}  ", "$muted")
        lines = [front + (self._said(row) if row.card is not None else text(_("not known"), "$warn"))]
        lines.append(text(clip(_("at: {place}").format(place=where), width), "$muted"))
        on_list = _("on the list: {why}").format(why=reason_words(row.why))
        why = standing_words(row._replace(near=""))
        lines.append(text(on_list + (dot + why if why else "")))
        if row.near:
            lines.append(text(_("near the challenge “{text}”").format(text=row.near), "$muted"))
        if row.card is None and row.activity.not_known_why:
            lines.append(text(_("why not known: {why}").format(why=row.activity.not_known_why), "$muted"))
        names = [source_name(one) for one in self.journey.sources if row.card and one.id in row.card.sources]
        if names:
            lines.append(text(_("from: {sources}").format(sources=", ".join(names)), "$muted"))
        return lines

    def _belief_whole(self, one: Compared) -> list[Content]:
        lines = [text(_("You believed: {belief}").format(belief=one.belief), "bold")]
        if one.verdict is None:
            lines.append(text(_("The map says: {says}").format(says=one.proposal)))
        else:
            said = f"{words.named(words.HOLDINGS, one.verdict.holds)}"
            said += f": {one.verdict.says}" if one.verdict.says else ""
            lines.append(text(_("The map says: {says}").format(says=said)))
        cards = ngettext("{n} card speaks of it", "{n} cards speak of it", len(one.speaks))
        known = sum(is_known(speaks.card) for speaks in one.speaks)
        lines.append(text(cards + "; " + _("insight: {n}").format(n=known), "$muted"))
        lines += [text(f"  {self.glyphs.basis(few.card.basis)} {few.card.text}") for few in one.speaks[:4]]
        return lines

    def _source_whole(self, one: Source) -> list[Content]:
        dot = f" {self.glyphs.dot} "
        facts = [words.named(words.SOURCES, one.kind), one.date.isoformat() if one.date else "", one.id]
        lines = [text(one.about or self.glyphs.more, "bold"), text(dot.join(f for f in facts if f), "$muted")]
        if one.speaks_for:
            lines.append(text(_("speaks for: {who}").format(who=one.speaks_for)))
        by_phase = [(phase, carried_in(phase).get(one.id, 0)) for phase in self.journey.phases]
        where = [f"{phase.title} {count}" for phase, count in by_phase if count]
        cards = ngettext("carries {n} card", "carries {n} cards", self._cards.get(one.id, 0))
        lines.append(text(cards + (": " + ", ".join(where) if where else "")))
        return lines

    def _phase_whole(self, phase: Phase) -> list[Content]:
        at = next(n for n, one in enumerate(self.journey.phases) if one.id == phase.id)
        share = self.shares.phases[at]
        rows = [one for one in self.weak if one.phase.id == phase.id]
        holes = sum(one.card is None for one in rows)
        said = ngettext(
            "{{percent}} % of {n} card rests on insight",
            "{{percent}} % of {n} cards rest on insight",
            share.cards,
        ).format(percent=share.percent)
        missing = ngettext("{n} on the missing list", "{n} on the missing list", len(rows) - holes)
        unknown = ngettext("{n} lane not known", "{n} lanes not known", holes)
        quotes = ngettext("{n} quote", "{n} quotes", share.quotes)
        dot = f" {self.glyphs.dot} "
        return [text(phase.title, "bold"), text(said), text(dot.join([quotes, missing, unknown]), "$muted")]
