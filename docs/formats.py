"""Write the table of what came out of folders of odd files, for formats.md.

python docs/formats.py NAME=FOLDER ...
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from engine.commands.inspect_files import files_below
from engine.inspecting import Inspected, inspect


def main() -> None:
    """Print one table: each outcome, and how many files of each folder came to it."""
    names, folders = zip(*(given.split("=", 1) for given in sys.argv[1:]), strict=True)
    counted = [Counter(map(outcome, inspect(files_below([folder])))) for folder in folders]
    rows = sorted(set().union(*counted), key=lambda row: (row[0] != "read", -most(row, counted)))
    print(f"| | what came out | {' | '.join(names)} |\n|---|---|{'---:|' * len(names)}")
    for row in rows:
        print(f"| {' | '.join(row)} | {' | '.join(str(each[row] or '') for each in counted)} |")
    print(f"| | all | {' | '.join(str(each.total()) for each in counted)} |")


def outcome(each: Inspected) -> tuple[str, str]:
    """Whether a file was read, and what was said of it, without what differs from file to file."""
    if each.reason is None:
        odd = ", ".join(re.sub(r"^its ", "", note) for note in each.notes)
        return "read", f"{each.kind}{': ' if odd else ''}{odd}"
    reason = re.sub(r", though its name ends in .*", "", each.reason)
    reason = re.sub(r"(?<!JPEG )\b[0-9][0-9.,]*\b", "N", reason)
    return "told why not", reason


def most(row: tuple[str, str], counted: list[Counter[tuple[str, str]]]) -> int:
    """How many files came to this, of all folders."""
    return sum(each[row] for each in counted)


if __name__ == "__main__":
    main()
