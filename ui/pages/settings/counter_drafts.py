"""Windows as they are being set: what changes, and whether every business is taken somewhere (覆盖检查)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from ui import labels
from ui.translation import QT_TRANSLATE_NOOP
from window_client.domain.catalogue.business_domain import BusinessDomain
from window_client.domain.station.counter import Counter, CounterMode
from window_client.ids import CounterId

#: how many windows for one business are enough for it not to stand still when one is busy
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class CounterDraft:
    """One window as set.

    Attributes:
        id: None for one that is not made yet.
        officer: who works there now; empty for nobody.
    """

    id: CounterId | None
    number: int
    name: str
    domains: frozenset[BusinessDomain]
    mode: CounterMode
    officer: str = ""
    is_open: bool = False
    paused: bool = False

    @classmethod
    def of(cls, counter: Counter, officer: str) -> "CounterDraft":
        """As it is in force."""
        return cls(
            counter.id,
            counter.number,
            counter.name,
            counter.domains,
            counter.mode,
            officer,
            counter.is_open,
            counter.paused_at is not None,
        )

    def toggled(self, domain: BusinessDomain) -> "CounterDraft":
        """With one business more or less."""
        return replace(self, domains=self.domains ^ {domain})

    def same_setting(self, other: "CounterDraft") -> bool:
        """Whether nothing of what can be set differs (who works there is no setting)."""
        return (self.name.strip(), self.domains, self.mode) == (
            other.name.strip(),
            other.domains,
            other.mode,
        )

    @property
    def label(self) -> str:
        """03."""
        return f"{self.number:02d}"


@dataclass(frozen=True, slots=True)
class Finding:
    """A line of 覆盖检查 or 改动预览; tone is success, warning, danger or secondary."""

    tone: str
    text: str


def changes_of(base: Sequence[CounterDraft], drafts: Sequence[CounterDraft]) -> list[str]:
    """What saving would change, one sentence a window."""
    before = {one.id: one for one in base}
    lines: list[str] = []
    for draft in drafts:
        window = labels.counter_name(draft.number)
        old = before.get(draft.id) if draft.id else None
        if old is None:
            new = _said(QT_TRANSLATE_NOOP("counter_drafts", "加开 {window}（{name}），收{domains}"))
            lines.append(new.format(window=window, name=draft.name, domains=_names(draft.domains)))
            continue
        parts = []
        if more := draft.domains - old.domains:
            parts.append(
                _said(QT_TRANSLATE_NOOP("counter_drafts", "加收{domains}")).format(domains=_names(more))
            )
        if less := old.domains - draft.domains:
            parts.append(
                _said(QT_TRANSLATE_NOOP("counter_drafts", "不再收{domains}")).format(domains=_names(less))
            )
        if draft.name.strip() != old.name.strip():
            parts.append(
                _said(QT_TRANSLATE_NOOP("counter_drafts", "改名为「{name}」")).format(name=draft.name.strip())
            )
        if draft.mode is not old.mode:
            parts.append(
                _said(QT_TRANSLATE_NOOP("counter_drafts", "改为{mode}")).format(mode=mode_words(draft.mode))
            )
        if parts:
            lines.append(f"{window} {'，'.join(parts)}")
    return lines


def coverage(drafts: Sequence[CounterDraft]) -> list[Finding]:
    """Which business would have no window, no open one, or only one."""
    findings: list[Finding] = []
    single: dict[tuple[str, ...], list[BusinessDomain]] = {}
    enough = True
    for domain in BusinessDomain:
        taking = [one for one in drafts if domain in one.domains]
        opened = [one for one in taking if one.is_open]
        if not taking:
            text = _said(QT_TRANSLATE_NOOP("counter_drafts", "{domain}没有窗口收，取了号没人能叫"))
            findings.append(Finding("danger", text.format(domain=labels.words(domain))))
            enough = False
        elif len(taking) < _ENOUGH <= len(drafts):
            single.setdefault(tuple(one.label for one in taking), []).append(domain)
            enough = False
        elif not opened:
            text = _said(QT_TRANSLATE_NOOP("counter_drafts", "{domain}现在没有开着的窗口，可由 {windows} 办"))
            windows = "、".join(one.label for one in taking)
            findings.append(Finding("warning", text.format(domain=labels.words(domain), windows=windows)))
    for windows_of, domains in single.items():
        text = _said(QT_TRANSLATE_NOOP("counter_drafts", "{domains}只有 {windows} 能办，那里忙的时候就要等"))
        findings.append(
            Finding("warning", text.format(domains=_names(frozenset(domains)), windows="、".join(windows_of)))
        )
    if enough and drafts:
        text = (
            _said(QT_TRANSLATE_NOOP("counter_drafts", "五类业务都有至少 2 个窗口能办"))
            if len(drafts) >= _ENOUGH
            else _said(QT_TRANSLATE_NOOP("counter_drafts", "五类业务都能在这个窗口办"))
        )
        findings.insert(0, Finding("success", text))
    return findings


def mode_words(mode: CounterMode) -> str:
    """普通, 敬老, 只敬老: how the window calls, in the table."""
    return _said(_MODES[mode])


_MODES = {
    CounterMode.ORDINARY: QT_TRANSLATE_NOOP("counter_drafts", "普通"),
    CounterMode.SENIOR_FIRST: QT_TRANSLATE_NOOP("counter_drafts", "敬老：先叫老人"),
    CounterMode.SENIOR_ONLY: QT_TRANSLATE_NOOP("counter_drafts", "敬老：只叫老人"),
}


def _names(domains: frozenset[BusinessDomain]) -> str:
    return "、".join(labels.words(domain) for domain in BusinessDomain if domain in domains)


def _said(text: str) -> str:
    return QCoreApplication.translate("counter_drafts", text)
