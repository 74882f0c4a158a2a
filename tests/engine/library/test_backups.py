"""Decisions are backed up by the day, brought back, and rescued when their file is damaged."""

import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from types import SimpleNamespace

import pytest

from engine import cli
from engine.library import Library
from engine.library import backups as backups_module
from engine.library.backups import KEPT, back_up, back_up_daily, backups, read_backup, verdict
from engine.library.restoring import way_back
from engine.photos import Change, Changes, Decision, Flag, KnownError
from engine.seats import seat
from engine.sidecars.beside import look_beside
from engine.sidecars.found import FoundBeside
from engine.sidecars.keeper import Keeper


@pytest.fixture
def clock(monkeypatch):
    """A clock to be set; it stands still."""
    clock = SimpleNamespace(now=datetime(2026, 11, 21, 8, 30))
    monkeypatch.setattr(backups_module, "datetime", _Datetime(clock))
    return clock


class _Datetime:
    def __init__(self, clock):
        self._clock = clock

    def now(self):
        return self._clock.now

    def __getattr__(self, name):
        return getattr(datetime, name)


def rate(library, photo_ids, stars):
    library.rate(photo_ids, stars)
    library.durable()


def test_a_day_of_work_is_backed_up_once(folder, library, ids, clock):
    rate(library, ids[:1], 3)
    made = back_up_daily(folder)
    rate(library, ids[:1], 4)
    assert back_up_daily(folder) is None
    clock.now += timedelta(days=1)
    later = back_up_daily(folder)
    assert [each.number for each in backups(folder)] == [2, 1]
    path = library.photo(ids[0]).path
    assert read_backup(made.file) == {path: Decision(stars=3)}
    assert read_backup(later.file) == {path: Decision(stars=4)}


def test_a_day_without_work_costs_no_backup(folder, library, ids, clock):
    rate(library, ids, 3)
    back_up_daily(folder)
    clock.now += timedelta(days=1)
    assert back_up_daily(folder) is None


def test_the_last_ten_are_kept_even_if_the_clock_is_set_back(folder, library, ids, clock):
    for day in range(KEPT + 3):
        rate(library, ids[:1], day % 5 + 1)
        back_up_daily(folder)
        clock.now -= timedelta(days=1)
    assert [each.number for each in backups(folder)] == list(range(KEPT + 3, 3, -1))
    assert all(verdict(each.file) is None for each in backups(folder))


def test_a_damaged_library_is_not_backed_up_over_good_copies(folder, library, ids, clock):
    rate(library, ids, 3)
    back_up(folder)
    with closing(sqlite3.connect(folder / "library.sqlite")) as db:
        db.execute("PRAGMA writable_schema = ON")
        db.execute("UPDATE sqlite_master SET rootpage = 2 WHERE name = 'sidecars'")
        db.commit()
    rate(library, ids, 4)
    with pytest.raises(KnownError, match="not backed up; the earlier backups are kept"):
        back_up(folder)
    assert [each.number for each in backups(folder)] == [1]
    assert not list(folder.glob("backups/*.part"))


def test_restoring_is_an_edit_that_can_be_taken_back(folder, library, ids):
    rate(library, ids[:2], 3)
    backup = back_up(folder)
    rate(library, ids[1:3], 5)
    library.flag(ids[3:4], Flag.REJECT)
    before = [photo.decision for photo in library.photos(ids)]
    changes = library.apply(way_back(library, backup))
    assert [p.stars for p in library.photos(ids[:4])] == [3, 3, None, None]
    assert library.photo(ids[3]).flag is Flag.NONE
    assert len(changes.changes) == 3
    library.apply(changes.reversed())
    assert [photo.decision for photo in library.photos(ids)] == before


def test_a_damaged_backup_is_not_restored(folder, library, ids):
    rate(library, ids, 3)
    backup = back_up(folder)
    backup.file.write_bytes(b"rubbish " * 4096)
    assert "is not a Cullect library" in verdict(backup.file)
    with pytest.raises(KnownError):
        way_back(library, backup)


# --- damage ---------------------------------------------------------------------------------------


def spoil(file, start=4096):
    content = bytearray(file.read_bytes())
    content[start:] = b"\xff" * (len(content) - start)
    file.write_bytes(content)
    return bytes(content)


@pytest.mark.parametrize("start", [0, 4096])
def test_a_damaged_library_is_set_aside_and_made_anew_from_the_backup(folder, library, ids, start):
    rate(library, ids[:3], 3)
    back_up(folder)
    library.close()
    content = spoil(folder / "library.sqlite", start)
    with Library.open(folder) as again:
        assert [p.stars for p in again.photos(ids[:4])] == [3, 3, 3, None]
        assert "3 decisions from the backup of" in again.notes[0]
    [aside] = folder.glob("library.sqlite.set-aside-*")
    assert aside.read_bytes() == content
    assert not list(folder.glob(".rescue*"))
    with Library.open(folder) as again:
        assert again.notes == ()


def test_what_can_be_read_of_the_damaged_file_is_kept_too(folder, library, ids):
    rate(library, ids[:2], 3)
    back_up(folder)
    rate(library, ids[1:3], 5)
    library.close()
    damage_an_index(folder / "library.sqlite")
    with Library.open(folder) as again:
        assert [p.stars for p in again.photos(ids[:4])] == [3, 5, 5, None]
        assert "2 decisions from the backup" in again.notes[0]
        assert "2 made since then" in again.notes[0]
        assert set(again.beside.waiting()) >= {p.path for p in again.photos(ids[1:3])}


def damage_an_index(file):
    with closing(sqlite3.connect(file)) as db:
        query = "SELECT rootpage FROM sqlite_master WHERE name LIKE '%decisions_content'"
        (page,) = db.execute(query).fetchone()
        (size,) = db.execute("PRAGMA page_size").fetchone()
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(file.read_bytes())
    content[(page - 1) * size : page * size] = b"\xff" * size
    file.write_bytes(content)


def test_a_damaged_library_without_backup_gives_what_can_be_read(folder, library, ids):
    rate(library, ids[:2], 3)
    library.close()
    damage_an_index(folder / "library.sqlite")
    with Library.open(folder) as again:
        assert [p.stars for p in again.photos(ids[:3])] == [3, 3, None]
        assert "2 decisions that could still be read" in again.notes[0]


@pytest.mark.parametrize("lose", [lambda file: file.unlink(), lambda file: file.write_bytes(b"")])
def test_a_library_that_is_gone_or_empty_comes_back_from_the_backup(folder, library, ids, lose):
    rate(library, ids[:2], 3)
    back_up(folder)
    library.close()
    lose(folder / "library.sqlite")
    with Library.open(folder) as again:
        assert again.photo(ids[0]).stars == 3
        assert "Recovered 2 decisions from the backup" in again.notes[0]


def test_the_newest_sound_backup_counts(folder, library, ids, clock):
    for stars in (3, 4):
        rate(library, ids[:1], stars)
        back_up_daily(folder)
        clock.now += timedelta(days=1)
    library.close()
    spoil(backups(folder)[0].file)
    spoil(folder / "library.sqlite")
    with Library.open(folder) as again:
        assert again.photo(ids[0]).stars == 3
        assert "backup of 2026-11-21 08:30" in again.notes[0]


def test_a_library_that_another_cullect_works_with_is_not_replaced(folder, library, ids):
    rate(library, ids, 3)
    back_up(folder)
    library.close()
    content = spoil(folder / "library.sqlite")
    with seat(folder), pytest.raises(KnownError, match="another Cullect has it open"):
        Library.open(folder)
    assert (folder / "library.sqlite").read_bytes() == content


def test_sidecars_bring_back_what_was_decided_after_the_backup(folder, tmp_path):
    photo = tmp_path / "IMG_1.CR3"
    photo.write_bytes(b"raw")
    decide = Decision(Flag.PICK, 4, "Red")
    with Library.open(folder) as library:
        adopt(library, photo, Decision(stars=2))
        with closing(sqlite3.connect(folder / "library.sqlite")) as db, db:
            db.execute("UPDATE decisions SET decided_at = '2026-01-01T12:00:00.000+00:00'")
        back_up(folder)
        adopt(library, photo, decide)
        keeper = Keeper(library)
        keeper.write_now([str(photo)])
        assert keeper.finish(30)
        keeper.close()
    spoil(folder / "library.sqlite")
    with Library.open(folder) as again:
        assert again.decision(str(photo)) == Decision(stars=2)
        beside = look_beside(str(photo))
        found = FoundBeside(
            str(photo), beside.fingerprint, beside.found.decision, beside.written_at,
            beside.found.written_by,
        )  # fmt: skip
        keeper = Keeper(again)
        keeper.take([found])
        keeper.finish(30)
        keeper.close()
        assert again.decision(str(photo)) == decide
    assert look_beside(str(photo)).found.decision == decide


def adopt(library, photo, decision):
    change = Change(str(photo), library.decision(str(photo)), decision)
    library.apply(Changes("Decide", (change,)))
    library.durable()


# --- the command ----------------------------------------------------------------------------------


def run(capsys, *arguments):
    code = cli.run(["library", *map(str, arguments)], None)
    said = capsys.readouterr()
    return code, said.out + said.err


def test_the_command_lists_backups_and_goes_back_to_one(folder, library, ids, capsys):
    rate(library, ids[:2], 3)
    back_up(folder)
    rate(library, ids, 5)
    library.close()
    assert "2 decided photos" in run(capsys, "backups", "--library", folder)[1]
    code, said = run(capsys, "restore", 1, "--library", folder)
    assert (code, said) == (0, "12 decisions would change. Add --yes to do it.\n")
    code, said = run(capsys, "restore", 1, "--yes", "--library", folder)
    assert code == 0
    assert "Back to before: cullect library restore 2" in said
    with Library.open(folder) as again:
        assert [p.stars for p in again.photos(ids[:3])] == [3, 3, None]


def test_the_command_says_which_backups_there_are_not(folder, library, capsys):
    code, said = run(capsys, "restore", 7, "--library", folder)
    assert code == 1
    assert "cullect library backups" in said


def test_the_check_reads_all_files_and_finds_the_damaged_one(folder, library, store, ids, capsys):
    rate(library, ids, 3)
    back_up(folder)
    assert run(capsys, "check", "--library", folder)[0] == 0
    library.close()
    store.close()
    spoil(folder / "computed.sqlite")
    code, said = run(capsys, "check", "--library", folder)
    assert code == 1
    assert "library.sqlite: sound" in said
    assert "computed.sqlite: sound" not in said
