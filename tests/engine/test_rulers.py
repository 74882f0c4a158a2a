"""The ruler of a judge is marked while nothing else is to be done, and read ever after."""

import threading

import numpy as np
import pytest

from engine.judge import kept_rulers
from engine.judge.ruler import KINDS, Ruler
from engine.messages import Explain
from engine.photos import Cancelled, ScoreName
from engine.rulers import Rulers

ASKED = Explain(3, "starter", 512)


@pytest.fixture
def marked(monkeypatch):
    """Marking takes no time, and tells whether it was done."""
    done = []

    def mark(judge, kind, folder, *, cancel, report):
        if cancel.is_set():
            raise Cancelled
        report(None)
        done.append(judge)
        falls = Ruler(KINDS[kind], np.array([0.0, 1, 2]), np.array([[0.9, 0.5, 0.1]] * 2))
        flat = Ruler(KINDS[kind], np.array([0.0, 1, 2]), np.array([[0.5, 0.5, 0.5]] * 2))
        return {ScoreName("starter", "quality"): falls, ScoreName("starter", "hue"): flat}

    monkeypatch.setattr(kept_rulers, "kept_rulers", mark)
    return done


def test_who_asks_first_waits_and_then_gets_the_reading(marked, tmp_path):
    rulers, looked = Rulers(tmp_path), []
    assert rulers.readings(ASKED, {"quality": 0.5}) == ()
    assert rulers.mark("judge", lambda: looked.append(1), threading.Event()) == ASKED
    assert looked
    assert rulers.waiting is None
    [(scorer, *numbers)] = rulers.readings(ASKED, {"quality": 0.7, "hue": 0.5})
    assert scorer == "quality"
    assert numbers == pytest.approx([0.5, 0.5, 0.5, False])


def test_what_is_cancelled_is_begun_again_with_the_next_question(marked, tmp_path):
    rulers, cancel = Rulers(tmp_path), threading.Event()
    cancel.set()
    rulers.readings(ASKED, {})
    assert rulers.mark("judge", lambda: None, cancel) is None
    assert rulers.waiting is None
    assert not marked
    rulers.readings(ASKED, {})
    assert rulers.waiting == ASKED
