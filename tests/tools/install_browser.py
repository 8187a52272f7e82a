"""Make sure the tests have a Chromium: `python -m tests.tools.install_browser`, part of `make test`.

The one on the machine, else Debian's through apt where we may use it, else Playwright's own. Without any of them
this fails, for a browser test that is skipped proves nothing.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ON_MACHINE = ("chromium", "chromium-browser", "google-chrome")


def find_browser() -> Path | None:
    """The machine's Chromium, else the one Playwright has fetched, else None."""
    for name in ON_MACHINE:
        found = shutil.which(name)
        if found and _runs(found):
            return Path(found)
    from playwright.sync_api import sync_playwright  # only the development environment has it

    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
    return own if own.exists() else None


def install_with_apt() -> None:
    """Install Debian's, where apt is present and we are root or may become it without a password."""
    become: list[str] = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if not shutil.which("apt-get") or (become and not (shutil.which("sudo") and _succeeds([*become, "true"]))):
        return
    print("Installing Chromium with apt …", flush=True)
    apt = [*become, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y"]
    if _succeeds([*apt, "update"]):
        _succeeds([*apt, "install", "--no-install-recommends", "chromium"])


def install_with_playwright() -> None:
    """Ask Playwright for the browser it was made for."""
    print("Asking Playwright for its Chromium …", flush=True)
    _succeeds([sys.executable, "-m", "playwright", "install", "chromium"])


def main() -> int:
    """Find or install a browser; return the exit status."""
    for install in (None, install_with_apt, install_with_playwright):
        if install:
            install()
        if find_browser():
            return 0
    print(
        "The browser tests need Chromium: install it (Debian: apt install chromium) and try again.", file=sys.stderr
    )
    return 1


def _runs(program: str) -> bool:
    """Ubuntu's chromium is a stub that only asks for another installer."""
    return _succeeds([program, "--version"])


def _succeeds(command: list[str]) -> bool:
    """Run quietly; what a failing command said last is shown."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        print("\n".join((done.stdout + done.stderr).splitlines()[-5:]), file=sys.stderr)
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
