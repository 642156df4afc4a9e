"""A small app to try one piece of furniture in."""

from textual import events
from textual.app import App
from textual.keys import key_to_character

from journeytui.ui.themes import DARK, THEMES, variable_defaults


async def press(pilot, *keys):
    """Press keys, each when the one before has had its effect (`pilot.press` waits by the clock besides)."""
    for key in keys:
        pilot.app.post_message(events.Key(key, {"slash": "/"}.get(key) or key_to_character(key)))
        for _turn in range(3):
            await pilot.pause(0)


class Host(App):
    """An app with our themes and nothing else."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, *widgets, theme=DARK.name):
        super().__init__()
        self.widgets = widgets
        for one in THEMES:
            self.register_theme(one)
        self.theme = theme
        self.heard = []

    def get_theme_variable_defaults(self):
        return variable_defaults(self.current_theme)

    def compose(self):
        yield from self.widgets

    def screen_text(self):
        """What stands on the screen, as plain text."""
        _width, _height = self.size
        lines = [
            "".join(segment.text for segment in line) for line in self.screen._compositor.render_strips()
        ]
        return "\n".join(line.rstrip() for line in lines)
