"""Many readers at once, over real websockets, without browsers.

They come in one after the other, five a second, each opening a session as the pages do. Once all
are there, each asks for another area every few seconds by its own clock, spread evenly: whoever
waited asks no later for it, or all would soon ask at the same moment. The time is from the moment
at which the request was due to the message that the run has ended.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from itertools import count, cycle
from urllib.parse import urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from tests.bench.apps import Server
from tests.bench.content import AREAS

ARRIVALS = 5  # readers who come in within a second
EVERY = 3.0  # seconds between two changes of one reader
PAGE = "crown_court"
LARGE = 20_000  # bytes; the messages that a run has ended or failed are far smaller


@dataclass
class Load:
    """What so many readers met: milliseconds of each change, errors, memory of the servers."""

    readers: int
    times: list[float] = field(default_factory=list)
    errors: int = 0
    before_mib: float = 0.0
    after_mib: float = 0.0

    @property
    def memory_mib(self) -> float:
        """What each reader added to the memory of the servers."""
        return (self.after_mib - self.before_mib) / self.readers

    def percentile(self, share: float) -> float:
        """The time that this share of the changes did not exceed."""
        ordered = sorted(self.times) or [0.0]
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def run_load(
    servers: Sequence[Server], readers: int, seconds: float, *, door: str | None = None
) -> Load:
    """So many readers, all there for so long. door: the address of a proxy before the servers."""
    return asyncio.run(_run(servers, readers, seconds, door or servers[0].address))


async def _run(servers: Sequence[Server], readers: int, seconds: float, door: str) -> Load:
    load = Load(readers, before_mib=_weight(servers))
    address = f"{door.replace('http', 'ws')}/_stcore/stream"
    now = time.perf_counter()
    all_in = now + readers / ARRIVALS + EVERY
    async with asyncio.TaskGroup() as group:
        for number in range(readers):
            arrives, first = now + number / ARRIVALS, all_in + EVERY * number / readers
            group.create_task(_reader(address, arrives, first, all_in + seconds, load))
        group.create_task(_weigh(servers, all_in + 0.9 * seconds, load))
    return load


async def _weigh(servers: Sequence[Server], moment: float, load: Load) -> None:
    await asyncio.sleep(moment - time.perf_counter())
    load.after_mib = _weight(servers)


def _weight(servers: Sequence[Server]) -> float:
    return sum(server.memory_mib() for server in servers)


async def _reader(address: str, arrives: float, first: float, ends: float, load: Load) -> None:
    """Come in, and from the first moment on change the area to and fro until the end."""
    await asyncio.sleep(arrives - time.perf_counter())
    try:
        async with connect(address, max_size=None, subprotocols=["streamlit"]) as socket:
            box = await _open(socket)
            for due, area in zip(count(first, EVERY), cycle(AREAS[::-1]), strict=False):
                if due > ends:
                    return
                await asyncio.sleep(due - time.perf_counter())
                load.times.append(await _change(socket, box, area, due))
    except (TimeoutError, OSError, ConnectionError, RuntimeError):
        load.errors += 1


@dataclass
class Box:
    """The box for the area: its id, and the page and fragment that its change runs anew."""

    page: str = ""
    id: str = ""
    fragment: str = ""


async def _open(socket: ClientConnection) -> Box:
    """Open the page, and find the box for the area in it."""
    asked, box = BackMsg(), Box()
    asked.rerun_script.page_name = PAGE
    await socket.send(asked.SerializeToString())
    async for message in _answer(socket):
        if message.WhichOneof("type") == "new_session":
            box.page = message.new_session.page_script_hash
        if message.delta.new_element.selectbox.label.startswith("Area"):
            box.id = message.delta.new_element.selectbox.id
            box.fragment = message.delta.fragment_id
    return box


async def _change(socket: ClientConnection, box: Box, area: str, due: float) -> float:
    """Choose an area and wait until all that it changes is there; milliseconds since it was due."""
    asked = BackMsg()
    asked.rerun_script.page_script_hash = box.page
    asked.rerun_script.fragment_id = box.fragment
    asked.rerun_script.query_string = urlencode({"area": area})
    asked.rerun_script.widget_states.widgets.add(id=box.id, string_value=area)
    await socket.send(asked.SerializeToString())
    async for _ in _answer(socket):
        pass
    return (time.perf_counter() - due) * 1000


async def _answer(socket: ClientConnection) -> AsyncIterator[ForwardMsg]:
    """The messages of a run until it has ended; the large ones, tables and charts, unread."""
    async with asyncio.timeout(60):
        while True:
            received = await socket.recv()
            if len(received) > LARGE:
                continue
            message = ForwardMsg.FromString(received)
            if message.delta.new_element.WhichOneof("type") == "exception":
                raise RuntimeError("the page failed")
            yield message
            if message.WhichOneof("type") == "script_finished":
                return
