"""Copies, moves and links: verified, together with what belongs to them, over nothing."""

import os
import threading
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.acts import carry_out as carrying
from engine.acts import transfer
from engine.acts.companions import Kind
from engine.acts.journal import Journal, unfinished
from engine.acts.plan import Act
from engine.photos import Cancelled, KnownError


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_copies_keep_bytes_and_times_and_take_sidecars_along(exporting, card):
    before = contents(card)
    plan = exporting.plan(structure="{date:%Y/%m}", name="{number:02}")
    assert (plan.count(Kind.PHOTO), plan.count(Kind.SIDECAR), plan.renamed) == (3, 2, 0)
    outcome = exporting.carry_out(plan)
    assert (outcome.photos, outcome.there, outcome.waiting, outcome.failed) == (3, 0, 0, ())
    assert exporting.there() == {
        "2026/11/01.CR3": before["IMG_0.CR3"],
        "2026/11/02.CR3": before["IMG_1.CR3"],
        "2026/11/02.CR3.xmp": b"full",
        "2026/11/02.xmp": b"short",
        "2026/11/03.CR3": before["IMG_2.CR3"],
    }
    assert contents(card) == before
    copy = exporting.destination / "2026/11/01.CR3"
    assert copy.stat().st_mtime_ns == (card / "IMG_0.CR3").stat().st_mtime_ns
    assert not unfinished(exporting.journals)


def test_the_sheet_counts_folders_bytes_and_room(exporting):
    plan = exporting.plan(structure="{number}")
    root = exporting.destination
    assert plan.folders() == {
        str(root / "1"): (1, 1000), str(root / "2"): (1, 1010), str(root / "3"): (1, 1002),
    }  # fmt: skip
    assert plan.needed == 3012
    assert plan.fits
    assert not root.exists()


def test_a_partner_goes_along_under_the_same_name(exporting, card):
    jpeg = card / "img_1.jpg"
    jpeg.write_bytes(b"small")
    photos = [card / "IMG_1.CR3", jpeg]
    plan = exporting.plan(name="best", photos=photos, partners=[card / "IMG_1.CR3", jpeg])
    assert plan.count(Kind.PHOTO) == plan.count(Kind.PARTNER) == 1
    exporting.carry_out(plan)
    assert set(exporting.there()) == {"best.CR3", "best.jpg", "best.xmp", "best.CR3.xmp"}


def test_nothing_is_overwritten_and_a_group_keeps_one_name(exporting, card):
    exporting.destination.mkdir()
    (exporting.destination / "IMG_1.xmp").write_text("somebody's")
    (exporting.destination / "img_2.cr3").write_text("other case")
    plan = exporting.plan()
    assert plan.renamed == 1
    exporting.carry_out(plan)
    there = exporting.there()
    assert there["IMG_1.xmp"] == b"somebody's"
    assert there["img_2.cr3"] == b"other case"
    assert {"IMG_1 (2).CR3", "IMG_1 (2).xmp", "IMG_1 (2).CR3.xmp"} <= set(there)


def test_photos_of_one_name_get_numbers_also_where_only_case_or_accents_differ(exporting, card):
    (card / "A").mkdir()
    (card / "B").mkdir()
    photos = [card / "A" / "é.CR3", card / "B" / (unicodedata.normalize("NFD", "É") + ".CR3")]
    for number, photo in enumerate(photos):
        photo.write_bytes(b"x" * (number + 1))
    plan = exporting.plan(photos=photos)
    exporting.carry_out(plan)
    assert sorted(map(len, exporting.there().values())) == [1, 2]
    assert any(" (2)" in name for name in exporting.there())


def test_the_second_export_finds_what_the_first_one_left(exporting):
    exporting.carry_out(exporting.plan())
    plan = exporting.plan()
    assert (plan.present, plan.needed, plan.renamed) == (5, 0, 0)
    assert exporting.carry_out(plan).there == 5
    assert len(exporting.there()) == 5


def test_a_sidecar_that_changed_since_is_left_alone_and_said(exporting, card):
    exporting.carry_out(exporting.plan())
    (card / "IMG_1.xmp").write_text("five stars now")
    plan = exporting.plan()
    assert plan.left == (str(exporting.destination / "IMG_1.xmp"),)
    exporting.carry_out(plan)
    assert exporting.there()["IMG_1.xmp"] == b"short"
    assert len(exporting.there()) == 5


def test_a_file_that_only_looks_the_same_is_copied_under_another_name(exporting, card):
    exporting.destination.mkdir()
    false = exporting.destination / "IMG_0.CR3"
    false.write_bytes(b"\xff" * 1000)
    status = (card / "IMG_0.CR3").stat()
    os.utime(false, ns=(status.st_atime_ns, status.st_mtime_ns))
    exporting.carry_out(exporting.plan())
    assert exporting.there()["IMG_0.CR3"] == b"\xff" * 1000
    assert exporting.there()["IMG_0 (2).CR3"] == bytes(1000)


def test_moving_leaves_nothing_behind_and_tells_where_all_went(exporting, card):
    before = contents(card)
    outcome = exporting.carry_out(exporting.plan(Act.MOVE))
    assert exporting.there() == before
    assert contents(card) == {}
    assert len(outcome.moves) == 5
    assert all(Path(new).name == Path(old).name for old, new in outcome.moves)


def test_moving_to_another_disk_removes_only_what_was_verified(exporting, card, monkeypatch):
    before = contents(card)
    monkeypatch.setattr(carrying, "_renamed", lambda source, target: False)
    exporting.carry_out(exporting.plan(Act.MOVE))
    assert exporting.there() == before
    assert contents(card) == {}


def test_moving_onto_itself_harms_nothing(exporting, card):
    before = contents(card)
    exporting.destination = card
    outcome = exporting.carry_out(exporting.plan(Act.MOVE))
    assert contents(card) == before
    assert outcome.there == 5


def test_moving_onto_itself_by_another_way_harms_nothing(exporting, card, tmp_path):
    before = contents(card)
    exporting.destination = tmp_path / "link"
    exporting.destination.symlink_to(card)
    outcome = exporting.carry_out(exporting.plan(Act.MOVE))
    assert contents(card) == before
    assert "very file" in outcome.failed[0][1]


def test_links_share_bytes_but_sidecars_are_copies(exporting, card):
    plan = exporting.plan(Act.LINK)
    assert plan.needed == len("short") + len("full")
    exporting.carry_out(plan)
    out = exporting.destination
    assert (out / "IMG_1.CR3").samefile(card / "IMG_1.CR3")
    assert not (out / "IMG_1.xmp").samefile(card / "IMG_1.xmp")


def test_a_disk_without_hard_links_still_gets_moves_and_copies(exporting, card, monkeypatch):
    def no_links(*_, **__):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(transfer.os, "link", no_links)
    before = contents(card)
    exporting.carry_out(exporting.plan(Act.COPY, structure="copied"))
    exporting.carry_out(exporting.plan(Act.MOVE, structure="moved"))
    for folder in ("copied", "moved"):
        assert contents(exporting.destination / folder) == before


def test_a_copy_that_reads_back_differently_is_thrown_away(exporting, card, monkeypatch):
    sound = transfer.content_of
    monkeypatch.setattr(
        transfer, "content_of",
        lambda path, cancel: "other" if "IMG_0" in str(card) else sound(path, cancel)[::-1],
    )  # fmt: skip
    outcome = exporting.carry_out(exporting.plan(Act.COPY))
    assert len(outcome.failed) == 5
    assert "thrown away" in outcome.failed[0][1]
    assert exporting.there() == {}


def test_a_photo_that_vanished_is_told_and_the_others_go(exporting, card):
    plan = exporting.plan()
    (card / "IMG_0.CR3").unlink()
    outcome = exporting.carry_out(plan)
    assert outcome.failed == ((str(card / "IMG_0.CR3"), "is gone"),)
    assert outcome.photos == 2
    assert exporting.plan(photos=[card / "IMG_0.CR3"]).absent == (str(card / "IMG_0.CR3"),)


def test_cancelled_it_stops_and_can_go_on(exporting, card):
    before = contents(card)
    cancel = threading.Event()
    plan = exporting.plan()
    with Journal.begin(plan, exporting.journals) as journal:
        number, item = next(journal.waiting())
        exporting.destination.mkdir()
        journal.note_failed(number, "left out for this test")
        cancel.set()
        with pytest.raises(Cancelled):
            exporting.go_on(journal, cancel)
        assert journal.outcome().waiting == 4
    [file] = unfinished(exporting.journals)
    with Journal(file) as journal:
        exporting.go_on(journal)
        assert journal.outcome().waiting == 0
    del before[Path(item.source).name]
    assert exporting.there() == before
    assert not unfinished(exporting.journals)


def test_an_export_that_another_program_is_at_is_refused(exporting):
    with Journal.begin(exporting.plan(), exporting.journals) as journal:
        with pytest.raises(KnownError, match="Another Cullect"):
            Journal(journal.file)
        exporting.go_on(journal)


def test_a_journal_that_is_damaged_says_so(tmp_path):
    (tmp_path / "x.jsonl").write_text("{}\n")
    with pytest.raises(KnownError, match="damaged"):
        Journal(tmp_path / "x.jsonl")


def test_names_of_250_bytes_are_exported_composed_and_decomposed(exporting, card):
    stems = ["é" * 123, unicodedata.normalize("NFD", "é") * 82]
    photos = [card / f"{stem}.CR3" for stem in stems]
    for photo in photos:
        photo.write_bytes(photo.name.encode())
    exporting.carry_out(exporting.plan(photos=photos))
    assert set(exporting.there()) == {photo.name for photo in photos}
    exporting.carry_out(exporting.plan(photos=photos, name="{name} from {folder}"))
    assert len(exporting.there()) == 4
    assert all(len(name.encode()) <= 255 for name in exporting.there())


def test_a_name_that_is_no_text_is_exported(exporting, card):
    photo = Path(os.fsdecode(os.fsencode(card) + b"/caf\xe9.CR3"))
    try:
        photo.write_bytes(b"x")
    except OSError:
        pytest.skip("this disk takes only names that are text")
    exporting.carry_out(exporting.plan(photos=[photo]))
    assert list(exporting.there()) == [photo.name]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    stems=st.lists(st.text("ab:é", min_size=1, max_size=3), min_size=1, max_size=4),
    name=st.sampled_from(["{name}", "{folder}", "{camera}", "{name}.{name}"]),
    act=st.sampled_from([Act.COPY, Act.MOVE, Act.LINK]),
)
def test_whatever_the_names_no_byte_is_lost_or_overwritten(
    exporting, tmp_path_factory, stems, name, act
):
    root = tmp_path_factory.mktemp("any")
    photos, bystanders = [], {}
    for number, stem in enumerate(stems):
        (root / f"{number}").mkdir()
        photos.append(root / f"{number}" / f"{stem}.CR3")
        photos[-1].write_bytes(b"photo %d" % number)
    exporting.destination = root / "out"
    exporting.destination.mkdir()
    for stem in stems[:2]:
        bystanders[f"{stem}.CR3"] = b"was here first"
        (exporting.destination / f"{stem}.CR3").write_bytes(b"was here first")
    exporting.carry_out(exporting.plan(act, name=name, photos=photos))
    there = exporting.there()
    assert all(there[name] == held for name, held in bystanders.items())
    exported = sorted(held for held in there.values() if held != b"was here first")
    assert exported == [b"photo %d" % number for number in range(len(stems))]
    assert all(photo.exists() is (act is not Act.MOVE) for photo in photos)
