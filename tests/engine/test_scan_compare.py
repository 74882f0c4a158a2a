"""Comparing a scan with the library: a decision must never be lost to a disk that was unplugged."""

from dataclasses import dataclass

from engine.files.compare import compare
from engine.files.scan import FoundFile, ScanResult


@dataclass
class Known:
    size: int = 10
    mtime_ns: int = 100
    content: str | None = None
    missing: bool = False


def scanned(*files, roots=("/shoot",), unreadable=(), unreachable=()):
    result = ScanResult(roots, unreadable=list(unreadable), unreachable=list(unreachable))
    for path, size, mtime_ns in files:
        result.paths.append(path)
        result.sizes.append(size)
        result.mtimes_ns.append(mtime_ns)
    return result


def no_content(path):
    raise AssertionError(f"{path} need not have been read")


def test_new_changed_and_same_are_told_apart():
    found = scanned(
        ("/shoot/a", 10, 100), ("/shoot/b", 11, 100), ("/shoot/c", 10, 101), ("/shoot/d", 1, 1)
    )
    known = {f"/shoot/{name}": Known() for name in "abc"}
    differences = compare(found, known, no_content)
    assert differences.same == ["/shoot/a"]
    assert differences.changed == [FoundFile("/shoot/b", 11, 100), FoundFile("/shoot/c", 10, 101)]
    assert differences.new == [FoundFile("/shoot/d", 1, 1)]
    assert (differences.gone, differences.moved, differences.back) == ([], [], [])


def test_only_what_was_looked_for_can_be_gone():
    known = {path: Known() for path in ("/shoot/a", "/shoots/b", "/usb/c", "/shoot/locked/d")}
    found = scanned(
        roots=("/shoot", "/usb"),
        unreadable=[("/shoot/locked", "no permission")],
        unreachable=[("/usb", "is gone")],
    )
    assert compare(found, known, no_content).gone == ["/shoot/a"]


def test_a_photo_that_was_missing_is_gone_only_once_and_can_come_back():
    known = {"/shoot/a": Known(missing=True), "/shoot/b": Known(missing=True)}
    differences = compare(scanned(("/shoot/b", 10, 100)), known, no_content)
    assert differences.gone == []
    assert differences.back == ["/shoot/b"]


def test_a_moved_photo_is_known_by_size_time_and_name():
    known = {"/shoot/old/a.jpg": Known(content="x")}
    differences = compare(scanned(("/shoot/new/a.jpg", 10, 100)), known, no_content)
    assert differences.moved == [("/shoot/old/a.jpg", FoundFile("/shoot/new/a.jpg", 10, 100))]
    assert (differences.new, differences.gone) == ([], [])


def test_a_missing_photo_that_turns_up_elsewhere_has_moved():
    known = {"/shoot/old/a.jpg": Known(missing=True)}
    differences = compare(scanned(("/shoot/new/a.jpg", 10, 100)), known, no_content)
    assert [old for old, _ in differences.moved] == ["/shoot/old/a.jpg"]


def test_a_renamed_photo_is_known_by_its_content():
    known = {"/shoot/a.jpg": Known(content="x")}
    found = scanned(("/shoot/b.jpg", 10, 100))
    renamed = compare(found, known, {"/shoot/b.jpg": "x"}.get)
    assert [old for old, _ in renamed.moved] == ["/shoot/a.jpg"]
    another = compare(found, known, {"/shoot/b.jpg": "y"}.get)
    assert (another.moved, another.gone) == ([], ["/shoot/a.jpg"])
    assert [file.path for file in another.new] == ["/shoot/b.jpg"]


def test_a_renamed_photo_of_unknown_content_is_a_new_one():
    known = {"/shoot/a.jpg": Known(content=None)}
    differences = compare(scanned(("/shoot/b.jpg", 10, 100)), known, no_content)
    assert differences.moved == []


def test_namesakes_of_one_size_and_time_are_told_apart_by_content():
    known = {"/shoot/1/a.jpg": Known(content="one"), "/shoot/2/a.jpg": Known(content="two")}
    found = scanned(("/shoot/3/a.jpg", 10, 100), ("/shoot/4/a.jpg", 10, 100))
    contents = {"/shoot/3/a.jpg": "two", "/shoot/4/a.jpg": "one"}
    moved = {old: file.path for old, file in compare(found, known, contents.get).moved}
    assert moved == {"/shoot/1/a.jpg": "/shoot/4/a.jpg", "/shoot/2/a.jpg": "/shoot/3/a.jpg"}


def test_a_copy_is_new_while_the_original_stands():
    known = {"/shoot/a.jpg": Known(content="x")}
    found = scanned(("/shoot/a.jpg", 10, 100), ("/shoot/copy/a.jpg", 10, 100))
    differences = compare(found, known, no_content)
    assert differences.moved == []
    assert [file.path for file in differences.new] == ["/shoot/copy/a.jpg"]


def test_two_copies_of_one_gone_photo_take_its_place_once():
    known = {"/shoot/a.jpg": Known(content="x")}
    found = scanned(("/shoot/b/a.jpg", 10, 100), ("/shoot/c/a.jpg", 10, 100))
    differences = compare(found, known, lambda path: "x")
    assert len(differences.moved) == 1
    assert len(differences.new) == 1
