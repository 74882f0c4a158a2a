"""`cullect heatmap` on the seeded QualiCLIP: files, words, verdict."""

import numpy as np
import pytest
from PIL import Image

from engine.cli import run


@pytest.fixture
def home(judges_home, monkeypatch):
    monkeypatch.setenv("CULLECT_HOME", str(judges_home))


@pytest.fixture
def file(photo, tmp_path):
    Image.fromarray(photo(80, 120)).save(tmp_path / "photo.png")
    return tmp_path / "photo.png"


def mapped(file, output, *options):
    return run(["heatmap", str(file), "-o", str(output), *options], None)


def test_an_array_has_the_judged_size(home, file, tmp_path, capsys):
    target = tmp_path / "map.npy"
    assert mapped(file, target, "--judge", "seeded", "--size", "64") == 0
    values = np.load(target)
    assert (values.shape, values.dtype) == ((64, 96), np.float32)
    assert 0 <= values.min() < values.max() == 1
    said = capsys.readouterr().out
    assert "CC BY-NC 4.0" in said
    assert "the marked place matters" in said or "no reliable place" in said
    assert "all 7 questions" in said


def test_a_question_is_found_by_its_words_or_number(home, file, tmp_path, capsys):
    by_words, by_number = tmp_path / "words.npy", tmp_path / "number.npy"
    side = ("--judge", "seeded", "--side", "negative")
    assert mapped(file, by_words, *side, "--question", "blurry edges") == 0
    assert "“Blurry edges.”" in capsys.readouterr().out
    assert mapped(file, by_number, *side, "--question", "3") == 0
    np.testing.assert_array_equal(np.load(by_words), np.load(by_number))


@pytest.mark.parametrize(
    ("question", "reason"), [("wet", "None of the questions"), ("sharp", "2 of the"), ("8", "None")]
)
def test_an_unclear_question_lists_those_there_are(home, file, tmp_path, capsys, question, reason):
    assert mapped(file, tmp_path / "m.png", "--judge", "seeded", "--question", question) == 1
    said = capsys.readouterr().err
    assert reason in said
    assert "Sharp edges. / Blurry edges." in said


@pytest.mark.parametrize("name", ["map.png", "map.jpg"])
def test_pictures_of_the_sharpness_map_need_no_judge(file, tmp_path, name):
    target = tmp_path / name
    assert mapped(file, target, "--kind", "sharpness", "--size", "native") == 0
    with Image.open(target) as picture:
        assert (picture.size, picture.mode) == ((120, 80), "RGB")


def test_a_judge_without_places_says_so(file, tmp_path, capsys):
    assert mapped(file, tmp_path / "map.png", "--judge", "measures") == 1
    assert "asks no questions" in capsys.readouterr().err
    assert mapped(file, tmp_path / "map.png", "--judge", "tiny") == 1
    assert "heat maps need" in capsys.readouterr().err


def test_the_photo_itself_is_never_written_to(file, capsys):
    before = file.read_bytes()
    assert mapped(file, file, "--kind", "sharpness") == 1
    assert "only ever read" in capsys.readouterr().err
    assert file.read_bytes() == before


def test_an_unreadable_photo_and_a_bad_ending_are_said(file, tmp_path, capsys):
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"no photo")
    assert mapped(broken, tmp_path / "map.png", "--kind", "sharpness") == 1
    assert "broken.jpg" in capsys.readouterr().err
    with pytest.raises(SystemExit) as stopped:
        mapped(file, tmp_path / "map.gif")
    assert stopped.value.code == 2
