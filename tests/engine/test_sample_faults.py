"""Each fault of the sample shoot does what its name says, and more of it does more."""

import numpy as np
import pytest

from engine.sample.bursts import BURSTS
from engine.sample.camera import Exposure, exposure_for
from engine.sample.faults import Fault, Take, blurred, compressed, exposed
from engine.sample.film import SATURATION, developed
from engine.sample.lens import bell, convolved, disc, line

SIZE = (320, 216)
RIGHT = Exposure(4.0, 1 / 250, 400, 50)


@pytest.fixture(scope="module")
def scene():
    balloons = next(burst.scene for burst in BURSTS if burst.scene.__name__ == "balloons")
    return balloons(SIZE, np.random.default_rng(3))


def sharpness(picture):
    grey = picture.astype(float).mean(axis=-1)
    laplacian = 4 * grey[1:-1, 1:-1] - grey[:-2, 1:-1] - grey[2:, 1:-1]
    return float((laplacian - grey[1:-1, :-2] - grey[1:-1, 2:]).var())


def edges(picture, axis):
    return float(np.abs(np.diff(picture.mean(axis=-1), axis=axis)).mean())


@pytest.mark.parametrize("fault", [Fault.FOCUS, Fault.MOTION])
def test_blur_takes_sharpness_and_keeps_the_light(scene, fault):
    # A small picture's lengths are small as well: 20 px of a full frame are 4 px here.
    ladder = [blurred(scene, Take(fault, strength)) for strength in (10, 20, 40)]
    measured = [sharpness(picture) for picture in (scene, *ladder)]
    assert measured == sorted(measured, reverse=True)
    assert measured[-1] < 0.2 * measured[0]
    assert ladder[-1].mean() == pytest.approx(scene.mean(), rel=0.05)


def test_motion_blurs_along_its_direction(scene):
    level = blurred(scene, Take(Fault.MOTION, 40, angle=0))
    assert edges(level, axis=1) / edges(scene, axis=1) < 0.7 * edges(level, 0) / edges(scene, 0)


@pytest.mark.parametrize("kernel", [disc(5.0), line(11, 30), bell(2.0)])
def test_a_kernel_keeps_an_even_surface_even(kernel):
    even = np.full((40, 60), 0.7, np.float32)
    assert convolved(even, kernel) == pytest.approx(even, abs=1e-5)


def test_a_point_out_of_focus_is_a_disc_at_its_place():
    picture = np.zeros((41, 61), np.float32)
    picture[20, 30] = 1
    spot = convolved(picture, disc(4.0)) > 1e-4
    rows, columns = np.nonzero(spot)
    assert (rows.mean(), columns.mean()) == (20, 30)
    assert spot.sum() == pytest.approx(np.pi * 4.5**2, rel=0.1)


def noise_of(light, iso):
    even = np.full((200, 200, 3), light, np.float32)
    return float(exposed(even, 0, iso, np.random.default_rng(1)).std())


def test_noise_rises_with_iso():
    assert noise_of(0.72, 3200) / noise_of(0.72, 200) == pytest.approx(4, rel=0.05)


def test_noise_follows_the_square_root_of_light():
    assert noise_of(0.72, 200) / noise_of(0.18, 200) == pytest.approx(2, rel=0.05)


def test_overexposure_clips_more_with_each_stop(scene):
    rng = np.random.default_rng(1)
    clipped = [(exposed(scene, ev, 100, rng) >= SATURATION).mean() for ev in (0, 1.5, 3)]
    assert clipped[0] < clipped[1] < clipped[2]


def test_underexposure_darkens_by_its_stops(scene):
    rng = np.random.default_rng(1)
    dark, right = (exposed(scene, ev, 100, rng).mean() for ev in (-2, 0))
    assert dark / right == pytest.approx(1 / 4, rel=0.02)


def test_compression_moves_pixels_away_from_the_original(scene):
    pixels = developed(scene)
    errors = [
        np.abs(np.asarray(compressed(pixels, Take(Fault.COMPRESSION, q)), float) - pixels).mean()
        for q in (50, 20, 8)
    ]
    assert errors == sorted(errors)
    assert errors[0] > 0


def test_a_good_frame_is_left_as_it_is(scene):
    pixels = developed(scene)
    assert blurred(scene, Take()) is scene
    assert np.array_equal(np.asarray(compressed(pixels, Take())), pixels)


def light_of(exposure):
    return exposure.shutter * exposure.iso / exposure.aperture**2


@pytest.mark.parametrize("take", [Take(Fault.NOISE, 12800), Take(Fault.MOTION, 20), Take()])
def test_settings_of_a_fault_give_the_same_light(take):
    assert light_of(exposure_for(RIGHT, take)) == pytest.approx(light_of(RIGHT), rel=0.05)


def test_settings_of_a_wrong_exposure_are_off_by_its_stops():
    over = exposure_for(RIGHT, Take(Fault.EXPOSURE, 2.0))
    assert light_of(over) == pytest.approx(4 * light_of(RIGHT))
