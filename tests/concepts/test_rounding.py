"""Numbers are rounded by one rule: a half goes away from zero, in statistics, plans and reports alike."""

from decimal import Decimal

import pytest

from regional_app.concepts.rounding import rounded


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [
        ("12.5", 0, "13"),
        ("13.5", 0, "14"),
        ("0.25", 1, "0.3"),
        ("-9.25", 1, "-9.3"),
        ("2.675", 2, "2.68"),
        ("12.4999", 0, "12"),
        ("123456789012345678901234567890.5", 0, "123456789012345678901234567891"),
    ],
)
def test_a_half_goes_away_from_zero(value, decimals, shown):
    assert rounded(Decimal(value), decimals) == Decimal(shown)
