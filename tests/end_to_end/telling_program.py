"""Decides about photos for ever, sidecars written behind; made to be killed."""

import itertools
import sys
from pathlib import Path

from engine.library import Library
from engine.photos import LABELS, Change, Changes, Decision, Flag
from engine.sidecars.keeper import Keeper


def main(library_folder: Path, shoot: Path) -> None:
    """Print each decision that is on the disk, as `flag stars label path`."""
    photos = sorted(map(str, shoot.glob("*.CR3")))
    flags = list(Flag)
    with Library.open(library_folder) as library:
        keeper = Keeper(library)
        for turn in itertools.count():
            path = photos[turn * 7 % len(photos)]
            after = Decision(flags[turn % 3], turn % 5 + 1, LABELS[turn % 4])
            library.apply(Changes("Decide", (Change(path, library.decision(path), after),)))
            library.durable()
            print(int(after.flag), after.stars, after.label, path, flush=True)
            if turn % 20 == 19:
                keeper.finish(None)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
