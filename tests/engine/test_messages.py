"""What is sent through the pipe arrives as it was."""

import multiprocessing

import pytest

from engine import messages


@pytest.fixture
def pipe():
    ours, theirs = multiprocessing.Pipe()
    with ours, theirs:
        yield ours, theirs


@pytest.mark.parametrize(
    "message",
    [
        messages.Open(("/photos", "/больше/фото"), "measures", 512),
        messages.Stop(),
        messages.Working("score", 3, 40, 12.5, None),
        messages.PhotosMoved((("/a/old.jpg", "/b/new.jpg"),)),
        messages.PhotosChanged((1, 2, 3), listed=True),
        messages.Views((messages.Wish(7, 900), messages.Wish(8, 0, (0.25, 0.5, 0.1, 0.2))), 1),
        messages.Pixels(7, 2, 1, None, 900, None, (4, 2), None, b"\x00\x01\x02\xff" * 2),
        messages.Pixels(7, 0, 0, "is cut off"),
        messages.Finished(
            3, 1, 1, 1, False, (("m", "sharpness", "512"),), (("/x", "no permission"),)
        ),
        messages.Open(("/undecodable/\udcff.jpg",), "measures", 512),
    ],
    ids=lambda message: type(message).__name__,
)
def test_a_message_arrives_as_it_was_sent(pipe, message):
    ours, theirs = pipe
    messages.send(ours, message)
    assert messages.receive(theirs) == message


def test_an_ended_pipe_is_noticed(pipe):
    ours, theirs = pipe
    ours.close()
    with pytest.raises(EOFError):
        messages.receive(theirs)


def test_an_unknown_kind_is_refused(pipe):
    ours, theirs = pipe
    ours.send_bytes(b'{"kind": "Surprise"}')
    with pytest.raises(KeyError):
        messages.receive(theirs)
