"""One table of settings, and the folders in which Cullect keeps its own files."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs


@dataclass(frozen=True, slots=True)
class Settings:
    """What may be set; sizes in pixels.

    `judged_side` is the short side at which photos are judged and measured (never enlarged), and is
    stored with every score as its variant; `thumbnail_side` is the long side of a thumbnail.
    """

    judged_side: int = 512
    thumbnail_side: int = 320
    judge: str = "measures"


def data_folder() -> Path:
    """Where libraries and judges stand; CULLECT_HOME replaces it."""
    home = os.environ.get("CULLECT_HOME")
    return Path(home) if home else Path(platformdirs.user_data_dir("cullect", appauthor=False))


def log_folder() -> Path:
    """Where the logs stand; below CULLECT_HOME when that is set."""
    home = os.environ.get("CULLECT_HOME")
    if home:
        return Path(home) / "logs"
    return Path(platformdirs.user_log_dir("cullect", appauthor=False))


def default_library() -> Path:
    """The library that is used when none is named."""
    return data_folder() / "library"
