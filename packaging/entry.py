"""Where the frozen programs begin: `gui/__main__.py`, and what only a bundle needs before it."""

import os
import sys
from multiprocessing import freeze_support
from pathlib import Path


def give_output_a_place() -> None:
    """A window program on Windows has no output at all, and writing to None would end it."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115


if __name__ == "__main__":
    give_output_a_place()
    # The engine process is this program started once more; it lives and ends inside this call.
    freeze_support()
    from gui.__main__ import main

    sys.exit(main())
