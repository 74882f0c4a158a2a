"""Arguments that several commands take. Light, for the way to the window leads past it."""

from __future__ import annotations

import argparse
from pathlib import Path

from engine.settings import Settings


def judged_size(text: str) -> int | None:
    """Return a short side in pixels, or None for the photo's own size."""
    if text == "native":
        return None
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"{text!r} is neither `native` nor a number of pixels")
    return int(text)


def at_least_one(text: str) -> int:
    """Return a whole number from 1 on."""
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 on")
    return int(text)


def add_size(parser: argparse.ArgumentParser) -> None:
    """Let the person say at which size the judge looks."""
    parser.add_argument(
        "--size",
        type=judged_size,
        default=Settings().judged_side,
        metavar="native|N",
        help="short side in pixels at which the judge looks, never enlarged (else: %(default)s)",
    )


def add_judge(parser: argparse.ArgumentParser) -> None:
    """Let the person choose a judge and the size at which it looks."""
    parser.add_argument(
        "--judge", metavar="NAME", default=Settings().judge, help="who scores (else: %(default)s)"
    )
    add_size(parser)


def add_library(parser: argparse.ArgumentParser) -> None:
    """Let the person name another library."""
    parser.add_argument(
        "--library", type=Path, metavar="DIR", help="the library in which the scores are kept"
    )


def command(name: str, description: str, examples: str = "") -> argparse.ArgumentParser:
    """Return the parser of one command; `examples` stand as they are written below its help."""
    return argparse.ArgumentParser(
        prog=name, description=description, epilog=examples,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
