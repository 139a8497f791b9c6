"""Questions answered at the door, each counted with one key (答疑)."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.pages.guide.guide_words import translate
from ui.theme.tokens import tokens_of
from ui.widgets.card import Card
from ui.widgets.cut_label import CutLabel
from ui.widgets.key_button import KeyButton
from ui.widgets.text_label import TextLabel
from window_client.domain.catalogue.catalogue import ConsultTopic

#: as many topics as there are keys for
MOST_TOPICS = 5


class AnswerCard(Card):
    """A row for each topic: the digit that counts it, what belongs there, how many today.

    Signals:
        answered(int): the n-th topic, from 0.
    """

    answered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        title = translate("guide", "答疑")
        super().__init__(title, "act.enquiryDone", translate("guide", "按一下记一次"), parent=parent)
        self.setFixedWidth(tokens_of(self).px(380))
        self._topics: tuple[ConsultTopic, ...] = ()
        self._counts: list[TextLabel] = []
        self.buttons: list[KeyButton] = []

    def show_topics(self, topics: Sequence[ConsultTopic]) -> None:
        """The topics of the catalogue; they stay while the program runs."""
        tokens = tokens_of(self)
        self._topics = tuple(topics[:MOST_TOPICS])
        for number, topic in enumerate(self._topics):
            button = KeyButton(topic.label, key=str(number + 1))
            button.setFixedWidth(tokens.px(104))
            button.clicked.connect(lambda _checked=False, number=number: self.answered.emit(number))
            count = TextLabel("0", "body", "muted", strong=True)
            count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            row = QHBoxLayout()
            row.setSpacing(tokens.px(10))
            row.addWidget(button)
            row.addWidget(CutLabel(topic.hint, "caption", "secondary"), 1)
            row.addWidget(count)
            self.body.addLayout(row)
            self.buttons.append(button)
            self._counts.append(count)
        self.body.addStretch(1)

    def show_counts(self, answers: Mapping[str, int]) -> None:
        """How many today, by topic."""
        for topic, button, label in zip(self._topics, self.buttons, self._counts, strict=True):
            count = answers.get(topic.code, 0)
            label.setText(str(count))
            label.set_ink("primary" if count else "muted")
            text = translate("guide", "{topic}，今日 {count} 次")
            button.setAccessibleName(f"{text.format(topic=topic.label, count=count)} {button.key}")
