"""`cullect degrade`: a spoilt copy, the sheet, and what is refused."""

import numpy as np
import pytest
import torch
from PIL import Image

from engine.commands.degrade import degrade_photo as run
from engine.photos import KnownError
from engine.training.degradation_sheet import GAP, LABEL, TILE
from engine.training.degradations import degrade


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "photo.png"
    pixels = np.random.default_rng(1).integers(0, 256, (60, 80, 3), dtype=np.uint8)
    Image.fromarray(pixels).resize((160, 120), Image.Resampling.BICUBIC).save(path)
    return path


def test_the_copy_is_what_training_would_see(photo, tmp_path):
    copy = tmp_path / "copy.png"
    assert run([str(photo), "--type", "gaussian_blur", "--level", "3", "-o", str(copy)]) == 0
    pixels = torch.tensor(np.asarray(Image.open(photo))).permute(2, 0, 1)[None] / 255
    expected = (degrade(pixels, "gaussian_blur", 3)[0] * 255).round().permute(1, 2, 0)
    assert np.array_equal(np.asarray(Image.open(copy)), expected.byte().numpy())


def test_seed_and_preset_are_obeyed(photo, tmp_path):
    def noisy(*more):
        copy = tmp_path / "copy.png"
        run([str(photo), "--type", "mean_shift", "--level", "1", "-o", str(copy), *more])
        return Image.open(copy).convert("RGB").tobytes()

    original = Image.open(photo).tobytes()
    assert noisy("--preset", "published") == original  # its level 1 adds nothing
    assert noisy() != original
    assert len({noisy("--seed", str(seed)) for seed in range(6)}) == 2  # up or down


def test_the_sheet_shows_all_120(photo, tmp_path):
    sheet = tmp_path / "sheet.png"
    assert run([str(photo), "--sheet", "-o", str(sheet)]) == 0
    picture = np.asarray(Image.open(sheet))
    places = [
        (GAP + row * (TILE + GAP), LABEL + GAP + level * (TILE + GAP))
        for row in range(24)
        for level in range(5)
    ]
    assert len({picture[y : y + TILE, x : x + TILE].tobytes() for y, x in places}) == 120


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--type", "fog", "--level", "3"], "no degradation 'fog'"),
        (["--type", "jpeg", "--level", "6"], "no level 6"),
        (["--type", "jpeg", "--level", "2", "--preset", "mine"], "no preset 'mine'"),
    ],
)
def test_what_is_unknown_is_named(photo, tmp_path, arguments, complaint):
    with pytest.raises(KnownError, match=complaint):
        run([str(photo), *arguments, "-o", str(tmp_path / "copy.png")])
    assert not (tmp_path / "copy.png").exists()


def test_the_photo_itself_is_never_written_to(photo, tmp_path):
    other_name = tmp_path / "other.png"
    other_name.symlink_to(photo)
    before = photo.read_bytes()
    for output in (photo, other_name):
        with pytest.raises(KnownError, match="only ever read"):
            run([str(photo), "--type", "jpeg", "--level", "5", "-o", str(output)])
    assert photo.read_bytes() == before


def test_a_broken_photo_and_an_unknown_ending_are_explained(photo, tmp_path):
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"\xff\xd8\xff\xe0 this is no photo")
    with pytest.raises(KnownError, match=r"broken\.jpg"):
        run([str(broken), "--type", "jpeg", "--level", "5", "-o", str(tmp_path / "copy.png")])
    with pytest.raises(KnownError, match="no ending of a picture"):
        run([str(photo), "--type", "jpeg", "--level", "5", "-o", str(tmp_path / "copy.mp9")])


def test_either_the_sheet_or_a_type_with_its_level(photo, capsys):
    for arguments in ([], ["--type", "jpeg"], ["--sheet", "--level", "2"]):
        with pytest.raises(SystemExit):
            run([str(photo), *arguments, "-o", "copy.png"])
    assert "--type and --level" in capsys.readouterr().err
