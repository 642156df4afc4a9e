"""A board drawn by line: as quick with a thousand cards as with ten.

It measures and draws only what is in sight, and a key repaints only those parts of lines that differ.
"""

from collections.abc import Sequence

from rich.segment import Segment
from textual import events
from textual.geometry import Offset, Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from journeytui.ui.glyphs import Glyphs
from journeytui.ui.painting import one_line
from journeytui.widgets.board import layout
from journeytui.widgets.board.cards import Card, Cards
from journeytui.widgets.board.scene import At, InSight, LaneLine, Sheet


class Board(Widget, can_focus=True):
    """Lanes of cards with one cursor. Where it is narrow, they are stacked under a line with their names.

    Its `action_…` are called by the screen, which has the keys.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = "Board { height: 1fr; width: 1fr; color: $plain; }"

    class Highlighted(Message):
        """The cursor is on another card, or the cards are others."""

    class Selected(Message):
        """The card under the cursor was picked, with enter or the mouse."""

    def __init__(self, glyphs: Glyphs, *, id: str | None = None) -> None:  # noqa: A002 - textual's name
        super().__init__(id=id)
        self._glyphs = glyphs
        self._sheet = Sheet(Cards(), glyphs)
        self._scene = InSight()
        self._rows: list[list[LaneLine]] = []
        self._where: dict[str, At] = {}
        self._at = At(0, 0)
        self._tops: dict[str, int] = {}
        """The first card in sight, by lane."""
        self._stood: dict[str, int] = {}
        """Where the cursor was last, by lane."""
        self._follows = True
        """Whether the cursor is kept in sight; not while the wheel looks about."""

    # What is on it ---------------------------------------------------------------------------------

    def show(self, cards: Cards) -> None:
        """Show these cards. The cursor stays on its card or, when that is gone, where it was."""
        before, was = self.key, self.lane
        self._sheet = Sheet(cards, self._glyphs)
        self._where = {
            card.key: At(at, number)
            for at, lane in enumerate(self._sheet.lanes)
            for number, card in enumerate(lane.cards)
        }
        self._at = self._where.get(before) or self._nearest(was)
        self._follows = True
        self.look_again()
        self.post_message(self.Highlighted())

    @property
    def card(self) -> Card | None:
        """The card under the cursor; none on a board without cards."""
        return self._sheet.lanes[self._at.lane].cards[self._at.card] if self._where else None

    @property
    def key(self) -> str:
        """The key of the card under the cursor; empty when there is none."""
        return self.card.key if self.card else ""

    @property
    def lane(self) -> str:
        """The key of the lane that the cursor is in; empty on a board without cards."""
        return self._sheet.lanes[self._at.lane].key if self._where else ""

    @property
    def listed(self) -> list[Card]:
        """All cards, in the order of reading."""
        return [card for lane in self._sheet.lanes for card in lane.cards]

    @property
    def cursor(self) -> int:
        """The number of the card under the cursor, in the order of reading."""
        return sum(len(one.cards) for one in self._sheet.lanes[: self._at.lane]) + self._at.card

    @cursor.setter
    def cursor(self, number: int) -> None:
        self.cursor_to(self.listed[number].key)

    def cursor_to(self, key: str) -> None:
        """The cursor goes to the card called `key`, when there is one."""
        if key in self._where:
            self._go(self._where[key])

    def _nearest(self, was: str) -> At:
        """Where the cursor goes when its card is gone: to the one after it in the lane `was`, or beside."""
        if not self._where:
            return At(0, 0)
        here = next((at for at, lane in enumerate(self._sheet.lanes) if lane.key == was), 0)
        lane = min(self._sheet.filled, key=lambda at: (abs(at - here), at))
        return At(lane, min(self._at.card, self._last(lane)) if lane == here else 0)

    # Moving the cursor -----------------------------------------------------------------------------

    def action_row_up(self) -> None:
        self._step(-1)

    def action_row_down(self) -> None:
        self._step(1)

    def action_row_first(self) -> None:
        """To the first card of the lane; of all, where lanes are stacked."""
        if self._scene.tabs:
            self.cursor = 0
        else:
            self._go(At(self._at.lane, 0))

    def action_row_last(self) -> None:
        """To the last card of the lane; of all, where lanes are stacked."""
        if self._scene.tabs:
            self.cursor = len(self._where) - 1
        else:
            self._go(At(self._at.lane, self._last(self._at.lane)))

    def action_page_up(self) -> None:
        self._turn_page(-1)

    def action_page_down(self) -> None:
        self._turn_page(1)

    def action_cell_left(self) -> None:
        self._sideways(-1)

    def action_cell_right(self) -> None:
        self._sideways(1)

    def action_pick(self) -> None:
        if self._where:
            self.post_message(self.Selected())

    def _go(self, to: At) -> None:
        if not self._where:
            return
        moved = to != self._at
        self._at = to
        self._stood[self.lane] = to.card
        self._follows = True
        self.look_again()
        if moved:
            self.post_message(self.Highlighted())

    def _last(self, lane: int) -> int:
        return max(len(self._sheet.lanes[lane].cards) - 1, 0) if self._where else 0

    def _turn_page(self, by: int) -> None:
        """As far as is in sight: in the lane, or through all where lanes are stacked."""
        if self._scene.tabs:
            page = max(sum(spot.card >= 0 for spot in self._scene.seen) - 1, 1)
            self.cursor = min(max(self.cursor + by * page, 0), len(self._where) - 1)
        else:
            lane, card = self._at
            page = max(sum(spot.lane == lane for spot in self._scene.seen) - 1, 1)
            self._go(At(lane, min(max(card + by * page, 0), self._last(lane))))

    def _step(self, by: int) -> None:
        """One card on; at the end of its lane, to the lane below or above."""
        lane, card = self._at
        if 0 <= card + by <= self._last(lane):
            self._go(At(lane, card + by))
            return
        if self._scene.tabs:
            onward = self._filled_beside(by)
        elif not self._scene.boxes:
            onward = None
        else:
            onward = layout.lane_across(self._scene.boxes, self._sheet.filled, lane, by)
        if onward is not None:
            self._go(At(onward, 0 if by > 0 else self._last(onward)))

    def _sideways(self, by: int) -> None:
        """To the lane beside, at the same height; where lanes are stacked, to where it was left."""
        if self._scene.tabs:
            if (onward := self._filled_beside(by)) is not None:
                self._to_lane(onward)
            return
        if not self._scene.boxes:
            return
        beside = layout.lane_beside(self._scene.boxes, self._sheet.filled, self._at.lane, by)
        if beside is not None:
            here = next((spot.y for spot in self._scene.seen if (spot.lane, spot.card) == self._at), 0)
            self._go(At(beside, layout.card_beside(self._scene.seen, beside, here)))

    def _filled_beside(self, by: int) -> int | None:
        """The next lane with cards, in the order of reading."""
        onward = [at for at in self._sheet.filled if (at - self._at.lane) * by > 0]
        return onward[0 if by > 0 else -1] if onward else None

    def _to_lane(self, lane: int) -> None:
        stood = self._stood.get(self._sheet.lanes[lane].key, 0)
        self._go(At(lane, min(stood, self._last(lane))))

    # The mouse -------------------------------------------------------------------------------------

    def on_click(self, event: events.Click) -> None:
        """A click goes to a card, or to a lane by its name; on the card of the cursor it picks that."""
        for tab in self._scene.tabs:
            if event.y == tab.y and tab.x <= event.x < tab.x + tab.width:
                self._to_lane(tab.lane)
                return
        there = layout.hit(self._scene.boxes, self._scene.seen, event.x, event.y)
        if there is None or there[1] < 0:
            return
        if there == self._at:
            self.action_pick()
        else:
            self._go(At(*there))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self._turn(event, 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self._turn(event, -1)

    def _turn(self, event: events.MouseEvent, by: int) -> None:
        """The wheel goes through the lane under the mouse; the cursor stays where it is."""
        there = layout.hit(self._scene.boxes, self._scene.seen, event.x, event.y)
        if there is not None:
            event.stop()
            key = "" if self._scene.tabs else self._sheet.lanes[there[0]].key
            self._tops[key] = self._tops.get(key, 0) + by
            self._follows = False
            self.look_again()

    # Drawing ---------------------------------------------------------------------------------------

    def on_resize(self) -> None:
        self.look_again()

    def on_focus(self) -> None:
        self._show_terminal_cursor()

    def look_again(self) -> None:
        """Lay out anew what is in sight, and repaint what differs."""
        if not self.size:
            return
        self._scene = self._sheet.seen(self.size, self._at, self._tops, keep=self._follows)
        self._tops |= self._scene.tops
        before, self._rows = self._rows, self._sheet.painted(self._scene, self.size, self._at)
        if len(before) != len(self._rows):
            self.refresh()
        elif changed := [
            region
            for y, (old, new) in enumerate(zip(before, self._rows, strict=True))
            for region in self._changed(y, old, new)
        ]:
            self.refresh(*changed)
        self._show_terminal_cursor()

    def _changed(self, y: int, old: Sequence[LaneLine], new: Sequence[LaneLine]) -> list[Region]:
        """The regions of a line that differ; the whole line when lanes begin or end elsewhere."""
        if [(part.x, part.width) for part in old] != [(part.x, part.width) for part in new]:
            return [Region(0, y, self.size.width, 1)]
        pairs = zip(old, new, strict=True)
        return [Region(now.x, y, now.width, 1) for was, now in pairs if not now.is_same(was)]

    def _show_terminal_cursor(self) -> None:
        """The terminal's own cursor stands where ours does."""
        if self.has_focus:
            for spot in self._scene.seen:
                if (spot.lane, spot.card) == self._at:
                    x = next(box.x for box in self._scene.boxes if box.lane == spot.lane)
                    self.app.cursor_position = self.content_region.offset + Offset(x, spot.y)

    def render_line(self, y: int) -> Strip:
        width, style = self.size.width, self.visual_style
        segments: list[Segment] = []
        x = 0
        for part in self._rows[y] if y < len(self._rows) else ():
            segments.append(Segment(" " * (part.x - x), style.rich_style))
            own = style + style.parse(part.style, self.app.theme_variables) if part.style else style
            segments += one_line(part.content, part.width, own, self.app.theme_variables, self._glyphs.more)
            x = part.x + part.width
        return Strip(segments).adjust_cell_length(width, style.rich_style)
