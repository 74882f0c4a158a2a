"""The numbers behind "quick" and "thorough", folded away; what is left alone is as usual."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QDoubleValidator
from PySide6.QtWidgets import QFormLayout, QLineEdit, QSpinBox, QToolButton, QVBoxLayout, QWidget

from gui.texts import tr
from gui.theme import STEP


class Details(QWidget):
    """A title that opens a form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QToolButton(self)
        self.title.setText(tr("Details"))
        self.title.setCheckable(True)
        self.title.setToolTip(tr("Epochs, crops, rate, how much is kept aside, seed"))
        self.title.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.title.toggled.connect(self._open)
        self.epochs = _number(tr("How often all draws are made"), 1000)
        self.crops = _number(tr("Draws in an epoch; each is ten crops"), 1_000_000)
        self.aside = _number(tr("Share of the photos to test on"), 50, " %")
        self.seed = _number(tr("Another course of chance"), 1_000_000)
        self.rate = QLineEdit(self, placeholderText=tr("usual"))
        self.rate.setToolTip(tr("How far each step moves the network, such as 0.0001"))
        self.rate.setValidator(QDoubleValidator(0, 1, 12, self.rate))
        self._form = QWidget(self)
        rows = QFormLayout(self._form)
        rows.setContentsMargins(2 * STEP, STEP, 0, 0)
        for title, field in (
            (tr("Epochs"), self.epochs), (tr("Crops"), self.crops), (tr("Rate"), self.rate),
            (tr("Kept aside"), self.aside), (tr("Seed"), self.seed),
        ):  # fmt: skip
            field.setAccessibleName(title)
            rows.addRow(title, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._form)
        self._open(False)

    def numbers(self) -> tuple[tuple[str, float], ...]:
        """What was set, by the names that a lesson has."""
        rate, known = self.rate.text().replace(",", "."), self.rate.hasAcceptableInput()
        asked = {
            "epochs": self.epochs.value(), "crops": self.crops.value(),
            "rate": float(rate) if rate and known else 0.0,
            "held_out": self.aside.value() / 100, "seed": self.seed.value(),
        }  # fmt: skip
        return tuple((name, float(value)) for name, value in asked.items() if value)

    def _open(self, shown: bool) -> None:
        self._form.setVisible(shown)
        arrow = Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow
        self.title.setArrowType(arrow)


def _number(tip: str, most: int, unit: str = "") -> QSpinBox:
    """A whole number; the lowest stands for the usual one."""
    box = QSpinBox()
    box.setSpecialValueText(tr("usual"))
    box.setSuffix(unit)
    box.setRange(0, most)
    box.setToolTip(tip)
    return box
