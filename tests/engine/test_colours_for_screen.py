"""Photos in the colours of a screen, whose profile here has red and green in each other's place."""

import numpy as np
import pytest
from PIL import Image

from engine.files.screen import check_screen, to_screen
from engine.files.views import FullPhoto, view
from engine.photos import KnownError
from tests.engine.made_photos import encoded, profile_of_screen

COLOUR = (200, 40, 30)
SWAPPED = profile_of_screen(swapped=True)


def colour_of(image):
    return np.asarray(image)[5, 5].tolist()


def test_a_photo_is_converted_to_the_screen():
    shown = to_screen(Image.new("RGB", (10, 10), COLOUR), None, SWAPPED)
    assert colour_of(shown) == pytest.approx([40, 200, 30], abs=3)


def test_a_photo_in_the_colours_of_the_screen_stays_as_it_is():
    shown = to_screen(Image.new("RGB", (10, 10), COLOUR), SWAPPED, SWAPPED)
    assert colour_of(shown) == pytest.approx(COLOUR, abs=1)


def test_without_a_profile_of_the_screen_it_is_srgb():
    shown = to_screen(Image.new("RGB", (10, 10), COLOUR), SWAPPED, None)
    assert colour_of(shown) == pytest.approx([40, 200, 30], abs=3)


@pytest.mark.parametrize("mode", ["L", "RGBA", "CMYK", "P"])
def test_every_mode_reaches_the_screen(mode):
    photo = Image.new("RGB", (10, 10), COLOUR).convert(mode)
    shown = to_screen(photo.convert("RGBA") if mode == "P" else photo, None, SWAPPED)
    assert shown.mode == "RGB"


def test_a_damaged_profile_of_a_photo_counts_as_srgb():
    shown = to_screen(Image.new("RGB", (10, 10), COLOUR), b"nonsense", SWAPPED)
    assert colour_of(shown) == pytest.approx([40, 200, 30], abs=3)


@pytest.mark.parametrize("profile", [b"nonsense", SWAPPED[:200]])
def test_a_damaged_profile_of_the_screen_is_refused_with_advice(profile):
    with pytest.raises(KnownError, match="Choose another file"):
        check_screen(profile)


def test_whole_photos_and_parts_are_shown_alike(tmp_path):
    path = tmp_path / "photo.png"
    path.write_bytes(encoded(Image.new("RGB", (40, 30), COLOUR), "PNG"))
    whole = view(str(path), 40, SWAPPED)
    part, _ = FullPhoto(str(path)).part((0.0, 0.0, 0.5, 0.5), SWAPPED)
    assert whole.pixels[:4] == part.pixels[:4]
    assert whole.pixels[1] > whole.pixels[2]
