"""Sidecars: what other programs decided is read, and what was decided here is told to them.

    packet.py      XMP as a tree and back (hardened against what files may hold)
    properties.py  its properties, as attributes or elements (names.py, labels.py, stars.py)
    reading.py     properties -> decision: who is believed when they disagree
    writing.py     decision -> properties: for all who read it, everything else left as it is
    which.py       which file is a photo's sidecar
    beside.py      read and write the sidecars beside a photo
    replacing.py   a file is replaced whole or not at all

docs/sidecars.md says all of it to photographers.
"""
