"""Make the one-folder bundle of Cullect and try it.

`uv run --group freeze python packaging/build.py` does it all; README.md beside this file says what
goes in, how large it is and where it has been run.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

from smoke import smoke

HERE = Path(__file__).resolve().parent


def main() -> int:
    """Build, say how large it became, and run it."""
    parser = argparse.ArgumentParser(description="Make the bundle and run its smoke test.")
    parser.add_argument(
        "--out", type=Path, metavar="DIR", default=HERE.parent / "dist",
        help="where the bundle's folder goes (default: dist/)",
    )  # fmt: skip
    out: Path = parser.parse_args().out
    if find_spec("PyInstaller") is None:
        parser.error("PyInstaller is missing: uv run --group freeze python packaging/build.py")
    begun = time.monotonic()
    bundle = build(out)
    print(f"{bundle}: {_size(bundle)}, built in {time.monotonic() - begun:.0f} s", flush=True)
    return smoke(bundle)


def build(out: Path) -> Path:
    """Return the folder with both programs; what was in it before is replaced."""
    subprocess.run(
        [
            sys.executable, "-m", "PyInstaller", str(HERE / "cullect.spec"), "--noconfirm",
            "--distpath", str(out), "--workpath", str(out / "work"), "--log-level", "WARN",
        ],
        check=True,
    )  # fmt: skip
    return out / "cullect"


def _size(folder: Path) -> str:
    """Return the size on disk; links count as nothing."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    return f"{sum(path.stat().st_size for path in files) / 1e6:,.0f} MB in {len(files):,} files"


if __name__ == "__main__":
    sys.exit(main())
