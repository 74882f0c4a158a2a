"""The bench's arithmetic, its made photos, and one cheap row; never how fast anything is."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from bench.photos import Kind, made_photos, write_photo
from bench.rank import rank_correlation
from bench.results import Figure, Guard, Row, Spread, ratio
from bench.table import all_hold, guard_lines, in_words, row_lines
from bench.turns import Turn, in_turn, take_turns
from engine.files.quick import embedded_thumbnail

SMALL = Kind("small", 360, 240)


def test_quartiles_lie_between_values():
    spread = Spread.of([4.0, 1.0, 2.0, 3.0])
    assert (spread.low, spread.median, spread.high) == (1.75, 2.5, 3.25)


def test_a_row_is_noisy_when_its_quartiles_are_a_quarter_of_the_median_apart():
    assert not Spread(0.9, 1.0, 1.15).noisy
    assert Spread(0.9, 1.0, 1.16).noisy


def test_turns_are_paired_so_that_a_machine_that_slows_down_changes_nothing():
    slowing = (1.0, 2.0, 5.0, 10.0)
    turns = {
        "naive": [Turn(load, load) for load in slowing],
        "ours": [Turn(load / 4, load / 2) for load in slowing],
    }
    line = ratio(turns, "ours", "naive")
    assert line.wall == Spread(0.25, 0.25, 0.25)
    assert line.cpu == Spread(0.5, 0.5, 0.5)
    assert line.speed_up == 4
    assert (line.seconds, line.base_seconds, line.pairs) == (0.875, 3.5, 4)


def test_each_way_goes_first_in_its_turn():
    went: list[str] = []

    def measure(way: str, item: int) -> Turn:
        went.append(f"{way}{item}")
        return Turn(1.0, 1.0)

    in_turn({"a": "a", "b": "b", "c": "c"}, [0, 1, 2], measure)
    assert went == ["a0", "b0", "c0", "b1", "c1", "a1", "c2", "a2", "b2"]


def test_the_first_item_is_done_once_more_to_warm_up():
    done: list[int] = []
    turns = take_turns({"way": done.append}, [7, 8])
    assert done == [7, 7, 8]
    assert len(turns["way"]) == 2


def test_ratios_are_said_as_people_say_them():
    assert in_words(Spread(0.2, 0.25, 0.5)) == "4x quicker [2-5]"
    assert in_words(Spread(1.0, 1.25, 1.5)) == "1.25x as long [1-1.5]"


def test_ratios_of_work_too_short_for_the_clock_are_not_made_up():
    turns = {"ours": [Turn(0.1, 0.0)], "naive": [Turn(0.2, 0.0)]}
    assert in_words(ratio(turns, "ours", "naive").cpu) == "too short to tell"


def test_times_are_only_shown_when_asked_for_or_promised():
    row = Row("row", "", figures=(Figure("took", 3.0, "ms"), Figure("promised", 5.0, "ms", 9.0)))
    assert "took" not in "".join(row_lines(row, absolute=False))
    assert "5 ms (limit 9)" in "".join(row_lines(row, absolute=False))
    assert "3 ms" in "".join(row_lines(row, absolute=True))


def test_a_failed_guard_is_seen():
    rows = [Row("row", "", guards=(Guard("this", True), Guard("that", False)))]
    assert list(guard_lines(rows)) == ["PASS  row: this", "FAIL  row: that"]
    assert not all_hold(rows)


def test_the_same_order_correlates_fully():
    assert rank_correlation([1, 5, 3], [10, 99, 20]) == pytest.approx(1)
    assert rank_correlation([1, 5, 3], [-1, -5, -3]) == pytest.approx(-1)


def test_made_photos_depend_on_their_seed_only(tmp_path):
    for name, seed in (("a", 3), ("b", 3), ("c", 4)):
        write_photo(tmp_path / name, SMALL, seed)
    first, second, other = ((tmp_path / name).read_bytes() for name in "abc")
    assert first == second != other


def test_made_photos_are_like_those_of_a_camera(tmp_path):
    (path,) = made_photos(tmp_path, SMALL, 1)
    with Image.open(path) as image:
        assert image.size == (360, 240)
        assert image.getexif()[0x0110] == "Made Camera"
    assert embedded_thumbnail(str(path), 160) is not None


def test_made_photos_are_kept(tmp_path):
    before = [path.stat() for path in made_photos(tmp_path, SMALL, 2)]
    assert [path.stat() for path in made_photos(tmp_path, SMALL, 2)] == before
    assert len(list(tmp_path.iterdir())) == 2


def test_a_quick_row_runs(tmp_path):
    outcome = _bench("scan", "--quick", "--json", str(tmp_path / "said.json"), temporary=tmp_path)
    assert outcome.returncode == 0, outcome.stderr
    assert "Cullect / pathlib rglob + stat" in outcome.stdout
    (row,) = json.loads((tmp_path / "said.json").read_text())["rows"]
    assert (row["name"], row["ratios"][0]["pairs"]) == ("scan", 7)


def test_an_unknown_row_is_wrong_usage(tmp_path):
    assert _bench("speed", temporary=tmp_path).returncode == 2


def _bench(*arguments: str, temporary: Path) -> "subprocess.CompletedProcess[str]":
    """Run the command with its cache in this folder."""
    places = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary))
    return subprocess.run(
        [sys.executable, "-m", "bench", *arguments],
        cwd=Path(__file__).resolve().parents[2],
        env=os.environ | places,
        capture_output=True,
        text=True,
        check=False,
    )
