"""Why a photo has its score: a sentence, and a bar for each question, adding up to the number."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.answers import Answer, Answers
from gui.scores import ScoreWords
from gui.texts import tr
from gui.theme import STEP, colours_for
from gui.words import mid_sentence, number

_BAR = 4


class AnswerRows(QWidget):
    """The sentence above, the sum below it, then the bars."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[AnswerRow] = []
        self.ruler = QLabel(self, wordWrap=True)
        self.why, self.sum = QLabel(self, wordWrap=True), QLabel(self, wordWrap=True)
        self.sum.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(STEP)
        self.ruler.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self.ruler.setToolTip(tr(
            "Clean pictures that come with the program were blurred step by step and scored like "
            "photos; in brackets stands the range over all of them."
        ))  # fmt: skip
        for label in (self.why, self.sum, self.ruler):
            label.setTextFormat(Qt.TextFormat.PlainText)
            self._column.addWidget(label)

    def show_why(self, text: str) -> None:
        """Say why in a sentence; nothing hides its line."""
        self.why.setText(text)
        self.why.setVisible(bool(text))
        self._hide_when_empty()

    def show_answers(self, answers: Answers | None, words: ScoreWords) -> None:
        """Show a bar for each question of a score; None for a score that asks none."""
        told = answers.telling if answers is not None and len(answers.all) > 1 else ()
        while len(self._rows) < len(told):
            self._rows.append(AnswerRow(self))
            self._column.insertWidget(self._column.count() - 1, self._rows[-1])
        for row in self._rows[len(told) :]:
            row.hide()
        if answers is not None:
            for row, answer in zip(self._rows, told, strict=False):
                row.show_answer(answer, answers.fullest, words)
                row.show()
            self.sum.setText(sum_text(answers, words))
        self.sum.setVisible(bool(told))
        self._hide_when_empty()

    def show_ruler(self, text: str) -> None:
        """Say how much blur brings a clean photo to this score; nothing hides its line."""
        self.ruler.setText(text)
        self.ruler.setVisible(bool(text))

    def _hide_when_empty(self) -> None:
        self.setVisible(bool(self.why.text()) or not self.sum.isHidden())


def sum_text(answers: Answers, words: ScoreWords) -> str:
    """`7 answers, which add up to 62`."""
    left = len(answers.all) - len(answers.telling)
    told = (
        tr("{count} answers, which with {left} smaller ones add up to {sum}")
        if left
        else tr("{count} answers, which add up to {sum}")
    )
    count, total = len(answers.telling), words.value(answers.score)
    return told.format(count=count, left=number(left), sum=total)


class AnswerRow(QWidget):
    """Both texts and what they add in one line, a bar below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answer: Answer | None = None
        self._share, self._number = 0.0, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_answer(self, answer: Answer, fullest: float, words: ScoreWords) -> None:
        """Show this answer; a part of `fullest` fills the bar."""
        self.answer, self._share = answer, answer.part / fullest
        part = answer.part * words.scale
        self._number = f"{'+' if part >= 0 else ''}{number(part, 1)}"
        tip = tr(
            "<p>“{first}” fits by {near},<br>“{second}” by {far} (cosine).</p>"
            "<p>The bar is full where only the first fits.</p>"
        )
        told = tr("{first} rather than {second}: {number}")
        texts = {"first": answer.positive, "second": answer.negative}
        self.setToolTip(tip.format(near=number(answer.near, 3), far=number(answer.far, 3), **texts))
        self.setAccessibleName(told.format(number=self._number, **texts))
        self.update()

    def sizeHint(self) -> QSize:
        """High enough for its text at any font size."""
        return QSize(100, QFontMetrics(self.font()).height() + 2 + _BAR)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line and the bar."""
        if self.answer is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_line(painter, self.answer)
            self._draw_bar(painter)

    def _draw_line(self, painter: QPainter, answer: Answer) -> None:
        """The text that fits, the one that does not, quietly, and the number."""
        colours, metrics = colours_for(self.palette()), QFontMetrics(self.font())
        room = QRectF(0, 0, self.width(), metrics.height())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(colours.text))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | middle, self._number)
        room.setRight(room.right() - metrics.horizontalAdvance(self._number) - STEP)
        first = metrics.elidedText(answer.positive, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, middle, first)
        room.setLeft(metrics.horizontalAdvance(first) + 6)
        painter.setPen(QColor(colours.quiet))
        other = f"/ {mid_sentence(answer.negative)}"
        elided = Qt.TextElideMode.ElideRight
        painter.drawText(room, middle, metrics.elidedText(other, elided, int(room.width())))

    def _draw_bar(self, painter: QPainter) -> None:
        """From the left for what adds, from the right for what takes away."""
        colours, top = colours_for(self.palette()), self.height() - _BAR
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.line))
        painter.drawRoundedRect(QRectF(0, top, self.width(), _BAR), 2, 2)
        length = min(1.0, abs(self._share)) * self.width()
        left = 0.0 if self._share >= 0 else self.width() - length
        painter.setBrush(QColor(colours.quiet if self._share >= 0 else colours.low))
        painter.drawRoundedRect(QRectF(left, top, length, _BAR), 2, 2)
