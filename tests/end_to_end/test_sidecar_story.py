"""A photographer who uses two programs: what either decides, the other knows."""

from PySide6.QtCore import Qt

from engine.photos import Decision, Flag
from engine.sidecars.beside import look_beside

SIDECAR = """<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
   xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/"
   xmp:Rating="{}" xmp:Label="Gelb" crs:Exposure2012="+0.35"/>
 </rdf:RDF>
</x:xmpmeta>
"""


def test_two_programs_and_one_shoot(sit_down, shoot):
    photo, sidecar = shoot / "IMG_0003.jpg", shoot / "IMG_0003.xmp"
    sidecar.write_text(SIDECAR.format(2))
    with sit_down(shoot) as desk:
        desk.qtbot.waitUntil(lambda: len(desk.names()) == 10, timeout=60_000)
        found = Decision(stars=2, label="Yellow")
        desk.qtbot.waitUntil(lambda: desk.photo(photo.name).decision == found, timeout=60_000)
        desk.wait_until_scored()
        desk.grid.select_photo(desk.photo(photo.name).id)
        desk.grid.setFocus()
        desk.press(Qt.Key.Key_P)
    # The window is closed: all that could be written is.
    picked = Decision(Flag.PICK, 2, "Yellow")
    assert look_beside(str(photo)).found.decision == picked
    text = sidecar.read_text()
    assert 'crs:Exposure2012="+0.35"' in text
    assert 'xmp:Label="Gelb"' in text

    sidecar.write_text(text.replace('xmp:Rating="2"', 'xmp:Rating="5"'))
    with sit_down(shoot) as desk:
        both = Decision(Flag.PICK, 5, "Yellow")
        desk.qtbot.waitUntil(lambda: desk.photo(photo.name).decision == both, timeout=60_000)
        assert not desk.window.desk.clash_bar.isVisible()
    assert sorted(f.name for f in shoot.glob("*.xmp")) == [sidecar.name]
