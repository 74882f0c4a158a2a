"""`cullect` on the command line: its commands, outputs and exit codes."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from engine import __version__
from engine.cli import run


@pytest.fixture
def photos(tmp_path):
    folder = tmp_path / "фото 写真"
    folder.mkdir()
    blocks = Image.effect_noise((30, 20), 80).convert("RGB")
    blocks.resize((300, 200), Image.Resampling.NEAREST).save(folder / "sharp.jpg")
    Image.new("RGB", (300, 200), (90, 90, 90)).save(folder / "flat.png")
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 this is no photo")
    return folder


def test_a_folder_is_ranked(photos, capsys):
    assert run(["score", str(photos)], None) == 0
    output = capsys.readouterr().out
    assert output.index("sharp.jpg") < output.index("flat.png")
    assert "broken.jpg" in output
    assert "3 photos, 2 scored, 1 unreadable." in output


def test_json_goes_to_the_output_alone(photos, capsys):
    assert run(["score", str(photos), "--json", "-"], None) == 0
    captured = capsys.readouterr()
    records = {Path(record["path"]).name: record for record in json.loads(captured.out)}
    assert Path(records["sharp.jpg"]["path"]).is_absolute()
    assert records["sharp.jpg"].keys() == {
        "path", "width", "height", "taken_at", "scores", "error",
    }  # fmt: skip
    assert records["sharp.jpg"]["scores"]["sharpness"] > records["flat.png"]["scores"]["sharpness"]
    assert (records["sharp.jpg"]["width"], records["sharp.jpg"]["height"]) == (300, 200)
    assert records["sharp.jpg"]["error"] is None
    assert records["broken.jpg"]["scores"] == {}
    assert records["broken.jpg"]["error"]
    assert "3 photos" in captured.err


def test_csv_goes_to_a_file(photos, tmp_path, capsys):
    assert run(["score", str(photos), "--csv", str(tmp_path / "out.csv")], None) == 0
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert Path(rows[0]["path"]).name == "sharp.jpg"
    assert float(rows[0]["sharpness"]) > 0


def test_a_single_photo_and_a_relative_path_work(photos, capsys, monkeypatch):
    monkeypatch.chdir(photos)
    assert run(["score", "sharp.jpg", "--json", "-"], None) == 0
    [record] = json.loads(capsys.readouterr().out)
    assert record["path"] == str(photos / "sharp.jpg")


def test_only_what_was_asked_for_is_listed(photos, capsys, tmp_path):
    Image.new("RGB", (20, 20)).save(tmp_path / "other.png")
    library = ["--library", str(tmp_path / "library")]
    run(["score", str(tmp_path / "other.png"), *library], None)
    capsys.readouterr()
    run(["score", str(photos), "--json", "-", *library], None)
    assert len(json.loads(capsys.readouterr().out)) == 3


def test_an_empty_folder_is_said(tmp_path, capsys):
    (tmp_path / "empty").mkdir()
    assert run(["score", str(tmp_path / "empty"), "--json", "-"], None) == 0
    captured = capsys.readouterr()
    assert json.loads(captured.out) == []
    assert "No photos found." in captured.err


@pytest.mark.parametrize(
    "arguments",
    [["score"], ["score", "/nowhere/at/all"], ["--nonsense"], ["score", ".", "--rate", "5"]],
    ids=" ".join,
)
def test_wrong_usage_is_2(arguments, capsys):
    with pytest.raises(SystemExit) as exit_code:
        run(arguments, None)
    assert exit_code.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_a_library_that_is_a_file_is_a_failure(photos, tmp_path, capsys):
    (tmp_path / "file").write_text("not a folder")
    assert run(["score", str(photos), "--library", str(tmp_path / "file")], None) == 1
    assert str(tmp_path / "file") in capsys.readouterr().err


def test_a_library_that_is_no_database_is_a_failure_and_stays(photos, tmp_path, capsys):
    damaged = tmp_path / "library" / "library.sqlite"
    damaged.parent.mkdir()
    damaged.write_bytes(b"this is no database, but somebody's data " * 100)
    before = damaged.read_bytes()
    assert run(["score", str(photos), "--library", str(damaged.parent)], None) == 1
    assert "library.sqlite" in capsys.readouterr().err
    assert damaged.read_bytes() == before


def test_an_unknown_judge_is_a_failure(photos, capsys):
    assert run(["score", str(photos), "--judge", "nobody"], None) == 1
    assert "nobody" in capsys.readouterr().err


def test_an_unwritable_json_file_is_a_failure(photos, tmp_path, capsys):
    assert run(["score", str(photos), "--json", str(tmp_path / "no" / "such" / "x")], None) == 1
    assert "can't write" in capsys.readouterr().err


def test_without_a_display_the_window_is_refused(capsys):
    assert run([], None) == 1
    assert "no display" in capsys.readouterr().err


def test_a_folder_opens_the_window(photos, tmp_path):
    opened = []
    run([str(photos), "--library", str(tmp_path / "lib")], lambda *what: opened.append(what) or 0)
    assert opened == [(tmp_path / "lib", [str(photos)], "starter")]


def test_the_version_and_the_help_are_said(capsys):
    for option, text in (("--version", __version__), ("--help", "examples:")):
        with pytest.raises(SystemExit) as exit_code:
            run([option], None)
        assert exit_code.value.code == 0
        assert text in capsys.readouterr().out


def test_the_program_runs_as_a_program(photos):
    done = subprocess.run(
        [sys.executable, "-m", "gui", "score", str(photos), "--json", "-"],
        capture_output=True,
        check=True,
        text=True,
    )
    assert len(json.loads(done.stdout)) == 3


def test_the_selftest_passes(capsys):
    assert run(["--selftest"], None) == 0
    assert "passed" in capsys.readouterr().out
