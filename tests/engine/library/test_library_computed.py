import sqlite3
from contextlib import closing

import numpy as np
import pytest

from bench.made_library import MadeFile
from engine.library import ComputedStore, PhotoResult
from engine.photos import KnownError, ScoreName, Shot

SHARP = ScoreName("measures", "sharpness", "512")
NOISE = ScoreName("measures", "noise", "512")
SHOT = Shot(
    "2024-05-01T12:00:00", "Camera", "Lens", 400, 2.8, 0.004, 85.0,
    has_position=True, focus=((0.25, 0.5, 0.05, 0.1), (0.4, 0.5, 0.05, 0.1)),
)  # fmt: skip


def result(photo_id, **parts):
    vector = np.array([photo_id, 1, 0, 0], np.float32)
    return PhotoResult(photo_id, f"c{photo_id}", 60, 40, SHOT, vectors={"tiny": vector}, **parts)


def test_results_come_back_as_given(library, store, ids):
    store.store_results(
        [
            result(ids[0], scores={SHARP: 1.5, NOISE: 2.0}, thumbnail=b"jpeg"),
            PhotoResult(ids[1], error="the file ends too early"),
        ]
    )
    photo = library.photo(ids[0])
    assert (photo.width, photo.height, photo.content, photo.shot) == (60, 40, "c1", SHOT)
    assert (photo.size, photo.mtime_ns, photo.error) == (1001, 1, None)
    assert library.photo(ids[1]).error == "the file ends too early"
    assert library.scores(ids[0]) == {SHARP: 1.5, NOISE: 2.0}
    assert library.scores(ids[1]) == {}
    assert library.score_names() == [NOISE, SHARP]
    assert library.thumbnail(ids[0]) == b"jpeg"
    assert library.thumbnail(ids[1]) is None


def test_what_is_not_a_number_is_not_a_score(library, store, ids):
    store.store_scores(SHARP, ids[:3], [np.nan, np.inf, 1.0])
    assert [library.scores(i) for i in ids[:3]] == [{}, {}, {SHARP: 1.0}]


def test_scores_of_other_variants_stand_apart(library, store, ids):
    other = ScoreName("measures", "sharpness", "224")
    store.store_scores(SHARP, ids[:1], [1.0])
    store.store_scores(other, ids[:1], [2.0])
    assert library.scores(ids[0]) == {SHARP: 1.0, other: 2.0}


def test_photos_that_lack_a_score_or_a_vector_are_unscored(store, ids):
    assert store.unscored(["/shoot"], [SHARP]) == store.unscored(["/"], [SHARP, NOISE])
    assert set(store.unscored(["/shoot"], [SHARP])) == set(ids)
    assert store.unscored(["/elsewhere"], [SHARP]) == []
    store.store_scores(SHARP, ids[:6], range(6))
    store.store_scores(NOISE, ids[:4], range(4))
    store.store_results([result(i) for i in ids[:2]])
    store.store_results([PhotoResult(ids[11], error="broken")])
    store.mark_missing([ids[10]])
    assert set(store.unscored(["/shoot"], [SHARP])) == set(ids[6:10])
    assert set(store.unscored(["/shoot"], [SHARP, NOISE])) == set(ids[4:10])
    assert set(store.unscored(["/shoot"], [SHARP], "tiny")) == set(ids[2:10])


def test_unscored_photos_are_in_order_of_path(store, ids):
    assert store.paths(store.unscored(["/shoot"], [SHARP])) == sorted(store.paths(ids))
    assert store.path(ids[1]) == "/shoot/IMG_2.JPG"
    with pytest.raises(KeyError):
        store.path(999)


def test_changed_file_loses_what_was_computed_of_it(library, store, ids):
    store.store_results([result(i, scores={SHARP: 1.0}, thumbnail=b"old") for i in ids[:2]])
    assert store.update_changed([MadeFile("/shoot/IMG_1.JPG", 9, 9)]) == ids[:1]
    photo = library.photo(ids[0])
    assert (photo.size, photo.content, photo.width, photo.shot) == (9, None, None, Shot())
    assert library.scores(ids[0]) == {}
    assert library.thumbnail(ids[0]) is None
    assert store.vectors("tiny")[0].tolist() == [ids[1]]
    assert library.thumbnail(ids[1]) == b"old"
    assert store.without_thumbnail(ids[:2]) == [ids[0]]


def test_moved_file_keeps_what_was_computed_of_it(library, store, ids):
    store.store_results([result(ids[0], scores={SHARP: 1.0}, thumbnail=b"jpeg")])
    store.mark_missing([ids[0]])
    assert store.move([("/shoot/IMG_1.JPG", MadeFile("/kept/A.JPG", 1001, 1))]) == ids[:1]
    photo = library.photo(ids[0])
    assert (photo.path, photo.missing, photo.content) == ("/kept/A.JPG", False, "c1")
    assert library.scores(ids[0]) == {SHARP: 1.0}
    assert library.thumbnail(ids[0]) == b"jpeg"
    assert store.vectors("tiny")[0].tolist() == [ids[0]]


def test_moved_file_may_take_the_place_of_one_long_gone(library, store, ids):
    store.store_results([result(ids[1], scores={SHARP: 1.0})])
    store.mark_missing([ids[1]])
    store.move([("/shoot/IMG_1.JPG", MadeFile("/shoot/IMG_2.JPG", 1001, 1))])
    library.refresh(ids[:2])
    assert library.photo_id("/shoot/IMG_2.JPG") == ids[0]
    assert library.scores(ids[1]) == {}
    assert store.vectors("tiny")[0].tolist() == []


def test_known_files_tell_what_a_rescan_needs(store, ids):
    store.store_results([result(ids[0]), PhotoResult(ids[1], error="broken")])
    store.mark_missing([ids[2]])
    known = store.known_files(["/shoot"])
    assert len(known) == 12
    assert known["/shoot/IMG_1.JPG"] == (ids[0], 1001, 1, "c1", False, None)
    assert known["/shoot/IMG_2.JPG"].error == "broken"
    assert known["/shoot/IMG_3.JPG"].missing


def test_vectors_come_back_in_half_precision(store, ids):
    vectors = np.random.default_rng(0).normal(size=(12, 8)).astype(np.float32)
    pairs = zip(ids, vectors, strict=True)
    store.store_results([PhotoResult(i, vectors={"RN50/x": vector}) for i, vector in pairs])
    found, stored = store.vectors("RN50/x")
    assert found.tolist() == ids
    assert stored.dtype == np.float16
    np.testing.assert_array_equal(stored, vectors.astype(np.float16))


def test_photo_encoded_again_has_its_new_vector(store, ids):
    store.store_results([result(i) for i in ids[:3]])
    again = np.array([7, 7, 7, 7], np.float32)
    store.store_results([PhotoResult(ids[1], vectors={"tiny": again})])
    found, stored = store.vectors("tiny")
    assert found.tolist() == [ids[0], ids[2], ids[1]]
    assert stored[:, 0].tolist() == [ids[0], ids[2], 7]


def test_unknown_encoder_has_no_vectors(store):
    found, stored = store.vectors("none")
    assert len(found) == len(stored) == 0


def test_vectors_of_another_length_are_refused_whole(store, library, ids):
    store.store_results([result(ids[0])])
    with pytest.raises(ValueError, match="vectors of 4 numbers, not of 5"):
        store.store_results(
            [PhotoResult(ids[1], content="x", vectors={"tiny": np.zeros(5, np.float32)})]
        )
    assert library.photo(ids[1]).content is None


def test_torn_end_of_a_vector_file_is_harmless(folder, store, ids):
    store.store_results([result(i) for i in ids[:2]])
    with (folder / "vectors" / "tiny.f16").open("ab") as file:
        file.write(b"\1\2\3")
    store.store_results([result(ids[2])])
    found, stored = store.vectors("tiny")
    assert found.tolist() == ids[:3]
    assert stored[:, 0].tolist() == ids[:3]


def test_vectors_lost_in_a_power_cut_are_made_again(folder, store, ids):
    store.store_results([result(i) for i in ids])
    store.close()
    file = folder / "vectors" / "tiny.f16"
    file.write_bytes(file.read_bytes()[: 8 * 5 + 3])
    with ComputedStore.open(folder) as again:
        assert again.vectors("tiny")[0].tolist() == ids[:5]
        assert set(again.unscored(["/"], [], "tiny")) == set(ids[5:])


def test_vectors_of_results_thrown_away_are_not_taken_for_new_ones(folder, store, ids):
    store.store_results([result(i) for i in ids])
    store.close()
    (folder / "computed.sqlite").unlink()
    with ComputedStore.open(folder) as again:
        [photo_id] = again.add_files([MadeFile("/a.jpg", 1, 1)])
        again.store_results([result(photo_id)])
        assert again.vectors("tiny")[1][:, 0].tolist() == [photo_id]
        assert (folder / "vectors" / "tiny.f16").stat().st_size == 8


def test_thumbnails_outlive_the_results(folder, store, ids):
    store.store_thumbnails({ids[4]: b"five"})
    store.close()
    (folder / "computed.sqlite").unlink()
    with ComputedStore.open(folder) as again:
        [photo_id] = again.add_files([MadeFile("/shoot/IMG_5.JPG", 1005, 5)])
        assert again.without_thumbnail([photo_id]) == []


def test_photo_is_left_out_after_its_second_crash(library, store, ids):
    store.note_crash(ids[:2])
    assert set(store.suspects()) == set(ids[:2])
    store.store_results([result(ids[1])])
    assert store.suspects() == ids[:1]
    store.note_crash(ids[:2])
    assert "stopped twice at this file" in library.photo(ids[0]).error
    assert library.photo(ids[1]).error is None
    assert ids[0] not in store.unscored(["/"], [SHARP])
    store.update_changed([MadeFile("/shoot/IMG_1.JPG", 9, 9)])
    assert ids[0] in store.unscored(["/"], [SHARP])


def test_photo_that_hangs_is_left_out_at_once(library, store, ids):
    store.note_crash([], [ids[0]])
    assert "took too long" in library.photo(ids[0]).error


def test_full_disk_is_said_and_nothing_is_half_stored(library, store, ids):
    store._db.execute("PRAGMA max_page_count = 1")
    many = [MadeFile(f"/many/{n:0200}.jpg", 1, 1) for n in range(500)]
    with pytest.raises(KnownError, match=r"computed\.sqlite can't grow: the disk is full"):
        store.add_files(many)
    assert len(store.known_files(["/"])) == len(ids)
    store._db.execute("PRAGMA max_page_count = 1000000")
    assert len(store.add_files(many)) == 500


def test_a_shot_that_an_earlier_version_read_is_told_anew(library, store, ids, folder):
    store.store_results([result(ids[0], scores={SHARP: 1.5}), PhotoResult(ids[1], error="is gone")])
    assert store.told_before(["/shoot"]) == []
    with closing(sqlite3.connect(folder / "computed.sqlite")) as db, db:
        db.execute("UPDATE photos SET facts = NULL, focus = NULL, has_position = NULL")
    assert library.photo(ids[0]).shot.focus == ()
    assert store.told_before(["/shoot"]) == [ids[0]]
    assert store.told_before(["/elsewhere"]) == []
    store.store_shots({ids[0]: SHOT})
    assert library.photo(ids[0]).shot == SHOT
    assert library.scores(ids[0]) == {SHARP: 1.5}
    assert store.told_before(["/shoot"]) == []
