"""An XMP packet: bytes to a tree that can be changed, and back with all else as it was.

What stands around the root element (declaration, `<?xpacket?>`, padding) is kept letter by letter,
and so are the encoding and its mark. Files come from anywhere, so nothing is ever fetched or
expanded: a document type is refused, for it is no part of XMP and the way of every attack on XML.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Any, Self

from lxml import etree

from engine.photos import KnownError
from engine.sidecars.names import ABOUT, DESCRIPTION, PREFIXES, RDF

LARGEST = 32 << 20
"""Bytes; the largest sidecars hold a retoucher's painted masks and have some megabytes."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNMARKED = (
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_DECLARED = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_PLAIN = re.compile(r"utf-?8|(us-)?ascii|iso-8859-\d+|latin-?1|(windows-|cp)125\d", re.IGNORECASE)
_BEFORE_ROOT = re.compile(r"(?:[\s\ufeff]|<\?.*?\?>|<!--.*?-->)*+", re.DOTALL)

_NEW = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Cullect">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""/>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
"""

for _prefix, _address in PREFIXES.items():
    etree.register_namespace(_prefix, _address)


class UnusablePacketError(KnownError):
    """These bytes can't be understood as XMP; the text says why, in a few words."""


@dataclass(slots=True)
class Packet:
    """One packet: its `rdf:RDF` element, and what is needed to write it back."""

    rdf: Any
    _root: Any
    _before: str
    _after: str
    _mark: bytes
    _encoding: str
    _line_end: str

    @classmethod
    def parse(cls, data: bytes) -> Self:
        """Read a packet; raises UnusablePacketError and nothing else."""
        if len(data) > LARGEST:
            raise UnusablePacketError(f"it is larger than {LARGEST >> 20} MB")
        mark, encoding = _encoding(data)
        try:
            text = data[len(mark) :].decode(encoding).rstrip("\0")
        except (UnicodeError, LookupError) as error:
            raise UnusablePacketError(f"it is not written in {encoding}") from error
        before = _BEFORE_ROOT.match(text)
        start = before.end() if before else 0
        root = _tree(text[start:])
        end = _end_of_root(text, root)
        rdf = root if root.tag == RDF else root.find(RDF)
        if rdf is None:
            raise UnusablePacketError("it holds no XMP")
        line_end = "\r\n" if "\r\n" in text else "\n"
        return cls(rdf, root, text[:start], text[end:], mark, encoding, line_end)

    @classmethod
    def new(cls) -> Self:
        """Return a packet that says nothing yet."""
        return cls.parse(_NEW.encode())

    def data(self) -> bytes:
        """Return the packet as it is written to a file."""
        body = etree.tostring(self._root, encoding="unicode", with_tail=False)
        text: str = self._before + body.replace("\n", self._line_end) + self._after
        return self._mark + text.encode(self._encoding, "xmlcharrefreplace")

    def descriptions(self) -> list[Any]:
        """Return the blocks that hold properties; one is made where there is none."""
        found = self.rdf.findall(DESCRIPTION)
        if not found:
            found = [etree.SubElement(self.rdf, DESCRIPTION, {ABOUT: ""})]
        return list(found)


def _encoding(data: bytes) -> tuple[bytes, str]:
    """Return the mark that the bytes begin with, and the encoding they are in."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return mark, encoding
    for beginning, encoding in _UNMARKED:
        if data.startswith(beginning):
            return b"", encoding
    declared = _DECLARED.match(data)
    encoding = declared[1].decode("ascii") if declared else "utf-8"
    if not _PLAIN.fullmatch(encoding):
        raise UnusablePacketError(f"it says that it is written in {encoding}, and is not")
    return b"", encoding


def _tree(text: str) -> Any:
    """Parse what stands from the root element on."""
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise UnusablePacketError("it has a document type, which XMP never has")
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False,
        huge_tree=False, strip_cdata=False,
    )  # fmt: skip
    try:
        root = etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError as error:
        place = f"line {error.lineno}, column {error.offset}"
        raise UnusablePacketError(f"it is damaged or far too deep ({place})") from error
    except ValueError as error:
        raise UnusablePacketError("it holds characters that XML may not") from error
    return root


def _end_of_root(text: str, root: Any) -> int:
    """Return where the root element ends: what follows is kept as it is."""
    name = f"{root.prefix}:" if root.prefix else ""
    closing = f"</{name}{root.tag.rpartition('}')[2]}"
    at = text.rfind(closing)
    return text.index(">", at) + 1 if at >= 0 else len(text)
