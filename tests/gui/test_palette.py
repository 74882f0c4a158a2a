"""The command palette and the sheet of keys, both made from the table of actions."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from gui.actions import ACTIONS
from gui.commands import commands_in, found
from gui.dialogs.key_sheet import KeySheet, in_columns, sheet_groups
from gui.dialogs.palette import Palette
from gui.dialogs.settings import SettingsDialog
from gui.keys import Preset

Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def palette(window, qtbot):
    qtbot.keyClick(window, Key.Key_K, Ctrl)
    return window.findChild(Palette)


def titles(palette):
    rows = range(palette.list.topLevelItemCount())
    return [palette.list.topLevelItem(row).text(0) for row in rows]


def test_every_action_of_the_table_is_a_command(window):
    commands = {command.action.objectName() for command in commands_in(window.menuBar())}
    assert {action.name for action in ACTIONS} <= commands


def test_what_stands_in_a_menu_by_itself_is_found_too(window):
    judges = [c.title for c in commands_in(window.menuBar()) if c.menu == "Judge"]
    assert any("Measures" in title or "measure" in title.lower() for title in judges)


def test_a_command_is_found_by_any_of_its_words(palette, qtbot):
    qtbot.keyClicks(palette.words, "label green")
    assert titles(palette) == ["Green Label"]
    assert palette.list.topLevelItem(0).text(1).strip() == "Photo"
    assert palette.list.topLevelItem(0).text(2) == "8"


def test_titles_that_begin_with_the_word_come_first(window):
    first = found(commands_in(window.menuBar()), "re")[0].title
    assert first.lower().startswith("re")


def test_arrows_choose_and_enter_does_it(window, palette, desk, qtbot):
    desk.grid.select_photo(int(desk.model.ids[4]))
    qtbot.keyClicks(palette.words, "label")
    while palette.list.currentItem().text(0) != "Blue Label":
        qtbot.keyClick(palette.words, Key.Key_Down)
    qtbot.keyClick(palette.words, Key.Key_Return)
    assert not palette.isVisible()
    assert desk.library.photos([int(desk.model.ids[4])])[0].label == "Blue"


def test_what_cannot_be_done_now_is_not_chosen(window, palette, qtbot):
    qtbot.keyClicks(palette.words, "redo")
    assert titles(palette)[0] == "Redo"
    palette.run()
    assert palette.isVisible()
    palette.reject()


def test_escape_leaves_everything_as_it_was(window, palette, desk, qtbot):
    qtbot.keyClicks(palette.words, "reject")
    qtbot.keyClick(palette.words, Key.Key_Escape)
    assert not palette.isVisible()
    assert not desk.decisions.stack.count()


def test_the_sheet_prints_every_key_of_the_preset(window):
    window.keyboard.choose(Preset.DARKTABLE)
    window.keyboard.bind("resort", ("Ctrl+Alt+J",))
    lines = [line for group in sheet_groups(window.keyboard) for line in group]
    shown = " ".join(line.keys for line in lines)
    keys = [key for action in ACTIONS for key in window.keyboard.keys(action.name)]
    missing = [k for k in keys if QKeySequence(k).toString(NATIVE) not in shown]
    assert missing == []


NATIVE = QKeySequence.SequenceFormat.NativeText


def test_the_sheet_fits_a_window_of_1280_by_800(window, qtbot):
    qtbot.keyClick(window, Key.Key_Question)
    sheet = window.findChild(KeySheet)
    assert sheet.width() <= 1280
    assert sheet.height() <= 800
    assert not sheet.area.horizontalScrollBar().maximum()
    assert not sheet.area.verticalScrollBar().maximum()
    qtbot.keyClick(sheet, Key.Key_Question)
    assert not sheet.isVisible()


def test_columns_are_of_about_the_same_height_and_keep_groups_whole():
    groups = [["a"] * 5, ["b"] * 3, ["c"] * 7, ["d"] * 8, ["e"] * 2]
    columns = in_columns(groups, 3)
    assert max(map(len, columns)) == 10
    assert [line for column in columns for line in column] == [x for group in groups for x in group]
    assert all(len(set(column) & {"d"}) * 8 == column.count("d") for column in columns)


def test_keys_are_changed_from_the_sheet(window, qtbot):
    window.actions_by_name["key_sheet"].trigger()
    window.findChild(KeySheet).change.click()
    settings = window.findChild(SettingsDialog)
    assert settings.isVisible()
    settings.reject()
    assert QApplication.activeModalWidget() is None
