"""`cullect sidecars` writes and reads without a window."""

from pathlib import Path

import pytest

from engine.cli import run
from engine.library import Library
from engine.photos import Change, Changes, Decision, Flag
from engine.sidecars.beside import look_beside
from tests.engine.sidecars.packets import packet


@pytest.fixture
def shoot(tmp_path):
    folder = tmp_path / "shoot"
    folder.mkdir()
    for name in ("A.CR3", "B.CR3"):
        (folder / name).write_bytes(b"")
    return folder


@pytest.fixture
def command(shoot, tmp_path, capsys):
    def sidecars(act, *more):
        code = run(
            ["sidecars", act, str(shoot), "--library", str(tmp_path / "library"), *more], None
        )
        return code, capsys.readouterr().out

    return sidecars


def decide(library_folder, path, decision):
    with Library.open(library_folder) as library:
        before = library.decision(str(path))
        library.apply(Changes("Decide", (Change(str(path), before, decision),)))


def test_decisions_are_written_and_read(shoot, tmp_path, command):
    decide(tmp_path / "library", shoot / "A.CR3", Decision(Flag.PICK, 4))
    assert command("write", "--name", "full") == (
        0,
        "1 of 1 decided photos have sidecars that say so.\n",
    )
    assert [f.name for f in sorted(shoot.iterdir())] == ["A.CR3", "A.CR3.xmp", "B.CR3"]
    (shoot / "B.xmp").write_bytes(packet('xmp:Rating="2"'))
    assert command("read")[1] == "1 photos had new sidecars; 1 decisions were taken over.\n"
    with Library.open(tmp_path / "library") as library:
        assert library.decision(str(shoot / "B.CR3")) == Decision(stars=2)


def test_clashes_are_named_and_settled_by_an_option(shoot, tmp_path, command):
    decide(tmp_path / "library", shoot / "A.CR3", Decision(stars=5))
    (shoot / "A.xmp").write_bytes(packet('xmp:Rating="2"'))
    code, said = command("write")
    assert code == 1
    assert "A.CR3" in said
    assert "--clash" in said
    assert command("write", "--clash", "ours")[0] == 0
    assert look_beside(str(shoot / "A.CR3")).found.decision == Decision(stars=5)


def test_what_cant_be_written_is_said(shoot, tmp_path, command):
    decide(tmp_path / "library", shoot / "A.CR3", Decision(stars=5))
    (shoot / "A.xmp").write_bytes(b"<damaged")
    code, said = command("write")
    assert code == 1
    assert "was left as it is" in said
    assert "0 of 1 decided photos" in said


def test_a_folder_that_is_not_there(tmp_path, capsys):
    assert run(["sidecars", "write", str(Path(tmp_path / "nowhere"))], None) == 1
    assert "is gone or was never there" in capsys.readouterr().err
