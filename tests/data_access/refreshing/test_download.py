"""Files are fetched whole or not at all, and only from the hosts on the list."""

from pathlib import Path

import pytest

from data_access.refreshing.download import download, safe_name
from data_access.refreshing.fetch import ATTEMPTS, NotReached, Waiting
from data_access.refreshing.hosts import NotAllowed, address
from tests.data_access.refreshing.replay import Answer, Replay

URL = "https://assets.publishing.service.gov.uk/media/abc/tool.csv"
PATH = "/media/abc/tool.csv"
BODY = b"date,measure\n" * 50_000


def whole(tag: str = '"one"') -> Answer:
    return Answer(body=BODY, headers={"ETag": tag, "Content-Type": "text/csv"})


def half(tag: str = '"one"') -> Answer:
    return Answer(body=BODY, headers={"ETag": tag}, cut=len(BODY) // 2)


def test_a_file_is_fetched_whole(server: Replay, waiting: Waiting) -> None:
    server.lay_out(PATH, whole())
    found = download(URL, waiting)
    assert (found.path.read_bytes(), found.path.name, found.is_new) == (BODY, "tool.csv", True)


def test_a_file_that_has_not_changed_is_not_sent_again(server: Replay, waiting: Waiting) -> None:
    server.lay_out(PATH, whole())
    download(URL, waiting)
    again = download(URL, waiting)
    assert (again.path.read_bytes(), again.is_new) == (BODY, False)
    assert server.asked[-1][1]["if-none-match"] == '"one"'


def test_a_file_that_has_changed_is_fetched_anew(server: Replay, waiting: Waiting) -> None:
    server.lay_out(PATH, whole(), Answer(body=b"date\n", headers={"ETag": '"two"'}))
    download(URL, waiting)
    assert download(URL, waiting).path.read_bytes() == b"date\n"


def test_a_broken_line_is_taken_up_where_it_broke(server: Replay, waiting: Waiting) -> None:
    server.lay_out(PATH, half(), whole())
    assert download(URL, waiting).path.read_bytes() == BODY
    assert server.asked[-1][1]["range"] == f"bytes={len(BODY) // 2}-"


def test_half_of_one_edition_is_never_joined_to_another(server: Replay, waiting: Waiting) -> None:
    server.lay_out(PATH, half('"one"'), whole('"two"'))
    assert download(URL, waiting).path.read_bytes() == BODY


def test_a_file_that_is_always_cut_is_never_there(
    server: Replay, waiting: Waiting, data_folder: Path
) -> None:
    server.lay_out(PATH, Answer(body=BODY, cut=1000))
    with pytest.raises(NotReached, match="broke off in the middle"):
        download(URL, waiting)
    assert not list(data_folder.rglob("tool.csv"))


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (Answer(body=b"<!DOCTYPE html><p>Error"), "a web page instead of the file"),
        (Answer(body=b"a,b", headers={"Content-Type": "text/html"}), "a web page instead"),
        (Answer(body=b""), "an empty file"),
        (Answer(status=500), "answered 500"),
        (Answer(status=410), "has nothing at"),
        (Answer(body=BODY, wait=1.2), "did not answer in time"),
    ],
)
def test_what_is_no_file_is_never_kept(
    server: Replay, waiting: Waiting, data_folder: Path, answer: Answer, said: str
) -> None:
    server.lay_out(PATH, answer)
    with pytest.raises(NotReached, match=said):
        download(URL, waiting)
    assert not list(data_folder.rglob("tool.csv"))


def test_a_busy_server_is_asked_again_when_it_says(server: Replay) -> None:
    waited: list[float] = []
    busy = Answer(status=429, headers={"Retry-After": "7"})
    server.lay_out(PATH, busy, busy, whole())
    assert download(URL, Waiting(seconds=1, sleep=waited.append)).is_new
    assert waited == [7, 7]


def test_waiting_grows_and_ends(server: Replay) -> None:
    waited: list[float] = []
    server.lay_out(PATH, Answer(status=503, headers={"Retry-After": "9000"}))
    with pytest.raises(NotReached):
        download(URL, Waiting(seconds=1, sleep=waited.append))
    assert waited == [60] * (ATTEMPTS - 1)


def test_a_redirect_on_the_list_is_followed(server: Replay, waiting: Waiting) -> None:
    server.lay_out(PATH, Answer(status=302, headers={"Location": "/media/new/tool.csv"}))
    server.lay_out("/media/new/tool.csv", whole())
    assert download(URL, waiting).path.read_bytes() == BODY


@pytest.mark.parametrize(
    "elsewhere",
    ["http://127.0.0.1:1/x", "https://example.org/x", "file:///etc/passwd", "ftp://www.gov.uk/x"],
)
def test_a_redirect_elsewhere_is_not_followed(
    server: Replay, waiting: Waiting, elsewhere: str
) -> None:
    server.lay_out(PATH, Answer(status=302, headers={"Location": elsewhere}))
    with pytest.raises(NotReached, match="Not followed"):
        download(URL, waiting)


def test_a_redirect_without_end_ends(server: Replay, waiting: Waiting) -> None:
    server.lay_out(PATH, Answer(status=302, headers={"Location": PATH}))
    with pytest.raises(NotReached, match="without end"):
        download(URL, waiting)


@pytest.mark.parametrize(
    "url",
    [
        "http://www.gov.uk/a",
        "https://www.gov.uk.example.org/a",
        "https://user@www.gov.uk/a",
        "https://www.gov.uk:8443/a",
        "https://10.0.0.1/a",
        "gopher://www.gov.uk/a",
        "",
    ],
)
def test_no_other_host_is_ever_asked(url: str) -> None:
    with pytest.raises(NotAllowed):
        address(url, {})


def test_a_further_host_can_be_allowed() -> None:
    assert address("https://files.example.org/a?b=1", {"VCD_REFRESH_HOSTS": "files.example.org"})


@pytest.mark.parametrize("name", ["../../evil.csv", "..\\evil.csv", "/etc/evil.csv", "evil.csv\n"])
def test_a_name_never_leaves_its_folder(name: str) -> None:
    assert safe_name(name) == "evil.csv"
