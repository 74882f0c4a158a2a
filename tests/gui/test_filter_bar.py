"""The filter bar: what is chosen there narrows the list, and what the list is filtered by shows."""

from functools import partial

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QInputDialog

from engine.filters import SavedFilters
from engine.library import ComputedStore
from engine.photos import Flag, PhotoFilter, ScoreName, ScoreRange, SortKey
from gui.filter_words import filter_words
from gui.panels.range_slider import RangeSlider

QUALITY = ScoreName("measures", "technical", "512")


@pytest.fixture
def bar(desk):
    desk.filtering.toggle()
    return desk.filtering.bar


def shown(desk):
    return desk.library.photos(desk.model.ids)


def entry(menu, *titles):
    """Open a menu and find an entry by the beginning of its text."""
    menu.aboutToShow.emit()
    for title in titles:
        action = next(each for each in menu.actions() if each.text().startswith(title))
        menu = action.menu()
    return action


def test_flags_are_chosen_by_pressing_marks(desk, bar):
    ids = desk.model.ids.tolist()
    desk.library.flag(ids[:3], Flag.PICK)
    desk.library.flag(ids[3:5], Flag.REJECT)
    bar.flags.buttons[Flag.PICK].click()
    assert desk.model.ids.size == 3
    bar.flags.buttons[Flag.REJECT].click()
    assert desk.model.ids.size == 5
    bar.flags.buttons[Flag.NONE].click()
    assert not desk.filtering.filter
    assert desk.model.ids.size == 40


@pytest.mark.parametrize(
    ("how", "number", "stars"),
    [(0, 3, (3, 5)), (1, 3, (3, 3)), (2, 3, (0, 3)), (0, 6, (0, 0)), (1, 0, (0, 5))],
)
def test_stars_are_compared(desk, bar, how, number, stars):
    bar.stars.how.setCurrentIndex(how)
    bar.stars.number.setCurrentIndex(number)
    bar.stars.number.activated.emit(number)
    assert desk.filtering.filter.stars == stars
    assert bar.stars.range() == stars


def test_labels_and_photos_without_one_can_be_chosen(desk, bar):
    desk.library.label(desk.model.ids[:2].tolist(), "Red")
    bar.labels.buttons["Red"].click()
    assert [photo.label for photo in shown(desk)] == ["Red", "Red"]
    bar.labels.buttons[None].click()
    assert desk.model.ids.size == 40


def test_a_range_is_chosen_with_the_keys_and_kept_for_each_score(desk, bar, qtbot):
    values = desk.model.standing(QUALITY).values
    bar.score.slider.low.setFocus()
    for _ in range(10):
        qtbot.keyClick(bar.score.slider.low, Qt.Key.Key_Right)
    (wanted,) = desk.filtering.filter.scores
    assert wanted.score == QUALITY
    assert wanted.unscored
    assert desk.model.ids.size == np.count_nonzero(values >= wanted.low) < 40
    bar.score.choice.setCurrentIndex(1)
    bar.score.choice.activated.emit(1)
    assert bar.score.slider.range() == (None, None)
    assert desk.filtering.filter.scores == (wanted,)
    bar.score.choice.setCurrentIndex(0)
    bar.score.choice.activated.emit(0)
    assert bar.score.slider.range()[0] == pytest.approx(wanted.low)


def test_photos_not_scored_yet_stay_until_they_are_left_out(desk, bar, library_folder, file_found):
    with ComputedStore.open(library_folder) as store:
        store.add_files([file_found("/made/shoot_0001/NEW.JPG")])
    desk.library.refresh()
    desk.filtering.filter_by(PhotoFilter(scores=(ScoreRange(QUALITY, 1000.0, None),)))
    assert [photo.path for photo in shown(desk)] == ["/made/shoot_0001/NEW.JPG"]
    entry(bar.more.menu(), "Leave Out").trigger()
    assert desk.filtering.words == "Technical quality at least 1,000, scored only"
    assert not desk.model.ids.size


def test_words_in_the_file_name(desk, bar, qtbot):
    qtbot.keyClicks(bar.name, "img 12")
    assert [photo.path.rpartition("/")[2] for photo in shown(desk)] == ["IMG_12.JPG"]


def test_only_what_is_not_scored_or_cannot_be_read(desk, bar):
    bar.unscored.click()
    assert desk.filtering.filter.unscored == QUALITY
    bar.unreadable.click()
    assert desk.filtering.filter.unreadable
    assert "not scored yet and unreadable" in desk.filtering.words.lower()


def test_cameras_and_iso_are_in_a_menu_with_their_numbers(desk, bar):
    camera = entry(bar.more.menu(), "Camera", "Made Camera")
    assert camera.text().endswith("40")
    camera.trigger()
    assert desk.filtering.filter.cameras == {"Made Camera"}
    entry(bar.more.menu(), "ISO at Least", "400").trigger()
    assert desk.filtering.filter.iso == (400, None)
    assert bar.more.isChecked()
    assert entry(bar.more.menu(), "Camera", "Made Camera").isChecked()


def test_the_filter_is_said_in_words_with_what_is_left(desk, bar):
    desk.library.rate(desk.model.ids[:4].tolist(), 4)
    desk.filtering.filter_by(PhotoFilter(flags=frozenset({Flag.PICK, Flag.NONE}), stars=(3, 5)))
    assert desk.filtering.line.text.text() == "Picks and undecided, at least 3 stars: 4 of 40"
    desk.filtering.toggle()
    assert bar.isHidden()
    assert desk.filtering.line.isVisible()


def test_esc_in_the_bar_a_key_and_a_button_take_the_filter_away(window, desk, bar, qtbot):
    ways = (
        partial(qtbot.keyClick, bar.name, Qt.Key.Key_Escape),
        window.actions_by_name["clear_filter"].trigger,
        desk.filtering.line.clear.click,
    )
    for take_away in ways:
        desk.filtering.filter_by(PhotoFilter(text="12"))
        assert desk.model.ids.size == 1
        take_away()
        assert desk.model.ids.size == 40
        assert desk.filtering.line.isHidden()
    assert desk.grid.hasFocus()


def test_an_empty_result_says_why_and_offers_to_clear(desk, bar):
    desk.library.flag(desk.model.ids[:2].tolist(), Flag.PICK)
    desk.filtering.filter_by(PhotoFilter(flags=frozenset({Flag.PICK}), stars=(5, 5)))
    empty = desk.stage.empty
    assert empty.isVisible()
    assert "Picks, exactly 5 stars" in empty.hint.text()
    assert "Without “Exactly 5 stars” there would be 2 photos" in empty.hint.text()
    empty.clear.click()
    assert desk.grid.isVisible()
    assert desk.model.ids.size == 40


def test_filters_are_saved_applied_renamed_and_removed(desk, bar, monkeypatch):
    names = iter(["Keepers", "My keepers"])
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: (next(names), True))
    wanted = PhotoFilter(text="IMG_1")
    desk.filtering.filter_by(wanted)
    entry(bar.saved.menu(), "Save This").trigger()
    desk.filtering.clear()
    saved = entry(bar.saved.menu(), "Keepers")
    assert saved.text() == "Keepers   11"
    saved.trigger()
    assert desk.filtering.filter == wanted
    entry(bar.saved.menu(), "Rename", "Keepers").trigger()
    assert SavedFilters().all == {"My keepers": wanted}
    entry(bar.saved.menu(), "Remove", "My keepers").trigger()
    assert not SavedFilters().all


def test_both_handles_have_a_name_and_a_value_for_screen_readers(desk, bar):
    slider = bar.score.slider
    for handle, name in ((slider.low, "Lowest"), (slider.high, "Highest")):
        seen = QAccessible.queryAccessibleInterface(handle)
        assert seen.text(QAccessible.Text.Name) == f"{name}: Technical quality"
        assert float(seen.text(QAccessible.Text.Value)) == handle.value()


def test_every_part_of_the_bar_can_be_reached_and_has_a_name(bar):
    parts = [part for part in bar.findChildren(object) if hasattr(part, "focusPolicy")]
    reachable = [p for p in parts if p.focusPolicy() & Qt.FocusPolicy.TabFocus and p.isVisible()]
    assert len(reachable) > 12
    for part in reachable:
        seen = QAccessible.queryAccessibleInterface(part)
        assert seen.text(QAccessible.Text.Name), part


def test_the_bar_folds_where_it_is_narrow(bar):
    layout = bar.layout()
    assert layout.heightForWidth(2000) < layout.heightForWidth(700) < layout.heightForWidth(300)


def test_a_handle_stops_at_the_other_one(qtbot):
    slider = RangeSlider()
    qtbot.addWidget(slider)
    slider.show_values(np.linspace(0, 100, 50))
    slider.set_range(None, 40)
    slider.low.move_to(90)
    assert slider.range() == (40, 40)


def test_a_handle_is_dragged_with_the_mouse(qtbot):
    slider = RangeSlider()
    qtbot.addWidget(slider)
    slider.show_values(np.linspace(0, 100, 50))
    slider.resize(slider.sizeHint())
    slider.show()
    told = []
    slider.changed.connect(lambda low, high: told.append((low, high)))
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 4, 5))
    low, high = slider.range()
    assert 15 < low < 35
    assert high is None
    assert told == [(low, None)]


def test_values_that_are_all_the_same_leave_room_for_both_handles(qtbot):
    slider = RangeSlider()
    qtbot.addWidget(slider)
    for values in (np.empty(0), np.array([3.0]), np.array([0.2, 0.2])):
        slider.show_values(values)
        assert slider.range() == (None, None)
        assert slider.low.minimum() < slider.low.maximum()


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (PhotoFilter(), ""),
        (PhotoFilter(stars=(0, 0)), "Unrated"),
        (PhotoFilter(stars=(2, 4)), "2 to 4 stars"),
        (PhotoFilter(stars=(0, 2)), "At most 2 stars"),
        (PhotoFilter(labels=frozenset({"Red", "Blue", None})), "Red, blue and no label"),
        (PhotoFilter(iso=(100, 800)), "ISO 100 to 800"),
        (PhotoFilter(text=" img "), "“img” in the name"),
        (PhotoFilter(scores=(ScoreRange(QUALITY, 40.0, None),)), "Technical quality at least 40"),
        (
            PhotoFilter(scores=(ScoreRange(QUALITY, None, 8.0, unscored=False),)),
            "Technical quality at most 8, scored only",
        ),
    ],
)
def test_a_filter_in_words(wanted, words):
    assert filter_words(wanted, {}) == words


@pytest.mark.parametrize("key", [SortKey.FLAG, SortKey.LABEL, SortKey.CAMERA, SortKey.ISO])
def test_photos_can_be_sorted_by_what_is_filtered_by(desk, key):
    desk.shoot.sort_by(key)
    assert desk.sort_bar.choice.currentText().lower() == key.value
    assert desk.model.ids.size == 40


def test_what_was_selected_is_selected_again_after_an_empty_result(desk):
    photo_id = int(desk.model.ids[6])
    desk.grid.select_photo(photo_id)
    desk.filtering.filter_by(PhotoFilter(text="nothing is called so"))
    desk.filtering.clear()
    assert desk.grid.selected_ids().tolist() == [photo_id]
