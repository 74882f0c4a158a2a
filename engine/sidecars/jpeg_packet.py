"""The XMP packet of a JPEG: where it stands, and the same JPEG with another one.

A JPEG is a row of segments before the picture itself; the packet is one of them. All others, and
the picture, keep every byte.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_EXIF = b"Exif\0\0"
_MULTI_PICTURE = b"MPF\0"
_APP0, _APP1, _APP2, _START_OF_SCAN = 0xE0, 0xE1, 0xE2, 0xDA
_LONGEST = 0xFFFF - 2 - len(_XMP)


class CantHoldError(ValueError):
    """This file can't hold a packet; the text says why."""


class _Segment(NamedTuple):
    """Where a segment begins and ends, its marker, and where its content begins."""

    start: int
    content: int
    end: int
    marker: int


def packet_of(data: bytes) -> bytes | None:
    """Return the packet in a JPEG, None where there is none."""
    for segment in _segments(data):
        if _is_xmp(data, segment):
            return data[segment.content + len(_XMP) : segment.end]
    return None


def with_packet(data: bytes, packet: bytes) -> bytes:
    """Return the JPEG with this packet in the place of its own, or behind its EXIF."""
    if len(packet) > _LONGEST:
        raise CantHoldError("there is no room in a JPEG for that much XMP")
    length = (2 + len(_XMP) + len(packet)).to_bytes(2, "big")
    new = b"\xff\xe1" + length + _XMP + packet
    start, end = _place(data)
    return data[:start] + new + data[end:]


def without_packet(data: bytes) -> bytes:
    """Return all but the packet: what must be the same before and after."""
    for segment in _segments(data):
        if _is_xmp(data, segment):
            return data[: segment.start] + data[segment.end :]
    return data


def _place(data: bytes) -> tuple[int, int]:
    """Return what the new segment replaces: the old one, or nothing behind the first segments."""
    behind = 2
    for segment in _segments(data):
        if _is_xmp(data, segment):
            return segment.start, segment.end
        content = data[segment.content : segment.content + len(_EXIF)]
        if segment.marker == _APP2 and content.startswith(_MULTI_PICTURE):
            # What follows is found by its distance from here, which must not change.
            break
        if segment.marker == _APP0 or (segment.marker == _APP1 and content == _EXIF):
            behind = segment.end
    return behind, behind


def _is_xmp(data: bytes, segment: _Segment) -> bool:
    return segment.marker == _APP1 and data.startswith(_XMP, segment.content)


def _segments(data: bytes) -> Iterator[_Segment]:
    """Yield the segments before the picture; raises CantHoldError where they make no sense."""
    if not data.startswith(b"\xff\xd8"):
        raise CantHoldError("it is no JPEG")
    at = 2
    while True:
        start = at
        while data[at : at + 2] == b"\xff\xff":
            at += 1
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        if data[at : at + 1] != b"\xff" or length < 2 or at + 2 + length > len(data):
            raise CantHoldError("it is a damaged JPEG")
        marker = data[at + 1]
        if marker == _START_OF_SCAN:
            return
        yield _Segment(start, at + 4, at + 2 + length, marker)
        at += 2 + length
