"""The table of views: what is in front, whom keys apply to, and what the inspector shows of it."""

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtWidgets import QWidget

from gui.stage_view import StageView


def test_the_stage_names_the_view_in_front(desk, qtbot):
    stage = desk.stage
    assert stage.shown == "grid"
    with qtbot.waitSignal(stage.view_changed) as changed:
        stage.show_large(QModelIndex())
    assert changed.args == ["large"]
    stage.show_grid()
    assert stage.shown == "grid"


def test_keys_apply_to_the_photos_of_an_added_view(window, desk, qtbot, inspected):
    stepped = []
    stage, ids = desk.stage, desk.model.ids.tolist()
    stage.add_view("two", StageView(QWidget(), lambda: ids[3:5], stepped.append))
    stage.show_view("two")
    qtbot.keyClick(window, Qt.Key.Key_4)
    assert [photo.stars for photo in desk.library.photos(ids[2:6])] == [None, 4, 4, None]
    assert inspected().name.text() == "2 photos selected"
    stage.step(1)
    assert stepped == [1]


def test_large_the_inspector_shows_the_photo_that_is_seen(desk, inspected):
    desk.grid.selectAll()
    desk.stage.show_large(QModelIndex())
    desk.stage.step(1)
    seen = desk.library.photo(desk.stage.marked_ids()[0])
    assert inspected().name.accessibleName() in seen.path


def test_a_view_is_lit_all_over_unless_it_says_where_its_photos_stand(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(80, 60)
    view = StageView(widget, list, print)
    assert view.lit_region().boundingRect() == QRect(0, 0, 80, 60)


def test_in_the_grid_photos_are_lit_and_what_is_between_them_is_not(desk):
    lit, first = desk.grid.lit(), desk.grid.cell_rect(0)
    assert lit.contains(first.center())
    assert not lit.contains(first.topLeft())
