"""Files as they were at a revision of the project's git repository; git itself is asked, and changes nothing."""

import os
import shutil
import subprocess
from pathlib import Path, PurePosixPath

from workbench.errors import UsageError

_SECONDS = 60


class Revision:
    """A revision of the repository in which a folder lies.

    Args:
        folder: A folder of the working tree.
        name: What git calls the revision: a tag, a branch, `HEAD~3`, a hash.

    Raises:
        UsageError: git is not installed, the folder is in no repository, or git does not know the revision.
    """

    def __init__(self, folder: Path, name: str) -> None:
        git = shutil.which("git")
        if git is None:
            raise UsageError("git is not installed, and only it knows what the glossary was.", advice="Install git.")
        # A name that begins with a hyphen would be an option of git's.
        if not name or name.startswith("-"):
            raise UsageError(f"“{name}” is no revision.", advice="Name a tag, a branch or a hash.")
        self._git = git
        self.name = name
        self._root = folder
        top = self._ask("rev-parse", "--show-toplevel")
        if top is None:
            raise UsageError("is in no git repository.", path=folder, advice="Begin one with `git init`.")
        self._root = Path(os.fsdecode(top).rstrip("\n"))
        found = self._ask("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
        if found is None:
            is_shallow = self._ask("rev-parse", "--is-shallow-repository") == b"true\n"
            deeper = "This clone is shallow: git fetch --unshallow, or in CI fetch-depth: 0."
            raise UsageError(
                f"git knows no revision “{name}” here.", advice=deeper if is_shallow else "See `git log --oneline`."
            )
        self.commit = found.decode("ascii").strip()
        """The hash of the commit."""

    def holds(self, folder: Path) -> bool:
        """Whether a folder lies in the working tree of the repository."""
        return folder.resolve().is_relative_to(self._root.resolve())

    def renamed(self, suffix: str) -> dict[Path, Path]:
        """The files that git takes for renamed ones since then, each with the path that it had."""
        told = self._ask(
            "diff", "--no-ext-diff", "--name-status", "--find-renames", "--diff-filter=R", "-z", self.commit, "--",
            f"*{suffix}",
        )  # fmt: skip
        root = self._root.resolve()
        paths = [root / os.fsdecode(part) for part in (told or b"").split(b"\0")[:-1]]
        return dict(zip(paths[2::3], paths[1::3], strict=True))

    def files(self, folder: Path, suffix: str) -> dict[str, bytes]:
        """The files of a folder of the working tree, by their names, without those of its sub-folders.

        Raises:
            UsageError: git cannot read one.
        """
        place = folder.resolve().relative_to(self._root.resolve()).as_posix()
        inside = "" if place == "." else f"{place}/"
        listed = self._ask("ls-tree", "-z", "--full-tree", self.commit, "--", inside or ".")
        found = {}
        for line in (listed or b"").split(b"\0"):
            kind, _, path = line.partition(b"\t")
            name = PurePosixPath(os.fsdecode(path)).name
            if path and kind.split()[1] == b"blob" and name.endswith(suffix):
                content = self._ask("cat-file", "blob", kind.split()[2].decode("ascii"))
                if content is None:
                    raise UsageError(f"git cannot read {inside}{name} at {self.name}.", advice="Run `git fsck`.")
                found[name] = content
        return found

    def _ask(self, *arguments: str) -> bytes | None:
        """The output of a git command; None if it failed."""
        environment = os.environ | {"GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0"}
        try:
            # The program is found by its whole path and given a list: no shell reads any of it.
            done = subprocess.run(
                [self._git, "-C", str(self._root), *arguments],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
                env=environment,
                timeout=_SECONDS,
            )
        except (OSError, subprocess.TimeoutExpired):
            return None
        return done.stdout if done.returncode == 0 else None
