"""A folder of made-up RAW files with sidecars, and an export of them in one call."""

import threading
from dataclasses import dataclass
from pathlib import Path

import pytest

from engine.acts.carry_out import carry_out
from engine.acts.fields import Subject
from engine.acts.journal import Journal
from engine.acts.plan import Act, Order, make_plan
from engine.photos import Photo, Shot


def photo_at(path, number=1, **facts):
    facts = {"shot": Shot(taken_at="2026-11-02T10:04:05.120", camera="EOS R5")} | facts
    return Photo(number, str(path), 1000, 0, **facts)


@pytest.fixture
def card(tmp_path):
    """Three photos of different content; the second has a sidecar of each kind."""
    folder = tmp_path / "card"
    folder.mkdir()
    for number in range(3):
        (folder / f"IMG_{number}.CR3").write_bytes(bytes([number]) * (1000 + number))
    (folder / "IMG_1.xmp").write_text("short")
    (folder / "IMG_1.CR3.xmp").write_text("full")
    return folder


@dataclass
class Exporting:
    """Plans and carries out exports of one folder's photos."""

    card: Path
    destination: Path
    journals: Path

    def plan(self, act=Act.COPY, structure="", name="{name}", partners=(), photos=None):
        paths = sorted(self.card.glob("*.CR3")) if photos is None else photos
        partners = tuple(map(str, partners))
        subjects = [
            Subject(photo_at(path, n, partners=partners), n)
            for n, path in enumerate(paths, start=1)
        ]
        order = Order(act, str(self.destination), structure, name)
        return make_plan(order, subjects, cancel=threading.Event())

    def carry_out(self, plan, cancel=None):
        with Journal.begin(plan, self.journals) as journal:
            self.go_on(journal, cancel)
            return journal.outcome()

    def go_on(self, journal, cancel=None):
        carry_out(journal, cancel=cancel or threading.Event(), report=lambda progress: None)

    def there(self):
        """What stands at the destination, by relative path."""
        files = (path for path in self.destination.rglob("*") if path.is_file())
        return {str(f.relative_to(self.destination)): f.read_bytes() for f in sorted(files)}


@pytest.fixture
def exporting(card, tmp_path):
    return Exporting(card, tmp_path / "out", tmp_path / "journals")
