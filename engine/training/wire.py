"""What crosses the pipe to the trainer: a JSON object, and pictures as raw bytes after it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from multiprocessing.connection import Connection
from typing import Any

Facts = dict[str, Any]

_PAYLOAD = "payload_bytes"


def put(pipe: Connection, facts: Mapping[str, Any], payload: bytes = b"") -> None:
    """Send one message; raises OSError when nobody listens any more."""
    pipe.send_bytes(json.dumps({**facts, _PAYLOAD: len(payload)}).encode())
    if payload:
        pipe.send_bytes(payload)


def take(pipe: Connection) -> tuple[Facts, bytes]:
    """Return the next message; raises EOFError or OSError when the other end is gone."""
    facts: Facts = json.loads(pipe.recv_bytes())
    return facts, pipe.recv_bytes() if facts.pop(_PAYLOAD) else b""
