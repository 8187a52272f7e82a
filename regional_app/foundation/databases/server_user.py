"""As whom the embedded server runs: ourselves, but never root, which PostgreSQL refuses.

As root: first a user namespace in which root is called `nobody` (files stay root's, and it works where `nobody`
may not read, such as under /root); where the machine forbids namespaces, as the real `nobody`.
"""

import os
import subprocess
from pathlib import Path
from typing import Final

NOBODY: Final = 65534
NAMESPACE: Final = ("unshare", "--user", f"--map-user={NOBODY}", f"--map-group={NOBODY}")


class ServerUser:
    """Runs the server's programs as the right user and gives that user its files."""

    def __init__(self) -> None:
        self.uid = os.geteuid()
        self._prefix: tuple[str, ...] = ()

    def choose(self, binaries: Path) -> None:
        """Find out what works for root on this machine; nothing to choose for anybody else."""
        if os.geteuid() != 0:
            return
        self._prefix = NAMESPACE
        try:
            works = self.run(binaries / "postgres", "--version").returncode == 0
        except FileNotFoundError:
            works = False
        if not works:
            self._prefix = ()
            self.uid = NOBODY

    def run(self, *command: str | Path) -> subprocess.CompletedProcess[str]:
        """Run in a session of its own, so that Ctrl-C in the terminal does not reach the server."""
        other = None if self.uid == os.geteuid() else self.uid
        return subprocess.run(
            [*self._prefix, *command],
            capture_output=True,
            text=True,
            errors="replace",
            cwd="/",
            env={name: value for name, value in os.environ.items() if not name.startswith("PG")},
            start_new_session=True,
            user=other,
            group=other,
            extra_groups=None if other is None else [],
            check=False,
        )

    def give(self, path: Path) -> None:
        """Root makes the server's user the owner of what either of them has made there; others need nothing."""
        if os.geteuid() == 0 and path.lstat().st_uid in {0, NOBODY} - {self.uid}:
            for found in (path, *path.rglob("*")):
                os.chown(found, self.uid, self.uid, follow_symlinks=False)
