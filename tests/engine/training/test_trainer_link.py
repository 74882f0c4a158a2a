"""The link notices when the trainer dies, and starts another; its process needs no torch here."""

import threading

from engine.training.trainer_link import TrainerLink
from engine.training.wire import put, take


def _one_word(pipe):
    """Be a trainer that says one word and dies."""
    facts, _ = take(pipe)
    put(pipe, {"event": "heard", "job": facts["job"]}, b"pixels")
    raise SystemExit(0)


def test_a_trainer_that_dies_is_told_of_and_started_again():
    said, news = [], threading.Condition()

    def hear(facts, payload):
        with news:
            said.append((facts["event"], payload))
            news.notify_all()

    link = TrainerLink(hear, _one_word)
    for deaths in (1, 2):
        link.send({"job": "check"})
        with news:
            assert news.wait_for(lambda: len(said) == 2 * deaths, 60)  # noqa: B023
    link.close()
    assert said == [("heard", b"pixels"), ("died", b"")] * 2
