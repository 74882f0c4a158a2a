"""Somebody who has nothing but the bundle: an empty home and none of the developer's settings."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PIL import Image

LONGEST = 180
"""Seconds that one step may take, on a slow disk and the first time."""

_KEPT = ("SYSTEMROOT", "TEMP", "TMP")
"""Without these, no program starts on Windows."""


class BundleError(Exception):
    """What the bundle does wrong."""


class Stranger:
    """Runs the bundle's programs in `home`, an empty folder, in which there is now one photo."""

    def __init__(self, bundle: Path, home: Path) -> None:
        self.home, self.data = home, home / "cullect"
        self.photo = home / "photos" / "made.jpg"
        self.photo.parent.mkdir()
        Image.radial_gradient("L").resize((900, 600)).convert("RGB").save(self.photo)
        self._bundle = bundle.resolve()
        self._output = home / "window.txt"
        self._environment = {name: os.environ[name] for name in _KEPT if name in os.environ} | {
            "PATH": os.defpath, "HOME": str(home), "CULLECT_HOME": str(self.data),
            "QT_QPA_PLATFORM": "offscreen",
        }  # fmt: skip

    def says(self, *arguments: str) -> str:
        """Run the terminal's program to its end; return what it wrote."""
        done = subprocess.run(
            [self._program("cullect-cli"), *arguments], cwd=self.home, env=self._environment,
            check=False, timeout=LONGEST, capture_output=True, text=True, encoding="utf-8",
        )  # fmt: skip
        if done.returncode != 0:
            raise BundleError(f"it ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        return done.stdout

    @contextlib.contextmanager
    def window(self, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
        """Have the window's program running meanwhile; leaves no process behind.

        Raises BundleError when its logs tell of mistakes, or when its engine outlives it.
        """
        with self._output.open("wb") as output:
            running = subprocess.Popen(
                [self._program("cullect"), *arguments], cwd=self.home, env=self._environment,
                stdout=output, stderr=output, start_new_session=True,
            )  # fmt: skip
        try:
            yield running
        finally:
            running.terminate()
            running.wait(LONGEST)
        if sys.platform != "win32":
            wait_until(lambda: _is_gone(running.pid), "the engine outlives its window")
        if mistakes := "".join(log.read_text("utf-8") for log in self.data.rglob("*.log")):
            raise BundleError(mistakes)

    def output(self) -> str:
        """Return what the window's program wrote."""
        return self._output.read_text("utf-8", "replace")

    def _program(self, name: str) -> Path:
        return self._bundle / (f"{name}.exe" if sys.platform == "win32" else name)


def wait_until(reached: Callable[[], bool], otherwise: str) -> None:
    """Wait until something is so; BundleError when it takes too long."""
    last = time.monotonic() + LONGEST
    while not reached():
        if time.monotonic() > last:
            raise BundleError(f"{otherwise}, {LONGEST} s later")
        time.sleep(0.1)


def _is_gone(group: int) -> bool:
    """Whether no process of this group is left."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False
