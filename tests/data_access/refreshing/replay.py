"""A publisher's server on this machine, which gives the answers that a test has laid out."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True, kw_only=True)
class Answer:
    """One answer. cut: only so much of the body is sent; wait: seconds before it begins."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    cut: int | None = None
    wait: float = 0


def data(told: object) -> Answer:
    """A page of an API."""
    body = json.dumps(told).encode()
    return Answer(body=body, headers={"Content-Type": "application/json"})


@dataclass
class Replay:
    """What is answered at each path: the answers in turn, the last one again and again."""

    answers: dict[str, list[Answer]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    base: str = ""

    def lay_out(self, path: str, *answers: Answer) -> None:
        """These answers at a path, in this order."""
        self.answers[path] = list(answers)

    def times(self, path: str) -> int:
        """How often a path was asked for."""
        return sum(asked == path for asked, _ in self.asked)

    def next(self, path: str) -> Answer:
        """The answer whose turn it is."""
        left = self.answers.get(path) or [Answer(status=404)]
        return left.pop(0) if len(left) > 1 else left[0]


@contextmanager
def replay() -> Iterator[Replay]:
    """The server, while the test runs."""
    laid = Replay()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            headers = {name.lower(): text for name, text in self.headers.items()}
            laid.asked.append((self.path, headers))
            answer = laid.next(self.path)
            time.sleep(answer.wait)
            body, status = answer.body, answer.status
            tag = answer.headers.get("ETag")
            if tag and headers.get("if-none-match") == tag:
                body, status = b"", 304
            elif tag and headers.get("if-range") == tag and answer.cut is None:
                body, status = body[int(headers["range"][6:-1]) :], 206
            self.send_response(status)
            for name, text in answer.headers.items():
                self.send_header(name, text)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body if answer.cut is None else body[: answer.cut])
            self.close_connection = True

        def log_message(self, *_told: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    laid.base = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield laid
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
