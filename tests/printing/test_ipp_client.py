"""IPP bytes both ways, whatever a server sends, and a transport that never waits for ever."""

import http.server
import socket
import socketserver
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printing.spoolers.ipp_client import LOCAL_SOCKET, IppClient, IppFault, ServerAddress
from printing.spoolers.ipp_message import (
    Answer,
    Attribute,
    Group,
    IntRange,
    MalformedMessage,
    Tag,
    Value,
    decode_answer,
    encode_request,
    number,
    texts,
)

# -- bytes ------------------------------------------------------------------------------------------------


def test_a_request_has_the_bytes_of_the_standard() -> None:
    """RFC 8010, appendix A.1, cut down: Print-Job with two operation attributes and one job attribute."""
    data = encode_request(
        0x0002,
        1,
        [
            (
                Group.OPERATION,
                [
                    Attribute("attributes-charset", Tag.CHARSET, ["utf-8"]),
                    Attribute("printer-uri", Tag.URI, ["ipp://printer.example.com/ipp/print/pinetree"]),
                ],
            ),
            (Group.JOB, [Attribute("copies", Tag.INTEGER, [20])]),
        ],
    )
    assert data == (
        b"\x02\x00\x00\x02\x00\x00\x00\x01"
        b"\x01\x47\x00\x12attributes-charset\x00\x05utf-8"
        b"\x45\x00\x0bprinter-uri\x00\x2cipp://printer.example.com/ipp/print/pinetree"
        b"\x02\x21\x00\x06copies\x00\x04\x00\x00\x00\x14"
        b"\x03"
    )


def test_a_collection_has_the_bytes_of_the_standard() -> None:
    """RFC 8010 §3.1.6 and appendix A.7: media-col with a media-size inside."""
    size = (Attribute("x-dimension", Tag.INTEGER, [8000]), Attribute("y-dimension", Tag.INTEGER, [17300]))
    column = (Attribute("media-size", Tag.COLLECTION, [size]),)
    data = encode_request(2, 1, [(Group.JOB, [Attribute("media-col", Tag.COLLECTION, [column])])])
    assert data[8:] == (
        b"\x02"
        b"\x34\x00\x09media-col\x00\x00"
        b"\x4a\x00\x00\x00\x0amedia-size"
        b"\x34\x00\x00\x00\x00"
        b"\x4a\x00\x00\x00\x0bx-dimension\x21\x00\x00\x00\x04\x00\x00\x1f\x40"
        b"\x4a\x00\x00\x00\x0by-dimension\x21\x00\x00\x00\x04\x00\x00\x43\x94"
        b"\x37\x00\x00\x00\x00"
        b"\x37\x00\x00\x00\x00"
        b"\x03"
    )


def test_an_answer_is_read_with_its_groups_apart() -> None:
    data = (
        b"\x01\x01\x00\x00\x00\x00\x00\x07"
        b"\x01\x47\x00\x12attributes-charset\x00\x05utf-8"
        b"\x02\x21\x00\x06job-id\x00\x04\x00\x00\x00\x0c"
        b"\x44\x00\x11job-state-reasons\x00\x04none\x44\x00\x00\x00\x06queued"
        b"\x02\x13\x00\x12time-at-processing\x00\x00"
        b"\x36\x00\x08job-name\x00\x0a\x00\x02zh\x00\x04\xf0\xac\xad\x9a"
        b"\x33\x00\x06copies\x00\x08\x00\x00\x00\x01\x00\x00\x00\x63"
        b"\x22\x00\x02ok\x00\x01\x01"
        b"\x03trailing document"
    )
    request_id, answer = decode_answer(data)
    assert request_id == 7
    first, second = answer.of(Group.JOB)
    assert first == {"job-id": [12], "job-state-reasons": ["none", "queued"]}
    assert second == {
        "time-at-processing": [None],
        "job-name": ["𬭚"],
        "copies": [IntRange(1, 99)],
        "ok": [True],
    }
    assert texts(first, "job-state-reasons") == ("queued",)
    assert number(first, "job-id") == 12
    assert number(second, "time-at-processing") is None
    assert number(second, "nothing") is None


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
NAMES = st.text("abcdefghijklmnopqrstuvwxyz-", min_size=1, max_size=30)
INTEGERS = st.integers(-(2**31), 2**31 - 1)
PLAIN: st.SearchStrategy[tuple[Tag, list[bool | int | str | bytes | IntRange]]] = st.one_of(
    st.tuples(
        st.sampled_from([Tag.TEXT, Tag.NAME, Tag.KEYWORD, Tag.URI]), st.lists(TEXT, min_size=1, max_size=3)
    ),
    st.tuples(st.sampled_from([Tag.INTEGER, Tag.ENUM]), st.lists(INTEGERS, min_size=1, max_size=3)),
    st.tuples(st.just(Tag.BOOLEAN), st.lists(st.booleans(), min_size=1, max_size=3)),
    st.tuples(st.just(Tag.RANGE), st.lists(st.builds(IntRange, INTEGERS, INTEGERS), min_size=1, max_size=3)),
    st.tuples(st.just(Tag.OCTETS), st.lists(st.binary(max_size=40), min_size=1, max_size=3)),
)
LEAVES = st.builds(lambda name, plain: Attribute(name, *plain), NAMES, PLAIN)
ATTRIBUTES = st.recursive(
    LEAVES,
    lambda inner: st.builds(
        lambda name, values: Attribute(name, Tag.COLLECTION, values),
        NAMES,
        st.lists(
            st.lists(inner, max_size=3, unique_by=lambda member: member.name).map(tuple),
            min_size=1,
            max_size=2,
        ),
    ),
    max_leaves=8,
)


def as_read(attribute: Attribute) -> list[Value]:
    """The values as they come back: a collection becomes a mapping of its members."""
    return [
        {member.name: as_read(member) for member in value} if isinstance(value, tuple) else value
        for value in attribute.values
    ]


@given(st.lists(ATTRIBUTES, max_size=5, unique_by=lambda attribute: attribute.name))
def test_what_is_written_is_read_again(attributes: list[Attribute]) -> None:
    request_id, answer = decode_answer(encode_request(0x4002, 9, [(Group.PRINTER, attributes)]))
    assert (request_id, answer.status) == (9, 0x4002)
    assert answer.of(Group.PRINTER) == [{attribute.name: as_read(attribute) for attribute in attributes}]


@given(st.lists(ATTRIBUTES, min_size=1, max_size=3), st.data())
def test_a_message_cut_short_is_refused(attributes: list[Attribute], data: st.DataObject) -> None:
    whole = encode_request(0, 1, [(Group.JOB, attributes)])
    cut = data.draw(st.integers(0, len(whole) - 1))
    with pytest.raises(MalformedMessage):
        decode_answer(whole[:cut])


@given(st.one_of(st.binary(max_size=200), st.binary(max_size=200).map(lambda tail: b"\x02\x00" + tail)))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(MalformedMessage):
        decode_answer(data)


@pytest.mark.parametrize(
    ("tail", "problem"),
    [
        (b"\x21\x00\x01a\x00\x04\x00\x00\x00\x01\x03", "value_before_group"),
        (b"\x02\x21\x00\x00\x00\x04\x00\x00\x00\x01\x03", "value_without_name"),
        (b"\x02\x21\x00\x01a\x00\x02\x00\x01\x03", "value_length"),
        (
            b"\x02\x34\x00\x01a\x00\x00\x21\x00\x00\x00\x04\x00\x00\x00\x01\x37\x00\x00\x00\x00\x03",
            "member_without_name",
        ),
        (b"\x02\x34\x00\x01a\x00\x00\x03", "group_inside_collection"),
        (
            b"\x02\x34\x00\x01a\x00\x00" + b"\x4a\x00\x00\x00\x01b\x34\x00\x00\x00\x00" * 3000,
            "nested_too_deep",
        ),
    ],
)
def test_what_no_server_may_send_is_refused(tail: bytes, problem: str) -> None:
    with pytest.raises(MalformedMessage) as caught:
        decode_answer(b"\x02\x00\x00\x00\x00\x00\x00\x01" + tail)
    assert caught.value.args == (problem,)


def test_a_value_too_long_for_the_format_is_not_sent() -> None:
    with pytest.raises(ValueError):
        encode_request(2, 1, [(Group.JOB, [Attribute("job-name", Tag.NAME, ["a" * 40000])])])


# -- addresses ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "address", "shown"),
    [
        ("localhost", ServerAddress("localhost", 631), "localhost:631"),
        ("10.1.2.3:6310", ServerAddress("10.1.2.3", 6310), "10.1.2.3:6310"),
        (" print.example:99/version=1.1 ", ServerAddress("print.example", 99), "print.example:99"),
        ("[::1]:6310", ServerAddress("::1", 6310), "[::1]:6310"),
        ("[::1]", ServerAddress("::1", 631), "[::1]:631"),
        ("fe80::1", ServerAddress("fe80::1", 631), "[fe80::1]:631"),
        ("/run/cups/cups.sock", ServerAddress(socket_path="/run/cups/cups.sock"), "/run/cups/cups.sock"),
    ],
)
def test_addresses_as_cups_writes_them(text: str, address: ServerAddress, shown: str) -> None:
    assert ServerAddress.parse(text) == address
    assert str(address) == shown


@pytest.mark.parametrize("text", ["", "  ", ":631", "host:0", "host:70000", "host:six", "[]:1"])
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        ServerAddress.parse(text)


def test_the_default_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", "elsewhere:1234")
    assert ServerAddress.default() == ServerAddress("elsewhere", 1234)
    monkeypatch.setenv("CUPS_SERVER", "")
    monkeypatch.setattr(type(LOCAL_SOCKET), "is_socket", lambda path: path == LOCAL_SOCKET)
    assert ServerAddress.default() == ServerAddress(socket_path=str(LOCAL_SOCKET))
    monkeypatch.setattr(type(LOCAL_SOCKET), "is_socket", lambda path: False)
    assert ServerAddress.default() == ServerAddress("127.0.0.1", 631)


# -- transport ----------------------------------------------------------------------------------------------


class _Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        server = self.server
        assert isinstance(server, _Server)
        server.bodies.append(self.rfile.read(int(self.headers["Content-Length"])))
        server.paths.append(self.path)
        server.reply(self)

    def log_message(self, format: str, *args: object) -> None:
        """Silence."""


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = False  # closing waits for them, so that no socket is left behind

    def __init__(self, reply: Callable[[_Handler], None]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.reply = reply
        self.bodies: list[bytes] = []
        self.paths: list[str] = []

    @property
    def address(self) -> ServerAddress:
        return ServerAddress("127.0.0.1", self.server_address[1])


@contextmanager
def serving(reply: Callable[[_Handler], None]) -> Iterator[_Server]:
    with _Server(reply) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


def answering(status: int, body: bytes) -> Callable[[_Handler], None]:
    def reply(handler: _Handler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return reply


OK_ANSWER = b"\x02\x00\x00\x00" + struct.pack(">I", 1) + b"\x01\x03"


def test_a_request_carries_user_and_document_and_its_answer_comes_back() -> None:
    with serving(answering(200, OK_ANSWER)) as server:
        client = IppClient(server.address, timeout=5, user="张𬭚")
        target = [Attribute("printer-uri", Tag.URI, ["ipp://localhost/printers/a"])]
        answer = client.request(2, target, path="/printers/a", document=b"%PDF-")
    assert answer == Answer(0, [(Group.OPERATION, {})])
    assert server.paths == ["/printers/a"]
    (body,) = server.bodies
    assert body.endswith(b"\x03%PDF-")
    _, sent = decode_answer(body)
    (operation,) = sent.of(Group.OPERATION)
    # RFC 8011 §4.1.4 fixes the order of the first three
    assert list(operation)[:3] == ["attributes-charset", "attributes-natural-language", "printer-uri"]
    assert operation["requesting-user-name"] == ["张𬭚"]


def test_localhost_is_this_machine_without_any_name_service(monkeypatch: pytest.MonkeyPatch) -> None:
    look_up = socket.getaddrinfo

    def without_localhost(host: str, *arguments: int, **more: int) -> object:
        if host.lower() == "localhost":
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return look_up(host, *arguments, **more)

    monkeypatch.setattr("socket.getaddrinfo", without_localhost)
    with serving(answering(200, OK_ANSWER)) as server:
        client = IppClient(ServerAddress("LocalHost", server.address.port), timeout=5)
        assert client.request(2, [], path="/") == Answer(0, [(Group.OPERATION, {})])


@pytest.mark.parametrize(
    ("reply", "problem", "maybe_received"),
    [
        (answering(401, b""), "http_401", False),
        (answering(413, b""), "http_413", False),
        (answering(500, b""), "http_500", True),
        (answering(200, b""), "malformed_cut_short", True),
        (answering(200, b"<html>a portal</html>"), "malformed_version", True),
        (
            answering(200, OK_ANSWER.replace(b"\x00\x00\x00\x01", b"\x00\x00\x00\x02")),
            "malformed_request_id",
            True,
        ),
    ],
)
def test_no_understandable_answer(
    reply: Callable[[_Handler], None], problem: str, maybe_received: bool
) -> None:
    with serving(reply) as server, pytest.raises(IppFault) as caught:
        IppClient(server.address, timeout=5).request(0x4002)
    assert (caught.value.problem, caught.value.maybe_received) == (problem, maybe_received)


def test_a_server_that_closes_without_a_word() -> None:
    with serving(lambda handler: None) as server, pytest.raises(IppFault) as caught:
        IppClient(server.address, timeout=5).request(0x4002)
    assert (caught.value.problem, caught.value.maybe_received) == ("answer", True)


def test_a_server_that_never_answers_is_left_after_the_time_limit() -> None:
    leave = threading.Event()

    def keep_waiting(handler: _Handler) -> None:
        leave.wait(30)

    with serving(keep_waiting) as server:
        with pytest.raises(IppFault) as caught:
            IppClient(server.address, timeout=0.2).request(0x4002)
        assert not leave.is_set()
        leave.set()
    assert (caught.value.problem, caught.value.maybe_received) == ("answer", True)


def test_a_server_that_answers_drop_by_drop_is_left_after_the_time_limit() -> None:
    leave = threading.Event()

    def drip(handler: _Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "100000")
        handler.end_headers()
        try:
            while not leave.wait(0.02):
                handler.wfile.write(b"\x02")
        except OSError:
            leave.set()

    with serving(drip) as server:
        with pytest.raises(IppFault) as caught:
            IppClient(server.address, timeout=0.3).request(0x4002)
        leave.set()
    assert (caught.value.problem, caught.value.maybe_received) == ("answer", True)


def test_nobody_at_home() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))  # bound, but not listening: no other program can take the port
        address = ServerAddress("127.0.0.1", closed.getsockname()[1])
        with pytest.raises(IppFault) as caught:
            IppClient(address, timeout=5).request(0x4002)
    assert (caught.value.problem, caught.value.maybe_received) == ("connect", False)
    with pytest.raises(IppFault) as caught:
        IppClient(ServerAddress(socket_path="/nonexistent/cups.sock"), timeout=5).request(0x4002)
    assert caught.value.problem == "connect"
