"""Shows every widget in every state on one page and saves a picture, to be looked at beside the design.

    python tests/ui/gallery.py OUT.png [light|highContrast] [scale]

Needs a display (Xvfb will do). Not a test: it checks nothing.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QApplication,
    QFocusFrame,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.ui.gallery_lists import (
    balance,
    banners_card,
    contrast_card,
    empty_card,
    list_card,
    progress_card,
    report_card,
    table_card,
    toast_card,
)
from tests.ui.gallery_states import bars_card, buttons_card, form_card, states_card
from ui.theme.stylesheet import apply_theme
from ui.theme.theme_profile import Scheme, ThemeProfile
from ui.widgets.text_label import TextLabel


def page(ringed: list[QWidget]) -> QWidget:
    root = QWidget()
    root.setObjectName("page")
    column = QVBoxLayout(root)
    column.setContentsMargins(28, 20, 28, 28)
    column.setSpacing(16)
    head = QHBoxLayout()
    head.addWidget(TextLabel("部件与状态", "title"))
    head.addWidget(
        TextLabel("每个状态只有一个主操作，永远是 F2；错误都说「怎么了、为什么、怎么办」", "body", "muted")
    )
    head.addStretch(1)
    head.setSpacing(12)
    column.addLayout(head)
    column.addWidget(bars_card())
    column.addWidget(buttons_card(ringed))
    grid = QGridLayout()
    grid.setSpacing(16)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    cards = [
        (form_card(), states_card()),
        (banners_card(), progress_card()),
        (toast_card(), contrast_card(ringed)),
        (empty_card(), table_card()),
        (list_card(), report_card()),
    ]
    for row, pair in enumerate(cards):
        for at, card in enumerate(pair):
            grid.addWidget(card, row, at)
    column.addLayout(grid)
    column.addWidget(balance())
    return root


def main() -> None:
    out = Path(sys.argv[1])
    scheme = Scheme(sys.argv[2]) if len(sys.argv) > 2 else Scheme.LIGHT
    scale = float(sys.argv[3]) if len(sys.argv) > 3 else 1.0
    app = QApplication(sys.argv[:1])
    apply_theme(app, ThemeProfile(scheme, scale))
    ringed: list[QWidget] = []
    root = page(ringed)
    root.setFixedWidth(round(1366 * scale))
    root.show()
    root.activateWindow()
    ring = app.property("keyboardRing")

    def save() -> None:
        ring.show_on(ringed[0])
        second = QFocusFrame()
        second.setWidget(ringed[1])
        app.processEvents()
        root.grab().save(str(out))
        app.quit()

    QTimer.singleShot(600, save)
    app.exec()


if __name__ == "__main__":
    main()
