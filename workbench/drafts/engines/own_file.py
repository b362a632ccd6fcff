"""Reading a file that only Workbench writes, from a folder that may have come with a project of strangers."""

import errno
import os
import stat
from pathlib import Path


def own_bytes(path: Path) -> bytes:
    """Return the content of a plain file; no link is followed, and no device or pipe read, which may have no end.

    Raises:
        OSError: It is not there, cannot be read, or is no plain file.
    """
    # Without waiting, because a pipe is opened only when somebody writes.
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "it is no plain file", str(path))
        with open(descriptor, "rb", closefd=False) as file:
            return file.read()
    finally:
        os.close(descriptor)
