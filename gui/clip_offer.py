"""Says once what CLIP would bring, while only what comes with the program is here."""

from __future__ import annotations

from PySide6.QtCore import QObject

from gui.judges import Judges
from gui.memory import Memory
from gui.panels.hint import Hint
from gui.questions import Questions
from gui.texts import tr
from gui.words import file_size

_KEPT = "clip_offered"


class ClipOffer(QObject):
    """Waits until the engine stands, and never returns once it was answered."""

    def __init__(
        self, hint: Hint, judges: Judges, memory: Memory, questions: Questions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._hint, self._judges, self._memory = hint, judges, memory
        hint.accepted.connect(self._remember)
        hint.declined.connect(self._remember)
        questions.ready.connect(self._offer)

    def _offer(self) -> None:
        if not self._judges.cards and not self._memory.text(_KEPT):
            self._hint.offer(clip_text())

    def _remember(self) -> None:
        self._memory.keep(_KEPT, "yes")


def clip_text() -> str:
    """What the two models bring, how large they are and under which licence."""
    # Imported here: it brings what talks to servers, and the window should not wait for that.
    from engine.judge.offers import offer

    clip, quality = offer("clip-rn50"), offer("qualiclip")
    told = tr(
        "Cullect can do more with a model: aesthetics, search by words, axes of your own and "
        "better quality scores. CLIP is {clip_size}, licence {clip_licence}; QualiCLIP "
        "{quality_size}, {quality_licence}. Nothing is fetched unless you agree."
    )
    return told.format(
        clip_size=file_size(clip.size), clip_licence=clip.licence,
        quality_size=file_size(quality.size), quality_licence=quality.licence,
    )  # fmt: skip
