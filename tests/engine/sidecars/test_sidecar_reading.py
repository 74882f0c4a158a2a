"""What other programs wrote is understood as they meant it."""

import pytest

from engine.photos import Decision, Flag
from engine.sidecars.labels import label_of
from engine.sidecars.packet import UnusablePacketError
from engine.sidecars.reading import read_packet
from tests.engine.sidecars.packets import packet

SEQUENCE = "<darktable:colorlabels><rdf:Seq>{}</rdf:Seq></darktable:colorlabels>"


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ("", Decision()),
        ('xmp:Rating="3"', Decision(stars=3)),
        ('xmp:Rating="1.0"', Decision(stars=1)),
        ('xmp:Rating="4.5"', Decision(stars=5)),
        ('xmp:Rating="4,4"', Decision(stars=4)),
        ('xmp:Rating="0"', Decision()),
        ('xmp:Rating=""', Decision()),
        ('xmp:Rating="-1"', Decision(Flag.REJECT)),
        ('xmp:Rating="-1.0"', Decision(Flag.REJECT)),
        ('xmp:Rating="6"', Decision(Flag.REJECT)),
        ('MicrosoftPhoto:Rating="75"', Decision(stars=4)),
        ('MicrosoftPhoto:Rating="99" xmp:Rating="2"', Decision(stars=2)),
        ('xmpDM:pick="1"', Decision(Flag.PICK)),
        ('xmpDM:pick="-1" xmp:Rating="4"', Decision(Flag.REJECT, 4)),
        ('xmpDM:good="True"', Decision(Flag.PICK)),
        ('xmpDM:good="false"', Decision(Flag.REJECT)),
        ('xmpDM:pick="0" digiKam:PickLabel="3"', Decision(Flag.PICK)),
        ('digiKam:PickLabel="1"', Decision(Flag.REJECT)),
        ('digiKam:PickLabel="2"', Decision()),
        ('xmpDM:pick="1" digiKam:PickLabel="1" xmp:Rating="-1"', Decision(Flag.PICK)),
        ('photomechanic:Tagged="True"', Decision(Flag.PICK)),
        ('photomechanic:Tagged="False" xmpDM:pick="-1"', Decision(Flag.REJECT)),
        ('xmp:Label="Red"', Decision(label="Red")),
        ('xmp:Label="blau"', Decision(label="Blue")),
        ('xmp:Label="To Do"', Decision(label="Purple")),
        ('xmp:Label="For the album"', Decision(label="For the album")),
        ('xmp:Label="For the album" digiKam:ColorLabel="4"', Decision(label="Green")),
        ('xmp:Label="" digiKam:ColorLabel="1"', Decision(label="Red")),
        ('xmp:Label="パープル" photoshop:LabelColor="purple"', Decision(label="Purple")),
        ('digiKam:ColorLabel="6"', Decision(label="Purple")),
        ('digiKam:ColorLabel="2"', Decision(label="Orange")),
        ('digiKam:ColorLabel="0"', Decision()),
        ('photomechanic:ColorClass="2"', Decision(label="Red")),
        ('photoshop:Urgency="5"', Decision(label="Blue")),
        ('photoshop:Urgency="5" xmp:Label="Red"', Decision(label="Red")),
    ],
)
def test_properties_as_attributes(attributes, expected):
    assert read_packet(packet(attributes)).decision == expected


@pytest.mark.parametrize(
    ("elements", "expected"),
    [
        (
            "<xmp:Rating>4</xmp:Rating><xmp:Label> Grün </xmp:Label>",
            Decision(stars=4, label="Green"),
        ),
        ("<xmp:Rating><!-- stars -->4</xmp:Rating>", Decision(stars=4)),
        ("<xmp:Label><rdf:Alt><rdf:li>Red</rdf:li></rdf:Alt></xmp:Label>", Decision(label="Red")),
        (SEQUENCE.format("<rdf:li>3</rdf:li>"), Decision(label="Blue")),
        (SEQUENCE.format("<rdf:li>1</rdf:li><rdf:li>4</rdf:li>"), Decision(label="Yellow")),
        (SEQUENCE.format(""), Decision()),
        (SEQUENCE.format("<rdf:li>x</rdf:li>"), Decision()),
    ],
)
def test_properties_as_elements(elements, expected):
    assert read_packet(packet("", elements)).decision == expected


def test_several_darktable_colours_are_noted():
    found = read_packet(packet("", SEQUENCE.format("<rdf:li>1</rdf:li><rdf:li>4</rdf:li>")))
    assert found.notes == ("darktable gave it several colours: Yellow, Purple",)


@pytest.mark.parametrize("text", ["7", "-2", "5.6", "nan", "inf", "1e400", "many", "-0.5"])
def test_a_rating_that_is_none_is_noted_and_left_out(text):
    found = read_packet(packet(f'xmp:Rating="{text}" xmpDM:pick="1"'))
    assert found.decision == Decision(Flag.PICK)
    assert found.notes


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ("", Decision(Flag.PICK, 3, "Red")),
        ('xmp:Rating="5"', Decision(Flag.PICK, 5, "Red")),
        ('xmp:Rating="3.0"', Decision(Flag.PICK, 3, "Red")),
        ('xmp:Rating="0"', Decision(Flag.PICK, None, "Red")),
        ('xmp:Rating="-1"', Decision(Flag.REJECT, 3, "Red")),
        ('xmpDM:pick="0"', Decision(Flag.NONE, 3, "Red")),
        ('xmpDM:good="False"', Decision(Flag.REJECT, 3, "Red")),
        ('digiKam:PickLabel="1"', Decision(Flag.REJECT, 3, "Red")),
        ('photomechanic:Tagged="False"', Decision(Flag.NONE, 3, "Red")),
        ('MicrosoftPhoto:Rating="99"', Decision(Flag.PICK, 5, "Red")),
        ('xmp:Label="Azul"', Decision(Flag.PICK, 3, "Blue")),
        ('xmp:Label=""', Decision(Flag.PICK, 3, None)),
        ('digiKam:ColorLabel="4"', Decision(Flag.PICK, 3, "Green")),
        ('digiKam:ColorLabel="0"', Decision(Flag.PICK, 3, None)),
    ],
)
def test_what_another_program_changed_after_us_wins(changed, expected):
    ours = {
        "xmp:Rating": "3", "xmp:Label": "Red", "xmpDM:pick": "1", "xmpDM:good": "True",
        "digiKam:PickLabel": "3", "digiKam:ColorLabel": "1", "cullect:DecidedFlag": "1",
        "cullect:DecidedStars": "3", "cullect:DecidedLabel": "Red", "cullect:WrittenRating": "3",
    }  # fmt: skip
    if changed:
        name, _, value = changed.partition("=")
        ours[name] = value.strip('"')
    attributes = " ".join(f'{name}="{value}"' for name, value in ours.items())
    assert read_packet(packet(attributes)).decision == expected


def test_darktable_changes_its_own_colour_only_and_is_believed():
    ours = (
        'xmp:Label="Red" cullect:DecidedFlag="0" cullect:DecidedStars="0" '
        'cullect:DecidedLabel="Red" cullect:WrittenRating=""'
    )
    found = read_packet(packet(ours, SEQUENCE.format("<rdf:li>2</rdf:li>")))
    assert found.decision.label == "Green"


def test_a_rejection_as_rating_is_taken_back_by_stars():
    ours = (
        'xmpDM:pick="-1" xmpDM:good="False" digiKam:PickLabel="1" xmp:Rating="{}" '
        'cullect:DecidedFlag="-1" cullect:DecidedStars="4" '
        'cullect:DecidedLabel="" cullect:WrittenRating="-1"'
    )
    assert read_packet(packet(ours.format(-1))).decision == Decision(Flag.REJECT, 4)
    assert read_packet(packet(ours.format(2))).decision == Decision(Flag.NONE, 2)


def test_the_first_of_several_descriptions_and_any_prefix_count():
    data = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:a="http://ns.adobe.com/xap/1.0/" a:Label="Red"/>
      <rdf:Description rdf:about="" xmlns:xap="http://ns.adobe.com/xap/1.0/">
      <xap:Rating>2</xap:Rating></rdf:Description></rdf:RDF>"""
    assert read_packet(data).decision == Decision(stars=2, label="Red")


@pytest.mark.parametrize(
    "template",
    [
        "\n  {}",
        "<?xml version='1.0' encoding='UTF-8'?>\n<!-- by hand -->{}\n<!-- end -->",
        "{}\0\0\0",
        "<?xpacket begin=''?>{}" + " " * 2000 + "<?xpacket end='w'?>",
    ],
)
def test_what_stands_around_a_packet(template):
    text = template.format(packet('xmp:Rating="3"').decode())
    assert read_packet(text.encode()).decision == Decision(stars=3)
    old = text.replace("x:xmpmeta", "x:xapmeta")
    assert read_packet(old.encode()).decision == Decision(stars=3)


def test_a_packet_of_a_retoucher_is_read_and_an_absurd_one_refused():
    masks = "<crs:Mask>" + "x" * 1_000_000 + "</crs:Mask>"
    assert read_packet(packet('xmp:Rating="3"', masks * 4)).decision == Decision(stars=3)
    deep = "<crs:a>" * 3000 + "</crs:a>" * 3000
    for absurd in (packet("", deep), packet() + b" " * (33 << 20)):
        with pytest.raises(UnusablePacketError, match=r"far too deep|larger than 32 MB"):
            read_packet(absurd)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_encodings(encoding):
    data = packet('xmp:Label="Grün"').decode().encode(encoding)
    assert read_packet(data).decision.label == "Green"


def test_declared_encoding():
    text = '<?xml version="1.0" encoding="ISO-8859-1"?>' + packet('xmp:Label="Grün"').decode()
    assert read_packet(text.encode("latin-1")).decision.label == "Green"


BOMB = """<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>"""


@pytest.mark.parametrize(
    "data",
    [
        b"", b"\0", b"<", b"not xml", b"<a/>", b"\xff\xfe<", b"\xef\xbb\xbf", packet()[:-20],
        BOMB.encode() + packet(), b'<?xml version="1.0" encoding="utf-7"?>' + packet(),
        packet('xmp:Label="&lt;&a;"'), packet().replace(b"x:xmpmeta", b"y:xmpmeta"),
        b"<?xpacket <!-- " * 2000, b"<a>" * 5000, b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        packet().replace(b"rdf:RDF", b"rdf:rdf"), packet('xmp:Label="\x01"'),
    ],
)  # fmt: skip
def test_what_is_no_packet_is_refused_in_words(data):
    with pytest.raises(UnusablePacketError, match=r"^it "):
        read_packet(data)


def test_labels_are_known_in_many_languages():
    german = ["Rot", "Gelb", "Grün", "Blau", "Lila"]
    bridge = ["Select", "Second", "Approved", "Review", "To Do"]
    french = ["Rouge", "Jaune", "Vert", "Bleu", "Violet"]
    japanese = ["レッド", "イエロー", "グリーン", "ブルー", "パープル"]
    for words in (german, bridge, french, japanese):
        assert [label_of(word) for word in words] == ["Red", "Yellow", "Green", "Blue", "Purple"]
    assert label_of("Gru\u0308n") == "Green"
    assert label_of("GELB ") == "Yellow"
    assert label_of("Keeper") == "Keeper"
    assert label_of(" ") is None
