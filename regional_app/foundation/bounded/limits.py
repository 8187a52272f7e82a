"""What reading a file may cost, and what ends it."""

import contextlib
import os
import resource
import signal
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import NoReturn

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """For one file: processor seconds, seconds by the clock when nothing moves, bytes of memory, bytes of answer."""

    seconds: int = 3
    patience: int = 20
    memory: int = 300 * MEGABYTE
    answer: int = 12 * MEGABYTE


LIMITS = Limits()


class OutOfTime(BaseException):
    """The processor seconds are used; whoever has read a part may return it at once.

    No Exception: a reader that passes over what it cannot read must not pass over this.
    """


def keep_to(limits: Limits) -> None:
    """From now on this process keeps to the limits. A second after OutOfTime the system ends it."""
    signal.signal(signal.SIGXCPU, _out_of_time)
    spent = int(sum(os.times()[:2]))
    _most(resource.RLIMIT_CPU, spent + limits.seconds, spent + limits.seconds + 1)
    _most(resource.RLIMIT_AS, *[_held() + limits.memory] * 2)
    _most(resource.RLIMIT_FSIZE, 0, 0)
    _most(resource.RLIMIT_CORE, 0, 0)
    signal.setitimer(signal.ITIMER_REAL, limits.patience)


def _most(what: int, soft: int, hard: int) -> None:
    # Not every system knows every limit.
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(what, (soft, hard))


def _held() -> int:
    """The address space that the process has before it reads."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    except OSError:
        return 512 * MEGABYTE


def _out_of_time(_number: int, _frame: FrameType | None) -> NoReturn:
    raise OutOfTime
