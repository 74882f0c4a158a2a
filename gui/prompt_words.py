"""The texts that judges compare photos with, in the language of the window as far as it knows them.

A judge reads English and is asked in it; a prompt of one's own is shown as it was written.
"""

from __future__ import annotations

from gui.texts import mark, tr

_PROMPTS = frozenset((
    mark("Good photo"), mark("Bad photo"),
    mark("Sharp image"), mark("Blurry image"),
    mark("Sharp edges"), mark("Blurry edges"),
    mark("High-resolution image"), mark("Low-resolution image"),
    mark("Noise-free image"), mark("Noisy image"),
    mark("High-quality image"), mark("Low-quality image"),
    mark("Good picture"), mark("Bad picture"),
    mark("A photo without faults"), mark("A spoilt photo"),
    mark("Sharp"), mark("Blurred"),
    mark("Free of noise"), mark("Noisy"),
    mark("Finely saved"), mark("Compressed too hard"),
    mark("Well exposed"), mark("Too dark or too bright"),
    mark("Natural colour and contrast"), mark("Wrong colour or contrast"),
    mark("Bright photo"), mark("Dark photo"),
    mark("Sharp photo"), mark("Blurry photo"),
    mark("Clean photo"), mark("Noisy photo"),
    mark("Colorful photo"), mark("Dull photo"),
    mark("High contrast photo"), mark("Low contrast photo"),
    mark("Aesthetic photo"), mark("Not aesthetic photo"),
    mark("Happy photo"), mark("Sad photo"),
    mark("Natural photo"), mark("Synthetic photo"),
    mark("New photo"), mark("Old photo"),
    mark("Scary photo"), mark("Peaceful photo"),
    mark("Complex photo"), mark("Simple photo"),
    mark("Warm photo"), mark("Cold photo"),
    mark("Real photo"), mark("Abstract photo"),
    mark("Beautiful photo"), mark("Ugly photo"),
    mark("Lonely photo"), mark("Sociable photo"),
    mark("Relaxing photo"), mark("Stressful photo"),
    mark("A outstanding picture"), mark("A atrocious picture"),
))  # fmt: skip

_IMPRESSIONS = frozenset((
    mark("brightness"), mark("sharpness"), mark("contrast"), mark("aesthetic"),
    mark("happy"), mark("natural"), mark("new"), mark("scary"),
    mark("complexity"), mark("warm"), mark("real"), mark("beautiful"),
    mark("lonely"), mark("relaxing"),
))  # fmt: skip


def prompt_words(prompt: str) -> str:
    """A prompt as one would say it, without its full stop."""
    text = prompt.strip().rstrip(".")
    return tr(text) if text in _PROMPTS else text


def impression_words(name: str) -> str:
    """What a score of CLIP-IQA asks about, by its own name."""
    return tr(name) if name in _IMPRESSIONS else name
