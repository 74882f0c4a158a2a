"""Any pixel mode and colour profile -> 8-bit sRGB, in two steps around the resizing.

`resizable` gives a mode whose neighbouring pixels may be averaged, `to_srgb` does the rest at the
small size. Transparent parts are laid on mid grey, which counts as neither clipped nor dark.
"""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

import numpy as np
from PIL import Image, ImageCms

_MID_GREY = 128
_AVERAGEABLE = {
    "1": "L",
    "P": "RGB",
    "PA": "RGBA",
    "La": "LA",
    "RGBa": "RGBA",
    "RGBX": "RGB",
    "YCbCr": "RGB",
    "HSV": "RGB",
}


def resizable(image: Image.Image) -> Image.Image:
    """The same picture without palette, single bits or a transparent colour number."""
    if image.mode == "P" and image.palette is not None and image.palette.mode == "RGBA":
        return image.convert("RGBA")
    if "transparency" in image.info and image.mode in ("1", "L", "P", "RGB"):
        return image.convert("LA" if image.mode in ("1", "L") else "RGBA")
    mode = _AVERAGEABLE.get(image.mode)
    return image if mode is None else image.convert(mode)


def to_srgb(image: Image.Image, profile: bytes | None) -> tuple[Image.Image, tuple[str, ...]]:
    """An RGB picture in sRGB, and notes on what could not be honoured.

    Converts relative to the white point with black point compensation. A damaged or unfitting
    profile is ignored: the numbers are then taken as sRGB (grey as grey, CMYK as plain ink).
    """
    image = _on_grey(eight_bits(image))
    if image.mode == "LAB":
        return _convert(image, _lab_to_srgb()), ()
    if profile:
        try:
            transform = _to_srgb(profile, image.mode)
        except (ImageCms.PyCMSError, OSError, ValueError):
            return image.convert("RGB"), (
                "its colour profile can't be used, so colours may be off",
            )
        if transform is not None:
            return _convert(image, transform), ()
    return image.convert("RGB"), ()


def _convert(image: Image.Image, transform: ImageCms.ImageCmsTransform) -> Image.Image:
    converted = ImageCms.applyTransform(image, transform)
    assert converted is not None  # in place only when asked for
    return converted


def eight_bits(image: Image.Image) -> Image.Image:
    """Bring deep grey to 8 bits from 0..1, 0..255 or 0..65535, whichever holds the brightest."""
    if not image.mode.startswith(("I", "F")):
        return image
    values = np.nan_to_num(np.asarray(image, np.float32), posinf=0.0, neginf=0.0)
    brightest = float(values.max(initial=0.0))
    whites = (65535.0,) if image.mode.startswith("I;16") else (1.0, 255.0, 65535.0)
    white = next((white for white in whites if brightest <= white), brightest)
    return Image.fromarray((np.clip(values / white, 0, 1) * 255 + 0.5).astype(np.uint8))


def _on_grey(image: Image.Image) -> Image.Image:
    if image.mode not in ("LA", "RGBA"):
        return image
    opaque = image.mode[:-1]
    ground = Image.new(opaque, image.size, (_MID_GREY,) * len(opaque))
    ground.paste(image.convert(opaque), mask=image.getchannel("A"))
    return ground


@lru_cache(maxsize=8)
def _to_srgb(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    """The conversion from this profile, None where it is sRGB already; kept, as a shoot has one."""
    opened = ImageCms.ImageCmsProfile(BytesIO(profile))
    if mode == "RGB" and ImageCms.getProfileDescription(opened).startswith("sRGB"):
        return None
    return _transform(opened, mode)


@lru_cache(maxsize=1)
def _lab_to_srgb() -> ImageCms.ImageCmsTransform:
    return _transform(ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")), "LAB")


def _transform(profile: ImageCms.ImageCmsProfile, mode: str) -> ImageCms.ImageCmsTransform:
    return ImageCms.buildTransform(
        profile,
        ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")),
        mode,
        "RGB",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
