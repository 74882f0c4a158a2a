"""The scores of one photo as bars: how it stands among the photos shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from engine.photos import ScoreName
from gui.grid.standing import Standing
from gui.marks import draw_third
from gui.scores import ScoreWords, words_for
from gui.texts import tr
from gui.theme import STEP, colours_for
from gui.words import joined, number

_BAR = 4


@dataclass(frozen=True)
class ScoreLine:
    """One score of a photo, and where it stands among those shown; counted when first asked."""

    name: ScoreName
    value: float
    among: Standing
    title: str = ""  # with judge and licence, where they must be told
    peers: Standing | None = None  # photos with the same camera and lens and about the same ISO

    @cached_property
    def share(self) -> float:
        """Length of the bar, 0 to 1: the share of photos that are no better (or no higher)."""
        fewer = words_for(self.name).better < 0
        return 1 - (self.among.below(self.value) if fewer else self.among.above(self.value))

    @cached_property
    def standing(self) -> str:
        """`better than 82 % of 40 photos`."""
        return self._said(self.among, tr("{verb} than {share} % of {count} photos"))

    @cached_property
    def standing_among_peers(self) -> str:
        """`better than 70 % of 25 taken alike`; nothing where there are too few."""
        if self.peers is None:
            return ""
        return self._said(self.peers, tr("{verb} than {share} % of {count} taken alike"))

    def _said(self, among: Standing, text: str) -> str:
        better = words_for(self.name).better
        share = among.above(self.value) if better < 0 else among.below(self.value)
        verb = tr("better") if better else tr("higher")
        return text.format(verb=verb, share=f"{share * 100:.0f}", count=number(among.values.size))

    @cached_property
    def third(self) -> int:
        """The third as the tile shows it."""
        return self.among.third(self.value, words_for(self.name).better or 1)


class ScoreRows(QWidget):
    """Some scores below each other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ScoreRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(STEP + STEP // 2)

    def show_scores(self, lines: Sequence[ScoreLine], *, headline: bool) -> None:
        """Show these, large where they are the headline."""
        while len(self._rows) < len(lines):
            row = ScoreRow(headline=headline, parent=self)
            self._rows.append(row)
            self._column.addWidget(row)
        for position, row in enumerate(self._rows):
            row.setVisible(position < len(lines))
            if position < len(lines):
                row.show_score(lines[position])


class ScoreRow(QWidget):
    """Title and number in one line, a bar below; for the headline also its standing in words."""

    def __init__(self, *, headline: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headline = headline
        self._line: ScoreLine | None = None
        self._title = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_score(self, line: ScoreLine) -> None:
        """Show this score."""
        self._line = line
        words = words_for(line.name)
        self._title = line.title or words.title
        told = joined((line.standing, line.standing_among_peers))
        alike = tr("Taken alike: same camera and lens, ISO within one stop.") if line.peers else ""
        parts = (words.meaning, f"{told[:1].upper()}{told[1:]}.", alike)
        self.setToolTip("".join(f"<p>{part}</p>" for part in parts if part))
        self.setAccessibleName(f"{self._title} {words.value(line.value)}, {told}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """High enough for its text at any font size."""
        lines = 2 if self._line is not None and self._line.peers else 1
        below = lines * (QFontMetrics(self.font()).height() + 4) if self._headline else 0
        return QSize(100, QFontMetrics(self._number_font()).height() + 2 + _BAR + below)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the parts, top to bottom."""
        if self._line is None:
            return
        words = words_for(self._line.name)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            top = self._draw_line(painter, words, self._line) + 2
            self._draw_bar(painter, top, words, self._line)
            if self._headline:
                self._draw_standing(painter, top + _BAR + 4, self._line)

    def _number_font(self) -> QFont:
        font = QFont(self.font())
        if self._headline:
            font.setPointSizeF(font.pointSizeF() * 1.7)
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _draw_line(self, painter: QPainter, words: ScoreWords, line: ScoreLine) -> int:
        """Draw title and number; returns where they end."""
        colours = colours_for(self.palette())
        height = QFontMetrics(self._number_font()).height()
        room = QRectF(0, 0, self.width(), height)
        painter.setPen(QColor(colours.text if self._headline else colours.quiet))
        painter.setFont(self.font())
        number = words.value(line.value)
        wide = self.width() - QFontMetrics(self._number_font()).horizontalAdvance(number) - STEP
        title = QFontMetrics(self.font()).elidedText(self._title, Qt.TextElideMode.ElideRight, wide)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, title)
        painter.setPen(QColor(colours.text))
        painter.setFont(self._number_font())
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, right, number)
        return height

    def _draw_bar(self, painter: QPainter, top: int, words: ScoreWords, line: ScoreLine) -> None:
        """A bar that is longer for better; a mark on a line where neither end is better."""
        colours = colours_for(self.palette())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.line))
        painter.drawRoundedRect(QRectF(0, top, self.width(), _BAR), 2, 2)
        painter.setBrush(QColor(colours.quiet))
        at = line.share * self.width()
        if words.better:
            painter.drawRoundedRect(QRectF(0, top, max(_BAR, at), _BAR), 2, 2)
        else:
            left = min(max(0.0, at - _BAR), self.width() - 2.0 * _BAR)
            painter.drawRoundedRect(QRectF(left, top, 2 * _BAR, _BAR), 2, 2)

    def _draw_standing(self, painter: QPainter, top: int, line: ScoreLine) -> None:
        """The third as a shape, and the standing in words."""
        colours = colours_for(self.palette())
        colour = QColor({1: colours.high, 0: colours.quiet, -1: colours.low}[line.third])
        metrics = QFontMetrics(self.font())
        side = metrics.height() * 0.55
        draw_third(painter, 0, top + (metrics.height() - side) / 2, side, line.third, colour)
        painter.setFont(self.font())
        painter.setPen(QColor(colours.quiet))
        room = QRectF(side + 6, top, self.width() - side - 6, metrics.height())
        self._draw_elided(painter, room, line.standing)
        room.translate(0, metrics.height() + 2)
        self._draw_elided(painter, room, line.standing_among_peers)

    def _draw_elided(self, painter: QPainter, room: QRectF, text: str) -> None:
        """A text as far as there is room; the tool tip says all of it."""
        right = Qt.TextElideMode.ElideRight
        text = QFontMetrics(self.font()).elidedText(text, right, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
