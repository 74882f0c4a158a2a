"""Killed at any moment, no sidecar is half written and none is forgotten; photos are untouched."""

import hashlib
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from engine.library import Library
from engine.photos import Decision, Flag
from engine.sidecars.beside import look_beside
from engine.sidecars.keeper import Keeper
from engine.sidecars.packet import Packet

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")

PROGRAM = Path(__file__).with_name("telling_program.py")
ROOT = PROGRAM.parents[2]
PHOTOS = 12


@pytest.fixture
def shoot(tmp_path):
    folder = tmp_path / "shoot"
    folder.mkdir()
    for number in range(PHOTOS):
        (folder / f"IMG_{number}.CR3").write_bytes(bytes([number]) * 1000)
    return folder


def decide_until_killed(library_folder, shoot, lines):
    """Run the program, kill it after so many lines; returns the last acknowledged of each."""
    program = subprocess.Popen(
        [sys.executable, PROGRAM, library_folder, shoot],
        stdout=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": str(ROOT), "CULLECT_HOME": str(library_folder.parent), "HOME": "/"},
    )
    with program:
        said = [program.stdout.readline() for _ in range(lines)]
        program.kill()
        said += program.stdout.read().splitlines(keepends=True)
    acknowledged = {}
    for line in said:
        if line.endswith("\n"):  # the last one may be torn
            flag, stars, label, path = line.rstrip("\n").split(" ", 3)
            acknowledged[path] = Decision(Flag(int(flag)), int(stars), label)
    return acknowledged


def hashes(folder):
    return {f.name: hashlib.sha256(f.read_bytes()).digest() for f in folder.glob("*.CR3")}


def check_after_kill(library_folder, shoot, expected):
    """Each sidecar is whole; what waited is written when the library is opened again."""
    for sidecar in shoot.glob("*.xmp"):
        Packet.parse(sidecar.read_bytes())
    with Library.open(library_folder) as library:
        later = [p for p, decision in expected.items() if library.decision(p) != decision]
        # One more decision may have reached the disk after the last word that reached us.
        assert len(later) <= 1
        keeper = Keeper(library)
        try:
            assert keeper.finish(30)
            assert keeper.waiting == 0
        finally:
            keeper.close()
        for path in expected:
            expected[path] = library.decision(path)
            assert look_beside(path).found.decision == expected[path]


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("runs", [range(4), pytest.param(range(4, 204), marks=pytest.mark.slow)])
def test_no_sidecar_is_half_written_or_forgotten(runs, shoot, tmp_path):
    before = hashes(shoot)
    expected = {}
    for run in runs:
        lines = random.Random(run).randint(1, 60)
        expected |= decide_until_killed(tmp_path / "library", shoot, lines)
        check_after_kill(tmp_path / "library", shoot, expected)
    assert hashes(shoot) == before
    assert all(f.name.endswith((".CR3", ".xmp", ".part")) for f in shoot.iterdir())
