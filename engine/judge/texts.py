"""Texts into CLIP's space: encoded once per judge, then read from a file beside its weights."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from open_clip import SimpleTokenizer
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save_file

from engine.photos import Cancelled, KnownError, Progress, Report

_BATCH = 64


class Texts:
    """Features of texts, not normalised, in one space; the text half is loaded for new texts only.

    `load_model` returns the whole CLIP model; `weights` is the hash of its weights.
    """

    def __init__(self, file: Path, weights: str, load_model: Callable[[], Any]) -> None:
        self._file = file
        self._weights = weights
        self._load_model = load_model
        self._known = self._read()

    def features(
        self, texts: Sequence[str], *, cancel: threading.Event, report: Report
    ) -> NDArray[np.float32]:
        """Return (texts, dimensions) raw features; what was encoded is kept.

        Raises KnownError for a text that CLIP can't take whole.
        """
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        if new:
            tokens = [tokenised(text) for text in new]
            rows = encode_texts(self._load_model(), tokens, cancel=cancel, report=report)
            self._known |= dict(zip(new, rows, strict=True))
            self._write()
        return np.stack([self._known[text] for text in texts])

    def _read(self) -> dict[str, NDArray[np.float32]]:
        """Return what an earlier run encoded; a file of other weights or damaged counts as none."""
        try:
            with safe_open(self._file, framework="np") as file:
                notes = file.metadata() or {}
                if notes.get("weights") != self._weights:
                    return {}
                return dict(
                    zip(json.loads(notes["texts"]), file.get_tensor("features"), strict=True)
                )
        except (OSError, SafetensorError, KeyError, ValueError):
            return {}

    def _write(self) -> None:
        """Replace the file as a whole: another process reads the old or the new one."""
        notes = {"weights": self._weights, "texts": json.dumps(list(self._known))}
        draft = self._file.with_suffix(f".{os.getpid()}")
        try:
            save_file({"features": np.stack(list(self._known.values()))}, draft, metadata=notes)
            draft.replace(self._file)
        except (OSError, SafetensorError) as error:
            raise KnownError(f"{self._file} can't be written ({error}).") from error


def tokenised(text: str, context: int = 77) -> list[int]:
    """Return a text's tokens with start and end; KnownError when CLIP would cut it off."""
    tokenizer = _tokenizer()
    tokens = [tokenizer.sot_token_id, *tokenizer.encode(text), tokenizer.eot_token_id]
    if len(tokens) > context:
        raise KnownError(
            f"The text “{text[:60]}…” is too long: it has {len(tokens)} tokens, and CLIP takes "
            f"{context}. Shorten it."
        )
    return tokens


@torch.inference_mode()
def encode_texts(
    model: Any, tokens: Sequence[Sequence[int]], *, cancel: threading.Event, report: Report
) -> NDArray[np.float32]:
    """Return the (texts, dimensions) raw features of tokenised texts.

    Texts attend to what came before and are read at their end, so the padding that CLIP appends to
    77 tokens changes nothing: without it the digits are the same, in an eighth of the time.
    """
    # In order of length, so that little is spent on padding.
    order = sorted(range(len(tokens)), key=lambda i: len(tokens[i]))
    features = np.empty((len(tokens), model.text_projection.shape[1]), dtype=np.float32)
    for start in range(0, len(order), _BATCH):
        if cancel.is_set():
            raise Cancelled
        report(Progress("reading prompts", start, len(order)))
        batch = order[start : start + _BATCH]
        features[batch] = _encode_batch(model, [tokens[i] for i in batch])
    return features


def _encode_batch(model: Any, batch: Sequence[Sequence[int]]) -> NDArray[np.float32]:
    length = max(map(len, batch))
    padded = torch.tensor([[*tokens, *[0] * (length - len(tokens))] for tokens in batch])
    ends = torch.tensor([len(tokens) - 1 for tokens in batch])
    states = model.token_embedding(padded) + model.positional_embedding[:length]
    states = model.transformer(states, attn_mask=model.attn_mask[:length, :length])
    ended = model.ln_final(states)[torch.arange(len(batch)), ends]
    features: NDArray[np.float32] = (ended @ model.text_projection).numpy()
    return features


@cache
def _tokenizer() -> Any:
    """Return CLIP's tokenizer, which OpenAI's and LAION's models share."""
    return SimpleTokenizer()
