"""Files of older formats, brought up to the present one in memory; the next save writes it.

A step is a function from the plain data of one format to that of the next, under the number of the
format that it starts from. There is one format so far, and so no step. A new one comes with a file of
the old format in `tests/fixtures`.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from journeytui.journey.model import FORMAT

Data = dict[str, Any]
Step = Callable[[Data], Data]

STEPS: Final[Mapping[int, Step]] = {}
OLDEST: Final = FORMAT - len(STEPS)


def migrated(data: Data, version: int, steps: Mapping[int, Step] = STEPS) -> Data:
    """`data` of the format `version` as data of the newest that `steps` lead to."""
    while version in steps:
        data = {**steps[version](data), "format": version + 1}
        version += 1
    return data
