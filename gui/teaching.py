"""The teaching of a standard, as the window knows it: goes on while its dialog is closed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

State = Literal["idle", "checking", "preparing", "learning", "paused", "reporting", "reported"]


class Link(Protocol):
    """What `engine.training.trainer_link.TrainerLink` is to the window."""

    def send(self, job: Mapping[str, Any]) -> None:
        """Give the trainer a job."""

    def close(self) -> None:
        """End it."""


MakeLink = Callable[[Callable[[dict[str, Any], bytes], None]], Link]


@dataclass(frozen=True, slots=True)
class Told:
    """One event of the trainer's, with the pictures that came with it."""

    facts: dict[str, Any]
    payload: bytes = b""

    @property
    def event(self) -> str:
        """Its kind."""
        return str(self.facts["event"])

    def pictures(self, width: int, height: int) -> list[QImage]:
        """The pictures, each of this size, as RGB bytes one after the other."""
        size = 3 * width * height
        if not size:
            return []
        parts = (self.payload[k : k + size] for k in range(0, len(self.payload), size))
        form = QImage.Format.Format_RGB888
        return [QImage(part, width, height, 3 * width, form).copy() for part in parts]


_STATES: dict[str, State] = {
    "checked": "idle", "examples_shown": "idle", "cancelled": "idle", "failed": "idle",
    "died": "idle", "paused": "paused", "trouble": "paused", "going_on": "learning",
    "trained": "reporting", "report": "reported",
}  # fmt: skip
"""What the trainer is at, once it said this."""


class Teaching(QObject):
    """Speaks with the trainer; starts it when first asked something."""

    told = Signal(object)  # Told
    state_changed = Signal()

    _received = Signal(object)

    def __init__(self, make_link: MakeLink | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # The link calls on its own thread; the queued signal carries its values over to this one.
        self._received.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._make_link = make_link or _real_link
        self._link: Link | None = None
        self.state: State = "idle"
        self.lesson: dict[str, Any] = {}
        self.share = 0.0

    @property
    def name(self) -> str:
        """What the standard under way is called."""
        return str(self.lesson.get("name", ""))

    @property
    def busy(self) -> bool:
        """Whether a training, rest included, or its report is under way."""
        return self.state in {"learning", "paused", "reporting"}

    def check(self, roots: Sequence[str], base: str) -> None:
        """Look whether these photos and folders are fit to teach from."""
        self._give({"job": "check", "roots": list(roots), "base": base}, "checking")

    def show_examples(self, lesson: Mapping[str, Any]) -> None:
        """Ask for the ladders that will be made of the first photos."""
        self._give({"job": "examples", "lesson": dict(lesson)}, "preparing")

    def teach(self, lesson: Mapping[str, Any]) -> None:
        """Begin, or go on with what was begun."""
        self.lesson, self.share = dict(lesson), 0.0
        self._give({"job": "teach", "lesson": self.lesson}, "learning")

    def export(self, name: str, file: str) -> None:
        """Write a standard to a file."""
        self._give({"job": "export", "name": name, "file": file}, self.state)

    def import_file(self, file: str) -> None:
        """Add a standard from a file."""
        self._give({"job": "import", "file": file}, self.state)

    def pause(self) -> None:
        """Rest after this step; all of it is saved."""
        self._send({"job": "pause"})

    def go_on(self) -> None:
        """Learn further."""
        self._send({"job": "go_on"})

    def stop(self) -> None:
        """Leave what is under way; of a training the best so far is kept and tested."""
        self._send({"job": "stop"})

    def finish(self) -> None:
        """The report was read and answered."""
        self._become("idle")

    def close(self) -> None:
        """End the trainer, which saves first."""
        if self._link is not None:
            self._link.close()
            self._link = None

    def _give(self, job: Mapping[str, Any], state: State) -> None:
        if self._link is None:
            self._link = self._make_link(self._hear)
        self._become(state)
        self._send(job)

    def _hear(self, facts: dict[str, Any], payload: bytes) -> None:
        self._received.emit(Told(facts, payload))

    def _send(self, job: Mapping[str, Any]) -> None:
        if self._link is not None:
            self._link.send(job)

    def _take(self, told: Told) -> None:
        """Know what is going on, then pass it on."""
        facts = told.facts
        if told.event == "progress":
            self.share = facts["step"] / facts["steps"]
        if facts.get("job") not in {"export", "import"}:
            self._become(_STATES.get(told.event, self.state))
        self.told.emit(told)

    def _become(self, state: State) -> None:
        self.state = state
        self.state_changed.emit()


def _real_link(on_event: Callable[[dict[str, Any], bytes], None]) -> Link:
    # Imported here: it brings what talks to processes, and the window should not wait for that.
    from engine.training.trainer_link import TrainerLink

    return TrainerLink(on_event)
