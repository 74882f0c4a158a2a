"""The report's numbers as a table: before, after, and how sure the change is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.dialogs.labels import plain_label, quiet
from gui.dialogs.teach.words import change, range_words, share
from gui.texts import tr
from gui.theme import STEP


class Numbers(QWidget):
    """A row for each test."""

    def __init__(self, report: Mapping[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(3 * STEP)
        self._grid.setVerticalSpacing(STEP // 2)
        self._grid.setColumnStretch(5, 1)  # what is left over: rows are read across
        self.rows: list[tuple[str, ...]] = []
        heads = (tr("Pairs in the right order"), tr("before"), tr("after"), tr("change"),
                 tr("95 % range"))  # fmt: skip
        self._put(heads, is_head=True)
        self._put_gain(tr("Faults it was taught, on photos kept aside"), report["taught"])
        if report["untaught"]:
            self._put_gain(tr("Faults it was not taught"), report["untaught"])
        margin = tr("General set of pictures (may lose {points})").format(
            points=f"{100 * report['margin']:.0f}"
        )
        self._put_gain(margin, report["general"])
        self._put_picks(report["picks"])

    def _put_gain(self, title: str, found: Mapping[str, Any]) -> None:
        self._put((
            title, share(found["before"]), share(found["after"]),
            change(found["after"] - found["before"]), range_words(found),
        ))  # fmt: skip

    def _put_picks(self, found: Mapping[str, Any]) -> None:
        """Agreement with the person's own decisions, or that there are too few."""
        counts = tr("Your own picks ({kept} kept, {passed} passed over)").format(
            kept=found["kept"], passed=found["passed"]
        )
        if found["before"] is None:
            self._put((counts, tr("too few decisions to say"), "", "", ""))
        else:
            self._put_gain(counts, found)

    def _put(self, texts: tuple[str, ...], *, is_head: bool = False) -> None:
        row = len(self.rows)
        self.rows.append(texts)
        for column, text in enumerate(texts):
            label = plain_label(text, self)
            label.setWordWrap(False)
            if is_head:
                quiet(label)
            if column:
                label.setAlignment(Qt.AlignmentFlag.AlignRight)
            span = 4 if column == 1 and not any(texts[2:]) else 1
            if text:
                self._grid.addWidget(label, row, column, 1, span)
