"""`cullect`: the way into the program, for the window and the command line alike.

The engine's process imports this module once more when it is spawned, so it imports nothing heavy.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

# Before torch is first imported: else its idle threads spin and starve the window.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")


def main() -> int:
    """Run `cullect` with the arguments of this process; return its exit code."""
    from engine.cli import run

    return run(sys.argv[1:], _open_window if _has_display() else None)


def _open_window(library: Path, roots: list[str], judge: str) -> int:
    from gui.app import run

    return run(library, roots, judge)


def _has_display() -> bool:
    """Whether Qt will find a screen, or was told which platform to use instead."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
