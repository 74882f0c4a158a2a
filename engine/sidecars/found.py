"""What another program, or Cullect itself, left about a photo."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Self

from engine.photos import Decision, Flag

Parts = tuple[str, str, int, int | None, str | None, float, str | None, tuple[str, ...]]

INSIDE = "inside:"


@dataclass(frozen=True, slots=True)
class FoundDecision:
    """A decision as a packet holds it, and when that was written.

    `written_by` is the library that wrote it, None where another program changed it since; `notes`
    are what could not be taken over as it is, in a photographer's words.
    """

    decision: Decision = field(default_factory=Decision)
    changed_at: datetime | None = None
    written_by: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundBeside:
    """What another program decided about a photo, as a value that may cross processes.

    `written_at` is in seconds since 1970. A fingerprint that begins with `INSIDE` is of the photo
    itself: its own metadata count only where nothing else is known of it.
    """

    path: str
    fingerprint: str
    decision: Decision
    written_at: float = 0.0
    written_by: str | None = None
    notes: tuple[str, ...] = ()

    def parts(self) -> Parts:
        """Return it as it crosses the pipe."""
        decision = self.decision
        return (
            self.path, self.fingerprint, int(decision.flag), decision.stars, decision.label,
            self.written_at, self.written_by, self.notes,
        )  # fmt: skip

    @classmethod
    def of(cls, parts: Parts) -> Self:
        """Return what came over the pipe."""
        path, fingerprint, flag, stars, label, written_at, written_by, notes = parts
        decision = Decision(Flag(flag), stars, label)
        return cls(path, fingerprint, decision, written_at, written_by, notes)
