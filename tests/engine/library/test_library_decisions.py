import sqlite3
import threading

import pytest

from bench.made_library import MadeFile
from engine.library import Library, PhotoResult
from engine.photos import Changes, Decision, Flag, KnownError


def test_rating_is_seen_at_once(library, ids):
    library.rate([ids[2]], 4)
    assert library.photo(ids[2]).stars == 4
    assert library.photo(ids[1]).stars is None


def test_decisions_are_there_after_opening_again(library, folder, ids):
    library.rate(ids[:2], 5)
    library.flag(ids[1:3], Flag.REJECT)
    library.label([ids[0]], "red")
    library.close()
    with Library.open(folder) as again:
        assert [photo.decision for photo in again.photos(ids[:3])] == [
            Decision(stars=5, label="red"),
            Decision(Flag.REJECT, stars=5),
            Decision(Flag.REJECT),
        ]


def test_rating_can_be_undone(library, folder, ids):
    library.rate([ids[2]], 2)
    changes = library.rate([ids[2]], 4)
    library.apply(changes.reversed())
    assert library.photo(ids[2]).stars == 2
    library.durable()
    with Library.open(folder) as other:
        assert other.photo(ids[2]).stars == 2


def test_zero_stars_take_a_rating_away(library, ids):
    library.rate([ids[0]], 3)
    library.rate([ids[0]], 0)
    assert library.photo(ids[0]).stars is None


def test_nothing_to_undo_where_nothing_changes(library, ids):
    library.flag(ids[:2], Flag.PICK)
    assert not library.flag(ids[:2], Flag.PICK)
    assert len(library.flag(ids[:3], Flag.PICK).changes) == 1


def test_titles_say_what_was_done(library, ids):
    assert library.rate(ids[:3], 4).title == "Rate 3 photos 4 stars"
    assert library.rate(ids[:1], 1).title == "Rate IMG_1.JPG 1 star"
    assert library.rate(ids[:1], None).title == "Unrate IMG_1.JPG"
    assert library.flag(ids, Flag.REJECT).title == "Reject 12 photos"
    assert library.flag(ids[:1], Flag.PICK).title == "Pick IMG_1.JPG"
    assert library.flag(ids[:2], Flag.NONE).title == "Unflag 2 photos"
    assert library.label(ids[:2], "red").title == "Label 2 photos red"
    assert library.label(ids[:2], None).title == "Unlabel 2 photos"


def test_unknown_photo_is_a_key_error(library):
    with pytest.raises(KeyError):
        library.photo(999)
    with pytest.raises(KeyError):
        library.rate([999], 3)


def test_two_front_ends_share_their_decisions(library, folder, ids):
    with Library.open(folder) as other:
        other.flag([ids[0]], Flag.PICK)
        other.durable()
        library.rate([ids[0]], 3)  # does not know of the pick, and must not undo it
        library.durable()
        other.refresh()
        library.refresh()
        assert other.photo(ids[0]).decision == Decision(Flag.PICK, stars=3)
        assert library.photo(ids[0]).decision == Decision(Flag.PICK, stars=3)


def test_edits_of_several_threads_are_all_kept(library, folder, ids):
    def rate_all(part):
        for photo_id in part:
            library.rate([photo_id], 1 + photo_id % 5)

    threads = [threading.Thread(target=rate_all, args=[ids[start::3]]) for start in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    library.durable()
    with Library.open(folder) as other:
        assert [photo.stars for photo in other.photos(ids)] == [1 + i % 5 for i in ids]


def limit_pages(library, pages):
    """Let the database grow to so many pages only, as a full disk would."""
    library._decisions._writer.submit(
        lambda connection: connection.execute(f"PRAGMA max_page_count = {pages}"),
        lambda error: None,
    )


def test_full_disk_takes_the_mark_back_and_says_so(library, store):
    many = store.add_files([MadeFile(f"/many/{n:0200}.jpg", 1, 1) for n in range(200)])
    library.refresh()
    library.rate(many[:2], 5)
    library.durable()
    failed = []
    library.on_write_failed = lambda changes, error: failed.append((changes, error))
    limit_pages(library, 1)
    changes = library.rate(many, 3)
    with pytest.raises(KnownError, match=r"library\.sqlite can't grow: the disk is full"):
        library.durable()
    assert [photo.stars for photo in library.photos(many[:3])] == [5, 5, None]

    limit_pages(library, 1_000_000)
    library.rate(many[:1], 2)
    library.durable()
    assert library.photo(many[0]).stars == 2
    assert failed[0][0] is changes
    assert "Make room" in str(failed[0][1])


def test_later_ratings_are_written_when_the_news_of_a_failure_fails(library, folder, ids, caplog):
    def broken(changes, error):
        raise ZeroDivisionError

    library.on_write_failed = broken
    library._decisions._submit(lambda db: db.execute("nonsense"), Changes("", ()), [])
    library.rate([ids[0]], 3)
    with pytest.raises(sqlite3.OperationalError):
        library.durable()
    assert "ZeroDivisionError" in caplog.text
    with Library.open(folder) as other:
        assert other.photo(ids[0]).stars == 3


def test_decision_follows_a_moved_file_and_stays_behind_too(library, store, folder, ids):
    library.rate([ids[0]], 4)
    library.flag([ids[1]], Flag.REJECT)
    store.move(
        [
            ("/shoot/IMG_1.JPG", MadeFile("/kept/A.JPG", 1001, 1)),
        ]
    )
    library.follow([("/shoot/IMG_1.JPG", "/kept/A.JPG"), ("/shoot/IMG_9.JPG", "/kept/B.JPG")])
    library.refresh([ids[0]])
    assert library.photo(ids[0]).stars == 4
    assert library.photo(ids[0]).path == "/kept/A.JPG"
    [back] = store.add_files([MadeFile("/shoot/IMG_1.JPG", 1, 1)])
    library.durable()
    with Library.open(folder) as again:
        assert again.photo(back).stars == 4
        assert again.photo(ids[0]).stars == 4


def test_decision_at_the_new_path_wins(library, ids):
    library.rate([ids[0]], 4)
    library.rate([ids[1]], 1)
    library.follow([("/shoot/IMG_1.JPG", "/shoot/IMG_2.JPG")])
    assert library.photo(ids[1]).stars == 1


def test_file_with_known_content_takes_the_decision_of_one_that_is_gone(library, store, ids):
    store.store_results([PhotoResult(ids[0], content="aa")])
    library.rate([ids[0]], 5)
    [new] = store.add_files([MadeFile("/elsewhere/renamed.jpg", 7, 7)])
    store.store_results([PhotoResult(new, content="aa")])
    library.refresh([new])
    assert library.photo(new).stars == 5
    assert library.photo(ids[0]).stars == 5


def test_content_that_becomes_known_later_is_remembered(library, store, folder, ids):
    library.rate([ids[0]], 5)
    store.store_results([PhotoResult(ids[0], content="aa")])
    library.refresh([ids[0]])
    [new] = store.add_files([MadeFile("/elsewhere/renamed.jpg", 7, 7)])
    store.store_results([PhotoResult(new, content="aa")])
    store.mark_missing([ids[0]])
    library.durable()
    with Library.open(folder) as again:
        assert again.photo(new).stars == 5


def test_copy_of_a_file_that_is_still_there_has_no_decision(library, store, tmp_path):
    original = tmp_path / "original.jpg"
    original.touch()
    first, copy = store.add_files([MadeFile(str(original), 1, 1), MadeFile("/copy.jpg", 1, 1)])
    store.store_results([PhotoResult(first, content="aa"), PhotoResult(copy, content="aa")])
    library.refresh()
    library.rate([first], 5)
    library.refresh([first, copy])
    assert library.photo(copy).stars is None
