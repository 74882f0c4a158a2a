"""Lists and sheets on the disk: whole or not at all, and never in the place of something else."""

from __future__ import annotations

import contextlib
import os
import uuid
from pathlib import Path

from engine.acts.transfer import put_in_place
from engine.photos import KnownError


def save_new(file: Path, data: bytes, *, replace: bool = False) -> None:
    """Write a new file; KnownError where it is there already, or the disk refuses it.

    `replace` is for a person who was asked and wants the older list or sheet replaced.
    """
    temporary = file.with_name(f".cullect-{uuid.uuid4().hex[:8]}.part")
    try:
        with temporary.open("wb") as new:
            new.write(data)
            new.flush()
            os.fsync(new.fileno())
        if replace:
            temporary.replace(file)
        else:
            put_in_place(temporary, file)
    except FileExistsError as error:
        raise KnownError(f"{file} is there already: choose another name.") from error
    except OSError as error:
        raise KnownError(f"{file} can't be written: {error.strerror or error}.") from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()
