"""What the checks found, as rows: what helps at the stage of the walk first, of each code a few."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from journeytui.i18n import _, ngettext
from journeytui.inert import safe
from journeytui.journey import words
from journeytui.journey.model import StageName
from journeytui.method.checks import Finding
from journeytui.method.checks.silencing import Silence
from journeytui.method.stages import STAGES, comes_before
from journeytui.widgets.faces.listed import Listed, heading
from journeytui.widgets.faces.rows import clip, fill, text

FEW: Final = 4
"""Findings of one code that are listed before the rest is counted: a list is read, or it is no use."""
CODE: Final = 7
SEVERITY: Final = 9

FOUND, MORE, SILENT, IN_FILE = "found:", "more:", "silent:", "file:"
"""What the keys of the rows begin with: a finding, the rest of a code, a silence, the file."""

_SEVERITIES: Final = ("error", "warning", "hint")


def by_use(findings: Iterable[Finding], stage: StageName) -> list[Finding]:
    """The findings in the order in which they help at `stage`.

    First what that stage is about, then what was left behind on the way to it, the nearest first, then what
    is for later; of each, mistakes before nudges, in the order of codes and of the journey.
    """
    order = {one.name: at for at, one in enumerate(STAGES)}
    here = order[stage]

    def rank(one: Finding) -> tuple[bool, int, int]:
        at = order[one.stage]
        return at > here, abs(at - here), _SEVERITIES.index(one.severity)

    return sorted(findings, key=rank)


class FindingRows:
    """The rows of one look at the journey."""

    def __init__(
        self,
        findings: Sequence[Finding],
        stage: StageName,
        silences: Sequence[Silence],
        unfolded: frozenset[str] = frozenset(),
        in_file: Sequence[str] = (),
    ) -> None:
        """`silences` are all that the journey says; all of a code that is `unfolded` is listed.

        `in_file` is what is wrong with the file itself, a line each.
        """
        self.found = by_use(findings, stage)
        self._stage, self._silences, self._unfolded, self._in_file = stage, silences, unfolded, in_file

    def listed(self, width: int) -> list[Listed]:
        """All rows, with their headings."""
        rows: list[Listed] = []
        for title, group in self._groups():
            if group:
                rows += heading(title, len(group))
                rows += self._rows(group, width)
        if self._in_file:
            rows += heading(_("the file"), len(self._in_file))
            rows += [
                Listed(text(clip(said, width), "$warn"), f"{IN_FILE}{at}", said)
                for at, said in enumerate(self._in_file)
            ]
        if self._silences:
            rows += heading(_("silenced in this journey"), len(self._silences))
            rows += [self._silent(at, one, width) for at, one in enumerate(self._silences)]
        return rows[1:]

    def finding(self, key: str) -> Finding | None:
        """The finding of a row."""
        return self.found[int(key.removeprefix(FOUND))] if key.startswith(FOUND) else None

    def silence(self, key: str) -> Silence | None:
        """The silence of a row."""
        return self._silences[silent_at(key)] if key.startswith(SILENT) else None

    def summary(self) -> str:
        """How many help now, are left from before, are for later."""
        counts = Counter(self._when(one) for one in self.found)
        named = words.named(words.STAGES, self._stage)
        now = _("{n} at {stage} now") if counts["now"] else _("nothing at {stage} now")
        said = [
            now.format(n=counts["now"], stage=named),
            _("{n} left from before").format(n=counts["before"]) if counts["before"] else "",
            _("{n} for later").format(n=counts["later"]) if counts["later"] else "",
            ngettext("{n} silenced", "{n} silenced", len(self._silences)) if self._silences else "",
        ]
        return " · ".join(one for one in said if one)

    def _when(self, one: Finding) -> str:
        if one.stage == self._stage:
            return "now"
        return "before" if comes_before(one.stage, self._stage) else "later"

    def _groups(self) -> Iterator[tuple[str, list[tuple[int, Finding]]]]:
        titles = {
            "now": _("at this stage: {stage}").format(stage=words.named(words.STAGES, self._stage)),
            "before": _("left from earlier stages"),
            "later": _("for later stages"),
        }
        for when, title in titles.items():
            yield title, [(at, one) for at, one in enumerate(self.found) if self._when(one) == when]

    def _rows(self, group: Sequence[tuple[int, Finding]], width: int) -> Iterator[Listed]:
        alike = Counter(one.code for _at, one in group)
        seen: Counter[str] = Counter()
        for at, one in group:
            seen[one.code] += 1
            if seen[one.code] <= FEW or one.code in self._unfolded:
                yield self._row(at, one, width)
            elif seen[one.code] == FEW + 1:
                n = alike[one.code] - FEW
                said = ngettext("… and {n} more like it", "… and {n} more like these", n)
                yield Listed(text(" " * (CODE + SEVERITY) + said, "$muted"), f"{MORE}{one.code}")

    def _silent(self, at: int, one: Silence, width: int) -> Listed:
        code = one.code or _("(no code)")
        said = fill(code, CODE + SEVERITY) + clip(one.reason, width - CODE - SEVERITY)
        return Listed(text(said, "$muted"), f"{SILENT}{at}", f"{code} {one.reason}")

    def _row(self, at: int, one: Finding, width: int) -> Listed:
        grave = one.severity != "hint"
        front = text(fill(one.code, CODE), "$muted")
        front += text(
            fill(_("warning") if grave else _("hint"), SEVERITY), "$warn bold" if grave else "$muted"
        )
        message = safe(one.message)
        room = max(width - CODE - SEVERITY, 20)
        return Listed(front + text(clip(message, room)), f"{FOUND}{at}", f"{one.code} {message}")


def silent_at(key: str) -> int:
    """Which of the silences of the journey a row is, from 0 on."""
    return int(key.removeprefix(SILENT))
