"""Exporting from the window: a dry run while one chooses, the act, and the way back."""

import json

import pytest

from engine.acts.fields import FIELDS
from engine.acts.journal import Journal, resumable, unfinished
from engine.acts.plan import Act
from engine.photos import Flag
from engine.settings import journal_folder
from gui.dialogs.export_list import ListDialog
from gui.dialogs.resume import ResumeDialog
from gui.dialogs.template_edit import SAYS


@pytest.fixture
def acts(window, on_disk):
    return window.acts


@pytest.fixture
def dialog(acts, on_disk, desk, tmp_path, planned):
    """The dialog as it opens on two picks, with a destination."""
    desk.library.flag(desk.model.ids[:2].tolist(), Flag.PICK)
    dialog = acts.export()
    dialog.destination.path.setText(str(tmp_path / "out"))
    planned(dialog)
    return dialog


@pytest.fixture
def planned(qtbot):
    """Wait until the dry run of what is chosen is there."""
    return lambda dialog: qtbot.waitUntil(dialog.go.isEnabled)


def done(qtbot, dialog):
    with qtbot.waitSignal(dialog.ended) as ended:
        dialog.go.click()
    return ended.args[0]


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_the_dry_run_says_what_would_be_done(dialog, qtbot, planned, tmp_path):
    assert dialog.which.currentText() == "Picked, of those shown: 2 photos"
    dialog.structure.show_text("{date:%Y}/{camera}")
    dialog.name.show_text("{number:03}")
    planned(dialog)
    view = dialog.plan_view
    assert view.amount.text().startswith("2 photos, 1 sidecar  ·  208 B to write, ")
    assert view.folders.text() == "no date/unknown camera: 2 photos"
    assert view.names.text().startswith("IMG_0.JPG  →  no date/unknown camera/001.JPG\n")
    assert view.notes.text() == "Nothing is in the way, and nothing is overwritten."
    assert dialog.go.text() == "Copy 2 photos"
    assert not (tmp_path / "out").exists()


def test_a_template_that_is_not_understood_is_said_at_once(dialog, qtbot):
    dialog.name.show_text("{nonsense}")
    qtbot.waitUntil(lambda: "no field “{nonsense}”" in dialog.plan_view.notes.text())
    assert not dialog.go.isEnabled()


def test_a_field_is_put_at_the_cursor(dialog):
    dialog.name.show_text("a_")
    entries = dialog.name.insert.menu().actions()
    entries[1].trigger()
    assert dialog.name.text == "a_{number:04}"
    assert set(SAYS) == {field.name for field in FIELDS}
    assert [SAYS[field.name] for field in FIELDS] == [field.says for field in FIELDS]


def test_copies_are_made_and_told(dialog, qtbot, tmp_path, on_disk, desk):
    end = done(qtbot, dialog)
    assert names(tmp_path / "out") == ["IMG_0.JPG", "IMG_1.JPG", "IMG_1.xmp"]
    assert dialog.progress.note.text() == f"2 photos copied to {tmp_path / 'out'}."
    assert end.outcome.moves == ()
    assert len(names(on_disk)) == 8
    assert desk.decisions.stack.count() == 0


def test_the_choice_is_remembered_but_never_the_move(dialog, acts, qtbot, tmp_path):
    dialog.choose("shown", Act.MOVE)
    dialog.structure.show_text("{flag}")
    qtbot.waitUntil(dialog.go.isEnabled)
    done(qtbot, dialog)
    again = acts.export()
    assert again.order.act is Act.COPY
    assert (again.order.destination, again.order.structure) == (str(tmp_path / "out"), "{flag}")


def test_a_move_keeps_decisions_and_can_be_undone(
    dialog, qtbot, planned, desk, client, on_disk, tmp_path
):
    before = names(on_disk)
    dialog.choose("shown", Act.MOVE)
    planned(dialog)
    assert dialog.go.text() == "Move 6 photos"
    done(qtbot, dialog)
    assert names(on_disk) == []
    assert names(tmp_path / "out") == before
    moves, _, _ = client.told[-1]
    assert (str(on_disk / "IMG_0.JPG"), str(tmp_path / "out" / "IMG_0.JPG")) in moves
    assert len(moves) == 8
    stack = desk.decisions.stack
    assert stack.undoText() == f"Move to {tmp_path / 'out'}"
    stack.undo()
    qtbot.waitUntil(lambda: names(on_disk) == before)
    qtbot.waitUntil(lambda: len(client.told) == 2)
    stack.redo()
    qtbot.waitUntil(lambda: names(tmp_path / "out") == before)
    qtbot.waitUntil(lambda: len(client.told) == 3)


def test_several_selected_photos_come_first(desk, acts, qtbot):
    desk.grid.select_photos(desk.model.ids[1:4])
    dialog = acts.export()
    assert dialog.which.currentText() == "Selected: 3 photos"
    offered = [dialog.which.itemText(n) for n in range(dialog.which.count())]
    assert offered == ["Selected: 3 photos", "All shown: 6 photos"]


def test_an_export_that_stops_says_how_it_goes_on(dialog, qtbot, on_disk, tmp_path):
    (tmp_path / "out").write_text("a file is in the way now")
    end = done(qtbot, dialog)
    assert end.outcome.waiting == 3
    assert "can't be written" in dialog.progress.note.text()
    assert "3 files are left; this export can go on" in dialog.progress.note.text()
    dialog.reject()
    assert not dialog.isVisible()
    assert [outcome.waiting for _, outcome in resumable(journal_folder())] == [3]


def interrupted(desk, acts, tmp_path, qtbot):
    dialog = acts.export()
    dialog.choose("shown", Act.COPY)
    dialog.destination.path.setText(str(tmp_path / "out"))
    qtbot.waitUntil(dialog.go.isEnabled)
    with Journal.begin(dialog._plan, journal_folder()):
        pass
    dialog.reject()


def test_what_was_interrupted_is_offered_and_goes_on(desk, acts, client, qtbot, tmp_path, window):
    interrupted(desk, acts, tmp_path, qtbot)
    acts.connect_engine(client)
    dialog = window.findChild(ResumeDialog)
    assert dialog.text.text() == (
        f"An export to {tmp_path / 'out'} was interrupted: 8 of 8 files are left."
    )
    with qtbot.waitSignal(dialog.ended):
        dialog.go.click()
    assert len(names(tmp_path / "out")) == 8
    assert not unfinished(journal_folder())


def test_what_was_interrupted_can_be_forgotten(desk, acts, client, qtbot, tmp_path, window):
    interrupted(desk, acts, tmp_path, qtbot)
    acts.connect_engine(client)
    window.findChild(ResumeDialog).forget.click()
    assert not unfinished(journal_folder())
    assert not (tmp_path / "out").exists()


@pytest.fixture
def lists(acts, window):
    acts.export_list()
    return window.findChild(ListDialog)


def save(qtbot, dialog, file):
    dialog.write(file)
    qtbot.waitUntil(dialog.save.isEnabled)


def test_a_contact_sheet_is_saved(lists, qtbot, tmp_path):
    save(qtbot, lists, tmp_path / "sheet.pdf")
    assert (tmp_path / "sheet.pdf").read_bytes().count(b"/Subtype /Image") == 6
    assert lists.progress.note.text() == f"Saved: {tmp_path / 'sheet.pdf'}"


def test_a_table_is_saved_and_only_a_sheet_has_a_paper(lists, qtbot, tmp_path):
    assert lists.paper.isVisible()
    lists.kind.setCurrentIndex(lists.kind.findData("json"))
    assert not lists.paper.isVisible()
    save(qtbot, lists, tmp_path / "list.json")
    assert len(json.loads((tmp_path / "list.json").read_text())) == 6


def test_no_photo_is_replaced_by_a_list(lists, qtbot, on_disk):
    before = (on_disk / "IMG_0.JPG").read_bytes()
    save(qtbot, lists, on_disk / "IMG_0.JPG")
    assert (on_disk / "IMG_0.JPG").read_bytes() == before
    assert (on_disk / "IMG_0.JPG.pdf").exists()
    save(qtbot, lists, on_disk / "IMG_0.JPG")
    assert "there already" in lists.progress.note.text()


def test_everything_can_be_reached_by_name(dialog, lists):
    for part in (*dialog.findChildren(type(dialog.go)), dialog.destination.path, dialog.name.box):
        assert part.accessibleName() or part.text()
    assert dialog.sheet.accessibleName()
    assert lists.kind.accessibleName() == "As"
