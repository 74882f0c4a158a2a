"""A day of work leaves every file of the shoot as it was, byte for byte."""

import hashlib
from contextlib import suppress

import numpy as np
from PySide6.QtCore import Qt

from engine.acts.plan import Act

CTRL = Qt.KeyboardModifier.ControlModifier


def sums(folder):
    """The SHA-256 of every photo by its path; sidecars come and change as they should."""
    found = {}
    for path in sorted(folder.rglob("*.jpg")):
        with suppress(FileNotFoundError):  # it is being moved
            found[str(path.relative_to(folder))] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


def export(desk, which, act, destination):
    dialog = desk.window.acts.export()
    dialog.choose(which, act)
    dialog.destination.path.setText(str(destination))
    desk.qtbot.waitUntil(dialog.go.isEnabled, timeout=60_000)
    with desk.qtbot.waitSignal(dialog.ended, timeout=60_000):
        dialog.go.click()
    dialog.reject()


def test_originals_are_the_same_after_a_day_of_work(sit_down, shoot, tmp_path):
    before = sums(shoot)
    with sit_down(shoot) as desk:
        desk.wait_until_scored()
        desk.grid.setFocus()
        desk.press(Qt.Key.Key_Home)
        for key in (Qt.Key.Key_P, Qt.Key.Key_5, Qt.Key.Key_Right, Qt.Key.Key_X):
            desk.press(key)
        names = desk.names()
        export(desk, "picked", Act.COPY, tmp_path / "copies")
        export(desk, "picked", Act.LINK, tmp_path / "links")
        scores = desk.library.score_values(desk.window.desk.model.score, desk.window.desk.model.ids)

        export(desk, "shown", Act.MOVE, shoot / "moved")
        desk.qtbot.waitUntil(lambda: "moved" in desk.photo(names[0]).path, timeout=60_000)
        assert desk.photo(names[0]).stars == 5
        ids = desk.window.desk.model.ids
        moved = desk.library.score_values(desk.window.desk.model.score, ids)
        assert sorted(moved.tolist()) == sorted(scores.tolist())
        assert np.isfinite(moved).all()

        desk.window.desk.decisions.stack.undo()
        desk.qtbot.waitUntil(lambda: sums(shoot) == before, timeout=60_000)
        desk.qtbot.waitUntil(lambda: "moved" not in desk.photo(names[0]).path, timeout=60_000)
        assert desk.photo(names[0]).stars == 5
        for _ in range(3):
            desk.press(Qt.Key.Key_Z, CTRL)
    assert sums(shoot) == before
    copied = sums(tmp_path / "copies")
    assert copied == {names[0]: before[names[0]]} == sums(tmp_path / "links")
