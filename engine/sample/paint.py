"""What every scene is painted with: coordinates, fractal noise, soft steps, masks, blur.

Pictures are height x width x 3 in linear light, where 0.18 is a grey card and lamps exceed 1.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

Picture = NDArray[np.floating[Any]]
Field = NDArray[np.floating[Any]]
Size = tuple[int, int]
Colour = tuple[float, float, float]


def coordinates(size: Size) -> tuple[Field, Field]:
    """Pixel centres as x (1 x width) and y (height x 1), in units of the picture's height."""
    width, height = size
    x = (np.arange(width, dtype=np.float32) + 0.5) / height
    y = (np.arange(height, dtype=np.float32) + 0.5) / height
    return x[None, :], y[:, None]


def colour(hexadecimal: str, light: float = 1.0) -> Field:
    """An sRGB colour such as "e8c39a" in linear light, times `light`."""
    encoded = np.array(list(bytes.fromhex(hexadecimal)), np.float32) / 255
    return single(linear(encoded) * light)


def linear(encoded: Field) -> Field:
    """Linear light of sRGB values 0 to 1 (IEC 61966-2-1)."""
    return np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4).astype(
        np.float32
    )


def single(values: Any) -> NDArray[np.float32]:
    """These values in single precision, which is exact enough for light and twice as fast."""
    return np.asarray(values, np.float32)


def step(low: float, high: float, value: Field) -> Field:
    """Rise softly from 0 at `low` to 1 at `high` (which may be the smaller one)."""
    t = np.clip((value - low) / (high - low), 0, 1)
    return single(t * t * (3 - 2 * t))


def planes(*channels: NDArray[Any]) -> Picture:
    """A picture of its red, green and blue light.

    Each channel lies on its own in memory, which makes NumPy several times faster with masks.
    """
    return np.moveaxis(np.stack(channels).astype(np.float32), 0, -1)


def tinted(tint: Field, light: Field) -> Picture:
    """Light of one colour, as strong as `light` in each place."""
    return planes(*(tint[i] * light for i in range(3)))


def mix(first: Field, second: Field, share: Field) -> Picture:
    """Blend two pictures or colours; `share` (height x width) is how much of the second shows."""
    picture = np.moveaxis(np.empty((3, *share.shape), np.float32), 0, -1)
    np.multiply(second - first, share[..., None], out=picture, casting="same_kind")
    picture += first
    return picture


def gradient(value: Field, *stops: tuple[float, Field]) -> Picture:
    """Colour each value by interpolating between stops (value, linear colour)."""
    places = [place for place, _ in stops]
    channels = [np.interp(value, places, [tint[i] for _, tint in stops]) for i in range(3)]
    return planes(*channels)


def fractal(
    size: Size,
    rng: np.random.Generator,
    *,
    slope: float = 2.0,
    largest: float = 0.5,
    stretch: float = 1.0,
) -> Field:
    """Noise of mean 0 and deviation 1 whose amplitude falls as frequency**-slope.

    `largest` is the size of the coarsest forms in picture heights, `stretch` makes them that many
    times wider than high. The noise tiles seamlessly.
    """
    width, height = size
    down = np.fft.fftfreq(height).astype(np.float32)[:, None] * height
    across = np.fft.rfftfreq(width).astype(np.float32)[None, :] * height * stretch
    amplitude = (down**2 + across**2 + largest**-2) ** (-slope / 2)
    waves = rng.standard_normal((2, *amplitude.shape), dtype=np.float32)
    field = np.fft.irfft2(amplitude * (waves[0] + 1j * waves[1]), s=(height, width))
    return single((field - field.mean()) / field.std())


def outline(
    count: int, rng: np.random.Generator, *, slope: float = 1.4, largest: float = 0.5
) -> Field:
    """A rough line of mean 0 and deviation 1, such as a ridge against the sky."""
    frequency = np.fft.rfftfreq(count) * count
    waves = rng.standard_normal((2, frequency.size))
    spectrum = (frequency**2 + largest**-2) ** (-slope / 2) * (waves[0] + 1j * waves[1])
    line = np.fft.irfft(spectrum, n=count)
    return single((line - line.mean()) / line.std())


def looked_up(texture: NDArray[np.float32], x: Field, y: Field) -> NDArray[np.float32]:
    """The texture at x, y in units of its height, repeated endlessly; nearest pixel."""
    height, width = texture.shape[:2]
    rows = (y * height).astype(np.int32) % height
    columns = (x * height).astype(np.int32) % width
    return single(texture[rows, columns])


def drawn(size: Size, draw: Callable[[ImageDraw.ImageDraw, float], None]) -> Field:
    """The mask 0 to 1, with smooth edges, of what `draw` paints.

    It is called with a canvas at twice the size, and how many of its pixels a picture height has.
    """
    width, height = size
    sheet = Image.new("L", (2 * width, 2 * height))
    draw(ImageDraw.Draw(sheet), 2.0 * height)
    return np.asarray(sheet.reduce(2), np.float32) / 255


def resized(picture: NDArray[np.float32], size: Size) -> NDArray[np.float32]:
    """The field or picture at another size."""
    if picture.ndim == 3:
        return planes(*(resized(picture[..., i], size) for i in range(3)))
    plane = np.ascontiguousarray(picture)
    return np.asarray(Image.fromarray(plane).resize(size, Image.Resampling.BICUBIC), np.float32)
