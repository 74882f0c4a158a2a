"""Between a key and its mark nothing is done that could wait, and no tile is painted in vain."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, Qt

Key = Qt.Key


class Painted(QObject):
    """Remembers where a widget was painted."""

    def __init__(self, widget):
        super().__init__(widget)
        self.regions = []
        widget.installEventFilter(self)

    def eventFilter(self, _watched, event):  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            self.regions.append(event.region())
        return False


@pytest.fixture
def read(desk, monkeypatch):
    """The photos that the inspector read a thumbnail of."""
    ids = []
    monkeypatch.setattr(desk.inspector.preview, "show_jpeg", ids.append)
    monkeypatch.setattr(desk.inspector._library, "thumbnail", lambda photo_id: photo_id)
    return ids


def test_a_mark_that_goes_on_shows_the_next_photo_once(window, desk, read, inspected, qtbot):
    desk.grid.go_to(desk.model.index(3))
    inspected()
    read.clear()
    qtbot.keyClick(desk.grid, Key.Key_4, Qt.KeyboardModifier.ShiftModifier)
    assert read == []
    assert inspected().decision._decision.stars is None
    assert read == [desk.model.photo_id(desk.model.index(4))]


def test_the_buttons_show_a_mark_at_once(desk, read, inspected, qtbot):
    desk.grid.go_to(desk.model.index(3))
    inspected()
    qtbot.keyClick(desk.grid, Key.Key_4)
    assert desk.inspector.decision._decision.stars == 4


def test_a_step_paints_only_the_photos_that_look_otherwise_now(desk, qtbot):
    grid = desk.grid
    grid.go_to(desk.model.index(1))
    in_view = [desk.model.photo_id(desk.model.index(row)) for row in grid.rows_in_view()]
    qtbot.waitUntil(lambda: all(desk.thumbnails.pixmap(photo_id) for photo_id in in_view))
    painted = Painted(grid.viewport())
    grid.viewport().repaint()
    painted.regions.clear()
    grid.step(1)
    qtbot.waitUntil(lambda: bool(painted.regions))
    touched = [
        row
        for row in grid.rows_in_view()
        if any(region.intersects(grid.cell_rect(row)) for region in painted.regions)
    ]
    assert touched == [1, 2]


def test_what_was_selected_elsewhere_is_painted_as_it_is_now(desk, qtbot):
    grid = desk.grid
    grid.select_photos(desk.model.ids[[0, 5]])
    painted = Painted(grid.viewport())
    grid.viewport().repaint()
    painted.regions.clear()
    grid.select_photos(np.array(desk.model.ids[[7, 8]]))
    qtbot.waitUntil(lambda: bool(painted.regions))
    for row in (0, 5, 7, 8):
        assert any(region.contains(grid.cell_rect(row).center()) for region in painted.regions)
