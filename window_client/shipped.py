"""What comes with the program, read once: catalogue, workdays, rules about photos, and what draws papers."""

from functools import cache

from printing.documents import Document
from resources import files
from window_client.domain.catalogue.catalogue import Catalogue
from window_client.domain.station.workday_calendar import WorkdayCalendar
from window_client.services.calendar_file import read_calendar
from window_client.services.catalogue_reader import read_catalogue
from window_client.services.photo_policy_file import read_photo_policies
from window_client.services.photo_rules import PhotoRules
from window_client.services.senior_texts import SeniorTexts, read_senior_texts


@cache
def shipped_catalogue() -> Catalogue:
    """The catalogue that comes with the program."""
    names = files.names("catalogue", ".toml")
    return read_catalogue([(name, files.read_bytes(name)) for name in names])


@cache
def shipped_calendar() -> WorkdayCalendar:
    """The workdays that come with the program."""
    names = files.names("calendar", ".toml")
    return read_calendar([files.path(name) for name in names])


@cache
def shipped_photo_rules() -> PhotoRules:
    """The rules about photos that come with the program."""
    return PhotoRules(read_photo_policies(files.read_bytes("policies/photo_reuse.toml")))


@cache
def shipped_senior_texts() -> SeniorTexts:
    """What is said at each step of the 敬老 process."""
    return read_senior_texts(files.read_text("texts/senior.toml"))


class Press:
    """Draws papers; what it needs is imported with the first of them."""

    def make(self, document: Document) -> bytes:
        """See `PdfPress`."""
        from printing.pdf_maker import make_pdf

        return make_pdf(document)

    def size_mm(self, document: Document) -> tuple[float, float]:
        """See `PdfPress`."""
        from printing.pdf_maker import page_size_mm

        return page_size_mm(document)
