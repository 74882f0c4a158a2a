"""Small RAW photos for tests: a DNG as cameras write it, with a preview or without one."""

import struct

import numpy as np

from tests.engine.made_photos import encoded

_BYTE, _TEXT, _SHORT, _LONG, _RATIONAL, _SIGNED = 1, 2, 3, 4, 5, 10
_LETTER = {_BYTE: "B", _SHORT: "H", _LONG: "I", _RATIONAL: "II", _SIGNED: "ii"}
_FIRST, _SENSOR, _EXIF, _PREVIEW = 8, 1024, 2048, 4096  # where each part stands


def dng(picture, *, preview=b"", orientation=1):
    """The bytes of a DNG whose sensor (16 bits, RGGB) saw this picture; `preview` is a JPEG.

    As in a camera's file, the sensor's data come last.
    """
    parts = {
        0: b"II*\0" + struct.pack("<I", _FIRST),
        _FIRST: _directory(_FIRST, _first_tags(preview, orientation)),
        _SENSOR: _directory(_SENSOR, _sensor_tags(picture.size, _PREVIEW + len(preview))),
        _EXIF: _directory(_EXIF, _EXIF_TAGS),
        _PREVIEW: preview,
    }
    content = bytearray(_PREVIEW + len(preview))
    for at, part in parts.items():
        content[at : at + len(part)] = part
    return bytes(content) + _mosaic(picture)


def small_jpeg(picture, size, **options):
    """A JPEG of this picture in another size."""
    return encoded(picture.resize(size), quality=92, **options)


def _first_tags(preview, orientation):
    tags = {
        254: (_LONG, [1]), 271: (_TEXT, b"Cullect\0"), 272: (_TEXT, b"Test One\0"),
        274: (_SHORT, [orientation]), 330: (_LONG, [_SENSOR]), 34665: (_LONG, [_EXIF]),
        50706: (_BYTE, [1, 4, 0, 0]), 50708: (_TEXT, b"Cullect Test One\0"),
        50721: (_SIGNED, [1, 1, 0, 1, 0, 1, 0, 1, 1, 1, 0, 1, 0, 1, 0, 1, 1, 1]),
        50728: (_RATIONAL, [1, 1] * 3), 50778: (_SHORT, [21]),
    }  # fmt: skip
    if preview:
        tags |= {
            259: (_SHORT, [7]), 262: (_SHORT, [6]), 273: (_LONG, [_PREVIEW]),
            279: (_LONG, [len(preview)]),
        }  # fmt: skip
    return tags


def _sensor_tags(size, start):
    width, height = size
    return {
        254: (_LONG, [0]), 256: (_LONG, [width]), 257: (_LONG, [height]), 258: (_SHORT, [16]),
        259: (_SHORT, [1]), 262: (_SHORT, [32803]), 273: (_LONG, [start]), 277: (_SHORT, [1]),
        278: (_LONG, [height]), 279: (_LONG, [width * height * 2]), 33421: (_SHORT, [2, 2]),
        33422: (_BYTE, [0, 1, 1, 2]), 50717: (_LONG, [65535]),
    }  # fmt: skip


_EXIF_TAGS = {
    33434: (_RATIONAL, [1, 250]), 33437: (_RATIONAL, [28, 10]), 34855: (_SHORT, [400]),
    36867: (_TEXT, b"2024:05:01 10:20:30\0"),
}  # fmt: skip


def _directory(at, tags):
    """A TIFF directory that stands at this offset, followed by what doesn't fit into its rows."""
    rows, rest = b"", b""
    behind = at + 2 + 12 * len(tags) + 4
    for tag, (kind, values) in sorted(tags.items()):
        letters = _LETTER.get(kind, "")
        value = values if kind == _TEXT else struct.pack(f"<{len(values)}{letters[:1]}", *values)
        count = len(values) // max(1, len(letters))
        if len(value) > 4:
            place = struct.pack("<I", behind + len(rest))
            rest += value + b"\0" * (len(value) % 2)
        else:
            place = value.ljust(4, b"\0")
        rows += struct.pack("<HHI", tag, kind, count) + place
    return struct.pack("<H", len(tags)) + rows + bytes(4) + rest


def _mosaic(picture):
    """What the sensor measures: linear light, one colour at each place."""
    light = (np.asarray(picture, np.float64) / 255) ** 2.2 * 65535
    seen = light[:, :, 1].copy()
    seen[::2, ::2] = light[::2, ::2, 0]
    seen[1::2, 1::2] = light[1::2, 1::2, 2]
    return seen.astype("<u2").tobytes()
