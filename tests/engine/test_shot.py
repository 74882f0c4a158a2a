"""What EXIF tells of a shot; what it tells wrongly is left out with a note."""

import io

import pytest
from PIL import Image
from PIL.ExifTags import Base
from PIL.TiffImagePlugin import IFDRational

from engine.files.metadata import Metadata, read_metadata
from engine.files.shot import read_shot
from engine.photos import Shot
from tests.engine.made_photos import encoded, exif_with, picture


class Tagged(Image.Image):
    """A picture that has these tags and nothing else."""

    def __init__(self, exif):
        super().__init__()
        self._tags = exif

    def getexif(self):
        return self._tags


def read(**tags):
    return read_shot(read_metadata(Tagged(exif_with(**tags)), b""), (1, 1))


def lens_of(**named):
    return read_shot(Metadata(**named), (1, 1))[0].lens


def test_a_camera_file_tells_all():
    exif = exif_with(
        Make="Canon", Model="Canon EOS 7D", DateTimeOriginal="2024:05:01 10:20:30",
        SubsecTimeOriginal="42", OffsetTimeOriginal="+02:00", LensModel="EF85mm f/1.8 USM",
        ISOSpeedRatings=400, FNumber=IFDRational(28, 10), ExposureTime=IFDRational(1, 250),
        FocalLength=IFDRational(85, 1),
    )  # fmt: skip
    data = encoded(picture(), exif=exif)
    with Image.open(io.BytesIO(data)) as image:
        shot, notes = read_shot(read_metadata(image, data), image.size)
    assert shot == Shot(
        taken_at="2024-05-01T10:20:30.42+02:00", camera="Canon EOS 7D", lens="EF85mm f/1.8 USM",
        iso=400, aperture=2.8, shutter=0.004, focal_length=85.0,
    )  # fmt: skip
    assert notes == ()


def test_a_file_that_tells_nothing_is_an_empty_shot():
    assert read() == (Shot(), ())


@pytest.mark.parametrize(
    ("make", "model", "camera"),
    [
        ("Canon", "Canon EOS 7D", "Canon EOS 7D"),
        ("NIKON CORPORATION", "NIKON D40", "NIKON D40"),
        ("NIKON", "COOLPIX P7000", "NIKON COOLPIX P7000"),
        ("Minolta Co., Ltd.", "DiMAGE S404", "Minolta DiMAGE S404"),
        ("EASTMAN KODAK COMPANY", "KODAK DX4330", "KODAK DX4330"),
        ("OLYMPUS IMAGING CORP.  ", "E-M10", "OLYMPUS E-M10"),
        ("SAMSUNG", "SAMSUNG-SM-N900A", "SAMSUNG-SM-N900A"),
        ("Apple\0junk", "iPhone 4\0\0", "Apple iPhone 4"),
        ("", "X100V", "X100V"),
        ("Leica", "", "Leica"),
        ("  ", "\0", None),
    ],
)
def test_the_maker_is_named_once(make, model, camera):
    assert read(Make=make, Model=model)[0].camera == camera


@pytest.mark.parametrize(
    ("tags", "taken_at"),
    [
        ({"DateTimeOriginal": "2024:05:01 10:20:30"}, "2024-05-01T10:20:30"),
        ({"DateTimeDigitized": "2024:05:01 10:20:30"}, "2024-05-01T10:20:30"),
        ({"DateTime": "2024-05-01T10:20:30Z"}, "2024-05-01T10:20:30"),
        ({"DateTimeOriginal": "0000:00:00 00:00:00"}, None),
        ({"DateTimeOriginal": "    :  :     :  :  "}, None),
    ],
)
def test_the_capture_time_is_iso_8601(tags, taken_at):
    shot, notes = read(**tags)
    assert (shot.taken_at, notes) == (taken_at, ())


@pytest.mark.parametrize(
    ("zone", "fraction", "ending"),
    [("soon", "7  ", ".7"), ("Z", "-1", "Z"), ("-03:30", "", "-03:30")],
)
def test_zone_and_fraction_are_added_when_they_make_sense(zone, fraction, ending):
    shot, _ = read(
        DateTimeOriginal="2024:05:01 10:20:30", OffsetTimeOriginal=zone, SubsecTimeOriginal=fraction
    )
    assert shot.taken_at == f"2024-05-01T10:20:30{ending}"


@pytest.mark.parametrize(
    ("tags", "iso"),
    [
        ({"ISOSpeedRatings": 400}, 400),
        ({"ISOSpeedRatings": (200, 0)}, 200),
        ({"ISOSpeedRatings": "640"}, 640),
        ({"ISOSpeedRatings": 65535, "RecommendedExposureIndex": 102400}, 102400),
        ({"ISOSpeedRatings": 65535}, 65535),
        ({"StandardOutputSensitivity": 800}, 800),
        ({"ISOSpeedRatings": 0}, None),
    ],
)
def test_iso_is_found_where_cameras_put_it(tags, iso):
    assert read(**tags) == (Shot(iso=iso), ())


def test_exposure_is_found_in_apex_units_too():
    shot, _ = read(ApertureValue=IFDRational(3, 1), ShutterSpeedValue=IFDRational(8, 1))
    assert (shot.aperture, shot.shutter) == (2.8, 1 / 256)


@pytest.mark.parametrize(
    ("tag", "value", "note"),
    [
        ("DateTimeOriginal", "yesterday at 5", "its capture time makes no sense"),
        ("DateTimeOriginal", "2024:13:45 10:20:30", "its capture time makes no sense"),
        ("FNumber", -4.0, "its aperture makes no sense"),
        ("FNumber", "wide open", "its aperture makes no sense"),
        ("ExposureTime", 1e30, "its shutter speed makes no sense"),
        ("FocalLength", float("nan"), "its focal length makes no sense"),
        ("ISOSpeedRatings", 10**12, "its ISO value makes no sense"),
    ],
)
def test_nonsense_is_left_out_with_a_note(tag, value, note):
    assert read(**{tag: value}) == (Shot(), (note,))


def test_a_fraction_over_zero_is_no_number():
    shot, notes = read(ExposureTime=IFDRational(1, 0), FNumber=IFDRational(0, 0))
    assert shot == Shot()
    assert len(notes) == 2


def test_names_are_one_short_clean_line():
    lens = read(LensModel="50mm\n\x07 f/1.8   " + "x" * 500)[0].lens
    assert lens.startswith("50mm f/1.8 x")
    assert len(lens) == 100


def test_metadata_that_can_not_be_read_at_all_is_noted():
    class Broken(Image.Image):
        def getexif(self):
            raise SyntaxError("not a TIFF file")

    shot = read_shot(read_metadata(Broken(), b""), (1, 1))
    assert shot == (Shot(), ("its EXIF data can't be read",))


@pytest.mark.parametrize(
    ("named", "lens"),
    [
        ("EF85mm f/1.8 USM", "EF85mm f/1.8 USM"),
        ("0.0 mm f/0.0", "by number"),
        ("----", "by number"),
        ("", "by number"),
    ],
)
def test_a_lens_is_named_by_exif_else_by_maker_notes(named, lens):
    assert lens_of(tags={Base.LensModel: named}, lens="by number") == lens


@pytest.mark.parametrize("lens", ["n/a", "Unknown Lens (18249)", "(65535)", "61182", ""])
def test_a_lens_that_exiv2_has_no_name_for_is_left_out(lens):
    assert lens_of(lens=lens) is None


def test_maker_notes_tell_the_iso_where_exif_does_not():
    assert read_shot(Metadata(iso="200"), (1, 1))[0].iso == 200
    assert read_shot(Metadata(iso="Auto"), (1, 1))[0].iso is None
    assert read_shot(Metadata(tags={Base.ISOSpeedRatings: 100}, iso="200"), (1, 1))[0].iso == 100
