"""Files of weights: what is read, and what is refused with which words."""

import io
import pickle
import threading
import zipfile

import pytest
import torch
from safetensors.torch import save_file

from engine.judge.adding import add_judge
from engine.judge.weights import fitted, read_weights, stored_part
from engine.photos import KnownError

SHAPES = {"a.weight": torch.Size([2, 3]), "a.num_batches_tracked": torch.Size([])}


@pytest.fixture
def weights():
    return {"a.weight": torch.arange(6.0).view(2, 3), "a.num_batches_tracked": torch.tensor(3)}


class Hostile:
    """Pickled code that would leave a mark if it ran."""

    def __init__(self, mark):
        self.mark = mark

    def __reduce__(self):
        return (open, (str(self.mark), "w"))


@pytest.mark.parametrize("prefix", ["", "module.", "clip_model."])
def test_safetensors_and_torch_files_read_the_same(weights, prefix, tmp_path):
    wrapped = {prefix + name: tensor for name, tensor in weights.items()}
    save_file(wrapped, tmp_path / "a.safetensors")
    torch.save(wrapped, tmp_path / "a.pt")
    torch.save({"epoch": 3, "state_dict": wrapped}, tmp_path / "training.pt")
    for file in ("a.safetensors", "a.pt", "training.pt"):
        read = read_weights(tmp_path / file)
        assert read.keys() == weights.keys()
        assert torch.equal(read["a.weight"], weights["a.weight"])


def test_half_precision_is_widened_exactly(weights, tmp_path):
    halved = {"a.weight": weights["a.weight"].half()}
    fitting = fitted(halved, SHAPES, "net", tmp_path)
    assert fitting["a.weight"].dtype == torch.float32
    assert torch.equal(fitting["a.weight"], weights["a.weight"])


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"a.weight": None}, "missing a.weight"),
        ({"b.bias": torch.zeros(1)}, "unknown b.bias"),
        ({"a.weight": torch.zeros(3, 2)}, r"a.weight is \(3, 2\), not \(2, 3\)"),
        ({"a.weight": torch.full((2, 3), torch.inf)}, "not numbers"),
        ({"a.weight": torch.zeros(2, 3, dtype=torch.int8)}, "not numbers"),
        ({"a.weight": torch.zeros(2, 3).to_sparse()}, "is not a net"),
    ],
)
def test_what_does_not_fit_is_named(weights, change, reason, tmp_path):
    changed = {name: t for name, t in (weights | change).items() if t is not None}
    with pytest.raises(KnownError, match=reason):
        fitted(changed, SHAPES, "net", tmp_path)


def test_pickled_code_is_never_run(tmp_path):
    mark = tmp_path / "ran"
    for name, write in {
        "zip.pt": lambda path: torch.save({"w": Hostile(mark)}, path),
        "raw.pt": lambda path: path.write_bytes(pickle.dumps({"w": Hostile(mark)})),
    }.items():
        write(tmp_path / name)
        with pytest.raises(KnownError, match="not a file of model weights"):
            read_weights(tmp_path / name)
    assert not mark.exists()


def test_torchscript_is_refused_as_a_program(tmp_path):
    with zipfile.ZipFile(tmp_path / "RN50.pt", "w") as archive:
        archive.writestr("RN50/code/__torch__.py", "")
    with pytest.raises(KnownError, match="runs no programs"):
        read_weights(tmp_path / "RN50.pt")


def test_an_archive_that_swells_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "bomb.pt", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb/data/0", bytes(10_000_000))
    with pytest.raises(KnownError, match="more than its own size"):
        read_weights(tmp_path / "bomb.pt")


def _whole_file(weights) -> bytes:
    buffer = io.BytesIO()
    torch.save(weights, buffer)
    return buffer.getvalue()


def test_damaged_files_are_named(weights, tmp_path):
    save_file(weights, tmp_path / "whole.safetensors")
    safe = (tmp_path / "whole.safetensors").read_bytes()
    zipped = _whole_file(weights)
    contents = [
        b"",
        b"\0",
        b"<html>Not found</html>",
        safe[:-5],
        safe[:40],
        zipped[:-30],
        zipped[:9],
    ]
    for content in contents:
        (tmp_path / "file").write_bytes(content)
        with pytest.raises(KnownError, match=r"file is not a file of model weights") as told:
            read_weights(tmp_path / "file")
        assert "weights_only" not in str(told.value)  # what PyTorch says is for programmers
    with pytest.raises(KnownError, match="No such file"):
        read_weights(tmp_path / "absent")


def test_things_that_are_not_tensors_are_refused(tmp_path):
    torch.save([1, 2], tmp_path / "list.pt")
    torch.save({"lr": 0.1}, tmp_path / "numbers.pt")
    for name, reason in {"list.pt": "holds no tensors", "numbers.pt": "lr is not a tensor"}.items():
        with pytest.raises(KnownError, match=reason):
            read_weights(tmp_path / name)


def test_a_stored_file_that_went_away_is_explained(tmp_path):
    with pytest.raises(KnownError, match="Remove the judge and add it again"):
        stored_part(tmp_path / "model.safetensors", "")


@pytest.mark.parametrize(
    ("kind", "architecture", "reason"),
    [
        ("qualiclip", None, "is not a CLIP RN50: missing"),
        ("clip", None, "none of OpenAI's CLIP models"),
        ("clip", "ViT-B-32", "is not a CLIP ViT-B-32"),
        ("clip", "VGG-16", "not a network that Cullect can build"),
        ("clip", "hf-hub:someone/something", "not a network that Cullect can build"),
        ("clip", "roberta-ViT-B-32", "not a network that Cullect can build"),
        ("vgg", None, "no kind of judge"),
    ],
)
def test_a_checkpoint_of_another_architecture_leaves_nothing(kind, architecture, reason, tmp_path):
    save_file({"features.0.weight": torch.zeros(64, 3, 3, 3)}, tmp_path / "vgg.safetensors")
    with pytest.raises(KnownError, match=reason):
        add_judge(
            tmp_path / "vgg.safetensors", kind, "vgg", tmp_path / "home",
            architecture=architecture, cancel=threading.Event(), report=lambda _: None,
        )  # fmt: skip
    assert not (tmp_path / "home").exists()
