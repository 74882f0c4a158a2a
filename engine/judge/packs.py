"""Prompt packs: which questions make which score, as TOML that anyone may read and change."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from engine.judge.questions import Question, pairs
from engine.judge.rules import RULES
from engine.photos import KnownError

CLASS = "{class}"
"""Where the entries of a class list go."""


@dataclass(frozen=True, slots=True)
class Plan:
    """One score in words: `classes` names the list whose entries replace {class}, if any.

    `averaged` plans ask one question: the mean of what all entries say. With `own_scale`, cosines
    are multiplied by the model's own exp(logit_scale) instead of 100.
    """

    name: str
    rule: str
    questions: tuple[Question, ...]
    classes: str = ""
    averaged: bool = False
    own_scale: bool = False


def read_pack(name: str, data_folder: Path) -> tuple[Plan, ...]:
    """Return the plans of a pack: the user's own file `prompts/<name>.toml`, or the shipped one.

    Raises KnownError, naming the file, when the user's can't be understood.
    """
    own = data_folder / "prompts" / f"{name}.toml"
    if own.is_file():
        return parsed_pack(own.read_bytes(), str(own))
    return shipped_pack(name)


def shipped_pack(name: str) -> tuple[Plan, ...]:
    """Return the plans of a pack as it comes with the program."""
    shipped = files("resources") / "prompts" / f"{name}.toml"
    return parsed_pack(shipped.read_bytes(), str(shipped))


def parsed_pack(content: bytes, where: str) -> tuple[Plan, ...]:
    """Return the plans of one TOML text; KnownError says what is wrong and `where`."""
    try:
        plans = tuple(_plan(entry) for entry in tomllib.loads(content.decode())["scorer"])
    except KeyError as error:
        raise KnownError(f"{where} lacks {error}.") from error
    except (TypeError, ValueError) as error:
        raise KnownError(f"{where} can't be understood: {error}.") from error
    if not plans:
        raise KnownError(f"{where} describes no score.")
    return plans


def _plan(entry: Mapping[str, Any]) -> Plan:
    questions = pairs([(positive, negative) for positive, negative in entry["questions"]])
    rule, classes = entry["rule"], entry.get("classes", "")
    if rule not in RULES:
        raise ValueError(f"{entry['name']}: no rule is called “{rule}”, only {', '.join(RULES)}")
    slots = [CLASS in text for question in questions for text in question.texts]
    if not slots or not all(slot == bool(classes) for slot in slots):
        raise ValueError(f"{entry['name']}: {CLASS} and a list of classes go together")
    averaged, own_scale = entry.get("averaged", False), entry.get("own_scale", False)
    return Plan(entry["name"], rule, questions, classes, bool(averaged), bool(own_scale))
