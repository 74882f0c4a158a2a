"""Going back to a backup from the window: looked over first, and taken back with undo."""

import pytest

from engine.library.backups import back_up, backups
from engine.photos import Flag
from gui.dialogs.restore import RestoreDialog


@pytest.fixture
def opened(window, qtbot):
    """Open the dialog from its menu entry; returns it once the backups are listed."""

    def opened(count):
        window.actions_by_name["restore"].trigger()
        dialog = window.findChild(RestoreDialog)
        qtbot.waitUntil(lambda: "Looking" not in dialog.note.text())
        assert dialog.list.topLevelItemCount() == count
        return dialog

    return opened


def decide(desk, stars, rows):
    desk.library.rate(desk.model.ids[rows].tolist(), stars)
    desk.library.durable()


def stars(desk, count):
    return [photo.stars for photo in desk.library.photos(desk.model.ids[:count])]


def test_without_a_backup_there_is_nothing_to_restore(opened):
    dialog = opened(0)
    assert "There is no backup yet" in dialog.note.text()
    assert not dialog.go.isEnabled()


def test_what_would_change_is_said_before(desk, opened):
    decide(desk, 3, slice(0, 2))
    back_up(desk.library.folder)
    decide(desk, 5, slice(1, 4))
    desk.library.flag(desk.model.ids[4:5].tolist(), Flag.REJECT)
    dialog = opened(1)
    item = dialog.list.topLevelItem(0)
    assert [item.text(column) for column in (1, 2)] == ["2", "4 photos"]
    assert dialog.detail.text().startswith("Changes 1 flag, 3 ratings.")


def test_decisions_go_back_and_undo_takes_that_back(desk, opened, qtbot):
    decide(desk, 3, slice(0, 2))
    back_up(desk.library.folder)
    decide(desk, 5, slice(1, 4))
    before = stars(desk, 5)
    opened(1).go.click()
    qtbot.waitUntil(lambda: stars(desk, 5) == [3, 3, None, None, None])
    assert len(backups(desk.library.folder)) == 2
    desk.decisions.undo()
    assert stars(desk, 5) == before


def test_a_damaged_backup_is_named_and_can_not_be_chosen(desk, opened):
    decide(desk, 3, slice(0, 2))
    back_up(desk.library.folder).file.write_bytes(b"rubbish " * 1000)
    dialog = opened(1)
    assert dialog.list.topLevelItem(0).text(2) == "damaged"
    assert not dialog.go.isEnabled()
