"""Getting and removing judges: consent first, progress, and what to do when it fails."""

import json

import pytest
from PySide6.QtWidgets import QInputDialog, QLabel, QPushButton

from engine.judge.offers import OFFERS
from engine.messages import Declined, FetchJudge, JudgeAdded, Working
from gui.dialogs.judges import JudgesDialog


@pytest.fixture
def asked():
    """What a person was asked to agree to; says yes."""
    return []


@pytest.fixture
def dialog(desk, qtbot, asked):
    def agreed(offer, parent):
        asked.append(offer)
        return True

    dialog = JudgesDialog(desk.judges, desk.questions, agreed=agreed)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def button(dialog, name):
    buttons = dialog.findChildren(QPushButton)
    return next(each for each in buttons if each.accessibleName() == name)


def texts(dialog):
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_size_and_licence_stand_beside_every_offer(dialog):
    told = texts(dialog)
    assert "408 MB · CC BY-NC 4.0, not for commercial use" in told
    assert "605 MB · MIT" in told
    assert "cullect judges add FILE" in told
    assert button(dialog, "Use measures").text() == "In use"


def test_nothing_is_fetched_without_consent(desk, client, qtbot):
    dialog = JudgesDialog(desk.judges, desk.questions, agreed=lambda offer, parent: False)
    qtbot.addWidget(dialog)
    button(dialog, f"Download {OFFERS[1].title}").click()
    assert not client.asked


def test_a_download_shows_progress_and_can_be_stopped(dialog, client, desk, asked):
    button(dialog, f"Download {OFFERS[1].title}").click()
    assert asked == [OFFERS[1]]
    assert client.asked == [FetchJudge("clip-rn50")]
    client.progressed.emit(Working("downloading", 120_000_000, 408_000_000, 5e6, 58.0))
    told = "120 MB of 408 MB   5.0 MB/s   58 s left"
    assert dialog.note.text() == f"Fetching clip-rn50: {told}"
    assert desk.status.work.text() == f"Downloading {told}"
    dialog.stop.click()
    assert client.stopped == 1
    client.answered.emit(Declined("FetchJudge", "Stopped; what came is kept."))
    assert dialog.note.text() == "Stopped; what came is kept."
    assert not dialog.bar.isVisible()
    assert not desk.status.bar.isVisible()
    assert button(dialog, f"Download {OFFERS[1].title}").isEnabled()


def test_offline_the_reason_and_the_way_by_hand_are_shown(dialog, client):
    button(dialog, f"Download {OFFERS[0].title}").click()
    why = "The download broke off: no network. Fetch the file with a browser and add it by hand."
    client.answered.emit(Declined("FetchJudge", why))
    assert dialog.note.text() == why


def test_a_judge_that_came_can_be_used_at_once(dialog, client, desk, judge_at_hand):
    button(dialog, f"Download {OFFERS[1].title}").click()
    judge_at_hand("clip-rn50", "clip", "MIT")
    client.answered.emit(JudgeAdded("clip-rn50"))
    assert "“clip-rn50” is here." in texts(dialog)
    button(dialog, "Use clip-rn50").click()
    assert desk.judges.chosen == "clip-rn50"
    assert client.opened[-1] == (("/made",), "clip-rn50")


def test_what_one_has_is_told_with_size_licence_and_scores(desk, qtbot, judge_at_hand):
    judge_at_hand("official")
    desk.judges.read_again()
    dialog = JudgesDialog(desk.judges, desk.questions)
    qtbot.addWidget(dialog)
    assert "QualiCLIP · 400 MB · CC BY-NC 4.0, not for commercial use · 1 score" in texts(dialog)
    assert button(dialog, "Remove official").isEnabled()


def test_a_standard_is_renamed_and_stays_in_use(judge_at_hand, own_home, desk, qtbot, monkeypatch):
    judge_at_hand("mine", kind="starter")
    card = {"base": "starter", "base_sha256": "0", "photos": 60, "held_out": 15}
    card |= {"made": "2026-11-21", "step": 9}
    (own_home / "judges" / "mine" / "standard.json").write_text(json.dumps(card))
    desk.judges.read_again()
    desk.judges.choose("mine")
    dialog = JudgesDialog(desk.judges, desk.questions)
    qtbot.addWidget(dialog)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("weddings", True))
    button(dialog, "Rename mine").click()
    assert desk.judges.chosen == "weddings"
    assert button(dialog, "Use weddings").text() == "In use"
    assert "mine" not in desk.judges.names


def test_only_standards_are_renamed(judge_at_hand, desk, qtbot):
    judge_at_hand("official")
    desk.judges.read_again()
    dialog = JudgesDialog(desk.judges, desk.questions)
    qtbot.addWidget(dialog)
    named = {each.accessibleName() for each in dialog.findChildren(QPushButton)}
    assert "Remove official" in named
    assert "Rename official" not in named
