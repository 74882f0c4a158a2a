"""Colour labels are plain words in the language of whoever wrote them: which word means which.

Numbers are those of digiKam, darktable and Photo Mechanic, which count colours each in its own way.
"""

# ruff: noqa: RUF001 - letters of other alphabets are meant here

from __future__ import annotations

import unicodedata

from engine.photos import LABELS

# English, German, French, Spanish, Italian, Portuguese, Dutch, Danish/Norwegian, Swedish, Finnish,
# Polish, Czech, Hungarian, Turkish, Russian, Ukrainian, Greek, Japanese, Chinese (both), Korean;
# last, what Bridge calls them.
_WORDS = {
    "Red": (
        "red rot rouge rojo rosso vermelho rood rød röd punainen czerwony czerwona červená červený "
        "piros vörös kırmızı красный червоний κόκκινο レッド 赤 红 红色 紅 紅色 빨강 빨간색 "
        "select"
    ),
    "Yellow": (
        "yellow gelb jaune amarillo giallo amarelo geel gul keltainen żółty żółta žlutá žlutý "
        "sárga sarı желтый жёлтый жовтий κίτρινο イエロー 黄 黄色 黃 黃色 노랑 노란색 second"
    ),
    "Green": (
        "green grün vert verde groen grøn grønn grön vihreä zielony zielona zelená zelený zöld "
        "yeşil зеленый зелёный зелений πράσινο グリーン 緑 绿 绿色 綠 綠色 초록 초록색 녹색 "
        "approved"
    ),
    "Blue": (
        "blue blau bleu azul blu blauw blå sininen niebieski niebieska modrá modrý kék mavi синий "
        "синій μπλε ブルー 青 蓝 蓝色 藍 藍色 파랑 파란색 review"
    ),
    "Purple": (
        "purple violet magenta lila violett purpur pourpre púrpura morado violeta viola porpora "
        "roxo paars purper lilla violetti purppura fioletowy fioletowa purpurowy fialová fialový "
        "purpurová bíbor ibolya mor фиолетовый пурпурный фіолетовий пурпуровий μωβ パープル 紫 "
        "紫色 보라 보라색 자주색"
    ),
}
_TO_DO = {"to do": "Purple"}
_LABEL_OF = {word: label for label, words in _WORDS.items() for word in words.split()} | _TO_DO

DIGIKAM = {
    1: "Red", 2: "Orange", 3: "Yellow", 4: "Green", 5: "Blue", 6: "Purple", 7: "Grey", 8: "Black",
    9: "White",
}  # fmt: skip
DARKTABLE = {0: "Red", 1: "Yellow", 2: "Green", 3: "Blue", 4: "Purple"}
# By the colours that Photo Mechanic comes with.
PHOTO_MECHANIC = {
    1: "Purple", 2: "Red", 3: "Orange", 4: "Yellow", 5: "Green", 6: "Cyan", 7: "Blue", 8: "Grey",
}  # fmt: skip
# Capture One and Nikon counted like digiKam does.
URGENCIES = DIGIKAM


def label_of(text: str) -> str | None:
    """Return the label that a program means by this text: one of `LABELS`, else the text itself."""
    text = unicodedata.normalize("NFC", text).strip()
    return _LABEL_OF.get(text.casefold(), text) or None


def is_known(label: str | None) -> bool:
    """Whether this is one of our labels."""
    return label in LABELS


def number_of(label: str | None, numbers: dict[int, str]) -> int | None:
    """Return the number that stands for this label in one of the tables above."""
    return next((number for number, name in numbers.items() if name == label), None)
