"""What the window asks of a judge is answered by the engine, also while it scores."""

import queue

import numpy as np
import pytest
from PIL import Image

from engine import messages
from engine.asking import Answers
from engine.library import Library
from engine.library.kept_maps import FILE, KeptMap, KeptMaps
from engine.link import EngineLink
from engine.sample import shoot

PATIENCE = 60


@pytest.fixture
def engine(tmp_path):
    """An engine that has scored three photos with the tiny judge; asks and waits."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for name in ("a", "b", "c"):
        Image.effect_noise((120, 90), 60).convert("RGB").save(folder / f"{name}.png")
    Library.open(tmp_path / "library").close()
    inbox = queue.Queue()
    link = EngineLink(tmp_path / "library", inbox.put)
    link.start()

    def ask(question, kind):
        link.send(question)
        while not isinstance(message := inbox.get(timeout=PATIENCE), kind):
            pass
        return message

    ask(messages.Open((str(folder),), "tiny", 64), messages.Finished)
    yield ask
    link.close()


def test_an_explanation_adds_up_to_the_score(engine, tmp_path):
    explained = engine(messages.Explain(1, "tiny", 64), messages.Explained)
    with Library.open(tmp_path / "library") as library:
        scores = {name.name: value for name, value in library.scores(1).items()}
    assert explained.scorers
    for name, score, answers in explained.scorers:
        assert score == pytest.approx(scores[name], abs=2e-3)  # from float16
        assert sum(answer[-1] for answer in answers) == pytest.approx(score, abs=1e-6)


@pytest.mark.parametrize(
    "question",
    [
        messages.HeatMap((1,), "tiny", 64, "nothing of the kind", None, "score"),
        messages.TryAxis("measures", 64, "calm water", "choppy water"),
        messages.Search("measures", 64, "a lighthouse"),
        messages.PlaceAll("measures", 64),
        messages.Explain(1, "nobody", 64),
        messages.FetchJudge("nothing of the kind"),
    ],
    ids=lambda question: type(question).__name__,
)
def test_what_cannot_be_answered_is_declined_with_a_reason(engine, question):
    declined = engine(question, messages.Answered)
    assert isinstance(declined, messages.Declined)
    assert declined.question == type(question).__name__
    assert declined.text


def test_all_photos_get_a_place(engine):
    placed = engine(messages.PlaceAll("tiny", 64), messages.Answered)
    assert isinstance(placed, messages.Placed)
    places = np.frombuffer(placed.payload, "<f4").reshape(-1, 2)
    assert sorted(placed.photo_ids) == [1, 2, 3]
    assert len(places) == 3
    assert places.min() >= 0
    assert places.max() <= 1


def test_the_sample_shoot_is_made_where_the_demo_makes_it(tmp_path, monkeypatch):
    made, said = [], []
    monkeypatch.setattr(shoot, "make_shoot", lambda folder, **_: made.append(folder))
    answers = Answers(None, None, tmp_path, said.append, None)
    answers.answer(messages.MakeSample())
    assert made == [tmp_path / "demo" / "Sample shoot"]
    assert said == [messages.SampleMade(str(made[0]))]


def test_every_photo_of_a_wish_gets_its_map_and_then_a_verdict(engine, tmp_path):
    wish = messages.HeatMap((2, 1, 3), "measures", 64, "sharpness", None, "score")
    came = [engine(wish, messages.HeatMapMade)]
    came += [engine(messages.Screen(), messages.HeatMapMade) for _ in range(5)]
    assert [(made.photo_id, made.reliable is None) for made in came] == [
        (2, True), (1, True), (3, True), (2, False), (1, False), (3, False),
    ]  # fmt: skip
    assert len({made.payload for made in came}) == 3
    assert all(len(made.payload) == made.width * made.height for made in came)
    assert all(made.low < made.high for made in came)
    again = engine(wish, messages.HeatMapMade)
    assert (again.payload, again.reliable) == (came[3].payload, came[3].reliable)


def test_damaged_kept_maps_are_made_again(tmp_path):
    (tmp_path / FILE).write_bytes(b"no database" * 100)
    maps, made = KeptMaps(tmp_path), KeptMap(2, 1, 0.5, 3.0, b"\x00\xff", True)
    assert maps.get("a") is None
    maps.close()
    maps.put("a", made)
    maps.close()
    assert maps.get("a") == made
    assert maps.get("b") is None
    maps.close()
