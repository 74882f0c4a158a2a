"""Heat maps on tiles and side by side: one scale, seen by everybody, and never in the way."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from engine.messages import HeatMap, HeatMapMade
from gui.colours_of_scores import palette
from gui.heat.made import MadeMap, common_scale
from gui.heat.painting import heated

# Machado et al. 2009, severity 1: how people without red, green or blue cones see linear sRGB
BLIND = {
    "protanopia": [[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]],
    "deuteranopia": [[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]],
    "tritanopia": [[1.256, -0.077, -0.179], [-0.078, 0.931, 0.148], [0.005, 0.691, 0.304]],
}


def maps_asked(client):
    return [asked for asked in client.asked if isinstance(asked, HeatMap)]


def made(photo_id, low=0.0, high=100.0, reliable=True):
    payload = np.linspace(0, 255, 96).astype(np.uint8).tobytes()
    return HeatMapMade(
        photo_id, "measures", "technical", None, "score", 12, 8, low, high, reliable, payload
    )


@pytest.fixture
def heat_on_tiles(window, desk, client, qtbot):
    """The grid, whose tiles have thumbnails; H was pressed and maps were asked for."""
    first = int(desk.model.ids[0])
    qtbot.waitUntil(lambda: desk.thumbnails.pixmap(first) is not None)
    qtbot.keyClick(desk.grid, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: bool(maps_asked(client)))
    return first


def test_h_in_the_grid_asks_for_the_tiles_in_view_only(heat_on_tiles, desk, client):
    assert desk.stage.shown == "grid"
    in_view = desk.grid.rows_in_view()
    asked = maps_asked(client)[0].photo_ids
    assert asked == tuple(desk.model.ids[in_view.start : in_view.stop].tolist())
    assert len(asked) < desk.model.ids.size


def test_a_tile_shows_its_map_once_it_came(heat_on_tiles, desk, client, qtbot):
    plain = desk.grid.pixmap_of(heat_on_tiles)
    assert plain is desk.thumbnails.pixmap(heat_on_tiles)
    client.answered.emit(made(heat_on_tiles))
    qtbot.waitUntil(lambda: desk.grid.pixmap_of(heat_on_tiles) is not plain)
    desk.heat.toggle()
    assert desk.grid.pixmap_of(heat_on_tiles) is plain


def test_scrolling_ends_what_was_asked_and_asks_again_at_rest(heat_on_tiles, desk, client, qtbot):
    bar = desk.grid.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: maps_asked(client)[-1].photo_ids == ())
    qtbot.waitUntil(lambda: int(desk.model.ids[-1]) in maps_asked(client)[-1].photo_ids)


def test_going_to_another_view_leaves_the_tiles(heat_on_tiles, desk, client, qtbot):
    desk.grid.select_photo(heat_on_tiles)
    desk.stage.show_large(desk.grid.currentIndex())
    assert desk.heat.photo_ids == (heat_on_tiles,)
    qtbot.waitUntil(lambda: maps_asked(client)[-1].photo_ids == (heat_on_tiles,))


def test_doubt_is_written_on_the_tile(heat_on_tiles, desk, client):
    thumbnail = desk.thumbnails.pixmap(heat_on_tiles)
    client.answered.emit(made(heat_on_tiles))
    sure = heated(thumbnail, desk.heat, heat_on_tiles).toImage()
    client.answered.emit(made(heat_on_tiles, reliable=False))
    doubtful = heated(thumbnail, desk.heat, heat_on_tiles).toImage()
    corner = 3, thumbnail.height() - 3
    assert doubtful.pixelColor(*corner).lightness() < 60 < sure.pixelColor(*corner).lightness()
    assert "no reliable place" in desk.heat.note


def test_frames_compared_have_one_scale(window, desk, client, qtbot):
    desk.grid.select_photo(int(desk.model.ids[0]))
    qtbot.keyClick(desk.grid, Qt.Key.Key_C)
    qtbot.keyClick(window, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: bool(maps_asked(client)))
    assert desk.stage.shown == "compare"
    good, bad = maps_asked(client)[0].photo_ids
    client.answered.emit(made(good, 50, 100))
    client.answered.emit(made(bad, 0, 50))
    brightest = [desk.heat.image(photo).colorTable()[-1] for photo in (good, bad)]
    assert brightest[0] == desk.heat.image(good).colorTable()[255]
    assert brightest[0] >> 24 > brightest[1] >> 24 > 0


def test_a_common_scale_spans_all_maps():
    maps = [MadeMap(1, 1, low, high, b"\x80", True) for low, high in ((1, 3), (2, 7))]
    assert common_scale(maps) == (1, 7)


def test_the_opacity_is_chosen_in_the_legend_and_kept(heat_on_tiles, window, desk, client):
    client.answered.emit(made(heat_on_tiles))
    legend = window.heat.legend
    assert legend.isVisible()
    assert (legend.title.text(), legend.low.text()) == ("Technical quality", "more degraded")
    before = desk.heat.image(heat_on_tiles).colorTable()[-1] >> 24
    legend.opacity.setValue(30)
    assert window.memory.text("heat_opacity") == "30"
    assert desk.heat.image(heat_on_tiles).colorTable()[-1] >> 24 < before
    window.actions_by_name["stronger_map"].trigger()
    assert legend.opacity.value() == 45
    desk.heat.toggle()
    assert not legend.isVisible()


@pytest.mark.parametrize("kind", BLIND)
def test_the_palette_rises_in_lightness_for_every_eye(kind):
    colours = np.array([[c.redF(), c.greenF(), c.blueF()] for c in palette()])
    linear = np.where(colours <= 0.04045, colours / 12.92, ((colours + 0.055) / 1.055) ** 2.4)
    seen = np.clip(linear @ np.array(BLIND[kind]).T, 0, 1)
    luminance = seen @ np.array([0.2126, 0.7152, 0.0722])
    lightness = 116 * np.cbrt(luminance)
    assert np.diff(lightness[::8]).min() > 0.5
    assert np.ptp(lightness) > 60
