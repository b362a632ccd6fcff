"""How fast others look up the same units: `python tests/bench/memory_peers.py [UNITS]`, beside `memory.py`.

PostgreSQL's pg_trgm is measured where its programs are installed, in a cluster that is made for it and thrown away:
what an index of letter triples finds for the queries of `memory.py`, without counting any score of ours. OmegaT has no
command that looks a text up, so that nothing but its own window could be measured.
"""

import argparse
import os
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from memory import queries, units

QUERIES = 50
_PROGRAMS = ("initdb", "pg_ctl", "psql")
_TIME = re.compile(r"^Time: ([\d.]+) ms", re.MULTILINE)


def measure(count: int) -> None:
    """Print the figures of pg_trgm."""
    missing = [name for name in _PROGRAMS if not shutil.which(name)]
    if missing:
        print(f"pg_trgm is not measured: {', '.join(missing)} is not installed")
        return
    user = _unprivileged()
    if user is None:
        print("pg_trgm is not measured: PostgreSQL does not run as root, and there is no other user to run it as")
        return
    with tempfile.TemporaryDirectory() as folder, _cluster(Path(folder), user) as run:
        begin = time.perf_counter()
        rows = "\n".join(re.sub(r"[\\\t\n]", " ", source) for source, _ in units(count))
        run(f"CREATE EXTENSION pg_trgm;\nCREATE TABLE units (source text);\nCOPY units FROM STDIN;\n{rows}\n\\.\n")
        run("CREATE INDEX by_source ON units USING gin (source gin_trgm_ops);\nANALYZE units;\n")
        print(f"pg_trgm, {count} units: put and index {time.perf_counter() - begin:.1f} s")
        asked = "".join(
            f"SELECT source FROM units WHERE source % {text} ORDER BY similarity(source, {text}) DESC LIMIT 5;\n"
            for text in map(_quoted, queries()[:QUERIES])
        )
        told = run(f"SET pg_trgm.similarity_threshold = 0.5;\n\\timing on\n{asked}")
        times = sorted(map(float, _TIME.findall(told)))
        p50, p95 = (times[len(times) * part // 100] for part in (50, 95))
        print(f"  threshold 0.5 of its own kind: p50 {p50:.1f} ms, p95 {p95:.1f}, most {times[-1]:.1f}")


def _unprivileged() -> list[str] | None:
    """What goes before a command so that it does not run as root."""
    if os.geteuid():
        return []
    known = subprocess.run(["id", "postgres"], capture_output=True, check=False).returncode == 0
    return ["runuser", "-u", "postgres", "--"] if known and shutil.which("runuser") else None


@contextmanager
def _cluster(folder: Path, user: Sequence[str]) -> Iterator[Callable[[str], str]]:
    if user:
        shutil.chown(folder, "postgres")
    data = folder / "data"

    def run(*command: str, given: str = "") -> str:
        done = subprocess.run(
            [*user, *command], input=given, capture_output=True, text=True, check=False, cwd=folder, encoding="utf-8"
        )
        if done.returncode:
            raise SystemExit(f"{command[0]}: {done.stderr.strip()}")
        return done.stdout

    run("initdb", "-D", str(data), "-E", "UTF8", "--locale=C.UTF-8", "-A", "trust")
    run("pg_ctl", "-D", str(data), "-w", "-l", str(folder / "log"), "-o", f"-k {folder} -c listen_addresses=", "start")
    try:
        yield lambda script: run("psql", "-h", str(folder), "-v", "ON_ERROR_STOP=1", "-d", "postgres", given=script)
    finally:
        run("pg_ctl", "-D", str(data), "-m", "immediate", "stop")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("units", nargs="?", type=int, default=130_000)
    measure(parser.parse_args().units)


if __name__ == "__main__":
    main()
