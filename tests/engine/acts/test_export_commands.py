"""`cullect export`, `list`, `sheet` and `trash` on photos that were scored."""

import csv
import io
import json
from threading import Event

import pytest
from PIL import Image

from engine.acts.fields import Subject
from engine.acts.journal import Journal, unfinished
from engine.acts.plan import Act, Order, make_plan
from engine.cli import run
from engine.commands import trash as trash_command
from engine.library import Library
from engine.photos import Flag, PhotoQuery
from engine.settings import default_library, journal_folder


@pytest.fixture
def shoot(tmp_path, capsys):
    folder = tmp_path / "shoot"
    folder.mkdir()
    for number in range(4):
        Image.effect_noise((96, 64), 40 + number).convert("RGB").save(folder / f"{number}.jpg")
    (folder / "1.xmp").write_text("sidecar")
    assert run(["score", str(folder)], None) == 0
    with Library.open(default_library()) as library:
        ids = library.photo_ids(PhotoQuery())
        library.flag(ids[1:2].tolist(), Flag.PICK)
        library.flag(ids[2:].tolist(), Flag.REJECT)
    capsys.readouterr()
    return folder


def photo(path):
    with Library.open(default_library()) as library:
        photo = library.photo(library.photo_id(str(path)))
        return photo, library.scores(photo.id)


def test_a_day_with_the_commands(shoot, tmp_path, capsys, monkeypatch):
    out = tmp_path / "out"
    export = ["export", str(shoot), "--picks", "--to", str(out), "--name", "best_{number:02}"]
    assert run([*export, "--dry-run"], None) == 0
    assert "1 photos, 0 partners of RAW+JPEG, 1 sidecars" in capsys.readouterr().out
    assert not out.exists()
    assert run(export, None) == 0
    assert sorted(path.name for path in out.iterdir()) == ["best_01.jpg", "best_01.xmp"]

    capsys.readouterr()
    assert run(["list", str(shoot), "--rejects"], None) == 0
    assert capsys.readouterr().out.split() == [str(shoot / "2.jpg"), str(shoot / "3.jpg")]
    assert run(["list", str(shoot), "--format", "csv", "-o", str(tmp_path / "x.csv")], None) == 0
    rows = list(csv.DictReader(io.StringIO((tmp_path / "x.csv").read_text())))
    assert [row["flag"] for row in rows] == ["", "picked", "rejected", "rejected"]
    assert run(["list", str(shoot), "--format", "json", "--sort", "technical"], None) == 0
    assert len(json.loads(capsys.readouterr().out)) == 4

    pdf = tmp_path / "sheet.pdf"
    assert run(["sheet", str(shoot), "--sort", "technical", "-o", str(pdf)], None) == 0
    assert pdf.read_bytes().count(b"/Subtype /Image") == 4
    assert run(["sheet", str(shoot), "-o", str(pdf)], None) == 1
    assert "there already" in capsys.readouterr().err

    before = photo(shoot / "2.jpg")
    assert run(["export", str(shoot), "--rejects", "--move", "--to", str(out / "no")], None) == 0
    assert not (shoot / "2.jpg").exists()
    after = photo(out / "no" / "2.jpg")
    assert after[0].id == before[0].id
    assert after[0].flag is Flag.REJECT
    assert after[1] == before[1]


def test_the_trash_takes_nothing_without_yes(shoot, capsys, monkeypatch):
    taken = []
    monkeypatch.setattr(trash_command, "_send", taken.append)
    assert run(["trash", str(shoot)], None) == 0
    told = capsys.readouterr().out
    assert "2 rejected photos of 4." in told
    assert "Nothing was moved. Add --yes" in told
    assert not taken
    assert run(["trash", str(shoot), "--stars", "5"], None) == 1
    assert "None of the photos" in capsys.readouterr().err
    assert run(["trash", str(shoot), "--yes"], None) == 0
    assert taken == [str(shoot / "2.jpg"), str(shoot / "3.jpg")]


def test_what_was_interrupted_goes_on(shoot, tmp_path, capsys):
    order = Order(Act.COPY, str(tmp_path / "out"))
    with Journal.begin(
        make_plan(order, [Subject(photo(shoot / "1.jpg")[0])], cancel=Event()), journal_folder()
    ):
        pass
    assert len(unfinished(journal_folder())) == 1
    assert run(["export", "--resume"], None) == 0
    assert "1 photos copied (2 files)." in capsys.readouterr().out
    assert (tmp_path / "out" / "1.jpg").exists()
    assert run(["export", "--resume"], None) == 0
    assert "No export was interrupted." in capsys.readouterr().out


def test_what_can_not_be_exported_is_said(shoot, tmp_path, capsys):
    for arguments, said in (
        ([str(shoot)], "Say where to"),
        ([str(tmp_path / "unknown"), "--to", "x"], "First: cullect score"),
        ([str(shoot), "--to", "x", "--name", "{nonsense}"], "no field"),
        ([str(shoot), "--to", str(shoot / "1.jpg")], "is not a folder"),
        ([str(shoot), "--to", "x", "--sort", "beauty"], "can't be sorted by"),
    ):
        assert run(["export", *arguments], None) == 1
        assert said in capsys.readouterr().err


def test_the_fields_of_templates_stand_in_the_help(capsys):
    with pytest.raises(SystemExit):
        run(["export", "--help"], None)
    assert "{date:%Y-%m-%d}" in capsys.readouterr().out
