"""The XMP packet of a TIFF or DNG: where it stands, and the same file with another one.

Nothing in the file moves, for TIFF finds all by its place: a packet that does not fit where the old
one is goes behind everything, and only the entry that points to it changes.
"""

from __future__ import annotations

import struct
from typing import NamedTuple

from engine.sidecars.jpeg_packet import CantHoldError

_TAG = 700
_BYTES = 1
_ROOM = 4096
"""Spaces behind a packet, so that later ones fit."""


class _Directory(NamedTuple):
    """The first directory: where it is, its 12-byte entries, what follows; and the byte order."""

    order: str
    at: int
    entries: list[bytes]
    following: bytes


def packet_of(data: bytes) -> bytes | None:
    """Return the packet in a TIFF, None where there is none."""
    found = _entry(_directory(data))
    if found is None:
        return None
    _, _, count, at = found
    return data[at : at + count] if at + count <= len(data) else None


def with_packet(data: bytes, packet: bytes) -> bytes:
    """Return the TIFF with this packet in the place of its own, or behind everything."""
    directory = _directory(data)
    found = _entry(directory)
    if found is not None:
        number, _, count, at = found
        if len(packet) <= count and at + count <= len(data):
            return data[:at] + packet.ljust(count) + data[at + count :]
        place = directory.at + 2 + 12 * number
        data, entry = _appended(data, packet, directory.order)
        return data[:place] + entry + data[place + 12 :]
    data, entry = _appended(data, packet, directory.order)
    return _with_directory(data, directory, entry)


def untouched(before: bytes, after: bytes) -> bool:
    """Whether nothing changed but the packet, what points to it, and what was added behind."""
    directory = _directory(before)
    found = _entry(directory)
    if found is None:
        return after[8 : len(before)] == before[8:]
    number, _, count, at = found
    place = directory.at + 2 + 12 * number
    ranges = sorted([(place, place + 12), (at, at + count)])
    return _without(before, ranges) == _without(after[: len(before)], ranges)


def _without(data: bytes, ranges: list[tuple[int, int]]) -> bytes:
    (a, b), (c, d) = ranges
    return data[:a] + data[b:c] + data[d:]


def _directory(data: bytes) -> _Directory:
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(data[:4])
    if order is None:
        raise CantHoldError("it is no TIFF of the usual kind")
    try:
        (at,) = struct.unpack_from(f"{order}I", data, 4)
        (count,) = struct.unpack_from(f"{order}H", data, at)
    except struct.error as error:
        raise CantHoldError("it is a damaged TIFF") from error
    start, end = at + 2, at + 2 + 12 * count
    if end + 4 > len(data):
        raise CantHoldError("it is a damaged TIFF")
    entries = [data[place : place + 12] for place in range(start, end, 12)]
    return _Directory(order, at, entries, data[end : end + 4])


def _entry(directory: _Directory) -> tuple[int, int, int, int] | None:
    """Return the packet's entry: its number, type, length and place."""
    for number, entry in enumerate(directory.entries):
        tag, kind, count, at = struct.unpack(f"{directory.order}HHII", entry)
        if tag == _TAG and count > 4:
            return number, kind, count, at
    return None


def _appended(data: bytes, packet: bytes, order: str) -> tuple[bytes, bytes]:
    """Return the file with the packet behind everything, and the entry that points to it."""
    data += b"\0" * (len(data) % 2)
    packet += b" " * (_ROOM - len(packet) % 2)
    if len(data) + len(packet) >= 1 << 32:
        raise CantHoldError("it would be larger than a TIFF may be")
    entry = struct.pack(f"{order}HHII", _TAG, _BYTES, len(packet), len(data))
    return data + packet, entry


def _with_directory(data: bytes, directory: _Directory, entry: bytes) -> bytes:
    """Return the file with a copy of its directory that has this entry, too."""
    order = directory.order
    others = [e for e in directory.entries if struct.unpack_from(f"{order}H", e)[0] != _TAG]
    entries = sorted([*others, entry], key=lambda e: int(struct.unpack_from(f"{order}H", e)[0]))
    copy = struct.pack(f"{order}H", len(entries)) + b"".join(entries) + directory.following
    return data[:4] + struct.pack(f"{order}I", len(data)) + data[8:] + copy
