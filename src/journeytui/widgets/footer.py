"""The one line of keys at the foot of a screen, drawn from the registry of actions."""

from collections.abc import Callable, Sequence

from textual.content import Content
from textual.strip import Strip
from textual.widget import Widget

from journeytui.i18n import _
from journeytui.ui.action import Scope, WhyNot
from journeytui.ui.glyphs import Glyphs
from journeytui.ui.keyline import FooterKey, Offers, hints, offers
from journeytui.ui.keymap import Keymap
from journeytui.ui.painting import one_line


class KeyFooter(Widget):
    """The keys of the place where somebody is; dimmed and in brackets what is not possible now."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    KeyFooter {
        height: 1;
        dock: bottom;
        background: $panel;
        color: $plain;
    }
    """

    def __init__(
        self,
        why_not: WhyNot,
        place: Scope = "line",
        *,
        instead: Callable[[], Sequence[FooterKey]] = tuple,
        counted: Callable[[str], str] = lambda _name: "",
        keymap: Keymap | None = None,
        glyphs: Glyphs | None = None,
        id: str | None = None,  # noqa: A002 - Textual's own name for it
    ) -> None:
        """`instead` gives other keys while others hold, as those of a card that is being moved.

        `counted` gives what stands behind the word of an action, as how many findings there are.
        """
        super().__init__(id=id)
        self._why_not = why_not
        self._instead = instead
        self._counted = counted
        self._keymap = keymap or Keymap()
        self._place = place
        self._glyphs = glyphs or Glyphs()
        self._offered = self._offers(place)
        self._shown: list[FooterKey] = []

    def show_place(self, place: Scope) -> None:
        """Show the keys of `place`, as far as they are possible now. Repaints only when one is new."""
        if place != self._place:
            self._place, self._offered = place, self._offers(place)
        self.look_again()

    def look_again(self) -> None:
        """Ask anew what is possible now."""
        if (found := self._hints()) != self._shown:
            self._shown = found
            self.refresh()

    def on_resize(self) -> None:
        self.look_again()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 - there is one line
        line = Content(" ") + Content(f" {self._glyphs.dot} ").join([_drawn(hint) for hint in self._shown])
        return one_line(line, self.size.width, self.visual_style, self.app.theme_variables, self._glyphs.more)

    def _offers(self, place: Scope) -> Offers:
        """What there is to name; in ASCII with a word for the dots, whose twin looks typed."""
        offered = offers(place, self._keymap)
        if not self._glyphs.ascii:
            return offered
        return [(action, key.replace("…", _("text"))) for action, key in offered]

    def _hints(self) -> list[FooterKey]:
        return list(self._instead()) or hints(
            self._offered, self._why_not, self.size.width - 2, self._counted
        )


def _drawn(hint: FooterKey) -> Content:
    if hint.possible:
        return Content.assemble((hint.key, "$focus bold"), " ", hint.say)
    return Content.assemble((f"({hint.key} {hint.say})", "$gated"))
