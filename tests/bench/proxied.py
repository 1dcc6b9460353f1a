"""Two processes of the dashboard behind nginx, as deploy/ has it for many readers."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.bench.apps import Server, wait_for
from tests.helpers import free_port

_CONFIGURATION = """
daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.log; worker_processes 1;
events {{ worker_connections 4096; }}
http {{
  access_log off; {temporary}
  map $http_upgrade $connection_upgrade {{ default upgrade; '' close; }}
  upstream dashboard {{ least_conn; {upstream} }}
  server {{
    listen 127.0.0.1:{port};
    location / {{
      proxy_pass http://dashboard; proxy_http_version 1.1; proxy_set_header Host 127.0.0.1;
      proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection $connection_upgrade;
      proxy_read_timeout 3600s;
    }}
  }}
}}
"""
_TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


def find_nginx() -> str | None:
    """The program, where it is installed: apt-get install nginx-light."""
    return shutil.which("nginx", path=os.pathsep.join((os.environ["PATH"], "/usr/sbin")))


@contextmanager
def behind_nginx(servers: Sequence[Server], folder: Path) -> Iterator[str]:
    """The address of an nginx before these servers, ended at the end."""
    port = free_port()
    written = folder / "nginx.conf"
    written.write_text(
        _CONFIGURATION.format(
            folder=folder,
            port=port,
            upstream=" ".join(f"server {one.address.removeprefix('http://')};" for one in servers),
            temporary=" ".join(f"{one}_temp_path {folder}/{one};" for one in _TEMPORARY),
        )
    )
    process = subprocess.Popen([find_nginx(), "-p", folder, "-c", written])
    try:
        wait_for(f"http://127.0.0.1:{port}/_stcore/health", process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)
