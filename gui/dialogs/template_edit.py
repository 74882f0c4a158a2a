"""A template being written: presets to choose from, and a menu of the fields."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QPushButton, QWidget

from engine.acts.fields import FIELDS
from gui.dialogs.destination import BUTTON
from gui.texts import mark, tr
from gui.theme import STEP

STRUCTURES = (
    "", "{date:%Y/%m/%d}", "{date:%Y}/{date:%Y-%m-%d}", "{camera}", "{stars} stars", "{folder}",
)  # fmt: skip
NAMES = (
    "{name}", "{date:%Y-%m-%d}_{number:04}", "{date:%Y%m%d-%H%M%S}_{name}", "{folder}_{number:04}",
)  # fmt: skip

SAYS = {
    "name": mark("the file's name without its ending"),
    "number": mark("counts from 1, in the order shown"),
    "date": mark("when it was taken, by the camera's clock"),
    "camera": mark("the camera"),
    "lens": mark("the lens"),
    "iso": mark("the ISO value"),
    "stars": mark("your stars, 0 for unrated"),
    "flag": mark("picked, rejected or undecided"),
    "label": mark("your colour label"),
    "score": mark("the score that is shown, rounded"),
    "folder": mark("the folder the photo is in now"),
}


class TemplateEdit(QWidget):
    """An editable list of presets with a button that puts a field at the cursor."""

    changed = Signal()

    def __init__(
        self, name: str, presets: tuple[str, ...], empty: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.box = QComboBox(self, editable=True)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.box.setAccessibleName(name)
        self.box.addItems(presets)
        self._edit = self.box.lineEdit()
        assert self._edit is not None
        self._edit.setPlaceholderText(empty)
        self.box.editTextChanged.connect(self.changed)
        self.insert = QPushButton(tr("Insert Field"), self)
        self.insert.setAccessibleName(tr("Insert a field: {what}").format(what=name))
        self.insert.setMenu(self._fields())
        self.setFocusProxy(self.box)
        self.insert.setMinimumWidth(BUTTON)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        row.addWidget(self.box, 1)
        row.addWidget(self.insert)

    @property
    def text(self) -> str:
        """The template as it stands."""
        return self.box.currentText().strip()

    def show_text(self, text: str) -> None:
        """Begin with this template."""
        self.box.setEditText(text)

    def _fields(self) -> QMenu:
        menu = QMenu(self)
        for field in FIELDS:
            entry = menu.addAction(f"{field.example}   {tr(SAYS[field.name])}")
            entry.triggered.connect(partial(self._insert, field.example))
        return menu

    def _insert(self, field: str) -> None:
        assert self._edit is not None
        self._edit.insert(field)
        self._edit.setFocus()
