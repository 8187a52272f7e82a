"""Run the whole demo until Ctrl-C: `python -m regional_app.commands.serve_demo`, or `make demo`.

The database first, then the web server, then the worker. Whichever of them is killed is started again. At the end
they are stopped in the opposite order, so that neither job nor request loses its database.
"""

import contextlib
import signal
import sys
import time
from collections.abc import Iterator
from types import FrameType
from typing import Final

from regional_app.commands.children import TOO_MANY, Child, Lives
from regional_app.commands.demo_environment import (
    PortUnusable,
    chosen_port,
    demo_environment,
    demo_server,
    needs_demo_server,
)
from regional_app.commands.server_use import in_use, only_demo
from regional_app.commands.web_port import HOST, PortTaken, answers, require_free_port
from regional_app.config import ROOT
from regional_app.foundation.databases.embedded import EmbeddedServer, ServerFailed

GRACE: Final = 10
TICK: Final = 0.5
LONGEST_START: Final = 60.0
GUNICORN: Final = (
    *("-m", "gunicorn", "--worker-class", "gthread", "--workers", "2", "--threads", "4"),
    *("--no-control-socket", "--log-level", "warning", "--graceful-timeout", str(GRACE)),
)
FLASK: Final = ("-m", "flask", "--app", "wsgi")


class DemoFailed(RuntimeError):
    """The demo cannot go on; the message is a sentence for the terminal."""


class Stopped(Exception):
    """Leaves whatever step the demo is at."""


class Demo:
    """Starts, watches and stops the demo's processes."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.environment = demo_environment(ROOT, port)
        self.server: EmbeddedServer | None = demo_server(ROOT) if needs_demo_server() else None
        self.server_lives = Lives()
        bind = ("--bind", f"{HOST}:{port}")
        self.children = [
            self._child("web server", *GUNICORN, *bind, "wsgi:app", grace=GRACE + 2),
            self._child("worker", *FLASK, "jobs", "work", grace=GRACE + 2),
        ]
        self._is_stopping = False

    def on_signal(self, _number: int, _frame: FrameType | None) -> None:
        """Only remember it: the running step ends in order."""
        self._is_stopping = True

    def run(self) -> None:
        """Run until a signal comes."""
        for child in self.children:
            child.end_orphan()
        require_free_port(self.port)
        with self._database():
            self._prepare()
            try:
                self._start_children()
                self._watch()
            finally:
                for child in reversed(self.children):
                    say(f"Stopping the {child.name} …")
                    child.stop()

    @contextlib.contextmanager
    def _database(self) -> Iterator[None]:
        if self.server is None:
            yield
            return
        say("Starting the database …")
        with in_use(self.server):
            self.server_lives.begin()
            try:
                yield
            finally:
                say("Stopping the database …")

    def _prepare(self) -> None:
        """Roles, tables, spaces and the demo's people; the command says what it does."""
        self._go_on()
        preparation = self._child("preparation", *FLASK, "demo", "prepare")
        preparation.start()
        try:
            while preparation.status() is None:
                self._sleep(TICK)
        finally:
            status = preparation.status()
            preparation.stop()
        if status != 0:
            raise DemoFailed("The database could not be prepared; what went wrong stands above.")

    def _start_children(self) -> None:
        for child in self.children:
            self._go_on()
            say(f"Starting the {child.name} …")
            child.start()
        deadline = time.monotonic() + LONGEST_START
        while not answers(self.port):
            if time.monotonic() > deadline:
                raise DemoFailed(f"The web server did not answer within {LONGEST_START:.0f} seconds.")
            self._revive()
            self._sleep(TICK)
        say(f"\nThe demo runs at {self.environment['PUBLIC_URL']} – stop it with Ctrl-C.")

    def _watch(self) -> None:
        while True:
            self._sleep(TICK)
            self._revive()

    def _revive(self) -> None:
        """Start again whatever has died."""
        if self.server and not self.server.is_running():
            self._count_death(self.server_lives, "database")
            self.server.start()
            self.server_lives.begin()
        for child in self.children:
            if child.status() is not None:
                self._count_death(child.lives, child.name)
                child.start()

    def _count_death(self, lives: Lives, name: str) -> None:
        lives.end()
        if lives.are_spent:
            raise DemoFailed(f"The {name} ended {TOO_MANY} times in a row soon after its start; giving up.")
        say(f"The {name} has ended; starting it again …")
        self._sleep(lives.pause)

    def _child(self, name: str, *arguments: str, grace: float = GRACE) -> Child:
        note = ROOT / ".demo" / f"{name.replace(' ', '-')}.pid"
        return Child(name, [sys.executable, *arguments], self.environment, ROOT, note, grace)

    def _sleep(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._go_on()
            time.sleep(min(TICK, seconds))
        self._go_on()

    def _go_on(self) -> None:
        if self._is_stopping:
            raise Stopped


def say(line: str) -> None:
    """Tell it at once, also when the output is a file."""
    print(line, flush=True)


def main() -> int:
    """Run the demo and return its exit status."""
    with only_demo(ROOT) as alone:
        if not alone:
            print("The demo of this folder is already running; stop it first with Ctrl-C.", file=sys.stderr)
            return 1
        try:
            demo = Demo(chosen_port())
            signal.signal(signal.SIGINT, demo.on_signal)
            signal.signal(signal.SIGTERM, demo.on_signal)
            signal.signal(signal.SIGHUP, demo.on_signal)
            demo.run()
        except Stopped:
            say("Stopped; what was entered is kept until make demo-reset.")
            return 0
        except (DemoFailed, ServerFailed, PortTaken, PortUnusable) as error:
            print(error, file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
