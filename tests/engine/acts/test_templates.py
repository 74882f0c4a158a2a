"""Templates make folders and names that every system can write, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.acts.fields import FIELDS, Subject
from engine.acts.names import LONGEST, clean, shortened, size
from engine.acts.templates import template
from engine.photos import Decision, Flag, KnownError, Photo, Shot

SHOT = Shot(taken_at="2026-11-02T10:04:05.120+01:00", camera="EOS R5", lens="RF 1:2.8", iso=400)
PHOTO = Photo(
    1, "/shoot/card/IMG_0412.CR3", 1000, 0, shot=SHOT, decision=Decision(Flag.PICK, 3, "Red")
)
BARE = Photo(2, "/shoot/card/IMG_0413.JPG", 1000, 0)


@pytest.mark.parametrize(
    ("text", "name", "bare"),
    [
        ("{name}", "IMG_0412", "IMG_0413"),
        ("{number:04}_{name}", "0007_IMG_0412", "0007_IMG_0413"),
        ("{date}", "2026-11-02", "no date"),
        ("{date:%Y%m%d-%H%M%S%f}", "20261102-100405120", "no date"),
        ("{date:%j %y %%}", "306 26 %", "no date"),
        ("{camera} {lens}", "EOS R5 RF 1_2.8", "unknown camera unknown lens"),
        ("{iso:05}", "00400", "none"),
        ("{stars} {flag} {label}", "3 picked Red", "0 undecided no label"),
        ("{score}", "63", "63"),
        ("{folder}", "card", "card"),
        ("{{name}}", "{name}", "{name}"),
        ("plain", "plain", "plain"),
    ],
)
def test_fields_are_filled_in(text, name, bare):
    assert template(text).name(Subject(PHOTO, 7, 62.6)) == name
    assert template(text).name(Subject(BARE, 7, 62.6)) == bare


def test_a_score_that_is_not_there_is_said():
    assert template("{score}").name(Subject(PHOTO)) == "none"


def test_slashes_make_folders_but_not_those_of_the_photo_itself():
    odd = Photo(1, "/a/b.jpg", 1, 0, shot=Shot("2026-11-02T10:00:00", camera="A/B\\..\\C"))
    assert template("/{date:%Y/%m}//{camera}/").folders(Subject(odd)) == (
        "2026", "11", "A_B_.._C",
    )  # fmt: skip
    assert template("").folders(Subject(odd)) == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{colour}", "no field “{colour}”"),
        ("{name:04}", "only dates and numbers"),
        ("{number:d}", "no number of digits"),
        ("{number:99}", "no number of digits"),
        ("{date:%Q}", "no part of a date"),
        ("{date:%}", "no part of a date"),
        ("{name", "single “{”"),
        ("name}", "single “}”"),
        ("{}", "no field"),
        ("{name.__class__}", "no field"),
        ("../{name}", "lead out"),
        ("a\\..\\b", "lead out"),
    ],
)
def test_what_is_not_understood_is_said(text, said):
    with pytest.raises(KnownError, match="(?s).*" + said.replace("{", r"\{")):
        template(text)


def test_the_table_has_every_field_once_and_each_example_works():
    assert len({field.name for field in FIELDS}) == len(FIELDS)
    for field in FIELDS:
        assert template(field.example).name(Subject(PHOTO, 1, 50))


@given(st.text(max_size=40), st.text(max_size=300), st.text(max_size=300))
def test_no_text_of_a_template_or_photo_leads_out_or_breaks_a_name(text, camera, name):
    photo = Photo(1, f"/shoot/{name.replace('/', '_')}.jpg", 1, 0, shot=Shot(camera=camera))
    try:
        filled = template(f"{text}{{camera}}/{{name}}")
    except KnownError:
        return
    for piece in (*filled.folders(Subject(photo)), filled.name(Subject(photo))):
        assert piece == clean(piece)
        assert piece not in {"", ".", ".."}
        assert not set(piece) & set('<>:"/\\|?*\0')
        assert piece[-1] not in ". "
        assert size(piece) <= LONGEST


@pytest.mark.parametrize("name", ["CON", "nul.txt", "com1", "...", "  ", "a. .", "x" * 400])
def test_names_that_windows_refuses_are_changed(name):
    cleaned = clean(name)
    assert cleaned != name
    assert clean(cleaned) == cleaned


def test_a_long_name_is_cut_before_its_ending_and_between_letters():
    stem = "e\u0301" * 125  # 375 bytes, decomposed
    name = shortened(stem, " (2).CR3")
    assert name.endswith(" (2).CR3")
    assert LONGEST - 3 <= size(name) <= LONGEST
    assert shortened("short", ".CR3") == "short.CR3"
