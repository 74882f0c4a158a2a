"""The sample shoot: its files, names, times and EXIF; what is reused, refused and cancelled."""

import json
import threading
from datetime import datetime
from io import BytesIO
from itertools import groupby, pairwise

import pytest
from PIL import ExifTags, Image, ImageOps

from engine.photos import Cancelled, KnownError
from engine.sample.bursts import BURSTS
from engine.sample.shoot import make_shoot

SMALL = (240, 160)


def quietly(progress):
    pass


def made(folder, **options):
    return make_shoot(folder, size=SMALL, cancel=threading.Event(), report=quietly, **options)


@pytest.fixture(scope="module")
def shoot(tmp_path_factory):
    return made(tmp_path_factory.mktemp("shoot"))


@pytest.fixture
def two_bursts(monkeypatch):
    """Only the bursts that render fastest: the skyline and the window."""
    monkeypatch.setattr("engine.sample.shoot.BURSTS", BURSTS[6:8])


def details(path):
    with Image.open(path) as picture:
        exif = picture.getexif()
        return exif, exif.get_ifd(ExifTags.IFD.Exif)


def frames_of(shoot, fault):
    return [frame for frame in shoot.frames if frame.fault == fault]


def test_the_folder_holds_the_listed_files_and_the_list_only(shoot):
    there = {p.relative_to(shoot.folder).as_posix() for p in shoot.folder.rglob("*") if p.is_file()}
    assert there == {frame.file for frame in shoot.frames} | {"shoot.json"}
    assert len(shoot.frames) == 40


def test_the_list_says_what_was_done_to_each_file(shoot):
    listed = json.loads((shoot.folder / "shoot.json").read_text())
    assert [frame["file"] for frame in listed["frames"]] == [frame.file for frame in shoot.frames]
    assert {frame["fault"] for frame in listed["frames"]} == {
        "none", "focus", "motion", "noise", "exposure", "compression",
    }  # fmt: skip


def test_every_burst_has_a_good_frame_and_faulty_ones_of_one_scene(shoot):
    for _, frames in groupby(shoot.frames, key=lambda frame: frame.burst):
        burst = list(frames)
        assert len({frame.scene for frame in burst}) == 1
        assert {"none"} < {frame.fault for frame in burst}


def test_frames_of_a_burst_follow_each_other_quickly(shoot):
    for _, frames in groupby(shoot.frames, key=lambda frame: frame.burst):
        times = [datetime.fromisoformat(frame.taken_at) for frame in frames]
        pauses = [(later - earlier).total_seconds() for earlier, later in pairwise(times)]
        assert all(0 < pause < 30 for pause in pauses)


@pytest.mark.parametrize("prefix", ["CLT_", "CLS_"])
def test_each_cameras_numbers_rise_with_the_time(shoot, prefix):
    own = sorted((f.file.split("/")[1], f.taken_at) for f in shoot.frames if prefix in f.file)
    numbers = [int(name[4:8]) for name, _ in own]
    assert numbers == list(range(numbers[0], numbers[0] + len(own)))
    assert [time for _, time in own] == sorted(time for _, time in own)


def test_exif_tells_time_camera_and_exposure(shoot):
    frame = shoot.frames[1]
    exif, shot = details(shoot.folder / frame.file)
    taken = shot[ExifTags.Base.DateTimeOriginal] + shot[ExifTags.Base.OffsetTimeOriginal]
    moment = datetime.strptime(taken, "%Y:%m:%d %H:%M:%S%z")
    assert moment == datetime.fromisoformat(frame.taken_at).replace(microsecond=0)
    assert shot[ExifTags.Base.SubsecTimeOriginal] == frame.taken_at[20:22]
    assert exif[ExifTags.Base.Model] == "Sample One"
    assert shot[ExifTags.Base.LensModel] == "24-70mm F2.8"
    assert shot[ExifTags.Base.ISOSpeedRatings] == 100
    assert shot[ExifTags.Base.FNumber] == 8
    assert shot[ExifTags.Base.ExposureTime] == pytest.approx(1 / 320)
    assert shot[ExifTags.Base.FocalLength] == 70


def test_noisy_frames_were_taken_at_that_iso(shoot):
    for frame in frames_of(shoot, "noise"):
        _, shot = details(shoot.folder / frame.file)
        assert shot[ExifTags.Base.ISOSpeedRatings] == frame.strength


def test_shaken_frames_were_taken_with_a_long_shutter_time(shoot):
    for frame in frames_of(shoot, "motion"):
        _, shot = details(shoot.folder / frame.file)
        assert shot[ExifTags.Base.ExposureTime] >= 1 / 15


def test_the_embedded_thumbnail_is_the_picture_small(shoot):
    with Image.open(shoot.folder / shoot.frames[0].file) as picture:
        exif = picture.getexif()
        directory = exif.get_ifd(ExifTags.IFD.IFD1)
        start = directory[ExifTags.Base.JpegIFOffset]
        length = directory[ExifTags.Base.JpegIFByteCount]
        block = picture.info["exif"].removeprefix(b"Exif\0\0")[start : start + length]
        with Image.open(BytesIO(block)) as thumbnail:
            assert max(thumbnail.size) == 160
            small = thumbnail.convert("L").resize((6, 4))
        large = picture.convert("L").resize((6, 4))
    assert list(small.tobytes()) == pytest.approx(list(large.tobytes()), abs=8)


def test_portrait_frames_lie_on_their_side_and_stand_up_by_exif(shoot):
    for scene, orientation in (("gerbera", 6), ("lighthouse", 8)):
        frame = next(frame for frame in shoot.frames if frame.scene == scene)
        with Image.open(shoot.folder / frame.file) as picture:
            assert picture.size == SMALL
            assert picture.getexif()[ExifTags.Base.Orientation] == orientation
            assert ImageOps.exif_transpose(picture).size == SMALL[::-1]


def test_the_lighthouse_stands_with_its_sky_above(shoot):
    frame = next(f for f in shoot.frames if f.scene == "lighthouse" and f.fault == "none")
    with Image.open(shoot.folder / frame.file) as picture:
        top, *_, bottom = (
            ImageOps.exif_transpose(picture).resize((1, 6)).convert("RGB").tobytes()[2::3]
        )
    assert top > 1.5 * bottom  # blue


def test_the_same_seed_gives_the_same_shoot(shoot, tmp_path):
    again = made(tmp_path / "again")
    assert again.frames == shoot.frames
    for frame in shoot.frames:
        assert (tmp_path / "again" / frame.file).read_bytes() == (
            shoot.folder / frame.file
        ).read_bytes()


def test_a_complete_shoot_is_found_and_not_made_again(shoot):
    reports = []
    found = make_shoot(shoot.folder, size=SMALL, cancel=threading.Event(), report=reports.append)
    assert found == shoot
    assert reports == []


def test_cancel_keeps_whole_files_only_and_the_shoot_can_be_finished(tmp_path, two_bursts):
    cancel = threading.Event()

    def stop_after_two(progress):
        if progress.done == 2:
            cancel.set()

    with pytest.raises(Cancelled):
        make_shoot(tmp_path, size=SMALL, cancel=cancel, report=stop_after_two)
    names = sorted(path.name for path in tmp_path.rglob("*") if path.is_file())
    assert names == ["CLT_0101.JPG", "CLT_0102.JPG", "shoot.json"]
    assert len(made(tmp_path).frames) == 8


def test_a_missing_file_is_made_again(tmp_path, two_bursts):
    first = made(tmp_path)
    lost = tmp_path / first.frames[1].file
    before = lost.read_bytes()
    lost.unlink()
    made(tmp_path)
    assert lost.read_bytes() == before


def test_a_folder_with_other_files_is_refused_and_left_alone(tmp_path):
    (tmp_path / "holiday.jpg").write_bytes(b"mine")
    with pytest.raises(KnownError, match="holds other files"):
        made(tmp_path)
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["holiday.jpg"]


def test_a_file_in_place_of_the_folder_is_a_known_error(tmp_path):
    (tmp_path / "shoot").write_text("not a folder")
    with pytest.raises(KnownError, match="can't be written"):
        made(tmp_path / "shoot")
