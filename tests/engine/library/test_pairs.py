"""A RAW and the JPEG beside it are one item: listed once, decided together."""

import numpy as np
import pytest

from bench.made_library import MadeFile
from engine.files.formats import kind_of
from engine.library import Library, PhotoResult
from engine.photos import Decision, Flag, PhotoQuery, ScoreName
from engine.settings import Preferences


@pytest.fixture
def shoot(folder, store):
    """A library of these paths; returns it and the photos' ids by name."""
    opened = []

    def make(*paths):
        ids = store.add_files([MadeFile(path, 1000, n) for n, path in enumerate(paths)])
        opened.append(Library.open(folder))
        return opened[-1], dict(zip(paths, ids, strict=True))

    yield make
    for library in opened:
        library.close()


def listed(library):
    return {photo.path for photo in library.photos(library.photo_ids(PhotoQuery()))}


@pytest.mark.parametrize(
    ("paths", "shown"),
    [
        (["/a/IMG_1.CR3", "/a/IMG_1.jpg"], {"/a/IMG_1.jpg"}),
        (["/a/img_1.cr3", "/a/IMG_1.JPG"], {"/a/IMG_1.JPG"}),
        (["/a/1.ARW", "/a/1.HIF"], {"/a/1.HIF"}),
        (["/a/1.CR3", "/a/1.heic", "/a/1.jpg"], {"/a/1.jpg"}),
        (["/a/1.NEF", "/a/1.dng"], {"/a/1.dng"}),
        (["/a/1.NEF", "/a/1.dng", "/a/1.jpg"], {"/a/1.jpg"}),
    ],
)
def test_raw_and_picture_of_one_name_are_one_item(shoot, paths, shown):
    library, ids = shoot(*paths)
    assert listed(library) == shown
    for path in paths:
        assert set(library.partner_paths(ids[path])) == set(paths) - {path}
        assert set(library.partners(ids[path])) == set(ids.values()) - {ids[path]}


@pytest.mark.parametrize(
    "paths",
    [
        ["/a/IMG_1.CR3", "/b/IMG_1.jpg"],  # another folder
        ["/a/IMG_1.CR3", "/a/IMG_1-edit.jpg"],
        ["/a/IMG_1.CR3", "/a/IMG_1.tif"],  # developed from it
        ["/a/IMG_1.HEIC", "/a/IMG_1.jpg"],  # no RAW
        ["/a/DSC_1.NEF", "/a/DSC_1.ARW", "/a/DSC_1.JPG"],  # two cameras
        ["/a/DSC_1.NEF", "/a/DSC_1.JPG", "/a/DSC_1.jpg"],
        ["/a/IMG_1.CR3", "/a/IMG_1.CR3.jpg"],
    ],
)
def test_other_files_stay_apart(shoot, paths):
    library, ids = shoot(*paths)
    assert listed(library) == set(paths)
    assert all(library.partners(photo_id) == () for photo_id in ids.values())


def test_an_item_counts_once(shoot):
    library, ids = shoot("/a/1.CR3", "/a/1.jpg", "/a/2.jpg")
    library.flag([ids["/a/1.jpg"], ids["/a/2.jpg"]], Flag.PICK)
    tally = library.tally(library.photo_ids(PhotoQuery()))
    assert (tally.photos, tally.picked) == (2, 2)
    assert [(folder.path, folder.count) for folder in library.folders()] == [("/a", 2)]


def test_a_decision_counts_for_all_files_and_is_undone_for_all(shoot, folder):
    library, ids = shoot("/a/1.CR3", "/a/1.jpg", "/a/2.jpg")
    changes = library.rate([ids["/a/1.jpg"], ids["/a/2.jpg"]], 4)
    library.label([ids["/a/1.CR3"]], "Red")
    assert changes.title == "Rate 2 photos 4 stars"
    assert {change.path for change in changes.changes} == set(ids)
    assert library.photo(ids["/a/1.CR3"]).decision == Decision(stars=4, label="Red")
    assert library.photo(ids["/a/1.jpg"]).decision == Decision(stars=4, label="Red")
    library.apply(changes.reversed())
    assert library.photo(ids["/a/1.CR3"]).stars is None
    library.durable()
    with Library.open(folder) as again:
        assert again.photo(ids["/a/1.CR3"]).decision == Decision(label="Red")


def test_the_title_names_the_file_that_is_shown(shoot):
    library, ids = shoot("/a/1.CR3", "/a/1.jpg")
    assert library.flag([ids["/a/1.jpg"]], Flag.PICK).title == "Pick 1.jpg"


def test_a_partner_that_arrives_takes_over_the_decision(shoot, store):
    library, ids = shoot("/a/1.CR3")
    library.rate([ids["/a/1.CR3"]], 5)
    [arrived] = store.add_files([MadeFile("/a/1.JPG", 1, 1)])
    library.refresh([arrived])
    assert listed(library) == {"/a/1.JPG"}
    assert library.photo(arrived).stars == 5


def test_the_item_remains_when_a_partner_vanishes(shoot, store):
    library, ids = shoot("/a/1.CR3", "/a/1.jpg")
    library.rate([ids["/a/1.jpg"]], 5)
    store.mark_missing([ids["/a/1.jpg"]])
    library.refresh([ids["/a/1.jpg"]])
    assert listed(library) == {"/a/1.CR3"}
    assert library.photo(ids["/a/1.CR3"]).stars == 5
    store.mark_found([ids["/a/1.jpg"]])
    library.refresh([ids["/a/1.jpg"]])
    assert listed(library) == {"/a/1.jpg"}


def test_decisions_that_differ_are_kept_until_the_person_decides(shoot, store):
    library, ids = shoot("/a/1.CR3")
    library.rate([ids["/a/1.CR3"]], 2)
    [jpeg] = store.add_files([MadeFile("/b/1.jpg", 7, 7)])
    library.refresh([jpeg])
    library.flag([jpeg], Flag.PICK)
    store.move([("/b/1.jpg", MadeFile("/a/1.jpg", 7, 7))])
    library.follow([("/b/1.jpg", "/a/1.jpg")])
    library.refresh()
    assert library.photo(jpeg).decision == Decision(Flag.PICK)
    assert library.photo(ids["/a/1.CR3"]).decision == Decision(stars=2)
    changes = library.rate([jpeg], 4)
    assert library.photo(ids["/a/1.CR3"]).decision == Decision(stars=4)
    library.apply(changes.reversed())
    assert library.photo(ids["/a/1.CR3"]).decision == Decision(stars=2)


def test_either_file_can_be_shown(shoot):
    library, ids = shoot("/a/1.CR3", "/a/1.jpg", "/a/2.jpg")
    raw, jpeg, alone = ids.values()
    assert library.show_partners([jpeg, alone]) == {jpeg: raw}
    assert listed(library) == {"/a/1.CR3", "/a/2.jpg"}
    library.refresh()
    assert listed(library) == {"/a/1.CR3", "/a/2.jpg"}
    assert library.show_partners([raw]) == {raw: jpeg}
    assert library.show_partners([alone]) == {}
    assert listed(library) == {"/a/1.jpg", "/a/2.jpg"}


def test_what_can_not_be_read_lets_its_partner_stand_for_it(shoot, store):
    library, ids = shoot("/a/1.CR3", "/a/1.jpg")
    store.store_results([PhotoResult(ids["/a/1.jpg"], error="is cut off")])
    library.refresh()
    assert listed(library) == {"/a/1.CR3"}


def test_files_stay_apart_for_those_who_want_it(shoot, own_home):
    own_home.mkdir()
    Preferences(pairs=False).save()
    library, ids = shoot("/a/1.CR3", "/a/1.jpg")
    library.rate([ids["/a/1.jpg"]], 3)
    assert listed(library) == set(ids)
    assert library.photo(ids["/a/1.CR3"]).stars is None
    assert library.partners(ids["/a/1.jpg"]) == ()


def test_scores_of_the_shown_file_order_the_item(shoot, store):
    library, ids = shoot("/a/1.CR3", "/a/1.jpg", "/a/2.jpg")
    raw, jpeg, alone = ids.values()
    name = ScoreName("j", "s")
    store.store_scores(name, [raw, jpeg, alone], [9.0, 1.0, 5.0])
    library.refresh(list(ids.values()))
    best = PhotoQuery(sort=name, descending=True)
    assert library.photo_ids(best).tolist() == [alone, jpeg]
    library.show_partners([jpeg])
    assert library.photo_ids(best).tolist() == [raw, alone]
    assert np.isnan(library.score_values(name, [99])).all()


def test_kinds_are_told_by_the_ending():
    names = ("1.JPeG", "1.HIF", "1.dng", "1.cr3", "1.tif", "1")
    assert [kind_of(name) for name in names] == ["JPEG", "HEIC", "DNG", "RAW", None, None]


def test_many_are_shown_by_their_other_file_at_once(shoot):
    paths = [f"/a/{n}.{kind}" for n in range(50) for kind in ("CR3", "jpg")]
    library, _ = shoot(*paths)
    library.show_partners([int(i) for i in library.photo_ids(PhotoQuery())])
    assert listed(library) == {path for path in paths if path.endswith("CR3")}


def test_three_files_take_turns(shoot):
    library, ids = shoot("/a/1.NEF", "/a/1.dng", "/a/1.jpg")
    photo_id, seen = ids["/a/1.jpg"], []
    for _ in range(3):
        photo_id = library.show_partners([photo_id])[photo_id]
        seen.append(photo_id)
        assert library.photo_ids(PhotoQuery()).tolist() == [photo_id]
    assert sorted(seen) == sorted(ids.values())
