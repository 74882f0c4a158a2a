"""What stops a photo from being read, told so that a photographer understands it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from engine.files.cut_off import cut_off
from engine.files.formats import ENDINGS, format_of, other_kind_of

FILE_LIMIT = 1 << 30
_NON_BLOCKING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class UnreadablePhoto(Exception):  # noqa: N818 - it names the photo's state
    """This photo can't be read; `reason` continues a sentence that starts with its name."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{Path(path).name} {reason}")
        self.path = path
        self.reason = reason


def read_bytes(path: str) -> bytes:
    """All bytes of a photo file; raises UnreadablePhoto for what is absent, empty or too large."""
    try:
        # A pipe that took the photo's place must not hold the engine for ever.
        descriptor = os.open(path, os.O_RDONLY | _NON_BLOCKING)
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise UnreadablePhoto(path, "is not a file")
            if status.st_size > FILE_LIMIT:
                size = f"{status.st_size / 1e9:.1f} GB"
                raise UnreadablePhoto(
                    path, f"is {size} large: {FILE_LIMIT / 1e9:.1f} GB is the limit"
                )
            data = file.read(FILE_LIMIT)
    except FileNotFoundError:
        raise UnreadablePhoto(path, "is gone") from None
    except IsADirectoryError:
        raise UnreadablePhoto(path, "is not a file") from None
    except PermissionError:
        raise UnreadablePhoto(path, "may not be read: no permission") from None
    except (OSError, ValueError) as error:
        cause = getattr(error, "strerror", None) or "its name is not valid here"
        raise UnreadablePhoto(path, f"can't be read from its disk: {cause}") from error
    if not data:
        raise UnreadablePhoto(path, "is empty (0 bytes)")
    return data


def not_a_picture(path: str, data: bytes) -> UnreadablePhoto:
    """The error for bytes that begin like none of our formats."""
    ending = Path(path).suffix
    though = f", though its name ends in {ending}" if ending.lower() in ENDINGS else ""
    kind = other_kind_of(data)
    if kind is not None:
        return UnreadablePhoto(path, f"is {kind}, which Cullect doesn't read{though}")
    if not data.strip(b"\0"):
        return UnreadablePhoto(path, "holds nothing but zeros: it was not copied completely")
    return UnreadablePhoto(path, f"is not a picture that Cullect reads{though}")


@contextmanager
def blaming(path: str, data: bytes) -> Iterator[None]:
    """Turn whatever a decoder raises on these bytes into an UnreadablePhoto that says why."""
    try:
        yield
    except UnreadablePhoto:
        raise
    except MemoryError as error:
        raise UnreadablePhoto(path, "takes more memory than there is") from error
    except Exception as error:
        # A damaged file can make a decoder raise anything, and it must stop this photo only.
        raise UnreadablePhoto(path, _damage(path, error, data)) from error


def _damage(path: str, error: Exception, data: bytes) -> str:
    kind = format_of(path, data)
    share = cut_off(data)
    if share is not None:
        return f"is cut off: {share}"
    if isinstance(error, EOFError) or "truncated" in str(error).lower():
        return "is cut off: it ends before the picture does"
    if isinstance(error, NotImplementedError) or "unknown pixel mode" in str(error):
        return f"is a kind of {kind} that Cullect doesn't read"
    return f"is damaged: it begins like a {kind} file, but its picture can't be decoded"
