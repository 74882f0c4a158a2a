"""On what the bench ran, as far as it explains the figures; nothing that names the machine."""

from __future__ import annotations

import os
import platform
import sys
from importlib import metadata

_PACKAGES = ("pillow", "numpy", "PySide6-Essentials", "sqlite-utils")


def machine() -> dict[str, str]:
    """Cores, system, and the versions that matter."""
    return {
        "cores": str(os.cpu_count()),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        **{name: metadata.version(name) for name in _PACKAGES},
    }


def load() -> str:
    """How busy the machine is: running programs on average over 1, 5 and 15 minutes."""
    if sys.platform == "win32":
        return "unknown"
    return " ".join(f"{value:.1f}" for value in os.getloadavg())
