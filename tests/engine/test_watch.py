"""Photos that land in a watched folder are found once they are written, and nothing else is."""

import io
import queue
import shutil
import threading
from types import SimpleNamespace

import pytest
from PIL import Image

from engine import messages
from engine.files import remote, watching
from engine.files.scan import look_at
from engine.files.settling import EMPTY, STILL, Settling
from engine.hot_folders import HotFolders
from engine.library import ComputedStore, Library
from engine.link import EngineLink
from engine.photos import Decision, PhotoQuery
from engine.pipeline import Pipeline
from engine.sidecars.beside import write_beside
from engine.sidecars.found import FoundBeside

PATIENCE = 60


@pytest.fixture
def shoot(tmp_path):
    shoot = tmp_path / "shoot"
    shoot.mkdir()
    return shoot


# --- holding still --------------------------------------------------------------------------------


@pytest.fixture
def clock():
    return SimpleNamespace(now=0.0)


@pytest.fixture
def settling(clock):
    return Settling(lambda: clock.now)


def test_a_file_that_still_grows_waits(shoot, settling, clock):
    photo = shoot / "a.jpg"
    photo.write_bytes(b"half")
    settling.note([str(photo)])
    clock.now += STILL * 0.9
    assert settling.settled() == []
    photo.write_bytes(b"half and half")
    clock.now += STILL * 0.9
    assert settling.settled() == []
    clock.now += STILL * 1.1
    assert settling.settled() == [str(photo)]
    assert settling.settled() == []


def test_an_empty_file_waits_longer(shoot, settling, clock):
    (shoot / "a.jpg").touch()
    settling.note([str(shoot / "a.jpg")])
    clock.now += EMPTY * 0.9
    assert settling.settled() == []
    clock.now += EMPTY * 0.2
    assert settling.settled() == [str(shoot / "a.jpg")]


def test_what_is_gone_is_told_too(shoot, settling, clock):
    settling.note([str(shoot / "gone.jpg")])
    clock.now += STILL
    assert settling.settled() == [str(shoot / "gone.jpg")]


# --- watching -------------------------------------------------------------------------------------


@pytest.fixture
def watched(shoot, monkeypatch):
    """Watch the folder; returns a queue of what was told. With polling where that is asked for."""
    monkeypatch.setattr(watching, "A_LOOK", 50)
    monkeypatch.setattr(watching, "_POLL", 50)
    monkeypatch.setattr(watching, "_AWAY", 0.05)
    monkeypatch.setattr("engine.files.settling.STILL", 0.05)
    stop, inbox, threads = threading.Event(), queue.Queue(), []

    def watched(poll=False):
        looked = threading.Event()
        changes = watching._changes

        def told(*arguments, **options):
            for each in changes(*arguments, **options):
                looked.set()
                yield each

        monkeypatch.setattr(watching, "_changes", told)
        work = threading.Thread(
            target=watching.watch, args=(str(shoot), inbox.put, stop), kwargs={"poll": poll}
        )
        threads.append(work)
        work.start()
        assert looked.wait(PATIENCE)  # it stands: what happens from now on is seen
        return inbox

    yield watched
    stop.set()
    for thread in threads:
        thread.join()


def wait_until_told(inbox, *paths):
    told = set()
    while not told >= set(map(str, paths)):
        told.update(inbox.get(timeout=PATIENCE))
    return told


@pytest.mark.parametrize("poll", [False, True])
def test_what_lands_is_told_and_what_is_hidden_is_not(shoot, watched, poll):
    inbox = watched(poll=poll)
    for name in (".a.jpg", "notes.txt", ".cullect-1.part"):
        (shoot / name).write_bytes(b"not to be told")
    (shoot / "a.jpg").write_bytes(b"a photo")
    (shoot / "a.xmp").write_bytes(b"its sidecar")
    told = wait_until_told(inbox, shoot / "a.jpg", shoot / "a.xmp")
    # The folder itself may be told, too, as one that changed while the watch was set up.
    assert told - {str(shoot)} == {str(shoot / "a.jpg"), str(shoot / "a.xmp")}


def test_what_moves_and_goes_is_told(shoot, watched):
    for name in ("a.jpg", "b.jpg"):
        (shoot / name).write_bytes(b"a photo")
    inbox = watched()
    (shoot / "a.jpg").rename(shoot / "c.jpg")
    (shoot / "b.jpg").unlink()
    wait_until_told(inbox, *(shoot / name for name in ("a.jpg", "b.jpg", "c.jpg")))


def test_a_folder_that_comes_is_told_as_one(shoot, watched, tmp_path):
    inbox = watched()
    (tmp_path / "day 2").mkdir()
    (tmp_path / "day 2" / "a.jpg").write_bytes(b"a photo")
    (tmp_path / "day 2").rename(shoot / "day 2")
    wait_until_told(inbox, shoot / "day 2")


def test_a_folder_that_is_unplugged_is_not_gone_and_is_told_when_it_is_back(
    shoot, watched, tmp_path
):
    (shoot / "a.jpg").write_bytes(b"a photo")
    inbox = watched()
    shoot.rename(tmp_path / "unplugged")
    with pytest.raises(queue.Empty):
        inbox.get(timeout=0.3)
    (tmp_path / "unplugged").rename(shoot)
    wait_until_told(inbox, shoot)


def test_where_the_system_has_no_watches_left_it_is_looked_again(shoot, watched, monkeypatch):
    sound = watching.watchfiles.watch

    def watch(*roots, force_polling, **options):
        if not force_polling:
            raise OSError("OS file watch limit reached")
        return sound(*roots, force_polling=force_polling, **options)

    monkeypatch.setattr(watching.watchfiles, "watch", watch)
    inbox = watched()
    (shoot / "a.jpg").write_bytes(b"a photo")
    wait_until_told(inbox, shoot / "a.jpg")


def test_network_drives_are_known_by_their_kind(monkeypatch):
    mounts = {"/": "ext4", "/mnt/nas": "nfs4", "/mnt/nas/local": "ext4"}
    monkeypatch.setattr(remote.sys, "platform", "linux")
    monkeypatch.setattr(remote, "_linux_mounts", lambda: mounts)
    folders = ("/photos/mine", "/mnt/nas", "/mnt/nas/2026", "/mnt/nas/local/a", "/mnt/nas2")
    assert [remote.is_remote(folder) for folder in folders] == [False, True, True, False, False]


# --- taking in ------------------------------------------------------------------------------------


@pytest.fixture
def hot(tmp_path, shoot):
    """Take in what changed as the watch tells it; returns what is listed then, and the news."""
    with (
        ComputedStore.open(tmp_path / "library") as store,
        Library.open(tmp_path / "library") as lib,
    ):
        news, arrived = [], []
        calm = threading.Event()
        calm.set()
        pipeline = Pipeline(store, None, news.append, calm)
        hot = HotFolders(pipeline, arrived.append, pytest.fail)

        def take_in(*names):
            news.clear()
            arrived.clear()
            hot._take_in([str(shoot / name) for name in names], threading.Event())
            for message in news:
                if isinstance(message, messages.PhotosMoved):
                    lib.follow(message.moves)
            lib.refresh()
            return [
                photo.path.rpartition("/")[2] for photo in lib.photos(lib.photo_ids(PhotoQuery()))
            ]

        take_in.news, take_in.arrived, take_in.library = news, arrived, lib
        yield take_in


def test_only_what_changed_is_looked_at(hot, shoot):
    for name in ("a.jpg", "b.jpg"):
        (shoot / name).write_bytes(name.encode())
    assert hot("a.jpg") == ["a.jpg"]
    assert hot.arrived[0].paths == [str(shoot / "a.jpg")]


def test_a_photo_that_goes_is_missing_and_comes_back(hot, shoot):
    (shoot / "a.jpg").write_bytes(b"a photo")
    hot("a.jpg")
    (shoot / "a.jpg").rename(shoot / "aside")
    assert hot("a.jpg") == []
    (shoot / "aside").rename(shoot / "a.jpg")
    assert hot("a.jpg") == ["a.jpg"]


def test_decisions_follow_a_folder_that_is_renamed(hot, shoot):
    (shoot / "day 1").mkdir()
    (shoot / "day 1" / "a.jpg").write_bytes(b"a photo")
    hot("day 1")
    hot.library.rate([hot.library.photo_id(str(shoot / "day 1" / "a.jpg"))], 4)
    (shoot / "day 1").rename(shoot / "day one")
    assert hot("day 1", "day one") == ["a.jpg"]
    moved = hot.library.photo_id(str(shoot / "day one" / "a.jpg"))
    assert hot.library.photo(moved).stars == 4


def test_a_sidecar_that_another_program_writes_is_read(hot, shoot):
    from datetime import datetime

    (shoot / "a.CR3").write_bytes(b"a photo")
    hot("a.CR3")
    now = datetime.now().astimezone()
    write_beside(str(shoot / "a.CR3"), Decision(stars=5), preferred="short", now=now)
    hot("a.xmp")
    [found] = [m for m in hot.news if isinstance(m, messages.DecisionsFound)]
    [parts] = found.found
    beside = FoundBeside.of(parts)
    assert (beside.path, beside.decision.stars) == (str(shoot / "a.CR3"), 5)


def test_a_link_and_another_kind_of_file_are_passed_over(shoot):
    (shoot / "a.txt").write_text("no photo")
    (shoot / "b.jpg").symlink_to(shoot / "a.txt")
    found = look_at([str(shoot / "a.txt"), str(shoot / "b.jpg")], cancel=threading.Event())
    assert found.paths == []


# --- the engine -----------------------------------------------------------------------------------


def test_a_photo_that_lands_is_shown_and_scored(tmp_path, shoot):
    inbox = queue.Queue()
    link = EngineLink(tmp_path / "library", inbox.put)
    Library.open(tmp_path / "library").close()
    link.start()
    try:
        link.send(messages.Open((str(shoot),), "measures", 512, watch=True))
        wait_for(inbox, messages.Finished)
        picture = io.BytesIO()
        Image.effect_noise((300, 200), 60).convert("RGB").save(picture, "JPEG")
        (shoot / "a.jpg").write_bytes(picture.getvalue())
        assert wait_for(inbox, messages.PhotosChanged).listed
        assert wait_for(inbox, messages.Finished).scored == 1
        shutil.copy(shoot / "a.jpg", shoot / "b.jpg")
        assert wait_for(inbox, messages.Finished).scored == 1
    finally:
        link.close()


def wait_for(inbox, kind):
    while True:
        message = inbox.get(timeout=PATIENCE)
        if isinstance(message, kind):
            return message
        assert not isinstance(message, messages.Failed), message.text
