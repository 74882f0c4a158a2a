"""Kinds of TIFF and PSD that would be misread are refused, and said to be no damage."""

import struct

import pytest
from PIL.TiffImagePlugin import ImageFileDirectory_v2

from engine.files.decode import decode
from engine.files.odd_kinds import refuse_odd_kinds
from engine.files.unreadable import UnreadablePhoto
from tests.engine.made_photos import encoded, picture


def tiff(tags):
    """The first directory of a TIFF with these tags, and nothing else."""
    directory = ImageFileDirectory_v2()
    for tag, value in tags.items():
        directory[tag] = value
    return b"II*\0" + struct.pack("<I", 8) + directory.tobytes(8)


@pytest.mark.parametrize(
    "tags",
    [
        {258: (12,)},
        {258: (32, 32, 32), 339: (3, 3, 3)},
        {258: (16, 16, 16), 339: (3, 3, 3)},
        {258: (32, 32, 32)},
        {258: (16, 16, 16), 262: 8},
        {258: (16, 16, 16), 284: 2},
        {258: (16, 16, 16), 284: 2, 259: 1},
    ],
)
def test_what_would_be_misread_is_refused(tags):
    with pytest.raises(NotImplementedError):
        refuse_odd_kinds("TIFF", tiff(tags))


@pytest.mark.parametrize(
    "data",
    [
        tiff({258: (8, 8, 8)}),
        tiff({258: (16, 16, 16)}),
        tiff({258: (16, 16, 16), 284: 2, 259: 5}),
        tiff({258: (8, 8, 8), 262: 8}),
        tiff({258: (32,), 339: (3,)}),
        tiff({}),
        encoded(picture(), "TIFF"),
        b"II*\0",
        b"",
        b"II*\0\xff\xff\xff\xff",
    ],
)
def test_all_else_is_left_to_the_decoder(data):
    refuse_odd_kinds("TIFF", data)


def test_a_photographer_is_told_that_it_is_no_damage(tmp_path):
    path = tmp_path / "a.psd"
    path.write_bytes(struct.pack(">4sH6xHIIHH", b"8BPS", 1, 3, 64, 96, 16, 3) + bytes(40_000))
    with pytest.raises(UnreadablePhoto, match="is a kind of Photoshop that Cullect doesn't read"):
        decode(str(path), side=64, thumbnail_side=32)
