"""Presets of keys, keys of one's own, and the dialog in which they are chosen."""

from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from engine.photos import Flag
from gui.actions import ACTIONS
from gui.dialogs.settings import SettingsDialog
from gui.keys import Preset, usual_keys
from gui.main_window import MainWindow

Key = Qt.Key
None_, Shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
AltGr, Pad = Qt.KeyboardModifier.GroupSwitchModifier, Qt.KeyboardModifier.KeypadModifier


def shown_keys(window, name):
    return [key.toString() for key in window.actions_by_name[name].shortcuts()]


@pytest.mark.parametrize("preset", Preset)
def test_no_key_has_two_meanings_in_any_preset(window, preset):
    window.keyboard.choose(preset)
    keys = [(action.name, key) for action in ACTIONS for key in usual_keys(action, preset)]
    assert [(name, key) for name, key in keys if window.keyboard.rivals(name, key)] == []


def test_keys_are_written_as_qt_writes_them():
    keys = {key for action in ACTIONS for preset in Preset for key in usual_keys(action, preset)}
    assert [key for key in keys if QKeySequence(key).toString() != key] == []


# A German and a French keyboard as X11 tells of them: the key, what it types, and its place.
FRENCH = (
    (Key.Key_Ampersand, "&", 10, None_, "rate_1"), (Key.Key_Eacute, "é", 11, None_, "rate_2"),
    (Key.Key_ParenLeft, "(", 14, None_, "rate_5"), (Key.Key_Minus, "-", 15, None_, "label_red"),
    (Key.Key_Ccedilla, "ç", 18, None_, "label_blue"), (Key.Key_Agrave, "à", 19, None_, "rate_0"),
    (Key.Key_3, "3", 12, Shift, "rate_3"), (Key.Key_twosuperior, "²", 49, None_, "toggle_flag"),
    (Key.Key_P, "p", 33, None_, "pick"),
    (Key.Key_Dead_Circumflex, "", 34, None_, "previous_undecided"),
)  # fmt: skip
GERMAN = (
    (Key.Key_1, "1", 10, None_, "rate_1"), (Key.Key_Exclam, "!", 10, Shift, "rate_1"),
    (Key.Key_Slash, "/", 16, Shift, "label_yellow"),
    (Key.Key_Plus, "+", 35, None_, "next_undecided"),
    (Key.Key_BracketRight, "]", 18, AltGr, "next_undecided"),
    (Key.Key_Dead_Circumflex, "", 49, None_, "toggle_flag"), (Key.Key_X, "x", 53, None_, "reject"),
)  # fmt: skip
NUMPAD = (
    (Key.Key_4, "4", 83, Pad, "rate_4"), (Key.Key_0, "0", 90, Pad, "rate_0"),
    (Key.Key_8, "8", 80, Pad, "label_green"),
)  # fmt: skip


@pytest.mark.parametrize(("key", "text", "place", "held", "wanted"), [*FRENCH, *GERMAN, *NUMPAD])
def test_keys_work_by_character_and_by_place(window, desk, key, text, place, held, wanted):
    desk.grid.setFocus()
    done = []
    for name, action in window.actions_by_name.items():
        action.triggered.connect(partial(done.append, name))
    event = QKeyEvent(QEvent.Type.KeyPress, key.value, held, place, 0, 0, text)
    QApplication.sendEvent(desk.grid, event)
    assert done == [wanted]


def test_a_place_counts_only_while_what_it_types_means_nothing(window, desk):
    window.keyboard.bind("resort", ("-",))
    event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Minus.value, None_, 15, 0, 0, "-")
    assert next(window.keyboard.meant(event)) == "resort"
    other = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Q.value, None_, 24, 0, 0, "q")
    assert list(window.keyboard.meant(other)) == []


def test_shift_with_a_mark_gives_way_to_a_key_of_ones_own(window):
    assert "Shift+P" in shown_keys(window, "pick")
    window.keyboard.bind("resort", ("Shift+P",))
    assert shown_keys(window, "pick") == ["P"]
    assert shown_keys(window, "resort") == ["Shift+P"]


def test_a_preset_changes_all_keys_at_once(window, desk, qtbot):
    window.keyboard.choose(Preset.DARKTABLE)
    desk.grid.setCurrentIndex(desk.model.index(3))
    qtbot.keyClick(window, Qt.Key.Key_X)
    assert desk.library.photos([int(desk.model.ids[3])])[0].flag is Flag.NONE
    qtbot.keyClick(window, Qt.Key.Key_R)
    assert desk.library.photos([int(desk.model.ids[3])])[0].flag is Flag.REJECT


def test_space_goes_on_where_the_program_of_the_preset_does_so(window, desk, qtbot):
    window.keyboard.choose(Preset.DARKTABLE)
    desk.grid.select_photo(int(desk.model.ids[3]))
    for key, row in ((Key.Key_Space, 4), (Key.Key_Space, 5), (Key.Key_Backspace, 4)):
        qtbot.keyClick(desk.grid, key)
        assert desk.grid.currentIndex().row() == row


def test_a_key_of_ones_own_is_taken_from_what_had_it_and_kept(window):
    window.keyboard.bind("resort", ("X", "F5"))
    assert shown_keys(window, "resort") == ["X", "F5"]
    assert shown_keys(window, "reject") == []
    next_day = MainWindow()
    assert shown_keys(next_day, "resort") == ["X", "F5"]
    assert shown_keys(next_day, "reject") == []


def test_each_preset_keeps_its_own_changes(window):
    window.keyboard.bind("resort", ("F6",))
    window.keyboard.choose(Preset.NARRATIVE)
    assert shown_keys(window, "resort") == ["F5"]
    window.keyboard.choose(Preset.LIGHTROOM)
    assert shown_keys(window, "resort") == ["F6"]
    window.keyboard.reset_all()
    assert shown_keys(window, "resort") == ["F5"]


def test_the_settings_open_at_the_keys_and_choose_a_preset(window):
    window.actions_by_name["settings"].trigger()
    dialog = window.findChild(SettingsDialog)
    dialog.pages.currentWidget().preset.setCurrentIndex(1)
    assert window.keyboard.preset is Preset.MECHANIC
    dialog.close()


@pytest.fixture
def page(window):
    window.show_settings("keys")
    dialog = window.findChild(SettingsDialog)
    yield dialog.pages.currentWidget()
    dialog.reject()


def choose(page, title):
    page.list.setCurrentItem(page.list.findItems(title, Qt.MatchFlag.MatchExactly)[0])


def test_a_key_is_pressed_and_used_and_the_loser_is_named_before(window, page, qtbot):
    choose(page, "Re-sort")
    qtbot.keyClick(page.key, Key.Key_X)
    assert page.note.text() == "X belongs to “Reject”, which would lose it."
    page.use.click()
    assert shown_keys(window, "resort") == ["X"]
    assert shown_keys(window, "reject") == []
    assert page.list.currentItem().text(2) == "X (your own)"


def test_a_free_key_is_used_beside_the_others(window, page, qtbot):
    choose(page, "Re-sort")
    qtbot.keyClick(page.key, Key.Key_F9)
    assert page.note.text() == "F9 is free."
    page.add.click()
    assert shown_keys(window, "resort") == ["F5", "F9"]


def test_one_action_or_all_get_their_usual_keys_back(window, page, qtbot):
    for title in ("Reject", "Re-sort"):
        choose(page, title)
        page.none.click()
    assert shown_keys(window, "reject") == shown_keys(window, "resort") == []
    page.reset.click()
    assert shown_keys(window, "resort") == ["F5"]
    page.reset_all.click()
    assert shown_keys(window, "reject") == ["X", "Shift+X"]


def test_actions_are_found_by_name_and_by_key(page, qtbot):
    page.words.setText("label 7")
    assert page.list.topLevelItemCount() == 1
    assert page.list.currentItem().text(0) == "Yellow Label"
    page.words.setText("nothing is called so")
    assert page.list.topLevelItemCount() == 0
    assert not page.key.isEnabled()
    assert not page.use.isEnabled()
