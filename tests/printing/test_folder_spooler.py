"""The folder that stands in for a printer: whole files, once, also when the program dies in between."""

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printing.spooler import (
    MAX_TOKEN_BYTES,
    Media,
    PrinterMissing,
    PrinterState,
    SpoolerUnreachable,
    SpoolJob,
    SpoolPhase,
    SpoolState,
    SubmitRefused,
    check_submission,
)
from printing.spoolers.folder_spooler import FolderSpooler, file_name_for

PDF = b"%PDF-1.4 first"
OTHER_PDF = b"%PDF-1.4 second"
A4_MEDIA = Media(210, 297)


@pytest.fixture
def spooler(tmp_path: Path) -> FolderSpooler:
    return FolderSpooler(tmp_path / "papers", printer="demo")


def submit(spooler: FolderSpooler, token: str, pdf: bytes = PDF) -> SpoolJob:
    return spooler.submit(pdf, token=token, printer=spooler.printer, media=A4_MEDIA)


def files(spooler: FolderSpooler) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in spooler.folder.iterdir()}


def test_a_paper_becomes_a_file_of_its_token(spooler: FolderSpooler) -> None:
    (info,) = spooler.printers()
    assert (info.name, info.description, info.state) == ("demo", str(spooler.folder), PrinterState.IDLE)
    assert info.accepts
    assert info.takes(A4_MEDIA)
    assert spooler.find("receipt-320499-0001-𬭚", "demo") is None
    job = submit(spooler, "receipt-320499-0001-𬭚")
    assert files(spooler) == {"receipt-320499-0001-𬭚.pdf": PDF}
    assert spooler.poll(job) == SpoolState(SpoolPhase.DONE)
    assert spooler.find("receipt-320499-0001-𬭚", "demo") == job
    assert not spooler.cancel(job)


def test_only_its_owner_may_read_it(spooler: FolderSpooler) -> None:
    submit(spooler, "T")
    assert (spooler.folder / "T.pdf").stat().st_mode & 0o077 == 0
    assert spooler.folder.stat().st_mode & 0o077 == 0


def test_the_same_token_again_changes_nothing(spooler: FolderSpooler) -> None:
    first = submit(spooler, "T")
    assert submit(spooler, "T", OTHER_PDF) == first
    assert files(spooler) == {"T.pdf": PDF}


def test_a_file_taken_away_is_unknown(spooler: FolderSpooler) -> None:
    job = submit(spooler, "T")
    (spooler.folder / "T.pdf").unlink()
    assert spooler.poll(job) == SpoolState(SpoolPhase.UNKNOWN, "job_not_found")
    assert spooler.find("T", "demo") is None


def test_another_spoolers_job_is_unknown(spooler: FolderSpooler) -> None:
    submit(spooler, "T")
    assert spooler.poll(SpoolJob("T", "demo", "cups:12:")).phase is SpoolPhase.UNKNOWN


def test_another_printers_name_is_never_taken(spooler: FolderSpooler) -> None:
    with pytest.raises(PrinterMissing):
        spooler.submit(PDF, token="T", printer="slip", media=A4_MEDIA)
    with pytest.raises(PrinterMissing):
        spooler.find("T", "slip")
    assert not spooler.folder.exists()


def test_what_is_no_pdf_is_refused(spooler: FolderSpooler) -> None:
    with pytest.raises(SubmitRefused) as caught:
        submit(spooler, "T", b"hello")
    assert caught.value.facts == {"printer": "demo", "problem": "document"}


def test_a_name_that_appears_meanwhile_is_not_overwritten(
    spooler: FolderSpooler, monkeypatch: pytest.MonkeyPatch
) -> None:
    spooler.folder.mkdir()
    (spooler.folder / "T.pdf").write_bytes(OTHER_PDF)
    # what a file system that folds case does: the listing does not show our name, creating it fails
    with monkeypatch.context() as patch:
        patch.setattr(os, "listdir", lambda folder: ["t.pdf"])
        with pytest.raises(SubmitRefused) as caught:
            submit(spooler, "T")
    assert caught.value.facts["problem"] == "name_taken"
    assert files(spooler) == {"T.pdf": OTHER_PDF}


@pytest.mark.parametrize("taken", [False, True])
def test_a_file_system_without_hard_links_works_as_well(
    spooler: FolderSpooler, monkeypatch: pytest.MonkeyPatch, taken: bool
) -> None:
    def no_links(source: object, target: object) -> None:
        raise PermissionError(errno.EPERM, "no hard links")

    monkeypatch.setattr(os, "link", no_links)
    if not taken:
        submit(spooler, "T")
        assert files(spooler) == {"T.pdf": PDF}
        return
    spooler.folder.mkdir()
    (spooler.folder / "T.pdf").write_bytes(OTHER_PDF)
    with monkeypatch.context() as patch:
        patch.setattr(os, "listdir", lambda folder: [])
        with pytest.raises(SubmitRefused):
            submit(spooler, "T")
    assert files(spooler) == {"T.pdf": OTHER_PDF}


@pytest.mark.parametrize(
    ("number", "problem"), [(errno.ENOSPC, "disk_full"), (errno.EDQUOT, "disk_full"), (errno.EIO, "eio")]
)
def test_a_failing_disk_leaves_no_file(
    spooler: FolderSpooler, monkeypatch: pytest.MonkeyPatch, number: int, problem: str
) -> None:
    def fail(descriptor: int) -> None:
        raise OSError(number, "disk")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fail)
        with pytest.raises((SubmitRefused, SpoolerUnreachable)) as caught:
            submit(spooler, "T")
    assert caught.value.facts["problem"] == problem
    assert files(spooler) == {}
    submit(spooler, "T")
    assert files(spooler) == {"T.pdf": PDF}


def test_a_folder_that_cannot_be_one_is_unreachable(tmp_path: Path) -> None:
    (tmp_path / "papers").write_text("a file is in the way")
    spooler = FolderSpooler(tmp_path / "papers")
    with pytest.raises(SpoolerUnreachable) as caught:
        submit(spooler, "T")
    assert caught.value.facts == {"server": str(tmp_path / "papers"), "problem": "enotdir"}


_DIES = """
import os, signal, sys
from pathlib import Path
from printing.spooler import Media
from printing.spoolers.folder_spooler import FolderSpooler

def die(*arguments, **options):
    os.kill(os.getpid(), signal.SIGKILL)

real_link = os.link
def link_and_die(source, target):
    real_link(source, target)
    die()

folder, moment = sys.argv[1:]
if moment == "before":
    os.link = die
elif moment == "writing":
    os.fsync = die
else:
    os.link = link_and_die
FolderSpooler(Path(folder)).submit(b"%PDF-1.4 first", token="T", printer="folder", media=Media(210, 297))
"""


@pytest.mark.parametrize(("moment", "there"), [("writing", False), ("before", False), ("after", True)])
def test_after_kill_nine_the_file_is_there_whole_or_not_at_all(
    tmp_path: Path, moment: str, there: bool
) -> None:
    folder = tmp_path / "papers"
    died = subprocess.run([sys.executable, "-c", _DIES, str(folder), moment], timeout=60, check=False)
    assert died.returncode == -signal.SIGKILL
    spooler = FolderSpooler(folder)
    assert (spooler.find("T", "folder") is not None) is there
    submit(spooler, "T", OTHER_PDF)
    papers = [path.read_bytes() for path in folder.glob("*.pdf")]
    assert papers == [PDF if there else OTHER_PDF]


def is_token(text: str) -> bool:
    try:
        check_submission(text, 1)
    except ValueError:
        return False
    return True


TOKENS = st.text(
    st.one_of(st.characters(exclude_categories=["Cs", "Cc"]), st.sampled_from('<>:"/\\|?*.~_ 张𬭚aA')),
    min_size=1,
    max_size=MAX_TOKEN_BYTES,
).filter(is_token)


@given(TOKENS, TOKENS)
def test_every_token_is_a_name_of_its_own_on_every_system(first: str, second: str) -> None:
    name = file_name_for(first)
    assert len(name.encode("utf-8")) <= 255
    assert name.endswith(".pdf")
    assert not name.startswith(".")
    assert not set(name) & set('<>:"/\\|?*\0')
    assert (name == file_name_for(second)) == (first == second)


@pytest.mark.parametrize("token", ["CON", "nul", "com1", "LPT9", "aux.x", ".", "..", "a/b", "a" * 200])
def test_tokens_that_some_system_would_not_have_as_a_name_get_a_digest(token: str) -> None:
    name = file_name_for(token)
    assert "~" in name
    assert Path(name).name == name
