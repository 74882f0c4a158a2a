"""Where the camera focused, from its maker notes, as places in the picture as a person sees it.

Each maker counts from another corner: what is what was taken from ExifTool's tables of tags and
from digiKam's reading of them. Cameras that name a focus point without its place are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

Area = tuple[float, float, float, float]
"""Left, top, width and height, as parts (0 to 1) of the upright picture."""

Notes = Mapping[str, Sequence[float]]
_Place = tuple[float, float, float, float]  # middle, width and height in the stored picture
_Size = tuple[float, float]

_CANON = "Exif.Canon.AF"
_NIKON = ("Exif.NikonAf2.AF", "Exif.NikonAf22.AF")
_SONY = ("Exif.Sony1.Focus", "Exif.Sony2.Focus")
_FUJIFILM = "Exif.Fujifilm.FocusPoint"
_PANASONIC = "Exif.Panasonic.AFPointPosition"
_OLYMPUS = "Exif.OlympusCs.AFAreas"
_SUBJECT = "Exif.Photo.SubjectArea"

NOTES = frozenset([
    *(_CANON + part for part in (
        "ValidPoints", "ImageWidth", "ImageHeight", "AreaWidths", "AreaHeights", "XPositions",
        "YPositions", "PointsInFocus", "PointsSelected")),
    *(maker + part for maker in _NIKON for part in (
        "ImageWidth", "ImageHeight", "AreaXPosition", "AreaYPosition", "AreaWidth", "AreaHeight")),
    *(maker + part for maker in _SONY for part in ("Location", "FrameSize")),
    _FUJIFILM, _PANASONIC, _OLYMPUS, _SUBJECT,
])  # fmt: skip
"""The values that are asked for, by exiv2's names."""

_MOST = 64
_POINT = 0.03  # of the width, for cameras that tell a point and no size
_OTHER_SHAPE = 0.03
_AT: dict[int, tuple[int, int, bool]] = {  # is x mirrored, is y mirrored, are they swapped
    1: (0, 0, False), 2: (1, 0, False), 3: (1, 1, False), 4: (0, 1, False),
    5: (0, 0, True), 6: (0, 1, True), 7: (1, 1, True), 8: (1, 0, True),
}  # fmt: skip


def focus_areas(
    notes: Notes, model: str, size: _Size, orientation: int, picture: _Size
) -> tuple[Area, ...]:
    """The places in focus, none where the file doesn't tell or was cut to another shape since.

    `size` is what EXIF says of the picture as the camera stored it, `orientation` its EXIF number;
    `picture` is the size of the picture itself, which some decoders turn upright.
    """
    # EOS cameras count upwards, PowerShots downwards.
    canon = partial(_canon, upwards="EOS" in model.upper())
    for reading in (canon, _nikon, _sony, _fujifilm, _panasonic, _olympus, _subject):
        places, seen = reading(notes, size)
        if places and (_alike(seen, picture) or _alike(seen[::-1], picture)):
            areas = (_upright(place, orientation) for place in places[:_MOST])
            return tuple(area for area in areas if area is not None)
    return ()


_Reading = tuple[list[_Place], _Size]


def _canon(notes: Notes, size: _Size, *, upwards: bool) -> _Reading:
    """Offsets from the middle, counted upwards or downwards."""
    names = ("ImageWidth", "ImageHeight", "XPositions", "YPositions", "AreaWidths", "AreaHeights")
    width, height, *columns = (notes.get(_CANON + name, ()) for name in names)
    if not (width and height and width[0] > 0 and height[0] > 0):
        return [], size
    whole = width[0], height[0]
    marked = _bits(notes.get(f"{_CANON}PointsInFocus", ())) or _bits(
        notes.get(f"{_CANON}PointsSelected", ())
    )
    places = []
    for number, point in enumerate(zip(*columns, strict=False)):
        if number in marked:
            x, y, w, h = map(_signed, point)
            middle_y = 0.5 + (-y if upwards else y) / whole[1]
            places.append((0.5 + x / whole[0], middle_y, w / whole[0], h / whole[1]))
    return places, whole


def _nikon(notes: Notes, size: _Size) -> _Reading:
    """One area in live view and in mirrorless cameras; others only name a point."""
    parts = ("ImageWidth", "ImageHeight", "AreaXPosition", "AreaYPosition", "AreaWidth",
             "AreaHeight")  # fmt: skip
    for maker in _NIKON:
        values = [_first(notes, maker + part) for part in parts]
        width, height, x, y, w, h = values
        if min(values) > 0:
            return [(x / width, y / height, w / width, h / height)], (width, height)
    return [], size


def _sony(notes: Notes, size: _Size) -> _Reading:
    """Width and height of the picture, then the place; newer cameras tell the frame's size, too."""
    for maker in _SONY:
        location = notes.get(f"{maker}Location", ())
        if len(location) >= 4 and min(location[:4]) > 0:
            width, height, x, y = location[:4]
            frame = notes.get(f"{maker}FrameSize", ())
            known = len(frame) >= 3 and frame[2] and min(frame[:2]) > 0
            w, h = frame[:2] if known else (_POINT * width, _POINT * width)
            return [(x / width, y / height, w / width, h / height)], (width, height)
    return [], size


def _fujifilm(notes: Notes, size: _Size) -> _Reading:
    point = notes.get(_FUJIFILM, ())
    if len(point) < 2 or min(point[:2]) <= 0:
        return [], size
    return [_point(point[0] / size[0], point[1] / size[1], size)], size


def _panasonic(notes: Notes, size: _Size) -> _Reading:
    """Already parts of the picture; a number far above 1 means that there was none."""
    point = notes.get(_PANASONIC, ())
    if len(point) < 2 or not all(0 < part < 1 for part in point[:2]):
        return [], size
    return [_point(point[0], point[1], size)], size


def _olympus(notes: Notes, size: _Size) -> _Reading:
    """Two corners in four bytes each, in 255ths of the picture."""
    places = []
    for packed in notes.get(_OLYMPUS, ()):
        corners = (int(packed) & 0xFFFFFFFF).to_bytes(4, "big")
        left, top, right, bottom = (corner / 255 for corner in corners)
        if left < right and top < bottom:
            places.append(((left + right) / 2, (top + bottom) / 2, right - left, bottom - top))
    return places, size


def _subject(notes: Notes, size: _Size) -> _Reading:
    """EXIF's own: a point, a circle or a rectangle in pixels; phones write it."""
    area = notes.get(_SUBJECT, ())
    if len(area) < 2 or min(area) <= 0:
        return [], size
    x, y = area[0] / size[0], area[1] / size[1]
    if len(area) == 2:
        return [_point(x, y, size)], size
    w, h = area[2], area[-1]
    return [(x, y, w / size[0], h / size[1])], size


def _upright(place: _Place, orientation: int) -> Area | None:
    """A place as an area of the upright picture; None when its middle lies outside."""
    x, y, w, h = place
    mirror_x, mirror_y, swap = _AT.get(orientation, _AT[1])
    x, y = (1 - x if mirror_x else x), (1 - y if mirror_y else y)
    if swap:
        x, y, w, h = y, x, h, w
    if not (0 <= x <= 1 and 0 <= y <= 1):
        return None
    left, top = max(0.0, x - w / 2), max(0.0, y - h / 2)
    right, bottom = min(1.0, x + w / 2), min(1.0, y + h / 2)
    return round(left, 4), round(top, 4), round(right - left, 4), round(bottom - top, 4)


def _alike(one: _Size, other: _Size) -> bool:
    """Whether two pictures have one shape: one that was cropped shows something else."""
    return abs(one[0] * other[1] / (one[1] * other[0]) - 1) < _OTHER_SHAPE


def _point(x: float, y: float, size: _Size) -> _Place:
    """A small square around a place that has no size."""
    return x, y, _POINT, _POINT * size[0] / size[1]


def _first(notes: Notes, name: str) -> float:
    return next(iter(notes.get(name, ())), 0)


def _signed(number: float) -> float:
    """A number of 16 bits that was read as if it had no sign."""
    return number - 65536 if number > 32767 else number


def _bits(words: Sequence[float]) -> set[int]:
    """The numbers of the bits that are set in words of 16 bits."""
    return set(_set_bits(words))


def _set_bits(words: Sequence[float]) -> Iterator[int]:
    for at, word in enumerate(words):
        yield from (16 * at + bit for bit in range(16) if int(word) >> bit & 1)
