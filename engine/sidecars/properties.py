"""The properties of a packet, each in whichever of the legal forms it was written.

`<rdf:Description xmp:Rating="3"/>` and `<xmp:Rating>3</xmp:Rating>` mean the same, and may stand in
any of several descriptions. A property is changed where and as it stands; a new one goes beside
others of its namespace.
"""

from __future__ import annotations

from typing import Any

from lxml import etree

from engine.sidecars.names import ITEM, PARSE_TYPE, SEQUENCE, VALUE
from engine.sidecars.packet import Packet

_SYNTAX = ("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}", "{http://www.w3.org/XML/")


class Properties:
    """What a packet says, by the full names of `engine.sidecars.names`."""

    def __init__(self, packet: Packet) -> None:
        self._descriptions = packet.descriptions()

    def text(self, *names: str) -> str | None:
        """Return the value of the first of these properties that is there, stripped."""
        for name in names:
            for description in self._descriptions:
                if (value := description.get(name)) is not None:
                    return str(value).strip()
                if (element := description.find(name)) is not None:
                    return _text(element)
        return None

    def items(self, name: str) -> list[str] | None:
        """Return the values of a list, None where there is none; a single value is a list of it."""
        for description in self._descriptions:
            if (element := description.find(name)) is not None:
                return [_own_text(item) for item in element.iter(ITEM)]
        single = self.text(name)
        return None if single is None else [single]

    def has_namespace(self, name: str) -> bool:
        """Whether any property of this one's namespace is there."""
        return any(_uses(description, _namespace(name)) for description in self._descriptions)

    def put(self, name: str, value: str | None) -> None:
        """Write this value wherever the property stands, or anew; None takes it away."""
        written = False
        for description in self._descriptions:
            if name in description.attrib:
                written = True
                if value is None:
                    del description.attrib[name]
                else:
                    description.set(name, value)
            for element in description.findall(name):
                written = True
                _replace(description, element, value)
        if not written and value is not None:
            self._add(name, value)

    def put_where_present(self, name: str, value: str) -> None:
        """Keep a property in step that another program brought."""
        if self.text(name) is not None:
            self.put(name, value)

    def put_items(self, name: str, values: list[str]) -> None:
        """Write an ordered list; an empty one takes the property away."""
        self.put(name, None)
        if values:
            element = self._element(name)
            sequence = etree.SubElement(element, SEQUENCE)
            for value in values:
                etree.SubElement(sequence, ITEM).text = value

    def _add(self, name: str, value: str) -> None:
        home = self._home(name)
        if any(True for _ in home.iterchildren("*")) and not _has_attributes(home):
            self._element(name).text = value
        else:
            home.set(name, value)

    def _element(self, name: str) -> Any:
        """Put an empty element at the end of its home, indented like those before."""
        home = self._home(name)
        children = list(home)
        element = etree.SubElement(home, name)
        if children:
            element.tail = children[-1].tail
            children[-1].tail = home.text
        return element

    def _home(self, name: str) -> Any:
        """Return the description with others of this namespace, else the first."""
        namespace = _namespace(name)
        return next((d for d in self._descriptions if _uses(d, namespace)), self._descriptions[0])


def _namespace(name: str) -> str:
    return name.partition("}")[0] + "}"


def _uses(description: Any, namespace: str) -> bool:
    """Whether a property of this namespace stands in this description."""
    elements = (child.tag for child in description.iterchildren("*"))
    return any(name.startswith(namespace) for name in (*description.attrib, *elements))


def _has_attributes(description: Any) -> bool:
    """Whether properties stand here as attributes."""
    return any(not name.startswith(_SYNTAX) for name in description.attrib)


def _text(element: Any) -> str:
    """Return the text of an element, of its `rdf:value`, or of the first item of its list."""
    inner = next(element.iter(VALUE, ITEM), None)
    return _own_text(element if inner is None else inner)


def _own_text(element: Any) -> str:
    return str(element.xpath("string()")).strip()


def _replace(description: Any, element: Any, value: str | None) -> None:
    """Write this text in the place of what an element held; None takes the element away."""
    if value is not None:
        for child in list(element):
            element.remove(child)
        element.attrib.pop(PARSE_TYPE, None)
        element.text = value
        return
    before, after = element.getprevious(), element.tail
    description.remove(element)
    if before is not None:
        before.tail = after if element.getnext() is None else before.tail
