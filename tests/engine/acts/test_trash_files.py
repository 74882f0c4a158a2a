"""Only what a person rejected goes to the trash, with what belongs to it, and comes back whole."""

import shutil
import threading

import pytest

from engine.acts.trash import bring_back, put_away, rejected
from engine.following import follow
from engine.library import ComputedStore, Library
from engine.messages import FilesMoved
from engine.photos import Flag, PhotoQuery


class _Found:
    def __init__(self, path):
        status = path.stat()
        self.path, self.size, self.mtime_ns = str(path), status.st_size, status.st_mtime_ns


@pytest.fixture
def shoot(tmp_path):
    folder = tmp_path / "shoot"
    folder.mkdir()
    for name in ("a.CR3", "a.jpg", "a.xmp", "b.jpg", "b.jpg.xmp", "c.jpg"):
        (folder / name).write_bytes(name.encode())
    return folder


@pytest.fixture
def store(shoot, tmp_path):
    with ComputedStore.open(tmp_path / "library") as store:
        photos = [path for path in shoot.iterdir() if path.suffix != ".xmp"]
        store.add_files([_Found(path) for path in photos])
        yield store


@pytest.fixture
def library(store):
    with Library.open(store.folder) as library:
        yield library


@pytest.fixture
def bin_(tmp_path):
    """A trash as Linux desktops have it."""
    for name in ("files", "info"):
        (tmp_path / "Trash" / name).mkdir(parents=True)

    def put(path):
        place = tmp_path / "Trash" / "files" / path.rpartition("/")[2]
        shutil.move(path, place)
        (tmp_path / "Trash" / "info" / f"{place.name}.trashinfo").write_text(path)
        return str(place)

    return put


def quietly(doomed, into):
    return put_away(
        [one.paths for one in doomed], into, cancel=threading.Event(), report=lambda progress: None
    )


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_only_rejected_photos_go_and_what_belongs_to_them(library, shoot, bin_):
    ids = library.photo_ids(PhotoQuery())
    library.flag([library.photo_id(str(shoot / "a.jpg"))], Flag.REJECT)
    library.flag([library.photo_id(str(shoot / "b.jpg"))], Flag.PICK)
    trashed = quietly(rejected(library, ids), bin_)
    assert names(shoot) == ["b.jpg", "b.jpg.xmp", "c.jpg"]
    assert sorted(path.rpartition("/")[2] for path, _ in trashed.done) == [
        "a.CR3", "a.jpg", "a.xmp",
    ]  # fmt: skip


def test_they_come_back_to_where_they_were(library, shoot, bin_, tmp_path):
    before = {path.name: path.read_bytes() for path in shoot.iterdir()}
    ids = library.photo_ids(PhotoQuery())
    library.flag([int(photo_id) for photo_id in ids], Flag.REJECT)
    trashed = quietly(rejected(library, ids), bin_)
    assert names(shoot) == []
    shoot.rmdir()
    back = bring_back(trashed.can_return, cancel=threading.Event(), report=lambda progress: None)
    assert not back.failed
    assert {path.name: path.read_bytes() for path in shoot.iterdir()} == before
    assert names(tmp_path / "Trash" / "info") == []


def test_what_took_a_place_meanwhile_is_not_overwritten(library, shoot, bin_):
    library.flag([library.photo_id(str(shoot / "c.jpg"))], Flag.REJECT)
    trashed = quietly(rejected(library, library.photo_ids(PhotoQuery())), bin_)
    (shoot / "c.jpg").write_bytes(b"new")
    back = bring_back(trashed.can_return, cancel=threading.Event(), report=lambda progress: None)
    assert back.failed == ((str(shoot / "c.jpg"), "another file stands there now"),)
    assert (shoot / "c.jpg").read_bytes() == b"new"


def test_a_sidecar_stays_for_the_partner_that_stays(library, shoot, monkeypatch):
    library.flag([library.photo_id(str(shoot / "a.jpg"))], Flag.REJECT)
    raw = library.photo(library.photo_id(str(shoot / "a.CR3")))
    sound = library.photo
    monkeypatch.setattr(
        library, "photo",
        lambda i: type(raw)(raw.id, raw.path, 1, 0) if i == raw.id else sound(i),
    )  # fmt: skip
    [one] = rejected(library, [library.photo_id(str(shoot / "a.jpg"))])
    assert one.paths == (str(shoot / "a.jpg"),)


def test_what_the_system_refuses_stays_and_is_told(library, shoot):
    def refuse(path):
        raise PermissionError(13, "Permission denied")

    library.flag([library.photo_id(str(shoot / "c.jpg"))], Flag.REJECT)
    trashed = quietly(rejected(library, library.photo_ids(PhotoQuery())), refuse)
    assert trashed.failed == ((str(shoot / "c.jpg"), "Permission denied"),)
    assert (shoot / "c.jpg").exists()


def test_the_library_notes_what_was_moved_removed_and_returned(store, library, shoot):
    old, new = shoot / "c.jpg", shoot / "sub" / "c2.jpg"
    photo_id = library.photo_id(str(old))
    new.parent.mkdir()
    old.rename(new)
    news = follow(store, FilesMoved(moves=((str(old), str(new)), (str(old) + ".xmp", "x"))))
    assert (news.photo_ids, news.listed) == ((photo_id,), True)
    assert store.path(photo_id) == str(new)
    new.rename(old)
    assert follow(store, FilesMoved(removed=(str(new), str(old)))).photo_ids == (photo_id,)
    library.refresh()
    assert library.photo(photo_id).missing
    old.rename(new)
    assert follow(store, FilesMoved(returned=(str(new),))).photo_ids == (photo_id,)
    library.refresh()
    assert not library.photo(photo_id).missing
