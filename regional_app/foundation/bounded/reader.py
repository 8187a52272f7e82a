"""The reader: a process that divides itself for each file. Run by `asking` as a program, without our settings.

It waits on a socket for sockets. Over each comes the name of a function, the language and the limits, then the file;
the divided process answers and ends. When nobody has asked for a while, it ends too.
"""

import os
import pickle
import signal
import socket
import sys
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from regional_app.foundation.bounded.limits import Limits

IDLE: Final = 600.0
_LENGTH: Final = 8


def main() -> None:
    """Serve until the one who started us has gone, or asks no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the system buries the divided processes
    control = socket.socket(fileno=int(sys.argv[2]))
    control.settimeout(IDLE)
    while True:
        try:
            called, handles, _flags, _from = socket.recv_fds(control, 1, 1)
        except TimeoutError:
            return
        if not called:
            return
        _serve(socket.socket(fileno=handles[0]))


def _serve(asking: socket.socket) -> None:
    with asking:
        name, language, limits = pickle.loads(received(asking))  # noqa: S301  (from the one who started us)
        function = _function(name)
        if os.fork() == 0:
            try:
                _answer(asking, function, language, limits)
            finally:
                os._exit(0)


def _function(name: str) -> Callable[[bytes], object]:
    """Loaded here, once, so that the next file need not wait for it."""
    module, _, called = name.partition(":")
    found: Callable[[bytes], object] = getattr(import_module(module), called)
    return found


def _answer(asking: socket.socket, function: Callable[[bytes], object], language: str, limits: "Limits") -> None:
    from regional_app.foundation.bounded.answers import packed  # noqa: PLC0415  (the path is known by now)
    from regional_app.foundation.bounded.limits import keep_to  # noqa: PLC0415

    asking.sendall(b"+")
    keep_to(limits)
    content = received(asking)
    answer = packed(_said(function, content, language))
    if len(answer) > limits.answer:
        answer = packed(("heavy", None))
    asking.sendall(len(answer).to_bytes(_LENGTH, "big") + answer)


def _said(function: Callable[[bytes], object], content: bytes, language: str) -> tuple[str, Any]:
    """`answer` with it, `refused` with the error's kind and sentence, `heavy`, or `broken`."""
    from flask_babel import force_locale  # noqa: PLC0415

    from regional_app.foundation.bounded.limits import OutOfTime  # noqa: PLC0415

    try:
        with _application().app_context(), force_locale(language):
            try:
                return "answer", function(content)
            except ValueError as error:
                return "refused", (type(error).__name__, str(getattr(error, "message", error)))
    except (MemoryError, OutOfTime):
        return "heavy", None
    except Exception:  # noqa: BLE001  (whatever a broken file makes of the reader, it is broken)
        return "broken", None


def _application() -> Any:
    """As much of an application as sentences need."""
    from flask import Flask  # noqa: PLC0415
    from flask_babel import Babel  # noqa: PLC0415

    app = Flask("reader", static_folder=None)
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = f"{sys.argv[1]}/translations"
    Babel(app, default_locale="sv")
    return app


def received(asking: socket.socket, most: int = sys.maxsize) -> bytes:
    """One message: its length and itself; EOFError when it is torn or longer than `most`."""
    length = int.from_bytes(_exactly(asking, _LENGTH), "big")
    if length > most:
        raise EOFError
    return bytes(_exactly(asking, length))


def _exactly(asking: socket.socket, size: int) -> bytearray:
    content = bytearray(size)
    left = memoryview(content)
    while left:
        taken = asking.recv_into(left)
        if not taken:
            raise EOFError
        left = left[taken:]
    return content


if __name__ == "__main__":
    sys.path.insert(0, sys.argv[1])
    main()
