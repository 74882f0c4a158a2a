"""The differences of two photos as bars that lean to the side of the one that is ahead."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gui.compare.differences import LEFT, RIGHT, Difference
from gui.marks import draw_third
from gui.texts import tr
from gui.theme import STEP, Colours, colours_for

_BAR = STEP
_HALF = 0.16  # of the width: the longest bar to either side
_GAP = STEP
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class DifferenceBars(QWidget):
    """A line for each difference, the first one large; the middle is where the photos meet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Differences"))
        self.rows: list[DifferenceRow] = []
        self._is_empty = True
        self.setMinimumHeight(4 * STEP)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2 * STEP, STEP, 2 * STEP, STEP)
        self._column.setSpacing(STEP // 2)

    def show_differences(self, differences: Sequence[Difference]) -> None:
        """Show these, the headline first."""
        while len(self.rows) < len(differences):
            self.rows.append(DifferenceRow(headline=not self.rows, parent=self))
            self._column.addWidget(self.rows[-1])
        for position, row in enumerate(self.rows):
            row.setVisible(position < len(differences))
            if position < len(differences):
                row.show_difference(differences[position])
        self._is_empty = not differences
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Say why there are no bars, where there are none."""
        if self._is_empty:
            with QPainter(self) as painter:
                painter.setPen(QColor(colours_for(self.palette()).quiet))
                text = tr("No scores that both photos have")
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)


class DifferenceRow(QWidget):
    """Title, left number, the bar, right number; a shape stands beside the better one."""

    def __init__(self, *, headline: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.difference: Difference | None = None
        self._headline = headline
        size = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # So that photos keep their size when a candidate comes of which less is known.
        size.setRetainSizeWhenHidden(True)
        self.setSizePolicy(size)

    def show_difference(self, difference: Difference) -> None:
        """Show this one."""
        self.difference = difference
        words = spoken(difference)
        self.setAccessibleName(words)
        self.setToolTip(f"<p>{words}</p><p>{difference.measure}</p>")
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(0, QFontMetrics(self._font()).height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the parts, from the middle outwards."""
        if self.difference is None:
            return
        half = round(self.width() * _HALF)
        middle = self.width() // 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._font())
            colours = colours_for(self.palette())
            self._draw_bar(painter, middle, half, self.difference, colours)
            start = self._draw_number(painter, middle - half - _GAP, LEFT, colours)
            self._draw_number(painter, middle + half + _GAP, RIGHT, colours)
            self._draw_title(painter, start - _GAP, colours)

    def _font(self) -> QFont:
        font = QFont(self.font())
        if self._headline:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _draw_bar(
        self, painter: QPainter, middle: int, half: int, told: Difference, colours: Colours
    ) -> None:
        """A quiet track, and on it the bar towards the one that is ahead."""
        top = (self.height() - _BAR) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.line))
        painter.drawRect(QRectF(middle - half, self.height() / 2 - 1, 2 * half, 2))
        painter.drawRect(QRectF(middle - 1, 0, 2, self.height()))
        if told.ahead:
            long = max(3.0, told.share * half)
            left = middle - long if told.ahead == LEFT else middle
            painter.setBrush(QColor(colours.high if told.judged else colours.quiet))
            painter.drawRect(QRectF(left, top, long, _BAR))

    def _draw_number(self, painter: QPainter, edge: int, side: int, colours: Colours) -> int:
        """A number beside its end of the bar, with a shape where it is better; where it starts."""
        told = self.difference
        assert told is not None
        metrics, high = QFontMetrics(self._font()), self.height()
        is_ahead = told.ahead == side
        text = told.left if side == LEFT else told.right
        ahead_by = f"({told.by})" if is_ahead and told.by else ""
        shape = round(high * 0.55)
        wide = metrics.horizontalAdvance(text)
        at = edge - wide if side == LEFT else edge
        painter.setPen(QColor(colours.text if is_ahead or not told.ahead else colours.quiet))
        painter.drawText(QRect(at, 0, wide + 2, high), _MIDDLE, text)
        if not is_ahead:
            return at
        at = at - shape - 4 if side == LEFT else at + wide + 4
        colour = QColor(colours.high if told.judged else colours.quiet)
        draw_third(painter, at, (high - shape) / 2, shape, int(told.judged), colour)
        wide = metrics.horizontalAdvance(ahead_by)
        at = at - wide - 4 if side == LEFT else at + shape + 4
        painter.setPen(QColor(colours.quiet))
        painter.drawText(QRect(at, 0, wide + 2, high), _MIDDLE, ahead_by)
        return at

    def _draw_title(self, painter: QPainter, end: int, colours: Colours) -> None:
        """What differs, at the left edge, as far as there is room."""
        metrics = QFontMetrics(self._font())
        title = self.difference.title if self.difference else ""
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, max(0, end))
        painter.setPen(QColor(colours.text if self._headline else colours.quiet))
        painter.drawText(QRect(0, 0, max(0, end), self.height()), _MIDDLE, shown)


def spoken(told: Difference) -> str:
    """A difference as a sentence: `Sharpness 412 to 318: the select is better by 94`."""
    numbers = f"{told.title} {told.left} : {told.right}"
    if not told.ahead:
        return tr("{numbers}, no difference").format(numbers=numbers)
    if not told.judged:
        text = tr("{numbers}, the select has more, {by}") if told.ahead == LEFT else tr(
            "{numbers}, the candidate has more, {by}")  # fmt: skip
    else:
        text = tr("{numbers}, the select is better, {by}") if told.ahead == LEFT else tr(
            "{numbers}, the candidate is better, {by}")  # fmt: skip
    return text.format(numbers=numbers, by=told.by)
