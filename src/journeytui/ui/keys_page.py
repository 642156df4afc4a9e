"""The text of docs/keys.md, made from the registry and the grammar of the input line.

`python -m journeytui.ui.keys_page > docs/keys.md` writes it anew.
"""

import sys
from collections.abc import Iterable
from typing import Final

from journeytui.journey.words import STAGES
from journeytui.method.filterline import FILTERS
from journeytui.method.grammar import GAP_GRAMMAR
from journeytui.method.inputline import GRAMMAR, GrammarLine
from journeytui.ui.action import Action
from journeytui.ui.actions import REGISTRY
from journeytui.ui.key_names import key_name
from journeytui.ui.places import PLACES

_HEAD: Final = """# Keys and the input line

Made by `python -m journeytui.ui.keys_page` from the registry of actions and the grammar of the input
line; a test sees to it that it is up to date.

## What can be typed in the input line

"""
_GAPS: Final = """
## What can be typed in the walk for gaps

`ctrl+l` walks forward and then backward through the activities. What stands in front of the line says
what a plain line becomes; the signs mean what they mean in the stages; `up` and `down` go through time.

"""
_FILTER: Final = """
## What can be typed in the filter of the map

`f` on the map asks for a filter; an empty one, or `escape`, shows everything again. Its words are known in
English, Swedish and Danish.

"""
_KEYS: Final = """
## Keys and actions

Keys that are plain characters act only where no text is being typed. An action without a key is asked
for by name, in the command palette (`ctrl+p`, or `:` at the start of the line), as can all others be. The
last column is what can be typed in the input line for it.
"""
_OWN: Final = """
## Your own keys

Put a file `keys.toml` into the settings folder: `~/.config/journeytui` on Linux,
`~/Library/Application Support/journeytui` on macOS, `%LOCALAPPDATA%\\journeytui` on Windows, or the folder
that `JOURNEYTUI_CONFIG_HOME` names. Each row gives an action other keys:

```toml
park = "ctrl+x"
help = ["f1", "f12"]
```

A row that cannot be taken (an unknown name, a key that terminals swallow, a key that means something else
at the same place) is told at the start, and the usual key holds.
"""


def keys_page() -> str:
    """The whole page, as Markdown."""
    areas = dict.fromkeys(action.area for action in REGISTRY)
    tables = "".join(f"\n### {area.capitalize()}\n\n{_area(area)}" for area in areas)
    typed = _table(("you type", "it does", "in"), map(_typed, GRAMMAR))
    filters = _table(("you type", "it shows"), ((_code(line), shows) for line, shows in FILTERS))
    in_gaps = _table(("you type", "it does"), (_typed(line)[:2] for line in GAP_GRAMMAR))
    return _HEAD + typed + _GAPS + in_gaps + _FILTER + filters + _KEYS + tables + _OWN


def _area(area: str) -> str:
    rows = [_keyed(action) for action in REGISTRY if action.area == area]
    return _table(("key", "does", "where", "name", "typed"), rows)


def _typed(line: GrammarLine) -> tuple[str, ...]:
    everywhere = len(line.stages) == len(STAGES)
    where = "every stage" if everywhere else ", ".join(STAGES[stage] for stage in line.stages)
    return _code(line.typed), line.does, where


def _keyed(action: Action) -> tuple[str, ...]:
    keys = " ".join(_code(key_name(key)) for key in action.keys)
    scopes = action.scopes or action.by_name
    where = ", ".join(name for scope, name in PLACES.items() if scope in scopes)
    title = f"{action.title} (not in this version)" if action.later else action.title
    return keys, title, where, _code(action.name), _code(action.typed)


def _code(text: str) -> str:
    return f"`{text}`" if text else ""


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


if __name__ == "__main__":
    sys.stdout.write(keys_page())
