"""Collect the texts of the window for translators, and make what the program loads from theirs.

`python packaging/translations.py` reads gui/, brings resources/translations/*.ts up to date (new
texts are empty, those no longer used are gone) and compiles each into the .qm beside it. A text is
the literal in `tr("...")` or `mark("...")`; one that holds %n or %Ln has plural forms. English
needs those alone, for the program is written in English.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
CONTEXT = "Cullect"
LANGUAGES = ("de", "en")
_CALLS = {"tr", "mark"}

Forms = tuple[str, ...]
"""A translation: one form, or two where a number chooses between them (one, many)."""


def main() -> int:
    """Bring all languages up to date; fails where a text has no translation yet."""
    texts = sorted({text for text in literals((ROOT / "gui").rglob("*.py")) if text})
    missing = 0
    for language in LANGUAGES:
        path = FOLDER / f"cullect_{language}.ts"
        known = read(path)
        wanted = [text for text in texts if language != "en" or is_counted(text)]
        write(path, language, {text: known.get(text, ()) for text in wanted})
        compile_(path)
        for text in wanted:
            if not all(known.get(text, ("",))):
                missing += 1
                print(f"{path.name}: not translated: {text!r}")
    return 1 if missing else 0


def literals(files: Iterable[Path]) -> Iterator[str]:
    """Every text that these files mark to be translated; raises ValueError for one put together."""
    for file in files:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _is_marked(node):
                yield _literal(node.args[0], file)


def _is_marked(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name) and call.func.id in _CALLS and bool(call.args)


def _literal(argument: ast.expr, file: Path) -> str:
    """The literal at a call; a name or an element of a table stands for one that is marked."""
    match argument:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr() | ast.BinOp() | ast.IfExp():
            raise ValueError(f"{file.name}:{argument.lineno}: a text must be one literal")
    return ""


def is_counted(text: str) -> bool:
    """Whether a number chooses the form of this text."""
    return "%n" in text or "%Ln" in text


def read(path: Path) -> dict[str, Forms]:
    """The translations in a .ts file; empty where there is no file."""
    if not path.exists():
        return {}
    messages = ET.parse(path).getroot().iter("message")
    return {message.findtext("source", ""): _forms(message) for message in messages}


def _forms(message: ET.Element) -> Forms:
    translation = message.find("translation")
    assert translation is not None
    counted = tuple(form.text or "" for form in translation.iter("numerusform"))
    return counted or (translation.text or "",)


def write(path: Path, language: str, known: dict[str, Forms]) -> None:
    """Write a .ts file in the order of its texts, so that a change is a small difference."""
    root = ET.Element("TS", version="2.1", language=language)
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text, forms in known.items():
        _add_message(context, text, forms)
    ET.indent(root)
    body = ET.tostring(root, "unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n{body}\n', "utf-8", newline="\n")


def _add_message(context: ET.Element, text: str, forms: Forms) -> None:
    counted = is_counted(text)
    message = ET.SubElement(context, "message", {"numerus": "yes"} if counted else {})
    ET.SubElement(message, "source").text = text
    missing = not all(forms) or len(forms) != (2 if counted else 1)
    translation = ET.SubElement(message, "translation", {"type": "unfinished"} if missing else {})
    if counted:
        for number in range(2):
            form = forms[number] if number < len(forms) else ""
            ET.SubElement(translation, "numerusform").text = form
    else:
        translation.text = forms[0] if forms else ""


def compile_(path: Path) -> None:
    """Make the .qm beside a .ts with Qt's own tool."""
    tool = next(Path(PySide6.__file__).parent.rglob("lrelease*"))
    made = path.with_suffix(".qm")
    subprocess.run([tool, "-silent", path, "-qm", made], check=True)


if __name__ == "__main__":
    sys.exit(main())
