"""Text at twice its size: the window still fits a small screen, and dialogs stay within it."""

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from gui.appearance import TEXT_SIZES, dress, text_size
from gui.dialogs.appearance_page import AppearancePage
from gui.main_window import MainWindow
from gui.memory import Memory
from gui.theme import DARK, LIGHT, Theme, room


@pytest.fixture
def large_text(qapp, own_home):
    """An application whose text is twice as large; back to what it was afterwards."""
    font, palette, sheet = qapp.font(), qapp.palette(), qapp.styleSheet()
    memory = Memory()
    memory.keep("text_size", "200")
    memory.keep("language", "de")
    dress(qapp, memory)
    yield memory
    memory.keep("language", "en")
    memory.keep("text_size", "100")
    dress(qapp, memory)
    for theme in qapp.findChildren(Theme):
        theme.deleteLater()
    qapp.setFont(font)
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)


@pytest.fixture
def large_window(large_text, qtbot, library, client):
    window = MainWindow()
    window.furnish(library, "measures")
    qtbot.addWidget(window)
    window.desk.connect_engine(client)
    window.desk.open(["/made"])
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    yield window
    window.close()


@pytest.mark.parametrize("view", ["grid", "large", "compare", "survey", "map"])
def test_a_window_with_text_of_twice_the_size_fits_a_small_screen(large_window, view, qtbot):
    large_window.desk.grid.selectAll()
    large_window.actions_by_name["filter_bar"].trigger()
    large_window.actions_by_name[view].trigger()
    qtbot.waitUntil(lambda: large_window.minimumSizeHint().width() <= 1280)
    assert large_window.minimumSizeHint().height() <= 800


def test_nothing_of_the_inspector_is_beyond_its_edge(large_window, qtbot):
    inspector = large_window.desk.inspector
    large_window.desk.grid.go_to(large_window.desk.model.index(0))

    def whole():
        assert inspector.widget().width() <= inspector.viewport().width()

    qtbot.waitUntil(whole)


DIALOGS = ("settings", "key_sheet", "commands", "judges", "axes", "problems", "export",
           "export_list", "teach")  # fmt: skip


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_with_text_of_twice_the_size_stays_within_the_window(large_window, name):
    large_window.actions_by_name[name].trigger()
    [dialog] = [top for top in QApplication.topLevelWidgets() if is_shown(top)]
    size = dialog.size()
    dialog.close()
    assert (size.width() <= 1280, size.height() <= 800) == (True, True), size


def is_shown(top) -> bool:
    return isinstance(top, QDialog) and top.isVisible()


def test_what_holds_text_grows_with_it(qapp):
    usual = room(10)
    font = qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(font.pointSizeF() * 2)
    qapp.setFont(larger)
    assert room(10) > 1.5 * usual
    qapp.setFont(font)


def test_an_odd_size_of_text_counts_as_usual(own_home):
    memory = Memory()
    memory.keep("text_size", "5000")
    assert text_size(memory) == TEXT_SIZES[0] == 100


def test_appearance_is_kept_and_the_theme_counts_at_once(qapp, qtbot, own_home, monkeypatch):
    monkeypatch.delenv("CULLECT_THEME", raising=False)
    palette, sheet = qapp.palette(), qapp.styleSheet()
    theme, memory = Theme(qapp), Memory()
    page = AppearancePage(memory)
    qtbot.addWidget(page)
    for name, colours in (("light", LIGHT), ("dark", DARK)):
        page.theme.setCurrentIndex(page.theme.findData(name))
        page.theme.activated.emit(page.theme.currentIndex())
        assert memory.text("theme") == name
        assert qapp.palette().window().color().name() == colours.panel
    page.language.setCurrentIndex(page.language.findData("de"))
    page.language.activated.emit(page.language.currentIndex())
    assert Memory().text("language") == "de"
    theme.setParent(None)
    theme.deleteLater()
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)
