import os
from pathlib import Path

import numpy as np
import pytest

from bench.made_library import SCORES, MadeFile, make_library
from engine.library import ComputedStore, FolderCount, Library, PhotoResult, Tally
from engine.library.natural import sort_keys
from engine.photos import Flag, PhotoQuery, ScoreName, Shot, SortKey

SHARP = ScoreName("measures", "sharpness", "512")


@pytest.fixture
def add(store):
    """Add files at these paths; returns their ids by path."""

    def add(*paths):
        ids = store.add_files([MadeFile(path, 1, 1) for path in paths])
        return dict(zip(paths, ids, strict=True))

    return add


def listed(library, **query):
    """Return the paths in the order asked for."""
    ids = library.photo_ids(PhotoQuery(**query))
    return [photo.path for photo in library.photos(ids)]


def test_names_are_in_natural_order_then_by_path(folder, add):
    add("/b/IMG_10.jpg", "/b/img_9.jpg", "/a/IMG_10.jpg", "/a/IMG_9b.jpg")
    with Library.open(folder) as library:
        expected = ["/b/img_9.jpg", "/a/IMG_9b.jpg", "/a/IMG_10.jpg", "/b/IMG_10.jpg"]
        assert listed(library) == expected
        assert listed(library, descending=True) == [*expected[2:], *expected[1::-1]]


def test_numbers_compare_by_value():
    names = ["a", "a1", "a01b", "a2", "a10", "a10b", "a0099", "a100", "b"]
    keys = sort_keys(names)
    assert sorted(names, key=dict(zip(names, keys, strict=True)).get) == names
    assert sort_keys([]) == []


def test_photos_without_score_come_last_in_both_directions(folder, store, add):
    ids = add("/a.jpg", "/b.jpg", "/c.jpg", "/d.jpg", "/e.jpg")
    given = {"/b.jpg": 2.0, "/c.jpg": 1.0, "/e.jpg": 2.0}
    store.store_scores(SHARP, [ids[path] for path in given], list(given.values()))
    with Library.open(folder) as library:
        assert listed(library, sort=SHARP) == ["/c.jpg", "/b.jpg", "/e.jpg", "/a.jpg", "/d.jpg"]
        assert listed(library, sort=SHARP, descending=True) == [
            "/b.jpg", "/e.jpg", "/c.jpg", "/a.jpg", "/d.jpg",
        ]  # fmt: skip


def test_photos_are_in_order_of_time_and_of_stars(folder, store, add):
    ids = add("/a.jpg", "/b.jpg", "/c.jpg")
    store.store_results(
        [
            PhotoResult(ids["/a.jpg"], shot=Shot("2024-05-01T12:00:00.50+02:00")),
            PhotoResult(ids["/b.jpg"], shot=Shot("2024-05-01T12:00:00.25")),
            PhotoResult(ids["/c.jpg"], shot=Shot("not a time")),
        ]
    )
    with Library.open(folder) as library:
        assert listed(library, sort=SortKey.TAKEN_AT) == ["/b.jpg", "/a.jpg", "/c.jpg"]
        library.rate([ids["/c.jpg"]], 5)
        library.rate([ids["/a.jpg"]], 1)
        assert listed(library, sort=SortKey.STARS) == ["/a.jpg", "/c.jpg", "/b.jpg"]


def test_folder_shows_what_lies_below_but_not_its_namesakes(folder, add):
    add("/a/b/1.jpg", "/a/b/c/2.jpg", "/a/bc/3.jpg", "/a/b.jpg")
    add("/a%/4.jpg", "/a_/5.jpg", "/6.jpg")
    with Library.open(folder) as library:
        assert listed(library, folders=("/a/b",)) == ["/a/b/1.jpg", "/a/b/c/2.jpg"]
        assert listed(library, folders=("/a/b/",)) == ["/a/b/1.jpg", "/a/b/c/2.jpg"]
        assert listed(library, folders=("/a%", "/a_")) == ["/a%/4.jpg", "/a_/5.jpg"]
        assert len(listed(library, folders=("/",))) == 7
        assert listed(library, folders=("/nowhere",)) == []
        assert library.folders() == [
            FolderCount(path, 1) for path in ("/", "/a", "/a%", "/a/b", "/a/b/c", "/a/bc", "/a_")
        ]


def test_roots_of_the_engine_follow_the_same_rules(store, add):
    add("/a/b/1.jpg", "/a/b/c/2.jpg", "/a/bc/3.jpg", "/a/b.jpg", "/x%/4.jpg", "/x_/5.jpg")
    assert set(store.known_files(["/a/b"])) == {"/a/b/1.jpg", "/a/b/c/2.jpg"}
    assert set(store.known_files(["/a/b/", "/a/b.jpg"])) == {
        "/a/b/1.jpg", "/a/b/c/2.jpg", "/a/b.jpg",
    }  # fmt: skip
    assert set(store.known_files(["/x%"])) == {"/x%/4.jpg"}
    assert len(store.known_files(["/"])) == 6
    assert store.known_files([]) == {}


@pytest.mark.skipif(os.name == "nt", reason="names there are Unicode")
@pytest.mark.parametrize(
    "raw", [b"/caf\xe9/na\xefve.jpg", "/写真/ファイル.jpg".encode(), b"/a\nb/'\".jpg"]
)
def test_any_name_comes_back_as_it_was(folder, store, add, raw):
    path = os.fsdecode(raw)
    [photo_id] = add(path).values()
    store.store_thumbnails({photo_id: b"jpeg"})
    assert list(store.known_files([str(Path(path).parent)])) == [path]
    with Library.open(folder) as library:
        assert os.fsencode(library.photo(photo_id).path) == raw
        assert library.photo_id(path) == photo_id
        assert library.thumbnail(photo_id) == b"jpeg"
        assert listed(library, folders=(str(Path(path).parent),)) == [path]
        library.flag([photo_id], Flag.PICK)
    with Library.open(folder) as again:
        assert again.photo(photo_id).flag is Flag.PICK


def test_missing_photos_are_not_listed_but_known(library, store, ids):
    store.mark_missing(ids[:2])
    library.refresh(ids[:2])
    assert len(listed(library)) == 10
    assert library.folders() == [FolderCount("/shoot", 10)]
    assert library.photo(ids[0]).missing
    store.mark_found(ids[:1])
    library.refresh(ids[:1])
    assert len(listed(library)) == 11


def test_refresh_shows_new_moved_and_rescored_photos(library, store, ids):
    store.store_scores(SHARP, ids, range(12))
    before = listed(library, sort=SHARP)
    [new] = store.add_files([MadeFile("/shoot/IMG_5b.JPG", 1, 1)])
    store.move([("/shoot/IMG_1.JPG", MadeFile("/z/IMG_99.JPG", 1001, 1))])
    store.store_scores(SHARP, [new, ids[11]], [6.5, -1.0])
    assert listed(library, sort=SHARP)[1:] == before[1:]

    library.refresh([new, ids[0], ids[11]])
    by_score = listed(library, sort=SHARP)
    assert by_score[:2] == ["/shoot/IMG_12.JPG", "/z/IMG_99.JPG"]
    assert by_score[8] == "/shoot/IMG_5b.JPG"
    assert listed(library)[-1] == "/z/IMG_99.JPG"
    assert listed(library, folders=("/z",)) == ["/z/IMG_99.JPG"]


def test_refresh_forgets_scores_of_a_changed_file(library, store, ids):
    store.store_scores(SHARP, ids, range(12))
    assert library.score_values(SHARP, ids[:2]).tolist() == [0, 1]
    store.update_changed([MadeFile("/shoot/IMG_1.JPG", 5, 5)])
    library.refresh(ids[:1])
    assert np.isnan(library.score_values(SHARP, ids[:1])[0])


def test_score_values_are_in_the_order_asked_for(library, store, ids):
    store.store_scores(SHARP, ids[:3], [1, 2, 3])
    values = library.score_values(SHARP, [ids[2], 999, ids[0], ids[5], -1])
    assert values.tolist()[::2][:2] == [3, 1]
    assert np.isnan(values[[1, 3, 4]]).all()
    assert np.isnan(library.score_values(ScoreName("none", "x"), ids)).all()


def test_made_library_is_as_described(folder):
    ids = make_library(folder, 1200, seed=3, thumbnails=[b"one", b"two"])
    with Library.open(folder) as library:
        assert [found.count for found in library.folders()] == [1000, 200]
        assert set(library.score_names()) == set(SCORES)
        assert library.thumbnail(ids[3]) == b"two"
        assert library.photo(ids[0]).shot.camera == "Made Camera"
        decided = [photo for photo in library.photos(ids) if photo.decision.stars or photo.flag]
        assert len(decided) == 120


def test_photos_are_counted_by_state(tmp_path):
    first, second, third, *_ = ids = make_library(tmp_path, 6, decided=0)
    with ComputedStore.open(tmp_path) as store:
        store.store_results([PhotoResult(third, error="is cut off")])
    with Library.open(tmp_path) as library:
        library.flag([first, second], Flag.PICK)
        library.flag([second], Flag.REJECT)
        assert library.tally(np.array(ids)) == Tally(6, picked=1, rejected=1, unreadable=1)
        assert library.tally(np.array([third])) == Tally(1, picked=0, rejected=0, unreadable=1)
