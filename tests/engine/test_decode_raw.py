"""RAW photos: the preview if it is good enough, else developed; upright, with EXIF, or a reason."""

import contextlib
from io import BytesIO
from types import SimpleNamespace

import numpy as np
import pytest
import rawpy
import xxhash
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from engine.files import quick, raw
from engine.files.decode import decode
from engine.files.libraw import preview_of, shape_of
from engine.files.opening import open_photo
from engine.files.quick import embedded_thumbnail, quick_thumbnail
from engine.files.unreadable import UnreadablePhoto
from engine.files.views import view
from engine.photos import Shot
from tests.engine.made_photos import corners, encoded, exif_with, picture
from tests.engine.made_raws import dng, small_jpeg

SCENE = picture(1500, 1000)
MIRRORED = SCENE.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
PREVIEW = small_jpeg(MIRRORED, (930, 620))  # so that one sees which of the two was shown
UNPREVIEWED = dng(SCENE)
PREVIEWED = dng(SCENE, preview=PREVIEW)


@pytest.fixture
def photo(tmp_path):
    """Write these bytes to a file and return its path."""

    def put(content, name="photo.dng"):
        path = tmp_path / name
        path.write_bytes(content)
        return str(path)

    return put


def decoded(path):
    return decode(path, side=300, thumbnail_side=150)


def looks_like(pixels, wanted, within=70):
    return all(
        np.abs(got - want).max() < within
        for got, want in zip(corners(pixels), corners(wanted), strict=True)
    )


def test_the_preview_is_shown_and_the_size_is_the_photos(photo):
    result = decoded(photo(PREVIEWED))
    assert result.image.shape == (300, 450, 3)
    assert looks_like(result.image, MIRRORED)
    assert (result.width, result.height) == (1500, 1000)
    assert Image.open(BytesIO(result.thumbnail)).size == (150, 100)
    assert result.content == xxhash.xxh3_128_hexdigest(PREVIEWED)


@pytest.mark.parametrize(
    "content", [UNPREVIEWED, dng(SCENE, preview=small_jpeg(MIRRORED, (150, 100)))]
)
def test_without_a_preview_or_with_a_tiny_one_it_is_developed(photo, content):
    result = decoded(photo(content))
    assert result.image.shape == (300, 450, 3)
    assert looks_like(result.image, SCENE)
    assert (result.width, result.height) == (1500, 1000)


@pytest.mark.parametrize(
    ("size", "shown"), [((1500, 1000), (1500, 1000)), ((1500, 1300), (750, 650))]
)
def test_developing_is_at_half_size_where_that_leaves_enough(photo, size, shown):
    path = photo(dng(picture(*size)))
    large = view(path, 4000)
    assert (large.width, large.height) == shown


def test_a_preview_is_never_enlarged(photo):
    large = view(photo(PREVIEWED), 4000)
    assert (large.width, large.height) == (930, 620)


@pytest.mark.parametrize("content", [UNPREVIEWED, PREVIEWED])
def test_the_shot_is_told_by_the_files_own_exif(photo, content):
    assert decoded(photo(content)).shot == Shot(
        taken_at="2024-05-01T10:20:30", camera="Cullect Test One", iso=400, aperture=2.8,
        shutter=0.004,
    )  # fmt: skip


TURNS = {1: None, 3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_270,
         8: Image.Transpose.ROTATE_90}  # fmt: skip


@pytest.mark.parametrize("orientation", TURNS)
@pytest.mark.parametrize("seen", ["preview", "sensor"])
def test_each_is_turned_as_the_raw_file_says(photo, orientation, seen):
    preview = small_jpeg(SCENE, (930, 620)) if seen == "preview" else b""
    result = decoded(photo(dng(SCENE, preview=preview, orientation=orientation)))
    turn = TURNS[orientation]
    upright = SCENE if turn is None else SCENE.transpose(turn)
    assert (result.width, result.height) == upright.size
    assert looks_like(result.image, upright)


def test_a_preview_that_is_turned_already_is_not_turned_twice(photo):
    upright = SCENE.transpose(Image.Transpose.ROTATE_270)
    preview = small_jpeg(upright, (620, 930), exif=exif_with(Orientation=1))
    result = decoded(photo(dng(SCENE, preview=preview, orientation=6)))
    assert (result.width, result.height) == (1000, 1500)
    assert looks_like(result.image, upright)


SENSOR = SimpleNamespace(width=6024, height=4024, flip=0)


@pytest.mark.parametrize(
    ("preview", "size"),
    [
        (None, (6024, 4024)),
        ((6000, 4000), (6000, 4000)),
        ((1620, 1080), (6024, 4024)),
        ((6000, 3376), (6000, 3376)),
        ((1920, 1080), (6024, 3388)),
    ],
)
def test_a_whole_or_cropped_preview_says_how_large_the_photo_is(preview, size):
    assert shape_of(SENSOR, preview and Image.new("L", preview)) == (size, 1)


def fake_raw(data=None, error=None):
    """A LibRaw that holds this preview and nothing else."""

    def extract_thumb():
        if error:
            raise error
        return SimpleNamespace(data=data)

    return SimpleNamespace(extract_thumb=extract_thumb)


@pytest.mark.parametrize(
    "without",
    [
        fake_raw(error=rawpy.LibRawNoThumbnailError()),
        fake_raw(error=rawpy.LibRawUnsupportedThumbnailError()),
        fake_raw(np.zeros((120, 160, 3), np.uint8)),
        fake_raw(b"no JPEG"),
        fake_raw(encoded(picture(), progressive=True)),
    ],
)
def test_what_is_no_preview_of_a_camera_is_not_used(without):
    assert preview_of(without) is None


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (PREVIEWED[: len(PREVIEW) // 2], "a.nef", "is cut off: it ends before the picture does"),
        (UNPREVIEWED[:300_000], "a.dng", "is cut off: it ends before the picture does"),
        (b"IIU\0" + b"\7" * 300, "a.rw2", "is cut off: it ends before the picture does"),
        (b"IIU\0" + b"\7" * 30_000, "a.rw2", "is a kind of RAW that Cullect doesn't read"),
    ],
)
def test_a_photographer_understands_why_a_raw_photo_is_not_read(photo, content, name, reason):
    with pytest.raises(UnreadablePhoto) as error:
        decoded(photo(content, name))
    assert error.value.reason == reason


def test_a_preview_that_is_cut_off_says_how_much_is_there(photo):
    preview = PREVIEW[: len(PREVIEW) // 2]
    with pytest.raises(UnreadablePhoto, match=r"is cut off: the upper [1-9][0-9] % of the picture"):
        decoded(photo(dng(SCENE, preview=preview)))


def test_developing_what_would_take_too_much_memory_is_refused(photo, monkeypatch):
    from engine.files import opening

    monkeypatch.setattr(opening, "MEMORY_LIMIT", 30_000_000)
    with pytest.raises(UnreadablePhoto, match="claims to be 1500 x 1000 pixels and would take"):
        decoded(photo(UNPREVIEWED))
    assert decoded(photo(PREVIEWED)).width == 1500


def test_a_tiff_with_the_name_of_a_tiff_is_no_raw_photo(photo):
    assert decoded(photo(encoded(picture(), "TIFF"), "a.tif")).width == 96
    assert open_photo("a.nef", encoded(picture())).format == "JPEG"


def test_the_quick_thumbnail_is_the_preview_and_the_sensor_is_not_read(photo, monkeypatch):
    path = photo(dng(SCENE, preview=small_jpeg(SCENE, (930, 620)), orientation=6)[:-1_000_000])
    monkeypatch.setattr(quick, "read_bytes", None)
    thumbnail = Image.open(BytesIO(quick_thumbnail(path, 150)))
    assert thumbnail.size == (100, 150)
    assert looks_like(thumbnail, SCENE.transpose(Image.Transpose.ROTATE_270))


def test_a_quick_thumbnail_without_preview_is_developed(photo):
    path = photo(UNPREVIEWED)
    assert embedded_thumbnail(path, 150) is None
    assert Image.open(BytesIO(quick_thumbnail(path, 150))).size == (150, 100)


SMALL_RAW = dng(picture(64, 48), preview=encoded(picture(40, 30)))


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    keep=st.floats(0, 1),
    flips=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 7)), max_size=8),
)
def test_any_damage_gives_a_picture_or_a_reason(tmp_path, keep, flips):
    content = bytearray(SMALL_RAW[: round(len(SMALL_RAW) * keep)])
    for place, bit in flips if content else []:
        content[int(place**3 * len(content))] ^= 1 << bit  # most in the directories
    path = tmp_path / "damaged.dng"
    path.write_bytes(content)
    with contextlib.suppress(UnreadablePhoto):
        decode(str(path), side=8, thumbnail_side=8)
    embedded_thumbnail(str(path), 8)


def test_olympus_and_panasonic_write_exif_under_another_number():
    content = b"IIRO" + dng(picture(64, 48))[4:]
    assert raw._exif_of(content, None)[272] == "Test One"


OUTCOMES = {
    "Issue 247-1.nef": (2000, 3008, "NIKON D70s"),
    "Issue 247-2.nef": (2000, 3008, "NIKON D70s"),
    "Issue 247-3.nef": (2000, 3008, "NIKON D70s"),
    "Issue 247-4.nef": (2000, 3008, "NIKON D70s"),
    "Issue 419.rw2": "is cut off: it ends before the picture does",
    "RAW_KODAK_DC50_é.KDC": (768, 512, "Kodak Digital Science DC50 Zoom Camera"),
}


def test_real_raw_photos_are_read_or_told_why_not(real_photos):
    outcomes = {}
    for path in (real_photos / "raw").iterdir():
        try:
            result = decoded(str(path))
            outcomes[path.name] = (result.width, result.height, result.shot.camera)
            assert result.notes == ()
        except UnreadablePhoto as error:
            outcomes[path.name] = error.reason
    assert outcomes == OUTCOMES
