"""Every pixel mode and colour profile ends as 8-bit sRGB."""

import struct
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from engine.files.decode import decode
from tests.engine.made_photos import encoded, picture, profile_of_screen

RED = (200, 40, 30)


@pytest.fixture
def seen(tmp_path):
    """Write these bytes, decode them, and return the colour in the middle and the notes."""

    def look(content):
        path = tmp_path / "photo"
        path.write_bytes(content)
        result = decode(str(path), side=16, thumbnail_side=8)
        assert result.image.dtype == np.uint8
        assert result.image.shape[2] == 3
        height, width = result.image.shape[:2]
        return result.image[height // 2, width // 2].astype(int), result.notes

    return look


def near(colour, wanted, within=3):
    return np.abs(colour - np.array(wanted)).max() <= within


def plain(mode, colour, size=(48, 32)):
    return Image.new(mode, size, colour)


@pytest.mark.parametrize(
    ("image", "wanted"),
    [
        (plain("RGB", RED), RED),
        (plain("L", 77), (77, 77, 77)),
        (plain("1", 1), (255, 255, 255)),
        (plain("P", 0), (0, 0, 0)),
        (plain("RGB", RED).quantize(4), RED),
        (plain("RGBA", (*RED, 255)), RED),
        (plain("RGBA", (*RED, 0)), (128, 128, 128)),
        (plain("RGBA", (0, 0, 0, 128)), (64, 64, 64)),
        (plain("LA", (200, 255)), (200, 200, 200)),
        (plain("LA", (200, 0)), (128, 128, 128)),
        (plain("I;16", 128 * 257), (128, 128, 128)),
    ],
    ids=lambda value: getattr(value, "mode", None),
)
def test_png_modes(seen, image, wanted):
    colour, notes = seen(encoded(image, "PNG"))
    assert near(colour, wanted)
    assert notes == ()


@pytest.mark.parametrize("mode", ["RGB", "L", "P", "1"])
def test_a_transparent_colour_number_is_laid_on_grey(seen, mode):
    number = (0, 0, 0) if mode == "RGB" else 0
    colour, _ = seen(encoded(plain(mode, number), "PNG", transparency=number))
    assert near(colour, (128, 128, 128))


@pytest.mark.parametrize(
    ("image", "wanted"),
    [
        (plain("CMYK", (0, 255, 255, 0)), (255, 0, 0)),
        (plain("YCbCr", (128, 128, 128)), (128, 128, 128)),
        (plain("LAB", (255, 128, 128)), (255, 255, 255)),
        (plain("I;16", 65535), (255, 255, 255)),
        (plain("I", 65535), (255, 255, 255)),
        (plain("F", 0.5), (128, 128, 128)),
        (plain("F", 100.0), (100, 100, 100)),
        (plain("F", float("nan")), (0, 0, 0)),
        (plain("F", -5.0), (0, 0, 0)),
        (plain("RGBA", (*RED, 255)), RED),
    ],
    ids=lambda value: getattr(value, "mode", None),
)
def test_tiff_modes(seen, image, wanted):
    colour, _ = seen(encoded(image, "TIFF"))
    assert near(colour, wanted)


@pytest.mark.parametrize("compression", ["raw", "tiff_lzw", "tiff_adobe_deflate", "jpeg"])
def test_tiff_compressions(seen, compression):
    assert near(seen(encoded(plain("RGB", RED), "TIFF", compression=compression))[0], RED, 6)


def test_a_48_bit_png_is_read(seen):
    assert near(seen(_deep_png(RED))[0], RED)


def _deep_png(colour):
    """A PNG of 16 bits per channel, which Pillow can read but not write."""
    import zlib

    def chunk(kind, body):
        check = struct.pack(">I", zlib.crc32(kind + body))
        return struct.pack(">I", len(body)) + kind + body + check

    row = b"\0" + struct.pack(">HHH", *(value * 257 for value in colour)) * 20
    head = struct.pack(">IIBBBBB", 20, 20, 16, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        chunk(kind, body)
        for kind, body in ((b"IHDR", head), (b"IDAT", zlib.compress(row * 20)), (b"IEND", b""))
    )


def test_a_cmyk_jpeg_with_inverted_inks_is_read(seen):
    assert near(seen(encoded(plain("CMYK", (0, 255, 255, 0)), quality=95))[0], (255, 0, 0), 8)


def test_a_colour_profile_is_honoured(seen):
    colour, notes = seen(
        encoded(plain("RGB", RED), "PNG", icc_profile=profile_of_screen(swapped=True))
    )
    assert near(colour, (RED[1], RED[0], RED[2]), 6)
    assert notes == ()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_every_format_carries_itsprofile_of_screen(seen, kind):
    content = encoded(plain("RGB", RED), kind, icc_profile=profile_of_screen(swapped=True))
    assert near(seen(content)[0], (RED[1], RED[0], RED[2]), 12)


def test_srgb_is_left_as_it_is(seen):
    image = picture(48, 32)
    expected, _ = seen(encoded(image, "PNG"))
    colour, _ = seen(encoded(image, "PNG", icc_profile=profile_of_screen()))
    assert (colour == expected).all()


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
@pytest.mark.parametrize("profile", [b"nonsense", profile_of_screen()[:200]])
def test_a_broken_profile_is_noted_and_ignored(seen, mode, profile):
    image = plain(mode, {"RGB": RED, "L": 90, "CMYK": (0, 0, 0, 0)}[mode])
    colour, notes = seen(encoded(image, "TIFF", icc_profile=profile))
    assert near(colour, {"RGB": RED, "L": (90, 90, 90), "CMYK": (255, 255, 255)}[mode])
    assert notes == ("its colour profile can't be used, so colours may be off",)


@pytest.mark.parametrize(("mode", "colour"), [("L", 90), ("CMYK", (0, 0, 0, 0)), ("LA", (90, 255))])
def test_a_profile_of_another_kind_of_colour_is_noted(seen, mode, colour):
    content = encoded(plain(mode, colour), "TIFF", icc_profile=profile_of_screen(swapped=True))
    colour, notes = seen(content)
    assert len(notes) == 1
    assert colour.max() - colour.min() <= 1


def test_the_thumbnail_is_in_srgb_too(tmp_path):
    path = tmp_path / "photo.png"
    path.write_bytes(encoded(plain("RGB", RED), "PNG", icc_profile=profile_of_screen(swapped=True)))
    thumbnail = Image.open(BytesIO(decode(str(path), side=16, thumbnail_side=8).thumbnail))
    assert near(np.array(thumbnail.getpixel((3, 3))), (RED[1], RED[0], RED[2]), 8)
    assert "icc_profile" not in thumbnail.info
