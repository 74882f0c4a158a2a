"""Encoders, questions, scorers and the judges made of them; torch comes with the first encoder."""

from engine.judge.judges import Judge, Judgement
from engine.judge.loading import load_judge

__all__ = ["Judge", "Judgement", "load_judge"]
