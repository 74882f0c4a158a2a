"""The judges one has: `judges/<name>/` holds weights as safetensors and a card that says what."""

from __future__ import annotations

import json
import re
import shutil
import tomllib
from dataclasses import asdict, dataclass
from pathlib import Path

from engine.photos import KnownError

BUILT_IN = ("starter", "measures", "tiny")
KINDS = ("qualiclip", "clip")

NON_COMMERCIAL = "CC BY-NC 4.0, not for commercial use"
"""The licence of the weights that QualiCLIP's authors published."""

WEIGHTS = "model.safetensors"
CARD = "card.toml"

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,59}")


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of a judge's weights.

    `size` in bytes and `sha256` are those of the stored file; `architecture` is open_clip's name;
    `tag` is open_clip's name of the training, if it is one it knows; `scores` are score names.
    """

    name: str
    kind: str
    architecture: str
    source: str
    licence: str
    size: int
    sha256: str
    scores: tuple[str, ...]
    tag: str = ""


def judge_folder(name: str, data_folder: Path) -> Path:
    """Return where the judge of this name stands or would stand."""
    return data_folder / "judges" / name


def weights_file(card: Card, data_folder: Path) -> Path:
    """Return the stored weights of a judge."""
    return judge_folder(card.name, data_folder) / WEIGHTS


def judges(data_folder: Path) -> list[Card]:
    """Return the cards of all added judges, by name."""
    return [card(name, data_folder) for name in names(data_folder)]


def names(data_folder: Path) -> list[str]:
    """Return the names of all added judges."""
    folders = (path.parent.name for path in (data_folder / "judges").glob(f"*/{CARD}"))
    return sorted(name for name in folders if _NAME.fullmatch(name))


def card(name: str, data_folder: Path) -> Card:
    """Return the card of one judge; KnownError when there is none of this name."""
    path = judge_folder(name, data_folder) / CARD
    if not _NAME.fullmatch(name) or not path.is_file():
        known = ", ".join(["starter", "measures", *names(data_folder)])
        raise KnownError(f"There is no judge called “{name}”. Known are: {known}.")
    try:
        entries = tomllib.loads(path.read_text("utf-8"))
        return Card(**{**entries, "scores": tuple(entries["scores"])})
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise KnownError(
            f"{path} is damaged ({error}). Remove the judge and add it again."
        ) from error


def write_card(folder: Path, written: Card) -> None:
    """Write a judge's card into its folder; raises OSError."""
    # TOML writes texts, numbers and lists of texts the way JSON does.
    lines = (f"{key} = {json.dumps(value)}\n" for key, value in asdict(written).items())
    (folder / CARD).write_text("".join(lines), "utf-8")


def remove_judge(name: str, data_folder: Path) -> None:
    """Delete a judge's weights and card; the scores it gave stay in the library."""
    shutil.rmtree(judge_folder(card(name, data_folder).name, data_folder))


def free_name(name: str, data_folder: Path) -> str:
    """Return the name if a new judge may have it, else raise KnownError."""
    if not _NAME.fullmatch(name) or name in BUILT_IN:
        raise KnownError(
            f"A judge can't be called “{name}”: take up to 60 letters, digits, dots, dashes and "
            f"underscores, beginning with a letter or digit, and none of {', '.join(BUILT_IN)}."
        )
    if judge_folder(name, data_folder).exists():
        raise KnownError(
            f"There is a judge called “{name}” already: remove it or take another name."
        )
    return name
