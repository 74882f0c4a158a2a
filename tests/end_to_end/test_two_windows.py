"""Two windows on one library: each shows what is decided and what lands, whoever did it."""

import shutil
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt

PATIENCE = 60_000


@pytest.fixture
def two(sit_down, shoot):
    """Two windows on the same folder, the first one scored it."""
    with sit_down(shoot) as first:
        first.wait_until_scored()
        with sit_down(shoot) as second:
            second.wait_until_scored()
            yield first, second


def test_what_one_window_decides_the_other_shows_and_undo_too(two, qtbot):
    first, second = two
    name = first.names()[2]
    first.grid.select_photo(first.photo(name).id)
    first.window.desk.marking.rate(4)
    at = second.window.desk.model.index_of(second.photo(name).id)
    spoken = Qt.ItemDataRole.AccessibleTextRole
    qtbot.waitUntil(lambda: "4 stars" in at.data(spoken), timeout=PATIENCE)
    second.grid.select_photo(second.photo(name).id)
    second.window.desk.marking.rate(2)
    qtbot.waitUntil(lambda: first.photo(name).stars == 2, timeout=PATIENCE)
    second.window.desk.decisions.undo()
    qtbot.waitUntil(lambda: first.photo(name).stars == 4, timeout=PATIENCE)


def test_a_photo_that_lands_is_in_both_and_scored_once(two, shoot, qtbot):
    first, second = two
    shutil.copy(shoot / "IMG_0000.jpg", shoot / "IMG_0100.jpg")
    for window in two:
        qtbot.waitUntil(lambda w=window: "IMG_0100.jpg" in w.names(), timeout=PATIENCE)
    for window in two:
        window.wait_until_scored(11)
    (shoot / "IMG_0100.jpg").unlink()
    for window in two:
        qtbot.waitUntil(lambda w=window: "IMG_0100.jpg" not in w.names(), timeout=PATIENCE)
    assert first.window.desk.banner.isHidden()
    assert second.window.desk.banner.isHidden()


def test_a_command_scores_beside_an_open_window(sit_down, shoot, tmp_path, qtbot):
    with sit_down(shoot) as desk:
        desk.wait_until_scored()
        more = tmp_path / "more"
        more.mkdir()
        shutil.copy(shoot / "IMG_0003.jpg", more / "MORE_1.jpg")
        code = "import sys; from gui.__main__ import main; sys.exit(main())"
        library = ["--judge", "measures", "--library", str(tmp_path / "library")]
        command = [sys.executable, "-c", code, "score", str(more), *library]
        said = subprocess.run(command, capture_output=True, text=True, check=False)
        assert said.returncode == 0, said.stderr
        path = str(more / "MORE_1.jpg")
        qtbot.waitUntil(lambda: desk.library.photo_id(path) is not None, timeout=PATIENCE)
