"""Start: the command until its window is on screen, beside a window with nothing in it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from bench.results import Figure, Guard, Row, ratio
from bench.setting import Setting
from bench.turns import Turn, in_turn

_BARE = "bare PySide6 window"
_PAINTED = "Cullect: window on screen"


def run(setting: Setting) -> Row:
    """Measure fresh processes, until the window is painted and until 100,000 photos are in it."""
    count = setting.of(10_000, 100_000)
    furnished = f"Cullect: {count:,} photos in it"
    with setting.scratch() as folder:
        os.environ["CULLECT_HOME"] = str(folder / "home")
        library = ["--library", str(setting.library(count, folder))]
        ways = {
            _BARE: ["bare"],
            _PAINTED: ["cullect", "painted", *library],
            furnished: ["cullect", "furnished", *library],
        }
        for command in ways.values():  # once uncounted, for the system's cache
            _, has_torch = _launch(command)
        turns = in_turn(ways, range(setting.of(3, 9)), lambda command, _: _launch(command)[0])
    line = ratio(turns, _PAINTED, _BARE)
    cpu = line.cpu.median
    return Row(
        "start",
        "from the start of Python",
        (line, ratio(turns, furnished, _BARE)),
        (Figure("CPU until on screen, of a bare window's", cpu, "x", 2.0),),
        (
            Guard("the window takes at most 2.5x the CPU of a bare one", cpu <= 2.5),
            Guard("torch is not loaded in its process", not has_torch),
        ),
    )


def _launch(command: Sequence[str]) -> tuple[Turn, bool]:
    """Run one of `bench.programs` until its window stands; whether torch is loaded in it."""
    begun = time.perf_counter()
    program = [sys.executable, "-m", f"bench.programs.{command[0]}", *command[1:]]
    with subprocess.Popen(
        program, stdout=subprocess.PIPE, text=True, env=_as_installed()
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        wall = time.perf_counter() - begun
    if not line:
        raise RuntimeError(f"{' '.join(program)} ended before its window stood")
    said = json.loads(line)
    return Turn(wall, said["cpu"]), said["torch"]


def _as_installed() -> dict[str, str]:
    """This environment, but Python finds what it compiled before, as in an installed program."""
    compiled = {"PYTHONPYCACHEPREFIX": str(Path(os.environ["CULLECT_HOME"]) / "compiled")}
    kept = {name: v for name, v in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | compiled
