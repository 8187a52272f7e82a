"""Run a flask command on the demo's database: `python -m regional_app.commands.with_server ARGS…`.

The exit status is the command's own. The server is started when needed and stopped again unless others use it;
when DATABASE_URL is set, nothing is started.
"""

import contextlib
import os
import signal
import subprocess
import sys
from types import FrameType

from regional_app.commands.demo_environment import (
    PortUnusable,
    chosen_port,
    demo_environment,
    demo_server,
    needs_demo_server,
)
from regional_app.commands.server_use import in_use
from regional_app.config import ROOT
from regional_app.foundation.databases.embedded import ServerFailed


class FlaskCommand:
    """One flask command; Ctrl-C reaches it through the terminal, other signals through us."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._ended_by = 0

    def run(self, arguments: list[str], environment: dict[str, str]) -> int:
        """Run it to its end and return its status; a signal that came before it is obeyed first."""
        if self._ended_by:
            return 128 + self._ended_by
        command = [sys.executable, "-m", "flask", "--app", os.environ.get("FLASK_APP", "wsgi"), *arguments]
        self._process = subprocess.Popen(command, cwd=ROOT, env=environment)
        status = self._process.wait()
        return status if status >= 0 else 128 - status

    def on_signal(self, number: int, _frame: FrameType | None) -> None:
        """Stay alive to stop the server; a handler, unlike SIG_IGN, is not inherited by the command."""
        self._ended_by = number
        if self._process and number != signal.SIGINT:
            self._process.send_signal(number)


def main(arguments: list[str]) -> int:
    """Run the command and return its exit status."""
    command = FlaskCommand()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, command.on_signal)
    try:
        environment = demo_environment(ROOT, chosen_port())
        with in_use(demo_server(ROOT)) if needs_demo_server() else contextlib.nullcontext():
            return command.run(arguments, environment)
    except (ServerFailed, PortUnusable) as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
