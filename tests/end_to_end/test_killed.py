"""Killed at any moment, the library opens again with every decision that was on the disk.

The window rates, writes sidecars and scores meanwhile.
"""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from engine.library import Library
from engine.sidecars.packet import Packet

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")

WINDOW = Path(__file__).with_name("rating_window.py")
ROOT = WINDOW.parents[2]


def rate_until_killed(library_folder, photos, decisions):
    """Start the window, kill it and its engine after so many decisions.

    Returns the last acknowledged of each. The photos look changed, so they are scored anew.
    """
    for photo in Path(photos).glob("*.jpg"):
        os.utime(photo)
    window = subprocess.Popen(
        [sys.executable, WINDOW, library_folder, photos],
        stdout=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": str(ROOT), "CULLECT_HOME": str(library_folder.parent), "HOME": "/"},
        start_new_session=True,
    )
    acknowledged = {}
    with window:
        for _ in range(decisions):
            stars, _, path = window.stdout.readline().strip().partition(" ")
            acknowledged[path] = int(stars)
        os.killpg(window.pid, signal.SIGKILL)
        for line in window.stdout.read().splitlines():
            stars, _, path = line.partition(" ")
            if Path(path).is_file():  # the last line may be torn
                acknowledged[path] = int(stars)
    return acknowledged


@pytest.mark.timeout(7200)
@pytest.mark.parametrize("seed", [1, 2, pytest.param(range(3, 203), marks=pytest.mark.slow)])
def test_no_acknowledged_decision_is_lost(seed, shoot, tmp_path):
    expected = {}
    for run in seed if isinstance(seed, range) else [seed]:
        decisions = random.Random(run).randint(1, 60)
        expected |= rate_until_killed(tmp_path / "library", str(shoot), decisions)
        with Library.open(tmp_path / "library") as library:
            found = {path: library.photo(library.photo_id(path)).stars for path in expected}
            # One more key may have reached the disk after the last word that reached us.
            assert sum(found[path] != expected[path] for path in expected) <= 1
            assert None not in found.values()
            expected = found
            assert library.notes == ()
        for sidecar in Path(shoot).glob("*.xmp"):
            Packet.parse(sidecar.read_bytes())
