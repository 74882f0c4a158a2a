"""An export on its way, kept on the disk line by line, so that it goes on after a kill.

The first line is the order, then one line for each file, then one for each that is done or failed.
A line that was torn when the program died counts as not written.
"""

from __future__ import annotations

import contextlib
import json
import os
import uuid
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from filelock import FileLock, Timeout

from engine.acts.companions import Kind
from engine.acts.plan import Act, Item, Order, Plan
from engine.photos import KnownError


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an act has done so far.

    `done` are (source, where it is now); `there` counts those that stood there already, `failed`
    holds (source, why), `waiting` how many were not begun.
    """

    order: Order
    done: tuple[tuple[str, str], ...]
    photos: int
    there: int
    failed: tuple[tuple[str, str], ...]
    waiting: int

    @property
    def moves(self) -> tuple[tuple[str, str], ...]:
        """The (old, new) paths of files that are no longer where they were."""
        return self.done if self.order.act is Act.MOVE else ()


class Journal:
    """One act's order, its files and what became of each. Held by one program at a time."""

    def __init__(self, file: Path) -> None:
        self.file = file
        # Begun on the window's thread, ended on the one that carries it out.
        self._lock = FileLock(file.with_suffix(".lock"), thread_local=False)
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise KnownError("Another Cullect is at this export.") from None
        self._done: dict[int, tuple[str, bool]] = {}
        self._failed: dict[int, str] = {}
        try:
            self._read()
        except (OSError, ValueError, KeyError, TypeError, IndexError) as error:
            self._lock.release()
            raise KnownError(f"{file} is damaged: start this export again.") from error
        self._lines = file.open("a", encoding="utf-8")

    @classmethod
    def begin(cls, plan: Plan, folder: Path) -> Self:
        """Keep a new act in this folder; raises KnownError where it can't be written."""
        file = folder / f"{datetime.now(UTC):%Y%m%d-%H%M%S}-{uuid.uuid4().hex[:8]}.jsonl"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with file.open("w", encoding="utf-8") as lines:
                lines.write(json.dumps({**asdict(plan.order), "items": len(plan.items)}) + "\n")
                lines.writelines(json.dumps(asdict(item)) + "\n" for item in plan.items)
        except OSError as error:
            raise KnownError(f"{folder} can't be written: {error.strerror}.") from error
        return cls(file)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of it; an act with nothing left to do is forgotten."""
        self._lines.close()
        if not self.outcome().waiting:
            self.forget()
        self._lock.release()

    def forget(self) -> None:
        """Do not offer to go on with it; what was done stays done."""
        self._lines.close()
        with contextlib.suppress(OSError):
            self.file.unlink(missing_ok=True)
            Path(self._lock.lock_file).unlink(missing_ok=True)

    @property
    def temporary(self) -> str:
        """The name under which this act's copies grow: one at a time, found again after a kill."""
        return f".cullect-{self.file.stem}.part"

    def waiting(self) -> Iterator[tuple[int, Item]]:
        """Yield the files that are neither done nor failed, with their numbers."""
        for number, item in enumerate(self.items):
            if number not in self._done and number not in self._failed:
                yield number, item

    def note_done(self, number: int, target: str, *, was_there: bool = False) -> None:
        """Keep that this file stands at its target."""
        self._done[number] = target, was_there
        self._write({"done": number, "target": target, "there": was_there})

    def note_failed(self, number: int, why: str) -> None:
        """Keep why this file could not be taken along."""
        self._failed[number] = why
        self._write({"failed": number, "why": why})

    def outcome(self) -> Outcome:
        """Return what has become of the files."""
        there = sum(was_there for _, was_there in self._done.values())
        photos = sum(self.items[number].kind is Kind.PHOTO for number in self._done)
        return Outcome(
            self.order,
            tuple((self.items[n].source, target) for n, (target, _) in sorted(self._done.items())),
            photos,
            there,
            tuple((self.items[n].source, why) for n, why in sorted(self._failed.items())),
            len(self.items) - len(self._done) - len(self._failed),
        )

    def _write(self, line: dict[str, Any]) -> None:
        try:
            self._lines.write(json.dumps(line) + "\n")
            self._lines.flush()
        except OSError as error:
            raise KnownError(
                f"{self.file} can't be written: {error.strerror}. What was done is kept."
            ) from error

    def _read(self) -> None:
        """Read what was kept, having cut off a last line without its end, which was torn."""
        data = self.file.read_bytes()
        os.truncate(self.file, data.rfind(b"\n") + 1)
        lines = [json.loads(line) for line in data.split(b"\n")[:-1]]
        head = lines[0]
        count = head.pop("items")
        self.order = Order(**{**head, "act": Act(head["act"])})
        self.items = [Item(**{**i, "kind": Kind(i["kind"])}) for i in lines[1 : count + 1]]
        for line in lines[count + 1 :]:
            if "done" in line:
                self._done[line["done"]] = line["target"], line["there"]
            else:
                self._failed[line["failed"]] = line["why"]


def unfinished(folder: Path) -> list[Path]:
    """Return the journals of acts that were begun and not ended, oldest first."""
    return sorted(folder.glob("*.jsonl"))


def resumable(folder: Path) -> list[tuple[Path, Outcome]]:
    """Return the acts that can be gone on with, oldest first, with what they did so far.

    Those that another program is at, and damaged ones, are left out.
    """
    found = []
    for file in unfinished(folder):
        with contextlib.suppress(KnownError), Journal(file) as journal:
            found.append((file, journal.outcome()))
    return [(file, outcome) for file, outcome in found if outcome.waiting]
