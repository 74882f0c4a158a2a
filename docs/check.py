"""The checks of what is written: links lead somewhere, commands exist, nothing private slipped in.

python docs/check.py
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

_LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#]+)(?:#[^)]*)?\)")
_COMMAND = re.compile(r"\bcullect ((?:[a-z]+))\b")
_PRIVATE = (
    re.compile(r"files\.python" + r"hosted\.org|pypi\." + "org|registry\\.npm"),
    re.compile(r"(?<![\w./])/" + r"(?:work|root|home)/\w"),
)


def main() -> int:
    """Print what is wrong; return 1 if anything is."""
    files = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True
    )
    tracked = [ROOT / name for name in files.stdout.split("\0") if name]
    pages = [file for file in tracked if file.suffix == ".md"]
    problems = [*broken_links(pages), *unknown_commands(pages), *private_words(tracked)]
    for problem in problems:
        print(problem)
    print(f"{len(pages)} pages and {len(tracked)} files checked, {len(problems)} problems")
    return 1 if problems else 0


def broken_links(pages: list[Path]) -> list[str]:
    """Relative links in the pages that lead to no file."""
    return [
        f"{page.relative_to(ROOT)}: no such file: {link}"
        for page in pages
        for link in _LINK.findall(page.read_text(encoding="utf-8"))
        if not (page.parent / link).exists()
    ]


def unknown_commands(pages: list[Path]) -> list[str]:
    """Commands in code blocks of the pages that the program does not have."""
    sys.path.insert(0, str(ROOT))
    from engine.cli import COMMANDS

    return [
        f"{page.relative_to(ROOT)}: there is no command: cullect {command}"
        for page in pages
        for block in re.findall(r"```.*?```", page.read_text(encoding="utf-8"), re.DOTALL)
        for command in _COMMAND.findall(block)
        if command not in COMMANDS
    ]


def private_words(files: list[Path]) -> list[str]:
    """Files that name a package registry's host or a path of somebody's machine."""
    problems = []
    for file in files:
        try:
            text = file.read_text(encoding="utf-8")
        except (UnicodeDecodeError, FileNotFoundError):
            continue
        problems += [
            f"{file.relative_to(ROOT)}: holds {found.group()!r}"
            for pattern in _PRIVATE
            if (found := pattern.search(text))
        ]
    return problems


if __name__ == "__main__":
    sys.exit(main())
