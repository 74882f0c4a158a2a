"""Decoding a photo: upright, at the judged size, with thumbnail, hash and size from one read."""

import os
from io import BytesIO

import numpy as np
import pytest
import xxhash
from PIL import Image

from engine.files.decode import content_of, decode
from engine.files.unreadable import UnreadablePhoto
from tests.engine.made_photos import corners, encoded, exif_with, picture


@pytest.fixture
def photo(tmp_path):
    """Write these bytes to a file and return its path."""

    def put(content, name="photo.jpg"):
        path = tmp_path / name
        path.write_bytes(content)
        return str(path)

    return put


def decoded(path, side=64, thumbnail_side=32):
    return decode(path, side=side, thumbnail_side=thumbnail_side)


def test_one_decode_gives_all_that_is_kept_of_a_photo(photo):
    content = encoded(picture(192, 128))
    result = decoded(photo(content))
    assert result.image.shape == (64, 96, 3)
    assert result.image.dtype == np.uint8
    assert (result.width, result.height) == (192, 128)
    assert result.content == xxhash.xxh3_128_hexdigest(content)
    assert result.notes == ()
    thumbnail = Image.open(BytesIO(result.thumbnail))
    assert (thumbnail.format, thumbnail.size) == ("JPEG", (32, 21))


def test_a_small_photo_is_not_enlarged(photo):
    result = decoded(photo(encoded(picture(40, 20))), side=512, thumbnail_side=320)
    assert result.image.shape == (20, 40, 3)
    assert Image.open(BytesIO(result.thumbnail)).size == (40, 20)


@pytest.mark.parametrize("size", [(1, 1), (1, 500), (500, 1), (3000, 2)])
def test_slivers_are_decoded(photo, size):
    result = decoded(photo(encoded(picture(*size), "PNG"), "sliver.png"), side=1, thumbnail_side=8)
    assert min(result.image.shape[:2]) == 1
    assert (result.width, result.height) == size


TURNS = {
    1: [],
    2: [Image.Transpose.FLIP_LEFT_RIGHT],
    3: [Image.Transpose.ROTATE_180],
    4: [Image.Transpose.FLIP_TOP_BOTTOM],
    5: [Image.Transpose.TRANSPOSE],
    6: [Image.Transpose.ROTATE_90],
    7: [Image.Transpose.TRANSVERSE],
    8: [Image.Transpose.ROTATE_270],
}


@pytest.mark.parametrize("orientation", TURNS)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_every_orientation_is_turned_upright(photo, kind, orientation):
    upright = picture(96, 64)
    stored = upright
    for turn in TURNS[orientation]:
        stored = stored.transpose(turn)
    content = encoded(stored, kind, exif=exif_with(Orientation=orientation))
    result = decoded(photo(content), side=64)
    assert (result.width, result.height) == (96, 64)
    for got, wanted in zip(corners(result.image), corners(upright), strict=True):
        assert np.abs(got - wanted).max() < 40


@pytest.mark.parametrize("orientation", [0, 9, 77, 65535])
def test_an_orientation_that_makes_no_sense_is_upright(photo, orientation):
    result = decoded(photo(encoded(picture(96, 64), exif=exif_with(Orientation=orientation))))
    assert (result.width, result.height) == (96, 64)


def test_the_thumbnail_is_upright_too(photo):
    content = encoded(picture(96, 64), exif=exif_with(Orientation=6))
    assert Image.open(BytesIO(decoded(photo(content)).thumbnail)).size == (21, 32)


def test_a_scaled_jpeg_keeps_its_sharpness(photo):
    # Scales at which Pillow's draft alone would leave 1.45, 1.05, 1.6 and 1.55 times the size.
    detail = _natural(140, 93)
    for factor in (2.9, 4.2, 6.4, 12.4):
        large = detail.resize((round(96 * factor), round(64 * factor)), Image.Resampling.BICUBIC)
        full = np.asarray(large.resize((96, 64), Image.Resampling.LANCZOS), np.float64)
        ours = decoded(photo(encoded(large, quality=98, subsampling=0))).image.astype(np.float64)
        assert 0.8 < _laplacian(ours) / _laplacian(full) < 1.1


def _natural(width, height):
    """Noise whose strength falls with frequency as in photos."""
    noise = np.fft.fft2(np.random.default_rng(1).normal(size=(height, width)))
    frequency = np.hypot(np.fft.fftfreq(height)[:, None], np.fft.fftfreq(width))
    grey = np.fft.ifft2(noise / np.maximum(frequency, 0.01)).real
    grey = np.clip(128 + 40 * grey / grey.std(), 0, 255).astype(np.uint8)
    return Image.fromarray(grey).convert("RGB")


def _laplacian(image):
    y = image.mean(axis=2)
    return (y[:-2, 1:-1] + y[2:, 1:-1] + y[1:-1, :-2] + y[1:-1, 2:] - 4 * y[1:-1, 1:-1]).var()


def test_a_large_jpeg_is_never_decoded_in_full(photo, monkeypatch):
    from PIL import ImageFile

    loaded = []
    load = ImageFile.ImageFile.load
    monkeypatch.setattr(
        ImageFile.ImageFile, "load", lambda self: (loaded.append(self.size), load(self))[1]
    )
    decoded(photo(encoded(picture(800, 600))), side=32)
    assert loaded[0] == (100, 75)


def test_the_first_frame_counts(photo):
    first, second = picture(96, 64), picture(96, 64).transpose(Image.Transpose.ROTATE_180)
    for kind in ("WEBP", "TIFF", "PNG", "AVIF"):
        content = encoded(first, kind, save_all=True, append_images=[second])
        result = decoded(photo(content))
        assert np.abs(corners(result.image)[0] - corners(first)[0]).max() < 40


def test_the_format_is_told_by_the_content_not_by_the_name(photo):
    result = decoded(photo(encoded(picture(), "PNG"), "really.jpg"))
    assert result.image.shape == (64, 96, 3)


def test_the_content_is_that_of_the_bytes(photo):
    path = photo(b"anything")
    assert content_of(path) == xxhash.xxh3_128_hexdigest(b"anything")


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (b"", "a.jpg", "is empty (0 bytes)"),
        (b"\0" * 5000, "a.jpg", "holds nothing but zeros: it was not copied completely"),
        (
            b"hello there",
            "a.JPG",
            "is not a picture that Cullect reads, though its name ends in .JPG",
        ),
        (b"hello there", "a.txt", "is not a picture that Cullect reads"),
        (b"%PDF-1.7", "a.pdf", "is a PDF document, which Cullect doesn't read"),
        (
            b"\0\0\0\x20ftypisom....",
            "a.heic",
            "is an MP4 video, which Cullect doesn't read, though its name ends in .heic",
        ),
        (
            b"\xff\xd8\xff\xe0",
            "a.jpg",
            "is damaged: it begins like a JPEG file, but its picture can't be decoded",
        ),
    ],
)
def test_a_photographer_understands_why_a_file_is_no_photo(photo, content, name, reason):
    with pytest.raises(UnreadablePhoto) as error:
        decoded(photo(content, name))
    assert error.value.reason == reason
    assert str(error.value) == f"{name} {reason}"


def test_a_cut_off_jpeg_says_how_much_is_there(photo):
    content = encoded(picture(640, 480), quality=95)
    with pytest.raises(UnreadablePhoto) as error:
        decoded(photo(content[: len(content) * 6 // 10]))
    assert error.value.reason.startswith("is cut off: the upper ")


@pytest.mark.parametrize("kind", ["WEBP", "AVIF"])
def test_a_cut_off_file_that_states_its_size_says_how_much_is_there(photo, kind):
    content = encoded(picture(300, 200), kind)
    with pytest.raises(UnreadablePhoto) as error:
        decoded(photo(content[:-100]))
    there, whole = len(content) - 100, len(content)
    assert error.value.reason == f"is cut off: {there} of {whole} bytes are there"


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "JPEG"])
def test_any_other_cut_off_file_is_an_error_too(photo, kind):
    content = encoded(picture(300, 200), kind)
    with pytest.raises(UnreadablePhoto, match=r"cut off|damaged"):
        decoded(photo(content[: len(content) // 2]))


def test_files_that_can_not_be_opened_say_so(tmp_path):
    for path, reason in ((tmp_path / "none.jpg", "is gone"), (tmp_path, "is not a file")):
        with pytest.raises(UnreadablePhoto) as error:
            decoded(str(path))
        assert error.value.reason == reason


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_does_not_hold_the_engine(tmp_path):
    os.mkfifo(tmp_path / "pipe.jpg")
    with pytest.raises(UnreadablePhoto, match="is not a file"):
        decoded(str(tmp_path / "pipe.jpg"))


def test_real_phone_photos_are_read(real_photos):
    result = decoded(str(real_photos / "photos/heic/IMG_2927.HEIC"), side=128)
    assert (result.width, result.height) == (3024, 4032)
    assert result.image.shape == (171, 128, 3)
    assert result.shot.camera == "Apple iPhone 11 Pro"
