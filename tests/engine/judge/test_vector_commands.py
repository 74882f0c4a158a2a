"""`cullect axis`, `search` and `map`: photos by stored vectors, with words easy to follow."""

import csv
import json
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from engine.cli import run
from engine.commands import terminal as shown
from engine.commands.score import _say_licence
from engine.judge.tiny import tiny_judge
from engine.library import Library
from engine.photos import ScoreName
from engine.settings import default_library


class Colours:
    """Texts that mean their colours, in the tiny encoder's space."""

    def features(self, texts, *, cancel, report):
        words = [[word in text for word in ("red", "green", "blue")] for text in texts]
        return np.array([[*map(float, word), 0, 0, 0.01] for word in words], np.float32)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Six photos from red to blue, scored with the tiny judge; later loads know words."""
    folder = tmp_path / "shoot"
    folder.mkdir()
    for number in range(6):
        Image.new("RGB", (40, 30), (250 - 50 * number, 0, 50 * number)).save(
            folder / f"{number}.png"
        )
    assert run(["score", str(folder), "--judge", "tiny"], None) == 0
    monkeypatch.setattr(
        shown, "load_judge", lambda *_, **__: replace(tiny_judge(), texts=Colours())
    )
    return folder


def names(said):
    return [line.rsplit("/", 1)[-1] for line in said.splitlines() if line.endswith(".png")]


def test_search_finds_what_the_text_says(folder, capsys):
    capsys.readouterr()
    assert (
        run(["search", "something blue", str(folder), "--judge", "tiny", "--count", "2"], None) == 0
    )
    assert names(capsys.readouterr().out) == ["5.png", "4.png"]
    assert run(["search", "red", "--judge", "tiny", "--json", "-"], None) == 0
    found = json.loads(capsys.readouterr().out)
    assert [entry["path"][-5:] for entry in found][::5] == ["0.png", "5.png"]
    assert found[0]["cosine"] > found[-1]["cosine"]


def test_an_axis_is_tried_at_once_with_both_ends_and_a_verdict(folder, capsys):
    capsys.readouterr()
    assert run(["axis", "try", "red", "blue", "--judge", "tiny", "--count", "1"], None) == 0
    said = capsys.readouterr().out
    assert names(said) == ["0.png", "5.png"]
    assert "separates these 6 photos" in said
    assert run(["axis", "try", "green", "a green one", "--judge", "tiny"], None) == 0
    assert "does not separate" in capsys.readouterr().out


def test_an_axis_is_saved_listed_shared_added_and_removed(tmp_path, own_home, capsys):
    assert run(["axis", "save", "water", "calm water", "choppy water"], None) == 0
    assert (own_home / "axes" / "water.toml").is_file()
    run(["axis", "list"], None)
    assert "water: calm water / choppy water" in capsys.readouterr().out
    shared = tmp_path / "shared.toml"
    assert run(["axis", "share", "water", "-o", str(shared)], None) == 0
    assert run(["axis", "remove", "water"], None) == 0
    assert run(["axis", "remove", "water"], None) == 1
    assert "no axis called “water”" in capsys.readouterr().err
    assert run(["axis", "add", str(shared)], None) == 0
    assert run(["axis", "share", "water", "-o", str(tmp_path / "again.toml")], None) == 0
    assert (tmp_path / "again.toml").read_text() == shared.read_text()


def test_a_name_that_would_leave_the_folder_is_refused(tmp_path, capsys):
    (tmp_path / "evil.toml").write_text(
        'name = "../../evil"\npositive = "a"\nnegative = "b"\n', "utf-8"
    )
    assert run(["axis", "add", str(tmp_path / "evil.toml")], None) == 1
    assert "can't be called" in capsys.readouterr().err


def test_the_map_is_written_as_numbers_and_as_a_picture(folder, tmp_path):
    table = tmp_path / "map.csv"
    command = ["map", str(folder), "--judge", "tiny", "--colour", "brightness"]
    assert run([*command, "-o", str(table)], None) == 0
    with table.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    across = [float(row["x"]) for row in sorted(rows, key=lambda row: row["path"])]
    assert across == sorted(across) or across == sorted(across, reverse=True)
    assert all(row["brightness"] for row in rows)
    assert run([*command, "-o", str(tmp_path / "map.png")], None) == 0
    with Image.open(tmp_path / "map.png") as picture:
        assert len(picture.convert("RGB").getcolors(1 << 21)) > 6


def test_a_photo_of_the_library_is_never_drawn_over(folder, capsys):
    photo = folder / "0.png"
    before = photo.read_bytes()
    assert run(["map", "--judge", "tiny", "-o", str(photo)], None) == 1
    assert photo.read_bytes() == before


@pytest.mark.parametrize("command", [["search", "red"], ["axis", "try", "red", "blue"]])
def test_a_folder_never_scored_is_told_what_to_do(folder, tmp_path, capsys, command):
    (tmp_path / "other").mkdir()
    assert run([*command, str(tmp_path / "other"), "--judge", "tiny"], None) == 1
    assert "First: cullect score" in capsys.readouterr().err


def test_judges_without_words_or_vectors_say_so(folder, monkeypatch, capsys):
    monkeypatch.setattr(shown, "load_judge", lambda *_, **__: tiny_judge())
    assert run(["search", "red", "--judge", "tiny"], None) == 1
    assert "knows no words" in capsys.readouterr().err
    monkeypatch.undo()
    assert run(["map", "-o", "map.png", "--judge", "measures"], None) == 1
    assert "keeps no vectors" in capsys.readouterr().err


def test_the_library_hands_out_vectors(folder):
    with Library.open(default_library()) as library:
        ids, vectors = library.vectors("tiny")
        assert vectors.shape == (6, 6)
        first = library.photo_id(str(folder / "0.png"))
        row = vectors[ids.tolist().index(first)].astype(np.float32)
        assert row[0] > row[2]
        assert library.vectors("unknown")[0].size == 0
        assert ScoreName("tiny", "lively", "any") in library.score_names()


def test_the_licence_of_a_judge_is_said_beside_its_scores(own_home, capsys):
    card = own_home / "judges" / "rented" / "card.toml"
    card.parent.mkdir(parents=True)
    card.write_text(
        'name = "rented"\nkind = "clip"\narchitecture = "x"\nsource = ""\nlicence = "CC BY-NC"\n'
        'size = 1\nsha256 = ""\nscores = []\n'
    )
    console = shown.terminal()
    _say_licence("rented", console)
    assert "rented: CC BY-NC" in capsys.readouterr().out
    _say_licence("measures", console)
    assert capsys.readouterr().out == ""
