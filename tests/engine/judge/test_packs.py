"""Prompt packs and class lists: the shipped ones hold, a user's mistake is named."""

import sys

import pytest

from engine.judge.classes import class_lists, read_classes
from engine.judge.packs import parsed_pack, read_pack
from engine.photos import KnownError


@pytest.mark.parametrize("name", ["qualiclip", "clipiqa", "aesthetic"])
def test_shipped_packs_can_be_read(name, tmp_path):
    names = [plan.name for plan in read_pack(name, tmp_path)]
    assert names
    assert all(each.startswith(name) for each in names)


def test_a_pack_of_ones_own_replaces_the_shipped_one(tmp_path):
    (tmp_path / "prompts").mkdir()
    (tmp_path / "prompts" / "clipiqa.toml").write_text(
        '[[scorer]]\nname = "mine"\nrule = "difference"\nquestions = [["calm", "wild"]]\n'
    )
    (plan,) = read_pack("clipiqa", tmp_path)
    assert plan.name == "mine"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "lacks 'scorer'"),
        ("scorer = []", "describes no score"),
        ("scorer = [", "can't be understood"),
        ('scorer = [{name="a", rule="median", questions=[["a","b"]]}]', "no rule is called"),
        ('scorer = [{name="a", rule="difference", questions=[["a"]]}]', "can't be understood"),
        ('scorer = [{name="a", rule="difference", questions=[]}]', "go together"),
        ('scorer = [{name="a", rule="difference", questions=[["a {class}","b"]]}]', "go together"),
        ('scorer = [{rule="difference", questions=[["a","b"]]}]', "lacks 'name'"),
        ('scorer = [{name="a", rule="difference", questions=[[1,2]]}]', "can't be understood"),
    ],
)
def test_a_mistake_in_a_pack_is_named_with_its_file(text, reason):
    with pytest.raises(KnownError, match=f"^my.toml .*{reason}"):
        parsed_pack(text.encode(), "my.toml")


def test_shipped_lists_are_of_some_length_and_without_repeats():
    lists = class_lists()
    assert len(lists) == 11
    for name in lists[1:]:
        nouns = read_classes(name)
        assert 40 <= len(nouns) <= 80
        assert all(noun == noun.strip() for noun in nouns)


def test_imagenet_comes_from_open_clip():
    classes = read_classes("imagenet")
    assert len(classes) == 1000
    assert classes[0] == "tench"


def test_a_list_of_ones_own_is_text_or_csv(tmp_path):
    (tmp_path / "a.txt").write_text("# mine\ndog\n\n dog \ncat\n", "utf-8-sig")
    (tmp_path / "a.csv").write_text('"red, ripe apple",3\npear,4\n')
    assert read_classes(str(tmp_path / "a.txt")) == ("dog", "cat")
    assert read_classes(str(tmp_path / "a.csv")) == ("red, ripe apple", "pear")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"\n# nothing\n", "is empty"),
        ("binary.txt", b"\xff\xfe\0d", "not plain text"),
        ("list.docx", b"", "no list of classes called"),
        ("absent.csv", None, "can't be read"),
    ],
)
def test_a_list_that_is_none_is_named(tmp_path, name, content, reason):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(KnownError, match=rf"{name}.*{reason}|{reason}.*{name}"):
        read_classes(str(tmp_path / name))


def test_a_workbook_gives_its_first_column(tmp_path):
    openpyxl = pytest.importorskip("openpyxl", reason="the extra `spreadsheets` isn't installed")
    book = openpyxl.Workbook()
    for row in (["dog", "x"], [None, "y"], [7, None], ["dog", None]):
        book.active.append(row)
    book.create_sheet("other").append(["cat"])
    book.save(tmp_path / "list.xlsx")
    assert read_classes(str(tmp_path / "list.xlsx")) == ("dog", "7")
    (tmp_path / "bad.xlsx").write_bytes(b"PK no workbook")
    with pytest.raises(KnownError, match=r"bad\.xlsx is not a workbook"):
        read_classes(str(tmp_path / "bad.xlsx"))


def test_a_workbook_without_its_reader_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(KnownError, match=r"cullect\[spreadsheets\]"):
        read_classes(str(tmp_path / "list.xlsx"))
