"""Small pictures for the tests of the files room: colourful, unlike themselves in every turn."""

import struct
from io import BytesIO

import numpy as np
from PIL import Image, ImageCms


def picture(width=96, height=64, seed=0):
    """A smooth picture with a red top left, a green top right and a blue bottom left."""
    down, across = np.mgrid[0:height, 0:width] / np.array([height, width]).reshape(2, 1, 1)
    red = (1 - down) * (1 - across)
    green = (1 - down) * across
    blue = down * (1 - across)
    grain = np.random.default_rng(seed).normal(0, 0.02, (height, width, 1))
    values = np.clip(np.stack([red, green, blue], 2) + grain, 0, 1)
    return Image.fromarray((values * 255).astype(np.uint8))


def encoded(image, kind="JPEG", **options):
    """The bytes of this picture in a format."""
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def exif_with(**tags):
    """An EXIF block; names as in Pillow's table of tags, those of the shot in their directory."""
    from PIL.ExifTags import IFD, Base

    exif = Image.Exif()
    first = {"Make", "Model", "Orientation", "DateTime"}
    for name, value in tags.items():
        place = exif if name in first else exif.get_ifd(IFD.Exif)
        place[Base[name].value] = value
    return exif


def corners(image):
    """The colours near the four corners, row by row, as int arrays."""
    pixels = np.asarray(image, np.int64)
    near = max(1, min(pixels.shape[:2]) // 10)
    return [pixels[y, x] for y in (near, -near - 1) for x in (near, -near - 1)]


def profile_of_screen(*, swapped=False):
    """The sRGB profile, or one of another name in which red and green have changed places."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    if not swapped:
        return profile
    red, green = (_primary(profile, tag) for tag in (b"rXYZ", b"gXYZ"))
    profile = profile.replace(red, b"#" * 12).replace(green, red).replace(b"#" * 12, green)
    return profile.replace("sRGB".encode("utf-16-be"), "swap".encode("utf-16-be"))


def _primary(profile, tag):
    """The 12 bytes of X, Y and Z under this tag; tags are a table of name, offset and size."""
    at = profile.index(tag, 132)
    offset = struct.unpack_from(">I", profile, at + 4)[0]
    return profile[offset + 8 : offset + 20]
