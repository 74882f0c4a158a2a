"""Sidecars in the window: written behind the scenes, counted, asked about, waited for."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from bench.made_library import MadeFile
from engine.library import ComputedStore, Library
from engine.messages import DecisionsFound
from engine.photos import Decision
from engine.settings import Preferences
from engine.sidecars.beside import look_beside
from gui.dialogs.last_sidecars import LastSidecars
from gui.dialogs.settings import SettingsDialog
from tests.engine.sidecars.packets import packet


@pytest.fixture
def shoot(tmp_path):
    folder = tmp_path / "shoot"
    folder.mkdir()
    for name in ("A.CR3", "B.CR3"):
        (folder / name).write_bytes(b"")
    return folder


@pytest.fixture
def library(shoot, tmp_path):
    with ComputedStore.open(tmp_path / "own") as store:
        store.add_files([MadeFile(str(photo), 1, 1) for photo in sorted(shoot.iterdir())])
    with Library.open(tmp_path / "own") as library:
        yield library


@pytest.fixture
def window(qtbot, library, client, shoot):
    from gui.main_window import MainWindow

    window = MainWindow()
    window.furnish(library, "measures")
    qtbot.addWidget(window)
    window.desk.connect_engine(client)
    window.desk.open([str(shoot)])
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    yield window
    window.desk.sidecars.close()
    window.close()


def said(photo):
    found = look_beside(str(photo)).found
    return found and found.decision


def test_a_key_writes_the_sidecar_and_undo_writes_it_back(window, shoot, qtbot):
    window.desk.grid.setFocus()
    qtbot.keyClick(window.desk.grid, Qt.Key.Key_4)
    qtbot.waitUntil(lambda: said(shoot / "A.CR3") == Decision(stars=4))
    window.actions_by_name["undo"].trigger()
    qtbot.waitUntil(lambda: said(shoot / "A.CR3") == Decision())
    assert said(shoot / "B.CR3") is None


def test_what_the_engine_finds_is_shown(window, shoot, client, library, qtbot):
    path = str(shoot / "B.CR3")
    client.decisions_found.emit(DecisionsFound(((path, "B.xmp:1:1", 0, 5, None, 0.0, None, ()),)))
    with qtbot.waitSignal(window.desk.decisions.decided) as decided:
        pass
    assert decided.args == [(library.photo_id(path),)]
    assert library.decision(path) == Decision(stars=5)


def test_a_card_that_is_only_read_waits_for_the_menu(shoot, qtbot, own_home, window):
    replace(Preferences.load(), sidecars=False).save()
    sidecars, label = window.desk.sidecars, window.desk.status.sidecars
    qtbot.keyClick(window.desk.grid, Qt.Key.Key_3)
    qtbot.waitUntil(label.isVisible, timeout=10_000)
    assert label.text() == "1 sidecar waiting"
    assert "until you choose" in label.toolTip()
    assert said(shoot / "A.CR3") is None
    assert sidecars.may_end(window)
    window.actions_by_name["write_sidecars"].trigger()
    qtbot.waitUntil(lambda: said(shoot / "A.CR3") == Decision(stars=3))
    qtbot.waitUntil(lambda: not label.isVisible())


def test_a_clash_is_asked_in_a_line(window, shoot, library, qtbot):
    (shoot / "A.xmp").write_bytes(packet('xmp:Rating="1"'))
    bar = window.desk.clash_bar
    qtbot.keyClick(window.desk.grid, Qt.Key.Key_3)
    qtbot.waitUntil(bar.isVisible)
    assert bar.text.text() == "Another program decided otherwise about A.CR3."
    qtbot.mouseClick(bar.buttons["theirs"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: library.decision(str(shoot / "A.CR3")) == Decision(stars=1))
    assert not bar.isVisible()


def test_quitting_says_what_could_not_be_written(window, shoot, qtbot):
    (shoot / "A.xmp").write_bytes(b"<broken")
    qtbot.keyClick(window.desk.grid, Qt.Key.Key_3)
    qtbot.waitUntil(window.desk.banner.isVisible)
    assert "was left as it is" in window.desk.banner.text.text()
    window.desk.banner.hide()
    (shoot / "B.xmp").write_bytes(b"<broken")
    qtbot.keyClick(window.desk.grid, Qt.Key.Key_Right)
    qtbot.keyClick(window.desk.grid, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: len(window.desk.sidecars._problems) == 2)
    assert not window.desk.banner.isVisible()  # told once
    dialog = LastSidecars(window.desk.sidecars._keeper, window)
    qtbot.waitUntil(lambda: "could not be written: 2" in dialog.text.text())
    assert "safe in the library" in dialog.text.text()
    for name in ("A.xmp", "B.xmp"):
        (shoot / name).unlink()
    window.desk.sidecars.write_now()
    with qtbot.waitSignal(dialog.finished) as finished:
        dialog.open()
    assert finished.args == [QDialog.DialogCode.Accepted.value]
    assert window.desk.sidecars.may_end(window)


def test_the_settings_page_stores_each_change(window, qtbot):
    dialog = SettingsDialog(window, "photos")
    page = dialog.pages.currentWidget()
    page.full.click()
    page.beside[0].click()
    assert Preferences.load() == Preferences(sidecars=False, sidecar_name="full")
    assert not page.names.isEnabled()
    page.beside[0].click()
    page.short.click()
    assert Preferences.load() == Preferences()
    dialog.close()


def test_no_lxml_before_there_is_something_to_write(window):
    import subprocess
    import sys

    code = "import gui.sidecars, engine.sidecars.keeper, sys; assert 'lxml' not in sys.modules"
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", code], check=True, cwd=root)
