"""What the program makes of single files, each read in a child process that it may take down."""

from __future__ import annotations

import json
import multiprocessing
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Any

from engine.files.decode import decode
from engine.files.formats import format_of, other_kind_of
from engine.files.unreadable import UnreadablePhoto
from engine.in_flight import HUNG_AFTER
from engine.settings import Settings

_HEAD = 64  # bytes that tell formats apart


@dataclass(frozen=True, slots=True)
class Inspected:
    """What came of one file: its `kind`, its size in upright pixels and what it tells of the shot.

    `reason` continues a sentence that begins with the file's name, and is None when it was read;
    `notes` say what is odd about a file that was.
    """

    path: str
    kind: str
    reason: str | None = None
    width: int | None = None
    height: int | None = None
    shot: dict[str, Any] | None = None
    notes: tuple[str, ...] = ()


def inspect(paths: Iterable[str]) -> Iterator[Inspected]:
    """Yield what comes of each file; one that crashes or hangs its reader is told as such."""
    reader: _Reader | None = None
    try:
        for path in paths:
            reader = reader or _Reader()
            inspected, sound = reader.read(path)
            yield inspected
            if not sound:
                reader.end()
                reader = None
    finally:
        if reader is not None:
            reader.end()


class _Reader:
    """One child process, of use until a file takes it down."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, childs_end = context.Pipe()
        self._process: SpawnProcess = context.Process(
            target=_serve, args=(childs_end,), name="cullect-inspect", daemon=True
        )
        self._process.start()
        childs_end.close()
        self._pipe.recv_bytes()  # it stands: the time that took is no file's fault

    def read(self, path: str) -> tuple[Inspected, bool]:
        """What came of a file, and whether the process may be asked again."""
        try:
            self._pipe.send_bytes(os.fsencode(path))
            if not self._pipe.poll(HUNG_AFTER):
                return Inspected(path, "", "takes too long to read"), False
            told = json.loads(self._pipe.recv_bytes())
        except (EOFError, OSError):
            return Inspected(path, "", "stops the program that reads photos"), False
        return Inspected(path, **(told | {"notes": tuple(told["notes"])})), True

    def end(self) -> None:
        """Let go of the process, whatever it is at."""
        self._process.kill()
        self._process.join()
        self._pipe.close()


def _serve(pipe: Connection) -> None:
    """Be the child: read one file after the other until nobody asks any more."""
    # Libraries in C say what they think of odd files there.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    pipe.send_bytes(b"ready")
    while True:
        try:
            path = os.fsdecode(pipe.recv_bytes())
        except (EOFError, OSError):
            return
        pipe.send_bytes(json.dumps(_read(path)).encode())


def _read(path: str) -> dict[str, Any]:
    kind = _kind(path)
    usual = Settings()
    try:
        photo = decode(path, side=usual.judged_side, thumbnail_side=usual.thumbnail_side)
    except UnreadablePhoto as error:
        return {"kind": kind, "reason": error.reason, "notes": ()}
    return {
        "kind": kind, "width": photo.width, "height": photo.height, "shot": asdict(photo.shot),
        "notes": photo.notes,
    }  # fmt: skip


def _kind(path: str) -> str:
    try:
        with Path(path).open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return ""
    return format_of(path, head) or other_kind_of(head) or ""
