"""The report: counts picks, names what moved, and recommends the new one only with reason."""

import threading
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from torch import nn

from engine.judge.judges import Judge, Measures
from engine.photos import KnownError
from engine.training import general
from engine.training.checking import check_photos
from engine.training.checking import spread as spread_of_paths
from engine.training.faults import REAL
from engine.training.general import general_set
from engine.training.held_out import BeforeAfter, compared
from engine.training.lessons import MOST
from engine.training.picks import Agreement, Decided, agreement, moved_most
from engine.training.samples import faults_aside, faults_taught
from engine.training.settings import QUICK, TrainSettings
from engine.training.teaching_report import Ranking, judged, spread, verdict

NEVER = threading.Event()
SETTINGS = TrainSettings(side=48, reduction=1)


def quiet(_progress):
    pass


@dataclass
class Answering:
    """A student that says how much detail there is, times `sign`."""

    sign: float
    module: nn.Module
    questions: tuple[str, ...] = ("overall",)

    def cosines(self, images):
        detail = images.diff(dim=-1).abs().mean((1, 2, 3)) * self.sign
        return torch.stack([detail, -detail], dim=-1)[:, None]


@pytest.fixture(scope="module")
def photos(tmp_path_factory):
    folder = tmp_path_factory.mktemp("photos")
    chance = np.random.default_rng(5)
    paths = []
    for number in range(3):
        pixels = chance.integers(0, 256, (60, 80, 3), dtype=np.uint8)
        paths.append(str(folder / f"{number}.png"))
        Image.fromarray(pixels).save(paths[-1])
    return paths


def test_a_network_that_sees_blur_beats_one_that_says_the_opposite(photos):
    wrong, right = Answering(-1, nn.Identity()), Answering(1, nn.Identity())
    blur = [fault for fault in REAL if fault.name in {"soft", "out_of_focus"}]
    found = compared(wrong, right, photos, blur, SETTINGS, cancel=NEVER, report=quiet)
    assert found.cases == 8
    assert found.before < 0.1
    assert found.after > 0.9
    assert 0 < found.low <= found.gain <= found.high


def test_the_same_network_gains_nothing(photos):
    same = Answering(1, nn.Identity())
    found = compared(same, same, photos, REAL[:2], SETTINGS, cancel=NEVER, report=quiet)
    assert (found.gain, found.low, found.high) == (0, 0, 0)


def test_faults_kept_aside_are_not_taught():
    taught = {fault.name for fault in faults_taught(QUICK)}
    aside = {fault.name for fault in faults_aside(QUICK)}
    assert aside == {"soft", "zoomed_and_compressed", "darken", "white_noise_cc", "jpeg2000"}
    assert not taught & aside


def decisions(count):
    return [Decided(f"/made/{n}.jpg", flag=1 if n < count else -1) for n in range(2 * count)]


def test_agreement_counts_pairs_in_the_persons_order():
    photos = decisions(10)
    right = np.linspace(1, 0, 20)
    found = agreement(photos, right[::-1], right)
    assert (found.kept, found.passed, found.before, found.after) == (10, 10, 0, 1)
    assert found.low == 1


def test_ties_count_half_and_unreadable_photos_not_at_all():
    photos = [*decisions(11)]
    flat = np.ones(22)
    flat[0] = np.nan
    found = agreement(photos, flat, flat)
    assert (found.kept, found.passed, found.after) == (10, 11, 0.5)


def test_too_few_decisions_say_nothing():
    found = agreement(decisions(9), np.arange(18.0), np.arange(18.0))
    assert found == Agreement(9, 9)


@pytest.mark.parametrize(
    ("flag", "stars", "kept"),
    [(1, 1, True), (-1, 5, False), (0, 4, True), (0, 3, None), (0, 2, False), (0, None, None)],
)
def test_a_flag_goes_before_stars(flag, stars, kept):
    assert Decided("a", flag, stars).kept is kept


def test_the_furthest_moves_come_first_and_what_stays_is_not_named():
    photos = [Decided(name) for name in "abcd"]
    old, new = np.array([4.0, 3, 2, 1]), np.array([1.0, 3, 2.5, 4])
    moved = moved_most(photos, old, new)
    assert [(one.path, one.old, one.new) for one in moved] == [("a", 1, 4), ("d", 4, 1)]


GAINED = BeforeAfter(0.8, 0.9, 0.05, 0.15, 100)
SAME = BeforeAfter(0.8, 0.8, 0, 0, 100)
LOST = BeforeAfter(0.8, 0.75, -0.08, -0.02, 100)
NOTHING = Agreement(0, 0)


@pytest.mark.parametrize(
    ("ranking", "picks", "better", "reasons"),
    [
        (Ranking(GAINED, GAINED, SAME), NOTHING, True, ("ranks_better",)),
        (Ranking(GAINED, None, SAME), Agreement(20, 20, 0.6, 0.7, 0.02, 0.2), True,
         ("ranks_better", "picks_better")),
        (Ranking(SAME, SAME, SAME), NOTHING, False, ("ranks_no_better",)),
        (Ranking(GAINED, LOST, LOST), NOTHING, False, ("untaught_worse", "general_worse")),
        (Ranking(GAINED, SAME, SAME), Agreement(20, 20, 0.7, 0.6, -0.2, -0.02), False,
         ("picks_worse",)),
    ],
)  # fmt: skip
def test_it_is_better_only_where_nothing_is_lost(ranking, picks, better, reasons):
    assert verdict(ranking, picks) == (better, reasons)


def test_of_many_photos_the_decided_ones_are_looked_at():
    photos = [Decided(str(n), flag=1 if n % 10 == 0 else 0) for n in range(100)]
    chosen = spread(photos, 20)
    assert len({photo.path for photo in chosen}) == 20
    assert sum(photo.flag for photo in chosen) == 10


def measuring(name, measure):
    return Judge(name, 64, measures=Measures(("light",), lambda im: {"light": measure(im)}, "64"))


def test_photos_are_scored_by_both_judges_and_unreadable_ones_left_out(photos, tmp_path):
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"no photo")
    both = measuring("a", np.mean), measuring("b", lambda image: -image.mean())
    chosen = [Decided(photos[0]), Decided(str(broken))]
    old, new = judged(chosen, both, 64, cancel=NEVER, report=quiet)
    assert old[0] == -new[0] > 0
    assert np.isnan([old[1], new[1]]).all()


def test_the_general_set_is_rendered_once(tmp_path, monkeypatch):
    monkeypatch.setattr(general, "BURSTS", general.BURSTS[5:7])
    monkeypatch.setattr(general, "_SIZE", (96, 64))
    paths = general_set(tmp_path / "scenes", cancel=NEVER)
    first = [Path(path).read_bytes() for path in paths]
    monkeypatch.setattr(general, "_render", None)
    again = general_set(tmp_path / "scenes", cancel=NEVER)
    assert [Path(path).read_bytes() for path in again] == first


def test_no_room_for_the_general_set_is_explained(tmp_path, monkeypatch):
    monkeypatch.setattr(general, "_SIZE", (96, 64))
    (tmp_path / "scenes").write_text("a file stands where the folder should")
    with pytest.raises(KnownError, match="Make room"):
        general_set(tmp_path / "scenes", cancel=NEVER)


# --- the check before -------------------------------------------------------------------------


@pytest.fixture
def chosen(tmp_path):
    """Eleven lively photos, a copy, a near copy, a dark one, a small one and a broken one."""
    chance = np.random.default_rng(1)
    paths = []
    for number in range(11):
        coarse = Image.fromarray(chance.integers(0, 256, (8, 12, 3), dtype=np.uint8))
        coarse.resize((96, 64), Image.Resampling.BICUBIC).save(tmp_path / f"{number:02}.png")
        paths.append(tmp_path / f"{number:02}.png")
    first = Image.open(paths[0])
    (tmp_path / "copy.png").write_bytes(paths[0].read_bytes())
    first.resize((90, 60)).save(tmp_path / "near.png")
    Image.fromarray(np.asarray(Image.open(paths[1]).rotate(180)) // 12).save(tmp_path / "dark.png")
    first.resize((30, 20)).save(tmp_path / "small.png")
    (tmp_path / "broken.png").write_bytes(b"")
    more = ["copy", "near", "dark", "small", "broken"]
    return [str(path) for path in [*paths, *(tmp_path / f"{name}.png" for name in more)]]


def test_each_doubt_is_named(chosen):
    shown = []
    judge = measuring("light", np.mean)
    check_photos(
        chosen, judge, side=48, judged_side=64, show=shown.append, cancel=NEVER, report=quiet
    )
    doubts = {looked.path.rpartition("/")[2]: looked.doubt for looked in shown if looked.doubt}
    assert doubts == {
        "copy.png": "same", "near.png": "alike", "dark.png": "poor", "small.png": "too_small",
        "broken.png": "unreadable",
    }  # fmt: skip
    assert [looked.detail for looked in shown[11:13]] == [chosen[0], chosen[0]]
    assert shown[14].detail == "30 x 20"


def test_of_too_many_photos_a_spread_is_taken():
    paths = [str(n) for n in range(901)]
    taken = spread_of_paths(paths)
    assert len(set(taken)) == MOST
    assert taken[0] == "0"
    assert int(taken[-1]) > 890
    assert spread_of_paths(paths[:7]) == paths[:7]
