"""`cullect evaluate gmad`: a sheet of the pairs on which two judges part."""

import numpy as np
import pytest
from PIL import Image

from engine.cli import run


@pytest.fixture
def folder(tmp_path):
    random = np.random.default_rng(4)
    for number in range(6):
        grain = random.integers(0, 40 + 40 * number, (30, 40, 3), dtype=np.uint8)
        Image.fromarray(grain).save(tmp_path / f"photo {number}.png")
    return tmp_path


def competed(folder, output, *judges):
    chosen = [part for judge in judges for part in ("--judge", judge)]
    command = ["evaluate", "gmad", str(folder), *chosen, "--levels", "2", "-o", str(output)]
    return run(command, None)


def test_both_judges_defend_on_one_sheet(folder, tmp_path, capsys):
    sheet = tmp_path / "out" / "sheet.png"
    sheet.parent.mkdir()
    assert competed(folder, sheet, "measures", "tiny") == 0
    said = capsys.readouterr().out
    assert said.index("equal to measures") < said.index("equal to tiny")
    assert said.count("deviations apart") == 4
    with Image.open(sheet) as picture:
        assert picture.height > 4 * 360


def test_a_competition_needs_two_judges(folder, tmp_path):
    with pytest.raises(SystemExit) as stopped:
        competed(folder, tmp_path / "sheet.png", "measures")
    assert stopped.value.code == 2


def test_a_photo_of_the_folder_is_never_written_over(folder, capsys):
    photo = folder / "photo 1.png"
    before = photo.read_bytes()
    assert competed(folder, photo, "measures", "tiny") == 1
    assert "only ever read" in capsys.readouterr().err
    assert photo.read_bytes() == before


def test_a_folder_without_photos_is_said(tmp_path, capsys):
    assert competed(tmp_path, tmp_path / "sheet.png", "measures", "tiny") == 1
    assert "0 readable photos" in capsys.readouterr().err
