"""Two programs decided about one photo: what both agree on, part by part.

`known` is what the sidecar said when Cullect wrote or read it last. A part that only one side has
changed since is taken from that side; parts that both changed differently are a conflict.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from engine.photos import Decision

OURS, THEIRS, NEWER = "ours", "theirs", "newer"
ANSWERS = (OURS, THEIRS, NEWER)


@dataclass(frozen=True, slots=True)
class Merged:
    """The decision to have; where the sides clash, it is as ours and `clash` is set."""

    decision: Decision
    clash: bool = False


def merge(
    known: Decision, ours: Decision, theirs: Decision, *, favour: str | None = None
) -> Merged:
    """Put both sides together; `favour` (OURS or THEIRS) decides what clashes."""
    parts: dict[str, object] = {}
    clash = False
    for part in (field.name for field in fields(Decision)):
        old, mine, other = (getattr(decision, part) for decision in (known, ours, theirs))
        if mine == old:
            parts[part] = other
        elif other not in (old, mine):
            clash = clash or favour is None
            parts[part] = other if favour == THEIRS else mine
    return Merged(ours.with_(**parts), clash)
