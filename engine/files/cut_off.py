"""Tell from a file's own structure whether its end is missing, without decoding it."""

from __future__ import annotations

import struct


def cut_off(data: bytes) -> str | None:
    """How much of the file is there ("12 of 40 KB are there"), None unless it is surely cut off."""
    whole = _declared_size(data)
    if whole is None or whole <= len(data):
        return None
    if min(len(data), whole - len(data)) < 10_000:
        return f"{len(data)} of {whole} bytes are there"
    return f"{len(data) / 1000:.0f} of {whole / 1000:.0f} KB are there"


def _declared_size(data: bytes) -> int | None:
    """The size that the file states: RIFF in its header, HEIF and AVIF by their boxes."""
    if data[:4] == b"RIFF" and len(data) >= 8:
        return int.from_bytes(data[4:8], "little") + 8
    if data[4:8] == b"ftyp":
        return _end_of_boxes(data)
    return None


def _end_of_boxes(data: bytes) -> int | None:
    """Where the last box of an ISO media file ends; None where the boxes make no sense."""
    at = 0
    while at + 8 <= len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        if size == 1 and at + 16 <= len(data):
            size = struct.unpack_from(">Q", data, at + 8)[0]
        if size == 0:  # it reaches to the end of the file, wherever that is
            return len(data)
        if size < 8 or not kind.isalnum():
            return None
        at += size
    return at
