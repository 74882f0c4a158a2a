"""One table of the picture formats that Cullect reads, and a sniffer for what a file really is.

The decoder is chosen by content; names decide what a scan lists, and one thing more: most cameras'
RAW photos begin like a TIFF, and only their name tells them from one.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath


@dataclass(frozen=True, slots=True)
class Format:
    """A format by the endings of its files and by the decoders that may open it.

    `bytes_per_pixel` is what decoding takes at its peak, all copies included, for the hungriest
    kind of each format (measured at 16 megapixels, rounded up); it bounds what may be claimed.
    """

    name: str
    endings: tuple[str, ...]
    decoders: tuple[str, ...]
    bytes_per_pixel: int


# By maker: Canon, Nikon, Sony, Fujifilm, Panasonic, Olympus, Pentax, Leica, Samsung, Sigma,
# Hasselblad, Phase One, Leaf, Mamiya, Kodak, Minolta, Epson, Casio, GoPro; DNG and .raw are many's.
_RAW_ENDINGS = (
    ".cr2", ".cr3", ".crw", ".nef", ".nrw", ".arw", ".sr2", ".srf", ".raf", ".rw2", ".orf", ".ori",
    ".pef", ".ptx", ".rwl", ".srw", ".x3f", ".3fr", ".fff", ".iiq", ".mos", ".mef", ".kdc", ".dcr",
    ".k25", ".mrw", ".erf", ".bay", ".gpr", ".dng", ".raw",
)  # fmt: skip

FORMATS = (
    Format("JPEG", (".jpg", ".jpeg", ".jpe", ".jfif"), ("JPEG", "MPO"), 4),
    Format("PNG", (".png",), ("PNG",), 13),
    Format("WebP", (".webp",), ("WEBP",), 17),
    Format("TIFF", (".tif", ".tiff"), ("TIFF",), 9),
    Format("HEIC", (".heic", ".heif", ".hif"), ("HEIF", "AVIF"), 14),
    Format("AVIF", (".avif",), ("AVIF",), 14),
    Format("JPEG 2000", (".jp2", ".j2k", ".jpx", ".jpf", ".j2c"), ("JPEG2000",), 25),
    Format("Photoshop", (".psd",), ("PSD",), 9),
    Format("RAW", _RAW_ENDINGS, ("RAW",), 23),
)

# A camera may write one photo as several files of one name. What is shown first stands first: the
# JPEG is the camera's own picture, in full size.
KINDS = ("JPEG", "HEIC", "DNG", "RAW")
_JOINED = [format_ for format_ in FORMATS if format_.name in KINDS]
_KIND_OF = {ending: format_.name for format_ in _JOINED for ending in format_.endings}
_KIND_OF[".dng"] = "DNG"

ENDINGS = frozenset(ending for format_ in FORMATS for ending in format_.endings)
BYTES_PER_PIXEL = {d: format_.bytes_per_pixel for format_ in FORMATS for d in format_.decoders}

# What people mistake for a photo, by the bytes at an offset.
_OTHER_KINDS = (
    (0, b"%PDF", "a PDF document"),
    (0, b"%!PS", "a PostScript document"),
    (0, b"PK\x03\x04", "a ZIP archive or office document"),
    (0, b"\x1f\x8b", "a gzip archive"),
    (0, b"GIF8", "a GIF picture"),
    (0, b"BM", "a BMP picture"),
    (0, b"8BPS\0\2", "a large Photoshop document (PSB)"),
    (0, b"DDS ", "a DDS texture"),
    (0, b"\x00\x00\x01\x00", "a Windows icon"),
    (0, b"\xff\x0a", "a JPEG XL picture"),
    (0, b"\x00\x00\x00\x0cJXL ", "a JPEG XL picture"),
    (4, b"ftypqt", "a QuickTime video"),
    (4, b"ftypisom", "an MP4 video"),
    (4, b"ftypiso", "an MP4 video"),
    (4, b"ftypmp4", "an MP4 video"),
    (4, b"ftypM4", "an MP4 video or sound"),
    (4, b"ftypavc", "an MP4 video"),
    (4, b"moov", "a QuickTime video"),
    (8, b"AVI ", "an AVI video"),
    (8, b"WAVE", "a WAV sound"),
    (0, b"\x1aE\xdf\xa3", "a Matroska or WebM video"),
    (0, b"OggS", "an Ogg sound or video"),
    (0, b"ID3", "an MP3 sound"),
    (0, b"<svg", "an SVG drawing"),
    (0, b"<?xml", "an XML text"),
    (0, b"<html", "a web page"),
    (0, b"<!DOC", "a web page"),
)

_OURS = (
    (0, b"\xff\xd8\xff", "JPEG"),
    (0, b"\x89PNG\r\n\x1a\n", "PNG"),
    (8, b"WEBP", "WebP"),
    (0, b"II*\x00", "TIFF"),
    (0, b"MM\x00*", "TIFF"),
    (0, b"II+\x00", "TIFF"),
    (0, b"MM\x00+", "TIFF"),
    (4, b"ftypavi", "AVIF"),
    (4, b"ftyphei", "HEIC"),
    (4, b"ftyphev", "HEIC"),
    (4, b"ftypmif1", "HEIC"),
    (4, b"ftypmsf1", "HEIC"),
    (0, b"\x00\x00\x00\x0cjP  ", "JPEG 2000"),
    (0, b"\xff\x4f\xff\x51", "JPEG 2000"),
    (0, b"8BPS\0\1", "Photoshop"),
    (4, b"ftypcrx", "RAW"),
    (0, b"FUJIFILMCCD-RAW", "RAW"),
    (0, b"IIU\x00", "RAW"),
    (0, b"IIRO", "RAW"),
    (0, b"IIRS", "RAW"),
    (0, b"MMOR", "RAW"),
    (6, b"HEAPCCDR", "RAW"),
    (0, b"\x00MRM", "RAW"),
    (0, b"FOVb", "RAW"),
    (0, b"IIII", "RAW"),
    (0, b"MMMM", "RAW"),
)


def format_of(path: str, data: bytes) -> str | None:
    """The name of our format that these bytes begin like, None when they begin like none."""
    name = _match(_OURS, data)
    if name == "TIFF" and PurePath(path).suffix.lower() in _RAW_ENDINGS:
        return "RAW"
    return name


def kind_of(path: str) -> str | None:
    """Which of `KINDS` a file is by its name; None for what is always a photo by itself."""
    return _KIND_OF.get(path[path.rfind(".") :].lower())


def other_kind_of(data: bytes) -> str | None:
    """What else these bytes are, with its article: "an MP4 video"; None when unknown."""
    return _match(_OTHER_KINDS, data)


def _match(table: tuple[tuple[int, bytes, str], ...], data: bytes) -> str | None:
    return next((name for at, magic, name in table if data.startswith(magic, at)), None)
