"""24 ways to spoil a photo at 5 levels, after KADID-10k (Lin et al. 2019), ARNIQA and QualiCLIP.

    table.py          which there are: name, group, unit, levels of both presets
    ladder.py         `degrade` and `ladder`: checks, seeds, one call for all
    brightness.py blur.py spatial.py noise.py colour.py compression.py contrast.py
                      the seven groups
    as_published.py   what the published code does otherwise, for comparing with it
    draws.py filters.py lab.py multi_otsu.py
                      what several of them need

Each takes float RGB of shape (images, 3, height, width) in [0, 1] and leaves it as it was.
The presets, and why they differ: `docs/degradations.md`.
"""

from engine.training.degradations.ladder import MINIMUM_SIDE, degrade, degrade_between, ladder
from engine.training.degradations.table import DEGRADATIONS, Degradation, Preset

__all__ = [
    "DEGRADATIONS", "MINIMUM_SIDE", "Degradation", "Preset", "degrade", "degrade_between", "ladder",
]  # fmt: skip
