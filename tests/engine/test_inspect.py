"""What is said of files one by one, also of those that take the reader down."""

import json
import os
import time

import pytest

from engine import inspecting
from engine.cli import run
from engine.inspecting import inspect
from tests.engine.made_photos import encoded, exif_with, picture


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "photos"
    folder.mkdir()
    (folder / "a.jpg").write_bytes(encoded(picture(), exif=exif_with(Model="X100V")))
    (folder / "b.mp4").write_bytes(b"\0\0\0\x18ftypisom" + bytes(40))
    (folder / "c.jpg").write_bytes(b"")
    return folder


def test_each_file_is_told(folder, capsys):
    assert run(["inspect", str(folder)], None) == 0
    a, b, c = capsys.readouterr().out.splitlines()
    assert a == f"{folder / 'a.jpg'}:  JPEG  96 x 64  X100V"
    assert b.endswith("b.mp4 is an MP4 video, which Cullect doesn't read")
    assert c.endswith("c.jpg is empty (0 bytes)")


def test_it_is_told_as_json_too(folder, tmp_path):
    assert run(["inspect", str(folder), "--json", str(tmp_path / "told.json")], None) == 0
    told = json.loads((tmp_path / "told.json").read_text())
    assert [each["kind"] for each in told] == ["JPEG", "an MP4 video", ""]
    assert told[0]["shot"]["camera"] == "X100V"
    assert told[0]["reason"] is None


def test_a_file_that_is_not_there_is_wrong_usage(tmp_path):
    with pytest.raises(SystemExit):
        run(["inspect", str(tmp_path / "nothing")], None)


def falls_over(pipe):
    """A child that a certain file takes down, and another one holds."""
    pipe.send_bytes(b"ready")
    while True:
        path = pipe.recv_bytes()
        if path == b"crash":
            os._exit(11)
        if path == b"hang":
            time.sleep(60)
        pipe.send_bytes(json.dumps({"kind": "JPEG", "notes": []}).encode())


def test_a_file_that_takes_the_reader_down_is_told_and_the_rest_goes_on(monkeypatch):
    monkeypatch.setattr(inspecting, "_serve", falls_over)
    monkeypatch.setattr(inspecting, "HUNG_AFTER", 1)
    told = list(inspect(["a", "crash", "b", "hang", "c"]))
    assert [each.reason for each in told] == [
        None, "stops the program that reads photos", None, "takes too long to read", None,
    ]  # fmt: skip
