"""Decisions reach the sidecars, other programs' decisions reach the library, and none is lost."""

import threading
from pathlib import Path

import pytest

from bench.made_library import MadeFile
from engine.library import ComputedStore, Library
from engine.photos import Change, Changes, Decision, Flag
from engine.settings import Preferences
from engine.sidecars.beside import look_beside
from engine.sidecars.found import INSIDE, FoundBeside
from engine.sidecars.keeper import Keeper
from engine.sidecars.looking import look_for_changes
from engine.sidecars.merging import merge
from tests.engine.sidecars.packets import packet

PATIENCE = 20


@pytest.fixture
def shoot(tmp_path):
    folder = tmp_path / "shoot"
    folder.mkdir()
    for name in ("A.CR3", "B.CR3", "C.JPG", "D.CR3", "D.JPG"):
        (folder / name).write_bytes(name.encode())
    return folder


@pytest.fixture
def library_of(tmp_path):
    """Open the library on a shoot; may be done again, as after a crash."""
    opened = []

    def open_(shoot):
        folder = tmp_path / "library"
        with ComputedStore.open(folder) as store:
            known = store.known_files([str(shoot)])
            photos = [f for f in sorted(shoot.iterdir()) if f.suffix != ".xmp"]
            new = [MadeFile(str(f), 1, 1) for f in photos if str(f) not in known]
            store.add_files(new)
        opened.append(Library.open(folder))
        return opened[-1]

    yield open_
    for library in opened:
        library.close()


class Listener:
    """Hears the keeper's news on its thread, and keeps what a test asks for."""

    def __init__(self):
        self.news, self.adopted, self.notes = None, [], []
        self.lock = threading.Lock()

    def __call__(self, news):
        with self.lock:
            self.news = news
            self.adopted += news.adopted
            self.notes += news.notes


@pytest.fixture
def keeper_of():
    keepers = []

    def make(library, **preferences):
        listener = Listener()
        keeper = Keeper(library, listener, preferences=lambda: Preferences(**preferences))
        keeper.listener = listener
        keepers.append(keeper)
        return keeper

    yield make
    for keeper in keepers:
        keeper.close()


@pytest.fixture
def desk(shoot, library_of, keeper_of):
    """A library and its keeper, and what one does with them."""
    return Desk(shoot, library_of(shoot), keeper_of)


class Desk:
    def __init__(self, shoot, library, keeper_of, **preferences):
        self.shoot, self.library = shoot, library
        self.keeper = keeper_of(library, **preferences)

    def id(self, name):
        return self.library.photo_id(str(self.shoot / name))

    def decision(self, name):
        return self.library.decision(str(self.shoot / name))

    def beside(self, name):
        found = look_beside(str(self.shoot / name)).found
        return found and found.decision

    def settle(self):
        self.library.durable()
        assert self.keeper.finish(PATIENCE)

    def scan(self):
        """Look beside all photos, as the engine does."""
        photos = [str(f) for f in self.shoot.iterdir() if f.suffix != ".xmp"]
        seen = self.library.beside.fingerprints()
        batches = look_for_changes(photos, {str(self.shoot)}, seen, cancel=threading.Event())
        found = [each for batch in batches for each in batch]
        self.keeper.take(found)
        self.settle()
        return [Path(each.path).name for each in found]


def test_decisions_and_their_undoing_are_written(desk):
    changes = desk.library.rate([desk.id("A.CR3")], 4)
    desk.settle()
    assert desk.beside("A.CR3") == Decision(stars=4)
    desk.library.flag([desk.id("A.CR3")], Flag.REJECT)
    desk.settle()
    assert desk.beside("A.CR3") == Decision(Flag.REJECT, 4)
    desk.library.apply(changes.reversed())
    desk.settle()
    assert desk.beside("A.CR3") == Decision(Flag.REJECT)
    assert desk.keeper.waiting == 0
    assert desk.beside("B.CR3") is None


def test_raw_and_jpeg_are_told_alike(desk):
    desk.library.label([desk.id("D.CR3")], "Green")
    desk.settle()
    assert desk.beside("D.CR3") == desk.beside("D.JPG") == Decision(label="Green")


def test_what_waited_when_it_was_killed_is_written_at_the_next_start(shoot, library_of, keeper_of):
    library = library_of(shoot)
    library.rate([library.photo_id(str(shoot / "A.CR3"))], 5)
    library.close()
    desk = Desk(shoot, library_of(shoot), keeper_of)
    desk.settle()
    assert desk.beside("A.CR3") == Decision(stars=5)
    assert desk.library.beside.waiting() == []


def test_own_sidecars_are_known_again_when_it_was_killed_before_noting_them(desk, monkeypatch):
    monkeypatch.setattr(desk.library.beside, "note", lambda notes: None)
    desk.library.rate([desk.id("A.CR3")], 5)
    desk.settle()
    desk.library.rate([desk.id("A.CR3")], 2)
    desk.settle()
    assert desk.keeper.listener.news.clashes == ()
    assert desk.beside("A.CR3") == Decision(stars=2)


def test_the_sidecar_of_another_library_is_taken_over(desk, tmp_path, keeper_of):
    with Library.open(tmp_path / "other") as other:
        keeper = keeper_of(other)
        path = str(desk.shoot / "A.CR3")
        other.apply(Changes("Decide", (Change(path, Decision(), Decision(stars=3)),)))
        other.durable()
        assert keeper.finish(PATIENCE)
        keeper.close()
    desk.scan()
    assert desk.decision("A.CR3") == Decision(stars=3)


def test_a_card_that_is_only_read_is_written_when_asked(shoot, library_of, keeper_of):
    desk = Desk(shoot, library_of(shoot), keeper_of, sidecars=False)
    desk.library.rate([desk.id("A.CR3"), desk.id("B.CR3")], 2)
    desk.settle()
    assert desk.keeper.waiting == 2
    assert desk.beside("A.CR3") is None
    desk.keeper.write_now()
    desk.settle()
    assert desk.beside("A.CR3") == desk.beside("B.CR3") == Decision(stars=2)


def test_what_is_found_is_taken_over_and_not_written_back(desk):
    data = packet('xmp:Rating="3" xmp:Label="Rot"')
    (desk.shoot / "A.xmp").write_bytes(data)
    assert desk.scan() == ["A.CR3"]
    assert desk.decision("A.CR3") == Decision(stars=3, label="Red")
    assert [Path(path).name for path in desk.keeper.listener.adopted] == ["A.CR3"]
    assert (desk.shoot / "A.xmp").read_bytes() == data
    assert desk.scan() == []


def test_a_partner_follows_what_is_found(desk):
    (desk.shoot / "D.xmp").write_bytes(packet('xmp:Rating="3"'))
    desk.scan()
    assert desk.decision("D.JPG") == Decision(stars=3)
    assert desk.beside("D.JPG") == Decision(stars=3)


def test_two_programs_that_change_different_parts_are_merged(desk):
    desk.library.rate([desk.id("A.CR3")], 4)
    desk.settle()
    sidecar = desk.shoot / "A.xmp"
    start, label = b"<rdf:Description", b' xmp:Label="Blau"'
    sidecar.write_bytes(sidecar.read_bytes().replace(start, start + label))
    desk.library.flag([desk.id("A.CR3")], Flag.PICK)
    desk.settle()
    assert desk.decision("A.CR3") == desk.beside("A.CR3") == Decision(Flag.PICK, 4, "Blue")
    assert b"Blau" in sidecar.read_bytes()


@pytest.mark.parametrize(("answer", "stars"), [("ours", 5), ("theirs", 1), ("newer", 1)])
def test_a_clash_is_asked_about_once_for_the_folder(answer, stars, desk):
    for name in ("A", "B"):
        photo = f"{name}.CR3"
        date = 'xmp:MetadataDate="2099-01-01T00:00:00Z"'
        (desk.shoot / f"{name}.xmp").write_bytes(packet(f'xmp:Rating="1" {date}'))
        desk.library.rate([desk.id(photo)], 5)
        desk.settle()
        if name == "A":
            assert [Path(p).name for p in desk.keeper.listener.news.clashes] == ["A.CR3"]
            assert desk.decision("A.CR3").stars == 5
            desk.keeper.answer(answer)
            desk.settle()
        assert desk.keeper.listener.news.clashes == ()
        assert desk.keeper.waiting == 0
        assert desk.decision(photo) == desk.beside(photo) == Decision(stars=stars)


def test_a_photo_that_waits_for_its_disk_is_written_when_it_is_back(desk):
    away = desk.shoot.rename(desk.shoot.with_name("away"))
    desk.library.rate([desk.id("A.CR3")], 3)
    desk.settle()
    assert desk.keeper.waiting == 1
    assert desk.keeper.listener.news.problems == ()
    away.rename(desk.shoot)
    desk.keeper.retry()
    desk.settle()
    assert desk.keeper.waiting == 0
    assert desk.beside("A.CR3") == Decision(stars=3)


def test_what_cant_be_written_is_said_and_waits(desk):
    (desk.shoot / "A.xmp").write_bytes(b"<broken")
    desk.library.rate([desk.id("A.CR3")], 3)
    desk.settle()
    [problem] = desk.keeper.listener.news.problems
    assert "was left as it is" in problem
    assert desk.library.beside.waiting() == [str(desk.shoot / "A.CR3")]
    (desk.shoot / "A.xmp").unlink()
    desk.keeper.write_now()
    desk.settle()
    assert desk.keeper.listener.news.problems == ()
    assert desk.beside("A.CR3") == Decision(stars=3)


def test_a_network_disk_that_stumbles_is_tried_again(desk, monkeypatch):
    from engine.sidecars import keeper, replacing

    failures = [OSError(5, "Input/output error"), OSError(116, "Stale file handle")]
    real = replacing._write

    def stumble(*arguments):
        if failures:
            raise failures.pop()
        real(*arguments)

    monkeypatch.setattr(replacing, "_write", stumble)
    monkeypatch.setattr(keeper, "_PAUSES", (0.01, 0.02, 0.03))
    desk.library.rate([desk.id("A.CR3")], 3)
    desk.settle()
    assert desk.beside("A.CR3") == Decision(stars=3)
    assert not failures


def test_metadata_inside_a_photo_count_only_where_nothing_else_is_known(desk):
    found = FoundBeside(str(desk.shoot / "C.JPG"), INSIDE + "1", Decision(stars=2))
    desk.keeper.take([found])
    desk.settle()
    assert desk.decision("C.JPG") == Decision(stars=2)
    desk.keeper.take([FoundBeside(found.path, INSIDE + "2", Decision(stars=4))])
    desk.settle()
    assert desk.decision("C.JPG") == Decision(stars=2)
    assert desk.beside("C.JPG") is None


def test_stars_inside_a_photo_that_were_taken_back_do_not_return(desk):
    found = FoundBeside(str(desk.shoot / "C.JPG"), INSIDE + "1", Decision(stars=2))
    desk.library.rate([desk.id("C.JPG")], 4)
    desk.library.rate([desk.id("C.JPG")], 0)
    desk.keeper.take([found])
    assert desk.library.decision(found.path) == Decision()


def test_a_moved_photo_takes_its_decision_beside_itself(desk):
    desk.library.rate([desk.id("A.CR3")], 3)
    new = (desk.shoot / "A.CR3").rename(desk.shoot / "moved.CR3")
    desk.library.follow([(str(desk.shoot / "A.CR3"), str(new))])
    desk.settle()
    assert look_beside(str(new)).found.decision == Decision(stars=3)


def test_a_photo_that_is_gone_gets_no_sidecar(desk):
    photo = desk.id("A.CR3")
    (desk.shoot / "A.CR3").unlink()
    desk.library.rate([photo], 3)
    desk.settle()
    assert desk.keeper.waiting == 0
    assert desk.library.beside.waiting() == []
    assert not (desk.shoot / "A.xmp").exists()


def test_answers_can_be_forgotten(desk):
    path = str(desk.shoot / "A.CR3")
    desk.library.beside.keep_answer([path], "theirs")
    assert desk.library.beside.answer(path) == "theirs"
    desk.library.beside.forget_answers()
    assert desk.library.beside.answer(path) is None


def test_merging_part_by_part():
    known, ours = Decision(stars=3), Decision(Flag.PICK, 3)
    assert merge(known, ours, Decision(stars=5)).decision == Decision(Flag.PICK, 5)
    assert merge(known, ours, Decision(Flag.PICK)).decision == Decision(Flag.PICK, None)
    clash = merge(known, ours.with_(stars=1), Decision(stars=2, label="Red"))
    assert clash.clash
    assert clash.decision == Decision(Flag.PICK, 1, "Red")
    assert merge(known, ours, ours).decision == ours


def test_who_needs_the_sidecars_may_wait_for_what_was_decided_just_now(
    library_of, keeper_of, shoot
):
    library = library_of(shoot)
    keeper_of(library)
    photo = str(shoot / "A.CR3")
    library.rate([library.photo_id(photo)], 4)
    library.beside.settle(30)
    assert look_beside(photo).found.decision.stars == 4
