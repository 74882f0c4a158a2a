"""The embedded thumbnail: found in the head of the file, upright, without bars, encoded anew."""

import struct
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from engine.files import quick
from engine.files.quick import embedded_thumbnail, quick_thumbnail
from tests.engine.made_photos import corners, encoded, picture


def with_thumbnail(photo, thumbnail, orientation=1):
    """A JPEG with this thumbnail in its EXIF, as a camera writes it."""
    small = encoded(thumbnail, quality=92)
    first = struct.pack("<H HHII I", 1, 0x112, 3, 1, orientation, 26)
    second = struct.pack("<H HHII HHII I", 2, 0x201, 4, 1, 56, 0x202, 4, 1, len(small), 0)
    exif = b"Exif\0\0II*\0" + struct.pack("<I", 8) + first + second + small
    return encoded(photo, exif=exif)


@pytest.fixture
def shown(tmp_path):
    """Write these bytes and return the embedded thumbnail as a picture, None if there is none."""

    def look(content, side=320):
        path = tmp_path / "photo.jpg"
        path.write_bytes(content)
        thumbnail = embedded_thumbnail(str(path), side)
        return thumbnail and Image.open(BytesIO(thumbnail))

    return look


def test_the_embedded_thumbnail_is_shown(shown):
    thumbnail = picture(80, 60)
    image = shown(with_thumbnail(picture(400, 300), thumbnail))
    assert (image.format, image.size) == ("JPEG", (80, 60))
    for got, wanted in zip(corners(image), corners(thumbnail), strict=True):
        assert np.abs(got - wanted).max() < 40


def test_it_is_turned_upright(shown):
    image = shown(with_thumbnail(picture(400, 300), picture(80, 60), orientation=6))
    assert image.size == (60, 80)
    assert corners(image)[1][0] > 120  # the red corner, once at the top left


def test_it_is_not_larger_than_asked(shown):
    assert shown(with_thumbnail(picture(400, 300), picture(80, 60)), side=40).size == (40, 30)


@pytest.mark.parametrize(("size", "cut"), [((600, 400), (160, 105)), ((300, 400), (88, 120))])
def test_black_bars_are_cut_off(shown, size, cut):
    canvas = Image.new("RGB", (160, 120))
    scale = min(160 / size[0], 120 / size[1])
    inner = picture(round(size[0] * scale), round(size[1] * scale))
    canvas.paste(inner, ((160 - inner.width) // 2, (120 - inner.height) // 2))
    image = shown(with_thumbnail(picture(*size), canvas))
    assert image.size == cut
    assert np.asarray(image)[2, 2].max() > 60


def test_a_thumbnail_of_another_shape_is_of_an_earlier_state(shown):
    assert shown(with_thumbnail(picture(400, 400), picture(160, 120))) is None


def test_what_is_no_thumbnail_is_none(shown):
    assert shown(encoded(picture(100, 80))) is None
    assert shown(encoded(picture(100, 80), "PNG")) is None
    assert shown(b"") is None
    whole = with_thumbnail(picture(400, 300), picture(80, 60))
    assert shown(whole[:2] + whole[2:].replace(b"\xff\xd8", b"\0\0", 1)) is None


def test_only_the_head_of_the_file_is_read(tmp_path, monkeypatch):
    path = tmp_path / "photo.jpg"
    path.write_bytes(with_thumbnail(picture(400, 300), picture(80, 60)))
    whole = path.read_bytes()
    path.write_bytes(whole[: whole.rindex(b"\xff\xda")])
    monkeypatch.setattr(quick, "read_bytes", None)
    assert embedded_thumbnail(str(path), 320) is not None


def test_a_photo_without_one_is_scaled(tmp_path):
    path = tmp_path / "photo.png"
    path.write_bytes(encoded(picture(400, 300), "PNG"))
    assert Image.open(BytesIO(quick_thumbnail(str(path), 64))).size == (64, 48)


def test_real_cameras_thumbnails_look_like_their_photos(real_photos):
    from engine.files.decode import decode

    for name in ("Canon EOS 20D (3)", "Nikon D40", "FLIR", "Canon EOS 7D"):
        path = str(real_photos / f"photos/jpg/{name}.jpg")
        small, full = (
            np.asarray(Image.open(BytesIO(jpeg)).convert("L").resize((24, 24)), np.float64).ravel()
            for jpeg in (
                embedded_thumbnail(path, 320),
                decode(path, side=128, thumbnail_side=160).thumbnail,
            )
        )
        assert np.corrcoef(small, full)[0, 1] > 0.9, name
