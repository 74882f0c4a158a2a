"""Thumbnails: loaded off the window's thread, what is in view first, asked for when absent."""

import io
import threading

import pytest
from PIL import Image
from PySide6.QtGui import QPixmap

from gui.grid.loader import ThumbnailLoader, decoded
from gui.grid.pixmaps import PixmapCache
from gui.grid.thumbnails import Thumbnails


def jpeg(width=300, height=200):
    data = io.BytesIO()
    Image.new("RGB", (width, height), "grey").save(data, "JPEG")
    return data.getvalue()


@pytest.fixture
def stored():
    """Photo id -> JPEG: the library of these tests."""
    return {photo_id: jpeg() for photo_id in range(1, 21)}


@pytest.fixture
def thumbnails(qapp, stored):
    thumbnails = Thumbnails(stored.get)
    yield thumbnails
    thumbnails.close()


def test_what_is_in_view_arrives_in_the_size_of_its_tile(thumbnails, qtbot):
    thumbnails.show([1, 2, 3], [4], (150, 150))
    qtbot.waitUntil(lambda: all(thumbnails.pixmap(i) is not None for i in (1, 2, 3, 4)))
    assert thumbnails.pixmap(1).size().toTuple() == (150, 100)


def test_thumbnails_are_never_enlarged():
    assert decoded(jpeg(60, 40), (150, 150)).size().toTuple() == (60, 40)


@pytest.mark.qt_log_ignore("JPEG", extend=True)
def test_damaged_thumbnails_count_as_absent():
    assert decoded(b"\xff\xd8 no picture", (150, 150)) is None


def test_what_was_scrolled_away_is_not_loaded(qapp, qtbot):
    loaded, go_on, began = [], threading.Event(), threading.Event()

    def slow(photo_id):
        loaded.append(photo_id)
        began.set()
        go_on.wait(10)

    loader = ThumbnailLoader(slow, threads=1)
    loader.want([1, 2, 3], (9, 9))
    assert began.wait(10)
    loader.want([7, 8], (9, 9))
    with qtbot.waitSignals([loader.loaded] * 3):
        go_on.set()
    loader.close()
    assert loaded == [1, 7, 8]


def test_absent_ones_are_asked_for_in_order_of_view_and_shown_when_made(thumbnails, stored, qtbot):
    late = {photo_id: stored.pop(photo_id) for photo_id in (3, 1)}
    with qtbot.waitSignal(thumbnails.missing, check_params_cb=lambda ids: len(ids) == 2) as asked:
        thumbnails.show([3, 2, 1], [], (150, 150))
    assert asked.args == [(3, 1)]
    stored.update(late)
    thumbnails.made((3, 1))
    qtbot.waitUntil(lambda: thumbnails.pixmap(1) is not None and thumbnails.pixmap(3) is not None)


def test_a_photo_that_cannot_be_read_is_asked_for_once(thumbnails, stored, qtbot):
    del stored[2]
    asked = []
    thumbnails.missing.connect(asked.append)
    thumbnails.show([2], [], (150, 150))
    qtbot.waitUntil(lambda: len(asked) == 1)
    thumbnails.made((2,))
    thumbnails.show([2, 5], [], (150, 150))
    qtbot.waitUntil(lambda: thumbnails.pixmap(5) is not None and not thumbnails._collect.isActive())
    assert asked == [(2,)]


def test_a_changed_photo_stays_on_screen_until_its_new_thumbnail_comes(thumbnails, stored, qtbot):
    thumbnails.show([1], [], (150, 150))
    qtbot.waitUntil(lambda: thumbnails.pixmap(1) is not None)
    stored[1] = jpeg(200, 300)
    thumbnails.changed((1,))
    assert thumbnails.pixmap(1).height() == 100
    qtbot.waitUntil(lambda: thumbnails.pixmap(1).height() == 150)


def test_the_cache_lets_go_what_was_not_looked_at(qapp):
    cache = PixmapCache(limit=2 * 10 * 10 * 4)
    for photo_id in (1, 2):
        cache.put(photo_id, (10, 10), QPixmap(10, 10))
    cache.get(1)
    cache.put(3, (10, 10), QPixmap(10, 10))
    assert [cache.get(photo_id) is not None for photo_id in (1, 2, 3)] == [True, False, True]


def test_the_window_asks_the_engine_for_what_is_absent(desk, client, qtbot, monkeypatch):
    monkeypatch.setattr(desk.thumbnails._loader, "_source", lambda _: None)
    desk.thumbnails.changed(desk.model.ids.tolist())
    desk.show_tile_side(96)
    qtbot.waitUntil(lambda: bool(client.wanted))
    assert client.wanted[-1][0] == int(desk.model.ids[0])
