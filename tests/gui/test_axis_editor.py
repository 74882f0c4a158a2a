"""Axes of one's own: tried while they are written, judged, saved and removed."""

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from engine.judge.saved_axes import Axis, saved_axes
from engine.messages import AxisTried, Declined, TryAxis
from gui.dialogs.axis_editor import AxisEditor


@pytest.fixture
def editor(desk, qtbot, judge_at_hand):
    judge_at_hand("rn50", "clip", "MIT")
    desk.judges.read_again()
    editor = AxisEditor(desk.library, desk.model, desk.judges, desk.questions)
    editor.changed.connect(desk.shoot.look_again)
    qtbot.addWidget(editor)
    editor.show()
    return editor


def write(editor, positive, negative, name=""):
    editor.positive.setText(positive)
    editor.negative.setText(negative)
    editor.name.setText(name)


def tried(positive, negative, ids, spread=2.0):
    values = np.linspace(1, -1, len(ids), dtype="<f4")
    return AxisTried(positive, negative, tuple(ids), spread, values.tobytes())


def test_both_ends_are_shown_when_one_stops_writing(editor, client, desk, qtbot):
    for length in range(1, 11):
        write(editor, "calm water"[:length], "choppy water"[: length + 2])
    qtbot.waitUntil(lambda: bool(client.asked))
    assert client.asked == [TryAxis("rn50", 512, "calm water", "choppy water")]
    ids = desk.model.ids.tolist()
    client.answered.emit(tried("calm water", "choppy water", ids))
    assert editor.best.photo_ids == tuple(ids[:6])
    assert editor.worst.photo_ids == tuple(ids[:-7:-1])
    assert "separates these 40 photos" in editor.verdict.text()
    assert not editor.best.grab().isNull()


def test_of_few_photos_none_stands_at_both_ends(editor, client, desk):
    write(editor, "a", "b")
    ids = desk.model.ids.tolist()[:5]
    client.answered.emit(tried("a", "b", ids))
    assert not set(editor.best.photo_ids) & set(editor.worst.photo_ids)
    assert len(editor.best.photo_ids) + len(editor.worst.photo_ids) == 5


def test_an_axis_that_does_not_separate_says_so(editor, client, desk):
    write(editor, "a", "b")
    client.answered.emit(tried("a", "b", desk.model.ids.tolist(), spread=0.4))
    assert "does not separate these photos: its spread is 0.4" in editor.verdict.text()


def test_an_answer_to_what_stood_there_before_is_ignored(editor, client, desk):
    write(editor, "calm water", "storm")
    client.answered.emit(tried("calm", "storm", desk.model.ids.tolist()))
    assert not editor.best.photo_ids


def test_why_it_cannot_be_tried_is_said(editor, client):
    client.answered.emit(Declined("TryAxis", "The text is too long."))
    assert editor.verdict.text() == "The text is too long."


def test_an_axis_is_saved_scored_and_removed(editor, client, own_home, qtbot):
    write(editor, "calm water", "choppy water")
    assert not editor.save.isEnabled()
    editor.name.setText("calm")
    opened = len(client.opened)
    editor.save.click()
    assert saved_axes(own_home) == [Axis("calm", "calm water", "choppy water")]
    assert len(client.opened) == opened + 1
    labels = [label.text() for label in editor.findChildren(QLabel)]
    assert "calm: from “choppy water” to “calm water”" in labels
    buttons = editor.findChildren(QPushButton)
    next(b for b in buttons if b.accessibleName() == "Remove calm").click()
    assert saved_axes(own_home) == []


def test_a_name_that_cannot_be_a_file_is_refused(editor, own_home):
    write(editor, "a", "b", "../escaped")
    editor.save.click()
    assert "can't be called" in editor.verdict.text()
    assert saved_axes(own_home) == []


def test_without_a_clip_judge_it_is_said_what_is_needed(desk, qtbot):
    editor = AxisEditor(desk.library, desk.model, desk.judges, desk.questions)
    qtbot.addWidget(editor)
    assert "need a CLIP judge" in editor.verdict.text()
    assert not editor.positive.isEnabled()
