"""A scan finds what other programs decided, once, and the command line takes it over."""

import shutil

import pytest
from PIL import Image

from engine.commands.score import score
from engine.library import Library
from engine.photos import Decision, Flag
from tests.engine.sidecars.packets import packet


@pytest.fixture
def shoot(tmp_path):
    folder = tmp_path / "shoot"
    (folder / "day 2").mkdir(parents=True)
    for name in ("A.jpg", "B.jpg", "day 2/C.jpg"):
        Image.new("RGB", (32, 24), (90, len(name), 30)).save(folder / name)
    return folder


def scan(*roots, library):
    score([str(root) for root in roots], library, "measures", 512, json_file="-")


def test_scoring_reads_sidecars(shoot, tmp_path, capsys):
    (shoot / "A.xmp").write_bytes(packet('xmp:Rating="4"'))
    (shoot / "day 2" / "C.jpg.xmp").write_bytes(packet('xmp:Rating="-1"'))
    (shoot / "nobody.xmp").write_bytes(packet('xmp:Rating="1"'))
    (shoot / "B.xmp").write_bytes(b"broken")
    scan(shoot, library=tmp_path / "library")
    with Library.open(tmp_path / "library") as library:
        found = [library.decision(str(shoot / n)) for n in ("A.jpg", "B.jpg", "day 2/C.jpg")]
        assert found == [Decision(stars=4), Decision(), Decision(Flag.REJECT)]
        assert library.beside.waiting() == []
        library.rate([library.photo_id(str(shoot / "A.jpg"))], 1)
    scan(shoot, library=tmp_path / "library")
    with Library.open(tmp_path / "library") as library:
        assert library.decision(str(shoot / "A.jpg")) == Decision(stars=1)


def test_a_rating_inside_a_photo_counts_where_nothing_else_is_known(shoot, tmp_path, capsys):
    for name in ("A", "B"):
        with Image.open(shoot / f"{name}.jpg") as image:
            image.load()
        image.save(shoot / f"{name}.jpg", xmp=packet('xmp:Rating="5" xmp:Label="Bleu"'))
    (shoot / "B.xmp").write_bytes(packet('xmp:Rating="2"'))
    scan(shoot, library=tmp_path / "library")
    with Library.open(tmp_path / "library") as library:
        assert library.decision(str(shoot / "A.jpg")) == Decision(stars=5, label="Blue")
        assert library.decision(str(shoot / "B.jpg")) == Decision(stars=2)
        assert library.beside.waiting() == []


def test_a_photo_by_itself_has_a_sidecar_too(shoot, tmp_path, capsys):
    (shoot / "A.xmp").write_bytes(packet('xmp:Rating="4"'))
    scan(shoot / "A.jpg", library=tmp_path / "library")
    with Library.open(tmp_path / "library") as library:
        assert library.decision(str(shoot / "A.jpg")) == Decision(stars=4)


def test_a_folder_that_came_back_keeps_what_was_decided(shoot, tmp_path, capsys):
    (shoot / "A.xmp").write_bytes(packet('xmp:Rating="4"'))
    scan(shoot, library=tmp_path / "library")
    shutil.move(shoot, tmp_path / "elsewhere")
    scan(tmp_path / "elsewhere", library=tmp_path / "library")
    with Library.open(tmp_path / "library") as library:
        moved = str(tmp_path / "elsewhere" / "A.jpg")
        assert library.decision(moved) == Decision(stars=4)
