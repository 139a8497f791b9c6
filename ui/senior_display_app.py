"""``window-client senior-display``: the screen that faces the citizen with invented facts, for setting it up.

In daily work the counter client opens this screen by itself; here one sees on which display it comes, how
large everything is, whether touching works and whether somebody speaks. No station is opened.
"""

import typer
from PySide6.QtWidgets import QApplication

from ui.app import make_application
from ui.background.runner import Runner
from ui.crash import CrashReporter
from ui.devices.facing_display import displays, facing_name, screen_called
from ui.devices.sentence_reader import SentenceReader
from ui.messages import WindowMessages
from ui.pages.senior_display.sample_facts import sample_facts
from ui.pages.senior_display.senior_display_presenter import SeniorDisplayPresenter
from ui.theme.stylesheet import apply_theme
from ui.translation import Language, install_language
from ui.workspace.facing_window import FacingWindow
from window_client.domain.senior.facing_facts import FacingAnswer
from window_client.settings import Settings, home_folder
from window_client.settings_file import read_settings

_WINDOW = (1280, 720)
_STOP_S = 5.0


class SampleScreen:
    """The window and what happens on it, while the program runs.

    Attributes:
        window: what is seen.
    """

    def __init__(self, runner: Runner) -> None:
        self.reader = SentenceReader(runner)
        self.presenter = SeniorDisplayPresenter(self.reader)
        self.window = FacingWindow(alone=True)
        view, presenter = self.window.view, self.presenter
        presenter.look_changed.connect(self.window.show_look)
        view.answer_pressed.connect(presenter.press)
        view.answered.connect(presenter.answer)
        view.row_pressed.connect(presenter.point)
        view.aloud_asked.connect(presenter.toggle_reading)
        view.slower_asked.connect(presenter.slower)
        presenter.answered.connect(self._answered)
        presenter.pointed.connect(self._pointed)
        self.reader.look()
        presenter.ask(sample_facts())

    def stop(self) -> None:
        """Silent, and gone."""
        self.reader.stop()
        self.window.close()

    def _answered(self, answer: FacingAnswer, row: int | None) -> None:
        words = "对的" if answer is FacingAnswer.RIGHT else "要改"
        typer.echo(f"按了「{words}」{'' if row is None else f'，指着第 {row + 1} 行'}")

    def _pointed(self, row: int) -> None:
        typer.echo(f"指着第 {row + 1} 行")


def display_lines(wish: str = "") -> list[str]:
    """The displays of this PC, one a line; the one that would face the citizen is marked."""
    own = QApplication.primaryScreen().name()
    chosen = facing_name(displays(), own, wish)
    lines = []
    for one in displays():
        note = "　← 对面屏" if one.name == chosen else "　本机屏" if one.name == own else ""
        lines.append(f"{one.words}{note}{'' if one.large_enough else '　太小，至少要 1024×768'}")
    return lines


def run_senior_display(*, display: str, windowed: bool, list_only: bool) -> int:
    """Show the sample until its window is closed; returns the exit code."""
    application = make_application()
    settings = read_settings(home_folder())
    wish = display or settings.facing_display
    if list_only:
        for line in display_lines(wish):
            typer.echo(line)
        return 0
    if display and screen_called(display) is None:
        typer.echo(f"这台电脑没有叫 {display} 的显示器。有的是：", err=True)
        for line in display_lines():
            typer.echo(f"  {line}", err=True)
        return 1
    return _run(application, settings, display or _chosen(wish), windowed=windowed)


def _chosen(wish: str) -> str:
    own = QApplication.primaryScreen().name()
    # for setting up one display is enough
    return facing_name(displays(), own, wish) or own


def _run(application: QApplication, settings: Settings, display: str, *, windowed: bool) -> int:
    translators = install_language(application, Language(settings.language))
    apply_theme(application)
    crash = CrashReporter(WindowMessages())
    crash.install()
    runner = Runner(report_bug=crash.report)
    sample = SampleScreen(runner)
    screen = screen_called(display)
    if windowed or screen is None:
        sample.window.resize(*_WINDOW)
        sample.window.show()
    else:
        sample.window.cover(screen)
    typer.echo("按 Esc 关闭")
    try:
        return application.exec()
    finally:
        sample.stop()
        runner.stop(_STOP_S)
        crash.uninstall()
        del translators
