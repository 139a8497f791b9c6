"""What happens in the service picker: searching as one types, and working the item out for the applicant."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ui import labels
from ui.actions import ActionId
from ui.desk_context import DeskContext
from ui.error_text import text_of
from ui.pages.picker.match_marks import mark_name, mark_reading
from ui.pages.picker.picker_memory import PickerMemory, load_memory, save_memory
from ui.pages.picker.picker_rows import ResultRow, TreeRow
from ui.pages.picker.picker_view import PickerSheet
from ui.pages.picker.picker_words import item_facts, preview_card
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.catalogue.catalogue import DomainNode
from window_client.domain.catalogue.service_item import ServiceItem
from window_client.services.item_preview import ItemPreview
from window_client.services.visit_desk import ApplicantCard

_ROWS = {
    ActionId.ROW_1: 1,
    ActionId.ROW_2: 2,
    ActionId.ROW_3: 3,
    ActionId.ROW_4: 4,
    ActionId.ROW_5: 5,
}
_DOMAIN_ICONS = {
    BusinessDomain.HOUSEHOLD: "biz.household",
    BusinessDomain.EXIT_ENTRY: "biz.exitEntry",
    BusinessDomain.VEHICLE: "biz.vehicle",
    BusinessDomain.PUBLIC_ORDER: "biz.licence",
    BusinessDomain.CONSULT: "biz.consult",
}
_COMMON, _RECENT = "common", "recent"


class PickerPresenter(QObject):
    """Opens the picker for an applicant; one at a time.

    Signals:
        chosen(str): the item's code; the sheet is closed by then. Opening the case is the visit's.
    """

    chosen = Signal(str)

    def __init__(self, context: DeskContext, home: Path, parent: QObject | None = None) -> None:
        """Args:
        home: this PC's own folder, where favourites and the last items are kept.
        """
        super().__init__(parent)
        self._context = context
        self._home = home
        self._memory = PickerMemory()
        self._sheet: PickerSheet | None = None
        self._applicant: ApplicantCard | None = None
        self._tree: tuple[DomainNode, ...] = ()
        self._open_nodes: set[str] = set()
        self._node = ""
        self._previews: dict[str, ItemPreview] = {}
        context.runner.run(lambda: load_memory(home), self._remember, owner=self)

    def open(self, applicant: ApplicantCard, *, several: bool = False) -> None:
        """Show the picker for this applicant.

        Args:
            several: the visit has other applicants too, so the sheet says whose item it will be.
        """
        sheet = PickerSheet(self._context.sheets.host)
        self._sheet, self._applicant = sheet, applicant
        self._previews.clear()
        self._tree = self._context.station.catalogue.tree(self._context.today())
        self._open_nodes.clear()
        self._node = ""
        sheet.set_applicant(applicant.name, several)
        sheet.typed.connect(lambda _text: self._search())
        sheet.node_chosen.connect(self._choose_node)
        sheet.fold_asked.connect(self._fold)
        sheet.row_changed.connect(self._preview)
        sheet.picked.connect(self._pick)
        sheet.closed.connect(lambda: self._closed(sheet))
        self._show_tree()
        self._search()
        self._context.sheets.open(sheet, focus=sheet.search, handler=self.handle)

    def handle(self, action: ActionId) -> bool:
        """Alt+1…5 add a row, Alt+K marks the selected item; the rest is the sheet's."""
        sheet = self._sheet
        if sheet is None:
            return False
        if action in _ROWS:
            sheet.pick_place(_ROWS[action])
            return True
        if action is ActionId.FAVOURITE:
            self._mark(sheet)
            return True
        return False

    # -- the columns
    def _search(self) -> None:
        """What fits the typed text; without one, the chosen node of the tree, or what is common here."""
        sheet = self._sheet
        if sheet is None:
            return
        typed = sheet.search.text().strip()
        if not typed:
            rows = self._listed(self._node) if self._node else self._usual()
            sheet.set_results(rows, 0, sheet.code())
            return
        found = self._context.station.catalogue.search(typed, self._context.today())
        used = self._memory.used
        hits = sorted(found, key=lambda hit: (hit.rank, -used[hit.item.code], hit.item.short_code))
        if hits:
            head = self.tr("找到 {count} 项・常办的在前").format(count=len(hits))
        else:
            head = self.tr("没有找到「{typed}」，换个字母，或按 Tab 进目录树").format(typed=typed)
        rows = [ResultRow("", heading=head), *(self._row(hit.item, typed) for hit in hits)]
        shown = {hit.item.code for hit in hits}
        recent = [item for item in self._recent() if item.code not in shown]
        if recent:
            rows.append(ResultRow("", heading=self.tr("刚办过")))
            rows += [self._row(item) for item in recent]
        sheet.set_results(rows, len(hits))

    def _usual(self) -> list[ResultRow]:
        common, recent = self._common(), self._recent()
        if not common and not recent:
            here = self._context.counter.domains if self._context.counter else frozenset(BusinessDomain)
            node = next((node for node in self._tree if node.domain in here), None)
            return self._listed(node.domain.value) if node else []
        rows: list[ResultRow] = []
        for heading, items in ((self.tr("本窗常用"), common), (self.tr("刚办过"), recent)):
            if items:
                rows.append(ResultRow("", heading=heading))
                rows += [self._row(item) for item in items]
        return rows

    def _listed(self, key: str) -> list[ResultRow]:
        """The items of a node of the tree, by group."""
        if key in (_COMMON, _RECENT):
            heading = self.tr("本窗常用") if key == _COMMON else self.tr("刚办过")
            items = self._common() if key == _COMMON else self._recent()
            return [ResultRow("", heading=heading), *(self._row(item) for item in items)]
        domain, _, wanted = key.partition("/")
        rows: list[ResultRow] = []
        for node in self._tree:
            if node.domain.value == domain:
                for group in node.groups:
                    if wanted in ("", group.name):
                        rows.append(ResultRow("", heading=group.name))
                        rows += [self._row(item) for item in group.items]
        return rows

    def _row(self, item: ServiceItem, typed: str = "") -> ResultRow:
        reading = self._context.station.catalogue.pinyin(item.code)
        return ResultRow(
            code=item.code,
            short_code=item.short_code,
            name=mark_name(item.name, typed),
            reading=mark_reading(reading, typed),
            facts=item_facts(item),
            favourite=item.code in self._memory.favourites,
        )

    def _items(self, codes: Sequence[str]) -> list[ServiceItem]:
        offered = {item.code: item for item in self._context.station.catalogue.offered(self._context.today())}
        return [offered[code] for code in codes if code in offered]

    def _common(self) -> list[ServiceItem]:
        return self._items(self._memory.common())

    def _recent(self) -> list[ServiceItem]:
        return self._items(self._memory.of_officer(self._context.officer.id))

    def _show_tree(self) -> None:
        if self._sheet is None:
            return
        total = sum(node.item_count for node in self._tree)
        rows = [
            TreeRow("", self.tr("常用")),
            TreeRow(_COMMON, self.tr("本窗常用"), len(self._common()), "st.star"),
            TreeRow(_RECENT, self.tr("刚办过"), len(self._recent()), "act.history"),
            TreeRow("", self.tr("全部事项 {count}").format(count=total)),
        ]
        for node in self._tree:
            key = node.domain.value
            opened = key in self._open_nodes
            icon = _DOMAIN_ICONS[node.domain]
            rows.append(TreeRow(key, labels.words(node.domain), node.item_count, icon, 0, opened))
            if opened:
                rows += [
                    TreeRow(f"{key}/{group.name}", group.name, len(group.items), "", 1)
                    for group in node.groups
                ]
        self._sheet.set_tree(rows, self._node)

    def _choose_node(self, key: str) -> None:
        self._node = key
        if self._sheet is not None and self._sheet.search.text():
            # the tree answers now, not the search
            self._sheet.search.clear()
        else:
            self._search()

    def _fold(self, key: str, opened: bool) -> None:
        (self._open_nodes.add if opened else self._open_nodes.discard)(key)
        self._show_tree()

    # -- the preview
    def _preview(self, code: str) -> None:
        sheet, applicant = self._sheet, self._applicant
        if sheet is None or applicant is None:
            return
        if not code:
            sheet.show_words(self.tr("选一项，这里说明要带什么、多久办好、多少钱。"))
            return
        if code in self._previews:
            self._previewed(code, self._previews[code])
            return
        cases = self._context.station.cases
        self._context.runner.run(
            lambda: cases.preview(applicant=applicant.id, item=code),
            lambda preview: self._previewed(code, preview),
            self._no_preview,
            owner=sheet,
        )

    def _previewed(self, code: str, preview: ItemPreview) -> None:
        self._previews[code] = preview
        if self._sheet is not None and self._sheet.code() == code:
            counter = self._context.counter
            taken = counter is None or preview.domain in counter.domains
            self._sheet.show_preview(preview_card(preview, taken_here=taken))

    def _no_preview(self, error: Exception) -> None:
        if self._sheet is not None:
            self._sheet.show_words(text_of(error).line)

    # -- what the officer does
    def _pick(self, code: str) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        self._memory.note(self._context.officer.id, code)
        self._save()
        sheet.close_sheet()
        self.chosen.emit(code)

    def _mark(self, sheet: PickerSheet) -> None:
        code = sheet.code()
        if not code:
            return
        name = self._context.station.catalogue.item(code).name
        if self._memory.toggle_favourite(code):
            self._context.messages.toast(self.tr("「{name}」已放进本窗常用").format(name=name))
        else:
            self._context.messages.toast(self.tr("「{name}」不再是本窗常用").format(name=name))
        self._save()
        self._show_tree()
        self._search()

    def _save(self) -> None:
        home, text = self._home, self._memory.to_text()
        self._context.runner.run(lambda: save_memory(home, text), lambda _none: None, owner=self)

    def _remember(self, memory: PickerMemory) -> None:
        self._memory = memory

    def _closed(self, sheet: PickerSheet) -> None:
        if sheet is self._sheet:
            self._sheet = self._applicant = None
