"""What strangers are told of failures."""

from __future__ import annotations

from webapp.errors import without_folder


def test_the_data_folder_is_not_named_and_options_stay() -> None:
    assert without_folder("There is no library in data.", "data") == "There is no library in the data folder."
    assert (
        without_folder("Run `tongwen import FILE --data FOLDER`.", "data") == "Run `tongwen import FILE --data FOLDER`."
    )
    assert (
        without_folder("Can't open /srv/laws/library.sqlite.", "/srv/laws")
        == "Can't open the data folder/library.sqlite."
    )
