"""The right file is read and written, whole or not at all."""

import errno
import os
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from engine.photos import Decision, Flag
from engine.sidecars.beside import look_beside, write_beside
from engine.sidecars.reading import read_packet
from engine.sidecars.replacing import NotWrittenError
from tests.engine.sidecars.packets import packet

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
FIVE = Decision(stars=5)


@pytest.fixture
def folder(tmp_path):
    """Make a folder with these files, photos being empty and sidecars saying two stars."""

    def make(*names):
        for name in names:
            is_sidecar = name.lower().endswith("xmp")
            (tmp_path / name).write_bytes(packet('xmp:Rating="2"') if is_sidecar else b"")
        return tmp_path

    return make


def write(folder, photo, decision=FIVE, preferred="short"):
    return write_beside(str(folder / photo), decision, preferred=preferred, now=NOW)


def saying(folder, stars):
    """The names of the sidecars that say so many stars."""
    sidecars = (f for f in folder.iterdir() if f.suffix.lower() == ".xmp")
    return sorted(f.name for f in sidecars if read_packet(f.read_bytes()).decision.stars == stars)


@pytest.mark.parametrize(
    ("there", "preferred", "expected"),
    [
        (["IMG.CR3"], "short", ["IMG.xmp"]),
        (["IMG.CR3"], "full", ["IMG.CR3.xmp"]),
        (["IMG.CR3", "IMG.xmp"], "full", ["IMG.xmp"]),
        (["IMG.CR3", "IMG.XMP"], "full", ["IMG.XMP"]),
        (["IMG.CR3", "IMG.CR3.xmp"], "short", ["IMG.CR3.xmp"]),
        (["IMG.CR3", "IMG.cr3.XMP"], "short", ["IMG.cr3.XMP"]),
        (["IMG.CR3", "IMG.xmp", "IMG.CR3.xmp"], "short", ["IMG.CR3.xmp", "IMG.xmp"]),
        (["IMG.CR3", "IMG_2.xmp", "IMG.CR33.xmp"], "short", ["IMG.xmp"]),
        (["IMG.CR3", "IMG.JPG"], "short", ["IMG.xmp"]),
        (["IMG.CR3", "IMG.JPG", "IMG.JPG.xmp"], "short", ["IMG.xmp"]),
    ],
)
def test_which_file_is_written(there, preferred, expected, folder):
    place = folder(*there)
    write(place, "IMG.CR3", preferred=preferred)
    assert saying(place, 5) == expected


def test_of_raw_and_jpeg_each_has_its_own(folder):
    place = folder("IMG.CR3", "IMG.JPG", "IMG.DNG")
    write(place, "IMG.JPG", Decision(stars=1))
    write(place, "IMG.CR3", Decision(stars=3))
    write(place, "IMG.DNG", Decision(stars=4))
    beside = [look_beside(str(place / f"IMG.{ending}")) for ending in ("JPG", "CR3", "DNG")]
    assert [one.found.decision.stars for one in beside] == [1, 3, 4]
    assert b'SidecarForExtension="CR3"' in (place / "IMG.xmp").read_bytes()
    assert saying(place, 1) == ["IMG.JPG.xmp"]


def test_a_sidecar_that_names_another_photo_is_not_touched(folder):
    place = folder("IMG.CR3", "IMG.JPG")
    theirs = packet('photoshop:SidecarForExtension="jpg" xmp:Rating="2"')
    (place / "IMG.xmp").write_bytes(theirs)
    assert look_beside(str(place / "IMG.CR3")).found is None
    assert look_beside(str(place / "IMG.JPG")).found.decision.stars == 2
    write(place, "IMG.CR3")
    assert (place / "IMG.xmp").read_bytes() == theirs
    assert saying(place, 5) == ["IMG.CR3.xmp"]


def test_of_two_that_disagree_the_one_written_last_counts(folder):
    place = folder("IMG.CR3")
    for name, stars, day in (("IMG.xmp", 4, 2), ("IMG.CR3.xmp", 1, 1)):
        time = f'xmp:MetadataDate="2026-01-0{day}T00:00:00Z"'
        (place / name).write_bytes(packet(f'xmp:Rating="{stars}" {time}'))
    found = look_beside(str(place / "IMG.CR3")).found
    assert found.decision.stars == 4
    assert "IMG.xmp and IMG.CR3.xmp say different things" in found.notes[0]


def test_a_rejection_is_a_rating_too_where_darktable_reads(folder):
    rejected = Decision(Flag.REJECT, 3)
    for there, expected in (["IMG.xmp"], b'Rating="3"'), (["IMG.CR3.xmp"], b'Rating="-1"'):
        place = folder("IMG.CR3", *there)
        write(place, "IMG.CR3", rejected)
        assert b"xmp:" + expected in (place / there[0]).read_bytes()
        assert look_beside(str(place / "IMG.CR3")).found.decision == rejected
        (place / there[0]).unlink()


def test_a_blank_decision_makes_no_sidecar(folder):
    place = folder("IMG.CR3")
    assert write(place, "IMG.CR3", Decision()) is None
    assert saying(place, None) == []


def test_fingerprints_tell_a_change(folder):
    place = folder("IMG.CR3")
    mark = write(place, "IMG.CR3")
    assert look_beside(str(place / "IMG.CR3")).fingerprint == mark
    (place / "IMG.xmp").write_bytes(packet('xmp:Rating="1" xmp:Label="Red"'))
    assert look_beside(str(place / "IMG.CR3")).fingerprint != mark


def test_rights_links_and_empty_files(folder):
    place = folder("IMG.CR3", "real.xmp")
    (place / "real.xmp").chmod(0o640)
    (place / "IMG.xmp").symlink_to("real.xmp")
    write(place, "IMG.CR3")
    assert (place / "IMG.xmp").is_symlink()
    assert (place / "real.xmp").stat().st_mode & 0o777 == 0o640
    (place / "B.CR3.xmp").write_bytes(b"")
    write(place, "B.CR3")
    assert "B.CR3.xmp" in saying(place, 5)
    assert [f.name for f in place.iterdir() if f.name.startswith(".")] == []


def test_a_read_only_sidecar_is_left_alone(folder):
    place = folder("IMG.CR3", "IMG.xmp")
    (place / "IMG.xmp").chmod(0o444)
    with pytest.raises(NotWrittenError, match=r"not written: it is marked as read-only"):
        write(place, "IMG.CR3")
    assert saying(place, 2) == ["IMG.xmp"]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full. Make room"),
        (errno.EROFS, "the disk can only be read"),
        (errno.EACCES, "you may not write there"),
        (errno.ENAMETOOLONG, "its name would be too long"),
        (errno.EIO, "the disk reports"),
    ],
)
def test_what_the_disk_refuses_is_said_and_harms_nothing(number, words, folder, monkeypatch):
    place = folder("IMG.CR3", "IMG.xmp")
    before = (place / "IMG.xmp").read_bytes()

    def refuse(_descriptor):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(NotWrittenError, match=words) as caught:
        write(place, "IMG.CR3")
    assert caught.value.passing == (number == errno.EIO)
    assert (place / "IMG.xmp").read_bytes() == before
    assert sorted(f.name for f in place.iterdir()) == ["IMG.CR3", "IMG.xmp"]


def test_a_damaged_sidecar_is_left_alone(folder):
    place = folder("IMG.CR3")
    (place / "IMG.xmp").write_bytes(b"<x:xmpmeta")
    with pytest.raises(NotWrittenError, match=r"was left as it is, for it is damaged"):
        write(place, "IMG.CR3")
    assert (place / "IMG.xmp").read_bytes() == b"<x:xmpmeta"
    assert "was not read" in look_beside(str(place / "IMG.CR3")).found.notes[0]


def test_a_vanished_folder_is_said_and_may_come_back(tmp_path):
    with pytest.raises(NotWrittenError, match="the folder is gone") as caught:
        write(tmp_path / "card", "IMG.CR3")
    assert caught.value.offline


@pytest.mark.parametrize("letters", ["é" * 125, "e\u0301" * 83])
def test_names_of_250_bytes(letters, folder):
    stem = letters.encode()[:246].decode(errors="ignore")
    place = folder(f"{stem}.CR3")
    write(place, f"{stem}.CR3", preferred="full")
    assert len(saying(place, 5)) == 1
    assert look_beside(str(place / f"{stem}.CR3")).found.decision == FIVE


def test_a_name_that_is_not_unicode(folder):
    place = folder("IMG.CR3")
    photo = os.fsdecode(bytes(place) + b"/\xff.CR3")
    Path(photo).write_bytes(b"")
    write_beside(photo, FIVE, preferred="short", now=NOW)
    assert look_beside(photo).found.decision == FIVE


def test_two_writers_never_leave_a_broken_file(folder):
    place = folder("IMG.CR3")
    photo = place / "IMG.CR3"

    def work(flag):
        for turn in range(20):
            write_beside(str(photo), Decision(flag, turn % 5 + 1), preferred="short", now=NOW)

    threads = [threading.Thread(target=work, args=[flag]) for flag in (Flag.PICK, Flag.REJECT)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert look_beside(str(photo)).found.decision.stars == 5
