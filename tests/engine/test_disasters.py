"""A full disk, one that can only be read, one that vanishes, names as long as can be: each is said.

Small disks in memory are mounted for it, which takes root on Linux.
"""

import os
import queue
import subprocess
import sys
import threading
from contextlib import nullcontext
from itertools import cycle
from types import SimpleNamespace
from unicodedata import normalize

import pytest
from PIL import Image

from engine import messages
from engine.judge.loading import load_judge
from engine.library import ComputedStore, Library
from engine.library.backups import back_up, backups
from engine.link import EngineLink
from engine.photos import KnownError, PhotoQuery
from engine.pipeline import Pipeline
from engine.sidecars.beside import look_beside
from engine.sidecars.keeper import Keeper

PATIENCE = 60


@pytest.fixture
def disk(tmp_path):
    """A disk of 3 MB that can be filled, emptied, locked, taken away and put back."""
    if sys.platform != "linux" or os.geteuid():
        pytest.skip("only root on Linux may mount a disk")
    place = tmp_path / "disk"
    place.mkdir()

    def mount(*options):
        return subprocess.run(
            ["mount", "-t", "tmpfs", *options, "tmpfs", place], check=False, capture_output=True
        ).returncode

    if mount("-o", "size=3m"):
        pytest.skip("nothing may be mounted here")
    filler = place / "filler"

    def fill():
        with filler.open("wb", buffering=0) as file:
            while True:
                try:
                    file.write(bytes(4096))
                except OSError:
                    return

    def read_only():
        subprocess.run(["mount", "-o", "remount,ro", place], check=True)

    def take_away():
        subprocess.run(["umount", "--lazy", place], check=True)

    yield SimpleNamespace(
        place=place, fill=fill, empty=filler.unlink, read_only=read_only, take_away=take_away
    )
    subprocess.run(["umount", "--lazy", place], check=False, capture_output=True)


def add_photos(folder, count=3):
    folder.mkdir(exist_ok=True)
    for number in range(count):
        picture = Image.effect_noise((120, 80), 60 + number).convert("RGB")
        picture.save(folder / f"IMG_{number}.jpg")
    return folder


def work(library_folder, *roots):
    """Let a pipeline look at folders; returns what came of it."""
    calm = threading.Event()
    calm.set()
    in_flight = SimpleNamespace(decoding=lambda _photo_id: nullcontext())
    with ComputedStore.open(library_folder) as store:
        pipeline = Pipeline(store, in_flight, lambda message: None, calm)
        return pipeline.run(
            [str(root) for root in roots],
            lambda: load_judge("measures", library_folder),
            cancel=threading.Event(),
            report=lambda progress: None,
        )


def rate_for_ever(library, ids):
    for stars in cycle((1, 2, 4, 5)):
        library.rate(ids, stars)
        library.durable()


def test_on_a_full_disk_a_mark_is_taken_back_and_the_reason_said(disk, tmp_path):
    work(disk.place / "library", add_photos(tmp_path / "shoot"))
    with Library.open(disk.place / "library") as library:
        ids = library.photo_ids(PhotoQuery()).tolist()
        library.rate(ids, 3)
        library.durable()
        failed = []
        library.on_write_failed = lambda changes, error: failed.append(str(error))
        disk.fill()
        with pytest.raises(KnownError, match=r"the disk is full\. Make room"):
            rate_for_ever(library, ids)  # what is free within the file is used first
        assert failed
        written = [photo.stars for photo in library.photos(ids)]
        disk.empty()
        library.flag(ids[:1], library.photo(ids[0]).flag.PICK)
        library.durable()
    with Library.open(disk.place / "library") as library:
        assert [photo.stars for photo in library.photos(ids)] == written
        assert library.notes == ()


def test_on_a_full_disk_there_is_no_half_backup(disk, tmp_path):
    work(disk.place / "library", add_photos(tmp_path / "shoot"))
    with Library.open(disk.place / "library") as library:
        ids = library.photo_ids(PhotoQuery()).tolist()
        library.rate(ids, 3)
        library.durable()
        back_up(library.folder)
        library.rate(ids, 4)
        library.durable()
        disk.fill()
        with pytest.raises(KnownError, match=r"disk is full|No space left"):
            back_up(library.folder)
        assert len(backups(library.folder)) == 1
        assert not list(library.folder.glob("backups/*.part"))
        disk.empty()
        back_up(library.folder)
        assert len(backups(library.folder)) == 2


def test_on_a_full_disk_scoring_stops_with_the_reason_and_goes_on_later(disk, tmp_path):
    shoot = add_photos(tmp_path / "shoot", 40)
    Library.open(disk.place / "library").close()
    work(disk.place / "library")
    inbox = queue.Queue()
    link = EngineLink(disk.place / "library", inbox.put)
    link.start()
    try:
        assert isinstance(inbox.get(timeout=PATIENCE), messages.Ready)
        disk.fill()
        link.send(messages.Open((str(shoot),), "measures", 512))
        assert "the disk is full. Make room" in wait_for(inbox, messages.Failed).text
        disk.empty()
        link.send(messages.Open((str(shoot),), "measures", 512))
        finished = wait_for(inbox, messages.Finished)
        assert (finished.found, finished.scored + finished.known) == (40, 40)
    finally:
        link.close()


def wait_for(inbox, kind):
    while True:
        message = inbox.get(timeout=PATIENCE)
        if isinstance(message, kind):
            return message


@pytest.mark.parametrize(
    ("trouble", "said"), [("fill", "the disk is full"), ("read_only", "the disk can only be read")]
)
def test_sidecars_wait_for_a_disk_that_takes_none(disk, tmp_path, trouble, said):
    shoot = add_photos(disk.place / "shoot")
    work(tmp_path / "library", shoot)
    with Library.open(tmp_path / "library") as library:
        getattr(disk, trouble)()
        ids = library.photo_ids(PhotoQuery()).tolist()
        keeper = Keeper(library)
        try:
            library.rate(ids, 4)
            library.durable()
            keeper.finish(PATIENCE)
            assert keeper.waiting == 3
            assert said in keeper.problem
        finally:
            keeper.close()
        assert [photo.stars for photo in library.photos(ids)] == [4, 4, 4]
    assert {file.suffix for file in shoot.iterdir()} == {".jpg"}


def test_a_library_on_a_disk_that_can_only_be_read_is_refused(disk):
    Library.open(disk.place / "library").close()
    disk.read_only()
    with pytest.raises(KnownError, match="You may not write to the library's folder"):
        Library.open(disk.place / "library")


def test_photos_on_a_disk_that_can_only_be_read_are_scored(disk, tmp_path):
    shoot = add_photos(disk.place / "shoot")
    disk.read_only()
    assert work(tmp_path / "library", shoot).scored == 3


def test_photos_of_a_disk_that_is_taken_away_are_not_gone(disk, tmp_path):
    add_photos(disk.place)
    work(tmp_path / "library", disk.place)
    disk.take_away()
    finished = work(tmp_path / "library", disk.place)
    [(place, why)] = finished.unreadable_folders
    assert place == str(disk.place)
    assert "its disk may not be connected" in why
    with Library.open(tmp_path / "library") as library:
        assert library.photo_ids(PhotoQuery()).size == 3


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_names_of_250_bytes_are_scored_decided_and_told(tmp_path, form):
    letter = normalize(form, "é")
    name = letter * (246 // len(letter.encode()))
    name += "x" * (246 - len(name.encode())) + ".jpg"
    assert len(os.fsencode(name)) == 250
    shoot = add_photos(tmp_path / "shoot", 1)
    (shoot / "IMG_0.jpg").rename(shoot / name)
    assert work(tmp_path / "library", shoot).scored == 1
    with Library.open(tmp_path / "library") as library:
        [photo] = library.photos(library.photo_ids(PhotoQuery()))
        assert os.fsencode(photo.path).endswith(os.fsencode(name))
        keeper = Keeper(library)
        library.rate([photo.id], 5)
        library.durable()
        keeper.finish(PATIENCE)
        keeper.close()
        assert (keeper.waiting, keeper.problem) == (0, None)
    assert look_beside(photo.path).found.decision.stars == 5
