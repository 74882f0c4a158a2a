"""Templates for folders and names: `{date:%Y/%m}/{camera}`, `{date}_{number:04}`.

A field of the table in braces, perhaps with a form after a colon; all else is taken as it stands,
`{{` and `}}` for braces. A slash begins a folder, but never one that comes from a photo's own data.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from engine.acts.fields import FIELDS, Field, Subject
from engine.acts.names import clean
from engine.photos import KnownError

_PIECES = re.compile(r"(?P<brace>\{\{|\}\})|\{(?P<field>[^{}]*)\}|(?P<stray>[{}])|(?P<text>[^{}]+)")
_BY_NAME = {field.name: field for field in FIELDS}
_SLASHES = re.compile(r"[/\\]+")


@dataclass(frozen=True, slots=True)
class Template:
    """A template that was read and found right; `parts` are texts, and fields with their form."""

    text: str
    parts: tuple[str | tuple[Field, str], ...]

    def folders(self, subject: Subject) -> tuple[str, ...]:
        """Return the names of the folders, from the outermost, for this photo; may be none."""
        return tuple(clean(name) for name in _SLASHES.split(self._filled(subject)) if name.strip())

    def name(self, subject: Subject) -> str:
        """Return the name, without an ending, for this photo."""
        return clean(_SLASHES.sub("_", self._filled(subject)))

    def _filled(self, subject: Subject) -> str:
        return "".join(
            part if isinstance(part, str) else _value(*part, subject) for part in self.parts
        )


def template(text: str) -> Template:
    """Read a template; KnownError says what in it is not understood."""
    parts = tuple(_part(match) for match in _PIECES.finditer(text))
    if any(name.strip() == ".." for name in _SLASHES.split(text)):
        raise KnownError(f"“{text}” would lead out of the destination: “..” can't be a folder.")
    return Template(text, parts)


def _part(match: re.Match[str]) -> str | tuple[Field, str]:
    if match["stray"]:
        raise KnownError(f"There is a single “{match['stray']}”: a field looks like {{name}}.")
    if match["field"] is None:
        return match["brace"][0] if match["brace"] else match["text"]
    name, _, form = match["field"].partition(":")
    if name not in _BY_NAME:
        raise KnownError(f"There is no field “{{{name}}}”, only: {', '.join(_BY_NAME)}.")
    _BY_NAME[name].check(form)
    return _BY_NAME[name], form


def _value(field: Field, form: str, subject: Subject) -> str:
    """Return a field's text; only the form of a date, which the person wrote, may hold slashes."""
    value = field.value(subject, form)
    return value if field.name == "date" else _SLASHES.sub("_", value)
