"""A small writer of PDF: pages of text in Helvetica and of JPEGs, which go in as they are.

Nothing is decoded, so this may run in the window. Source: ISO 32000-1, sections 7.5 and 8.9.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

_FRAMES = frozenset({0xC0, 0xC1, 0xC2})  # JPEG: baseline, extended, progressive
_COLOURS = {1: "/DeviceGray", 3: "/DeviceRGB"}


@dataclass(frozen=True, slots=True)
class Jpeg:
    """A JPEG with what its header says: sides in pixels, 1 or 3 colours."""

    data: bytes
    width: int
    height: int
    colours: int


def jpeg(data: bytes) -> Jpeg | None:
    """Read a JPEG's size from its header; None where there is none that a PDF can hold."""
    at = 2
    while data.startswith(b"\xff\xd8") and at + 10 <= len(data) and data[at] == 0xFF:
        kind, length = struct.unpack_from(">BH", data, at + 1)
        if kind in _FRAMES:
            height, width, colours = struct.unpack_from(">HHB", data, at + 5)
            return Jpeg(data, width, height, colours) if colours in _COLOURS else None
        at += 2 + length
    return None


@dataclass(slots=True)
class Page:
    """One page; all lengths in points of 1/72 inch, from its lower left corner."""

    width: float
    height: float
    marks: list[bytes] = field(default_factory=list)
    pictures: list[Jpeg] = field(default_factory=list)

    def text(self, x: float, y: float, text: str, size: float, *, bold: bool = False) -> None:
        """Write a line from x to the right, its foot on y."""
        font = b"F2" if bold else b"F1"
        self.marks.append(
            b"BT /%s %.1f Tf %.2f %.2f Td (%s) Tj ET" % (font, size, x, y, _escaped(text))
        )

    def picture(self, picture: Jpeg, x: float, y: float, width: float, height: float) -> None:
        """Show a JPEG in this rectangle."""
        name = len(self.pictures)
        self.pictures.append(picture)
        self.marks.append(b"q %.2f 0 0 %.2f %.2f %.2f cm /I%d Do Q" % (width, height, x, y, name))

    def box(self, x: float, y: float, width: float, height: float, grey: float) -> None:
        """Fill a rectangle with a grey from 0, black, to 1."""
        self.marks.append(b"q %.2f g %.2f %.2f %.2f %.2f re f Q" % (grey, x, y, width, height))


def pdf(pages: list[Page], title: str) -> bytes:
    """Return the document."""
    document = _Document()
    catalogue, tree, info = document.reserve(), document.reserve(), document.reserve()
    fonts = b" ".join(
        b"/%s %d 0 R" % (name, document.add(_font(base)))
        for name, base in ((b"F1", b"Helvetica"), (b"F2", b"Helvetica-Bold"))
    )
    leaves = [_add_page(document, page, tree, fonts) for page in pages]
    kids = b" ".join(b"%d 0 R" % leaf for leaf in leaves)
    document.put(catalogue, b"<< /Type /Catalog /Pages %d 0 R >>" % tree)
    document.put(tree, b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(leaves)))
    utf16 = b"\xfe\xff" + title.encode("utf-16-be", "replace")
    document.put(info, b"<< /Title <%s> /Producer (Cullect) >>" % utf16.hex().encode())
    return document.finished(catalogue, info)


def _add_page(document: _Document, page: Page, tree: int, fonts: bytes) -> int:
    images = b" ".join(
        b"/I%d %d 0 R" % (number, document.add_stream(_image(picture), picture.data))
        for number, picture in enumerate(page.pictures)
    )
    content = document.add_stream(b"", b"\n".join(page.marks))
    return document.add(
        b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %.2f %.2f] /Contents %d 0 R "
        b"/Resources << /Font << %s >> /XObject << %s >> >> >>"
        % (tree, page.width, page.height, content, fonts, images)
    )


def _font(base: bytes) -> bytes:
    return b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>" % base


def _image(picture: Jpeg) -> bytes:
    return (
        b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace %s "
        b"/BitsPerComponent 8 /Filter /DCTDecode"
        % (picture.width, picture.height, _COLOURS[picture.colours].encode())
    )


def _escaped(text: str) -> bytes:
    """Return text as a PDF string; letters that Helvetica lacks become question marks."""
    plain = text.encode("cp1252", "replace")
    return plain.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


class _Document:
    """The numbered objects of a PDF, and the table of where each begins."""

    def __init__(self) -> None:
        self._objects: list[bytes] = []

    def reserve(self) -> int:
        """Return the number of an object that is filled in later."""
        self._objects.append(b"")
        return len(self._objects)

    def put(self, number: int, body: bytes) -> None:
        self._objects[number - 1] = body

    def add(self, body: bytes) -> int:
        self._objects.append(body)
        return len(self._objects)

    def add_stream(self, entries: bytes, data: bytes) -> int:
        return self.add(b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries, len(data), data))

    def finished(self, catalogue: int, info: int) -> bytes:
        """Return header, objects, table and trailer."""
        parts, offsets = [b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"], []
        at = len(parts[0])
        for number, body in enumerate(self._objects, start=1):
            offsets.append(at)
            parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, body))
            at += len(parts[-1])
        count = len(offsets) + 1
        rows = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
        parts.append(b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, rows))
        parts.append(
            b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
            % (count, catalogue, info, at)
        )
        return b"".join(parts)
