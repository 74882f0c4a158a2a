"""Files that can't be read are told in a quiet place, with what to do."""

import pytest

from engine.library import ComputedStore, PhotoResult
from engine.messages import PhotosChanged
from engine.photos import Flag, PhotoFilter
from gui.advice import advice_for
from gui.dialogs.problems import ProblemsDialog

CUT_OFF = "is cut off: it ends before the picture does"


@pytest.fixture
def broken(desk, client, library_folder, qtbot):
    """One of the forty can't be read."""
    photo_id = int(desk.model.ids[7])
    with ComputedStore.open(library_folder) as store:
        store.store_results([PhotoResult(photo_id, error=CUT_OFF)])
    client.photos_changed.emit(PhotosChanged((photo_id,)))
    qtbot.waitUntil(desk.status.problems.isVisible)
    return photo_id


def test_there_is_no_word_of_problems_while_there_are_none(desk, qtbot):
    qtbot.waitUntil(lambda: desk.status.counts.text().startswith("40 photos"))
    assert not desk.status.problems.isVisible()


def test_problems_are_counted_listed_and_lead_to_their_photo(window, desk, broken):
    assert desk.status.problems.text() == "Problems (1)"
    desk.status.problems.click()
    dialog = window.findChild(ProblemsDialog)
    item = dialog.list.topLevelItem(0)
    assert item.text(1) == CUT_OFF
    assert "Copy it from the card again" in item.text(2)
    desk.filtering.filter_by(PhotoFilter(flags=frozenset({Flag.PICK})))
    dialog.list.itemActivated.emit(item, 0)
    assert desk.grid.currentIndex() == desk.model.index_of(broken)
    dialog.close()


def test_a_folder_that_cannot_be_opened_is_a_problem_too(window, desk, client):
    client.finish(unreadable_folders=(("/made/secret", "no permission"),))
    assert desk.status.problems.text() == "Problems (1)"
    window.actions_by_name["problems"].trigger()
    dialog = window.findChild(ProblemsDialog)
    assert dialog.list.topLevelItem(0).text(0) == "secret"
    dialog.close()


@pytest.mark.parametrize(
    ("reason", "advice"),
    [
        ("may not be read: no permission", "right to read"),
        ("is a video, which Cullect doesn't read", "Convert"),
        ("Reading this file took too long, so it is left out.", "please report"),
        ("is empty (0 bytes)", "Copy it from the card"),
        ("is 2.0 GB large: 1.1 GB is the limit", "leaves files of this size alone"),
    ],
)
def test_each_reason_has_its_advice(reason, advice):
    assert advice in advice_for(reason)
