"""What a kiosk's keys open, and what they do not."""

import stat
from pathlib import Path

import pytest

from window_client.ids import StationId, WorkplaceId
from window_client.persistence.encryption import (
    ChainMac,
    ClearValues,
    SealBroken,
    Sealer,
    Subkeys,
)
from window_client.persistence.key_file import KeyFileUnusable
from window_client.persistence.kiosk_keys import KeyNotHeld, KioskKeys, KioskSealer
from window_client.persistence.search_token import PersonTokens, TokenKind

DATA_KEY = bytes(range(32))
HERE, KIOSK = StationId("station"), WorkplaceId("kiosk")
SUBKEYS = Subkeys.from_data_key(DATA_KEY, HERE)
KEYS = KioskKeys.of(SUBKEYS, HERE, KIOSK)
COUNTERS = Sealer(SUBKEYS, HERE)
KIOSKS = KioskSealer(KEYS)


def test_a_kiosk_opens_nothing_that_is_sealed() -> None:
    for table, column in (("person", "name"), ("print_job", "document")):
        blob = COUNTERS.seal(table, column, "1", "周㛃兰")
        with pytest.raises(KeyNotHeld):
            KIOSKS.open(table, column, "1", blob)


def test_a_kiosk_writes_no_personal_column() -> None:
    for table, column in (("person", "name"), ("remark", "text"), ("case_file", "field_values")):
        with pytest.raises(KeyNotHeld):
            KIOSKS.seal(table, column, "1", "周㛃兰")
        with pytest.raises(KeyNotHeld):
            KIOSKS.keyed_digest(table, column, "1", "周㛃兰")


def test_its_slip_is_read_at_a_counter() -> None:
    blob = KIOSKS.seal("print_job", "document", "1", '{"number":"H001"}')
    assert b"H001" in blob
    assert ClearValues.is_clear(blob)
    assert COUNTERS.open_text("print_job", "document", "1", blob) == '{"number":"H001"}'
    assert KIOSKS.open_text("print_job", "document", "1", blob) == '{"number":"H001"}'
    noted = KIOSKS.keyed_digest("print_job", "document", "1", '{"number":"H001"}')
    assert COUNTERS.stored_digest("print_job", "document", "1", blob) == noted


def test_a_sealed_value_keeps_its_digest() -> None:
    blob = COUNTERS.seal("print_job", "document", "1", "{}")
    assert not ClearValues.is_clear(blob)
    noted = COUNTERS.keyed_digest("print_job", "document", "1", "{}")
    assert COUNTERS.stored_digest("print_job", "document", "1", blob) == noted


def test_nobody_else_puts_a_text_there() -> None:
    blob = bytearray(KIOSKS.seal("print_job", "document", "1", '{"number":"H001"}'))
    blob[-3] ^= 1
    elsewhere = KioskSealer(KioskKeys.of(Subkeys.from_data_key(bytes(32), HERE), HERE, KIOSK))
    forged = elsewhere.seal("print_job", "document", "1", '{"number":"H001"}')
    moved = KIOSKS.seal("print_job", "document", "2", '{"number":"H001"}')
    for wrong in (bytes(blob), forged, moved, b"\x00", b"\x00" + bytes(16)):
        with pytest.raises(SealBroken):
            COUNTERS.open("print_job", "document", "1", wrong)
    # a personal column is never in clear, whoever wrote it
    clear = ClearValues(SUBKEYS.verify, HERE).write("person", "name", "1", "周㛃兰")
    with pytest.raises(SealBroken):
        COUNTERS.open("person", "name", "1", clear)


def test_it_makes_the_same_tokens_codes_and_macs() -> None:
    for sealer in (COUNTERS, KIOSKS):
        assert sealer.qr_digest("TH001-260318-A") == COUNTERS.qr_digest("TH001-260318-A")
        sealer.require_key_check(COUNTERS.key_check())
    token = PersonTokens(KEYS.search).token(TokenKind.NUMBER, "110101199003070000")
    assert token == PersonTokens(SUBKEYS.search).token(TokenKind.NUMBER, "110101199003070000")
    assert KEYS.chain_mac()(b"", b"x") == ChainMac(SUBKEYS.chain_key(KIOSK))(b"", b"x")
    assert KEYS.chain_mac()(b"", b"x") != ChainMac(SUBKEYS.chain_key(WorkplaceId("other")))(b"", b"x")


def test_commands_are_told_apart() -> None:
    one = KIOSKS.keyed_digest("journal", "command_digest", "c", "[1]")
    assert one == KIOSKS.keyed_digest("journal", "command_digest", "c", "[1]")
    assert one != KIOSKS.keyed_digest("journal", "command_digest", "c", "[2]")
    # a guessed number cannot be tried with the keys of another kiosk
    other = KioskSealer(KioskKeys.of(SUBKEYS, HERE, WorkplaceId("other")))
    assert one != other.keyed_digest("journal", "command_digest", "c", "[1]")


def test_kept_and_read_again(tmp_path: Path) -> None:
    file = tmp_path / "home" / "kiosk.key"
    KEYS.keep(file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert KioskKeys.read(file) == KEYS
    assert DATA_KEY.hex() not in file.read_text()
    # enrolled again
    again = KioskKeys.of(SUBKEYS, HERE, WorkplaceId("again"))
    again.keep(file)
    assert KioskKeys.read(file) == again
    assert [one.name for one in file.parent.iterdir()] == ["kiosk.key"]


def test_no_key_is_shown() -> None:
    assert KEYS.search.hex() not in repr(KEYS)
    assert "search" not in repr(KEYS)


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", '{"station":"a","workplace":"b","search":"zz"}', DATA_KEY.hex()]
)
def test_what_is_no_key_file(tmp_path: Path, text: str) -> None:
    file = tmp_path / "kiosk.key"
    file.write_text(text)
    file.chmod(0o600)
    with pytest.raises(KeyFileUnusable):
        KioskKeys.read(file)


def test_a_file_that_others_read_is_not_used(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.key"
    KEYS.keep(file)
    file.chmod(0o644)
    with pytest.raises(KeyFileUnusable) as refusal:
        KioskKeys.read(file)
    assert refusal.value.facts["problem"] == "readable_by_others"


def test_short_keys_are_none(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.key"
    KioskKeys(HERE, KIOSK, b"1", b"2", b"3").keep(file)
    with pytest.raises(KeyFileUnusable):
        KioskKeys.read(file)
