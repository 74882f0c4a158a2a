"""Every text has its German, none is cut off by it, and none slips past the translators."""

import ast
import importlib.util
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QToolButton

import gui
import resources
from engine.photos import Flag
from gui.engine_sentences import SENTENCES
from gui.engine_words import said
from gui.languages import LANGUAGES, speak
from gui.main_window import MainWindow
from gui.texts import CONTEXT
from gui.words import flag_words, number, photo_count, trouble

ROOT = Path(gui.__file__).parent.parent
FOLDER = Path(resources.__file__).with_name("translations")
FILES = sorted((ROOT / "gui").rglob("*.py"))


def load_tool():
    """packaging/ is no package; the tool is what translators run."""
    spec = importlib.util.spec_from_file_location(
        "translations", ROOT / "packaging" / "translations.py"
    )
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    return tool


tool = load_tool()


@pytest.fixture
def german(qapp):
    assert speak(qapp, "de") == "de"
    yield
    speak(qapp, "en")


def texts() -> set[str]:
    return set(tool.literals(FILES)) - {""}


# --- nothing is untranslated ----------------------------------------------------------------------


def test_every_text_has_its_german():
    known = tool.read(FOLDER / "cullect_de.ts")
    assert [text for text in sorted(texts()) if not all(known.get(text, ("",)))] == []
    assert sorted(set(known) - texts()) == []


def test_every_counted_text_has_its_english_plurals():
    known = tool.read(FOLDER / "cullect_en.ts")
    counted = {text for text in texts() if tool.is_counted(text)}
    assert set(known) == counted
    assert all(len(forms) == 2 and all(forms) for forms in known.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_loaded_was_made_from_what_translators_wrote(language):
    translator = QTranslator()
    assert translator.load(f"cullect_{language}", str(FOLDER))
    for text, forms in tool.read(FOLDER / f"cullect_{language}.ts").items():
        counts = (1, 2) if tool.is_counted(text) else (-1,)
        found = tuple(translator.translate(CONTEXT, text, "", count) for count in counts)
        assert found == forms


def test_translations_hold_the_same_fields():
    for text, forms in tool.read(FOLDER / "cullect_de.ts").items():
        for form in forms:
            assert fields(form) == fields(text), text
        assert set(re.findall(r"%L?n", forms[-1])) == set(re.findall(r"%L?n", text)), text


def fields(text: str) -> list[str]:
    """What is filled in, and markup; one thing may be told without its number."""
    return sorted(re.findall(r"\{[\w:]*\}|</?\w+>", text))


SHOWS = {
    "setText", "setToolTip", "setAccessibleName", "setAccessibleDescription", "setWindowTitle",
    "setPlaceholderText", "setInformativeText", "setStatusTip", "addAction", "addMenu", "addItem",
    "addRow", "addTab", "setHeaderLabels", "setTitle", "setLabelText", "setWhatsThis", "setSuffix",
    "QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction",
    "plain_label", "drawText", "show_error", "show_text", "show_rest",
}  # fmt: skip


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_text_is_shown_past_the_translators(file):
    bare = [
        (call.lineno, part.value)
        for call in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(call, ast.Call) and name_of(call) in SHOWS
        for argument in call.args
        for part in literal_parts(argument)
        if re.search("[a-z]{2}", part.value) and part.value != "Cullect"
    ]
    assert bare == []


def name_of(call: ast.Call) -> str:
    return getattr(call.func, "attr", "") or getattr(call.func, "id", "")


def literal_parts(argument: ast.expr):
    """The literals that are shown: not those inside a call, whose result is shown."""
    match argument:
        case ast.Constant(value=str()):
            yield argument
        case ast.Call():
            return
        case ast.FormattedValue():
            yield from literal_parts(argument.value)
        case ast.IfExp():
            yield from literal_parts(argument.body)
            yield from literal_parts(argument.orelse)
        case ast.JoinedStr() | ast.BinOp() | ast.Tuple() | ast.List():
            for child in ast.iter_child_nodes(argument):
                if isinstance(child, ast.expr):
                    yield from literal_parts(child)


def test_no_text_is_translated_before_the_language_is_known():
    """What is at the top of a module or class runs at import; a table there takes `mark`."""
    early = []
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, (ast.Module, ast.ClassDef)):
                early += [(file.stem, call.lineno) for call in calls_at_import(node.body)]
    assert early == []


def calls_at_import(body):
    for statement in body:
        if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            continue
        lambdas = [node for node in ast.walk(statement) if isinstance(node, ast.Lambda)]
        held = {id(node) for later in lambdas for node in ast.walk(later)}
        for node in ast.walk(statement):
            if isinstance(node, ast.Call) and name_of(node) == "tr" and id(node) not in held:
                yield node


# --- what is said ---------------------------------------------------------------------------------


def test_counts_are_written_as_the_language_writes_them(german):
    assert photo_count(1) == "1 Foto"
    assert photo_count(2400) == "2.400 Fotos"
    assert number(0.5, 1) == "0,5"


def test_english_has_its_plurals_and_commas():
    assert [photo_count(count) for count in (1, 2400)] == ["1 photo", "2,400 photos"]


def test_an_unknown_language_is_that_of_the_system(qapp):
    assert speak(qapp, "xx") in LANGUAGES
    speak(qapp, "en")
    assert QLocale().language() == QLocale.Language.English


def test_qt_speaks_the_language_too(german):
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_what_the_engine_says_is_said_in_german(german):
    assert trouble("is empty (0 bytes)") == "Diese Datei ist leer (0 Byte)"
    told = "/made/x.xmp was left as it is, for it holds no XMP. Its sidecar holds the decision."
    assert said(told) == (
        "/made/x.xmp blieb, wie sie ist: sie enthält kein XMP. Ihre Begleitdatei enthält die "
        "Entscheidung."
    )
    assert said("Something nobody translated") == "Something nobody translated"


def test_in_english_the_engine_is_left_alone():
    assert said("is gone") == "is gone"
    assert trouble("is gone") == "This file is gone"
    assert trouble("Reading took too long.") == "Reading took too long."


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentences_of_the_engine_are_still_its_own(sentence, engine_says):
    longest = max(re.split(r"\{\w+\}|, | and ", sentence), key=len).strip(" :.“”,")
    assert any(longest in text for text in engine_says)


@pytest.fixture(scope="module")
def engine_says() -> list[str]:
    """All literals of the engine."""
    return [
        node.value
        for file in (ROOT / "engine").rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]


def test_menus_speak_german(german, qtbot):
    window = MainWindow()
    qtbot.addWidget(window)
    assert window.actions_by_name["pick"].text() == "&Markieren"
    assert flag_words(Flag.REJECT) == "abgelehnt"


# --- nothing is cut off ---------------------------------------------------------------------------


def cut_off(widget) -> list[str]:
    """The texts in view that have less room than they need."""
    kinds = (QAbstractButton, QLabel, QComboBox)
    return [
        text_of(part)
        for kind in kinds
        for part in widget.findChildren(kind)
        if part.isVisibleTo(widget) and part.isVisible() and text_of(part) and is_cut(part)
    ]


def text_of(part) -> str:
    return part.currentText() if isinstance(part, QComboBox) else part.text()


def is_cut(part) -> bool:
    if isinstance(part, QLabel) and part.wordWrap():
        return part.heightForWidth(part.width()) > part.height() + 2
    if isinstance(part, QComboBox):
        return QFontMetrics(part.font()).horizontalAdvance(text_of(part)) > part.width()
    if isinstance(part, QToolButton) and part.toolButtonStyle() == 0 and not part.icon().isNull():
        return False
    return part.sizeHint().width() > part.width() + 1


def test_nothing_in_the_window_is_cut_off_in_german(german, window, qtbot):
    def whole():
        assert cut_off(window) == []

    qtbot.waitUntil(whole)
    window.actions_by_name["filter_bar"].trigger()
    qtbot.waitUntil(whole)
