"""A library of forty photos with thumbnails, an engine that only listens, and a window on both."""

from __future__ import annotations

import io
import json
import shutil
import threading
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QObject, Signal

from bench.made_library import make_library
from engine.library import ComputedStore, Library
from engine.messages import Finished, Views
from engine.photos import Photo, PhotoQuery, ScoreName
from engine.settings import Preferences
from gui.languages import speak
from gui.main_window import MainWindow


def pytest_collection_modifyitems(items):
    """The offscreen platform says at each window that it has no window manager to tell sizes to."""
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))


@pytest.fixture(autouse=True, scope="session")
def english(qapp):
    """The window speaks English here, whatever the system of the machine speaks."""
    speak(qapp, "en")


@pytest.fixture(autouse=True)
def no_thread_is_left(request):
    """Fail the test that leaves a thread running."""
    before = set(threading.enumerate())
    yield
    left = [thread.name for thread in set(threading.enumerate()) - before if thread.is_alive()]
    assert not left


def jpeg(width: int = 320, height: int = 213, grey: int = 128) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (width, height), (grey, grey, grey)).save(data, "JPEG")
    return data.getvalue()


@pytest.fixture(scope="session")
def forty_photos(tmp_path_factory) -> Path:
    """Made once; tests work on copies."""
    folder = tmp_path_factory.mktemp("forty") / "library"
    make_library(folder, 40, decided=0, thumbnails=[jpeg(), jpeg(213, 320, 200)])
    return folder


@pytest.fixture
def library_folder(forty_photos, tmp_path) -> Path:
    return Path(shutil.copytree(forty_photos, tmp_path / "library"))


@pytest.fixture
def library(library_folder):
    with Library.open(library_folder) as library:
        yield library


class ListeningClient(QObject):
    """The engine's signals without an engine; remembers what it was asked."""

    ready = Signal()
    progressed = Signal(object)
    photos_changed = Signal(object)
    moved = Signal(object)
    decisions_found = Signal(object)
    thumbnails_made = Signal(object)
    pixels = Signal(object)
    finished = Signal(object)
    failed = Signal(str)
    restarted = Signal(str)
    noted = Signal(str)
    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[tuple[tuple[str, ...], str]] = []
        self.stopped = 0
        self.wanted: list[tuple[int, ...]] = []
        self.viewed: list[Views] = []
        self.screens: list[bytes] = []
        self.asked: list[object] = []
        self.told: list[tuple[object, ...]] = []

    def open(self, roots, judge) -> None:
        self.opened.append((tuple(roots), judge))

    def stop(self) -> None:
        self.stopped += 1

    def want_thumbnails(self, photo_ids) -> None:
        self.wanted.append(tuple(photo_ids))

    def view(self, views) -> None:
        self.viewed.append(views)

    def use_screen(self, profile) -> None:
        self.screens.append(profile)

    def ask(self, question) -> None:
        self.asked.append(question)

    def files_moved(self, moves, removed=(), returned=()) -> None:
        self.told.append((tuple(moves), tuple(removed), tuple(returned)))

    def finish(self, **counts) -> None:
        known = {"found": 40, "scored": 0, "known": 40, "unreadable": 0, "stopped": False}
        self.finished.emit(Finished(**(known | counts)))


@pytest.fixture
def client(qapp) -> ListeningClient:
    return ListeningClient()


@pytest.fixture
def window(qtbot, library, client):
    """The window on the forty photos, sorted by their headline score."""
    window = MainWindow()
    window.furnish(library, "measures")
    qtbot.addWidget(window)
    window.desk.connect_engine(client)
    window.desk.open(["/made"])
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    yield window
    window.close()


@pytest.fixture
def desk(window):
    return window.desk


@pytest.fixture
def inspected(desk, qtbot):
    """Wait until the inspector shows what was selected or marked last, and return it."""

    def settled():
        qtbot.waitUntil(lambda: not desk.inspector._soon.isActive())
        return desk.inspector

    return settled


@pytest.fixture
def judge_at_hand(own_home):
    """Put a judge's card where the program looks for it."""

    def put(name, kind="qualiclip", licence="CC BY-NC 4.0, not for commercial use"):
        folder = own_home / "judges" / name
        folder.mkdir(parents=True)
        card = {
            "name": name, "kind": kind, "architecture": "RN50-quickgelu", "source": "a test",
            "licence": licence, "size": 400_000_000, "sha256": "0", "scores": ["qualiclip"],
        }  # fmt: skip
        lines = [f"{key} = {json.dumps(value)}" for key, value in card.items()]
        (folder / "card.toml").write_text("\n".join(lines))

    return put


class NumberedLibrary:
    """As many photos as one likes, their score being the last digits of their id; all in memory."""

    score = ScoreName("measures", "technical", "512")

    def __init__(self, count: int) -> None:
        self.count = count
        self.read: list[int] = []

    def photo_ids(self, query: PhotoQuery):
        ids = np.arange(1, self.count + 1, dtype=np.int64)
        if query.sort == self.score:
            ids = ids[np.argsort(self.score_values(self.score, ids), kind="stable")]
        return ids[::-1] if query.descending else ids

    def photos(self, photo_ids) -> list[Photo]:
        self.read.extend(photo_ids)
        return [Photo(i, f"/made/IMG_{i}.JPG", 1000, 0) for i in photo_ids]

    def score_names(self) -> list[ScoreName]:
        return [self.score]

    def score_values(self, name, photo_ids):
        return np.asarray(photo_ids, np.float64) % 997

    def scores_of(self, name, query):
        return self.score_values(name, self.photo_ids(query))

    def thumbnail(self, photo_id) -> bytes | None:
        return None


@pytest.fixture
def numbered():
    """Make a library with this many photos, without files."""
    return NumberedLibrary


@pytest.fixture
def library_of_nothing(tmp_path):
    with Library.open(tmp_path / "nothing") as library:
        yield library


@pytest.fixture
def file_found():
    """Make a file as a scan finds it."""
    return lambda path: SimpleNamespace(path=path, size=1000, mtime_ns=1)


@pytest.fixture
def on_disk(desk, client, tmp_path):
    """Six small files that the window shows; the second has a sidecar, the third a RAW partner."""
    Preferences(sidecars=False).save()  # what is exported here is only what was put here
    folder = tmp_path / "shoot"
    folder.mkdir()
    for number in range(6):
        (folder / f"IMG_{number}.JPG").write_bytes(b"%d" % number * (100 + number))
    (folder / "IMG_1.xmp").write_text("sidecar")
    (folder / "IMG_2.CR3").write_bytes(b"raw")
    photos = [path for path in sorted(folder.iterdir()) if path.suffix != ".xmp"]
    with ComputedStore.open(desk.library.folder) as store:
        ids = store.add_files([_on_disk(path) for path in photos])
        store.store_thumbnails(dict.fromkeys(ids, jpeg()))
    desk.library.refresh()
    desk.open([str(folder)])
    assert desk.model.ids.size == 6
    return folder


def _on_disk(path):
    status = path.stat()
    return SimpleNamespace(path=str(path), size=status.st_size, mtime_ns=status.st_mtime_ns)
