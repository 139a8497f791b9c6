"""What a job's attributes prove about paper, and sizes of paper: rules without any printer."""

import pytest

from printing.spooler import Media, MediaRange, SpoolPhase
from printing.spoolers.cups_job_state import HISTORY_MISSING, JobState, KnownBefore, judge
from printing.spoolers.cups_media import offered_media, sheet_for
from printing.spoolers.ipp_message import Value
from printing.spoolers.printer_memory import PrinterMemory, PrinterWord


def job_attributes(
    state: int, *, began: bool = True, sheets: int = 0, **texts: str
) -> dict[str, list[Value]]:
    attributes: dict[str, list[Value]] = {
        "job-state": [state],
        "time-at-processing": [1_795_507_233 if began else None],
        "job-impressions-completed": [sheets],
    }
    attributes.update({name.replace("_", "-"): [text] for name, text in texts.items()})
    return attributes


@pytest.mark.parametrize(
    ("attributes", "phase", "reason"),
    [
        (job_attributes(JobState.PENDING, began=False), SpoolPhase.WAITING, None),
        (job_attributes(JobState.HELD, began=False), SpoolPhase.WAITING, None),
        (
            job_attributes(JobState.PENDING, began=False, job_printer_state_reasons="media-empty-error"),
            SpoolPhase.WAITING,
            None,
        ),
        (job_attributes(JobState.PROCESSING), SpoolPhase.PRINTING, None),
        (job_attributes(JobState.STOPPED), SpoolPhase.PRINTING, None),
        (
            job_attributes(JobState.PROCESSING, job_printer_state_reasons="media-needed"),
            SpoolPhase.NEEDS_PAPER,
            None,
        ),
        (
            job_attributes(JobState.PROCESSING, job_printer_state_reasons="media-low-report"),
            SpoolPhase.PRINTING,
            None,
        ),
        (
            job_attributes(JobState.STOPPED, sheets=1, job_state_reasons="job-completed-with-errors"),
            SpoolPhase.UNKNOWN,
            "aborted_while_printing",
        ),
        (job_attributes(JobState.CANCELED, began=False), SpoolPhase.CANCELLED, None),
        (job_attributes(JobState.CANCELED), SpoolPhase.UNKNOWN, "cancelled_while_printing"),
        (
            job_attributes(JobState.ABORTED, job_state_reasons="document-format-error"),
            SpoolPhase.FAILED,
            "document_format_error",
        ),
        (job_attributes(JobState.ABORTED, began=False), SpoolPhase.FAILED, "aborted_by_system"),
        (job_attributes(JobState.ABORTED, sheets=1), SpoolPhase.UNKNOWN, "aborted_while_printing"),
        (job_attributes(JobState.COMPLETED, sheets=1), SpoolPhase.DONE, None),
        (job_attributes(12), SpoolPhase.UNKNOWN, "state_not_understood"),
        ({}, SpoolPhase.UNKNOWN, "state_not_understood"),
    ],
)
def test_what_a_job_state_proves(
    attributes: dict[str, list[Value]], phase: SpoolPhase, reason: str | None
) -> None:
    def printed() -> PrinterWord:
        assert phase is SpoolPhase.DONE, "the printer need not be asked"
        return PrinterWord.PRINTED

    for history_missing in (False, True):
        state = judge(attributes, KnownBefore(history_missing=history_missing), printed)
        assert (state.phase, state.reason) == (phase, reason)


DONE = (SpoolPhase.DONE, None)
NO_HISTORY = (SpoolPhase.UNKNOWN, "job_history_missing")


@pytest.mark.parametrize(
    ("word", "answered", "fresh", "stale", "unremarked"),
    [
        (PrinterWord.PRINTED, True, DONE, DONE, DONE),
        (PrinterWord.WORKING, True, *[(SpoolPhase.PRINTING, None)] * 3),
        (PrinterWord.SPOILED, True, *[(SpoolPhase.UNKNOWN, "spoiled_at_printer")] * 3),
        (PrinterWord.RESTARTED, True, *[(SpoolPhase.UNKNOWN, "printer_restarted")] * 3),
        (PrinterWord.SILENT, True, *[(SpoolPhase.UNKNOWN, "printer_silent")] * 3),
        # a print server whose printers this PC never could reach: CUPS is all there is
        (PrinterWord.SILENT, False, NO_HISTORY, DONE, DONE),
        (PrinterWord.FORGOTTEN, True, NO_HISTORY, DONE, DONE),
        (PrinterWord.CANNOT_BE_ASKED, False, NO_HISTORY, DONE, DONE),
        (PrinterWord.CANNOT_BE_ASKED, True, NO_HISTORY, DONE, DONE),
    ],
)
def test_completed_is_weighed_with_the_printers_own_word(
    word: PrinterWord,
    answered: bool,
    fresh: tuple[SpoolPhase, str | None],
    stale: tuple[SpoolPhase, str | None],
    unremarked: tuple[SpoolPhase, str | None],
) -> None:
    """``fresh``: CUPS's remark is new since submission; ``stale``: it was there before."""
    remarked = job_attributes(JobState.COMPLETED, sheets=1, job_printer_state_reasons=HISTORY_MISSING)
    plain = job_attributes(JobState.COMPLETED, sheets=1)
    for attributes, missing_before, expected in (
        (remarked, False, fresh),
        (remarked, True, stale),
        (plain, False, unremarked),
        (plain, True, unremarked),
    ):
        before = KnownBefore(history_missing=missing_before, printer_answered=answered)
        state = judge(attributes, before, lambda: word)
        assert (state.phase, state.reason) == expected


@pytest.mark.parametrize(
    "uri",
    ["", "usb://Rig/80", "socket://127.0.0.1:1", "ipps://127.0.0.1/ipp", "ipp://A4._ipp._tcp.local/", "ipp:"],
)
def test_most_addresses_cannot_be_asked(uri: str) -> None:
    memory = PrinterMemory(uri, "root")
    assert not memory.answers()
    assert memory.word_on("T", job_age=0) is PrinterWord.CANNOT_BE_ASKED


def test_names_of_media_become_millimetres() -> None:
    offered = offered_media(
        [
            "iso_a4_210x297mm",
            "iso_a4_210x297mm",
            "na_letter_8.5x11in",
            "custom_80x150mm_80x150mm",
            "custom_min_58x30mm",
            "custom_max_80x600mm",
            "auto",
            "roll_0x0mm",
            "odd_９x9mm",
        ]
    )
    assert offered == (
        MediaRange(Media(210, 297), Media(210, 297)),
        MediaRange(Media(215.9, 279.4), Media(215.9, 279.4)),
        MediaRange(Media(80, 150), Media(80, 150)),
        MediaRange(Media(58, 30), Media(80, 600)),
    )
    assert offered_media(["custom_max_80x600mm"]) == ()


def test_the_sheet_asked_for_is_one_that_the_printer_has() -> None:
    a4 = MediaRange(Media(209.9, 297.0), Media(209.9, 297.0))
    roll = MediaRange(Media(58, 30), Media(79.5, 600))
    assert sheet_for(Media(210, 297), [roll, a4]) == Media(209.9, 297.0)
    assert sheet_for(Media(80, 173), [roll, a4]) == Media(79.5, 173)
    assert sheet_for(Media(80, 602), [roll, a4]) is None
    assert sheet_for(Media(82, 173), [roll, a4]) is None
