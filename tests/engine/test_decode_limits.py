"""Files that claim too much, and files of random damage: an error in a row, never a crash."""

import contextlib
import struct
import threading
import warnings
import zlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from engine.files import opening
from engine.files.decode import decode
from engine.files.quick import quick_thumbnail
from engine.files.unreadable import UnreadablePhoto
from tests.engine.made_photos import encoded, exif_with, picture


def reason_of(path):
    with pytest.raises(UnreadablePhoto) as error:
        decode(str(path), side=64, thumbnail_side=32)
    return error.value.reason


def claiming_png(width, height):
    """A small PNG whose header claims another size."""
    content = bytearray(encoded(picture(8, 8), "PNG"))
    content[16:24] = struct.pack(">II", width, height)
    content[29:33] = struct.pack(">I", zlib.crc32(content[12:29]))
    return bytes(content)


def claiming_jpeg(width, height, **options):
    """A small JPEG whose frame header claims another size."""
    content = bytearray(encoded(picture(8, 8), **options))
    frame = content.index(b"\xff\xc2" if options.get("progressive") else b"\xff\xc0")
    content[frame + 5 : frame + 9] = struct.pack(">HH", height, width)
    return bytes(content)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (
            claiming_png(90_000, 90_000),
            "claims to be 90000 x 90000 pixels: 500 megapixels is the limit",
        ),
        (
            claiming_png(20_000, 20_000),
            "claims to be 20000 x 20000 pixels and would take 5.2 GB to open: 1.1 GB is the limit",
        ),
        (
            claiming_jpeg(65_000, 65_000),
            "claims to be 65000 x 65000 pixels: 500 megapixels is the limit",
        ),
        (
            claiming_jpeg(22_000, 22_000, progressive=True),
            "claims to be 22000 x 22000 pixels and would take 2.9 GB to open: 1.1 GB is the limit",
        ),
    ],
)
def test_a_decompression_bomb_says_what_it_claims(tmp_path, content, reason):
    path = tmp_path / "bomb"
    path.write_bytes(content)
    assert reason_of(path) == reason


def test_a_jpeg_may_be_as_large_as_its_scaled_decode_allows(tmp_path):
    path = tmp_path / "panorama.jpg"
    path.write_bytes(claiming_jpeg(22_000, 22_000))
    assert decode(str(path), side=64, thumbnail_side=32).width == 22_000


def test_a_jpeg_of_endless_passes_is_refused(tmp_path):
    path = tmp_path / "passes.jpg"
    content = encoded(picture(64, 64), progressive=True)
    first = content.index(b"\xff\xda")
    path.write_bytes(content[:first] + content[first:-2] * 30)
    assert reason_of(path) == "asks for over 100 passes, as no camera does"


def test_a_huge_file_is_not_even_read(tmp_path):
    path = tmp_path / "huge.jpg"
    with path.open("wb") as file:
        file.truncate(3_000_000_000)
    assert reason_of(path) == "is 3.0 GB large: 1.1 GB is the limit"


def test_large_photos_take_turns(tmp_path, monkeypatch):
    """While one large photo is decoded another one waits, and a small one does not."""
    monkeypatch.setattr(opening, "_LARGE", 100_000)
    small, large = tmp_path / "small.png", tmp_path / "large.png"
    small.write_bytes(encoded(picture(20, 20), "PNG"))
    large.write_bytes(encoded(picture(200, 200), "PNG"))
    done = threading.Event()
    other = threading.Thread(
        target=lambda: (decode(str(large), side=64, thumbnail_side=32), done.set())
    )
    with opening._one_large:
        other.start()
        decode(str(small), side=64, thumbnail_side=32)
        assert not done.is_set()
    other.join()
    assert done.is_set()


def test_warnings_of_the_decoder_stay_inside(tmp_path, recwarn):
    """Odd metadata makes Pillow warn; here a warning would fail the test."""
    path = tmp_path / "odd.tif"
    content = encoded(picture(30, 20), "TIFF", description="x" * 50)
    path.write_bytes(
        content.replace(struct.pack("<HHI", 270, 2, 51), struct.pack("<HHI", 270, 2, 99_999))
    )
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert decode(str(path), side=64, thumbnail_side=32).width == 30
    assert not recwarn.list


SMALL_PHOTOS = {
    "JPEG": encoded(picture(24, 16), exif=exif_with(Orientation=6, Make="X", FNumber=2.8)),
    "progressive": encoded(picture(24, 16), progressive=True),
    "PNG": encoded(picture(24, 16), "PNG", exif=exif_with(Orientation=3)),
    "palette": encoded(picture(24, 16).quantize(8), "PNG", transparency=1),
    "WebP": encoded(picture(24, 16), "WEBP"),
    "TIFF": encoded(picture(24, 16), "TIFF", compression="tiff_lzw"),
    "AVIF": encoded(picture(24, 16), "AVIF"),
}


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    name=st.sampled_from(sorted(SMALL_PHOTOS)),
    keep=st.floats(0, 1),
    flips=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 7)), max_size=8),
)
def test_any_damage_gives_a_picture_or_a_reason(tmp_path, name, keep, flips):
    content = bytearray(SMALL_PHOTOS[name])
    content = content[: round(len(content) * keep)]
    for place, bit in flips if content else []:
        content[int(place * len(content))] ^= 1 << bit
    path = tmp_path / "damaged.jpg"
    path.write_bytes(content)
    # Any other exception fails the test.
    with contextlib.suppress(UnreadablePhoto):
        decode(str(path), side=8, thumbnail_side=8)
    with contextlib.suppress(UnreadablePhoto):
        quick_thumbnail(str(path), 8)


def test_our_limits_replace_those_of_the_decoder():
    assert Image.MAX_IMAGE_PIXELS is None
