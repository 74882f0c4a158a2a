"""One table of settings, and the folders in which Cullect keeps its own files."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Self

import platformdirs


@dataclass(frozen=True, slots=True)
class Settings:
    """What may be set; sizes in pixels.

    `judged_side` is the short side at which photos are judged and measured (never enlarged), and is
    stored with every score as its variant; `thumbnail_side` is the long side of a thumbnail.
    """

    judged_side: int = 512
    thumbnail_side: int = 320
    judge: str = "starter"


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a person has set, for the window and the command line alike; stored as settings.json.

    `sidecars`: decisions are written beside the photos, too; False is the "read-only card" mode.
    `sidecar_name`: what a new sidecar is called, "short" (`IMG.xmp`) or "full" (`IMG.CR3.xmp`).
    `write_inside`: decisions are also written into JPEG, TIFF and DNG files.
    `pairs`: a RAW photo and the JPEG or HEIC beside it are shown and decided as one.
    `watch`: folders that are open are watched for photos that land in them.
    `screen_profile`: file of the screen's ICC profile; empty for what the system tells, else sRGB.
    """

    sidecars: bool = True
    sidecar_name: str = "short"
    write_inside: bool = False
    pairs: bool = True
    watch: bool = True
    screen_profile: str = ""

    @classmethod
    def load(cls) -> Self:
        """Read what was set; damaged and unknown entries count as not set."""
        try:
            kept = json.loads(_preferences_file().read_text(encoding="utf-8"))
        except (OSError, ValueError):
            kept = {}
        usual = cls()
        values: dict[str, Any] = kept if isinstance(kept, dict) else {}
        known = {field.name: type(getattr(usual, field.name)) for field in fields(cls)}
        return cls(**{n: v for n, v in values.items() if n in known and type(v) is known[n]})

    def save(self) -> None:
        """Store it for the next start; raises OSError."""
        file = _preferences_file()
        file.parent.mkdir(parents=True, exist_ok=True)
        new = file.with_suffix(".new")
        new.write_text(json.dumps(asdict(self), indent=2), encoding="utf-8")
        new.replace(file)


def _preferences_file() -> Path:
    return data_folder() / "settings.json"


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


def journal_folder() -> Path:
    """Where exports that are on their way are kept, to go on with after a kill."""
    return data_folder() / "exports"


def default_library() -> Path:
    """The library that is used when none is named."""
    return data_folder() / "library"
