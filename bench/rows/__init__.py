"""What is measured: each row is a file whose `run(setting)` returns its `Row`."""

from __future__ import annotations

import importlib
import traceback
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from bench.results import Row
from bench.setting import Setting

ROWS = (
    "decode", "measures", "scan", "rescan", "store", "decide",
    "open", "sort", "filter", "start", "frames", "keypress", "loupe", "heat",
)  # fmt: skip


def measured(names: Sequence[str], setting: Setting) -> Iterator[Row]:
    """Measure these rows; one that fails says why, and the others go on.

    Each runs in a process of its own, so that none pays for what another one imported.
    """
    for name in names:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
            try:
                yield process.submit(run_row, name, setting).result()
            except Exception:  # noqa: BLE001 - printed whole; the next row may well work
                print(f"\n{name} failed:")
                traceback.print_exc()


def run_row(name: str, setting: Setting) -> Row:
    """Measure one row in this process."""
    row: Row = importlib.import_module(f"bench.rows.{name}").run(setting)
    return row
