"""What `cullect train` says while it works: one JSON object a line, or the same for people."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from engine.training.news import News, Trained

Teller = Callable[[Mapping[str, Any]], None]


def tell_json(facts: Mapping[str, Any]) -> None:
    """Write one object on a line of its own, at once."""
    _say(json.dumps(facts))


def tell_plainly(facts: Mapping[str, Any]) -> None:
    """Write the same as a sentence."""
    _say(_SENTENCES[facts["event"]](facts))


def left_out(path: str, reason: str) -> dict[str, Any]:
    """A photo that can't be learned from."""
    return {"event": "left_out", "path": path, "reason": reason}


def progress(news: News) -> dict[str, Any]:
    """How far it is."""
    return {"event": "progress", **asdict(news)}


def ended(name: str | None, trained: Trained, *, stopped: bool) -> dict[str, Any]:
    """How it ended; `name` is None where nothing was better than the base."""
    return {
        "event": "stopped" if stopped else "done", "name": name, "before": trained.before,
        "after": trained.accuracy, "step": trained.step,
    }  # fmt: skip


def reported(name: str, report: Mapping[str, Any]) -> dict[str, Any]:
    """What the report says."""
    return {"event": "report", "name": name, **report}


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _progress(facts: Mapping[str, Any]) -> str:
    return (
        f"step {facts['step']} of {facts['steps']}: loss {facts['losses']['total']:.3f},"
        f" rank accuracy {facts['accuracy']:.3f},"
        f" {facts['photos_per_second']:.1f} photos/s, {facts['seconds_left']:.0f} s left"
    )


def _ended(facts: Mapping[str, Any]) -> str:
    head = "Stopped; go on with --resume. " if facts["event"] == "stopped" else ""
    if facts["name"] is None:
        return f"{head}It got no better than it was ({facts['before']:.3f}): nothing is kept."
    return (
        f"{head}Kept as “{facts['name']}”: on photos kept aside it orders {facts['after']:.1%} of"
        f" the pairs rightly, before {facts['before']:.1%}."
    )


def report_text(facts: Mapping[str, Any]) -> str:
    """A report in plain words."""
    lines = [_gain("faults it was taught", facts["taught"])]
    if facts["untaught"]:
        lines.append(_gain("faults it was not taught", facts["untaught"]))
    lines += [_gain("general set", facts["general"]), _picks(facts["picks"])]
    lines += [
        f"  place {one['old']} -> {one['new']} of {facts['compared']}  {one['path']}"
        for one in facts["moved"]
    ]
    verdict = "It got better" if facts["better"] else "It did not get better: keep the old one"
    return "\n".join([*lines, f"{verdict} ({', '.join(facts['reasons'])})."])


def _gain(what: str, found: Mapping[str, Any]) -> str:
    return (
        f"{what}: {found['before']:.1%} -> {found['after']:.1%} in order"
        f" (change {found['low']:+.1%} to {found['high']:+.1%}, {found['cases']} ladders)"
    )


def _picks(found: Mapping[str, Any]) -> str:
    counts = f"{found['kept']} kept, {found['passed']} passed over"
    if found["before"] is None:
        return f"your picks: too few decisions to say ({counts})"
    return (
        f"your picks: {found['before']:.1%} -> {found['after']:.1%} of pairs in your order"
        f" (change {found['low']:+.1%} to {found['high']:+.1%}; {counts})"
    )


_SENTENCES: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "left_out": lambda facts: f"left out: {facts['path']}: {facts['reason']}",
    "progress": _progress,
    "report": report_text,
    "stopped": _ended,
    "done": _ended,
}
