"""Who uses the demo's database server: the demo and each `./flask` command say so while they run.

The last one out stops it. A lock ends with its process, so also a killed command is out.
"""

import contextlib
import fcntl
from collections.abc import Iterator
from pathlib import Path

from regional_app.commands.demo_environment import DATABASE
from regional_app.foundation.databases.embedded import EmbeddedServer


@contextlib.contextmanager
def in_use(server: EmbeddedServer) -> Iterator[None]:
    """Run the server, with its database, for the length of the block; others may be using it too."""
    server.data.parent.mkdir(parents=True, exist_ok=True)
    with (server.data.parent / "in-use.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_SH)
        try:
            server.start()
            server.create_database(DATABASE)
            yield
        finally:
            with contextlib.suppress(BlockingIOError):  # somebody else still uses it and will stop it
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                server.stop()


@contextlib.contextmanager
def only_demo(root: Path) -> Iterator[bool]:
    """Whether we are the only demo of this checkout, held for the length of the block."""
    (root / ".demo").mkdir(mode=0o700, exist_ok=True)
    with (root / ".demo" / "demo.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
