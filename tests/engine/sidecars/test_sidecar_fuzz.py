"""Whatever a file holds, the reader answers or refuses; it never fails, hangs or fetches."""

from contextlib import suppress
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.photos import Decision, Flag
from engine.sidecars.packet import Packet, UnusablePacketError
from engine.sidecars.properties import Properties
from engine.sidecars.reading import read_packet
from engine.sidecars.writing import put_decision
from tests.engine.sidecars.packets import packet

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
PROPERTIES = [
    "xmp:Rating", "xmp:Label", "xmpDM:pick", "xmpDM:good", "digiKam:PickLabel",
    "digiKam:ColorLabel", "darktable:colorlabels", "photomechanic:Tagged", "xmp:MetadataDate",
    "photomechanic:ColorClass", "photomechanic:Prefs", "MicrosoftPhoto:Rating",
    "photoshop:Urgency", "photoshop:LabelColor", "cullect:DecidedFlag",
    "cullect:DecidedStars", "cullect:DecidedLabel", "cullect:WrittenRating",
]  # fmt: skip
VALUES = st.one_of(
    st.sampled_from(["", "0", "1", "-1", "6", "3.5", "True", "Red", "1:2:3:4", "²", "1e999"]),
    st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters='<>&"\ufffe\uffff')),
)
DECISIONS = st.builds(
    Decision,
    st.sampled_from(Flag),
    st.none() | st.integers(1, 5),
    st.none() | st.sampled_from(["Red", "Purple", "Album 3"]),
)


@given(st.dictionaries(st.sampled_from(PROPERTIES), VALUES, max_size=8), DECISIONS, st.booleans())
@settings(deadline=None, max_examples=100)
def test_any_values_are_read_and_what_is_written_is_read_again(values, decision, as_elements):
    if as_elements:
        data = packet("", "".join(f"<{n}>{v}</{n}>" for n, v in values.items()))
    else:
        data = packet(" ".join(f'{n}="{v}"' for n, v in values.items()))
    read_packet(data)
    parsed = Packet.parse(data)
    put_decision(Properties(parsed), decision, now=NOW)
    assert read_packet(parsed.data()).decision == decision


@given(st.binary(max_size=300))
@settings(deadline=None, max_examples=100)
def test_any_bytes(data):
    with suppress(UnusablePacketError):
        read_packet(data)


@given(st.data())
@settings(deadline=None, max_examples=100)
def test_any_damage(data):
    whole = packet('xmp:Rating="3" xmp:MetadataDate="2026-01-01"', "<xmp:Label>Red</xmp:Label>")
    start = data.draw(st.integers(0, len(whole)))
    length = data.draw(st.integers(0, 40))
    patch = data.draw(st.binary(max_size=20) | st.sampled_from([b"<!--", b"]]>", b"<?", b"&#0;"]))
    with suppress(UnusablePacketError):
        read_packet(whole[:start] + patch + whole[start + length :])
