"""Where each maker writes the place in focus, and where that is in the upright picture."""

import pytest

from engine.files.focus import NOTES, focus_areas

SIZE = (6000, 4000)


def areas(notes, model="", orientation=1, picture=SIZE):
    assert notes.keys() <= NOTES
    return focus_areas(notes, model, SIZE, orientation, picture)


def middle(area):
    left, top, width, height = area
    return round(left + width / 2, 3), round(top + height / 2, 3)


CANON = {
    "Exif.Canon.AFImageWidth": (6000,),
    "Exif.Canon.AFImageHeight": (4000,),
    "Exif.Canon.AFXPositions": (-1500, 0, 1500),
    "Exif.Canon.AFYPositions": (64536, 0, 1000),  # -1000 without its sign
    "Exif.Canon.AFAreaWidths": (300, 300, 300),
    "Exif.Canon.AFAreaHeights": (200, 200, 200),
    "Exif.Canon.AFPointsInFocus": (0b101,),
    "Exif.Canon.AFPointsSelected": (0b010,),
}
NIKON = {
    "Exif.NikonAf22.AFImageWidth": (6000,),
    "Exif.NikonAf22.AFImageHeight": (4000,),
    "Exif.NikonAf22.AFAreaXPosition": (1500,),
    "Exif.NikonAf22.AFAreaYPosition": (1000,),
    "Exif.NikonAf22.AFAreaWidth": (600,),
    "Exif.NikonAf22.AFAreaHeight": (400,),
}
AREA = (0.2, 0.2, 0.1, 0.1)  # NIKON's


def test_canon_counts_from_the_middle_and_eos_upwards():
    assert list(map(middle, areas(CANON, "Canon EOS R6"))) == [(0.25, 0.75), (0.75, 0.25)]
    assert list(map(middle, areas(CANON, "Canon PowerShot G7"))) == [(0.25, 0.25), (0.75, 0.75)]


def test_canon_shows_what_was_selected_where_nothing_is_in_focus():
    notes = CANON | {"Exif.Canon.AFPointsInFocus": (0,)}
    assert list(map(middle, areas(notes))) == [(0.5, 0.5)]


@pytest.mark.parametrize(
    ("notes", "where"),
    [
        (NIKON, (0.25, 0.25)),
        ({"Exif.Sony1.FocusLocation": (6000, 4000, 1500, 1000)}, (0.25, 0.25)),
        (
            {
                "Exif.Sony2.FocusLocation": (6000, 4000, 3000, 1000),
                "Exif.Sony2.FocusFrameSize": (600, 400, 257),
            },
            (0.5, 0.25),
        ),
        ({"Exif.Fujifilm.FocusPoint": (1500, 3000)}, (0.25, 0.75)),
        ({"Exif.Panasonic.AFPointPosition": (0.25, 0.75)}, (0.25, 0.75)),
        ({"Exif.OlympusCs.AFAreas": (0, 0x33336666, 0)}, (0.3, 0.3)),
        ({"Exif.Photo.SubjectArea": (1500, 1000)}, (0.25, 0.25)),
        ({"Exif.Photo.SubjectArea": (1500, 1000, 300)}, (0.25, 0.25)),
        ({"Exif.Photo.SubjectArea": (1500, 1000, 300, 200)}, (0.25, 0.25)),
    ],
)
def test_each_maker_is_understood(notes, where):
    [area] = areas(notes)
    assert middle(area) == pytest.approx(where, abs=0.001)


def test_a_frame_is_as_large_as_the_camera_says():
    [area] = areas(NIKON)
    assert area == AREA


@pytest.mark.parametrize(
    ("orientation", "area"),
    [
        (1, (0.2, 0.2)), (2, (0.7, 0.2)), (3, (0.7, 0.7)), (4, (0.2, 0.7)),
        (5, (0.2, 0.2)), (6, (0.7, 0.2)), (7, (0.7, 0.7)), (8, (0.2, 0.7)), (0, (0.2, 0.2)),
    ],
)  # fmt: skip
def test_the_area_is_turned_with_the_picture(orientation, area):
    assert areas(NIKON, orientation=orientation) == ((*area, 0.1, 0.1),)


def test_a_picture_that_was_turned_by_its_decoder_keeps_its_areas():
    assert areas(NIKON, orientation=6, picture=(4000, 6000)) == ((0.7, 0.2, 0.1, 0.1),)


def test_a_picture_that_was_cropped_has_no_areas():
    assert areas(NIKON, picture=(3000, 3000)) == ()


@pytest.mark.parametrize(
    "notes",
    [
        {},
        NIKON | {"Exif.NikonAf22.AFImageWidth": (0,)},
        NIKON | {"Exif.NikonAf22.AFAreaXPosition": (9000,)},
        CANON | {"Exif.Canon.AFImageHeight": (0,)},
        CANON | {"Exif.Canon.AFXPositions": ()},
        {"Exif.Panasonic.AFPointPosition": (16777216.0, 16777216.0)},
        {"Exif.Sony1.FocusLocation": (0, 0, 0, 0)},
        {"Exif.Photo.SubjectArea": (0,)},
        {"Exif.Fujifilm.FocusPoint": (0, 0)},
        {"Exif.OlympusCs.AFAreas": (0, 0)},
    ],
)
def test_notes_without_a_place_give_none(notes):
    assert areas(notes) == ()
