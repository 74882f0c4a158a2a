"""The palette of heat maps, and maps laid over photos."""

import numpy as np

from engine.judge.map_pictures import coloured, overlaid, palette


def lightness(colours):
    """CIE L* of sRGB colours."""
    values = colours / 255
    light = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    y = light @ np.array([0.2126, 0.7152, 0.0722])
    return np.where(y > 0.008856, 116 * np.cbrt(y) - 16, 903.3 * y)


def test_the_palette_rises_in_lightness_by_even_steps():
    light = lightness(palette())
    steps = np.diff(light[::15])
    assert light[0] < 15
    assert light[-1] > 90
    assert (steps > 0).all()
    assert steps.max() / steps.min() < 1.5


def test_the_palette_runs_from_blue_to_yellow():
    dark, light = palette()[[0, -1]].astype(int)
    assert dark[2] > dark[0] + 40
    assert light[0] > light[2] + 40
    # Red against green carries nothing, so nothing is lost where they look alike.
    assert np.abs(np.subtract(*palette().astype(int).T[:2])).max() < 25


def test_values_outside_0_to_1_take_the_ends():
    ends = coloured(np.array([-3.0, 0, 1, 9]))
    np.testing.assert_array_equal(ends[0], ends[1])
    np.testing.assert_array_equal(ends[2], ends[3])


def test_an_overlay_leaves_the_photo_in_grey_where_the_map_is_low(photo):
    image = photo(10, 12)
    heat_map = np.zeros((10, 12), np.float32)
    heat_map[2, 3] = 1
    result = overlaid(image, heat_map)
    assert result.shape == image.shape
    assert np.ptp(result[0, 0]) == 0
    assert np.ptp(result[2, 3]) > 0
    assert image.flags.writeable
    np.testing.assert_array_equal(image, photo(10, 12))
