"""The loupe: zoom and place kept from photo to photo, the right pixels, neighbours read ahead."""

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QImage

from engine.messages import Pixels, Wish
from engine.photos import Photo
from gui.grid.model import Tile
from gui.loupe.pane import PhotoPane
from gui.loupe.pictures import Pictures
from gui.loupe.travel import Travel
from gui.loupe.zoom import Zoom, moved, placed, seen, zoomed_at

PHOTO, ROOM = QSize(6000, 4000), QSize(800, 600)
LEFT = Qt.MouseButton.LeftButton


# --- arithmetic -------------------------------------------------------------------------------


def test_a_photo_fits_and_is_never_enlarged():
    assert placed(Zoom(), PHOTO, ROOM).size() == QSize(800, 533)
    assert placed(Zoom(), QSize(300, 200), ROOM).getRect() == (250, 200, 300, 200)


def test_at_100_percent_a_pixel_is_a_pixel_and_no_gap_is_left():
    place = placed(Zoom(1.0, 0.0, 1.0), PHOTO, ROOM)
    assert place.getRect() == (0, 600 - 4000, 6000, 4000)


def test_what_is_under_the_pointer_stays_there():
    point = QPointF(200, 450)
    before = placed(Zoom(), PHOTO, ROOM)
    share = (point.y() - before.top()) / before.height()
    after = placed(zoomed_at(Zoom(), 1.0, point, PHOTO, ROOM), PHOTO, ROOM)
    assert (point.y() - after.top()) / after.height() == pytest.approx(share, abs=2e-3)


def test_pushing_against_the_edge_is_not_remembered():
    zoom = Zoom(1.0)
    for _ in range(20):
        zoom = moved(zoom, QPointF(1000, 0), PHOTO, ROOM)
    assert placed(zoom, PHOTO, ROOM).left() == 0
    assert placed(moved(zoom, QPointF(-10, 0), PHOTO, ROOM), PHOTO, ROOM).left() == -10


def test_the_part_that_is_seen_is_told_in_shares_of_the_photo():
    assert seen(Zoom(), PHOTO, ROOM).getRect() == (0, 0, 1, 1)
    part = seen(Zoom(1.0), PHOTO, ROOM)
    assert (part.width(), part.height()) == (800 / 6000, 600 / 4000)


def test_the_next_photos_are_those_in_the_direction_of_travel():
    travel = Travel()
    assert travel.at(0, 100) == [1, 2]
    assert travel.at(5, 100) == [6, 4, 7]
    assert travel.at(4, 100) == [3, 5, 2]
    assert travel.at(4, 100) == [3, 5, 2]
    assert travel.at(0, 1) == []


# --- the store --------------------------------------------------------------------------------


def tile_of(number, width=1200, height=800, mtime=0):
    return Tile(Photo(number, f"/made/IMG_{number}.JPG", 1000, mtime, width=width, height=height))


def answer(wish, full=(1200, 800), grey=128):
    """What the engine answers to a wish for a photo of one grey."""
    if wish.region:
        left, top, wide, high = wish.region
        part = (
            round(left * full[0]), round(top * full[1]),
            round(wide * full[0]), round(high * full[1]),
        )  # fmt: skip
        width, height = part[2:]
    else:
        share = min(1, wish.side / max(full))
        part, (width, height) = None, (round(full[0] * share), round(full[1] * share))
    payload = bytes([grey]) * (width * height * 4)
    return Pixels(
        wish.photo_id, width, height, None, wish.side, wish.region, full, part, payload
    )  # fmt: skip


class Reader:
    """An engine that answers when told to."""

    def __init__(self, pictures):
        self.pictures, self.asked = pictures, []
        pictures.wanted.connect(self.asked.append)

    def answer_all(self, qtbot):
        """Answer until nothing is wanted; each photo in its own grey."""
        for _ in range(9):
            QCoreApplication.processEvents()
            if not self.asked:
                return
            for wish in self.asked.pop().wishes:
                self.pictures.take(answer(wish, grey=10 * wish.photo_id))
            self.asked.clear()
        raise AssertionError("the pane never has enough")


@pytest.fixture
def pictures(qapp):
    return Pictures()


@pytest.fixture
def reader(pictures):
    return Reader(pictures)


@pytest.fixture
def pane(qtbot, pictures):
    pane = PhotoPane(pictures)
    qtbot.addWidget(pane)
    pane.resize(600, 400)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


def greys(pane):
    """All greys that the pane shows in the middle of it."""
    image = pane.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return set(rows[180:220, 280:320].ravel().tolist())


def test_the_photo_in_view_is_asked_first_and_neighbours_after_it(pane, reader, qtbot):
    pane.show_tile(tile_of(3), None, [tile_of(4), tile_of(2)])
    qtbot.waitUntil(lambda: bool(reader.asked))
    assert reader.asked[-1].wishes == (Wish(3, 600), Wish(4, 600), Wish(2, 600))
    assert reader.asked[-1].in_sight == 1


def test_a_neighbour_that_is_here_is_shown_at_once(pane, reader, qtbot):
    pane.show_tile(tile_of(3), None, [tile_of(4)])
    reader.answer_all(qtbot)
    pane.show_tile(tile_of(4), None, [tile_of(5)])
    assert greys(pane) == {40}
    qtbot.waitUntil(lambda: bool(reader.asked))
    assert reader.asked[-1].wishes == (Wish(5, 600),)


def test_a_late_answer_never_shows_in_place_of_another_photo(pane, pictures, reader, qtbot):
    pane.show_tile(tile_of(3))
    pane.show_tile(tile_of(4))
    reader.answer_all(qtbot)
    pictures.take(answer(Wish(3, 600), grey=30))
    assert greys(pane) == {40}


def test_the_photo_in_view_is_kept_ready_for_a_close_look(pane, reader, qtbot):
    pane.show_tile(tile_of(3), None, [tile_of(4)])
    qtbot.waitUntil(lambda: bool(reader.asked))
    assert reader.asked[-1].close == (3,)


def test_what_was_asked_is_not_asked_twice(pane, reader, qtbot):
    pane.show_tile(tile_of(3), None, [tile_of(4)])
    qtbot.waitUntil(lambda: bool(reader.asked))
    pane.show_tile(tile_of(3), None, [tile_of(4)])
    QCoreApplication.processEvents()
    assert len(reader.asked) == 1


def test_a_changed_file_is_read_again(pane, reader, qtbot):
    pane.show_tile(tile_of(3))
    reader.answer_all(qtbot)
    pane.show_tile(tile_of(3, mtime=7))
    qtbot.waitUntil(lambda: bool(reader.asked))
    assert reader.asked[-1].wishes == (Wish(3, 600),)


def test_pictures_beyond_the_limit_go_but_none_that_is_wanted(qapp, pane, qtbot):
    pictures = Pictures(limit=3 * 600 * 400 * 4)
    pane = PhotoPane(pictures)
    qtbot.addWidget(pane)
    pane.resize(600, 400)
    pane.show()
    reader = Reader(pictures)
    for number in range(1, 9):
        pane.show_tile(tile_of(number), None, [tile_of(number + 1)])
        reader.answer_all(qtbot)
    here = [number for number in range(1, 12) if pictures.of(number).whole]
    assert here == [7, 8, 9]


# --- the pane ---------------------------------------------------------------------------------


def test_100_percent_asks_for_the_part_in_view_and_a_little_more(pane, reader, qtbot):
    pane.show_tile(tile_of(3))
    reader.answer_all(qtbot)
    pane.toggle_zoom()
    qtbot.waitUntil(lambda: bool(reader.asked))
    views = reader.asked[-1]
    assert views.wishes == (Wish(3, 0, (0.125, 0.125, 0.75, 0.75)),)
    assert views.close == (3,)
    reader.answer_all(qtbot)
    assert pane.picture.detail.width() == 900


def test_zoom_and_place_are_kept_from_photo_to_photo_and_read_ahead(pane, reader, qtbot):
    pane.show_tile(tile_of(3), None, [tile_of(4)])
    pane.set_zoom(Zoom(1.0, 0.75, 0.25))
    reader.answer_all(qtbot)
    before = pane.zoom
    pane.show_tile(tile_of(4), None, [tile_of(5)])
    assert pane.zoom == before
    assert pane.picture.shows(seen(pane.zoom, pane.photo_size, pane.room))
    assert greys(pane) == {40}


def test_pushing_beyond_what_is_here_asks_for_more(pane, reader, qtbot):
    pane.show_tile(tile_of(3, 6000, 4000))
    pane.set_zoom(Zoom(1.0))
    reader.pictures.take(answer(Wish(3, 600), (6000, 4000)))
    first = reader.pictures
    qtbot.waitUntil(lambda: bool(reader.asked))
    first.take(answer(reader.asked[-1].wishes[0], (6000, 4000)))
    reader.asked.clear()
    pane.push(QPointF(-100, 0))
    QCoreApplication.processEvents()
    assert not reader.asked
    pane.push(QPointF(-400, 0))
    qtbot.waitUntil(lambda: bool(reader.asked))
    assert reader.asked[-1].wishes[0].region


def test_a_click_zooms_where_one_clicked_and_the_next_one_fits(pane, reader, qtbot):
    pane.show_tile(tile_of(3))
    qtbot.mouseClick(pane, LEFT, pos=QPoint(150, 100))
    assert pane.zoom.factor == 1.0
    assert (pane.zoom.x, pane.zoom.y) == pytest.approx((0.375, 0.375), abs=0.01)
    qtbot.mouseClick(pane, LEFT, pos=QPoint(500, 300))
    assert pane.zoom.fits


def test_a_drag_pushes_and_is_no_click(pane, qtbot):
    pane.show_tile(tile_of(3))
    pane.toggle_zoom()
    qtbot.mousePress(pane, LEFT, pos=QPoint(300, 200))
    qtbot.mouseMove(pane, QPoint(200, 200))
    qtbot.mouseRelease(pane, LEFT, pos=QPoint(200, 200))
    assert pane.zoom.factor == 1.0
    assert pane.zoom.x == pytest.approx(0.5 + 100 / 1200, abs=0.01)


def test_a_double_click_leaves_the_zoom_as_it_was(pane, qtbot):
    pane.show_tile(tile_of(3))
    with qtbot.waitSignal(pane.double_clicked):
        qtbot.mouseDClick(pane, LEFT, pos=QPoint(150, 100))
    assert pane.zoom.fits


def test_space_shows_100_percent_while_it_is_held(pane, qtbot):
    pane.show_tile(tile_of(3))
    qtbot.keyPress(pane, Qt.Key.Key_Space)
    assert pane.zoom.factor == 1.0
    qtbot.keyRelease(pane, Qt.Key.Key_Space)
    assert pane.zoom.fits


def test_two_panes_show_the_same_place(pane, pictures, qtbot):
    other = PhotoPane(pictures)
    qtbot.addWidget(other)
    pane.zoom_changed.connect(other.set_zoom)
    pane.show_tile(tile_of(3))
    pane.toggle_zoom(QPointF(10, 10))
    assert other.zoom == pane.zoom


def test_a_hidden_pane_wants_nothing(pane, pictures, reader, qtbot):
    pane.show_tile(tile_of(3))
    pane.hide()
    QCoreApplication.processEvents()
    assert not reader.asked


def test_a_screen_reader_hears_the_name_and_the_zoom(pane):
    pane.show_tile(tile_of(3))
    assert pane.accessibleDescription() == "IMG_3.JPG, whole photo"
    pane.toggle_zoom()
    assert pane.accessibleDescription() == "IMG_3.JPG, 100 %"


def test_z_zooms_in_the_loupe_and_opens_it_from_the_grid(window, desk, qtbot):
    desk.grid.select_photo(int(desk.model.ids[0]))
    qtbot.keyClick(window, Qt.Key.Key_Z)
    assert desk.stage.is_large
    assert desk.stage.photo.pane.zoom.factor == 1.0
    qtbot.keyClick(window, Qt.Key.Key_Z)
    assert desk.stage.photo.pane.zoom.fits
