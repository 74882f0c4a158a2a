"""The engine process is spoken with, restarted after a crash, and ends when asked."""

import os
import queue
import signal
import threading
from pathlib import Path

import pytest
from PIL import Image

from engine import link as link_module
from engine import messages
from engine.library import Library
from engine.link import EngineLink
from engine.photos import PhotoQuery

PATIENCE = 60


def engine_that_crashes_on_bad_names(pipe, library):
    """Be a real engine whose decoder dies, as a bug in a codec would have it."""
    from engine import pipeline, service

    sound_decode = pipeline.decode

    def decode(path, **options):
        if Path(path).name.startswith("deadly"):
            os.kill(os.getpid(), signal.SIGKILL)
        return sound_decode(path, **options)

    pipeline.decode = decode
    service.serve(pipe, Path(library))


MARK = b"deadly metadata"


def engine_whose_exiv2(trouble, pipe, library):
    """Be a real engine in which exiv2 gets into trouble at files that hold the mark."""
    from engine import in_flight, service
    from engine.files import metadata

    sound = metadata._by_exiv2
    in_flight.HUNG_AFTER = 3

    def by_exiv2(data):
        if MARK in data:
            with metadata._one_at_a_time:
                trouble()
        return sound(data)

    metadata._by_exiv2 = by_exiv2
    service.serve(pipe, Path(library))


def engine_whose_exiv2_crashes(pipe, library):
    engine_whose_exiv2(os.abort, pipe, library)


def engine_whose_exiv2_hangs(pipe, library):
    engine_whose_exiv2(threading.Event().wait, pipe, library)


def engine_that_never_starts(pipe, library):
    os._exit(1)


@pytest.fixture
def folder(tmp_path):
    photos = tmp_path / "photos"
    photos.mkdir()
    for name in ("a", "b", "c"):
        Image.effect_noise((300, 200), 60).convert("RGB").save(photos / f"{name}.jpg")
    return photos


@pytest.fixture
def start(tmp_path):
    """Start an engine on a library; returns the link and the queue of its messages."""
    links = []

    def start(engine=link_module._engine):
        inbox, restarts = queue.Queue(), []
        link = EngineLink(tmp_path / "library", inbox.put, lambda: restarts.append(1), engine)
        links.append(link)
        link.start()
        return link, inbox, restarts

    Library.open(tmp_path / "library").close()
    yield start
    for link in links:
        link.close()


def wait_for(inbox, kind):
    while True:
        message = inbox.get(timeout=PATIENCE)
        if isinstance(message, kind):
            return message
        assert not isinstance(message, messages.Failed), message.text


def test_a_folder_is_scored(start, folder, tmp_path):
    link, inbox, _ = start()
    link.send(messages.Open((str(folder),), "measures", 512))
    finished = wait_for(inbox, messages.Finished)
    assert (finished.found, finished.scored, finished.unreadable) == (3, 3, 0)
    with Library.open(tmp_path / "library") as library:
        for photo_id in library.photo_ids(PhotoQuery()):
            names = {score.name for score in library.scores(int(photo_id))}
            assert names >= {name for _, name, _ in finished.scores}
            assert library.thumbnail(int(photo_id))


def test_what_is_scored_is_not_scored_again(start, folder):
    link, inbox, _ = start()
    for scored, known in ((3, 0), (0, 3)):
        link.send(messages.Open((str(folder),), "measures", 512))
        finished = wait_for(inbox, messages.Finished)
        assert (finished.scored, finished.known) == (scored, known)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_a_file_that_crashes_the_decoder_is_marked_and_the_rest_is_scored(start, folder, tmp_path):
    (folder / "deadly.jpg").write_bytes((folder / "a.jpg").read_bytes())
    link, inbox, restarts = start(engine_that_crashes_on_bad_names)
    link.send(messages.Open((str(folder),), "measures", 512))
    wait_for(inbox, messages.Finished)
    assert len(restarts) == 2
    with Library.open(tmp_path / "library") as library:
        photos = library.photos(library.photo_ids(PhotoQuery()))
        errors = {Path(photo.path).name: photo.error for photo in photos}
    assert "twice" in errors.pop("deadly.jpg")
    assert set(errors.values()) == {None}


@pytest.mark.parametrize(
    ("engine", "said"),
    [
        pytest.param(engine_whose_exiv2_crashes, "stopped twice", marks=pytest.mark.slow),
        (engine_whose_exiv2_hangs, "took too long"),
    ],
)
def test_a_file_that_exiv2_stumbles_over_is_marked_and_the_rest_is_scored(
    start, folder, tmp_path, engine, said
):
    (folder / "b.jpg").write_bytes((folder / "a.jpg").read_bytes() + MARK)
    link, inbox, _ = start(engine)
    link.send(messages.Open((str(folder),), "measures", 512))
    assert wait_for(inbox, messages.Finished).unreadable == 1
    with Library.open(tmp_path / "library") as library:
        photos = library.photos(library.photo_ids(PhotoQuery()))
    assert [said in (photo.error or "") for photo in photos] == [False, True, False]


def test_a_killed_engine_goes_on_where_it_was(start, folder):
    link, inbox, restarts = start()
    wait_for(inbox, messages.Ready)
    link._process.kill()
    wait_for(inbox, messages.Ready)
    link.send(messages.Open((str(folder),), "measures", 512))
    assert wait_for(inbox, messages.Finished).scored == 3
    assert restarts == [1]


def test_an_engine_that_never_starts_is_given_up(start):
    _, inbox, _ = start(engine_that_never_starts)
    assert isinstance(inbox.get(timeout=PATIENCE), messages.Failed)


def test_an_unknown_judge_is_said_and_the_engine_lives_on(start, folder):
    link, inbox, _ = start()
    link.send(messages.Open((str(folder),), "nobody", 512))
    failure = None
    while failure is None:
        message = inbox.get(timeout=PATIENCE)
        failure = message if isinstance(message, messages.Failed) else None
    assert "nobody" in failure.text
    link.send(messages.Open((str(folder),), "measures", 512))
    assert wait_for(inbox, messages.Finished).scored == 3


def test_a_photo_is_shown_large_and_thumbnails_are_made(start, folder, tmp_path):
    link, inbox, _ = start()
    link.send(messages.Open((str(folder),), "measures", 512))
    wait_for(inbox, messages.Finished)
    with Library.open(tmp_path / "library") as library:
        photo_id = library.photo_id(str(folder / "a.jpg"))
    link.send(messages.Views((messages.Wish(photo_id, 150),), 1))
    pixels = wait_for(inbox, messages.Pixels)
    assert (pixels.width, pixels.height, pixels.error) == (150, 100, None)
    assert len(pixels.payload) == 150 * 100 * 4
    link.send(messages.Thumbnails((photo_id,)))
    assert wait_for(inbox, messages.ThumbnailsMade).photo_ids == (photo_id,)


def test_a_view_of_a_photo_that_is_gone_says_so(start, folder, tmp_path):
    link, inbox, _ = start()
    link.send(messages.Open((str(folder),), "measures", 512))
    wait_for(inbox, messages.Finished)
    with Library.open(tmp_path / "library") as library:
        photo_id = library.photo_id(str(folder / "a.jpg"))
    (folder / "a.jpg").unlink()
    link.send(messages.Views((messages.Wish(photo_id, 150),), 1))
    assert wait_for(inbox, messages.Pixels).error


def test_a_stopped_run_can_go_on(start, folder):
    for n in range(60):
        Image.effect_noise((900, 600), 60).save(folder / f"more{n}.png")
    link, inbox, _ = start()
    link.send(messages.Open((str(folder),), "measures", 512))
    wait_for(inbox, messages.PhotosChanged)
    link.send(messages.Stop())
    stopped = wait_for(inbox, messages.Finished)
    assert stopped.stopped
    assert stopped.scored < 63
    link.send(messages.Open((str(folder),), "measures", 512))
    finished = wait_for(inbox, messages.Finished)
    assert finished.known + finished.scored == 63
