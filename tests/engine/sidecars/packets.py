"""Packets as other programs write them, put together in a line."""

_NAMESPACES = {
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpDM": "http://ns.adobe.com/xmp/1.0/DynamicMedia/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "digiKam": "http://www.digikam.org/ns/1.0/",
    "darktable": "http://darktable.sf.net/",
    "photomechanic": "http://ns.camerabits.com/photomechanic/1.0/",
    "MicrosoftPhoto": "http://ns.microsoft.com/photo/1.0/",
    "crs": "http://ns.adobe.com/camera-raw-settings/1.0/",
    "cullect": "https://cullect.org/xmp/1.0/",
}
_ADDRESSES = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in _NAMESPACES.items())


def packet(attributes: str = "", elements: str = "") -> bytes:
    """A packet with properties as attributes, and as elements."""
    return f"""<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""{_ADDRESSES}
    {attributes}>
   {elements}
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
""".encode()
