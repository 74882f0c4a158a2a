"""What was open is found again; what is opened lately, in addition, and as a sample."""

from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog

from engine.library import ComputedStore, Library
from engine.messages import SampleMade
from engine.photos import PhotoFilter, SortKey
from gui.loupe.zoom import Zoom
from gui.main_window import MainWindow


@pytest.fixture
def folders(tmp_path):
    """Two folders that are really there."""
    made = [tmp_path / name for name in ("Wedding", "Party")]
    for folder in made:
        folder.mkdir()
    return [str(folder) for folder in made]


@pytest.fixture
def library_folder(tmp_path, folders, file_found):
    """Five photos in each folder."""
    with ComputedStore.open(tmp_path / "library") as store:
        for folder in folders:
            store.add_files([file_found(str(Path(folder) / f"IMG_{n}.JPG")) for n in range(5)])
    return tmp_path / "library"


@pytest.fixture
def sit_down(qtbot, library_folder, client):
    """The window as it starts without a folder; closed at the end."""

    @contextmanager
    def sit_down(library_folder=library_folder):
        with Library.open(library_folder) as library:
            window = MainWindow()
            window.furnish(library, "measures")
            qtbot.addWidget(window)
            window.desk.connect_engine(client)
            window.session.resume()
            window.show()
            yield window
            window.close()

    return sit_down


def test_everything_is_found_again_as_it_was(sit_down, folders):
    with sit_down() as window:
        desk = window.desk
        desk.open(folders[:1])
        desk.shoot.sort_by(SortKey.NAME)
        desk.shoot.reverse()
        desk.filtering.filter_by(PhotoFilter(text="img"))
        desk.grid.select_photo(int(desk.model.ids[3]))
        photo = desk.library.photo(int(desk.model.ids[3])).path
        desk.stage.show_view("large")
        desk.stage.photo.pane.set_zoom(Zoom(1.0, 0.25, 0.75))
    with sit_down() as window:
        desk = window.desk
        assert desk.shoot.roots == (folders[0],)
        assert (desk.model.query.sort, desk.model.query.descending) == (SortKey.NAME, True)
        assert desk.filtering.filter == PhotoFilter(text="img")
        current = desk.model.photo_id(desk.grid.currentIndex())
        assert desk.library.photo(current).path == photo
        assert desk.stage.is_large
        assert desk.stage.photo.pane.zoom == Zoom(1.0, 0.25, 0.75)


def test_who_had_not_begun_finds_the_first_photo(sit_down, folders):
    with sit_down() as window:
        window.desk.open(folders[:1])
    with sit_down() as window:
        assert window.desk.shoot.untouched
        assert window.desk.grid.currentIndex().row() == 0


def test_a_folder_that_is_gone_is_not_opened_again(sit_down, folders):
    with sit_down() as window:
        window.desk.open(folders)
        window.desk.filtering.filter_by(PhotoFilter(text="img"))
    Path(folders[1]).rmdir()
    with sit_down() as window:
        assert window.desk.shoot.roots == (folders[0],)
        assert not window.desk.filtering.filter


@pytest.mark.parametrize(
    "kept", ["", "{", "[]", '{"roots": 3}', '{"zoom": ["x"]}', '{"roots": [4], "zoom": [1, 2, 3]}']
)
def test_a_damaged_session_counts_as_none(sit_down, kept):
    with sit_down() as window:
        window.memory.keep("session", kept)
        window.session.resume()
        assert window.desk.shoot.roots == ()
        assert window.desk.model.ids.size == 10


def test_another_library_does_not_take_over_the_session(sit_down, folders, tmp_path):
    with sit_down() as window:
        window.desk.open(folders[:1])
    with sit_down(tmp_path / "other") as window:
        assert window.desk.shoot.roots == ()


def recent_menu(window):
    menu = window.opening._menu
    menu.aboutToShow.emit()
    return menu.actions()


def test_what_was_opened_lately_is_in_the_file_menu_latest_first(sit_down, folders):
    with sit_down() as window:
        window.desk.open(folders[:1])
        window.desk.open(folders)
        window.desk.open(folders[:1])
        first, second, *_ = recent_menu(window)
        assert (first.text(), second.text()) == ("Wedding", "Wedding and 1 more")
        second.trigger()
        assert window.desk.shoot.roots == tuple(folders)
        Path(folders[1]).rmdir()
        assert not recent_menu(window)[0].isEnabled()
        recent_menu(window)[-1].trigger()
        assert not window.opening.recent


def test_a_further_folder_is_shown_beside_what_is_open(sit_down, folders, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: folders[1])
    with sit_down() as window:
        desk = window.desk
        desk.open(folders[:1])
        desk.filtering.filter_by(PhotoFilter(text="1"))
        window.actions_by_name["add_folder"].trigger()
        assert desk.shoot.roots == tuple(folders)
        assert desk.model.ids.size == 2


@pytest.mark.parametrize(
    ("held", "roots"), [(Qt.KeyboardModifier.NoModifier, 1), (Qt.KeyboardModifier.ShiftModifier, 2)]
)
def test_what_is_dropped_with_shift_is_added(sit_down, folders, held, roots):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(folders[1])])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    with sit_down() as window:
        window.desk.open(folders[:1])
        window.dropEvent(QDropEvent(QPointF(), action, data, button, held))
        assert len(window.desk.shoot.roots) == roots


def test_the_welcome_offers_a_sample_and_what_was_open_lately(sit_down, folders, client, tmp_path):
    with sit_down(tmp_path / "empty") as window:
        empty = window.desk.stage.empty
        assert empty.isVisible()
        assert not empty.lately.isVisible()
        empty.sample.click()
        assert type(client.asked[-1]).__name__ == "MakeSample"
        client.answered.emit(SampleMade(folders[0]))
        assert window.desk.shoot.roots == (folders[0],)
    with sit_down(tmp_path / "other") as window:
        empty = window.desk.stage.empty
        assert [button.text() for button in empty.recent if button.isVisible()] == ["Wedding"]
        empty.recent[0].click()
        assert window.desk.shoot.roots == (folders[0],)
        assert not empty.sample.isVisible()
