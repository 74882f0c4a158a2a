"""Search by words, and the one quiet offer of what a CLIP judge brings."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from engine.messages import Declined, Search, Searched, Working
from gui.dialogs.judges import JudgesDialog
from gui.main_window import MainWindow


@pytest.fixture
def clip(desk, judge_at_hand):
    judge_at_hand("rn50", "clip", "MIT")
    desk.judges.read_again()


def look_for(window, desk, qtbot, text):
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(desk.sort_bar.search, text)
    qtbot.keyClick(desk.sort_bar.search, Qt.Key.Key_Return)


def answer(client, text, ids):
    fits = np.linspace(0.3, 0.1, len(ids), dtype="<f4")
    client.answered.emit(Searched(text, tuple(ids), fits.tobytes()))


def test_photos_are_sorted_by_fit_and_esc_goes_back(clip, window, desk, client, qtbot):
    before = desk.model.ids.tolist()
    look_for(window, desk, qtbot, "a lighthouse")
    assert client.asked == [Search("rn50", 512, "a lighthouse")]
    best = before[5:8][::-1]
    answer(client, "a lighthouse", best)
    assert desk.model.ids.tolist() == best
    assert desk.grid.selected_ids().tolist() == best[:1]
    assert desk.status.work.text() == "3 photos, what fits “a lighthouse” best comes first"
    desk.sort_bar.search.setFocus()
    qtbot.keyClick(desk.sort_bar.search, Qt.Key.Key_Escape)
    assert desk.model.ids.tolist() == before
    assert desk.sort_bar.search.text() == ""


def test_new_scores_do_not_move_what_was_found(clip, window, desk, client, qtbot):
    look_for(window, desk, qtbot, "rain")
    found = desk.model.ids.tolist()[3::-1]
    answer(client, "rain", found)
    client.finish(scored=40)
    assert desk.model.ids.tolist() == found
    assert not desk.sort_bar.resort.isVisible()


def test_another_order_ends_the_search(clip, window, desk, client, qtbot):
    look_for(window, desk, qtbot, "rain")
    answer(client, "rain", desk.model.ids.tolist()[:2])
    desk.shoot.reverse()
    assert desk.model.ids.size == 40
    assert desk.sort_bar.search.text() == ""


def test_an_answer_to_an_earlier_search_is_ignored(clip, window, desk, client, qtbot):
    before = desk.model.ids.tolist()
    look_for(window, desk, qtbot, "rain")
    answer(client, "ra", before[:2])
    assert desk.model.ids.tolist() == before


def test_without_a_clip_judge_it_is_said_how_to_get_one(window, desk, client, qtbot):
    look_for(window, desk, qtbot, "rain")
    assert "need a CLIP judge" in desk.hint.text.text()
    assert not client.asked
    desk.hint.more.click()
    assert window.findChild(JudgesDialog).isVisible()


def test_a_judge_that_has_seen_nothing_finds_nothing(clip, window, desk, client, qtbot):
    look_for(window, desk, qtbot, "rain")
    answer(client, "rain", [])
    assert "No photo was seen by “rn50” yet" in desk.hint.text.text()
    client.answered.emit(Declined("Search", "The text is too long."))
    assert desk.hint.text.text() == "The text is too long."


@pytest.fixture
def opened(library, client, qtbot):
    """Open the window as on another day."""

    def open_window():
        window = MainWindow()
        window.furnish(library, "measures")
        qtbot.addWidget(window)
        window.desk.connect_engine(client)
        return window

    return open_window


def test_what_clip_brings_is_offered_once(opened):
    window = opened()
    hint = window.desk.hint
    assert not hint.isHidden()
    for fact in ("408 MB", "MIT", "CC BY-NC 4.0", "axes of your own"):
        assert fact in hint.text.text()
    hint.no.click()
    window.close()
    again = opened()
    assert again.desk.hint.isHidden()
    again.close()


def test_nothing_is_offered_to_who_has_a_judge(opened, judge_at_hand):
    judge_at_hand("rn50", "clip", "MIT")
    window = opened()
    assert window.desk.hint.isHidden()
    window.close()


def test_progress_of_a_question_goes_with_its_answer(clip, window, desk, client, qtbot):
    client.finish()
    look_for(window, desk, qtbot, "rain")
    client.progressed.emit(Working("reading prompts", 0, 1, None, None))
    assert desk.status.bar.isVisible()
    answer(client, "rain", desk.model.ids.tolist()[:2])
    assert not desk.status.bar.isVisible()
    assert "what fits “rain” best" in desk.status.work.text()
