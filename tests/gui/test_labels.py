"""Colour labels: given by key, taken away by the same key, told and shown without colour alone."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from engine.photos import LABELS, Change, Changes, Decision, Flag
from gui.edit_titles import edit_title
from gui.labels import label_words, look_of
from gui.marks import draw_label, label_width
from gui.panels.decision_bar import common_decision

Key = Qt.Key
Shift = Qt.KeyboardModifier.ShiftModifier


def photo(desk, row):
    return desk.library.photos([int(desk.model.ids[row])])[0]


@pytest.mark.parametrize(("key", "label"), list(zip("6789", LABELS, strict=False)))
def test_a_key_gives_a_label_and_takes_it_away_again(window, desk, qtbot, key, label):
    desk.grid.setCurrentIndex(desk.model.index(2))
    qtbot.keyClick(window, Key(ord(key)))
    assert photo(desk, 2).label == label
    qtbot.keyClick(window, Key(ord(key)))
    assert photo(desk, 2).label is None


def test_a_label_is_taken_away_only_where_all_have_it(window, desk, qtbot):
    desk.grid.setCurrentIndex(desk.model.index(0))
    qtbot.keyClick(window, Key.Key_6)
    qtbot.keyClick(desk.grid, Key.Key_Right, Shift)
    qtbot.keyClick(window, Key.Key_6)
    assert [photo(desk, row).label for row in (0, 1)] == ["Red", "Red"]
    assert (
        window.actions_by_name["undo"].text()
        == f"Undo Red label {photo(desk, 1).path.rpartition('/')[2]}"
    )
    qtbot.keyClick(window, Key.Key_6)
    assert [photo(desk, row).label for row in (0, 1)] == [None, None]
    assert window.actions_by_name["undo"].text() == "Undo Unlabel 2 photos"


def test_purple_is_in_the_menu(window, desk):
    desk.grid.setCurrentIndex(desk.model.index(2))
    window.actions_by_name["label_purple"].trigger()
    assert photo(desk, 2).label == "Purple"
    window.actions_by_name["label_none"].trigger()
    assert photo(desk, 2).label is None


def test_flag_stars_and_label_are_separate(window, desk, qtbot):
    desk.grid.setCurrentIndex(desk.model.index(2))
    for key in (Key.Key_P, Key.Key_3, Key.Key_8):
        qtbot.keyClick(window, key)
    assert photo(desk, 2).decision == Decision(Flag.PICK, 3, "Green")
    qtbot.keyClick(window, Key.Key_U)
    assert photo(desk, 2).decision == Decision(Flag.NONE, 3, "Green")


def test_the_decision_bar_gives_labels_and_shows_unknown_ones_as_text(window, desk, library, qtbot):
    bar = desk.inspector.decision
    desk.grid.setCurrentIndex(desk.model.index(2))
    bar.labels["Blue"].click()
    assert photo(desk, 2).label == "Blue"
    bar.labels["Blue"].click()
    assert photo(desk, 2).label is None
    desk.decisions.label([int(desk.model.ids[2])], "Second")
    assert bar.other.text() == "Label “Second”"


def test_screen_readers_hear_the_label(desk):
    desk.decisions.label([int(desk.model.ids[2])], "Yellow")
    spoken = desk.model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("yellow label")
    assert label_words("To Do") == "label “To Do”"


def brightness(colour):
    parts = [
        c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4
        for c in QColor(colour).getRgbF()[:3]
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("label", [*LABELS, "Second"])
def test_letters_stand_out_from_their_label(label):
    look = look_of(label)
    low, high = sorted((brightness(look.colour), brightness(look.ink)))
    assert (high + 0.05) / (low + 0.05) >= 4.5


def test_an_unknown_label_is_drawn_wider_and_cut_when_long(qapp):
    assert label_width("Red", 20) == 20
    assert label_width("Second", 20) > 40
    assert label_width("a label of forty letters, or even more", 20) < 120
    pixmap = QPixmap(40, 40)
    pixmap.fill(QColor("#000000"))
    with QPainter(pixmap) as painter:
        draw_label(painter, QRectF(0, 0, 40, 40), "Red")
    assert pixmap.toImage().pixelColor(5, 20) == QColor(look_of("Red").colour)


def test_what_several_photos_have_in_common():
    both = (Decision(Flag.PICK, 3, "Red"), Decision(Flag.PICK, 4, "Red"))
    assert common_decision(both) == Decision(Flag.PICK, None, "Red")


def test_an_edit_of_several_kinds_keeps_its_own_title():
    changes = (
        Change("/a.jpg", Decision(), Decision(Flag.PICK)),
        Change("/b.jpg", Decision(), Decision(Flag.REJECT)),
    )
    assert edit_title(Changes("Keep the winner", changes)) == "Keep the winner"
    assert edit_title(Changes("", changes[:1])) == "Pick a.jpg"


def test_buttons_say_their_keys_also_when_these_are_changed(window, desk):
    bar = desk.inspector.decision
    assert bar.flags[Flag.PICK].toolTip() == "Pick (P)"
    assert bar.labels["Red"].toolTip() == "Red label (6)"
    assert bar.labels["Purple"].toolTip() == "Purple label"
    window.keyboard.bind("pick", ("F9",))
    assert bar.flags[Flag.PICK].toolTip() == "Pick (F9)"
    assert window.actions_by_name["pick"].toolTip() == "Pick (F9)"
