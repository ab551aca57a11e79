"""The real server, started both ways the README names."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin

from lup_canvas.workspace import Created, Workspace
from tests.web.test_changes import observation

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0

WAYS = {
    "streamlit": ("streamlit", "run", "app.py", "--server.address=127.0.0.1", "--server.port={}"),
    "uvicorn": ("uvicorn", "app:app", "--host=127.0.0.1", "--port={}"),
}


@dataclass
class Server:
    address: str
    process: subprocess.Popen[bytes]
    log: Path
    house: Workspace
    """A second process's view of the same data folder."""

    @property
    def host(self) -> str:
        return self.address.removeprefix("http://")

    def stop(self) -> str:
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(PATIENCE)
        return self.log.read_text()


@pytest.fixture(params=WAYS)
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Server]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address, log, data = f"http://127.0.0.1:{port}", tmp_path / "log", tmp_path / "data"
    command = [sys.executable, "-m", *(part.format(port) for part in WAYS[request.param])]
    environment = {**os.environ, "LUP_DATA": str(data), "LUP_BASE_URL": address}
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT
        )
    house = Workspace(data, base_url=address)
    try:
        wait_until_well(address, process, log)
        yield Server(address, process, log, house)
    finally:
        process.kill()
        process.wait()
        house.close()


def wait_until_well(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            assert httpx.get(f"{address}/healthz", timeout=PATIENCE).json() == {"ok": True}
        except httpx.ConnectError:
            time.sleep(0.1)
        else:
            return
    pytest.fail(f"the server did not start:\n{log.read_text()}")


@contextmanager
def come_in(server: Server, project: Created) -> Iterator[httpx.Client]:
    headers = {"Origin": server.address}
    with httpx.Client(base_url=server.address, headers=headers, timeout=PATIENCE) as client:
        assert client.get(f"/open/{project.editor_secret}").status_code == 303
        yield client


def listen(server: Server, client: httpx.Client, project: Created) -> ClientConnection:
    return connect(
        f"ws://{server.host}/bell/{project.project_id}",
        origin=Origin(server.address),
        additional_headers={"Cookie": f"lup={client.cookies['lup']}"},
        open_timeout=PATIENCE,
        proxy=None,
    )


def test_a_change_is_kept_and_heard_and_nobody_is_named_in_the_log(server: Server) -> None:
    project = server.house.create_project("Trygge overganger", "Ås barnehage")
    unknown = "unknown-secret-1234567890"

    with come_in(server, project) as client:
        with listen(server, client, project) as screen:
            assert screen.recv(PATIENCE) == "0"
            answer = client.post(f"/changes/{project.project_id}", json=observation("Det er kø"))
            said = answer.json()
            assert (said["revision"], said["rev"]) == (1, None)
            assert screen.recv(PATIENCE) == "1"
        for path in ("open", "b", "s"):
            client.get(f"/{path}/{unknown}")
        for path in (project.code, project.phone_token):
            client.get(f"/b/{path}")
        client.post(f"/changes/{project.project_id}", content=b"{")
        told = [*client.cookies.values(), unknown, "Det er kø", "/open/", "/bell/"]
    log = server.stop()

    assert len(told) == 6
    secrets = (project.project_id, project.editor_secret, project.code, project.phone_token)
    assert [word for word in (*told, *secrets) if word in log] == []


@pytest.mark.parametrize("server", ["uvicorn"], indirect=True)
def test_a_link_revoked_by_another_process_closes_the_pass_at_once(server: Server) -> None:
    project = server.house.create_project("Trygge overganger", "Ås barnehage")
    change = f"/changes/{project.project_id}"

    with come_in(server, project) as client:
        assert client.post(change, json=observation()).status_code == 200

        for link in server.house.doors.links(project.project_id):
            server.house.doors.revoke(project.project_id, link.handle)

        assert client.post(change, json=observation()).status_code == 403


@pytest.mark.parametrize("server", ["streamlit"], indirect=True)
def test_the_server_stops_at_once_though_screens_are_open(server: Server) -> None:
    project = server.house.create_project("Trygge overganger", "Ås barnehage")

    with come_in(server, project) as client, listen(server, client, project) as screen:
        assert screen.recv(PATIENCE) == "0"
        log = server.stop()
        with pytest.raises(ConnectionClosed) as farewell:
            screen.recv(PATIENCE)

    assert farewell.value.rcvd is not None
    assert farewell.value.rcvd.code == 1012
    assert server.process.returncode in (0, -signal.SIGTERM)
    assert "Traceback" not in log
