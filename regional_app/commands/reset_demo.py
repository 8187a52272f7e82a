"""Throw away the demo's database: `python -m regional_app.commands.reset_demo`, or `make demo-reset`."""

import shutil
import sys

from regional_app.commands.demo_environment import demo_server
from regional_app.commands.server_use import only_demo
from regional_app.config import ROOT
from regional_app.foundation.databases.embedded import ServerFailed


def main() -> int:
    """Remove the database files unless the demo is running; return the exit status."""
    server = demo_server(ROOT)
    with only_demo(ROOT) as alone:
        if not alone:
            print("The demo is running; stop it first with Ctrl-C.", file=sys.stderr)
            return 1
        try:
            server.stop()
        except ServerFailed as error:
            print(error, file=sys.stderr)
            return 1
        if server.data.exists():
            shutil.rmtree(server.data)
    print("The demo's database is removed; make demo makes a new one.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
