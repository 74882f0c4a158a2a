"""Blur as lenses and hands make it: kernels, and convolution with them in linear light."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.sample.paint import Field, Picture, planes, resized, single


def disc(radius: float) -> Field:
    """The image of a point out of focus: an even disc, radius in pixels."""
    reach = int(np.ceil(radius))
    y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1]
    return _normalised(np.clip(radius + 0.5 - np.hypot(x, y), 0, 1))


def line(length: float, angle: float) -> Field:
    """The trail of a point while the camera moved: length in pixels, angle in degrees."""
    reach = int(np.ceil(length / 2))
    y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1]
    turn = np.deg2rad(angle)
    along = x * np.cos(turn) + y * np.sin(turn)
    across = y * np.cos(turn) - x * np.sin(turn)
    inside = np.clip(length / 2 + 0.5 - abs(along), 0, 1) * np.clip(1 - abs(across), 0, 1)
    return _normalised(inside)


def bell(deviation: float) -> Field:
    """A Gaussian, deviation in pixels."""
    reach = int(np.ceil(3 * deviation))
    y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1]
    return _normalised(np.exp(-(x**2 + y**2) / (2 * deviation**2)))


def convolved(picture: NDArray[np.float32], kernel: Field) -> NDArray[np.float32]:
    """The field or picture blurred with the kernel; its edges continue outwards."""
    if picture.ndim == 3:
        return planes(*(convolved(picture[..., i], kernel) for i in range(3)))
    reach = kernel.shape[0] // 2
    height, width = picture.shape
    rows, columns = _quick_length(height + 2 * reach), _quick_length(width + 2 * reach)
    room = ((reach, rows - height - reach), (reach, columns - width - reach))
    padded = np.fft.rfft2(np.pad(picture, room, mode="edge"))
    blurred = np.fft.irfft2(padded * np.fft.rfft2(kernel, s=(rows, columns)), s=(rows, columns))
    cut = blurred[2 * reach : 2 * reach + height, 2 * reach : 2 * reach + width]
    return cut.astype(np.float32)


def softened(picture: NDArray[np.float32], deviation: float) -> NDArray[np.float32]:
    """The field or picture blurred by a Gaussian, deviation in picture heights."""
    height, width = picture.shape[:2]
    shrink = max(1.0, deviation * height / 3)
    small = resized(picture, (max(1, round(width / shrink)), max(1, round(height / shrink))))
    blurred = convolved(small, bell(max(0.3, deviation * height / shrink)))
    return resized(blurred, (width, height))


def glowing(picture: Picture, strength: float, deviation: float = 0.02) -> Picture:
    """The picture with light scattered around what is brighter than white."""
    lamps = np.maximum(picture - 1, 0)
    return picture + strength * (softened(lamps, deviation) + softened(lamps, 4 * deviation))


def _normalised(kernel: NDArray[np.float64]) -> Field:
    return single(kernel / kernel.sum())


def _quick_length(least: int) -> int:
    """The next length that fast Fourier transforms like: factors 2, 3 and 5 only."""
    length = least
    while True:
        rest = length
        for factor in (2, 3, 5):
            while rest % factor == 0:
                rest //= factor
        if rest == 1:
            return length
        length += 1
