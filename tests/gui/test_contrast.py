"""All text stands out by at least 4.5:1, in both themes, and colour alone says nothing."""

import ast
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

import gui
from engine.photos import LABELS, Flag
from gui.labels import look_of
from gui.marks import _STROKES, third_path
from gui.theme import DARK, LIGHT

ENOUGH = 4.5


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [channel / 255 for channel in QColor(colour).getRgb()[:3]]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_the_highest_contrast():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize("ground", ["well", "panel", "raised"])
@pytest.mark.parametrize("ink", ["text", "quiet", "frame", "high", "low"])
def test_text_stands_out_from_every_grey(theme, ink, ground):
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= ENOUGH


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_chrome_around_photos_is_neutral_grey(theme):
    for name in ("well", "panel", "raised", "line", "text", "quiet", "frame"):
        assert QColor(getattr(theme, name)).saturation() == 0


@pytest.mark.parametrize("label", [*LABELS, "Urlaub"])
def test_the_letter_of_a_label_can_be_read_on_its_colour(label):
    look = look_of(label)
    assert contrast(look.ink, look.colour) >= ENOUGH


def test_thirds_and_flags_differ_without_colour():
    shapes = [third_path(third, 20).boundingRect().getRect() for third in (-1, 0, 1)]
    assert len(set(shapes)) == 3
    assert _STROKES[Flag.PICK] != _STROKES[Flag.REJECT]


def test_nothing_in_the_window_moves_by_itself():
    """No motion has to be reduced for those whom it makes ill."""
    moving = {"QPropertyAnimation", "QVariantAnimation", "QTimeLine", "QMovie", "QScroller"}
    used = {
        node.id
        for file in Path(gui.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Name)
    }
    assert used & moving == set()
