"""Standards: judges that were taught here or came as a file, each with a card that says how."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field, fields, replace
from importlib.resources import files
from pathlib import Path
from typing import Any

from engine.judge import store
from engine.judge.starter_questions import NAME as STARTER
from engine.photos import KnownError

FILE = "standard.json"
SUFFIX = ".cullect-standard"


@dataclass(frozen=True, slots=True)
class Standard:
    """How a judge was taught.

    `base` and `base_sha256` say from what; `photos` it learned from and `held_out` it was tested
    on; `made` is a date (ISO 8601), `step` where its weights were best; `settings` is what
    `engine.training.settings` held, `report` a `TeachingReport`, both as plain values.
    """

    base: str
    base_sha256: str
    photos: int
    held_out: int
    made: str
    step: int
    licence: str = ""
    settings: dict[str, Any] = field(default_factory=dict)
    report: dict[str, Any] = field(default_factory=dict)


def standards(data_folder: Path) -> dict[str, Standard]:
    """Return all standards by the name of their judge; damaged ones are left out."""
    found = {}
    for name in store.names(data_folder):
        try:
            found[name] = standard(name, data_folder)
        except KnownError:
            continue
    return found


def standard(name: str, data_folder: Path) -> Standard:
    """Return the card of one; KnownError when there is none of this name, or it is damaged."""
    folder = store.judge_folder(store.card(name, data_folder).name, data_folder)
    try:
        return parsed(json.loads((folder / FILE).read_text("utf-8")))
    except FileNotFoundError:
        raise KnownError(f"“{name}” was not taught by Cullect: it is no standard.") from None
    except (OSError, ValueError) as error:
        raise KnownError(f"{folder / FILE} is damaged ({error}). Teach it again.") from error


def parsed(entries: object) -> Standard:
    """Return a standard from what JSON held; ValueError where it isn't one."""
    if not isinstance(entries, dict):
        raise ValueError("no card")
    types = {each.name: str(each.type).partition("[")[0] for each in fields(Standard)}
    known = {name: value for name, value in entries.items() if name in types}
    for name, value in known.items():
        if type(value).__name__ != types[name]:
            raise ValueError(f"{name} is not a {types[name]}")
    try:
        return Standard(**known)
    except TypeError as error:
        raise ValueError(str(error)) from None


def write_standard(name: str, written: Standard, data_folder: Path) -> None:
    """Put the card beside a judge's weights; KnownError when there is no room."""
    target = store.judge_folder(name, data_folder) / FILE
    draft = target.with_suffix(".part")
    try:
        draft.write_text(json.dumps(asdict(written), indent=1), "utf-8")
        draft.replace(target)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise KnownError(
            f"{target} can't be written: {error.strerror}. Make room there."
        ) from error


def rename_standard(name: str, new: str, data_folder: Path) -> None:
    """Call a standard otherwise; KnownError when that name is taken or no name.

    Its scores in libraries keep the old name; vectors are found again, so new ones come quickly.
    """
    standard(name, data_folder)
    known = store.card(name, data_folder)
    folder = store.judge_folder(name, data_folder)
    target = store.judge_folder(store.free_name(new, data_folder), data_folder)
    try:
        store.write_card(folder, replace(known, name=new))
        folder.rename(target)
    except OSError as error:
        raise KnownError(f"“{name}” can't be renamed: {error.strerror}.") from error


def remove_standard(name: str, data_folder: Path) -> None:
    """Delete a standard; the scores it gave stay in the library."""
    standard(name, data_folder)
    store.remove_judge(name, data_folder)


def base_sha256(base: str, data_folder: Path) -> str:
    """Return the hash of the weights that a teaching begins with; KnownError when they are gone."""
    if base == STARTER:
        return hashlib.sha256(_shipped()).hexdigest()
    return store.card(base, data_folder).sha256


def base_file(sha256: str, data_folder: Path) -> Path | None:
    """Return the file of weights with this hash, under whatever name it stands here."""
    if hashlib.sha256(_shipped()).hexdigest() == sha256:
        return Path(str(_starter_file()))
    for card in store.judges(data_folder):
        if card.sha256 == sha256:
            return store.weights_file(card, data_folder)
    return None


def _starter_file() -> Any:
    return files("resources") / "starter" / "starter.safetensors"


def _shipped() -> bytes:
    content: bytes = _starter_file().read_bytes()
    return content
