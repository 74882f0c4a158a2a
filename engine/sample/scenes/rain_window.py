"""Rain on the window at night: sharp drops, and the street behind them as discs of light."""

from __future__ import annotations

import numpy as np

from engine.sample.lens import convolved, disc, softened
from engine.sample.paint import (
    Field,
    Picture,
    Size,
    colour,
    coordinates,
    fractal,
    resized,
    step,
    tinted,
)

BOKEH = 0.034
LAMPS = ("ffb35c", "ffc988", "ff5a3c", "ffdfae", "6fb7ff", "ff9a3c", "58d68a", "ff4a6a")


def rain_window(size: Size, rng: np.random.Generator) -> Picture:
    """Render the window; 3:2 landscape and portrait format suit it."""
    street = _street(size, rng)
    small = resized(street, (size[0] // 2, size[1] // 2))
    picture = resized(convolved(small, disc(BOKEH * size[1] / 2)), size)
    haze = fractal(size, rng, slope=2.0, largest=0.3)
    picture = picture * (0.94 + 0.06 * haze)[..., None] + colour("1a2233", 0.25)
    inside = _seen_in_drops(street)
    for x, y, radius in _drops(size, rng):
        _drop(picture, inside, x, y, radius)
    return picture.astype(np.float32)


def _street(size: Size, rng: np.random.Generator) -> Picture:
    """The lights themselves, before the lens has blurred them."""
    width, height = size
    x, y = coordinates(size)
    glow = np.exp(-(((y - 0.5) / 0.3) ** 2)) + 0 * x
    street = colour("2a3148", 0.22) + tinted(colour("6b4a3a", 0.35), glow)
    street = street.astype(np.float32)
    aspect = width / height
    for _ in range(90):
        # Lamps recede towards a point a little right of the middle.
        far = rng.random() ** 0.7
        across = (0.55 + rng.normal(0, 0.5) * (1.15 - far)) * aspect
        up = 0.5 - (1 - far) * rng.uniform(-0.12, 0.42)
        _lamp(street, across, up, rng.gamma(2.0, 0.5), str(rng.choice(LAMPS)), rng)
    return street


def _lamp(
    street: Picture, x: float, y: float, power: float, tint: str, rng: np.random.Generator
) -> None:
    """A lamp, and its long reflection on the wet road."""
    height = street.shape[0]
    spot = max(1, round(0.006 * height))
    column, row = int(x * height), int(y * height)
    if not (0 <= column < street.shape[1] - spot and 0 <= row < height - spot):
        return
    disc_area = np.pi * (BOKEH * height) ** 2
    light = colour(tint) * power * disc_area / spot**2
    street[row : row + spot, column : column + spot] += light
    for _ in range(5):
        wet = int((1.12 - y + rng.normal(0, 0.05)) * height)
        if 0 <= wet < height - spot:
            aside = column + int(rng.normal(0, 0.006) * height)
            street[wet : wet + spot, max(0, aside) : max(0, aside) + spot] += light * 0.09


def _seen_in_drops(street: Picture) -> Picture:
    """The street, small and upside down, as a drop shows it."""
    shown = softened(np.minimum(street, 60), 0.012)
    return np.ascontiguousarray(shown[::-1, ::-1])


def _drops(size: Size, rng: np.random.Generator) -> list[tuple[float, float, float]]:
    """x, y and radius of the drops in picture heights; big ones keep a dry place around them."""
    aspect = size[0] / size[1]
    drops: list[tuple[float, float, float]] = []
    for radius in np.sort(0.0035 * (1 + rng.pareto(2.2, 1100)))[::-1].tolist():
        size_now = min(radius, 0.05) * rng.uniform(0.8, 1.0)
        x, y = rng.uniform(0, aspect), rng.uniform(0, 1)
        if all((x - a) ** 2 + (y - b) ** 2 > (1.1 * (size_now + r)) ** 2 for a, b, r in drops):
            drops.append((x, y, size_now))
    return drops


def _drop(picture: Picture, inside: Picture, x: float, y: float, radius: float) -> None:
    """A drop as a small fish-eye lens, dark above, with a glint."""
    height, width = picture.shape[:2]
    reach = radius * 1.25
    rows = slice(max(0, int((y - reach) * height)), min(height, int((y + reach) * height) + 2))
    columns = slice(max(0, int((x - reach) * height)), min(width, int((x + reach) * height) + 2))
    v = ((np.arange(rows.start, rows.stop)[:, None] + 0.5) / height - y) / radius
    u = ((np.arange(columns.start, columns.stop)[None, :] + 0.5) / height - x) / radius
    wobble = 1 + 0.1 * np.sin(3 * np.arctan2(v, u) + 40 * x) + 0.05 * np.sin(2 * u + 90 * y)
    out = np.hypot(u, v * 0.9) / wobble
    mask = np.clip((1 - out) * radius * height + 0.5, 0, 1).astype(np.float32)
    bent = out**2 * 0.32 + 0.1
    row = np.clip((0.5 + v * bent) * height, 0, height - 1).astype(int)
    column = np.clip(width / 2 + u * bent * width, 0, width - 1).astype(int)
    light: Field = (1.25 - 1.0 * step(0.55, 1.0, out)) * (0.75 + 0.45 * v)
    paint = inside[row, column] * light[..., None] * 0.75
    glint = np.exp(-((u + 0.35) ** 2 + (v + 0.45) ** 2) * 40)
    paint = paint + tinted(colour("dfe9ff", 0.7), glint)
    under = picture[rows, columns]
    shade = under * (1 - 0.35 * np.exp(-np.maximum(out - 1, 0) * 9))[..., None]
    picture[rows, columns] = shade + (paint - shade) * mask[..., None]
