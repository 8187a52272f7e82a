"""An agreement's file that somebody sends in: read without trust, checked as the files of tenants/ are."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from textwrap import shorten
from typing import Final

from flask_babel import gettext as _

from regional_app.foundation.tenant_files.agreement_checks import check_agreement
from regional_app.foundation.tenant_files.agreement_files import agreement_record
from regional_app.foundation.tenant_files.problems import Problem
from regional_app.foundation.tenant_files.records import AgreementFile
from regional_app.foundation.tenant_files.toml_file import read_toml

LARGEST: Final = 1024 * 1024
# Some ten times the longest agreement we know. A long dotted key or a crowd of tables takes minutes to read.
MOST_LINES: Final = 3000
LONGEST_LINE: Final = 4000
# Nobody mends more at a time.
MOST_PROBLEMS: Final = 50
LONGEST_SHOWN: Final = 400


@dataclass(frozen=True)
class SentAgreement:
    """What was sent in: its record, or every problem (the first fifty) and no record."""

    record: AgreementFile | None
    problems: tuple[Problem, ...] = ()


def read_sent_agreement(content: bytes, region: str, kommuner: Sequence[str]) -> SentAgreement:
    """Read and check it as if it lay among the agreements of the region, whose kommuner may be parties."""
    path = Path(region) / "agreements" / "inlasning.toml"
    if too_much := _too_much(content, path):
        return SentAgreement(None, (too_much,))
    file = read_toml(content, path, path)
    if isinstance(file, Problem):
        return SentAgreement(None, (_shown(file),))
    problems = tuple(sorted(islice(check_agreement(file, kommuner), MOST_PROBLEMS)))
    return SentAgreement(None if problems else agreement_record(file), tuple(_shown(one) for one in problems))


def _shown(problem: Problem) -> Problem:
    """The problem as a page can show it: what it repeats of the file may hold any sign, and be long."""
    wrong, cure = (
        "".join(sign if sign.isprintable() else "·" for sign in shorten(text, LONGEST_SHOWN, placeholder=" …"))
        for text in (problem.wrong, problem.cure)
    )
    return replace(problem, wrong=wrong, cure=cure)


def _too_much(content: bytes, path: Path) -> Problem | None:
    if len(content) > LARGEST:
        return Problem(path, 1, _("Filen är för stor."), _("En överenskommelse ryms i 1 MB."))
    lines = content.split(b"\n")
    if len(lines) > MOST_LINES:
        return Problem(
            path,
            MOST_LINES,
            _("Filen har %(lines)s rader.", lines=len(lines)),
            _("Högst %(most_lines)s rader går att läsa in.", most_lines=MOST_LINES),
        )
    too_long = next((number for number, line in enumerate(lines, start=1) if len(line) > LONGEST_LINE), None)
    if too_long:
        return Problem(
            path,
            too_long,
            _("Raden är för lång."),
            _("En rad har högst %(longest_line)s tecken.", longest_line=LONGEST_LINE),
        )
    return None
