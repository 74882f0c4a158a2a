"""Write decisions into JPEG, TIFF and DNG files, for programs that read no sidecars of these.

Only when a person asked for it. The file is written anew beside itself, read back, and compared:
every byte that is not XMP must be as before. Then it takes the old one's place in one step. It gets
the present time, so that backups notice. Other formats can't be written this way and are left.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from engine.photos import Decision
from engine.sidecars import jpeg_packet, tiff_packet
from engine.sidecars.jpeg_packet import CantHoldError
from engine.sidecars.packet import Packet, UnusablePacketError
from engine.sidecars.properties import Properties
from engine.sidecars.replacing import NotWrittenError, not_written, replace
from engine.sidecars.writing import put_decision

ENDINGS = (".jpg", ".jpeg", ".jpe", ".jfif", ".tif", ".tiff", ".dng")


def write_inside(photo: str, decision: Decision, *, now: datetime, by: str = "") -> bool:
    """Write this decision into the photo; returns whether anything had to be written.

    Raises NotWrittenError; the photo is then as it was.
    """
    path = Path(photo)
    if path.suffix.lower() not in ENDINGS:
        return False
    try:
        before = path.read_bytes()
        after = _changed(before, decision, now, by)
    except OSError as error:
        raise not_written(path, error) from error
    except (CantHoldError, UnusablePacketError) as error:
        raise NotWrittenError(
            f"{photo} was left as it is, for {error}. Its sidecar holds the decision."
        ) from error
    if after is None:
        return False
    replace(path, after, check=_check(before, path))
    return True


def _changed(before: bytes, decision: Decision, now: datetime, by: str) -> bytes | None:
    """Return the whole file with the decision in its packet; None where it says so already."""
    kind = jpeg_packet if before.startswith(b"\xff\xd8") else tiff_packet
    found = (kind.packet_of(before) or b"").strip()
    packet = Packet.parse(found) if found else Packet.new()
    if not put_decision(Properties(packet), decision, now=now, by=by, reject_as_rating=True):
        return None
    after: bytes = kind.with_packet(before, packet.data())
    return after


def _check(before: bytes, photo: Path) -> Callable[[Path], None]:
    """Return a check of the file that is to take the photo's place."""

    def check(written: Path) -> None:
        after = written.read_bytes()
        if before.startswith(b"\xff\xd8"):
            same = jpeg_packet.without_packet(after) == jpeg_packet.without_packet(before)
        else:
            same = tiff_packet.untouched(before, after)
        if not same or photo.read_bytes() != before:
            raise NotWrittenError(
                f"{photo} was left as it is: what was written did not read back the same.",
                passing=True,
            )

    return check
