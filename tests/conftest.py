"""Settings that must stand before Qt or torch is imported, and the folder of real photos."""

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"


@pytest.fixture(scope="session")
def real_photos() -> Path:
    """The folder of real photos, broken files and opinion scores; never part of the project."""
    if not SHARED.is_dir():
        pytest.skip(f"no real photos here: {SHARED.name} is absent")
    return SHARED


@pytest.fixture(autouse=True)
def own_home(tmp_path, monkeypatch):
    """Give each test a data folder of its own, so that none touches the user's."""
    home = tmp_path / "cullect-home"
    monkeypatch.setenv("CULLECT_HOME", str(home))
    return home
