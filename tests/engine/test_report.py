"""The ranking as JSON, CSV, table and contact sheet."""

import csv
import io
import json

from PIL import Image
from rich.console import Console

from engine.contact_sheet import contact_sheet
from engine.photos import Photo, Shot
from engine.report import Scored, as_csv, as_json, ranked, table


def photo(number, path, **known):
    return Photo(number, path, size=1, mtime_ns=1, **known)


GOOD = Scored(photo(1, "/p/good.jpg", width=6, height=4), {"technical": 80.0, "noise": 1.0})
POOR = Scored(
    photo(2, "/p/a [red]poor.jpg", shot=Shot(taken_at="2026-05-01T10:00:00")), {"technical": 5.0}
)
BROKEN = Scored(photo(3, "/p/broken.jpg", error="is cut off"), {})


def test_best_comes_first_and_unreadable_last():
    assert ranked([BROKEN, POOR, GOOD], "technical") == [GOOD, POOR, BROKEN]


def test_json_has_a_record_for_each_photo():
    good, broken = json.loads(as_json([GOOD, BROKEN]))
    assert good == {
        "path": "/p/good.jpg",
        "width": 6,
        "height": 4,
        "taken_at": None,
        "scores": {"technical": 80.0, "noise": 1.0},
        "error": None,
    }
    assert (broken["scores"], broken["error"]) == ({}, "is cut off")


def test_json_carries_names_that_are_no_text():
    [record] = json.loads(as_json([Scored(photo(1, "/p/\udcff.jpg"), {})]))
    assert record["path"] == "/p/\udcff.jpg"


def test_csv_has_a_column_for_each_score():
    rows = list(csv.DictReader(io.StringIO(as_csv([GOOD, POOR, BROKEN]))))
    assert [row["technical"] for row in rows] == ["80.0", "5.0", ""]
    assert rows[2]["error"] == "is cut off"


def test_the_table_shows_names_as_they_are():
    text = io.StringIO()
    Console(file=text, width=100).print(table([GOOD, POOR, BROKEN], ["technical", "noise"], 100))
    assert "a [red]poor.jpg" in text.getvalue()
    assert "broken" not in text.getvalue()


def test_the_contact_sheet_holds_every_photo(tmp_path):
    jpeg = io.BytesIO()
    Image.new("RGB", (320, 200), (200, 30, 30)).save(jpeg, "JPEG")
    file = tmp_path / "sheet.png"
    contact_sheet([GOOD, POOR, BROKEN], "technical", {1: jpeg.getvalue()}.get, file)
    with Image.open(file) as sheet:
        red = sum(count for count, (r, g, _) in sheet.getcolors(1 << 20) if r > 150 > g + 50)
    assert red > 200 * 120
