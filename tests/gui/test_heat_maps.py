"""Heat maps over the large photo: asked once the eye rests, and honest where there is none."""

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import Qt

from engine.library import ComputedStore, PhotoResult
from engine.messages import Declined, Explained, HeatMap, HeatMapMade, Pixels
from engine.photos import ScoreName
from gui.colours_of_scores import heat_table, palette

TOLD = (("Good photo.", "Bad photo.", 0.2, 0.1, 0.3), ("Sharp.", "Soft.", 0.2, 0.1, 0.2))


@pytest.fixture
def large(desk, client, library_folder, judge_at_hand, qtbot):
    """The first photo, scored by QualiCLIP, large."""
    judge_at_hand("official")
    desk.judges.read_again()
    with ComputedStore.open(library_folder) as store:
        for photo_id in desk.model.ids.tolist():
            name = ScoreName("official", "qualiclip", "512,softmax-pairs")
            store.store_results([PhotoResult(photo_id, scores={name: 0.5})])
    desk.judges.choose("official")
    desk.grid.select_photo(int(desk.model.ids[0]))
    desk.stage.show_large(desk.grid.currentIndex())
    photo_id = desk.stage.photo.tile.photo.id
    client.pixels.emit(Pixels(photo_id, 30, 20, payload=bytes([200, 40, 40, 255]) * 600))
    return photo_id


def maps_asked(client):
    return [asked for asked in client.asked if isinstance(asked, HeatMap)]


def made(photo_id, question=None, aspect="score", reliable=None, low=0.0, high=1.0):
    payload = np.linspace(0, 255, 600).astype(np.uint8).tobytes()
    return HeatMapMade(
        photo_id, "official", "qualiclip", question, aspect, 30, 20, low, high, reliable, payload
    )


def test_h_shows_the_map_with_its_verdict(large, window, desk, client, qtbot):
    before = desk.stage.photo.grab().toImage()
    qtbot.keyClick(window, Qt.Key.Key_H)
    assert desk.heat.note == "Looking …"
    qtbot.waitUntil(lambda: bool(maps_asked(client)))
    assert maps_asked(client) == [HeatMap((large,), "official", 512, "qualiclip", None, "score")]
    client.answered.emit(made(large))
    assert desk.heat.note == "checking …"
    assert desk.stage.photo.grab().toImage() != before
    client.answered.emit(made(large, reliable=True))
    assert desk.heat.note == ""
    qtbot.keyClick(window, Qt.Key.Key_H)
    assert desk.heat.image(large) is None


def test_an_unreliable_map_is_grey(large, desk, client):
    desk.heat.toggle()
    client.answered.emit(made(large, reliable=False))
    assert desk.heat.note == "no reliable place"
    assert desk.heat.image(large).colorTable() == heat_table(False)


def test_shift_h_steps_through_the_questions_and_round(large, window, desk, client, qtbot):
    client.answered.emit(Explained(large, "official", (("qualiclip", 0.5, TOLD),)))
    qtbot.keyClick(window, Qt.Key.Key_H)
    titles = []
    for _ in range(5):
        qtbot.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier)
        titles.append(desk.heat.aspect.title)
    assert titles == ["Good photo", "Bad photo", "Sharp", "Soft", "Whole score"]


def test_running_through_photos_asks_for_the_last_one_only(large, desk, client, qtbot):
    desk.heat.toggle()
    for _ in range(10):
        desk.grid.step(1)
    last = desk.stage.photo.tile.photo.id
    qtbot.waitUntil(lambda: bool(maps_asked(client)))
    assert [asked.photo_ids for asked in maps_asked(client)] == [(last,)]
    client.answered.emit(made(large))
    assert desk.heat.image(last) is None


def test_of_measures_the_map_is_of_what_is_measured_and_shift_h_goes_through_them(
    window, desk, client, qtbot
):
    desk.grid.select_photo(int(desk.model.ids[0]))
    desk.stage.show_large(desk.grid.currentIndex())
    desk.heat.toggle()
    qtbot.waitUntil(lambda: bool(maps_asked(client)))
    assert maps_asked(client)[0].scorer == "technical"
    titles = {aspect.title: aspect.ends for aspect in desk.heat.aspects}
    assert titles["Sharpness"] == ("more degraded", "less")
    assert titles["Noise"] == ("less degraded", "more")


def test_why_the_engine_has_no_map_is_shown(large, desk, client, qtbot):
    desk.heat.toggle()
    qtbot.waitUntil(lambda: bool(maps_asked(client)))
    client.answered.emit(Declined("HeatMap", "“qualiclip” can't show where it comes from."))
    assert desk.heat.note == "“qualiclip” can't show where it comes from."


def test_why_a_photo_has_no_map_is_not_said_of_the_next(large, desk, client, qtbot):
    desk.heat.toggle()
    qtbot.waitUntil(lambda: bool(maps_asked(client)))
    client.answered.emit(Declined("HeatMap", "no map"))
    desk.grid.step(1)
    assert desk.heat.note == "Looking …"


def test_the_palette_rises_in_lightness_and_a_map_is_clear_where_it_is_low():
    lightness = [0.299 * c.red() + 0.587 * c.green() + 0.114 * c.blue() for c in palette()]
    assert all(a <= b + 1 for a, b in pairwise(lightness))
    assert heat_table(True)[0] >> 24 == 0


def test_another_judge_is_asked_for_a_map_of_its_own(large, desk, client, judge_at_hand, qtbot):
    desk.heat.toggle()
    client.answered.emit(made(large, reliable=True))
    judge_at_hand("second")
    desk.judges.choose("second")
    assert desk.heat.image(large) is None
