"""The settings of how the window looks and speaks."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QApplication, QComboBox, QFormLayout, QWidget

from gui.appearance import TEXT_SIZES, text_size
from gui.dialogs.labels import plain_label, quiet
from gui.languages import LANGUAGES
from gui.memory import Memory
from gui.texts import tr
from gui.theme import STEP, Theme


class AppearancePage(QWidget):
    """Theme counts at once; language and size of text from the next start."""

    def __init__(self, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._memory = memory
        themes = (("", tr("As the system")), ("light", tr("Light")), ("dark", tr("Dark")))
        languages = (("", tr("As the system")), *LANGUAGES.items())
        sizes = tuple((str(size), tr("{count} %").format(count=size)) for size in TEXT_SIZES)
        self.theme = self._choice(themes, memory.text("theme"), "theme")
        self.theme.activated.connect(self._use_theme)
        self.language = self._choice(languages, memory.text("language"), "language")
        self.text_size = self._choice(sizes, str(text_size(memory)), "text_size")
        self._lay_out()

    def _choice(self, choices: Iterable[tuple[str, str]], now: str, name: str) -> QComboBox:
        """A box whose choice is kept under this name."""
        box = QComboBox(self)
        for value, text in choices:
            box.addItem(text, value)
        box.setCurrentIndex(max(0, box.findData(now)))
        box.activated.connect(lambda _: self._memory.keep(name, str(box.currentData())))
        return box

    def _lay_out(self) -> None:
        """Titles on the left, a word on what counts when below."""
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(2 * STEP)
        form.setVerticalSpacing(STEP + STEP // 2)
        form.addRow(tr("&Theme"), self.theme)
        form.addRow(tr("&Language"), self.language)
        form.addRow(tr("Size of te&xt"), self.text_size)
        says = tr(
            "Language and size of text count from the next start. The size is that of the "
            "system's text, times this. Nothing in the window moves by itself."
        )
        form.addRow(quiet(plain_label(says, self)))

    def _use_theme(self) -> None:
        """Show the theme that was chosen."""
        app = QApplication.instance()
        theme = app.findChild(Theme) if app is not None else None
        if theme is not None:
            theme.choose(self.theme.currentData())
