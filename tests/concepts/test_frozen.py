"""The checksums of what was signed, decided and published are for ever those that were stored."""

import pytest

from regional_app.answers.reports.models import AnnualReport
from regional_app.concepts.frozen import canonical, checksum
from tests.concepts.frozen_records import ROLLUP, decided_picture, given_signature, signed_agreement

# As they were counted and stored by the first version that kept checksums of each.
STORED = {
    "agreement": "c3e7e2ae6bc4882ffea7a15fb465e4ea1b16f82389ef1437aee194cda1f92d48",
    "signature": "f12275cf457985b0f24286e3d541c80efa762824f960565f243f17f50662290b",
    "situation picture": "1d8b43f0836a283d7504642b46ef6aeb2a09dcf978e03e9883ec74fa8d90629d",
    "annual report": "a763f662095782827aacd8708b27e7d6fbec0c6f8dcbfa5542a5c56b9b450c21",
}


@pytest.mark.parametrize(
    ("record", "stored"),
    [
        (signed_agreement(), STORED["agreement"]),
        (decided_picture(), STORED["situation picture"]),
        (AnnualReport(data=ROLLUP), STORED["annual report"]),
    ],
    ids=["agreement", "situation picture", "annual report"],
)
def test_what_was_frozen_before_still_gives_the_stored_checksum(record, stored):
    record.sha256 = stored

    assert checksum(record.frozen_content) == stored
    assert record.is_as_frozen


def test_what_the_event_log_remembers_of_a_signature_stands():
    assert given_signature().digest == STORED["signature"]


def test_a_changed_word_is_found_out():
    picture = decided_picture()
    picture.freeze()

    picture.findings[0].causes[1].text = "Lamporna är hela"

    assert not picture.is_as_frozen


def test_the_same_content_is_the_same_text_whatever_the_order():
    assert canonical({"å": 1, "a": [True, None]}) == '{"a":[true,null],"å":1}'.encode()
    assert canonical({"b": 1, "a": 2}) == canonical({"a": 2, "b": 1})
