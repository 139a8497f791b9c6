"""Where a photo comes from, asked when one is imported or only noted (照片的出处)."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui import photo_labels
from ui.theme.tokens import tokens_of
from ui.widgets.form_fields import ChoiceField, DateField, TextField
from ui.widgets.form_grid import FormGrid
from ui.widgets.key_button import KeyButton
from ui.widgets.segmented import Segmented
from ui.widgets.text_label import TextLabel
from window_client.domain.photos.photo_record import PhotoDocument, PhotoSystem
from window_client.domain.photos.stored_photo import PhotoSource

FILE, SOURCE, DOCUMENT, NUMBER, TAKEN, ISSUED = "file", "source", "document", "number", "taken", "issued"

translate = QCoreApplication.translate

#: where photos of a source are kept in the first place
_SYSTEMS = {
    PhotoSource.EXIT_ENTRY: PhotoSystem.EXIT_ENTRY,
    PhotoSource.ID_CARD: PhotoSystem.POPULATION,
    PhotoSource.OTHER: PhotoSystem.OTHER,
}


@dataclass(frozen=True, slots=True)
class OriginTyped:
    """The form as it stands.

    Attributes:
        path: of the file; empty for a photo that is only noted.
        taken_on, issued_on: None where nothing was typed; what is no date is said by the form itself.
    """

    path: str
    source: PhotoSource
    document: PhotoDocument | None
    number: str
    taken_on: date | None
    issued_on: date | None

    @property
    def system(self) -> PhotoSystem:
        """Where photos of this source are kept."""
        return _SYSTEMS.get(self.source, PhotoSystem.OTHER)


class OriginForm(QWidget):
    """A heading, the fields, and what the form is for.

    Args:
        with_file: a file is imported; else only where the photo is is noted.

    Signals:
        submitted: Enter in the last field.
    """

    submitted = Signal()

    def __init__(self, *, with_file: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._with_file = with_file
        self._dialog: QFileDialog | None = None
        self.form = FormGrid(label_width=76)
        self.path = TextField(placeholder=translate("photo", "照片文件，JPG、PNG 或 BMP"))
        self.browse = KeyButton(translate("photo", "选文件"), key="Alt+1", icon="st.folder")
        self.browse.clicked.connect(self.open_dialog)
        sources = [PhotoSource.EXIT_ENTRY, PhotoSource.ID_CARD, *([PhotoSource.OTHER] if with_file else [])]
        self.source = Segmented(
            [(source, photo_labels.say(photo_labels.SOURCES[source])) for source in sources],
            PhotoSource.EXIT_ENTRY,
            ticked=False,
        )
        self.document = ChoiceField(
            [(document, photo_labels.say(words)) for document, words in photo_labels.DOCUMENTS.items()]
        )
        self.number = TextField(placeholder=translate("photo", "那本证件的号码，知道就写"))
        self.taken, self.issued = DateField(), DateField()
        self._assemble()
        for name in self.form.names():
            editor = self.form.editor(name)
            if isinstance(editor, TextField):
                editor.textEdited.connect(lambda _text, field=name: self.form.set_error(field, ""))
        self.source.value_changed.connect(lambda _value: self._source_changed())
        self.form.finished.connect(self.submitted)

    def typed(self) -> OriginTyped | None:
        """What is typed; None when something is missing or no date, which the form then says."""
        self.form.clear_errors()
        path = self.path.text().strip()
        if self._with_file and not path:
            self.form.set_error(FILE, translate("photo", "还没选照片。请写路径，或按 Alt+1 去选。"))
        for name, field in ((TAKEN, self.taken), (ISSUED, self.issued)):
            if field.text().strip() and field.date() is None:
                self.form.set_error(name, translate("photo", "这不是一个日期。请写成 2023-05-11 这样。"))
        if self.form.focus_first_error():
            return None
        source = self.source.value()
        document = self.document.value()
        return OriginTyped(
            path=path if self._with_file else "",
            source=source if isinstance(source, PhotoSource) else PhotoSource.EXIT_ENTRY,
            document=document if isinstance(document, PhotoDocument) else None,
            number=self.number.text().strip(),
            taken_on=self.taken.date(),
            issued_on=self.issued.date(),
        )

    def refuse(self, field: str, words: str) -> None:
        """Say at a field why it was not taken; what is typed stays."""
        self.form.set_error(field, words)
        self.form.focus_first_error()

    def clear(self) -> None:
        """Everything empty for the next photo."""
        self.form.clear_errors()
        for field in (self.path, self.number):
            field.clear()
        self.taken.set_date(None)
        self.issued.set_date(None)
        self.document.set_value(None)

    def first_field(self) -> QWidget:
        """Where typing begins."""
        return self.path if self._with_file else self.source

    def open_dialog(self) -> None:
        """Alt+1: choose the file; the window goes on living meanwhile."""
        if not self._with_file:
            return
        dialog = self._dialog = QFileDialog(self, translate("photo", "选照片"))
        dialog.setNameFilter(translate("photo", "照片 (*.jpg *.jpeg *.png *.bmp)"))
        typed = self.path.text().strip()
        dialog.setDirectory(str(Path(typed).parent if typed else Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._picked)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _picked(self, path: str) -> None:
        self.path.setText(path)
        self.form.set_error(FILE, "")
        self.source.setFocus()

    def _source_changed(self) -> None:
        """A card's photo belongs to the card."""
        if self.source.value() is PhotoSource.ID_CARD:
            self.document.set_value(PhotoDocument.ID_CARD)
        elif self.document.value() is PhotoDocument.ID_CARD:
            self.document.set_value(None)

    def _assemble(self) -> None:
        tokens = tokens_of(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.px(10))
        if self._with_file:
            title = translate("photo", "导入一张存档照片")
            told = translate("photo", "原样存下，不裁剪、不压缩；不合规格的也存，会一条一条说明。")
            holder = QWidget()
            line = QHBoxLayout(holder)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(tokens.px(8))
            line.addWidget(self.path, 1)
            line.addWidget(self.browse)
            self.form.add_field(FILE, translate("photo", "文件"), holder, required=True)
            holder.setFocusProxy(self.path)
            self.path.setAccessibleName(translate("photo", "文件"))
            self.path.textEdited.connect(lambda _text: self.form.set_error(FILE, ""))
        else:
            title = translate("photo", "只登记照片在哪里")
            told = translate("photo", "照片留在业务系统里，本机只记出处；比对时在业务系统里打开看。")
        self.form.add_field(SOURCE, translate("photo", "照片来源"), self.source, required=True)
        self.form.add_field(DOCUMENT, translate("photo", "哪种证件"), self.document)
        self.form.add_field(NUMBER, translate("photo", "证件号码"), self.number)
        self.form.add_field(TAKEN, translate("photo", "拍摄日期"), self.taken)
        self.form.add_field(ISSUED, translate("photo", "发证日期"), self.issued)
        column.addWidget(TextLabel(title, "body", strong=True))
        column.addWidget(TextLabel(told, "caption", "secondary", wrap=True))
        column.addWidget(self.form)
        column.addStretch(1)
