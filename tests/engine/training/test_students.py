"""Students see what the judges made of them will see, and are stored as judges."""

import numpy as np
import pytest
import torch

from engine.judge import load_judge
from engine.judge.clip_resnet import ClipResNet
from engine.judge.judges import Judge
from engine.judge.loading import measures_judge
from engine.judge.questions import Questions, pairs
from engine.judge.rules import make_rule
from engine.judge.scorers import Scorer
from engine.photos import KnownError
from engine.training.keeping import keep
from engine.training.students import student_of, untaught_starter


@pytest.fixture(scope="module")
def resnet():
    """CLIP's RN50 with random weights, asked two questions."""
    from open_clip.modified_resnet import ModifiedResNet

    torch.manual_seed(0)
    visual = ModifiedResNet(layers=(1, 1, 1, 1), output_dim=32, heads=4, image_size=64, width=8)
    encoder = ClipResNet(visual, "small")
    directions = np.linalg.qr(np.random.default_rng(1).normal(size=(32, 4)))[0].T
    questions = Questions(
        pairs([("Good.", "Bad."), ("Sharp.", "Blurry.")]),
        directions.reshape(2, 2, 32).astype(np.float32),
    )
    scorer = Scorer("quality", "", "small", questions, make_rule("softmax-pairs"))
    return Judge("small", None, (encoder,), (scorer,))


def test_a_clip_student_gives_the_judges_mean_cosines(resnet):
    image = np.random.default_rng(2).integers(0, 256, (64, 96, 3), dtype=np.uint8)
    (encoder,), (scorer,) = resnet.encoders, resnet.scorers
    expected = scorer.questions.similarities(encoder.encode(image)[np.newaxis]).mean(axis=1)
    student = student_of(resnet, "cpu")
    student.module.eval()
    cosines = student.cosines(torch.tensor(image).permute(2, 0, 1)[None] / 255)
    assert cosines.detach()[0].numpy() == pytest.approx(expected, abs=1e-5)


def test_all_of_clips_image_half_learns_but_the_positions(resnet):
    module = student_of(resnet, "cpu").module
    still = [name for name, weight in module.named_parameters() if not weight.requires_grad]
    assert still == ["attnpool.positional_embedding"]


def test_a_judge_without_a_network_that_learns_is_refused():
    with pytest.raises(KnownError, match="can't be taught"):
        student_of(measures_judge(512), "cpu")


def test_a_kept_starter_is_a_judge_of_its_own_and_can_be_taught_further(own_home):
    student = untaught_starter(3, "cpu")
    card = keep(
        student, student.module.state_dict(), base="starter", name="mine", source="a test",
        data_folder=own_home,
    )  # fmt: skip
    judge = load_judge("mine", own_home, side=256)
    assert [name.name for name in judge.score_names] == list(card.scores)
    assert judge.name == "mine"
    again = student_of(judge, "cpu")
    assert torch.equal(again.anchors, student.anchors)
    images = torch.rand(2, 3, 64, 64, generator=torch.Generator().manual_seed(1))
    for one in (student, again):
        one.module.eval()
    assert torch.allclose(again.cosines(images), student.cosines(images), atol=1e-5)


def test_a_damaged_taught_starter_is_explained(own_home):
    student = untaught_starter(0, "cpu")
    keep(
        student, student.module.state_dict(), base="starter", name="mine", source="a test",
        data_folder=own_home,
    )  # fmt: skip
    (own_home / "judges" / "mine" / "model.safetensors").write_bytes(b"nothing")
    with pytest.raises(KnownError, match="damaged"):
        load_judge("mine", own_home)
