"""What the window says when the station cannot be opened, with paths as long as they come."""

from collections.abc import Callable
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.screen_walk import cut_texts
from ui.error_text import text_of
from ui.workspace.start_view import StartView, shortened_paths
from window_client.persistence.key_file import KeyFileUnusable

Show = Callable[[QWidget], QWidget]
LONG = str(
    PurePosixPath("/srv/police/window-client/data-of-this-pc/police-station-yunxi/keys/data-key-2026.key")
)
ON_WINDOWS = str(
    PureWindowsPath("C:\\ProgramData\\WindowClient\\PoliceStationYunxi\\keys\\data-key-2026.key")
)


@pytest.mark.parametrize("path", [LONG, ON_WINDOWS, "/srv/" + "a" * 300])
def test_a_long_path_is_shortened_in_the_title_and_whole_below(shown: Show, path: str) -> None:
    view = StartView()
    view.resize(1366, 728)
    text = text_of(KeyFileUnusable(path=path))
    view.show_failure(text.title, text.detail)
    shown(view)
    assert cut_texts(view) == []
    assert path not in view._title.text()
    assert path[-20:] in view._title.text()
    assert view._paths.text().replace("\u200b", "") == path


def test_a_short_path_stays_in_the_sentence() -> None:
    assert shortened_paths("密钥文件不在：/srv/key。") == ("密钥文件不在：/srv/key。", ())
