"""The properties in which programs keep stars, flags and labels, by the names that XML gives them.

`PREFIXES` are those that other programs use for these namespaces; a file may bind others.
"""

from __future__ import annotations

PREFIXES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpDM": "http://ns.adobe.com/xmp/1.0/DynamicMedia/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "digiKam": "http://www.digikam.org/ns/1.0/",
    "darktable": "http://darktable.sf.net/",
    "photomechanic": "http://ns.camerabits.com/photomechanic/1.0/",
    "MicrosoftPhoto": "http://ns.microsoft.com/photo/1.0/",
    "cullect": "https://cullect.org/xmp/1.0/",
}


def _name(prefixed: str) -> str:
    prefix, _, local = prefixed.partition(":")
    return f"{{{PREFIXES[prefix]}}}{local}"


RDF = _name("rdf:RDF")
DESCRIPTION = _name("rdf:Description")
ABOUT = _name("rdf:about")
ITEM = _name("rdf:li")
VALUE = _name("rdf:value")
PARSE_TYPE = _name("rdf:parseType")
SEQUENCE = _name("rdf:Seq")

RATING = _name("xmp:Rating")
LABEL = _name("xmp:Label")
METADATA_DATE = _name("xmp:MetadataDate")
PICK = _name("xmpDM:pick")
GOOD = _name("xmpDM:good")
PICK_LABEL = _name("digiKam:PickLabel")
COLOUR_LABEL = _name("digiKam:ColorLabel")
DARKTABLE_COLOURS = _name("darktable:colorlabels")
TAGGED = _name("photomechanic:Tagged")
COLOUR_CLASS = _name("photomechanic:ColorClass")
PREFS = _name("photomechanic:Prefs")
LABEL_COLOUR = _name("photoshop:LabelColor")
URGENCY = _name("photoshop:Urgency")
SIDECAR_FOR = _name("photoshop:SidecarForExtension")
MICROSOFT_RATING = _name("MicrosoftPhoto:Rating")
# ExifTool lists the namespace so.
MICROSOFT_RATING_BARE = "{http://ns.microsoft.com/photo/1.0}Rating"

# What Cullect wrote last: whatever says something else now was changed by another program. Their
# names are nobody else's, for some readers look for a Rating in any namespace.
OUR_FLAG = _name("cullect:DecidedFlag")
OUR_STARS = _name("cullect:DecidedStars")
OUR_LABEL = _name("cullect:DecidedLabel")
OUR_RATING = _name("cullect:WrittenRating")
OUR_LIBRARY = _name("cullect:LibraryId")
