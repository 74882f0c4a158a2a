"""A decision is written for all who read it, and everything else is left as it was."""

import itertools
from datetime import UTC, datetime, timedelta

import pytest
from lxml import etree

from engine.photos import Decision, Flag
from engine.sidecars.packet import Packet
from engine.sidecars.properties import Properties
from engine.sidecars.reading import read_packet
from engine.sidecars.writing import put_decision
from tests.engine.sidecars.packets import packet

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
PICKED = Decision(Flag.PICK, 4, "Red")
REJECTED = Decision(Flag.REJECT, 3)


def written(data, decision, **options):
    """What a packet is after this decision was put into it."""
    parsed = Packet.parse(data)
    put_decision(Properties(parsed), decision, now=NOW, **options)
    return parsed.data()


def said(data):
    """All properties by local name, whichever form they have, but our notes and Windows' stars."""
    found = {}
    for description in Packet.parse(data).descriptions():
        found |= dict(description.attrib)
        for child in description.iterchildren("*"):
            items = tuple(item.text for item in child.iter("{*}li"))
            found[child.tag] = items or child.text
    return {
        etree.QName(name).localname: value
        for name, value in found.items()
        if "cullect.org" not in name and "microsoft" not in name
    }


def test_a_pick_is_written_for_everybody():
    properties = said(written(Packet.new().data(), PICKED))
    assert properties.items() >= {
        "Rating": "4", "pick": "1", "good": "True", "PickLabel": "3", "ColorLabel": "1",
        "MetadataDate": "2026-03-01T12:00:00+00:00",
    }.items()  # fmt: skip


def test_a_rejection_leaves_the_stars():
    properties = said(written(packet(), REJECTED))
    assert properties.items() >= {
        "Rating": "3", "pick": "-1", "good": "False", "PickLabel": "1"
    }.items()  # fmt: skip
    assert said(written(packet(), Decision(Flag.REJECT)))["Rating"] == "-1"


def test_a_rejection_as_rating_keeps_the_stars_aside_and_gives_them_back():
    rejected = written(packet('xmp:Rating="3"'), REJECTED, reject_as_rating=True)
    assert said(rejected)["Rating"] == "-1"
    assert read_packet(rejected).decision == REJECTED
    back = written(rejected, Decision(Flag.NONE, 3))
    assert said(back)["Rating"] == "3"
    assert said(back)["pick"] == "0"
    assert "good" not in said(back)


EVERY = [
    Decision(flag, stars, label)
    for flag in Flag for stars in (None, 1, 5) for label in (None, "Red", "Purple", "Album")
]  # fmt: skip
OTHERS = [
    packet(),
    packet('xmp:Rating="2" xmp:Label="Rot" xmpDM:pick="1"'),
    packet('photomechanic:Tagged="True" photomechanic:ColorClass="3" MicrosoftPhoto:Rating="50"'),
    packet('digiKam:PickLabel="1" digiKam:ColorLabel="9" photoshop:Urgency="3" xmp:Rating="-1"'),
    packet("", "<darktable:colorlabels><rdf:Seq><rdf:li>0</rdf:li><rdf:li>3</rdf:li></rdf:Seq>"
           "</darktable:colorlabels><xmp:Rating>1.0</xmp:Rating>"),
    packet('xmp:Rating="99" xmpDM:pick="yes"', "<xmp:Label>Approved</xmp:Label>"),
]  # fmt: skip


@pytest.mark.parametrize("data", OTHERS)
@pytest.mark.parametrize("as_rating", [False, True])
def test_whatever_was_there_what_is_written_is_read_again(data, as_rating):
    for first, second in itertools.product(EVERY, EVERY[::5]):
        once = written(data, first, reject_as_rating=as_rating)
        assert read_packet(once).decision == first
        assert read_packet(written(once, second)).decision == second


def test_nothing_is_written_when_it_says_so_already():
    for data in (packet('xmp:Rating="4.5" xmp:Label="Rot" digiKam:PickLabel="3"'), packet()):
        decision = read_packet(data).decision
        parsed = Packet.parse(data)
        assert not put_decision(Properties(parsed), decision, now=NOW)


def test_only_what_changed_is_written():
    before = packet('xmp:Rating="4.5" xmp:Label="Rot"')
    properties = said(written(before, Decision(Flag.PICK, 5, "Red")))
    assert (properties["Rating"], properties["Label"]) == ("4.5", "Rot")
    assert properties["pick"] == "1"


def test_other_programs_properties_are_kept_in_step_where_present():
    before = packet(
        'photomechanic:Tagged="False" photomechanic:ColorClass="0" MicrosoftPhoto:Rating="1" '
        'photomechanic:Prefs="0:0:0:005073" photoshop:LabelColor="blue" xmp:Label="Bleu" '
        'darktable:xmp_version="5"'
    )
    properties = said(written(before, Decision(Flag.PICK, 5, "Green")))
    assert properties.items() >= {
        "Tagged": "True", "ColorClass": "5", "Prefs": "1:5:5:005073", "LabelColor": "green",
        "Label": "Green", "colorlabels": ("2",), "ColorLabel": "4",
    }.items()  # fmt: skip
    plain = said(written(packet(), Decision(Flag.PICK, 5, "Green")))
    assert not {"Tagged", "ColorClass", "Prefs", "LabelColor", "colorlabels"} & set(plain)


def test_windows_stars_are_kept_in_step():
    after = written(packet('MicrosoftPhoto:Rating="25"'), Decision(stars=5))
    assert b'MicrosoftPhoto:Rating="99"' in after
    assert b' xmp:Rating="5"' in after


def test_the_form_that_was_there_is_kept():
    elements = packet("", "<xmp:Rating>1</xmp:Rating>")
    once = Packet.parse(written(elements, Decision(stars=5)))
    description = once.descriptions()[0]
    assert description.findtext("{http://ns.adobe.com/xap/1.0/}Rating") == "5"
    assert "{http://ns.adobe.com/xap/1.0/}Rating" not in description.attrib


FOREIGN = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<!-- made by hand -->
<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Adobe XMP Core 7.0">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="uuid:1" xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/"
    xmlns:xap="http://ns.adobe.com/xap/1.0/" crs:Exposure2012="+0.35" xap:Rating="1">
   <!-- a curve -->
   <crs:ToneCurvePV2012><rdf:Seq><rdf:li>0, 0</rdf:li><rdf:li>255, 255</rdf:li></rdf:Seq>
   </crs:ToneCurvePV2012>
   <odd:thing xmlns:odd="urn:odd#" odd:a="x&#10;y">&lt;<![CDATA[ & ]]></odd:thing>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:darktable="http://darktable.sf.net/">
   <darktable:history><rdf:Seq><rdf:li darktable:num="0" darktable:params="gz04eJ"/></rdf:Seq>
   </darktable:history>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>""".replace("<?xpacket end", " " * 40 + "\n<?xpacket end")


def without_ours(data):
    """The canonical form of a packet without what Cullect may write."""
    root = etree.fromstring(data)
    mine = {"Rating", "Label", "pick", "good", "PickLabel", "ColorLabel", "MetadataDate",
            "colorlabels", "DecidedFlag", "DecidedStars", "DecidedLabel",
            "WrittenRating"}  # fmt: skip
    for element in root.iter("{*}Description"):
        for name in list(element.attrib):
            if etree.QName(name).localname in mine:
                del element.attrib[name]
        for child in list(element.iterchildren("*")):
            if etree.QName(child).localname in mine:
                element.remove(child)
    etree.cleanup_namespaces(root)
    return etree.tostring(root, method="c14n", with_comments=True)


def test_everything_else_is_kept():
    data = FOREIGN.encode()
    after = written(data, PICKED)
    assert read_packet(after).decision == PICKED
    squeezed = ["".join(without_ours(d).decode().split()) for d in (data, after)]
    assert squeezed[0] == squeezed[1]
    text = after.decode()
    assert text.startswith(FOREIGN[: FOREIGN.index("<x:xmpmeta")])
    assert text.endswith(FOREIGN[FOREIGN.index("</x:xmpmeta>") :])
    assert "<![CDATA[ & ]]>" in text
    assert 'xap:Rating="4"' in text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be", "utf-32"])
def test_encoding_and_line_ends_are_kept(encoding):
    data = packet('xmp:Label="Grün"').decode().replace("\n", "\r\n").encode(encoding)
    after = written(data, Decision(stars=2, label="Green"))
    assert after[:2] == data[:2]
    text = after.decode(encoding)
    assert text.count("\n") == text.count("\r\n") > 5
    assert read_packet(after).decision == Decision(stars=2, label="Green")


def test_the_time_rises_even_when_the_clock_was_set_back():
    later = NOW + timedelta(days=400)
    after = written(packet(f'xmp:MetadataDate="{later.isoformat()}"'), PICKED)
    assert read_packet(after).changed_at == later + timedelta(seconds=1)
    for odd in ("soon", "9999-12-31T23:59:59+00:00", "2024-01-01T00:00:00Z", "2024"):
        assert read_packet(written(packet(f'xmp:MetadataDate="{odd}"'), PICKED)).decision == PICKED
