"""The colours of the screen: told to the engine, chosen in the settings, refused in words."""

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QColorSpace, QImage

from engine.messages import Declined, Pixels
from engine.settings import Preferences
from gui.dialogs.screen_page import ScreenPage
from gui.grid.loader import ThumbnailLoader
from tests.gui.conftest import jpeg

WIDE = QColorSpace(QColorSpace.NamedColorSpace.DisplayP3)


@pytest.fixture
def profile(tmp_path):
    """The file of a wide screen's profile."""
    file = tmp_path / "screen.icc"
    file.write_bytes(WIDE.iccProfile().data())
    return file


@pytest.fixture
def page(window, qtbot):
    page = ScreenPage(window.loupe.screen.look)
    qtbot.addWidget(page)
    return page


def test_a_chosen_profile_is_told_to_the_engine_and_kept(page, profile, client):
    page.keep(str(profile))
    assert client.screens[-1] == profile.read_bytes()
    assert Preferences.load().screen_profile == str(profile)
    page.keep("")
    assert client.screens[-1] == b""


def test_photos_are_read_anew_for_another_profile(page, profile, desk, client, qtbot):
    desk.stage.show_large(QModelIndex())
    photo_id = desk.stage.photo.tile.photo.id
    qtbot.waitUntil(lambda: bool(client.viewed))
    side = client.viewed.pop().wishes[0].side
    client.pixels.emit(Pixels(photo_id, 3, 2, None, side, payload=bytes(24)))
    assert desk.pictures.of(photo_id).whole is not None
    page.keep(str(profile))
    assert desk.pictures.of(photo_id).whole is None
    qtbot.waitUntil(lambda: bool(client.viewed))
    assert client.viewed[-1].wishes[0].photo_id == photo_id


def test_a_new_engine_is_told_again(page, profile, client):
    page.keep(str(profile))
    client.screens.clear()
    client.restarted.emit("The engine was started again.")
    assert client.screens == [profile.read_bytes()]


def test_a_profile_that_is_gone_is_said_and_photos_stay_srgb(page, tmp_path, desk, client):
    page.keep(str(tmp_path / "gone.icc"))
    assert "gone.icc" in desk.banner.text.text()
    assert not client.screens


def test_a_profile_that_the_engine_refuses_is_said(window, desk, client):
    client.answered.emit(Declined("Screen", "The colour profile can't be used."))
    assert desk.banner.text.text() == "The colour profile can't be used."


def test_thumbnails_are_shown_in_the_same_colours(qtbot):
    loader = ThumbnailLoader(lambda _: jpeg(), threads=1)
    try:
        loader.use_screen(WIDE)
        with qtbot.waitSignal(loader.loaded) as told:
            loader.want([1], (64, 64))
        image = told.args[0][2]
        assert isinstance(image, QImage)
        assert image.colorSpace() == WIDE
    finally:
        loader.close()
