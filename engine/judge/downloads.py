"""One large file over a bad line: resumed where it broke, checked, and never half in place."""

from __future__ import annotations

import hashlib
import http.client
import threading
import time
import urllib.request
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit

from engine.photos import Cancelled, KnownError, Progress, Report

_CHUNK = 1 << 18
_TRIES = 3
"""How many times in a row a connection may bring nothing new."""


class _BrokenOffError(Exception):
    """The connection ended, stalled or never came about; what is there is kept."""


def download(
    url: str,
    target: Path,
    *,
    sha256: str | None = None,
    most: int = 8_000_000_000,
    patience: float = 30.0,
    cancel: threading.Event,
    report: Report,
) -> Path:
    """Fetch `url` to `target` and return it; a part that is there already is continued.

    Nothing stands at `target` before it is whole and has the hash. `most` is the largest size in
    bytes that is accepted, `patience` the seconds without a byte after which a line counts as
    broken. Raises KnownError with what to do, Cancelled keeping the part.
    """
    part = target.with_name(target.name + ".part")
    target.parent.mkdir(parents=True, exist_ok=True)
    if sha256 is None:
        part.unlink(missing_ok=True)  # what an earlier version of the file left can't be told apart
    try:
        _fetch(url, part, most, patience, cancel, report)
        _verify(part, sha256, url)
    except OSError as error:
        raise KnownError(f"{target} can't be written: {error.strerror or error}.") from error
    part.replace(target)
    return target


def _fetch(
    url: str, part: Path, most: int, patience: float, cancel: threading.Event, report: Report
) -> None:
    """Try until the part is whole, as long as every third try brings something."""
    fruitless = 0
    while True:
        before = _size(part)
        try:
            return _continue(url, part, most, patience, cancel, report)
        except _BrokenOffError as error:
            fruitless = 0 if _size(part) > before else fruitless + 1
            if fruitless == _TRIES:
                raise KnownError(
                    f"The download of {url} broke off: {error}. What arrived "
                    f"({_size(part) / 1e6:.0f} MB) is kept: try again later, or fetch the file "
                    "with a browser and add it by hand."
                ) from error


def _continue(
    url: str, part: Path, most: int, patience: float, cancel: threading.Event, report: Report
) -> None:
    """Ask for what is missing and append it."""
    have = _size(part)
    with _answer(url, have, patience) as answer:
        if answer.status == 206 and _first_byte(answer) == have:
            total = have + _length(answer)
        else:
            have, total = 0, _length(answer)
        if total > most:
            raise KnownError(f"{url} is {total / 1e6:.0f} MB, more than expected: not fetched.")
        with part.open("ab" if have else "wb") as file:
            _copy(answer, file, have, total, cancel, report)


def _answer(url: str, have: int, patience: float) -> Any:
    """Open the connection; a file that can't be had at all is a KnownError."""
    request = urllib.request.Request(url, headers={"Range": f"bytes={have}-"} if have else {})  # noqa: S310
    try:
        answer = urllib.request.urlopen(request, timeout=patience)  # noqa: S310 - our own table
    except HTTPError as error:
        if error.code == 416:  # more is there than the server has: begin again
            return _answer(url, 0, patience)
        if error.code >= 500 or error.code == 429:
            raise _BrokenOffError(f"the server says {error.code} {error.reason}") from error
        raise KnownError(
            f"{url} can't be had: the server says {error.code} {error.reason}. Fetch the file with "
            "a browser and add it by hand."
        ) from error
    except (URLError, TimeoutError, ConnectionError, http.client.HTTPException) as error:
        raise _BrokenOffError(str(getattr(error, "reason", error)) or "no answer") from error
    if urlsplit(url).scheme == "https" != urlsplit(answer.url).scheme:
        answer.close()
        raise KnownError(f"{url} leads to an unprotected address: not fetched.")
    return answer


def _copy(
    answer: Any, file: Any, have: int, total: int, cancel: threading.Event, report: Report
) -> None:
    """Append what comes, up to the size that was announced."""
    began, first = time.monotonic(), have
    while have < total:
        if cancel.is_set():
            raise Cancelled
        try:
            chunk = answer.read1(min(_CHUNK, total - have))
        except (TimeoutError, ConnectionError, http.client.HTTPException) as error:
            raise _BrokenOffError("nothing came any more") from error
        if not chunk:
            raise _BrokenOffError(f"the line was cut at {have / 1e6:.0f} of {total / 1e6:.0f} MB")
        file.write(chunk)
        have += len(chunk)
        rate = (have - first) / max(time.monotonic() - began, 1e-3)
        report(Progress("downloading", have, total, rate, (total - have) / rate))


def _verify(part: Path, sha256: str | None, url: str) -> None:
    if sha256 is None:
        return
    with part.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != sha256:
        part.unlink()
        raise KnownError(
            f"What came from {url} is not the file that was expected (its hash is {found[:12]}…, "
            f"not {sha256[:12]}…). It was deleted."
        )


def _length(answer: Any) -> int:
    """Return the announced size of what follows."""
    try:
        return int(answer.headers["Content-Length"])
    except (TypeError, ValueError):
        raise KnownError(f"{answer.url} doesn't say how large it is: not fetched.") from None


def _first_byte(answer: Any) -> int:
    """Return where a partial answer begins, -1 if it doesn't say."""
    said = (answer.headers["Content-Range"] or "").removeprefix("bytes ").split("-")[0]
    return int(said) if said.isdigit() else -1


def _size(part: Path) -> int:
    return part.stat().st_size if part.exists() else 0
