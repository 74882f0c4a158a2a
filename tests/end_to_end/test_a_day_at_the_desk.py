"""Stories of a photographer's day, with keys pressed in the real window and a real engine."""

from PySide6.QtCore import Qt

from engine.photos import Flag

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_folder_becomes_a_ranked_grid(sit_down, shoot):
    with sit_down(shoot) as desk:
        desk.wait_until_scored()
        desk.qtbot.waitUntil(lambda: desk.names() == sorted(desk.names()))
        assert len(desk.names()) == 10


def test_culled_with_keys_and_undone(sit_down, shoot):
    with sit_down(shoot) as desk:
        desk.wait_until_scored()
        desk.grid.setFocus()
        desk.press(Qt.Key.Key_Home)
        desk.press(Qt.Key.Key_P)
        desk.press(Qt.Key.Key_5)
        desk.press(Qt.Key.Key_End)
        desk.press(Qt.Key.Key_X)
        first, last = desk.names()[0], desk.names()[-1]
        assert (desk.photo(first).flag, desk.photo(first).stars) == (Flag.PICK, 5)
        assert desk.photo(last).flag is Flag.REJECT
        for _ in range(3):
            desk.press(Qt.Key.Key_Z, CTRL)
        assert (desk.photo(first).flag, desk.photo(first).stars) == (Flag.NONE, None)
        assert desk.photo(last).flag is Flag.NONE


def test_the_worst_half_is_rejected_in_one_act(sit_down, shoot):
    with sit_down(shoot) as desk:
        desk.wait_until_scored()
        desk.grid.setFocus()
        desk.press(Qt.Key.Key_End)
        for _ in range(4):
            desk.press(Qt.Key.Key_Left, SHIFT)
        desk.press(Qt.Key.Key_X)
        names = desk.names()
        assert [desk.photo(name).flag for name in names[5:]] == [Flag.REJECT] * 5
        assert [desk.photo(name).flag for name in names[:5]] == [Flag.NONE] * 5
        undo = desk.window.actions_by_name["undo"].text()
        assert undo == "Undo Reject 5 photos"


def test_decisions_and_scores_are_there_next_morning(sit_down, shoot):
    with sit_down(shoot) as desk:
        desk.wait_until_scored()
        desk.grid.setFocus()
        desk.press(Qt.Key.Key_Home)
        desk.press(Qt.Key.Key_4)
        best = desk.names()[0]
    with sit_down(shoot) as desk:
        assert desk.photo(best).stars == 4
        desk.wait_until_scored()


def test_closed_while_scoring_it_goes_on_next_time(sit_down, shoot):
    with sit_down(shoot) as desk:
        desk.qtbot.waitSignal(desk.client.photos_changed, timeout=60_000).wait()
    with sit_down(shoot) as desk:
        desk.wait_until_scored()


def test_a_decision_follows_a_moved_photo(sit_down, shoot):
    with sit_down(shoot) as desk:
        desk.wait_until_scored()
        desk.grid.setFocus()
        desk.press(Qt.Key.Key_Home)
        desk.press(Qt.Key.Key_P)
        best = desk.names()[0]
    (shoot / "keepers").mkdir()
    (shoot / best).rename(shoot / "keepers" / best)
    with sit_down(shoot) as desk:
        desk.qtbot.waitUntil(lambda: "keepers" in desk.photo(best).path, timeout=60_000)
        desk.qtbot.waitUntil(lambda: desk.photo(best).flag is Flag.PICK, timeout=60_000)


def test_a_photo_that_lands_later_is_found_by_opening_again(sit_down, shoot, tmp_path):
    late = (shoot / "IMG_0000.jpg").rename(tmp_path / "late.jpg")
    with sit_down(shoot) as desk:
        desk.wait_until_scored(9)
        late.rename(shoot / "IMG_0000.jpg")
        desk.window.desk.open([str(shoot)])
        desk.qtbot.waitUntil(lambda: len(desk.names()) == 10, timeout=60_000)


def test_one_photo_is_shown_large(sit_down, shoot):
    with sit_down(shoot / "IMG_0003.jpg") as desk:
        stage = desk.window.desk.stage
        desk.qtbot.waitUntil(lambda: stage.is_large, timeout=60_000)
        assert desk.photo("IMG_0003.jpg").id == desk.window.desk.model.photo_id(
            desk.grid.currentIndex()
        )


def test_an_unreadable_photo_is_shown_with_its_reason(sit_down, shoot):
    (shoot / "broken.jpg").write_bytes((shoot / "IMG_0000.jpg").read_bytes()[:900])
    with sit_down(shoot) as desk:
        desk.wait_until_scored()
        desk.qtbot.waitUntil(lambda: bool(desk.photo("broken.jpg").error), timeout=60_000)
        assert "cut off" in desk.photo("broken.jpg").error
        counts = desk.window.desk.status.counts
        desk.qtbot.waitUntil(lambda: "1 unreadable" in counts.text(), timeout=60_000)
