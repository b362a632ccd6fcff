"""Print what `workbench --help` costs, as a ratio to a click program of one command and to Python itself.

    python tests/bench/start_up.py [--runs N]

The programs run in turn, so that a busy moment of the machine meets them all, and medians are compared. The first
number is processor time, the second elapsed time. Issue 2 allows a ratio of 2 to the click program.
"""

import argparse
import resource
import statistics
import subprocess
import sys
import time

CLICK = "one-command click program"
PYTHON = "python -c pass"
WORKBENCH = "workbench --help"

PROGRAMS = {
    WORKBENCH: ["from workbench.cli import main; main()", "--help"],
    CLICK: ["import click\n@click.command()\ndef program():\n    '''Do one thing.'''\nprogram()", "--help"],
    PYTHON: ["pass"],
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Ratios of start-up times.")
    parser.add_argument("--runs", type=int, default=25, help="runs of each program (default: 25)")
    runs = parser.parse_args().runs

    for command in PROGRAMS.values():
        cost(command)  # byte code is compiled, files are in the page cache
    costs: dict[str, list[tuple[float, float]]] = {name: [] for name in PROGRAMS}
    for _ in range(runs):
        for name, command in PROGRAMS.items():
            costs[name].append(cost(command))

    medians = {name: [statistics.median(column) for column in zip(*rows, strict=True)] for name, rows in costs.items()}
    for other in (CLICK, PYTHON):
        processor, elapsed = (ours / theirs for ours, theirs in zip(medians[WORKBENCH], medians[other], strict=True))
        print(f"{WORKBENCH} / {other}: {processor:.2f} processor, {elapsed:.2f} elapsed (median of {runs})")


def cost(arguments: list[str]) -> tuple[float, float]:
    """Run one program and return the seconds of processor time and of elapsed time that it took."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([sys.executable, "-c", *arguments], check=True, stdout=subprocess.DEVNULL)
    elapsed, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime), elapsed


if __name__ == "__main__":
    main()
