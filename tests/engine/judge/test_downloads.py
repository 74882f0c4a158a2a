"""Downloads against a server on this machine that resumes, lies, stalls and cuts off."""

import hashlib
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from engine.judge.downloads import download
from engine.judge.offers import OFFERS, Offer, fetch_judge, offer
from engine.photos import Cancelled, KnownError

CONTENT = bytes(range(256)) * 4000
SHA256 = hashlib.sha256(CONTENT).hexdigest()


class Server(ThreadingHTTPServer):
    """Serves CONTENT; `manners` may break one request after the other."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.ranges = []
        self.manners = []
        self.release = threading.Event()

    def handle_error(self, *args):
        pass  # a client that hangs up is what some of these tests are about

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}/model"


class Handler(BaseHTTPRequestHandler):
    def log_message(self, *args):
        pass

    def do_GET(self):
        wanted = self.headers["Range"]
        self.server.ranges.append(wanted)
        manner = self.server.manners.pop(0) if self.server.manners else "good"
        start = int(wanted[6:-1]) if wanted and manner != "ignores ranges" else 0
        if manner.isdigit():
            return self.send_error(int(manner))
        if start > len(CONTENT):
            return self.send_error(416)
        self.send_response(206 if start else 200)
        shift = 10 if manner == "another range" else 0
        if start:
            self.send_header("Content-Range", f"bytes {start + shift}-/{len(CONTENT)}")
        length = len(CONTENT) - start
        if manner != "no length":
            self.send_header("Content-Length", str(10**12 if manner == "huge" else length))
        self.end_headers()
        if manner == "wrong bytes":
            self.wfile.write(b"x" * length)
        elif manner == "cuts off":
            self.wfile.write(CONTENT[start : start + 300_000])
        elif manner == "stalls":
            self.wfile.write(CONTENT[start : start + 1000])
            self.wfile.flush()
            self.server.release.wait(20)
        elif manner != "says nothing":
            self.wfile.write(CONTENT[start:])
        return None


@pytest.fixture
def server():
    with Server() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.release.set()
        server.shutdown()
        thread.join()


@pytest.fixture
def fetch(server, tmp_path):
    def fetched(**options):
        told = {"cancel": threading.Event(), "report": lambda _: None, "patience": 5.0}
        return download(server.url, tmp_path / "model", **{"sha256": SHA256} | told | options)

    return fetched


def test_a_file_arrives_whole_with_progress(fetch, tmp_path):
    seen = []
    assert fetch(report=seen.append).read_bytes() == CONTENT
    assert seen[-1].done == seen[-1].total == len(CONTENT)
    assert seen[-1].seconds_left == 0
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["model"]


@pytest.mark.parametrize("manner", ["cuts off", "stalls"])
def test_a_broken_line_is_resumed_where_it_broke(server, fetch, manner):
    server.manners = [manner, manner]
    assert fetch(patience=0.2).read_bytes() == CONTENT
    assert server.ranges[0] is None
    assert all(wanted.startswith("bytes=") for wanted in server.ranges[1:])


@pytest.mark.parametrize("manner", ["ignores ranges", "another range"])
def test_a_server_that_does_not_resume_is_asked_from_the_start(server, fetch, manner):
    server.manners = ["cuts off", manner]
    if manner == "another range":
        with pytest.raises(KnownError, match="not the file that was expected"):
            fetch()  # it says one thing and sends another: caught by the hash
    else:
        assert fetch().read_bytes() == CONTENT


def test_a_part_of_another_run_is_continued(server, fetch, tmp_path):
    (tmp_path / "model.part").write_bytes(CONTENT[:1000])
    assert fetch().read_bytes() == CONTENT
    assert server.ranges == ["bytes=1000-"]


def test_a_part_that_is_too_long_is_begun_again(fetch, tmp_path):
    (tmp_path / "model.part").write_bytes(CONTENT + b"more")
    assert fetch().read_bytes() == CONTENT


def test_a_part_without_a_known_hash_is_not_trusted(server, fetch, tmp_path):
    (tmp_path / "model.part").write_bytes(b"old")
    assert fetch(sha256=None).read_bytes() == CONTENT
    assert server.ranges == [None]


def test_wrong_bytes_are_deleted(server, fetch, tmp_path):
    server.manners = ["wrong bytes"]
    with pytest.raises(KnownError, match=r"not the file that was expected.*deleted"):
        fetch()
    assert not any(path.is_file() for path in tmp_path.iterdir())


@pytest.mark.parametrize(
    ("manner", "reason"),
    [
        ("huge", "more than expected"),
        ("no length", "doesn't say how large"),
        ("404", "the server says 404.*by hand"),
    ],
)
def test_what_can_not_be_had_is_explained_at_once(server, fetch, manner, reason):
    server.manners = [manner]
    with pytest.raises(KnownError, match=reason):
        fetch()
    assert len(server.ranges) == 1


@pytest.mark.parametrize("manner", ["says nothing", "503"])
def test_a_server_that_brings_nothing_is_given_up_keeping_the_part(server, fetch, tmp_path, manner):
    (tmp_path / "model.part").write_bytes(CONTENT[:1000])
    server.manners = [manner] * 3
    with pytest.raises(KnownError, match=r"broke off.*kept.*by hand"):
        fetch()
    assert (tmp_path / "model.part").read_bytes() == CONTENT[:1000]


def test_without_a_network_it_says_how_to_bring_the_file(tmp_path):
    with pytest.raises(KnownError, match=r"broke off.*add it by hand"):
        download(
            "http://127.0.0.1:9/model", tmp_path / "model",
            cancel=threading.Event(), report=lambda _: None,
        )  # fmt: skip


def test_cancelling_keeps_what_arrived(fetch, tmp_path):
    cancel = threading.Event()
    with pytest.raises(Cancelled):
        fetch(cancel=cancel, report=lambda _: cancel.set())
    assert 0 < (tmp_path / "model.part").stat().st_size < len(CONTENT)
    assert not (tmp_path / "model").exists()


def test_nothing_is_fetched_without_consent(server, tmp_path):
    one = Offer("one", "One", "clip", "RN50", "CC BY-NC 4.0", 10**6, server.url, "nothing")
    with pytest.raises(KnownError, match=r"1 MB.*CC BY-NC 4.0.*only when you agree"):
        fetch_judge(one, tmp_path, agreed=False, cancel=threading.Event(), report=lambda _: None)
    assert server.ranges == []


def test_what_was_fetched_and_does_not_fit_is_not_kept(server, tmp_path):
    one = Offer("one", "One", "clip", "RN50", "MIT", 10**6, server.url, "nothing", SHA256)
    with pytest.raises(KnownError, match="not a file of model weights"):
        fetch_judge(one, tmp_path, agreed=True, cancel=threading.Event(), report=lambda _: None)
    assert list((tmp_path / "downloads").iterdir()) == []
    assert not (tmp_path / "judges").exists()


def test_offers_say_what_they_are():
    assert offer("qualiclip").licence.startswith("CC BY-NC 4.0")
    assert all(each.url.startswith("https://") and each.brings for each in OFFERS)
    with pytest.raises(KnownError, match=r"“vgg”.*clip-rn50"):
        offer("vgg")
