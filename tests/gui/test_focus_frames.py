"""Where the camera focused is framed while information is on."""

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from engine.library import ComputedStore, PhotoResult
from engine.photos import Shot
from gui.loupe.focus_frames import draw_focus, framed
from tests.gui.conftest import jpeg

AREA = (0.25, 0.5, 0.1, 0.2)
PHOTO = QRect(100, 0, 400, 200)


def test_a_frame_stands_where_its_area_is():
    assert framed(PHOTO, AREA) == QRectF(200, 100, 40, 40)


def test_a_tiny_area_has_a_frame_that_can_be_seen():
    frame = framed(PHOTO, (0.5, 0.5, 0.0, 0.0))
    assert frame.center() == QRectF(PHOTO).center()
    assert frame.width() >= 8


@pytest.mark.parametrize("ground", [Qt.GlobalColor.white, Qt.GlobalColor.black])
def test_a_frame_is_seen_on_light_and_dark(ground):
    image = QImage(600, 200, QImage.Format.Format_RGB32)
    image.fill(ground)
    before = image.copy()
    with QPainter(image) as painter:
        draw_focus(painter, PHOTO, [AREA])
    assert image != before
    assert image.pixel(220, 120) == before.pixel(220, 120)


def test_information_brings_the_frames(window, desk, library_folder, qtbot):
    photo_id = int(desk.model.ids[0])
    with ComputedStore.open(library_folder) as store:
        shot = Shot(focus=(AREA,))
        store.store_results([PhotoResult(photo_id, width=60, height=40, shot=shot,
                                         thumbnail=jpeg())])  # fmt: skip
    desk.library.refresh([photo_id])
    desk.model.refresh([photo_id])
    desk.grid.select_photo(photo_id)
    qtbot.waitUntil(lambda: desk.thumbnails.pixmap(photo_id) is not None)
    desk.stage.show_view("large")
    pane = desk.stage.photo.pane
    qtbot.waitUntil(lambda: pane.tile is not None and pane.tile.photo.shot.focus == (AREA,))
    bare = pane.grab().toImage()
    qtbot.keyClick(window, Qt.Key.Key_I)
    desk.stage.photo.information.hide()
    assert pane.grab().toImage() != bare
    desk.stage.photo.information.show_level("")
    assert pane.grab().toImage() == bare
