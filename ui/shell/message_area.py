"""Draws what ``Messages`` says: lines above the page, and the toast at the bottom left."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.messages import BannerMessage, MessageAction, ToastMessage, WindowMessages
from ui.widgets.message_bar import Banner, MessageBar
from ui.widgets.standing_line import StandingLine, StandingNote
from ui.widgets.toast import Toast


class MessageArea(QObject):
    """Joins the channel to its widgets and runs the actions that they offer.

    Attributes:
        standing: what stays all day; put it into the window's layout, below the header.
        bar: put it into the window's layout, above the page.
    """

    def __init__(self, messages: WindowMessages, toast_host: QWidget) -> None:
        super().__init__(toast_host)
        self.standing = StandingLine()
        self.bar = MessageBar()
        self._toast = Toast(toast_host)
        self._actions: dict[str, MessageAction] = {}
        self._undos: dict[str, MessageAction] = {}
        self._toasts = 0
        messages.banner_posted.connect(self._post)
        messages.banner_withdrawn.connect(self._withdraw)
        messages.toast_posted.connect(self._show_toast)
        messages.undo_withdrawn.connect(self._drop_undo)
        self.bar.action_triggered.connect(self._run_banner)
        self._toast.action_triggered.connect(self._run_toast)
        self._toast.expired.connect(lambda name: self._undos.pop(name, None))

    @property
    def banner(self) -> Banner | None:
        """The banner in sight."""
        return self.bar.current()

    def press_key(self, key: str) -> bool:
        """A key was pressed that the banner or the toast prints on its button; True if one did."""
        banner = self.bar.current()
        if banner is not None and banner.action_key == key and banner.id in self._actions:
            self._run_banner(banner.id)
            return True
        undo = next(reversed(self._undos.values()), None)
        if undo is not None and undo.key == key and self._toast.text():
            self._toast.press_action()
            return True
        return False

    def clear(self) -> None:
        """Nothing of one officer's work stays in sight for the next: toasts and their undos go."""
        self._undos.clear()
        self._toast.clear()

    def _post(self, message: BannerMessage) -> None:
        if message.standing:
            self.standing.post(StandingNote(message.key, message.tone.value, message.title, message.text))
            return
        action = message.action
        if action is None:
            self._actions.pop(message.key, None)
        else:
            self._actions[message.key] = action
        self.bar.post(
            Banner(
                message.key,
                message.tone.value,
                message.title,
                message.text,
                action.words if action else "",
                action.key if action else "",
            )
        )

    def _withdraw(self, key: str) -> None:
        self._actions.pop(key, None)
        self.bar.withdraw(key)
        self.standing.withdraw(key)

    def _run_banner(self, key: str) -> None:
        action = self._actions.pop(key, None)
        self.bar.withdraw(key)
        if action is not None:
            action.run()

    def _show_toast(self, message: ToastMessage) -> None:
        self._toasts += 1
        name = f"toast-{self._toasts}"
        undo = message.undo
        if undo is not None:
            # only the newest step can be taken back
            self._undos = {name: undo}
        self._toast.show_toast(
            message.text,
            action=undo.words if undo else "",
            action_key=undo.key if undo else "",
            seconds=message.seconds,
            id=name,
        )

    def _drop_undo(self) -> None:
        for name in tuple(self._undos):
            self._toast.dismiss(name)
        self._undos.clear()

    def _run_toast(self, name: str) -> None:
        undo = self._undos.pop(name, None)
        if undo is not None:
            undo.run()
