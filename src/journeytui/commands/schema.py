"""`journeytui schema`: the JSON Schema of the files, for editors."""

import json

from journeytui.commands.console import FINE, put
from journeytui.files.schema import journey_schema, log_schema


def run(*, log: bool) -> int:
    """Print the schema of the journey file, or of a session log."""
    put(json.dumps(log_schema() if log else journey_schema(), indent=2))
    return FINE
