"""The form of a case, made from the catalogue's fields (表单)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.pages.case.case_state import CaseShown
from ui.pages.case.case_words import external_name
from ui.pages.case.external_field import ExternalNumberField
from ui.pages.case.field_ports import FieldPort, TextPort, make_port
from ui.pages.case.field_sentences import may_be_unfinished, mended, sentence
from ui.pages.case.question_rows import QuestionRows
from ui.theme.tokens import tokens_of
from ui.widgets.form_grid import FormGrid
from window_client.domain.cases.case_states import CaseState
from window_client.domain.catalogue.field_spec import FieldKind, FieldSpec
from window_client.domain.catalogue.item_traits import ExternalEntry
from window_client.services.visit_desk import CaseDesk, FieldView

EXTERNAL = "external_number"


class CaseForm(QWidget):
    """Sections and fields in reading order; questions that must be put come first.

    A field that is being typed into, or whose text is not saved yet, is never overwritten.

    Signals:
        edited(str, str): field and its new text.
        left(str): a field was left, or a choice was made.
        restored(str): what was typed into a field was a scan and was taken back.
        reveal_requested(str): the eye of a masked field is held.
        answered(str, object): a situation question was answered.
        external_entered(str): a 业务编号 was typed.
    """

    edited = Signal(str, str)
    left = Signal(str)
    restored = Signal(str)
    reveal_requested = Signal(str)
    answered = Signal(str, object)
    external_entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tokens = tokens_of(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(tokens.px(10))
        self._first = QuestionRows()
        self._grid = FormGrid()
        self._column.addWidget(self._first)
        self._column.addWidget(self._grid)
        self._column.addStretch(1)
        self._first.answered.connect(self.answered)
        self._case = ""
        self._specs: tuple[FieldSpec, ...] = ()
        self._ports: dict[str, FieldPort] = {}
        self._sections: dict[str, tuple[QWidget, list[str]]] = {}
        self._external: ExternalNumberField | None = None
        self._typed: set[str] = set()
        self._dense = False
        self._shown: CaseShown | None = None
        self._insist = False

    def show_case(self, shown: CaseShown, *, unsaved: frozenset[str], insist: bool, scanned: bool) -> None:
        """Show the form as the database holds it.

        Args:
            unsaved: fields whose typed text is not saved yet: they stay as they are.
            insist: say at empty required fields that they are empty (after F2 was tried).
            scanned: the 业务编号 came from the scanner.
        """
        desk = shown.desk
        if desk.card.id != self._case or shown.specs != self._specs:
            self._rebuild(shown)
        self._shown, self._insist = shown, insist
        read_only = desk.card.state is not CaseState.DRAFT
        must = [question for question in desk.questions if question.assumed is None]
        self._first.show_questions(must, desk.answers, read_only=read_only)
        views = {view.spec.key: view for view in desk.fields}
        for key, port in self._ports.items():
            view = views.get(key)
            self._grid.set_row_visible(key, view is not None)
            if view is None:
                self._grid.set_error(key, "")
                continue
            self._grid.set_required(key, view.required and not read_only)
            busy = key in unsaved or (port.widget.hasFocus() and key in self._typed)
            if not busy:
                self._typed.discard(key)
                port.show_view(view, shown.today)
            else:
                port.view = view
            port.set_read_only(read_only)
            if key not in unsaved:
                self._show_problem(key, view, being_typed=busy)
        self._show_external(desk, read_only=read_only, scanned=scanned)
        for head, keys in self._sections.values():
            head.setVisible(any(key in views or key == EXTERNAL for key in keys))

    def set_dense(self, dense: bool) -> None:
        """Rows stand closer; nothing that was typed and no focus moves."""
        self._dense = dense
        self._grid.set_dense(dense)

    @property
    def case_id(self) -> str:
        """Whose fields these are; empty before the first case."""
        return self._case

    def commit(self) -> None:
        """Tell at once everything that was typed and is held back."""
        for port in self._ports.values():
            port.commit()

    def show_revealed(self, key: str, text: str) -> None:
        """The full value of a field, while its eye is held."""
        if key in self._ports:
            self._ports[key].show_revealed(text)

    def show_external_error(self, text: str) -> None:
        """What is wrong with the typed 业务编号; empty takes it away."""
        if self._external is not None:
            self._grid.set_error(EXTERNAL, text)

    def errors(self) -> dict[str, str]:
        """The errors in sight, by field."""
        return self._grid.errors()

    def port(self, key: str) -> FieldPort:
        """A field.

        Raises:
            KeyError: the form has none of that name.
        """
        return self._ports[key]

    @property
    def external(self) -> ExternalNumberField | None:
        """The field of the other system's number, where the item has one."""
        return self._external

    def accept_fix(self) -> bool:
        """Alt+Enter: mend the field with the keyboard, else the first one that offers a fix."""
        focus = QApplication.focusWidget()
        ordered = sorted(self._ports.items(), key=lambda each: each[1].widget is not focus)
        for key, port in ordered:
            view = port.view
            if key not in self._grid.errors() or view is None or view.problem is None:
                continue
            if not isinstance(port, TextPort) or port.text() != view.value.strip():
                continue  # it was changed since it was judged
            better = mended(view.spec, view.problem, view.value)
            if better is not None:
                port.set_text(better)
                self.left.emit(key)
                return True
        return False

    def focus_form(self) -> bool:
        """Alt+D: to the first field with an error, else to the first that can be typed into."""
        if self._grid.focus_first_error():
            return True
        first = self._first.first() if self._first.isVisibleTo(self) else None
        editors = [first] if first is not None else []
        editors += [self._grid.editor(name) for name in self._grid.names()]
        for editor in editors:
            if editor.isVisibleTo(self) and editor.isEnabled():
                editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
        return False

    # -- inside
    def _rebuild(self, shown: CaseShown) -> None:
        self._case, self._specs = shown.desk.card.id, shown.specs
        self._ports, self._sections, self._external = {}, {}, None
        self._typed.clear()
        fresh = FormGrid()
        fresh.set_dense(self._dense)
        old = self._grid
        self._column.replaceWidget(old, fresh)
        self._grid = fresh
        old.hide()
        old.deleteLater()
        for spec in shown.specs:
            if spec.section and spec.section not in self._sections:
                self._sections[spec.section] = (fresh.add_section(spec.section), [])
            if spec.kind is FieldKind.EXTERNAL_NUMBER:
                self._add_external(shown.desk, spec)
            else:
                self._add(spec)
            if spec.section:
                key = EXTERNAL if spec.kind is FieldKind.EXTERNAL_NUMBER else spec.key
                self._sections[spec.section][1].append(key)

    def _add(self, spec: FieldSpec) -> None:
        port = make_port(spec)
        key = spec.key
        port.edited.connect(lambda text: self._note(key, text))
        port.left.connect(lambda: self._leave(key))
        port.restored.connect(lambda: self._restore(key))
        port.reveal_requested.connect(lambda: self.reveal_requested.emit(key))
        self._ports[key] = port
        self._grid.add_field(key, spec.label, port.widget)

    def _add_external(self, desk: CaseDesk, spec: FieldSpec) -> None:
        if desk.external_entry is ExternalEntry.NONE or self._external is not None:
            return
        field = ExternalNumberField()
        field.setPlaceholderText(spec.hint)
        field.entered.connect(self.external_entered)
        field.textEdited.connect(lambda _text: self._grid.set_error(EXTERNAL, ""))
        self._external = field
        self._grid.add_field(EXTERNAL, spec.label, field)

    def _show_external(self, desk: CaseDesk, *, read_only: bool, scanned: bool) -> None:
        if self._external is None:
            return
        suffix = ""
        if desk.external_number:
            how = self.tr("已扫入") if scanned else self.tr("已录")
            suffix = f"{external_name(desk)}・{how}"
        self._external.show_number(desk.external_number, suffix)
        # ``later`` items get their number after acceptance
        waits = desk.external_entry is ExternalEntry.LATER and desk.card.number and not desk.external_number
        closed = read_only and not waits
        self._external.set_shown_read_only(closed)
        live = desk.external_entry is ExternalEntry.LIVE
        self._grid.set_required(EXTERNAL, live and not read_only)

    def _show_problem(self, key: str, view: FieldView, *, being_typed: bool) -> None:
        problem = view.problem
        if problem is None or (problem.code == "required" and not self._insist):
            self._grid.set_error(key, "")
            return
        seen = key in self._grid.errors()
        if being_typed and not seen and may_be_unfinished(problem):
            return
        self._grid.set_error(key, sentence(view.spec, problem, view.value))

    def _note(self, key: str, text: str) -> None:
        self._typed.add(key)
        self.edited.emit(key, text)

    def _leave(self, key: str) -> None:
        self._typed.discard(key)
        self.left.emit(key)

    def _restore(self, key: str) -> None:
        self._typed.discard(key)
        self.restored.emit(key)
