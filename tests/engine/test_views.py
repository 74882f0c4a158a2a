"""Pictures to be shown: whole ones at the asked size, and parts with all their pixels."""

import threading

import numpy as np
import pytest
from PIL import Image

from engine import messages
from engine.files.unreadable import UnreadablePhoto
from engine.files.upright import turned
from engine.files.views import FullPhoto, turned_back, view
from engine.in_flight import InFlight
from engine.library import ComputedStore
from engine.showing import Showing
from engine.urgent import Urgent
from tests.engine.made_photos import encoded, exif_with, picture
from tests.engine.made_raws import dng, small_jpeg

PATIENCE = 30


@pytest.fixture
def photo(tmp_path):
    def put(content, name="photo.jpg"):
        (tmp_path / name).write_bytes(content)
        return str(tmp_path / name)

    return put


def rgb(shown):
    """The pixels as height x width x (red, green, blue)."""
    rows = np.frombuffer(shown.pixels, np.uint8).reshape(shown.height, shown.width, 4)
    return rows[..., 2::-1]


def test_a_view_has_the_asked_size_and_says_that_of_the_photo(photo):
    path = photo(encoded(picture(192, 128), exif=exif_with(Orientation=6)))
    shown = view(path, 96)
    assert (shown.width, shown.height, shown.full) == (64, 96, (128, 192))
    assert len(shown.pixels) == 64 * 96 * 4
    assert view(path, 10_000).height == 192


def test_a_view_is_in_the_colours_of_the_photo(photo):
    shown = view(photo(encoded(Image.new("RGB", (60, 40), (200, 100, 20)), "PNG")), 60)
    assert rgb(shown)[20, 30].tolist() == [200, 100, 20]


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_part_is_the_same_as_that_of_the_whole_turned(photo, orientation):
    noise = Image.effect_noise((48, 32), 90).convert("RGB")
    path = photo(encoded(noise, "PNG", exif=exif_with(Orientation=orientation)))
    whole = np.asarray(turned(noise, orientation))
    height, width = whole.shape[:2]
    shown, (left, top, right, bottom) = FullPhoto(path).part((0.25, 0.5, 0.25, 0.125))
    assert (left, top, right, bottom) == (width // 4, height // 2, width // 2, height * 5 // 8)
    assert shown.full == (width, height)
    assert (rgb(shown) == whole[top:bottom, left:right]).all()


def test_turning_back_twice_by_its_own_inverse_is_nothing():
    box = (1, 2, 11, 7)
    for orientation in (2, 3, 4, 5, 7):
        size = (30, 20)
        seen = (20, 30) if orientation >= 5 else size
        assert turned_back(turned_back(box, size, orientation), seen, orientation) == box


def test_a_part_is_never_empty_and_never_outside(photo):
    full = FullPhoto(photo(encoded(picture(40, 30))))
    for region in ((1.0, 1.0, 0.5, 0.5), (-1.0, -1.0, 3.0, 3.0), (0.5, 0.5, 0.0, 0.0)):
        shown, (left, top, right, bottom) = full.part(region)
        assert 0 <= left < right <= 40
        assert 0 <= top < bottom <= 30
        assert (shown.width, shown.height) == (right - left, bottom - top)


def test_a_part_of_a_raw_photo_is_that_of_its_smaller_preview(photo):
    preview = small_jpeg(picture(930, 620), (930, 620))
    path = photo(dng(picture(1500, 1000), preview=preview), "photo.dng")
    shown, part = FullPhoto(path).part((0.5, 0.5, 0.5, 0.5))
    assert (part, shown.full) == ((750, 500, 1500, 1000), (1500, 1000))
    assert (shown.width, shown.height) == (465, 310)


def test_a_damaged_photo_says_so(photo):
    path = photo(encoded(picture(192, 128))[:700])
    for read in (FullPhoto, lambda path: view(path, 60)):
        with pytest.raises(UnreadablePhoto):
            read(path)


@pytest.fixture
def made(tmp_path, file_of):
    """Three photos in a library, and what answers for them."""
    with ComputedStore.open(tmp_path / "library") as store:
        paths = [tmp_path / f"{name}.png" for name in "abc"]
        for path in paths:
            path.write_bytes(encoded(picture(60, 40), "PNG"))
        ids = store.add_files([file_of(path) for path in paths])
        yield ids, store, InFlight(tmp_path / "flying")


@pytest.fixture
def file_of():
    class File:
        def __init__(self, path):
            self.path, self.size, self.mtime_ns = str(path), path.stat().st_size, 1

    return File


def test_a_photo_looked_at_closely_is_decoded_once(made, tmp_path):
    ids, store, in_flight = made
    showing = Showing(store, in_flight)
    wish = messages.Wish(ids[0], 0, (0.0, 0.0, 0.5, 0.5))
    first = showing.answer(wish)
    (tmp_path / "a.png").unlink()
    assert showing.answer(wish) == first
    assert (first.part, first.full) == ((0, 0, 30, 20), (60, 40))
    showing.hold_only(())
    assert showing.answer(wish).error == "is gone"


def test_a_photo_that_left_the_library_says_so(made):
    _, store, in_flight = made
    answer = Showing(store, in_flight).answer(messages.Wish(999, 60))
    assert answer.error == "is no longer in the library"


def test_what_is_on_screen_is_answered_while_a_neighbour_takes_long(made):
    ids, store, in_flight = made
    reached, holding, arrived = threading.Event(), threading.Event(), threading.Event()

    def announce(message):
        if message.photo_id == ids[1]:
            reached.set()
            assert holding.wait(PATIENCE)
        elif message.photo_id == ids[0]:
            arrived.set()

    urgent = Urgent(store, in_flight, announce, 320)
    urgent.start()
    try:
        urgent.ask(messages.Views((messages.Wish(ids[1], 60),), 0))
        assert reached.wait(PATIENCE)
        urgent.ask(messages.Views((messages.Wish(ids[0], 60),), 1))
        assert arrived.wait(PATIENCE)
        assert not urgent.calm.is_set()
        holding.set()
        assert urgent.calm.wait(PATIENCE)
    finally:
        holding.set()
        urgent.end()


def test_a_newer_request_replaces_what_waits(made):
    ids, store, in_flight = made
    answers = []
    urgent = Urgent(store, in_flight, lambda message: answers.append(message.photo_id), 320)
    urgent.ask(messages.Views((messages.Wish(ids[0], 60), messages.Wish(ids[1], 60)), 1))
    urgent.ask(messages.Views((messages.Wish(ids[2], 60),), 1))
    urgent.start()
    assert urgent.calm.wait(PATIENCE)
    urgent.end()
    assert answers == [ids[2]]


def test_what_may_be_looked_at_closely_is_decoded_once_nothing_else_is_wanted(made, tmp_path):
    ids, store, in_flight = made
    answers = []
    urgent = Urgent(store, in_flight, answers.append, 320)
    urgent.start()
    try:
        urgent.ask(messages.Views((messages.Wish(ids[0], 60),), 1, (ids[0],)))
        assert urgent.calm.wait(PATIENCE)
        (tmp_path / "a.png").unlink()
        wish = messages.Wish(ids[0], 0, (0.0, 0.0, 0.5, 0.5))
        urgent.ask(messages.Views((wish,), 1, (ids[0],)))
        assert urgent.calm.wait(PATIENCE)
    finally:
        urgent.end()
    assert [answer.error for answer in answers] == [None, None]
    assert answers[1].part == (0, 0, 30, 20)


def test_a_photo_that_cannot_be_held_does_no_harm(made, tmp_path):
    ids, store, in_flight = made
    (tmp_path / "a.png").unlink()
    Showing(store, in_flight).hold(ids[0])
    Showing(store, in_flight).hold(999)


def test_two_threads_that_want_one_photo_decode_it_once(made, monkeypatch):
    ids, store, in_flight = made
    showing, begun, decoded = Showing(store, in_flight), threading.Barrier(2), []
    full = FullPhoto

    def slowly(path):
        decoded.append(path)
        return full(path)

    monkeypatch.setattr("engine.showing.FullPhoto", slowly)

    def want():
        begun.wait(PATIENCE)
        showing.hold(ids[0])

    threads = [threading.Thread(target=want) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    assert len(decoded) == 1
