"""What was learned becomes a judge: stored beside the others, with a card that says how."""

from __future__ import annotations

import shutil
from pathlib import Path

from engine.judge.adding import store_weights
from engine.judge.starter_questions import NAME, QUESTIONS
from engine.judge.store import WEIGHTS, Card, card, judge_folder
from engine.judge.weights import stored_part
from engine.photos import KnownError
from engine.training.checkpoint import Tensors
from engine.training.students import StarterStudent, Student


def keep(
    student: Student,
    weights: Tensors,
    *,
    base: str,
    name: str,
    source: str,
    data_folder: Path,
) -> Card:
    """Store these weights of a student as the judge `name`, in place of one of that name.

    What of the base has not learned (texts) is taken over, and so is its licence. KnownError when
    there is no room; the judge that was there stays then.
    """
    learned = {name: tensor.detach().cpu().contiguous() for name, tensor in weights.items()}
    tensors = student.stored(learned)
    if isinstance(student, StarterStudent):
        scores = tuple(score for score, _ in QUESTIONS.values())
        new = Card(name, NAME, NAME, source, "", 0, "", scores)
    else:
        known = card(base, data_folder)
        new = Card(
            name, known.kind, known.architecture, source, known.licence, 0, "", known.scores,
            known.tag,
        )  # fmt: skip
        tensors = stored_part(judge_folder(base, data_folder) / WEIGHTS, "") | tensors
    target = judge_folder(name, data_folder)
    draft = target.with_name(f".taught-{name}")
    try:
        new = store_weights(draft, tensors, new)
        shutil.rmtree(target, ignore_errors=True)
        draft.rename(target)
    except OSError as error:
        raise KnownError(f"{target} can't be written: {error.strerror or error}.") from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return new
