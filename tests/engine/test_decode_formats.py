"""JPEG 2000 and Photoshop documents; which names a scan lists."""

import struct

import numpy as np
import pytest
from PIL import Image

from engine.files.decode import decode
from engine.files.formats import ENDINGS, FORMATS, format_of
from engine.files.unreadable import UnreadablePhoto
from tests.engine.made_photos import corners, encoded, picture


@pytest.fixture
def decoded(tmp_path):
    """Write these bytes to a file and decode it."""

    def read(content, name):
        path = tmp_path / name
        path.write_bytes(content)
        return decode(str(path), side=64, thumbnail_side=32)

    return read


def psd(image, version=1):
    """A Photoshop document with this RGB picture as its composite and no layers."""
    head = struct.pack(">4sH6xHIIHH", b"8BPS", version, 3, image.height, image.width, 8, 3)
    return head + bytes(12) + b"\0\0" + np.asarray(image).transpose(2, 0, 1).tobytes()


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (encoded(picture(), "JPEG2000"), "a.jp2"),
        (encoded(picture(), "JPEG2000", no_jp2=True), "a.j2k"),
        (psd(picture()), "a.psd"),
    ],
)
def test_the_picture_is_read(decoded, content, name):
    result = decoded(content, name)
    assert (result.width, result.height) == (96, 64)
    for got, wanted in zip(corners(result.image), corners(picture()), strict=True):
        assert np.abs(got - wanted).max() < 40


def test_deep_grey_of_jpeg_2000_is_read(decoded):
    deep = Image.fromarray(np.full((64, 96), 128 * 257, np.uint16))
    assert abs(int(decoded(encoded(deep, "JPEG2000"), "a.jp2").image[32, 32, 0]) - 128) <= 1


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (
            psd(picture(), version=2),
            "a.x",
            "is a large Photoshop document (PSB), which Cullect doesn't read",
        ),
        (psd(picture())[:2000], "a.psd", "is cut off: it ends before the picture does"),
        (
            encoded(picture(), "JPEG2000")[:60],
            "a.jp2",
            "is damaged: it begins like a JPEG 2000 file, but its picture can't be decoded",
        ),
    ],
)
def test_a_photographer_understands_why_it_is_not_read(decoded, content, name, reason):
    with pytest.raises(UnreadablePhoto) as error:
        decoded(content, name)
    assert error.value.reason == reason


@pytest.mark.parametrize("ending", [".cr3", ".nef", ".arw", ".raf", ".dng", ".jp2", ".psd"])
def test_a_scan_lists_what_cameras_and_photoshop_write(ending):
    assert ending in ENDINGS


def test_each_ending_stands_for_one_format():
    assert len(ENDINGS) == sum(len(format_.endings) for format_ in FORMATS)


@pytest.mark.parametrize(
    ("path", "data", "name"),
    [
        ("a.NEF", b"II*\0", "RAW"),
        ("a.tif", b"II*\0", "TIFF"),
        ("a.nef", b"\xff\xd8\xff", "JPEG"),
        ("a.jpg", b"FUJIFILMCCD-RAW ", "RAW"),
        ("a.jpg", b"\0\0\0\x18ftypcrx ", "RAW"),
        ("a.crw", b"II\x1a\0\0\0HEAPCCDR", "RAW"),
        ("a.raw", b"hello", None),
    ],
)
def test_only_among_tiffs_the_name_tells_a_raw_photo(path, data, name):
    assert format_of(path, data) == name
