"""Two windows, or a window and a command, on one library: nothing is lost, and each sees all."""

import queue
import threading

import pytest
from PIL import Image

from bench.made_library import MadeFile
from engine import messages, seats
from engine.library import ComputedStore, Library, writer
from engine.library.backups import backups, read_backup
from engine.library.news import _KEPT, News
from engine.link import EngineLink
from engine.photos import Cancelled, Decision, Flag, KnownError

PATIENCE = 60


@pytest.fixture(autouse=True)
def quick_looks(monkeypatch):
    monkeypatch.setattr(writer, "A_LOOK", 0.02)


@pytest.fixture
def other(folder, library):
    """A second front end of the same library."""
    with Library.open(folder) as other:
        yield other


def heard(library):
    """Put the paths that were decided elsewhere into a queue."""
    inbox = queue.Queue()
    library.on_decided_elsewhere = inbox.put
    return inbox


def test_what_another_window_decides_is_seen(library, other, ids):
    inbox = heard(other)
    library.rate(ids[:2], 4)
    paths = inbox.get(timeout=PATIENCE)
    assert sorted(paths) == sorted(photo.path for photo in library.photos(ids[:2]))
    assert [photo.stars for photo in other.photos(ids[:3])] == [4, 4, None]


def test_ones_own_decisions_are_no_news(library, ids):
    inbox = heard(library)
    library.rate(ids, 3)
    library.durable()
    with pytest.raises(queue.Empty):
        inbox.get(timeout=0.2)


def test_both_keep_their_part_of_a_decision(library, other, ids):
    inbox, back = heard(library), heard(other)
    library.rate(ids[:1], 5)
    other.flag(ids[:1], Flag.REJECT)
    for end, box in ((library, inbox), (other, back)):
        while (end.photo(ids[0]).stars, end.photo(ids[0]).flag) != (5, Flag.REJECT):
            box.get(timeout=PATIENCE)


def test_of_two_ratings_of_a_photo_the_last_one_counts_everywhere(folder, library, other, ids):
    inbox = heard(library)
    for stars in (1, 2, 3):
        library.rate(ids[:1], stars)
        library.durable()
        other.rate(ids[:1], stars + 2)
        other.durable()
        while library.photo(ids[0]).stars != stars + 2:
            inbox.get(timeout=PATIENCE)
    with Library.open(folder) as later:
        assert later.photo(ids[0]).stars == 5


def test_an_undo_takes_back_ones_own_edit_only(library, other, ids):
    inbox, back = heard(library), heard(other)
    rated = library.rate(ids[:1], 5)
    back.get(timeout=PATIENCE)
    other.flag(ids[:1], Flag.PICK)
    inbox.get(timeout=PATIENCE)
    library.apply(rated.reversed())
    back.get(timeout=PATIENCE)
    for end in (library, other):
        assert (end.photo(ids[0]).stars, end.photo(ids[0]).flag) == (None, Flag.PICK)


def test_two_writers_lose_nothing(folder, library, other, ids):
    def rate_by(end, photo_ids):
        for n in range(40):
            end.rate(photo_ids, n % 5 + 1)
        end.durable()

    halves = ((library, ids[:6]), (other, ids[6:]))
    threads = [threading.Thread(target=rate_by, args=half) for half in halves]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with Library.open(folder) as later:
        assert [photo.stars for photo in later.photos(ids)] == [5] * len(ids)


# --- engines --------------------------------------------------------------------------------------


@pytest.fixture
def second(folder, store):
    with ComputedStore.open(folder) as second:
        yield second


def test_engines_hear_what_others_changed_and_not_themselves(store, second):
    store.tell_others([1, 2], listed=True)
    assert second.told_by_others() == [News((1, 2), listed=True)]
    assert second.told_by_others() == []
    assert store.told_by_others() == []


def test_who_misses_news_looks_at_everything_anew(store, second):
    for number in range(_KEPT + 10):
        store.tell_others([number], listed=False)
    assert second.told_by_others() == [News((), listed=True)]


def test_two_engines_may_find_the_same_file(store, second):
    file = MadeFile("/shoot/new.jpg", 1000, 1)
    assert store.add_files([file]) == second.add_files([file])


def test_seats_are_taken_in_turn_and_are_free_again(folder, store):
    with seats.seat(folder) as first, seats.seat(folder) as second:
        assert (first, second) == (1, 2)
        assert seats.anybody_sits(folder)
    assert not seats.anybody_sits(folder)
    with seats.seat(folder) as again:
        assert again == 1


def test_too_many_at_one_library_are_told(folder, store, monkeypatch):
    monkeypatch.setattr(seats, "SEATS", 1)
    with seats.seat(folder), pytest.raises(KnownError, match="Close one of them"):
        seats.seat(folder).__enter__()


def test_who_waits_for_the_turn_gets_it_and_may_stop(folder, store, monkeypatch):
    monkeypatch.setattr(seats, "_A_LOOK", 0.01)
    cancel, asked = threading.Event(), []
    with seats.turn(folder, asked.clear, cancel) as waited:
        assert not waited
        stop = threading.Event()
        with pytest.raises(Cancelled), seats.turn(folder, stop.set, stop):
            pass
    held = seats.turn(folder, asked.clear, cancel)
    held.__enter__()
    with seats.turn(folder, lambda: held.__exit__(None, None, None), cancel) as waited:
        assert waited


@pytest.fixture
def photos(tmp_path):
    photos = tmp_path / "photos"
    photos.mkdir()
    for name in ("a", "b"):
        Image.effect_noise((300, 200), 60).convert("RGB").save(photos / f"{name}.jpg")
    return photos


def wait_for(inbox, kind):
    while True:
        message = inbox.get(timeout=PATIENCE)
        if isinstance(message, kind):
            return message
        assert not isinstance(message, messages.Failed), message.text


def test_a_second_engine_works_and_hears_what_the_first_scores(folder, library, photos):
    inboxes = [queue.Queue(), queue.Queue()]
    links = [EngineLink(folder, inbox.put) for inbox in inboxes]
    try:
        for link, inbox in zip(links, inboxes, strict=True):
            link.start()
            wait_for(inbox, messages.Ready)
        links[0].send(messages.Open((str(photos),), "measures", 512))
        assert wait_for(inboxes[0], messages.Finished).scored == 2
        assert wait_for(inboxes[1], messages.PhotosChanged).listed
        scored = set()
        while len(scored) < 2:
            scored.update(wait_for(inboxes[1], messages.PhotosChanged).photo_ids)
        links[1].send(messages.Open((str(photos),), "measures", 512))
        assert wait_for(inboxes[1], messages.Finished).scored == 0
    finally:
        for link in links:
            link.close()


def test_the_engine_backs_up_what_was_decided(folder, library, ids):
    library.rate(ids, 4)
    library.durable()
    inbox = queue.Queue()
    link = EngineLink(folder, inbox.put)
    link.start()
    wait_for(inbox, messages.Ready)
    link.close()
    [backup] = backups(folder)
    assert set(read_backup(backup.file).values()) == {Decision(stars=4)}
