"""The reader's process: started when the first file comes, and again when it has gone."""

import atexit
import contextlib
import os
import socket
import subprocess
import sys
from pathlib import Path
from threading import Lock
from typing import Final

_PROGRAM: Final = Path(__file__).with_name("reader.py")
_ROOT: Final = Path(__file__).parents[3]
# How many seconds it may take to end, when nothing is asked any more.
_GRACE: Final = 5.0
_lock = Lock()


class _Reader:
    """One process; it ends when our end of the socket closes."""

    def __init__(self) -> None:
        self.owner = os.getpid()
        self.control, theirs = socket.socketpair()
        with theirs:
            # Isolated and without the settings of the application, which hold its secrets.
            self._process = subprocess.Popen(  # noqa: S603
                [sys.executable, "-I", str(_PROGRAM), str(_ROOT), str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env={"LANG": "C.UTF-8"},
            )

    @property
    def is_ours(self) -> bool:
        """It was started by this process, and not by one that this process was divided from."""
        return self.owner == os.getpid()

    def end(self) -> None:
        """Let it go; what it has divided off goes on to its own end."""
        self.control.close()
        if self.is_ours:
            try:
                self._process.wait(_GRACE)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()


_readers: list[_Reader] = []


def hand_over(asking: socket.socket) -> None:
    """Give the reader a socket to answer on; if it has just gone, nobody answers and the socket closes."""
    with _lock, contextlib.suppress(OSError):
        socket.send_fds(_living().control, [b"."], [asking.fileno()])


def renew() -> None:
    """The reader did not answer: the next file starts another."""
    with _lock:
        _end()


def _living() -> _Reader:
    if _readers and not _readers[0].is_ours:
        _end()
    if not _readers:
        _readers.append(_Reader())
    return _readers[0]


@atexit.register
def _end() -> None:
    while _readers:
        _readers.pop().end()
