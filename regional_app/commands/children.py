"""The processes the demo runs beside the database, and how often they may die."""

import contextlib
import os
import signal
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

QUICK: Final = 10.0  # seconds; who dies sooner than this died quickly
TOO_MANY: Final = 5
LONGEST_PAUSE: Final = 4.0


@dataclass
class Lives:
    """Counts quick deaths in a row, so that a broken program is not restarted for ever."""

    _born: float = 0.0
    _quick_deaths: int = 0

    def begin(self) -> None:
        """Note that it lives from now."""
        self._born = time.monotonic()

    def end(self) -> None:
        """Note that it died."""
        lived_long = time.monotonic() - self._born > QUICK
        self._quick_deaths = 0 if lived_long else self._quick_deaths + 1

    @property
    def are_spent(self) -> bool:
        """Too many quick deaths in a row: stop trying."""
        return self._quick_deaths >= TOO_MANY

    @property
    def pause(self) -> float:
        """How many seconds to wait before the next life; twice as long each time."""
        return min(0.25 * (1 << self._quick_deaths), LONGEST_PAUSE)


@dataclass
class Child:
    """A process with a group of its own: Ctrl-C in the terminal reaches only us, and we end the whole group."""

    name: str
    command: list[str]
    environment: dict[str, str]
    folder: Path
    note: Path  # holds the process id while it runs
    grace: float = 10.0
    lives: Lives = field(default_factory=Lives)
    _process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, first removing what a killed one has left behind."""
        self._kill_group()
        self.lives.begin()
        self._process = subprocess.Popen(
            self.command,
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )
        self.note.write_text(str(self._process.pid))

    def end_orphan(self) -> None:
        """End what an earlier demo left running when it was itself killed; it would hold the port."""
        with contextlib.suppress(OSError, ValueError):
            pid = int(self.note.read_text())
            running = Path("/proc", str(pid), "cmdline").read_bytes().split(b"\0")
            if running[1:3] == [word.encode() for word in self.command[1:3]]:  # else: the number was used again
                os.killpg(pid, signal.SIGKILL)
                time.sleep(1)

    def status(self) -> int | None:
        """Its exit status, None while it runs or before it was started."""
        return self._process.poll() if self._process else None

    def stop(self) -> None:
        """Ask it to finish what it does; after the grace it is killed."""
        if self._process:
            self._process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(self.grace)
            self._kill_group()

    def _kill_group(self) -> None:
        if self._process:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            self._process = None
            self.note.unlink(missing_ok=True)
