"""The language of the window: that of the system, or the one that was chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

import resources

LANGUAGES = {"en": "English", "de": "Deutsch"}
"""What can be spoken, each under the name that those who speak it know."""

_FOLDER = Path(resources.__file__).with_name("translations")


def speak(app: QCoreApplication, wanted: str = "") -> str:
    """Let the window speak a language from now on, the system's for ""; returns its code.

    Texts that are already on the screen stay as they are.
    """
    language = wanted if wanted in LANGUAGES else _of_system()
    QLocale.setDefault(_locale(language))
    for before in app.findChildren(QTranslator):
        app.removeTranslator(before)
        before.deleteLater()
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    # Qt looks first at what was installed last.
    for name, folder in (("qtbase", qt), ("cullect", str(_FOLDER))):
        translator = QTranslator(app)
        if translator.load(f"{name}_{language}", folder):
            app.installTranslator(translator)
    return language


def _of_system() -> str:
    """The first of the languages that the system wants and the window speaks, else English."""
    wanted = (name.partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((name for name in wanted if name in LANGUAGES), "en")


def _locale(language: str) -> QLocale:
    """How numbers are written: as the system does, if that speaks the language of the window."""
    system = QLocale.system()
    return system if system.name().partition("_")[0] == language else QLocale(language)
