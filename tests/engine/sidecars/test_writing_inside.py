"""Decisions inside JPEG, TIFF and DNG: the metadata change, and not one byte of the picture."""

import io
import shutil
import subprocess
from datetime import UTC, datetime

import pytest
from PIL import Image

from engine.photos import Decision, Flag
from engine.sidecars import inside, jpeg_packet, tiff_packet
from engine.sidecars.inside import write_inside
from engine.sidecars.reading import read_packet
from engine.sidecars.replacing import NotWrittenError
from tests.engine.sidecars.packets import packet

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
PICTURE = Image.effect_noise((64, 48), 80).convert("RGB")
DECISION = Decision(Flag.PICK, 4, "Red")


def made(folder, name, **options):
    """A picture with EXIF."""
    exif = Image.Exif()
    exif[0x010F] = "Maker"
    PICTURE.save(folder / name, exif=exif, **options)
    return folder / name


def packet_in(file):
    kind = jpeg_packet if file.suffix == ".jpg" else tiff_packet
    return kind.packet_of(file.read_bytes())


def pixels(data):
    with Image.open(io.BytesIO(data)) as image:
        return image.tobytes(), dict(image.getexif())[0x010F]


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("a.jpg", {}),
        ("a.jpg", {"xmp": packet('xmp:Rating="1"')}),
        ("a.jpg", {"progressive": True, "comment": b"hello", "icc_profile": b"profile"}),
        ("a.tif", {}),
        ("a.tif", {"compression": "tiff_lzw"}),
        ("a.tif", {"tiffinfo": {271: "Maker", 700: packet('xmp:Rating="1"')}}),
        ("a.dng", {"format": "TIFF", "big_tiff": False}),
    ],
)
def test_the_packet_changes_and_the_picture_does_not(name, options, tmp_path):
    file = made(tmp_path, name, **options)
    before = pixels(file.read_bytes())
    for decision in (DECISION, Decision(Flag.REJECT, 4), Decision(stars=1, label="Album" * 300)):
        assert write_inside(str(file), decision, now=NOW)
        assert read_packet(packet_in(file)).decision == decision
        assert pixels(file.read_bytes()) == before
        assert not write_inside(str(file), decision, now=NOW)


def test_other_programs_read_it(tmp_path):
    if shutil.which("exiftool") is None:
        pytest.skip("exiftool is not installed")
    for name in ("a.jpg", "a.tif"):
        file = made(tmp_path, name)
        write_inside(str(file), DECISION, now=NOW)
        said = subprocess.run(
            ["exiftool", "-s3", "-XMP:Rating", "-XMP:Label", "-Make", "-validate", file],
            capture_output=True, check=True, text=True,
        ).stdout  # fmt: skip
        assert said.split() == ["4", "Red", "Maker", "OK"] or "Warning" in said


def test_a_tiff_does_not_grow_with_each_write(tmp_path):
    file = made(tmp_path, "a.tif")
    write_inside(str(file), DECISION, now=NOW)
    size = file.stat().st_size
    for stars in (1, 2, 3):
        write_inside(str(file), Decision(stars=stars), now=NOW)
    assert file.stat().st_size == size


def test_real_photos_keep_all_but_their_packet(real_photos, tmp_path):
    files = [f for f in sorted((real_photos / "photos" / "jpg").iterdir()) if f.suffix == ".jpg"]
    for original in files[:25]:
        file = tmp_path / "copy.jpg"
        shutil.copy(original, file)
        before = file.read_bytes()
        try:
            write_inside(str(file), DECISION, now=NOW)
        except NotWrittenError:
            assert file.read_bytes() == before
            continue
        after = file.read_bytes()
        assert jpeg_packet.without_packet(after) == jpeg_packet.without_packet(before)
        assert read_packet(packet_in(file)).decision == DECISION


@pytest.mark.parametrize(
    "data", [b"\xff\xd8", b"\xff\xd8\xff\xe1\0\x50", b"II*\0\xff\xff\xff\xff", b"II+\0", b"text"]
)
def test_what_is_damaged_is_left_alone(data, tmp_path):
    for name in ("a.jpg", "a.tif"):
        file = tmp_path / name
        file.write_bytes(data)
        with pytest.raises(NotWrittenError, match="was left as it is, for it is"):
            write_inside(str(file), DECISION, now=NOW)
        assert file.read_bytes() == data


def test_too_much_xmp_for_a_jpeg(tmp_path):
    file = made(tmp_path, "a.jpg")
    before = file.read_bytes()
    with pytest.raises(NotWrittenError, match="no room"):
        write_inside(str(file), Decision(label="x" * 40_000), now=NOW)
    assert file.read_bytes() == before


def test_what_does_not_read_back_the_same_never_takes_the_place(tmp_path, monkeypatch):
    file = made(tmp_path, "a.jpg")
    before = file.read_bytes()
    real = jpeg_packet.with_packet
    monkeypatch.setattr(
        inside.jpeg_packet,
        "with_packet",
        lambda data, packet: real(data, packet)[:-9] + b"different",
    )
    with pytest.raises(NotWrittenError, match="did not read back the same"):
        write_inside(str(file), DECISION, now=NOW)
    assert file.read_bytes() == before
    assert [f.name for f in tmp_path.iterdir()] == ["a.jpg"]


def test_other_formats_are_left(tmp_path):
    (tmp_path / "a.heic").write_bytes(b"heic")
    assert not write_inside(str(tmp_path / "a.heic"), DECISION, now=NOW)
