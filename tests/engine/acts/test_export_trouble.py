"""A full disk, an unplugged one, a kill in the middle: what was done is kept, and it goes on."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from engine.acts.journal import Journal, unfinished
from engine.acts.plan import Act
from engine.photos import KnownError

ROOT = Path(__file__).parents[3]
posix = pytest.mark.skipif(os.name == "nt", reason="limits and signals of POSIX")
not_root = pytest.mark.skipif(
    hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write everywhere"
)

KILLED = """
import os, signal, sys, threading
from pathlib import Path
from engine.acts import carry_out, journal, transfer

def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

file, point, other_disk = sys.argv[1:]
if other_disk == "True":
    carry_out._renamed = lambda source, target: False
held = journal.Journal(Path(file))
counted = 0

def at_the_third(real, before):
    def wrapper(*args, **options):
        global counted
        counted += 1
        if counted == 3 and before:
            die()
        result = real(*args, **options)
        if counted == 3:
            die()
        return result
    return wrapper

module, name, before = {
    "while copying": (transfer, "_copied", False),
    "before it has its name": (carry_out, "put_in_place", True),
    "before it is noted": (carry_out, "put_in_place", False),
    "before the original goes": (carry_out, "remove_original", True),
    "after the original went": (carry_out, "remove_original", False),
    "before a rename is noted": (carry_out, "_renamed", False),
}[point]
setattr(module, name, at_the_third(getattr(module, name), before))
carry_out.carry_out(held, cancel=threading.Event(), report=lambda progress: None)
"""


def hashes(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def begun(exporting, act):
    with Journal.begin(exporting.plan(act), exporting.journals) as journal:
        return journal.file


@posix
@pytest.mark.parametrize(
    ("point", "act", "other_disk"),
    [
        ("while copying", Act.COPY, False),
        ("before it has its name", Act.COPY, False),
        ("before it is noted", Act.COPY, False),
        ("before the original goes", Act.MOVE, True),
        ("after the original went", Act.MOVE, True),
        ("before a rename is noted", Act.MOVE, False),
    ],
)
def test_killed_it_goes_on_and_nothing_is_lost_or_doubled(exporting, card, point, act, other_disk):
    before = hashes(card)
    file = begun(exporting, act)
    done = subprocess.run(
        [sys.executable, "-c", KILLED, file, point, str(other_disk)], cwd=ROOT, check=False
    )
    assert done.returncode == -signal.SIGKILL
    assert {**hashes(card), **whole(exporting)} == before
    assert unfinished(exporting.journals) == [file]
    with Journal(file) as journal:
        assert journal.outcome().waiting == 3
        exporting.go_on(journal)
        outcome = journal.outcome()
    assert exporting.there() == before
    assert hashes(card) == ({} if act is Act.MOVE else before)
    assert (outcome.photos, outcome.failed, len(outcome.done)) == (3, (), 5)
    assert not unfinished(exporting.journals)


def whole(exporting):
    return {n: held for n, held in exporting.there().items() if not n.endswith(".part")}


def test_a_torn_last_line_counts_as_not_written(exporting):
    file = begun(exporting, Act.COPY)
    with file.open("a") as lines:
        lines.write('{"done": 0, "targ')
    with Journal(file) as journal:
        number, item = next(journal.waiting())
        journal.note_done(number, item.target)
    with Journal(file) as journal:
        assert journal.outcome().waiting == 4
        exporting.destination.mkdir()
        exporting.go_on(journal)
    assert len(exporting.there()) == 4


@contextlib.contextmanager
def files_limited_to(size):
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@posix
@pytest.mark.parametrize("act", [Act.COPY, Act.MOVE])
def test_a_disk_that_takes_no_more_stops_it_and_it_goes_on_later(exporting, card, act, monkeypatch):
    monkeypatch.setattr("engine.acts.carry_out._renamed", lambda source, target: False)
    (card / "IMG_1.CR3").write_bytes(b"large" * 20_000)
    before = hashes(card)
    file = begun(exporting, act)
    with files_limited_to(50_000), Journal(file) as journal:
        with pytest.raises(KnownError, match=r"IMG_1\.CR3 can't be written: .*What was done is"):
            exporting.go_on(journal)
        assert journal.outcome().photos == 1
    assert set(exporting.there()) == {"IMG_0.CR3"}
    with Journal(file) as journal:
        exporting.go_on(journal)
    assert exporting.there() == before


def test_a_destination_that_was_unplugged_is_not_made_anew(exporting, card):
    file = begun(exporting, Act.COPY)
    with Journal(file) as journal:
        number, item = next(journal.waiting())
        journal.note_done(number, item.target)
        with pytest.raises(KnownError, match="unplugged"):
            exporting.go_on(journal)
    assert not exporting.destination.exists()


@posix
@not_root
def test_a_destination_without_the_right_to_write_says_so(exporting, card):
    exporting.destination.mkdir(mode=0o500)
    file = begun(exporting, Act.COPY)
    with Journal(file) as journal, pytest.raises(KnownError, match="no right to write"):
        exporting.go_on(journal)


@posix
@not_root
def test_a_card_that_can_not_be_written_is_copied_but_not_moved(exporting, card):
    before = hashes(card)
    card.chmod(0o500)
    try:
        outcome = exporting.carry_out(exporting.plan(Act.MOVE))
    finally:
        card.chmod(0o700)
    assert len(outcome.failed) == 5
    assert "can't be moved away" in outcome.failed[0][1]
    assert hashes(card) == before
    assert exporting.there() == {}


def test_a_destination_that_is_a_file_is_refused(exporting, card):
    exporting.destination = card / "IMG_0.CR3"
    with pytest.raises(KnownError, match="not a folder"):
        exporting.plan()


def test_too_little_room_shows_before_anything_is_written(exporting, monkeypatch):
    monkeypatch.setattr(
        shutil, "disk_usage", lambda folder: shutil._ntuple_diskusage(10_000, 9_000, 1_000)
    )
    plan = exporting.plan()
    assert (plan.needed, plan.free, plan.fits) == (3012, 1000, False)
