"""A photo's colours -> the numbers that show them on one screen, by the screen's ICC profile."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageCms

from engine.files.colour import to_srgb
from engine.photos import KnownError

_RGB = "RGB"


def to_screen(image: Image.Image, profile: bytes | None, screen: bytes | None) -> Image.Image:
    """This picture as an RGB picture for a screen with this profile, in sRGB where that is None.

    A photo in RGB goes there directly: a wide screen shows what sRGB could not hold.
    """
    if screen is None:
        return to_srgb(image, profile)[0]
    if profile and image.mode == _RGB:
        try:
            return _applied(image, _transform(profile, screen))
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass  # a damaged profile: the numbers are taken as sRGB
    return _applied(to_srgb(image, profile)[0], _transform(None, screen))


def check_screen(profile: bytes) -> None:
    """Raise KnownError unless this is an ICC profile that colours can be shown by."""
    try:
        _transform(None, profile)
    except (ImageCms.PyCMSError, OSError, ValueError):
        raise KnownError(
            "The colour profile of the screen can't be used, so photos are shown in sRGB. Choose "
            "another file in the settings: the ICC profile that your calibration made."
        ) from None


def _applied(image: Image.Image, transform: ImageCms.ImageCmsTransform) -> Image.Image:
    applied = ImageCms.applyTransform(image, transform)
    assert applied is not None  # in place only when asked for
    return applied


@lru_cache(maxsize=8)
def _transform(profile: bytes | None, screen: bytes) -> ImageCms.ImageCmsTransform:
    """The conversion from a photo's profile (None: sRGB), as `to_srgb` converts; kept."""
    source = BytesIO(profile) if profile else ImageCms.createProfile("sRGB")
    return ImageCms.buildTransform(
        ImageCms.ImageCmsProfile(source),
        ImageCms.ImageCmsProfile(BytesIO(screen)),
        _RGB,
        _RGB,
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
