"""The command: python -m bench [ROW ...]."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

from bench.machine import load, machine
from bench.results import Row
from bench.rows import ROWS, measured
from bench.setting import Setting
from bench.table import all_hold, guard_lines, row_lines


def main(arguments: Sequence[str]) -> int:
    """Measure the rows that were asked for, print them, and return the exit code."""
    options = _options(arguments)
    # One thread for each kernel: a team of threads collapses when another program takes a core.
    os.environ["OMP_NUM_THREADS"] = "1"
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    setting = Setting(options.quick, options.photos)
    about = {"date": date.today().isoformat(), **machine(), "load before": load()}
    print(", ".join(f"{name} {value}" for name, value in about.items()), flush=True)
    rows: list[Row] = []
    for row in measured(options.rows or ROWS, setting):
        print("\n" + "\n".join(row_lines(row, absolute=options.absolute)), flush=True)
        rows.append(row)
    about["load after"] = load()
    print(f"\nload after {about['load after']}", *guard_lines(rows), sep="\n")
    if options.json:
        options.json.write_text(
            json.dumps(about | {"rows": [asdict(row) for row in rows]}, indent=1)
        )
    complete = len(rows) == len(options.rows or ROWS)
    return 0 if complete and (all_hold(rows) or not options.guard) else 1


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench",
        description="Measure Cullect beside the naive way, in turn; prints ratios of time.",
    )
    parser.add_argument("rows", nargs="*", choices=[*ROWS, []], metavar="ROW", help=", ".join(ROWS))
    parser.add_argument("--quick", action="store_true", help="few items; for a first look")
    parser.add_argument("--photos", type=Path, metavar="DIR", help="use the JPEGs in this folder")
    parser.add_argument("--absolute", action="store_true", help="print times as well as ratios")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write everything to this file")
    parser.add_argument("--guard", action="store_true", help="exit with 1 when a guard fails")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
