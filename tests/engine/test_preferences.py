"""What a person set is there at the next start."""

import json

from engine.settings import Preferences, data_folder


def test_what_was_set_is_read_again():
    wanted = Preferences(sidecars=False, sidecar_name="full")

    wanted.save()

    assert Preferences.load() == wanted


def test_damaged_and_unknown_entries_count_as_not_set():
    data_folder().mkdir(parents=True)
    file = data_folder() / "settings.json"
    file.write_text(json.dumps({"sidecars": "yes", "later": 1, "watch": False}))
    assert Preferences.load() == Preferences(watch=False)

    file.write_text("[1, 2")
    assert Preferences.load() == Preferences()
