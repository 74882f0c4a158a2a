"""RAW and JPEG of one name: one tile, one decision, and either file to be seen."""

import pytest
from PySide6.QtCore import Qt

from bench.made_library import MadeFile
from engine.library import ComputedStore, Library, PhotoResult
from engine.photos import Flag, Photo, ScoreName, Shot
from engine.settings import Preferences
from gui.words import capture_time, focus_words, photo_name
from tests.gui.conftest import jpeg

SCORE = ScoreName("measures", "technical", "512")
NAMES = ("IMG_1.CR3", "IMG_1.JPG", "IMG_2.JPG", "IMG_3.CR3", "IMG_3.JPG")
FOCUSED = Shot(focus=((0.7, 0.1, 0.1, 0.1),), has_position=True)


@pytest.fixture
def library_folder(tmp_path):
    """Three photos, two of them taken as RAW and JPEG; the JPEGs have the higher scores."""
    folder = tmp_path / "library"
    with ComputedStore.open(folder) as store:
        ids = store.add_files([MadeFile(f"/made/{name}", 1000, 1) for name in NAMES])
        store.store_results(
            [
                PhotoResult(i, f"c{i}", 60, 40, FOCUSED, scores={SCORE: score}, thumbnail=jpeg())
                for i, score in zip(ids, (10.0, 50.0, 40.0, 20.0, 60.0), strict=True)
            ]
        )
    return folder


def names(desk):
    return [desk.library.photo(int(i)).path.removeprefix("/made/") for i in desk.model.ids]


def spoken(desk, row):
    return desk.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)


def photo_at(desk, name):
    return desk.library.photo(desk.library.photo_id(f"/made/{name}"))


def press(window, qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(window, key, modifier)


def test_an_item_is_one_tile_that_names_both(desk, qtbot):
    assert names(desk) == ["IMG_3.JPG", "IMG_1.JPG", "IMG_2.JPG"]
    assert spoken(desk, 0).startswith("IMG_3.JPG + RAW, technical quality 60")
    assert spoken(desk, 2).startswith("IMG_2.JPG, ")
    qtbot.waitUntil(lambda: desk.status.counts.text() == "3 photos")


def test_a_key_decides_about_both_files_and_undo_takes_both_back(window, desk, qtbot):
    desk.grid.select_photo(int(desk.model.ids[0]))
    press(window, qtbot, Qt.Key.Key_4)
    assert [photo_at(desk, f"IMG_3.{kind}").stars for kind in ("JPG", "CR3")] == [4, 4]
    press(window, qtbot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [photo_at(desk, f"IMG_3.{kind}").stars for kind in ("JPG", "CR3")] == [None, None]


def test_the_other_file_can_be_shown_and_nothing_moves(window, desk, qtbot, inspected):
    desk.grid.select_photo(int(desk.model.ids[0]))
    press(window, qtbot, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert names(desk) == ["IMG_3.CR3", "IMG_1.JPG", "IMG_2.JPG"]
    assert spoken(desk, 0).startswith("IMG_3.CR3 + JPEG, technical quality 20")
    assert inspected().name.accessibleName() == "IMG_3.CR3 + JPEG"
    assert desk.model.stale
    qtbot.waitUntil(lambda: desk.thumbnails.pixmap(int(desk.model.ids[0])) is not None)
    press(window, qtbot, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert names(desk)[0] == "IMG_3.JPG"


def test_an_undo_after_the_other_file_was_shown_is_seen(window, desk, qtbot):
    desk.grid.select_photo(int(desk.model.ids[0]))
    press(window, qtbot, Qt.Key.Key_X)
    press(window, qtbot, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert spoken(desk, 0).endswith("rejected")
    press(window, qtbot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert spoken(desk, 0).endswith("unrated")


def test_a_photo_that_is_alone_says_so(window, desk, qtbot):
    desk.grid.select_photo(int(desk.model.ids[2]))
    press(window, qtbot, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert names(desk) == ["IMG_3.JPG", "IMG_1.JPG", "IMG_2.JPG"]
    assert "beside it" in desk.status.moment.text()


def test_files_can_be_photos_of_their_own(window, desk):
    window.actions_by_name["pairs"].trigger()
    assert sorted(names(desk)) == sorted(NAMES)
    assert not Preferences.load().pairs
    window.actions_by_name["pairs"].trigger()
    assert len(names(desk)) == 3
    assert Preferences.load().pairs


def test_decisions_that_differ_are_told(window, desk, library, qtbot, inspected):
    window.actions_by_name["pairs"].trigger()
    library.flag([photo_at(desk, "IMG_1.CR3").id], Flag.REJECT)
    library.rate([photo_at(desk, "IMG_1.JPG").id], 5)
    window.actions_by_name["pairs"].trigger()
    desk.grid.select_photo(photo_at(desk, "IMG_1.JPG").id)
    assert inspected().note.text() == (
        "IMG_1.CR3 has another decision: rejected, unrated. What you decide now counts for both."
    )
    press(window, qtbot, Qt.Key.Key_3)
    press(window, qtbot, Qt.Key.Key_P)
    assert inspected().note.text() == ""
    assert photo_at(desk, "IMG_1.CR3").decision == photo_at(desk, "IMG_1.JPG").decision


def test_the_setting_is_that_of_last_time(library_folder, own_home):
    own_home.mkdir(exist_ok=True)
    Preferences(pairs=False).save()
    with Library.open(library_folder) as library:
        assert len(library.partners(1)) == 0


def test_the_inspector_tells_focus_and_place(desk):
    desk.grid.select_photo(int(desk.model.ids[0]))
    assert desk.inspector.facts["Focus"].text() == "Upper right"
    assert desk.inspector.facts["Place"].text() == "Recorded in the file"


def test_words():
    photo = Photo(1, "/a/1.JPG", 1, 1, partners=("/a/1.dng", "/a/1.CR3"))
    assert photo_name(photo) == "1.JPG + DNG + RAW"
    assert focus_words(photo) == ""
    time = "2024-05-01  10:20:30.42  +02:00"
    assert capture_time("2024-05-01T10:20:30.42+02:00").replace("\u00a0", " ") == time
    assert capture_time("2024-05-01T10:20:30") == "2024-05-01  10:20:30"
