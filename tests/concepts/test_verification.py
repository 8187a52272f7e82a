"""Whoever changes what is published past the pages is found out, in the room it is of."""

from datetime import date

import pytest

from regional_app.answers.common_picture.models import PublishedCommonPicture
from regional_app.answers.reports.models import AnnualReport

COMMON = "/exempelregionen/gemensam-lagesbild/2026/publicering"


@pytest.fixture
def verify(app):
    def verify(texts):
        return app.test_cli_runner().invoke(args=[texts, "verify"])

    return verify


def published(data, number=1):
    """A version as it would lie in the database had somebody changed its data."""
    report = AnnualReport()
    report.publish(2025, {"year": 2025, "reporting": 1}, date(2026, 1, 20), before=[report] * (number - 1))
    report.data = data
    return report


def test_what_is_published_holds_and_is_counted_once_though_every_kommun_reads_it(verify, exempelregionen):
    exempelregionen.kept(published({"reporting": 1, "year": 2025}))

    result = verify("annual-reports")

    assert (result.exit_code, "1 published texts, 0 problems" in result.output) == (0, True)


def test_a_figure_changed_afterwards_is_found_out(verify, exempelregionen):
    exempelregionen.kept(published({"reporting": 1, "year": 2025}))
    exempelregionen.kept(published({"reporting": 2, "year": 2025}, number=2))

    result = verify("annual-reports")

    assert result.exit_code == 1
    assert "exempelregionen: 2025 version 2 text_changed\n2 published texts, 1 problems" in result.output


def test_the_common_lagesbild_is_verified_too(as_chief, verify, norrby, exempelregionen, on_day):
    on_day(date(2026, 6, 1))
    norrby.finding(norrby.picture(decided_on=date(2026, 1, 15)), category="narkotika")
    as_chief.post(COMMON)
    assert "1 published texts, 0 problems" in verify("common-pictures").output

    changed = PublishedCommonPicture(published_by="Charlie")
    changed.publish(2025, {"year": 2025}, date(2026, 1, 1), before=[])
    changed.data = {"year": 2025, "added": True}
    exempelregionen.kept(changed)

    assert "exempelregionen: 2025 version 1 text_changed" in verify("common-pictures").output
