"""The inspector on the right: what is known and decided of the selected photos."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from engine.photos import Decision, Photo, ScoreName
from gui.answers import ruler_words, why_of_answers, why_of_measures, why_of_scores
from gui.grid.loader import decoded
from gui.grid.standing import Standing
from gui.judges import MEASURES, Judges
from gui.pairs import disagreement
from gui.panels.answer_rows import AnswerRows
from gui.panels.decision_bar import DecisionBar, common_decision
from gui.panels.score_rows import ScoreLine, ScoreRows
from gui.peers import standing_among_peers
from gui.scores import headline, in_reading_order, titles, words_for
from gui.texts import mark, tr
from gui.theme import STEP
from gui.words import (
    capture_time,
    exposure_line,
    focus_words,
    joined,
    photo_name,
    picture_size,
    trouble,
)

if TYPE_CHECKING:
    from engine.library import Library
    from gui.explanations import Explanations
    from gui.grid.model import PhotoModel

_OLDEST_STANDING = 4000  # milliseconds that a place among others may be old
_COMMON = 400  # of more photos than these it isn't read what they have in common

_FACTS: tuple[tuple[str, Callable[[Photo], str]], ...] = (
    (mark("Taken"), lambda photo: capture_time(photo.shot.taken_at or "")),
    (mark("Camera"), lambda photo: photo.shot.camera or ""),
    (mark("Lens"), lambda photo: photo.shot.lens or ""),
    (mark("Exposure"), lambda photo: exposure_line(photo.shot)),
    (mark("Size"), picture_size),
    (mark("Focus"), focus_words),
    (mark("Place"), lambda photo: tr("Recorded in the file") if photo.shot.has_position else ""),
)


class Inspector(QScrollArea):
    """Preview, decision, scores and facts, in the order in which one decides."""

    def __init__(
        self,
        library: Library,
        model: PhotoModel,
        judges: Judges,
        explanations: Explanations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._library, self._model = library, model
        self._judges, self._explanations = judges, explanations
        self._ids: tuple[int, ...] = ()
        self._lines: list[ScoreLine] = []
        # A mark is painted on its tile before anything is read for this panel, and once for a mark
        # that goes on to the next photo.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show)
        self._later = QTimer(self, singleShot=True, interval=_OLDEST_STANDING)
        self._later.timeout.connect(self._show_standing)
        self.preview, self.name, self.note = Preview(self), _line(self), _line(self)
        self.decision, self.scores = DecisionBar(self), ScoreRows(self)
        self.first, self.answers = ScoreRows(self), AnswerRows(self)
        self.measured_title, self.measured = _line(self), ScoreRows(self)
        self.measured_title.setText(tr("Measured"))
        self.measured_title.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        explanations.arrived.connect(self.show_why)
        explanations.declined.connect(self.answers.show_why)
        self.facts = {title: _line(self) for title, _ in _FACTS}
        self._lay_out()
        self._show()

    def _lay_out(self) -> None:
        """One column, which scrolls when the window is low."""
        self.setAccessibleName(tr("What is known of the selected photos"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        self.name.setFont(bold)
        self._body = QWidget(self)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        for widget in (self.preview, self.name, self.note, self.decision, self.first,
                       self.answers, self.scores, self.measured_title, self.measured):  # fmt: skip
            column.addWidget(widget)
        column.addLayout(self._fact_rows())
        column.addStretch()
        self.setWidget(self._body)

    def _fact_rows(self) -> QFormLayout:
        """Titles on the left, quietly, values on the right."""
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.setHorizontalSpacing(STEP + STEP // 2)
        self._form.setVerticalSpacing(STEP // 2)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for title, value in self.facts.items():
            label = QLabel(tr(title), self)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            label.setForegroundRole(self.palette().ColorRole.PlaceholderText)
            self._form.addRow(label, value)
        return self._form

    def show_photos(self, photo_ids: Sequence[int]) -> None:
        """Show these photos soon: one in full, of several what they have in common."""
        self._ids = tuple(photo_ids)
        self._soon.start()

    def _show(self) -> None:
        """Show what is known of the photos now."""
        self._body.setVisible(bool(self._ids))
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if self._ids else policy.ScrollBarAlwaysOff
        )
        if self._ids:
            photos = self._photos()
            self._show_name(photos)
            self._show_decision(photos)
            self._show_scores(photos)
            self._show_facts(photos)

    def _photos(self) -> list[Photo]:
        """The photos, as many as are read to see what they have in common."""
        return self._library.photos(self._ids[:_COMMON])

    def show_again(self, changed: Sequence[int]) -> None:
        """Something of these photos changed."""
        if set(self._ids).intersection(changed):
            # At once, for a second press on its buttons takes back what the first one gave.
            self._show_decision(self._photos())
            self._soon.start()
        elif not self._later.isActive():
            # Another photo's score changes where this one stands, but not by much at a time.
            self._later.start()

    def _show_standing(self) -> None:
        """Show where the photo stands now."""
        if len(self._ids) == 1:
            self._show_scores(self._library.photos(self._ids))

    def rest(self) -> None:
        """Read nothing more, whatever is still told: the library is about to be closed."""
        self._ids = ()
        self._soon.stop()
        self._later.stop()

    def _show_name(self, photos: Sequence[Photo]) -> None:
        """The preview and the name of one, or how many."""
        alone = len(self._ids) == 1
        self.preview.setVisible(alone and not photos[0].error)
        if alone:
            self.preview.show_jpeg(self._library.thumbnail(self._ids[0]))
        name = photo_name(photos[0]) if alone else tr("%Ln photos selected", len(self._ids))
        # With room for a break between any two letters, for camera names have no spaces.
        self.name.setText("\u200b".join(name) if alone else name)
        self.name.setAccessibleName(name)
        self.name.setToolTip(photos[0].path if alone else "")
        self.note.setText(self._trouble(photos[0]) if alone else self._range())
        self.note.setVisible(bool(self.note.text()))

    def _trouble(self, photo: Photo) -> str:
        """What is wrong with a photo, if anything."""
        missing = tr("The file is no longer where it was.") if photo.missing else ""
        return joined((missing, trouble(photo.error), disagreement(self._library, photo)), "\n")

    def _range(self) -> str:
        """`Technical quality 41 to 89`: the lowest and the highest score among the selected."""
        name = None if self._model.silent else self._model.score
        values = self._library.score_values(name, self._ids) if name else np.empty(0)
        values = values[~np.isnan(values)]
        if name is None or not values.size:
            return ""
        words = words_for(name)
        return tr("{score} {low} to {high}").format(
            score=words.title, low=words.value(values.min()), high=words.value(values.max())
        )

    def _show_decision(self, photos: Sequence[Photo]) -> None:
        """The flag, the stars and the label that all of them have."""
        known = len(photos) == len(self._ids)
        shared = common_decision([photo.decision for photo in photos]) if known else Decision()
        self.decision.show_decision(shared)

    def _show_scores(self, photos: Sequence[Photo]) -> None:
        """All scores of one photo, with where it stands among those shown."""
        may_tell = len(self._ids) == 1 and not self._model.silent
        found = self._library.scores(photos[0].id) if may_tell else {}
        told = titles(self._library.score_names(), self._judges.terms, self._judges.chosen)
        self._lines = [
            ScoreLine(name, found[name], self._model.standing(name), told.get(name, ""))
            for name in self._in_order(found)
        ]
        if self._lines:
            first = self._lines[0]
            peers = standing_among_peers(self._model, photos[0], first.name)
            self._lines[0] = replace(first, peers=peers)
        self._explanations.look_at(photos[0].id if self._lines else None)
        large = 2 if self._judges.second in {line.name.judge for line in self._lines[1:2]} else 1
        beside = MEASURES if self._judges.chosen != MEASURES else ""
        rest = self._lines[large:]
        for rows, lines in (
            (self.first, self._lines[:large]),
            (self.scores, [line for line in rest if line.name.judge != beside]),
            (self.measured, [line for line in rest if line.name.judge == beside]),
        ):
            rows.show_scores(lines, headline=rows is self.first)
            rows.setVisible(bool(lines))
        self.measured_title.setVisible(not self.measured.isHidden())
        self.show_why()

    def _in_order(self, found: Iterable[ScoreName]) -> list[ScoreName]:
        """What the judge in use and the measures say; of other judges their headlines.

        A score of the judge in use comes first where photos are sorted by it, and then the headline
        of the judge that was asked to stand beside it.
        """
        chosen, by = self._judges.chosen, self._model.score
        names = in_reading_order(found, chosen)
        shown = [
            name
            for name in names
            if name.judge in {chosen, MEASURES} or name in {by, headline(names, name.judge)}
        ]
        first = by if by is not None and by.judge == chosen else None
        first = first or next(iter(shown), None)
        return sorted(shown, key=lambda name: (name != first, name.judge != self._judges.second))

    def show_why(self) -> None:
        """Why the first score is what it is: from its questions, or from what was measured."""
        first = self._lines[0] if self._lines else None
        is_of_judge = first is not None and first.name.judge == self._judges.chosen
        answers = self._explanations.of(first.name.name) if first and is_of_judge else None
        if first is None:
            self.answers.show_why("")
        elif is_of_judge and (told := why_of_scores(first.value, first.among, *self._asked())):
            self.answers.show_why(told)
        elif answers is not None and answers.all:
            self.answers.show_why(why_of_answers(answers, first.value, first.among))
        elif first.name.judge == MEASURES:
            self.answers.show_why(why_of_measures(*self._known(self._lines)))
        else:
            self.answers.show_why("")
        if first is not None:
            self.answers.show_answers(answers, words_for(first.name))
        reading = self._explanations.reading(first.name.name) if first and is_of_judge else None
        self.answers.show_ruler(ruler_words(reading))

    def _asked(self) -> tuple[dict[ScoreName, float], dict[ScoreName, Standing]]:
        """The other scores of the judge in use, and how they stand."""
        return self._known(
            [line for line in self._lines[1:] if line.name.judge == self._judges.chosen]
        )

    def _known(
        self, lines: Sequence[ScoreLine]
    ) -> tuple[dict[ScoreName, float], dict[ScoreName, Standing]]:
        return {line.name: line.value for line in lines}, {line.name: line.among for line in lines}

    def _show_facts(self, photos: Sequence[Photo]) -> None:
        """What the files tell, as far as it is the same in all of them."""
        complete = len(photos) == len(self._ids)
        for row, (title, fact) in enumerate(_FACTS):
            values = {fact(photo) for photo in photos} if complete else set()
            self.facts[title].setText(values.pop() if len(values) == 1 else "")
            self._form.setRowVisible(row, bool(self.facts[title].text()))


class Preview(QWidget):
    """The photo's thumbnail, as large as the panel is wide."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_jpeg(self, jpeg: bytes | None) -> None:
        """Show a thumbnail of our own database; nothing when there is none yet."""
        image = decoded(jpeg, (640, 640)) if jpeg else None
        self._pixmap = QPixmap.fromImage(image) if image else QPixmap()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a 3:2 landscape, so that nothing below jumps from photo to photo."""
        return QSize(240, 184)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fit the photo into the room."""
        size = self._pixmap.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(left, top, size.width(), size.height(), self._pixmap)


def _line(parent: QWidget) -> QLabel:
    """A text that breaks where it must and can be copied."""
    line = QLabel(parent, wordWrap=True)
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return line
