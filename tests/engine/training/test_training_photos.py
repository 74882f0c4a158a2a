"""Which photos of a folder are learned from, and what is said of the others."""

import threading

import numpy as np
import pytest
from PIL import Image

from engine.photos import KnownError
from engine.training.pictures import pixels, pristine


def photo(path, size=(90, 70)):
    chance = np.random.default_rng(len(path.name))
    Image.fromarray(chance.integers(0, 256, (*size[::-1], 3), dtype=np.uint8)).save(path)


def found(folder, side=48):
    return pristine(
        folder, side=side, held_out=0.2, cancel=threading.Event(), report=lambda _: None
    )


def test_every_fifth_photo_is_kept_aside(tmp_path):
    for number in range(11):
        photo(tmp_path / f"{number:02}.png")
    photos = found(tmp_path)
    assert [path[-6:-4] for path in photos.held_out] == ["04", "09"]
    assert len(photos.learning) == 9
    assert not set(photos.learning) & set(photos.held_out)
    assert pixels(photos.learning[0]).shape == (3, 70, 90)


def test_broken_and_small_photos_are_left_out_with_the_reason(tmp_path):
    for number in range(4):
        photo(tmp_path / f"{number}.png")
    photo(tmp_path / "small.png", (90, 40))
    (tmp_path / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 this is no photo")
    photos = found(tmp_path)
    assert len(photos.learning) + len(photos.held_out) == 4
    reasons = dict(photos.left_out)
    assert "90 x 40" in reasons[str(tmp_path / "small.png")]
    assert reasons[str(tmp_path / "broken.jpg")]


def test_three_photos_one_of_them_broken_are_too_few(tmp_path):
    photo(tmp_path / "1.png")
    photo(tmp_path / "2.png")
    (tmp_path / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 this is no photo")
    with pytest.raises(KnownError, match=r"2 photos to learn from.*needs 4(.|\n)*broken\.jpg"):
        found(tmp_path)


def test_an_empty_and_a_missing_folder_are_named(tmp_path):
    with pytest.raises(KnownError, match="no photos"):
        found(tmp_path)
    with pytest.raises(KnownError, match="no folder"):
        found(tmp_path / "gone")
