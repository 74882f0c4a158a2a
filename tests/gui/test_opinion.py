"""What the machine thinks can be kept back, everywhere at once; and where a photo stands."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from engine.library import ComputedStore, PhotoResult
from engine.photos import ScoreName, Shot
from gui.grid.model import TileRole
from gui.grid.tile import Numbers
from gui.main_window import MainWindow
from gui.peers import ENOUGH, standing_among_peers

QUALITY = ScoreName("measures", "technical", "512")


def test_a_key_hides_what_the_machine_thinks_and_shows_it_again(desk, qtbot, inspected):
    order = desk.model.ids.tolist()
    index = desk.model.index(0)
    desk.grid.setFocus()
    qtbot.keyClick(desk.grid, Qt.Key.Key_A)
    assert index.data(TileRole).score is None
    assert "technical" not in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "not scored" not in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert inspected().first.isHidden()
    assert desk.inspector.answers.isHidden()
    assert desk.model.ids.tolist() == order
    qtbot.keyClick(desk.grid, Qt.Key.Key_A)
    assert index.data(TileRole).score is not None
    assert not inspected().first.isHidden()


def test_what_is_hidden_stays_hidden_next_time(qtbot, window, library):
    window.actions_by_name["opinion"].trigger()
    window.actions_by_name["numbers_hover"].trigger()
    again = MainWindow()
    qtbot.addWidget(again)
    again.furnish(library, "measures")
    assert again.desk.model.silent
    assert not again.actions_by_name["opinion"].isChecked()
    assert again.desk.grid.numbers is Numbers.HOVER
    again.close()


@pytest.mark.parametrize("numbers", list(Numbers))
def test_one_choice_of_numbers_is_always_made(window, desk, numbers):
    action = window.actions_by_name[f"numbers_{numbers}"]
    for _ in range(2):
        action.trigger()
        assert desk.grid.numbers is numbers
        checked = [n for n in Numbers if window.actions_by_name[f"numbers_{n}"].isChecked()]
        assert checked == [numbers]


def painted(desk, row):
    """The line below a photo: thumbnails may arrive at any time."""
    cell = desk.grid.cell_rect(row)
    line = cell.adjusted(4, cell.height() - 28, -4, -4)
    image = desk.grid.viewport().grab(line).toImage()
    return image.convertToFormat(image.Format.Format_RGB32).constBits().tobytes()


def point_at(desk, row):
    """What Qt sends when the pointer comes to a tile."""
    viewport, place = desk.grid.viewport(), desk.grid.cell_rect(row).center().toPointF()
    none = Qt.MouseButton.NoButton
    move = QMouseEvent(QEvent.Type.MouseMove, place, viewport.mapToGlobal(place), none, none,
                       Qt.KeyboardModifier.NoModifier)  # fmt: skip
    QApplication.sendEvent(viewport, move)


def test_numbers_stand_on_the_tile_under_the_pointer_only(window, desk):
    window.actions_by_name["numbers_never"].trigger()
    bare = painted(desk, 2)
    window.actions_by_name["numbers_hover"].trigger()
    assert painted(desk, 2) == bare
    point_at(desk, 2)
    assert painted(desk, 2) != bare
    point_at(desk, 1)
    assert painted(desk, 2) == bare
    assert desk.grid.has_number(desk.model.index(1))
    QApplication.sendEvent(desk.grid.viewport(), QEvent(QEvent.Type.Leave))
    assert not desk.grid.has_number(desk.model.index(1))
    assert desk.grid.has_number(desk.grid.currentIndex())


def test_a_photo_is_compared_with_those_taken_alike_where_there_are_enough(
    desk, library, library_folder, file_found, inspected
):
    ids = [int(photo_id) for photo_id in desk.model.ids]
    photo = library.photo(ids[0])
    assert standing_among_peers(desk.model, photo, QUALITY) is None  # all are alike
    with ComputedStore.open(library_folder) as store:
        (other,) = store.add_files([file_found("/made/shoot_0001/OTHER.JPG")])
        values = {QUALITY: 50.0}
        store.store_results([PhotoResult(other, shot=Shot(camera="Another"), scores=values)])
    desk.shoot._see_everything()
    peers = standing_among_peers(desk.model, photo, QUALITY)
    assert peers.values.size == 40 >= ENOUGH
    desk.inspector.show_photos([ids[0]])
    assert "taken alike" in inspected().first.findChildren(object)[-1].accessibleName()
    assert standing_among_peers(desk.model, library.photo(other), QUALITY) is None
