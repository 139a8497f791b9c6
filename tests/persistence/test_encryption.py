"""Subkeys, sealed values, digests and chain macs."""

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.modes import GCM
from hypothesis import given
from hypothesis import strategies as st

from window_client.persistence.encryption import (
    AES_256_GCM,
    ALGORITHMS,
    SM4_GCM,
    Algorithm,
    ChainMac,
    DataKeyInvalid,
    DataKeyMismatch,
    PaperDigest,
    SealBroken,
    Sealer,
    Subkeys,
    hmac_sm3,
)

KEY = bytes(range(32))
STATION = "0190f0c0a1b27c3d8e4f5a6b7c8d9e0f"
PLACE = ("person", "name", "row-1")
FROZEN_BLOB = "0146219c9eb63f4cc9ec2fd9b2f0c0516ce57b29bf52651eab80ebdcedfdbf896205369cf7a8"
FROZEN_DIGEST = "d92f75bb3eec8c46c3f23da61b727cc2"
FROZEN_QR = "NQE6L"
FROZEN_CHECK = "944f5e7cf7c5858a3213a614e9395800"
FROZEN_MAC = "9c90af23c6843459e1164d461e43f64085b3db86d4cb80fbb22417cadf57face"


@pytest.fixture(params=ALGORITHMS.values(), ids=lambda algorithm: algorithm.name)
def sealer(request: pytest.FixtureRequest) -> Sealer:
    algorithm: Algorithm = request.param
    return Sealer(Subkeys.from_data_key(KEY, STATION), STATION, algorithm=algorithm)


def test_sm4_gcm_as_in_rfc_8998() -> None:
    """RFC 8998, appendix A.1."""
    key = bytes.fromhex("0123456789ABCDEFFEDCBA9876543210")
    nonce = bytes.fromhex("00001234567800000000ABCD")
    plaintext = bytes.fromhex(
        "AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDD"
        "EEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA"
    )
    encryptor = Cipher(SM4_GCM.make(key), GCM(nonce)).encryptor()
    encryptor.authenticate_additional_data(bytes.fromhex("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2"))
    sealed = encryptor.update(plaintext) + encryptor.finalize()
    assert sealed.hex().upper() == (
        "17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735"
        "D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D"
    )
    assert encryptor.tag.hex().upper() == "83DE3541E4C2B58177E065A9BF7B62EC"


def test_hmac_sm3_as_in_the_published_vector() -> None:
    """GM/T 0042-2015, appendix D.3: key 0x01 to 0x20, the 56 letters twice."""
    context = hmac_sm3(bytes(range(1, 33)))
    context.update(b"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq" * 2)
    assert context.finalize().hex() == "ca05e144ed05d1857840d1f318a4a8669e559fc8391f414485bfdf7bb408963a"


@given(value=st.binary(max_size=300), row=st.text(max_size=40))
def test_what_is_sealed_opens_again(value: bytes, row: str) -> None:
    sealer = Sealer(Subkeys.from_data_key(KEY, STATION), STATION)
    row = row.encode("utf-8", "replace").decode()
    assert sealer.open("person", "name", row, sealer.seal("person", "name", row, value)) == value


def test_text_beyond_the_basic_plane_survives(sealer: Sealer) -> None:
    assert sealer.open_text(*PLACE, sealer.seal(*PLACE, "𬭚𫖯·买买提")) == "𬭚𫖯·买买提"


def test_a_sealed_value_names_its_algorithm_and_never_repeats(sealer: Sealer) -> None:
    first, second = sealer.seal(*PLACE, "顾听澜"), sealer.seal(*PLACE, "顾听澜")
    assert first[0] in ALGORITHMS
    assert first != second
    assert len(first) == 1 + 12 + len("顾听澜".encode()) + 16
    assert "顾".encode() not in first


def test_any_sealer_reads_values_of_every_algorithm() -> None:
    subkeys = Subkeys.from_data_key(KEY, STATION)
    new, old = Sealer(subkeys, STATION), Sealer(subkeys, STATION, algorithm=AES_256_GCM)
    assert old.seal(*PLACE, "x")[0] != new.seal(*PLACE, "x")[0]
    assert new.open_text(*PLACE, old.seal(*PLACE, "顾")) == "顾"
    assert old.open_text(*PLACE, new.seal(*PLACE, "顾")) == "顾"


def test_every_single_changed_bit_is_noticed(sealer: Sealer) -> None:
    blob = sealer.seal(*PLACE, "顾")
    for place in range(len(blob) * 8):
        changed = bytearray(blob)
        changed[place // 8] ^= 1 << place % 8
        with pytest.raises(SealBroken) as broken:
            sealer.open(*PLACE, bytes(changed))
        expected = {"table": "person", "column": "name", "row_id": "row-1"}
        assert expected.items() <= broken.value.facts.items()


@pytest.mark.parametrize(
    "elsewhere",
    [
        ("persons", "name", "row-1"),
        ("person", "phone", "row-1"),
        ("person", "name", "row-2"),
        # the same letters, divided otherwise
        ("personn", "ame", "row-1"),
        ("person", "namer", "ow-1"),
        ("", "personname", "row-1"),
    ],
)
def test_a_value_moved_elsewhere_does_not_open(sealer: Sealer, elsewhere: tuple[str, str, str]) -> None:
    blob = sealer.seal(*PLACE, "顾")
    with pytest.raises(SealBroken) as broken:
        sealer.open(*elsewhere, blob)
    assert broken.value.facts["reason"] == "authentication"
    assert broken.value.facts["row_id"] == elsewhere[2]


def test_a_value_does_not_open_at_another_station_or_with_another_key() -> None:
    blob = Sealer(Subkeys.from_data_key(KEY, STATION), STATION).seal(*PLACE, "顾")
    shared = Subkeys.from_data_key(KEY, STATION)
    for other in (
        Sealer(Subkeys.from_data_key(KEY, "another"), "another"),
        Sealer(shared, "another"),
        Sealer(Subkeys.from_data_key(bytes(32), STATION), STATION),
    ):
        with pytest.raises(SealBroken):
            other.open(*PLACE, blob)


@pytest.mark.parametrize(
    ("blob", "reason"),
    [(b"", "truncated"), (b"\x01" * 28, "truncated"), (b"\x07" * 60, "unknown_algorithm")],
)
def test_what_is_no_sealed_value_is_told(sealer: Sealer, blob: bytes, reason: str) -> None:
    with pytest.raises(SealBroken) as broken:
        sealer.open(*PLACE, blob)
    assert broken.value.facts["reason"] == reason


def test_bytes_that_are_no_text_are_told_without_showing_them(sealer: Sealer) -> None:
    with pytest.raises(SealBroken) as broken:
        sealer.open_text(*PLACE, sealer.seal(*PLACE, b"\xff\xfe"))
    assert broken.value.facts["reason"] == "not_text"
    assert broken.value.__cause__ is None


def test_subkeys_all_differ_and_hide_themselves() -> None:
    keys = Subkeys.from_data_key(KEY, STATION)
    elsewhere = Subkeys.from_data_key(KEY, "another")
    made = [
        *(getattr(keys, use) for use in ("data", "search", "journal", "verify")),
        *(getattr(elsewhere, use) for use in ("data", "search", "journal", "verify")),
        keys.chain_key("counter-1"),
        keys.chain_key("counter-2"),
        KEY,
    ]
    assert len(set(made)) == len(made)
    assert all(len(key) == 32 for key in made)
    assert repr(keys) == "Subkeys()"
    assert Subkeys.from_data_key(KEY, STATION) == keys


def test_subkeys_stay_what_they_were() -> None:
    """Changing a label would make every database unreadable: these bytes may never change."""
    keys = Subkeys.from_data_key(KEY, STATION)
    sealer = Sealer(keys, STATION)
    blob = bytes.fromhex(FROZEN_BLOB)
    assert sealer.open_text(*PLACE, blob) == "顾听澜"
    assert sealer.keyed_digest(*PLACE, "顾听澜") == FROZEN_DIGEST
    assert sealer.qr_digest("TA011-260318-T") == FROZEN_QR
    assert sealer.key_check().hex() == FROZEN_CHECK
    assert ChainMac(keys.chain_key("counter-1"))(b"", b"{}").hex() == FROZEN_MAC


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_a_data_key_of_another_length_is_refused(length: int) -> None:
    with pytest.raises(DataKeyInvalid) as refused:
        Subkeys.from_data_key(bytes(length), STATION)
    assert refused.value.facts["length"] == length


def test_a_digest_depends_on_place_value_and_key(sealer: Sealer) -> None:
    other_key = Sealer(Subkeys.from_data_key(bytes(32), STATION), STATION)
    digests = {
        sealer.keyed_digest("person", "name", "1", "顾听澜"),
        sealer.keyed_digest("person", "name", "2", "顾听澜"),
        sealer.keyed_digest("person", "phone", "1", "顾听澜"),
        sealer.keyed_digest("person", "name", "1", "顾听"),
        sealer.keyed_digest("person", "name", "", "1顾听澜"),
        other_key.keyed_digest("person", "name", "1", "顾听澜"),
    }
    assert len(digests) == 6
    assert all(len(digest) == 32 and int(digest, 16) >= 0 for digest in digests)
    assert sealer.keyed_digest("person", "name", "1", "顾".encode()) == sealer.keyed_digest(
        "person", "name", "1", "顾"
    )


def test_qr_digest_needs_only_the_verify_subkey() -> None:
    keys = Subkeys.from_data_key(KEY, STATION)
    kiosk = PaperDigest(keys.verify, STATION)
    digest = kiosk.qr_digest("TA011-260318-T")
    assert digest == Sealer(keys, STATION).qr_digest("TA011-260318-T")
    assert len(digest) == 5
    assert set(digest) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    assert digest != kiosk.qr_digest("TA012-260318-T")
    assert digest != PaperDigest(keys.verify, "another").qr_digest("TA011-260318-T")


def test_chain_mac_binds_chain_previous_mac_and_row() -> None:
    keys = Subkeys.from_data_key(KEY, STATION)
    chain = ChainMac(keys.chain_key("counter-1"))
    first = chain(b"", b'{"seq":1}')
    second = chain(first, b'{"seq":2}')
    assert chain.holds(first, b'{"seq":2}', second)
    assert not chain.holds(b"", b'{"seq":2}', second)
    assert not chain.holds(first, b'{"seq":3}', second)
    assert not ChainMac(keys.chain_key("counter-2")).holds(first, b'{"seq":2}', second)
    assert chain(first + b"{", b"}") != chain(first, b"{}")


def test_key_check_tells_whether_a_key_belongs_to_a_database() -> None:
    stored = Sealer(Subkeys.from_data_key(KEY, STATION), STATION).key_check()
    assert len(stored) == 16
    Sealer(Subkeys.from_data_key(KEY, STATION), STATION).require_key_check(stored)
    with pytest.raises(DataKeyMismatch) as mismatch:
        Sealer(Subkeys.from_data_key(bytes(32), STATION), STATION).require_key_check(stored)
    assert mismatch.value.facts == {"station": STATION}
