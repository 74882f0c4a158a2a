"""Presets of keys, keys of one's own, and the dialog in which they are chosen."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt

from engine.photos import Flag
from gui.actions import ACTIONS
from gui.dialogs.settings import SettingsDialog
from gui.keys import Preset, usual_keys
from gui.main_window import MainWindow


def shown_keys(window, name):
    return [key.toString() for key in window.actions_by_name[name].shortcuts()]


@pytest.mark.parametrize("preset", Preset)
def test_no_key_has_two_meanings_in_any_preset(preset):
    keys = Counter(key for action in ACTIONS for key in usual_keys(action, preset))
    assert [key for key, count in keys.items() if count > 1] == []


def test_a_preset_changes_all_keys_at_once(window, desk, qtbot):
    window.keyboard.choose(Preset.DARKTABLE)
    desk.grid.setCurrentIndex(desk.model.index(3))
    qtbot.keyClick(window, Qt.Key.Key_X)
    assert desk.library.photos([int(desk.model.ids[3])])[0].flag is Flag.NONE
    qtbot.keyClick(window, Qt.Key.Key_R)
    assert desk.library.photos([int(desk.model.ids[3])])[0].flag is Flag.REJECT


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
