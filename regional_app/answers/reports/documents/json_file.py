"""The rollup as JSON: exactly the text whose SHA-256 the page shows."""

import json

from regional_app.answers.reports.rollup import Data, canonical
from regional_app.answers.reports.services import Rollup


def write(rollup: Rollup) -> bytes:
    """The canonical JSON."""
    return canonical(rollup.data)


def read(file: bytes) -> Data:
    """The same data back."""
    data: Data = json.loads(file)
    return data
