"""What screen readers find: names for all that takes keys, and photos in the grid."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from engine.photos import LABELS
from gui.actions import ACTIONS
from gui.labels import look_of
from gui.languages import LANGUAGES, speak

Text, Role = QAccessible.Text, QAccessible.Role


@pytest.fixture
def photos(desk):
    """The grid as a reader finds it."""
    return QAccessible.queryAccessibleInterface(desk.grid)


def test_the_grid_is_a_list_of_the_photos_shown(photos, desk):
    assert (photos.role(), photos.childCount()) == (Role.List, 40)
    assert photos.text(Text.Name) == "Photos"
    assert photos.child(40) is None


def test_each_photo_says_its_name_and_its_score(photos, desk):
    said = photos.child(3).text(Text.Name)
    shown = desk.model.data(desk.model.index(3), Qt.ItemDataRole.AccessibleTextRole)
    assert said == shown
    assert "technical quality" in said
    assert photos.child(3).role() == Role.ListItem


def test_a_decision_is_said_at_once(photos, desk, qtbot):
    desk.grid.go_to(desk.model.index(2))
    qtbot.keyClick(desk.grid, Qt.Key.Key_P)
    assert photos.child(2).text(Text.Name).endswith("unrated, picked")
    assert photos.text(Text.Description) == photos.focusChild().text(Text.Name)


def test_the_selected_and_the_current_photo_are_told(photos, desk):
    desk.grid.setFocus()
    desk.grid.go_to(desk.model.index(1))
    assert photos.focusChild().row == 1
    assert [bool(photos.child(row).state().selected) for row in (0, 1)] == [False, True]
    assert photos.child(1).state().focused
    desk.grid.selectAll()
    assert photos.child(0).state().selected


def test_a_photo_is_found_where_it_stands_on_the_screen(photos, desk):
    middle = photos.child(4).rect().center()
    assert photos.childAt(middle.x(), middle.y()).row == 4
    assert photos.indexOfChild(photos.child(4)) == 4
    outside = desk.grid.mapToGlobal(QPoint(-50, -50))
    assert photos.childAt(outside.x(), outside.y()) is None


def test_a_photo_that_left_the_list_is_no_longer_valid(photos, desk):
    last = photos.child(39)
    assert last.isValid()
    desk.grid.go_to(desk.model.index(0))
    desk.shoot.show_found(desk.model.ids[:5])
    assert not last.isValid()
    assert last.text(Text.Name) == ""


def test_photos_lie_in_the_grid_and_the_grid_in_the_window(photos, desk, window):
    photo = photos.child(0)
    assert photo.parent().object() is desk.grid
    assert photo.window() is window.windowHandle()
    assert photos.parent() is not None
    assert (photo.childCount(), photo.child(0), photo.object()) == (0, None, None)


# --- names ----------------------------------------------------------------------------------------


def unnamed(top: QWidget) -> list[str]:
    """What takes keys and has no name for a screen reader."""
    return [
        f"{type(part).__name__} in {type(part.parent()).__name__}"
        for part in top.findChildren(QWidget)
        if part.isVisibleTo(top)
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.focusProxy() is None
        and not part.objectName().startswith("qt_")
        and not QAccessible.queryAccessibleInterface(part).text(Text.Name)
    ]


@pytest.mark.parametrize("view", ["grid", "large", "compare", "survey", "map"])
def test_all_that_takes_keys_has_a_name_in_each_view(window, desk, view):
    desk.grid.selectAll()
    window.actions_by_name["filter_bar"].trigger()
    window.actions_by_name[view].trigger()
    assert unnamed(window) == []


DIALOGS = ("settings", "key_sheet", "commands", "judges", "axes", "problems", "export",
           "export_list", "teach")  # fmt: skip


@pytest.mark.parametrize("name", DIALOGS)
def test_all_that_takes_keys_has_a_name_in_each_dialog(window, desk, name):
    window.actions_by_name[name].trigger()
    [dialog] = [top for top in QApplication.topLevelWidgets() if shown(top)]
    assert unnamed(dialog) == []
    dialog.close()


def shown(top: QWidget) -> bool:
    return isinstance(top, QDialog) and top.isVisible()


def test_each_action_with_a_key_says_it_in_its_tooltip(window):
    for action in ACTIONS:
        made = window.actions_by_name[action.name]
        if not made.shortcut().isEmpty():
            keys = made.shortcut().toString(made.shortcut().SequenceFormat.NativeText)
            assert keys in made.toolTip(), action.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_differ_by_their_letter_in_every_language(qapp, language):
    speak(qapp, language)
    assert len({look_of(label).letter for label in LABELS}) == len(LABELS)
    speak(qapp, "en")
