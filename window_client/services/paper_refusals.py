"""What verbs on sheets refuse."""

from window_client.errors import InvalidInput, Refused


class ReprintReasonMissing(InvalidInput):
    """A reprint needs a reason."""

    code = "reprint_reason_missing"


class NotPrintedYet(Refused):
    """Only a sheet that came out, failed or is in doubt can be printed again. Facts: state."""

    code = "not_printed_yet"


class PrinterNotSet(Refused):
    """No printer is chosen for this paper. Facts: paper (slip, a4)."""

    code = "printer_not_set"


class NewerSheetCounts(Refused):
    """A newer sheet says more than this one and counts in its place: print that one again.

    Facts: copy (the newer sheet's number, ``260318-0042``).
    """

    code = "newer_sheet_counts"
