"""`cullect heatmap`: where in a photo an answer comes from, as array, picture or overlay."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image as Pillow

from engine.commands.arguments import add_judge, command
from engine.commands.terminal import (
    judge_called,
    photo_at,
    refuse_originals,
    save_picture,
    scorer_called,
    terminal,
)
from engine.judge.encoders import Image
from engine.judge.heatmaps import HeatMap
from engine.judge.judges import Judge
from engine.judge.map_checks import checked_map, sharpness_map
from engine.judge.map_pictures import coloured, overlaid
from engine.judge.maps import map_of, mapped_encoder
from engine.judge.scorers import Scorer
from engine.photos import KnownError

if TYPE_CHECKING:
    from rich.console import Console

_EXAMPLES = """
examples:
  cullect heatmap IMG_0412.JPG --judge qualiclip -o map.png
  cullect heatmap IMG_0412.JPG --judge qualiclip --question "blurry edges" --side negative -o o.jpg
  cullect heatmap IMG_0412.JPG --judge clip-rn50 --scorer clipiqa.noisiness -o map.npy
  cullect heatmap IMG_0412.JPG --kind sharpness -o sharp.png

.npy holds float32 from 0 to 1 at the judged size, .png the same in colours, .jpg lies over the
photo (so does .png with --overlay).
"""

_ENDINGS = (".npy", ".png", ".jpg", ".jpeg")


def heatmap(arguments: Sequence[str]) -> int:
    """Do what the arguments of `cullect heatmap` say; returns the exit code."""
    parser = _parser()
    chosen = parser.parse_args(arguments)
    if chosen.output.suffix.lower() not in _ENDINGS:
        parser.error(f"-o {chosen.output}: the ending must be one of {', '.join(_ENDINGS)}")
    refuse_originals(chosen.output, [chosen.photo])
    console = terminal()
    if chosen.kind == "sharpness":
        image = photo_at(chosen.photo, chosen.size)
        values = sharpness_map(image)
    else:
        judge = judge_called(chosen.judge, chosen.size, console)
        image = photo_at(chosen.photo, judge.side)
        values = _checked(judge, image, chosen, console)
    write_map(chosen.output, image, values, overlay=chosen.overlay)
    console.print(f"wrote {chosen.output} ({values.shape[1]} x {values.shape[0]})")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = command("cullect heatmap", "Show where in a photo an answer comes from.", _EXAMPLES)
    parser.add_argument("photo", type=Path, metavar="PHOTO")
    add_judge(parser)
    parser.add_argument("--scorer", metavar="NAME", help="which score (else: the judge's first)")
    parser.add_argument("--question", metavar="Q", help="its number, or a part of its words")
    parser.add_argument(
        "--side", choices=("positive", "negative", "score"), default="score",
        help="one text of the question, or what speaks for the first against the second",
    )  # fmt: skip
    parser.add_argument(
        "--kind", choices=("gradcam", "sharpness"), default="gradcam",
        help="sharpness: the plain map of fine detail, which needs no judge",
    )  # fmt: skip
    parser.add_argument("--overlay", action="store_true", help="lay the map over the photo")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    return parser


def _checked(judge: Judge, image: Image, chosen: argparse.Namespace, console: Console) -> HeatMap:
    """Return the map, having said of what it is and whether it can be believed."""
    scorer = _chosen_scorer(judge, chosen.scorer, chosen.question)
    question = question_called(scorer, chosen.question)
    encoder = mapped_encoder(judge, scorer)
    values = map_of(encoder, image, scorer.questions, question, chosen.side)
    console.print(f"{judge.name}, {scorer.name}: {_asked(scorer, question, chosen.side)}")
    check = checked_map(
        encoder, image, scorer.questions, values, question, chosen.side, score=scorer.name
    )
    if not values.any():
        console.print("no reliable place: the map is empty, nothing in the photo speaks for it")
        return values
    verdict = "the marked place matters" if check.reliable else "no reliable place"
    console.print(
        f"{verdict}: spoiling the marked tenth moves the answer by {check.marked:.2g}, "
        f"a random tenth by {check.random:.2g}"
    )
    return values


def question_called(scorer: Scorer, asked: str | None) -> int | None:
    """Return a question's place from its number, counted from 1, or a part of its words."""
    if asked is None:
        return None
    texts = scorer.questions.texts
    if asked.isdecimal() and 1 <= int(asked) <= len(texts):
        return int(asked) - 1
    found = [i for i, question in enumerate(texts) if _says(question.texts, asked)]
    if len(found) != 1:
        listed = "\n".join(f"  {i}  {' / '.join(q.texts)}" for i, q in enumerate(texts, start=1))
        raise KnownError(
            f"{len(found) or 'None'} of the questions of {scorer.name} "
            f"{'has' if not found else 'have'} “{asked}”. Its questions:\n{listed}"
        )
    return found[0]


def _chosen_scorer(judge: Judge, name: str | None, asked: str | None) -> Scorer:
    """Return the scorer that was named, else the first that asks this question."""
    if name is None and asked is not None and not asked.isdecimal():
        for scorer in judge.scorers:
            if any(_says(question.texts, asked) for question in scorer.questions.texts):
                return scorer
    return scorer_called(judge, name)


def _says(texts: tuple[str, str], asked: str) -> bool:
    return any(asked.lower() in text.lower() for text in texts)


def _asked(scorer: Scorer, question: int | None, side: str) -> str:
    """Say in words what the map is of."""
    texts = scorer.questions.texts
    if question is None and len(texts) > 1:
        return f"{side} of all {len(texts)} questions"
    positive, negative = texts[question or 0].texts
    words = {"positive": positive, "negative": negative, "score": f"{positive} / {negative}"}
    return f"“{words[side]}”"


def write_map(file: Path, image: Image, values: HeatMap, *, overlay: bool) -> None:
    """Write a map as its file's ending says; KnownError where there is no room or right."""
    ending = file.suffix.lower()
    if ending == ".npy":
        _write_array(file, values)
    else:
        alone = ending == ".png" and not overlay
        save_picture(Pillow.fromarray(coloured(values) if alone else overlaid(image, values)), file)


def _write_array(file: Path, values: HeatMap) -> None:
    try:
        np.save(file, values.astype(np.float32))
    except OSError as error:
        raise KnownError(f"{file} can't be written: {error.strerror or error}.") from error
