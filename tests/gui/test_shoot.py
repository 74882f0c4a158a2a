"""Opening folders and photos, and what the engine's news do to the grid."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from engine.library import ComputedStore, PhotoResult
from engine.messages import PhotosChanged, Pixels, Working
from engine.photos import Flag, PhotoFilter, ScoreName, ScoreRange, SortKey
from gui.main_window import MainWindow


@pytest.fixture
def store(library_folder):
    with ComputedStore.open(library_folder) as store:
        yield store


def test_opening_shows_what_is_known_and_asks_the_engine_to_look(desk, client):
    assert desk.model.ids.size == 40
    assert client.opened == [(("/made",), "measures")]


def test_the_list_is_read_anew_when_the_engine_names_no_photos(desk, client, store, file_found):
    new = store.add_files([file_found("/made/shoot_0001/NEW.JPG")])
    client.photos_changed.emit(PhotosChanged((), listed=True))
    assert int(desk.model.ids[-1]) in new


def test_until_a_person_begins_the_best_photo_is_the_current_one(desk, client, store):
    last = int(desk.model.ids[-1])
    assert desk.grid.currentIndex().row() == 0
    score(store, last, 1000.0)
    client.photos_changed.emit(PhotosChanged((last,)))
    client.finish(scored=1)
    assert desk.model.photo_id(desk.grid.currentIndex()) == last
    assert desk.grid.selected_ids().tolist() == [last]


def test_a_known_folder_opens_ranked_best_first(desk, library):
    values = library.score_values(desk.model.score, desk.model.ids)[:39]
    assert desk.model.score.name == "technical"
    assert (values[:-1] >= values[1:]).all()


def test_photos_found_while_one_looks_are_appended(desk, client, store, file_found, qtbot):
    desk.grid.setFocus()
    qtbot.keyClick(desk.grid, Qt.Key.Key_Right)
    before = desk.model.ids.tolist()
    new = store.add_files([file_found("/made/shoot_0001/NEW.JPG")])
    client.photos_changed.emit(PhotosChanged(tuple(new), listed=True))
    assert desk.model.ids.tolist() == before + new


def score(store, photo_id, value):
    name = ScoreName("measures", "technical", "512")
    store.store_results([PhotoResult(photo_id, scores={name: value})])


def test_the_first_scoring_ends_in_a_ranked_grid(desk, client, store):
    last = int(desk.model.ids[-1])
    score(store, last, 1000.0)
    client.photos_changed.emit(PhotosChanged((last,)))
    assert int(desk.model.ids[-1]) == last
    client.finish(scored=1)
    assert int(desk.model.ids[0]) == last


def test_nothing_moves_by_itself_once_a_person_has_begun(desk, client, store, qtbot):
    before = desk.model.ids.tolist()
    qtbot.keyClick(desk.grid, Qt.Key.Key_Right)
    score(store, before[-1], 1000.0)
    with qtbot.waitSignal(desk.model.stale_changed):
        client.photos_changed.emit(PhotosChanged((before[-1],)))
    client.finish(scored=1)
    assert desk.model.ids.tolist() == before
    assert desk.sort_bar.resort.isVisible()
    qtbot.mouseClick(desk.sort_bar.resort, Qt.MouseButton.LeftButton)
    assert int(desk.model.ids[0]) == before[-1]
    assert not desk.sort_bar.resort.isVisible()


def test_a_chosen_sort_stays_and_can_be_reversed(window, desk, client):
    desk.shoot.sort_by(SortKey.NAME)
    by_name = desk.model.ids.tolist()
    client.finish(scored=40)
    assert desk.model.query.sort is SortKey.NAME
    window.actions_by_name["reverse"].trigger()
    assert desk.model.ids.tolist() == by_name[::-1]
    assert desk.sort_bar.choice.currentText() == "File name"


def test_progress_shows_rate_and_time_left_and_can_be_stopped(desk, client, qtbot):
    client.progressed.emit(Working("score", 10, 40, 2.5, 12.0))
    assert desk.status.work.text() == "Scoring 10 of 40   2.5 photos/s   12 s left"
    qtbot.mouseClick(desk.status.stop, Qt.MouseButton.LeftButton)
    assert client.stopped == 1
    client.finish(scored=10, stopped=True)
    assert "Stopped" in desk.status.work.text()
    assert not desk.status.bar.isVisible()


def test_a_folder_that_cannot_be_opened_is_named(desk, client):
    client.finish(
        unreadable_folders=(("/card/DCIM", "no permission"), ("/card/X", "no permission"))
    )
    assert desk.banner.text.text() == (
        "The folder /card/DCIM can't be opened: no permission. 1 more could not be opened either."
    )


def test_an_empty_library_says_what_to_do(qtbot, tmp_path, library_of_nothing):
    window = MainWindow()
    window.furnish(library_of_nothing, "measures")
    qtbot.addWidget(window)
    stage = window.desk.stage
    assert stage.currentWidget() is stage.empty
    assert "Drop a folder" in stage.empty.title.text()
    window.close()


def test_a_folder_without_photos_says_so(qtbot, tmp_path, library_of_nothing, client):
    window = MainWindow()
    window.furnish(library_of_nothing, "measures")
    qtbot.addWidget(window)
    window.desk.connect_engine(client)
    window.desk.open([str(tmp_path)])
    empty = window.desk.stage.empty
    assert empty.title.text().startswith("Looking for photos")
    client.finish(found=0, known=0)
    assert empty.title.text() == f"No readable photos in {tmp_path.name}"
    window.close()


def test_a_single_photo_is_shown_large_with_its_score(
    qtbot, tmp_path, library_of_nothing, client, file_found
):
    path = tmp_path / "ONE.JPG"
    path.write_bytes(b"not looked at by the window")
    window = MainWindow()
    window.furnish(library_of_nothing, "measures")
    qtbot.addWidget(window)
    desk = window.desk
    desk.connect_engine(client)
    desk.open([str(path)])
    with qtbot.waitExposed(window):
        window.show()
    with ComputedStore.open(library_of_nothing.folder) as store:
        (photo_id,) = store.add_files([file_found(str(path))])
        client.photos_changed.emit(PhotosChanged((photo_id,), listed=True))
        assert desk.stage.is_large
        score(store, photo_id, 62.0)
        client.photos_changed.emit(PhotosChanged((photo_id,)))
    qtbot.waitUntil(lambda: desk.stage.photo.tile.score == "62")
    qtbot.waitUntil(lambda: bool(client.viewed))
    assert client.viewed[0].wishes[0].photo_id == photo_id
    window.close()


def test_the_large_photo_goes_on_with_arrows_and_back_with_g(window, desk, client, qtbot):
    desk.grid.setFocus()
    desk.grid.select_photo(int(desk.model.ids[0]))
    qtbot.keyClick(desk.grid, Qt.Key.Key_Return)
    photo = desk.stage.photo
    assert desk.stage.is_large
    qtbot.keyClick(photo, Qt.Key.Key_Right)
    second = int(desk.model.ids[1])
    assert photo.tile.photo.id == second
    qtbot.waitUntil(lambda: bool(client.viewed))
    assert client.viewed[-1].wishes[0].photo_id == second
    client.pixels.emit(Pixels(second, 3, 2, payload=bytes(24)))
    client.pixels.emit(Pixels(int(desk.model.ids[0]), 5, 5, payload=bytes(100)))
    assert photo.pane.picture.whole.width() == 3
    qtbot.keyClick(window, Qt.Key.Key_G)
    assert desk.stage.currentWidget() is desk.grid
    assert desk.grid.currentIndex().row() == 1


def test_a_large_photo_that_cannot_be_read_says_why(desk, client):
    desk.grid.select_photo(int(desk.model.ids[0]))
    desk.stage.show_large(desk.grid.currentIndex())
    client.pixels.emit(Pixels(int(desk.model.ids[0]), 0, 0, error="the file is cut off"))
    assert desk.stage.photo.pane.trouble == "the file is cut off"
    assert not desk.stage.photo.grab().isNull()


def test_dropped_folders_are_opened(window, client, tmp_path):
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(tmp_path)), QUrl("https://example.org/x.jpg")])
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, dropped, button, none))
    assert client.opened[-1] == ((str(tmp_path),), "measures")


def test_a_new_engine_is_asked_again(desk, client, qtbot):
    desk.grid.select_photo(int(desk.model.ids[0]))
    desk.stage.show_large(desk.grid.currentIndex())
    qtbot.waitUntil(lambda: len(client.viewed) == 1)
    client.restarted.emit("The engine was started again.")
    qtbot.waitUntil(lambda: len(client.viewed) == 2)
    assert desk.status.work.text() == "The engine was started again."


def test_the_window_remembers_the_size_of_tiles(qtbot, library, own_home):
    for side in (96, 224):
        window = MainWindow()
        window.furnish(library, "measures")
        qtbot.addWidget(window)
        window.desk.show_tile_side(side)
        window.close()
        again = MainWindow()
        again.furnish(library, "measures")
        qtbot.addWidget(again)
        assert again.desk.grid.tile_side == side
        again.close()
    assert (own_home / "window.ini").exists()


def test_a_standing_engine_is_believed_in_full(desk, client, store, file_found):
    new = store.add_files([file_found("/made/shoot_0001/WHILE_AWAY.JPG")])
    client.ready.emit()
    assert int(desk.model.ids[-1]) in new


def test_what_the_engine_set_aside_is_said(desk, client):
    client.noted.emit("computed.sqlite was damaged and is made anew.")
    assert desk.banner.text.text() == "computed.sqlite was damaged and is made anew."
    assert desk.banner.isVisible()


def test_a_filter_narrows_the_list_and_how_photos_stand_stays(desk):
    before = desk.model.standing(desk.model.score).values.size
    ids = desk.model.ids.tolist()
    desk.library.flag(ids[5:8], Flag.PICK)
    desk.shoot.filter_by(PhotoFilter(flags=frozenset({Flag.PICK})))
    assert desk.model.ids.tolist() == ids[5:8]
    assert desk.model.standing(desk.model.score).values.size == before
    desk.shoot.filter_by(PhotoFilter())
    assert desk.model.ids.tolist() == ids


def test_a_filter_works_within_what_was_found(desk):
    ids = desk.model.ids[::-1][:4]
    desk.library.flag([int(ids[1])], Flag.PICK)
    desk.shoot.show_found(ids)
    desk.shoot.filter_by(PhotoFilter(flags=frozenset({Flag.PICK})))
    assert desk.model.ids.tolist() == [ids[1]]
    desk.shoot.filter_by(PhotoFilter())
    assert desk.model.ids.tolist() == ids.tolist()


def test_a_score_that_arrives_offers_a_resort_and_takes_no_photo_away(desk, client, store):
    score = desk.model.score
    desk.shoot.filter_by(PhotoFilter(scores=(ScoreRange(score, 0.0, None),)))
    shown = desk.model.ids.tolist()
    store.store_scores(score, [shown[3]], [-1.0])
    client.photos_changed.emit(PhotosChanged((shown[3],), listed=True))
    assert desk.model.ids.tolist() == shown
    assert desk.sort_bar.resort.isVisible()
    desk.shoot.resort()
    assert shown[3] not in desk.model.ids


def test_another_folder_is_opened_without_the_filter(desk):
    desk.shoot.filter_by(PhotoFilter(text="nothing is called so"))
    assert not desk.model.ids.size
    desk.open(["/made"])
    assert desk.model.ids.size == 40
