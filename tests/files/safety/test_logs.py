"""Session logs: what is written is read again, whatever was cut off and wherever."""

import datetime as dt
import os
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeytui.files import logwriter
from journeytui.files.logs import log_folder, log_name, logs_of, read_log, set_aside_tail
from journeytui.files.logwriter import LogWriter
from journeytui.files.problems import FileError
from journeytui.journey.edits import Add, Move, Remove, Set
from journeytui.workshop.entries import Entry, Header, for_edit
from tests.files.safety.desk import ZONE
from tests.strategies import WORDS

START = dt.datetime(2026, 11, 21, 8, 30, 4, tzinfo=ZONE)
HEADER = Header(
    journey="test",
    session="2026-11-21-am-k7q2",
    kind="workshop",
    started=START,
    time_zone="Europe/Stockholm",
    minutes=240,
    base="sha256:0",
)


def an_entry(seq: int, random: Random, *, more: bool = False) -> Entry:
    word = random.choice(WORDS)
    card = {"text": word, "sources": ["so-1", "so-2"], "valence": -2, "due": dt.date(2027, 2, 1)}
    edit = random.choice(
        [
            Add(id="ac-1", kind="activity", parent="ph-1", card=card),
            Remove(id="ac-1", kind="activity", parent="ph-1", after="ac-0", card=card),
            Set(id="ac-1", values={"text": word, "outside": True}, was={"text": "as it was"}),
            Move(id="ac-1", parent="ph-2", after="", was_parent="ph-1", was_after="ac-0"),
        ]
    )
    return for_edit(edit, START + dt.timedelta(seconds=seq), "activities", seq, more=more)


def groups(count: int, seed: int = 1) -> list[list[Entry]]:
    """So many groups of one to three entries."""
    random, seq, made = Random(seed), 0, []
    for _ in range(count):
        size = random.choice([1, 1, 1, 2, 3])
        made.append([an_entry(seq + n, random, more=n < size - 1) for n in range(size)])
        seq += size
    return made


def written(folder, several: list[list[Entry]]) -> LogWriter:
    writer = LogWriter(folder, HEADER, Random(1).getrandbits)
    for group in several:
        writer.append(group)
    return writer


@pytest.mark.parametrize(
    ("hour", "half"), [(0, "am"), (8, "am"), (12, "am"), (13, "pm"), (23, "pm")], ids=str
)
def test_a_session_is_named_by_its_half_day(hour, half):
    name = log_name(START.replace(hour=hour), Random(1).getrandbits)
    assert name.startswith(f"2026-11-21-{half}-")
    assert len(name) == len("2026-11-21-am-k7q2")
    assert set(name[-4:]) <= set("0123456789abcdefghjkmnpqrstvwxyz")


def test_what_is_written_is_synced_before_append_returns(tmp_path, monkeypatch):
    sync, synced = logwriter._sync, []
    assert sync in (os.fsync, getattr(os, "fdatasync", None))
    monkeypatch.setattr(logwriter, "_sync", lambda fd: (sync(fd), synced.append(os.fstat(fd).st_size)))
    writer = LogWriter(tmp_path / "test.sessions", HEADER, Random(1).getrandbits)
    for group in groups(3):
        writer.append(group)
        assert synced.pop() == writer.path.stat().st_size
        assert synced == []


def test_what_is_written_is_read_again(tmp_path):
    several = groups(50)
    writer = written(tmp_path / "test.sessions", several)
    log = read_log(writer.path)
    assert log.header == HEADER
    assert list(log.entries) == [entry for group in several for entry in group]
    assert (log.torn, log.session) == (b"", HEADER.session)


@given(st.text(), st.sampled_from(["note", "end"]))
def test_any_text_is_read_again_from_one_line(tmp_path_factory, text, did):
    entry = Entry(at=START, did=did, text=text, seq=0)
    block = logwriter.entry_text(entry)
    assert len(block.splitlines()) == 6  # a blank line, the head, and four keys
    path = tmp_path_factory.mktemp("log") / "test.toml"
    path.write_bytes((logwriter.header_text(HEADER) + block).encode())
    assert read_log(path).entries == (entry,)


def test_looking_for_logs_makes_no_folder(tmp_path):
    LogWriter(tmp_path / "test.sessions", HEADER, Random(1).getrandbits).close()
    assert logs_of(tmp_path / "test.toml") == []
    assert list(tmp_path.iterdir()) == []


def test_each_append_is_one_write_and_one_sync_and_the_folders_are_synced(tmp_path, monkeypatch):
    calls = []

    def noted(name, real):
        return lambda *args, **kwargs: calls.append(name) or real(*args, **kwargs)

    for name in ("mkdir", "write", "fsync"):
        monkeypatch.setattr(os, name, noted(name, getattr(os, name)))
    monkeypatch.setattr(logwriter, "_sync", noted("fdatasync", os.fdatasync))
    writer = LogWriter(tmp_path / "test.sessions", HEADER, Random(1).getrandbits)
    first, second = groups(2)
    writer.append(first)
    assert calls == ["mkdir", "fsync", "write", "fdatasync", "fsync"]
    calls.clear()
    writer.append(second)
    assert calls == ["write", "fdatasync"]


def test_a_name_that_is_taken_is_not_written_over(tmp_path):
    first = written(tmp_path, groups(1))
    before = first.path.read_bytes()
    second = written(tmp_path, groups(1, seed=2))
    assert first.path != second.path
    assert first.path.read_bytes() == before
    assert read_log(second.path).header.session == second.path.stem


def cut_everywhere(folder, several, step=1):
    writer = LogWriter(folder, HEADER, Random(1).getrandbits)
    ends = {}
    for count, group in enumerate(several, 1):
        writer.append(group)
        ends[writer.size] = count
    data = writer.path.read_bytes()
    path = folder / "cut.toml"
    for length in range(0, len(data) + 1, step):
        path.write_bytes(data[:length])
        whole = max((count for end, count in ends.items() if end <= length), default=0)
        log = read_log(path)
        assert list(log.entries) == [entry for group in several[:whole] for entry in group]
        assert data[:length].endswith(log.torn)
        yield log, whole, data[:length]


@pytest.mark.parametrize("count", [4, pytest.param(40, marks=pytest.mark.full)])
def test_a_log_cut_at_every_byte_loses_nothing_whole_and_takes_nothing_half(tmp_path, count):
    assert sum(1 for _ in cut_everywhere(tmp_path, groups(count, seed=6))) > 500


def test_a_tail_set_aside_is_not_lost_and_the_log_is_whole_again(tmp_path):
    for log, whole, data in cut_everywhere(tmp_path, groups(3, seed=3), step=9):
        aside = set_aside_tail(log)
        tail = b""
        if aside is not None:
            tail = aside.read_bytes()
            aside.unlink()
        rest = log.path.read_bytes() if log.path.exists() else b""
        assert rest + tail == data
        assert tail == log.torn
        if whole:
            assert read_log(log.path) == log._replace(torn=b"")


def test_tails_are_set_aside_one_beside_the_other(tmp_path):
    for tail in (b"\n[[entry]]\nat = 2026", b"\n[[ent"):
        path = tmp_path / f"{HEADER.session}.toml"
        if not path.exists():
            written(tmp_path, groups(1)).close()
        with path.open("ab") as file:
            file.write(tail)
        assert set_aside_tail(read_log(path)).read_bytes() == tail
    assert sorted(one.name for one in tmp_path.iterdir()) == [
        f"{HEADER.session}.toml",
        f"{HEADER.session}.toml.torn",
        f"{HEADER.session}.toml.torn-2",
    ]
    assert logs_of(tmp_path.parent / "none.toml") == []


def test_a_remark_at_the_end_is_no_tail(tmp_path):
    writer = written(tmp_path, groups(2))
    with writer.path.open("a") as file:
        file.write("\n# a good morning\n")
    assert read_log(writer.path).torn == b""


def test_logs_come_in_the_order_in_which_they_began(tmp_path):
    journey = tmp_path / "test.toml"
    for session, hours in (
        ("2026-11-21-am-zzzz", 0),
        ("2026-11-21-am-aaaa", 1),
        ("2025-01-01-am-mmmm", -9000),
    ):
        header = replace(HEADER, session=session, started=START + dt.timedelta(hours=hours))
        LogWriter(log_folder(journey), header, Random(1).getrandbits).append(groups(1)[0])
    (log_folder(journey) / "notes.md").write_text("not a log")
    (log_folder(journey) / "old.toml").mkdir()
    assert [path.stem[-4:] for path in logs_of(journey)] == ["mmmm", "zzzz", "aaaa"]


BROKEN = {
    "an unknown key": ("did = ", "sung = ", "sung", "entry[1].sung"),
    "an unknown deed": ('did = "', 'did = "un', "did", "entry[1].did"),
    "a doubled entry": ("seq = 0", "seq = 1", "seq", "entry[2].seq"),
    "a newer format": ("format = 1", "format = 7", "format", "format"),
    "an unknown kind": ('kind = "workshop"', 'kind = "party"', "kind", "kind"),
    "a start without offset": ("08:30:04+01:00", "08:30:04", "started", "started"),
    "a time without offset": (
        "at = 2026-11-21T08:30:04+01:00",
        "at = 2026-11-21T08:30:04",
        "at",
        "entry[1].at",
    ),
    "no toml": ("[[entry]]", "[[entry", "[[entry", ""),
    "two versions of git": ("[[entry]]", "<<<<<<< HEAD\n[[entry]]", "<<<<<<<", ""),
    "a key like a bomb": ("[[entry]]", "deep." * 20 + "er = 1\n[[entry]]", "deep.", ""),
}


@pytest.mark.parametrize(("good", "bad", "line", "key"), BROKEN.values(), ids=BROKEN)
def test_what_is_wrong_before_the_end_is_told_with_its_place(tmp_path, good, bad, line, key):
    path = written(tmp_path, [[an_entry(n, Random(n))] for n in range(3)]).path
    broken = path.read_text().replace(good, bad, 1)
    path.write_text(broken)
    with pytest.raises(FileError) as caught:
        read_log(path)
    problem = next(one for one in caught.value.problems if one.key == key)
    assert broken.splitlines()[problem.line - 1].startswith(line)
    assert problem.advice
    assert path.read_text() == broken


@pytest.mark.parametrize("call", ["write", "fdatasync"])
@pytest.mark.parametrize("code", [28, 5, 30])
def test_a_failed_append_leaves_no_half_entry_and_can_be_tried_again(tmp_path, monkeypatch, call, code):
    several = groups(4)
    writer = written(tmp_path, several[:2])
    good = writer.path.read_bytes()
    with monkeypatch.context() as patch:
        fail_after(patch, call, code)
        with pytest.raises(OSError, match=os.strerror(code)):
            writer.append(several[2])
        assert writer.trouble is not None
    assert writer.path.read_bytes() == good
    writer.append([*several[2], *several[3]])
    assert writer.trouble is None
    assert list(read_log(writer.path).entries) == [entry for group in several for entry in group]


@pytest.mark.parametrize("call", ["write", "fdatasync"])
def test_a_failed_first_append_leaves_no_file(tmp_path, monkeypatch, call):
    (group,) = groups(1)
    writer = LogWriter(tmp_path / "test.sessions", HEADER, Random(1).getrandbits)
    with monkeypatch.context() as patch:
        fail_after(patch, call, 28)
        with pytest.raises(OSError, match=os.strerror(28)):
            writer.append(group)
    assert list((tmp_path / "test.sessions").iterdir()) == []
    writer.append(group)
    assert list(read_log(writer.path).entries) == group


def fail_after(patch, call: str, code: int) -> None:
    """The first half of what is written arrives, then there is an error."""
    if call == "fdatasync":
        patch.setattr(logwriter, "_sync", lambda _fd: (_ for _ in ()).throw(OSError(code, os.strerror(code))))
        return
    real = os.write
    turns = iter([True])

    def write(fd, data):
        if next(turns, False):
            return real(fd, bytes(data)[: len(data) // 2])
        raise OSError(code, os.strerror(code))

    patch.setattr(os, "write", write)


def test_short_writes_are_continued(tmp_path, monkeypatch):
    real = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: real(fd, bytes(data)[:7]))
    several = groups(3)
    assert list(read_log(written(tmp_path, several).path).entries) == [
        one for group in several for one in group
    ]


def test_a_log_that_is_taken_away_while_it_is_written_comes_back_whole(tmp_path):
    several = groups(4)
    writer = written(tmp_path / "test.sessions", several[:2])
    older = writer.path.read_bytes()[:-40]
    writer.path.unlink()
    writer.append(several[2])
    writer.path.unlink()
    writer.path.write_bytes(older)  # as a change of branches does: an older version of the same log
    writer.append(several[3])
    assert list(read_log(writer.path).entries) == [entry for group in several for entry in group]


def test_a_closed_log_takes_no_more(tmp_path):
    writer = written(tmp_path, groups(1))
    writer.close()
    before = writer.path.read_bytes()
    with pytest.raises(OSError, match=os.strerror(9)):
        writer.append(groups(2)[1])
    assert writer.path.read_bytes() == before


def test_a_pipe_among_the_logs_does_not_block(tmp_path):
    os.mkfifo(tmp_path / "pipe.toml")
    with pytest.raises(FileError):
        read_log(tmp_path / "pipe.toml")
