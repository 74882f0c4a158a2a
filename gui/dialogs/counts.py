"""Counted things of the dialogs that act on files."""

from __future__ import annotations

from gui.texts import tr


def photos(count: int) -> str:
    """`1 photo`, `340 photos`."""
    return tr("%Ln photos", count)


def rejected_photos(count: int) -> str:
    """`1 rejected photo`, `12 rejected photos`."""
    return tr("%Ln rejected photos", count)


def files(count: int) -> str:
    """`1 file`, `12 files`."""
    return tr("%Ln files", count)


def partners(count: int) -> str:
    """`1 partner of RAW+JPEG`; nothing for none."""
    if not count:
        return ""
    return tr("%Ln partners (RAW+JPEG)", count)


def sidecars(count: int) -> str:
    """`1 sidecar`, `3 sidecars`; nothing for none."""
    if not count:
        return ""
    return tr("%Ln sidecars", count)
