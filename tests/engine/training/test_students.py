"""Students see what the judges made of them will see, and are stored as judges."""

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from engine.judge import load_judge
from engine.judge.adding import store_weights
from engine.judge.clip_resnet import ClipResNet
from engine.judge.judges import Judge
from engine.judge.loading import measures_judge
from engine.judge.questions import Questions, pairs
from engine.judge.rules import make_rule
from engine.judge.scorers import Scorer
from engine.judge.store import Card
from engine.photos import KnownError
from engine.training.keeping import keep
from engine.training.losses import losses
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


def test_a_clip_student_learns(resnet):
    student = student_of(resnet, "cpu")
    pictures = torch.rand(2, 3, 64, 64, generator=torch.Generator().manual_seed(2))
    rungs = torch.stack([pictures * strength for strength in (1, 0.8, 0.6, 0.4, 0.2)])
    optimiser = torch.optim.AdamW(student.module.parameters(), lr=1e-3)
    costs = []
    for _ in range(8):
        positive, negative = student.cosines(rungs.flatten(0, 1)).view(5, 2, 2).unbind(-1)
        cost = losses(positive, negative).total
        optimiser.zero_grad()
        cost.backward()
        optimiser.step()
        costs.append(cost.item())
    assert costs[-1] < 0.8 * costs[0]


def test_a_taught_clip_keeps_the_rest_of_its_base_and_its_licence(resnet, own_home):
    student = student_of(resnet, "cpu")
    base = Card("base", "qualiclip", "RN50-quickgelu", "a test", "CC BY", 0, "", ("quality",))
    before = {
        f"visual.{name}": torch.zeros(tensor.shape)
        for name, tensor in student.module.state_dict().items()
    }
    texts = {"prompts_features": torch.ones(14, 32)}
    store_weights(own_home / "judges" / "base", before | texts, base)
    card = keep(
        student, student.module.state_dict(), base="base", name="mine", source="taught",
        data_folder=own_home,
    )  # fmt: skip
    assert (card.kind, card.licence, card.scores) == ("qualiclip", "CC BY", ("quality",))
    stored = load_file(own_home / "judges" / "mine" / "model.safetensors")
    assert stored.keys() == before.keys() | texts.keys()
    assert torch.equal(stored["prompts_features"], texts["prompts_features"])
    learned = student.module.state_dict()["layer1.0.conv1.weight"]
    assert torch.equal(stored["visual.layer1.0.conv1.weight"], learned)


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
