"""Asking a reader: two files at a time in each process, and a sentence when it took too much."""

import hashlib
import pickle
import socket
from collections.abc import Callable
from contextlib import contextmanager
from threading import BoundedSemaphore
from typing import TYPE_CHECKING, Any, Final, TypeVar

from flask import g, has_request_context
from flask_babel import LazyString, get_locale
from flask_babel import lazy_gettext as _l

from regional_app.foundation.bounded import process
from regional_app.foundation.bounded.answers import unpacked
from regional_app.foundation.bounded.limits import LIMITS, Limits
from regional_app.foundation.bounded.reader import received

if TYPE_CHECKING:
    from collections.abc import Iterator

Answer = TypeVar("Answer")

AT_ONCE: Final = 2
# How many seconds a file waits for its turn; then the person is asked to send it again.
PATIENCE: Final = 6.0
_turns = BoundedSemaphore(AT_ONCE)


class Unread(ValueError):
    """The file was not read; the sentence says why and what to do."""

    message: LazyString

    def __str__(self) -> str:
        """The sentence, in the language of whoever reads it."""
        return str(self.message)


class TooHeavy(Unread):
    """Reading it took more time or memory than a file may."""

    message = _l(
        "Filen tar för mycket tid eller minne att läsa. Dela upp den, eller spara den på nytt och försök igen."
    )


class Broken(Unread):
    """The reader could make nothing of it."""

    message = _l("Filen går inte att läsa. Öppna den, spara den på nytt och försök igen.")


class Busy(Unread):
    """Others' files are being read."""

    message = _l("Just nu läses flera andra filer. Vänta en liten stund och skicka filen igen.")


def read(
    function: Callable[[bytes], Answer],
    content: bytes,
    *refusals: type[ValueError],
    limits: Limits = LIMITS,
) -> Answer:
    """What a function of a module makes of a file, found out in a process with limits.

    The errors in `refusals` come back as themselves with their sentence; otherwise Unread. Within a request the same
    question about the same file is answered once, so it may be asked before the database is.
    """
    kept = _kept()
    question = (function, hashlib.sha256(content).digest())
    if question not in kept:
        kept[question] = _asked(function, content, limits)
    kind, said = kept[question]
    if kind == "answer":
        return said  # type: ignore[no-any-return]
    raise _error(kind, said, {one.__name__: one for one in refusals})


def _kept() -> dict[Any, tuple[str, Any]]:
    if not has_request_context():
        return {}
    if "files_read" not in g:
        g.files_read = {}
    found: dict[Any, tuple[str, Any]] = g.files_read
    return found


def _error(kind: str, said: Any, refusals: dict[str, type[ValueError]]) -> ValueError:
    if kind == "refused":
        name, sentence = said
        return refusals[name](sentence) if name in refusals else Broken()
    return {"busy": Busy, "heavy": TooHeavy}.get(kind, Broken)()


def _asked(function: Callable[[bytes], Any], content: bytes, limits: Limits) -> tuple[str, Any]:
    name = f"{function.__module__}:{function.__name__}"
    header = pickle.dumps((name, str(get_locale() or "sv"), limits))
    with _turn() as is_ours:
        if not is_ours:
            return "busy", None
        answer = _exchanged(header, content, limits)
        if answer is None:
            process.renew()
            answer = _exchanged(header, content, limits)
    if answer is None:
        raise RuntimeError(f"no reader could be started for {name}")
    if not answer:
        return "heavy", None
    try:
        kind, said = unpacked(answer, function.__module__.rpartition(".")[0])
    except Exception:  # noqa: BLE001  (no answer of ours: somebody has taken the reader over, or it was torn)
        return "broken", None
    return kind, said


@contextmanager
def _turn() -> "Iterator[bool]":
    is_ours = _turns.acquire(timeout=PATIENCE)
    try:
        yield is_ours
    finally:
        if is_ours:
            _turns.release()


def _exchanged(header: bytes, content: bytes, limits: Limits) -> bytes | None:
    """The reader's answer; empty when a limit ended it; None when the reader itself had gone and is asked anew."""
    ours, theirs = socket.socketpair()
    with ours:
        ours.settimeout(limits.patience + 10)
        with theirs:
            process.hand_over(theirs)
        try:
            _send(ours, header)
            if ours.recv(1) != b"+":
                return None
        except OSError:
            return None
        try:
            _send(ours, content)
            return received(ours, limits.answer)
        except (OSError, EOFError):
            return b""


def _send(ours: socket.socket, message: bytes) -> None:
    ours.sendall(len(message).to_bytes(8, "big"))
    ours.sendall(message)
