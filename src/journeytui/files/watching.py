"""Noticing that a file was changed by somebody else."""

import hashlib
import os
from pathlib import Path


def digest_of(raw: bytes) -> str:
    """The name of a content: `sha256:` and its digest."""
    return f"sha256:{hashlib.sha256(raw).hexdigest()}"


class Watch:
    """One file, and the content of it that we know."""

    def __init__(self, path: Path, known: str) -> None:
        """`known` is the digest of what we last read or wrote; empty for a file that was not there."""
        self.path = path
        self.known = known
        self._seen: tuple[int, ...] | None = None
        self._moving = False

    def know(self, digest: str) -> None:
        """From now on this content is ours: it was read or written just now."""
        self.known = digest
        # No signature is taken: a change between the reading or writing and now would go unseen.
        # The next looks read the file once more instead.
        self._seen = None

    def stirred(self) -> bool:
        """Whether the file was touched since the last look, and has come to rest. Costs one `stat`.

        An editor may write a file in parts: a change counts when two looks in a row see the same.
        """
        now = _signature(self.path)
        if now != self._seen:
            self._seen, self._moving = now, True
            return False
        rested, self._moving = self._moving, False
        return rested

    @property
    def moving(self) -> bool:
        """The last look saw a change: look again soon."""
        return self._moving

    def content(self) -> bytes | None:
        """What stands in the file; nothing when it is gone. Raises `OSError` when it cannot be read."""
        try:
            return self.path.read_bytes()
        except FileNotFoundError:
            return None


def _signature(path: Path) -> tuple[int, ...]:
    try:
        info = os.stat(path)  # noqa: PTH116 - once a second for as long as the program runs
    except OSError:
        return ()
    return (info.st_dev, info.st_ino, info.st_size, info.st_mtime_ns)
