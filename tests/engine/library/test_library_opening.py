import os
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing

import pytest

from bench.made_library import MadeFile
from engine.library import ComputedStore, Library, databases, migrations
from engine.photos import KnownError, PhotoQuery

PRESENT = databases.LIBRARY.version


def changed(file, statement):
    with closing(sqlite3.connect(file)) as db:
        db.execute(statement)
        db.commit()


def test_new_library_is_made_with_its_parents(tmp_path):
    folder = tmp_path / "a" / "b"
    with Library.open(folder) as library:
        assert len(library.photo_ids(PhotoQuery())) == 0
        assert library.folders() == []
        assert library.score_names() == []
        assert library.thumbnail(1) is None
    assert (folder / "library.sqlite").exists()


def test_versions_count_the_migrations():
    for schema in (databases.LIBRARY, databases.COMPUTED, databases.THUMBNAILS):
        assert schema.version == len(migrations._DIARIES[schema.file]._migrations)


def test_opening_again_needs_no_sqlite_utils_torch_or_pillow(folder):
    Library.open(folder).close()
    code = (
        "import sys; from pathlib import Path; from engine.library import Library\n"
        f"Library.open(Path({str(folder)!r})).close()\n"
        "print(sorted({'sqlite_utils', 'torch', 'PIL', 'rich'} & set(sys.modules)))"
    )
    command = [sys.executable, "-c", code]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (result.stdout, result.stderr) == ("[]\n", "")


def test_newer_library_is_refused_and_left_alone(folder):
    Library.open(folder).close()
    file = folder / "library.sqlite"
    changed(file, "PRAGMA user_version = 99")
    before = file.read_bytes()
    told = rf"newer Cullect.*version 99.*knows {PRESENT}.*Update Cullect"
    with pytest.raises(KnownError, match=told):
        Library.open(folder)
    assert file.read_bytes() == before


def test_file_that_is_no_database_is_refused_and_left_alone(folder):
    folder.mkdir()
    file = folder / "library.sqlite"
    file.write_bytes(b"my shopping list " * 100)
    with pytest.raises(KnownError, match=r"library\.sqlite is not a Cullect library"):
        Library.open(folder)
    assert file.read_bytes() == b"my shopping list " * 100


def test_database_of_another_program_is_refused_and_left_alone(folder):
    folder.mkdir()
    file = folder / "library.sqlite"
    changed(file, "CREATE TABLE recipes (name)")
    before = file.read_bytes()
    with pytest.raises(KnownError, match="another program"):
        Library.open(folder)
    assert file.read_bytes() == before


def test_file_in_place_of_the_folder_is_named(tmp_path):
    file = tmp_path / "library"
    file.write_text("a file")
    for end in (Library, ComputedStore):
        with pytest.raises(KnownError, match="a file stands where the folder should be"):
            end.open(file)
    with pytest.raises(KnownError, match="a file stands where the folder should be"):
        Library.open(file / "below")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights don't bind this user")
def test_folder_without_rights_is_named(tmp_path):
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(KnownError, match="Choose another folder"):
            Library.open(tmp_path / "library")
        with pytest.raises(KnownError, match="may not write"):
            Library.open(tmp_path)
    finally:
        tmp_path.chmod(0o700)


@pytest.mark.parametrize("allowed", [False, True])
def test_rights_that_are_missing_are_said(tmp_path, monkeypatch, allowed):
    monkeypatch.setattr(os, "access", lambda path, mode: allowed)
    if allowed:
        Library.open(tmp_path).close()
    else:
        with pytest.raises(KnownError, match="may not write to the library's folder"):
            Library.open(tmp_path)


def test_library_is_backed_up_before_a_migration(folder, library, ids, monkeypatch):
    library.rate([ids[0]], 5)
    library.close()

    newer = migrations.Migrations("library")
    newer()(migrations.m001_decisions)

    @newer()
    def m999_remark(db):
        db["decisions"].add_column("remark", str)

    monkeypatch.setitem(migrations._DIARIES, "library.sqlite", newer)
    schema = databases.Schema("library.sqlite", PRESENT + 1, precious=True)
    databases.open_for_writing(folder, schema).close()

    [backup] = folder.glob(f"library.schema-{PRESENT}.*.sqlite")
    with closing(sqlite3.connect(backup)) as db:
        assert db.execute("SELECT stars FROM decisions").fetchall() == [(5,)]
        assert "remark" not in [row[1] for row in db.execute("PRAGMA table_info(decisions)")]
    with closing(sqlite3.connect(folder / "library.sqlite")) as db:
        assert db.execute("SELECT stars, remark FROM decisions").fetchall() == [(5, None)]
        assert db.execute("PRAGMA user_version").fetchone() == (PRESENT + 1,)
    assert not list(folder.glob("*.part"))


def test_migration_that_fails_changes_nothing(folder, monkeypatch):
    Library.open(folder).close()
    newer = migrations.Migrations("library")
    newer()(migrations.m001_decisions)

    @newer()
    def m999_half(db):
        db["half"].create({"id": int})
        raise ZeroDivisionError

    monkeypatch.setitem(migrations._DIARIES, "library.sqlite", newer)
    schema = databases.Schema("library.sqlite", PRESENT + 1, precious=True)
    with pytest.raises(ZeroDivisionError):
        databases.open_for_writing(folder, schema)
    with closing(sqlite3.connect(folder / "library.sqlite")) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (PRESENT,)
        assert not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'half'").fetchall()


@pytest.mark.parametrize("name", ["computed.sqlite", "thumbnails.sqlite"])
def test_what_can_be_computed_again_is_set_aside_when_unusable(folder, name):
    ComputedStore.open(folder).close()
    (folder / name).write_bytes(b"rubbish " * 1000)
    with ComputedStore.open(folder) as store:
        assert len(store.notes) == 1
        assert name in store.notes[0]
        [photo_id] = store.add_files([MadeFile("/a.jpg", 1, 1)])
        store.store_thumbnails({photo_id: b"jpeg"})
    [aside] = folder.glob(f"{name}.set-aside-*")
    assert aside.read_bytes() == b"rubbish " * 1000


def test_computed_results_of_a_newer_program_are_set_aside(folder):
    ComputedStore.open(folder).close()
    changed(folder / "computed.sqlite", "PRAGMA user_version = 99")
    with Library.open(folder) as library:
        assert library.folders() == []
    with ComputedStore.open(folder) as store:
        assert "set-aside" in store.notes[0]


def test_library_that_is_open_sees_results_that_were_rebuilt(folder, library, ids):
    (folder / "computed.sqlite").rename(folder / "gone.sqlite")
    with ComputedStore.open(folder) as store:
        store.add_files([MadeFile("/new/a.jpg", 1, 1)])
        library.refresh()
        assert [found.path for found in library.folders()] == ["/new"]


def test_damage_inside_the_results_is_found_by_the_engine(folder, store, ids):
    store.close()
    file = folder / "computed.sqlite"
    content = bytearray(file.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    file.write_bytes(content)
    with Library.open(folder) as library:
        assert library.folders() == []
        with ComputedStore.open(folder) as again:
            assert "computed.sqlite could not be used" in again.notes[0]
            again.add_files([MadeFile("/a/b.jpg", 1, 1)])
        library.refresh()
        assert [found.path for found in library.folders()] == ["/a"]


def test_damage_inside_the_thumbnails_costs_only_thumbnails(folder, store, ids):
    store.store_thumbnails({photo_id: bytes(3000) for photo_id in ids})
    store.close()
    file = folder / "thumbnails.sqlite"
    content = bytearray(file.read_bytes())
    content[8192:] = b"\xff" * (len(content) - 8192)
    file.write_bytes(content)
    with Library.open(folder) as library, ComputedStore.open(folder) as again:
        assert library.thumbnail(ids[0]) is None
        assert again.without_thumbnail(ids) == ids
        again.store_thumbnails({ids[0]: b"jpeg"})
        library.refresh()
        assert library.thumbnail(ids[0]) == b"jpeg"
    assert list(folder.glob("thumbnails.sqlite.set-aside-*"))


def test_sound_results_leave_no_note(folder, store):
    assert store.notes == ()


def test_library_may_be_made_from_both_ends_at_once(folder):
    failures = []

    def opened(end):
        try:
            end.open(folder).close()
        except KnownError as error:
            failures.append(error)

    ends = (Library, ComputedStore, Library)
    threads = [threading.Thread(target=opened, args=[end]) for end in ends]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert not list(folder.glob("*set-aside*"))
