"""What exiv2 finds in a file, and what happens to files that it doesn't understand."""

import io
import threading

import exiv2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PIL.ExifTags import Base

from engine.files.decode import decode
from engine.files.metadata import read_metadata
from engine.files.shot import read_shot
from tests.engine.made_photos import encoded, picture

PACKET = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
    b' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
    b' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="4" xmp:Label="Rot"/></rdf:RDF>'
    b"</x:xmpmeta>"
)


def tagged(tags, **options):
    """A JPEG with these tags, by exiv2's names."""
    image = exiv2.ImageFactory.open(encoded(picture(), **options))
    image.readMetadata()
    for key, value in tags.items():
        image.exifData()[key] = value
    image.writeMetadata()
    return bytes(image.io().mmap())


def read(data):
    with Image.open(io.BytesIO(data)) as image:
        return read_metadata(image, data)


CAMERA = {
    "Exif.Image.Make": "Canon",
    "Exif.Image.Model": "Canon EOS R6",
    "Exif.Photo.DateTimeOriginal": "2024:05:01 10:20:30",
    "Exif.Photo.OffsetTimeOriginal": "+02:00",
    "Exif.CanonCs.LensType": exiv2.UShortValue(51),
    # Two areas of 300 x 200 in 6000 x 4000 pixels, of which the second one is in focus.
    "Exif.Canon.AFInfo": exiv2.UShortValue(
        [40, 2, 2, 2, 6000, 4000, 6000, 4000, 300, 300, 200, 200, 0, 1500, 0, 1000, 2, 1, 0, 0]
    ),
    "Exif.GPSInfo.GPSLatitude": "52/1 30/1 0/1",
    "Exif.GPSInfo.GPSLongitude": "13/1 24/1 0/1",
}


def test_tags_maker_notes_and_position_are_found():
    found = read(tagged(CAMERA))
    assert found.tags[Base.Model] == "Canon EOS R6"
    assert found.has_position
    assert found.lens
    shot, notes = read_shot(found, (6, 4))
    assert shot.taken_at == "2024-05-01T10:20:30+02:00"
    assert shot.has_position
    assert shot.focus == ((0.725, 0.225, 0.05, 0.05),)
    assert notes == ()


def test_a_position_that_was_begun_is_none():
    half = {key: value for key, value in CAMERA.items() if key != "Exif.GPSInfo.GPSLongitude"}
    assert not read(tagged(half)).has_position


@pytest.mark.parametrize("kind", ["JPEG", "WEBP"])
def test_the_xmp_packet_is_handed_on_as_it_is(kind):
    assert read(encoded(picture(), kind, xmp=PACKET)).xmp.strip() == PACKET


def test_decoding_hands_on_the_packet(tmp_path):
    path = tmp_path / "a.jpg"
    path.write_bytes(encoded(picture(), xmp=PACKET))
    assert decode(str(path), side=64, thumbnail_side=32).xmp == PACKET
    path.write_bytes(encoded(picture()))
    assert decode(str(path), side=64, thumbnail_side=32).xmp == b""


def test_a_packet_that_grows_without_end_is_not_expanded():
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE x [<!ENTITY e0 "boom">{entities}]>'.encode()
    packet = PACKET.replace(b'"Rot"', b'"&e11;"')
    assert len(read(encoded(picture(), xmp=bomb + packet)).xmp) < 10_000


def test_many_threads_may_read_at_once():
    data = tagged(CAMERA, xmp=PACKET)
    found = []
    threads = [threading.Thread(target=lambda: found.append(read(data))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8
    assert all(one == found[0] for one in found)


WHOLE = tagged(CAMERA, xmp=PACKET)
HEAD = WHOLE.index(b"\xff\xdb")


@settings(max_examples=150, deadline=None)
@given(
    spoilt=st.lists(st.tuples(st.integers(2, HEAD - 1), st.integers(0, 255)), max_size=30),
    end=st.integers(2, len(WHOLE)),
)
def test_spoilt_metadata_never_raises(spoilt, end):
    data = bytearray(WHOLE)
    for at, value in spoilt:
        data[at] = value
    with Image.new("RGB", (6, 4)) as image:
        found = read_metadata(image, bytes(data[:end]))
    shot, notes = read_shot(found, (6, 4))
    assert all(0 <= part <= 1 for area in shot.focus for part in area)
    assert all(note.startswith("its ") for note in notes)


@settings(max_examples=50, deadline=None)
@given(packet=st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode()))
def test_a_packet_of_anything_never_raises(packet):
    data = encoded(picture(), xmp=packet)
    with Image.new("RGB", (6, 4)) as image:
        assert isinstance(read_metadata(image, data).xmp, bytes)


def test_real_files_tell_what_pillow_reads_of_them_too(real_photos):
    path = real_photos / "photos" / "jpg" / "Nikon D40.jpg"
    shot, notes = read_shot(read(path.read_bytes()), (3008, 2000))
    assert shot.camera == "NIKON D40"
    assert shot.lens.startswith("Nikon AF-S DX Zoom-Nikkor 18-55mm")
    assert shot.taken_at == "2006-12-16T12:42:05.90"
    assert notes == ()
