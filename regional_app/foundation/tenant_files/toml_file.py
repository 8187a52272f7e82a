"""One file's text and values, and the line where each key stands."""

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from flask_babel import gettext as _

from regional_app.foundation.tenant_files.problems import Problem

_HEADER = re.compile(r"""\s*\[\[?\s*["']?([^\s"'\].]+)""")
_KEY = re.compile(r"""\s*["']?([^\s"'=.#\[]+)["']?\s*[.=]""")


@dataclass(frozen=True)
class TomlFile:
    """A file that could be read; `shown` is its path as we say it to people (`tenants/…`)."""

    path: Path
    shown: Path
    text: str
    values: dict[str, Any] = field(hash=False)

    def line_of(self, key: str) -> int:
        """The line of a key or table at the top of the file; the first line when it is not there."""
        table = None
        for number, line in enumerate(self.text.split("\n"), start=1):
            if header := _HEADER.match(line):
                table = header[1]
                if table == key:
                    return number
            elif table is None and _is_key(line, key):
                return number
        return 1

    def line_within(self, table: str, index: int, key: str | None) -> int:
        """The line of a key in the index:th `[[table]]`; the table's own line when the key is not there."""
        seen, line_of_table, inside = -1, self.line_of(table), False
        for number, line in enumerate(self.text.split("\n"), start=1):
            if header := _HEADER.match(line):
                seen += header[1] == table
                inside = header[1] == table and seen == index
                line_of_table = number if inside else line_of_table
            elif inside and key is not None and _is_key(line, key):
                return number
        return line_of_table

    def problem(self, line: int, wrong: str, cure: str) -> Problem:
        """A problem of this file."""
        return Problem(self.shown, line, wrong, cure)


def open_toml(path: Path, shown: Path) -> TomlFile | Problem:
    """The file, or the reason why it cannot be read."""
    return read_toml(path.read_bytes(), path, shown)


def read_toml(content: bytes, path: Path, shown: Path) -> TomlFile | Problem:
    """The content as the file it is or would be. A byte order mark (Notepad) is let through."""
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return Problem(shown, line, _("Filen är inte sparad som UTF-8."), _("Spara om den med kodningen UTF-8."))
    try:
        return TomlFile(path, shown, text, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        return _unreadable(shown, text, str(error))
    # Brackets within brackets without end, or a number of thousands of digits.
    except (RecursionError, ValueError):
        return Problem(shown, 1, _("Filen går inte att läsa som TOML."), _("Utgå från en fil som fungerar."))


def _unreadable(shown: Path, text: str, message: str) -> Problem:
    lines = text.rstrip().split("\n")
    place = re.search(r"at line (\d+)", message)
    number = min(int(place[1]), len(lines)) if place else len(lines)
    return Problem(
        shown,
        number,
        _("Raden går inte att läsa som TOML: %(line)s", line=lines[number - 1].strip()),
        _('Skriv nyckel = "värde": text inom citattecken, datum utan (2020-12-31), varje nyckel bara en gång.'),
    )


def _is_key(line: str, key: str) -> bool:
    match = _KEY.match(line)
    return match is not None and match[1] == key
