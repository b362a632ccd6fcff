"""Fixtures for engines, and the module with their servers importable."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from engine_servers import DIALECTS, Desk, Dialect, Server, serve


@pytest.fixture(params=DIALECTS, ids=lambda dialect: dialect.kind)
def dialect(request: pytest.FixtureRequest) -> Dialect:
    return request.param


@pytest.fixture
def server(dialect: Dialect) -> Iterator[Server]:
    server = Server(dialect)
    end = serve(server)
    yield server
    end()


@pytest.fixture
def desk(server: Server, tmp_path: Path) -> Desk:
    return Desk(server, tmp_path)
