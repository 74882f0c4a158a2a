"""The trash from the window: only what was rejected, within what was said, and back again."""

import shutil
import sys
import threading

import pytest
from PySide6.QtCore import Qt

from engine.acts.trash import bring_back
from engine.photos import Flag
from gui.dialogs import trash
from gui.dialogs.export import ExportDialog
from gui.dialogs.trash import TrashDialog


@pytest.fixture
def bin_(tmp_path, monkeypatch):
    """A trash that tells where things are."""
    folder = tmp_path / "bin"
    folder.mkdir()

    def put(path):
        return shutil.move(path, folder / path.rpartition("/")[2])

    monkeypatch.setattr(trash, "into_trash", lambda path: str(put(path)))
    return folder


@pytest.fixture
def opened(window, desk, on_disk, bin_, qtbot):
    """Open the dialog with Ctrl+Backspace; the photos in rows 1, 2 and 5 are rejected."""

    def open_dialog():
        desk.library.flag(desk.model.ids[[1, 2, 5]].tolist(), Flag.REJECT)
        desk.grid.setFocus()
        qtbot.keyClick(window, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier)
        return window.findChild(TrashDialog)

    return open_dialog


@pytest.mark.skipif(sys.platform != "linux", reason="a trash of one's own for a test")
def test_the_systems_trash_takes_a_file_and_gives_it_back(tmp_path, monkeypatch, qapp):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    photo = tmp_path / "IMG_1.JPG"
    photo.write_bytes(b"photo")
    place = trash.into_trash(str(photo))
    assert not photo.exists()
    trashed = bring_back(
        [(str(photo), place)], cancel=threading.Event(), report=lambda progress: None
    )
    assert not trashed.failed
    assert photo.read_bytes() == b"photo"
    assert not [path for path in (tmp_path / "data").rglob("*") if path.is_file()]
    with pytest.raises(OSError, match="did not take it"):
        trash.into_trash(str(tmp_path / "gone.jpg"))


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_it_says_how_many_of_which_photos(opened):
    dialog = opened()
    assert dialog.headline.text() == "Move 3 rejected photos of the 6 photos shown to the trash?"
    assert "2 files go along" in dialog.detail.text()
    assert "all that are shown count" in dialog.detail.text()
    assert dialog.go.text() == "Move 3 photos to the Trash"
    assert dialog.sheet.model().rowCount() == 3
    assert dialog.cancel.isDefault()


def test_a_selection_limits_it(opened, desk):
    desk.grid.select_photos(desk.model.ids[:2])
    dialog = opened()
    assert dialog.headline.text() == "Move 1 rejected photo of the 2 photos selected to the trash?"
    assert "Only what is selected counts" in dialog.detail.text()


def test_without_rejected_photos_there_is_nothing_to_do(opened, desk):
    desk.grid.select_photos(desk.model.ids[3:5])
    dialog = opened()
    assert dialog.headline.text() == "None of the 2 photos selected is rejected."
    assert not dialog.go.isEnabled()


def test_cancel_and_escape_do_nothing(opened, on_disk, qtbot):
    before = names(on_disk)
    dialog = opened()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert names(on_disk) == before


def test_they_go_and_come_back_with_undo(opened, on_disk, bin_, desk, client, qtbot):
    before = {path.name: path.read_bytes() for path in on_disk.iterdir()}
    dialog = opened()
    with qtbot.waitSignal(dialog.trashed):
        dialog.go.click()
    assert names(on_disk) == ["IMG_0.JPG", "IMG_3.JPG", "IMG_4.JPG"]
    assert names(bin_) == ["IMG_1.JPG", "IMG_1.xmp", "IMG_2.CR3", "IMG_2.JPG", "IMG_5.JPG"]
    assert desk.status.work.text() == "5 files are in the trash; Undo brings them back"
    assert len(client.told[-1][1]) == 5
    stack = desk.decisions.stack
    stack.undo()
    qtbot.waitUntil(lambda: len(client.told) == 2)
    assert {path.name: path.read_bytes() for path in on_disk.iterdir()} == before
    assert len(client.told[-1][2]) == 5
    stack.redo()
    qtbot.waitUntil(lambda: len(client.told) == 3)
    stack.undo()
    qtbot.waitUntil(lambda: len(client.told) == 4)
    assert {path.name: path.read_bytes() for path in on_disk.iterdir()} == before


def test_where_the_system_does_not_tell_there_is_no_false_undo(
    opened, desk, monkeypatch, qtbot, client
):
    monkeypatch.setattr(trash, "into_trash", lambda path: None)
    dialog = opened()
    with qtbot.waitSignal(dialog.trashed):
        dialog.go.click()
    assert desk.decisions.stack.count() == 0
    assert "by hand" in desk.status.work.text()


def test_what_the_system_refuses_is_told(opened, monkeypatch, qtbot, on_disk):
    def refuse(path):
        raise OSError("no trash here")

    monkeypatch.setattr(trash, "into_trash", refuse)
    dialog = opened()
    with qtbot.waitSignal(dialog.trashed):
        dialog.go.click()
    assert "5 files stay where they are" in dialog.progress.note.text()
    assert "no trash here" in dialog.progress.note.text()
    assert len(names(on_disk)) == 8


def test_they_can_go_to_a_folder_instead(opened, window):
    opened().elsewhere.click()
    dialog = window.findChild(ExportDialog)
    assert dialog.which.currentText() == "Rejected, of those shown: 3 photos"
    assert dialog.order.act == "move"
