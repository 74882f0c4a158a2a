"""The bulk work: what is new is scored, what is known is skipped, news is announced."""

import sqlite3
import threading
from contextlib import closing
from functools import partial

import numpy as np
import pytest
from PIL import Image

from engine import messages
from engine.in_flight import InFlight
from engine.judge.loading import load_judge
from engine.library import ComputedStore, Library
from engine.photos import KnownError, PhotoQuery
from engine.pipeline import Pipeline
from tests.engine.made_photos import exif_with


@pytest.fixture
def folder(tmp_path):
    photos = tmp_path / "photos"
    (photos / "day 2").mkdir(parents=True)
    for number, name in enumerate(("a.jpg", "b.png", "day 2/c.jpg")):
        Image.effect_noise((240, 160), 20 + 20 * number).convert("RGB").save(photos / name)
    return photos


@pytest.fixture
def bulk(tmp_path):
    """Run the pipeline on roots; returns what it finished with and what it announced."""
    library = tmp_path / "library"
    store = ComputedStore.open(library)
    calm = threading.Event()
    calm.set()

    def run(*roots, judge="measures", cancel=None):
        news = []
        pipeline = Pipeline(store, InFlight(library / "slots"), news.append, calm)
        finished = pipeline.run(
            [str(root) for root in roots],
            partial(load_judge, judge, tmp_path),
            cancel=cancel or threading.Event(),
            report=lambda progress: None,
        )
        return finished, news

    yield run
    store.close()


def scores_by_name(library_folder):
    with Library.open(library_folder) as library:
        photos = library.photos(library.photo_ids(PhotoQuery()))
        return {
            photo.path.rpartition("/")[2]: {
                (name.judge, name.name): value for name, value in library.scores(photo.id).items()
            }
            for photo in photos
        }


def test_every_photo_is_scored_once(bulk, folder):
    assert bulk(folder)[0].scored == 3
    finished, news = bulk(folder)
    assert (finished.found, finished.scored, finished.known) == (3, 0, 3)
    assert news == []


def test_a_changed_photo_is_scored_again_and_only_that_one(bulk, folder, tmp_path):
    bulk(folder)
    before = scores_by_name(tmp_path / "library")
    Image.effect_noise((240, 160), 90).convert("RGB").save(folder / "a.jpg")
    assert bulk(folder)[0].scored == 1
    after = scores_by_name(tmp_path / "library")
    assert after["a.jpg"] != before["a.jpg"]
    assert after["b.png"] == before["b.png"]


def test_a_moved_photo_is_announced_and_keeps_its_scores(bulk, folder):
    bulk(folder)
    (folder / "a.jpg").rename(folder / "day 2" / "renamed.jpg")
    finished, news = bulk(folder)
    assert finished.scored == 0
    moves = ((str(folder / "a.jpg"), str(folder / "day 2" / "renamed.jpg")),)
    assert messages.PhotosMoved(moves) in news


def test_a_photo_that_went_away_is_not_listed_and_comes_back(bulk, folder, tmp_path):
    bulk(folder)
    aside = tmp_path / "aside.png"
    (folder / "b.png").rename(aside)
    bulk(folder)
    assert "b.png" not in scores_by_name(tmp_path / "library")
    aside.rename(folder / "b.png")
    assert bulk(folder)[0].scored == 0
    assert "b.png" in scores_by_name(tmp_path / "library")


def test_an_offline_folder_loses_nothing(bulk, folder, tmp_path):
    bulk(folder)
    folder.rename(tmp_path / "unplugged")
    finished, _ = bulk(folder)
    assert [place for place, _ in finished.unreadable_folders] == [str(folder)]
    assert len(scores_by_name(tmp_path / "library")) == 3


def test_an_unreadable_photo_is_data(bulk, folder, tmp_path):
    (folder / "empty.jpg").touch()
    finished, _ = bulk(folder)
    assert (finished.scored, finished.unreadable) == (4, 1)
    with Library.open(tmp_path / "library") as library:
        photo = library.photo(library.photo_id(str(folder / "empty.jpg")))
    assert "empty" in photo.error


def test_a_cancelled_run_keeps_what_is_done(bulk, folder):
    cancel = threading.Event()
    cancel.set()
    finished, _ = bulk(folder, cancel=cancel)
    assert finished.stopped
    assert bulk(folder)[0].found == 3


def test_a_judge_with_an_encoder_has_the_measures_beside_its_scores(bulk, folder, tmp_path):
    bulk(folder, judge="tiny")
    for scores in scores_by_name(tmp_path / "library").values():
        assert {judge for judge, _ in scores} == {"tiny", "measures"}


def test_scores_that_are_missing_are_made_from_stored_vectors(bulk, folder, tmp_path):
    bulk(folder, judge="tiny")
    before = scores_by_name(tmp_path / "library")
    with ComputedStore.open(tmp_path / "library") as store:
        judge = load_judge("tiny", tmp_path)
        [encoder] = judge.encoders
        ids, _ = store.vectors(encoder.name)
        store._db.execute("DELETE FROM scores WHERE scorer_id IN"
                          " (SELECT id FROM scorers WHERE judge = 'tiny')")  # fmt: skip
        store._db.commit()
    for path in folder.rglob("*.*"):
        path.chmod(0)  # nothing may be opened again
    finished, _ = bulk(folder, judge="tiny")
    assert (finished.scored, finished.known) == (0, len(ids))
    after = scores_by_name(tmp_path / "library")
    for name, scores in before.items():
        assert after[name].keys() == scores.keys()
        np.testing.assert_allclose(
            [after[name][key] for key in scores], list(scores.values()), atol=0.01
        )


def test_an_unknown_judge_is_said(bulk, folder):
    with pytest.raises(KnownError, match="nobody"):
        bulk(folder, judge="nobody")


def test_a_photo_that_is_moved_while_it_waits_is_not_unreadable(bulk, folder, monkeypatch):
    sound = Pipeline._decode

    def decode_late(self, photo_id, path, side):
        if path.endswith("a.jpg"):
            (folder / "a.jpg").rename(folder / "elsewhere.jpg")
        return sound(self, photo_id, path, side)

    monkeypatch.setattr(Pipeline, "_decode", decode_late)
    finished, _ = bulk(folder)
    assert (finished.scored, finished.unreadable) == (2, 0)
    monkeypatch.undo()
    finished, _ = bulk(folder)
    assert (finished.found, finished.scored) == (3, 1)


def test_shots_read_by_an_earlier_version_are_told_anew_without_scoring(bulk, folder, tmp_path):
    exif = exif_with(Model="X100V")
    Image.new("RGB", (240, 160)).save(folder / "a.jpg", exif=exif)
    bulk(folder)
    with closing(sqlite3.connect(tmp_path / "library" / "computed.sqlite")) as db, db:
        db.execute("UPDATE photos SET camera = NULL, facts = NULL")
    finished, news = bulk(folder)
    assert finished.scored == 0
    assert [len(message.photo_ids) for message in news] == [3]
    with Library.open(tmp_path / "library") as library:
        assert library.photo(library.photo_id(str(folder / "a.jpg"))).shot.camera == "X100V"
    assert bulk(folder)[1] == []


def test_a_raw_behind_its_jpeg_is_scored_last(bulk, folder, tmp_path):
    for name in ("a.NEF", "day 2/c.DNG"):
        (folder / name).write_bytes(b"II*\0 not really")
    _, news = bulk(folder)
    scored = [i for message in news for i in message.photo_ids]
    with Library.open(tmp_path / "library") as library:
        names = [library.photo(i).path.rpartition("/")[2] for i in scored]
    assert names == ["a.jpg", "b.png", "c.jpg", "a.NEF", "c.DNG"]
