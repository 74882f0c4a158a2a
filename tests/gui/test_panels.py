"""Folders, inspector, sort bar and the words in them."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from engine.library import FolderCount
from engine.messages import Finished, Working
from engine.photos import Photo, ScoreName, Shot, SortKey
from gui.grid.standing import Standing
from gui.panels.folders import FoldersPanel, totals
from gui.panels.score_rows import ScoreLine
from gui.panels.status import finished_text, progress_text
from gui.scores import headline, in_reading_order, words_for
from gui.theme import DARK, LIGHT, colours_for
from gui.words import capture_time, exposure_line, file_name, file_size, picture_size, time_left


def plain(text):
    return " ".join(text.replace("\u00a0", " ").split())


def test_a_folder_counts_what_lies_below_it():
    assert totals({"/a/b": 2, "/a/bc": 4, "/a": 1}) == {"/a": 7, "/a/b": 2, "/a/bc": 4}


def test_folders_stand_below_the_one_that_was_opened(qtbot):
    panel = FoldersPanel()
    qtbot.addWidget(panel)
    panel.show_folders([FolderCount("/shoot/a", 3), FolderCount("/shoot/b", 4)], ["/shoot"])
    everything, opened = panel.tree.topLevelItem(0), panel.tree.topLevelItem(1)
    assert (everything.text(0), everything.text(1)) == ("All photos", "7")
    assert (opened.text(0), opened.text(1), opened.childCount()) == ("shoot", "7", 2)


def test_choosing_a_folder_shows_it(desk):
    tree = desk.folders.tree
    shoot = tree.findItems("shoot_0001", Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    tree.setCurrentItem(shoot[0])
    assert desk.model.query.folders == ("/made/shoot_0001",)
    tree.setCurrentItem(tree.topLevelItem(0))
    assert desk.model.query.folders == ()
    assert desk.model.ids.size == 40


def test_the_inspector_shows_one_photo_in_full(desk, library):
    photo_id = int(desk.model.ids[0])
    desk.grid.select_photo(photo_id)
    inspector = desk.inspector
    assert inspector.name.accessibleName() == file_name(library.photo(photo_id).path)
    assert plain(inspector.facts["Exposure"].text()) == "1/250 s f/2.8 ISO 400 50 mm"
    assert inspector.facts["Camera"].text() == "Made Camera"
    first = inspector.first._rows[0]
    assert first.accessibleName().startswith("Technical quality ")
    assert first.accessibleName().endswith("better than 98 % of 40 photos")


def test_the_inspector_shows_what_several_have_in_common(desk, inspected):
    desk.grid.selectAll()
    inspector = inspected()
    assert inspector.name.accessibleName() == "40 photos selected"
    assert inspector.facts["Camera"].text() == "Made Camera"
    assert not inspector.facts["Taken"].isVisible()
    assert inspector.note.text().startswith("Technical quality ")
    assert not inspector.preview.isVisible()


def test_the_inspector_is_empty_when_nothing_is_selected(desk, inspected):
    desk.grid.selectAll()
    desk.grid.clearSelection()
    assert not inspected()._body.isVisible()


def test_the_sort_bar_offers_scores_and_what_files_tell(desk):
    choice = desk.sort_bar.choice
    texts = [choice.itemText(i) for i in range(choice.count())]
    assert texts == [
        "Technical quality", "Sharpness", "Noise", "", "File name", "Capture time", "Flag",
        "Stars", "Label", "Camera", "Lens", "ISO",
    ]  # fmt: skip
    assert choice.currentText() == "Technical quality"


def test_choosing_a_sort_sorts(desk, qtbot):
    choice = desk.sort_bar.choice
    choice.setFocus()
    choice.setCurrentIndex(choice.findText("File name"))
    choice.activated.emit(choice.currentIndex())
    assert desk.model.query.sort is SortKey.NAME
    assert not desk.model.query.descending
    assert desk.sort_bar.direction.accessibleName() == "Lowest first"


def test_a_bar_is_longer_for_better_also_where_less_is_better():
    among = Standing(np.array([1.0, 2.0, 3.0, np.nan, 4.0]))
    noise = ScoreLine(ScoreName("measures", "noise"), 1.0, among)
    sharp = ScoreLine(ScoreName("measures", "sharpness"), 1.0, among)
    assert (noise.share, sharp.share) == (1.0, 0.25)
    assert (noise.third, sharp.third) == (1, -1)
    assert noise.standing == "better than 75 % of 4 photos"


def test_thirds_split_a_shoot_evenly_and_equals_stand_together():
    standing = Standing(np.arange(9.0))
    assert [standing.third(value) for value in range(9)] == [-1, -1, -1, 0, 0, 0, 1, 1, 1]
    assert Standing(np.ones(5)).third(1.0) == 0


def test_an_unknown_score_is_called_by_its_name():
    assert words_for(ScoreName("mine", "bird_in_flight")).title == "Bird in flight"


def test_the_headline_comes_first():
    names = [ScoreName("measures", name) for name in ("contrast", "technical", "noise")]
    assert headline(names, "measures").name == "technical"
    ordered = in_reading_order(names, "measures")
    assert [name.name for name in ordered] == ["technical", "noise", "contrast"]
    assert headline([], "measures") is None


@pytest.mark.parametrize(
    ("shot", "line"),
    [
        (Shot(None, None, None, 400, 2.8, 1 / 250, 85), "1/250 s f/2.8 ISO 400 85 mm"),
        (Shot(shutter=1.5, aperture=8), "1.5 s f/8"),
        (Shot(shutter=0.5), "0.5 s"),
        (Shot(), ""),
    ],
)  # fmt: skip
def test_exposure_is_written_as_cameras_do(shot, line):
    assert plain(exposure_line(shot)) == line


def test_sizes_and_times_are_short():
    photo = Photo(1, "/a.jpg", 9_123_456, 0, width=6000, height=4000)
    assert plain(picture_size(photo)) == "6000 × 4000 24.0 MP 9.1 MB"  # noqa: RUF001
    assert [file_size(n) for n in (999, 12_345, 3e9)] == ["999 B", "12 KB", "3.0 GB"]
    assert [time_left(s) for s in (0.2, 59, 90, 7200)] == [
        "1 s left", "59 s left", "2 min left", "2.0 h left",
    ]  # fmt: skip
    assert plain(capture_time("2024-05-01T07:30:00.25+02:00")) == "2024-05-01 07:30:00.25 +02:00"


def test_names_that_are_no_text_can_be_shown():
    assert file_name("/photos/caf\udce9.jpg") == "caf\ufffd.jpg"


def test_the_end_of_a_run_is_told_in_a_line():
    assert finished_text(Finished(40, 40, 0, 0, False)) == "40 photos scored"
    assert finished_text(Finished(40, 0, 40, 0, False)) == "Up to date"
    assert finished_text(Finished(0, 0, 0, 0, False)) == "No photos found"
    assert progress_text(Working("scan", 1200, None, None, None)) == "Found 1,200"


def luminance(colour):
    parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4
             for c in QColor(colour).getRgbF()[:3]]  # fmt: skip
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_every_text_can_be_read_on_every_ground(theme):
    for text in (theme.text, theme.quiet, theme.high, theme.low):
        for ground in (theme.well, theme.panel, theme.raised):
            light, dark = sorted((luminance(text), luminance(ground)), reverse=True)
            assert (light + 0.05) / (dark + 0.05) >= 4.5, (text, ground)


def test_colours_follow_the_palette(qapp):
    assert colours_for(QPalette(QColor("#ececec"))) == LIGHT
    assert colours_for(QPalette(QColor("#202020"))) == DARK
