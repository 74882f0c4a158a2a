"""What the pipeline sees of a judge."""

import subprocess
import sys

import numpy as np
import pytest

from engine.judge.judges import Judge, Measures
from engine.judge.loading import load_judge
from engine.judge.tiny import tiny_judge
from engine.photos import KnownError, ScoreName

LIVELY = ScoreName("tiny", "lively", "any")


def checkerboard(side: int = 32) -> np.ndarray:
    squares = (np.indices((side, side)).sum(axis=0) % 2 * 255).astype(np.uint8)
    return np.repeat(squares[:, :, np.newaxis], 3, axis=2)


def test_a_judge_gives_vectors_to_store_and_scores():
    judge = tiny_judge()
    judgement = judge.judge(checkerboard())
    assert set(judgement.scores) == set(judge.score_names) == {LIVELY}
    assert np.linalg.norm(judgement.vectors["tiny"]) == pytest.approx(1, abs=1e-6)


def test_scores_come_from_stored_vectors():
    judge = tiny_judge()
    photos = [checkerboard(), np.full((32, 32, 3), 200, np.uint8)]
    judgements = [judge.judge(photo) for photo in photos]
    stored = np.stack([j.vectors["tiny"] for j in judgements]).astype(np.float16)
    again = judge.scores({"tiny": stored})[LIVELY]
    np.testing.assert_allclose(again, [j.scores[LIVELY] for j in judgements], atol=2e-2)
    assert again[0] > again[1]


def test_vectors_of_another_encoder_are_left_alone():
    assert tiny_judge().scores({"other": np.ones((1, 9), np.float16)}) == {}


def test_measures_take_the_same_path():
    measures = Measures(("red",), lambda image: {"red": image[..., 0].mean()}, "512")
    judge = Judge("measures", 512, measures=measures)
    judgement = judge.judge(np.full((4, 4, 3), 7, np.uint8))
    assert judgement.scores == {ScoreName("measures", "red", "512"): 7.0}
    assert judge.score_names == tuple(judgement.scores)
    assert judgement.vectors == {}


def test_the_built_in_judge_measures(tmp_path):
    judge = load_judge("measures", tmp_path)
    judgement = judge.judge(checkerboard())
    assert tuple(judgement.scores) == judge.score_names
    assert {name.variant for name in judge.score_names} == {"512"}


@pytest.mark.parametrize("size", [(1, 1), (1, 40), (40, 1), (7, 5)])
def test_any_size_can_be_judged(size):
    judgement = tiny_judge().judge(np.full((*size, 3), 128, np.uint8))
    assert 0 <= judgement.scores[LIVELY] <= 1


def test_an_unknown_judge_is_named_with_the_known_ones(tmp_path):
    with pytest.raises(KnownError, match=r"no judge called “ansel”.*measures"):
        load_judge("ansel", tmp_path)


def test_judges_can_be_imported_without_torch():
    code = (
        "import sys, engine.judge.loading, engine.judge.tiny;"
        "sys.exit(bool({'torch', 'open_clip', 'PIL'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
