"""A burst at the desk: compare, let the winner stay, survey what is left; by keys alone."""

from PySide6.QtCore import Qt

from engine.photos import Flag
from gui.compare.differences import RIGHT

Key, Shift, Control = Qt.Key, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def picked(desk, names):
    return [name for name in names if desk.photo(name).flag is Flag.PICK]


def test_the_best_of_a_burst_is_found_by_comparing(sit_down, shoot):
    with sit_down(shoot) as desk:
        desk.wait_until_scored()
        names = desk.names()
        desk.press(Key.Key_Home)
        for _ in range(3):
            desk.press(Key.Key_Right, Shift)  # four frames of the burst
        desk.press(Key.Key_C)
        side_by_side = desk.window.looking.side_by_side
        compare = side_by_side.compare
        select, candidate = (desk.library.photo(i).path for i in compare.walk.pair.ids)
        assert select.endswith(names[3])
        assert candidate.endswith(names[0])
        quality = compare.bars.rows[0].difference
        assert (quality.title, quality.ahead) == ("Technical quality", RIGHT)
        frames = [frame.pane for frame in compare.frames]
        desk.qtbot.waitUntil(lambda: all(frame.picture.whole for frame in frames), timeout=60_000)

        desk.press(Key.Key_Return)  # the sharpest is on the right, and then stays on the left
        for _ in range(2):
            desk.press(Key.Key_Left, Shift)
            desk.press(Key.Key_Return)
        assert picked(desk, names) == names[:1]
        assert desk.window.desk.status.work.text() == f"{names[0]} has met all photos"

        desk.press(Key.Key_N)
        survey = side_by_side.survey
        assert len(survey.ids) == 4
        desk.press(Key.Key_Home)
        desk.press(Key.Key_Slash)
        desk.press(Key.Key_X)
        assert [desk.photo(name).flag for name in names[:2]] == [Flag.PICK, Flag.REJECT]

        while desk.window.actions_by_name["undo"].isEnabled():
            desk.press(Key.Key_Z, Control)
        assert {desk.photo(name).flag for name in names} == {Flag.NONE}
        desk.press(Key.Key_G)
        assert desk.window.desk.grid.selected_ids().size == 3
