"""The rollup as JSON: exactly the text whose SHA-256 the page shows."""

import json

from regional_app.answers.reports.rollup import Data
from regional_app.answers.reports.services import Rollup
from regional_app.concepts.frozen import canonical


def write(rollup: Rollup) -> bytes:
    """The canonical JSON."""
    return canonical(rollup.data)


def read(file: bytes) -> Data:
    """The same data back."""
    data: Data = json.loads(file)
    return data
