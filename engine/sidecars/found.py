"""What another program, or Cullect itself, left about a photo."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from engine.photos import Decision


@dataclass(frozen=True, slots=True)
class FoundDecision:
    """A decision as a packet holds it, and when that was written.

    `notes` are what could not be taken over as it is, in a photographer's words.
    """

    decision: Decision = field(default_factory=Decision)
    changed_at: datetime | None = None
    notes: tuple[str, ...] = ()
