"""The log files: one for each process, small, in the user's own log folder."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler

from engine.settings import log_folder


def keep_log(name: str) -> None:
    """Write warnings and errors of this process to `name`.log; goes without where it can't."""
    folder = log_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / f"{name}.log", maxBytes=500_000, backupCount=2, encoding="utf-8", delay=True
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
