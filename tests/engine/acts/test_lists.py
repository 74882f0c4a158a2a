"""Lists for other programs, contact sheets, and files that are written whole or not at all."""

import csv
import io
import json
import threading
import zlib

import pytest
from PIL import Image

from engine.acts.contact_pages import PAPERS, Printed, caption, contact_pages
from engine.acts.lists import Listed, ListFormat, as_text
from engine.acts.pdf import jpeg
from engine.acts.saving import save_new
from engine.photos import Cancelled, Decision, Flag, KnownError, Photo, ScoreName, Shot

SHARP, SOFT = ScoreName("measures", "sharpness", "512"), ScoreName("mine", "calm")
PHOTOS = [
    Listed(
        Photo(
            1, "/shoot/Käse, 1.CR3", 12, 0, width=30, height=20,
            shot=Shot("2026-11-02T10:00:00.12", "=cmd|x", iso=400),
            decision=Decision(Flag.PICK, 4, "Red"), partners=("/shoot/Käse, 1.jpg",),
        ),
        {SHARP: 62.5},
    ),
    Listed(Photo(2, "/shoot/\udce9.jpg", 3, 0, error="is empty"), {SHARP: 1.0, SOFT: 0.5}),
]  # fmt: skip


def test_csv_holds_decisions_facts_and_a_column_for_each_score():
    rows = list(csv.DictReader(io.StringIO(as_text(PHOTOS, ListFormat.CSV))))
    assert rows[0]["path"] == "/shoot/Käse, 1.CR3"
    assert (rows[0]["flag"], rows[0]["stars"], rows[0]["label"]) == ("picked", "4", "Red")
    assert (rows[0]["iso"], rows[0]["taken_at"]) == ("400", "2026-11-02T10:00:00.12")
    assert rows[0]["partners"] == "/shoot/Käse, 1.jpg"
    assert (rows[0]["measures:sharpness:512"], rows[0]["mine:calm"]) == ("62.5", "")
    assert (rows[1]["flag"], rows[1]["stars"], rows[1]["error"]) == ("", "0", "is empty")


def test_no_cell_is_taken_for_a_formula():
    assert "'=cmd|x" in as_text(PHOTOS, ListFormat.CSV)


def test_json_holds_the_same():
    records = json.loads(as_text(PHOTOS, ListFormat.JSON))
    assert records[0]["camera"] == "=cmd|x"
    assert records[0]["scores"] == {"measures:sharpness:512": 62.5}
    assert records[1]["path"] == "/shoot/\\udce9.jpg"


def test_paths_stand_one_a_line():
    assert as_text(PHOTOS, ListFormat.PATHS) == "/shoot/Käse, 1.CR3\n/shoot/\\udce9.jpg\n"
    assert as_text([], ListFormat.PATHS) == ""
    assert as_text([], ListFormat.CSV).strip() == ""


def made_jpeg(mode="RGB", **options):
    data = io.BytesIO()
    Image.new(mode, (320, 213)).save(data, "JPEG", **options)
    return data.getvalue()


def sheet(photos, **options):
    usual = {"cancel": threading.Event(), "report": lambda progress: None}
    return contact_pages(
        [Printed(one.photo, "62") for one in photos], lambda _: made_jpeg(), "A (day) — 写",
        **(usual | options),
    )  # fmt: skip


@pytest.mark.parametrize("paper", PAPERS)
def test_a_sheet_has_as_many_pages_as_it_takes(paper):
    data = sheet(PHOTOS * 30, paper=paper)
    assert data.startswith(b"%PDF-1.4")
    assert data.rstrip().endswith(b"%%EOF")
    assert data.count(b"/Type /Page ") == 3
    assert data.count(made_jpeg()) == 60
    assert b"(A \\(day\\) \x97 ?)" in data
    assert b"(picked   4 stars   Red   62)" in data
    assert b"K\xe4se, 1.CR3" in data


def test_the_table_of_objects_is_right():
    data = sheet(PHOTOS)
    start = int(data.rsplit(b"startxref\n", 1)[1].split()[0])
    rows = data[start:].split(b"\n")[3:]
    offsets = [int(row[:10]) for row in rows if row.endswith(b" n ")]
    for number, offset in enumerate(offsets, start=1):
        assert data[offset:].startswith(b"%d 0 obj" % number)


def test_an_empty_sheet_and_a_photo_without_thumbnail_are_no_trouble():
    assert b"/Count 1" in sheet([])
    data = contact_pages(
        [Printed(PHOTOS[1].photo)], lambda _: None, "x",
        cancel=threading.Event(), report=lambda progress: None,
    )  # fmt: skip
    assert b"/Image" not in data


def test_a_sheet_can_be_stopped():
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(Cancelled):
        sheet(PHOTOS, cancel=cancel)


def test_a_caption_says_something_for_every_photo():
    assert caption(Printed(PHOTOS[1].photo)) == "-"
    assert caption(Printed(Photo(1, "x", 1, 0, decision=Decision(stars=1)), "9")) == "1 star   9"


@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"mode": "L"}], ids=str)
def test_the_size_of_a_jpeg_is_read_from_its_header(options):
    found = jpeg(made_jpeg(**options))
    assert (found.width, found.height) == (320, 213)
    assert found.colours == (1 if options.get("mode") == "L" else 3)


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xd8", b"GIF8", made_jpeg()[:100], made_jpeg("CMYK"), zlib.compress(b"x")]
)
def test_what_a_pdf_can_not_hold_is_no_jpeg(data):
    assert jpeg(data) is None


def test_a_new_file_is_written_and_an_old_one_only_when_that_was_said(tmp_path):
    file = tmp_path / "list.csv"
    save_new(file, b"one")
    with pytest.raises(KnownError, match="there already"):
        save_new(file, b"two")
    assert file.read_bytes() == b"one"
    save_new(file, b"three", replace=True)
    assert file.read_bytes() == b"three"
    with pytest.raises(KnownError, match="can't be written"):
        save_new(tmp_path / "no" / "folder.csv", b"")
    assert [path.name for path in tmp_path.iterdir()] == ["list.csv"]
