"""Photos in flight are known after a crash, and a hanging decoder ends the process."""

import multiprocessing
import os

import pytest

from engine import in_flight
from engine.in_flight import InFlight

SPAWN = multiprocessing.get_context("spawn")


def die_while_decoding(path, photo_ids):
    book = InFlight(path)
    with book.decoding(photo_ids[0]), book.decoding(photo_ids[1]):
        os._exit(1)


def hang_while_decoding(path, photo_id):
    in_flight.HUNG_AFTER = 0
    book = InFlight(path)
    book.watch()
    with book.decoding(photo_id):
        in_flight.threading.Event().wait()


def run(target, *arguments):
    process = SPAWN.Process(target=target, args=arguments)
    process.start()
    process.join()
    return process.exitcode


def test_nothing_is_left_behind_at_first(tmp_path):
    book = InFlight(tmp_path / "slots")
    assert (book.crashed, book.hung) == ((), ())


def test_photos_in_flight_are_known_after_a_crash(tmp_path):
    run(die_while_decoding, tmp_path / "slots", [11, 12])
    assert InFlight(tmp_path / "slots").crashed == (11, 12)
    assert InFlight(tmp_path / "slots").crashed == ()


def test_a_photo_that_hangs_ends_the_process_and_is_known(tmp_path):
    assert run(hang_while_decoding, tmp_path / "slots", 13) == 3
    assert InFlight(tmp_path / "slots").hung == (13,)


def test_photos_that_were_finished_are_not_left_behind(tmp_path):
    book = InFlight(tmp_path / "slots")
    with book.decoding(1), book.decoding(2):
        pass
    with pytest.raises(ValueError, match="broken"), book.decoding(3):
        raise ValueError("broken")
    assert InFlight(tmp_path / "slots").crashed == ()


def test_an_engine_that_was_asked_to_end_leaves_nothing(tmp_path):
    book = InFlight(tmp_path / "slots")
    with book.decoding(5):
        book.clear()
        assert InFlight(tmp_path / "slots").crashed == ()
