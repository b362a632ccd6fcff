"""Files that only Workbench writes are plain files; what else stands in their place is not read."""

import os
from pathlib import Path

import pytest

from workbench.drafts.engines.own_file import own_bytes


def test_a_plain_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"abc")
    assert own_bytes(tmp_path / "file") == b"abc"


def to_a_file(path: Path) -> None:
    path.with_name("file").write_bytes(b"abc")
    path.symlink_to("file")


def to_a_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


@pytest.mark.parametrize("make", [to_a_file, to_a_device, os.mkfifo, os.mkdir])
def test_links_devices_pipes_and_folders_are_not(tmp_path: Path, make) -> None:
    make(tmp_path / "it")
    with pytest.raises(OSError):
        own_bytes(tmp_path / "it")


def test_what_is_not_there_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        own_bytes(tmp_path / "it")
