"""Teaching in the window, with a trainer that only says what the test lets it say."""

import json

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from engine.photos import Flag, ScoreName
from engine.training.lessons import Lesson, checkpoint_file, remember_lesson
from gui.dialogs.teach.words import change, doubt_words


class FakeTrainer:
    """Remembers its jobs; `say` speaks as the real one does, on the link's thread or not."""

    def __init__(self) -> None:
        self.jobs: list[dict] = []
        self.closed = False
        self._tell = None

    def __call__(self, on_event):
        self._tell = on_event
        return self

    def send(self, job) -> None:
        self.jobs.append(json.loads(json.dumps(job)))

    def close(self) -> None:
        self.closed = True

    def say(self, event, payload=b"", **facts) -> None:
        self._tell({"event": event, **facts}, payload)


@pytest.fixture
def trainer():
    return FakeTrainer()


@pytest.fixture
def teach(window, trainer):
    teach = window.teach
    teach.teaching._make_link = trainer
    teach.show()
    return teach


@pytest.fixture
def dialog(teach):
    return teach.dialog


@pytest.fixture
def said(qtbot, teach, trainer):
    """Let the trainer say something and wait until the window heard it."""

    def say(event, **facts):
        with qtbot.waitSignal(teach.teaching.told):
            trainer.say(event, **facts)

    return say


PICTURE = {"width": 6, "height": 4, "payload": bytes(6 * 4 * 3)}


@pytest.fixture
def looked(said):
    def look(path, doubt="", detail=""):
        said("looked", path=path, doubt=doubt, detail=detail, score=0.9, **PICTURE)

    return look


@pytest.fixture
def chosen(dialog, looked, said):
    """Sixty photos were checked; one is broken, one a copy, one poor."""
    dialog.choosing.check(["/best"])
    for number in range(60):
        looked(f"/best/{number}.jpg")
    looked("/best/broken.jpg", "unreadable", "is empty")
    looked("/best/near.jpg", "alike", "/best/3.jpg")
    said("checked", poor=[("/best/5.jpg", "20, the middle is 80")], of=62)
    return dialog


@pytest.fixture
def prepared(chosen, said, trainer, qtbot):
    """The ladders were shown."""
    chosen.next.click()
    qtbot.waitUntil(lambda: trainer.jobs[-1]["job"] == "examples")
    said("examples_shown")
    return chosen


@pytest.fixture
def learning(prepared):
    """A lesson was begun."""
    prepared.next.click()
    return prepared


RANGE = {"before": 0.8, "after": 0.9, "low": 0.05, "high": 0.15, "cases": 100}


def report(**more):
    return {
        "taught": RANGE, "untaught": RANGE, "general": {**RANGE, "after": 0.8},
        "picks": {"kept": 12, "passed": 3, "before": None, "after": None, "low": None,
                  "high": None},
        "moved": [{"path": "/made/1.jpg", "old": 9, "new": 2}], "compared": 40, "better": True,
        "reasons": ["ranks_better"], "margin": 0.02, "name": "mine", **more,
    }  # fmt: skip


@pytest.fixture
def reported(learning, said):
    said("trained", name="mine", before=0.8, after=0.9, step=90, stopped=False)

    def show(**more):
        said("report", **report(**more))
        return learning

    return show


# --- choosing ---------------------------------------------------------------------------------


def test_the_check_asks_the_starter_where_the_judge_in_use_cannot_learn(chosen, trainer):
    assert trainer.jobs == [{"job": "check", "roots": ["/best"], "base": "starter"}]


def test_doubtful_photos_come_first_with_their_reason_and_unfit_ones_are_out(chosen):
    photos = chosen.choosing.photos
    tips = [photos.item(row).toolTip() for row in range(3)]
    assert "Can't be read: is empty" in tips[0]
    assert "Much like 3.jpg" in tips[1]
    assert "Far below the others: 20, the middle is 80" in tips[2]
    assert "/best/broken.jpg" not in photos.chosen()
    assert len(photos.chosen()) == 61
    assert chosen.choosing.found.text() == "61 chosen."


def test_doubtful_ones_can_be_taken_out_together_or_one_by_one(chosen):
    choosing = chosen.choosing
    choosing.doubtful.click()
    assert len(choosing.paths()) == 59
    assert choosing.doubtful.isHidden()
    photos = choosing.photos
    photos.setCurrentRow(1)
    photos.setFocus()
    QTest.keyClick(photos, Qt.Key.Key_Space)
    assert "/best/near.jpg" in choosing.paths()
    middle = QPointF(photos.visualItemRect(photos.item(1)).center())
    QTest.mouseClick(photos.viewport(), Qt.MouseButton.LeftButton, pos=middle.toPoint())
    assert "/best/near.jpg" not in choosing.paths()


def test_three_photos_are_too_few_and_the_way_on_is_shut(dialog, looked, said):
    dialog.choosing.check(["/best"])
    for name in "abc":
        looked(f"/best/{name}.jpg")
    said("checked", poor=[], of=3)
    assert "too few to learn from" in dialog.choosing.found.text()
    assert not dialog.next.isEnabled()


def test_few_photos_are_a_warning_only(dialog, looked, said):
    dialog.choosing.check(["/best"])
    for number in range(8):
        looked(f"/best/{number}.jpg")
    assert not dialog.next.isEnabled()  # they are still being checked
    said("checked", poor=[], of=900)
    assert "That is few" in dialog.choosing.found.text()
    assert dialog.choosing.note.text() == "300 of 900 photos are taken, spread evenly."
    assert dialog.next.isEnabled()


def test_a_base_that_is_gone_is_told_where_it_was_asked_for(dialog, said):
    dialog.choosing.check(["/best"])
    said("failed", job="check", text="There is no judge called “gone”.")
    assert dialog.choosing.note.text() == "There is no judge called “gone”."
    assert not dialog.next.isEnabled()


def test_the_selection_and_the_photos_with_five_stars_can_be_taken(window, teach, trainer):
    desk = window.desk
    ids = [int(number) for number in desk.model.ids[:3]]
    desk.decisions.rate(ids, 5)
    desk.decisions.flag(ids[:1], Flag.REJECT)
    desk.grid.select_photos(np.array(ids[:2]))
    teach.show()
    choosing = teach.dialog.choosing
    assert "(2)" in choosing.selected.text()
    assert "(2)" in choosing.best.text()  # the third was rejected
    choosing.best.click()
    paths = [photo.path for photo in desk.library.photos(ids[1:])]
    assert sorted(trainer.jobs[0]["roots"]) == sorted(paths)


# --- preparing --------------------------------------------------------------------------------


def test_the_ladders_of_three_photos_are_shown_first(chosen, said, trainer, qtbot):
    chosen.next.click()
    qtbot.waitUntil(lambda: trainer.jobs[-1]["job"] == "examples")
    assert len(trainer.jobs[-1]["lesson"]["photos"]) == 3
    said("example", path="/best/1.jpg", fault="low_light", side=2, answers=[5, 4, 3, 2, 1, 0],
         payload=bytes(6 * 12))  # fmt: skip
    said("examples_shown")
    ladder = chosen.preparing.list.widget().layout().itemAt(0).widget()
    assert ladder.accessibleName() == "Low light · 1.jpg"


def test_a_lesson_holds_what_was_set(prepared, trainer):
    page = prepared.preparing
    page.name.setText("weddings")
    page.thorough.setChecked(True)
    page.details.epochs.setValue(2)
    page.details.rate.setText("0.0002")
    prepared.next.click()
    job = trainer.jobs[-1]
    assert job["job"] == "teach"
    lesson = Lesson.from_json(job["lesson"])
    assert (lesson.name, lesson.base, lesson.pace) == ("weddings", "starter", "thorough")
    assert lesson.numbers == (("epochs", 2), ("rate", 0.0002))
    assert len(lesson.photos) == 61
    assert len(lesson.compare) == 40


def test_a_name_that_is_taken_is_not_begun_with(prepared):
    prepared.preparing.name.setText("starter")
    assert not prepared.next.isEnabled()
    prepared.preparing.name.setText("mine")
    assert prepared.next.isEnabled()


def test_a_check_can_be_left_with_what_was_seen(dialog, looked, said, trainer):
    dialog.choosing.check(["/best"])
    assert dialog.choosing.folder.isHidden()
    for number in range(8):
        looked(f"/best/{number}.jpg")
    dialog.choosing.stop.click()
    assert trainer.jobs[-1] == {"job": "stop"}
    said("cancelled", job="check")
    assert dialog.next.isEnabled()


def test_a_standard_of_somebody_elses_can_be_brought(dialog, said, trainer, monkeypatch, window):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: ("/in/hers", ""))
    dialog.choosing.imported.click()
    assert trainer.jobs[-1] == {"job": "import", "file": "/in/hers"}
    said("failed", job="import", text="This standard was taught from “qualiclip” with …")
    assert "taught from “qualiclip”" in dialog.choosing.note.text()
    said("imported", name="hers")
    assert dialog.choosing.note.text() == "“hers” is here; choose it in the menu Judge."


# --- learning ---------------------------------------------------------------------------------

LOSSES = {"consistency": 0.4, "positive": 1.0, "negative": 1.1, "crossing": 0.2, "total": 3}


def progress(step, accuracy):
    return {"step": step, "steps": 100, "losses": LOSSES, "accuracy": accuracy, "best": 0.9,
            "photos_per_second": 5.5, "seconds_left": 30.0}  # fmt: skip


def test_progress_is_drawn_and_told_also_below_the_photos(learning, said, teach, qtbot):
    said("progress", **progress(10, 0.8))
    said("progress", **progress(40, 0.9))
    page = learning.running
    assert "Step 40 of 100   5.5 photos/s   30 s left   best so far 90.0 %" in page.state.text()
    assert page.accuracy.lines["Share"].points == [(10, 80), (40, 90)]
    assert "Clean side 1.00" in page.losses.accessibleDescription()
    assert teach.note.text() == "Teaching “mine”: 40 %"
    assert not page.grab().isNull()  # it can be painted


def test_sample_ladders_tell_what_was_said_before_and_now(learning, said):
    said("example", path="/best/1.jpg", fault="low_light", side=2, answers=[5, 4, 3, 2, 1, 0],
         payload=bytes(6 * 12))  # fmt: skip
    said("answers", number=0, answers=[9, 4, 3, 2, 1, -7])
    (ladder,) = learning.running._ladders
    assert ladder.accessibleDescription() == "before: 5, 4, 3, 2, 1, 0; now: 9, 4, 3, 2, 1, \u22127"
    assert not ladder.grab().isNull()


def test_closing_hides_and_the_teaching_goes_on(learning, said, teach, trainer):
    learning.hide_button.click()
    assert learning.isHidden()
    said("progress", **progress(50, 0.9))
    assert not trainer.closed
    teach.note.click()
    assert learning.isVisible()
    assert learning.pages.currentIndex() == 2


def test_it_can_rest_go_on_and_stop(learning, said, trainer, teach):
    page = learning.running
    page.pause.click()
    said("paused", step=12)
    assert page.state.text() == "Paused at step 12; all of it is saved."
    assert "paused" in teach.note.text()
    page.pause.click()
    said("going_on")
    page.stop.click()
    assert [job["job"] for job in trainer.jobs[-3:]] == ["pause", "go_on", "stop"]


def test_a_disk_that_fills_up_pauses_and_says_that_nothing_is_lost(learning, said, trainer):
    said("trouble", step=30, text="The training can't be saved to X. Make room there.")
    page = learning.running
    assert page.trouble.isVisible()
    assert "Make room" in page.trouble.text()
    assert page.state.text() == "Paused at step 30; nothing is lost."
    page.pause.click()
    assert trainer.jobs[-1] == {"job": "go_on"}
    said("going_on")
    assert page.trouble.isHidden()


def test_a_trainer_that_dies_can_be_gone_on_with(learning, said, trainer, own_home):
    lesson = Lesson.from_json(trainer.jobs[-1]["lesson"])
    remember_lesson(lesson, own_home)
    checkpoint_file("mine", own_home).write_bytes(b"a checkpoint")
    said("died", text="The training was ended from outside.")
    assert learning.running.trouble.text() == "The training was ended from outside."
    assert learning.resume.text() == "Go On Teaching “mine”"
    learning.resume.click()
    assert trainer.jobs[-1]["lesson"] == {**json.loads(json.dumps(lesson.as_json())),
                                          "resume": True}  # fmt: skip


def test_another_day_offers_what_was_not_finished(teach, own_home):
    lesson = Lesson(("/best/1.jpg",), "starter", "yesterday")
    remember_lesson(lesson, own_home)
    teach.show()
    assert teach.dialog.resume.isHidden()  # there is no checkpoint to go on from
    checkpoint_file("yesterday", own_home).write_bytes(b"a checkpoint")
    teach.show()
    assert teach.dialog.resume.text() == "Go On Teaching “yesterday”"


# --- the report -------------------------------------------------------------------------------


def texts(dialog):
    rows = dialog.outcome.body.widget().layout().itemAt(0).widget().rows
    return ["|".join(row) for row in rows]


def test_a_better_standard_is_recommended_with_its_numbers(reported):
    dialog = reported()
    assert dialog.outcome.verdict.text() == "“mine” judges better than before"
    assert dialog.outcome.use.isDefault()
    rows = texts(dialog)
    assert "Faults it was taught, on photos kept aside|80.0 %|90.0 %|+10.0|+5.0 to +15.0" in rows
    assert "Your own picks (12 kept, 3 passed over)|too few decisions to say|||" in rows
    assert not dialog.grab().isNull()


def test_one_that_got_no_better_says_so_and_recommends_the_old(reported):
    dialog = reported(better=False, reasons=["general_worse"])
    assert "keep the old judge" in dialog.outcome.verdict.text()
    assert "general set" in dialog.outcome.why.text()
    assert dialog.outcome.old.isDefault()
    assert not dialog.outcome.use.isDefault()


def test_where_nothing_was_kept_there_is_nothing_to_use(reported):
    outcome = reported(name=None, better=False, reasons=["ranks_no_better"]).outcome
    assert outcome.use.isHidden()
    assert outcome.both.isHidden()
    assert outcome.old.isVisible()


def test_use_it_lets_the_new_one_judge(reported, window, judge_at_hand, client, teach):
    judge_at_hand("mine", kind="starter", licence="")
    reported().outcome.use.click()
    assert window.desk.judges.chosen == "mine"
    assert client.opened[-1][1] == "mine"
    assert teach.note.isHidden()


def test_the_old_one_stays_where_it_is_kept(reported, window, judge_at_hand, client):
    judge_at_hand("mine", kind="starter", licence="")
    before = list(client.opened)
    dialog = reported()
    dialog.outcome.old.click()
    assert (window.desk.judges.chosen, client.opened) == ("measures", before)
    assert dialog.isHidden()


def test_both_are_kept_and_every_folder_is_scored_twice(reported, window, judge_at_hand, client):
    judge_at_hand("mine", kind="starter", licence="")
    desk = window.desk
    client.finish()
    reported().outcome.both.click()
    assert desk.judges.chosen == "measures"
    assert client.opened[-1][1] == "mine"
    client.finish(scores=(("mine", "quality", "512"),))
    desk.open(["/other"])
    assert client.opened[-1] == (("/other",), "measures")
    client.finish(scores=(("measures", "technical", "512"),))
    assert client.opened[-1] == (("/other",), "mine")
    count = len(client.opened)
    client.finish(scores=(("mine", "quality", "512"),))
    assert len(client.opened) == count  # and not a third time
    assert desk.judges.second == "mine"
    names = [ScoreName("measures", "technical", "512"), ScoreName("measures", "noise", "512"),
             ScoreName("mine", "quality", "512,x")]  # fmt: skip
    shown = desk.inspector._in_order(names)
    assert [name.judge for name in shown] == ["measures", "mine", "measures"]


def test_an_export_tells_where_it_went_or_why_not(reported, said, trainer, monkeypatch):
    outcome = reported().outcome
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: ("/out/a", ""))
    outcome.export.click()
    assert trainer.jobs[-1] == {"job": "export", "name": "mine", "file": "/out/a"}
    said("failed", job="export", text="/out/a is there already: take another name.")
    assert "there already" in outcome.said.text()
    said("exported", file="/out/b.cullect-standard")
    assert outcome.said.text() == "Written to /out/b.cullect-standard"


def test_the_trainer_ends_with_the_window(window, chosen, trainer):
    window.close()
    assert trainer.closed


def test_the_action_opens_the_dialog(window):
    window.actions_by_name["teach"].trigger()
    assert window.teach.dialog.isVisible()


@pytest.mark.parametrize(
    ("value", "text"), [(0.0123, "+1.2"), (-0.0123, "\u22121.2"), (0.0001, "0.0"), (-0.0001, "0.0")]
)
def test_changes_have_a_true_minus_and_no_signed_zero(value, text):
    assert change(value) == text


def test_each_doubt_has_words():
    doubts = [
        doubt_words(doubt, "x") for doubt in ("unreadable", "too_small", "same", "alike", "poor")
    ]
    assert len(set(doubts)) == 5
    assert doubt_words("", "x") == ""
