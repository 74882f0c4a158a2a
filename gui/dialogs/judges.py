"""The judges one has, and those that can be fetched: size and licence are said before anything."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QInputDialog,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.judge.offers import OFFERS, Offer
from engine.judge.store import Card
from engine.photos import KnownError
from gui.dialogs.labels import bold, plain_label, quiet
from gui.dialogs.opening_size import open_at
from gui.engine_words import said
from gui.judges import Judges
from gui.panels.status import download_text, show_share
from gui.questions import Questions
from gui.texts import mark, tr
from gui.theme import STEP
from gui.words import file_size, joined

if TYPE_CHECKING:
    from engine.messages import Working

_BY_HAND = mark(
    "A file that you have already is added on the command line:\n"
    "cullect judges add FILE --kind clip --name NAME     (qualiclip for QualiCLIP's checkpoint)"
)


def ask_consent(offer: Offer, parent: QWidget) -> bool:
    """Whether the person, told size, source and licence, wants a model to be fetched."""
    box = QMessageBox(parent)
    box.setWindowTitle(tr("Download a judge"))
    box.setText(tr("Download {what}?").format(what=offer.title))
    told = tr(
        "{size} from {host}.\nLicence: {licence}.\n\n"
        "Nothing but this file is fetched, and nothing about your photos is sent."
    )
    host = urlsplit(offer.url).hostname
    box.setInformativeText(
        told.format(size=file_size(offer.size), host=host, licence=said(offer.licence))
    )
    agree = box.addButton(tr("Download"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.exec()
    return box.clickedButton() is agree


class JudgesDialog(QDialog):
    """Choose, remove and fetch; how a file is brought by hand stands below."""

    def __init__(
        self,
        judges: Judges,
        questions: Questions,
        parent: QWidget | None = None,
        agreed: Callable[[Offer, QWidget], bool] = ask_consent,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Judges"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        open_at(self, 80, 84)
        self._judges, self._questions, self._agreed = judges, questions, agreed
        self._fetching: str | None = None
        self._build()
        self._fill()
        judges.changed.connect(self._fill)
        judges.chosen_changed.connect(self._fill)
        questions.added.connect(self._take)
        questions.declined.connect(self._decline)
        questions.progressed.connect(self._show_progress)

    def _build(self) -> None:
        """A list that scrolls, the download below it, how it is done by hand, and Close."""
        self.list = QScrollArea(self, widgetResizable=True)
        self.list.setAccessibleName(tr("Judges"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.note, self.bar = plain_label("", self), QProgressBar(self, textVisible=False)
        self.stop = QPushButton(tr("Stop"), self)
        self.stop.clicked.connect(self._questions.stop)
        by_hand = quiet(plain_label(tr(_BY_HAND), self))
        by_hand.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        download = QHBoxLayout()
        download.addWidget(self.note, 1)
        download.addWidget(self.bar)
        download.addWidget(self.stop)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(self.list, 1)
        column.addLayout(download)
        column.addWidget(by_hand)
        column.addWidget(close)
        self._show_fetching(None, "")

    # --- the list ---------------------------------------------------------------------------------

    def _fill(self) -> None:
        """List what is here, then what can be fetched."""
        self._taught = self._judges.taught
        body = QWidget(self.list)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, STEP, 0)
        column.setSpacing(2 * STEP)
        column.addWidget(bold(plain_label(tr("Here"), body)))
        for name in self._judges.names:
            column.addWidget(self._row_here(name, body))
        wanted = [offer for offer in OFFERS if offer.name not in self._judges.cards]
        if wanted:
            column.addWidget(bold(plain_label(tr("To fetch, when you agree"), body)))
        for offer in wanted:
            column.addWidget(self._row_offer(offer, body))
        column.addStretch()
        self.list.setWidget(body)

    def _row_here(self, name: str, body: QWidget) -> QWidget:
        card = self._judges.cards.get(name)
        use = QPushButton(tr("In use") if name == self._judges.chosen else tr("Use"), body)
        use.setEnabled(name != self._judges.chosen)
        use.setAccessibleName(tr("Use {what}").format(what=name))
        use.clicked.connect(partial(self._judges.choose, name))
        buttons = [use]
        if name in self._taught:
            rename = QPushButton(tr("Rename…"), body)
            rename.setAccessibleName(tr("Rename {what}").format(what=name))
            rename.clicked.connect(partial(self._rename, name))
            buttons.append(rename)
        if card is not None:
            remove = QPushButton(tr("Remove…"), body)
            remove.setAccessibleName(tr("Remove {what}").format(what=name))
            remove.clicked.connect(partial(self._remove, card))
            buttons.append(remove)
        return _row(self._judges.title(name), _card_text(card), buttons, body)

    def _row_offer(self, offer: Offer, body: QWidget) -> QWidget:
        button = QPushButton(tr("Download…"), body)
        button.setAccessibleName(tr("Download {what}").format(what=offer.title))
        button.setEnabled(self._fetching is None)
        button.clicked.connect(partial(self._fetch, offer))
        brings = said(offer.brings)
        text = f"{brings[:1].upper()}{brings[1:]}\n" + joined(
            (file_size(offer.size), said(offer.licence)), " · "
        )
        return _row(said(offer.title), text, [button], body)

    def _rename(self, name: str) -> None:
        """Ask what a standard shall be called from now on."""
        new, agreed = QInputDialog.getText(self, tr("Rename a standard"), tr("New name"), text=name)
        if agreed and new.strip() not in {"", name}:
            try:
                self._judges.rename(name, new.strip())
            except KnownError as error:
                QMessageBox.warning(self, tr("Rename a standard"), said(str(error)))

    def _remove(self, card: Card) -> None:
        """Delete a judge's weights, if that is really meant."""
        asked = QMessageBox.question(
            self,
            tr("Remove a judge"),
            tr("Delete the {size} of “{judge}”? The scores that it gave stay.").format(
                size=file_size(card.size), judge=card.name
            ),
        )
        if asked == QMessageBox.StandardButton.Yes:
            self._judges.remove(card.name)

    # --- the download -----------------------------------------------------------------------------

    def _fetch(self, offer: Offer) -> None:
        """Let the engine fetch a model, once size and licence were agreed to."""
        if self._agreed(offer, self):
            self._show_fetching(offer.name, tr("Fetching {what} …").format(what=offer.title))
            self._questions.fetch(offer.name)
            self._fill()

    def _show_progress(self, work: Working) -> None:
        if self._fetching and work.stage == "downloading":
            told = tr("Fetching {what}: {progress}")
            self.note.setText(told.format(what=self._fetching, progress=download_text(work)))
            show_share(self.bar, work)
        elif self._fetching and work.stage == "reading prompts":
            self.note.setText(tr("Getting {what} ready …").format(what=self._fetching))
            show_share(self.bar, work)

    def _take(self, name: str) -> None:
        """The judge came."""
        self._show_fetching(None, tr("“{judge}” is here.").format(judge=name))
        self._fill()

    def _decline(self, question: str, why: str) -> None:
        """It could not be fetched."""
        if question == "FetchJudge":
            self._show_fetching(None, why)
            self._fill()

    def _show_fetching(self, name: str | None, text: str) -> None:
        """Remember and show what is being fetched; None for nothing."""
        self._fetching = name
        self.note.setText(text)
        self.note.setVisible(bool(text))
        self.bar.setRange(0, 0)
        self.bar.setVisible(name is not None)
        self.stop.setVisible(name is not None)


def _card_text(card: Card | None) -> str:
    """What a judge is, how large, under which licence, and what it can score."""
    if card is None:
        return tr("Nothing to fetch, no terms")
    kind = {"qualiclip": "QualiCLIP", "clip": "CLIP"}.get(card.kind, card.kind)
    facts = (kind, file_size(card.size), said(card.licence) or tr("licence not stated"),
             tr("%Ln scores", len(card.scores)))  # fmt: skip
    return joined(facts, " · ")


def _row(title: str, text: str, buttons: list[QPushButton], parent: QWidget) -> QWidget:
    """A name with facts below it, and what can be done on the right."""
    row = QWidget(parent)
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 0, 0, 0)
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(plain_label(title, row))
    words.addWidget(quiet(plain_label(text, row)))
    across.addLayout(words, 1)
    for button in buttons:
        across.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    return row
