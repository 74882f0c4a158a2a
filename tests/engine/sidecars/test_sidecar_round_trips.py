"""Programs that others wrote read our sidecars, we read theirs, and their edits stay.

Each test skips where its program is absent; darktable's is slow (`pytest -m slow`).
"""

import json
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image

from engine.photos import Decision, Flag
from engine.sidecars.beside import look_beside, write_beside
from engine.sidecars.reading import read_packet

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
DECISIONS = [
    Decision(Flag.PICK, 4, "Red"),
    Decision(Flag.REJECT, 3, "Purple"),
    Decision(Flag.REJECT),
    Decision(stars=1, label="For the album"),
]


def run(program, *arguments):
    """What a program says; the test skips where it is absent."""
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, check=True)
    return done.stdout.decode()


@pytest.fixture
def photo(tmp_path):
    Image.effect_noise((64, 48), 80).convert("RGB").save(tmp_path / "IMG.jpg")
    return tmp_path / "IMG.jpg"


def written(photo, decision, preferred="short"):
    """Write a sidecar; where it is."""
    write_beside(str(photo), decision, preferred=preferred, now=NOW)
    return next(photo.parent.glob("*.xmp"))


def exiv2_says(file):
    lines = run("exiv2", "-PXkv", file).splitlines()
    return dict(([*line.split(None, 1), ""])[:2] for line in lines)


def exiftool_says(file):
    [said] = json.loads(run("exiftool", "-json", "-G1", "-n", "-XMP:all", file))
    return said


@pytest.mark.parametrize("decision", DECISIONS)
def test_exiv2_and_exiftool_read_what_we_write(decision, photo):
    sidecar = written(photo, decision)
    stars = decision.stars or (-1 if decision.flag is Flag.REJECT else 0)
    said = exiv2_says(sidecar)
    assert int(said["Xmp.xmp.Rating"]) == stars
    assert int(said.get("Xmp.xmpDM.pick", 0)) == decision.flag
    assert (said.get("Xmp.xmp.Label") or None) == decision.label
    said = exiftool_says(sidecar)
    assert said["XMP-xmp:Rating"] == stars
    assert said.get("XMP-digiKam:PickLabel", 0) == {1: 3, 0: 0, -1: 1}[decision.flag]
    assert run("exiftool", "-validate", "-warning", "-a", sidecar).strip() in {
        "Validate                        : OK", ""
    }  # fmt: skip


def test_a_sidecar_made_by_exiftool(photo):
    sidecar = photo.with_suffix(".xmp")
    run("exiftool", "-o", sidecar, "-XMP:Rating=4", "-XMP:Label=Vert", "-XMP-dc:Title=Sea", photo)
    assert look_beside(str(photo)).found.decision == Decision(stars=4, label="Green")
    write_beside(str(photo), Decision(Flag.PICK, 2, "Green"), preferred="short", now=NOW)
    said = exiftool_says(sidecar)
    assert (said["XMP-xmp:Rating"], said["XMP-dc:Title"], said["XMP-xmp:Label"]) == (
        2,
        "Sea",
        "Vert",
    )
    assert said["XMP-xmpDM:Pick"] == 1


def test_a_sidecar_made_by_exiv2(photo):
    run("exiv2", "-M", "set Xmp.xmp.Rating 5", "-M", "set Xmp.dc.subject XmpBag sea", photo)
    run("exiv2", "-eX", photo)
    assert look_beside(str(photo)).found.decision == Decision(stars=5)
    write_beside(str(photo), Decision(Flag.REJECT, 5), preferred="short", now=NOW)
    said = exiv2_says(photo.with_suffix(".xmp"))
    assert (said["Xmp.dc.subject"], said["Xmp.xmp.Rating"], said["Xmp.xmpDM.good"]) == (
        "sea", "5", "False"
    )  # fmt: skip


@pytest.mark.parametrize("decision", DECISIONS)
def test_edits_of_others_in_our_sidecar(decision, photo):
    """Both rewrite the whole file; what they changed is read, what we noted is still there."""
    sidecar = written(photo, decision)
    run("exiv2", "-M", "set Xmp.xmp.Rating 2", sidecar)
    was_rating = decision == Decision(Flag.REJECT)  # which 2 stars take back
    flag = Flag.NONE if was_rating else decision.flag
    assert look_beside(str(photo)).found.decision == decision.with_(stars=2, flag=flag)
    run("exiftool", "-q", "-overwrite_original", "-XMP-digiKam:ColorLabel=4", sidecar)
    expected = decision.with_(stars=2, flag=flag, label="Green")
    assert look_beside(str(photo)).found.decision == expected
    blank = written(photo, Decision())
    assert read_packet(blank.read_bytes()).decision == Decision()


@pytest.mark.slow
@pytest.mark.parametrize("decision", DECISIONS[:3])
def test_darktable_reads_what_we_write_and_we_read_what_it_writes(decision, photo):
    sidecar, out = written(photo, decision, "full"), photo.with_name("out.jpg")
    before = sidecar.read_bytes()
    folder = photo.with_name("darktable")
    run(
        "darktable-cli",
        photo,
        sidecar,
        out,
        "--core",
        "--configdir",
        folder,
        "--library",
        ":memory:",
    )
    said = exiv2_says(out)
    rejected = decision.flag is Flag.REJECT
    assert int(said["Xmp.xmp.Rating"]) == (-1 if rejected else decision.stars)
    colours = {"Red": "0", "Purple": "4", None: ""}
    assert said.get("Xmp.darktable.colorlabels", "") == colours[decision.label]
    packet = subprocess.run(["exiftool", "-xmp", "-b", out], capture_output=True, check=True).stdout
    assert read_packet(packet).decision == decision
    assert sidecar.read_bytes() == before


def test_a_real_cameras_label(real_photos):
    """A Canon's JPEG that was labelled "blau" by a German program."""
    photo = Path(real_photos) / "photos" / "jpg" / "Canon EOS 7D.jpg"
    data = photo.read_bytes()
    start = data.index(b"<x:xmpmeta")
    packet = data[start : data.index(b"</x:xmpmeta>", start) + len(b"</x:xmpmeta>")]
    assert read_packet(packet).decision == Decision(stars=3, label="Blue")
