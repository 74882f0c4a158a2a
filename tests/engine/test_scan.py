"""Scanning folders: what is listed, what is left out, and what is told of the rest."""

import os
import sys
import threading
from pathlib import Path

import pytest

from engine.files.scan import scan
from engine.photos import Cancelled


def found(*roots, cancel=None, report=lambda progress: None):
    return scan([str(root) for root in roots], cancel=cancel or threading.Event(), report=report)


def names(result):
    return sorted(Path(path).name for path in result.paths)


@pytest.fixture
def put(tmp_path):
    """Make a file of a few bytes below the test's folder."""

    def make(name, content=b"x"):
        path = tmp_path / "shoot" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return path

    return make


def test_every_format_is_listed_whatever_the_case_of_its_ending(put, tmp_path):
    pictures = [
        "a.jpg",
        "b.JPEG",
        "c.Png",
        "d.webp",
        "e.TIF",
        "f.tiff",
        "g.HEIC",
        "h.heif",
        "i.avif",
    ]
    for name in [*pictures, "notes.txt", "movie.mp4", "noending", "jpg"]:
        put(name)
    assert names(found(tmp_path / "shoot")) == sorted(pictures)


def test_size_and_time_are_those_of_the_file(put, tmp_path):
    photo = put("deep/er/a.jpg", b"12345")
    os.utime(photo, ns=(1, 1_700_000_000_123_456_700))
    [file] = found(tmp_path / "shoot")
    assert file == (str(photo), 5, photo.stat().st_mtime_ns)


def test_hidden_files_and_folders_are_left_out(put, tmp_path):
    for name in ("a.jpg", ".b.jpg", "._a.jpg", ".trash/c.jpg", "x/.y/z/d.jpg"):
        put(name)
    assert names(found(tmp_path / "shoot")) == ["a.jpg"]


def test_a_hidden_folder_that_is_asked_for_is_scanned(put, tmp_path):
    put(".secret/a.jpg")
    assert names(found(tmp_path / "shoot" / ".secret")) == ["a.jpg"]


def test_links_are_not_followed(put, tmp_path):
    put("a.jpg")
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "private.jpg").write_bytes(b"x")
    shoot = tmp_path / "shoot"
    (shoot / "out").symlink_to(outside, target_is_directory=True)
    (shoot / "out.jpg").symlink_to(outside / "private.jpg")
    (shoot / "loop").symlink_to(shoot, target_is_directory=True)
    (shoot / "broken.jpg").symlink_to(tmp_path / "nowhere")
    assert names(found(shoot)) == ["a.jpg"]


def test_a_link_that_is_asked_for_is_scanned(put, tmp_path):
    put("a.jpg")
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "shoot", target_is_directory=True)
    assert found(link).paths == [str(link / "a.jpg")]


def test_folders_within_each_other_list_a_photo_once(put, tmp_path):
    put("day1/a.jpg")
    photo = put("day1/b.jpg")
    shoot = tmp_path / "shoot"
    assert names(found(shoot, shoot / "day1", photo, shoot)) == ["a.jpg", "b.jpg"]
    assert names(found(photo, shoot / "day1", shoot)) == ["a.jpg", "b.jpg"]


def test_a_single_file_is_listed_whatever_its_ending(put):
    assert names(found(put("picture.fuzzed"))) == ["picture.fuzzed"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_pipes_are_never_opened(put, tmp_path):
    put("a.jpg")
    pipe = tmp_path / "shoot" / "pipe.jpg"
    os.mkfifo(pipe)
    assert names(found(tmp_path / "shoot")) == ["a.jpg"]
    assert found(pipe).unreachable == [(str(pipe), "is neither a folder nor a file")]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_names_in_any_script_and_of_any_bytes_are_kept(put, tmp_path):
    put("写真/été ☀ 🎞.jpg")
    raw = os.fsencode(put(os.fsdecode(b"caf\xe9.jpg")))
    result = found(tmp_path / "shoot")
    assert {os.fsencode(path) for path in result.paths} >= {raw}
    assert all(Path(path).stat().st_size == 1 for path in result.paths)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_folder_without_rights_is_told_and_the_rest_is_listed(put, tmp_path):
    put("a.jpg")
    locked = put("locked/b.jpg").parent
    locked.chmod(0)
    try:
        result = found(tmp_path / "shoot")
    finally:
        locked.chmod(0o700)
    assert names(result) == ["a.jpg"]
    assert result.unreadable == [(str(locked), "may not be read: no permission")]


def test_a_folder_that_fails_while_it_is_listed_is_told(put, tmp_path, monkeypatch):
    put("a.jpg")
    bad = put("bad/b.jpg").parent
    listing = os.scandir

    def failing(folder):
        if folder == str(bad):
            raise PermissionError(13, "Permission denied")
        return listing(folder)

    monkeypatch.setattr("engine.files.scan.os.scandir", failing)
    result = found(tmp_path / "shoot")
    assert names(result) == ["a.jpg"]
    assert result.unreadable == [(str(bad), "may not be read: no permission")]


def test_what_vanishes_in_between_is_passed_over(put, tmp_path, monkeypatch):
    put("a.jpg")
    gone = put("gone/b.jpg").parent
    listing = os.scandir

    def vanishing(folder):
        if folder == str(gone):
            raise FileNotFoundError(2, "No such file or directory")
        return listing(folder)

    monkeypatch.setattr("engine.files.scan.os.scandir", vanishing)
    result = found(tmp_path / "shoot")
    assert (names(result), result.unreadable, result.unreachable) == (["a.jpg"], [], [])


def test_a_root_that_is_not_there_is_unreachable(tmp_path):
    result = found(tmp_path / "unplugged", "with\0zero")
    assert [reason for _, reason in result.unreachable] == [
        "is gone or was never there",
        "can't be reached under this name",
    ]
    assert len(result) == 0


def test_a_tree_deeper_than_the_stack_is_scanned(tmp_path):
    deep = tmp_path / "shoot"
    for _ in range(500):
        deep = deep / "d"
    deep.mkdir(parents=True)
    (deep / "a.jpg").write_bytes(b"x")
    assert names(found(tmp_path / "shoot")) == ["a.jpg"]


def test_a_scan_can_be_cancelled(put, tmp_path):
    put("a.jpg")
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(Cancelled):
        found(tmp_path / "shoot", cancel=cancel)


def test_progress_counts_what_is_found(put, tmp_path):
    for number in range(3):
        put(f"{number}/{number}.jpg")
    told = []
    found(tmp_path / "shoot", report=told.append)
    assert (told[-1].done, told[-1].total) == (3, 3)
    assert [progress.done for progress in told] == sorted(progress.done for progress in told)
